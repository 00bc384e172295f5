package lexicon

import (
	"testing"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

func TestGoesOn(t *testing.T) {
	for _, tt := range []struct {
		text               string
		asWritten, without bool
	}{
		{"وزارة الخارجية", true, false},
		{"بوزارة الخارجية", false, true},
		{"مجلس «الأمن»", true, false}, // the quotation mark is left out
		{"مجلس\nالأمن", false, false},
		{"مجلس", false, false},
		{"القاهرة القاهرة", false, false},
	} {
		words, _ := word.Split(tt.text)
		if got := GoesOn(words, 0); got != tt.asWritten {
			t.Errorf("%s: as written %v", tt.text, got)
		}
		if got := GoesOnBehind(words, 0); got != tt.without {
			t.Errorf("%s: behind particles %v", tt.text, got)
		}
	}
}

// The filter lets all phrases through and little else.
func TestFilter(t *testing.T) {
	passed, h := 0, hash.String("")
	const n = 100000
	for i := range uint64(n) {
		h = hash.Join(h, i)
		may := mayHave(h)
		if may {
			passed++
		} else if findPhrase(h) != 0 {
			t.Fatalf("%x is in the table and does not pass", h)
		}
	}
	if passed > n/10 {
		t.Errorf("%d of %d pass", passed, n)
	}
	for i := 0; i < len(phrases); i += phraseSize {
		print := uint64(phrases[i+5]) | uint64(phrases[i+6])<<8 | uint64(phrases[i+7])<<16
		if at, bits := filterBits(print); phrases[i] != 0 && phraseFilter()[at]&bits != bits {
			t.Fatalf("the phrase in slot %d does not pass", i/phraseSize)
		}
	}
	t.Logf("%d of %d pass", passed, n)
}
