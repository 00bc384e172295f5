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
	if utf8.ValidString(text) {
		return nil
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n <= 1 {
			return &InputError{Offset: i, Byte: text[i], Err: errUTF8}
		}
		i += n
	}
	return nil
}
