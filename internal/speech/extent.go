package speech

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
)

// ends lists where the content that starts at t.start may end: the word
// after its last one, in reading order. A content ends before a mark, before
// a word that can open a clause or a phrase of the narrator's, where its
// quotation mark closes, where its sentence ends, or a few sentences later
// while its quotation mark is open.
func (s *scan) ends(t *trigger, dst []int) []int {
	s.firstSaying, _ = slices.BinarySearch(s.sayings, int32(t.start+1))
	sent := int(s.info[t.start].sentence)
	if sent < 0 {
		return dst
	}
	last := s.in.Sentences[sent].Last
	block := &s.in.Blocks[s.info[t.start].block]
	open := -1
	if t.pair >= 0 {
		open = s.pairs[t.pair].To
		for sent+1 < len(s.in.Sentences) && last < open && s.in.Sentences[sent+1].First < block.Last {
			sent++
			last = s.in.Sentences[sent].Last
		}
	}
	// Verbatim speech after a colon runs on over the sentences of its line.
	if t.pair < 0 && (t.kind == ByColon || t.kind == ByHead || t.kind == ByNextLine) {
		last = block.Last
	}
	for e := t.start + 1; e <= min(last, t.start+sight) && len(dst) <= 120; e++ {
		if e == open {
			dst = append(dst, e)
			continue
		}
		if e < open && e < last && !s.sentenceEndsAt(e) {
			continue // inside the marks that the content opened with
		}
		if e == last || s.sentenceEndsAt(e) || s.mayEnd(e) {
			dst = append(dst, e)
		}
	}
	return dst
}

// sight is how many words a content may have.
const sight = 1200

// sentenceEndsAt reports whether a sentence ends before the word at e.
func (s *scan) sentenceEndsAt(e int) bool {
	k := s.info[e-1].sentence
	return k >= 0 && s.in.Sentences[k].Last == e
}

// mayEnd reports whether a content can end before the word at e.
func (s *scan) mayEnd(e int) bool {
	w := &s.in.Words[e]
	y := &s.info[e]
	switch {
	case w.Kind == word.Mark:
		return true
	case s.in.Words[e-1].Kind == word.Mark:
		return false // the candidate before the mark says it
	case y.isCue || y.phrase > 0 || y.comp == waComp:
		return true
	case y.prep != noPrep:
		return true
	}
	return y.is&isBoundary != 0
}

// boundaryWord reports whether f can open a clause or phrase in which the
// narrator speaks again.
func boundaryWord(f string) bool {
	switch f {
	case "فيما", "بينما", "حيث", "وذلك", "كما", "وهو", "وهي", "وهم", "الذي", "التي", "الذين", "اللذين", "اللتين", "اللواتي",
		"وكان", "وكانت", "وقد", "لكن", "ولكن", "لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "الا", "غير", "بيد", "اذ", "وفي", "ومن", "وعن", "وعلي", "والي",
		"اثر", "جراء", "بسبب", "نتيجه", "بالتزامن", "تزامنا", "ردا", "اليوم", "امس", "ثم", "قد", "كان", "كانت", "مما", "ما", "وما", "والذي", "والتي",
		"بعدما", "عندما", "وسط", "وبعد", "وقبل", "ومنذ", "وخلال", "عبر", "وعبر", "هذا", "وياتي", "ياتي", "جاء", "وجاء", "في", "لدي", "بعيد", "قبيل", "بهدف", "رغم", "فقد", "وليس", "ان", "وان", "علما", "خصوصا", "خاصه", "ومنها", "بمناسبه", "اضافه", "بالاضافه", "فضلا", "سواء", "لان", "لانه", "لانها", "بعد", "قبل":
		return true
	}
	return false
}

// templates of the features of an end.
const (
	eKind = iota + 64
	eNext
	eNextClass
	eLast
	eLastClass
	eMark
	eMarkNext
	eMarkClass
	eCue
	eCueMark
	ePhrase
	eLength
	ePair
	eCross
	eOpenPair
	eClass
	eRemaining
	eCuesInside
	eConn
	ePosition
	eMarkTwo
	eFirstEnd
)

// endFeatures makes s.f the sum of the features of ending t's content before the
// word at e; nth of n candidates.
func (s *scan) endFeatures(t *trigger, e, nth, n int) {
	f := &s.f
	f.Start(&s.model.end)
	k := uint64(t.kind)
	if t.pair >= 0 {
		k |= 16
	}
	words, start := s.in.Words, &s.info[t.start]
	line := s.in.Blocks[start.block].Last
	boundary := uint64(0)
	switch {
	case e == line:
		boundary = 3
	case s.sentenceEndsAt(e):
		boundary = 2
		if s.info[e-1].sentence != start.sentence {
			boundary = 4
		}
	case words[e].Kind == word.Mark:
		boundary = 1
	}
	// the first word after the content, and the mark between
	next, mark := e, uint64(0)
	for ; next < min(line, e+3) && words[next].Kind == word.Mark; next++ {
		if mark == 0 || s.isComma(next) {
			mark = uint64(words[next].Rune)
		}
	}
	if next >= line {
		next = -1
	}
	front, back := &s.faces[next+edge], &s.faces[e-1+edge] // what stands around the end
	class := uint64(0)
	if t.cue.Last > t.cue.First {
		_, class, _, _ = s.cueValues(t.cue)
	}
	f.Add2(eKind, k, boundary)
	f.Add2(eClass, class, boundary)
	f.Add2(eNext, boundary, front.hash)
	f.Add2(eNextClass, k<<3|boundary, uint64(front.c64))
	f.Add2(eNextClass, mark, uint64(front.c1024)|1<<20)
	f.Add2(eLast, boundary, back.hash)
	f.Add2(eLastClass, boundary, uint64(back.c64))
	f.Add2(eMark, k, mark<<3|boundary)
	f.Add2(eMarkNext, mark, front.hash)
	f.Add2(eMarkTwo, front.hash, s.hash(next+1))
	f.Add2(eMarkClass, mark<<3|boundary, uint64(front.c64))
	if next >= 0 {
		y := &s.info[next]
		switch {
		case y.isCue:
			v := uint64(y.reading.Form)<<1 | uint64(b2i(y.reading.Rare))
			if y.reading.Conj != 0 {
				v |= 16
			}
			if s.compAfter(next) {
				v |= 32
			}
			f.Add2(eCue, k, v)
			f.Add2(eCueMark, mark<<3|boundary, v)
			f.Add2(eCue, 1<<20|boundary, uint64(s.facts[y.reading.ID].class)<<8|v)
		case y.phrase > 0:
			f.Add2(ePhrase, k, mark<<3|boundary)
		default:
			f.Add2(eCue, k, 0)
		}
		if y.is&mayConnect != 0 {
			if c := cue.Connectives().Match(s.in.Words, next); c != nil {
				f.Add2(eConn, mark<<3|boundary, c.Key)
				f.Add2(eConn, boundary, classID(c.Class+c.Follows))
			}
		}
	}
	swallowed, last := s.swallowed(t, e)
	f.Add2(eCuesInside, k, uint64(min(swallowed, 3))<<3|boundary)
	f.Add2(eCuesInside, 1<<20|boundary, last)
	length := bucket(e - t.start)
	f.Add2(eLength, k, length)
	f.Add2(eLength, boundary<<8|0x80, length)
	f.Add2(eRemaining, k<<3|boundary, uint64(min(n-nth, 6)))
	if nth == 0 {
		f.Add2(eFirstEnd, k, boundary)
	}
	// quotation marks
	if t.pair >= 0 {
		p := &s.pairs[t.pair]
		v := uint64(1)
		switch {
		case e == p.To && !p.Unclosed:
			v = 2
			if next >= 0 {
				f.Add2(eOpenPair, mark, s.hash(next)|1)
				f.Add2(eOpenPair, mark<<8, s.class64(next))
			}
		case e > p.To:
			v = 3 + bucket(e-p.Close)
		case p.Unclosed:
			v = 30
		}
		f.Add2(ePair, k, v)
	} else {
		cross, inside := uint64(0), uint64(0)
		if q := s.info[e-1].pair; q >= 0 && q != start.pair && s.pairs[q].From >= t.start {
			inside = 1
			if s.pairs[q].To == e {
				cross = 1
			}
		} else if c := s.closedAt(e); c >= 0 && s.pairs[c].From <= t.start {
			cross = 2 // the pair around cue and content closes here
		} else if p := start.pair; p >= 0 && s.pairs[p].To < e {
			cross = 3
		}
		f.Add2(eCross, k, inside<<2|cross)
		f.Add2(eCross, boundary|8, inside<<2|cross)
	}
	f.Add2(ePosition, boundary, mark)
}

// swallowed counts the cues with a conjunction and a clause of their own that
// a content ending before e would hold, and describes the last of them: "قال
// إن الحل قريب وأضاف أن ..." holds one.
func (s *scan) swallowed(t *trigger, e int) (n int, last uint64) {
	for _, at := range s.sayings[s.firstSaying:] {
		i := int(at)
		if i >= e {
			break
		}
		if i < e-pairSight {
			continue
		}
		x := &s.info[i]
		if x.pair >= 0 && x.pair != s.info[t.start].pair {
			continue // said inside a quotation
		}
		n++
		last = uint64(x.reading.Form)<<2 | 1
		if s.in.Words[i-1].Kind == word.Mark {
			last |= 2
		}
		last |= uint64(x.reading.Gender) << 8
	}
	return n, last
}

// joins reports whether the cue at i goes on with a clause of its own: وأضاف
// أن, مضيفا أن.
func (s *scan) joins(i int) bool {
	r := &s.info[i].reading
	return (r.Conj != 0 || r.Form == cue.Participle) && r.Form != cue.Masdar && !r.Rare && s.compAfter(i)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compAfter reports whether a complementiser follows the cue at i soon.
func (s *scan) compAfter(i int) bool {
	for j := i + 1; j < len(s.in.Words) && j < i+12; j++ {
		if s.info[j].block != s.info[i].block || s.in.Words[j].Rune == '.' {
			return false
		}
		if s.info[j].comp != noComp {
			return true
		}
	}
	return false
}

// starts lists where a content that ends before its cue may begin: at the
// start of its sentence, after what an earlier cue reports, inside the marks
// that close before the cue, and after each comma.
func (s *scan) starts(t *trigger, dst []int) []int {
	sent := s.in.Sentences[s.info[t.cue.First].sentence]
	end := s.postEnd(t)
	if p := s.closedAt(end); p >= 0 && s.pairs[p].From < end {
		dst = append(dst, s.pairs[p].From)
	}
	for j := sent.First; j < end; j++ {
		if len(dst) > 24 {
			break
		}
		switch {
		case j == sent.First, s.in.Words[j-1].Kind == word.Mark && s.in.Words[j].Kind != word.Mark:
			dst = append(dst, j)
		case s.info[j-1].comp != noComp:
			dst = append(dst, j)
		case s.info[j].isCue && s.info[j].reading.Conj != 0:
			dst = append(dst, j)
		}
	}
	return dst
}

// postEnd returns the end of the content that stands before the cue of t:
// without the comma or the "كما" between them.
func (s *scan) postEnd(t *trigger) int {
	e := t.cue.First
	sent := s.in.Sentences[s.info[t.cue.First].sentence]
	for e-1 > sent.First {
		w := &s.in.Words[e-1]
		if w.Kind == word.Mark && s.closedAt(e-1) < 0 || linksPost(w.Fold) {
			e--
			continue
		}
		break
	}
	if c := s.closedAt(e - 1); c >= 0 {
		e = s.pairs[c].To
	}
	return e
}

// linksPost reports whether f joins a content to the cue after it.
func linksPost(f string) bool {
	switch f {
	case "كما", "وذلك", "حسبما", "وفقما", "مثلما", "ما", "كذا", "هكذا", "وفق", "علي", "بحسب", "حسب", "الذي", "التي", "وهو":
		return true
	}
	return false
}

// templates of the features of a start before the cue.
const (
	sPlace = iota + 128
	sPrev
	sFirst
	sFirstClass
	sLength
	sOrder
	sCrossed
	sWithin
)

// startFeatures makes s.f the sum of the features of beginning the content of the
// post-posed cue of t at j.
func (s *scan) startFeatures(t *trigger, j, nth, n int) {
	f := &s.f
	f.Start(&s.model.start)
	sent := s.in.Sentences[s.info[t.cue.First].sentence]
	end := s.postEnd(t)
	_, class, form, _ := s.cueValues(t.cue)
	c := s.closedAt(end)
	k := form << 1
	if c >= 0 {
		k |= 1
	}
	place := uint64(0)
	if j == sent.First {
		place = 1
	}
	if c >= 0 && s.pairs[c].From == j {
		place |= 2
	}
	f.Add2(sPlace, k, place)
	f.Add2(sPlace, class|1<<20, place)
	f.Add2(sPrev, place, s.hash(j-1))
	f.Add2(sFirst, place, s.hash(j))
	f.Add2(sFirstClass, place, s.class64(j))
	f.Add2(sLength, k, bucket(end-j))
	f.Add2(sOrder, k, uint64(min(nth, 5)))
	f.Add2(sOrder, 64+k, uint64(min(n-nth, 5)))
	cues := uint64(0)
	for x := sent.First; x < j; x++ {
		if s.info[x].isCue && !s.info[x].reading.Rare {
			cues = 1
		}
	}
	f.Add2(sCrossed, place, cues)
	if s.info[j].isCue {
		f.Add2(sWithin, place, uint64(s.info[j].reading.Form)<<1|uint64(b2i(s.compAfter(j))))
	}
}
