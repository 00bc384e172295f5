package khabar

import (
	"slices"
	"sync"
	"time"

	"github.com/khabar-nlp/khabar/internal/layout"
	"github.com/khabar-nlp/khabar/internal/name"
	"github.com/khabar-nlp/khabar/internal/sentence"
	"github.com/khabar-nlp/khabar/internal/timex"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A Span is a stretch of a text: its bytes from Start up to, but not
// including, End. Spans in an Article and in what is extracted from it index
// Article.Text, begin and end on rune boundaries, and hold
// a.Text[s.Start:s.End]. The zero Span holds nothing.
type Span struct {
	Start, End int
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the text in the span. It shares memory with text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// A Block is one line of the text that is not blank.
type Block struct {
	Span           // from the first visible character to behind the last
	Kind BlockKind // never zero
	Line int       // number of the line in the text, counted from 1, blank lines counted
}

// A Sentence is a sentence of the story. It does not reach over the end of a
// line.
type Sentence struct {
	Span
	Block int // index in Article.Blocks
}

// An Article is a parsed news article. It is immutable: nothing in this
// package changes one after Parse has returned it, and it is safe for
// concurrent use by multiple goroutines as long as its fields are only read.
type Article struct {
	Text      string     // exactly what Parse was given
	Blocks    []Block    // every line that is not blank, in reading order
	Sentences []Sentence // of the blocks that belong to the story, in reading order

	// Where the text tells them, else zero. Place, Time and Agency may stand
	// in a line of their own or open the first paragraph, as in
	// "القاهرة (رويترز) - قال".
	Headline Span // the headline block
	Byline   Span // who wrote it
	Place    Span // where it was written
	Time     Span // when it was published, as written
	Agency   Span // whose report it is

	published time.Time
	words     []word.Word      // nil once found is known
	lines     []word.Line      // one for each block
	ranges    []sentence.Range // one for each sentence
	found     func() *findings // what ExtractEntities and ExtractQuotes return, found once
}

// A Parser parses articles. The zero value is ready for use and does what the
// function Parse does. It is safe for concurrent use by multiple goroutines.
type Parser struct {
	// Published is when the article appeared, if the caller knows it. Dates
	// such as "أمس" are resolved against it. If it is zero, against the time
	// of publication that the text tells, if any.
	Published time.Time

	// BodyOnly says that the caller has already separated the story from the
	// page: every line is body. If it is false, lines are classified.
	BodyOnly bool
}

// Parse parses text, the text of a news article as it was copied from a page,
// with a zero Parser.
func Parse(text string) (*Article, error) { return new(Parser).Parse(text) }

// Parse finds blocks and sentences in text. The text need not be clean:
// invisible characters, vowel marks, presentation forms, unbalanced quotation
// marks and lines of any length are fine, and nothing of it is lost or moved.
//
// It returns an *InputError if text is not valid UTF-8, and ErrNoArabic if
// there is no Arabic letter in it.
func (p *Parser) Parse(text string) (*Article, error) {
	if err := checkUTF8(text); err != nil {
		return nil, err
	}
	a := &Article{Text: text, published: p.Published}
	a.words, a.lines = word.Split(text)
	if !hasArabic(a.words) {
		word.Reuse(a.words)
		return nil, ErrNoArabic
	}
	a.classify(p.BodyOnly)
	if a.published.IsZero() && a.Time.Len() > 0 {
		r := a.within(a.Time)
		a.published = timex.Published(a.words[r.First:r.Last])
	}
	a.cut()
	a.found = sync.OnceValue(a.find)
	return a, nil
}

func hasArabic(words []word.Word) bool {
	for i := range words {
		if words[i].Kind == word.Arabic {
			return true
		}
	}
	return false
}

// classify makes the blocks and what they tell of the publication.
func (a *Article) classify(bodyOnly bool) {
	a.Blocks = make([]Block, len(a.lines))
	for i, l := range a.lines {
		a.Blocks[i] = Block{Span: Span{l.Start, l.End}, Kind: Body, Line: l.Number}
	}
	if bodyOnly {
		return
	}
	kinds := layout.Classify(a.Text, a.words, a.lines)
	for i, k := range kinds {
		a.Blocks[i].Kind = BlockKind(k)
	}
	m := layout.Describe(a.Text, a.words, a.lines, kinds)
	if m.Headline >= 0 {
		a.Headline = a.Blocks[m.Headline].Span
	}
	a.Byline, a.Place, a.Time, a.Agency = Span(m.Byline), Span(m.Place), Span(m.Date), Span(m.Agency)
}

// cut makes the sentences.
func (a *Article) cut() {
	a.ranges = make([]sentence.Range, 0, 2*len(a.lines)+len(a.words)/16) // mostly enough
	for b := range a.Blocks {
		if a.Blocks[b].Kind.Story() {
			a.ranges = sentence.Split(a.Text, a.words, a.lines[b], a.ranges)
		}
	}
	if len(a.ranges) == 0 {
		return
	}
	a.Sentences = make([]Sentence, len(a.ranges))
	b := 0
	for i, r := range a.ranges {
		for a.lines[b].Last <= r.First {
			b++
		}
		a.Sentences[i] = Sentence{Span: a.span(r.First, r.Last), Block: b}
	}
}

// within returns which words lie in s, the zero Range for the zero Span.
func (a *Article) within(s Span) name.Range {
	if s == (Span{}) {
		return name.Range{}
	}
	at := func(w word.Word, start int) int { return w.Start - start }
	first, _ := slices.BinarySearchFunc(a.words, s.Start, at)
	last, _ := slices.BinarySearchFunc(a.words, s.End, at)
	return name.Range{First: first, Last: last}
}

// span returns the bytes of words[first:last].
func (a *Article) span(first, last int) Span {
	if last <= first {
		return Span{}
	}
	return Span{a.words[first].Start, a.words[last-1].End}
}
