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

func logFreq(fold string) uint8 { return wordclass.LogFreq(hash.String(fold)) }

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
	return p != nil && p.entry.Types&lexicon.Loc != 0 && p.rank >= rankCity+6 && p.rank != rankList
}

func (g *generator) surePerson(key string) bool {
	t := g.tokens[key]
	return t != nil && t.count >= 20
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
	leastLoc    = 0.12
	leastPerson = 0.20
)

func (g *generator) ambiguousPhrase(key string, p *phrase) bool {
	const names = lexicon.Person | lexicon.Org | lexicon.Loc | lexicon.Event | lexicon.Work
	switch {
	case p.flag == 'a':
		return true
	case p.flag == '-', p.entry.Types&names == 0:
		return false
	case strings.Contains(key, " "):
		return p.entry.Types&lexicon.Title != 0
	case p.entry.Types&(lexicon.Nation|lexicon.Title) != 0:
		return true
	case p.entry.Types&lexicon.Loc != 0 && p.rank >= rankCapital:
		share, known := g.share(g.locShare, key, true)
		return known && share < leastLoc/4
	}
	ordinary := g.tokens[key] != nil && g.tokens[key].Ordinary
	if types := p.entry.Types & names; types&(types-1) != 0 {
		return true // of two types
	}
	if len(key) <= 2*letter {
		return true
	}
	if p.entry.Types&lexicon.Loc != 0 {
		if share, known := g.share(g.locShare, key, g.sureLoc(key)); known {
			return share < leastLoc
		}
		return ordinary || g.tokens[key] != nil && g.tokens[key].count >= 20
	}
	if p.entry.Types&lexicon.Person != 0 {
		if share, known := g.share(g.personShare, key, g.surePerson(key)); known {
			return share < leastPerson
		}
		return ordinary
	}
	return true // a single word for an organisation or a work
}

const letter = 2 // bytes

func (g *generator) ambiguousToken(key string, t *token) bool {
	share, known := g.share(g.personShare, key, g.surePerson(key))
	if !known {
		return t.Ordinary
	}
	return share < leastPerson
}

// reason says in figures why a word was judged as it was.
func (g *generator) reason(key string) string {
	if strings.Contains(key, " ") {
		return ""
	}
	loc, _ := g.share(g.locShare, key, g.sureLoc(key))
	person, _ := g.share(g.personShare, key, g.surePerson(key))
	return fmt.Sprintf("loc %.2f person %.2f", loc, person)
}
