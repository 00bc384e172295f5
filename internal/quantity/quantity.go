// Package quantity finds the amounts of a line: counts with what they count,
// money, percentages, measures, scores, ages.
package quantity

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/timex"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A Match is an amount.
type Match struct {
	First, Last int     // words, half-open
	Lead        int     // bytes of attached particles at the start of word First
	Value       float64 // of a span, "10 إلى 20", the upper end; of "ملايين" three of them; of a score the first side
	Vague       bool    // "عشرات", "آلاف": Value is a guess
	Unit        string  // ISO 4217 code, "%", "score", "year" of an age, the code of a measure, or what is counted as it is written
	Money       string  // the noun of a currency, "جنيه"; it is the Unit too where no adjective tells the country
}

// A Scanner finds the dates and amounts of a line. Its zero value is ready;
// it keeps its memory from line to line and is for one goroutine.
type Scanner struct {
	Dates   []timex.Match
	Amounts []Match
	Told    []Currency // where a currency's country is told: "الجنيه المصري"
	line    vocab.Line
	table   *vocab.Table
}

// A Currency is the noun of a currency and the ISO 4217 code that it has with
// the adjective behind it.
type Currency struct{ Noun, Code string }

// Scan fills Dates, Amounts and Told from words, one line or sentence, and what
// is known of them. No two of them share a word: a date goes before an amount,
// an age is an amount.
func (s *Scanner) Scan(words []word.Word, hints []vocab.Hint) {
	s.Dates, s.Amounts, s.Told = s.Dates[:0], s.Amounts[:0], s.Told[:0]
	if s.table == nil {
		s.table = vocab.Load()
	}
	var any vocab.Hint
	for _, h := range hints {
		any |= h
	}
	if any&(vocab.Begins|vocab.Coins) == 0 {
		return
	}
	s.table.SetHinted(&s.line, words, hints)
	if any&vocab.Coins != 0 {
		s.currencies()
	}
	if any&vocab.Begins == 0 {
		return
	}
	s.Dates = timex.FindLine(&s.line, s.Dates)
	s.Amounts = find(&s.line, s.Dates, s.Amounts)
	s.ages()
}

// ages moves the ages among Dates to Amounts, which stay in order.
func (s *Scanner) ages() {
	n, from := 0, len(s.Amounts)
	for _, d := range s.Dates {
		if d.Kind != timex.Age {
			s.Dates[n] = d
			n++
			continue
		}
		v, unit := d.Length()
		s.Amounts = append(s.Amounts, Match{First: d.First, Last: d.Last, Lead: d.Lead, Value: v, Unit: unit})
	}
	s.Dates = s.Dates[:n]
	if from < len(s.Amounts) {
		slices.SortFunc(s.Amounts, func(a, b Match) int { return a.First - b.First })
	}
}

// find appends the amounts that lie outside dates.
func find(l *vocab.Line, dates []timex.Match, dst []Match) []Match {
	p := parser{l: l}
	d, free := 0, 0 // the date at hand; behind the last amount or date
	for _, b := range l.Begin {
		i := int(b)
		for d < len(dates) && dates[d].Last <= i {
			free = max(free, dates[d].Last)
			d++
		}
		p.limit = len(l.Words)
		if d < len(dates) {
			if dates[d].First <= i {
				continue
			}
			p.limit = dates[d].First
		}
		if i < free || l.Words[i].Kind != word.Number && l.Tag(i).Num == nil {
			continue
		}
		m := Match{First: p.start(i, free)}
		if m.Last = p.amount(m.First, &m); m.Last <= i && m.First < i {
			m = Match{First: i}
			m.Last = p.amount(i, &m)
		}
		if m.Last <= i {
			continue
		}
		m.Lead = int(l.Tag(m.First).Lead)
		dst = append(dst, m)
		free = m.Last
	}
	return dst
}

// start returns the word, not before free, at which the amount begins whose
// number is word i: a noun may stand before it, "حالة واحدة", "الدول الـ29".
func (p *parser) start(i, free int) int {
	j := i - 1
	if p.digits(i) {
		if p.fold(j) != "ال" || j-1 < free || !p.plural(j-1) {
			return i
		}
		if j--; j > free && p.plural(j-1) { // "الدول الأعضاء الـ188"
			j--
		}
		return j
	}
	if p.unit(j) == vocab.Qual { // "نقطة مئوية واحدة"
		j--
	}
	if j >= free && p.counted(j) {
		return j
	}
	return i
}

// parser reads one line up to the word limit.
type parser struct {
	l     *vocab.Line
	limit int
}

var none vocab.Tag

// tag returns the tag of word i, an empty one outside the limit.
func (p *parser) tag(i int) *vocab.Tag {
	if i < 0 || i >= p.limit {
		return &none
	}
	return p.l.Tag(i)
}

// unit returns the class of word i among the units, 0 for none.
func (p *parser) unit(i int) vocab.Class {
	if e := p.tag(i).Unit; e != nil {
		return e.Class
	}
	return 0
}

// noun returns the class of word i among the words around numbers.
func (p *parser) noun(i int) vocab.Class {
	if e := p.l.Tag(i).Noun; e != nil {
		return e.Class
	}
	return 0
}

// num returns the number class of word i.
func (p *parser) num(i int) vocab.Class {
	if e := p.tag(i).Num; e != nil {
		return e.Class
	}
	return 0
}

// fold returns word i folded, "" outside the line.
func (p *parser) fold(i int) string { return p.l.Fold(i) }

// mark returns the mark at word i, 0 where it is none.
func (p *parser) mark(i int) rune { return p.l.Rune(i) }

// digits reports whether word i is a number in digits.
func (p *parser) digits(i int) bool {
	return i >= 0 && i < p.limit && p.l.Words[i].Kind == word.Number
}

// amount reads the amount that begins at word i.
func (p *parser) amount(i int, m *Match) int {
	if p.glued(i) {
		return i
	}
	if end := p.score(i, m); end > i {
		return end
	}
	if end := p.one(i, m); end > i {
		return end
	}
	if end := p.numbered(i); end > i { // "الدول الـ29"
		_, m.Value = numeral.Figure(p.l, end-1)
		m.Unit = p.l.Words[i].Clean
		return end
	}
	if end := p.age(i, m); end > i {
		return end
	}
	end, n := numeral.Parse(p.l, i)
	if end == i || end > p.limit || p.isName(i, &n) {
		return i
	}
	if p.inName(i, end, &n) {
		return i
	}
	end, n = p.span(i, end, n)
	m.Value, m.Vague = n.Value, n.Vague
	from := numeral.Closed(p.l, i, end)
	if from > end {
		if next, n2 := numeral.Parse(p.l, from); next > from && n.Plain && !n2.Figure && next <= p.limit { // "(12.200) اثنا عشر ألفا"
			from, end, n = next, next, n2
			m.Value = n.Value
		} else if n.Plain && from < len(p.l.Words) && p.l.Words[from].Glued && p.mark(from) == 0 { // "(3)قال": a list
			return i
		}
	}
	if p.mark(end) == '"' && p.unit(end+1) != 0 || (p.mark(end) == '»' || p.mark(end) == '”') && p.digits(end-1) { // "720X1280\" بكسل", "25» مليون"
		from = end + 1
	}
	if last := p.measure(from, m); last > from {
		return last
	}
	if last := p.percent(from, m); last > from {
		return last
	}
	if last := p.count(i, from, end, &n, m); last > from {
		return last
	}
	if p.alone(i, end, &n) {
		return end
	}
	return i
}

// glued reports whether word i is written together with a longer word before
// it, as in "فرانس24", or belongs to a code in Latin letters.
func (p *parser) glued(i int) bool {
	if i == 0 || !p.l.Words[i].Glued {
		return false
	}
	switch b := &p.l.Words[i-1]; b.Kind {
	case word.Arabic:
		return len(b.Fold) > 2 && b.Fold != "ال" && b.Fold != "بال" && b.Fold != "وال" && b.Fold != "لل" && b.Fold != "وب" && b.Fold != "ول"
	case word.Latin:
		return true
	case word.Mark: // "كوفيد-19", "F-16", "إف-16"
		return (b.Rune == '-' || b.Rune == '/' || b.Rune == ':' || b.Rune == '+' || b.Rune == '#' || b.Rune == '_') && b.Glued &&
			i > 1 && p.l.Words[i-2].Kind != word.Mark && p.digits(i) && !(p.l.Words[i-2].Kind == word.Arabic && p.fold(i-2) == "صفر")
	}
	return false
}
