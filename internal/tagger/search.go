package tagger

// A search looks for many features in the model at once, in steps: see score.
type search struct {
	asked   []asked
	starts  []start
	found   []found
	touched uint64 // keeps the loads that only bring rows near
}

// asked is a feature and the word whose it is.
type asked struct {
	hash  uint64
	owner int
}

// start is where the search for a feature starts.
type start struct {
	asked
	slot, entry uint64
}

// found is what was found: the first row and the offsets that have one.
type found struct {
	row, owner int
	offsets    uint8
}

// ask puts down the features of one word.
func (s *search) ask(hashes []uint64, owner int) {
	for _, h := range hashes {
		s.asked = append(s.asked, asked{h, owner})
	}
}

// run finds the rows of the features in s.asked.
func (s *search) run(m *Model) {
	s.starts, s.found = s.starts[:0], s.found[:0]
	for _, a := range s.asked {
		if e := m.frequent(a.hash); e>>32 == a.hash>>32 {
			s.found = append(s.found, found{int(e >> 8 & 0xFFFFFF), a.owner, uint8(e)})
		} else if m.may(a.hash) {
			s.starts = append(s.starts, start{asked: a})
		}
	}
	for i := range s.starts {
		a := &s.starts[i]
		a.slot, a.entry = m.first(a.hash)
	}
	for i := range s.starts {
		a := &s.starts[i]
		if row, offsets := m.find(a.hash, a.slot, a.entry); offsets != 0 {
			s.found = append(s.found, found{row, a.owner, offsets})
		}
	}
	for i := range s.found {
		s.touched += uint64(m.weights[s.found[i].row*Lanes])
	}
}

// changed reports whether anything was found for the words of r.
func (s *search) changed(r Range) bool {
	for _, f := range s.found {
		if f.owner >= r.First && f.owner < r.Last {
			return true
		}
	}
	return false
}
