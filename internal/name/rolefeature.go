package name

import (
	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// Templates of the features of a role.
const (
	tNone = iota + 1
	tNoneNext
	tNoneClass
	tNonePlace
	tFirst
	tFirstClass
	tFirstTitle
	tOuter
	tOuterClass
	tOuterMark
	tOuterSpan
	tLast
	tLastClass
	tLength
	tFirstLength
	tFirstTwo
	tInner
	tSplits
	tSpans
	tPlace
	tEdge
	tEdgeClass
	tSkip
	tSkipTitle
	tPrep
	tLastSpan
	tLastTwo
	tOuterTitle
	tNameWords
	tShape
)

// titled sums up how package lexicon has the word as a title.
func titled(h uint64) uint64 {
	e, ok := lexicon.Lookup(h)
	if !ok {
		return 0
	}
	x := uint64(0)
	if e.Types&lexicon.Title != 0 {
		x = 1 + uint64(e.Use)
	}
	if e.Types&lexicon.Nation != 0 {
		x |= 8
	}
	return x
}

// bare returns the hash of the word without its attached particles, and
// which they are: a conjunction, a preposition, both.
func bare(w *word.Word) (h, lead uint64) {
	r := read(w, nil)
	return r.hash, uint64(r.skip)
}

// kindOf returns 1 + the type of the span over word j and whether it begins
// (8) or ends (16) there; 0 where there is none.
func (f *finder) kindOf(j int) uint64 {
	if j < 0 || j >= len(f.covered) || f.covered[j] == 0 {
		return 0
	}
	s := &f.spans[f.covered[j]-1]
	x := 1 + uint64(s.typ)
	if s.First == j {
		x |= 16
	}
	if s.Last == j+1 {
		x |= 32
	}
	return x
}

func classes(h uint64) (c64, c256, c1024 uint64) {
	e, ok := wordclass.Lookup(h)
	if !ok {
		return 1 << 20, 1 << 20, 1 << 20
	}
	return uint64(e.C64), uint64(e.C256), uint64(e.C1024)
}

// roleFeatures fills f.features with those of the role r at p.
func (f *finder) roleFeatures(p place, r Range) {
	x := &f.features
	x.Reset()
	words := f.in.Words
	s := f.sentence(p.span)
	name := &f.spans[p.span]
	at := uint64(p.marked)<<3 | uint64(min(p.order, 2))<<1
	if p.link {
		at |= 1
	}
	if r.First == r.Last {
		x.Add2(tNone, 0, at)
		var near, next uint64
		if p.behind {
			near = words[p.at].Hash
			if p.at+1 < s.Last {
				next = words[p.at+1].Hash
			}
		} else {
			near, _ = bare(&words[p.at-1])
			if p.at-2 >= s.First {
				next = words[p.at-2].Hash
			}
		}
		x.Add2(tNone, 1, near)
		x.Add2(tNoneNext, near, next)
		c64, c256, c1024 := classes(near)
		x.Add2(tNoneClass, 0, c64)
		x.Add2(tNoneClass, 1, c256)
		x.Add2(tNoneClass, 2, c1024)
		x.Add2(tNoneClass, at<<2|3, c64)
		x.Add2(tNonePlace, at, min(uint64(name.Last-name.First), 4))
		return
	}
	n := uint64(min(r.Last-r.First, 12))
	first, lead := bare(&words[r.First])
	last := words[r.Last-1].Hash
	if r.Last-1 == r.First {
		last = first
	}
	x.Add(tPlace, at)
	x.Add2(tPlace, at, n)
	x.Add(tLength, n)
	x.Add(tFirst, first)
	x.Add2(tFirst, first, at)
	x.Add2(tFirstLength, first, n)
	if r.First+1 < r.Last {
		x.Add2(tFirstTwo, first, words[r.First+1].Hash)
	}
	c64, c256, c1024 := classes(first)
	x.Add2(tFirstClass, 0, c64)
	x.Add2(tFirstClass, 1, c256)
	x.Add2(tFirstClass, 2, c1024)
	x.Add2(tFirstClass, 3<<8|n, c64)
	title := titled(first)
	x.Add2(tFirstTitle, title, n)
	x.Add2(tFirstTitle, title|256, lead)
	x.Add2(tShape, definite(&words[r.First]), n)
	x.Add2(tShape, 16|definite(&words[r.First])<<1|definite(&words[r.Last-1]), at)
	l64, l256, l1024 := classes(last)
	x.Add(tLast, last)
	x.Add2(tLastClass, 0, l64)
	x.Add2(tLastClass, 1, l256)
	x.Add2(tLastClass, 2, l1024)
	x.Add2(tLastClass, 3<<8|titled(last), n)
	if r.Last-2 >= r.First {
		x.Add2(tLastTwo, words[r.Last-2].Hash, last)
	}
	// what stands outside, before the role or behind it
	outer, inner := r.First-1, r.First
	if p.behind {
		outer, inner = r.Last, r.Last-1
	}
	if outer >= s.First && outer < s.Last {
		o := words[outer].Hash
		o64, o256, _ := classes(o)
		x.Add(tOuter, o)
		x.Add2(tOuterClass, 0, o64)
		x.Add2(tOuterClass, 1, o256)
		if words[outer].Kind == word.Mark {
			x.Add(tOuterMark, uint64(words[outer].Rune))
		}
		x.Add2(tOuterTitle, titled(o), titled(words[inner].Hash))
		x.Add2(tEdge, o, words[inner].Hash)
		i64, i256, _ := classes(words[inner].Hash)
		x.Add2(tEdgeClass, o64, i64)
		x.Add2(tEdgeClass, o256<<10, i256)
		verb := uint64(0)
		if c, ok := cue.Lookup(&words[outer]); ok {
			verb = 1 + uint64(c.Form)
		}
		x.Add2(tOuterSpan, f.kindOf(outer), f.kindOf(inner))
		x.Add2(tOuterSpan, 1<<10|verb, i64)
	} else {
		x.Add(tOuter, 1)
	}
	splits := uint64(0)
	if k := f.kindOf(r.First); k != 0 && k&16 == 0 {
		splits |= 1
	}
	if k := f.kindOf(r.Last - 1); k != 0 && k&32 == 0 {
		splits |= 2
	}
	x.Add(tSplits, splits)
	spans, prep, verbs := uint64(0), uint64(0), uint64(0)
	for j := r.First; j < r.Last; j++ {
		if k := f.kindOf(j); k&16 != 0 {
			spans += 1 << (2 * (k & 15))
		}
		if j == r.First {
			continue
		}
		if isPreposition(words[j].Fold) {
			prep++
		}
		if c, ok := cue.Lookup(&words[j]); ok && (c.Form == cue.Past || c.Form == cue.Present) && !c.Verb.Rare {
			verbs++
		}
		if !p.behind || j > r.First+1 {
			x.Add2(tInner, 0, words[j].Hash)
		}
		if words[j].Kind == word.Mark {
			x.Add2(tInner, 1, uint64(words[j].Rune))
		}
	}
	x.Add(tSpans, spans)
	x.Add2(tSpans, spans, n)
	x.Add2(tPrep, min(prep, 3), n)
	x.Add2(tPrep, 16|min(verbs, 2), n>>1)
	x.Add2(tLastSpan, f.kindOf(r.Last-1), l64)
	x.Add2(tNameWords, min(uint64(name.Last-name.First), 4), n)
	if skipped := p.at - r.Last; !p.behind && skipped > 0 {
		x.Add2(tSkip, uint64(skipped), at)
		x.Add2(tSkip, 16, words[p.at-1].Hash)
		x.Add2(tSkipTitle, words[p.at-1].Hash, title)
	} else if !p.behind {
		x.Add2(tSkipTitle, 0, titled(last))
	}
}

// definite reports, as 1 or 0, whether the word has the article.
func definite(w *word.Word) uint64 {
	s := w.Fold
	if len(s) > 6 && (s[:4] == "ال" || s[2:6] == "ال" || s[:4] == "لل") {
		return 1
	}
	return 0
}

func isPreposition(fold string) bool {
	switch fold {
	case "في", "من", "الي", "علي", "عن", "مع", "لدي", "بين", "باسم":
		return true
	}
	return false
}

var _ = hash.Join
