package numeral

import "github.com/khabar-nlp/khabar/internal/vocab"

// Ordinal reads an ordinal, "الثالث", "الحادي عشر", "الخامس والعشرين", and
// returns the index behind it, i where there is none.
func Ordinal(l *vocab.Line, i int) (int, int) {
	g := tag(l, i)
	switch class(l, i) {
	case vocab.Ordinal:
		v := int(g.Num.Value)
		if v < 10 && ten(l, i+1) {
			return i + 2, v + 10
		}
		if j := and(l, i+1); v < 10 && j > 0 && class(l, j) == vocab.Tens && tag(l, j).Def {
			return j + 1, v + int(tag(l, j).Num.Value)
		}
		return i + 1, v
	case vocab.Tens:
		if g.Def { // "العشرين من رمضان"
			return i + 1, int(g.Num.Value)
		}
	case vocab.Digit, vocab.Eleven: // "الواحد والثلاثين", "الأحد عشر", "الاثنى عشر"
		if !g.Def {
			return i, 0
		}
		if j := and(l, i+1); j > 0 && class(l, j) == vocab.Tens && tag(l, j).Def {
			return j + 1, int(g.Num.Value) + int(tag(l, j).Num.Value)
		}
		if g.Num.Value < 3 && ten(l, i+1) {
			return i + 2, int(g.Num.Value) + 10
		}
	}
	return i, 0
}
