package layout

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed phrases.txt
var phraseText string

// class is a list of phrases.txt.
type class uint8

const (
	none class = iota
	chrome
	footer
	comments
	tags
	related
	byline
	caption
	dated
	place
	agency
	// The lists from here on hold single words, of which a word may be in several.
	given
	verb
	connective
	dateword
	calendar
	turn
	radical
	scene
)

var classNames = map[string]class{
	"chrome": chrome, "footer": footer, "comments": comments, "tags": tags, "related": related,
	"byline": byline, "caption": caption, "dated": dated, "place": place, "agency": agency,
	"given": given, "verb": verb, "connective": connective, "dateword": dateword, "calendar": calendar, "turn": turn, "radical": radical, "scene": scene,
}

// The signs of a pattern other than words.
const (
	number = "#"
	colon  = ":"
	many   = "*"
	few    = "~"
)

// fewMost is how many words ~ stands for at the most.
const fewMost = 4

// pattern is a phrase: the hashes of its words, and its signs as small numbers.
type pattern struct {
	class    class
	literals int // words in it
	tokens   []uint64
}

// headed is how long a heading over links may be that only its last words
// tell: "تقارير ذات صلة".
const headed = 5

// Signs in pattern.tokens. No word has such a hash, for all practical purposes.
const (
	isNumber uint64 = iota
	isColon
	isAny
	isFew
)

// phrases holds the patterns by the first word in them, and the word lists:
// open addressing over a power of two of slots, so that a word costs one look.
type phrases struct {
	known  [256]uint64 // a bit for each word: most words are turned away here
	inner  [16]uint64  // the same of the words with which patterns begin that may begin anywhere
	slots  []slot
	groups [][]pattern
}

// slot is what is known of a word.
type slot struct {
	hash              uint64
	lists             uint32 // a bit for each class
	opening, anywhere int32  // the patterns whose first word it is: an index into groups, 0 for none
}

// size is the number of slots, about four for a word.
const size = 1 << 13

var table = sync.OnceValue(func() *phrases {
	t := newPhrases()
	c := none
	for line := range strings.Lines(phraseText) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
		case line[0] == '[':
			c = classNames[line[1:len(line)-1]]
		case c >= given:
			t.make(hash.String(line)).lists |= 1 << c
		default:
			t.add(c, line)
		}
	}
	return t
})

func newPhrases() *phrases {
	return &phrases{slots: make([]slot, size), groups: make([][]pattern, 1)}
}

// look returns what is known of the word with hash h; a slot of no word
// where nothing is.
func (t *phrases) look(h uint64) *slot {
	if t.known[h>>40%256]>>(h>>48%64)&1 == 0 {
		return &unknown
	}
	return t.place(h)
}

var unknown slot

// place returns the slot of the word with hash h, or the free one where it
// would be.
func (t *phrases) place(h uint64) *slot {
	i := h & (size - 1)
	for t.slots[i].hash != h && t.slots[i].hash != 0 {
		i = (i + 1) & (size - 1)
	}
	return &t.slots[i]
}

// make returns the slot of the word with hash h, taken for it if need be.
func (t *phrases) make(h uint64) *slot {
	t.known[h>>40%256] |= 1 << (h >> 48 % 64)
	s := t.place(h)
	s.hash = h
	return s
}

func (t *phrases) add(c class, line string) {
	p := pattern{class: c}
	var first uint64
	for f := range strings.FieldsSeq(line) {
		tok := hash.String(f)
		switch f {
		case number:
			tok = isNumber
		case colon:
			tok = isColon
		case many:
			tok = isAny
		case few:
			tok = isFew
		default:
			if p.literals == 0 {
				first = tok
			}
			p.literals++
		}
		p.tokens = append(p.tokens, tok)
	}
	s := t.make(first)
	group := &s.opening
	if p.tokens[0] == isAny {
		group = &s.anywhere
		t.inner[first>>40%16] |= 1 << (first >> 48 % 64)
	}
	if *group == 0 {
		*group = int32(len(t.groups))
		t.groups = append(t.groups, nil)
	}
	t.groups[*group] = append(t.groups[*group], p)
}

// lists returns the word lists that hold the word with hash h.
func (t *phrases) lists(h uint64) uint32 { return t.look(h).lists }

// is reports whether the word with hash h is in the list of c.
func (t *phrases) is(c class, h uint64) bool { return t.look(h).lists&(1<<c) != 0 }

// item is a word of a line as patterns see it.
type item struct {
	hash   uint64
	number bool
	colon  bool // one stands before it
}

// items appends the words without the marks.
func items(words []word.Word, dst []item) []item {
	colon := false
	for i := range words {
		w := &words[i]
		if w.Kind == word.Mark {
			colon = colon || w.Rune == ':' && len(dst) > 0
			continue
		}
		dst = append(dst, item{w.Hash, w.Kind == word.Number, colon})
		colon = false
	}
	if colon { // it ends the line
		dst = append(dst, item{colon: true})
	}
	return dst
}

// find returns the class of the most particular pattern that the line
// matches as a whole, and how many words of its own the pattern has.
func (t *phrases) find(line []item) (class, int) {
	best, n, words := none, -1, 0
	try := func(ps []pattern) {
		for i := range ps {
			p := &ps[i]
			if p.rank() <= n || p.class == related && p.tokens[0] == isAny && len(line) > headed {
				continue
			}
			if p.match(line) {
				best, n, words = p.class, p.rank(), p.literals
			}
		}
	}
	if len(line) == 0 {
		return none, 0
	}
	try(t.groups[t.look(line[0].hash).opening])
	if line[0].number && len(line) > 1 {
		try(t.groups[t.look(line[1].hash).opening])
	}
	for i := range line {
		h := line[i].hash
		if t.inner[h>>40%16]>>(h>>48%64)&1 == 0 {
			continue
		}
		if g := t.place(h).anywhere; g != 0 {
			try(t.groups[g])
		}
	}
	return best, words
}

// rank orders the patterns that match a line: the one with more words comes
// first, and of two the one without a sign.
func (p *pattern) rank() int {
	r := 2 * p.literals
	if p.literals == len(p.tokens) {
		r++
	}
	return r
}

// match compares the whole line with the pattern: a glob whose stars are
// tried from short to long, the last one first.
func (p *pattern) match(line []item) bool {
	i, k := 0, 0
	star, from := -1, 0
	for {
		if k == len(p.tokens) {
			if i == len(line) || i == len(line)-1 && line[i].hash == 0 {
				return true
			}
		} else {
			switch tok := p.tokens[k]; {
			case tok == isAny:
				star, from = k, i
				k++
				continue
			case tok == isFew:
				n := len(line) - i
				if n > 0 && line[len(line)-1].hash == 0 {
					n--
				}
				return n <= fewMost
			case tok == isColon:
				if i < len(line) && line[i].colon {
					k++
					continue
				}
			case i < len(line) && (tok == isNumber && line[i].number || tok > isFew && tok == line[i].hash):
				i++
				k++
				continue
			}
		}
		if star < 0 || from >= len(line) {
			return false
		}
		from++
		i, k = from, star+1
	}
}
