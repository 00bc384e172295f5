// Package lexicon is the gazetteer: names of places, organisations, persons,
// events and works, titles of persons, nationality adjectives, and the single
// words that names are made of.
//
// It holds two tables. Phrases are looked up by the hash of their folded
// words ([Lookup], [Longest], [Find]); tokens, what a word may be inside a
// name, by the hash of the folded word ([LookupToken], [TokenOf]).
// A name found here is a possibility, not a finding: half of the single words
// are also ordinary words, which [Entry.Ambiguous] and [Token.Ambiguous] say.
package lexicon

import (
	_ "embed"

	"github.com/khabar-nlp/khabar/internal/hash"
)

//go:generate go run ./gen -data ../../../shared

// Types is the set of things that a phrase may be the name of.
type Types uint8

const (
	Person   Types = 1 << iota // a whole name: أم كلثوم
	Org                        // منظمة الصحة العالمية
	Loc                        // بوركينا فاسو
	Event                      // عيد الأضحى
	Work                       // مقدمة ابن خلدون
	Title                      // الأمين العام: of a person, see Entry.Use
	Nation                     // جنوب أفريقي: a nationality adjective or noun
	NamePart                   // عبد الرحمن: a given or family name of several words
)

// Kind is what sort of place a Loc is.
type Kind uint8

const (
	Place   Kind = iota // unknown
	Country             // مصر
	Capital             // القاهرة
	City                // الإسكندرية
	Admin               // سيناء: a province, state or governorate
	Region              // الشرق الأوسط: a continent or region, also disputed ones
	Nature              // النيل: a river, lake, sea, mountain, island
	Site                // مطار هيثرو
)

// Gender is the gender of a person's title or given name.
type Gender uint8

const (
	UnknownGender Gender = iota
	Masculine
	Feminine
	Plural // of titles only: المحللون
)

// Use is how a title stands in a sentence.
type Use uint8

const (
	NoTitle   Use = iota
	Alone         // الوزير: it may stand for the person
	Head          // وزير: it takes a complement or an adjective
	Honorific     // الدكتور، فخامة: only before a name
)

// ISO is a country: an index of its two-letter code, 0 for none.
type ISO uint8

// String returns the ISO 3166 code: "EG"; "" for none.
func (c ISO) String() string {
	if int(c)*2 > len(Countries) || c == 0 {
		return ""
	}
	return Countries[int(c)*2-2 : int(c)*2]
}

// Entry is what is known about a phrase.
type Entry struct {
	Types     Types
	Ambiguous bool   // as often as not the phrase is something else
	Kind      Kind   // of a Loc
	Country   ISO    // of a Loc, and the one that a Nation comes from
	Gender    Gender // of a Title or Nation
	Use       Use    // of a Title
	ID        ID     // names with the same ID name the same thing; 0 is unknown
}

// Token is what is known about a single word that may stand in a name.
type Token struct {
	Person    uint8  // as part of a person's name: 1 + binary logarithm of its count there, 0 for never
	Given     bool   // known as a given name: فاطمة
	Family    bool   // known as a family name: الحريري
	Gender    Gender // of a given name
	Particle  bool   // joins the parts of a name: عبد، أبو، بن، آل، فان
	Ambiguous bool   // as often as not it is no part of a person's name: سعيد، أمل
	Ordinary  bool   // an adjective, verb or function word: كريم، وقع، على
	OrgHead   bool   // begins names of organisations: وزارة، اتحاد
	LocHead   bool   // begins names of places: شارع، مطار
	Place     bool   // a word of the name of a country or large city
}

// Lookup returns the entry of the phrase with the given hash: hash.String of
// its first folded word, joined with those of the next ones by hash.Join.
func Lookup(h uint64) (Entry, bool) {
	s := findPhrase(h)
	if s&entryMask == 0 { // not there, or only the beginning of a phrase
		return Entry{}, false
	}
	return unpackEntry(s), true
}

// Begin is Lookup that also tells whether longer phrases begin with this one.
func Begin(h uint64) (e Entry, ok, longer bool) {
	s := findPhrase(h)
	if s&entryMask != 0 {
		e, ok = unpackEntry(s), true
	}
	return e, ok, s&continues != 0
}

// Touch loads the places of both tables where a search for h starts. To touch
// many hashes before any is looked up lets the processor wait for memory once.
func Touch(h uint64) byte {
	phrase, _, _ := locate(h, uint64(len(phrases)/phraseSize), phraseSize)
	token, _, _ := locate(h, uint64(len(tokens)/tokenSize), tokenSize)
	return phrases[phrase*phraseSize] + tokens[token*tokenSize]
}

// LookupString returns the entry of a single folded word.
func LookupString(fold string) (Entry, bool) { return Lookup(hash.String(fold)) }

// LookupToken returns what is known about the word with the given hash.
func LookupToken(h uint64) (Token, bool) {
	s := findToken(h)
	if s == 0 {
		return Token{}, false
	}
	return unpackToken(s), true
}
