package cue

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed data/phrases.tsv
var phrasesFile string

//go:embed data/connectives.tsv
var connectivesFile string

// A Phrase is a fixed expression of several words or one.
type Phrase struct {
	Key     uint64 // tells the phrase from others; it stays when rows are added
	Class   string // say, ...; for connectives narrator, shift
	Follows string // source, content or none; for connectives ends or may
	Prefix  string // letters that the word after the phrase begins with: the ل of "وفقا ل"
	hashes  []uint64
}

// Len is the number of words of the phrase.
func (p *Phrase) Len() int { return len(p.hashes) }

// Phrases is a set of phrases that are looked up by their first word.
type Phrases struct {
	list   []Phrase     // by first hash, the longer before the shorter
	firsts [1 << 8]bits // of the first words
	begins [1 << 7]bits // of phrases of one word, and of the first two words of others: see beginning
	heads  [1 << 10]head
}

// bits is a part of a set of hashes in which others may seem to be.
type bits uint64

func (b bits) has(h uint64) bool { return b>>(h>>50&63)&1 != 0 }

func (b *bits) add(h uint64) { *b |= 1 << (h >> 50 & 63) }

// beginning is the hash of the words h and next, the first two of a phrase.
func beginning(h, next uint64) uint64 { return h ^ next*0x9E3779B97F4A7C15 }

// mayBegin reports whether a phrase can begin with the word h at i. Most words
// that phrases begin with are found with others behind them, so this is asked
// of few bits before the phrases are looked at.
func (p *Phrases) mayBegin(words []word.Word, i int, h uint64) bool {
	if p.begins[h>>57].has(h) {
		return true
	}
	if i+1 == len(words) {
		return false
	}
	two := beginning(h, words[i+1].Hash)
	return p.begins[two>>57].has(two)
}

// A head is a word that phrases begin with. The heads stand in an
// open-addressing table of which most is empty.
type head struct {
	hash uint64
	next int32 // the first of its phrases in list, plus one; 0 in an empty place
}

// Attributions are the phrases that attribute: بحسب, وفقا ل, على حد قوله.
var Attributions = sync.OnceValue(func() *Phrases { return newPhrases(phrasesFile) })

// Connectives are the phrases with which the narrator goes on: وذلك خلال, من جهته.
var Connectives = sync.OnceValue(func() *Phrases { return newPhrases(connectivesFile) })

func newPhrases(file string) *Phrases {
	p := &Phrases{}
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) < 3 {
			continue
		}
		x := Phrase{Key: hash.String(col[0]), Class: col[1], Follows: col[2]}
		for f := range strings.FieldsSeq(arabic.Fold(strings.Trim(col[0], "،, "))) {
			x.hashes = append(x.hashes, hash.String(f))
			x.Prefix = ""
			if f == "ل" || f == "ب" || f == "لـ" {
				x.Prefix = f
			}
		}
		if x.Prefix != "" {
			x.hashes = x.hashes[:len(x.hashes)-1]
		}
		if len(x.hashes) == 0 {
			continue
		}
		p.list = append(p.list, x)
		h := x.hashes[0]
		p.firsts[h>>56].add(h)
		if len(x.hashes) > 1 {
			h = beginning(h, x.hashes[1])
		}
		p.begins[h>>57].add(h)
	}
	slices.SortFunc(p.list, func(a, b Phrase) int {
		switch {
		case a.hashes[0] != b.hashes[0]:
			if a.hashes[0] < b.hashes[0] {
				return -1
			}
			return 1
		case len(a.hashes) != len(b.hashes):
			return len(b.hashes) - len(a.hashes)
		}
		return len(b.Prefix) - len(a.Prefix)
	})
	for k := range p.list {
		h := p.list[k].hashes[0]
		if x := p.head(h); x.next == 0 {
			*x = head{h, int32(k + 1)}
		}
	}
	return p
}

// Match returns the longest phrase that starts at words[i], nil where none
// does. A و or ف may be attached to its first word.
func (p *Phrases) Match(words []word.Word, i int) *Phrase {
	w := &words[i]
	if w.Kind != word.Arabic {
		return nil
	}
	if x := p.match(words, i, w.Hash); x != nil {
		return x
	}
	if rest, ok := strings.CutPrefix(w.Fold, "و"); ok && len(rest) > 2 {
		return p.match(words, i, hash.String(rest))
	}
	if rest, ok := strings.CutPrefix(w.Fold, "ف"); ok && len(rest) > 2 {
		return p.match(words, i, hash.String(rest))
	}
	return nil
}

// Starts reports whether w can be the first word of a phrase.
func (p *Phrases) Starts(w *word.Word) bool {
	if w.Kind != word.Arabic {
		return false
	}
	if p.starts(w.Hash) {
		return true
	}
	rest, ok := strings.CutPrefix(w.Fold, "و")
	if !ok {
		rest, ok = strings.CutPrefix(w.Fold, "ف")
	}
	return ok && len(rest) > 2 && p.starts(hash.String(rest))
}

func (p *Phrases) starts(h uint64) bool {
	return p.firsts[h>>56].has(h) && p.head(h).next > 0
}

// head returns the place of the word h among the heads, or the empty one where
// it would stand.
func (p *Phrases) head(h uint64) *head {
	for i := h; ; i++ {
		if x := &p.heads[i%uint64(len(p.heads))]; x.next == 0 || x.hash == h {
			return x
		}
	}
}

func (p *Phrases) match(words []word.Word, i int, h uint64) *Phrase {
	if !p.mayBegin(words, i, h) {
		return nil
	}
next:
	for k := int(p.head(h).next) - 1; k >= 0 && k < len(p.list) && p.list[k].hashes[0] == h; k++ {
		x := &p.list[k]
		if i+len(x.hashes) > len(words) {
			continue
		}
		for j := 1; j < len(x.hashes); j++ {
			if words[i+j].Hash != x.hashes[j] {
				continue next
			}
		}
		if x.Prefix != "" && (i+len(x.hashes) >= len(words) || !strings.HasPrefix(words[i+len(x.hashes)].Fold, x.Prefix)) {
			continue
		}
		return x
	}
	return nil
}
