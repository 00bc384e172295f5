package name

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Lessons are the choices that annotated stories teach.
type Lessons struct {
	Before, Behind, Alone             []Lesson
	GateBefore, GateBehind, GateAlone []loglinear.Choice
	Person                            []Lesson
}

// A Lesson is the choice among the words that may be a role, those of the
// refusal, an empty range, first.
type Lesson struct {
	loglinear.Choice
	Ranges []Range
}

// Learn adds what the story teaches. The spans are its annotated names in
// reading order; roles has, for each of them that names a person, how the
// story words the person's roles.
func (l *Lessons) Learn(in *Input, spans []tagger.Span, roles [][]string) {
	f := newFinder()
	f.features.List()
	f.in = in
	for _, s := range spans {
		f.spans = append(f.spans, span{Range: Range{s.First, s.Last}, typ: s.Type})
	}
	f.survey()
	f.cover()
	for i := range f.spans {
		if f.spans[i].typ != tagger.Person {
			continue
		}
		want := make([][]uint64, len(roles[i]))
		for k, r := range roles[i] {
			words, _ := word.Split(r)
			want[k] = signature(words)
		}
		learn := func(p place) Range { return l.role(f, p, want) }
		f.side(i, false, learn)
		f.side(i, true, learn)
	}
	l.titles(f, roles)
}

// titles adds the choices among titles that stand alone.
func (l *Lessons) titles(f *finder, roles [][]string) {
	type wanted struct {
		signature []uint64
		person    int32
	}
	var want []wanted
	seen := map[*string]bool{}
	for i := range f.spans {
		f.spans[i].entity = int32(i)
		if len(roles[i]) == 0 || f.spans[i].typ != tagger.Person {
			continue
		}
		for j := range i {
			if len(roles[j]) > 0 && &roles[j][0] == &roles[i][0] {
				f.spans[i].entity = int32(j)
				break
			}
		}
		if seen[&roles[i][0]] {
			continue
		}
		seen[&roles[i][0]] = true
		for _, r := range roles[i] {
			words, _ := word.Split(r)
			want = append(want, wanted{signature(words), f.spans[i].entity})
		}
	}
	f.markRoles()
	f.openings(func(i int) (title Range) {
		c := Lesson{Ranges: f.aloneCandidates(i, nil)}
		set := f.aloneSetting(i)
		set.model = &loglinear.Model{}
		f.refusalFeatures(&set, i)
		gate := loglinear.Choice{Candidates: [][]uint32{slices.Clone(f.refusal.IDs()), nil}, Right: []int{0}}
		f.kin(c.Ranges[len(c.Ranges)-1])
		var denoted []nominal
		for k, r := range c.Ranges {
			if k == 0 {
				c.Candidates = append(c.Candidates, slices.Clone(f.refusal.IDs()))
			} else {
				f.roleFeatures(&set, r)
				f.knownFeatures(r)
				c.Candidates = append(c.Candidates, f.features.IDs())
			}
			sig := f.appendWording(nil, r)
			for _, w := range want {
				if k > 0 && slices.Equal(w.signature, sig) {
					c.Right = append(c.Right, k)
					title = r
					denoted = append(denoted, nominal{Range: r, entity: w.person})
				}
			}
		}
		if len(c.Right) == 0 {
			c.Right = []int{0}
		} else {
			gate.Right[0] = 1
		}
		l.GateAlone = append(l.GateAlone, gate)
		l.Alone = append(l.Alone, c)
		for _, n := range denoted { // not before, since the features are the candidates' till here
			l.person(f, n.Range, n.entity)
		}
		return title
	})
}

// role adds the choice at the place p, and returns the longest of the wanted
// roles there.
func (l *Lessons) role(f *finder, p place, want [][]uint64) (right Range) {
	var c Lesson
	c.Ranges = f.candidates(p, nil)
	set := f.setting(p)
	set.model = &loglinear.Model{}
	f.refusalFeatures(&set, p.near())
	gate := loglinear.Choice{Candidates: [][]uint32{slices.Clone(f.refusal.IDs()), nil}, Right: []int{0}}
	for k, r := range c.Ranges {
		if k == 0 {
			c.Candidates = append(c.Candidates, slices.Clone(f.refusal.IDs()))
		} else {
			f.roleFeatures(&set, r)
			f.skipFeatures(p, set.at, r)
			c.Candidates = append(c.Candidates, f.features.IDs())
		}
		if k > 0 && slices.ContainsFunc(want, func(w []uint64) bool {
			return slices.Equal(w, f.appendWording(nil, r))
		}) {
			c.Right = append(c.Right, k)
			if r.Last-r.First > right.Last-right.First {
				right = r
			}
		}
	}
	if len(c.Right) == 0 {
		c.Right = []int{0}
	} else {
		gate.Right[0] = 1
	}
	if p.behind {
		l.Behind, l.GateBehind = append(l.Behind, c), append(l.GateBehind, gate)
	} else {
		l.Before, l.GateBefore = append(l.Before, c), append(l.GateBefore, gate)
	}
	return right
}

// signature returns the words by which two wordings of a role are compared:
// without marks, the first one without its particles.
func signature(words []word.Word) []uint64 {
	var out []uint64
	for i := range words {
		w := &words[i]
		if w.Kind == word.Mark {
			continue
		}
		h := w.Hash
		if len(out) == 0 {
			x := newInfo(w)
			h = x.bare
		}
		out = append(out, h)
	}
	return out
}

// person adds the choice of the person whom the title r denotes.
func (l *Lessons) person(f *finder, r Range, right int32) {
	var c Lesson
	f.gather(r)
	for k := range f.persons {
		f.personFeatures(&models{}, r, k)
		c.Candidates = append(c.Candidates, f.features.IDs())
		c.Ranges = append(c.Ranges, Range{k, k + 1})
		if f.persons[k].entity == right {
			c.Right = []int{k}
		}
	}
	if len(c.Right) > 0 {
		l.Person = append(l.Person, c)
	}
}
