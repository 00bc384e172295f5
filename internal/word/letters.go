package word

import (
	"encoding/binary"
	"math/bits"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
)

// Characters of the block Arabic are two bytes, and four are looked at
// together, as one number in which the first byte is the lowest.
const (
	lead   = 0xD8               // and the three behind it: the first byte of a character of the block
	ascii  = 0x8080808080808080 // set in each byte that is not of ASCII
	leads  = 0xC0FCC0FCC0FCC0FC // of these bits ...
	block  = 0x80D880D880D880D8 // ... these are set in characters of the block
	alefs  = 0xA7D8A7D8A7D8A7D8 // four alefs: letters that no rule folds
	commas = 0x8CD88CD88CD88CD8 // four Arabic commas: "،"
	lanes  = 0x0001000100010001
)

// mostBytes is the length of the longest word that letters reads.
const mostBytes = 64

// letters reads words from i on as long as they are made of plain letters of
// the block Arabic, with spaces between them and a character of ASCII or a
// comma behind the last, as nearly all words of news are. It returns where it
// stopped, and whether behind a space: what stands there is for line to read,
// and may be a word. The words of the line begin at the given place.
func (s *splitter) letters(i int, spaced bool, line int) (int, bool) {
	var fold [mostBytes]byte // the word folded, zeros behind it up to a full eight
	text, folded := s.text, s.folded
	for {
		seen := arabic.Letter(0)
		n := 0 // bytes of the word
		for size := 8; size == 8; n += size {
			if n > len(fold)-8 || i+n+8 > len(text) {
				return i, spaced
			}
			v := load8(text[i+n:])
			x := ^v & ascii
			in := (x&-x)>>7 - 1 // the bits before the lowest in x: those of the word
			size = bits.TrailingZeros64(x) >> 3
			if (v^block)&leads&in != 0 || size&1 != 0 {
				return i, spaced
			}
		again:
			u := arabic.Places(v&in | alefs&^in)
			a, b, c, d := folded[uint8(u)], folded[uint8(u>>16)], folded[uint8(u>>32)], folded[uint8(u>>48)]
			if all := a | b | c | d; all.Class()&^(arabic.Plain|arabic.Varies) == 0 {
				seen |= all
			} else {
				x = v ^ commas
				x = (x - lanes) &^ x & (lanes << 15) & in // the lowest bit set is the highest of a comma
				if x == 0 {
					return i, spaced
				}
				in = (x&-x)>>15 - 1
				size = bits.TrailingZeros64(x) >> 4 << 1
				goto again
			}
			v = uint64(a&0xFFFF) | uint64(b&0xFFFF)<<16 | uint64(c&0xFFFF)<<32 | uint64(d)<<48
			binary.LittleEndian.PutUint64(fold[n:n+8], v&in)
		}
		if n == 0 {
			return i, spaced
		}
		w := s.add(i, spaced, line)
		i += n
		w.Kind, w.End = Arabic, i
		clean := text[w.Start:i]
		w.Hash = hash.Padded(fold[:(n+7)&^7], n)
		if seen.Class()&arabic.Varies != 0 {
			w.Clean, w.Fold = clean, s.keep(fold[:n])
		} else {
			w.Clean, w.Fold = clean, clean
		}
		spaced = false
		for ; i < len(text) && text[i] == ' '; i++ {
			spaced = true
		}
		if i == len(text) || text[i]&^3 != lead {
			return i, spaced
		}
	}
}

func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
