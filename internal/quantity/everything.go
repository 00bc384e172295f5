package quantity

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/timex"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Everything returns all numbers, ordinals, amounts, dates and times of
// words, also those that a story only brushes and Scan leaves out: "ثلاثة",
// "الأول", "كيلوغرام", "درجتين تحت الصفر", "الآن". Matches may overlap.
func Everything(words []word.Word) []Match {
	var l vocab.Line
	vocab.Load().Set(&l, words)
	var dst []Match
	for _, d := range timex.FindAll(&l, nil) {
		v, unit := d.Length()
		dst = append(dst, Match{First: d.First, Last: d.Last, Lead: d.Lead, Value: v, Unit: unit})
	}
	dst = append(dst, find(&l, nil, nil)...)
	p := parser{l: &l, limit: len(words)}
	for i := range words {
		if m, ok := p.any(i); ok {
			dst = append(dst, m)
		}
	}
	slices.SortStableFunc(dst, func(a, b Match) int { return a.First - b.First })
	return dst
}

// any reads the number, ordinal or measure at word i, whatever stands
// around it.
func (p *parser) any(i int) (Match, bool) {
	m := Match{First: i, Lead: int(p.tag(i).Lead)}
	sign, j := 1.0, i
	if r := p.mark(j); r == '-' || r == '−' { // "-1.2", "- 2 درجة"
		sign, j = -1, j+1
	}
	point := p.mark(j) == '.' || p.mark(j) == '٫'
	if c, n := symbol(p.mark(j)); c != "" { // "$10"
		m.Unit = c
		j += n
	} else if point && p.digits(j+1) { // ".75"
		j++
	}
	end, n := numeral.Parse(p.l, j)
	if o, v := numeral.Ordinal(p.l, j); o > end || o > j && end == j {
		end, n = o, numeral.Number{Value: float64(v)}
	}
	if end == j {
		return p.dualMeasure(i)
	}
	if point {
		for n.Value >= 1 {
			n.Value /= 10
		}
	}
	end, n.Value = p.ratio(end, n.Value)
	to := end
	if p.measure(to, &Match{}) == to {
		to, n = p.spanAll(j, end, n)
	}
	m.Value, m.Vague = sign*n.Value, n.Vague
	end = p.tail(to, &m)
	m.Last = end
	return m, true
}

// ratio reads the rest of "3/4" and "1 فاصلة 5" behind a number.
func (p *parser) ratio(end int, v float64) (int, float64) {
	if p.mark(end) == '/' && p.digits(end+1) {
		if next, d := numeral.Figure(p.l, end+1); d != 0 {
			return next, v / d
		}
	}
	if p.num(end) == vocab.Point {
		if next, n := numeral.Parse(p.l, end+1); next > end+1 {
			f := n.Value
			for f >= 1 {
				f /= 10
			}
			return next, v + f
		}
	}
	return end, v
}

// spanAll reads the upper end of "10-20", "عشرة لعشرين", "عشرة وعشرون".
func (p *parser) spanAll(i, end int, n numeral.Number) (int, numeral.Number) {
	k := end
	switch r, f := p.mark(end), p.fold(end); {
	case r == '-' || f == "الي" || f == "او":
		k = end + 1
	case numeral.And(p.l, end) >= 0:
		k = numeral.And(p.l, end)
	case p.tag(end).Prep == 'ل' && p.tag(end).Num != nil:
	default:
		return end, n
	}
	if next, n2 := numeral.Parse(p.l, k); next > k {
		return next, n2
	}
	return end, n
}

// tail reads the unit of a number with all that goes with it: "دولار و43
// سنت", "غرام من الفراولة", "تحت الصفر", "درجة مئوية".
func (p *parser) tail(i int, m *Match) int {
	end := p.measure(i, m)
	if end == i {
		end = p.percent(i, m)
	}
	if end == i && p.l != nil && i < p.limit && p.fold(i) == "c" { // "10 c"
		end++
	}
	if end == i && i < p.limit && p.l.Words[i].Kind == word.Latin && len(p.fold(i)) == 3 { // "42 KWD"
		m.Unit = p.l.Words[i].Clean
		end++
	}
	if end == i && p.mark(i) == '¢' {
		end++
	}
	if p.fold(end) == "ج" && p.mark(end+1) == '.' && p.fold(end+2) == "م" { // "ج.م"
		m.Unit, end = "EGP", end+3
	}
	if e := p.measure(end, &Match{}); e > end && end > i && p.unit(end) != vocab.Money { // "° سلزيوس"
		end = e
	}
	j := end
	if k := numeral.And(p.l, end); k >= 0 {
		j = k
	}
	if next, n := numeral.Parse(p.l, j); next > j && next <= p.limit { // "20 دولار و43 سنت", "لتر ونصف"
		if n.Part && numeral.And(p.l, end) >= 0 {
			m.Value += n.Value
			return next
		}
		if e := p.measure(next, &Match{}); e > next || p.fold(next) == "c" || p.mark(i) == '$' && n.Plain || p.mark(p.before(i)) == '$' {
			m.Value += n.Value / 100
			return max(e, next+b2i(p.fold(next) == "c"))
		}
	}
	if p.mark(end) == '-' && p.digits(end+1) { // "10$-20$"
		var up Match
		next, n := numeral.Parse(p.l, end+1)
		if e := p.measure(next, &up); e > next {
			m.Value = n.Value
			return e
		}
	}
	switch f := p.fold(end); {
	case f == "تحت" && p.fold(end+1) == "الصفر":
		m.Value = -m.Value
		return end + 2
	case f == "من" && end > i && p.isDef(end+1) && end+2 <= p.limit: // "غرام من الفراولة"
		return end + 2
	}
	return end
}

// before returns the index of the mark before the number that ends at i.
func (p *parser) before(i int) int {
	for i--; i >= 0 && p.l.Words[i].Kind == word.Number; i-- {
	}
	return i
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// dualMeasure reads a measure without a number: "كيلوغرام", "لترين",
// "أونصتان", "درجتين".
func (p *parser) dualMeasure(i int) (Match, bool) {
	m := Match{First: i, Lead: int(p.tag(i).Lead), Value: 1}
	end := p.measure(i, &m)
	if end == i || p.mark(i) != 0 {
		return m, false
	}
	if f := p.fold(end - 1); len(f) > 6 && (f[len(f)-4:] == "ين" || f[len(f)-4:] == "ان") {
		m.Value = 2
	}
	m.Last = p.tail(end, &m)
	return m, true
}
