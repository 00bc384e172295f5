package timex

import "github.com/khabar-nlp/khabar/internal/vocab"

// accept reports whether words i to end, read as the parts got, are a time
// expression here: some parts are ordinary words unless others or the words
// around say more.
func (p *parser) accept(i, end int, got set, m *Match) bool {
	m.Kind = Date
	if got.has(pClock) || got.has(pPart) || got.has(pAdv) {
		m.Kind = Time
	}
	if p.all {
		return got&^(1<<pMod) != 0
	}
	switch p.fold(p.before(i, got)) {
	case "اعتداءات", "اعتداءت", "احداث", "هجمات", "هجوم", "انتفاضه", "ثوره", "لاعتداءات", "باعتداءات", "بهجمات", "لهجمات", "ظهير", "دستور", "صلاه":
		m.Kind = 0 // the name of an event: "هجمات 11 سبتمبر"
		return true
	}
	only := func(s set) bool { return got&^(s|1<<pMod) == 0 }
	switch {
	case only(1 << pMonth):
		return p.monthAlone(i, end, m)
	case only(1 << pYear):
		return p.yearAlone(i, end)
	case only(1 << pWeekday):
		return p.weekdayAlone(i, end)
	case only(1 << pDay):
		return p.dayAlone(i, end)
	case only(1 << pQuarter):
		return p.quarterAlone(i)
	case only(1<<pPart | 1<<pAdv): // "بعد الظهر" alone
		return end == i+2 && p.class(i) == vocab.After && p.fold(i+1) == "الظهر" && p.fold(i-1) != "ما"
	case only(1 << pSome): // "عطلة نهاية الأسبوع"
		return end == i+3
	case only(1 << pSeason), only(1 << pSpan), only(1 << pEdge), only(1 << pFeast),
		only(1<<pEdge | 1<<pPart), only(1<<pSome | 1<<pPart), only(1<<pEdge | 1<<pFeast), only(1<<pPart | 1<<pFeast):
		if got.has(pSeason) && p.season(i, end) {
			return true
		}
		return got.has(pEdge) && got.has(pPart) && p.fold(end-1) != "الظهر" || got.has(pSeason) && got.has(pMod)
	case only(1<<pEdge | 1<<pSpan): // "نهاية الموسم", not "نهاية اليوم"
		return m.date.unit != "day" && (!p.tag(end).Def || p.class(end) == vocab.Weekday)
	case only(1<<pEdge | 1<<pMonth):
		return !m.date.weak || p.fold(i+1) != "ماي"
	}
	return true
}

// before returns the index of the word that would make a name of words from
// i, read as got: the one before a month, past the figure of its day.
func (p *parser) before(i int, got set) int {
	switch {
	case got.has(pPart):
		return i - 1
	case got&(1<<pDate|1<<pMonth|1<<pYear) == 0 || got.has(pWeekday):
		return -1
	case p.digits(i - 1):
		return i - 2
	case p.fold(i-1) == "من" && p.digits(i-2):
		return i - 3
	}
	return i - 1
}

// season accepts "الخريف" behind في and a season between ordinary words.
func (p *parser) season(i, end int) bool {
	return p.tag(i).Def && end == i+1 && (p.fold(i-1) == "في" || p.fold(i-1) == "خلال" || p.fold(i-1) == "فصل") && p.plainEnd(end)
}

// monthAlone accepts a month without day and year: "في سبتمبر".
func (p *parser) monthAlone(i, end int, m *Match) bool {
	if p.named(i, end) {
		return false
	}
	if end > i+1 {
		return true
	}
	if g := p.tag(i); g.Conj || g.Prep != 0 || m.date.cal == hijri {
		return !m.date.weak && (p.plainEnd(end) || p.fold(i-1) == "في")
	}
	switch p.fold(i - 1) {
	case "من", "الي", "و", "بين", "قبل", "بعد", "عن", "علي", "شهر", "كل", "او":
		return !m.date.weak
	case "في", "منذ", "خلال", "حتي", "بحلول", "وفي", "منتصف", "مطلع", "اواخر", "نهايه":
		return true
	}
	return p.mark(i-1) != 0 && !m.date.weak
}

// named reports whether words i to end are the name of something: "أحداث 11
// سبتمبر", in quotation marks with nothing else.
func (p *parser) named(i, end int) bool {
	switch p.mark(i - 1) {
	case '"', '«', '“':
		switch p.mark(end) {
		case '"', '»', '”':
			return true
		}
	}
	return false
}

// yearAlone accepts a year: with عام or سنة always, a bare figure behind a
// preposition of time or in brackets, where it counts nothing.
func (p *parser) yearAlone(i, end int) bool {
	if e := p.tag(i).Time; e != nil && (e.Class == vocab.Unit || e.Class == vocab.DualUnit) {
		return true
	}
	y, ok := p.figure(i, 4)
	if !ok {
		return false
	}
	if f := p.fold(i + 1); f == "م" || f == "ه" {
		return true
	}
	switch p.fold(i - 1) {
	case "في", "وفي", "ففي", "منذ", "ومنذ", "بحلول", "نهاءي":
		if y >= 1900 && y <= 2050 && p.tag(end).Unit == nil && p.tag(end).Num == nil {
			return true
		}
	}
	if y < 1800 || y > 2100 || !p.free(end) {
		return false
	}
	span := end > i+1
	switch f := p.fold(i - 1); f {
	case "في", "منذ", "حتي", "بحلول", "خلال", "وفي", "ففي", "وحتي", "ومنذ", "لعام", "مطلع", "بدايه", "نهايه", "اواخر", "اوائل", "فى", "ب", "ل", "افق", "قبل", "بعد", "بين", "عن", "موسم", "صيف", "سنه", "عام":
		return true
	case "من", "الي", "و", "وبين":
		return y >= 1900 && y < 2060
	}
	switch p.mark(i - 1) {
	case '(', '[':
		return y >= 1900 || span
	case '-', '–', '،', '/':
		return span || p.mark(end) == '،' || p.mark(end) == ')'
	}
	return span && y >= 1900
}

// free reports whether what follows a bare year cannot be counted by it.
func (p *parser) free(i int) bool {
	if i >= len(p.l.Words) || p.l.Words[i].Rune != 0 {
		r := p.mark(i)
		return r != '%' && r != '٪' && r != '$' && r != '€'
	}
	g := p.tag(i)
	if p.digits(i) || g.Unit != nil && g.Unit.Class != vocab.Percent {
		return false
	}
	return g.Noun != nil && g.Noun.Class == vocab.Stop || g.Conj || g.Prep != 0 || g.Def || p.verbal(i) || len(p.fold(i)) > 4 && p.fold(i)[:4] == "ال" || p.particle(i)
}

// particle reports whether word i begins with an attached و, ف or ب.
func (p *parser) particle(i int) bool {
	f := p.fold(i)
	return len(f) > 6 && (f[:2] == "و" || f[:2] == "ب" || f[:2] == "ف" || f[:2] == "ل")
}

// verbal guesses whether word i is a verb: imperfect prefix or perfect
// ending.
func (p *parser) verbal(i int) bool {
	f := p.fold(i)
	if len(f) < 6 {
		return false
	}
	switch f[:2] {
	case "ي", "ت":
		return true
	}
	return f[len(f)-2:] == "ت" && f[len(f)-4:] != "ات"
}

// weekdayAlone accepts a weekday unless it is part of a name: "صلاة
// الجمعة", "سوق الخميس".
func (p *parser) weekdayAlone(i, end int) bool {
	if p.fold(i) == "يوم" {
		return true
	}
	switch p.fold(i - 1) {
	case "صلاه", "خطبه", "جامع", "مسجد", "سوق", "صحيفه", "جريده", "لصلاه", "وصلاه", "بصلاه", "حي", "مدينه":
		return false
	}
	return !p.named(i, end) && !(p.fold(i) == "الاثنين" && (p.fold(end) == "فحسب" || p.fold(end) == "معا"))
}

// dayAlone accepts "أمس", "اليوم", "غدا" unless اليوم is a name or a unit:
// "اليوم العالمي للشعر", "صحيفة اليوم", "مرتين في اليوم".
func (p *parser) dayAlone(i, end int) bool {
	if p.named(i, end) {
		return false
	}
	if e := p.tag(end - 1).Time; e == nil || e.Class != vocab.Today {
		return true
	}
	switch p.fold(i - 1) {
	case "صحيفه", "جريده", "اخبار", "روسيا", "عين", "موقع", "قناه", "المصري", "المدينه", "ليبيا", "فلسطين", // names
		"هذا", "ذلك", "بمناسبه", "مدار", "نهايه", "بدايه", "في", "الي", "حتي":
		return false
	}
	if p.mark(end) == ':' && i == 0 {
		return false
	}
	switch p.fold(end) {
	case "العالمي", "الوطني", "الدولي", "العربي", "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الاخير", "الاسود", "الكامل", "الواحد", "المفتوح", "الختامي", "الافتتاحي", "الاوروبي", "الاعلامي", "التاريخي":
		return p.fold(i-1) == "منذ"
	}
	return p.tag(i).Prep != 'ب'
}

// quarterAlone accepts "الربع الأول" but not "النصف الأول" nor "الأسبوع
// الأول", which may be of anything.
func (p *parser) quarterAlone(i int) bool {
	g := p.tag(i)
	return p.class(i) == vocab.QuarterDual || g.Num != nil && g.Num.Class == vocab.Fraction && g.Num.Value == 0.25
}
