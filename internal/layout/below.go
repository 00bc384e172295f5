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
		case r.class == related && r.n <= 2 && p.button(r) && (i+1 == len(p.row) || p.row[i+1].class != none || p.row[i+1].n < label):
			k, mode = Boilerplate, none // a button: "التالي"
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
		case mode == related && r.n <= 3 && i > 2 && p.linked(i-1) && p.linked(i-2) && !(i+1 < len(p.row) && p.linkable(i+1)):
			k, mode = Boilerplate, none // a section of the page
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
		case (!p.paged && i == len(p.row)-1 || i == p.last+1) && r.n >= 2 && r.n <= label && r.opener&(1<<given) != 0:
			k = Byline
		case r.n <= label || r.handle || r.arabic*2 < r.n:
			k = Boilerplate
			if r.handle && p.dashed(r) {
				k = Byline
			}
		case mode == tags && (r.n <= 5 || p.row[i-1].class == tags && p.shared(r) >= 0.5):
			k = Boilerplate
		case r.prose:
			k = Related
		default:
			k = p.trailing(i)
		}
		p.kinds[i] = k
	}
}

// linked reports whether line i is a link that was found: a title, not a
// number or a time.
func (p *page) linked(i int) bool { return p.kinds[i] == Related && p.row[i].n > label }

// linkable reports whether line i, not yet classified, may be such a link.
func (p *page) linkable(i int) bool { return p.row[i].class == none && p.row[i].n > 3 }

// button reports whether a heading over links may be a button as well:
// "التالي", "اقرأ المزيد".
func (p *page) button(r *row) bool {
	for k := r.first; k < r.last; k++ {
		switch p.words[k].Fold {
		case "التالي", "المزيد", "الخبر", "المقال", "الموضوع", "شاهد", "اقرا":
			return true
		}
	}
	return false
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
	for k := max(0, p.first-reach); k <= p.last && k < p.first+3; k++ {
		if p.row[k].key == p.row[i].key && (p.kinds[k] == Headline || p.kinds[k] == Deck || p.kinds[k] == Body) {
			return true
		}
	}
	return false
}
