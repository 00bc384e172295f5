package timex

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// length reads a duration, with what places it in time: "ثلاث سنوات",
// "شهرين", "سنة ونصف", "منذ أكثر من عشرة أيام", "قبل عام", "بعد ذلك
// بأسبوعين". A bare unit counts only behind قبل, منذ and بعد.
func (p *parser) length(i int, m *Match) int {
	j, dir, led := i, 0, false
	switch p.class(i) {
	case vocab.Ago, vocab.Since, vocab.After:
		if p.tag(i).Def || p.tag(i).Prep != 0 {
			return i
		}
		dir, led = int(p.tag(i).Time.Value), true
		j = p.approx(i + 1)
		if f := p.fold(i); strings.HasSuffix(f, "ها") { // "بعدها بدقيقتين"
			if p.tag(i+1).Prep != 'ب' {
				return i
			}
			j = i + 1
		}
		if p.fold(i+1) == "ذلك" && p.tag(i+2).Prep == 'ب' { // "بعد ذلك بخمس سنوات"
			j = i + 2
		}
	}
	if !p.digits(j) && p.tag(j).Num == nil && !p.unit(j) {
		return i
	}
	was := *m
	end := p.amount(j, m, led && j > i)
	if end > j && !led && !p.all && p.Age(i, end) {
		m.Kind = Age
		return end
	}
	if end == j || led && p.outside(i, j, end) {
		*m = was
		return i
	}
	m.Kind, m.date.dir, m.date.led, m.date.since = Duration, dir, led, p.class(i) == vocab.Since
	if p.fold(end) == "من" && p.fold(end+1) == "الزمن" { // "عقدين من الزمن"
		end += 2
	}
	if led {
		m.Kind = Date
		if p.fold(end) == "من" && p.fold(end+1) == "الان" { // "قبل شهر من الآن"
			end += 2
		}
	}
	return end
}

// unit reports whether word i is a unit of time: "عامين", "سنة", "أيام".
func (p *parser) unit(i int) bool {
	switch p.class(i) {
	case vocab.DualUnit, vocab.Unit, vocab.Units:
		return true
	}
	return false
}

// approx skips what says that a number is not exact.
func (p *parser) approx(i int) int {
	switch f := p.fold(i); f {
	case "نحو", "حوالي", "قرابه", "زهاء", "حوالى":
		return i + 1
	case "اكثر", "اقل", "ازيد":
		if p.fold(i+1) == "من" {
			return i + 2
		}
	case "ما":
		switch p.fold(i + 1) {
		case "يقارب", "يناهز":
			return i + 2
		case "يقرب", "يزيد", "يقل":
			if f := p.fold(i + 2); f == "من" || f == "عن" || f == "علي" {
				return i + 3
			}
		}
	}
	return i
}

// amount reads a number of units. A unit alone is read where bare says so.
func (p *parser) amount(i int, m *Match, bare bool) int {
	d := &m.date
	g := p.tag(i)
	switch p.class(i) {
	case vocab.DualUnit: // "عامين"
		if p.construct(i) || g.Def && p.class(i+1) != vocab.Mod && (g.Time.Code != "year" && g.Time.Code != "season" || p.digits(i+1) || p.isDef(i-1)) {
			return i
		}
		d.amount, d.unit = 2, g.Time.Code
		return p.rest(i+1, m)
	case vocab.Unit:
		if g.Def || g.Prep == 'ك' || g.Time.Code == "quarter" || g.Time.Code == "span" || g.Time.Code == "term" || g.Time.Code == "occasion" {
			return i
		}
		d.amount, d.unit = 1, g.Time.Code
		if f := p.fold(i + 1); f == "واحد" || f == "واحده" || f == "واحدا" { // "عام واحد"
			return i + 2
		}
		end := p.rest(i+1, m)
		if end > i+1 && d.amount != 1 { // "سنة ونصف"
			return end
		}
		if p.all {
			return i + 1
		}
		if !bare || p.digits(i+1) || p.fold(i) == "يوم" || p.fold(i) == "ساعه" {
			return i
		}
		if f := p.fold(i + 1); p.fold(i) != "اسبوع" && (f == "علي" || f == "من" && p.fold(i+2) != "الان") || p.tag(i+1).Def || f == "كامل" || f == "كامله" || p.monthAt(i+1) {
			return i
		}
		return i + 1
	}
	if c := p.class(i); bare && c == vocab.Units && p.class(i-1) == vocab.Ago && !g.Def && g.Lead == 0 { // "قبل أيام", not "قبل أيام من" nor "قبل أيام قليلة"
		if f := p.fold(i + 1); f == "من" || f == "علي" || p.class(i+1) == vocab.Few || f == "قليله" || f == "عده" || f == "عديده" || f == "طويله" {
			return i
		}
		d.unit = g.Time.Code
		return i + 1
	}
	end, n := numeral.Parse(p.l, i)
	if end == i || n.Value <= 2 && !n.Figure && !n.Part && !n.Scaled || n.Vague || n.Plain && n.Value > 100000 {
		return i
	}
	if k := p.to(end); k > end && p.class(end) == 0 { // "45 إلى 90 يوما", "ستة وثمانية أسابيع"
		if e2, n2 := numeral.Parse(p.l, k); e2 > k && !n2.Vague && !n.Part {
			if c := p.class(e2); c == vocab.Unit || c == vocab.Units {
				end, n = e2, n2
			}
		}
	}
	u := numeral.Closed(p.l, i, end)
	t := p.tag(u)
	if c := p.class(u); c != vocab.Unit && c != vocab.Units || t.Lead > 0 || t.Def && !n.Part {
		return i
	}
	switch t.Time.Code {
	case "quarter", "span", "term", "occasion":
		return i
	case "year":
		if _, ok := p.figure(u+1, 4); ok && n.Scaled { // "67 مليونا عام 2013"
			return i
		}
	case "day":
		if t.Def && n.Part { // "نصف اليوم"
			return i
		}
	}
	d.amount, d.unit = n.Value, t.Time.Code
	d.def = n.Def || p.fold(i-1) == "ال" && p.l.Words[i].Glued
	end = u + 1
	if n.Part && p.fold(end) == "الاخير" { // "ربع الساعة الأخير"
		end++
	}
	return p.rest(end, m)
}

// rest reads what a duration takes along: "ونصف", "ونصف العام", "و30
// دقيقة", "مضت", "مقبلين".
func (p *parser) rest(i int, m *Match) int {
	if j := p.and(i); j >= 0 {
		g := p.tag(j)
		if g.Num != nil && g.Num.Class == vocab.Fraction && !g.Def && g.Prep == 0 {
			m.date.amount += g.Num.Value
			if j++; p.class(j) == vocab.Unit && p.tag(j).Def && p.tag(j).Time.Code == m.date.unit { // "ونصف العام"
				j++
			}
			return p.rest(j, m)
		}
		if end, n := numeral.Parse(p.l, j); end > j && !n.Vague && !n.Part {
			if c := p.class(end); (c == vocab.Unit || c == vocab.Units) && p.tag(end).Lead == 0 && !p.tag(end).Def && smaller(p.tag(end).Time.Code, m.date.unit) {
				m.date.amount += n.Value * months(p.tag(end).Time.Code) / months(m.date.unit)
				return end + 1
			}
		}
		if c := p.class(j); (c == vocab.DualUnit || c == vocab.Unit) && !p.tag(j).Def && !p.construct(j) && p.tag(j).Time.Code == m.date.unit { // "عقد وعقدين"
			return j + 1
		}
	}
	if f := p.fold(i); f == "او" { // "بيوم أو يومين", "ستة أشهر أو عام"
		if c := p.class(i + 1); (c == vocab.DualUnit || c == vocab.Unit) && !p.tag(i+1).Def && !p.construct(i+1) && p.tag(i+1).Time.Code != "span" {
			return i + 2
		}
	}
	g := p.tag(i)
	if p.class(i) == vocab.Mod && g.Lead == 0 {
		if f := p.fold(i); !g.Def && (f == "مضت" || f == "مضي" || f == "مقبله" || f == "مقبلين" || f == "مقبلتين" || f == "قادمه" || f == "ماضيه") || g.Def && (p.tag(i-1).Def || m.date.def) {
			m.date.setMod(int(g.Time.Value))
			return i + 1
		}
	}
	return i
}

// construct reports whether a dual at word i is followed by what it is in
// construct with: "عامي 2012 و2019", "يومي الخميس والجمعة".
func (p *parser) construct(i int) bool {
	f := p.fold(i)
	return len(f) > 2 && f[len(f)-2:] == "ي"
}

// to returns the index behind "إلى", "أو", "و" or a dash between two
// numbers.
func (p *parser) to(i int) int {
	switch r, f := p.mark(i), p.fold(i); {
	case r == '-' || r == '–' || f == "الي" || f == "او":
		return i + 1
	case p.and(i) >= 0:
		return p.and(i)
	}
	return i
}

// outside reports whether the بعد at word i, before a duration from j to
// end, belongs to the sentence rather than to the duration: "بعد موسمين
// مذهلين", "بعد ثلاثة أيام من النقاش".
func (p *parser) outside(i, j, end int) bool {
	if p.all || p.class(i) != vocab.After {
		return false
	}
	if p.fold(end) == "من" {
		return end > j+1
	}
	return j == i+1 && p.counted(end)
}

// counted reports whether word i is a plain word that goes with what stands
// before it: no mark, no particle, no verb.
func (p *parser) counted(i int) bool {
	if i >= len(p.l.Words) || p.l.Words[i].Kind != word.Arabic {
		return false
	}
	g := p.tag(i)
	return g.Noun == nil && !g.Conj && !p.particle(i) && !p.verbal(i) && p.fold(i)[:2] != "ا" && len(p.fold(i)) > 6
}

// isDef reports whether word i has the article.
func (p *parser) isDef(i int) bool { return strings.HasPrefix(p.fold(i), "ال") }

// monthAt reports whether a month's name stands at word i.
func (p *parser) monthAt(i int) bool {
	end, _, _ := p.oneMonth(i)
	return end > i
}

// smaller reports whether unit a is shorter than unit b.
func smaller(a, b string) bool { return months(a) < months(b) }

// months returns the length of a unit in months.
func months(unit string) float64 {
	switch unit {
	case "second":
		return 1.0 / (30 * 24 * 3600)
	case "minute":
		return 1.0 / (30 * 24 * 60)
	case "hour":
		return 1.0 / (30 * 24)
	case "day", "night":
		return 1.0 / 30
	case "week":
		return 7.0 / 30
	case "month":
		return 1
	case "season":
		return 11
	case "year":
		return 12
	case "decade":
		return 120
	case "century":
		return 1200
	}
	return 1
}

// every reads repeated times: "كل يوم جمعة", "كل أحد".
func (p *parser) every(i int, m *Match) int {
	if p.class(i) != vocab.Every || p.tag(i).Def {
		return i
	}
	j := i + 1
	if p.fold(j) == "يوم" || p.fold(j) == "ليله" || p.fold(j) == "مساء" || p.fold(j) == "صباح" {
		j++
	}
	if p.class(j) != vocab.Weekday || p.tag(j).Lead > 0 {
		return i
	}
	m.Kind, m.date.weekday = Set, int(p.tag(j).Time.Value)
	j++
	if k := p.and(j); k >= 0 && p.class(k) == vocab.Weekday { // "كل يوم جمعة وسبت"
		j = k + 1
	}
	return j
}
