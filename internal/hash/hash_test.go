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
