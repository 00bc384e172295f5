package arabic

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Variation is a habit of spelling by which one letter is written for
// another.
type Variation uint8

const (
	AlefForm     Variation = iota + 1 // hamza, madda or wasla on alef: أ إ آ ٱ for ا
	AlefMaqsura                       // final ى for ي
	TehMarbuta                        // final ة for ه
	HamzaSeat                         // the letter that bears a hamza: ؤ ئ for ء
	Persian                           // letters and digits of Persian and Urdu: ک ی پ ۴ for ك ي ب ٤
	ArabicDigits                      // ٤ ٫ for 4 and the decimal point
)

// Variant returns the letter, digit or mark for which r is written, and the
// habit; r itself and 0 where there is none. The result may have a variant of
// its own: ۃ is the Persian ة, which stands for ه.
func Variant(r rune) (rune, Variation) {
	if r < 0x600 || r > 0x6FF {
		return r, 0
	}
	switch r {
	case 'أ', 'إ', 'آ', 0x671, 0x672, 0x673, 0x675:
		return 'ا', AlefForm
	case 'ى':
		return 'ي', AlefMaqsura
	case 'ة':
		return 'ه', TehMarbuta
	case 'ؤ', 'ئ':
		return 'ء', HamzaSeat
	case 0x6CC, 0x6CE, 0x6D0, 0x6D2, 0x6CD:
		return 'ي', Persian
	case 0x6D3:
		return 'ئ', Persian
	case 0x6C0, 0x6C1, 0x6C2, 0x6D5, 0x6BE:
		return 'ه', Persian
	case 0x6C3:
		return 'ة', Persian
	case 0x6A9, 0x6AA, 0x6AB, 0x63B, 0x63C:
		return 'ك', Persian
	case 0x6AF: // غوغل and گوگل
		return 'غ', Persian
	case 0x6A4, 0x6A8, 0x6A2:
		return 'ف', Persian
	case 0x67E:
		return 'ب', Persian
	case 0x686, 0x698:
		return 'ج', Persian
	case 0x66B:
		return '.', ArabicDigits
	case 0x66C:
		return ',', ArabicDigits
	}
	switch {
	case 0x660 <= r && r <= 0x669:
		return r - 0x660 + '0', ArabicDigits
	case 0x6F0 <= r && r <= 0x6F9:
		return r - 0x6F0 + 0x660, Persian
	}
	return r, 0
}

// shownMax is the length of the longest text that a presentation form shows.
const shownMax = 33

// AppendShown appends the letters that r, a presentation form, shows: لا for
// the ligature U+FEFB. The space or tatweel that carries a vowel mark in some
// of them is none of the letters.
func AppendShown(dst []byte, r rune) []byte {
	var in [utf8.UTFMax]byte
	n := utf8.EncodeRune(in[:], r)
	from := len(dst)
	dst = norm.NFKC.Append(dst, in[:n]...)
	first, n := utf8.DecodeRune(dst[from:])
	if first == ' ' || first == Tatweel {
		return append(dst[:from], dst[from+n:]...)
	}
	return dst
}

// Letters returns how many letters r shows: more than one where it is a
// ligature, else one.
func Letters(r rune) int {
	if !IsPresentation(r) {
		return 1
	}
	var shown [shownMax]byte
	n := 0
	for _, x := range string(AppendShown(shown[:0], r)) {
		if !Dropped(x) {
			n++
		}
	}
	return n
}
