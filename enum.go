package khabar

import "fmt"

// enum is the common part of the enumerations of this package: a small
// integer whose names stand in a table, zero being the unknown value.
func enumString[T ~uint8](v T, names []string, kind string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", kind, v)
}

func enumText[T ~uint8](v T, names []string, kind string) ([]byte, error) {
	if int(v) >= len(names) {
		return nil, fmt.Errorf("khabar: %s(%d) has no name", kind, v)
	}
	return []byte(names[v]), nil
}

func enumParse[T ~uint8](v *T, names []string, kind string, text []byte) error {
	for i, n := range names {
		if n == string(text) {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("khabar: unknown %s %q", kind, text)
}

// BlockKind is what a line of an article is.
type BlockKind uint8

const (
	Headline    BlockKind = iota + 1 // the title of the article
	Deck                             // the summary under the headline
	Caption                          // the text of a picture or video, with its credit: "أنتوني بلينكن (رويترز)"
	Byline                           // author, agency or outlet standing alone: "كتب: أحمد سالم"
	Dateline                         // place, or date and time of publication, standing alone: "الخميس 21 مارس 2024"
	Body                             // a paragraph of the story
	Subhead                          // a heading inside the story
	Related                          // a link to another story, or the heading over such links: "اقرأ أيضا"
	Boilerplate                      // anything else of the page: share buttons, tags, copyright
)

var blockKindNames = []string{"unknown", "headline", "deck", "caption", "byline", "dateline", "body", "subhead", "related", "boilerplate"}

// String returns the name of the kind in lower case.
func (k BlockKind) String() string { return enumString(k, blockKindNames, "BlockKind") }

// MarshalText returns the name of the kind.
func (k BlockKind) MarshalText() ([]byte, error) { return enumText(k, blockKindNames, "BlockKind") }

// UnmarshalText sets the kind from its name.
func (k *BlockKind) UnmarshalText(text []byte) error {
	return enumParse(k, blockKindNames, "BlockKind", text)
}

// Story reports whether lines of this kind belong to the story that the
// article tells: headline, deck, caption, body and subhead. Sentences,
// entities and quotes are found in these alone.
func (k BlockKind) Story() bool {
	switch k {
	case Headline, Deck, Caption, Body, Subhead:
		return true
	}
	return false
}

// EntityType is what an entity is.
type EntityType uint8

const (
	Person       EntityType = iota + 1 // a named person: أنتوني بلينكن
	Organization                       // a named organisation: مجلس الأمن الدولي
	Location                           // a named place; a country also where it acts: مصر
	Event                              // a named event: كأس العالم 2022
	Work                               // the title of a work, law or programme: "ألف ليلة وليلة"
	Date                               // a date, time or duration: مساء الخميس
	Quantity                           // a count, amount, measure or percentage: 32 ألف قتيل
)

var entityTypeNames = []string{"unknown", "person", "organization", "location", "event", "work", "date", "quantity"}

// String returns the name of the type in lower case.
func (t EntityType) String() string { return enumString(t, entityTypeNames, "EntityType") }

// MarshalText returns the name of the type.
func (t EntityType) MarshalText() ([]byte, error) { return enumText(t, entityTypeNames, "EntityType") }

// UnmarshalText sets the type from its name.
func (t *EntityType) UnmarshalText(text []byte) error {
	return enumParse(t, entityTypeNames, "EntityType", text)
}

// QuoteKind is how somebody's words are presented, in the terms of Semino &
// Short, Corpus Stylistics (2004).
type QuoteKind uint8

const (
	Direct   QuoteKind = iota + 1 // verbatim, in quotation marks or after a colon: قال: "سنعود"
	Indirect                      // in the writer's words, as a clause: قال إنهم سيعودون
	Mixed                         // a clause or phrase, part of it in quotation marks: قال إن الخطة "خطأ كبير"
	Act                           // a speech act told without a clause: دعا إلى وقف النار
)

var quoteKindNames = []string{"unknown", "direct", "indirect", "mixed", "act"}

// String returns the name of the kind in lower case.
func (k QuoteKind) String() string { return enumString(k, quoteKindNames, "QuoteKind") }

// MarshalText returns the name of the kind.
func (k QuoteKind) MarshalText() ([]byte, error) { return enumText(k, quoteKindNames, "QuoteKind") }

// UnmarshalText sets the kind from its name.
func (k *QuoteKind) UnmarshalText(text []byte) error {
	return enumParse(k, quoteKindNames, "QuoteKind", text)
}

// SpeakerForm is how the text tells who speaks.
type SpeakerForm uint8

const (
	ByName    SpeakerForm = iota + 1 // a name: قال بلينكن
	ByTitle                          // a title or description: قال وزير الخارجية, قال مصدر أمني
	ByPronoun                        // a pronoun: وهو يقول, بحسب قوله
	Implied                          // nothing in the sentence, understood from what stands before: وأضاف أن
)

var speakerFormNames = []string{"unknown", "name", "title", "pronoun", "implied"}

// String returns the name of the form in lower case.
func (f SpeakerForm) String() string { return enumString(f, speakerFormNames, "SpeakerForm") }

// MarshalText returns the name of the form.
func (f SpeakerForm) MarshalText() ([]byte, error) {
	return enumText(f, speakerFormNames, "SpeakerForm")
}

// UnmarshalText sets the form from its name.
func (f *SpeakerForm) UnmarshalText(text []byte) error {
	return enumParse(f, speakerFormNames, "SpeakerForm", text)
}
