package name

import (
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
)

// A token is a word of a name, or two that are written together as well:
// عبد الله.
type token struct {
	text  string // folded, without particles
	bare  string // text without the article
	hash  uint64 // of bare
	sound uint64 // of bare: the same where a foreign name is spelt in two ways
}

func newToken(text string) token {
	t := token{text: text, bare: text}
	if len(text) > 8 && text[:4] == "ال" {
		t.bare = text[4:]
	}
	t.hash = hash.String(t.bare)
	t.sound = sound(t.bare, false)
	return t
}

// sound returns the hash of the consonants of a folded word, those that
// transliteration confuses made one: the same for نتنياهو and نتانياهو, يورغن
// and يورجن, ترامب and ترمب. With the long vowels it tells these apart.
func sound(fold string, vowels bool) uint64 {
	var buf [48]byte
	m, n := 0, 0 // how long buf is, and with the long vowels
	var last, lastWith rune
	for i, r := range fold {
		vowel := false
		switch r {
		case 'ا', 'و', 'ي', 'ء':
			if vowel = i > 0; !vowel {
				r = 'ا'
			}
		case 'ه':
			if i+2 == len(fold) {
				continue
			}
		case 'غ', 'ج', 'ق', 'خ':
			r = 'ك'
		case 'ص', 'ز', 'ذ', 'ظ', 'ث':
			r = 'س'
		case 'ط':
			r = 'ت'
		case 'ض':
			r = 'د'
		case 'ح':
			r = 'ه'
		}
		if n+utf8.UTFMax > len(buf) {
			break
		}
		if r != lastWith {
			lastWith = r
			n += utf8.RuneLen(r)
		}
		if (vowels || !vowel) && r != last {
			last = r
			m += utf8.EncodeRune(buf[m:], r)
		}
	}
	return hash.String(string(buf[:m]))
}

// alike reports whether two tokens may be spellings of one name: they sound
// alike, and at most one letter in three differs.
func alike(a, b *token) bool {
	if a.hash == b.hash {
		return true
	}
	if len(a.bare) < 6 || len(b.bare) < 6 {
		return false
	}
	n := max(utf8.RuneCountInString(a.bare), utf8.RuneCountInString(b.bare))
	if a.sound == b.sound {
		if sound(a.bare, true) != sound(b.bare, true) && given(a) && given(b) {
			return false // حسن and حسين
		}
		return distance(a.bare, b.bare) <= n/3
	}
	return n >= 7 && distance(a.bare, b.bare) == 1 // a slip of the pen
}

// given reports whether the token is known as a given name.
func given(t *token) bool {
	x, ok := lexicon.LookupToken(t.hash)
	return ok && x.Given
}

// distance is the Levenshtein distance of two words of at most 31 letters,
// neighbours changing places being one step; 99 for longer ones.
func distance(a, b string) int {
	var x, y [32]rune
	m, n := runes(&x, a), runes(&y, b)
	if m < 0 || n < 0 {
		return 99
	}
	var before, prev, row [32]int
	for j := range n + 1 {
		prev[j] = j
	}
	for i := 1; i <= m; i++ {
		row[0] = i
		for j := 1; j <= n; j++ {
			d := prev[j-1]
			if x[i-1] != y[j-1] {
				d++
			}
			d = min(d, prev[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
		}
		before, prev = prev, row
	}
	return prev[n]
}

func runes(dst *[32]rune, s string) int {
	n := 0
	for _, r := range s {
		if n == len(dst)-1 {
			return -1
		}
		dst[n] = r
		n++
	}
	return n
}
