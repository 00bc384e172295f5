package layout

import (
	"github.com/khabar-nlp/khabar/internal/word"
)

// Classify returns the kind of each line. Words and lines are those of
// word.Split of text.
func Classify(text string, words []word.Word, lines []word.Line) []Kind {
	p := page{text: text, words: words, t: table(), kinds: make([]Kind, len(lines))}
	if len(lines) == 0 {
		return p.kinds
	}
	p.rows(lines)
	p.paragraphs()
	p.story()
	p.above()
	p.inside()
	p.below()
	return p.kinds
}

type page struct {
	text  string
	words []word.Word
	t     *phrases
	row   []row
	kinds []Kind

	first, last int // the first and the last paragraph of the story; first is -1 where there is none
	headline    int // -1 where there is none
	vocabulary  set // of the story

	items, sub []item // scratch
}

// paragraphs marks the lines that can be nothing but paragraphs.
func (p *page) paragraphs() {
	for i := range p.row {
		r := &p.row[i]
		r.prose = p.paragraph(i)
	}
	// Lines that were cut at the width of a column go on from one to the next.
	for i := 1; i < len(p.row); i++ {
		r, before := &p.row[i], &p.row[i-1]
		if !r.prose && before.prose && r.n >= 8 && r.class == none && !r.date && !r.bullet &&
			(before.end == '،' || before.end == 0 && before.n < running && p.conjoined(r)) {
			r.prose = true
		}
	}
}

func (p *page) paragraph(i int) bool {
	r := &p.row[i]
	if r.arabic*2 < r.n || r.date || r.handle {
		return false
	}
	if r.class != none && r.class != place && r.class != agency {
		switch {
		case r.class == footer || r.class == comments:
			return r.n > running+8
		case r.literals >= 2 || r.class == related || r.class == dated:
			return r.n > running && (r.full || r.n > running+8)
		default:
			if r.n < sentence || r.end != '.' {
				return r.n > running
			}
		}
	}
	if r.credit && !r.full && r.n <= title {
		return false
	}
	switch {
	case r.opens:
		return true
	case r.n >= running:
		return i > 0 || r.end != 0 || r.full || r.n > title
	case r.end == '.' && r.n >= sentence:
		return true
	case r.end == '.' && r.n >= 5 && (p.conjoined(r) || r.opener&(1<<verb) != 0) && i > 0:
		return true
	case r.n >= 7 && i > 0 && (r.end == '.' || r.end == ':' || r.end == '،' || r.end == '؛' || r.end == '!') && p.conjoined(r):
		return true
	case r.n >= sentence && i > 0 && (r.end == '،' || r.end == '؛' || r.end == ':'):
		return true
	case r.n >= sentence && r.full && i > 0:
		return true
	case r.n >= 9 && p.conjoined(r) && i > 0:
		return true
	}
	return false
}

// story finds the first and the last paragraph.
func (p *page) story() {
	p.first, p.last, p.headline = -1, -1, -1
	for i := range p.row {
		if p.row[i].prose {
			p.first = i
			break
		}
	}
	if p.first < 0 {
		p.short()
		return
	}
	p.last = p.first
	open, gone := false, false // below a heading over links; below what ends a story
	for i := p.first + 1; i < len(p.row); i++ {
		r := &p.row[i]
		switch {
		case r.prose && !gone && !(open && p.list(i)):
			p.last, open = i, false
		case r.prose:
			gone = gone || open
		case r.class == comments && p.commented(i), r.class == footer && p.row[i].literals > 1:
			gone = true
		case r.class == related && p.heading(r):
			open = i+1 < len(p.row) && p.row[i+1].prose
		}
	}
	p.last = p.detached()
	p.gather()
}

// short is the story of a page without a single paragraph: a line alone is
// body; of several, the first is the headline and those behind it that no
// phrase claims are body.
func (p *page) short() {
	free := func(i int) bool {
		r := &p.row[i]
		return r.class == none && !r.date && r.n > label && p.signed(r) < 2
	}
	for i := range p.row {
		if !free(i) {
			continue
		}
		if p.first < 0 {
			p.first = i
		}
		p.last = i
	}
	if p.first < 0 { // nothing but labels
		p.first, p.last = 0, len(p.row)-1
	} else if p.first < p.last {
		h := p.first
		for p.first++; p.first < p.last && !free(p.first); p.first++ {
		}
		_ = h
	}
	p.gather()
}

// commented reports whether the comments begin at line i: a button of that
// name may stand among the others above the story or beside it.
func (p *page) commented(i int) bool {
	return p.first >= 0 && i > p.first && p.row[i].n <= title
}

// heading reports whether a line stands over links to other stories, rather
// than being such a link itself.
func (p *page) heading(r *row) bool {
	return r.n <= r.literals+3 && r.n <= 6
}

// list reports whether the paragraphs from i on, directly under a heading
// over links, are openings of other stories: few are left, or they do not go
// on from one to the next.
func (p *page) list(i int) bool {
	n, on := 0, 0
	for ; i < len(p.row); i++ {
		if r := &p.row[i]; r.prose {
			n++
			if p.conjoined(r) {
				on++
			}
		}
	}
	return n <= 3 || on*5 < n*2
}

// detached returns the last paragraph of the story where openings of other
// stories follow it without any heading: at least four paragraphs, each
// beginning as news do and none with a word that carries on.
func (p *page) detached() int {
	last := p.last
	n := 0
	i := last
	for ; i > p.first && p.row[i].prose; i-- {
		if p.conjoined(&p.row[i]) || p.row[i].n > 50 {
			break
		}
		if p.row[i].opener&(1<<verb) == 0 && n > 0 && !p.row[i].opens {
			// one in four may begin otherwise
			if !(i > p.first && p.row[i-1].opener&(1<<verb) != 0 && !p.conjoined(&p.row[i-1])) {
				break
			}
		}
		n++
	}
	if n < 4 || i <= p.first {
		return last
	}
	p.last = i
	p.gather()
	sum := 0.0
	for k := i + 1; k <= last; k++ {
		sum += p.shared(&p.row[k])
	}
	if sum/float64(n) < 0.4 {
		return i
	}
	return last
}

// gather collects the words of the story.
func (p *page) gather() {
	n := 0
	for i := p.first; i <= p.last; i++ {
		if p.row[i].prose {
			n += p.row[i].n
		}
	}
	p.vocabulary.reset(n)
	for i := p.first; i <= p.last; i++ {
		if !p.row[i].prose {
			continue
		}
		for k := p.row[i].first; k < p.row[i].last; k++ {
			if h, ok := stem(&p.words[k]); ok {
				p.vocabulary.add(h)
			}
		}
	}
}

// shared returns which part of the words of a line the story has.
func (p *page) shared(r *row) float64 {
	n, hit := 0, 0
	for k := r.first; k < r.last; k++ {
		if h, ok := stem(&p.words[k]); ok {
			n++
			if p.vocabulary.has(h) {
				hit++
			}
		}
	}
	if n == 0 {
		return 0
	}
	return float64(hit) / float64(n)
}
