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
	for i, size := 0, 0; i < len(fold); i += size {
		var r rune
		r, size = letter(fold, i)
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
			n += size // a letter and the one that stands for it are equally long
		}
		if (vowels || !vowel) && r != last {
			last = r
			if size == 2 {
				buf[m], buf[m+1] = 0xC0|byte(r>>6), 0x80|byte(r&0x3F)
				m += 2
			} else {
				m += utf8.EncodeRune(buf[m:], r)
			}
		}
	}
	clear(buf[m : (m+7)&^7])
	return hash.Padded(buf[:(m+7)&^7], m)
}

// letter returns the character at s[i], and of how many bytes it is: of two,
// mostly.
func letter(s string, i int) (rune, int) {
	if a := s[i]; a&0xE0 == 0xC0 && i+1 < len(s) {
		return rune(a&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	}
	return utf8.DecodeRuneInString(s[i:])
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
	var rows [3][32]int8
	before, prev, row := &rows[0], &rows[1], &rows[2]
	for j := range n + 1 {
		prev[j] = int8(j)
	}
	for i := 1; i <= m; i++ {
		row[0] = int8(i)
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
		before, prev, row = prev, row, before
	}
	return int(prev[n])
}

func runes(dst *[32]rune, s string) int {
	n := 0
	for i, size := 0, 0; i < len(s); i += size {
		if n == len(dst)-1 {
			return -1
		}
		dst[n], size = letter(s, i)
		n++
	}
	return n
}
