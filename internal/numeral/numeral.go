// Package numeral reads numbers: figures in any digits and number words up
// to the trillions, in their genders, cases and constructs.
package numeral

import (
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A Number is what Parse read.
type Number struct {
	Value  float64
	Figure bool // begins with digits: "25 ألف"
	Plain  bool // is digits and nothing else: "25"
	Def    bool // begins with ال: "الثلاثة"
	Vague  bool // "عشرات", "بضعة آلاف", "ملايين"
	Scaled bool // ends with ألف, مليون ...: "25 ألف"
	Part   bool // a fraction: "ثلث", "ثلاثة أرباع"
	Word   *vocab.Entry
}

// Parse reads the number that begins at word i of l and returns the index
// of the first word after it, or i where none begins.
func Parse(l *vocab.Line, i int) (int, Number) {
	if g := tag(l, i); g.Num == nil && !isNumber(l, i) { // as most words that are asked for
		return i, Number{Def: g.Def}
	}
	if end, n := fraction(l, i); end > i {
		return end, n
	}
	if end, n := vague(l, i); end > i {
		return end, n
	}
	var n Number
	n.Def = tag(l, i).Def
	end, last := i, 0.0
	for end < len(l.Words) {
		j := end
		if end > i {
			if j = and(l, end); j < 0 {
				break
			}
		}
		next, v, scale, digits := group(l, j)
		if next == j || end > i && (scale >= last || last <= 1 || v >= last || tag(l, j).Def && !n.Def) {
			break
		}
		if end == i {
			n.Figure, n.Plain, n.Word = digits, digits && scale <= 1, tag(l, i).Num
		}
		n.Value, last, end = n.Value+v, scale, next
		n.Scaled = scale > 1
	}
	if end > i && last > 1 {
		end = half(l, end, last, &n)
	}
	return end, n
}

// group reads a number under a thousand, or figures, with the scale behind
// it: "25 ألف", "ثلاثمئة مليون", "مليونين". Scale is 1 where there is none.
func group(l *vocab.Line, i int) (end int, v, scale float64, digits bool) {
	switch class(l, i) {
	case vocab.Dual: // "مليوني لاجئ"
		e := tag(l, i).Num
		return i + 1, e.Value, e.Value / 2, false
	case vocab.Scale: // "مليون توقيع"
		end, scale = scales(l, i)
		return end, scale, scale, false
	}
	end, v = Figure(l, i)
	if digits = end > i; !digits {
		if end, v = small(l, i); end == i {
			return i, 0, 0, false
		}
	}
	j := closed(l, i, end)
	if after, s := scales(l, j); after > j && !(tag(l, j).Conj || tag(l, j).Def) {
		return after, v * s, s, digits
	}
	return end, v, 1, digits
}

// scales reads ألف, آلاف, مليون ..., also "ألف مليار".
func scales(l *vocab.Line, i int) (int, float64) {
	v := 1.0
	for i < len(l.Words) && (class(l, i) == vocab.Scale || class(l, i) == vocab.Scales) {
		if v > 1 && (tag(l, i).Conj || tag(l, i).Prep != 0 || tag(l, i).Def) {
			break
		}
		v *= tag(l, i).Num.Value
		i++
	}
	return i, v
}

// small reads number words under a thousand.
func small(l *vocab.Line, i int) (int, float64) {
	switch class(l, i) {
	case vocab.Zero, vocab.Teen:
		return i + 1, tag(l, i).Num.Value
	case vocab.Hundred, vocab.Hundreds:
		v := tag(l, i).Num.Value
		return hundredRest(l, i+1, v)
	}
	end, v := tens(l, i)
	if end > i && v <= 10 && class(l, end) == vocab.Hundred && !tag(l, end).Conj && !tag(l, end).Def { // "ثلاث مائة"
		return hundredRest(l, end+1, v*100)
	}
	return end, v
}

// hundredRest reads what follows hundreds: "مئة [وخمسة وعشرون]", and as
// spoken in Egypt, "متين [تلاتة وستين]".
func hundredRest(l *vocab.Line, i int, v float64) (int, float64) {
	j := and(l, i)
	if j < 0 {
		if j = i; class(l, j) != vocab.Digit || and(l, j+1) < 0 || class(l, and(l, j+1)) != vocab.Tens {
			return i, v
		}
	}
	if end, w := tens(l, j); end > j && !tag(l, j).Def {
		if s := class(l, end); (s == vocab.Scale || s == vocab.Scales) && w < 3 {
			return i, v // "مئة وألف"
		}
		return end, v + w
	}
	return i, v
}

// tens reads number words under a hundred: "خمسة وعشرون", "ثلاث عشرة".
func tens(l *vocab.Line, i int) (int, float64) {
	g := tag(l, i)
	switch class(l, i) {
	case vocab.Tens:
		return i + 1, g.Num.Value
	case vocab.Eleven:
		if ten(l, i+1) {
			return i + 2, 11
		}
		if j := and(l, i+1); j > 0 && class(l, j) == vocab.Tens { // "إحدى وعشرين"
			return j + 1, tag(l, j).Num.Value + 1
		}
	case vocab.Digit:
		v := g.Num.Value
		if v < 10 && ten(l, i+1) {
			return i + 2, v + 10
		}
		if j := and(l, i+1); v < 10 && j > 0 && class(l, j) == vocab.Tens && tag(l, j).Def == g.Def {
			return j + 1, tag(l, j).Num.Value + v
		}
		if v == 2 && g.Def { // "الاثنين" is Monday
			return i, 0
		}
		return i + 1, v
	}
	return i, 0
}

// ten reports whether the word at i is the عشر of a number from 11 to 19.
func ten(l *vocab.Line, i int) bool {
	g := tag(l, i)
	return g.Num != nil && g.Num.Value == 10 && g.Num.Class == vocab.Digit && g.Lead == 0
}

// vague reads numbers that count without saying how many: "عشرات الآلاف",
// "مئات", "بضعة آلاف", "ملايين".
func vague(l *vocab.Line, i int) (int, Number) {
	g := tag(l, i)
	n := Number{Vague: true, Def: g.Def, Word: g.Num}
	switch class(l, i) {
	case vocab.Many:
		n.Value = 3 * g.Num.Value
	case vocab.Some:
		n.Value = g.Num.Value
	case vocab.Scales: // "آلاف الجنود"
		n.Value, n.Scaled = 3*g.Num.Value, true
	default:
		return i, n
	}
	i++
	switch c := class(l, i); {
	case c == vocab.Scales && tag(l, i).Lead == 0, // "عشرات الآلاف", "مئات آلاف"
		c == vocab.Scale && tag(l, i).Lead == 0 && n.Word.Class == vocab.Some,
		c == vocab.Many && n.Word.Class == vocab.Some: // "عدة مئات"
		n.Value *= tag(l, i).Num.Value
		n.Scaled = true
		i++
	}
	return i, n
}

// fraction reads "نصف", "ثلاثة أرباع", "نصف مليون".
func fraction(l *vocab.Line, i int) (int, Number) {
	g := tag(l, i)
	n := Number{Part: true, Def: g.Def, Word: g.Num}
	if class(l, i) == vocab.Digit && class(l, i+1) == vocab.Parts { // "ثلاثة أرباع"
		n.Value = g.Num.Value * tag(l, i+1).Num.Value
		return i + 2, n
	}
	if class(l, i) != vocab.Fraction {
		return i, n
	}
	if g.Num.Weak && (tag(l, i+1).Unit == nil || g.Def) && and(l, i) < 0 { // "نص" is mostly a text
		return i, n
	}
	n.Value = g.Num.Value
	if end, s := scales(l, i+1); end > i+1 && !tag(l, i+1).Conj && !g.Def { // "نصف مليون دولار"
		n.Value, n.Part, n.Scaled = n.Value*s, false, true
		return end, n
	}
	return i + 1, n
}

// half reads "ونصف" and "ونصف المليون" behind a scale.
func half(l *vocab.Line, i int, scale float64, n *Number) int {
	j := and(l, i)
	if j < 0 || class(l, j) != vocab.Fraction || tag(l, j).Def {
		return i
	}
	f := tag(l, j).Num.Value
	j++
	if class(l, j) == vocab.Scale && tag(l, j).Def && tag(l, j).Lead == 0 { // "مليون ونصف المليون"
		j++
	}
	n.Value += f * scale
	return j
}

// and returns the index of what an "and" at i joins: i itself where و is
// attached, i+1 where it stands alone, -1 where there is none.
func and(l *vocab.Line, i int) int {
	switch {
	case i >= len(l.Words):
	case tag(l, i).Conj:
		return i
	case l.Words[i].Fold == "و" && i+1 < len(l.Words):
		return i + 1
	}
	return -1
}

// And is and for the grammars of dates and amounts.
func And(l *vocab.Line, i int) int { return and(l, i) }

// closed returns where what belongs to the number at words i to end goes on:
// behind a mark that closes one opened just before it, as in "(25) ألف".
func closed(l *vocab.Line, i, end int) int {
	if end < len(l.Words) && i > 0 && closes(l.Words[i-1].Rune, l.Words[end].Rune) {
		return end + 1
	}
	return end
}

// Closed is closed for the grammar of amounts.
func Closed(l *vocab.Line, i, end int) int { return closed(l, i, end) }

func closes(open, shut rune) bool {
	switch open {
	case '(':
		return shut == ')'
	case '[':
		return shut == ']'
	case '«':
		return shut == '»'
	case '"', '”', '“':
		return shut == '"' || shut == '”' || shut == '“'
	}
	return false
}

// tag returns the tag of word i, an empty one outside the line.
func tag(l *vocab.Line, i int) *vocab.Tag { return l.Tag(i) }

// class returns the number class of word i, 0 where it has none.
func class(l *vocab.Line, i int) vocab.Class {
	if e := tag(l, i).Num; e != nil {
		return e.Class
	}
	return 0
}

// isNumber reports whether word i is written in digits.
func isNumber(l *vocab.Line, i int) bool {
	return i >= 0 && i < len(l.Words) && l.Words[i].Kind == word.Number
}
