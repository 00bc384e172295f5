package tagger

import (
	"unicode/utf8"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// A Feature is one thing that is true of a word wherever it stands. Offsets
// has bit d+Reach set when the feature speaks to the label of the word d
// places before it.
type Feature struct {
	Hash    uint64
	Offsets uint8
}

// Reach is how many words to either side a word's features speak to.
const (
	Reach   = 2
	Windows = 2*Reach + 1
)

// Which neighbours a feature speaks to.
const (
	here uint8 = 1 << Reach
	near       = here<<1 | here | here>>1
	wide       = near | here<<2 | here>>2
)

// The templates of features. Each is hashed together with its value.
const (
	tForm = iota + 1
	tStrip
	tBare
	tPrefix
	tSuffix   = tPrefix + 8
	tGram3    = tSuffix + 8
	tGram4    = tGram3 + 1
	tShape    = tGram4 + 1
	tPairBack = tShape + 1
	tPairNext = tPairBack + 1
	tEdge     = tPairNext + 1
	tQuote    = tEdge + 1
	tHead     = tQuote + 1
	tSkip     = tHead + 1
	tClass    = tSkip + 1  // four, by granularity
	tPartOf   = tClass + 4 // four, of the form without particles
	tFreq     = tPartOf + 4
	tToken    = tFreq + 1
	tTokenBit = tToken + 1    // by kind
	tPhrase   = tTokenBit + 9 // no number is given twice
	tTopic    = tPhrase + 6
	tParticle = tTopic + 2
)

// Info is what the features of a word's neighbours need to know of it.
type Info struct {
	Form uint64 // hash of the folded form
	traits
}

// traits are what is known of a form.
type traits struct {
	C1024 uint16  // classes of the form, or of what is left of it without particles
	Opens opening // how a phrase of the lexicon may begin with it
	C256  uint8
	Shape uint8
	Topic topic
	Front front
	used  uint8 // of an entry of the memory: how often it was asked for lately
}

// front is what may stand before the word proper: in the lowest two bits how
// many particles, see strip, and whether it begins with the word and.
type front uint8

const (
	particles front = 3
	and       front = 4 // with و, and is rarer than what follows it: "وغوغل"
)

func (t *traits) classify(c wordclass.Entry) { t.C256, t.C1024 = uint8(c.C256), c.C1024 }

// value returns the hash of a feature. Templates are spread over all bits:
// hash.Join overlooks the lowest.
func value(template int, v uint64) uint64 {
	return hash.Join(uint64(template)*0x9E3779B97F4A7C15, v)
}

// AppendWord appends the features that a word has wherever it stands; they
// depend on w.Fold and w.Kind alone.
func AppendWord(dst []Feature, w *word.Word) ([]Feature, Info) {
	s := w.Fold
	info := Info{Form: w.Hash, traits: traits{Shape: shape(w)}}
	if w.Kind != word.Number {
		info.Opens = openingOf(w)
	}
	dst = append(dst, Feature{value(tForm, w.Hash), wide}, Feature{value(tShape, uint64(info.Shape)), wide})
	class, known := wordclass.Of(w)
	if known {
		info.classify(class)
		dst = appendClass(dst, tClass, class, wide)
	}
	dst = append(dst, Feature{value(tFreq, uint64(class.LogFreq/4)), near})
	switch w.Kind {
	case word.Arabic, word.Latin:
	default:
		return dst, info
	}
	dst = append(dst, Feature{value(tStrip, w.Hash), near})
	dst = appendToken(dst, w)
	bare := s
	if w.Kind == word.Arabic {
		var forms [2]string
		var n int
		bare, n = strip(s, &forms)
		info.Front = front(n)
		for at, form := range forms[:n] {
			h := hash.String(form)
			c, ok := wordclass.Lookup(h)
			if at == 0 {
				gain := particleGain(class, c)
				if gain > 0 && hasPrefix(s, "و") {
					info.Front |= and
				}
				dst = append(dst, Feature{value(tParticle, hash.Join(hash.String(s[:2]), uint64(gain+8))), near})
			}
			if ok {
				dst = appendClass(dst, tPartOf, c, near)
				if !known {
					info.classify(c)
					known = true
				}
			}
			dst = append(dst, Feature{value(tStrip, h), near})
		}
	}
	info.Topic = topicOf(bare)
	dst = append(dst, Feature{value(tBare, hash.String(bare)), near})
	dst = appendAffixes(dst, s)
	return appendGrams(dst, bare), info
}

// appendClass appends the classes of a word at four granularities.
func appendClass(dst []Feature, template int, c wordclass.Entry, at uint8) []Feature {
	return append(dst,
		Feature{value(template, uint64(c.C64)), at},
		Feature{value(template+1, uint64(c.C256)), at},
		Feature{value(template+2, uint64(c.C1024)), at},
		Feature{value(template+3, uint64(c.C3072)), at},
	)
}

// appendToken appends what the lexicon knows of the word as part of a name.
func appendToken(dst []Feature, w *word.Word) []Feature {
	t, skip, ok := lexicon.TokenOf(w)
	if !ok {
		return dst
	}
	all := uint64(t.Person)
	for k, is := range [...]bool{t.Given, t.Family, t.Gender == lexicon.Feminine, t.Particle, t.Ambiguous, t.Ordinary, t.OrgHead, t.LocHead, t.Place, skip > 0} {
		if is {
			dst = append(dst, Feature{value(tTokenBit, uint64(k)), near})
			all |= 1 << (8 + k)
		}
	}
	if t.Person > 0 {
		dst = append(dst, Feature{value(tTokenBit, 0x100+uint64(t.Person)), near})
	}
	return append(dst, Feature{value(tToken, all), near})
}

// appendAffixes appends the first and the last one to five letters of s.
func appendAffixes(dst []Feature, s string) []Feature {
	i, j := 0, len(s)
	for n := 1; n <= 5 && i < len(s); n++ {
		i += letterSize(s[i])
		for j--; s[j]&0xC0 == 0x80; j-- {
		}
		if i >= len(s) {
			break
		}
		at := near
		if n > 3 {
			at = here
		}
		dst = append(dst, Feature{value(tPrefix+n, hash.String(s[:i])), at}, Feature{value(tSuffix+n, hash.String(s[j:])), at})
	}
	return dst
}

// letterSize returns how many bytes a letter has that begins with b.
func letterSize(b byte) int {
	switch {
	case b < 0x80:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}

// appendGrams appends the runs of three and four letters of s.
func appendGrams(dst []Feature, s string) []Feature {
	var at [16]int // where the letters of s start
	n := 0
	for i := range s {
		if n == len(at)-1 {
			break
		}
		at[n] = i
		n++
	}
	at[n] = len(s)
	for i := 0; i+3 <= n; i++ {
		dst = append(dst, Feature{value(tGram3, hash.String(s[at[i]:at[i+3]])), here})
		if i+4 <= n {
			dst = append(dst, Feature{value(tGram4, hash.String(s[at[i]:at[i+4]])), here})
		}
	}
	return dst
}

// shape tells words apart that no letters do.
func shape(w *word.Word) uint8 {
	switch w.Kind {
	case word.Number:
		n := len(w.Fold)
		for i := range n {
			if c := w.Fold[i]; c == '.' || c == ',' {
				return 1
			}
		}
		if n == 4 && (w.Fold[0] == '1' || w.Fold[0] == '2') {
			return 2 // as years are
		}
		return 2 + uint8(min(n, 5))
	case word.Mark:
		return 8
	case word.Latin:
		return 9
	}
	return 10 + uint8(min(utf8.RuneCountInString(w.Fold), 10))
}

// strip puts into forms what is left of s without its attached particles,
// which a word may have (وبالقاهرة: بالقاهرة, القاهرة), and returns the
// form without article too (قاهرة).
func strip(s string, forms *[2]string) (bare string, n int) {
	rest := s
	for range 2 {
		next, ok := particle(rest)
		if !ok {
			break
		}
		rest = next
		forms[n] = rest
		n++
	}
	switch {
	case hasPrefix(rest, "ال") && len(rest) >= 8:
		return rest[4:], n
	case hasPrefix(rest, "لل") && len(rest) >= 8: // للسعودية: السعودية
		return rest[4:], n
	}
	return rest, n
}

// bare returns the hash of w without particles and article.
func bare(w *word.Word) uint64 {
	if w.Kind != word.Arabic {
		return w.Hash
	}
	var forms [2]string
	s, _ := strip(w.Fold, &forms)
	return hash.String(s)
}

// particle takes one attached particle off s where at least three letters
// are left.
func particle(s string) (string, bool) {
	if len(s) < 8 {
		return s, false
	}
	switch uint16(s[0])<<8 | uint16(s[1]) {
	case 0xD988, 0xD981, 0xD8A8, 0xD983: // و ف ب ك
		return s[2:], true
	case 0xD984: // ل
		if !hasPrefix(s, "لل") {
			return s[2:], true
		}
	}
	return s, false
}

// particleGain returns by how much more frequent a word is without its
// first letter, in steps of two binary logarithms.
func particleGain(form, rest wordclass.Entry) int {
	return max(-4, min(4, (int(rest.LogFreq)-int(form.LogFreq))/8))
}

func hasPrefix(s, p string) bool { return len(s) >= len(p) && s[:len(p)] == p }

// A Sequence is a run of words with what is known of each.
type Sequence struct {
	Words []word.Word
	Infos []Info
	match []match
	topic topic

	goesOn  []bool  // whether a phrase of several words may begin with a word
	touched byte    // keeps loads that only bring something near
	quote   []uint8 // how a word stands in a short pair of quotation marks
	head    []int   // if so, the word before that pair, or -1
}

// Init readies the sequence for AppendPlace.
func (s *Sequence) Init(words []word.Word, infos []Info) {
	s.Words, s.Infos = words, infos
	s.quote, s.head = grow(s.quote, len(words)), room(s.head, len(words))
	var count topicCount
	for i := range infos {
		count[infos[i].Topic]++
	}
	count[noTopic] = 0
	s.topic = count.main(2)
	s.markQuotes()
	s.findPhrases()
}

// markQuotes finds the pairs of quotation marks that hold one to seven words.
func (s *Sequence) markQuotes() {
	open := -1
	for i := range s.Words {
		r := s.Words[i].Rune
		if r == 0 || !isQuote(r) {
			continue
		}
		n := i - open - 1
		if open >= 0 && n >= 1 && n <= 7 && closes(r) {
			for j := open + 1; j < i; j++ {
				s.quote[j] = 2
				s.head[j] = open - 1
			}
			s.quote[open+1] = 1
			if n == 1 {
				s.quote[open+1] = 4
			} else {
				s.quote[i-1] = 3
			}
			open = -1
			continue
		}
		open = i
	}
}

func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '«', '»', '“', '”', '„', '‘', '’', '(', ')', '[', ']':
		return true
	}
	return false
}

// closes reports whether r can end a pair; straight marks do both.
func closes(r rune) bool {
	switch r {
	case '«', '(', '[', '„':
		return false
	}
	return true
}

// form returns the hash of the word at i, or one that says that the sequence
// has ended.
func (s *Sequence) form(i int) uint64 {
	switch {
	case i < 0:
		return 1
	case i >= len(s.Infos):
		return 2
	}
	return s.Infos[i].Form
}

// rarePlaces is how many features AppendPlace appends first that are of pairs
// of words, so that the model knows few.
const rarePlaces = 3

// AppendPlace appends the features of the word at i that come of where it
// stands. They speak to its own label only.
func (s *Sequence) AppendPlace(dst []uint64, i int) []uint64 {
	w := &s.Words[i]
	f := s.Infos[i].Form
	dst = append(dst,
		value(tPairBack, hash.Join(s.form(i-1), f)),
		value(tPairNext, hash.Join(f, s.form(i+1))),
		value(tSkip, hash.Join(s.form(i-1), s.form(i+1))),
	)
	dst = s.appendPhrase(dst, i)
	if s.topic != noTopic {
		dst = append(dst, value(tTopic, uint64(s.topic)<<32|uint64(s.Infos[i].C256)), value(tTopic+1, uint64(s.topic)<<32|uint64(s.match[i].what)))
	}
	edge := uint64(0)
	if i == 0 {
		edge |= 1
	}
	if i == len(s.Words)-1 {
		edge |= 2
	}
	if w.Glued {
		edge |= 4
	}
	if edge != 0 {
		dst = append(dst, value(tEdge, edge))
	}
	if q := uint64(s.quote[i]); q != 0 {
		dst = append(dst, value(tQuote, q))
		if h := s.head[i]; h >= 0 {
			dst = append(dst, value(tHead, hash.Join(q, bare(&s.Words[h]))))
		}
	}
	return dst
}
