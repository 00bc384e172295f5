package timex

import (
	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/vocab"
)

// date reads a day of a month: "7 أكتوبر", "السابع من أكتوبر", "13 و20
// آذار", "من 3 إلى 5 مارس", "يوم 16 الحالي", "7/10/2023".
func (p *parser) date(i int, m *Match) int {
	j := i
	if e := p.tag(j).Time; e != nil && e.Code == "day" && !p.tag(j).Def && (e.Class == vocab.Unit || e.Class == vocab.DualUnit || e.Class == vocab.Units) { // "يوم 7 أكتوبر", "يومي 9 و10"
		j++
	}
	if end := p.feastDay(i, m); end > i {
		return end
	}
	j = p.bare(j)
	if j > i && p.tag(j).Lead > 0 {
		return i
	}
	if end := p.numeric(j, m); end > j {
		return end
	}
	end, d := p.dayNumber(j)
	if end == j {
		return i
	}
	m2 := *m
	m2.date.dayOf = d
	for { // more days: "9 و10", "3-5", "5 إلى 7", "الخامس عشر وحتى السابع عشر"
		k := end
		switch r, f := p.mark(end), p.fold(end); {
		case r == '-' || r == '–' || r == '/' || r == 'ـ' || r == '—':
			k = end + 1
		case f == "الي" || f == "حتي" || f == "وحتي" || f == "او":
			k = p.bare(end + 1)
		case p.and(end) >= 0:
			k = p.bare(p.and(end))
		}
		next, d2 := p.dayNumber(k)
		if k == end || next == k {
			break
		}
		m2.date.dayEnd, end = d2, next
	}
	of := end
	if f := p.fold(of); f == "من" || f == "ل" || f == "في" && !p.digits(end-1) {
		of++
	}
	if after, kind := p.part(of, &m2, 1<<pMonth); kind == pMonth {
		*m = m2
		return after
	}
	if of > end || p.class(end) == vocab.Mod { // "الخامس من الشهر الجاري", "20 من نفس الشهر", "يوم 16 الحالي"
		if c := p.tag(of).Time; of > end && c != nil {
			if after := p.relative(of, &m2); after > of && m2.date.unit == "month" {
				*m = m2
				return after
			}
			if p.fold(of) == "شهر" && p.digits(of+1) { // "الاول من شهر 3"
				m2.date.month, _ = p.figure(of+1, 2)
				*m = m2
				return of + 2
			}
		}
		if of > end && p.fold(of) == "شهر" && p.tag(of+1).Num != nil && p.all {
			m2.date.month = int(p.tag(of + 1).Num.Value)
			*m = m2
			return of + 2
		}
		if f := p.fold(end); (f == "الجاري" || f == "الحالي") && p.digits(end-1) {
			m2.date.setUnit("month", 0)
			*m = m2
			return end + 1
		}
	}
	if j > i && p.digits(j) && p.fold(i) == "يوم" && end == j+1 && p.plainEnd(end) { // "يوم 16"
		*m = m2
		return end
	}
	return i
}

// feastDay reads "ثاني أيام العيد", "آخر يوم من رمضان".
func (p *parser) feastDay(i int, m *Match) int {
	f, g := p.fold(i), p.tag(i)
	if f != "اخر" && f != "اول" && (g.Num == nil || g.Num.Class != vocab.Ordinal || g.Def) {
		return i
	}
	switch p.fold(i + 1) {
	case "ايام":
		if end, kind := p.feast(i + 2); kind == pFeast {
			if p.class(end) == vocab.Blessed {
				end++
			}
			return end
		}
		if end := p.month(i+2, m); end > i+2 {
			return end
		}
	case "يوم":
		j := i + 2
		if f := p.fold(j); f == "من" || f == "في" {
			j++
		}
		if end := p.month(j, m); end > j {
			return end
		}
	}
	return i
}

// plainEnd reports whether nothing that is counted stands at word i.
func (p *parser) plainEnd(i int) bool {
	return i >= len(p.l.Words) || p.l.Words[i].Rune != 0 || p.tag(i).Noun != nil && p.tag(i).Noun.Class == vocab.Stop
}

// dayNumber reads a day from 1 to 31, in digits or as an ordinal.
func (p *parser) dayNumber(i int) (int, int) {
	if d, ok := p.figure(i, 2); ok && d >= 1 && d <= 31 {
		return i + 1, d
	}
	if g := p.tag(i); g.Num == nil || !g.Def && g.Num.Class != vocab.Ordinal || g.Prep == 'ك' {
		return i, 0
	}
	end, d := numeral.Ordinal(p.l, i)
	if d > 31 {
		return i, 0
	}
	return end, d
}

// numeric reads dates in figures: "7/10/2023", "2023-10-07", "8/2/1433هـ",
// "24.3.2019".
func (p *parser) numeric(i int, m *Match) int {
	var v [3]int
	at, n := i, 0
	for n < 3 {
		x, ok := p.figure(at, 4)
		if !ok {
			break
		}
		v[n] = x
		n++
		at++
		if n < 3 {
			r := p.mark(at)
			if r != '/' && r != '-' && r != '\\' {
				break
			}
			at++
		}
	}
	if n < 3 {
		if n == 2 && p.mark(at-2) == '/' && p.all && v[0] <= 12 && v[1] > 1900 && v[1] < 2100 { // "2/2013"
			m.date.month, m.date.year = v[0], v[1]
			return at
		}
		return i
	}
	d, y := v[0], v[2]
	if v[0] > 31 {
		d, y = v[2], v[0]
	}
	month := v[1]
	if month > 12 && d <= 12 {
		d, month = month, d
	}
	if month < 1 || month > 12 || d < 1 || d > 31 || y < 100 && (y == v[0] || len(p.fold(at-1)) != 2) || y > 100 && y < 1300 || y > 2200 {
		return i
	}
	if y < 100 {
		y += 2000
		if y > 2050 {
			y -= 100
		}
	}
	m.date.dayOf, m.date.month, m.date.year = d, month, y
	if y < 1600 {
		m.date.cal = hijri
	}
	return p.era(at, m)
}
