package layout

import "github.com/khabar-nlp/khabar/internal/word"

// inside classifies the lines from the first paragraph to the last.
func (p *page) inside() {
	if p.first < 0 {
		return
	}
	for i := p.first; i <= p.last; i++ {
		if p.row[i].prose {
			p.kinds[i] = Body
			continue
		}
		to := i
		for to < p.last && !p.row[to].prose {
			to++
		}
		if p.row[to].prose {
			p.gap(i, to)
			i = to - 1
		} else {
			p.gap(i, to+1)
			i = to
		}
	}
	p.summary()
}

// gap classifies the lines from i to to, which stand between two paragraphs.
func (p *page) gap(i, to int) {
	links := -1 // where the list of links began
	for k := i; k < to; k++ {
		r := &p.row[k]
		switch {
		case r.class == related && !p.heading(r):
			p.kinds[k] = Related
			continue
		case r.class == related:
			p.kinds[k] = Related
			links = k
			continue
		case r.class == caption || r.credit && r.n > 2 || p.labelled(k-1):
			p.kinds[k] = Caption
			continue
		case r.class == agency && k > i && p.kinds[k-1] == Caption:
			p.kinds[k] = Caption
			continue
		case r.handle && r.arabic < label:
			p.kinds[k] = Boilerplate
			if r.date || p.dashed(r) {
				p.kinds[k] = Byline
			}
			continue
		case r.handle && p.dashed(r):
			p.kinds[k] = Byline
			continue
		case r.date:
			p.kinds[k] = Boilerplate
			if links >= 0 {
				p.kinds[k] = Related
			}
			continue
		case r.class == byline && p.signed(r) == 2 && r.n > 1 && r.end != '.' && p.divided(r):
			p.kinds[k] = Byline
			continue
		case r.class == chrome || r.class == footer || r.class == comments || r.class == tags || r.class == dated && r.n <= label:
			p.kinds[k] = Boilerplate
			links = -1
			continue
		}
		if links < 0 && r.class == place {
			p.kinds[k] = Dateline
			continue
		}
		if links < 0 && r.class == agency {
			p.kinds[k] = Byline
			continue
		}
		if links >= 0 {
			p.kinds[k] = Related
			if k == to-1 && k > links+1 && !r.bullet && p.subheaded(k, links) {
				p.kinds[k] = Subhead
			}
			continue
		}
		switch {
		case r.bullet || p.words[r.first].Kind == word.Number || r.end == '؟' && p.asks(r) || r.n > 1 && (r.end == '.' || r.end == ':' || r.end == '،' || r.end == '؛' || r.end == '!') && !(r.end == ':' && r.n <= 2):
			p.kinds[k] = Body
		case r.arabic == 0:
			p.kinds[k] = Boilerplate
		default:
			p.kinds[k] = Unknown
		}
	}
	for k := i; k < to; k++ {
		if p.kinds[k] != Unknown {
			continue
		}
		e := k
		for e < to && p.kinds[e] == Unknown {
			e++
		}
		p.plain(k, e)
		k = e - 1
	}
}

// plain classifies lines inside the story of which nothing but their length
// is known: one alone is a subhead, or a link if it is long and foreign to
// the paragraphs around; several long ones are links; several short ones are
// lines of a list or a poem.
func (p *page) plain(i, to int) {
	n := to - i
	long := 0
	for k := i; k < to; k++ {
		if p.row[k].n >= 6 {
			long++
		}
	}
	for k := i; k < to; k++ {
		r := &p.row[k]
		switch {
		case n == 1 && r.n > 15, n > 8 && long*2 < n:
			p.kinds[k] = Body
		case n == 1 && r.n >= 9 && p.shared(r) < 0.6, n >= 2 && r.n >= 6:
			p.kinds[k] = Related
		case n == 1, k == to-1:
			p.kinds[k] = Subhead
		case n >= 3:
			p.kinds[k] = Body
		default:
			p.kinds[k] = Subhead
		}
	}
}

// subheaded reports whether the last line under a heading over links is no
// link but the heading of the paragraph that follows: it is short where the
// links are long.
func (p *page) subheaded(k, links int) bool {
	r := &p.row[k]
	if r.n > label {
		return false
	}
	sum := 0
	for j := links + 1; j < k; j++ {
		sum += p.row[j].n
	}
	return 2*r.n*(k-links-1) <= sum
}

// divided reports whether a colon or a dash stands in the line.
func (p *page) divided(r *row) bool {
	for k := r.first; k < r.last; k++ {
		switch p.words[k].Rune {
		case ':', '-', '–', '—', '/', '\u0640':
			return true
		}
	}
	return false
}

// asks reports whether a question is more than a heading: "هذا عن الماء، فماذا عن
// الكهرباء؟".
func (p *page) asks(r *row) bool {
	for k := r.first; k < r.last; k++ {
		if c := p.words[k].Rune; c == '،' || c == ',' {
			return true
		}
	}
	return false
}

// dashed reports whether a line begins with a dash.
func (p *page) dashed(r *row) bool {
	switch p.words[r.first].Rune {
	case '-', '–', '—':
		return true
	}
	return false
}

// summary finds the deck that looks like a paragraph: the story begins anew
// behind it, in the same words.
func (p *page) summary() {
	h := p.headline
	if h < 0 || p.first >= p.last || p.first-h > 14 {
		return
	}
	for k := h + 1; k < p.first; k++ {
		if p.kinds[k] == Deck || p.kinds[k] == Related || p.kinds[k] == Byline && !p.paged {
			return
		}
	}
	d := &p.row[p.first]
	next := p.first + 1
	for next <= p.last && !p.row[next].prose {
		if p.kinds[next] == Subhead {
			return
		}
		next++
	}
	if d.credit && next <= p.last && !p.conjoined(&p.row[next]) {
		p.kinds[p.first] = Caption
		return
	}
	if next > p.last || d.opens || d.n > 75 || p.conjoined(&p.row[next]) {
		return
	}
	p.few.reset(d.n) // the words of the summary
	for j := d.first; j < d.last; j++ {
		if s, ok := stem(&p.words[j]); ok {
			p.few.add(s)
		}
	}
	p.again.reset(d.n) // those of them that come again
	words := 0
	for k := next; k <= p.last && words < 600; k++ {
		if !p.row[k].prose {
			continue
		}
		for j := p.row[k].first; j < p.row[k].last && words < 600; j++ {
			if s, ok := stem(&p.words[j]); ok {
				if p.few.has(s) {
					p.again.add(s)
				}
				words++
			}
		}
	}
	n, hit := 0, 0
	for j := d.first; j < d.last; j++ {
		if s, ok := stem(&p.words[j]); ok {
			n++
			if p.again.has(s) {
				hit++
			}
		}
	}
	if float64(hit) >= retelling*float64(n) {
		p.kinds[p.first] = Deck
	}
}

// retelling is the part of a summary's words that come again in the paragraphs
// behind it.
const retelling = 0.42
