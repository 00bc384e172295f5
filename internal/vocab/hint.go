package vocab

import (
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A Hint is what the lists say of a word, for those who keep it: the flags
// below, which particles it has, and its row in the table.
type Hint uint32

const (
	Listed  Hint = 1 << iota // it is in a list
	Begins                   // of numbers or words of time: something may begin with it
	Coins                    // it is the noun of a currency that several countries have
	hasConj                  // و or ف is before it
	hasDef                   // it has the article
	prep0                    // the lower bit of what is before it: 1 ب, 2 ل, 3 ك
	prep1
	rowUnit // times the row

	// Flags are all that is asked of a word that is not Listed.
	Flags = Listed | Begins | Coins
)

var preps = [...]rune{0, 'ب', 'ل', 'ك'}

// Hint returns the Hint of w.
func (t *Table) Hint(w *word.Word) Hint {
	switch w.Kind {
	case word.Number:
		return Begins
	case word.Mark:
		return 0
	}
	at, h, ok := t.locate(w)
	if !ok {
		return 0
	}
	h |= Listed | Hint(at)*rowUnit
	r := &t.rows[at]
	if r.num != nil || r.time != nil {
		h |= Begins
	}
	if r.unit != nil && r.unit.Open {
		h |= Coins
	}
	return h
}

// Lookup returns what w is: as it stands, or without و and ف, then ب, ل and
// ك, then ال, whichever is in a list first.
func (t *Table) Lookup(w *word.Word) (Tag, bool) {
	h := t.Hint(w)
	if h&Listed == 0 {
		return Tag{}, false
	}
	return t.tag(h), true
}

// tag returns the Tag of a listed word.
func (t *Table) tag(h Hint) Tag {
	r := &t.rows[h/rowUnit]
	g := Tag{Num: r.num, Time: r.time, Unit: r.unit, Noun: r.noun, Conj: h&hasConj != 0, Def: h&hasDef != 0, Prep: preps[h/prep0%4]}
	if g.Conj {
		g.Lead = 2
	}
	if g.Prep != 0 {
		g.Lead += 2
	}
	return g
}

// locate returns the row of w and the particles before what is listed there.
func (t *Table) locate(w *word.Word) (row uint16, particles Hint, ok bool) {
	if row, ok = t.find(w.Hash); ok || w.Kind != word.Arabic {
		return row, 0, ok
	}
	s := w.Fold
	if len(s) >= 6 && (s[:2] == "و" || s[:2] == "ف") { // "وثلاثة"
		s, particles = s[2:], hasConj
		if row, ok = t.find(hash.String(s)); ok {
			return row, particles, true
		}
	}
	if p := prep(s); p > 0 {
		rest := s[2:]
		particles |= p * prep0
		if s[:4] == "لل" { // "للعام": ل and ال
			if row, ok = t.find(hash.String(rest[2:])); ok {
				return row, particles | hasDef, true
			}
		} else if row, ok = t.find(hash.String(rest)); ok { // "بثلاثة"
			return row, particles, true
		}
		s = rest
	}
	if len(s) >= 8 && s[:4] == "ال" { // "الثلاثة"
		if row, ok = t.find(hash.String(s[4:])); ok {
			return row, particles | hasDef, true
		}
	}
	return 0, 0, false
}

// prep returns the index in preps of the first letter of s, 0 for others and
// for words too short to have one.
func prep(s string) Hint {
	if len(s) < 6 {
		return 0
	}
	switch s[:2] {
	case "ب":
		return 1
	case "ل":
		return 2
	case "ك":
		return 3
	}
	return 0
}
