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
		u := uint64(b[0]) | uint64(b[1])<<8
		for shift := 0; shift < 64; shift += 16 {
			l := Folded()[uint8(Places(u<<shift)>>shift)]
			want := want
			if want == Outside {
				want = Other
			} else if want != Above && string(FoldLetter(r)) != string([]byte{byte(l), byte(l >> 8)}) {
				t.Errorf("%U is folded to %x", r, l)
			}
			if l.Class() != want {
				t.Errorf("%U has the class %b, want %b", r, l.Class(), want)
			}
		}
	}
	if ClassOf('a', 'b') != Outside || ClassOf(0xC2, 0xA0) != Outside {
		t.Error("ClassOf takes other blocks for Arabic")
	}
}
