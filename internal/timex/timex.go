// Package timex finds the dates, times and durations of a line and gives
// their values as TIMEX3 does (ISO 8601 with the additions of TimeML).
package timex

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Kind is the kind of a time expression, as TIMEX3 tells them apart.
type Kind uint8

const (
	Date     Kind = iota + 1 // "أمس الأربعاء", "عام 2019"
	Time                     // "الساعة العاشرة صباحا", "مساء الخميس"
	Duration                 // "ثلاث سنوات"
	Set                      // "كل يوم جمعة"
	Age                      // "21 عاما" of a person: an amount, which Find leaves out
)

// String returns the name that TIMEX3 has for k.
func (k Kind) String() string {
	switch k {
	case Date:
		return "DATE"
	case Time:
		return "TIME"
	case Duration:
		return "DURATION"
	case Set:
		return "SET"
	}
	return ""
}

// A Match is a time expression. The fields behind Kind say what it names;
// Value makes one string of them.
type Match struct {
	First, Last int // words, half-open
	Lead        int // bytes of attached particles at the start of word First
	Kind        Kind
	date        date
}

// Find appends the time expressions of words, one line or sentence.
func Find(words []word.Word, dst []Match) []Match {
	var l vocab.Line
	vocab.Load().Set(&l, words)
	from := len(dst)
	dst = FindLine(&l, dst)
	return append(dst[:from], slices.DeleteFunc(dst[from:], func(m Match) bool { return m.Kind == Age })...)
}

// FindLine is Find for a line whose words are looked up already, ages
// included.
func FindLine(l *vocab.Line, dst []Match) []Match { return find(l, dst, false) }

// FindAll is FindLine for text that is a time expression rather than news:
// it takes what a story only brushes, "الآن", "السبت السادس عشر", "شهر".
func FindAll(l *vocab.Line, dst []Match) []Match { return find(l, dst, true) }

func find(l *vocab.Line, dst []Match, all bool) []Match {
	p := parser{l: l, all: all}
	free := 0 // behind the last match
	for _, b := range l.Begin {
		i := int(b)
		if i < free || !p.begins(i) || p.glued(i) {
			continue
		}
		m := Match{First: i}
		m.Last = p.expression(i, &m)
		if m.Last <= i {
			continue
		}
		if m.Kind != 0 {
			m.Lead = int(l.Tag(i).Lead)
			dst = append(dst, m)
		}
		free = m.Last
	}
	return dst
}

// begins reports whether an expression may begin with word i, one of l.Begin.
func (p *parser) begins(i int) bool {
	if p.l.Words[i].Kind == word.Number {
		return true
	}
	g := p.l.Tag(i)
	if g.Num != nil || g.Time == nil {
		return g.Num != nil
	}
	switch g.Time.Class {
	case vocab.Mod, vocab.Same, vocab.Blessed, vocab.Few, vocab.Approx, vocab.HijriEra, vocab.Era: // they only go on with one
		return p.all
	}
	return true
}

// parser reads one line.
type parser struct {
	l   *vocab.Line
	all bool
}

// glued reports whether word i is written together with a longer word before
// it: "فرانس24".
func (p *parser) glued(i int) bool {
	if i == 0 || !p.l.Words[i].Glued {
		return false
	}
	switch b := &p.l.Words[i-1]; b.Kind {
	case word.Arabic:
		return len(b.Fold) > 2 && b.Fold != "ال" && b.Fold != "بال" && b.Fold != "وال" && b.Fold != "لل"
	case word.Latin:
		return true
	}
	return false
}

// tag returns the tag of word i, an empty one outside the line.
func (p *parser) tag(i int) *vocab.Tag { return p.l.Tag(i) }

// class returns the class of word i among the words of time, 0 for none.
func (p *parser) class(i int) vocab.Class {
	if e := p.tag(i).Time; e != nil {
		return e.Class
	}
	return 0
}

// fold returns word i folded, "" outside the line.
func (p *parser) fold(i int) string { return p.l.Fold(i) }

// mark returns the mark at word i, 0 where it is none.
func (p *parser) mark(i int) rune { return p.l.Rune(i) }

// figure returns the whole number in digits at word i; ok is false where
// there is none or it has a decimal or more than max digits.
func (p *parser) figure(i, max int) (int, bool) {
	if i < 0 || i >= len(p.l.Words) || p.l.Words[i].Kind != word.Number {
		return 0, false
	}
	s, v := p.l.Words[i].Fold, 0
	if len(s) > max {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, true
}

// digits reports whether word i is a number in digits.
func (p *parser) digits(i int) bool {
	return i >= 0 && i < len(p.l.Words) && p.l.Words[i].Kind == word.Number
}

// bare returns the index behind particles that stand alone before a number:
// "الـ", "بـ" before digits.
func (p *parser) bare(i int) int {
	switch p.fold(i) {
	case "ال", "ب", "ل", "بال", "لل":
		if p.digits(i + 1) {
			return i + 1
		}
	}
	return i
}

// and returns the index of what an "and" at i joins, -1 where there is none.
func (p *parser) and(i int) int { return numeral.And(p.l, i) }
