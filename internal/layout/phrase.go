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
	scene
)

var classNames = map[string]class{
	"chrome": chrome, "footer": footer, "comments": comments, "tags": tags, "related": related,
	"byline": byline, "caption": caption, "dated": dated, "place": place, "agency": agency,
	"given": given, "verb": verb, "connective": connective, "dateword": dateword, "calendar": calendar, "scene": scene,
}

// The signs of a pattern other than words.
const (
	number = "#"
	colon  = ":"
	any    = "*"
	few    = "~"
)

// fewest is how many words ~ stands for at the most.
const fewest = 4

// pattern is a phrase: the hashes of its words, and its signs as small numbers.
type pattern struct {
	class    class
	literals int // words in it
	tokens   []uint64
}

// Signs in pattern.tokens. No word has such a hash, for all practical purposes.
const (
	isNumber uint64 = iota
	isColon
	isAny
	isFew
)

// phrases holds the patterns by the first word in them, and the word lists.
type phrases struct {
	opening  map[uint64][]pattern // at the start of the line, a number before it allowed
	anywhere map[uint64][]pattern
	lists    map[uint64]uint32 // a bit for each class
}

var table = sync.OnceValue(func() *phrases {
	t := &phrases{opening: map[uint64][]pattern{}, anywhere: map[uint64][]pattern{}, lists: map[uint64]uint32{}}
	c := none
	for line := range strings.Lines(phraseText) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case line[0] == '[':
			c = classNames[line[1:len(line)-1]]
		case c >= given:
			t.lists[hash.String(line)] |= 1 << c
		default:
			t.add(c, line)
		}
	}
	return t
})

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
		case any:
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
	if p.tokens[0] == isAny {
		t.anywhere[first] = append(t.anywhere[first], p)
	} else {
		t.opening[first] = append(t.opening[first], p)
	}
}

// is reports whether the word with hash h is in the list of c.
func (t *phrases) is(c class, h uint64) bool { return t.lists[h]&(1<<c) != 0 }

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
	best, n := none, -1
	try := func(ps []pattern) {
		for i := range ps {
			if p := &ps[i]; p.literals > n && p.match(line) {
				best, n = p.class, p.literals
			}
		}
	}
	if len(line) == 0 {
		return none, 0
	}
	try(t.opening[line[0].hash])
	if line[0].number && len(line) > 1 {
		try(t.opening[line[1].hash])
	}
	for i := range line {
		if ps := t.anywhere[line[i].hash]; ps != nil {
			try(ps)
		}
	}
	return best, max(n, 0)
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
				return n <= fewest
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
