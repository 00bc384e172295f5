package speech

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// candidateKind tells where a candidate for the speaker stands.
type candidateKind uint8

const (
	nobody    candidateKind = iota
	after                   // behind the cue in its sentence: قال الوزير
	before                  // before the cue in its sentence: الوزير قال
	earlier                 // the speaker of the last quote
	second                  // the last speaker who is another
	third                   // the last one who is neither
	lastHead                // the first phrase of the sentence before
	paragraph               // the first phrase of the paragraph
	lastName                // the last name before the sentence that may speak
)

// candidate is a phrase that may name a speaker.
type candidate struct {
	Range
	kind    candidateKind
	entity  int   // index of the entity named, or -1
	nth     int   // its number counted from the cue
	prep    bool  // a preposition stands before it
	source  Range // what introduced it, for a phrase such as "المصدر"
	bare    bool  // it names the entity by title alone
	assumed bool  // it may mean the entity, who spoke before: المسؤول الحكومي
	back    int   // assumed: how many others spoke since
}

// chunkSight is how many words before or behind a cue its speaker is looked
// for.
const chunkSight = 160

// speakers lists who may have said what the cue reports.
func (s *scan) speakers(t trigger, content Range, said []Quote, dst []candidate) []candidate {
	dst = append(dst, candidate{kind: nobody, entity: -1})
	at := t.cue
	if at.Last <= at.First {
		at = Range{content.First, content.First}
	}
	sent := int(s.info[min(at.First, len(s.info)-1)].sentence)
	if sent < 0 {
		return dst
	}
	r := s.in.Sentences[sent]
	near := max(r.First, at.First-chunkSight)
	s.spans = s.chunks(near, min(at.First, r.Last), s.spans[:0])
	n := 0
	for k := len(s.spans) - 1; k >= 0 && n < 7; k-- {
		c := s.spans[k]
		if c.First >= content.First && c.Last <= content.Last {
			continue
		}
		x := s.candidate(c, before, n)
		dst = s.assume(append(dst, x), x)
		n++
	}
	if near > r.First {
		s.spans = s.firstChunks(r.First, r.First+chunkSight/4, 1, s.spans[:0])
	}
	if n == 7 && len(s.spans) > 0 && (near > r.First || len(s.spans) > 7) && s.spans[0].Last <= content.First { // the first phrase of a long sentence
		dst = append(dst, s.candidate(s.spans[0], before, 7))
	}
	// An attribution may stand within its content: "...، قال الوزير، ...".
	inside := content.First < t.cue.First && t.cue.Last < content.Last
	s.spans = s.chunks(at.Last, min(r.Last, max(at.Last, content.Last)+chunkSight), s.spans[:0])
	n = 0
	for _, c := range s.spans {
		if n >= 6 {
			break
		}
		if c.First < content.First && c.Last > content.First && t.kind != ByPost {
			c.Last = content.First
		}
		if c.First >= content.First && c.Last <= content.Last && !(inside && n == 0) {
			continue
		}
		x := s.candidate(c, after, n)
		if x.entity < 0 && !x.prep {
			x.entity = s.apposed(c, min(max(content.First, c.Last), r.Last))
		}
		dst = s.assume(append(dst, x), x)
		n++
	}
	// those who spoke before
	from := len(dst)
	for k := len(said) - 1; k >= 0 && k >= len(said)-reachBack && len(dst)-from < 3; k-- {
		q := &said[k].Speaker
		if q.How == 0 || said[k].Cue.First == t.cue.First && t.cue.Last > t.cue.First {
			continue
		}
		known := false
		for _, c := range dst[from:] {
			known = known || c.entity == q.Entity && q.Entity >= 0 || c.Range == q.Range
		}
		if !known {
			dst = append(dst, candidate{
				Range: q.Range, kind: earlier + candidateKind(len(dst)-from), entity: q.Entity, source: q.Source,
				nth: sent - s.sentenceOf(&said[k]),
			})
		}
	}
	if sent > 0 {
		p := s.in.Sentences[sent-1]
		s.spans = s.firstChunks(p.First, min(p.Last, p.First+chunkSight), 4, s.spans[:0])
		for n, c := range s.spans {
			if n == 0 || !s.afterPrep(c.First) {
				dst = append(dst, s.candidate(c, lastHead, n))
			}
		}
		for m, n := s.mentionsBefore(r.First)-1, 0; m >= 0 && n < reachBack; m, n = m-1, n+1 {
			if x := s.in.Mentions[m]; s.in.Entities[x.Entity].Type == Person {
				dst = append(dst, candidate{Range: x.Range, kind: lastName, entity: x.Entity, nth: sent - int(s.info[x.First].sentence)})
				break
			}
		}
	}
	if b := s.in.Blocks[s.info[r.First].block]; b.First < r.First {
		s.spans = s.firstChunks(b.First, min(b.First+40, r.First), 1, s.spans[:0])
		if len(s.spans) > 0 {
			dst = append(dst, s.candidate(s.spans[0], paragraph, 0))
		}
	}
	return dst
}

func (s *scan) sentenceOf(q *Quote) int {
	if q.Cue.Last > q.Cue.First {
		return int(s.info[q.Cue.First].sentence)
	}
	return int(s.info[q.First].sentence)
}

func (s *scan) candidate(c Range, kind candidateKind, nth int) candidate {
	x := candidate{Range: c, kind: kind, nth: nth, entity: s.entityOf(c)}
	if x.entity < 0 {
		x.entity, x.source = s.resolve(c)
		x.bare = x.entity >= 0
	}
	x.prep = s.afterPrep(c.First)
	return x
}

// afterPrep reports whether a preposition stands before the word at i, or is
// attached to it.
func (s *scan) afterPrep(i int) bool {
	return i > 0 && s.info[i-1].prep != noPrep || governed(&s.in.Words[i])
}

// governed reports whether a preposition is attached to w: لرويترز, بالقاهرة.
// Where the letter may belong to the word, the more frequent reading wins.
func governed(w *word.Word) bool {
	f := w.Fold
	if !strings.HasPrefix(f, "ل") && !strings.HasPrefix(f, "ب") {
		return false
	}
	if strings.HasPrefix(f, "لل") || strings.HasPrefix(f, "بال") {
		return true
	}
	rest := f[len("ل"):]
	if len(rest) < 4 {
		return false
	}
	e, _ := wordclass.Lookup(w.Hash)
	r, _ := wordclass.Lookup(hash.String(rest))
	return r.LogFreq > e.LogFreq
}

// relation tells how the last quote stands to the cue at i: 0 beside it, 1
// around it, 2 inside another quote that has ended, 3 nothing was said yet.
func (s *scan) relation(i int) uint64 {
	n := len(s.said)
	if n == 0 {
		return 3
	}
	q := &s.said[n-1]
	if q.First <= i && i < q.Last {
		return 1
	}
	for k := max(0, n-6); k < n-1; k++ {
		if o := &s.said[k]; o.First <= q.First && q.Last <= o.Last && o.Last-o.First > q.Last-q.First {
			return 2
		}
	}
	return 0
}

// templates of the features of a speaker.
const (
	pKind = iota + 192
	pTrigger
	pForm
	pNth
	pDistance
	pHeadClass
	pBefore
	pBeforeClass
	pAfterClass
	pMention
	pAgree
	pShape
	pSubject
	pLemma
	pPlace
	pGap
	pSameEntity
	pCuePrev
	pRelation
	pVerb
	pSalience
	pNumber
	pGender
	pFirstFree
	pRelay
	pBlock
	pAssume
)

// asking is what the features of all candidates for one speaker share.
type asking struct {
	trigger
	content                  Range
	lemma, class, form, conj uint64
	gender, number           byte
	relation                 uint64
	hasSubject               uint64
	shared                   [32]int32 // by kind and preposition: see kindFeatures
	known                    uint32    // the bits of those that are in shared
}

// ask begins the choice of who speaks, among cs.
func (s *scan) ask(t trigger, content Range, cs []candidate) *asking {
	a := &s.asking
	a.trigger, a.content, a.known = t, content, 0
	a.hasSubject, a.relation = subjectFlag(cs), s.relation(t.cue.First)
	a.lemma, a.class, a.form, _ = s.cueValues(t.cue)
	a.gender, a.number, a.conj = 0, 0, 0
	if t.cue.Last > t.cue.First && s.info[t.cue.First].isCue {
		r := &s.info[t.cue.First].reading
		a.gender, a.number = r.Gender, r.Number
		if r.Conj != 0 {
			a.conj = 1
		}
		if r.Object {
			a.form |= 8
		}
		if r.Person == 1 {
			a.form |= 16
		}
	}
	return a
}

// kindFeatures adds those features of a candidate that tell of its kind, k,
// and of the cue alone.
func (s *scan) kindFeatures(a *asking, kind candidateKind, k uint64) {
	f := &s.f
	tk := uint64(a.kind)
	if kind >= earlier {
		f.Add2(pRelation, k<<1|a.conj, a.relation<<5|a.form)
		f.Add2(pRelation, k<<1|a.hasSubject|1<<20, a.relation<<5|a.form)
	}
	f.Add2(pKind, k, a.hasSubject)
	f.Add2(pTrigger, k<<1|a.hasSubject, tk)
	f.Add2(pForm, k<<1|a.hasSubject, a.form)
	f.Add2(pForm, k<<2|a.hasSubject<<1|a.conj|1<<20, tk<<8|a.form)
	f.Add2(pLemma, k, a.lemma)
}

// speakerFeatures makes s.f the sum of the features of c as the one asked for.
func (s *scan) speakerFeatures(a *asking, c *candidate) {
	f := &s.f
	f.Start(&s.model.speaker)
	s.assumption(c)
	if c.assumed {
		unnamed := *c
		unnamed.entity = -1 // all else is as for the phrase by itself
		c = &unnamed
	}
	t, form, conj, hasSubject := &a.trigger, a.form, a.conj, a.hasSubject
	gender, number := a.gender, a.number
	tk := uint64(t.kind)
	k := uint64(c.kind)
	if c.prep {
		k |= 16
	}
	if bit := uint32(1) << k; a.known&bit == 0 || f.Lists() {
		before := f.Total()
		s.kindFeatures(a, c.kind, k)
		a.shared[k], a.known = f.Total()-before, a.known|bit
	} else {
		f.Share(a.shared[k])
	}
	if c.kind == nobody {
		f.Add2(pLemma, k|1<<20, a.class)
		f.Add2(pRelation, k, a.relation<<5|form)
		f.Add2(pPlace, uint64(s.in.Blocks[s.info[a.content.First].block].Kind), tk)
		return
	}
	f.Add2(pNth, k<<5|form, uint64(min(c.nth, 8)))
	f.Add2(pNth, k<<1|hasSubject|1<<20, uint64(min(c.nth, 8))<<6|tk)
	mention := uint64(0)
	if c.entity >= 0 {
		mention = uint64(s.in.Entities[c.entity].Type) + 1
	} else {
		for i := c.First; i < c.Last; i++ {
			if s.info[i].mention >= 0 {
				mention = 8
			}
		}
	}
	if c.bare {
		mention += 16
	}
	f.Add2(pMention, k, mention)
	if c.kind == before || c.kind == after {
		f.Add2(pCuePrev, k<<4|uint64(min(c.nth, 8)), s.hash(t.cue.First-1))
	}
	f.Add2(pMention, a.class<<8|k|1<<30, mention)
	said, headline := s.salience(c)
	f.Add2(pSalience, k|1<<20, headline<<4|said)
	g, n := s.genderNumber(c)
	f.Add2(pNumber, uint64(number)<<8|form, n<<3|b2u(c.entity >= 0))
	f.Add2(pGender, uint64(gender)<<8|form, g)
	agrees := s.agreement(c)
	f.Add2(pAgree, uint64(gender)<<8|uint64(number), agrees<<4|mention)
	if c.kind == earlier || c.kind == second || c.kind == third || c.kind == lastName {
		b := s.info[t.cue.First].block
		gap := min(uint64(b-s.info[c.First].block), 3)
		first := uint64(0)
		if s.in.Blocks[b].First == t.cue.First {
			first = 1
		}
		f.Add2(pBlock, k<<5|form, gap<<1|first)
		f.Add2(pGap, k<<5|form, uint64(min(max(c.nth, 0), 5))<<1|conj)
		return
	}
	f.Add2(pHeadClass, k, s.class64(c.First))
	f.Add2(pShape, k, s.shape(c.First)<<4|mention)
	f.Add2(pBefore, k&15, s.hash(c.First-1))
	if r := s.relay(c); r != 0 {
		f.Add2(pRelay, k, r)
		f.Add2(pRelay, r|8, form)
	}
	f.Add2(pBeforeClass, k<<5|form|1<<20, s.class64(c.First-1))
	f.Add2(pVerb, k<<5|form, s.verbBefore(c.First, gender))
	f.Add2(pAfterClass, k, s.class64(c.Last))
	var distance int
	switch c.kind {
	case after:
		distance = c.First - t.cue.Last
	case before:
		distance = t.cue.First - c.Last
	}
	f.Add2(pDistance, k<<5|form, bucket(distance))
	if c.kind == before {
		f.Add2(pFirstFree, k<<3|min(uint64(c.nth), 4)|1<<20, s.firstFree(c))
	}
	if c.First > 1 {
		f.Add2(pSubject, k, s.class1024(c.First-1))
	}
	if c.entity >= 0 && len(s.said) > 0 && s.said[len(s.said)-1].Speaker.Entity == c.entity {
		f.Add2(pSameEntity, k, form)
	}
}

// reachBack is how many quotes back a speaker may be understood from.
const reachBack = 40

// relay tells whether c is the origin of what another passes on: 1 in
// "ذكرت الصحيفة نقلا عن مسؤولين أن", 2 in "نقلت الوكالة عن الوزير أن", 3 the
// one who passes on; 0 where nobody does.
func (s *scan) relay(c *candidate) uint64 {
	if c.First > 1 && s.in.Words[c.First-1].Fold == "عن" {
		switch s.in.Words[c.First-2].Fold {
		case "نقلا", "ونقلا":
			return 1
		}
		for i := c.First - 2; i >= 0 && i >= c.First-12; i-- {
			if x := &s.info[i]; x.isCue && s.facts[x.reading.ID].relays {
				return 2
			}
		}
		return 0
	}
	for _, at := range s.passed {
		if i := int(at); i >= c.Last && i < c.Last+6 && s.info[i].block == s.info[c.First].block {
			return 3
		}
	}
	return 0
}

// salience tells how often c has spoken so far, at most 4, and whether the
// headline names it.
func (s *scan) salience(c *candidate) (said, headline uint64) {
	if c.entity >= 0 {
		said = uint64(s.spoken[c.entity])
	} else {
		for k := len(s.said) - 1; k >= 0 && k >= len(s.said)-reachBack; k-- {
			if x := &s.said[k].Speaker; x.How != 0 && x.Range == c.Range {
				said++
			}
		}
	}
	if c.entity >= 0 && s.inHeadline[c.entity] {
		headline = 1
	}
	return min(said, 4), headline
}

// verbBefore tells of the word before a phrase whether it is a finite cue,
// whose subject the phrase then is, and whether it agrees with gender: 0 no
// cue, 1 it agrees, 2 it does not.
func (s *scan) verbBefore(i int, gender byte) uint64 {
	if i == 0 || !s.info[i-1].isCue {
		if i > 0 && s.verb(i-1) {
			return 4
		}
		return 0
	}
	switch r := &s.info[i-1].reading; {
	case r.Form != cue.Past && r.Form != cue.Present:
		return 3
	case r.Gender == gender:
		return 1
	}
	return 2
}

func b2u(b bool) uint64 { return uint64(b2i(b)) }

// genderNumber guesses gender (1 masculine, 2 feminine) and number (1
// singular, 2 dual or sound plural, 3 a noun of plural meaning) of a
// candidate; 0 where it cannot be told.
func (s *scan) genderNumber(c *candidate) (gender, number uint64) {
	if c.entity >= 0 {
		number = 1
		switch {
		case s.gender[c.entity] == cue.Feminine || s.in.Entities[c.entity].Type == Location:
			gender = 2
		case s.gender[c.entity] == cue.Masculine:
			gender = 1
		}
		if s.in.Entities[c.entity].Type == Organization {
			if f := s.in.Words[c.First].Clean; strings.HasSuffix(f, "ة") {
				gender = 2
			}
		}
		return gender, number
	}
	w := s.in.Words[c.First].Clean
	switch {
	case strings.HasSuffix(w, "ة"):
		return 2, 1
	case strings.HasSuffix(w, "ون"), strings.HasSuffix(w, "ين"), strings.HasSuffix(w, "ان"):
		return 1, 2
	case strings.HasSuffix(w, "ات"):
		return 2, 2
	}
	if s.source(c.First) == cue.GroupSource {
		return 0, 3
	}
	return 1, 1
}

// firstFree reports whether c is the first phrase of its clause that no
// preposition governs: the subject of a sentence that does not begin with its
// verb, "المتحدث باسم الوزارة في القاهرة أكد".
func (s *scan) firstFree(c *candidate) uint64 {
	first := s.in.Sentences[s.info[c.First].sentence].First
	n := uint64(1)
	for i := c.First - 1; i >= first; i-- {
		x := &s.info[i]
		if x.comp != noComp || s.isComma(i) && n == 1 {
			return n
		}
		if x.isCue && x.reading.Form != cue.Masdar || s.verb(i) {
			return 4 + n
		}
		if s.in.Words[i].Kind == word.Arabic && x.prep == noPrep && !connects(s.in.Words[i].Fold) {
			n = 2 // something stands before it
		}
	}
	return n
}

// connects reports whether f only joins clauses.
func connects(f string) bool {
	switch f {
	case "و", "ثم", "لكن", "ولكن", "كما", "فيما", "بينما", "وقد", "قد", "وكان", "كان", "وكانت", "كانت":
		return true
	}
	return false
}

// agreement guesses gender and number of a phrase from its first word:
// 1 masculine, 2 feminine, 3 plural or dual, 0 unknown.
func (s *scan) agreement(c *candidate) uint64 {
	w := &s.in.Words[c.First]
	f := w.Clean
	switch {
	case c.entity >= 0 && s.gender[c.entity] == cue.Feminine:
		return 2
	case c.entity >= 0 && s.gender[c.entity] == cue.Masculine:
		return 1
	case c.entity >= 0 && s.in.Entities[c.entity].Type == Location:
		return 2
	}
	if m := s.info[c.First].mention; m >= 0 && s.in.Entities[s.in.Mentions[m].Entity].Type == Person {
		return 0
	}
	switch {
	case strings.HasSuffix(f, "ة"), strings.HasSuffix(f, "اء"), strings.HasSuffix(f, "ى"):
		return 2
	case strings.HasSuffix(f, "ون"), strings.HasSuffix(f, "ين"), strings.HasSuffix(f, "ان"), strings.HasSuffix(f, "ات"):
		return 3
	}
	return 1
}

// oblique reports whether w is a plural in the case of objects, which no
// subject has: حث [المستخدمين].
func oblique(w *word.Word) bool {
	stem, ok := strings.CutSuffix(w.Fold, "ين")
	return ok && strings.HasPrefix(stem, "ال") && wordclass.LogFreq(hash.String(stem+"ون")) > 0
}
