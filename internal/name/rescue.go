package name

import (
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// longest is how many words a name that is looked for may have.
const longest = 8

// rescue finds the occurrences of the story's names that the tagger missed:
// what is a name in one sentence is one in the others.
func (f *finder) rescue() {
	f.addForms()
	f.families()
	f.complete()
	n := len(f.spans)
	k := 0
	for _, r := range f.in.Sentences {
		for i := r.First; i < r.Last; {
			for k < n && f.spans[k].Last <= i {
				k++
			}
			if k < n && f.spans[k].First <= i {
				i = f.spans[k].Last
				continue
			}
			limit := r.Last
			if k < n {
				limit = min(limit, f.spans[k].First)
			}
			if !f.may(i) {
				i++
			} else if s := f.again(i, limit); s.Last > 0 {
				f.spans = append(f.spans, s)
				i = s.Last
			} else {
				i++
			}
		}
	}
	f.sortFrom(n)
	f.addForms()
}

// families makes the family names of the persons known as names.
func (f *finder) families() {
	for i := range f.forms {
		x := &f.forms[i]
		if x.typ != tagger.Person || len(x.tokens) < 2 {
			continue
		}
		t := &x.tokens[len(x.tokens)-1]
		h := hash.String(t.text)
		key := hash.Join(0, h)
		if _, ok := f.index.get(key); !ok && !common(h) {
			f.name(key, tagger.Person)
			f.seen.add(h, begins)
		}
		f.tails(&f.spans[x.first])
	}
	for i := range f.forms {
		x := &f.forms[i]
		switch x.typ {
		case tagger.Person, tagger.Org, tagger.Loc:
		default:
			continue
		}
		if len(x.tokens) == 1 && common(x.phrase) && !(x.listed && !x.entry.Ambiguous) {
			continue
		}
		f.name(hash.Join(0, x.phrase), x.typ)
	}
}

// tails makes the last words of a person's name known, two and more of them.
func (f *finder) tails(s *span) {
	words := f.in.Words
	for i := s.First + 1; i+1 < s.Last; i++ {
		h := words[i].Hash
		f.seen.add(h, begins)
		for j := i + 1; j < s.Last; j++ {
			h = hash.Join(h, words[j].Hash)
		}
		f.name(hash.Join(0, h), tagger.Person)
	}
}

// name makes a phrase known as a name of type t.
func (f *finder) name(key uint64, t Type) {
	v, _ := f.index.at(key)
	*v = int32(t)
}

// common reports whether the word is too frequent to be taken for a name
// because it is one elsewhere in the story.
func common(h uint64) bool {
	t, _ := lexicon.LookupToken(h)
	return t.Ordinary || wordclass.LogFreq(h) > 40 && !t.Place
}

// may reports whether a name of the story may begin with some reading of word
// i; where not, again need not be asked.
func (f *finder) may(i int) bool {
	if f.seen.may(f.in.Words[i].Hash) {
		return true
	}
	if f.traits[i]&carries == 0 {
		return false
	}
	x := f.glance(i)
	for k := range x.readings() {
		if f.seen.may(x.behind[k]) {
			return true
		}
	}
	return false
}

// again looks for a name that begins with word i and ends before limit, and
// returns it; one that ends at i where there is none.
func (f *finder) again(i, limit int) span {
	w := &f.in.Words[i]
	if w.Kind == word.Mark || w.Kind == word.Number {
		return span{}
	}
	s := f.match(i, limit, w.Hash, 0)
	x := f.glance(i)
	for k := 0; s.Last == 0 && k < x.readings(); k++ {
		s = f.match(i, limit, x.behind[k], x.skip(k))
	}
	return s
}

// match returns the longest known name that begins with word i, whose hash
// behind skip letters is h.
func (f *finder) match(i, limit int, h uint64, skip int) (s span) {
	if f.seen.of(h)&begins == 0 {
		return s
	}
	words := f.in.Words
	p := h
	for j := i + 1; ; j++ {
		if t, ok := f.index.get(hash.Join(0, p)); ok {
			s.Last, s.typ = j, Type(t)
		}
		if j >= limit || j-i > longest || words[j].Kind == word.Mark {
			break
		}
		p = hash.Join(p, words[j].Hash)
	}
	if s.Last > 0 {
		s.First, s.skip, s.head, s.start, s.form = i, uint8(skip), h, words[i].Start, -1
		if skip > 0 {
			s.start += lexicon.SkipLetters(f.in.Text[s.start:words[i].End], skip)
		}
	}
	return s
}

// complete takes in what belongs to a name as the story has it elsewhere:
// "ولد عباس" for "عباس" after "جمال ولد عباس".
func (f *finder) complete() {
	k := 0
	for _, r := range f.in.Sentences {
		for ; k < len(f.spans) && f.spans[k].First < r.Last; k++ {
			s := &f.spans[k]
			first, limit := r.First, r.Last
			if k > 0 {
				first = max(first, f.spans[k-1].Last)
			}
			if k+1 < len(f.spans) {
				limit = min(limit, f.spans[k+1].First)
			}
			for j := max(first, s.First-2); j <= s.First; j++ {
				if !f.may(j) {
					continue
				}
				if x := f.again(j, limit); x.Last >= s.Last && x.Last-x.First > s.Last-s.First && x.typ == s.typ {
					*s = x
					break
				}
			}
		}
	}
}
