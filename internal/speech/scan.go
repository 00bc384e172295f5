package speech

import (
	"slices"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// info is what is known of a word before anything is decided: 64 bytes, a line
// of the processor's cache.
type info struct {
	reading  cue.Reading
	isCue    bool
	time     bool // the word belongs to a date or time
	phrase   int8 // words of an attributing phrase that starts here (بحسب), or 0
	comp     comp // how the word opens a reported clause
	prep     prep // the preposition that the word is
	is       traits
	shape    uint8 // see shapeOf; 0 where it is not known yet
	source   uint8 // see scan.source
	taken    bool  // a quote has claimed the word
	c64      uint8
	c1024    uint16
	mention  int32 // index of the mention that holds the word, or -1
	pair     int32 // index of the innermost pair of quotation marks around the word, or -1
	opens    int32 // the pair whose opening mark the word is, plus one
	closes   int32 // the pair whose closing mark the word is, plus one
	sentence int32
	block    int32
	owner    int32 // of the quotes whose content begins here the most probable, plus one
	before   tally
}

// tally counts what a story holds before a word, so that what stands between
// two words is a difference. It wraps around where that does not matter.
type tally struct {
	named  int32 // mentions that begin
	commas uint16
	cues   uint16 // finite verbs that are often cues
	comps  uint16
	pairs  uint16 // of quotation marks that open
}

// comp is how a word opens a reported clause.
type comp uint8

const (
	noComp   comp = iota
	bareComp      // أن, إن
	pronComp      // أنه, إنها: the pronoun is the clause's subject
	bComp         // بأن, بأنه
	faComp        // فإن, after a fronted source: "وبحسب الوزارة فإن ..."
	waComp        // وأن, one more clause of the same content
	ifComp        // ما إذا, إذا كان
)

// prep is the preposition that a word is.
type prep uint8

const (
	noPrep prep = iota
	prepIla
	prepAla
	prepAn
	prepMin
	prepFi
	prepMaa
	prepInd
	prepOther
)

// scan is the state of one run over a story.
type scan struct {
	f          loglinear.Sum // of the candidate at hand; the first field is the nearest
	in         *Input
	info       []info
	faces      []face     // of each word, and of the edges: see edge
	offers     []byte     // of each word, see offer
	stemOf     []uint64   // of each word, or 0, see scan.stem
	joints     [][2]joint // of each word, behind no phrase and in one: see scan.joint
	pairs      []Pair
	model      *models
	verbs      *[wordclass.N1024]uint8
	facts      []verbFacts // of each verb of attribution
	said       []Quote     // the quotes found so far
	titles     []titled
	titleBits  uint64   // of all titles
	gender     []byte   // of each entity, 0 where unknown
	spoken     []uint16 // of each entity: how many quotes it has said so far
	inHeadline []bool   // of each entity: the headline names it

	// scratch
	spans       []Range
	triggers    []trigger
	candidates  []candidate
	places      []int
	scores      []float32
	shared      [Unattributed + 1]int32 // of each construction: see shareCue
	chosen      []decided
	stems       []uint64
	cues        []int32 // words that are cues, or begin a phrase that is one
	colons      []int32
	passed      []int32 // where "نقلا عن" stands
	sayings     []int32 // cues with a conjunction and a clause of their own, see swallowed
	firstSaying int     // of those in the content whose end is looked for: see swallowed
	cue         struct {
		Range
		lemma, class, form, flags uint64
		frames                    cue.Frames
		around                    around
		seen                      bool // around is filled in
	}

	asking  asking
	lexemes *memory
	touched byte // keeps what touch does from being left out
}

// scans keeps the memory of runs that are over.
var scans = sync.Pool{New: func() any { return &scan{lexemes: new(memory)} }}

// release gives the memory of s back. Nothing of s may be used any more.
func (s *scan) release() {
	if cap(s.info) > 1<<16 {
		return // a book would stay with us for good
	}
	s.in, s.said = nil, nil
	scans.Put(s)
}

// cleared returns a slice of n zero values in the memory of old where that is
// enough.
func cleared[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n)
	}
	old = old[:n]
	clear(old)
	return old
}

func newScan(in *Input, m *models) *scan {
	s := scans.Get().(*scan)
	s.in, s.model, s.verbs, s.facts = in, m, verbShares(), allFacts()
	if s.info = s.info[:0]; cap(s.info) < len(in.Words) {
		s.info = make([]info, 0, len(in.Words))
	}
	s.info = s.info[:len(in.Words)]
	s.inHeadline, s.spoken = cleared(s.inHeadline, len(in.Entities)), cleared(s.spoken, len(in.Entities))
	s.pairs, s.titles, s.stems, s.sayings, s.cue.Range = s.pairs[:0], s.titles[:0], s.stems[:0], s.sayings[:0], Range{-1, -1}
	blank, next := info{mention: -1, pair: -1, sentence: -1, block: -1}, 0
	for b, r := range in.Blocks { // in reading order
		for i := next; i < r.First; i++ {
			s.info[i] = blank
		}
		mine := blank
		mine.block = int32(b)
		for i := r.First; i < r.Last; i++ {
			s.info[i] = mine
		}
		next = r.Last
		from := len(s.pairs)
		s.pairs = pairs(in.Words, r.First, r.Last, s.pairs)
		for p := from; p < len(s.pairs); p++ {
			q := &s.pairs[p]
			s.info[q.Open].opens = int32(p + 1)
			if !q.Unclosed {
				s.info[q.Close].closes = int32(p + 1)
			}
			for i := q.From; i < q.To; i++ {
				s.info[i].pair = int32(p) // inner pairs come later and win
			}
		}
	}
	for i := next; i < len(s.info); i++ {
		s.info[i] = blank
	}
	for k, r := range in.Sentences {
		for i := r.First; i < r.Last; i++ {
			s.info[i].sentence = int32(k)
		}
	}
	for _, r := range in.Times {
		for i := r.First; i < r.Last; i++ {
			s.info[i].time = true
		}
	}
	for m, r := range in.Mentions {
		for i := r.First; i < r.Last; i++ {
			s.info[i].mention = int32(m)
		}
		if b := s.info[r.First].block; b >= 0 && in.Blocks[b].Kind == Headline {
			s.inHeadline[r.Entity] = true
		}
	}
	s.touch()
	for i := 0; i < len(s.info); i++ {
		s.read(i)
		if n := int(s.info[i].phrase); n > 1 {
			for j := i + 1; j < i+n; j++ { // its words are no cues of their own
				s.recall(&s.info[j], &in.Words[j])
			}
			i += n - 1
		}
	}
	s.count()
	s.collectTitles()
	s.collectGenders()
	return s
}

// longStory is from how many words on a story asks for so many weights that it
// pays to load all.
const longStory = 150

// touch loads what the steps will ask for, so that the processor waits for
// much memory at once and not for each word and each feature in turn.
func (s *scan) touch() {
	words := s.in.Words
	for i := range words {
		s.touched += s.lexemes.touch(words[i].Hash)
	}
	for i := range words {
		if h := words[i].Hash; !s.lexemes.knows(h) {
			s.touched += wordclass.Touch(h)
		}
	}
	if m := s.model; len(words) >= longStory {
		s.touched += m.trigger.Touch() + m.end.Touch() + m.speaker.Touch()
	}
}

// count fills in the tallies, what words offer and what features see of them,
// and the lists of cues, colons and sayings.
func (s *scan) count() {
	var n tally
	words, all := s.in.Words, s.info[:len(s.in.Words)]
	s.cues, s.colons, s.passed = s.cues[:0], s.colons[:0], s.passed[:0]
	s.offers, s.stemOf, s.joints = cleared(s.offers, len(all)), cleared(s.stemOf, len(all)), cleared(s.joints, len(all))
	s.faces = slices.Grow(s.faces[:0], len(all)+2*edge)[:len(all)+2*edge]
	for k := range edge {
		s.faces[k], s.faces[edge+len(all)+k] = beyond, beyond
	}
	offers, faces := s.offers[:len(all)], s.faces[edge:][:len(all)]
	for i := range all {
		x, w := &all[i], &words[i]
		x.before = n
		v := face{w.Hash, uint32(x.c64), uint32(x.c1024)}
		if x.block < 0 {
			v.hash = beyond.hash
		}
		if x.mention >= 0 && s.in.Mentions[x.mention].First == i {
			n.named++
		}
		if x.opens > 0 {
			n.pairs++
		}
		if w.Kind == word.Mark {
			v.c64, v.c1024 = uint32(w.Rune)+1000, uint32(w.Rune)+10000
			faces[i] = v
			switch w.Rune {
			case '،', ',':
				n.commas++
			case ':':
				s.colons = append(s.colons, int32(i))
			}
			offers[i] = byte(s.markOffer(i))
			continue
		}
		faces[i] = v
		offers[i] = byte(s.offer(i))
		if x.isCue {
			if !x.reading.Rare && (x.reading.Form == cue.Past || x.reading.Form == cue.Present) {
				n.cues++
			}
			if s.joins(i) {
				s.sayings = append(s.sayings, int32(i))
			}
		} else if x.comp != noComp {
			n.comps++
		}
		if (x.isCue || x.phrase > 0) && x.sentence >= 0 {
			s.cues = append(s.cues, int32(i))
		}
		if x.is&isPassedOn != 0 && i+1 < len(words) && words[i+1].Fold == "عن" {
			s.passed = append(s.passed, int32(i))
		}
	}
}

// recall fills in x what the word w says by itself, and returns it; nil where it
// is no Arabic word.
func (s *scan) recall(x *info, w *word.Word) *lexeme {
	if w.Kind != word.Arabic {
		return nil
	}
	first := &s.lexemes.line(w.Hash)[0]
	l := &first.lexeme
	if first.hash != w.Hash {
		l = s.lexeme(w)
	}
	x.is, x.shape = l.is, l.shape
	if x.sentence >= 0 {
		x.c64, x.c1024 = l.c64(), l.c1024()
	}
	return l
}

// read fills in what the word at i says where it stands.
func (s *scan) read(i int) {
	x, w := &s.info[i], &s.in.Words[i]
	if x.block < 0 {
		return
	}
	l := s.recall(x, w)
	if l == nil || x.sentence < 0 {
		return
	}
	if l.is&mayComp != 0 {
		if x.comp = compOf(w); x.comp != noComp {
			if x.comp == bareComp && i > 0 && blocksComp(s.in.Words[i-1].Fold) {
				x.comp = noComp
			}
			return
		}
	}
	if l.is&mayPhrase != 0 {
		if n := s.phraseAt(i); n > 0 {
			x.phrase = int8(n)
			return
		}
	}
	if x.mention < 0 || w.Clean != "علي" { // a man's name, not "on"
		x.prep = l.prep()
	}
	if x.prep != noPrep && x.prep != prepOther {
		return
	}
	if x.mention >= 0 && s.in.Mentions[x.mention].First != i || l.is&isHonorific != 0 {
		return
	}
	if l.ref() == 0 {
		return
	}
	if x.reading, x.isCue = l.ref().Reading(w); x.isCue && x.prep != noPrep && !s.verbNotPreposition(i) {
		x.isCue = false
	}
}

// phraseAt returns the length of the attributing phrase that starts at i. One
// that a verb of saying follows (بحسب ما أعلن) takes the verb with it.
func (s *scan) phraseAt(i int) int {
	p := cue.Attributions().Match(s.in.Words, i)
	if p == nil || p.Follows == "content" {
		return 0
	}
	n := p.Len()
	if p.Follows != "verb" {
		return n
	}
	if n == 1 && !strings.HasSuffix(s.in.Words[i].Fold, "ما") || i+n >= len(s.in.Words) || s.info[i+n].block != s.info[i].block {
		return 0
	}
	if r, ok := cue.Lookup(&s.in.Words[i+n]); !ok || r.Form == cue.Participle || r.Form == cue.Masdar || s.in.Words[i].Fold == "كما" {
		return 0
	}
	return n + 1
}

// verbNotPreposition tells whether a word that is a preposition as often, such
// as عبر or بين, is a verb: what it governs comes with عن or أن.
func (s *scan) verbNotPreposition(i int) bool {
	for j := i + 1; j < len(s.in.Words) && j < i+8; j++ {
		w := &s.in.Words[j]
		if s.info[j].block != s.info[i].block || w.Kind == word.Mark && w.Rune != '،' && w.Rune != '"' {
			return false
		}
		if c := compOf(w); c == bareComp || c == pronComp || c == bComp || prepOf(w.Fold) == prepAn {
			return true
		}
	}
	return false
}

// attribution returns the attributing phrase at i, nil where there is none.
func (s *scan) attribution(i int) *cue.Phrase {
	if s.info[i].phrase == 0 {
		return nil
	}
	return cue.Attributions().Match(s.in.Words, i)
}

// pronouns that attach to a complementiser.
var compPronouns = [...]string{"", "ه", "ها", "هم", "هما", "هن", "ني", "ي", "نا", "ا", "ك", "كم"}

// compOf reads w as a complementiser, the hamza aside: إن and أن are one here,
// since the press confuses them.
func compOf(w *word.Word) comp {
	kind, rest := cutComp(w.Fold)
	if kind == noComp {
		return noComp
	}
	for k, p := range compPronouns {
		if rest == p {
			if k > 0 && kind == bareComp {
				if p == "ا" && !strings.HasSuffix(w.Clean, "نا") { // أنا is "I"
					return noComp
				}
				if w.Clean == "أنا" || w.Clean == "انا" {
					return noComp
				}
				return pronComp
			}
			return kind
		}
	}
	return noComp
}

// blocksComp reports whether the word f before أن makes another connective of
// it: "إلا أن" is however, "بعد أن" after.
func blocksComp(f string) bool {
	switch f {
	case "الا", "غير", "بيد", "بعد", "قبل", "رغم", "برغم", "منذ", "دون", "بدون", "مع", "بما", "كما", "لولا", "لو", "سوي", "بمجرد", "حتي", "لحين", "حال", "فور", "ريثما", "بشرط", "شرط", "يجب", "ينبغي", "يمكن", "يريد", "تريد":
		return true
	}
	return false
}

func prepOf(f string) prep {
	switch f {
	case "الي":
		return prepIla
	case "علي":
		return prepAla
	case "عن":
		return prepAn
	case "من":
		return prepMin
	case "في":
		return prepFi
	case "مع":
		return prepMaa
	case "عند":
		return prepInd
	case "خلال", "بعد", "قبل", "منذ", "عبر", "لدي", "حول", "بين", "ضد", "عقب", "اثناء", "امام", "وسط", "قرب", "تجاه", "ازاء", "بشان", "لاجل", "حتي", "دون", "ضمن", "رغم", "سوي", "تحت", "فوق", "وراء", "خلف", "نحو", "برفقه", "بحضور":
		return prepOther
	}
	return noPrep
}

// frameOf returns the frame that a preposition fills.
func frameOf(p prep) cue.Frames {
	switch p {
	case prepIla:
		return cue.Ila
	case prepAla:
		return cue.Ala
	case prepAn:
		return cue.An
	case prepMin:
		return cue.Min
	case prepFi:
		return cue.Fi
	case prepMaa:
		return cue.Maa
	case prepInd:
		return cue.Ind
	}
	return 0
}

// isMark reports whether the word at i is the mark r.
func (s *scan) isMark(i int, r rune) bool {
	return i >= 0 && i < len(s.in.Words) && s.in.Words[i].Rune == r
}

// isComma reports whether the word at i is a comma of either script.
func (s *scan) isComma(i int) bool {
	return i >= 0 && i < len(s.in.Words) && (s.in.Words[i].Rune == '،' || s.in.Words[i].Rune == ',')
}

// face is what features see of a word by itself. It is laid out once for each
// word, since many features of many candidates look at it.
type face struct {
	hash  uint64
	c64   uint32 // its class of 64, or the mark that it is
	c1024 uint32 // its class of 1024, or the mark
}

// edge is how many words beyond either end of the text features look.
const edge = 2

// beyond is what they see there.
var beyond = face{1, 99, 9999}

// hash returns the hash of the word at i, or a value for the edge of the text.
func (s *scan) hash(i int) uint64 { return s.faces[i+edge].hash }

func (s *scan) class64(i int) uint64 { return uint64(s.faces[i+edge].c64) }

func (s *scan) class1024(i int) uint64 { return uint64(s.faces[i+edge].c1024) }

// source is cue.SourceOf the word at i, which is looked up once.
func (s *scan) source(i int) cue.SourceKind {
	x := &s.info[i]
	if x.source == 0 {
		x.source = 1 + uint8(cue.SourceOf(&s.in.Words[i]))
	}
	return cue.SourceKind(x.source - 1)
}
