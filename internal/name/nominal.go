package name

import (
	"slices"
	"sort"

	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A nominal is a title that stands without a name and denotes a person of
// the story: "وزير الخارجية الأميركي" after "أنتوني بلينكن".
type nominal struct {
	Range
	entity  int32 // root of its forms, see finder.root; later its index
	resumes bool  // it only takes up a name or role, see resumptions
}

// longestAlone is how many words a title without a name may have.
const longestAlone = 12

// nominals finds the titles that stand alone, and whom they denote.
func (f *finder) nominals() {
	m := shipped()
	f.markRoles()
	f.openings(func(i int) Range {
		r := f.chooseAlone(m, i)
		if r.Last > r.First {
			if p := f.denoted(m, r); p >= 0 {
				f.alone = append(f.alone, nominal{Range: r, entity: p})
			}
		}
		return r
	})
	f.resumptions()
}

// openings calls take for the words that a title without a name may begin
// with, those aside that stand in a title that take has returned.
func (f *finder) openings(take func(i int) (title Range)) {
	for _, s := range f.in.Sentences {
		for i := s.First; i < s.Last; {
			last := i
			if f.opensTitle(i) {
				last = take(i).Last
			}
			i = max(i+1, last)
		}
	}
}

// markRoles puts the roles beside names in reading order and notes their words.
func (f *finder) markRoles() {
	slices.SortStableFunc(f.said, func(a, b role) int { return a.First - b.First })
	f.inRole = grow(f.inRole, len(f.in.Words))
	for i := range f.said {
		r := &f.said[i]
		r.wording = f.appendWording(nil, r.Range)
		for j := r.First; j < r.Last; j++ {
			f.inRole[j] = true
		}
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// opensTitle reports whether a title without a name may begin with word i.
func (f *finder) opensTitle(i int) bool {
	if f.traits[i]&titles == 0 || f.inRole[i] {
		return false
	}
	k := f.covered[i]
	return k == 0 || f.spans[k-1].First == i && f.spans[k-1].typ == tagger.Org
}

// aloneCandidates appends what the title at i may be, the refusal first.
func (f *finder) aloneCandidates(i int, dst []Range) []Range {
	s := f.sentence(i)
	dst = append(dst, Range{i, i})
	for j := i; j < s.Last && j < i+longestAlone && !f.inRole[j]; j++ {
		if w := &f.in.Words[j]; w.Kind == word.Mark {
			if stops(w.Rune) {
				break
			}
			if !isClosing(w.Rune) {
				continue
			}
		}
		if k := f.covered[j]; k != 0 && f.spans[k-1].typ == tagger.Person {
			break
		}
		if f.facesName(j+1, s.Last) {
			break
		}
		dst = append(dst, Range{i, j + 1})
	}
	return dst
}

// facesName reports whether a person's name begins at word j or behind a mark
// there: what ends before it is no title that stands alone.
func (f *finder) facesName(j, last int) bool {
	for n := 0; j < last && n < 2 && f.in.Words[j].Kind == word.Mark && passes(f.in.Words[j].Rune); n++ {
		j++
	}
	return j < last && f.covered[j] != 0 && f.spans[f.covered[j]-1].typ == tagger.Person
}

// aloneSetting returns what the candidates at i share.
func (f *finder) aloneSetting(i int) setting {
	c := setting{sentence: f.sentence(i), behind: true, anchor: i - 1}
	x := f.glance(i)
	c.at = uint64(x.lead)<<1 | x.article()
	if i == c.sentence.First {
		c.at |= 8
	}
	return c
}

func (f *finder) chooseAlone(m *models, i int) Range {
	c := f.aloneSetting(i)
	f.refusalFeatures(&c, i)
	if m.gateAlone.Score(&f.refusal) > closed {
		return Range{}
	}
	f.places = f.aloneCandidates(i, f.places[:0])
	best, top := 0, m.alone.Score(&f.refusal)-boldness
	c.model = &m.alone
	f.kin(f.places[len(f.places)-1])
	for k, r := range f.places[1:] {
		f.roleFeatures(&c, r)
		f.knownFeatures(r)
		if s := f.features.Score(); s > top {
			best, top = k+1, s
		}
	}
	return f.places[best]
}

// boldness is taken off the score of no title.
const boldness = 0.3

// kin lists the wordings of the roles near r that share a word with it: it is
// like no other, nor are those of its parts.
func (f *finder) kin(r Range) {
	f.akin = f.akin[:0]
	f.wording = f.appendWording(f.wording[:0], r)
	shares := func(h uint64) bool { return slices.Contains(f.wording, h) }
	for _, o := range f.around(r.First) {
		if slices.ContainsFunc(o.wording, shares) {
			f.akin = append(f.akin, o.wording)
		}
	}
}

// knownFeatures adds whether the story gives somebody such a role, one of
// those that kin has listed.
func (f *finder) knownFeatures(r Range) {
	best := uint64(0)
	if len(f.akin) > 0 {
		f.wording = f.appendWording(f.wording[:0], r)
	}
	for _, o := range f.akin {
		best = max(best, likeness(f.wording, o))
	}
	n := uint64(min(r.Last-r.First, 6))
	f.features.Add(tKnown, best)
	f.features.Add2(tKnown, best, n)
	f.features.Add2(tKnown, best|16, f.glance(r.First).article())
}

// window is how many names to either side are looked at where the story is a
// long one.
const window = 400

// around returns the roles beside names that stand near word j.
func (f *finder) around(j int) []role {
	at := sort.Search(len(f.said), func(i int) bool { return f.said[i].First >= j })
	return f.said[max(0, at-window/4):min(len(f.said), at+window/4)]
}

// likeness is how much two wordings of a role are alike: 4 the same, 3 one
// within the other, 2 most words, 1 the first word.
func likeness(a, b []uint64) uint64 {
	if slices.Equal(a, b) {
		return 4
	}
	n := 0
	for _, h := range a {
		if slices.Contains(b, h) {
			n++
		}
	}
	switch {
	case n == min(len(a), len(b)) && n > 1:
		return 3
	case 2*n >= len(a)+len(b)-n && n > 1:
		return 2
	case len(a) > 0 && len(b) > 0 && a[0] == b[0]:
		return 1
	}
	return 0
}

// A person is somebody whom a title may denote.
type person struct {
	entity   int32 // root of the forms
	before   int   // words from the last name before the title to it, 0 for none
	after    int   // words from it to the next name behind it, 0 for none
	mentions int
	like     uint64 // the most that a role of theirs is like the title
	known    bool   // a role of theirs is known
}

// denoted returns the root of the person whom the title r denotes, or -1.
func (f *finder) denoted(m *models, r Range) int32 {
	f.gather(r)
	best, top := int32(-1), float32(0)
	for k := range f.persons {
		f.personFeatures(m, r, k)
		if s := f.features.Score(); best < 0 || s > top {
			best, top = f.persons[k].entity, s
		}
	}
	return best
}

// gather lists the persons of the story as they stand to the title r.
func (f *finder) gather(r Range) {
	f.persons = f.persons[:0]
	f.wording = f.appendWording(f.wording[:0], r)
	at := sort.Search(len(f.spans), func(i int) bool { return f.spans[i].First >= r.First })
	for i := max(0, at-window); i < min(len(f.spans), at+window); i++ {
		s := &f.spans[i]
		if s.typ != tagger.Person {
			continue
		}
		k := slices.IndexFunc(f.persons, func(p person) bool { return p.entity == s.entity })
		if k < 0 {
			k = len(f.persons)
			f.persons = append(f.persons, person{entity: s.entity})
		}
		p := &f.persons[k]
		p.mentions++
		if s.First < r.First {
			p.before = r.First - s.First
		} else if p.after == 0 {
			p.after = s.First - r.First
		}
	}
	for _, o := range f.around(r.First) {
		e := f.spans[o.span].entity
		if k := slices.IndexFunc(f.persons, func(p person) bool { return p.entity == e }); k >= 0 {
			f.persons[k].known = true
			f.persons[k].like = max(f.persons[k].like, likeness(f.wording, o.wording))
		}
	}
}

// Templates of the features of a person whom a title may denote.
const (
	tLike = iota + 64
	tRecency
	tMentions
	tHeadline
)

// personFeatures makes f.features the sum of those of person k for the title r.
func (f *finder) personFeatures(m *models, r Range, k int) {
	x := &f.features
	x.Start(&m.person)
	p := &f.persons[k]
	state := p.like << 1
	if p.known {
		state |= 1
	}
	rank, rivals, liker := uint64(0), uint64(0), uint64(0)
	for i := range f.persons {
		q := &f.persons[i]
		if i == k {
			continue
		}
		if q.before > 0 && (p.before == 0 || q.before < p.before) {
			rank++
		}
		if q.mentions > p.mentions {
			rivals++
		}
		if q.like > p.like {
			liker++
		}
	}
	rank, rivals, liker = min(rank, 4), min(rivals, 3), min(liker, 2)
	before, after := steps(p.before), steps(p.after)
	x.Add(tLike, state)
	x.Add2(tLike, state, liker)
	x.Add2(tRecency, before, state)
	x.Add2(tMentions, rivals, rank)
	x.Add2(tHeadline, f.line(r.First), min(before, 1)<<4|after)
}

// steps puts distances in words in classes, 0 for none.
func steps(n int) uint64 {
	s := uint64(0)
	for d := 0; n > d; d = 2*d + 4 {
		s++
	}
	return s
}

// line returns the kind of the line that word j stands in.
func (f *finder) line(j int) uint64 {
	k := sort.Search(len(f.in.Lines), func(k int) bool { return f.in.Lines[k].Last > j })
	if k == len(f.in.Lines) {
		return uint64(Body)
	}
	return uint64(f.in.Lines[k].Kind)
}
