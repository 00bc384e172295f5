package name

import (
	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// info is what a word is wherever it stands.
type info struct {
	hash             uint64 // of the word; 0 where the rest is not filled in
	bare             uint64 // hash of the word without attached particles
	lead             uint64 // how many letters they are
	c64, c256, c1024 uint64 // classes of the bare word
	own64, own256    uint64 // classes of the word as it is written
	title            uint64 // how package lexicon has the bare word, see titled
	source           uint64 // the bare word heads descriptions of speakers
	frame            uint64 // what part it may have in a sentence, see noFrame
	letters          uint64 // first and last letter without article and particles
	definite         uint64 // 1 where it has the article
	verb             bool   // it is a verb of saying
	full             bool   // all of the above is filled in, not only hash and definite

	work     bool  // titles of works follow it
	titled   bool  // some reading of it is a title
	readings uint8 // how many of behind hold
	behind   [3]reading
}

// The values of info.frame above which come the forms of verbs of saying.
const (
	noFrame = iota
	atEdge
	atColon
	atComma
	atMark
	atNumber
	atThat
	atPreposition
	atCue
)

// A memo keeps infos of words from story to story, by hash.
type memo [1 << 12]info

// look returns what is known of word j.
func (f *finder) look(j int) *info {
	x := f.glance(j)
	if !x.full {
		m := &f.memo[x.hash%uint64(len(f.memo))]
		if !m.full || m.hash != x.hash {
			m.fill(&f.in.Words[j])
		}
		*x = *m
	}
	return x
}

// glance is look for what is asked of every word, which is cheaper.
func (f *finder) glance(j int) *info {
	x := &f.infos[j]
	if x.hash == 0 {
		w := &f.in.Words[j]
		m := &f.memo[w.Hash%uint64(len(f.memo))]
		if m.hash != w.Hash {
			*m = newInfo(w)
		}
		*x = *m
	}
	return x
}

func newInfo(w *word.Word) info {
	x := info{hash: w.Hash, bare: w.Hash}
	if w.Kind != word.Arabic {
		return x
	}
	x.work = isWork(w.Fold)
	if s := w.Fold; len(s) > 6 && (s[:4] == "ال" || s[2:6] == "ال" || s[:4] == "لل") {
		x.definite = 1
	}
	x.titled = titled(w.Hash)&7 > 1
	var v lexicon.Variants
	for v.Start(w.Fold); int(x.readings) < len(x.behind) && v.Next(); x.readings++ {
		x.behind[x.readings] = reading{v.Skip, v.Hash}
		x.titled = x.titled || titled(v.Hash)&7 > 1
	}
	return x
}

// fill fills in the rest of x, a new info of w.
func (x *info) fill(w *word.Word) {
	*x = newInfo(w)
	x.full = true
	x.own64, x.own256, x.c1024 = classes(w.Hash)
	x.c64, x.c256 = x.own64, x.own256
	switch {
	case w.Rune == ':':
		x.frame = atColon
	case w.Rune == '،' || w.Rune == ',':
		x.frame = atComma
	case w.Kind == word.Mark:
		x.frame = atMark
	case w.Kind == word.Number:
		x.frame = atNumber
	case isThat(w.Fold):
		x.frame = atThat
	case isPreposition(w.Fold):
		x.frame = atPreposition
	default:
		if c, ok := cue.Lookup(w); ok {
			x.frame = atCue + uint64(c.Form)
			x.verb = (c.Form == cue.Past || c.Form == cue.Present) && !c.Verb.Rare
		}
	}
	if w.Kind != word.Arabic {
		return
	}
	r := read(w, nil)
	x.bare, x.lead = r.hash, uint64(r.skip)
	x.c64, x.c256, x.c1024 = classes(r.hash)
	x.title = titled(r.hash)
	x.source = uint64(cue.SourceOf(w))
	x.letters = letters(w, r.skip)
}

// frame returns the frame of word j in the sentence s.
func (f *finder) frame(j int, s Range) uint64 {
	if j < s.First || j >= s.Last {
		return atEdge
	}
	return f.look(j).frame
}

func classes(h uint64) (c64, c256, c1024 uint64) {
	e, ok := wordclass.Lookup(h)
	if !ok {
		return 1 << 20, 1 << 20, 1 << 20
	}
	return uint64(e.C64), uint64(e.C256), uint64(e.C1024)
}

// titled sums up how package lexicon has the word as a title.
func titled(h uint64) uint64 {
	e, ok := lexicon.Lookup(h)
	if !ok {
		return 0
	}
	x := uint64(0)
	if e.Types&lexicon.Title != 0 {
		x = 1 + uint64(e.Use)
	}
	if e.Types&lexicon.Nation != 0 {
		x |= 8
	}
	return x
}

// kindOf returns 1 + the type of the span over word j and whether it begins
// (16) or ends (32) there; 0 where there is none.
func (f *finder) kindOf(j int) uint64 {
	if j < 0 || j >= len(f.covered) || f.covered[j] == 0 {
		return 0
	}
	s := &f.spans[f.covered[j]-1]
	x := 1 + uint64(s.typ)
	if s.First == j {
		x |= 16
	}
	if s.Last == j+1 {
		x |= 32
	}
	return x
}

// letters sums up the first and the last letter of a word without article and
// particles: titles are often participles.
func letters(w *word.Word, skip int) uint64 {
	s := w.Fold
	if w.Kind != word.Arabic {
		return 1
	}
	s = s[min(2*skip, len(s)):]
	if len(s) > 6 && s[:4] == "ال" {
		s = s[4:]
	}
	if len(s) < 4 {
		return 0
	}
	return uint64(s[0])<<24 | uint64(s[1])<<16 | uint64(s[len(s)-2])<<8 | uint64(s[len(s)-1])
}

func isPreposition(fold string) bool {
	switch fold {
	case "في", "من", "الي", "علي", "عن", "مع", "لدي", "بين", "باسم":
		return true
	}
	return false
}

func isThat(fold string) bool {
	switch fold {
	case "ان", "انه", "انها", "انهم", "بان", "بانه", "بانها":
		return true
	}
	return false
}
