// Package tagger finds the names of a text with a learned sequence model: a
// linear-chain conditional random field over words, affixes, word classes,
// lists and neighbours, decoded twice so that what one sentence makes clear
// about a word helps in the others.
//
// The model is embedded and read in place. It is made by the train command;
// the README says how good it is and how to make it again.
package tagger

import (
	"sync"

	"github.com/khabar-nlp/khabar/internal/word"
)

// Type is what a span names.
type Type uint8

const (
	None   Type = iota
	Person      // a named person, without titles: "أنتوني بلينكن"
	Org         // a named organisation: "مجلس الأمن الدولي"
	Loc         // a named place: "باب المندب"
	Event       // a named event: "كأس العالم"
	Work        // the title of a work: "مقدمة ابن خلدون"
	Date        // a date or time expression: "أمس الأربعاء"
	Num         // a count, amount or measure: "عشرة آلاف ريال"
)

// Types are the names that the model's labels have for the values of Type.
var Types = [...]string{None: "", Person: "PER", Org: "ORG", Loc: "LOC", Event: "EVENT", Work: "WORK", Date: "DATE", Num: "NUM"}

// Span is a run of words that names something.
type Span struct {
	First, Last int // words[First:Last]
	Type        Type
	Label       int     // which of the model's types it is
	Score       float32 // by how much the model prefers it to no name at all
}

// Range is a run of words to be read together: a sentence or a line.
type Range struct{ First, Last int }

var shipped = sync.OnceValue(func() *Model {
	m, err := Open(blob)
	if err != nil {
		panic(err) // the embedded model is tested
	}
	return m
})

// Tag returns the spans of an article in reading order. The ranges are its
// sentences or lines; words outside them are not read. Tag is safe for
// concurrent use by multiple goroutines.
func Tag(words []word.Word, seqs []Range) []Span {
	return shipped().Tag(words, seqs)
}
