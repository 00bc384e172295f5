// Package vocab holds the closed word classes of dates and amounts: number
// words, months, weekdays, parts of the day, units, currencies. A word may
// be in several: "ربع" is a fraction and, with ال, a quarter of the year.
package vocab

import (
	_ "embed"
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
	Weak  bool    // "?" behind class or code: a common word too, or a code that the context decides
	Value float64 // of numbers, months, weekdays
	Code  string  // of units, seasons, edges
	Noun  string  // the first form, folded: names the entry
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

// A Line is the words of a line and what each is.
type Line struct {
	Words []word.Word
	Tags  []Tag
}

// Set makes l hold words, and reports whether any of them, or a number, may
// begin something.
func (t *Table) Set(l *Line, words []word.Word) bool {
	l.Words, l.Tags = words, l.Tags[:0]
	any := false
	for i := range words {
		w := &words[i]
		if w.Kind == word.Number || w.Kind == word.Mark {
			any = any || w.Kind == word.Number
			l.Tags = append(l.Tags, Tag{})
			continue
		}
		g := t.Lookup(w)
		any = any || g.Num != nil || g.Time != nil
		l.Tags = append(l.Tags, g)
	}
	return any
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
		e.Weak = len(e.Code) < len(code) || strings.HasSuffix(name, "?")
		e.Class = classOf(strings.TrimSuffix(name, "?"))
		e.Value = number(e.Code)
		for form := range strings.FieldsSeq(forms) {
			fold := arabic.Fold(form)
			if e.Noun == "" {
				e.Noun = fold
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

// Lookup returns what w is: as it stands, or without و and ف, then ب, ل and
// ك, then ال, whichever is in a list first.
func (t *Table) Lookup(w *word.Word) (g Tag) {
	if t.find(w.Hash, &g) || w.Kind != word.Arabic {
		return g
	}
	s := w.Fold
	if len(s) >= 6 && (s[:2] == "و" || s[:2] == "ف") { // "وثلاثة"
		s = s[2:]
		g.Conj, g.Lead = true, 2
		if t.find(hash.String(s), &g) {
			return g
		}
	}
	if len(s) >= 6 {
		switch s[:2] {
		case "ل", "ب", "ك":
			rest := s[2:]
			g.Lead += 2
			if rest[:2] == "ل" && s[:2] == "ل" { // "للعام": ل and ال
				if t.find(hash.String(rest[2:]), &g) {
					g.Prep, g.Def = 'ل', true
					return g
				}
			} else if t.find(hash.String(rest), &g) { // "بثلاثة"
				g.Prep = particle(s[:2])
				return g
			}
			if len(rest) < 8 || rest[:4] != "ال" {
				return Tag{}
			}
			g.Prep, s = particle(s[:2]), rest
		}
	}
	if len(s) >= 8 && s[:4] == "ال" { // "الثلاثة"
		g.Def = true
		if t.find(hash.String(s[4:]), &g) {
			return g
		}
	}
	return Tag{}
}

// particle returns the letter that s, two bytes, is.
func particle(s string) rune {
	return rune(s[0]&0x1F)<<6 | rune(s[1]&0x3F)
}

// find fills g from the row of h.
func (t *Table) find(h uint64, g *Tag) bool {
	if t.seen[h>>40%256]>>(h>>48%64)&1 == 0 {
		return false
	}
	i := t.slot(h)
	if t.keys[i] == 0 {
		return false
	}
	r := &t.rows[t.at[i]]
	g.Num, g.Time, g.Unit, g.Noun = r.num, r.time, r.unit, r.noun
	return true
}
