package timex

import "github.com/khabar-nlp/khabar/internal/vocab"

// Age reports whether the duration at words i to end is the age of a
// person: "يبلغ من العمر 21 عاما", "البالغة 59 عاما", "سكارليت (33 عاما)",
// "توفي عن 80 عاما".
func (p *parser) Age(i, end int) bool {
	u := p.tag(end - 1).Time
	if u == nil || u.Code != "year" && u.Code != "month" {
		return false
	}
	for back := 1; back <= 5 && i-back >= 0; back++ {
		n := p.tag(i - back).Noun
		if n != nil && n.Class == vocab.Age {
			return true
		}
		if n == nil && !p.skipped(i-back) {
			break
		}
	}
	if u.Code != "year" {
		return false
	}
	before := p.mark(i - 1)
	switch after := p.mark(end); before {
	case '(', '"', '«':
		return after == ')' || after == '"' || after == '»' || after == '،'
	case '،', ',', '-', '–', 'ـ':
		return after == '،' || after == ',' || after == '-' || after == '–' || after == 'ـ'
	}
	switch p.fold(i - 1) {
	case "عن": // "توفي عن 88 عاما"
		return p.fold(i-2) != "يزيد" && p.fold(i-2) != "تزيد" && p.fold(i-2) != "يقل" && p.fold(i-2) != "تقل"
	case "تحت", "دون": // "منتخب تحت 18 عاما"
		return true
	}
	return false
}

// skipped reports whether word i may stand between an age and its cue.
func (p *parser) skipped(i int) bool {
	switch p.fold(i) {
	case "من", "بين", "ما", "نحو", "حوالي", "علي", "عن", "اقل", "اكثر", "الي", "و", "لم", "يتجاوز", "يناهز", "المتقدم", "الناخب", "لا":
		return true
	}
	return p.digits(i) || p.mark(i) == '(' || p.tag(i).Num != nil
}
