package layout

import (
	"github.com/khabar-nlp/khabar/internal/word"
)

// reach is how many lines above the story are looked at closely; further up
// nothing belongs to it.
const reach = 60

// above classifies the lines before the first paragraph: the headline first,
// then what stands around it.
func (p *page) above() {
	p.headline = p.title()
	for i := 0; i < p.first; i++ {
		p.kinds[i] = p.head(i)
	}
	if p.headline >= 0 {
		p.kinds[p.headline] = Headline
		for i := 0; i < p.first; i++ {
			if p.row[i].key == p.row[p.headline].key || i > p.headline && i < p.headline+label && p.retold(&p.row[i]) {
				p.kinds[i] = Headline
			}
		}
	}
	dates := false // of publication, behind the headline
	for i := 0; i < p.first; i++ {
		if p.kinds[i] == Unknown {
			p.kinds[i] = p.unnamed(i)
		}
		dates = dates || i > p.headline && p.row[i].date
	}
	for i := 0; dates && i < p.headline; i++ {
		if p.kinds[i] == Dateline {
			p.kinds[i] = Boilerplate // the day the page was seen
		}
	}
}

// retold reports whether a line holds the words of the headline, as where
// the columns of a page became one line.
func (p *page) retold(r *row) bool {
	h := &p.row[p.headline]
	if r.n < h.n || h.n < 5 {
		return false
	}
	var s set
	s.reset(r.n)
	for k := r.first; k < r.last; k++ {
		if x, ok := stem(&p.words[k]); ok {
			s.add(x)
		}
	}
	n, hit := 0, 0
	for k := h.first; k < h.last; k++ {
		if p.words[k].Kind != word.Arabic {
			continue
		}
		if x, ok := stem(&p.words[k]); ok {
			n++
			if s.has(x) {
				hit++
			}
		}
	}
	return hit*10 >= n*7
}

// title returns the headline among the lines before the first paragraph, or -1.
func (p *page) title() int {
	if !p.paged && p.first > 0 {
		if r := &p.row[0]; !r.date && p.signed(r) < 2 && !(r.n <= 3 && p.named(r) && p.first == 1 && p.row[1].prose) {
			return 0
		}
		if p.first == 1 {
			return -1
		}
	}
	best, score := -1, 0.0
	for i := max(0, p.first-reach); i < p.first; i++ {
		r := &p.row[i]
		if r.n < 2 || r.n > title || r.date || r.handle || r.arabic == 0 {
			continue
		}
		if i > 0 && p.labelled(i-1) {
			continue // the text of a picture
		}
		if r.class != none && !(r.n >= 5 && r.literals == 1 && (r.class == chrome || r.class == byline || r.class == caption)) {
			continue
		}
		if r.crumbs && r.n <= 6 || r.credit || p.signed(r) == 2 {
			continue
		}
		s := 2 * p.shared(r)
		switch {
		case r.n >= 5:
			s += 2
		case r.n >= 4:
			s += 1.5
		case r.n == 3:
			s += 0.5
		}
		if i == 0 {
			s += 1
		}
		if r.crumbs {
			s -= 3
		}
		if r.end == '.' && r.n > 10 {
			s--
		}
		if r.n <= 3 && p.named(r) {
			s -= 3
		}
		if p.signed(r) == 1 {
			s -= 1.5
		}
		// Of lines alike the first is it: the deck and captions follow.
		if s > score+0.9 || best < 0 && s > 1.2 {
			best, score = i, s
		}
	}
	return best
}

// head returns the kind of a line above the story by what stands in it, or
// Unknown.
func (p *page) head(i int) Kind {
	r := &p.row[i]
	switch {
	case r.date:
		return Dateline
	case r.class == byline && p.signed(r) == 2:
		return Byline
	case r.class == dated && r.n <= 14 && p.digits(r):
		return Dateline
	case r.class == caption && !(r.n > 1 && r.literals == r.n && r.arabic == 0 && i < p.headline):
		return Caption
	case r.credit && r.n > 2:
		return Caption
	case r.class == agency && i > 0 && (p.kinds[i-1] == Caption || p.brackets(r)):
		return Caption
	case r.class == agency:
		if i < p.headline {
			return Boilerplate
		}
		return Byline
	case r.class == place && i > p.headline && p.headline >= 0:
		return Dateline
	case r.class == chrome || r.class == footer || r.class == comments || r.class == tags:
		return Boilerplate
	case r.class == related:
		if i < p.headline {
			return Boilerplate
		}
		return Related
	case p.signed(r) == 2 && i > p.headline:
		return Byline
	case r.handle || r.n > 0 && r.arabic == 0 && r.n <= label:
		return Boilerplate
	case r.crumbs && i < p.headline:
		return Boilerplate
	}
	return Unknown
}

// unnamed returns the kind of a line above the story that no phrase tells.
func (p *page) unnamed(i int) Kind {
	r := &p.row[i]
	if i < p.first-reach {
		return Boilerplate
	}
	if p.headline < 0 && i == p.first-1 || p.headline >= 0 && i > p.headline {
		if p.labelled(i - 1) {
			return Caption
		}
		if r.n <= 6 && p.named(r) {
			return Caption
		}
		if p.signed(r) == 1 || r.n <= 3 && p.quoted(r) {
			return Byline
		}
		if r.n <= label {
			switch known := p.known(r); {
			case r.opener&(1<<scene) != 0, known && r.n >= 2 && i >= p.first-2:
				return Caption
			case r.opener&(1<<given) != 0 && r.n >= 2 && r.end == 0, r.n >= 2 && r.n <= 3 && r.end == 0 && i <= p.headline+3 && p.adjacent(i):
				return Byline
			}
			return Boilerplate
		}
		if p.scenic(i) || r.n <= 7 && p.shortest(r) {
			return Caption
		}
		if p.headline >= 0 {
			if !p.paged && (r.end == '.' || r.end == '!') {
				return Body
			}
			return Deck
		}
		return Caption
	}
	return Boilerplate
}

// shortest reports whether a line of few words is no summary: it holds no
// colon and does not end as a sentence.
func (p *page) shortest(r *row) bool {
	for k := r.first; k < r.last; k++ {
		if p.words[k].Rune == ':' {
			return false
		}
	}
	return r.end == 0
}

// known reports whether the last word of a line stands in the story: whom a
// picture shows the story names, its author it does not.
func (p *page) known(r *row) bool {
	p.collect()
	for k := r.last - 1; k >= r.first; k-- {
		if h, ok := stem(&p.words[k]); ok {
			return p.vocabulary.has(h)
		}
	}
	return false
}

// scenic reports whether a line between headline and story is the text of a
// picture rather than the summary: it has a word of such texts, or it stands
// right above the story behind buttons.
func (p *page) scenic(i int) bool {
	r := &p.row[i]
	if r.credit {
		return true
	}
	if r.n <= 16 && r.end != '.' {
		for k := r.first; k < r.last && k < r.first+8; k++ {
			if p.t.is(scene, p.words[k].Hash) {
				return true
			}
		}
	}
	if i+1 < p.first && (p.row[i+1].credit || p.row[i+1].class == caption) && p.row[i+1].n <= 4 {
		return true
	}
	if p.adjacent(i) {
		return false
	}
	for k := p.headline + 1; k < i; k++ {
		if p.kinds[k] == Deck {
			return true
		}
	}
	return i == p.first-1 && i > 0 && p.kinds[i-1] == Boilerplate && r.end != '.' && r.n < sentence
}

// adjacent reports whether only date and byline stand between the headline
// and line i.
func (p *page) adjacent(i int) bool {
	if p.headline < 0 {
		return false
	}
	for k := p.headline + 1; k < i; k++ {
		if p.kinds[k] != Dateline && p.kinds[k] != Byline && p.kinds[k] != Headline {
			return false
		}
	}
	return true
}

// labelled reports whether line i is a label that stands over the text of a
// picture: "مصدر الصورة", "التعليق على الصورة".
func (p *page) labelled(i int) bool {
	return i >= 0 && p.row[i].class == caption && p.row[i].n <= p.row[i].literals+2 && p.row[i].literals >= 2
}

// named reports whether the words of a line stand in the story one behind the
// other: the name of whom the picture shows. Names hold no verb and no preposition.
func (p *page) named(r *row) bool {
	if r.n < 2 || r.end == '؟' || r.opener&(1<<verb) != 0 {
		return false
	}
	first, last := r.first, r.last
	for first < last && p.words[first].Kind == word.Mark {
		first++
	}
	for first < last && p.words[last-1].Kind == word.Mark {
		last--
	}
	for k := first; k < last; k++ {
		if p.words[k].Kind != word.Arabic {
			return false
		}
	}
	from := p.row[p.first].first
	to := min(p.row[p.last].last, from+3000) - (last - first)
	for k := from; k <= to; k++ {
		j := 0
		for first+j < last && p.words[k+j].Hash == p.words[first+j].Hash {
			j++
		}
		if first+j == last {
			return true
		}
	}
	return false
}

// quoted reports whether a line is nothing but a name in marks: «الشرق الأوسط».
func (p *page) quoted(r *row) bool {
	a, b := p.words[r.first].Rune, p.words[r.last-1].Rune
	return (a == '«' || a == '"' || a == '“') && (b == '»' || b == '"' || b == '”')
}

// digits reports whether a number stands in the line.
func (p *page) digits(r *row) bool {
	for k := r.first; k < r.last; k++ {
		if p.words[k].Kind == word.Number {
			return true
		}
	}
	return false
}

// brackets reports whether the line stands in brackets.
func (p *page) brackets(r *row) bool { return p.words[r.first].Rune == '(' }
