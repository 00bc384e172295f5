// Package word cuts a text into words, numbers and marks, and tells the
// particles attached to a word from the word itself.
package word

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
)

// Kind is what a Word consists of.
type Kind uint8

const (
	Arabic Kind = iota + 1 // letters of the Arabic script: "القاهرة"
	Latin                  // letters of another script: "CNN"
	Number                 // digits with their inner separators: "3.5", "١٬٢٠٠"
	Mark                   // one punctuation mark or symbol: "،"
)

// A Word is a run of letters, a number, or one mark of a text. White space
// and invisible characters belong to none.
type Word struct {
	Start, End int    // bytes of the text, half-open
	Clean      string // without vowel marks, tatweel and invisible characters
	Fold       string // Clean with spelling variants folded (see arabic.FoldLetter)
	Hash       uint64 // hash.String(Fold)
	Rune       rune   // the mark; 0 for other kinds
	Kind       Kind
	Glued      bool // no white space before it, and something stands before it in its line
	First      bool // the first of its line
}

// A Line is a line of the text that is not blank.
type Line struct {
	Start, End  int // bytes, from the first to behind the last visible character
	Number      int // counted from 1, blank lines counted
	First, Last int // words[First:Last] stand in it
}

// Split cuts text into words and the lines that hold them. Lines end at
// LF, CR, CR LF, NEL, LS or PS. Words are in reading order and do not overlap.
// Who is done with the words may give them to Reuse.
func Split(text string) ([]Word, []Line) {
	s := splitter{text: text, folded: arabic.Folded(), buf: make([]byte, 0, mostBytes)}
	if used, _ := free.Get().(*[]Word); used != nil {
		s.words = *used
	} else {
		spaces := strings.Count(text, " ")
		s.words = make([]Word, 0, spaces+spaces/4+16) // marks stand without a space
	}
	s.lines = make([]Line, 0, min(1+strings.Count(text, "\n"), 1+len(s.text)/8))
	end := lineEnd
	if !strings.Contains(text, "\r") && !strings.Contains(text, "\u0085") && !strings.Contains(text, "\u2028") && !strings.Contains(text, "\u2029") {
		end = plainEnd // of nearly all articles
	}
	number := 1
	for i := 0; i <= len(text); {
		j, next := end(text, i)
		s.line(i, j, number)
		if next == j { // no line end: the text is over
			break
		}
		i = next
		number++
	}
	return s.words, s.lines
}

// free keeps the memory of words that nobody holds any more: written again it
// is near, where new memory would be far.
var free sync.Pool // of *[]Word

// mostReused is the length from which on words are not kept: one book should
// not stay for the sake of many articles.
const mostReused = 1 << 16

// Reuse gives the memory of words, which Split returned, to later calls of
// Split. Nobody may look at them any more.
func Reuse(words []Word) {
	if cap(words) == 0 || cap(words) > mostReused {
		return
	}
	clear(words) // let go of the text
	words = words[:0]
	free.Put(&words)
}

// plainEnd is lineEnd for a text that has no other line ends than LF.
func plainEnd(text string, i int) (end, next int) {
	if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
		return i + n, i + n + 1
	}
	return len(text), len(text)
}

// lineEnd returns where the line that starts at i ends and the next starts;
// both are len(text) where it is the last.
func lineEnd(text string, i int) (end, next int) {
	for j := i; j < len(text); j++ {
		switch text[j] {
		case '\n':
			return j, j + 1
		case '\r':
			if j+1 < len(text) && text[j+1] == '\n' {
				return j, j + 2
			}
			return j, j + 1
		case 0xC2: // NEL, U+0085
			if j+1 < len(text) && text[j+1] == 0x85 {
				return j, j + 2
			}
		case 0xE2: // LS and PS, U+2028 and U+2029
			if j+2 < len(text) && text[j+1] == 0x80 && (text[j+2] == 0xA8 || text[j+2] == 0xA9) {
				return j, j + 3
			}
		}
	}
	return len(text), len(text)
}

type splitter struct {
	text   string
	words  []Word
	lines  []Line
	fold   strings.Builder // backs Clean and Fold where they differ from the text
	buf    []byte
	folded *arabic.Block
}

// line cuts text[i:end], one line, and appends it unless it is blank.
func (s *splitter) line(i, end, number int) {
	from := len(s.words)
	spaced := true
	for i < end {
		if s.text[i] == ' ' {
			spaced = true
			i++
			continue
		}
		if s.text[i]&^3 == lead {
			if i, spaced = s.letters(i, spaced, from); i >= end {
				break
			}
		}
		r, n := utf8.DecodeRuneInString(s.text[i:end])
		switch {
		case arabic.IsSpace(r):
			spaced = true
			i += n
			continue
		case arabic.IsInvisible(r) || r < ' ' || r == 0x7F:
			i += n
			continue
		}
		w := s.add(i, spaced, from)
		switch {
		case arabic.IsLetter(r) || r == arabic.Tatweel || arabic.IsMark(r):
			s.arabic(w, end)
		case arabic.IsDigit(r):
			s.number(w, end)
		case r < utf8.RuneSelf && isASCIILetter(r) || r >= utf8.RuneSelf && unicode.IsLetter(r):
			s.latin(w, end)
		default:
			w.Kind, w.Rune, w.End = Mark, r, i+n
			w.Clean = s.text[i : i+n]
			w.Fold = w.Clean
		}
		w.Hash = hash.String(w.Fold)
		spaced = false
		i = w.End
	}
	if len(s.words) > from {
		s.lines = append(s.lines, Line{
			Start: s.words[from].Start, End: s.words[len(s.words)-1].End,
			Number: number, First: from, Last: len(s.words),
		})
	}
}

// add appends a word that starts at i; those of its line start at the given
// place. Memory behind the words is zero.
func (s *splitter) add(i int, spaced bool, line int) *Word {
	n := len(s.words)
	if n == cap(s.words) {
		s.words = slices.Grow(s.words, 1)
	}
	s.words = s.words[:n+1]
	w := &s.words[n]
	w.Start, w.Glued, w.First = i, !spaced, n == line
	return w
}

// arabic takes a run of Arabic letters with what is written on them.
func (s *splitter) arabic(w *Word, end int) {
	w.Kind = Arabic
	seen := arabic.Class(0)
	i := w.Start
	w.End = i
	for i < end {
		// Nearly every character is of the block Arabic: two bytes, one look.
		for i+1 < end {
			c := arabic.ClassOf(s.text[i], s.text[i+1])
			if c == arabic.Outside {
				break
			}
			seen |= c
			i += 2
			w.End = i
		}
		if i >= end || s.text[i] < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(s.text[i:end])
		switch {
		case arabic.IsLetter(r):
			if arabic.IsPresentation(r) {
				seen |= arabic.Above
			}
			seen |= arabic.Varies
			w.End = i + n
		case arabic.IsMark(r):
			seen |= arabic.Above
			w.End = i + n
		case arabic.IsInvisible(r): // inside a word it goes along, at its end it does not
			if r == '\uFEFF' || i+n >= end {
				goto done
			}
			next, _ := utf8.DecodeRuneInString(s.text[i+n : end])
			if !arabic.IsLetter(next) {
				goto done
			}
			seen |= arabic.Above
		default:
			goto done
		}
		i += n
	}
done:
	t := s.text[w.Start:w.End]
	w.Clean = t
	if seen&arabic.Above != 0 && s.marked(w) {
		return
	}
	if seen&arabic.Above != 0 {
		s.buf = arabic.AppendClean(s.buf[:0], t)
		w.Clean = s.keep(s.buf)
	}
	w.Fold = w.Clean
	if seen&^arabic.Plain != 0 {
		s.buf = arabic.AppendFold(s.buf[:0], w.Clean)
		if string(s.buf) != w.Clean {
			w.Fold = s.keep(s.buf)
		}
	}
	if w.Clean == "" { // a lone mark or tatweel
		w.Kind, w.Clean, w.Fold = Mark, t, t
		w.Rune, _ = utf8.DecodeRuneInString(t)
	}
}

// marked reads a word of nothing but letters and marks of the block Arabic,
// "إنّ": the letters alone, and folded. It reports whether it has.
func (s *splitter) marked(w *Word) bool {
	var clean, fold [mostBytes]byte
	n := 0
	t := s.text[w.Start:w.End]
	if len(t) > mostBytes {
		return false
	}
	for i := 0; i+1 < len(t); i += 2 {
		if t[i]&^3 != lead {
			return false
		}
		l := s.folded.At(t[i], t[i+1])
		switch l.Class() {
		case arabic.Above:
			continue
		case arabic.Other:
			return false
		}
		clean[n], clean[n+1] = t[i], t[i+1]
		fold[n], fold[n+1] = byte(l), byte(l>>8)
		n += 2
	}
	if n == 0 {
		return false
	}
	w.Clean = s.keep(clean[:n])
	w.Fold = w.Clean
	if fold != clean {
		w.Fold = s.keep(fold[:n])
	}
	return true
}

// number takes digits and the separators between them.
func (s *splitter) number(w *Word, end int) {
	w.Kind = Number
	clean := true
	i := w.Start
	for i < end {
		r, n := utf8.DecodeRuneInString(s.text[i:end])
		if arabic.IsDigit(r) {
			clean = clean && r < utf8.RuneSelf
			i += n
			w.End = i
			continue
		}
		if r != '.' && r != ',' && r != '٫' && r != '٬' {
			break
		}
		next, _ := utf8.DecodeRuneInString(s.text[i+n : end])
		if i+n >= end || !arabic.IsDigit(next) {
			break
		}
		clean = clean && r < utf8.RuneSelf
		i += n
	}
	w.Clean = s.text[w.Start:w.End]
	w.Fold = w.Clean
	if !clean {
		s.buf = s.buf[:0]
		for _, r := range w.Clean {
			switch r {
			case '٫':
				r = '.'
			case '٬':
				r = ','
			default:
				r = arabic.FoldLetter(r)
			}
			s.buf = utf8.AppendRune(s.buf, r)
		}
		w.Fold = s.keep(s.buf)
	}
}

// latin takes a run of letters of another script.
func (s *splitter) latin(w *Word, end int) {
	w.Kind = Latin
	lower := true
	i := w.Start
	for i < end {
		r, n := utf8.DecodeRuneInString(s.text[i:end])
		if r < utf8.RuneSelf {
			if !isASCIILetter(r) {
				break
			}
			lower = lower && r >= 'a'
		} else if arabic.IsLetter(r) || !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		i += n
	}
	w.End = i
	w.Clean = s.text[w.Start:w.End]
	w.Fold = w.Clean
	if !lower {
		s.buf = arabic.AppendFold(s.buf[:0], w.Clean)
		w.Fold = s.keep(s.buf)
	}
}

// keep stores b and returns it as a string that stays.
func (s *splitter) keep(b []byte) string {
	if s.fold.Cap()-s.fold.Len() < len(b) { // new memory: what is kept stays where it is
		n := len(s.text) / 16
		if s.fold.Cap() == 0 { // enough for most
			n *= 5
		}
		s.fold = strings.Builder{}
		s.fold.Grow(n + len(b))
	}
	from := s.fold.Len()
	s.fold.Write(b)
	return s.fold.String()[from:]
}

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }
