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
	if isNumber(l, i+2) && l.Words[i+2].Glued {
		m := &l.Words[i+1]
		decimal := m.Fold == "." && !m.Glued || // "5 .26": a full stop that slipped
			m.Fold == "ر" && m.Glued || // "7ر11": the old comma of agencies
			(m.Fold == "،" || m.Fold == "'") && m.Glued // "9،6"
		if rest := l.Words[i+2].Fold; decimal && !strings.ContainsAny(s, ".") {
			v, _ := Value(s + "." + strings.ReplaceAll(rest, ",", ""))
			return i + 3, v
		}
	}
	v, _ := Value(s)
	return i + 1, v
}

// Value reads digits with separators: "1,200", "1.200.000", "3.5", "9,6".
// A comma before three digits groups, before one or two it is decimal.
func Value(s string) (float64, bool) {
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
