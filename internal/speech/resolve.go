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
			s.stems = append(s.stems, stem(&s.in.Words[i]))
		}
		i = r.Last
		if s.isComma(i) {
			i++
		}
		for n := 0; i < len(s.in.Words) && n < titleSpan && s.titleWord(i, r.First); i, n = i+1, n+1 {
			s.stems = append(s.stems, stem(&s.in.Words[i]))
		}
		if t.words = s.stems[from:]; len(t.words) > 0 {
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
	return !x.isCue || x.reading.Form == cue.Masdar || x.reading.Form == cue.Participle || x.reading.Verb.Rare
}

// stem is the hash of a word without conjunction, preposition and article.
func stem(w *word.Word) uint64 {
	f := w.Fold
	for _, p := range [...]string{"وال", "بال", "فال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(f, p); ok && len(rest) > 4 {
			return hash.String(rest)
		}
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
	var want [8]uint64
	n := 0
	for i := r.First; i < r.Last && n < len(want); i++ {
		if s.in.Words[i].Kind == word.Mark || demonstrative(s.in.Words[i].Fold) {
			continue
		}
		want[n] = stem(&s.in.Words[i])
		n++
	}
	if n == 0 || n == 1 && !definite {
		return -1, Range{}
	}
	// the last person introduced so before the phrase, or the first behind it
	at := s.titlesBefore(r.First)
	for k := at - 1; k >= 0 && k >= at-titleReach; k-- {
		if holds(s.titles[k].words, want[:n]) {
			return s.titles[k].entity, Range{}
		}
	}
	for k := at; k < len(s.titles) && k < at+titleReach; k++ {
		if holds(s.titles[k].words, want[:n]) {
			return s.titles[k].entity, Range{}
		}
	}
	if n > 2 || !definite {
		return -1, Range{}
	}
	for m, back := s.mentionsBefore(r.First)-1, 0; m >= 0 && back < titleReach; m, back = m-1, back+1 {
		x := s.in.Mentions[m]
		if s.in.Entities[x.Entity].Type == Organization &&
			(stem(&s.in.Words[x.First]) == want[0] || x.First > 0 && s.in.Words[x.First-1].Hash == want[0]) {
			return x.Entity, Range{}
		}
	}
	for k := len(s.said) - 1; k >= 0 && k >= len(s.said)-reachBack; k-- {
		q := &s.said[k].Speaker
		if q.How == 0 || q.How == Understood || stem(&s.in.Words[q.First]) != want[0] {
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
