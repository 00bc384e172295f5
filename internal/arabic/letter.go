// Package arabic knows the characters of Arabic text: which are letters,
// which are written above or below them, which cannot be seen, and which
// letters stand for one another in careless or regional spelling.
package arabic

// IsLetter reports whether r is a letter of the Arabic script, in its
// ordinary or a presentation form. Vowel marks and tatweel are none.
func IsLetter(r rune) bool {
	switch {
	case r < 0x620:
		return false
	case r <= 0x64A:
		return r != Tatweel
	case r < 0x66E:
		return false
	case r <= 0x6D3:
		return r != 0x670
	case r == 0x6D5 || r == 0x6EE || r == 0x6EF || 0x6FA <= r && r <= 0x6FC || r == 0x6FF:
		return true
	case 0x750 <= r && r <= 0x77F || 0x8A0 <= r && r <= 0x8C9:
		return true
	}
	return IsPresentation(r)
}

// Tatweel (تطويل) is the stroke that only stretches a word.
const Tatweel = '\u0640'

// IsMark reports whether r is written above or below a letter: a vowel mark
// (حركة), shadda, tanwin, sukun, dagger alef, or a Koranic sign.
func IsMark(r rune) bool {
	switch {
	case r < 0x610:
		return false
	case r <= 0x61A:
		return true
	case 0x64B <= r && r <= 0x65F, r == 0x670:
		return true
	case 0x6D6 <= r && r <= 0x6ED:
		return r != 0x6DD && r != 0x6DE && r != 0x6E5 && r != 0x6E6 && r != 0x6E9
	}
	return 0x8D3 <= r && r <= 0x8FF && r != 0x8E2
}

// IsInvisible reports whether r takes no room of its own: zero-width
// characters, joiners, bidirectional controls, the byte order mark, the soft
// hyphen and variation selectors.
func IsInvisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x61C, r == 0x180E, r == 0xFEFF:
		return true
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2064, 0x2066 <= r && r <= 0x206F:
		return true
	}
	return 0xFE00 <= r && r <= 0xFE0F
}

// IsDigit reports whether r is a decimal digit: European, Arabic-Indic
// (٠ to ٩) or Persian (۰ to ۹).
func IsDigit(r rune) bool { return Digit(r) >= 0 }

// Digit returns the value of a decimal digit, or -1.
func Digit(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 0x660 <= r && r <= 0x669:
		return int(r - 0x660)
	case 0x6F0 <= r && r <= 0x6F9:
		return int(r - 0x6F0)
	}
	return -1
}

// IsSpace reports whether r separates words and is no line end.
func IsSpace(r rune) bool {
	switch {
	case r == ' ' || r == '\t':
		return true
	case r < 0xA0:
		return r == '\v' || r == '\f' || r == 0x1C || r == 0x1D || r == 0x1E || r == 0x1F
	case r == 0xA0 || r == 0x1680 || r == 0x202F || r == 0x205F || r == 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

// IsPresentation reports whether r is a presentation form of a letter or a
// ligature of letters (Unicode blocks FB50 to FDFF and FE70 to FEFC). U+FE73,
// a piece of a letter that shows nothing by itself, is none.
func IsPresentation(r rune) bool {
	switch {
	case r < 0xFB50:
		return false
	case r <= 0xFBB1, 0xFBD3 <= r && r <= 0xFD3D, 0xFD50 <= r && r <= 0xFD8F, 0xFD92 <= r && r <= 0xFDC7, 0xFDF0 <= r && r <= 0xFDFB:
		return true
	}
	return 0xFE70 <= r && r <= 0xFEFC && r != 0xFE73 && r != 0xFE75
}
