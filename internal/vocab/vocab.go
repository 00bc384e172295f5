// Package vocab holds the closed word classes of dates and amounts: number
// words, months, weekdays, parts of the day, units, currencies. A word may
// be in several: "ربع" is a fraction and, with ال, a quarter of the year.
package vocab

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed numbers.txt
var numbers string

//go:embed time.txt
var times string

//go:embed units.txt
var units string

//go:embed nouns.txt
var nouns string

// An Entry is one line of the lists.
type Entry struct {
	Class Class
	Weak  bool    // "?" behind the class: a common word too
	Open  bool    // "?" behind the code: of a currency's noun, its country decides
	Value float64 // of numbers, months, weekdays
	Code  string  // of units, seasons, edges
	Noun  string  // the first form, folded: names the entry
	Form  string  // the first form as the list writes it
}

// A Tag says what a word is in each of the four lists; nil where it is
// nothing there.
type Tag struct {
	Num, Time, Unit, Noun *Entry
	Lead                  uint8 // bytes of the particles stripped from Fold, the article aside
	Conj                  bool  // stripped: و or ف
	Prep                  rune  // stripped: ب, ل or ك
	Def                   bool  // has the article
}

// A Line is the words of a line and what each is. Its zero value is ready;
// it keeps its memory from line to line.
type Line struct {
	Words []word.Word
	// Begin are the words with which a date or an amount may begin: the
	// numbers, and what the lists of numbers or words of time hold.
	Begin []int32
	at    []int32 // of each word, in found
	found []Tag   // the first is empty
}

var none Tag

// Tag returns what word i is: an empty tag outside the line and for words
// in no list. It must not be changed.
func (l *Line) Tag(i int) *Tag {
	if uint(i) >= uint(len(l.at)) {
		return &none
	}
	return &l.found[l.at[i]]
}

// Fold returns word i folded, "" outside the line.
func (l *Line) Fold(i int) string {
	if uint(i) >= uint(len(l.Words)) {
		return ""
	}
	return l.Words[i].Fold
}

// Rune returns the mark at word i, 0 where it is none or outside the line.
func (l *Line) Rune(i int) rune {
	if uint(i) >= uint(len(l.Words)) {
		return 0
	}
	return l.Words[i].Rune
}

// Set makes l hold words.
func (t *Table) Set(l *Line, words []word.Word) {
	t.SetHinted(l, words, nil)
}

// SetHinted is Set for words whose hints are known; nil stands for unknown.
func (t *Table) SetHinted(l *Line, words []word.Word, hints []Hint) {
	l.Words, l.Begin, l.found = words, l.Begin[:0], append(l.found[:0], Tag{})
	l.at = slices.Grow(l.at[:0], len(words))[:len(words)]
	clear(l.at)
	if hints == nil {
		for i := range words {
			t.put(l, i, t.Hint(&words[i]))
		}
	}
	for i, h := range hints {
		if h != 0 {
			t.put(l, i, h)
		}
	}
}

// put makes l hold what h says of word i.
func (t *Table) put(l *Line, i int, h Hint) {
	if h&Begins != 0 {
		l.Begin = append(l.Begin, int32(i))
	}
	if h&Listed != 0 {
		l.at[i] = int32(len(l.found))
		l.found = append(l.found, t.tag(h))
	}
}

// Table finds words in the lists: open addressing over 4,096 places, of
// which less than half are taken.
type Table struct {
	seen [256]uint64 // a bit for each hash: most words are turned away here
	keys [size]uint64
	at   [size]uint16 // in rows
	rows []row
}

const size = 1 << 12

type row struct{ num, time, unit, noun *Entry }

// Load returns the one table, built at the first call.
var Load = sync.OnceValue(func() *Table {
	t := &Table{rows: make([]row, 0, size/2)}
	t.read(numbers, func(r *row) **Entry { return &r.num })
	t.read(times, func(r *row) **Entry { return &r.time })
	t.read(units, func(r *row) **Entry { return &r.unit })
	t.read(nouns, func(r *row) **Entry { return &r.noun })
	return t
})

// read takes the lines of a list, "class code: forms"; the first entry of a
// form stands.
func (t *Table) read(text string, list func(*row) **Entry) {
	for line := range strings.Lines(text) {
		head, forms, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || head[0] == '#' {
			continue
		}
		name, code, _ := strings.Cut(head, " ")
		e := &Entry{Code: strings.TrimSuffix(code, "?")}
		e.Weak, e.Open = strings.HasSuffix(name, "?"), len(e.Code) < len(code)
		e.Class = classOf(strings.TrimSuffix(name, "?"))
		e.Value = number(e.Code)
		for form := range strings.FieldsSeq(forms) {
			fold := arabic.Fold(form)
			if e.Noun == "" {
				e.Noun, e.Form = fold, form
			}
			if p := list(t.row(hash.String(fold))); *p == nil {
				*p = e
			}
		}
	}
}

// number reads "3", "1e6" or "2/3"; anything else is 0.
func number(s string) float64 {
	over, under, _ := strings.Cut(s, "/")
	v, err := strconv.ParseFloat(over, 64)
	if err != nil {
		return 0
	}
	if d, err := strconv.ParseFloat(under, 64); err == nil && d != 0 {
		v /= d
	}
	return v
}

// slot returns where h is or would be: open addressing, never full.
func (t *Table) slot(h uint64) uint64 {
	i := h % size
	for t.keys[i] != 0 && t.keys[i] != h {
		i = (i + 1) % size
	}
	return i
}

// row returns the row of h, making one where there is none.
func (t *Table) row(h uint64) *row {
	i := t.slot(h)
	if t.keys[i] == 0 {
		t.keys[i], t.at[i] = h, uint16(len(t.rows))
		t.seen[h>>40%256] |= 1 << (h >> 48 % 64)
		t.rows = append(t.rows, row{})
	}
	return &t.rows[t.at[i]]
}

// find returns the row of h, if there is one.
func (t *Table) find(h uint64) (row uint16, ok bool) {
	if t.seen[h>>40%256]>>(h>>48%64)&1 == 0 {
		return 0, false
	}
	i := t.slot(h)
	return t.at[i], t.keys[i] != 0
}
