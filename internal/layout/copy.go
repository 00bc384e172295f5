package layout

// copied finds the summary that pages give twice, above the story and behind
// it: the first is the deck, its copy is the page's.
func (p *page) copied() {
	if p.first < 0 || p.last-p.first < 3 {
		return
	}
	f, l := &p.row[p.first], &p.row[p.last]
	if f.key != l.key || f.n <= label || f.n != l.n || p.kinds[p.last] != Body {
		return
	}
	p.kinds[p.last] = Boilerplate
	if p.headline >= 0 && p.kinds[p.first] == Body && !f.opens {
		p.kinds[p.first] = Deck
	}
}

// signer finds the name that stands alone between the headline and the
// story: nothing has a heading of its own before it has begun.
func (p *page) signer() {
	for i := p.headline + 1; p.headline >= 0 && i < len(p.row) && i <= p.headline+3; i++ {
		r := &p.row[i]
		switch k := p.kinds[i]; {
		case k == Subhead && r.n >= 2 && r.n <= 4 && r.arabic == r.n && r.end == 0 && !r.bullet:
			p.kinds[i] = Byline
		case k == Body || k == Deck || k == Subhead:
			return
		}
	}
}
