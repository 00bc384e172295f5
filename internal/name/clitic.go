package name

import (
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
)

// reading is one way to read the first word of a name: how many letters are
// attached particles, and the word behind them.
type reading struct {
	skip int
	hash uint64
}

// known reports how well the word is known to begin or be a name: 2 well, 1 a
// little, 0 not, -1 it is an ordinary word.
func (a *facts) known() (strength int) {
	t, e := &a.token, &a.entry
	switch {
	case t.Place || t.Given || t.Family || t.Person > 3:
		strength = 2
	case t.Person > 0 || t.OrgHead || t.LocHead || t.Particle:
		strength = 1
	}
	if t.Ordinary {
		strength--
	}
	if e.Types&(lexicon.Person|lexicon.Org|lexicon.Loc) != 0 {
		strength = max(strength, 1)
		if !e.Ambiguous {
			strength = 2
		}
	}
	return strength
}

// evidence is what the story's names say about words. Its zero value says nothing.
type evidence struct {
	words  table
	filter [64]uint64 // bits of the hashes of words, to look them up less often
}

func (e *evidence) clear() {
	e.words.clear()
	e.filter = [64]uint64{}
}

// add notes what is said of the word with the hash h.
func (e *evidence) add(h uint64, what int32) {
	v, _ := e.words.at(h)
	*v |= what
	e.filter[h>>6%64] |= 1 << (h % 64)
}

// may reports whether anything may be said of the word.
func (e *evidence) may(h uint64) bool { return e.filter[h>>6%64]>>(h%64)&1 != 0 }

// of returns what is said of the word.
func (e *evidence) of(h uint64) int32 {
	if !e.may(h) {
		return 0
	}
	v, _ := e.words.get(h)
	return v
}

const (
	begins int32 = 1 << iota // the word begins a name
	within                   // it stands further back in one, where no particles are
)

// read decides which letters at the start of a name's first word, whose hash
// is h, are particles: "وبلينكن" is و and بلينكن, "وليد" is وليد.
func (x *info) read(h uint64, story *evidence) reading {
	best := reading{0, h}
	if x.readings() == 0 {
		return best
	}
	top := int(x.worth[0])
	if story.of(h)&within != 0 {
		top += said
	}
	for k := range x.readings() {
		worth := int(x.worth[k+1])
		if story.of(x.behind[k]) != 0 {
			worth += said
		}
		if worth > top {
			best, top = reading{x.skip(k), x.behind[k]}, worth
		}
	}
	return best
}

// worth is how likely a name begins with the word: four times a binary
// logarithm, so that frequencies and evidence add up.
func (a *facts) worth() int {
	f := int(a.freq)
	if f == 0 {
		f = 4
	}
	return min(f, 60) + 12*a.known()
}

// said is what it is worth that the story has a name with the word.
const said = 40

// cost is how rare the particles are before a name: four times the binary
// logarithm of how many names stand without them for one with them.
func cost(particles string) int {
	c := 0
	for ; len(particles) >= 2; particles = particles[2:] {
		switch particles[:2] {
		case "و", "ل", "ب":
			c += 12
		default: // ف، ك
			c += 26
		}
	}
	return c
}

// article reports whether a word behind its first letter goes on with the
// article, written لل or ال: "وال", "بال", "لل".
func article(s string) bool {
	return len(s) >= 6 && (s[2:6] == "ال" || s[:4] == "لل")
}

// particles finds, for every name, where it begins behind attached particles.
func (f *finder) particles() {
	words := f.in.Words
	for i := range f.spans {
		s := &f.spans[i]
		if s.typ == tagger.Date || s.typ == tagger.Num {
			continue
		}
		f.seen.add(words[s.First].Hash, begins)
		for j := s.First + 1; j < s.Last; j++ {
			f.seen.add(words[j].Hash, within)
		}
	}
	for i := range f.spans {
		s := &f.spans[i]
		if s.typ == tagger.Date || s.typ == tagger.Num {
			s.head, s.start = words[s.First].Hash, words[s.First].Start
			s.skip = s.lead / 2
			if s.skip > 0 {
				s.start += lexicon.SkipLetters(f.in.Text[words[s.First].Start:words[s.First].End], int(s.skip))
			}
			continue
		}
		f.lead(s)
		f.seen.add(s.head, begins)
	}
}

func (f *finder) lead(s *span) {
	w := &f.in.Words[s.First]
	r := f.glance(s.First).read(w.Hash, &f.seen)
	s.start = w.Start
	s.head = r.hash
	if r.skip > 0 {
		s.start += lexicon.SkipLetters(f.in.Text[w.Start:w.End], r.skip)
	}
	s.skip = uint8(r.skip)
}
