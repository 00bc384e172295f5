package name

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Lessons are the choices that annotated stories teach.
type Lessons struct {
	Before, Behind []loglinear.Choice
}

// Learn adds what the story teaches. The spans are its annotated names in
// reading order; roles has, for each of them that names a person, how the
// story words the person's roles.
func (l *Lessons) Learn(in *Input, spans []tagger.Span, roles [][]string) {
	f := newFinder()
	f.in = in
	for _, s := range spans {
		f.spans = append(f.spans, span{Range: Range{s.First, s.Last}, typ: s.Type})
	}
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
		l.side(f, i, false, want)
		l.side(f, i, true, want)
	}
}

// side adds the choices on one side of the name at span i.
func (l *Lessons) side(f *finder, i int, behind bool, want [][]uint64) {
	at := f.spans[i].First
	if behind {
		at = f.spans[i].Last
	}
	for order := range chain {
		p, ok := f.place(i, at, behind, order)
		if !ok {
			return
		}
		var c loglinear.Choice
		var right Range
		rs := f.candidates(p, nil)
		for k, r := range rs {
			f.roleFeatures(p, r)
			c.Candidates = append(c.Candidates, slices.Clone(f.features.IDs()))
			if k > 0 && slices.ContainsFunc(want, func(w []uint64) bool {
				return slices.Equal(w, signature(f.in.Words[r.First:r.Last]))
			}) {
				c.Right = append(c.Right, k)
				if r.Last-r.First > right.Last-right.First {
					right = r
				}
			}
		}
		if len(c.Right) == 0 {
			c.Right = []int{0}
		}
		if behind {
			l.Behind = append(l.Behind, c)
		} else {
			l.Before = append(l.Before, c)
		}
		if right.Last == 0 {
			return
		}
		at = right.First
		if behind {
			at = right.Last
		}
	}
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
			h, _ = bare(w)
		}
		out = append(out, h)
	}
	return out
}
