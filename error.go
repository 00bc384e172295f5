package khabar

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// ErrNoArabic is returned by Parse for a text that holds no Arabic letter,
// the empty text among them.
var ErrNoArabic = errors.New("khabar: no Arabic letter in the text")

// InputError tells that a text is not valid UTF-8, and where.
type InputError struct {
	Offset int   // of the first bad byte
	Byte   byte  // the bad byte
	Err    error // the cause
}

// errUTF8 is the cause of every InputError. Old Arabic pages often come in
// another encoding.
var errUTF8 = errors.New("not valid UTF-8; an old Arabic page may be in Windows-1256 or ISO 8859-6: " +
	"decode it with golang.org/x/text/encoding/charmap first")

// Error returns position, byte and cause.
func (e *InputError) Error() string {
	return fmt.Sprintf("khabar: byte %d (%#02x): %v", e.Offset, e.Byte, e.Err)
}

// Unwrap returns the cause.
func (e *InputError) Unwrap() error { return e.Err }

// checkUTF8 returns an *InputError for the first byte that is no UTF-8.
func checkUTF8(text string) error {
	for i := 0; i < len(text); {
		i += valid(text[i:])
		for stop := i + 8; i < min(stop, len(text)); {
			r, n := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && n <= 1 {
				return &InputError{Offset: i, Byte: text[i], Err: errUTF8}
			}
			i += n
		}
	}
	return nil
}

// valid returns how many bytes at the beginning of text are surely valid, up
// to a rune boundary. It looks at eight bytes at once, as long as they are of
// characters of one and two bytes: nearly all of an article.
func valid(text string) int {
	const high = 0x8080808080808080
	i, open := 0, uint64(0) // open is set where a character began in the eight bytes before
	for ; i+8 <= len(text); i += 8 {
		t := text[i : i+8]
		v := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 |
			uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
		// The upper bits of each byte: 10 for a second byte, 110 for a first,
		// which must not be 1100000 and one more.
		second := v &^ (v << 1) & high
		first := v & (v << 1) &^ (v << 2) & (v<<3 | v<<4 | v<<5 | v<<6) & high
		if first|second != v&high || second != first<<8|open {
			break
		}
		open = first >> 56
	}
	if open != 0 {
		i--
	}
	return i
}
