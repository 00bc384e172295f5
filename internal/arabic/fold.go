package arabic

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// FoldLetter returns the letter that stands for r where spelling varies:
// the alef forms become the bare alef (إسرائيل, اسرائيل), alef maqsura
// becomes yeh (مصطفى, مصطفي), teh marbuta becomes heh (غزة, غزه), a hamza on
// a seat becomes the hamza alone (مسؤول, مسئول), Persian and Urdu letters
// become their Arabic twins (کابل, كابل), digits become European ones.
func FoldLetter(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 0x671, 0x672, 0x673, 0x675:
		return 'ا'
	case 'ى', 0x6CC, 0x6CE, 0x6D0, 0x6D2, 0x6CD:
		return 'ي'
	case 'ة', 0x6C0, 0x6C1, 0x6C2, 0x6C3, 0x6D5, 0x6BE:
		return 'ه'
	case 'ؤ', 'ئ', 0x6D3:
		return 'ء'
	case 0x6A9, 0x6AA, 0x6AB, 0x63B, 0x63C:
		return 'ك'
	case 0x6AF:
		return 'غ'
	case 0x6A4, 0x6A8, 0x6A2:
		return 'ف'
	case 0x67E:
		return 'ب'
	case 0x686:
		return 'ج'
	case 0x698:
		return 'ج'
	}
	if d := Digit(r); d >= 0 {
		return rune('0' + d)
	}
	return r
}

// Dropped reports whether r says nothing about which word it stands in:
// vowel marks, tatweel and invisible characters.
func Dropped(r rune) bool { return r == Tatweel || IsMark(r) || IsInvisible(r) }

// AppendClean appends s without vowel marks, tatweel and invisible
// characters, presentation forms replaced by the letters they show.
func AppendClean(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case Dropped(r):
		case IsPresentation(r):
			dst = AppendClean(dst, norm.NFKC.String(s[i:i+n]))
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return dst
}

// AppendFold appends s cleaned as by AppendClean, with every letter folded
// by FoldLetter and Latin capitals made small: the form in which words are
// looked up.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case Dropped(r):
		case IsPresentation(r):
			dst = AppendFold(dst, norm.NFKC.String(s[i:i+n]))
		case 'A' <= r && r <= 'Z':
			dst = append(dst, byte(r)+'a'-'A')
		default:
			dst = utf8.AppendRune(dst, FoldLetter(r))
		}
		i += n
	}
	return dst
}

// Fold returns s in the form in which words are looked up; see AppendFold.
func Fold(s string) string { return string(AppendFold(nil, s)) }
