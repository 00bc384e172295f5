package lexicon

import (
	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Longest returns the longest phrase that begins with words[i] as it is
// written, and how many words it takes; 0 where none does. Hyphens and
// quotation marks inside it count as words but need not be part of its name:
// حزب "العدالة والتنمية".
func Longest(words []word.Word, i int) (n int, e Entry) {
	if words[i].Kind == word.Mark {
		return 0, e
	}
	return LongestFrom(words, i, words[i].Hash)
}

// LongestFrom is Longest where the first word, no mark, is read as one that
// has the hash h.
func LongestFrom(words []word.Word, i int, h uint64) (n int, e Entry) {
	var best uint64
	for j := i; ; {
		s := findPhrase(h)
		if s&entryMask != 0 {
			n, best = j+1-i, s
		}
		if s&continues == 0 {
			break
		}
		if j = next(words, j); j < 0 {
			break
		}
		if h = hash.Join(h, words[j].Hash); !mayHave(h) {
			break
		}
	}
	if n > 0 {
		e = unpackEntry(best)
	}
	return n, e
}

// next returns with which word a phrase may go on behind words[j], -1 for none.
func next(words []word.Word, j int) int {
	j++
	if j < len(words) && Skipped(words[j].Rune) && !words[j].First {
		j++
	}
	if j >= len(words) || words[j].First {
		return -1
	}
	return j
}

// GoesOn reports whether a phrase that begins with words[i] as it is written
// may take the next word too; mostly it does not.
func GoesOn(words []word.Word, i int) bool {
	j := next(words, i)
	return j >= 0 && mayHave(hash.Join(words[i].Hash, words[j].Hash))
}

// TouchPhrase loads the places where Find looks first for phrases that begin
// with words[i] as it is written: of the word and of it with the next.
func TouchPhrase(words []word.Word, i int) byte {
	n := uint64(len(phrases) / phraseSize)
	one, _, _ := locate(words[i].Hash, n, phraseSize)
	two := one
	if j := next(words, i); j >= 0 {
		two, _, _ = locate(hash.Join(words[i].Hash, words[j].Hash), n, phraseSize)
	}
	return phrases[one*phraseSize] + phrases[two*phraseSize]
}

// GoesOnBehind is GoesOn for phrases that begin behind the particles of words[i].
func GoesOnBehind(words []word.Word, i int) bool {
	j := next(words, i)
	if j < 0 {
		return false
	}
	var v Variants
	for v.Start(words[i].Fold); v.Next(); {
		if mayHave(hash.Join(v.Hash, words[j].Hash)) {
			return true
		}
	}
	return false
}

// Skipped reports whether the mark r is left out of phrases: a hyphen or a
// quotation mark.
func Skipped(r rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '\u2013', '"', '\'', '«', '»', '“', '”', '‘', '’', '`':
		return true
	}
	return false
}

// Match is a phrase found in a text.
type Match struct {
	Entry Entry
	Words int // how many it takes
	Skip  int // letters of the first word's Clean that stand before the name: 1 in بالقاهرة
}

// Find returns the longest phrase that begins with words[i], as it is written
// or behind the particles و ف ب ل ك. Where both ways are equally long, the
// word as written wins.
func Find(words []word.Word, i int) (m Match, ok bool) {
	m.Words, m.Entry = Longest(words, i)
	if words[i].Kind == word.Arabic {
		var v Variants
		for v.Start(words[i].Fold); v.Next(); {
			if n, e := LongestFrom(words, i, v.Hash); n > m.Words {
				m = Match{Entry: e, Words: n, Skip: v.Skip}
			}
		}
	}
	return m, m.Words > 0
}

// Opening returns the phrase that w is alone, as Find has it, and whether longer
// ones begin with it as it is written, and behind its particles.
func Opening(w *word.Word) (e Entry, asWritten, behind bool) {
	if w.Kind == word.Mark {
		return e, false, false
	}
	own := findPhrase(w.Hash)
	asWritten = own&continues != 0
	if w.Kind == word.Arabic {
		var v Variants
		for v.Start(w.Fold); v.Next(); {
			if !mayHave(v.Hash) {
				continue
			}
			s := findPhrase(v.Hash)
			behind = behind || s&continues != 0
			if own&entryMask == 0 {
				own = s
			}
		}
	}
	if own&entryMask != 0 {
		e = unpackEntry(own)
	}
	return e, asWritten, behind
}

// TokenOf returns what is known about w as it is written or behind its
// particles, which take skip letters. As it is written comes first, unless
// that is no more than a rare name: بوزارة is ب and وزارة.
func TokenOf(w *word.Word) (t Token, skip int, ok bool) {
	t, ok = LookupToken(w.Hash)
	if ok && (t.OrgHead || t.LocHead || t.Place || t.Particle || t.Person > rarePerson) || w.Kind != word.Arabic {
		return t, 0, ok
	}
	var v Variants
	for v.Start(w.Fold); v.Next(); {
		if u, found := LookupToken(v.Hash); found && (!ok || u.better(t)) {
			return u, v.Skip, true
		}
	}
	return t, 0, ok
}

// rarePerson is the highest Token.Person of names that prove little.
const rarePerson = 2

// better reports whether t says more than the rare name that u is.
func (t Token) better(u Token) bool {
	return t.OrgHead || t.LocHead || t.Place || t.Person > u.Person+3
}

// SkipLetters returns the byte of text, counted from its beginning, behind
// the first n letters and what is written on them. A ligature, one character
// that shows several letters, is not cut: where n ends inside one, what is
// returned lies before it.
func SkipLetters(text string, n int) int {
	if n <= 0 {
		return 0
	}
	for i, r := range text {
		if arabic.Dropped(r) {
			continue
		}
		if n -= arabic.Letters(r); n < 0 {
			return i
		}
	}
	return len(text)
}

// Variants goes through what is left of a word when the particles that may
// be attached to its front are taken off: و ف, then ب ل ك, where لل stands
// for ل and ال (وللسعودية: للسعودية, السعودية, لسعودية).
type Variants struct {
	Hash uint64 // of what is left
	Skip int    // letters taken off; the second ل of لل belongs to the name

	fold string
	step uint8
}

const letter = 2 // bytes of an Arabic letter

// Start sets v before the first variant of a folded word.
func (v *Variants) Start(fold string) { *v = Variants{fold: fold} }

// Next moves to the next variant and reports whether there is one.
func (v *Variants) Next() bool {
	rest := v.fold[v.Skip*letter:]
	if v.step == 0 {
		v.step = 1
		if starts(rest, 'و') || starts(rest, 'ف') {
			return v.take(rest[letter:], 1)
		}
	}
	if v.step == 1 {
		v.step = 3
		switch {
		case starts(rest, 'ل') && starts(rest[letter:], 'ل'):
			v.step = 2
			fallthrough
		case starts(rest, 'ب'), starts(rest, 'ل'), starts(rest, 'ك'):
			return v.take(rest[letter:], 1)
		}
	}
	if v.step == 2 { // rest begins with the second ل of لل
		v.step = 3
		var buf [64]byte
		if len(rest) > 2*letter && letter+len(rest) <= len(buf) {
			n := copy(buf[:], "ا")
			n += copy(buf[n:], rest)
			v.Hash = hash.String(string(buf[:n]))
			return true
		}
	}
	return false
}

func (v *Variants) take(rest string, n int) bool {
	if len(rest) < 2*letter {
		v.step = 3
		return false
	}
	v.Skip += n
	v.Hash = hash.String(rest)
	return true
}

// starts reports whether s starts with the letter r.
func starts(s string, r rune) bool {
	return len(s) >= letter && s[0] == byte(0xC0|r>>6) && s[1] == byte(0x80|r&0x3F)
}
