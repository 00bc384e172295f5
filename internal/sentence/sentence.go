// Package sentence cuts the lines of a story into sentences.
//
// A sentence ends after . ؟ ? ! … whether or not a space follows, and after
// the closing quotation mark or bracket that comes next. None ends inside a
// number, an abbreviation, a dotted name or an address, nor after a mark
// inside a quotation when the sentence goes on behind it. Two or more
// periods (نقطتان) end one only between two clauses.
package sentence

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A Range is a sentence: words[First:Last].
type Range struct{ First, Last int }

// clause is the number of words that both sides of ".." have to have for it
// to end a sentence: "شاهد.. لحظة الانفجار" is one, and so is "المدرب: نحن
// جاهزون.. قريبا".
const clause = 4

// cell is the number of spaces that stand between the cells of a table or of
// a page that was copied as one line.
const cell = 4

// Split appends the sentences of one line to dst. Every word of the line is
// in exactly one of them. Words are those of word.Split of text.
func Split(text string, words []word.Word, line word.Line, dst []Range) []Range {
	s := splitter{text: text, words: words, first: line.First, last: line.Last, counted: line.First}
	from := line.First
	said := false // the sentence has a word, not only marks
	before := 0   // where the word before ends
	for i := line.First; i < line.Last; i++ {
		w := &words[i]
		if said && w.Start-before >= cell && i > from && !w.Glued && s.cells(i) {
			dst = append(dst, Range{from, i})
			from, said = i, false
		}
		before = w.End
		if w.Kind != word.Mark {
			said = true
			continue
		}
		if !said || !ends(w.Rune) {
			continue
		}
		end, ok := s.boundary(from, i)
		if ok {
			if s.wordless(end) {
				break // only marks are left: they belong to this one
			}
			dst = append(dst, Range{from, end})
			from, said = end, false
		}
		i = end - 1
		before = words[i].End
	}
	if from < line.Last {
		dst = append(dst, Range{from, line.Last})
	}
	return dst
}

type splitter struct {
	text        string
	words       []word.Word
	first, last int
	table       map[uint64]class

	counted        int  // the straight quotation marks of words[first:counted] are counted
	double, single bool // an odd number of them was
}

// boundary looks at the mark at i and those that stand with it. Where they end
// the sentence that starts at from, end is the index behind it, the marks that
// close with it included; where not, end is where to look on.
func (s *splitter) boundary(from, i int) (end int, ok bool) {
	run := s.run(i)
	end = s.closers(run)
	// «لماذا؟». : the last mark decides
	for end > run && end < s.last && s.words[end].Glued && s.words[end].Kind == word.Mark && ends(s.words[end].Rune) {
		i, run = end, s.run(end)
		end = s.closers(run)
	}
	if end >= s.last {
		return end, true
	}
	next := &s.words[end]
	if next.Kind == word.Mark && goesOn(next.Rune) {
		return run, false
	}
	closed := end > run
	one := run == i+1
	switch r := s.words[i].Rune; {
	case one && r == '.' && !closed:
		if s.binds(i) || s.numbers(from, i) {
			return run, false
		}
		if d := s.strayed(i); d > i {
			return d, true
		}
	case r == '…' || !one && s.dotted(i, run):
		if s.length(from, i) < clause || s.ahead(end) < clause || s.class(end)&clings != 0 || closed && !s.opens(end) {
			return run, false
		}
	case closed && r == '.':
		if s.class(end)&afterPeriod != 0 {
			return run, false
		}
	case closed:
		if !s.opens(end) {
			return run, false
		}
	case one && r == '?' && s.words[i].Glued && next.Glued && next.Kind != word.Mark && i > s.first:
		// a letter that was lost on the way, or an address: "ا?خر", "a?b=c"
		if w := &s.words[i-1]; w.Kind == word.Latin || w.Kind == word.Arabic && letters(w) <= 2 {
			return run, false
		}
	}
	return end, true
}

// binds reports whether the single period at i stands inside a number, an
// abbreviation, a name or an address. One follows behind it, no closer.
func (s *splitter) binds(i int) bool {
	if i == s.first {
		return true
	}
	prev, next := &s.words[i-1], &s.words[i+1]
	tight := next.Glued // "بي.سي", not "بي. سي"
	switch {
	case tight && prev.Kind == word.Latin && next.Kind != word.Arabic:
		return true // "example.com", "www .am .gov .ae"
	case tight && prev.Kind == word.Number && next.Kind != word.Arabic:
		return true // "NGS55.RU", "5 .3"
	case prev.Kind == word.Latin && s.words[i].Glued:
		return s.class(i-1)&latin != 0 || len(prev.Fold) == 1 && next.Kind == word.Latin // "John F. Kennedy"
	case next.Kind == word.Mark || prev.Kind != word.Arabic && prev.Kind != word.Number:
		return false
	}
	pc, nc := s.class(i-1), s.class(i+1)
	spelled := pc&(letter|homograph) != 0 || prev.Kind == word.Arabic && letters(prev) == 1
	if spelled && !s.alone(i-1) {
		return false // "عام 2015م. وقال", "شبكة سي إن إن. وقال"
	}
	switch {
	case nc&(letter|homograph) != 0 && (spelled || prev.Kind == word.Number):
		return tight || pc&homograph == 0 // "بي.بي.سي", "55.آر يو"
	case next.Kind == word.Arabic && letters(next) == 1 && spelled:
		return true // "أ.د", "ص . ب 344"
	case pc&homograph != 0:
		return false // "الخاص بي. لا أدري"
	}
	// "د. أحمد" and "جون إف. كينيدي", not "د.وأضاف"
	return (spelled || pc&title != 0) && !s.opens(i+1) && s.class(i+1)&opens == 0
}

// numbers reports whether the period at i stands behind the number of an item
// and nothing else of its sentence does: "2. انقر على الرابط".
func (s *splitter) numbers(from, i int) bool {
	n := &s.words[i-1]
	if n.Kind != word.Number || n.End-n.Start > 4 || !s.words[i].Glued || s.words[i+1].Glued {
		return false
	}
	return i-1 == from || s.words[i-2].Rune == ':' || s.length(from, i) == 1
}

// alone reports whether the letter or letter's name at i is not the end of a
// word, a date or an abbreviation without periods: "١٤٣٦هـ", "د ب أ", "سي إن إن".
func (s *splitter) alone(i int) bool {
	if i == s.first {
		return true
	}
	p := &s.words[i-1]
	switch p.Kind {
	case word.Number:
		return false
	case word.Arabic:
		c := s.class(i - 1)
		if c&homograph != 0 { // "إن بي سي", but "في إم. بي. سي"
			return i-1 == s.first || s.class(i-2)&letter == 0
		}
		return letters(p) > 1 && c&letter == 0
	}
	return true
}

// strayed returns the end of a sentence whose period slipped before its last
// number, as happens where directions mix: "في نهاية عام .2000 وقال". It
// returns i where that is not so.
func (s *splitter) strayed(i int) int {
	if s.words[i].Glued || i+2 >= s.last || i == s.first || s.words[i-1].Kind != word.Arabic {
		return i
	}
	if n := &s.words[i+1]; n.Glued && n.Kind == word.Number {
		return i + 2
	}
	return i
}

// cells reports whether four or more blanks stand before the word at i.
func (s *splitter) cells(i int) bool {
	n := 0
	for _, r := range s.text[s.words[i-1].End:s.words[i].Start] {
		if arabic.IsSpace(r) {
			n++
		}
	}
	return n >= cell
}

// run returns the index behind the marks that stand with the one at i.
func (s *splitter) run(i int) int {
	for i++; i < s.last && s.words[i].Glued && s.words[i].Kind == word.Mark && ends(s.words[i].Rune); i++ {
	}
	return i
}

// dotted reports whether the run of marks is periods only.
func (s *splitter) dotted(i, end int) bool {
	for ; i < end; i++ {
		if r := s.words[i].Rune; r != '.' && r != '…' {
			return false
		}
	}
	return true
}

// closers returns the index behind the closing marks that follow at i. A
// straight mark closes where an odd number of them stands before it.
func (s *splitter) closers(i int) int {
	for i < s.last && s.words[i].Kind == word.Mark {
		w := &s.words[i]
		switch w.Rune {
		case '”', '»', '›', '’', ')', ']', '）', '“':
			// Both curly marks close in one newsroom or another; one that
			// stands off and before a word opens.
			if !w.Glued && i+1 < s.last && s.words[i+1].Glued && s.words[i+1].Kind != word.Mark {
				return i
			}
		case '"', '\'':
			if !s.odd(i) {
				return i
			}
		default:
			return i
		}
		i++
	}
	return i
}

// odd reports whether an odd number of the mark at i, " or ', stands before
// it in the line. It counts on from where it was last asked.
func (s *splitter) odd(i int) bool {
	for ; s.counted < i; s.counted++ {
		s.toggle(s.counted)
	}
	for ; s.counted > i; s.counted-- {
		s.toggle(s.counted - 1)
	}
	if s.words[i].Rune == '"' {
		return s.double
	}
	return s.single
}

func (s *splitter) toggle(i int) {
	switch s.words[i].Rune {
	case '"':
		s.double = !s.double
	case '\'':
		s.single = !s.single
	}
}

// length returns the number of words in words[from:to], counted as far as clause.
func (s *splitter) length(from, to int) int {
	n := 0
	for i := from; i < to && n < clause; i++ {
		if s.words[i].Kind != word.Mark {
			n++
		}
	}
	return n
}

// ahead returns the number of words from i to the next mark that may end a
// sentence, counted as far as clause.
func (s *splitter) ahead(i int) int {
	n := 0
	for ; i < s.last && n < clause; i++ {
		if s.words[i].Kind != word.Mark {
			n++
		} else if ends(s.words[i].Rune) {
			break
		}
	}
	return n
}

// wordless reports whether nothing but marks is left from i.
func (s *splitter) wordless(i int) bool {
	for ; i < s.last; i++ {
		if s.words[i].Kind != word.Mark {
			return false
		}
	}
	return true
}

// opens reports whether the word at i opens a sentence after a quotation.
func (s *splitter) opens(i int) bool { return s.class(i)&opens != 0 }

func (s *splitter) class(i int) class {
	if s.table == nil {
		s.table = classes()
	}
	return s.table[s.words[i].Hash]
}

// ends reports whether a sentence may end in r.
func ends(r rune) bool {
	switch r {
	case '.', '؟', '?', '!', '…', '۔', '‼', '⁉', '⁇':
		return true
	}
	return false
}

// goesOn reports whether a sentence cannot start with r.
func goesOn(r rune) bool {
	switch r {
	case '،', ',', '؛', ';', ':':
		return true
	}
	return false
}

// letters returns the number of letters of a word without vowel marks and
// without the conjunction before a letter that stands alone: "وأ. نبيل".
func letters(w *word.Word) int {
	n := utf8.RuneCountInString(w.Clean)
	if n == 2 && strings.HasPrefix(w.Clean, "و") {
		return 1
	}
	return n
}
