package numeral

import (
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/internal/vocab"
)

// Figure reads a number written in digits and returns the index behind it,
// i where there is none.
func Figure(l *vocab.Line, i int) (int, float64) {
	if !isNumber(l, i) {
		return i, 0
	}
	s := l.Words[i].Fold
	if isNumber(l, i+2) && l.Words[i+2].Glued && !strings.Contains(s, ".") {
		m := &l.Words[i+1]
		switch {
		case m.Fold == "." && !m.Glued: // "5 .26", "390 .388 .122": a full stop that slipped
			end, t := i+3, s+"."+l.Words[i+2].Fold
			for isNumber(l, end+1) && l.Words[end+1].Glued && l.Words[end].Fold == "." && !l.Words[end].Glued {
				t += "." + l.Words[end+1].Fold
				end += 2
			}
			v, _ := Value(t)
			return end, v
		case m.Glued && (m.Fold == "ر" || m.Fold == "،" || m.Fold == "'"): // "11ر7", the old comma of agencies; "9،6"
			v, _ := Value(s + "." + strings.ReplaceAll(l.Words[i+2].Fold, ",", ""))
			return i + 3, v
		}
	}
	v, _ := Value(s)
	return i + 1, v
}

// Value reads digits with separators: "1,200", "1.200.000", "3.5", "9,6".
// A comma before three digits groups, before one or two it is decimal.
func Value(s string) (float64, bool) {
	if v, ok := short(s); ok {
		return v, true
	}
	commas, dots := strings.Count(s, ","), strings.Count(s, ".")
	switch {
	case commas == 0 && dots <= 1:
	case commas == 1 && dots == 0 && len(s)-strings.IndexByte(s, ',') != 4:
		s = strings.Replace(s, ",", ".", 1)
	case dots > 1:
		s = strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", "")
	default:
		s = strings.ReplaceAll(s, ",", "")
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// short is Value for what nearly all figures are: up to fifteen digits and at
// most one point. Both numbers of the division are exact then, so it is as
// exact as can be.
func short(s string) (float64, bool) {
	if len(s) == 0 || len(s) > 15 || s == "." {
		return 0, false
	}
	n, behind := uint64(0), uint64(0) // behind is 0 before the point, then ten to the number of digits
	for _, c := range []byte(s) {
		switch {
		case '0' <= c && c <= '9':
			n = n*10 + uint64(c-'0')
			behind *= 10
		case c == '.' && behind == 0:
			behind = 1
		default:
			return 0, false
		}
	}
	if behind == 0 {
		return float64(n), true
	}
	return float64(n) / float64(behind), true
}
