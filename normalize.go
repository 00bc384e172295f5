package khabar

import (
	"unicode/utf8"

	"golang.org/x/text/transform"

	"github.com/khabar-nlp/khabar/internal/arabic"
)

// A Normalizer brings text into a form in which the spellings of one word are
// equal: مُحَمَّد and محمد, إسرائيل and اسرائيل, مسؤول and مسئول. The zero value does
// everything, which is right for search: normalise the texts and the words
// looked for alike. The result is for comparing, not for reading. Each field
// keeps one difference.
//
// A letter followed by a combining hamza or madda is expected as the one
// character that text from keyboards has; compose others first, with
// golang.org/x/text/unicode/norm. Bytes that are not UTF-8 pass through.
//
// Normalising twice is normalising once. A Normalizer is safe for concurrent
// use by multiple goroutines.
type Normalizer struct {
	// KeepMarks keeps vowel marks, shadda, tanwin and the other signs written
	// above and below letters. If it is false they are dropped:
	// مُحَمَّدٌ becomes محمد.
	KeepMarks bool

	// KeepTatweel keeps the stroke that only stretches a word. If it is false
	// it is dropped: عـــاجل becomes عاجل.
	KeepTatweel bool

	// KeepAlef keeps the forms of alef. If it is false, alef with hamza, madda
	// or wasla becomes the bare alef: إسرائيل and آسيا begin with ا.
	KeepAlef bool

	// KeepAlefMaqsura keeps alef maqsura. If it is false it becomes yeh:
	// مصطفى becomes مصطفي.
	KeepAlefMaqsura bool

	// KeepTehMarbuta keeps teh marbuta. If it is false it becomes heh:
	// القاهرة becomes القاهره.
	KeepTehMarbuta bool

	// KeepHamza keeps the seat of a hamza. If it is false, the hamza on waw or
	// yeh becomes the hamza alone: مسؤول and مسئول both become مسءول. On alef
	// see KeepAlef.
	KeepHamza bool

	// KeepPresentation keeps presentation forms and ligatures as they are,
	// whatever letters they show. If it is false the letters that they show
	// take their place: U+FEFB becomes لا.
	KeepPresentation bool

	// KeepPersian keeps letters and digits of Persian and Urdu. If it is false
	// the nearest Arabic ones take their place: U+06A9 becomes ك, چ becomes ج,
	// U+06F4 becomes ٤ and so, unless KeepDigits is set, 4.
	KeepPersian bool

	// KeepDigits keeps Arabic-Indic digits with their decimal point and
	// separator of thousands. If it is false European ones take their place:
	// ٣٫٥ becomes 3.5.
	KeepDigits bool

	// KeepInvisible keeps characters that cannot be seen: zero-width
	// characters, joiners, bidirectional controls, byte order marks, soft
	// hyphens, variation selectors; and no-break spaces. If it is false they
	// are dropped, and a no-break space becomes a space.
	KeepInvisible bool
}

// Normalize normalises s for search, with a zero Normalizer: "الرَّئيسُ إلى
// القاهرة" becomes "الرءيس الي القاهره".
func Normalize(s string) string { return new(Normalizer).String(s) }

// String returns s normalised: s itself if nothing changes.
func (n *Normalizer) String(s string) string {
	i := span(n, s)
	if i == len(s) {
		return s
	}
	return string(add(n, append(make([]byte, 0, len(s)), s[:i]...), s[i:]))
}

// Append appends s normalised to dst.
func (n *Normalizer) Append(dst []byte, s string) []byte { return add(n, dst, s) }

// A Normalized is a text normalised, with the way back to the text that it was
// made from.
type Normalized struct {
	Text string

	stretches []stretch // in order; nil if nothing changed
	size      int       // of the original
}

// A stretch is a part of a normalised text, up to the next one, that begins at
// text and corresponds to the original from orig on: byte by byte, or as a
// whole where one character became others.
type stretch struct {
	text, orig int
	whole      bool
}

// Map normalises s and keeps the offsets: what is found in the result's Text
// is told in s by Original.
func (n *Normalizer) Map(s string) Normalized {
	i := span(n, s)
	m := Normalized{Text: s, size: len(s)}
	if i == len(s) {
		return m
	}
	buf := append(make([]byte, 0, len(s)), s[:i]...)
	if i > 0 {
		m.stretches = append(m.stretches, stretch{})
	}
	// Bytes correspond one by one from the last stretch on, as long as what
	// was copied or changed has kept its length.
	aligned := i > 0
	for i < len(s) {
		at, size := len(buf), span(n, s[i:])
		if size > 0 {
			buf = append(buf, s[i:i+size]...)
		} else {
			buf, size = step(n, buf, s[i:])
		}
		switch got := len(buf) - at; {
		case got == 0:
			aligned = false
		case got != size:
			m.stretches = append(m.stretches, stretch{at, i, true})
			aligned = false
		case !aligned:
			m.stretches = append(m.stretches, stretch{at, i, false})
			aligned = true
		}
		i += size
	}
	m.Text = string(buf)
	return m
}

// Original returns the part of the original that became Text[s.Start:s.End],
// which must be a slice of Text. Vowel marks and other characters dropped
// behind a character belong to it; where one character became several, as a
// ligature does, any of them stands for the whole. If s begins and ends on
// rune boundaries, so does the result.
func (m *Normalized) Original(s Span) Span {
	return Span{m.original(s.Start, false), m.original(s.End, true)}
}

// original returns the offset in the original of the boundary at i of Text; of
// the end of the character around it, if end is set, else of its beginning.
func (m *Normalized) original(i int, end bool) int {
	switch {
	case i == len(m.Text):
		return m.size
	case m.stretches == nil:
		return i
	}
	lo, hi := 0, len(m.stretches) // the last stretch that begins at or before i is in [lo-1, hi-1]
	for lo < hi {
		if mid := (lo + hi) / 2; m.stretches[mid].text <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	x := m.stretches[lo-1]
	switch {
	case !x.whole:
		return x.orig + i - x.text
	case !end || i == x.text:
		return x.orig
	case lo < len(m.stretches):
		return m.stretches[lo].orig
	}
	return m.size
}

// Transformer returns a transformer of golang.org/x/text that normalises, for
// readers, writers and chains.
func (n *Normalizer) Transformer() transform.SpanningTransformer { return &normTransformer{n: *n} }

type normTransformer struct {
	transform.NopResetter
	n Normalizer
}

// Span returns how much of the beginning of src would not change.
func (t *normTransformer) Span(src []byte, atEOF bool) (int, error) {
	whole := complete(src, atEOF)
	i := span(&t.n, src[:whole])
	switch {
	case i < whole:
		return i, transform.ErrEndOfSpan
	case whole < len(src):
		return i, transform.ErrShortSrc
	}
	return i, nil
}

// Transform implements transform.Transformer.
func (t *normTransformer) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	whole := complete(src, atEOF)
	var buf [64]byte // more than one character becomes
	for nSrc < whole {
		run := span(&t.n, src[nSrc:whole])
		if room := len(dst) - nDst; run > room {
			run = room
			for k := 1; k < utf8.UTFMax && run > 0 && !utf8.RuneStart(src[nSrc+run]); k++ {
				run--
			}
			nDst += copy(dst[nDst:], src[nSrc:nSrc+run])
			return nDst, nSrc + run, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], src[nSrc:nSrc+run])
		nSrc += run
		if nSrc == whole {
			break
		}
		out, size := step(&t.n, buf[:0], src[nSrc:whole])
		if len(out) > len(dst)-nDst {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out)
		nSrc += size
	}
	if whole < len(src) {
		return nDst, nSrc, transform.ErrShortSrc
	}
	return nDst, nSrc, nil
}

// complete returns the length of src without a character at its end whose
// bytes have not all come yet.
func complete(src []byte, atEOF bool) int {
	if atEOF {
		return len(src)
	}
	for i := len(src) - 1; i >= 0 && i > len(src)-utf8.UTFMax; i-- {
		if utf8.RuneStart(src[i]) {
			if !utf8.FullRune(src[i:]) {
				return i
			}
			break
		}
	}
	return len(src)
}

// span returns the length of the beginning of s that does not change.
func span[T string | []byte](n *Normalizer, s T) int {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			i++
			continue
		case c&^1 == 0xD8 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 && isPlain(rune(c)<<6&0x7C0|rune(s[i+1])&0x3F):
			i += 2
			continue
		}
		r, size := decode(s, i)
		if n.changes(r) {
			return i
		}
		i += size
	}
	return len(s)
}

// add appends s normalised.
func add[T string | []byte](n *Normalizer, dst []byte, s T) []byte {
	for len(s) > 0 {
		run := span(n, s)
		dst = append(dst, s[:run]...)
		s = s[run:]
		if len(s) > 0 {
			size := 0
			dst, size = step(n, dst, s)
			s = s[size:]
		}
	}
	return dst
}

// step appends what becomes of the first character of s, and returns the
// character's size.
func step[T string | []byte](n *Normalizer, dst []byte, s T) ([]byte, int) {
	r, size := decode(s, 0)
	switch {
	case r == utf8.RuneError:
		return append(dst, s[:size]...), size
	case !n.KeepPresentation && arabic.IsPresentation(r):
		var buf [64]byte
		for _, x := range string(arabic.AppendShown(buf[:0], r)) {
			dst = n.appendRune(dst, x)
		}
		return dst, size
	}
	return n.appendRune(dst, r), size
}

// decode returns the character of s at i and its size.
func decode[T string | []byte](s T, i int) (rune, int) {
	if s[i]&^3 == 0xD8 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 { // U+0600 to U+06FF
		return rune(s[i]&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	}
	var b [utf8.UTFMax]byte
	return utf8.DecodeRune(b[:copy(b[:], s[i:])])
}

// appendRune appends what takes the place of r, which is no presentation form
// or one that stays.
func (n *Normalizer) appendRune(dst []byte, r rune) []byte {
	for {
		twin, by := arabic.Variant(r)
		if by == 0 || n.keeps(by) {
			break
		}
		r = twin
	}
	switch {
	case n.drops(r):
		return dst
	case !n.KeepInvisible && isNoBreakSpace(r):
		r = ' '
	}
	return utf8.AppendRune(dst, r)
}

// changes reports whether r does not stay as it is.
func (n *Normalizer) changes(r rune) bool {
	if r <= 0x6FF {
		if _, by := arabic.Variant(r); by != 0 {
			return !n.keeps(by)
		}
	} else if !n.KeepPresentation && arabic.IsPresentation(r) {
		return true
	}
	return n.drops(r) || !n.KeepInvisible && isNoBreakSpace(r)
}

// isPlain reports whether r is one of the letters that most text consists of
// and that no switch touches. It only saves time.
func isPlain(r rune) bool {
	return 'ت' <= r && r <= 'غ' || 'ف' <= r && r <= 'و' || r == 'ا' || r == 'ي' || r == 'ب'
}

func (n *Normalizer) drops(r rune) bool {
	switch {
	case r == arabic.Tatweel:
		return !n.KeepTatweel
	case arabic.IsMark(r):
		return !n.KeepMarks
	}
	return !n.KeepInvisible && arabic.IsInvisible(r)
}

func (n *Normalizer) keeps(by arabic.Variation) bool {
	switch by {
	case arabic.AlefForm:
		return n.KeepAlef
	case arabic.AlefMaqsura:
		return n.KeepAlefMaqsura
	case arabic.TehMarbuta:
		return n.KeepTehMarbuta
	case arabic.HamzaSeat:
		return n.KeepHamza
	case arabic.Persian:
		return n.KeepPersian
	}
	return n.KeepDigits
}

func isNoBreakSpace(r rune) bool { return r == 0xA0 || r == 0x202F }
