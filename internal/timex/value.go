package timex

import (
	"strconv"
	"time"

	"github.com/khabar-nlp/khabar/internal/vocab"
)

// calendar is the calendar of a month or year.
type calendar uint8

const (
	gregorian calendar = iota
	hijri
	otherCalendar // Iranian, Coptic
)

func calendarOf(c vocab.Class) calendar {
	switch c {
	case vocab.Hijri:
		return hijri
	case vocab.Persian, vocab.Coptic:
		return otherCalendar
	}
	return gregorian
}

// date is what a time expression says, zero where it does not.
type date struct {
	year, yearEnd           int
	month, monthEnd         int
	dayOf, dayEnd           int
	weekday                 int // 1 Monday to 7 Sunday
	hour, minute, second    int
	clock, minuted, seconds bool
	half                    string // MO, AF, EV, NI: the part of the day
	late                    bool   // after noon, so that hours are from 12
	zone                    string
	season                  string
	decade, century         int
	quarter, parts          int
	mod                     string // START, MID, END
	unit                    string // of what is relative or lasts
	offset                  int    // units from the anchor
	related                 bool   // unit and offset hold
	same                    bool   // "نفس العام": not the anchor's
	which                   int    // of "الماضي" behind a month or weekday: -1, 0, 1
	said                    bool   // which holds
	amount                  float64
	dir                     int // -1 ago, 1 hence
	led, since, def         bool
	cal                     calendar
	weak                    bool
}

// setUnit notes a span that lies offset units from now.
func (d *date) setUnit(unit string, offset int) {
	if d.related && d.unit == "day" && unit == "day" && d.offset != 0 {
		return
	}
	d.unit, d.offset, d.related = unit, offset, true
}

// setMod notes "الماضي", "الجاري", "المقبل" behind what has a name.
func (d *date) setMod(which int) { d.which, d.said = which, true }

// setHour notes a time of day; minute is -1 where it is not said.
func (d *date) setHour(h, min int) {
	d.hour, d.clock = h, true
	if min >= 0 {
		d.minute, d.minuted = min, true
	}
}

// setPart notes the part of the day that begins at hour h.
func (d *date) setPart(h int) {
	switch {
	case h < 12:
		d.half = "MO"
	case h < 18:
		d.half = "AF"
	case h < 22:
		d.half = "EV"
	default:
		d.half = "NI"
	}
	d.late = h >= 12
}

// Value returns the TIMEX3 value of m: "2024-03-21", "P3Y", "T10:00",
// "2019-Q1", "196"; "" where it cannot be told. Expressions relative to now
// are counted from anchor, the time of publication, and are "" where it is
// zero. News looks back: a weekday or a date without a year is the last such
// day up to the anchor unless the words say otherwise.
func (m *Match) Value(anchor time.Time) string {
	d := &m.date
	switch {
	case d.cal == otherCalendar:
		return ""
	case m.Kind == Duration:
		return d.period()
	case m.Kind == Set && d.weekday > 0:
		return "XXXX-WXX-" + strconv.Itoa(d.weekday)
	case d.led:
		return d.ago(anchor)
	}
	day := d.day(anchor)
	if t := d.time(); t != "" && m.Kind == Time {
		return day + t
	}
	return day
}

// Mod returns TIMEX3's modifier: "START" of "مطلع 2022", "MID" of "منتصف
// أبريل", "END" of "نهاية العام", else "".
func (m *Match) Mod() string { return m.date.mod }

// Length returns how many units a duration or age has: 21, "year".
func (m *Match) Length() (float64, string) { return m.date.amount, m.date.unit }

// period returns a duration: "P3D", "PT48H", "P1.5Y".
func (d *date) period() string {
	n := decimal(float64(int(d.amount*100+0.5)) / 100)
	switch d.unit {
	case "second":
		return "PT" + n + "S"
	case "minute":
		return "PT" + n + "M"
	case "hour":
		return "PT" + n + "H"
	case "day", "night":
		return "P" + n + "D"
	case "week":
		return "P" + n + "W"
	case "month":
		return "P" + n + "M"
	case "year", "season":
		return "P" + n + "Y"
	case "decade":
		return "P" + decimal(d.amount*10) + "Y"
	case "century":
		return "P" + decimal(d.amount*100) + "Y"
	}
	return ""
}

// decimal returns x with as many decimals as it has: mostly none.
func decimal(x float64) string {
	if n := int64(x); float64(n) == x && n < 1<<53 {
		return strconv.FormatInt(n, 10)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// ago returns the point that lies the duration before or after the anchor,
// as exact as its unit; منذ gives the duration itself.
func (d *date) ago(anchor time.Time) string {
	if d.amount == 0 { // "قبل أيام"
		return ""
	}
	if anchor.IsZero() || d.since {
		return d.period()
	}
	n := d.dir * int(d.amount)
	switch d.unit {
	case "second", "minute", "hour":
		if h, min, sec := anchor.Clock(); h+min+sec == 0 {
			return "" // of the anchor only the day is known
		}
		return anchor.Add(time.Duration(float64(d.dir) * d.amount * float64(length(d.unit)))).Format("2006-01-02T15:04")
	case "decade":
		n *= 10
	case "century":
		n *= 100
	}
	return span(unitOf(d.unit), anchor, n)
}

func length(unit string) time.Duration {
	switch unit {
	case "second":
		return time.Second
	case "minute":
		return time.Minute
	}
	return time.Hour
}

// unitOf folds units that are counted alike.
func unitOf(unit string) string {
	switch unit {
	case "night":
		return "day"
	case "season", "decade", "century":
		return "year"
	}
	return unit
}

// span returns the day, week, month or year that lies n of them from t.
func span(unit string, t time.Time, n int) string {
	switch unit {
	case "day":
		return iso(t.AddDate(0, 0, n))
	case "week":
		y, w := t.AddDate(0, 0, 7*n).ISOWeek()
		return digits(y, 4) + "-W" + digits(w, 2)
	case "month":
		s := iso(time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC))
		return s[:len(s)-len("-01")]
	case "year":
		return digits(t.Year()+n, 4)
	}
	return ""
}

// iso returns the day of t: "2024-03-21".
func iso(t time.Time) string {
	y, month, day := t.Date()
	if y < 0 {
		return t.Format("2006-01-02")
	}
	b := make([]byte, 0, len("2024-03-21"))
	b = append(appendDigits(b, y, 4), '-')
	b = append(appendDigits(b, int(month), 2), '-')
	return string(appendDigits(b, day, 2))
}

// digits returns n with zeros before it up to the width, a minus counted.
func digits(n, width int) string { return string(appendDigits(nil, n, width)) }

func appendDigits(b []byte, n, width int) []byte {
	if n < 0 {
		b, n, width = append(b, '-'), -n, width-1
	}
	for least := 10; width > 1; width-- {
		if n < least {
			b = append(b, "0000"[:width-1]...)
			break
		}
		least *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// time returns the time of day: "T10:30", "TMO".
func (d *date) time() string {
	if !d.clock {
		if d.half == "" {
			return ""
		}
		return "T" + d.half
	}
	h := d.hour
	if d.late && h < 12 && !(d.half == "NI" && h < 5) {
		h += 12
	}
	if (d.half == "MO" || d.half == "NI") && h == 12 || h == 24 {
		h = 0
	}
	s := "T" + digits(h, 2) + ":" + digits(d.minute, 2)
	if d.seconds {
		s += ":" + digits(d.second, 2)
	}
	return s + d.zone
}

// day returns the date that d names, as exact as it is told.
func (d *date) day(anchor time.Time) string {
	switch {
	case d.century > 0:
		return digits(d.century-1, 2)
	case d.decade > 0:
		return digits(190+d.decade/10, 3)
	case d.quarter > 0:
		return d.fraction(anchor)
	case d.dayOf > 0 || d.month > 0:
		return d.calendarDay(anchor)
	case d.year > 0:
		return d.years()
	case d.weekday > 0:
		return d.lastWeekday(anchor)
	case d.related && !d.same && !anchor.IsZero():
		return span(unitOf(d.unit), anchor, d.offset)
	}
	return ""
}

// years returns a year with its season, or the span of two years.
func (d *date) years() string {
	if d.cal != gregorian {
		return ""
	}
	s := digits(d.year, 4)
	if d.season != "" {
		return s + "-" + d.season
	}
	if d.yearEnd > 0 {
		end := d.yearEnd
		if end < 100 {
			end += d.year / 100 * 100
		}
		return s + "/" + digits(end, 4)
	}
	return s
}

// fraction returns a quarter or half of a year: "2019-Q1", "2019-H2".
func (d *date) fraction(anchor time.Time) string {
	y := d.year
	if y == 0 && !anchor.IsZero() {
		y = anchor.Year()
		if d.related && d.unit == "year" {
			y += d.offset
		}
	}
	letter := ""
	switch d.parts {
	case 2:
		letter = "H"
	case 4:
		letter = "Q"
	}
	if y == 0 || letter == "" {
		return ""
	}
	return digits(y, 4) + "-" + letter + strconv.Itoa(d.quarter)
}

// calendarDay returns a day or month of a year that is said or found from
// the anchor.
func (d *date) calendarDay(anchor time.Time) string {
	y, month := d.year, d.month
	if d.cal != gregorian {
		return ""
	}
	if month == 0 { // "الخامس من الشهر الجاري"
		if anchor.IsZero() || d.unit != "month" || !d.related {
			return ""
		}
		t := time.Date(anchor.Year(), anchor.Month()+time.Month(d.offset), 1, 0, 0, 0, 0, time.UTC)
		y, month = t.Year(), int(t.Month())
	}
	if y == 0 && d.related && d.unit == "year" && !d.same && !anchor.IsZero() {
		y = anchor.Year() + d.offset
	}
	if y == 0 && !anchor.IsZero() {
		y = d.nearYear(anchor, month)
	}
	year := "XXXX"
	if y > 0 {
		year = digits(y, 4)
	}
	b := make([]byte, 0, len("2024-03-21/2024-03-22"))
	b = appendDigits(append(append(b, year...), '-'), month, 2)
	n := len(b)
	switch {
	case d.dayOf > 0:
		b = appendDigits(append(b, '-'), d.dayOf, 2)
		if d.dayEnd > 0 {
			b = append(append(b, '/'), b[:n]...)
			b = appendDigits(append(b, '-'), d.dayEnd, 2)
		}
	case d.monthEnd > 0: // "بين سبتمبر ونوفمبر 2023"
		b = append(append(b, '/'), year...)
		b = appendDigits(append(b, '-'), d.monthEnd, 2)
	}
	return string(b)
}

// nearYear returns the year of a month that is told without one: the last
// such month, the next after "المقبل", this year's after "الجاري".
func (d *date) nearYear(anchor time.Time, month int) int {
	y, now := anchor.Year(), int(anchor.Month())
	day := max(d.dayOf, 1)
	after := month > now || month == now && day > anchor.Day()
	switch {
	case d.said && d.which == 0:
	case d.said && d.which > 0:
		if !after && (month < now || d.dayOf > 0) {
			y++
		}
	case d.said && month == now && d.dayOf == 0: // "مايو الماضي" in May is last year's
		y--
	case after && !(d.weekday > 0 && month == now):
		y--
	}
	return y
}

// lastWeekday returns the last such weekday up to the anchor, before it
// with "الماضي", behind it with "المقبل"; beside أمس, اليوم and غدا, theirs.
func (d *date) lastWeekday(anchor time.Time) string {
	if anchor.IsZero() {
		return "XXXX-WXX-" + strconv.Itoa(d.weekday)
	}
	if d.related && d.unit == "day" {
		return span("day", anchor, d.offset)
	}
	if d.related && d.unit == "week" {
		now := (int(anchor.Weekday())+6)%7 + 1
		return span("day", anchor, 7*d.offset+d.weekday-now)
	}
	now := (int(anchor.Weekday())+6)%7 + 1
	back := (now - d.weekday + 7) % 7
	switch {
	case d.said && d.which > 0:
		back -= 7
	case d.said && d.which < 0 && back == 0:
		back = 7
	}
	return span("day", anchor, -back)
}
