package name

import (
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Templates of the features of a role.
const (
	tNone = iota + 1
	tNoneNext
	tNoneClass
	tNoneName
	tFirstClass
	tFirstTitle
	tOuterClass
	tOuterMark
	tOuterSpan
	tLastClass
	tInner
	tSplits
	tSkipTitle
	tPrep
	tOuterTitle
	tShape
	tAround
	tCloses
	tPhrase
	tSource
	tLetters
	tFrame
	tKnown
)

// A setting is what the features of all candidates of one choice share.
type setting struct {
	sentence Range
	behind   bool   // candidates begin at the same word and end at different ones; else the reverse
	at       uint64 // how the place is reached
	anchor   int    // the word on the other side of the name
	words    uint64 // of the name
	model    *loglinear.Model

	rest  Range  // what of the last candidate stands behind its first word
	verbs uint64 // the verbs of saying in rest
}

// setting returns what the candidates at p share.
func (f *finder) setting(p place) setting {
	name := &f.spans[p.span]
	c := setting{sentence: f.sentence(name.First), behind: p.behind, anchor: name.Last}
	c.at = uint64(p.marked)<<3 | uint64(min(p.order, 2))<<1
	if p.link {
		c.at |= 1
	}
	if p.behind {
		c.anchor = name.First - 1
	}
	c.words = uint64(min(name.Last-name.First, 4))
	return c
}

// refusalFeatures fills f.refusal with what speaks for or against there
// being any role at the place whose first word is near.
func (f *finder) refusalFeatures(c *setting, near int) {
	x := &f.refusal
	x.Reset()
	s := c.sentence
	anchor := f.frame(c.anchor, s)
	if c.anchor >= s.First && c.anchor < s.Last {
		a := f.look(c.anchor)
		x.Add2(tAround, a.own.c64()<<8|anchor, c.at)
		x.Add2(tAround, f.in.Words[c.anchor].Hash, 1)
	}
	n := f.look(near)
	x.Add2(tNone, 0, c.at)
	x.Add2(tNone, 1, n.bare)
	x.Add2(tFrame, anchor, c.at)
	x.Add2(tNoneClass, 0, n.class.c64())
	x.Add2(tNoneClass, 1, n.class.c256())
	x.Add2(tNoneClass, 2, n.class.c1024())
	x.Add2(tNoneClass, c.at<<2|3, n.class.c64())
	x.Add2(tNoneName, c.at, c.words)
	x.Add2(tSource, uint64(n.source), c.at)
	x.Add2(tLetters, uint64(n.letters), c.at)
	next := near - 1
	if c.behind {
		next = near + 1
		x.Add2(tCloses, f.closing(near, s.Last), c.at)
		x.Add2(tPhrase, f.phraseTitle(near), c.at)
	} else {
		x.Add2(tPhrase, uint64(n.title), c.at)
		if k := f.covered[near]; k != 0 { // رئيس [الهيئة العليا] فلان
			j := f.spans[k-1].First - 1
			title := uint64(99)
			if j >= s.First {
				title = uint64(f.glance(j).title)
				x.Add2(tOuterSpan, f.glance(j).bare, 1)
			}
			x.Add2(tOuterSpan, uint64(f.spans[k-1].typ), title)
		}
	}
	if next >= s.First && next < s.Last {
		x.Add2(tNoneNext, n.bare, f.in.Words[next].Hash)
	}
}

// roleFeatures makes f.features the sum of those of the role r. The candidates of a
// choice follow each other, longer and longer: what they share is fixed.
func (f *finder) roleFeatures(c *setting, r Range) {
	x := &f.features
	n := uint64(min(r.Last-r.First, 12))
	a, b := f.look(r.First), f.glance(r.Last-1)
	if c.rest.Last == 0 || !c.behind && c.rest.Last != r.Last {
		x.Start(c.model)
		c.rest = Range{r.Last, r.Last}
		c.verbs = 0
		if c.behind {
			c.rest = Range{r.First + 1, r.First + 1}
			addFirst(x, a, c.at)
		} else {
			addLast(x, b)
		}
	} else {
		x.Back()
	}
	f.takeIn(c, r)
	x.Fix()
	if c.behind {
		addLast(x, b)
	} else {
		addFirst(x, a, c.at)
	}
	x.Add2(tSource, uint64(a.source)<<4|16<<8, n)
	x.Add2(tFirstTitle, uint64(a.title), n)
	x.Add2(tShape, 16|a.article()<<1|b.article(), c.at)
	f.outside(c, r)
	f.within(c, r, n)
}

// addFirst adds what the first word of a role is by itself.
func addFirst(x *loglinear.Sum, a *info, at uint64) {
	x.Add2(tFirstClass, 0, a.class.c64())
	x.Add2(tFirstClass, 1, a.class.c256())
	x.Add2(tSource, uint64(a.source), at)
	x.Add2(tLetters, uint64(a.letters), at)
	x.Add2(tFirstTitle, uint64(a.title)|256, uint64(a.lead))
}

// addLast adds what its last word is.
func addLast(x *loglinear.Sum, b *info) {
	x.Add2(tLastClass, 1, b.own.c256())
}

// takeIn makes c.rest what stands in r behind its first word, and adds the
// words that were not in it.
func (f *finder) takeIn(c *setting, r Range) {
	old := c.rest
	c.rest = Range{r.First + 1, r.Last}
	for _, more := range [2]Range{{c.rest.First, old.First}, {old.Last, c.rest.Last}} {
		for j := more.First; j < more.Last; j++ {
			if f.look(j).is&says != 0 {
				c.verbs++
			}
			if !c.behind || j > r.First+1 {
				f.features.Add2(tInner, 0, f.in.Words[j].Hash)
			}
		}
	}
}

// outside adds what stands before the role or behind it, away from the name.
func (f *finder) outside(c *setting, r Range) {
	x := &f.features
	words := f.in.Words
	s := c.sentence
	outer, inner := r.First-1, r.First
	if c.behind {
		outer, inner = r.Last, r.Last-1
	}
	if outer < s.First || outer >= s.Last {
		return
	}
	o, i := f.glance(outer), f.glance(inner)
	x.Add2(tOuterClass, 0, o.own.c64())
	x.Add2(tOuterClass, 1, o.own.c256())
	if words[outer].Kind == word.Mark {
		x.Add2(tOuterMark, uint64(words[outer].Rune), c.at)
	}
	x.Add2(tOuterTitle, uint64(o.title), uint64(i.title))
	x.Add2(tOuterSpan, f.kindOf(outer), f.kindOf(inner))
}

// within adds what the words of the role are together.
func (f *finder) within(c *setting, r Range, n uint64) {
	x := &f.features
	splits := uint64(0)
	if k := f.kindOf(r.First); k != 0 && k&16 == 0 {
		splits |= 1
	}
	if k := f.kindOf(r.Last - 1); k != 0 && k&32 == 0 {
		splits |= 2
	}
	x.Add(tSplits, splits)
	x.Add2(tPrep, 16|min(c.verbs, 2), n>>1)
}

// skipFeatures adds the honorific between the role r and the place p.
func (f *finder) skipFeatures(p place, at uint64, r Range) {
	x := &f.features
	if skipped := p.at - r.Last; !p.behind && skipped > 0 {
		h := f.in.Words[p.at-1].Hash
		x.Add2(tSkipTitle, h, uint64(f.glance(r.First).title))
	}
}

// closing returns how many words behind at the next comma or colon stands,
// in steps; 0 where none does in the sentence.
func (f *finder) closing(at, last int) uint64 {
	for j := at; j < last && j < at+reach; j++ {
		switch f.in.Words[j].Rune {
		case '،', ',', ':', ')', '-', '–':
			return uint64(1 + min((j-at)/2, 6))
		}
	}
	return 0
}

// phraseTitle returns how package lexicon has the words from at on.
func (f *finder) phraseTitle(at int) uint64 {
	n, e := lexicon.Longest(f.in.Words, at)
	if n == 0 {
		return 0
	}
	x := uint64(e.Types) << 4
	if e.Types&lexicon.Title != 0 {
		x |= 1 + uint64(e.Use)
	}
	return x
}
