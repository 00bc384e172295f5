package timex

// A part is a piece of a time expression.
type part uint8

const (
	pNone    part = iota
	pClock        // الساعة العاشرة
	pPart         // مساء
	pAdv          // مساءً
	pDay          // أمس، اليوم، غدا
	pWeekday      // الخميس
	pDate         // 7 أكتوبر، 2019/3/5
	pMonth        // أكتوبر
	pYear         // عام 2019، 2019
	pSpan         // العام، الشهر: a unit with ال and nothing else
	pRel          // العام الماضي، هذا الأسبوع
	pEdge         // نهاية
	pQuarter      // الربع الأول
	pSeason       // صيف
	pDecade       // الستينات
	pCentury      // القرن العشرين
	pSome         // وقت سابق، ساعة مبكرة
	pFeast        // العيد
	pLength       // ثلاث سنوات
	pZone         // بتوقيت غرينتش
	pMod          // الماضي
)

// set is a set of parts.
type set uint32

func of(ps ...part) (s set) {
	for _, p := range ps {
		s |= 1 << p
	}
	return s
}

func (s set) has(p part) bool { return s>>p&1 != 0 }

// A link says which parts may follow a part, directly or behind a joining
// word, with an example for each line of the table below.
type link struct{ direct, min, fi set }

// follow returns what may come after p. "min" is behind من, "fi" behind في,
// على, ل and a comma.
func follow(p part) link {
	const (
		day  = 1<<pDay | 1<<pWeekday | 1<<pDate
		span = 1<<pYear | 1<<pRel | 1<<pSpan
	)
	switch p {
	case pClock: // "الساعة العاشرة صباحا", "الساعة السابعة من مساء الغد"
		return link{1<<pPart | 1<<pAdv | 1<<pZone | day, 1<<pPart | day, 1<<pDate | 1<<pPart}
	case pPart: // "مساء الخميس", "ليل السبت"
		return link{day | 1<<pMonth | 1<<pFeast | 1<<pZone, 1 << pDay, 0}
	case pAdv: // "صباحا بتوقيت غرينتش", "مساء أمس"
		return link{1<<pZone | day, 1 << pWeekday, 0}
	case pDay: // "أمس الأربعاء", "اليوم الخميس 9 ماي"
		return link{1<<pWeekday | 1<<pAdv | 1<<pPart | 1<<pDate, 0, 0}
	case pWeekday: // "الجمعة 7 يناير", "السبت مساء", "الأحد الماضي", "الأربعاء الساعة 9:30"
		return link{1<<pDate | 1<<pAdv | 1<<pMod | 1<<pClock | 1<<pPart, 1 << pRel, 1<<pDate | 1<<pClock}
	case pDate: // "7 أكتوبر 2023", "9 ماي الجاري", "16 رمضان عام 1395هـ", "7 يوليو من العام الماضي"
		return link{1<<pYear | 1<<pMod | 1<<pRel, span, 1 << pClock}
	case pMonth: // "أكتوبر 2023", "مايو الماضي", "فبراير/شباط العام الماضي", "غشت من السنة المقبلة"
		return link{1<<pYear | 1<<pMod | 1<<pRel, span, 0}
	case pYear: // "عام 2009 الماضي", "3 أبريل 2024 عند الساعة الثامنة"
		return link{1 << pMod, 0, 1 << pClock}
	case pSpan: // "العام الماضي" is read as one part
		return link{0, 0, 0}
	case pRel: // "العام المقبل 2015", "الأسبوع الأخير من رمضان"
		return link{1<<pYear | 1<<pMod, 1<<pRel | 1<<pYear | 1<<pMonth, 0}
	case pEdge: // "نهاية العام", "مطلع أبريل", "أواخر 2016", "منتصف ليل الجمعة"
		return link{span | day | 1<<pMonth | 1<<pQuarter | 1<<pSeason | 1<<pDecade | 1<<pCentury | 1<<pPart | 1<<pFeast, 0, 0}
	case pQuarter: // "الربع الأول من 2019", "النصف الثاني من العام الجاري"
		return link{1<<pYear | 1<<pMod | 1<<pRel, span | 1<<pMonth | 1<<pCentury | 1<<pDecade | day | 1<<pPart, 0}
	case pSeason: // "صيف 2014", "الصيف الماضي", "صيف هذا العام"
		return link{1<<pYear | 1<<pMod | 1<<pRel, span, 0}
	case pDecade: // "تسعينيات القرن الماضي", "الخمسينيات من القرن الماضي"
		return link{1<<pRel | 1<<pCentury, 1<<pRel | 1<<pCentury, 0}
	case pCentury: // "القرن الأول الهجري"
		return link{1 << pMod, 0, 0}
	case pSome: // "وقت سابق من الشهر الجاري", "ساعة متأخرة من مساء أول من أمس"
		return link{0, day | 1<<pPart | 1<<pRel | 1<<pMonth | 1<<pYear, 0}
	case pFeast: // "عيد الفطر المبارك"
		return link{1 << pMod, 0, 0}
	}
	return link{}
}

// expression reads the time expression that begins at word i.
func (p *parser) expression(i int, m *Match) int {
	most := p.length(i, m)
	if most == i {
		most = p.every(i, m)
	}
	if most > i && p.all {
		return p.longer(i, most, m)
	}
	if most > i {
		return most
	}
	end, got := p.chain(i, m)
	if end == i || !p.accept(i, end, got, m) {
		return i
	}
	return end
}

// longer reads the chain at word i instead of the length up to word most, m,
// if it ends behind it.
func (p *parser) longer(i, most int, m *Match) int {
	other := Match{First: m.First}
	end, got := p.chain(i, &other)
	if end <= most || !p.accept(i, end, got, &other) {
		return most
	}
	*m = other
	return end
}

// chain reads parts as long as each may follow the one before it.
func (p *parser) chain(i int, m *Match) (int, set) {
	end, last := p.part(i, m, ^set(1<<pMod|1<<pZone|1<<pAdv))
	if end == i {
		return i, 0
	}
	got := of(last)
	for {
		next, kind := p.next(end, last, m)
		if next == end {
			return end, got
		}
		got |= of(kind)
		end = next
		if kind != pMod {
			last = kind
		}
	}
}

// A join is what stands between two parts.
type join uint8

const (
	direct  join = iota
	min          // من
	fi           // في، على
	comma        // "الأربعاء، 13 شباط"
	bracket      // "أمس (الأحد)", "غد \"السبت\""
)

// joined returns what joins a part that ends before word i to the next, and
// where that begins.
func (p *parser) joined(i int) (int, join) {
	switch p.fold(i) {
	case "من", "ضمن":
		if r := p.mark(i + 1); (r == '،' || r == ',') && p.digits(i+2) { // "من ،2014": a comma that slipped
			return i + 2, min
		}
		return i + 1, min
	case "في", "علي", "عند":
		return i + 1, fi
	case "الموافق": // "الخميس الموافق 9/10/2014", "الموافق لـ 9 يوليوز"
		if p.fold(i+1) == "ل" {
			return i + 2, fi
		}
		return i + 1, fi
	}
	switch p.mark(i) {
	case '،', ',':
		return i + 1, comma
	case '(', '"', '«', '“':
		return i + 1, bracket
	}
	return i, direct
}

// next reads the part that follows one of kind last, with what joins them.
func (p *parser) next(i int, last part, m *Match) (int, part) {
	l := follow(last)
	at, how := p.joined(i)
	allowed := l.direct
	switch how {
	case direct:
		switch p.tag(i).Prep {
		case 'ل': // "شهر رمضان لعام 1433"
			allowed = l.min & of(pYear)
		case 'ب':
			if last != pClock {
				allowed = 0
			}
		}
	case min:
		allowed = l.min
	case fi:
		allowed = l.fi
	case comma:
		if allowed = (l.direct | l.fi) & of(pDate); p.digits(at) { // "16 تشرين الأول/أكتوبر, 2009"
			allowed |= l.direct & of(pYear)
		}
	case bracket:
		allowed = l.direct & of(pWeekday, pDay)
	}
	if allowed == 0 || p.tag(at).Conj || allowed&p.starts(at) == 0 {
		return i, pNone
	}
	was := *m
	end, kind := p.part(at, m, allowed)
	if end == at || !allowed.has(kind) {
		*m = was
		return i, pNone
	}
	if r := p.mark(end); how == bracket && (r == ')' || r == '"' || r == '»' || r == '”') { // its closing mark
		end++
	}
	return end, kind
}
