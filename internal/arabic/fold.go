package arabic

import "unicode/utf8"

// FoldLetter returns the letter that stands for r where spelling varies:
// the alef forms become the bare alef (إسرائيل, اسرائيل), alef maqsura
// becomes yeh (مصطفى, مصطفي), teh marbuta becomes heh (غزة, غزه), a hamza on
// a seat becomes the hamza alone (مسؤول, مسئول), Persian and Urdu letters
// become their Arabic twins (کابل, كابل), digits become European ones.
func FoldLetter(r rune) rune {
	for {
		twin, by := Variant(r)
		if by == 0 {
			return r
		}
		r = twin
	}
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
			var shown [shownMax]byte
			dst = AppendClean(dst, string(AppendShown(shown[:0], r)))
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
			var shown [shownMax]byte
			dst = AppendFold(dst, string(AppendShown(shown[:0], r)))
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
