// Package speech finds who said what: the cues of a story, what each of them
// reports, and the speaker.
//
// A cue proposes the places where its content may begin (trigger.go), a
// content the places where it may end (extent.go), a quote the phrases that
// may name its speaker (speaker.go). A small grammar lists these candidates;
// log-linear models learned from annotated news choose among them. The terms
// are those of Semino & Short, Corpus Stylistics (2004); the division into
// cue, content and source follows Pareti, PolNeAR and its predecessors.
package speech

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/word"
)

// Input is a story as the stages before have understood it.
type Input struct {
	Words     []word.Word
	Blocks    []Block
	Sentences []Range   // in reading order, none across the border of a block
	Mentions  []Mention // in reading order, not overlapping
	Times     []Range   // dates and times, in reading order, not overlapping
	Entities  []Entity
}

// Range is words[First:Last].
type Range struct{ First, Last int }

// Block is one line of the story.
type Block struct {
	Range
	Kind BlockKind
}

// BlockKind is what matters of a block's kind here.
type BlockKind uint8

const (
	Body     BlockKind = iota
	Headline           // headline or deck
	Subhead
	Caption
)

// EntityType is the type of a named thing that may speak.
type EntityType uint8

const (
	Other EntityType = iota
	Person
	Organization
	Location
)

// Mention is a name in the text.
type Mention struct {
	Range
	Entity int // index in Input.Entities
	Skip   int // letters of the particles attached to its first word: 1 for بالقاهرة
}

// Entity is a named thing of the story.
type Entity struct {
	Type   EntityType
	Gender byte // 'm', 'f' or 0
}

// Kind is how speech is presented.
type Kind uint8

const (
	Direct Kind = iota + 1
	Indirect
	Mixed
	Act
)

// How tells how a speaker was found.
type How uint8

const (
	Named      How = iota + 1 // by name in the sentence
	Titled                    // by title or description in the sentence
	Pronoun                   // by a pronoun in the sentence
	Understood                // from what stands before
)

// Speaker is who said a quote.
type Speaker struct {
	Range      // the words that name it; where How is Understood, those of an earlier sentence
	Entity int // index in Input.Entities, or -1
	How    How
	Source Range   // for a phrase such as "المصدر": the words that introduced it
	Score  float32 // probability

	Unnamed bool // a source without a name: مصدر أمني
	Gender  byte // of a single person, as name, verb or title show it: 'm', 'f' or 0
}

// Phrase is a range of words with the letters of the particles attached to
// its first word: 1 for لرويترز.
type Phrase struct {
	Range
	Skip int
}

// Quote is a piece of reported speech.
type Quote struct {
	Skip     int // letters of the particles attached to the first word of the content
	Range        // the content, without the outer quotation marks
	Kind     Kind
	Cue      Range   // empty where there is none
	Verb     int     // id of the cue's verb in cue.Verbs, or -1
	Conj     int     // letters of the conjunction attached to the cue: 1 for the و of وقال
	Speaker  Speaker // Speaker.How is 0 where nobody is named
	Sentence int     // index of the sentence of the content's first word
	Verbatim []Range // the parts of the content in quotation marks
	Negated  bool    // the cue is negated: لم يقل
	Score    float32 // probability that this is a quote with this extent
	Trigger  TriggerKind

	// What the text tells of the saying; empty where it does not.
	Addressee Phrase // to whom it was said
	Medium    Range  // through what or on what occasion
	Place     Phrase // where: a mention
	Time      Range  // when: one of Input.Times
}

// SortMentions puts the mentions into reading order and drops those that
// overlap one before them. It puts the times into reading order as well.
func SortMentions(in *Input) {
	byFirst := func(a, b Mention) int { return a.First - b.First }
	if !slices.IsSortedFunc(in.Mentions, byFirst) {
		slices.SortStableFunc(in.Mentions, byFirst)
	}
	kept := in.Mentions[:0]
	for _, m := range in.Mentions {
		if m.Last > m.First && (len(kept) == 0 || kept[len(kept)-1].Last <= m.First) {
			kept = append(kept, m)
		}
	}
	in.Mentions = kept
	slices.SortFunc(in.Times, func(a, b Range) int { return a.First - b.First })
}
