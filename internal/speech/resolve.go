package speech

import (
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

// titled is a person's name with the words around it that may be a title:
// "وزير الخارجية المصري سامح شكري", "سامح شكري، وزير الخارجية".
type titled struct {
	at     int // the mention's first word
	entity int
	words  []uint64 // stems of the words before and behind the name
	bits   uint64   // see stemBits: spares most phrases the comparison
}

// stemBits returns the set of the hashes of stems in one word.
func stemBits(stems []uint64) (bits uint64) {
	for _, h := range stems {
		bits |= 1 << (h >> 58)
	}
	return bits
}

// titleReach is how many titles or names away a phrase may denote one.
const titleReach = 300

// titlesBefore returns the number of titles before the word at i.
func (s *scan) titlesBefore(i int) int {
	k, _ := slices.BinarySearchFunc(s.titles, i, func(t titled, i int) int { return t.at - i })
	return k
}

// mentionsBefore returns the number of mentions that begin before the word at i.
func (s *scan) mentionsBefore(i int) int {
	k, _ := slices.BinarySearchFunc(s.in.Mentions, i, func(m Mention, i int) int { return m.First - i })
	return k
}

// titleSpan is how many words before or behind a name may be its title.
const titleSpan = 9

// collectTitles finds the titles around the names of persons.
func (s *scan) collectTitles() {
	s.titleBits = 0
	for m := range s.in.Mentions {
		r := s.in.Mentions[m]
		e := &s.in.Entities[r.Entity]
		if e.Type != Person {
			continue
		}
		t, from := titled{at: r.First, entity: r.Entity}, len(s.stems)
		i := r.First - 1
		if s.isComma(i) {
			i--
		}
		for ; i >= 0 && i >= r.First-titleSpan && s.titleWord(i, r.First); i-- {
			s.stems = append(s.stems, s.stem(i))
		}
		i = r.Last
		if s.isComma(i) {
			i++
		}
		for n := 0; i < len(s.in.Words) && n < titleSpan && s.titleWord(i, r.First); i, n = i+1, n+1 {
			s.stems = append(s.stems, s.stem(i))
		}
		if t.words = s.stems[from:]; len(t.words) > 0 {
			t.bits = stemBits(t.words)
			s.titleBits |= t.bits
			s.titles = append(s.titles, t)
		}
	}
}

// collectGenders takes the gender of a person from what the caller knows and
// from the verbs before the name: "قالت المتحدثة هيذر".
func (s *scan) collectGenders() {
	s.gender = cleared(s.gender, len(s.in.Entities))
	for e := range s.in.Entities {
		s.gender[e] = s.in.Entities[e].Gender
	}
	for _, m := range s.in.Mentions {
		if s.in.Entities[m.Entity].Type != Person || s.gender[m.Entity] != 0 {
			continue
		}
		for i := m.First - 1; i >= 0 && i >= m.First-titleSpan; i-- {
			x := &s.info[i]
			if x.block != s.info[m.First].block || s.in.Words[i].Kind == word.Mark && !s.isComma(i) {
				break
			}
			if x.isCue && (x.reading.Form == cue.Past || x.reading.Form == cue.Present) {
				if x.reading.Number == cue.Singular && !x.reading.Object {
					s.gender[m.Entity] = x.reading.Gender
				}
				break
			}
			if x.prep != noPrep || x.comp != noComp || x.mention >= 0 {
				break
			}
		}
	}
}

// titleWord reports whether the word at i may belong to a title of the name
// at.
func (s *scan) titleWord(i, at int) bool {
	x := &s.info[i]
	if x.block != s.info[at].block || s.in.Words[i].Kind == word.Mark || x.comp != noComp {
		return false
	}
	return !x.isCue || x.reading.Form == cue.Masdar || x.reading.Form == cue.Participle || x.reading.Rare
}

// stem is the stem of the word at i, which is looked up once.
func (s *scan) stem(i int) uint64 {
	h := &s.stemOf[i]
	if *h == 0 {
		*h = stem(&s.in.Words[i])
	}
	return *h
}

// stem is the hash of a word without conjunction, preposition and article.
func stem(w *word.Word) uint64 {
	f := w.Fold
	n := 0
	switch {
	case strings.HasPrefix(f, "ال"), strings.HasPrefix(f, "لل"):
		n = len("ال")
	case strings.HasPrefix(f, "وال"), strings.HasPrefix(f, "بال"), strings.HasPrefix(f, "فال"):
		n = len("وال")
	}
	if n > 0 && len(f)-n > 4 {
		return hash.String(f[n:])
	}
	return w.Hash
}

// honorifics stand for the dignitary spoken of: "وأضاف سموه".
func honorific(f string) bool {
	switch f {
	case "سموه", "سموها", "معاليه", "معاليها", "فخامته", "جلالته", "سعادته", "سعادتها", "فضيلته", "سيادته", "سيادتها", "غبطته", "نيافته", "قداسته", "دولته", "سماحته", "عظمته":
		return true
	}
	return false
}

// resolve finds whom a phrase without a name denotes. Definite titles denote
// the person who was introduced with them ("الوزير": وزير الخارجية سامح
// شكري), class nouns the organisation or source of that kind ("الوزارة",
// "المصدر"). It returns the entity, or -1, and the phrase that introduced it.
func (s *scan) resolve(r Range) (entity int, source Range) {
	head := &s.in.Words[r.First]
	f := head.Fold
	if honorific(f) {
		for k, n := s.titlesBefore(r.First)-1, 0; k >= 0 && n < titleReach; k, n = k-1, n+1 {
			if t := &s.titles[k]; s.dignitary(t) {
				return t.entity, Range{}
			}
		}
		return -1, Range{}
	}
	if personal(f) {
		if k := len(s.said) - 1; k >= 0 && s.said[k].Speaker.How != 0 {
			return s.said[k].Speaker.Entity, s.said[k].Speaker.Source
		}
		if m := s.mentionsBefore(r.First) - 1; m >= 0 && s.in.Entities[s.in.Mentions[m].Entity].Type == Person {
			return s.in.Mentions[m].Entity, Range{}
		}
		return -1, Range{}
	}
	definite := strings.HasPrefix(f, "ال") || strings.HasPrefix(f, "لل") || strings.HasPrefix(f, "وال")
	r = s.agreed(r)
	var want [8]uint64
	n, title := 0, true
	for i := r.First; i < r.Last && n < len(want); i++ {
		if s.in.Words[i].Kind == word.Mark || demonstrative(s.in.Words[i].Fold) {
			continue
		}
		if title || n == 0 {
			want[n] = s.stem(i)
			title = title && s.titleBits>>(want[n]>>58)&1 != 0
		}
		if n++; !title && (n > 2 || !definite) {
			return -1, Range{} // no title has all these words
		}
	}
	if n == 0 || n == 1 && !definite {
		return -1, Range{}
	}
	// the last person introduced so before the phrase, or the first behind it
	if title {
		at, bits := s.titlesBefore(r.First), stemBits(want[:n])
		for k := at - 1; k >= 0 && k >= at-titleReach; k-- {
			if t := &s.titles[k]; bits&^t.bits == 0 && holds(t.words, want[:n]) {
				return t.entity, Range{}
			}
		}
		for k := at; k < len(s.titles) && k < at+titleReach; k++ {
			if t := &s.titles[k]; bits&^t.bits == 0 && holds(t.words, want[:n]) {
				return t.entity, Range{}
			}
		}
	}
	if n > 2 || !definite {
		return -1, Range{}
	}
	for m, back := s.mentionsBefore(r.First)-1, 0; m >= 0 && back < titleReach; m, back = m-1, back+1 {
		x := s.in.Mentions[m]
		if s.in.Entities[x.Entity].Type == Organization &&
			(s.stem(x.First) == want[0] || x.First > 0 && s.in.Words[x.First-1].Hash == want[0]) {
			return x.Entity, Range{}
		}
	}
	for k := len(s.said) - 1; k >= 0 && k >= len(s.said)-reachBack; k-- {
		q := &s.said[k].Speaker
		if q.How == 0 || q.How == Understood || s.stem(q.First) != want[0] {
			continue
		}
		if q.Entity >= 0 || q.Source.Last > q.Source.First {
			return q.Entity, q.Source
		}
		if q.Last-q.First > r.Last-r.First {
			return -1, q.Range
		}
	}
	return -1, Range{}
}

// apposed returns the person whose name follows a phrase without one as its
// apposition, -1 where there is none: "رئيس الاتحاد الدولي للنقل الجوي، أكبر
// الباكر، إن ...". It looks no further than end.
func (s *scan) apposed(r Range, end int) int {
	for i := r.Last; i < end && i < r.Last+16; i++ {
		x := &s.info[i]
		if x.comp != noComp || x.isCue && x.reading.Form != cue.Masdar || x.block != s.info[r.First].block {
			return -1
		}
		if x.mention < 0 || !s.isComma(i-1) {
			continue
		}
		m := s.in.Mentions[x.mention]
		if m.First != i || s.in.Entities[m.Entity].Type != Person || m.Last >= len(s.in.Words) {
			continue
		}
		if s.isComma(m.Last) || s.info[m.Last].comp != noComp || s.opened(m.Last) >= 0 || s.isMark(m.Last, ':') {
			return m.Entity
		}
		return -1
	}
	return -1
}

// dignitary reports whether t is introduced with a title of honour.
func (s *scan) dignitary(t *titled) bool {
	for i := t.at - 1; i >= 0 && i >= t.at-titleSpan && s.titleWord(i, t.at); i-- {
		switch strings.TrimPrefix(s.in.Words[i].Fold, "و") {
		case "الامير", "السمو", "سمو", "امير", "الاميره", "معالي", "الوزير", "الدكتور", "وزير", "فضيله", "الشيخ", "فخامه", "الرءيس", "جلاله", "الملك", "سعاده", "السفير":
			return true
		}
	}
	return false
}

// personal reports whether f is a pronoun that stands alone: "وهو يقول".
func personal(f string) bool {
	switch strings.TrimPrefix(f, "و") {
	case "هو", "هي", "هم", "هما", "هن":
		return true
	}
	return false
}

// demonstrative reports whether f only points: "المصدر ذاته", "هذه الصحيفة".
func demonstrative(f string) bool {
	switch f {
	case "ذاته", "ذاتها", "نفسه", "نفسها", "هذا", "هذه", "ذلك", "تلك", "عينه", "المذكور", "المذكوره", "ايضا", "ذاتهم", "انفسهم":
		return true
	}
	return false
}

// holds reports whether all of want are among words.
func holds(words, want []uint64) bool {
next:
	for _, w := range want {
		for _, x := range words {
			if x == w {
				continue next
			}
		}
		return false
	}
	return true
}

// agreed ends a phrase that begins with the article where no adjective
// follows: المسؤول [صحة الشائعات].
func (s *scan) agreed(r Range) Range {
	if !strings.HasPrefix(s.in.Words[r.First].Fold, "ال") {
		return r
	}
	for i := r.First + 1; i < r.Last; i++ {
		w := &s.in.Words[i]
		if strings.HasPrefix(w.Fold, "ال") || strings.HasPrefix(w.Fold, "وال") || demonstrative(w.Fold) {
			continue
		}
		if w.Fold != "باسم" && !governed(w) && s.info[i].mention < 0 {
			r.Last = i
		}
		return r
	}
	return r
}

// assumable is how many persons who spoke before a title alone may mean.
const assumable = 2

// assume appends x once more for each of the last speakers whom it may mean
// though nobody was introduced so: المتحدث ذاته, المسؤول الحكومي.
func (s *scan) assume(dst []candidate, x candidate) []candidate {
	if x.entity >= 0 || x.nth > 1 || !strings.HasPrefix(s.in.Words[x.First].Fold, "ال") {
		return dst
	}
	n, last := 0, -1
	for k := len(s.said) - 1; k >= 0 && k >= len(s.said)-reachBack && n < assumable; k-- {
		q := &s.said[k].Speaker
		if q.How == 0 || q.Entity < 0 || q.Entity == last || s.in.Entities[q.Entity].Type != Person {
			continue
		}
		last = q.Entity
		y := x
		y.entity, y.assumed, y.bare = q.Entity, true, true
		y.back = n
		dst = append(dst, y)
		n++
	}
	return dst
}

// assumption adds the features that tell whether c means a person who spoke
// before.
func (s *scan) assumption(c *candidate) {
	if c.kind != before && c.kind != after || c.entity >= 0 && !c.assumed || c.nth > 1 {
		return
	}
	f := &s.f
	head := &s.in.Words[c.First]
	r := s.agreed(c.Range)
	var g, how uint64
	if c.assumed {
		how = uint64(c.back) + 1
		n, _ := s.genderNumber(&candidate{Range: c.Range, entity: -1})
		g = n<<2 | 1
		switch s.gender[c.entity] {
		case cue.Feminine:
			g |= 2
		case 0:
			g |= 3
		}
	}
	points := uint64(0)
	for i := r.First + 1; i < r.Last; i++ {
		if demonstrative(s.in.Words[i].Fold) {
			points = 1
		}
	}
	f.Add2(pAssume, how, head.Hash)
	f.Add2(pAssume, how|1<<20, s.class1024(c.First))
	f.Add2(pAssume, how|1<<21, s.class64(c.First))
	f.Add2(pAssume, how|1<<22, points<<4|uint64(min(r.Last-r.First, 4)))
	f.Add2(pAssume, how|1<<23, s.class64(r.Last-1))
	f.Add2(pAssume, how|1<<24, g)
	f.Add2(pAssume, how|1<<25, uint64(s.source(c.First)))
}
