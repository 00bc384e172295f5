package name

import (
	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// info is what a word is wherever it stands: it takes one cache line, for those
// of many words are kept, see memory.
type info struct {
	bare    uint64    // hash of the word without attached particles
	behind  [3]uint64 // hashes of what is left when particles are taken off
	letters uint32    // first and last letter without article and particles
	own     class     // of the word as it is written
	class   class     // of the bare word
	worth   [4]int8   // how likely a name begins with the word, and with each of behind, see facts.worth
	skips   uint8     // two bits for each of behind, how many letters are taken off; above them how many there are
	lead    uint8     // how many letters are taken off the bare word
	title   uint8     // how package lexicon has the bare word, see titled
	source  uint8     // the bare word heads descriptions of speakers
	frame   uint8     // what part it may have in a sentence, see noFrame
	longer  uint8     // a bit for the word and each of behind: longer phrases of package lexicon begin with it
	is      traits
	vocab   vocab.Hint
}

// traits are what a word is or is not.
type traits uint16

const (
	definite traits = 1 << iota // it has the article
	entitles                    // titles of works follow it
	titles                      // a title that stands without a name may begin with it
	generic                     // it may be a class noun, see isHead
	resumes                     // where it has the article it may take up a name or role
	says                        // it is a verb of saying
	filled                      // the rest of info is filled in but what full says
	full                        // source, frame and says are filled in: they cost most
	carries                     // it has readings
	opens                       // longer phrases of package lexicon begin with it or one of its readings
	flags                       // times the flags of info.vocab
)

// asked are the traits of words of which more is asked.
const asked = titles | carries | opens | traits(vocab.Listed)*flags

// vocab returns the flags of what package vocab has of the word.
func (t traits) vocab() vocab.Hint { return vocab.Hint(t / flags) }

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

// article returns 1 where the word has the article, else 0.
func (x *info) article() uint64 { return uint64(x.is & definite) }

// readings returns how many of x.behind there are.
func (x *info) readings() int { return int(x.skips >> 6) }

// skip returns how many letters are taken off before x.behind[k].
func (x *info) skip(k int) int { return int(x.skips>>(2*k)) & 3 }

func newInfo(w *word.Word) (x info) {
	x.start(w)
	x.finish(w)
	return x
}

// start fills in what the letters of w tell.
func (x *info) start(w *word.Word) {
	*x = info{bare: w.Hash}
	if w.Kind != word.Arabic {
		return
	}
	if s := w.Fold; len(s) > 6 && (s[:4] == "ال" || s[2:6] == "ال" || s[:4] == "لل") {
		x.is |= definite
	}
	var v lexicon.Variants
	n := 0
	for v.Start(w.Fold); n < len(x.behind) && v.Next(); n++ {
		x.behind[n] = v.Hash
		x.skips |= uint8(v.Skip) << (2 * n)
	}
	x.skips |= uint8(n) << 6
	if n > 0 {
		x.is |= carries
	}
}

// finish fills in what the tables say, and the rest that full leaves out.
func (x *info) finish(w *word.Word) {
	x.is |= filled
	x.vocab = vocab.Load().Hint(w)
	x.is |= traits(x.vocab&vocab.Flags) * flags
	best := factsOf(w.Hash)
	x.own, x.class = best.class, best.class
	if best.longer {
		x.longer, x.is = 1, x.is|opens
	}
	if w.Kind != word.Arabic {
		return
	}
	if isWork(w.Fold) {
		x.is |= entitles
	}
	x.noteHead(w.Fold)
	x.worth[0] = int8(best.worth())
	top := x.worth[0]
	for k := range x.readings() {
		facts := factsOf(x.behind[k])
		x.worth[k+1] = int8(facts.worth() - cost(w.Fold[:2*x.skip(k)]))
		if article(w.Fold[2*x.skip(k)-2:]) {
			x.worth[k+1] += 24
		}
		if x.worth[k+1] > top {
			best, top = facts, x.worth[k+1]
			x.bare, x.lead = x.behind[k], uint8(x.skip(k))
		}
		if facts.longer {
			x.longer |= 2 << k
			x.is |= opens
		}
		x.noteHead(behind(w.Fold, x.skip(k)))
	}
	x.class, x.title = best.class, best.title()
	if x.title&7 > 1 {
		x.is |= titles
	}
	if x.title&7 == 1+uint8(lexicon.Alone) || best.token.OrgHead {
		x.is |= resumes
	}
	x.letters = letters(w.Fold[2*int(x.lead):])
}

func (x *info) noteHead(fold string) {
	if isHead(tagger.Org, fold) || isHead(tagger.Loc, fold) {
		x.is |= generic
	}
}

// fill fills in what start and finish leave out.
func (x *info) fill(w *word.Word) {
	x.is |= full
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
			x.frame = atCue + uint8(c.Form)
			if (c.Form == cue.Past || c.Form == cue.Present) && !c.Rare {
				x.is |= says
			}
		}
	}
	x.source = uint8(cue.SourceOf(w))
}

// facts is what the tables say of a word, or of what is left of one.
type facts struct {
	entry  lexicon.Entry // of the phrase that is only this word
	listed bool          // there is such a phrase
	longer bool          // longer ones begin with it
	token  lexicon.Token
	class  class
	freq   uint8
}

func factsOf(h uint64) facts {
	var a facts
	a.entry, a.listed, a.longer = lexicon.Begin(h)
	a.token, _ = lexicon.LookupToken(h)
	a.class = noClass
	if e, ok := wordclass.Lookup(h); ok {
		a.class = class(e.C64)<<18 | class(e.C256)<<10 | class(e.C1024)
		a.freq = e.LogFreq
	}
	return a
}

// title sums up how package lexicon has the word as a title.
func (a *facts) title() uint8 {
	x := uint8(0)
	if a.entry.Types&lexicon.Title != 0 {
		x = 1 + uint8(a.entry.Use)
	}
	if a.entry.Types&lexicon.Nation != 0 {
		x |= 8
	}
	return x
}

// class holds the classes of a word as package wordclass has them.
type class uint32

const noClass class = 1 << 24

func (c class) c64() uint64   { return c.part(18, wordclass.N64) }
func (c class) c256() uint64  { return c.part(10, wordclass.N256) }
func (c class) c1024() uint64 { return c.part(0, wordclass.N1024) }

func (c class) part(shift, n int) uint64 {
	if c == noClass {
		return 1 << 20
	}
	return uint64(c>>shift) & uint64(n-1)
}

// frame returns the frame of word j in the sentence s.
func (f *finder) frame(j int, s Range) uint64 {
	if j < s.First || j >= s.Last {
		return atEdge
	}
	return uint64(f.look(j).frame)
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

// letters sums up the first and the last letter of a folded word without
// article and particles: titles are often participles.
func letters(s string) uint32 {
	if len(s) > 6 && s[:4] == "ال" {
		s = s[4:]
	}
	if len(s) < 4 {
		return 0
	}
	return uint32(s[0])<<24 | uint32(s[1])<<16 | uint32(s[len(s)-2])<<8 | uint32(s[len(s)-1])
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
