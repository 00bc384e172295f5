package arabic

import (
	"testing"
	"unicode/utf8"
)

// TestClassOf holds the table against the functions that it sums up.
func TestClassOf(t *testing.T) {
	for r := rune(0x600); r < 0x700; r++ {
		want := Outside
		switch {
		case IsMark(r) || r == Tatweel:
			want = Above
		case IsLetter(r) && FoldLetter(r) != r:
			want = Varies
		case IsLetter(r):
			want = Plain
		}
		var b [2]byte
		utf8.EncodeRune(b[:], r)
		if got := ClassOf(b[0], b[1]); got != want {
			t.Errorf("ClassOf(%U) = %d, want %d", r, got, want)
		}
		fold := string(FoldLetter(r))
		a, f, ok := Folded().Fold(b[0], b[1])
		if ok != IsLetter(r) || ok && string([]byte{a, f}) != fold {
			t.Errorf("Fold(%U) = %q, %v, want %q, %v", r, []byte{a, f}, ok, fold, IsLetter(r))
		}
	}
	if ClassOf('a', 'b') != Outside || ClassOf(0xC2, 0xA0) != Outside {
		t.Error("ClassOf takes other blocks for Arabic")
	}
}
