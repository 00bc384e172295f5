package speech

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
)

// describeSpeaker tells whether the speaker of q is a source without a name,
// and the gender of a single person.
func (s *scan) describeSpeaker(q *Quote) {
	p := &q.Speaker
	if p.How == 0 {
		return
	}
	if p.Entity >= 0 {
		if s.in.Entities[p.Entity].Type == Person {
			p.Gender = s.personGender(q)
		}
		return
	}
	r := p.Range
	if p.Source.Last > p.Source.First {
		r = p.Source
	}
	i := r.First
	for i < r.Last-1 && partitive(s.in.Words[i].Fold) { // أحد سكان القرية
		i++
	}
	kind := cue.SourceOf(&s.in.Words[i])
	if kind == cue.PersonSource && !anonymous(s.in.Words[i].Fold) && !plural(s.in.Words[i].Fold) {
		p.Gender = s.verbGender(q)
		if p.Gender == 0 && strings.HasSuffix(s.in.Words[i].Clean, "ة") {
			p.Gender = cue.Feminine
		}
	}
	switch strings.TrimPrefix(s.in.Words[r.First].Fold, "و") {
	case "احد": // أحد السكان
		p.Gender = cue.Masculine
	case "احدي":
		p.Gender = cue.Feminine
	}
	switch {
	case anonymous(s.in.Words[i].Fold), i > r.First && (kind == cue.PersonSource || kind == cue.GroupSource):
		p.Unnamed = true
	case kind == cue.PersonSource || kind == cue.GroupSource:
		p.Unnamed = s.indefinite(i, r.Last) || s.asksForSilence(r, q)
	}
}

// personGender is the gender of the person who says q: what is known of the
// name, else what title and verb show.
func (s *scan) personGender(q *Quote) byte {
	e := q.Speaker.Entity
	if g := s.gender[e]; g != 0 {
		return g
	}
	if g := s.verbGender(q); g != 0 {
		return g
	}
	w := &s.in.Words[q.Speaker.First]
	if q.Speaker.How != Understood && cue.SourceOf(w) == cue.PersonSource && strings.HasSuffix(w.Clean, "ة") {
		return cue.Feminine // الوزيرة
	}
	return 0
}

// verbGender is the gender that the verb of q agrees in: أوضحت. Only a verb in
// the singular that stands for one person tells it.
func (s *scan) verbGender(q *Quote) byte {
	if q.Cue.Last <= q.Cue.First {
		return 0
	}
	x := &s.info[q.Cue.First]
	if !x.isCue || x.phrase > 0 || x.reading.Number != cue.Singular || x.reading.Object || x.reading.Person == 1 {
		return 0
	}
	switch x.reading.Form {
	case cue.Past, cue.Present, cue.Participle:
		return x.reading.Gender
	}
	return 0
}

// partitive reports whether f picks one or some of a group: أحد الشهود.
func partitive(f string) bool {
	switch strings.TrimPrefix(strings.TrimPrefix(f, "و"), "ل") {
	case "احد", "احدي", "بعض", "عدد", "اكثر", "عدد من", "ثلاثه", "اربعه", "خمسه", "اثنان", "من":
		return true
	}
	return false
}

// anonymous reports whether f, particles and article aside, names a source
// that stays in the dark however it is described.
func anonymous(f string) bool {
	f = strings.TrimPrefix(strings.TrimPrefix(f, "و"), "لل")
	f = strings.TrimPrefix(strings.TrimPrefix(f, "ل"), "ال")
	switch f {
	case "مصدر", "مصادر", "مصدران", "مصدرين", "مصدره", "مصادره", "مصادرها", "شاهد", "شهود", "شاهده", "سكان", "اهالي", "اهال", "مطلع", "مطلعون", "مطلعين", "مقربون", "مقربين", "مقرب", "اوساط", "دواءر", "نازحون", "نازحين":
		return true
	}
	return false
}

// plural reports whether f ends as the plural or dual of a word for persons.
func plural(f string) bool {
	switch strings.TrimPrefix(f, "ال") {
	case "امين", "فنان", "قبطان", "مطران", "ربان", "سلطان", "سجين":
		return false
	}
	for _, p := range [...]string{"ون", "ين", "ان", "ات"} {
		if strings.HasSuffix(f, p) {
			return true
		}
	}
	switch strings.TrimPrefix(strings.TrimPrefix(f, "و"), "ال") {
	case "خبراء", "وزراء", "نواب", "علماء", "نشطاء", "اطباء", "ضباط", "زعماء", "قاده", "سفراء", "روءساء", "عمال", "طلاب", "كتاب", "محام", "امهات", "اباء", "اقارب", "اصدقاء", "جيران":
		return true
	}
	return false
}

// indefinite reports whether the description of words[i:last] names nobody in
// particular: "مسؤول أمني", but not "وزير الخارجية" or "المتحدث".
func (s *scan) indefinite(i, last int) bool {
	if definite(s.in.Words[i].Fold) {
		return false
	}
	f := s.in.Words[i].Fold
	for _, p := range [...]string{"ها", "هم", "ه"} { // محاميه, but not مسؤولة
		if strings.HasSuffix(f, p) && !strings.HasSuffix(s.in.Words[i].Clean, "ة") {
			return false
		}
	}
	for j := i + 1; j < last && j < i+4; j++ {
		w, x := &s.in.Words[j], &s.info[j]
		if x.prep != noPrep || strings.HasPrefix(w.Fold, "ب") { // متحدث باسم الشركة
			return true
		}
		if definite(w.Fold) || x.mention >= 0 {
			return false
		}
	}
	return true
}

// asksForSilence reports whether the sentence says that the speaker in r does
// not want to be named: "طلب عدم الكشف عن هويته".
func (s *scan) asksForSilence(r Range, q *Quote) bool {
	sent := s.in.Sentences[q.Sentence]
	for i := max(sent.First, r.Last); i < sent.Last && i < r.Last+20; i++ {
		if i >= q.First && i < q.Last {
			continue
		}
		switch s.in.Words[i].Fold {
		case "اسمه", "اسمها", "اسماءهم", "اسميهما", "هويته", "هويتها", "هويتهم", "هوياتهم":
		default:
			continue
		}
		for j := i - 1; j >= r.Last && j >= i-3; j-- {
			switch s.in.Words[j].Fold {
			case "ذكر", "الكشف", "كشف", "نشر", "الافصاح", "اعلان", "بذكر":
				return true
			}
		}
	}
	return false
}
