package hash

import "testing"

// TestString pins values: every embedded table depends on them.
func TestString(t *testing.T) {
	seen := map[uint64]string{}
	for _, s := range []string{"", "a", "b", "ab", "ba", "قال", "قالت", "القاهرة", "القاهره", "أنتوني بلينكن", "abcdefgh", "abcdefghi"} {
		h := String(s)
		if h != String(s) {
			t.Errorf("String(%q) is not stable", s)
		}
		if old, ok := seen[h]; ok {
			t.Errorf("String(%q) = String(%q)", s, old)
		}
		seen[h] = s
	}
}

func TestJoinOrder(t *testing.T) {
	a, b := String("مجلس"), String("الأمن")
	if Join(a, b) == Join(b, a) {
		t.Error("Join does not tell the order")
	}
}

// TestStringMixes holds every byte of a long word against the hash: a block
// that is only xored in lets words of three syllables collide.
func TestStringMixes(t *testing.T) {
	names := []string{"تورينو", "باريلا", "بيريلي", "يونيو", "كبيرا", "بريطانيا"}
	seen := map[uint64]string{}
	for _, a := range names {
		for _, b := range names {
			s := a + b
			if old, ok := seen[String(s)]; ok {
				t.Errorf("String(%q) = String(%q)", s, old)
			}
			seen[String(s)] = s
		}
		if old, ok := seen[String(a)]; ok {
			t.Errorf("String(%q) = String(%q)", a, old)
		}
		seen[String(a)] = a
	}
}

// TestStringLengths holds String and Padded, of every length, against its definition:
// eight bytes after eight, the first byte the lowest.
func TestStringLengths(t *testing.T) {
	plain := func(s string) uint64 {
		h := uint64(len(s)) * k0
		for len(s) > 0 {
			n := min(8, len(s))
			v := uint64(0)
			for i := n - 1; i >= 0; i-- {
				v = v<<8 | uint64(s[i])
			}
			h, s = mix(h^v, k2), s[n:]
		}
		return h
	}
	const text = "المتحدثة باسم الرئاسة"
	for from := range 3 {
		for n := range len(text) - from {
			if s := text[from : from+n]; String(s) != plain(s) {
				t.Errorf("String(%q) = %x, want %x", s, String(s), plain(s))
			}
			b := append([]byte(text[from:from+n]), make([]byte, -n&7)...)
			if got, want := Padded(b, n), plain(text[from:from+n]); got != want {
				t.Errorf("Padded(%q) = %x, want %x", b, got, want)
			}
		}
	}
}
