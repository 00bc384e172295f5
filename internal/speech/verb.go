package speech

import (
	"sync"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// verbShare is the share of a class, in percent, that must be finite forms of
// cue verbs for its other words to count as verbs too; behind a name less will
// do.
const (
	verbShare      = 30
	verbShareAfter = 12
)

// verbShares tells of each word class how many percent of it are finite forms
// of cue verbs. استقبل and قدمت attribute nothing, but they stand where قال and
// أعلنت do, and end the phrase before them.
var verbShares = sync.OnceValue(func() *[wordclass.N1024]uint8 {
	var all, cues [wordclass.N1024]int
	for e := range wordclass.All() {
		all[e.C1024]++
	}
	for h := range cue.FiniteForms() {
		if e, ok := wordclass.Lookup(h); ok {
			cues[e.C1024]++
		}
	}
	var share [wordclass.N1024]uint8
	for c := range share {
		share[c] = uint8(min(100*cues[c]/max(all[c], 1), 100))
	}
	return &share
})

// verbFacts is what is asked of a verb of attribution for each of its forms in
// a text, in 16 bytes: those of all verbs stay in a near cache.
type verbFacts struct {
	key    uint64
	class  uint16 // see classID
	frames cue.Frames
	wants  offer
	relays bool // somebody else has said what its subject tells: نقل
}

// allFacts returns the facts of all verbs by their IDs.
var allFacts = sync.OnceValue(func() (all []verbFacts) {
	for _, v := range cue.Verbs() {
		all = append(all, verbFacts{v.Key, uint16(classID(v.Class)), v.Frames, wanted(v.Frames), v.Lemma == "نقل"})
	}
	return all
})

// noun reports whether the cue of t is a relative clause that says more
// of an indefinite noun behind the name that c begins with, and returns the
// noun: "الولايات المتحدة قدمت [مشروع قرار] يدعو إلى ...".
func (s *scan) noun(t trigger, c candidate) (Range, bool) {
	m := s.info[c.First].mention
	if m < 0 || c.Last != t.cue.First || !s.info[t.cue.First].isCue {
		return Range{}, false
	}
	r := s.info[t.cue.First].reading
	i := s.in.Mentions[m].Last
	if r.Form != cue.Present || r.Conj != 0 || i+1 >= c.Last || s.info[i].c1024 == 0 || s.verbs[s.info[i].c1024-1] < verbShareAfter {
		return Range{}, false
	}
	n := Range{i + 1, i + 2}
	for n.Last < c.Last && !governed(&s.in.Words[n.Last]) {
		n.Last++
	}
	return n, true
}

// verb reports whether the word at i looks like a finite verb.
func (s *scan) verb(i int) bool {
	x := &s.info[i]
	return x.mention < 0 && x.c1024 > 0 && s.verbs[x.c1024-1] > verbShare
}
