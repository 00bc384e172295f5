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
	f.addForms(0)
	n := len(f.spans)
	f.families()
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
			i = max(i+1, f.again(i, limit))
		}
	}
	f.addForms(n)
	sortSpans(f.spans)
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
		if _, ok := f.index[key]; !ok && !common(h) {
			f.index[key] = int32(tagger.Person)
			f.seen[h] |= begins
		}
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
		f.index[hash.Join(0, x.phrase)] = int32(x.typ)
	}
}

// common reports whether the word is too frequent to be taken for a name
// because it is one elsewhere in the story.
func common(h uint64) bool {
	t, _ := lexicon.LookupToken(h)
	return t.Ordinary || wordclass.LogFreq(h) > 40 && !t.Place
}

// again looks for a name that begins with word i and ends before limit, and
// returns the place behind it, or i.
func (f *finder) again(i, limit int) int {
	w := &f.in.Words[i]
	if w.Kind == word.Mark || w.Kind == word.Number {
		return i
	}
	if end := f.match(i, limit, w.Hash, 0); end > i {
		return end
	}
	if w.Kind != word.Arabic {
		return i
	}
	var v lexicon.Variants
	for v.Start(w.Fold); v.Next(); {
		if end := f.match(i, limit, v.Hash, v.Skip); end > i {
			return end
		}
	}
	return i
}

// match appends the longest known name that begins with word i, whose hash
// behind skip letters is h.
func (f *finder) match(i, limit int, h uint64, skip int) int {
	if f.seen[h]&begins == 0 {
		return i
	}
	words := f.in.Words
	end, typ := i, Type(0)
	p := h
	for j := i + 1; ; j++ {
		if t, ok := f.index[hash.Join(0, p)]; ok {
			end, typ = j, Type(t)
		}
		if j >= limit || j-i > longest || words[j].Kind == word.Mark {
			break
		}
		p = hash.Join(p, words[j].Hash)
	}
	if end == i {
		return i
	}
	w := &words[i]
	s := span{Range: Range{i, end}, typ: typ, skip: skip, head: h, start: w.Start}
	if skip > 0 {
		s.start += lexicon.SkipLetters(f.in.Text[w.Start:w.End], skip)
	}
	f.spans = append(f.spans, s)
	return end
}
