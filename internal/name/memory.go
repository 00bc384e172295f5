package name

import (
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// A memory keeps what is known of words from story to story. A word stands in
// one of the places of a set; where all are taken, the word goes that no story
// has had for longest.
type memory struct {
	sets  []set
	infos []info // of sets[n] those from n*places on
	story uint16 // the number of the story at hand
}

const (
	places = 5
	// setBits is the binary logarithm of how many sets there are.
	setBits = 14
)

// A set is one cache line: what loops over all words ask, and which of infos
// tells the rest.
type set struct {
	hash [places]uint64
	met  [places]uint16 // the last story with the word
	is   [places]traits // as in infos; filled in later than the word is put down
}

func newMemory() memory {
	return memory{sets: make([]set, 1<<setBits), infos: make([]info, places<<setBits)}
}

// touch loads the set of the word with the hash h: to touch many words before
// any is asked for lets the processor wait for memory once.
func (m *memory) touch(h uint64) byte { return byte(m.sets[h%(1<<setBits)].hash[0]) }

// find returns the set and place of the word with the hash h, which it is
// given if it has none: what stands there of another word is gone. ok is false
// where other words of the story have all places.
func (m *memory) find(h uint64) (n uint64, k int, ok bool) {
	n = h % (1 << setBits)
	s := &m.sets[n]
	for k := range s.hash { // as nearly always
		if s.hash[k] == h {
			s.met[k] = m.story
			return n, k, true
		}
	}
	oldest := 0
	for k := range s.hash {
		if m.story-s.met[k] > m.story-s.met[oldest] {
			oldest = k
		}
	}
	if s.met[oldest] == m.story {
		return n, 0, false
	}
	s.hash[oldest], s.met[oldest], s.is[oldest] = h, m.story, 0
	m.infos[n*places+uint64(oldest)].is = 0
	return n, oldest, true
}

// note tells the set of the word with the hash h what is.
func (m *memory) note(h uint64, is traits) {
	if n, k, ok := m.find(h); ok {
		m.sets[n].is[k] = is
	}
}

// look returns what is known of word j.
func (f *finder) look(j int) *info {
	x := f.glance(j)
	if x.is&full == 0 {
		x.fill(&f.in.Words[j])
	}
	return x
}

// glance is look for what is asked of every word, which costs less.
func (f *finder) glance(j int) *info {
	x := f.infos[j]
	if x == nil { // it stands in no sentence
		w := &f.in.Words[j]
		x, _ = f.recall(w.Hash)
		f.infos[j] = x
		if x.is&filled == 0 {
			*x = newInfo(w)
		}
	}
	return x
}

// recall returns what is kept of the word with the hash h, and its traits, 0
// where they are not filled in.
func (f *finder) recall(h uint64) (*info, traits) {
	n, k, ok := f.memory.find(h)
	if !ok {
		return new(info), 0
	}
	return &f.memory.infos[n*places+uint64(k)], f.memory.sets[n].is[k]
}

// survey does what glance does for all words of the story. What a word is
// that was not seen lately stands in tables far apart in memory: to load all
// of it before any is used lets the processor wait for it together.
func (f *finder) survey() {
	words := f.in.Words
	f.memory.story++
	f.infos = grow(f.infos, len(words))
	f.traits = grow(f.traits, len(words))
	f.fresh = f.fresh[:0]
	for _, r := range f.in.Sentences {
		for i := r.First; i < r.Last; i++ {
			f.touched += f.memory.touch(words[i].Hash)
		}
	}
	for _, r := range f.in.Sentences {
		for i := r.First; i < r.Last; i++ {
			x, is := f.recall(words[i].Hash)
			f.infos[i], f.traits[i] = x, is
			if is == 0 {
				f.fresh = append(f.fresh, i)
			}
		}
	}
	touched := uint8(0)
	for i, is := range f.traits {
		if is&asked != 0 {
			touched += f.infos[i].longer
		}
	}
	f.touched += touched
	for _, i := range f.fresh {
		x := f.infos[i]
		x.start(&words[i])
		f.touched += touch(words[i].Hash)
		for k := range x.readings() {
			f.touched += touch(x.behind[k])
		}
	}
	for _, i := range f.fresh {
		x := f.infos[i]
		if x.is&filled == 0 { // a word may be among them twice
			x.finish(&words[i])
			f.memory.note(words[i].Hash, x.is)
		}
		f.traits[i] = x.is
	}
}

func touch(h uint64) byte { return lexicon.Touch(h) + wordclass.Touch(h) }
