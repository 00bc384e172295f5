package khabar

import (
	"slices"
	"strconv"
	"sync"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/name"
	"github.com/khabar-nlp/khabar/internal/speech"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// An Entity is one thing that the story names, with every place where it
// does: a person, an organisation, a place, an event, a work, a date or a
// quantity.
type Entity struct {
	ID   string     // "e1", "e2", ... in the order of the first mentions
	Type EntityType // never zero

	// Name is the fullest form in which the story names the entity, attached
	// particles and vowel marks off: القاهرة for والقاهرة.
	Name string

	Mentions []Mention // in reading order, at least one
	Roles    []Role    // titles and descriptions of a person, as the article words them

	// Gender of a person where title, verb or given name tell it: 'm', 'f',
	// or 0.
	Gender byte

	// Ref is the identifier of a well-known place in public data: its
	// Wikidata item ("Q79") or its number in GeoNames ("geonames:292968").
	// No other type of entity has one.
	Ref string

	// Value is the TIMEX3 value of a date ("2024-03-21", "P3D"), resolved
	// against the time of publication where that is known; empty where it
	// cannot be told.
	Value string

	// Number and Unit are the value of a quantity: 32000 and "قتيل" for
	// "32 ألف قتيل", 3.5e9 and "USD" for "3.5 مليار دولار". Number is 0 where
	// the story does not tell it: "عشرات القتلى". Unit is a currency's ISO
	// 4217 code, "%", the name of a measure, or the noun counted. A currency
	// that several countries have, "5 آلاف جنيه", keeps its noun, "جنيه",
	// unless the story tells the country.
	Number float64
	Unit   string
}

// A Mention is a place where the story names an entity, without the particles
// attached before it.
type Mention struct {
	Span
	Text string // a.Text[Start:End]
}

// A Role is a title or description that the article gives a person: "وزير
// الخارجية الأميركي".
type Role struct {
	Span
	Text string // a.Text[Start:End]
}

// ExtractEntities returns the entities that the story of a names, in the
// order of their first mentions; nil if there are none. Headline, deck,
// captions, subheads and body are read, the rest of the page is not. What
// counts as an entity is said in the package documentation.
//
// The result is the caller's; calling it again costs little.
func ExtractEntities(a *Article) []Entity {
	found := a.found()
	if len(found.entities) == 0 {
		return nil
	}
	out := make([]Entity, len(found.entities))
	n, m := 0, 0
	for i := range found.entities {
		n += len(found.entities[i].Mentions)
		m += len(found.entities[i].Roles)
	}
	mentions, roles := make([]Mention, n), make([]Role, m) // of all entities, who share the memory but not the room to grow
	ids := entityIDs(len(out))
	for i := range found.entities {
		x := &found.entities[i]
		e := Entity{
			Type: entityTypes[x.Type], Name: x.Name, Gender: x.Gender,
			Ref: x.ID, Value: x.Value, Number: x.Number, Unit: x.Unit,
		}
		e.ID, ids = nextID(ids)
		n := len(x.Mentions)
		e.Mentions, mentions = mentions[:n:n], mentions[n:]
		for k, m := range x.Mentions {
			e.Mentions[k] = Mention{Span: Span{m.Start, m.End}, Text: a.Text[m.Start:m.End]}
		}
		if n := len(x.Roles); n > 0 {
			e.Roles, roles = roles[:n:n], roles[n:]
		}
		for k, r := range x.Roles {
			e.Roles[k] = Role{Span: Span{r.Start, r.End}, Text: a.Text[r.Start:r.End]}
		}
		out[i] = e
	}
	return out
}

var entityTypes = [...]EntityType{
	tagger.Person: Person, tagger.Org: Organization, tagger.Loc: Location, tagger.Event: Event,
	tagger.Work: Work, tagger.Date: Date, tagger.Num: Quantity,
}

// findings is what the extractors have found in an article.
type findings struct {
	entities []name.Entity
	quotes   []Quote
	triggers []speech.TriggerKind // the construction of each quote
}

// find runs the engines over the story, once for an article.
func (a *Article) find() *findings {
	f := &findings{}
	s := inputs.Get().(*input)
	a.nameInput(&s.name)
	f.entities = name.Find(&s.name)
	a.speechInput(s, f.entities)
	s.quotes = speech.FindInto(s.quotes, &s.speech)
	f.quotes, f.triggers = a.quotes(s.quotes, f.entities, s.speakers)
	if len(a.words) < mostKept {
		s.name.Text, s.name.Words, s.speech.Words = "", nil, nil // let go of them
		inputs.Put(s)
	}
	word.Reuse(a.words)
	a.words = nil
	return f
}

// input is a story as the engines take it.
type input struct {
	name     name.Input
	speech   speech.Input
	speakers []int            // of each of speech.Entities: the index of the entity
	mentions []speech.Mention // by entity
	quotes   []speech.Quote   // of the story before, for their memory
	at       []int32          // of each word: 1 + the index of the mention that begins there
}

// inputs keeps their memory: written again it is near, where new memory would
// be far.
var inputs = sync.Pool{New: func() any { return new(input) }}

// mostKept is how many words a story has at the most whose memory is kept.
const mostKept = 1 << 15

// nameInput makes in the story as package name takes it.
func (a *Article) nameInput(in *name.Input) {
	*in = name.Input{
		Text: a.Text, Words: a.words, Place: a.within(a.Place), Published: a.published,
		Lines: in.Lines[:0], Sentences: in.Sentences[:0],
	}
	for b, l := range a.lines {
		if k := a.Blocks[b].Kind; k.Story() {
			in.Lines = append(in.Lines, name.Line{Range: name.Range{First: l.First, Last: l.Last}, Kind: nameKinds[k]})
		}
	}
	for _, r := range a.ranges {
		in.Sentences = append(in.Sentences, name.Range(r))
	}
}

var nameKinds = [...]name.LineKind{
	Headline: name.Headline, Deck: name.Deck, Caption: name.Caption, Body: name.Body, Subhead: name.Subhead,
}

// speechInput makes s.speech the story as package speech takes it, and tells
// in s.speakers which of the entities each of its entities is.
func (a *Article) speechInput(s *input, entities []name.Entity) {
	in := &s.speech
	s.mentions, s.speakers = s.mentions[:0], s.speakers[:0]
	*in = speech.Input{
		Words: a.words, Blocks: in.Blocks[:0], Sentences: in.Sentences[:0],
		Mentions: in.Mentions[:0], Times: in.Times[:0], Entities: in.Entities[:0],
	}
	for b, l := range a.lines {
		if k := a.Blocks[b].Kind; k.Story() {
			in.Blocks = append(in.Blocks, speech.Block{Range: speech.Range{First: l.First, Last: l.Last}, Kind: speechKinds[k]})
		}
	}
	for _, r := range a.ranges {
		in.Sentences = append(in.Sentences, speech.Range(r))
	}
	for i := range entities {
		e := &entities[i]
		t, ok := speechTypes(e.Type)
		if !ok {
			if e.Type == tagger.Date {
				for _, m := range e.Mentions {
					in.Times = append(in.Times, speech.Range(m.Range))
				}
			}
			continue
		}
		for _, m := range e.Mentions {
			s.mentions = append(s.mentions, speech.Mention{Range: speech.Range(m.Range), Entity: len(s.speakers), Skip: a.letters(m.First, m.Start)})
		}
		in.Entities = append(in.Entities, speech.Entity{Type: t, Gender: e.Gender})
		s.speakers = append(s.speakers, i)
	}
	// In reading order: each is put down at its first word.
	s.at = slices.Grow(s.at[:0], len(a.words))[:len(a.words)]
	clear(s.at)
	for i := range s.mentions {
		if at := &s.at[s.mentions[i].First]; *at == 0 {
			*at = int32(i + 1)
		}
	}
	for _, i := range s.at {
		if i > 0 {
			in.Mentions = append(in.Mentions, s.mentions[i-1])
		}
	}
	speech.SortMentions(in)
}

// letters counts the letters of the word before the byte start: those of the
// particles attached to a name.
func (a *Article) letters(word, start int) (n int) {
	for _, r := range a.Text[a.words[word].Start:max(start, a.words[word].Start)] {
		if !arabic.Dropped(r) {
			n++
		}
	}
	return n
}

var speechKinds = [...]speech.BlockKind{
	Headline: speech.Headline, Deck: speech.Headline, Caption: speech.Caption, Body: speech.Body, Subhead: speech.Subhead,
}

func speechTypes(t name.Type) (speech.EntityType, bool) {
	switch t {
	case tagger.Person:
		return speech.Person, true
	case tagger.Org:
		return speech.Organization, true
	case tagger.Loc:
		return speech.Location, true
	}
	return 0, false
}

// entityIDs returns the IDs of n entities one behind the other: "e1e2e3".
func entityIDs(n int) string {
	b := make([]byte, 0, len("e100")*n)
	for i := range n {
		b = strconv.AppendInt(append(b, 'e'), int64(i+1), 10)
	}
	return string(b)
}

// nextID takes the first ID off those of entityIDs.
func nextID(ids string) (id, rest string) {
	n := 1
	for n < len(ids) && ids[n] != 'e' {
		n++
	}
	return ids[:n], ids[n:]
}

func entityID(i int) string { return "e" + strconv.Itoa(i+1) }
