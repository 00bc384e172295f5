package speech

import (
	"math"
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
)

// chunks lists the noun phrases in words[first:last], roughly: the runs of
// words between marks, prepositions, complementisers and finite cues.
func (s *scan) chunks(first, last int, dst []Range) []Range {
	return s.firstChunks(first, last, math.MaxInt, dst)
}

// firstChunks is chunks up to the n-th.
func (s *scan) firstChunks(first, last, n int, dst []Range) []Range {
	from := -1 // the first word of the phrase at hand
	for i := first; i < last; i++ {
		open := b2i(from >= 0)
		j := s.joints[i][open]
		if j == unknown {
			j = s.joint(i, from >= 0)
			s.joints[i][open] = j
		}
		if j == inPhrase {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 {
			if dst = append(dst, Range{from, i}); len(dst) == n {
				return dst
			}
			from = -1
		}
		if j == newPhrase {
			from = i
		} else if n := int(s.info[i].phrase); n > 1 {
			i += n - 1
		}
	}
	if from >= 0 {
		dst = append(dst, Range{from, last})
	}
	return dst
}

// joint is how a word stands to the noun phrase before it.
type joint uint8

const (
	unknown   joint = iota // nobody has asked yet
	inPhrase               // goes on with it
	newPhrase              // begins one of its own
	noPhrase               // ends it and begins none
)

// joint returns how the word at i stands to the phrase before it, if one is
// open.
func (s *scan) joint(i int, open bool) joint {
	w, x := &s.in.Words[i], &s.info[i]
	switch {
	case x.mention >= 0 && s.in.Mentions[x.mention].First < i:
		return inPhrase
	case w.Kind == word.Mark:
		if open && s.quotedName(i) {
			return inPhrase // حزب "العدالة والتنمية" is one phrase
		}
		if open && w.Rune == '.' && len(s.in.Words[i-1].Fold) == 2 {
			return inPhrase // العميد م. سامي خليل
		}
		return noPhrase
	case x.phrase > 0, x.prep != noPrep, x.comp != noComp, w.Fold == "ان", x.time, x.is&isRelative != 0:
		return noPhrase
	case x.isCue && x.mention < 0 && s.predicates(i, open):
		return noPhrase
	case open && s.verb(i): // الوزير [استقبل] السفير
		return noPhrase
	case strings.HasPrefix(w.Fold, "لل") || strings.HasPrefix(w.Fold, "بال"):
		return newPhrase
	}
	return inPhrase
}

// predicates reports whether the cue at i is no noun or adjective of a phrase.
func (s *scan) predicates(i int, open bool) bool {
	switch r := &s.info[i].reading; r.Form {
	case cue.Past, cue.Present, cue.Passive:
		return !open || !r.Rare
	case cue.Participle:
		return strings.HasSuffix(s.in.Words[i].Fold, "ا") // الوزير [قائلا]
	}
	return false
}

// quotedName reports whether the mark at i opens or closes a short pair.
func (s *scan) quotedName(i int) bool {
	for _, p := range [2]int{s.opened(i), s.closedAt(i)} {
		if p >= 0 && !s.pairs[p].Unclosed && s.pairs[p].To-s.pairs[p].From <= 4 {
			return true
		}
	}
	return false
}

func relative(f string) bool {
	switch f {
	case "الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "اللواتي", "حيث", "حين", "عندما", "بعدما", "لكن", "ولكن", "او", "ثم", "قد", "ايضا", "اليوم", "امس", "لا", "لم", "لن", "كان", "كانت", "وكان", "وكانت",
		"لي", "له", "لها", "لهم", "لنا", "لك", "به", "بها", "بهم", "فيه", "فيها", "منه", "منها", "منهم", "منهما", "لهما", "بهما", "فيهما", "عنهما", "عليهما", "اليهما", "لديهما", "خلاله", "خلالها", "عنه", "عنها", "عليه", "عليها", "اليه", "اليها", "لديه", "لديها",
		"نفسه", "نفسها", "انفسهم", "غير", "الا", "بيد", "اما":
		return true
	}
	return false
}

// entityOf returns the entity that the phrase names: the person in it, or the
// organisation or place that it begins with. "المتحدث باسم الجيش الإسرائيلي"
// names none.
func (s *scan) entityOf(r Range) int {
	found := -1
	for i := r.First; i < r.Last; i++ {
		m := s.info[i].mention
		if m < 0 {
			continue
		}
		e := s.in.Mentions[m].Entity
		switch s.in.Entities[e].Type {
		case Person:
			return e
		case Organization, Location:
			if s.in.Mentions[m].First <= r.First+1 && found < 0 && (s.in.Mentions[m].First == r.First || classNoun(s.in.Words[r.First].Fold)) {
				found = e
			}
		}
		i = s.in.Mentions[m].Last - 1
	}
	return found
}

// classNoun reports whether f says what kind of thing the name after it is.
func classNoun(f string) bool {
	f = strings.TrimPrefix(strings.TrimPrefix(f, "و"), "ال")
	switch f {
	case "شركه", "حزب", "حركه", "صحيفه", "وكاله", "قناه", "موقع", "جماعه", "تنظيم", "منظمه", "نادي", "فريق", "مجموعه", "شبكه", "مجله", "جريده", "اذاعه", "منصه", "مدينه", "دوله", "جمهوريه", "مملكه", "هيءه", "موسسه", "مءسسه", "جمعيه", "مركز", "بنك", "مجلس", "وزاره":
		return true
	}
	return false
}

// subject widens or narrows a chunk to the words that name the speaker: up to
// the end of the person in it, without what follows the name.
func (s *scan) subject(r Range) Range {
	for i := r.Last - 1; i >= r.First; i-- {
		if m := s.info[i].mention; m >= 0 {
			t := s.in.Entities[s.in.Mentions[m].Entity].Type
			if t == Person || t == Organization && s.in.Mentions[m].First <= r.First+1 {
				r.Last = s.in.Mentions[m].Last
				break
			}
		}
	}
	return r
}

// described widens a phrase without a name by what is said of it before end:
// "مصدر من القوات الحليفة", "مسؤول في وزارة الدفاع". What it spoke in or
// through (في بيان) is no part of it.
func (s *scan) described(r Range, end int) Range {
	for i := r.Last; i+1 < end; {
		x := &s.info[i]
		switch x.prep {
		case prepFi, prepMin, prepOther:
		default:
			return r
		}
		if s.in.Words[i].Fold != "في" && s.in.Words[i].Fold != "من" && s.in.Words[i].Fold != "لدي" {
			return r
		}
		s.spans = s.firstChunks(i+1, end, 1, s.spans[:0])
		if len(s.spans) == 0 || s.spans[0].First != i+1 || cue.OccasionOf(&s.in.Words[i+1]).Kind != cue.NoOccasion || occasion(s.in.Words[i+1].Fold) {
			return r
		}
		if x.prep == prepFi && !s.body(s.spans[0]) {
			return r // قالت السائحة في تفاصيل المقابلة
		}
		r.Last = s.spans[0].Last
		i = r.Last
	}
	return r
}

// body reports whether a phrase names or means an organisation or a place, in
// which somebody may be somebody: "مسؤول في الوزارة".
func (s *scan) body(r Range) bool {
	for i := r.First; i < r.Last; i++ {
		if s.info[i].mention >= 0 {
			return true
		}
	}
	return s.source(r.First) == cue.BodySource
}

// occasion reports whether f opens a phrase that tells when something was
// said: "في وقت سابق", "في ختام اللقاء".
func occasion(f string) bool {
	switch f {
	case "وقت", "ختام", "اطار", "سياق", "معرض", "اشاره", "هذا", "هذه", "المقابل", "حين", "الوقت", "بدايه", "نهايه", "ظل", "جانبه", "جهته", "جانبها", "جهتها", "رد", "ضوء", "اعقاب", "السياق", "الشان", "الاطار", "حال":
		return true
	}
	return false
}
