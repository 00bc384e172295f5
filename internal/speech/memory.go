package speech

// memory remembers lexemes by the hashes of their words. A word has four
// places, which stand together in one line of the processor's cache: the one
// that was found last is looked at first, and one that is new pushes out the
// one that was not asked for longest.
type memory [1 << 14][4]remembered

type remembered struct {
	hash uint64
	lexeme
}

// line returns the places of the word with the hash h.
func (m *memory) line(h uint64) *[4]remembered { return &m[h%uint64(len(m))] }

// at returns the place of the word with the hash h, and whether it holds what
// the word says. Where it does not, the caller fills it in. The place is valid
// until the next call.
func (m *memory) at(h uint64) (l *lexeme, known bool) {
	line := m.line(h)
	if line[0].hash == h {
		return &line[0].lexeme, true
	}
	for k := 1; k < len(line); k++ {
		if line[k].hash == h {
			line[0], line[k] = line[k], line[0]
			return &line[0].lexeme, true
		}
	}
	copy(line[1:], line[:])
	line[0].hash = h
	return &line[0].lexeme, false
}

// knows reports whether the word with the hash h is remembered.
func (m *memory) knows(h uint64) bool {
	line := m.line(h)
	return line[0].hash == h || line[1].hash == h || line[2].hash == h || line[3].hash == h
}

// touch loads the places of the word with the hash h: to touch many words
// before any is asked for lets the processor wait for memory once.
func (m *memory) touch(h uint64) byte { return byte(m.line(h)[0].hash) }
