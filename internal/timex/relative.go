package timex

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/vocab"
)

// relative reads a span told by where it lies: "العام الماضي", "الأيام
// القليلة المقبلة", "السنوات العشر الأخيرة", "العشرين عاما الماضية", "هذا
// الأسبوع", "نفس اليوم", "آخر موسمين".
func (p *parser) relative(i int, m *Match) int {
	g := p.tag(i)
	switch p.class(i) {
	case vocab.This, vocab.That, vocab.SameHead: // "هذا العام", "نفس الفترة"
		return p.this(i, m)
	case vocab.Today: // "اليوم نفسه", "اليوم التالي"
		if c := p.class(i + 1); (c == vocab.Same || p.fold(i+1) == "التالي" || c == vocab.Mod && p.all) && p.fold(i) != "يوم" {
			return p.mods(i+1, m, "day")
		}
	case vocab.Unit, vocab.Units, vocab.DualUnit:
		if g.Def {
			return p.defined(i, i, m)
		}
		if c := g.Time.Code; (c == "season" || c == "quarter") && p.class(i+1) == vocab.Season && p.tag(i+1).Def { // "موسم الصيف"
			return i + 2
		}
	case vocab.Season, vocab.Part: // "الصيف الماضي", "الليلة الماضية"
		if g.Def && p.class(i+1) == vocab.Mod && p.tag(i+1).Def && p.tag(i+1).Lead == 0 {
			if p.class(i) == vocab.Season {
				m.date.season = g.Time.Code
			}
			m.date.setUnit("year", int(p.tag(i+1).Time.Value))
			return i + 2
		}
	}
	if f := p.fold(i); (f == "اخر" || f == "اول") && p.class(i+1) == vocab.DualUnit && p.tag(i+1).Lead == 0 && !p.tag(i+1).Def { // "آخر موسمين"
		m.date.setUnit(p.tag(i+1).Time.Code, -1)
		return i + 2
	}
	if g.Def || p.fold(i-1) == "ال" { // "العشرين عاما الماضية", "الـ24 ساعة الماضية"
		if end, n := numeral.Parse(p.l, i); end > i && !n.Vague {
			if c := p.class(end); (c == vocab.Unit || c == vocab.Units) && !p.tag(end).Def && p.tag(end).Lead == 0 {
				if end2 := p.mods(end+1, m, p.tag(end).Time.Code); end2 > end+1 {
					return end2
				}
			}
		}
	}
	return i
}

// this reads "هذا العام", "هذه السنة", "نفس اليوم", "ذلك اليوم".
func (p *parser) this(i int, m *Match) int {
	e := p.tag(i + 1)
	if e.Time == nil || !e.Def && e.Time.Class != vocab.Today || e.Lead > 0 {
		return i
	}
	if p.class(i) == vocab.SameHead && p.tag(i).Lead > 0 && p.tag(i).Def {
		return i
	}
	same := p.class(i) == vocab.SameHead
	switch c := e.Time.Code; e.Time.Class {
	case vocab.Unit, vocab.Today:
		if c == "hour" || c == "minute" || c == "second" || c == "term" || c == "occasion" || c == "decade" || c == "quarter" {
			return i
		}
		if c == "span" {
			if same && (p.fold(i+2) == "من" && p.class(i+3) != 0 || p.fold(i+2) == "العام") { // "نفس الفترة من العام 2010"
				return i + 2
			}
			return i
		}
		if e.Time.Class == vocab.Today {
			c = "day"
		}
		if c == "day" && p.class(i) == vocab.That && !p.all {
			return i
		}
		if f := p.fold(i + 2); c == "day" && !same && (f == "يوم" || f == "العالمي") {
			return i
		}
		m.date.setUnit(c, 0)
		m.date.same = same || p.class(i) == vocab.That
		return i + 2
	case vocab.Season, vocab.Part:
		if e.Time.Class == vocab.Part && e.Time.Value == 15 { // "هذا العصر" is an age
			return i
		}
		m.date.setUnit("day", 0)
		if e.Time.Class == vocab.Season {
			m.date.season = e.Time.Code
			m.date.setUnit("year", 0)
		}
		return i + 2
	case vocab.Weekday:
		m.date.weekday = int(e.Time.Value)
		return i + 2
	}
	return i
}

// defined reads a unit with ال at word i and the modifiers behind it.
func (p *parser) defined(i, from int, m *Match) int {
	e := p.tag(i).Time
	j := i + 1
	if p.fold(i) == "العام" && p.office(i-1, j) {
		return from
	}
	switch p.fold(j) { // "العام الدراسي المقبل", "العام الإيراني الحالي"
	case "الدراسي", "المالي", "الدراسيه", "الايراني", "الميلادي", "الهجري", "الرياضي", "الجامعي", "الشتويه", "الصيفيه":
		j++
	}
	for p.class(j) == vocab.Few && p.tag(j).Def {
		j++
	}
	if k := p.bare(j); p.digits(k) && k > j { // "الساعات الـ48 الماضية"
		j = k + 1
	} else if p.tag(j).Def {
		if end, n := numeral.Parse(p.l, j); end > j && n.Def && !n.Vague && !n.Part { // "الأيام الثلاثة الماضية"
			j = end
		}
	}
	end := p.mods(j, m, e.Code)
	if end == j {
		if f := p.fold(j); e.Code == "span" && (f == "نفسها" || f == "ذاتها") && p.fold(j+1) == "من" { // "الفترة نفسها من العام الماضي"
			return j + 1
		}
		return from
	}
	switch e.Code {
	case "second", "term", "occasion", "minute":
		return from
	case "decade": // "العقود الحالية" are contracts
		if p.class(i) == vocab.Units {
			return from
		}
	case "span":
		if p.fold(i+1) != "الشتويه" && p.fold(i+1) != "الصيفيه" && p.fold(j) != "نفسها" && p.fold(j) != "ذاتها" {
			return from
		}
		if p.fold(j) == "نفسها" && p.fold(j+1) != "من" {
			return from
		}
	case "hour":
		if p.class(i) == vocab.Unit {
			return from
		}
	}
	return end
}

// office reports whether العام between words i and j is the adjective of an
// office and not the year: "المدير العام السابق", "أمينها العام الجديد".
func (p *parser) office(i, j int) bool {
	switch p.fold(j) {
	case "السابق", "الاسبق", "الجديد", "الحالي", "المقبل", "القادم":
	default:
		return false
	}
	f := p.fold(i)
	for _, lead := range [...]string{"و", "ف", "ب", "ل", "ك", "ال", "ل"} {
		if rest := strings.TrimPrefix(f, lead); len(rest) >= 8 {
			f = rest
		}
	}
	for _, tail := range [...]string{"ها", "هم", "ه"} {
		if rest := strings.TrimSuffix(f, tail); len(rest) >= 8 {
			f = rest
		}
	}
	switch f {
	case "امين", "مدير", "قاءد", "مدعي", "ناءب", "مفتش", "مراقب", "منسق", "سكرتير", "قنصل", "محامي", "كاتب", "مشرف", "حاكم", "مفتي", "مقرر", "مفوض":
		return true
	}
	return false
}

// mods reads modifiers with ال behind a unit: "الماضي", "القليلة الماضية",
// "نفسه", "الجاري". The unit gets its distance.
func (p *parser) mods(j int, m *Match, unit string) int {
	end := j
	for {
		g := p.tag(end)
		if g.Time == nil || g.Lead > 0 {
			return end
		}
		switch g.Time.Class {
		case vocab.Mod:
			if !g.Def && p.fold(end) != "مضت" && p.fold(end) != "مضي" {
				return end
			}
			m.date.setUnit(unit, int(g.Time.Value))
		case vocab.Same:
			m.date.setUnit(unit, 0)
			m.date.same = true
		case vocab.Few:
		default:
			return end
		}
		end++
		if g.Time.Class == vocab.Few && p.class(end) != vocab.Mod {
			return j
		}
	}
}
