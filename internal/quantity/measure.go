package quantity

import (
	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// measure reads a unit of money or measure from word j: "دولار أميركي",
// "كيلو غراما", "متر مربع", "نقطة مئوية", "$". It returns j where none is.
func (p *parser) measure(j int, m *Match) int {
	if c, n := symbol(p.mark(j)); c != "" && j < p.limit {
		m.Unit = c
		return j + n
	}
	g := p.tag(j)
	if e := p.tag(j - 1).Num; e != nil && e.Class == vocab.Some { // "عدة نقاط"
		return j
	}
	if w := p.fold(j); w == "م" && j > 0 && p.digits(j-1) && j < p.limit && p.l.Words[j].Glued { // "264م2"
		if f := p.fold(j + 1); (f == "2" || f == "3") && p.digits(j+1) && p.l.Words[j+1].Glued {
			m.Unit = "m" + f
			return j + 2
		}
		if p.mark(j+1) == '²' {
			m.Unit = "m2"
			return j + 2
		}
	}
	if g.Unit == nil || g.Def && g.Unit.Class != vocab.Money || g.Lead > 0 {
		return j
	}
	switch g.Unit.Class {
	case vocab.Money:
		if n := p.tag(j - 1).Num; g.Unit.Weak && !p.digits(j-1) && (n == nil || n.Class != vocab.Scale && n.Class != vocab.Scales) { // "من كل ثلاثة بات"
			return j
		}
		m.Unit, m.Money = g.Unit.Code, g.Unit.Form
		if g.Unit.Open { // "خمسة آلاف جنيه"
			m.Unit = m.Money
		}
		if code := currency(g.Unit, p.fold(j+1)); code != "" && j+1 < p.limit { // "جنيه مصري"
			m.Unit = code
			return j + 2
		}
		return j + 1
	case vocab.Cent:
		m.Unit = g.Unit.Code
		return j + 1
	case vocab.Prefix: // "كيلو غراما"
		if u := p.tag(j + 1); u.Unit != nil && u.Unit.Class == vocab.Measure && u.Lead == 0 && !u.Def {
			m.Unit = g.Unit.Code + u.Unit.Code
			return p.qualified(j+2, m)
		}
		if g.Unit.Code == "k" {
			m.Unit = "kg"
			return j + 1
		}
	case vocab.Qual: // "سبعون فهرنهايت"
		if g.Unit.Code == "C" || g.Unit.Code == "F" {
			m.Unit = g.Unit.Code
			return j + 1
		}
	case vocab.Measure:
		if p.compound(j) { // "3 نقاط ضعف"
			return j
		}
		m.Unit = g.Unit.Code
		return p.qualified(j+1, m)
	}
	return j
}

// qualified reads what belongs to a unit before word j: "مربع", "مئوية",
// "ساعة" behind a stroke.
func (p *parser) qualified(j int, m *Match) int {
	if g := p.tag(j); p.unit(j) == vocab.Qual && g.Lead == 0 && !g.Def {
		m.Unit += g.Unit.Code
		return j + 1
	}
	if p.mark(j) == '/' && j+1 < p.limit && p.l.Words[j+1].Kind == word.Arabic && p.tag(j+1).Time != nil { // "ميغابت/الثانية"
		return j + 2
	}
	return j
}

// percent reads "%", "في المئة", "بالمئة".
func (p *parser) percent(j int, m *Match) int {
	switch p.mark(j) {
	case '%', '٪':
		if j < p.limit {
			m.Unit = "%"
			return j + 1
		}
	}
	g := p.tag(j)
	switch f := p.fold(j); {
	case (f == "في" || f == "فى") && p.unit(j+1) == vocab.Percent && p.tag(j+1).Def:
		m.Unit = "%"
		return j + 2
	case p.unit(j) == vocab.Percent && g.Prep == 'ب' && g.Def:
		m.Unit = "%"
		return j + 1
	}
	return j
}

// symbol returns the code of a currency sign and how many words it takes.
func symbol(r rune) (string, int) {
	switch r {
	case '$':
		return "USD", 1
	case '€':
		return "EUR", 1
	case '£':
		return "GBP", 1
	case '¥':
		return "JPY", 1
	case '₪':
		return "ILS", 1
	case '°':
		return "deg", 1
	}
	return "", 0
}

// currencies notes the currencies of the line whose country is told.
func (s *Scanner) currencies() {
	for i := range s.line.Words {
		e := s.line.Tag(i).Unit
		if e == nil || !e.Open || i+1 == len(s.line.Words) {
			continue
		}
		if code := currency(e, s.line.Words[i+1].Fold); code != "" {
			s.Told = append(s.Told, Currency{e.Form, code})
		}
	}
}

// currency returns the ISO 4217 code of a currency's noun with an adjective
// behind it, "" where the word is none.
func currency(noun *vocab.Entry, adjective string) string {
	a := stem(adjective)
	if a == "" {
		return ""
	}
	return vocab.Currency(hash.Join(hash.String(noun.Noun), hash.String(a)))
}

// stem strips the article and the ending of an adjective: "الأميركية",
// "مصريا".
func stem(s string) string {
	s = arabic.Fold(s)
	if len(s) > 8 && s[:4] == "ال" {
		s = s[4:]
	}
	if len(s) > 6 && (s[len(s)-2:] == "ا" || s[len(s)-2:] == "ه") {
		s = s[:len(s)-2]
	}
	return s
}
