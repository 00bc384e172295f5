package name

import (
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// A memo keeps infos of words from story to story. A word has two places in
// it, side by side.
type memo struct {
	infos []info
	older []uint8 // of each two places: which was asked for longer ago
}

const memoSize = 1 << 15

func newMemo() memo {
	return memo{make([]info, memoSize), make([]uint8, memoSize/2)}
}

func (m *memo) home(h uint64) uint64 { return h * 0x9E3779B97F4A7C15 >> 32 % (memoSize / 2) }

// touch loads the two places of a word.
func (m *memo) touch(h uint64) byte {
	at := m.home(h)
	return byte(m.infos[2*at].hash + m.infos[2*at+1].hash)
}

// recall sets x to what is kept of the word with the hash h, if anything is.
func (m *memo) recall(x *info, h uint64) bool {
	at := m.home(h)
	two := m.infos[2*at : 2*at+2 : 2*at+2]
	for k := range two {
		if two[k].hash == h {
			*x = two[k]
			m.older[at] = uint8(1 - k)
			return true
		}
	}
	return false
}

// keep keeps x in the place of the same word, or of the older one.
func (m *memo) keep(x *info) {
	at := m.home(x.hash)
	two := m.infos[2*at : 2*at+2 : 2*at+2]
	k := m.older[at] & 1
	if two[1-k].hash == x.hash {
		k = 1 - k
	}
	two[k] = *x
	m.older[at] = 1 - k
}

// look returns what is known of word j.
func (f *finder) look(j int) *info {
	x := f.glance(j)
	if x.is&full == 0 {
		x.fill(&f.in.Words[j])
		f.memo.keep(x)
	}
	return x
}

// glance is look for what is asked of every word, which costs less.
func (f *finder) glance(j int) *info {
	x := &f.infos[j]
	if x.hash == 0 {
		w := &f.in.Words[j]
		if !f.memo.recall(x, w.Hash) {
			*x = newInfo(w)
			f.memo.keep(x)
		}
	}
	return x
}

// survey does what glance does for all words of the story. What a word is
// that was not seen lately stands in tables far apart in memory: to load all
// of it before any is used lets the processor wait for it together.
func (f *finder) survey() {
	words := f.in.Words
	f.infos = grow(f.infos, len(words))
	f.fresh = f.fresh[:0]
	for _, r := range f.in.Sentences {
		for i := r.First; i < r.Last; i++ {
			f.touched += f.memo.touch(words[i].Hash)
		}
		for i := r.First; i < r.Last; i++ {
			if !f.memo.recall(&f.infos[i], words[i].Hash) {
				f.fresh = append(f.fresh, i)
			}
		}
	}
	for _, i := range f.fresh {
		x := &f.infos[i]
		x.start(&words[i])
		f.touched += touch(x.hash)
		for k := range x.readings() {
			f.touched += touch(x.behind[k])
		}
	}
	for _, i := range f.fresh {
		x := &f.infos[i]
		if !f.memo.recall(x, x.hash) { // a word may be among them twice
			x.finish(&words[i])
			f.memo.keep(x)
		}
	}
}

func touch(h uint64) byte { return lexicon.Touch(h) + wordclass.Touch(h) }
