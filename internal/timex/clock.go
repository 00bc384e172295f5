package timex

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/vocab"
)

// clock reads a time of day: "الساعة 10:30", "الساعة السادسة والنصف",
// "الواحدة ظهرا", "09:00 ت غ", "الساعة 11.59 (2059 بتوقيت غرينتش)".
func (p *parser) clock(i int, m *Match) int {
	j := i
	named := p.class(j) == vocab.Unit && p.tag(j).Time.Code == "hour" && p.tag(j).Def
	if named {
		j = p.bare(j + 1)
	}
	if !p.digits(j) && p.tag(j).Num == nil {
		return i
	}
	was := *m
	end := p.hour(j, m, named)
	if end == j {
		*m = was
		return i
	}
	if !named && !p.hourNeeds(j, end) {
		*m = was
		return i
	}
	if z := p.zone(end, m); z > end {
		end = z
	} else if p.mark(end) == '(' && p.digits(end+1) { // "(20:59 بتوقيت غرينتش)"
		inner := Match{}
		if h := p.hour(end+1, &inner, true); h > end+1 {
			if z := p.zone(h, &inner); z > h {
				if p.mark(z) == ')' && p.class(z+1) == vocab.PartAdv {
					end = z + 1
				}
			}
		}
	}
	return end
}

// hour reads the hour and its minutes.
func (p *parser) hour(i int, m *Match, named bool) int {
	d := &m.date
	if h, ok := p.figure(i, 2); ok && h <= 24 {
		if min, ok := p.figure(i+2, 2); ok && p.mark(i+1) == ':' && min < 60 && len(p.fold(i+2)) == 2 {
			d.setHour(h, min)
			if sec, ok := p.figure(i+4, 2); ok && p.mark(i+3) == ':' && sec < 60 {
				d.second, d.seconds = sec, true
				return i + 5
			}
			return i + 3
		}
		if !named && (h > 12 || p.class(i+1) != vocab.PartAdv && p.fold(i+1) != "مساء") { // "5 مساء"
			return i
		}
		d.setHour(h, -1)
		return p.minutes(i+1, m)
	}
	if h, ok := p.figure(i, 4); ok && named && h >= 100 && h < 2400 && h%100 < 60 { // "(2059 بتوقيت غرينتش)"
		d.setHour(h/100, h%100)
		return i + 1
	}
	if p.digits(i) && named { // "الساعة 11.59"
		if v, ok := numeral.Value(p.fold(i)); ok && v < 25 && len(p.fold(i)) > 3 {
			h := int(v)
			d.setHour(h, int(v*100+0.5)-h*100)
			return i + 1
		}
		return i
	}
	if p.digits(i) {
		return i
	}
	h, end := 0, i
	g := p.tag(i)
	switch {
	case g.Num == nil || g.Prep == 'ك':
		return i
	case g.Num.Class == vocab.Ordinal && g.Def, g.Num.Class == vocab.Digit && g.Def && g.Num.Value == 1:
		if end, h = numeral.Ordinal(p.l, i); end == i { // "الواحدة"
			end, h = i+1, 1
		}
	case named && (g.Num.Class == vocab.Digit || g.Num.Class == vocab.Ordinal): // "الساعة ثلاثة"
		e, n := numeral.Parse(p.l, i)
		end, h = i+1, int(g.Num.Value)
		if e > i && n.Value <= 12 {
			end, h = e, int(n.Value)
		}
	}
	if end == i || h > 12 {
		return i
	}
	d.setHour(h, -1)
	return p.minutes(end, m)
}

// minutes reads "والنصف", "وربع", "إلا ثلثا", "و18 دقيقة", "وأربعون دقيقة".
func (p *parser) minutes(i int, m *Match) int {
	d := &m.date
	less := p.fold(i) == "الا"
	j := p.and(i)
	if less {
		j = i + 1
	}
	if j < 0 {
		return i
	}
	g := p.tag(j)
	end, n := numeral.Parse(p.l, j)
	if end == j {
		if f := p.fold(j); f == "ربعا" || f == "ثلثا" || f == "الربع" || f == "الثلث" || f == "النصف" {
			end = j + 1
			n.Part, n.Value = true, fractionOf(f)
		} else {
			return i
		}
	}
	min := int(n.Value)
	switch {
	case n.Part || g.Num != nil && g.Num.Class == vocab.Fraction:
		min = int(n.Value*60 + 0.5)
	case p.class(end) == vocab.Unit && p.tag(end).Time.Code == "minute" || p.class(end) == vocab.Units && p.tag(end).Time.Code == "minute":
		end++
	default:
		return i
	}
	if less {
		d.hour--
		min = 60 - min
	}
	d.minute = min
	return end
}

// fractionOf returns the fraction that f names in the accusative.
func fractionOf(f string) float64 {
	switch f {
	case "ربعا", "الربع":
		return 0.25
	case "ثلثا", "الثلث":
		return 1.0 / 3
	}
	return 0.5
}

// hourNeeds reports whether an hour from i to end, without الساعة before it,
// is known for one by what follows: "الثالثة عصرا", "10:30 صباحا", "العاشرة
// من مساء", "09:00 ت غ".
func (p *parser) hourNeeds(i, end int) bool {
	if p.nth(i) {
		return false
	}
	var m Match
	if p.zone(end, &m) > end {
		return true
	}
	switch p.class(end) {
	case vocab.PartAdv:
		return !p.tag(end).Def && p.tag(end).Lead == 0
	case vocab.Part:
		return p.fold(end) == "مساء" || p.all && p.tag(end).Def
	case vocab.After, vocab.Ago:
		if p.digits(i) && end == i+3 || p.all {
			return true
		}
		c := p.class(end + 1)
		return (c == vocab.Part || c == vocab.PartAdv) && p.fold(end+1) != "العشاء"
	}
	if p.fold(end) == "من" && p.class(end+1) == vocab.Part && p.tag(end+1).Lead == 0 {
		return true
	}
	return p.digits(i) && end >= i+3 && p.all
}

// nth reports whether the ordinal at word i is an adjective of the word
// before it: "أغنيته الثالثة قبل الفجر", "المرة الثانية ظهرا".
func (p *parser) nth(i int) bool {
	switch f := p.fold(i - 1); f {
	case "المره", "للمره", "الحلقه", "الجوله", "المرحله", "النسخه", "الدوره", "السنه", "الطبعه", "الدرجه", "الليله":
		return true
	default:
		return len(f) > 8 && (strings.HasSuffix(f, "ته") || strings.HasSuffix(f, "تها") || strings.HasSuffix(f, "تهم"))
	}
}

// zone reads "بتوقيت غرينتش", "ت غ", "ت.غ", "بالتوقيت المحلي", "GMT".
func (p *parser) zone(i int, m *Match) int {
	switch f := p.fold(i); f {
	case "بتوقيت", "توقيت":
		j := i + 1
		switch p.fold(j) {
		case "غرينتش", "جرينتش", "غرينيتش", "gmt", "كرينتش":
			m.date.zone = "Z"
			return j + 1
		case "مكه": // "بتوقيت مكة المكرمة"
			if p.fold(j+1) == "المكرمه" {
				j++
			}
		case "السعوديه", "القاهره", "بيروت", "الامارات", "ابوظبي", "دمشق", "بغداد", "القدس", "الدوحه", "المغرب", "الجزاير", "الجزاءر", "تونس", "طهران", "موسكو", "لندن", "باريس", "كييف", "ليبيا", "فلسطين", "السودان", "الاردن", "اليمن", "قطر", "الكويت", "المملكه", "الرباط", "الرياض", "دبي", "عمان", "تركيا", "اسطنبول", "واشنطن":
		default:
			return i
		}
		return j + 1
	case "بالتوقيت", "التوقيت":
		if g := p.fold(i + 1); g == "المحلي" || g == "العالمي" || g == "الصيفي" || g == "الشرقي" {
			return i + 2
		}
	case "ت":
		j := i + 1
		if p.mark(j) == '.' {
			j++
		}
		if p.fold(j) == "غ" {
			m.date.zone = "Z"
			return j + 1
		}
	case "gmt", "utc", "تغ":
		m.date.zone = "Z"
		return i + 1
	}
	return i
}
