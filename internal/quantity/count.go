package quantity

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/numeral"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// count reads what the number n, words i to end, counts, from word j: "شخصا",
// "ألف قتيل", "من رجال الأمن", "آخرين". It returns j where nothing does.
func (p *parser) count(i, j, end int, n *numeral.Number, m *Match) int {
	if j >= p.limit || p.l.Words[j].Kind != word.Arabic {
		return j
	}
	if p.fold(j) == "من" { // "ثلاثة من رجال الأمن"
		return p.some(i, j, n, m)
	}
	if !p.counts(j, n) {
		return j
	}
	m.Unit = p.l.Words[j].Clean
	last := j + 1
	switch {
	case p.compound(j): // "حالة وفاة", "نقاط ضعف"
		last++
	case p.fold(j) == "عدد" && p.isDef(last): // "نصف عدد السكان"
		last++
	case p.fold(j) == "مشتبه" && p.fold(last) == "بهم": // "سبعة مشتبه بهم"
		last++
	}
	return last
}

// counts reports whether word j can be what n counts.
func (p *parser) counts(j int, n *numeral.Number) bool {
	w := &p.l.Words[j]
	g := p.l.Tag(j)
	if n.Part && !n.Def && w.Kind == word.Arabic && (p.owned(j) || w.Fold == "عدد" && p.isDef(j+1)) { // "ثلث وقتهم", "نصف عدد السكان"
		return true
	}
	if n.Value <= 2 && !n.Figure && !n.Scaled && !n.Part && !n.Vague {
		return false
	}
	if w.Kind != word.Arabic || len(w.Fold) < 4 {
		return false
	}
	if c := p.noun(j); c == vocab.Stop || c == vocab.Bare && w.Fold != "اصابه" || c == vocab.Age && g.Time == nil {
		return false
	}
	if p.noun(j) == vocab.Other {
		return true
	}
	if p.timeWord(j) || n.Vague && n.Def { // "11 سبتمبر", "الآلاف"
		return false
	}
	if g.Num != nil && (n.Figure || n.Scaled) && g.Num.Class != vocab.Ordinal {
		return false
	}
	if p.isDef(j) {
		return n.Vague && !n.Def && (n.Word.Class == vocab.Many || n.Word.Class == vocab.Scales) || n.Part && !n.Def
	}
	if n.Part || p.owned(j) && len(w.Fold) >= 12 && strings.HasSuffix(w.Fold, "هم") {
		return false
	}
	if k := j - 1; n.Scaled && (strings.HasSuffix(p.fold(k), "ا") || p.num(k) == vocab.Fraction) && !n.Vague && p.num(k) != vocab.Digit { // "62 مليونا لحماية"
		return false
	}
	if n.Word != nil && n.Word.Class == vocab.Some && !n.Scaled {
		return false
	}
	if g.Time != nil && n.Word != nil && n.Word.Class == vocab.Some {
		return false
	}
	if p.particle(j) {
		return false
	}
	return !p.verb(j)
}

// timeWord reports whether word j is a word of time that is not counted
// here: "11 سبتمبر", "5 مساء", but "خمسين خريفا".
func (p *parser) timeWord(j int) bool {
	e := p.l.Tag(j).Time
	if e == nil {
		return false
	}
	switch e.Class {
	case vocab.Unit, vocab.Units, vocab.DualUnit, vocab.Season:
		return false
	}
	return true
}

// isDef reports whether word j has the article.
func (p *parser) isDef(j int) bool {
	if j < 0 || j >= len(p.l.Words) || len(p.l.Words[j].Fold) <= 6 {
		return false
	}
	c := p.l.Words[j].Clean // not folded: "ألوان" has none
	return strings.HasPrefix(c, "ال") && p.fold(j) != "الاف"
}

// owned reports whether word j ends in a pronoun: "ثلث وقتهم".
func (p *parser) owned(j int) bool {
	f := p.fold(j)
	for _, s := range [...]string{"هم", "ها", "ه", "هن"} {
		if len(f) > len(s)+4 && f[len(f)-len(s):] == s {
			return true
		}
	}
	return false
}

// particle reports whether word j begins with an attached particle:
// "والآن", "بالرصاص", "لحماية".
func (p *parser) particle(j int) bool {
	f := p.fold(j)
	if len(f) < 8 {
		return false
	}
	switch f[:2] {
	case "و", "ف", "ب", "ل", "ك":
		return !ownLetter(f)
	}
	return false
}

// verb guesses whether word j is a verb: "قتلوا", "يشكلون", "يحدد".
func (p *parser) verb(j int) bool {
	f := p.fold(j)
	if strings.HasPrefix(f, "ي") && !ownYa(f) {
		return true
	}
	return len(f) >= 10 && (f[len(f)-4:] == "وا" || f[:2] == "ي" && f[len(f)-4:] == "ون")
}

// compound reports whether the counted noun at j takes the next word along,
// as a fixed expression.
func (p *parser) compound(j int) bool {
	if p.noun(j) != vocab.Compound || j+1 >= p.limit {
		return false
	}
	switch p.fold(j) + " " + p.fold(j+1) {
	case "حاله وفاه", "حالات وفاه", "دوره مياه", "دورات مياه", "نقاط ضعف", "نقاط قوه", "جوازات سفر", "جواز سفر",
		"ليله مبيت", "بيت شباب", "بيوت شباب", "واق ذكري", "راس غنم", "راس ماشيه":
		return true
	}
	return false
}

// some reads "من" and what a number is taken from: "ثلاثة من العاملين",
// "مئات من قوات العمليات الخاصة", "ثلاثة من زملائه".
func (p *parser) some(i, j int, n *numeral.Number, m *Match) int {
	k := j + 1
	if n.Part || n.Scaled && !n.Vague || k >= p.limit || p.l.Words[k].Kind != word.Arabic || p.noun(k) == vocab.Stop || p.noun(k) == vocab.Bare || p.tag(k).Num != nil {
		return j
	}
	if n.Def && !n.Vague || n.Value <= 2 && !n.Figure && !n.Vague {
		return j
	}
	f := p.fold(k)
	if f == "هذه" && p.isDef(k+1) {
		m.Unit = p.l.Words[k+1].Clean
		return k + 2
	}
	if p.tag(k).Time != nil || p.noun(k) == vocab.Body && !n.Vague {
		return j
	}
	m.Unit = p.l.Words[k].Clean
	for p.noun(k) == vocab.Group && k+1 < p.limit && (p.isDef(k+1) || p.noun(k+1) == vocab.Group) { // "من كبار ضباط الشرطة"
		k++
	}
	return k + 1
}

// alone reports whether the number n, words i to end, counts by itself
// here: "ارتفع إلى 102", "العشرات", "ثلاثة منهم".
func (p *parser) alone(i, end int, n *numeral.Number) bool {
	if n.Part {
		return p.num(end-1) == vocab.Parts
	}
	if p.fold(end) == "منهم" || p.fold(end) == "منها" || p.fold(end) == "منهن" {
		return !n.Vague && (n.Value > 2 || n.Figure)
	}
	if n.Vague {
		return n.Def || end > i+1
	}
	if n.Scaled {
		return !n.Def && (n.Figure || n.Value > n.Word.Value)
	}
	if n.Plain && p.mark(end) == '%' {
		return true
	}
	if n.Value <= 2 && !n.Figure || n.Def {
		return false
	}
	if p.fold(end) == "من" && p.noun(end+1) == vocab.Body && p.noun(i-1) != vocab.Name { // "أربعة من قوات الأمن"
		return true
	}
	prev := i - 1
	for p.mark(prev) == '"' || p.mark(prev) == '«' || p.mark(prev) == '(' || p.fold(prev) == "ال" || p.fold(prev) == "ب" || p.fold(prev) == "ل" {
		prev--
	}
	if p.noun(prev) == vocab.Bare {
		return !n.Plain || !p.yearLike(n)
	}
	return false
}

// yearLike reports whether a figure looks like a year.
func (p *parser) yearLike(n *numeral.Number) bool {
	return n.Value >= 1900 && n.Value <= 2050 && n.Value == float64(int(n.Value))
}
