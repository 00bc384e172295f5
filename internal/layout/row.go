package layout

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/word"
)

// The lengths, in words, that tell lines apart.
const (
	longest  = 40 // lines with more words match no phrase
	sentence = 12 // with a full stop, a paragraph
	running  = 22 // a paragraph whatever it ends with
	title    = 25 // no headline has more
	label    = 4  // a tag, a name, a button
)

// row is a line and what can be said of it alone.
type row struct {
	first, last int // words[first:last]
	n           int // words that are not marks
	arabic      int // of them in Arabic letters
	class       class
	literals    int  // words of the phrase that gave the class
	end         rune // the mark that ends it, closing marks aside; 0 for a word
	opener      uint32
	full        bool // a full stop stands inside
	date        bool // date or time and nothing else
	crumbs      bool // a path: "الرئيسية > اقتصاد"
	bullet      bool
	handle      bool // "@name" or a picture link of a tweet
	credit      bool // ends in the credit of a picture: "... (رويترز)"
	opens       bool // begins with a dateline: "القاهرة (رويترز) - "
	prose       bool // a paragraph
	key         uint64
}

// rows reads each line alone.
func (p *page) rows(lines []word.Line) {
	p.row = slices.Grow(p.row[:0], len(lines))[:len(lines)]
	clear(p.row)
	for i, l := range lines {
		r := &p.row[i]
		r.first, r.last = l.First, l.Last
		p.read(r)
	}
}

func (p *page) read(r *row) {
	words := p.words[r.first:r.last]
	stop, rights := false, false
	seps := 0
	for i := range words {
		w := &words[i]
		if w.Kind != word.Mark {
			r.n++
			r.key = r.key*31 + w.Hash
			if w.Kind == word.Arabic {
				r.arabic++
			}
			r.full = r.full || stop && r.n > 3
			stop = false
			continue
		}
		switch w.Rune {
		case '.', '؟', '!':
			stop = true
		case '>', '|', '»', '›', '/', '\\', '→', '←':
			spaced := !w.Glued && (i+1 == len(words) || !words[i+1].Glued)
			if spaced || w.Rune == '>' || w.Rune == '|' {
				seps++
			}
		case '@':
			r.handle = true
		case '©':
			rights = true
		case '-', '•', '*', '·', '▪', '■', '●', '○', '–', '—', '\u0640', '‣', '◄', '►':
			r.bullet = r.bullet || i == 0 && r.last-r.first > 1
		}
	}
	r.end = ending(words)
	r.crumbs = seps > 0 && r.end != '.' && r.n <= title
	if r.n == 0 {
		r.class = chrome
		return
	}
	k := 0
	for k < len(words) && words[k].Kind == word.Mark {
		k++
	}
	r.opener = p.t.lists(words[k].Hash)
	if r.opener == 0 {
		r.opener = p.t.lists(p.bare(&words[k]))
	}
	r.opens = p.opens(words) > 0
	r.handle = r.handle && r.n <= title
	r.credit = p.credit(words)
	if r.n > longest {
		return
	}
	p.items = items(words, p.items[:0])
	r.class, r.literals = p.t.find(p.items)
	if rights && r.class == none {
		r.class, r.literals = footer, 2
	}
	if r.class == none && p.path(words) {
		r.class, r.literals = chrome, 2
	}
	r.date = p.dated(words)
	if words[0].Kind == word.Latin && r.n <= 6 && r.arabic == 0 && (words[0].Fold == "https" || words[0].Fold == "http" || words[0].Fold == "www" || words[0].Fold == "pic") {
		r.handle = true
	}
}

// some returns the items of a few words; they are good until the next call.
func (p *page) some(words []word.Word) []item {
	p.sub = items(words, p.sub[:0])
	return p.sub
}

// path reports whether a line is the path to the page: "الرئيسية/رياضة/...".
func (p *page) path(words []word.Word) bool {
	for i := 1; i < len(words) && i <= label; i++ {
		switch words[i].Rune {
		case '/', '»', '>', '|', '›', '\\':
			c, _ := p.t.find(p.some(words[:i]))
			return c == chrome && i+1 < len(words)
		}
	}
	return false
}

// bare returns the hash of a word without و or ف and without the feminine
// ending of a verb: "وقالت" for "قال".
func (p *page) bare(w *word.Word) uint64 {
	f := w.Fold
	if w.Kind != word.Arabic {
		return w.Hash
	}
	for range 2 {
		if len(f) > 4 && f[len(f)-2:] == "ت" {
			if h := hashOf(f[:len(f)-2]); p.t.is(verb, h) {
				return h
			}
		}
		if len(f) > 6 && (f[:2] == "و" || f[:2] == "ف") {
			f = f[2:]
			if h := hashOf(f); p.t.is(verb, h) {
				return h
			}
			continue
		}
		break
	}
	return w.Hash
}

// conjoined reports whether the line begins with و or ف before a verb, or
// with other words that carry on: "وأضاف", "كما", "من جهته".
func (p *page) conjoined(r *row) bool {
	i := r.first
	for i < r.last && p.words[i].Kind == word.Mark {
		i++
	}
	if i == r.last {
		return false
	}
	w := &p.words[i]
	if p.t.is(connective, w.Hash) {
		return true
	}
	switch f := w.Fold; {
	case f == "في" || f == "من" || f == "علي" || f == "الي":
		return i+1 < r.last && p.t.is(turn, p.words[i+1].Hash)
	default:
		// In news a و at the start is nearly always the conjunction.
		return len(f) > 6 && f[:2] == "و" && !p.t.is(radical, w.Hash)
	}
}

// ending returns the last mark of a line, closing marks aside, or 0.
func ending(words []word.Word) rune {
	for i := len(words) - 1; i >= 0; i-- {
		w := &words[i]
		if w.Kind != word.Mark {
			return 0
		}
		switch w.Rune {
		case '"', '\'', '”', '“', '»', '«', '’', '‘', ')', ']', '›', '‹', '(':
			continue
		case '?':
			return '؟'
		case '…', '۔':
			return '.'
		case ',':
			return '،'
		case '-', '–', '—', '*', '#', '|', '/', '\\', '>', '+', '@', '_', '•':
			return 0
		}
		return w.Rune
	}
	return 0
}

// credit reports whether a line ends in the credit of a picture, in
// brackets or behind a dash.
func (p *page) credit(words []word.Word) bool {
	i := len(words) - 1
	for i >= 0 && words[i].Kind == word.Mark && words[i].Rune == '.' {
		i--
	}
	if i < 0 {
		return false
	}
	if words[i].Rune == ')' || words[i].Rune == ']' {
		end := i
		for i--; i >= 0 && end-i <= 8; i-- {
			if words[i].Rune == '(' || words[i].Rune == '[' {
				if i > 0 && words[i-1].Kind == word.Mark && separates(words[i-1].Rune) {
					return false // a byline: "لندن - (رويترز)"
				}
				c, _ := p.t.find(p.some(words[i+1 : end]))
				return c == agency || c == caption || p.sign(words[i+1:end]) == agency
			}
		}
		return false
	}
	for j := i; j > 1 && i-j < 4; j-- {
		switch words[j].Rune {
		case '-', '–', '—', '/', '|':
			if words[j-1].Kind == word.Mark || j < 3 || j <= label && p.t.is(given, words[0].Hash) {
				return false
			}
			c, _ := p.t.find(p.some(words[j+1 : i+1]))
			return c == caption || p.sign(words[j+1:i+1]) == agency
		}
	}
	return false
}
