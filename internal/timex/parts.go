package timex

import (
	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/vocab"
)

// part reads the one part that begins at word i, of the kinds allowed.
func (p *parser) part(i int, m *Match, allowed set) (int, part) {
	may := allowed & p.starts(i)
	if may.has(pDate) {
		if end := p.date(i, m); end > i {
			return end, pDate
		}
	}
	if may.has(pClock) {
		if end := p.clock(i, m); end > i {
			return end, pClock
		}
	}
	if may.has(pYear) {
		if end := p.year(i, m); end > i {
			return end, pYear
		}
	}
	if may.has(pQuarter) {
		if end := p.quarter(i, m); end > i {
			return end, pQuarter
		}
	}
	if may.has(pCentury) {
		if end := p.century(i, m); end > i {
			return end, pCentury
		}
	}
	if may.has(pRel) {
		if end := p.relative(i, m); end > i {
			return end, pRel
		}
	}
	if may.has(pDay) {
		if end := p.day(i, m); end > i {
			return end, pDay
		}
	}
	if may.has(pSome) {
		if end := p.some(i); end > i {
			return end, pSome
		}
	}
	if may.has(pWeekday) {
		if end := p.weekdays(i, m); end > i {
			return end, pWeekday
		}
	}
	if may.has(pMonth) {
		if end := p.month(i, m); end > i {
			return end, pMonth
		}
	}
	if may&^lone == 0 {
		return i, pNone
	}
	return p.plain(i, m, allowed)
}

// plain reads the parts that are one or two words.
func (p *parser) plain(i int, m *Match, allowed set) (int, part) {
	if allowed.has(pZone) {
		if end := p.zone(i, m); end > i {
			return end, pZone
		}
	}
	g, e := p.tag(i), p.tag(i).Time
	if e == nil {
		if allowed.has(pFeast) {
			return p.feast(i)
		}
		return i, pNone
	}
	switch e.Class {
	case vocab.Edge: // "نهاية العام"
		if allowed.has(pEdge) && !g.Def {
			m.date.mod = e.Code
			return i + 1, pEdge
		}
	case vocab.PartAdv, vocab.Part:
		if e.Class == vocab.PartAdv && allowed.has(pAdv) && !g.Def { // "الثالثة عصرا"
			if allowed.has(pPart) && p.partLeads(i+1) {
				m.date.setPart(int(e.Value))
				return i + 1, pPart
			}
			m.date.setPart(int(e.Value))
			return i + 1, pAdv
		}
		if allowed.has(pPart) || allowed.has(pAdv) {
			m.date.setPart(int(e.Value))
			if g.Def && !allowed.has(pAdv) {
				return i, pNone
			}
			return i + 1, pPart
		}
	case vocab.After, vocab.Ago: // "بعد الظهر", "قبل ظهر الجمعة"
		if n := p.tag(i + 1); (allowed.has(pPart) || allowed.has(pAdv)) && n.Time != nil &&
			(n.Time.Value == 12 || n.Time.Value == 15 || n.Time.Value == 18 || n.Time.Value == 22) &&
			(n.Time.Class == vocab.Part || n.Time.Class == vocab.PartAdv) && n.Lead == 0 {
			m.date.setPart(int(n.Time.Value) + 3*int(e.Value))
			return i + 2, pPart
		}
	case vocab.Season:
		if allowed.has(pSeason) && !(g.Prep != 0 && g.Prep != 'ل' && g.Prep != 'ب') {
			m.date.season = e.Code
			return i + 1, pSeason
		}
	case vocab.Decade:
		if allowed.has(pDecade) {
			m.date.decade = int(e.Value)
			j := p.and(i + 1)
			if p.fold(i+1) == "او" {
				j = i + 2
			}
			if j > 0 && p.class(j) == vocab.Decade { // "الأربعينات والخمسينات"
				return j + 1, pDecade
			}
			return i + 1, pDecade
		}
	case vocab.Mod:
		if allowed.has(pMod) && g.Lead == 0 && g.Def {
			m.date.setMod(int(e.Value))
			return i + 1, pMod
		}
	case vocab.Blessed: // "شهر رمضان المبارك"
		if allowed.has(pMod) && g.Def && g.Lead == 0 {
			return i + 1, pMod
		}
	case vocab.Same, vocab.HijriEra:
		if allowed.has(pMod) && g.Lead == 0 {
			return i + 1, pMod
		}
	case vocab.Units: // "سنوات التسعينيات"
		if allowed.has(pDecade) && e.Code == "year" && p.class(i+1) == vocab.Decade && p.tag(i+1).Lead == 0 {
			m.date.decade = int(p.tag(i + 1).Time.Value)
			return i + 2, pDecade
		}
	case vocab.Unit:
		if allowed.has(pSpan) && g.Def && e.Code != "second" && e.Code != "minute" && e.Code != "hour" && e.Code != "span" &&
			e.Code != "term" && e.Code != "occasion" && e.Code != "quarter" {
			m.date.setUnit(e.Code, 0)
			return i + 1, pSpan
		}
	}
	return i, pNone
}

// partLeads reports whether a part of the day before word i leads it, "مساء
// الخميس", rather than closing what stands before.
func (p *parser) partLeads(i int) bool {
	switch p.class(i) {
	case vocab.Yesterday, vocab.Today, vocab.Tomorrow, vocab.Weekday, vocab.Former, vocab.Part:
		return p.tag(i).Lead == 0
	case vocab.Unit:
		return p.fold(i) == "يوم" || p.fold(i) == "كل"
	}
	return false
}

// feast reads "العيد", "عيد الفطر", "صلاة المغرب": only in a chain.
func (p *parser) feast(i int) (int, part) {
	switch p.fold(i) {
	case "العيد":
		return i + 1, pFeast
	case "عيد":
		switch p.fold(i + 1) {
		case "الفطر", "الاضحي", "الميلاد", "الفصح":
			return i + 2, pFeast
		}
	}
	return i, pNone
}

// day reads "أمس", "أول من أمس", "أمس الأول", "اليوم", "غدا", "يوم غد",
// "بعد غد".
func (p *parser) day(i int, m *Match) int {
	j := i
	if p.fold(j) == "يوم" || p.tag(j).Lead > 0 && p.class(j) == vocab.Unit && p.tag(j).Time.Code == "day" && !p.tag(j).Def { // "يوم أمس"
		j++
	}
	g := p.tag(j)
	switch p.class(j) {
	case vocab.Yesterday:
		if j > i && g.Lead > 0 {
			return i
		}
		if n := p.fold(j + 1); n == "الاول" || n == "الماضي" && p.fold(j) == "امس" { // "أمس الأول"
			m.date.setUnit("day", -2)
			return j + 2
		}
		m.date.setUnit("day", -1)
		return j + 1
	case vocab.Former: // "أول من أمس", "أول أمس"
		if p.class(j+1) == vocab.Yesterday && p.tag(j+1).Lead == 0 {
			m.date.setUnit("day", -2)
			return j + 2
		}
		if p.fold(j+1) == "من" && p.class(j+2) == vocab.Yesterday {
			m.date.setUnit("day", -2)
			return j + 3
		}
	case vocab.Now: // "الآن"
		if p.all {
			m.date.setUnit("day", 0)
			return j + 1
		}
	case vocab.Today:
		if j == i || !g.Def {
			m.date.setUnit("day", 0)
			return j + 1
		}
	case vocab.Tomorrow:
		if g.Time.Weak && !p.all { // "بكرة" is mostly a ball with a particle
			return i
		}
		m.date.setUnit("day", 1)
		return j + 1
	case vocab.After, vocab.Ago: // "بعد غد", "قبل أمس"
		if c := p.class(j + 1); c == vocab.Tomorrow && p.tag(j+1).Lead == 0 {
			m.date.setUnit("day", 2)
			return j + 2
		} else if c == vocab.Yesterday && p.tag(j+1).Lead == 0 && p.fold(j+1) == "امس" && p.fold(j) == "قبل" {
			m.date.setUnit("day", -2)
			return j + 2
		}
	}
	return i
}

// weekdays reads "الخميس", "يوم الخميس", "الثلاثاء والأربعاء", "ليل
// الثلاثاء-الأربعاء", with what says which of them, "الخميس الماضي".
func (p *parser) weekdays(i int, m *Match) int {
	j := i
	if g := p.tag(j); p.class(j) == vocab.Unit && g.Time.Code == "day" && !g.Def || p.class(j) == vocab.DualUnit && g.Time.Code == "day" && p.fold(j) != "يومين" {
		j++
	}
	if p.class(j) != vocab.Weekday || !p.tag(j).Def || j > i && p.tag(j).Lead > 0 {
		return i
	}
	m.date.weekday = int(p.tag(j).Time.Value)
	j++
	for {
		k := j
		switch {
		case p.and(j) >= 0: // "الثلاثاء والأربعاء المقبلين": else each is its own
			k = p.and(j)
			if f := p.fold(k + 1); f != "المقبلين" && f != "الماضيين" && f != "القادمين" && p.fold(i) != "يومي" {
				return j
			}
			if k == j+1 && p.class(k) != vocab.Weekday {
				return j
			}
		case p.mark(j) == '-' || p.mark(j) == '/' || p.mark(j) == '–': // "الجمعة/السبت"
			k = j + 1
		case p.night(i-1) && p.class(j) == vocab.Weekday: // "ليل السبت الأحد"
		default:
			return j
		}
		if p.class(k) != vocab.Weekday || !p.tag(k).Def || p.tag(k).Prep != 0 {
			return j
		}
		j = k + 1
	}
}

// night reports whether word i is ليل or ليلة, which lie between two days.
func (p *parser) night(i int) bool {
	return p.class(i) == vocab.Part && p.tag(i).Time.Value >= 22
}

// month reads a month of any calendar, with its twin: "يوليو تموز",
// "سبتمبر/أيلول", "أيار (مايو)", "شهر رمضان".
func (p *parser) month(i int, m *Match) int {
	j := i
	named := p.class(j) == vocab.Unit && p.tag(j).Time.Code == "month" && !p.tag(j).Def // "شهر مارس"
	if p.class(j) == vocab.DualUnit && p.fold(j) == "شهري" {
		named = true
	}
	if named {
		j++
	}
	end, e, n := p.oneMonth(j)
	if end == j || named && p.tag(j).Lead > 0 {
		return i
	}
	m.date.month, m.date.cal = n, calendarOf(e.Class)
	m.date.weak = e.Weak && !named
	for { // twins and lists
		k := end
		twin := false
		switch r := p.mark(k); {
		case r == '/' || r == '-' || r == '\\' || r == '–' || r == '(':
			k, twin = k+1, true
		case p.and(k) >= 0: // "سبتمبر وأكتوبر"
			k = p.and(k)
		case p.class(k) == vocab.Month || p.class(k) == vocab.Kanun || p.class(k) == vocab.Tishrin:
			twin = p.tag(k).Lead == 0
			if !twin {
				return end
			}
		default:
			return end
		}
		next, e2, n2 := p.oneMonth(k)
		if next == k || twin && p.tag(k).Lead > 0 {
			return end
		}
		if p.mark(k-1) == '(' {
			if p.mark(next) == ')' {
				next++
			} else {
				return end
			}
		}
		if n2 != n {
			m.date.monthEnd = n2
		}
		m.date.weak = m.date.weak && (e2.Weak || n2 != n)
		end = next
	}
}

// oneMonth reads one month's name.
func (p *parser) oneMonth(i int) (int, *vocab.Entry, int) {
	e := p.tag(i).Time
	if e == nil || p.tag(i).Def && p.fold(i) != "المحرم" {
		return i, nil, 0
	}
	next := p.tag(i + 1)
	switch e.Class {
	case vocab.Month, vocab.Hijri, vocab.Persian, vocab.Coptic:
		return i + 1, e, int(e.Value)
	case vocab.Kanun, vocab.Tishrin: // "كانون الثاني"
		if o := next.Num; o != nil && o.Class == vocab.Ordinal && o.Value <= 2 && next.Lead == 0 {
			n := 10 + int(o.Value-1)
			if e.Class == vocab.Kanun {
				n = []int{12, 1}[int(o.Value-1)]
			}
			return i + 2, e, n
		}
	case vocab.Season, vocab.Jumada: // "ربيع الأول", "جمادى الآخرة"
		if e.Class == vocab.Season && e.Code != "SP" {
			return i, nil, 0
		}
		n := 3
		if e.Class == vocab.Jumada {
			n = 5
		}
		switch f := p.fold(i + 1); {
		case f == "الاخر" || f == "الاخره" || f == "الثاني" || f == "الثانيه" || f == "ثاني":
			return i + 2, &islamic, n + 1
		case f == "الاول" || f == "الاولي" || f == "اول":
			return i + 2, &islamic, n
		}
	case vocab.Dhu: // "ذو الحجة"
		if next.Time != nil && next.Time.Class == vocab.DhuName && next.Lead == 0 {
			return i + 2, &islamic, int(next.Time.Value)
		}
	}
	return i, nil, 0
}

// islamic stands for the months of two words.
var islamic = vocab.Entry{Class: vocab.Hijri}

// year reads "عام 2019", "سنة 2011", "عامي 2012 و2019", "2015-2016",
// "1436هـ", "موسم 2016-2017".
func (p *parser) year(i int, m *Match) int {
	j := i
	named := false
	if e := p.tag(i).Time; e != nil && (e.Class == vocab.Unit || e.Class == vocab.DualUnit) && (e.Code == "year" || e.Code == "season") {
		named = true
		j++
		switch f := p.fold(j); { // "الموسم الرياضي 2016-2017", "العام الدراسي الحالي 1436"
		case f == "الدراسي" || f == "الرياضي" || f == "الجامعي" || f == "المالي" || f == "الميلادي" || f == "الهجري" || f == "الامازيغيه" || f == "ميلادي":
			j++
			if p.class(j) == vocab.Mod {
				j++
			}
		case p.class(j) == vocab.Mod && p.tag(j).Def && p.tag(i).Def && p.digits(j+1): // "العام المقبل 2015"
			j++
		}
		if r := p.mark(j); (r == '،' || r == ',' || r == '-' || r == '(') && p.digits(j+1) { // "عام ،2010": a comma that slipped
			j++
		}
	}
	v, ok := p.figure(j, 4)
	if !ok || v < 1000 && !(named && !p.tag(i).Def && j == i+1 && v > 10 && v < 100 && p.class(i) == vocab.Unit && p.tag(i).Time.Code == "year" && len(p.fold(j)) == 2) && !(named && v > 10 && p.era(j+1, &Match{}) > j+1) || v >= 3000 {
		return i
	}
	if !named && p.tag(i).Lead > 0 {
		return i
	}
	m.date.year = v
	end := p.era(j+1, m)
	for { // a span or list of years
		k := end
		switch r := p.mark(end); {
		case r == '-' || r == '/' || r == '–' || r == 'ـ' || r == '—':
			k = end + 1
		case p.and(end) >= 0 && named:
			k = p.and(end)
			if f := p.fold(k); (f == "العام" || f == "عام") && p.digits(k+1) {
				k++
			}
		default:
			return end
		}
		w, ok := p.figure(k, 4)
		if !ok || w < 1000 && (w > 99 || w < 10) || w >= 3000 || w > 1000 && (w < 1300 || abs(w-v) > 700) {
			return end
		}
		if p.mark(end) == '-' && w < 100 && !named {
			return end
		}
		m.date.yearEnd = w
		end = p.era(k+1, m)
	}
}

// era reads "م", "هـ", "للهجرة", "ميلادية" behind a year.
func (p *parser) era(i int, m *Match) int {
	switch p.fold(i) {
	case "م", "ميلادي", "ميلاديه", "للميلاد":
		return i + 1
	case "ه", "هجري", "هجريه", "للهجره":
		m.date.cal = hijri
		return i + 1
	}
	return i
}

// quarter reads "الربع الأول", "النصف الثاني", "الفصل الثالث", "الأشهر
// التسعة الأولى".
func (p *parser) quarter(i int, m *Match) int {
	g := p.tag(i)
	if !g.Def {
		return i
	}
	n := 4.0 // "الفصل", "الربعين"
	switch c := p.class(i); {
	case g.Num != nil && g.Num.Class == vocab.Fraction:
		n = 1 / g.Num.Value
	case c == vocab.QuarterDual, c == vocab.Unit && g.Time.Code == "quarter":
	case c == vocab.Units && g.Time.Code != "day" && g.Time.Code != "second":
		return p.firstOf(i, m)
	case c == vocab.Unit && (g.Time.Code == "week" || g.Time.Code == "day"): // "الأسبوع الأول", "اليوم الثالث"
		if end, v := numeral.Ordinal(p.l, i+1); end > i+1 && v > 0 && p.tag(i+1).Def && p.tag(i+1).Lead == 0 {
			m.date.setUnit(g.Time.Code, 0)
			return end
		}
		return i
	default:
		return i
	}
	j := i + 1
	if f := p.fold(j); f == "المالي" || f == "المالية" { // "الربع المالي الثاني"
		j++
	}
	o := p.tag(j)
	if p.fold(j) == "الاخير" {
		m.date.quarter, m.date.parts = int(n), int(n)
		return j + 1
	}
	if o.Num == nil || o.Num.Class != vocab.Ordinal || !o.Def || o.Lead > 0 || o.Num.Value > n {
		return i
	}
	m.date.quarter, m.date.parts = int(o.Num.Value), int(n)
	j++
	if k := p.and(j); k >= 0 && p.tag(k).Num != nil && p.tag(k).Num.Class == vocab.Ordinal && p.tag(k).Def { // "الربعين الأول والثاني"
		j = k + 1
	}
	return j
}

// firstOf reads "الأشهر الستة الأولى", "الساعات الأولى".
func (p *parser) firstOf(i int, m *Match) int {
	j := i + 1
	if end, _ := numeral.Parse(p.l, p.bare(j)); end > j {
		j = end
	}
	if p.fold(j) != "الاولي" {
		return i
	}
	m.date.setUnit(p.tag(i).Time.Code, 0)
	return j + 1
}

// century reads "القرن العشرين", "القرن الـ19", "القرن الأول الهجري".
func (p *parser) century(i int, m *Match) int {
	g := p.tag(i)
	if p.class(i) != vocab.Unit || g.Time.Code != "century" || !g.Def {
		return i
	}
	end, v := numeral.Ordinal(p.l, i+1)
	if k := p.bare(i + 1); p.digits(k) {
		v, _ = p.figure(k, 2)
		end = k + 1
	}
	if end == i+1 || v == 0 {
		return i
	}
	m.date.century = v
	switch p.fold(end) {
	case "الميلادي":
		end++
	case "الهجري":
		m.date.cal = hijri
		end++
	}
	return end
}

// some reads "وقت سابق", "وقت متأخر", "ساعة مبكرة", "الساعات الأولى".
func (p *parser) some(i int) int {
	f := p.fold(i)
	if g := p.tag(i); g.Lead > 0 {
		return i
	}
	if f == "عطله" && p.fold(i+1) == "نهايه" && p.fold(i+2) == "الاسبوع" { // "عطلة نهاية الأسبوع"
		return i + 3
	}
	switch n := p.fold(i + 1); {
	case f == "وقت" && (n == "سابق" || n == "لاحق" || n == "متاخر" || n == "مبكر"),
		f == "ساعه" && (n == "مبكره" || n == "متاخره"),
		f == "ساعات" && (n == "مبكره" || n == "متاخره"):
		return i + 2
	}
	return i
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
