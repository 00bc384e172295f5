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
	list  []Phrase    // by first hash, the longer before the shorter
	bloom [256]uint64 // a bit for each first word
	heads [1 << 10]head
}

// A head is a word that phrases begin with. The heads stand in an
// open-addressing table of which most is empty.
type head struct {
	hash   uint64
	second uint64 // a bit for each second word of its phrases
	next   int32  // the first of its phrases in list, plus one; 0 in an empty place
	alone  bool   // it is a phrase by itself
}

// goesOn reports whether the word i+1 can be the second of a phrase.
func (x *head) goesOn(words []word.Word, i int) bool {
	return x.alone || i+1 < len(words) && x.second>>(words[i+1].Hash>>58)&1 != 0
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
		p.bloom[h>>56] |= 1 << (h >> 50 & 63)
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
		hashes := p.list[k].hashes
		x := p.head(hashes[0])
		if x.next == 0 {
			x.hash, x.next = hashes[0], int32(k+1)
		}
		if len(hashes) == 1 {
			x.alone = true
		} else {
			x.second |= 1 << (hashes[1] >> 58)
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
	if p.bloom[h>>56]>>(h>>50&63)&1 == 0 {
		return false
	}
	return p.head(h).next > 0
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
	if p.bloom[h>>56]>>(h>>50&63)&1 == 0 {
		return nil
	}
	x := p.head(h)
	if x.next == 0 || !x.goesOn(words, i) {
		return nil
	}
next:
	for k := int(x.next) - 1; k < len(p.list) && p.list[k].hashes[0] == h; k++ {
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
