// Package layout tells what each line of a pasted news page is.
//
// A reader who sees nothing but lines goes by where a line stands, how long
// it is, how it ends, whether its words come back in the story, and by the
// phrases that every page has: "اقرأ أيضا", "جميع الحقوق محفوظة". So does
// this package, in named passes over the lines:
//
//  1. each line alone: its phrase, its date, its length and its end
//  2. the story: the paragraphs from the first to the last
//  3. above the story: headline, deck, byline, dateline, captions, the rest
//  4. inside it: subheads, captions, links to other stories
//  5. below it: links, tags, comments, the foot of the page
//
// The phrases are data, in phrases.txt.
package layout

// Kind is what a line is.
type Kind uint8

const (
	Unknown     Kind = iota
	Headline         // the title of the story
	Deck             // the summary under it
	Caption          // the text of a picture, its credit with it
	Byline           // author, agency or outlet
	Dateline         // place, date or time of publication
	Body             // a paragraph of the story
	Subhead          // a heading inside the story
	Related          // a link to another story, or the heading over such links
	Boilerplate      // everything else of the page
)

var kindNames = [...]string{"unknown", "headline", "deck", "caption", "byline", "dateline", "body", "subhead", "related", "boilerplate"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return kindNames[Unknown]
}

// A Span is text[Start:End]; it is empty where nothing was found.
type Span struct{ Start, End int }
