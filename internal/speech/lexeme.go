package speech

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// lexeme is what a word says by its folded form, wherever it stands, in eight
// bytes. A scan remembers it, since most words were there lately.
type lexeme struct {
	refC64    uint32 // 24 bits for the Ref, the rest for the class of 64 and one, or 0
	c1024Prep uint16 // 11 bits for the class of 1024 and one, or 0; the rest for the preposition
	is        traits
	shape     uint8 // see shapeOf
}

func (l *lexeme) ref() cue.Ref  { return cue.Ref(l.refC64 & (1<<24 - 1)) }
func (l *lexeme) c64() uint8    { return uint8(l.refC64 >> 24) }
func (l *lexeme) c1024() uint16 { return l.c1024Prep & (1<<11 - 1) }
func (l *lexeme) prep() prep    { return prep(l.c1024Prep >> 11) }

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
	isPassedOn // نقلا
)

// lexeme returns what w, an Arabic word, says by itself; it is valid until the
// next call.
func (s *scan) lexeme(w *word.Word) *lexeme {
	l, known := s.lexemes.at(w.Hash)
	if !known {
		*l = lexemeOf(w)
	}
	return l
}

func lexemeOf(w *word.Word) lexeme {
	l := lexeme{refC64: uint32(cue.Find(w)), c1024Prep: uint16(prepOf(w.Fold)) << 11, shape: uint8(shapeOf(w))}
	if e, ok := wordclass.Lookup(w.Hash); ok {
		l.refC64 |= uint32(e.C64+1) << 24
		l.c1024Prep |= e.C1024 + 1
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
	if w.Fold == "نقلا" {
		l.is |= isPassedOn
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
