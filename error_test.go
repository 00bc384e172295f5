package khabar

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestCheckUTF8 puts every pair of bytes, and longer characters, at every
// place of eight bytes of Arabic text and asks what package utf8 says.
func TestCheckUTF8(t *testing.T) {
	check := func(text string) {
		t.Helper()
		if got, want := checkUTF8(text) == nil, utf8.ValidString(text); got != want {
			t.Fatalf("checkUTF8(%q) finds it valid: %v, want %v", text, got, want)
		}
	}
	for shift := range 8 {
		head := strings.Repeat("x", shift) + "خبر عاجل"
		for a := range 256 {
			for b := range 256 {
				check(head + string([]byte{byte(a), byte(b)}) + "من القاهرة")
			}
			check(head + string([]byte{byte(a)}))
		}
		for _, s := range []string{"“", "\u2028", "🌍", "\xED\xA0\x80", "\xE2\x80", "\xF4\x90\x80\x80"} {
			check(head + s + "من القاهرة")
			check(head + s)
		}
	}
}
