package speech

import (
	"sync"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// verbShare is the share of a class that must be finite forms of cue verbs
// for its other words to count as verbs too.
const verbShare = 0.3

// verbClasses tells which word classes hold finite verbs: those where forms
// of cue verbs are frequent. استقبل and قدمت attribute nothing, but they stand
// where قال and أعلنت do, and end the phrase before them.
var verbClasses = sync.OnceValue(func() *[wordclass.N1024]bool {
	var all, cues [wordclass.N1024]int
	for e := range wordclass.All() {
		all[e.C1024]++
	}
	for h := range cue.FiniteForms() {
		if e, ok := wordclass.Lookup(h); ok {
			cues[e.C1024]++
		}
	}
	var is [wordclass.N1024]bool
	for c := range is {
		is[c] = float64(cues[c]) > verbShare*float64(all[c])
	}
	return &is
})

// verb reports whether the word at i looks like a finite verb.
func (s *scan) verb(i int) bool {
	x := &s.info[i]
	return x.mention < 0 && x.c1024 > 0 && s.verbs[x.c1024-1]
}
