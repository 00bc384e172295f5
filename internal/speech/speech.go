package speech

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// Find returns the quotes of a story in reading order.
func Find(in *Input) []Quote { return FindInto(nil, in) }

// FindInto is Find that puts the quotes where others stood, which are gone.
func FindInto(old []Quote, in *Input) []Quote {
	if len(in.Sentences) == 0 {
		return nil
	}
	s := newScan(in, shipped())
	defer s.release()
	s.said = old[:0]
	return s.run()
}

// certain is how probable a speaker has to be for words that nothing
// attributes to anybody.
const certain = 0.6

// decided is a trigger that has been chosen, with its content.
type decided struct {
	trigger
	nobody  bool // nothing tells who speaks
	goesOn  int  // the word at which the quotation begins that goes on here, plus one
	content Range
	score   float32
}

// run is the grammar in the order of its steps.
func (s *scan) run() []Quote {
	// First step: every cue chooses what it opens.
	chosen := s.chosen[:0]
	for _, i := range s.cues {
		chosen = s.decideAt(int(i), chosen)
	}
	// Second step: contents.
	for k := range chosen {
		chosen[k].content, chosen[k].score = s.extent(&chosen[k].trigger, chosen[k].score)
	}
	chosen = s.continuations(s.dropRivals(chosen))
	// Third step: colons and quotation marks that no cue has claimed.
	chosen = s.leftovers(chosen)
	s.chosen = chosen
	slices.SortStableFunc(chosen, func(a, b decided) int { return cmp.Compare(s.anchor(a), s.anchor(b)) })
	// Fourth step: speakers, in reading order, since one may be understood
	// from the quote before.
	s.said = slices.Grow(s.said, len(chosen))
	for _, d := range chosen {
		q := s.quote(d)
		if d.goesOn > 0 {
			s.goOn(q, d.goesOn-1)
			continue
		}
		q.Speaker = s.speaker(d.trigger, d.content)
		if d.nobody && q.Speaker.Score < certain {
			q.Speaker = Speaker{Entity: -1, Score: 1 - q.Speaker.Score}
		}
		s.say(q)
	}
	// Fifth step: what else is told of each saying.
	s.details()
	return s.said
}

// say adds a quote to those that a later speaker may be understood from.
func (s *scan) say(q Quote) {
	s.said = append(s.said, q)
	if e := q.Speaker.Entity; q.Speaker.How != 0 && e >= 0 {
		s.spoken[e]++
	}
}

// anchor is the place by which quotes are ordered.
func (s *scan) anchor(d decided) int {
	if d.kind == ByPost {
		return d.content.First
	}
	return d.cue.First
}

// decideAt lets the cue at i choose its construction. Where what the cue says
// of all that it may open leaves no hope, the places are not looked for.
func (s *scan) decideAt(i int, dst []decided) []decided {
	if n := int(s.info[i].phrase); n > 0 {
		s.triggers = s.phraseTriggers(Range{i, i + n}, s.triggers[:0])
		s.shareCue(s.triggers[0], kindsOf(s.triggers))
	} else {
		ks := s.mayOpen(i)
		s.shareCue(trigger{cue: Range{i, i + 1}, pair: -1}, ks)
		if s.hopeless(ks) {
			return dst
		}
		s.triggers = s.verbTriggers(i, s.triggers[:0])
	}
	if s.hopeless(kindsOf(s.triggers)) {
		return dst
	}
	s.weighStarts(s.triggers)
	if s.refused() {
		return dst
	}
	if k, p := s.top(); s.triggers[k].kind != NoTrigger {
		dst = append(dst, decided{trigger: s.triggers[k], score: p})
	}
	return dst
}

// refused reports whether the first candidate, that there is no quote, is
// clearly the best: most cues open nothing, and need no probabilities.
func (s *scan) refused() bool {
	for _, x := range s.scores[1:] {
		if x > s.scores[0]-0.01 {
			return false
		}
	}
	return true
}

// lenience is taken from the score of reading no quote where one may be: the
// models weigh every word that can be a cue, a reader misses quotes more than
// he minds one too many. Set by cross-validation on the training articles.
const lenience = 0.6

// despair is by how much the score of no quote must exceed what a cue says of
// any construction for the places where a content may begin not to be looked at.
// Two of 11,757 quotes of raw news are lost by it, one of them wrong.
const despair = 2

// choose returns the best of the candidates and its probability.
func (s *scan) choose(ts []trigger) (best int, p float32) {
	s.weigh(ts)
	return s.top()
}

// weigh scores the candidates.
func (s *scan) weigh(ts []trigger) {
	s.shareCue(ts[0], kindsOf(ts))
	s.weighStarts(ts)
}

// shareCue sums up, for each kind of construction, what the features say that
// all its candidates share. t is one of the candidates: they are alike as far
// as this goes.
func (s *scan) shareCue(t trigger, ks kinds) {
	for ; ks != 0; ks &= ks - 1 {
		t.kind = TriggerKind(bits.TrailingZeros16(uint16(ks)))
		s.f.Start(&s.model.trigger)
		s.cueFeatures(&t)
		s.shared[t.kind] = s.f.Total()
	}
}

// hopeless reports whether what the candidates share already tells that there
// is no quote, so that none of the places where one may begin is looked at:
// two of three cues end here.
func (s *scan) hopeless(ks kinds) bool {
	s.f.Start(&s.model.trigger)
	none := s.shared[NoTrigger]
	for ks &^= 1 << NoTrigger; ks != 0; ks &= ks - 1 {
		if s.f.Worth(s.shared[bits.TrailingZeros16(uint16(ks))]-none)+lenience > -despair {
			return false
		}
	}
	return true
}

// weighStarts scores the candidates after shareCue.
func (s *scan) weighStarts(ts []trigger) {
	s.scores = s.scores[:0]
	var order [Unattributed + 1]int
	for k := range ts {
		t := &ts[k]
		s.f.Start(&s.model.trigger)
		if s.f.Lists() {
			s.cueFeatures(t)
		} else {
			s.f.Share(s.shared[t.kind])
		}
		s.startingFeatures(t, order[t.kind])
		order[t.kind]++
		s.scores = append(s.scores, s.f.Score())
		if t.kind == NoTrigger {
			s.scores[len(s.scores)-1] -= lenience
		}
	}
}

// top turns s.scores into probabilities and returns the highest.
func (s *scan) top() (best int, p float32) {
	loglinear.Softmax(s.scores)
	for k, x := range s.scores {
		if x > s.scores[best] {
			best = k
		}
	}
	return best, s.scores[best]
}

// extent chooses where the content of t ends or, for one that stands before
// its cue, begins.
func (s *scan) extent(t *trigger, score float32) (Range, float32) {
	s.scores = s.scores[:0]
	if t.kind == ByPost {
		end := s.postEnd(t)
		s.places = s.starts(t, s.places[:0])
		if len(s.places) == 0 || end <= s.places[0] {
			return Range{}, 0
		}
		for k, j := range s.places {
			s.startFeatures(t, j, k, len(s.places))
			s.scores = append(s.scores, s.f.Score())
		}
		k, _ := s.top()
		return Range{s.places[k], end}, score * s.placeSum(k)
	}
	s.places = s.ends(t, s.places[:0])
	if len(s.places) == 0 {
		return Range{}, 0
	}
	for k, e := range s.places {
		s.endFeatures(t, e, k, len(s.places))
		s.scores = append(s.scores, s.f.Score())
	}
	k, _ := s.top()
	return Range{t.start, s.places[k]}, score * s.placeSum(k)
}

// dropRivals removes empty contents and, of several cues that claim the same
// beginning, all but the most probable.
func (s *scan) dropRivals(ds []decided) []decided {
	for k, d := range ds {
		if d.kind == ByFront && s.occasioned(d, ds) {
			ds[k].content = Range{}
			continue
		}
		if d.content.Last <= d.content.First {
			continue
		}
		if x := &s.info[d.content.First]; x.owner == 0 || ds[x.owner-1].score < d.score {
			x.owner = int32(k + 1)
		}
	}
	out := ds[:0]
	for k, d := range ds {
		if d.content.Last > d.content.First && int(s.info[d.content.First].owner) == k+1 {
			out = append(out, d)
		}
	}
	return out
}

// occasioned reports whether d only tells on what occasion another of ds was
// said, whose cue begins its content: "وفي تصريحات لإذاعة محلية، أكد النائب أن
// التحقيق لن يتوقف".
func (s *scan) occasioned(d decided, ds []decided) bool {
	in := false
	for i := d.cue.First; i < d.cue.Last; i++ {
		in = in || cue.OccasionOf(&s.in.Words[i]).Kind != cue.NoOccasion
	}
	return in && slices.ContainsFunc(ds, func(e decided) bool {
		return e.cue.First == d.content.First && e.kind != ByPost && s.info[e.cue.First].isCue
	})
}

// leftovers adds the quotes that no verb announces: "فلان: ..." and a pair of
// quotation marks that stands alone.
func (s *scan) leftovers(ds []decided) []decided {
	for _, d := range ds {
		if d.kind == ByColon || d.kind == ByNextLine {
			for j := d.cue.Last; j < d.start && j < d.cue.Last+reach; j++ {
				if s.isMark(j, ':') {
					s.info[j].taken = true
				}
			}
		}
		for j := d.content.First; j < d.content.Last; j++ {
			s.info[j].taken = true
		}
	}
	for _, at := range s.colons {
		i := int(at)
		if s.info[i].taken {
			continue
		}
		if ts := s.headTriggers(i); len(ts) > 0 {
			if k, p := s.choose(ts); ts[k].kind != NoTrigger {
				d := decided{trigger: ts[k]}
				d.content, d.score = s.extent(&d.trigger, p)
				if d.content.Last > d.content.First && !continues(ds, d.content.First) {
					ds = append(ds, d)
					for j := d.content.First; j < d.content.Last; j++ {
						s.info[j].taken = true
					}
				}
			}
		}
	}
	for p := range s.pairs {
		if s.pairs[p].From >= len(s.info) || s.info[s.pairs[p].From].taken || s.info[s.pairs[p].From].sentence < 0 {
			continue
		}
		ts := s.pairTriggers(p)
		nobody := false
		k, score := s.choose(ts)
		if ts[k].kind == NoTrigger && !s.pairs[p].Unclosed && s.pairs[p].To-s.pairs[p].From >= longPair && s.speech(p) && s.scores[1] > s.scores[0]+speechMargin {
			nobody = true
			k, score = 1, 1-score // لمناقشة "سبل وقف الحرب في القطاع": nobody's words but somebody's
		}
		if ts[k].kind != NoTrigger {
			d := decided{trigger: ts[k], nobody: nobody}
			d.content, d.score = s.extent(&d.trigger, score)
			if d.content.Last > d.content.First {
				ds = append(ds, d)
			}
		}
	}
	return ds
}

// longPair is the number of words from which quotation marks hold speech
// although nothing attributes it, unless they look like a name or a title.
const longPair = 6

// speechMargin is by how much the marks must look more like speech then.
const speechMargin = 1.5

// headTriggers lists what the colon at i, with no verb before it, may open.
func (s *scan) headTriggers(i int) []trigger {
	x := &s.info[i]
	if x.sentence < 0 || i+1 >= len(s.in.Words) || i == 0 {
		return nil
	}
	if s.in.Words[i-1].Kind == word.Number && s.in.Words[i+1].Kind == word.Number {
		return nil // 10:30
	}
	at := Range{i, i + 1}
	s.triggers = append(s.triggers[:0], trigger{cue: at, kind: NoTrigger, pair: -1})
	b := int(x.block)
	switch {
	case s.info[i+1].block == x.block:
		s.triggers = append(s.triggers, s.opening(at, ByHead, i+1))
	case b+1 < len(s.in.Blocks) && s.in.Blocks[b+1].Kind == Body && s.info[s.in.Blocks[b+1].First].sentence >= 0:
		s.triggers = append(s.triggers, s.opening(at, ByNextLine, s.in.Blocks[b+1].First))
	default:
		return nil
	}
	return s.triggers
}

// pairTriggers lists what the quotation marks of pair p may be: a term, a
// name, or speech.
func (s *scan) pairTriggers(p int) []trigger {
	open := s.pairs[p].Open
	at := Range{open, open}
	s.triggers = append(s.triggers[:0], trigger{cue: at, kind: NoTrigger, start: s.pairs[p].From, pair: p},
		trigger{cue: at, kind: Unattributed, start: s.pairs[p].From, pair: p})
	return s.triggers
}

// quote makes the result for d, its speaker aside.
func (s *scan) quote(d decided) Quote {
	q := Quote{Range: d.content, Cue: d.cue, Verb: -1, Score: d.score, Trigger: d.kind, Sentence: int(s.info[d.content.First].sentence)}
	if d.cue.Last > d.cue.First {
		if x := &s.info[d.cue.First]; x.isCue {
			q.Verb = int(x.reading.ID)
			if x.reading.Conj != 0 {
				q.Conj = 1
			}
			q.Negated = s.negated(d.cue.First)
		}
	}
	for p := s.pairsFrom(q.First - 2); p < len(s.pairs) && s.pairs[p].Open < q.Last; p++ {
		r := &s.pairs[p]
		from, to := max(r.From, q.First), min(r.To, q.Last)
		if from >= to || s.insideOther(p, q.Range) || p != d.pair && !s.speech(p) {
			continue
		}
		q.Verbatim = append(q.Verbatim, Range{from, to})
	}
	words, quoted := 0, 0
	for i := q.First; i < q.Last; i++ {
		if s.in.Words[i].Kind != word.Mark {
			words++
		}
	}
	for _, v := range q.Verbatim {
		for i := v.First; i < v.Last; i++ {
			if s.in.Words[i].Kind != word.Mark {
				quoted++
			}
		}
	}
	phrase := (d.kind == ByPrep || d.kind == ByClitic || d.kind == ByObject) && s.info[d.start-1].comp == noComp
	verbless := d.pair < 0 && (d.kind == ByColon || d.kind == ByHead || d.kind == ByNextLine)
	s.trim(&q)
	q.Sentence = int(s.info[q.First].sentence)
	switch {
	case quoted == words && words > 0:
		q.Kind = Direct
	case verbless && s.in.Blocks[s.info[q.First].block].Kind == Body && s.info[d.start-1].comp == noComp:
		q.Kind = Direct // verbatim after a colon: قال: لن نعود
	case quoted > 0:
		q.Kind = Mixed
	case phrase:
		q.Kind = Act
	default:
		q.Kind = Indirect
	}
	return q
}

// trim takes off what is no part of a content: marks at its end, unless they
// ask or exclaim, and the particle that joins it to what stands before. A
// content that goes on behind the quotation marks which it opens with takes
// the opening mark in.
func (s *scan) trim(q *Quote) {
	for q.Last > q.First+1 {
		r := s.in.Words[q.Last-1].Rune
		if r == 0 || r == '؟' || r == '?' || r == '!' || s.closedAt(q.Last-1) >= 0 && s.pairs[s.closedAt(q.Last-1)].Open >= q.First || r == ')' || r == '%' {
			break
		}
		q.Last--
	}
	for q.Last > q.First+1 && s.in.Words[q.First].Kind == word.Mark && s.opened(q.First) < 0 && s.in.Words[q.First].Rune != '(' {
		q.First++
	}
	if p := s.opened(q.First - 1); p >= 0 && !s.pairs[p].Unclosed && s.pairs[p].Close < q.Last-1 {
		q.First = s.pairs[p].Open
	}
	w := &s.in.Words[q.First]
	switch {
	case q.Trigger == ByClitic && w.Kind == word.Arabic && !strings.HasPrefix(w.Fold, "لل"):
		q.Skip = 1 // طالب [ب]رحيل الوزير
	case q.Trigger == ByPost && joined(w):
		q.Skip = 1 // [و]هدف الاجتماع ...، بحسب الوزارة
	}
}

// joined reports whether و is attached to w and no letter of it.
func joined(w *word.Word) bool {
	rest, ok := strings.CutPrefix(w.Fold, "و")
	return ok && len(rest) >= 4 && wordclass.LogFreq(hash.String(rest)) > wordclass.LogFreq(w.Hash)
}

// pairsFrom returns the index of the first pair that opens at the word at i or
// behind it.
func (s *scan) pairsFrom(i int) int {
	k, _ := slices.BinarySearchFunc(s.pairs, i, func(p Pair, i int) int { return p.Open - i })
	return k
}

// speech reports whether what stands in pair p, inside a content, is verbatim
// speech and no term, name or title.
func (s *scan) speech(p int) bool {
	s.scores = s.scores[:0]
	for k := range 2 {
		s.markFeatures(p, uint64(k))
		s.scores = append(s.scores, s.f.Score())
	}
	return s.scores[1] > s.scores[0]
}

// insideOther reports whether pair p lies in another pair within r.
func (s *scan) insideOther(p int, r Range) bool {
	q := s.pairs[p].Parent
	return q >= 0 && s.pairs[q].From >= r.First
}

// speaker chooses who said what t reports.
func (s *scan) speaker(t trigger, content Range) Speaker {
	s.candidates = s.speakers(t, content, s.said, s.candidates[:0])
	a := s.ask(t, content, s.candidates)
	s.scores = s.scores[:0]
	for n := range s.candidates {
		c := &s.candidates[n]
		s.speakerFeatures(a, c)
		s.scores = append(s.scores, s.f.Score()+s.grammar(t, c))
	}
	k, _ := s.top()
	k = s.best(k)
	c, p := s.candidates[k], s.speakerSum(k)
	if c.kind == nobody {
		return Speaker{Entity: -1, Score: p}
	}
	x := Speaker{Range: c.Range, Entity: c.entity, Source: c.source, Score: p, How: Understood}
	switch c.kind {
	case after, before:
		if n, ok := s.noun(t, c); ok {
			return Speaker{Range: n, Entity: -1, Score: p, How: Titled}
		}
		x.Range = s.subject(c.Range)
		if c.bare && x.Range == c.Range {
			x.Range = s.agreed(c.Range)
		}
		if c.kind == after && c.entity < 0 && x.Range == c.Range {
			x.Range = s.described(c.Range, s.subjectEnd(t, content))
		}
		if c.entity < 0 {
			x.Range = s.withoutHearer(x.Range)
		}
		x.How = Titled
		if personal(s.in.Words[c.First].Fold) {
			x.How = Pronoun
		} else if x.Entity >= 0 && !c.bare {
			x.How = Named
		}
	case lastHead, paragraph:
		x.Range = s.subject(c.Range)
	}
	return x
}

// grammar is what a candidate gains or loses by grammar alone: it gains where
// it is the origin of a statement which another passes on, since of two sources
// the origin speaks ("وقالت الصحيفة نقلا عن مسؤولين إن ...", "ونقلت الوكالة عن
// الوزارة: ..."); it loses where its ending is that of an object (كما حث
// [المستخدمين] على الإبلاغ).
func (s *scan) grammar(t trigger, c *candidate) float32 {
	if c.kind == after || c.kind == before && t.kind == ByHead {
		switch s.relay(c) {
		case 1, 2:
			return 8
		}
	}
	if c.kind == after && !c.prep && c.entity < 0 && oblique(&s.in.Words[c.First]) {
		return -8
	}
	return 0
}

// subjectEnd is the place before which the subject of t's cue ends.
func (s *scan) subjectEnd(t trigger, content Range) int {
	if content.First >= t.cue.Last {
		return content.First
	}
	return s.in.Sentences[s.info[t.cue.First].sentence].Last
}

// subjectFlag tells whether a phrase stands right behind the cue, which is
// then likely its subject.
func subjectFlag(cs []candidate) uint64 {
	for _, c := range cs {
		if c.kind == after && c.nth == 0 && !c.prep {
			return 1
		}
	}
	return 0
}
