package speech

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
)

// continueReach is how many paragraphs a quotation that is not closed in its
// own may run on.
const continueReach = 6

// continuations adds the paragraphs into which a quotation runs on whose marks
// are not closed in its own, one quote each: the last closes them, and each
// may open them anew.
//
//	وقال المنصور: "نحن لا نطلب المستحيل.
//	ومن يظن أننا سنتعب فهو لا يعرفنا".
func (s *scan) continuations(ds []decided) []decided {
	for k := range ds {
		d := &ds[k]
		if d.pair < 0 || !s.pairs[d.pair].Unclosed || d.kind == ByPost {
			continue
		}
		from := d.content.First
		b := int(s.info[d.content.First].block)
		last := s.closing(b)
		for ; b < last; b++ {
			r := s.in.Blocks[b+1].Range
			next := decided{trigger: trigger{cue: Range{r.First, r.First}, kind: Unattributed, start: r.First, pair: -1}, score: ds[k].score, goesOn: from + 1}
			next.content = r
			if p := s.opened(r.First); p >= 0 {
				next.pair, next.start = p, s.pairs[p].From
				next.content = Range{s.pairs[p].From, s.pairs[p].To}
			} else if b+1 == last {
				next.content.Last = s.unmatched(r)
			}
			if x := &s.info[next.content.First]; next.content.Last > next.content.First && x.sentence >= 0 && x.owner == 0 {
				ds = append(ds, next) // unless a cue has opened it: وأضافت:
			}
		}
	}
	return ds
}

// closing returns the block in which a quotation that runs on from block b is
// closed; b where it is not.
func (s *scan) closing(b int) int {
	anew := b
	for k := b + 1; k < len(s.in.Blocks) && k <= b+continueReach && s.in.Blocks[k].Kind == Body; k++ {
		r := s.in.Blocks[k].Range
		if p := s.opened(r.First); p >= 0 { // «...
			if anew = k; !s.pairs[p].Unclosed {
				return k
			}
			continue
		}
		if s.reports(r) {
			return anew
		}
		if s.unmatched(r) > r.First {
			return k
		}
		for i := r.First; i < r.Last; i++ {
			if p := s.opened(i); p >= 0 && s.pairs[p].Unclosed {
				return anew // another quotation begins
			}
		}
	}
	return anew
}

// attributes is how many words a paragraph of the narrator's has up to the
// verb of its first saying: "في المقابل، قال ...".
const attributes = 5

// reports reports whether a paragraph begins with a saying of its own.
func (s *scan) reports(r Range) bool {
	for i := r.First; i < min(r.Last, r.First+attributes); i++ {
		if x := &s.info[i]; x.phrase > 0 || x.isCue && x.reading.Form == cue.Past && x.reading.Person == 3 && !x.reading.Rare {
			return true
		}
	}
	return false
}

// unmatched returns where a mark stands in r that closes a quotation which was
// not opened there; -1 where there is none.
func (s *scan) unmatched(r Range) int {
	for i := r.First; i < r.Last; i++ {
		side, n := markAt(s.in.Words, i)
		if n == 0 || side&closes == 0 || s.info[i].pair >= 0 {
			continue
		}
		if s.opened(i) < 0 && s.closedAt(i) < 0 && i > r.First && (s.in.Words[i].Glued || s.in.Words[i-1].Kind == word.Mark) {
			return i
		}
	}
	return -1
}

// goOn adds q, the continuation of the quote around the word at i, whose
// speaker is its own.
func (s *scan) goOn(q Quote, i int) {
	q.Kind, q.Verbatim = Direct, append(q.Verbatim[:0], q.Range)
	for k := range s.said {
		if p := &s.said[k]; p.First <= i+1 && i < p.Last {
			q.Speaker = p.Speaker
			break
		}
	}
	if q.Speaker.How != 0 {
		q.Speaker.How = Understood
	}
	s.say(q)
}

// continues reports whether a quotation goes on in a paragraph at the word i.
func continues(ds []decided, i int) bool {
	return slices.ContainsFunc(ds, func(d decided) bool { return d.goesOn > 0 && d.content.First == i })
}
