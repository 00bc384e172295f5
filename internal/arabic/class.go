package arabic

import (
	"sync"
	"unicode/utf8"
)

// Class is what a character of the block Arabic (U+0600 to U+06FF) does in a
// word.
type Class byte

const (
	Outside Class = '.' // no part of a word
	Plain   Class = 'p' // a letter that FoldLetter leaves alone
	Varies  Class = 'v' // a letter that FoldLetter replaces
	Above   Class = 'm' // a vowel mark or tatweel: in the word, not in its letters
)

// block is the class of each character from U+0600, sixteen a line. It says
// in one look what IsLetter, IsMark and FoldLetter say together.
const block = "" +
	"................" + // U+0600
	"mmmmmmmmmmm....." + // U+0610
	"ppvvvvvppvpppppp" + // U+0620
	"pppppppppppvvppp" + // U+0630
	"mppppppppvpmmmmm" + // U+0640
	"mmmmmmmmmmmmmmmm" + // U+0650
	"..............pp" + // U+0660
	"mvvvpvppppppppvp" + // U+0670
	"ppppppvppppppppp" + // U+0680
	"ppppppppvppppppp" + // U+0690
	"ppvpvpppvvvvpppv" + // U+06A0
	"ppppppppppppppvp" + // U+06B0
	"vvvvppppppppvvvp" + // U+06C0
	"vpvv.vmmmmmmm..m" + // U+06D0
	"mmmmm..mm.mmmmpp" + // U+06E0
	"..........ppp..p" // U+06F0

// ClassOf returns the class of the character with the two bytes a and b of
// UTF-8; it is Outside for every other block than Arabic.
func ClassOf(a, b byte) Class {
	if a < 0xD8 || a > 0xDB {
		return Outside
	}
	return Class(block[int(a-0xD8)<<6|int(b&0x3F)])
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
		if c := ClassOf(a, b); c != Plain && c != Varies {
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
