package speech

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// lexeme is what a word says by its folded form, wherever it stands. A scan
// remembers it, since four of five words were there lately.
type lexeme struct {
	cue        cue.Ref
	c64, c1024 uint16 // classes of the word and one, or 0
	prep       prep
	is         traits
	shape      uint8 // see shapeOf
}

// traits is the set of closed classes that a word belongs to.
type traits uint8

const (
	mayComp    traits = 1 << iota // compOf may read it
	mayPhrase                     // an attributing phrase may start with it
	mayConnect                    // a connective may start with it
	isHonorific
	isRelative
	isBoundary
	isQuestion
)

// lexemeBits is the binary logarithm of how many lexemes a scan remembers. What
// lies too far off for the fast caches costs little, see touch.
const lexemeBits = 16

// lexeme returns what w, an Arabic word, says by itself; it is valid until the
// next call.
func (s *scan) lexeme(w *word.Word) *lexeme {
	l, known := s.lexemes.At(w.Hash)
	if !known {
		*l = lexemeOf(w)
	}
	return l
}

func lexemeOf(w *word.Word) lexeme {
	l := lexeme{cue: cue.Find(w), prep: prepOf(w.Fold), shape: uint8(shapeOf(w))}
	if e, ok := wordclass.Lookup(w.Hash); ok {
		l.c64, l.c1024 = e.C64+1, e.C1024+1
	}
	if kind, _ := cutComp(w.Fold); kind != noComp {
		l.is |= mayComp
	}
	if cue.Attributions().Starts(w) {
		l.is |= mayPhrase
	}
	if cue.Connectives().Starts(w) {
		l.is |= mayConnect
	}
	if honorific(w.Fold) {
		l.is |= isHonorific
	}
	if relative(w.Fold) {
		l.is |= isRelative
	}
	if boundaryWord(w.Fold) {
		l.is |= isBoundary
	}
	if questionWord(w.Fold) {
		l.is |= isQuestion
	}
	return l
}

// cutComp cuts the complementiser off that f begins with.
func cutComp(f string) (kind comp, rest string) {
	if len(f) > 14 {
		return noComp, ""
	}
	for _, c := range [...]struct {
		text string
		kind comp
	}{{"ان", bareComp}, {"بان", bComp}, {"فان", faComp}, {"وان", waComp}, {"وبان", waComp}} {
		if rest, ok := strings.CutPrefix(f, c.text); ok {
			return c.kind, rest
		}
	}
	return noComp, ""
}
