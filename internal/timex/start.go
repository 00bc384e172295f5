package timex

import "github.com/khabar-nlp/khabar/internal/vocab"

// lone are the parts that have a reader each; plain reads the others.
const lone set = 1<<pDate | 1<<pClock | 1<<pYear | 1<<pQuarter | 1<<pCentury | 1<<pRel | 1<<pDay | 1<<pSome | 1<<pWeekday | 1<<pMonth

// starts returns the parts that may begin with word i, to try no others.
func (p *parser) starts(i int) set {
	s := p.timeStarts(i)
	if p.digits(i) { // "7 أكتوبر", "10:30", "2019", "الـ24 ساعة الماضية"
		s |= 1<<pDate | 1<<pClock | 1<<pYear | 1<<pRel
	}
	if p.tag(i).Num != nil { // "السابع من أكتوبر", "الثالثة عصرا", "النصف الثاني", "العشرين عاما الماضية"
		s |= 1<<pDate | 1<<pClock | 1<<pQuarter | 1<<pRel
	}
	return s
}

// timeStarts is starts for what word i is among the words of time.
func (p *parser) timeStarts(i int) set {
	e := p.tag(i).Time
	if e == nil { // "ـ7 أكتوبر", "بتوقيت غرينتش", "عيد الفطر"
		return 1<<pDate | 1<<pZone | 1<<pFeast
	}
	const zone = 1 << pZone
	switch e.Class {
	case vocab.Unit: // "يوم 7 أكتوبر", "الساعة 10:30", "عام 2019", "الأسبوع الأول", "القرن العشرين", "العام الماضي", "يوم أمس"
		return zone | lone | 1<<pSpan
	case vocab.Units: // "أيام 9 و10 مارس", "الأشهر الستة الأولى", "السنوات الأخيرة", "ساعات متأخرة", "سنوات التسعينيات"
		return zone | 1<<pDate | 1<<pQuarter | 1<<pRel | 1<<pSome | 1<<pDecade
	case vocab.DualUnit: // "يومي 9 و10 مارس", "عامي 2012 و2019", "العامين الماضيين", "يومي الخميس والجمعة", "شهري مارس وأبريل"
		return zone | 1<<pDate | 1<<pYear | 1<<pRel | 1<<pWeekday | 1<<pMonth
	case vocab.QuarterDual: // "الربعين الأول والثاني"
		return zone | 1<<pQuarter
	case vocab.This, vocab.That, vocab.SameHead: // "هذا العام"
		if p.tag(i+1).Time != nil {
			return zone | 1<<pRel
		}
		return zone
	case vocab.Today: // "اليوم التالي"
		return zone | 1<<pRel | 1<<pDay
	case vocab.Yesterday, vocab.Former, vocab.Now, vocab.Tomorrow:
		return zone | 1<<pDay
	case vocab.After, vocab.Ago: // "بعد غد", "قبل الظهر"
		if p.tag(i+1).Time != nil {
			return zone | 1<<pDay | 1<<pPart | 1<<pAdv
		}
		return zone
	case vocab.Moment, vocab.Weekend: // "وقت سابق", "عطلة نهاية الأسبوع"
		return zone | 1<<pSome
	case vocab.Weekday:
		return zone | 1<<pWeekday
	case vocab.Month, vocab.Hijri, vocab.Persian, vocab.Coptic, vocab.Kanun, vocab.Tishrin, vocab.Jumada, vocab.Dhu:
		return zone | 1<<pMonth
	case vocab.Season: // "ربيع الأول", "الصيف الماضي"
		return zone | 1<<pMonth | 1<<pRel | 1<<pSeason
	case vocab.Part, vocab.PartAdv: // "الليلة الماضية"
		return zone | 1<<pRel | 1<<pPart | 1<<pAdv
	case vocab.Edge: // "آخر يوم من رمضان", "آخر موسمين"
		return zone | 1<<pDate | 1<<pRel | 1<<pEdge
	case vocab.Decade:
		return zone | 1<<pDecade
	case vocab.Mod, vocab.Blessed, vocab.Same, vocab.HijriEra:
		return zone | 1<<pMod
	}
	return zone
}
