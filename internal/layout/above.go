package layout

import (
	"github.com/khabar-nlp/khabar/internal/word"
)

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
			if p.row[i].key == p.row[p.headline].key {
				p.kinds[i] = Headline
			}
		}
	}
	for i := 0; i < p.first; i++ {
		if p.kinds[i] == Unknown {
			p.kinds[i] = p.unnamed(i)
		}
	}
}

// title returns the headline among the lines before the first paragraph, or -1.
func (p *page) title() int {
	best, score := -1, 0.0
	for i := 0; i < p.first; i++ {
		r := &p.row[i]
		if r.n < 2 || r.n > title || r.date || r.handle || r.arabic == 0 {
			continue
		}
		if i > 0 && p.labelled(i-1) {
			continue // the text of a picture
		}
		if r.class != none && !(i == 0 && r.literals < 2) && !(r.n >= 5 && r.literals == 1 && (r.class == chrome || r.class == byline || r.class == caption)) {
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
			s -= 1.5
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
	case r.class == dated && r.n <= 14 && p.digits(r):
		return Dateline
	case r.class == caption && !(r.n > 1 && r.literals == r.n && r.arabic == 0 && i < p.headline):
		return Caption
	case r.credit && r.n > 2:
		return Caption
	case r.class == agency && i > 0 && (p.kinds[i-1] == Caption || p.brackets(r)):
		return Caption
	case r.class == agency:
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
	case p.signed(r) == 2:
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
	if p.headline < 0 && i == p.first-1 || p.headline >= 0 && i > p.headline {
		if p.labelled(i - 1) {
			return Caption
		}
		if r.n <= 6 && p.named(r) {
			return Caption
		}
		if p.signed(r) == 1 && (p.adjacent(i) || p.kinds[max(i-1, 0)] == Dateline) {
			return Byline
		}
		if r.n <= label {
			switch {
			case r.opener&(1<<given) != 0 && r.n >= 2 && r.end == 0:
				return Byline
			case r.opener&(1<<scene) != 0:
				return Caption
			case r.n >= 2 && r.n <= 3 && r.end == 0 && i == p.headline+1 && p.headline >= 0:
				return Byline
			case r.n >= 3 && i == p.first-1 && p.shared(r) >= 0.6:
				return Caption
			}
			return Boilerplate
		}
		if p.scenic(i) {
			return Caption
		}
		if p.headline >= 0 {
			return Deck
		}
		return Caption
	}
	return Boilerplate
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
	if p.adjacent(i) {
		return false
	}
	if i+1 < len(p.row) && p.row[i+1].credit && p.row[i+1].n <= 3 {
		return true
	}
	for k := p.headline + 1; k < i; k++ {
		if p.kinds[k] == Deck {
			return true
		}
	}
	return i == p.first-1 && p.kinds[i-1] == Boilerplate && r.end != '.' && r.n < sentence
}

// adjacent reports whether only date and byline stand between the headline
// and line i.
func (p *page) adjacent(i int) bool {
	if p.headline < 0 {
		return false
	}
	for k := p.headline + 1; k < i; k++ {
		if p.kinds[k] != Dateline && p.kinds[k] != Byline {
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
