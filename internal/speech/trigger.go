package speech

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
)

// TriggerKind is the construction that opens a quote's content.
type TriggerKind uint8

const (
	NoTrigger    TriggerKind = iota
	ByComp                   // قال إن الاتفاق قريب: after a complementiser
	ByColon                  // قال: الاتفاق قريب
	ByNextLine               // وقال: / at a line's end, the content in the next
	ByMarks                  // قال "الاتفاق قريب"
	ByPrep                   // دعا إلى وقف النار: after a preposition of the verb
	ByClitic                 // طالب برحيل الوزير: after an attached one
	ByObject                 // نفى الوزير الاتهام: the object
	ByPost                   // الاتفاق قريب، بحسب الوزارة: content first
	ByFront                  // وبحسب الوزارة، الاتفاق قريب: source first
	ByHead                   // الوزير: الاتفاق قريب: speaker and colon, no verb
	Unattributed             // a pair of marks alone
)

// kinds is a set of constructions, a bit each.
type kinds uint16

// kindsOf returns those of ts.
func kindsOf(ts []trigger) (ks kinds) {
	for k := range ts {
		ks |= 1 << ts[k].kind
	}
	return ks
}

// A trigger is a candidate: a cue and a place where its content may begin.
type trigger struct {
	cue   Range // empty for Unattributed
	kind  TriggerKind
	start int // first word of the content; for ByPost the word after its last
	pair  int // pair of marks that the content begins with, or -1
}

// reach is how many words after a cue its content may begin.
const reach = 60

// objectReach is how many words after a verb its object may begin.
const objectReach = 24

// scope returns the sentence of the cue at i, in which its content begins
// unless a colon ends the line.
func (s *scan) scope(i int) (first, last int) {
	r := s.in.Sentences[s.info[i].sentence]
	return r.First, r.Last
}

// verbTriggers lists what the verb at i may open, the refusal first.
func (s *scan) verbTriggers(i int, dst []trigger) []trigger {
	at := Range{i, i + 1}
	dst = append(dst, trigger{cue: at, kind: NoTrigger, pair: -1})
	x := &s.info[i]
	first, last := s.scope(i)
	verb := &s.facts[x.reading.ID]
	frames, want := verb.frames, verb.wants
	var comps, colons, quotes, preps, clitics, objects int
	for k, b := range s.offers[i+1 : min(last, i+reach+1)] {
		j, o := i+1+k, offer(b)
		if j == i+objectReach {
			want &^= offersObject
		}
		if o&want == 0 {
			continue
		}
		y := &s.info[j]
		w := &s.in.Words[j]
		switch {
		case o == offersThat:
			if comps < 3 && j+1 < last && !s.quotedAfter(i, j) {
				comps++
				dst = append(dst, s.opening(at, ByComp, j+1))
			}
		case o == offersColon:
			if colons < 2 {
				colons++
				if j+1 < last {
					dst = append(dst, s.opening(at, ByColon, j+1))
				} else if b := int(x.block) + 1; b < len(s.in.Blocks) && s.in.Blocks[b].Kind == Body && j+1 == s.in.Blocks[b-1].Last {
					dst = append(dst, s.opening(at, ByNextLine, s.in.Blocks[b].First))
				}
			}
		case o == offersMarks:
			if p := s.opened(j); quotes < 3 {
				quotes++
				dst = append(dst, trigger{at, ByMarks, s.pairs[p].From, p})
			}
		case o == offersPrep:
			if frames&frameOf(y.prep) != 0 && preps < 3 && j+1 < last && j < i+40 && !s.quotedAfter(i, j) && s.info[j+1].comp == noComp {
				preps++
				dst = append(dst, s.opening(at, ByPrep, j+1))
			}
		case j < i+45 && !s.quotedAfter(i, j):
			if o&offersQuestion != 0 && objects < 12 { // وتساءل لماذا رحل
				objects++
				dst = append(dst, trigger{at, ByObject, j, -1})
				continue
			}
			if o&offersClitic != 0 && clitics < 4 && (frames&cue.B != 0 && strings.HasPrefix(w.Fold, "ب") || frames&cue.L != 0 && strings.HasPrefix(w.Fold, "ل")) {
				clitics++
				dst = append(dst, trigger{at, ByClitic, j, -1})
			} else if o&offersAttached != 0 && clitics < 4 && j+1 < last { // وصفه بـ"الخطأ"
				clitics++
				dst = append(dst, s.opening(at, ByClitic, j+1))
			}
			if o&want&offersObject != 0 && objects < 12 {
				objects++
				dst = append(dst, trigger{at, ByObject, j, -1})
			}
		}
	}
	if i > first {
		dst = append(dst, trigger{at, ByPost, i, -1})
	}
	return dst
}

// questionWord reports whether f opens an indirect question.
func questionWord(f string) bool {
	switch f {
	case "لماذا", "كيف", "هل", "متي", "اين", "ماذا", "كم", "عما", "عمن", "اذا":
		return true
	}
	return false
}

// quotedAfter reports whether the word at j stands in quotation marks that
// open after i: what introduces their content stands before them.
func (s *scan) quotedAfter(i, j int) bool {
	p := s.info[j].pair
	return p >= 0 && s.pairs[p].Open > i && !s.pairs[p].Unclosed
}

// phraseTriggers lists what the attributing phrase words[r.First:r.Last] may
// attribute: what stands before it in its sentence, or what follows its source.
func (s *scan) phraseTriggers(r Range, dst []trigger) []trigger {
	dst = append(dst, trigger{cue: r, kind: NoTrigger, pair: -1})
	first, last := s.scope(r.First)
	if r.First > first {
		dst = append(dst, trigger{r, ByPost, r.First, -1})
	}
	found := 0
	for j := r.Last; j < last && j < r.Last+30 && found < 6; j++ {
		y := &s.info[j]
		switch {
		case y.comp == faComp || y.comp == bareComp || y.comp == pronComp || y.comp == bComp:
			if j+1 < last {
				found++
				dst = append(dst, s.opening(r, ByComp, j+1))
			}
		case s.isComma(j) || s.isMark(j, ':'):
			if j+1 < last && s.info[j+1].comp != faComp {
				found++
				dst = append(dst, s.opening(r, ByFront, j+1))
			}
		case s.in.Words[j].Kind == word.Mark:
			if q := s.opened(j); q >= 0 && !s.isComma(j-1) && s.info[j-1].comp == noComp {
				found++
				dst = append(dst, trigger{r, ByMarks, s.pairs[q].From, q})
			}
		}
	}
	return dst
}

// opening makes a trigger whose content begins at j, behind a complementiser
// that stands there, or inside the quotation marks that open there.
func (s *scan) opening(at Range, kind TriggerKind, j int) trigger {
	if c := s.info[j].comp; c != noComp && c != ifComp && kind != ByComp && j+1 < len(s.in.Words) && s.info[j+1].block == s.info[j].block {
		j++ // وقال الوزير: إن الأمر انتهى
	}
	if p := s.opened(j); p >= 0 {
		return trigger{at, kind, s.pairs[p].From, p}
	}
	return trigger{at, kind, j, -1}
}

// opened returns the pair whose opening mark is the word at j, or -1.
func (s *scan) opened(j int) int {
	if j < 0 || j >= len(s.info) {
		return -1
	}
	return int(s.info[j].opens) - 1
}

// closedAt returns the pair whose closing mark is the word at j, or -1.
func (s *scan) closedAt(j int) int {
	if j < 0 || j >= len(s.info) {
		return -1
	}
	return int(s.info[j].closes) - 1
}

// templates of the features of a trigger.
const (
	tKind = iota + 1
	tLemma
	tClassForm
	tFlags
	tFrame
	tDistance
	tCommas
	tCues
	tPairs
	tStart
	tStartClass
	tBefore
	tPrev
	tNext
	tNextClass
	tPlace
	tNegated
	tAdjacent
	tShape
	tMention
	tLemmaBefore
	tOrder
	tPrevMark
	tPrevClass
	tPairLength
	tClassDistance
	tLemmaForm
	tStartBefore
	tAfterPair
	tPrevTwo
	tPrevLemma
	tPrevPrep
	tObject
	tPairAlone
	tPairFirst
	tPairLast
	tPairNext
	tColon
	tColonHead
	tColonNext
)

// buckets are the sizes that features tell apart.
var buckets = [...]uint8{
	0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10,
	11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 12,
}

func bucket(n int) uint64 { return uint64(buckets[min(max(n, 0), len(buckets)-1)]) }

// triggerFeatures makes s.f the sum of the features of t; order is its number among
// the candidates of its kind.
func (s *scan) triggerFeatures(t *trigger, order int) {
	s.f.Start(&s.model.trigger)
	s.cueFeatures(t)
	s.startingFeatures(t, order)
}

// around is what stands around a cue, which all its candidates share.
type around struct {
	prev, next   uint64 // hashes of the words before and behind it
	prevTwo      uint64 // of the two before it
	prevC, nextC uint64 // classes of 64
	prep         uint64 // the preposition two words before, and how the word behind it begins
	place        uint64 // see cuePlace
	negated      bool
}

// lookAround returns what stands around the cue c.
func (s *scan) lookAround(c Range) around {
	i := c.First
	a := around{
		prev: s.hash(i - 1), next: s.hash(c.Last), prevTwo: s.hash(i-2) ^ s.hash(i-1)*3,
		prevC: s.class64(i - 1), nextC: s.class64(c.Last), place: s.cuePlace(i), negated: s.negated(i),
	}
	if i > 1 {
		a.prep = uint64(s.info[i-2].prep)<<4 | s.shape(i-1)
	}
	return a
}

// cueFeatures adds those features of t that all candidates of its kind share:
// what the cue is and stands in.
func (s *scan) cueFeatures(t *trigger) {
	f := &s.f
	i := t.cue.First
	k := uint64(t.kind)
	lemma, class, form, flags := s.cueValues(t.cue)
	a := &s.cue.around
	if !s.cue.seen {
		*a, s.cue.seen = s.lookAround(t.cue), true
	}
	f.Add(tKind, k)
	f.Add2(tLemma, k, lemma)
	f.Add2(tLemmaForm, k, lemma^form)
	f.Add2(tClassForm, k, class<<3|form)
	f.Add2(tFlags, k, flags<<3|form)
	f.Add2(tPrev, k, a.prev)
	f.Add2(tNext, k, a.next)
	f.Add2(tNextClass, k<<8|form, a.nextC)
	f.Add2(tPrevClass, k<<8|form, a.prevC)
	f.Add2(tPrevTwo, k, a.prevTwo)
	f.Add2(tPrevLemma, a.prev^k, lemma)
	if i > 1 {
		f.Add2(tPrevPrep, k<<8|form, a.prep)
	}
	f.Add2(tPlace, k<<8|form, a.place)
	if a.negated {
		f.Add2(tNegated, k, class)
	}
	if t.cue.Last == t.cue.First {
		s.pairFeatures(k, t.pair)
	} else if s.isMark(i, ':') {
		s.colonFeatures(k, i)
	}
}

// cuePlace tells where the cue at i, or the mark or colon in its place, stands.
func (s *scan) cuePlace(i int) uint64 {
	x := &s.info[i]
	place := uint64(s.in.Blocks[x.block].Kind) << 3
	if x.pair >= 0 {
		place |= 1
	}
	if s.in.Sentences[x.sentence].First == i {
		place |= 2
	}
	if i > 0 && s.in.Words[i-1].Kind == word.Mark {
		place |= 4
	}
	return place
}

// startingFeatures adds those that depend on where the content begins. The cue
// was summed up for cueFeatures.
func (s *scan) startingFeatures(t *trigger, order int) {
	f := &s.f
	i := t.cue.First
	x := &s.info[i]
	k := uint64(t.kind)
	lemma, class, form := s.cue.lemma, s.cue.class, s.cue.form
	if t.kind == NoTrigger {
		return
	}
	if t.kind == ByPost {
		before := i - 1
		if s.isComma(before) {
			before--
		}
		pair := uint64(0)
		if s.closedAt(before) >= 0 || s.closedAt(before+1) >= 0 {
			pair = 1
		}
		f.Add2(tAfterPair, pair<<8|form, class)
		f.Add2(tAfterPair, pair, lemma)
		if i > 0 {
			f.Add2(tPrevMark, k<<8|form, uint64(s.in.Words[i-1].Rune))
		}
		return
	}
	distance := t.start - t.cue.Last
	var named int32 // what stands between cue and content
	var commas, cues, comps, pairs uint16
	mention := uint64(0)
	if from := &s.info[t.cue.Last]; distance > 0 {
		a, b := &from.before, &s.info[t.start].before
		named, commas, cues, comps, pairs = b.named-a.named, b.commas-a.commas, b.cues-a.cues, b.comps-a.comps, b.pairs-a.pairs
		if s.info[t.start-1].comp != noComp {
			comps-- // it opens the content
		}
		if from.mention >= 0 {
			mention = s.typeAt(t.cue.Last) + 8
		} else if named > 0 {
			mention = s.typeAt(s.in.Mentions[a.named].First)
		}
	}
	first, last := &s.faces[t.start+edge], &s.faces[t.start-1+edge] // of the content, and before it
	far := bucket(distance)
	f.Add2(tDistance, k<<8|form, far)
	f.Add2(tClassDistance, k<<8|far, class)
	f.Add2(tCommas, k<<8|form, uint64(min(commas, 4)))
	f.Add2(tCues, k, uint64(min(cues, 3)<<2|min(comps, 3)))
	f.Add2(tPairs, k, uint64(min(pairs, 3)))
	f.Add2(tStart, k, first.hash)
	f.Add2(tStartClass, k<<8|form, uint64(first.c64))
	f.Add2(tStartClass, k, uint64(first.c1024)<<8|class)
	f.Add2(tBefore, k, last.hash)
	f.Add2(tStartBefore, k<<8|uint64(last.c64), uint64(first.c64))
	f.Add2(tLemmaBefore, last.hash, lemma)
	f.Add2(tShape, k<<8|form, s.shape(t.start))
	f.Add2(tMention, k<<8|form, mention)
	if t.kind == ByObject {
		f.Add2(tObject, form<<4|uint64(min(named, 2)), s.typeAt(t.start))
		f.Add2(tObject, class<<8|uint64(min(named, 2)), s.typeAt(t.start)|8)
	}
	f.Add2(tOrder, k<<8|form, uint64(min(order, 4)))
	if distance <= 1 {
		f.Add2(tAdjacent, k<<8|uint64(distance), lemma)
	}
	if x.isCue {
		f.Add2(tFrame, k, s.frameFit(t)<<8|class)
	}
	if t.pair >= 0 {
		p := &s.pairs[t.pair]
		f.Add2(tPairLength, k, bucket(p.To-p.From))
		f.Add2(tPairLength, k<<8|0x80, s.hash(p.Open-1))
	}
}

// typeAt tells what is named at the word i: 0 nothing, else the type of the
// entity and one.
func (s *scan) typeAt(i int) uint64 {
	if m := s.info[i].mention; m >= 0 {
		return uint64(s.in.Entities[s.in.Mentions[m].Entity].Type) + 1
	}
	return 0
}

// cueValues sums up a cue in numbers. It remembers the last one, which is
// asked for with each of its candidates.
func (s *scan) cueValues(c Range) (lemma, class, form, flags uint64) {
	v := &s.cue
	if v.Range != c {
		v.Range = c
		v.lemma, v.class, v.form, v.flags = s.sumUp(c)
		v.seen = false
	}
	return v.lemma, v.class, v.form, v.flags
}

func (s *scan) sumUp(c Range) (lemma, class, form, flags uint64) {
	if c.Last <= c.First {
		return 0, 0, 0, 0
	}
	x := &s.info[c.First]
	switch {
	case x.phrase > 0:
		p := s.attribution(c.First)
		return p.Key, classID(p.Follows), 6, 0
	case !x.isCue:
		return 4999, 0, 7, 0
	}
	r := x.reading
	form = uint64(r.Form)
	if r.Object {
		flags |= 1
	}
	if r.Def {
		flags |= 2
	}
	if r.Conj != 0 {
		flags |= 4
	}
	if r.Rare {
		flags |= 8
	}
	flags |= uint64(r.Person) << 4
	v := &s.facts[r.ID]
	s.cue.frames = v.frames
	return v.key, uint64(v.class), form, flags
}

func classID(name string) (h uint64) {
	for i := range len(name) {
		h = h*31 + uint64(name[i])
	}
	return h & 0xFFFF
}

// frameFit tells whether the verb, which was summed up, takes such a
// complement: 0 no, 1 yes.
func (s *scan) frameFit(t *trigger) uint64 {
	frames := s.cue.frames
	var want cue.Frames
	switch t.kind {
	case ByComp:
		want = cue.That
	case ByColon, ByNextLine, ByMarks:
		want = cue.Direct
	case ByPrep:
		want = frameOf(s.info[t.start-1].prep)
	case ByClitic:
		want = cue.B | cue.L
	case ByObject:
		want = cue.Obj
	}
	fit := uint64(0)
	if frames&want != 0 {
		fit = 1
	}
	if frames&cue.Person != 0 {
		fit |= 2
	}
	return fit
}

// shape is shapeOf of the word at i.
func (s *scan) shape(i int) uint64 {
	if x := &s.info[i]; x.shape != 0 {
		return uint64(x.shape)
	}
	return shapeOf(&s.in.Words[i])
}

// shapeOf tells what a word begins with, which shows a present verb, an
// article or an attached preposition.
func shapeOf(w *word.Word) uint64 {
	if w.Kind != word.Arabic {
		return uint64(w.Kind)
	}
	f := w.Fold
	switch {
	case strings.HasPrefix(f, "ال"):
		return 10
	case strings.HasPrefix(f, "لل"):
		return 11
	}
	if len(f) < 4 {
		return 12
	}
	switch f[:2] {
	case "ي", "ت", "ن", "ا", "ب", "ل", "و", "س", "م":
		return 20 + uint64(f[1])
	}
	return 13
}

// negations before a cue.
func (s *scan) negated(i int) bool {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		switch s.in.Words[j].Fold {
		case "لم", "لن", "لا", "ولم", "ولن", "ولا", "فلم", "وما", "دون", "بدون":
			return true
		case "قد":
			continue
		}
		break
	}
	return false
}
