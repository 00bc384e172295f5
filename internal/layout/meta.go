package layout

import "github.com/khabar-nlp/khabar/internal/word"

// Meta is what the page says of the story itself.
type Meta struct {
	Headline int  // index of its line, or -1
	Byline   Span // who wrote it: the name alone
	Place    Span // where it was written
	Agency   Span // the agency or outlet that is named for it
	Date     Span // date or time of publication, as it stands
}

// Describe reads the metadata from bylines, datelines and the dateline that
// opens the first paragraph. Kinds are those that Classify returned.
func Describe(text string, words []word.Word, lines []word.Line, kinds []Kind) Meta {
	m := Meta{Headline: -1}
	p := newPage(words)
	defer p.release()
	body := false
	for i, l := range lines {
		ws := words[l.First:l.Last]
		switch kinds[i] {
		case Headline:
			if m.Headline < 0 {
				m.Headline = i
			}
		case Byline:
			m.sign(p, ws)
		case Dateline:
			if p.sign(ws) == place {
				fill(&m.Place, ws)
			} else {
				fill(&m.Date, ws)
			}
		case Body:
			if !body {
				body = true
				if k := p.opens(ws); k > 0 {
					m.opening(p, ws[:k])
				}
			}
		}
	}
	return m
}

// sign reads a byline: "القاهرة - رويترز", "كتب: سالم الأحمد".
func (m *Meta) sign(p *page, ws []word.Word) {
	if n := p.from(ws); n > 0 {
		fill(&m.Place, ws[n+1:])
		ws = ws[:n]
	}
	n, source := 0, false
	for from, to := range pieces(ws) {
		part := ws[from:to]
		c := p.sign(part)
		if c != place && c != given {
			if k, _ := p.t.find(p.some(part)); k == byline {
				c = byline
			}
		}
		switch {
		case count(part) == 0:
		case c == byline && to < len(ws):
			source = sources(part[0].Fold)
		case c == place:
			fill(&m.Place, part)
		case c == agency || source:
			fill(&m.Agency, part)
		case c == byline:
			fill(&m.Byline, rest(p, part))
		case n == 0 && to < len(ws) && ws[to].Rune == ':' && count(part) <= 3 && c != given:
			fill(&m.Place, part) // "ظهران الجنوب: سالم الأحمد"
		default:
			fill(&m.Byline, part)
		}
		n++
	}
}

// sources reports whether a cue names where the text was taken from, not who
// wrote it: "المصدر: الوكالة الوطنية".
func sources(cue string) bool {
	switch cue {
	case "المصدر", "مصدر", "المصادر", "مصادر", "نقلا":
		return true
	}
	return false
}

// rest returns what follows the cue in a part that holds both: "بقلم سالم".
func rest(p *page, part []word.Word) []word.Word {
	for i := range part {
		if part[i].Kind != word.Mark && i+1 < len(part) {
			return part[i+1:]
		}
	}
	return part
}

// opening reads the dateline of a paragraph: "القاهرة (رويترز) - ".
func (m *Meta) opening(p *page, ws []word.Word) {
	first := true
	for from, to := range pieces(ws) {
		part := ws[from:to]
		if count(part) == 0 {
			continue
		}
		switch c := p.sign(part); {
		case c == agency:
			fill(&m.Agency, part)
		case c == place || first:
			fill(&m.Place, part)
		case c == given:
			fill(&m.Byline, part)
		}
		first = false
	}
}

// fill sets a span that was not set before to the words, marks at their edges
// left out.
func fill(s *Span, ws []word.Word) {
	for len(ws) > 0 && ws[0].Kind == word.Mark {
		ws = ws[1:]
	}
	for len(ws) > 0 && ws[len(ws)-1].Kind == word.Mark {
		ws = ws[:len(ws)-1]
	}
	if len(ws) > 0 && *s == (Span{}) {
		*s = Span{ws[0].Start, ws[len(ws)-1].End}
	}
}
