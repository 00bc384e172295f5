package name

import (
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// reach is how many words a role may have.
const reach = 18

// chain is how many roles a name may have on one side.
const chain = 4

// A place is where a role of a person may stand: before or behind a name, or
// before or behind another role of it.
type place struct {
	span   int  // index of the person's name in spans
	behind bool // else before it
	at     int  // the word at which the role ends, or, behind the name, begins
	marked rune // the mark passed on the way from the name: a comma, a bracket
	link   bool // "وهو" was passed
	order  int  // how many roles stand between it and the name
}

// A role is a role of the person named by a span.
type role struct {
	Range
	span    int
	wording []uint64 // see appendWording
}

// appendWording appends the words of r by which wordings of a role are
// compared: without marks, the first one without its particles.
func (f *finder) appendWording(dst []uint64, r Range) []uint64 {
	n := len(dst)
	for j := r.First; j < r.Last; j++ {
		switch {
		case f.in.Words[j].Kind == word.Mark:
		case len(dst) == n:
			dst = append(dst, f.glance(j).bare)
		default:
			dst = append(dst, f.in.Words[j].Hash)
		}
	}
	return dst
}

// roles gives the persons their roles.
func (f *finder) roles() {
	m := shipped()
	f.cover()
	choose := func(p place) Range { return f.choose(m, p) }
	for i := range f.spans {
		if f.spans[i].typ == tagger.Person {
			f.side(i, false, choose)
			f.side(i, true, choose)
		}
	}
}

// side goes through the places for roles on one side of the name at span i,
// away from it, as long as choose returns a role for each.
func (f *finder) side(i int, behind bool, choose func(place) Range) {
	at := f.spans[i].First
	if behind {
		at = f.spans[i].Last
	}
	for order := range chain {
		p, ok := f.place(i, at, behind, order)
		if !ok {
			return
		}
		r := choose(p)
		if r.Last <= r.First {
			return
		}
		f.said = append(f.said, role{Range: r, span: i})
		at = r.First
		if behind {
			at = r.Last
		}
	}
}

// choose returns the role at p, an empty range where there is none. Most
// places have none, which a model of the words next to the name tells alone.
func (f *finder) choose(m *models, p place) Range {
	c := f.setting(p)
	near := p.near()
	f.refusalFeatures(&c, near)
	gate, model := &m.gateBefore, &m.before
	if p.behind {
		gate, model = &m.gateBehind, &m.behind
	}
	if gate.Score(&f.refusal) > closed {
		return Range{}
	}
	f.places = f.candidates(p, f.places[:0])
	best, top := 0, model.Score(&f.refusal)-eagerness
	c.model = model
	for k, r := range f.places[1:] {
		f.roleFeatures(&c, r)
		f.skipFeatures(p, c.at, r)
		if s := f.features.Score(); s > top {
			best, top = k+1, s
		}
	}
	return f.places[best]
}

const (
	// closed is the log-odds above which a place has no role.
	closed = 3
	// eagerness is taken off the score of no role, for precision and recall
	// to be even.
	eagerness = 1
)

// near returns the word next to the name.
func (p place) near() int {
	if p.behind {
		return p.at
	}
	return p.at - 1
}

// place returns where the next role of the name at span i may stand.
func (f *finder) place(i, at int, behind bool, order int) (place, bool) {
	p := place{span: i, at: at, behind: behind, order: order}
	words := f.in.Words
	r := f.sentence(f.spans[i].First)
	if behind {
		for n := 0; p.at < r.Last && n < 2; n++ {
			c := words[p.at].Rune
			if words[p.at].Kind != word.Mark || !passes(c) {
				break
			}
			if p.marked == 0 || !isMarkOf(c) {
				p.marked = c
			}
			p.at++
		}
		if p.at < r.Last && isHe(words[p.at].Fold) {
			p.link = true
			p.at++
		}
		return p, p.at < r.Last && words[p.at].Kind != word.Mark
	}
	for n := 0; p.at > r.First && n < 2; n++ {
		c := words[p.at-1].Rune
		if words[p.at-1].Kind != word.Mark || !passes(c) {
			break
		}
		if p.marked == 0 || !isMarkOf(c) {
			p.marked = c
		}
		p.at--
	}
	return p, p.at > r.First && words[p.at-1].Kind != word.Mark
}

// passes reports whether the mark may stand between a name and its role.
func passes(r rune) bool {
	switch r {
	case '،', ',', '-', '–', '—', '(', ')', '"', '“', '”', '«', '»':
		return true
	}
	return false
}

func isHe(fold string) bool {
	switch fold {
	case "وهو", "وهي", "هو", "هي":
		return true
	}
	return false
}

// candidates appends what the role at p may be, the refusal, an empty range,
// first.
func (f *finder) candidates(p place, dst []Range) []Range {
	words := f.in.Words
	r := f.sentence(f.spans[p.span].First)
	dst = append(dst, Range{p.at, p.at})
	if p.behind {
		for j := p.at; j < r.Last && j < p.at+reach; j++ {
			if words[j].Kind == word.Mark {
				if stops(words[j].Rune) {
					break
				}
				if !isClosing(words[j].Rune) {
					continue
				}
			}
			dst = append(dst, Range{p.at, j + 1})
		}
		return dst
	}
	ends := [3]int{p.at}
	n := 1
	for j := p.at - 1; j > r.First && n < len(ends) && f.honorific(j); j-- {
		ends[n] = j
		for ends[n] > r.First && words[ends[n]-1].Kind == word.Mark && passes(words[ends[n]-1].Rune) {
			ends[n]--
		}
		n++
	}
	for _, end := range ends[:n] {
		for j := end - 1; j >= r.First && j >= end-reach; j-- {
			if words[j].Kind == word.Mark {
				if stops(words[j].Rune) {
					break
				}
				continue
			}
			if k := f.covered[j]; k != 0 && f.spans[k-1].typ == tagger.Person && f.spans[k-1].First == j && j < end-1 {
				break // another person's name
			}
			dst = append(dst, Range{j, end})
		}
	}
	return dst
}

// stops reports whether no role goes over the mark.
func stops(r rune) bool {
	switch r {
	case '،', ',', '.', ':', '؛', ';', '!', '؟', '?', '…':
		return true
	}
	return false
}

// honorific reports whether word j is one of the words between a role and a
// name that are no part of the role: الدكتور.
func (f *finder) honorific(j int) bool {
	e, ok := lexicon.Lookup(f.in.Words[j].Hash)
	return ok && e.Types&lexicon.Title != 0 && (e.Use == lexicon.Honorific || e.Use == lexicon.Alone)
}

// sentence returns the sentence of word j.
func (f *finder) sentence(j int) Range {
	for f.at < len(f.in.Sentences)-1 && f.in.Sentences[f.at].Last <= j {
		f.at++
	}
	for f.at > 0 && f.in.Sentences[f.at].First > j {
		f.at--
	}
	return f.in.Sentences[f.at]
}

// cover notes which span is over each word.
func (f *finder) cover() {
	f.covered = grow(f.covered, len(f.in.Words))
	for i := range f.spans {
		for j := f.spans[i].First; j < f.spans[i].Last; j++ {
			f.covered[j] = int32(i + 1)
		}
	}
}
