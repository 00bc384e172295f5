package arabic

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
