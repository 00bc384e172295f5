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

// Other stands in a Block for what is no part of a word.
const Other Class = 1 << 3

// A Block says what ClassOf and FoldLetter say together of each character of
// the block Arabic.
type Block [256]Letter

// A Letter holds the two bytes of the folded letter, as they lie in memory, in
// its lower 16 bits, and the class above them.
type Letter uint32

// Class returns the class of the letter, of all where l is several together.
func (l Letter) Class() Class { return Class(l >> 16) }

// Places returns where in a Block four characters are that lie one behind the
// other in v: the lowest byte of each 16 bits says where.
func Places(v uint64) uint64 { return v&0x0003_0003_0003_0003 | v>>6&0x00FC_00FC_00FC_00FC }

// At returns what the table says of the character with the bytes a and b.
func (t *Block) At(a, b byte) Letter { return t[uint8(Places(uint64(a)|uint64(b)<<8))] }

// Folded returns the table of the letters.
var Folded = sync.OnceValue(func() *Block {
	var t Block
	for r := rune(0x600); r < 0x700; r++ {
		var old, twin [utf8.UTFMax]byte
		utf8.EncodeRune(old[:], r)
		c := ClassOf(old[0], old[1])
		if c == Outside || c != Above && utf8.EncodeRune(twin[:], FoldLetter(r)) != 2 {
			c = Other
		}
		t[uint8(Places(uint64(old[0])|uint64(old[1])<<8))] = Letter(twin[0]) | Letter(twin[1])<<8 | Letter(c)<<16
	}
	return &t
})
