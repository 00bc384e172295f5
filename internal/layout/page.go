package layout

import (
	"sync"

	"github.com/khabar-nlp/khabar/internal/word"
)

// Classify returns the kind of each line. Words and lines are those of
// word.Split of text.
func Classify(text string, words []word.Word, lines []word.Line) []Kind {
	kinds := make([]Kind, len(lines))
	if len(lines) == 0 {
		return kinds
	}
	p := newPage(words)
	p.kinds = kinds
	p.rows(lines)
	p.paragraphs()
	p.story()
	p.above()
	p.inside()
	p.copied()
	p.signer()
	p.below()
	p.release()
	return kinds
}

type page struct {
	words []word.Word
	t     *phrases
	row   []row
	kinds []Kind

	first, last int  // the first and the last paragraph of the story; first is -1 where there is none
	headline    int  // -1 where there is none
	paged       bool // parts of a page stand above the story, not the article alone
	vocabulary  set  // of the story
	gathered    bool // vocabulary holds it

	items, sub []item // scratch
	few, again set    // scratch of summary
}

// free keeps the memory of pages that were read: written again it is near,
// where new memory would be far.
var free = sync.Pool{New: func() any { return &page{t: table()} }}

// mostKept is how many words a page has at the most whose memory is kept.
const mostKept = 1 << 15

func newPage(words []word.Word) *page {
	p := free.Get().(*page)
	p.words = words
	return p
}

// release gives back p, of which nothing may be used any more.
func (p *page) release() {
	if len(p.words) > mostKept {
		return
	}
	p.words, p.kinds = nil, nil
	p.first, p.last, p.headline, p.paged, p.gathered = 0, 0, 0, false, false
	free.Put(p)
}

// paragraphs marks the lines that can be nothing but paragraphs.
func (p *page) paragraphs() {
	begun := false
	for i := range p.row {
		p.row[i].prose = p.paragraph(i, begun)
		begun = begun || p.row[i].prose
	}
	// Lines that were cut at the width of a column go on from one to the next.
	for i := 1; i < len(p.row); i++ {
		r, before := &p.row[i], &p.row[i-1]
		if !r.prose && before.prose && r.n >= 8 && r.class == none && !r.date && !r.bullet &&
			(before.end == '،' || before.end == 0 && before.n < running && p.conjoined(r)) {
			r.prose = true
		}
	}
	// What begins like a button, "انتقل إلى الملعب هذا الصيف بعد أن ...", and
	// ends as a sentence is none between two paragraphs.
	for i := 1; i+1 < len(p.row); i++ {
		if r := &p.row[i]; r.class == chrome && r.literals <= 2 && r.n > sentence && r.end == '.' && p.row[i-1].prose && p.row[i+1].prose {
			r.class, r.literals, r.prose = none, 0, true
		}
	}
}

// paragraph reports whether line i is one; begun says that one stands above.
func (p *page) paragraph(i int, begun bool) bool {
	r := &p.row[i]
	if r.arabic*2 < r.n || r.date || r.handle {
		return false
	}
	if r.class != none && r.class != place && r.class != agency {
		switch {
		case r.class == footer || r.class == comments:
			return r.n > title || r.n > running && r.literals < 2
		case r.literals >= 4 && r.class == chrome:
			return false
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
	case r.end == '.' && r.n >= 3 && begun && p.conjoined(r) && r.class == none:
		return true
	case r.end == '.' && r.n >= 5 && (p.conjoined(r) || r.opener&(1<<verb) != 0) && i > 0:
		return true
	case r.n >= 7 && i > 0 && (r.end == '.' || r.end == ':' || r.end == '،' || r.end == '؛' || r.end == '!') && p.conjoined(r):
		return true
	case r.n >= 8 && i > 0 && (r.end == '،' || r.end == '؛' || r.end == ':'):
		return true
	case r.n >= sentence && r.full && i > 0:
		return true
	case r.n >= 9 && begun && p.conjoined(r):
		return true
	}
	return false
}

// story finds the first and the last paragraph.
func (p *page) story() {
	p.first, p.last, p.headline = -1, -1, -1
	if r := p.row; len(r) > 2 && r[0].n <= title && r[0].key == r[1].key { // the headline, twice
		r[0].prose, r[1].prose = false, false
	}
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
	p.furnished()
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
	p.last = p.listed()
	p.gather()
}

// listed returns the last line of the list that follows the last paragraph:
// one that the paragraph announces with a colon, or a numbered one.
func (p *page) listed() int {
	i := p.last + 1
	for ; i < len(p.row) && p.row[i].class == none; i++ {
		if r := &p.row[i]; !r.bullet && p.words[r.first].Kind != word.Number {
			break
		}
	}
	if n := i - p.last - 1; n > 0 && p.row[p.last].end == ':' || n >= 3 && p.words[p.row[p.last+1].first].Kind == word.Number {
		return i - 1
	}
	return p.last
}

// furnished sees whether parts of a page stand above the story. Where none
// do, a verse or a list may open it: then its lines, however short, are body.
func (p *page) furnished() {
	free, parts, dates := 0, 0, 0
	for i := 0; i < p.first; i++ {
		r := &p.row[i]
		switch {
		case r.class == chrome || r.class == footer || r.class == comments || r.class == tags || r.class == dated || r.crumbs:
			parts++
		case r.date:
			dates++
		case r.class == none && p.signed(r) < 2:
			free++
		}
	}
	if p.paged = parts*6 > free || dates > 0 && p.row[0].n <= 3; p.paged {
		return
	}
	// A summary of the form of a paragraph, cut at the width of a column.
	if p.first >= 2 {
		if r := &p.row[p.first-1]; p.first-1 > 0 && r.class == none && r.n >= 14 && r.opener&(1<<verb) != 0 && !r.credit {
			r.prose = true
			p.first--
		}
	}
	if free > 4 && dates == 0 {
		p.first = 1
		for p.first < len(p.row)-1 && p.signed(&p.row[p.first]) == 2 {
			p.first++
		}
	}
}

// short is the story of a page without a single line that can only be a
// paragraph: of the lines that no phrase claims the first is the headline,
// unless it is the only one, and the others are the story.
func (p *page) short() {
	least := 1
	for i := range p.row {
		if p.row[i].class == chrome {
			least = label + 1 // of the rest, labels are the page's
		}
	}
	story := func(i int) bool {
		r := &p.row[i]
		return (r.class == none || r.class == caption && i == 0) && !r.date && !r.handle && r.n >= least && p.signed(r) < 2
	}
	head := -1
	for i := range p.row {
		switch {
		case !story(i):
		case head < 0:
			head = i
		default:
			if p.first < 0 {
				p.first = i
			}
			p.row[i].prose, p.last = true, i
		}
	}
	switch {
	case p.first >= 0:
	case head >= 0:
		p.first, p.last = head, head
		p.row[head].prose = true
	default:
		p.first, p.last = 0, len(p.row)-1
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
	for ; i < len(p.row) && n < reach; i++ {
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
// stories follow it without any heading: at least four paragraphs that begin
// as news do, not with a word that carries on, and in other words.
func (p *page) detached() int {
	last := p.last
	n, verbs, i := 0, 0, last
	for ; i > p.first+1 && n < 8; i-- {
		r := &p.row[i]
		if !r.prose || p.conjoined(r) || r.n > 50 || r.n < sentence {
			break
		}
		n++
		if r.opener&(1<<verb) != 0 || r.opens {
			verbs++
		}
	}
	if n < 4 || verbs*5 < n*2 {
		return last
	}
	p.last = i
	p.gather()
	sum := 0.0
	for k := i + 1; k <= last; k++ {
		sum += p.shared(&p.row[k])
	}
	most := 0.2
	switch {
	case n >= 5 && verbs*5 >= n*4:
		most = 0.55
	case verbs*5 >= n*3:
		most = 0.45
	}
	if sum/float64(n) < most {
		return i
	}
	return last
}

// gather has the words of the story collected anew: its ends have moved.
func (p *page) gather() { p.gathered = false }

// collect does so when they are first asked for.
func (p *page) collect() {
	if p.gathered {
		return
	}
	p.gathered = true
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
	p.collect()
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
