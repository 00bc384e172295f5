package arabic

import (
	"sync"
	"unicode/utf8"
)

// Class is what a character of the block Arabic (U+0600 to U+06FF) does in a
// word. The classes are bits: those of all characters of a word together tell
// what it holds.
type Class byte

const (
	Plain   Class = 1 << iota // a letter that FoldLetter leaves alone
	Varies                    // a letter that FoldLetter replaces
	Above                     // a vowel mark or tatweel: in the word, not in its letters
	Outside Class = 0         // no part of a word
)

// block is the class of each character from U+0600, as a digit, sixteen a line. It says
// in one look what IsLetter, IsMark and FoldLetter say together.
const block = "" +
	"0000000000000000" + // U+0600
	"4444444444400000" + // U+0610
	"1122222112111111" + // U+0620
	"1111111111122111" + // U+0630
	"4111111112144444" + // U+0640
	"4444444444444444" + // U+0650
	"0000000000000011" + // U+0660
	"4222121111111121" + // U+0670
	"1111112111111111" + // U+0680
	"1111111121111111" + // U+0690
	"1121211122221112" + // U+06A0
	"1111111111111121" + // U+06B0
	"2222111111112221" + // U+06C0
	"2122024444444004" + // U+06D0
	"4444400440444411" + // U+06E0
	"0000000000111001" // U+06F0

// ClassOf returns the class of the character with the two bytes a and b of
// UTF-8; it is Outside for every other block than Arabic.
func ClassOf(a, b byte) Class {
	if a < 0xD8 || a > 0xDB {
		return Outside
	}
	return Class(block[int(a-0xD8)<<6|int(b&0x3F)] & 7)
}

// Block holds the folded letter of each letter of the block Arabic, by its
// two bytes.
type Block [256]struct {
	a, b byte // both zero where there is none
}

// Folded returns the table of FoldLetter.
var Folded = sync.OnceValue(func() *Block {
	var t Block
	var twin [utf8.UTFMax]byte
	for i := range t {
		a, b := byte(0xD8+i>>6), byte(0x80|i&0x3F)
		if ClassOf(a, b)&(Plain|Varies) == 0 {
			continue
		}
		if utf8.EncodeRune(twin[:], FoldLetter(0x600+rune(i))) == 2 {
			t[i].a, t[i].b = twin[0], twin[1]
		}
	}
	return &t
})

// Fold returns the bytes of the letter that FoldLetter returns for the one
// with the bytes a and b; ok is false where these are no letter of the block.
func (t *Block) Fold(a, b byte) (fa, fb byte, ok bool) {
	if a < 0xD8 || a > 0xDB {
		return 0, 0, false
	}
	f := t[a<<6|b&0x3F]
	return f.a, f.b, f.a != 0
}
