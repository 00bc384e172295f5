package layout

// below classifies the lines behind the last paragraph.
func (p *page) below() {
	if p.first < 0 {
		return
	}
	mode := none // tags, comments or related: what the last heading announced
	for i := p.last + 1; i < len(p.row); i++ {
		r := &p.row[i]
		k := Unknown
		switch {
		case p.repeated(i):
			k = Boilerplate
			if mode == tags {
				mode = none
			}
		case r.class == related:
			k = Related
			if p.heading(r) {
				mode = related
			} else if mode != related {
				mode = none
			}
		case r.class == comments:
			k, mode = Boilerplate, comments
		case r.class == tags:
			k, mode = Boilerplate, tags
			if r.n > r.literals+1 {
				mode = none
			}
		case mode == comments:
			k = Boilerplate
			if r.class == footer {
				mode = none
			}
		case r.class == footer:
			k = Boilerplate
			mode = none
		case r.class == chrome && mode == related && r.literals == 1 && r.n == 1 && p.between(i):
			k = Related // the section over a link
		case r.class == chrome:
			k, mode = Boilerplate, none
		case mode == related:
			k = Related
		case r.date && i > 0 && p.kinds[i-1] == Related:
			k = Related
		case r.date:
			k = Dateline
			if r.n <= 2 || i > p.last+6 {
				k = Boilerplate
			}
		case r.class == caption || r.credit && r.n > 2 || p.labelled(i-1):
			k = Caption
			if i > p.last+8 {
				k = Boilerplate
			}
		case p.signed(r) == 2 && i <= p.last+6:
			k = Byline
		case r.class == byline && r.n <= 8:
			k = Byline
		case r.n <= label || r.handle || r.arabic*2 < r.n:
			k = Boilerplate
			if r.handle && p.dashed(r) {
				k = Byline
			}
		case mode == tags && r.n <= 5:
			k = Boilerplate
		case r.prose:
			k = Related
		default:
			k = p.trailing(i)
		}
		p.kinds[i] = k
	}
}

// trailing returns the kind of a line behind the story that no phrase tells
// and no heading covers.
func (p *page) trailing(i int) Kind {
	r := &p.row[i]
	if i == p.last+1 && (r.end == '.' || r.end == '!' || r.end == '؟') && p.shared(r) > 0.5 {
		return Body
	}
	return Related
}

// between reports whether a line stands among links: the section's name over
// each of them.
func (p *page) between(i int) bool {
	return i+1 < len(p.row) && p.kinds[i-1] == Related && p.row[i+1].class == none && p.row[i+1].n > label
}

// repeated reports whether the headline, the deck or a whole paragraph comes
// again at line i.
func (p *page) repeated(i int) bool {
	if p.row[i].n <= label {
		return false
	}
	for k := 0; k <= p.last && k < p.first+3; k++ {
		if p.row[k].key == p.row[i].key && (p.kinds[k] == Headline || p.kinds[k] == Deck || p.kinds[k] == Body) {
			return true
		}
	}
	return false
}
