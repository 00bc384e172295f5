// Package name makes entities of the names of a story: it brings together
// what the tagger and the grammars of dates and quantities find, mends the
// bounds of names, takes attached particles off, finds the occurrences that
// were missed, puts the names of one thing together, and gives persons the
// roles that the story words.
package name

import (
	"sync"
	"time"

	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/quantity"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Range is words[First:Last].
type Range struct{ First, Last int }

// LineKind is what matters of a line's kind here.
type LineKind uint8

const (
	Body LineKind = iota
	Headline
	Deck
	Caption
	Subhead
)

// Line is one line of the story.
type Line struct {
	Range
	Kind LineKind
}

// Input is a story as the stages before have understood it.
type Input struct {
	Text      string
	Words     []word.Word
	Lines     []Line    // in reading order
	Sentences []Range   // in reading order, none across the border of a line
	Place     Range     // where it was written; zero where unknown
	Published time.Time // the day that "أمس" counts from; zero where unknown
}

// Type is what an entity is.
type Type = tagger.Type

// Span is a run of words with its bytes in the text, attached particles and
// outer quotation marks left off: Text[Start:End] is what it says.
type Span struct {
	Range
	Start, End int
}

// Mention is an occurrence of an entity's name.
type Mention = Span

// Role is a title or description that the story gives a person.
type Role struct {
	Span
	Text string // the role without attached particles: "المدرب" of "للمدرب"
}

// Entity is one thing that the story names.
type Entity struct {
	Type     Type
	Name     string    // the fullest form, without attached particles and inner quotation marks
	Mentions []Mention // in reading order
	Roles    []Role    // of a person: as the story words them, each wording once
	Nominals []Span    // where a title or noun alone denotes the entity: "وزير الخارجية الأميركي"
	Gender   byte      // of a person: 'm', 'f', or 0 where unknown
	ID       string    // of a well-known place: Wikidata or GeoNames, as package lexicon has it
	Country  string    // of a place: the ISO 3166 code of its country
	Value    string    // of a date: as TIMEX3 has it
	Number   float64   // of a quantity; 0 where the story does not tell it
	Unit     string    // of a quantity: ISO 4217 code, unit symbol, "%", counted noun, or a currency's noun whose country is not told
}

var pool = sync.Pool{New: func() any {
	return newFinder()
}}

func newFinder() *finder {
	return &finder{memory: newMemory()}
}

// Find returns the entities of a story, ordered by their first mentions.
// It is safe for concurrent use by multiple goroutines.
func Find(in *Input) []Entity {
	seqs := make([]tagger.Range, len(in.Sentences))
	for i, s := range in.Sentences {
		seqs[i] = tagger.Range(s)
	}
	return FindAmong(in, tagger.Tag(in.Words, seqs))
}

// mostKept is how many words a story has at the most whose memory is kept.
const mostKept = 1 << 15

// FindAmong is Find with the spans of another tagger, in reading order.
func FindAmong(in *Input, spans []tagger.Span) []Entity {
	f := pool.Get().(*finder)
	f.in = in
	for _, s := range spans {
		f.spans = append(f.spans, span{Range: Range{s.First, s.Last}, typ: s.Type, form: -1})
	}
	out := f.find()
	if len(in.Words) < mostKept {
		f.reset()
		pool.Put(f)
	}
	return out
}

// finder is the scratch memory of one call of Find.
type finder struct {
	in      *Input
	spans   []span
	titles  []span // of works
	other   []span // the spans of the pass before, for their memory
	scanner quantity.Scanner
	hints   []vocab.Hint // of the words of a sentence
	told    []quantity.Currency
	forms   []form
	index   table    // of a form: key to place in forms
	seen    evidence // which words are in names
	sound   table    // of a key of forms: 1 + the first of its links
	links   []link
	keys    []uint64
	arena   []token // the tokens of the forms
	group   []int32 // of each form: another of its cluster, see root
	ents    []Entity

	covered  []int32  // of each word: 1 + index of the span over it, 0 for none
	infos    []*info  // of each word, see look
	traits   []traits // of each word of the story, as infos has them, for loops over all
	memory   memory
	fresh    []int // words of which memory has nothing
	touched  byte  // keeps the loads of touch
	at       int   // index of the sentence that was asked for last
	said     []role
	inRole   []bool // of each word: it stands in a role beside a name
	wording  []uint64
	letters  []byte     // scratch of text
	akin     [][]uint64 // see kin
	alone    []nominal
	persons  []person
	placed   []int32 // of each form: 1 + the entity of its cluster
	counts   []int   // of each entity: its mentions
	uses     []int   // of each form: its spans
	most     []int   // of each entity: the spans of the form that gave its ID
	votes    []int   // of each entity: for a man above 0, for a woman below
	places   []Range
	refusal  loglinear.Features // of there being no role or title
	features loglinear.Sum      // of the role, title or person at hand
}

// span is a name found in the text.
type span struct {
	Range
	typ    Type
	skip   uint8  // letters of particles before the name
	lead   uint8  // of a date or amount: bytes of the particles before it
	form   int32  // index in forms, -1 before that is known
	entity int32  // root of the forms of one thing, later index in ents
	start  int    // byte where the name begins, behind the particles
	head   uint64 // hash of the first word without them
	value  string // of a date; of an amount its unit
	number float64
}

func (f *finder) find() []Entity {
	f.survey()
	f.bounds()
	f.extend()
	f.split()
	f.drop()
	f.works()
	f.amounts()
	f.particles()
	f.rescue()
	f.cluster()
	f.roles()
	f.nominals()
	return f.entities()
}

func (f *finder) reset() {
	f.in = nil
	f.spans, f.forms, f.ents = f.spans[:0], f.forms[:0], nil
	f.group = f.group[:0]
	f.links, f.arena = f.links[:0], f.arena[:0]
	f.said, f.alone, f.at = f.said[:0], f.alone[:0], 0
	f.index.clear()
	f.seen.clear()
	f.sound.clear()
}
