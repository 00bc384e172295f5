// Gen writes the tables of package lexicon:
//
//	go run ./gen -data ../../../shared
//
// It reads the folder facts below the data folder, the files of lists/, and
// the table of package wordclass. NOTICE and LICENSES.md name the sources.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"

	"github.com/khabar-nlp/khabar/internal/lexicon"
)

func main() {
	log.SetFlags(0)
	var (
		data    = flag.String("data", "../../../shared", "folder that holds facts/")
		dir     = flag.String("dir", ".", "folder of package lexicon")
		explain = flag.String("explain", "", "write every decision on single words to this file")
	)
	flag.Parse()
	if err := run(filepath.Join(*data, "facts"), *dir, *explain); err != nil {
		log.Fatal(err)
	}
}

func run(facts, dir, explain string) error {
	g := newGenerator(facts)
	for _, step := range []func() error{
		g.countries, g.naturalEarth, g.geoNames, g.cities, g.nations,
		g.people, g.clubs, g.orgs,
		g.nameTokens, g.ordinary,
		func() error { return g.lists(filepath.Join(dir, "lists")) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	g.markPlaces()
	g.judge()
	if explain != "" {
		if err := g.explain(explain); err != nil {
			return err
		}
	}
	return g.write(dir)
}

// generator gathers what the sources say.
type generator struct {
	facts   string
	phrases map[string]*phrase // by folded words with single spaces
	tokens  map[string]*token  // by folded word
	iso     map[string]lexicon.ISO
	byName  map[string]lexicon.ISO // country by its folded name
	english map[string]lexicon.ISO // country by its English name in small letters
	ids     map[lexicon.ISO]lexicon.ID
	codes   string // ISO codes in the order of their numbers

	locShare, personShare, all *shares
}

// phrase is an entry in the making.
type phrase struct {
	text  string // as one source writes it
	entry lexicon.Entry
	rank  int           // how well known: the higher rank decides Kind, Country and ID
	flag  byte          // what a list says: '-' safe, 'a' ambiguous, 0 nothing
	safe  lexicon.Types // what a list says it safely is
}

// token is a Token in the making.
type token struct {
	lexicon.Token
	count int // in names of persons
	men   int // sources that call it a man's name
	women int
	sure  bool // listed by hand as a word of names
}

func newGenerator(facts string) *generator {
	return &generator{
		facts:   facts,
		phrases: map[string]*phrase{},
		tokens:  map[string]*token{},
		iso:     map[string]lexicon.ISO{},
		byName:  map[string]lexicon.ISO{},
		english: map[string]lexicon.ISO{},
		ids:     map[lexicon.ISO]lexicon.ID{},
	}
}

// add records that text may be what e says.
func (g *generator) add(text string, e lexicon.Entry, rank int) *phrase {
	key := foldPhrase(text)
	if key == "" {
		return nil
	}
	p := g.phrases[key]
	if p == nil {
		p = &phrase{text: text}
		g.phrases[key] = p
	}
	types := p.entry.Types | e.Types
	if rank > p.rank {
		if e.ID == 0 {
			e.ID = p.entry.ID
		}
		if e.Country == 0 && e.Kind != lexicon.Region {
			e.Country = p.entry.Country
		}
		if e.Gender == 0 {
			e.Gender, e.Use = p.entry.Gender, p.entry.Use
		}
		if e.Kind == 0 {
			e.Kind = p.entry.Kind
		}
		p.entry, p.rank = e, rank
	} else if p.entry.Gender == 0 {
		p.entry.Gender, p.entry.Use = e.Gender, e.Use
	}
	p.entry.Types = types
	return p
}

// token returns the token of a word, which it makes where there is none.
func (g *generator) token(word string) *token {
	key := foldPhrase(word)
	t := g.tokens[key]
	if t == nil {
		t = &token{}
		g.tokens[key] = t
	}
	return t
}

func (g *generator) explain(file string) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	for _, key := range sortedKeys(g.phrases) {
		p := g.phrases[key]
		fmt.Fprintf(f, "P\t%s\t%08b\tambiguous=%v\trank=%d\tfreq=%d\t%s\n", key, p.entry.Types, p.entry.Ambiguous, p.rank, frequency(key), g.reason(key))
	}
	for _, key := range sortedKeys(g.tokens) {
		t := g.tokens[key]
		fmt.Fprintf(f, "T\t%s\t%d\tambiguous=%v\tordinary=%v\tfreq=%d\t%s\n", key, t.count, t.Ambiguous, t.Ordinary, frequency(key), g.reason(key))
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
