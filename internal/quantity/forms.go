package quantity

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// score reads the result of a match: "2-1", "صفر-3", "73 مقابل 68 نقطة".
func (p *parser) score(i int, m *Match) int {
	if !p.goal(i) || !p.goal(i+2) || p.digits(i+3) {
		return i
	}
	switch p.mark(i + 1) {
	case '-', '–', '/', 'ـ':
		if r := p.mark(i + 3); (r == '-' || r == '/') && (p.digits(i+4) || p.goal(i+4)) {
			return i
		}
		if p.unit(i+3) != 0 || p.accusative(i+3) {
			return i
		}
		if p.noun(i-1) == vocab.Name || p.mark(i+1) == '/' && p.fold(i-1) == "القانون" {
			return i
		}
		_, m.Value = numeral.Figure(p.l, i)
		m.Unit = "score"
		return i + 3
	}
	return i
}

// goal reports whether word i can be one side of a score.
func (p *parser) goal(i int) bool {
	if p.num(i) == vocab.Zero {
		return true
	}
	return p.digits(i) && len(p.fold(i)) <= 3
}

// accusative reports whether word i has the ending of what is counted by
// more than ten: "10-20 شخصا".
func (p *parser) accusative(i int) bool {
	if i >= p.limit || p.l.Words[i].Kind != word.Arabic {
		return false
	}
	f := p.fold(i)
	return len(f) > 6 && f[len(f)-2:] == "ا" && p.noun(i) == 0 && f[:4] != "ال"
}

// one reads "حالة واحدة", "مرة واحدة": a noun with واحد behind it.
func (p *parser) one(i int, m *Match) int {
	if !p.counted(i) {
		return i
	}
	end := i + 1
	if p.unit(end) == vocab.Qual { // "نقطة مئوية واحدة"
		end++
	}
	m.Value, m.Unit = 1, p.l.Words[i].Clean
	if e := p.tag(i).Unit; e != nil {
		m.Unit = e.Code
	}
	return end + 1
}

// counted reports whether word i is a noun with واحد or واحدة behind it.
func (p *parser) counted(i int) bool {
	k := i + 1
	if p.unit(k) == vocab.Qual {
		k++
	}
	g := p.tag(k)
	if g.Num == nil || g.Num.Class != vocab.Digit || g.Num.Value != 1 || g.Def || g.Lead > 0 {
		return false
	}
	w := &p.l.Words[i]
	f := w.Fold
	if p.noun(i) != vocab.Once && p.noun(i) != vocab.Compound && p.tag(i).Unit == nil || p.fold(i-1) == "في" {
		return false
	}
	if w.Kind != word.Arabic || p.isDef(i) || p.noun(i) == vocab.Stop || p.noun(i) == vocab.Bare || p.tag(i).Num != nil || p.tag(i).Time != nil || len(f) < 4 {
		return false
	}
	if p.num(k+1) == vocab.Tens || p.unit(k+1) != 0 {
		return false
	}
	o := p.fold(k)
	fem := len(f) > 2 && (f[len(f)-2:] == "ه" || f[len(f)-2:] == "ت")
	return fem == (o == "واحده")
}

// numbered reads a plural with its figure behind it and returns the index
// behind both: "الدول الـ29", "ركابها الـ66", "الدول الأعضاء الـ188".
func (p *parser) numbered(i int) int {
	j := i + 1
	if p.fold(j) != "ال" && p.fold(j+1) == "ال" && p.plural(j) {
		j++
	}
	if p.fold(j) != "ال" || !p.digits(j+1) || !p.l.Words[j+1].Glued || !p.plural(i) {
		return i
	}
	return j + 2
}

// plural reports whether word i is a plural with ال or a pronoun behind it.
func (p *parser) plural(i int) bool {
	if i >= p.limit || p.l.Words[i].Kind != word.Arabic || p.tag(i).Time != nil || p.tag(i).Num != nil {
		return false
	}
	f := p.fold(i)
	owned := strings.HasSuffix(f, "ها")
	f = strings.TrimSuffix(f, "ها")
	if !owned && !p.isDef(i) || len(f) < 8 {
		return false
	}
	switch f[len(f)-4:] {
	case "ات", "ين", "ون":
		return true
	}
	return p.noun(i) == vocab.Plural || owned && (f == "ركاب" || f == "اعضاء" || f == "لاعبي")
}

// age reads an age told without a unit of its own: "في الأربعين من العمر",
// "في 34 من عمره", "التاسعة من عمره".
func (p *parser) age(i int, m *Match) int {
	end, n := numeral.Parse(p.l, i)
	if end == i {
		var v int
		if end, v = numeral.Ordinal(p.l, i); end == i || !p.tag(i).Def {
			return i
		}
		n.Value = float64(v)
	}
	if p.fold(end) != "من" || p.noun(end+1) != vocab.Age || p.fold(i-1) == "العقد" || n.Value > 20 && p.num(i) == vocab.Ordinal || n.Value < 10 && p.num(i) == vocab.Ordinal && p.fold(i-1) != "في" && p.fold(i-1) != "سن" {
		return i
	}
	switch p.fold(end + 1) {
	case "العمر", "عمره", "عمرها", "عمري":
		m.Value, m.Unit = n.Value, "year"
		return end + 2
	}
	return i
}

// span reads the rest of a span: "12 إلى 15", "500 - 700", "40 و69", "خمسة
// وسبعة مليارات", "1920 × 1080".
func (p *parser) span(i, end int, n numeral.Number) (int, numeral.Number) {
	k := end
	switch r, f := p.mark(end), p.fold(end); {
	case r == '-' || r == '–' || r == '×':
		k = end + 1
	case f == "الي" || f == "او":
		k = end + 1
	case (f == "x" || f == "х") && p.digits(end+1):
		k = end + 1
	case numeral.And(p.l, end) >= 0 && (p.digits(i) == p.digits(numeral.And(p.l, end)) || p.digits(i)):
		k = numeral.And(p.l, end)
		if p.fold(i-1) != "بين" && p.fold(i-2) != "بين" && p.mark(i-1) != '(' && p.fold(i-1) != "ما" {
			return end, n
		}
	default:
		return end, n
	}
	if f := p.fold(k); (f == "ال" || f == "ب") && p.digits(k+1) {
		k++
	}
	next, n2 := numeral.Parse(p.l, k)
	if next == k || next > p.limit || n2.Vague || n2.Part || n.Vague {
		return end, n
	}
	m := Match{}
	n2.Figure = n.Figure
	c := numeral.Closed(p.l, i, next)
	if p.measure(c, &m) > c || p.percent(c, &m) > c || p.count(k, c, next, &n2, &m) > c || p.mark(next) == '"' && p.unit(next+1) != 0 {
		n2.Plain = false
		return next, n2
	}
	return end, n
}

// inName reports whether the number n at words i to end is part of a name or
// a reference: "المادة 16", "كأس العالم 2018", "كوفيد-19", "1- العنوان".
func (p *parser) inName(i, end int, n *numeral.Number) bool {
	if !n.Plain {
		return false
	}
	prev := i - 1
	for p.mark(prev) == '"' || p.mark(prev) == '(' || p.mark(prev) == '«' || p.mark(prev) == '“' || p.fold(prev) == "ال" && p.l.Words[i].Glued {
		prev--
	}
	if prev >= 0 && p.l.Words[prev].Kind == word.Latin {
		return true
	}
	if prev >= 0 && p.l.Tag(prev).Time != nil && p.l.Tag(prev).Time.Class == vocab.Month && p.unit(end) == 0 { // "سبتمبر 2001"
		return true
	}
	if p.noun(prev) == vocab.Name && !p.accusative(end) && p.unit(end) == 0 && p.mark(end) != '%' && p.unit(end+1) != vocab.Percent {
		return true
	}
	if r := p.mark(end); i == 0 && (r == '-' || r == '.' || r == ')' || r == '–') { // a numbered list
		return true
	}
	if i == 1 && p.mark(0) == '(' && p.mark(end) == ')' {
		return p.unit(end+1) == 0
	}
	return p.mark(end) == '+' || p.mark(end) == ':' && p.digits(end+1) || end < len(p.l.Words) && p.l.Words[end].Kind == word.Latin && p.fold(end) != "x"
}

// isName reports whether the number word at i is part of an ordinal or of
// what is called by its number: "التاسعة عشرة", "الدول الخمس".
func (p *parser) isName(i int, n *numeral.Number) bool {
	if n.Figure || n.Vague {
		return false
	}
	before := p.num(i - 1)
	if before == vocab.Ordinal && p.tag(i).Num != nil && (p.tag(i).Num.Value == 10 || p.tag(i).Conj && p.num(i) == vocab.Tens) {
		return true
	}
	return n.Def && !n.Part && !n.Scaled && p.isDef(i-1) && p.num(i-1) == 0 || p.num(i) == vocab.Zero && p.unit(i+1) == 0
}
