package main

import (
	"fmt"
	"math"
	"strings"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// A single word is ambiguous where the words that stand in the same places in
// raw news are not names of its type. The share of sure names in its class
// tells: high for غانا, near nothing for يوم, which is a town as well.

// shares counts how much of the text of a class is sure names of one type.
type shares struct {
	fine, coarse []float64
}

// mass counts all words.
func mass() *shares {
	s := newShares()
	for e := range wordclass.All() {
		s.fine[e.C1024] += weight(e)
		s.coarse[e.C256] += weight(e)
	}
	return s
}

// weight is the square root of the count, so that no word stands for a class.
func weight(e wordclass.Entry) float64 { return math.Exp2(float64(e.LogFreq) / 8) }

func newShares() *shares {
	return &shares{fine: make([]float64, wordclass.N1024), coarse: make([]float64, wordclass.N256)}
}

func (s *shares) add(fold string) {
	if e, ok := wordclass.Lookup(hash.String(fold)); ok {
		s.fine[e.C1024] += weight(e)
		s.coarse[e.C256] += weight(e)
	}
}

// share returns which part of the class of a word, but for the word itself,
// is sure names. Classes with little else in them are widened.
func (g *generator) share(s *shares, fold string, sure bool) (float64, bool) {
	e, ok := wordclass.Lookup(hash.String(fold))
	if !ok {
		return 0, false
	}
	w := weight(e)
	hit := func(x float64) float64 {
		if sure {
			return math.Max(0, x-w)
		}
		return x
	}
	if rest := g.all.fine[e.C1024] - w; rest > w/2 {
		return hit(s.fine[e.C1024]) / rest, true
	}
	return hit(s.coarse[e.C256]) / math.Max(g.all.coarse[e.C256]-w, 1), true
}

// sureLoc reports whether the word is so well known as a place that it can
// teach where places stand in a text.
func (g *generator) sureLoc(key string) bool {
	p := g.phrases[key]
	return p != nil && p.entry.Types&lexicon.Loc != 0 && p.rank >= rankCity
}

func (g *generator) surePerson(key string) bool {
	t := g.tokens[key]
	return t != nil && (t.count >= 20 || t.sure) && !t.Ordinary && !t.OrgHead && !g.isTitle(key)
}

// judge sets the ambiguity of single words.
func (g *generator) judge() {
	g.all, g.locShare, g.personShare = mass(), newShares(), newShares()
	for _, key := range sortedKeys(g.phrases) {
		if strings.Contains(key, " ") {
			continue
		}
		if g.sureLoc(key) {
			g.locShare.add(key)
		}
	}
	for _, key := range sortedKeys(g.tokens) {
		if g.surePerson(key) {
			g.personShare.add(key)
		}
	}
	for key, p := range g.phrases {
		if p.safe != 0 && p.safe&lexicon.Loc == 0 && p.rank < rankCity+8 && !g.isLoc(key, leastLoc) {
			p.entry.Types &^= lexicon.Loc // أوباما: a town in Japan as well
		}
		p.entry.Ambiguous = g.ambiguousPhrase(key, p)
	}
	for key, t := range g.tokens {
		t.Ambiguous = t.count > 0 && g.ambiguousToken(key, t)
		if t.Ambiguous && t.count == 1 { // one list alone, and the text says no
			t.count, t.Ambiguous = 0, false
		}
	}
}

// The least shares of sure names in a class whose words are taken for names.
const (
	leastLoc      = 0.20
	clearLoc      = 0.40 // whatever the lists say
	leastPerson   = 0.20
	leastOrdinary = 0.40 // of an adjective, verb or function word

	rare = 25 // words seen fewer times are in classes by chance
)

func (g *generator) ambiguousPhrase(key string, p *phrase) bool {
	const names = lexicon.Person | lexicon.Org | lexicon.Loc | lexicon.Event | lexicon.Work
	types := p.entry.Types & names
	switch {
	case types == 0:
		return false
	case strings.Contains(key, " "):
		return p.flag == 'a' || p.flag == 0 && p.entry.Types&lexicon.Title != 0
	case p.entry.Types&(lexicon.Nation|lexicon.Title) != 0:
		return true // السعودية
	case types&lexicon.Loc != 0 && p.rank >= rankCity && g.isLoc(key, clearLoc),
		types&lexicon.Loc != 0 && p.rank >= rankCapital && g.placeShare(key) >= leastLoc:
		return false
	case types == lexicon.Person && g.tokens[key] != nil && (g.tokens[key].Given || g.tokens[key].Ordinary):
		return true // محمد, صباح: part of the names of many
	case p.flag != 0:
		return p.flag == 'a'
	case types&(types-1) != 0:
		return true // of two types
	case len(key) <= 2*letter:
		return true
	case types == lexicon.Loc:
		return !g.isLoc(key, leastLoc)
	case types == lexicon.Person:
		return g.tokens[key] == nil || g.ambiguousToken(key, g.tokens[key])
	}
	return true // a single word for an organisation or a work, of no list of ours
}

// isLoc reports whether the text or, for rare words, the lists take a word
// for a place.
func (g *generator) isLoc(key string, least float64) bool {
	t := g.tokens[key]
	if frequency(key) < rare {
		return t == nil || !t.Ordinary && t.count < 5
	}
	if t != nil && t.Ordinary {
		least = max(least, leastOrdinary)
	}
	return g.placeShare(key) >= least
}

func (g *generator) placeShare(key string) float64 {
	share, _ := g.share(g.locShare, key, g.sureLoc(key))
	return share
}

func (g *generator) isTitle(key string) bool {
	p := g.phrases[key]
	return p != nil && p.entry.Types&lexicon.Title != 0
}

const letter = 2 // bytes

func (g *generator) ambiguousToken(key string, t *token) bool {
	seen := frequency(key)
	share, _ := g.share(g.personShare, key, g.surePerson(key))
	place := g.placeShare(key)
	switch {
	case g.isTitle(key), t.OrgHead:
		return true
	case g.phrases[key] != nil && g.phrases[key].safe == lexicon.Person:
		return t.Ordinary && share < leastOrdinary
	case t.Ordinary:
		return seen < rare || share < leastOrdinary
	case seen >= rare && place >= clearLoc && place > share:
		return true // واشنطن: more often a place
	case seen < rare, 4*t.count >= seen:
		return false
	}
	return share < leastPerson-0.02*math.Log2(float64(t.count))
}

// frequency is how often the text has a word, about.
func frequency(fold string) int {
	f := wordclass.LogFreq(hash.String(fold))
	if f == 0 {
		return 0
	}
	return int(math.Exp2(float64(f) / 4))
}

// reason says in figures why a word was judged as it was.
func (g *generator) reason(key string) string {
	if strings.Contains(key, " ") {
		return ""
	}
	loc, _ := g.share(g.locShare, key, g.sureLoc(key))
	person, _ := g.share(g.personShare, key, g.surePerson(key))
	return fmt.Sprintf("seen %d, loc %.2f, person %.2f", frequency(key), loc, person)
}
