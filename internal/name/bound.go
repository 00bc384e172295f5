package name

import (
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// bounds mends the bounds of the spans and drops those that are no names.
func (f *finder) bounds() {
	words := f.in.Words
	kept := f.spans[:0]
	for _, s := range f.spans {
		for s.First < s.Last && words[s.First].Kind == word.Mark && !isOpening(words[s.First].Rune) {
			s.First++
		}
		for s.First < s.Last && isTrailing(words[s.Last-1].Rune) {
			s.Last--
		}
		s.First, s.Last = balance(words, s.First, s.Last)
		if isName(words, s) {
			kept = append(kept, s)
		}
	}
	f.spans = kept
}

// balance takes the quotation marks and brackets at the edges off that
// enclose the whole name or have no partner in it, and takes the closing one
// behind the name in whose partner is inside: حزب "العدالة والتنمية".
func balance(words []word.Word, first, last int) (int, int) {
	for first < last {
		open, close := 0, 0
		for i := first; i < last; i++ {
			switch r := words[i].Rune; {
			case isPlainQuote(r):
				if open > close {
					close++
				} else {
					open++
				}
			case isOpening(r):
				open++
			case isClosing(r):
				close++
			}
		}
		switch {
		case isMarkOf(words[first].Rune) && (open != close || isMarkOf(words[last-1].Rune)):
			first++ // "الوطن" as a whole, or one mark of a pair
		case open < close && isMarkOf(words[last-1].Rune):
			last--
		case open > close && last < len(words) && !words[last].First && isMarkOf(words[last].Rune):
			return first, last + 1
		case open > close && isMarkOf(words[last-1].Rune):
			last--
		default:
			return first, last
		}
	}
	return first, last
}

func isMarkOf(r rune) bool { return isOpening(r) || isClosing(r) }

func isPlainQuote(r rune) bool { return r == '"' || r == '\'' }

func isOpening(r rune) bool {
	switch r {
	case '"', '\'', '“', '«', '‹', '„', '‘', '(', '[', '{':
		return true
	}
	return false
}

func isClosing(r rune) bool {
	switch r {
	case '"', '\'', '”', '»', '›', '’', ')', ']', '}':
		return true
	}
	return false
}

// isTrailing reports whether no name ends with the mark r.
func isTrailing(r rune) bool {
	switch r {
	case 0, '%', '$', '€', '£', '°', '+':
		return false
	}
	return !isClosing(r)
}

// isName reports whether the words of a span can be a name.
func isName(words []word.Word, s span) bool {
	letters := 0
	for i := s.First; i < s.Last; i++ {
		w := &words[i]
		if w.Kind == word.Mark {
			continue
		}
		letters += len(w.Fold)
		if w.Kind == word.Number && (s.typ == tagger.Date || s.typ == tagger.Num) {
			return true
		}
	}
	if s.typ == tagger.Date || s.typ == tagger.Num {
		return letters > 2
	}
	return letters > 4 || letters > 1 && words[s.First].Kind == word.Latin
}
