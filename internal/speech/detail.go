package speech

import (
	"cmp"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
)

// details fills in what the text tells of each saying besides content and
// speaker: to whom, through what, where and when.
func (s *scan) details() {
	for k := range s.said {
		q := &s.said[k]
		s.describeSpeaker(q)
		if q.Cue.Last > q.Cue.First {
			s.detail(k)
		}
	}
}

// detail reads what stands around the cue of the quote k: between cue and
// content, fronted before the cue, or as a tail behind the content.
func (s *scan) detail(k int) {
	q := &s.said[k]
	sent := s.in.Sentences[s.info[q.Cue.First].sentence]
	t := teller{scan: s, q: q, start: sent.First}
	if q.Speaker.How == Named || q.Speaker.How == Titled {
		t.speaker = q.Speaker.Range
	}
	if x := &s.info[q.Cue.First]; x.isCue && x.phrase == 0 {
		t.verb = x.reading.Verb()
		t.object = addressed(t.verb) && x.reading.Form != cue.Passive && (!x.reading.Object || x.reading.Form == cue.Masdar) &&
			(q.Trigger == ByPrep || q.Trigger == ByClitic || q.Trigger == ByComp || q.Trigger == ByColon || q.Trigger == ByMarks)
	}
	first, last := s.room(k, sent)
	from := q.Cue.Last
	if s.info[q.Cue.First].phrase > 0 { // the cue may be the medium: في مقابلة مع
		from = q.Cue.First
	}
	switch q.Trigger {
	case ByHead:
		t.clause(first, q.Cue.First)
	case ByPost:
		t.clause(from, last)
		t.fronted(max(first, q.Last), q.Cue.First)
	default:
		t.clause(from, q.First)
		t.fronted(first, q.Cue.First)
		t.tail(q.Last, last)
	}
	t.give()
	s.inherit(k)
}

// room returns where the words that belong to the quote k alone begin and
// end: what other quotes of the sentence claim is not its own.
func (s *scan) room(k int, sent Range) (first, last int) {
	q := &s.said[k]
	first, last = sent.First, sent.Last
	behind := q.Cue.Last
	if q.Trigger != ByPost {
		last = max(last, s.in.Sentences[s.info[q.Last-1].sentence].Last)
		behind = q.Last
	}
	for j := max(0, k-8); j < len(s.said) && j < k+8; j++ {
		p := &s.said[j]
		switch {
		case j == k:
		case p.First <= q.Cue.First && q.Cue.Last <= p.Last: // around it
			first, last = max(first, p.First), min(last, p.Last)
		case p.Last <= q.Cue.First:
			first = max(first, p.Last)
		}
		if j > k {
			if p.First >= behind {
				last = min(last, p.First)
			}
			if p.Cue.Last > p.Cue.First && p.Cue.First >= behind {
				last = min(last, p.Cue.First)
			}
		}
	}
	return first, last
}

// inherit gives a quote that a participle adds to the one before it what was
// told there: "قال في القاهرة إن الاتفاق قريب، مضيفا أن الموعد حدد".
func (s *scan) inherit(k int) {
	q := &s.said[k]
	x := &s.info[q.Cue.First]
	if k == 0 || !x.isCue || x.reading.Form != cue.Participle {
		return
	}
	p := &s.said[k-1]
	same := p.Speaker.Range == q.Speaker.Range || p.Speaker.Entity >= 0 && p.Speaker.Entity == q.Speaker.Entity
	if p.Cue.Last <= p.Cue.First || !same || s.sentenceOf(p) != s.sentenceOf(q) {
		return
	}
	if a := p.Addressee; a.Skip > 0 || a.First > 0 && (s.info[a.First-1].prep != noPrep || s.in.Words[a.First-1].Kind == word.Mark) {
		q.Addressee = cmp.Or(q.Addressee, a) // no object of another verb
	}
	q.Medium = cmp.Or(q.Medium, p.Medium)
	q.Place = cmp.Or(q.Place, p.Place)
	q.Time = cmp.Or(q.Time, p.Time)
}

// behind is what a phrase stands behind.
type behind uint8

const (
	behindCue    behind = iota // the cue, or the beginning of a clause
	behindName                 // a person's name
	behindTitle                // a title of one word: قال الوزير
	behindBody                 // another name or description of a speaker
	behindPhrase               // another phrase of the saying
	behindMark                 // a comma
	behindOther                // any other word
)

// A teller reads the phrases that tell of one saying.
type teller struct {
	*scan
	q       *Quote
	speaker Range     // the words of the sentence that name the speaker
	verb    *cue.Verb // of the cue; nil where it has none
	object  bool      // the verb's object may be the one addressed
	start   int       // of the sentence
	heard   bool      // an object of the verb was read, whose places are not those of the saying
	linked  bool      // what mediumLink has read belongs to the medium

	to    Phrase
	by    Range
	place Phrase
	time  Range
}

// give hands over what was read where nothing was known before.
func (t *teller) give() {
	if t.to.Last|t.by.Last|t.place.Last|t.time.Last == 0 {
		return // nothing was read
	}
	q := t.q
	q.Addressee = cmp.Or(q.Addressee, t.to)
	q.Medium = cmp.Or(q.Medium, t.by)
	q.Place = cmp.Or(q.Place, t.place)
	q.Time = cmp.Or(q.Time, t.time)
	t.to, t.by, t.place, t.time = Phrase{}, Range{}, Phrase{}, Range{}
}

// clause reads the words around which cue and content stand.
func (t *teller) clause(first, end int) {
	at, aside := behindCue, false
	for i := first; i < end; {
		if i == t.speaker.First && t.speaker.Last > i {
			if t.object {
				t.splitObject(min(t.speaker.Last, end))
			}
			i, at, aside = t.speaker.Last, t.behindSpeaker(), false
			continue
		}
		if n := t.phrase(i, end, at, aside); n > i {
			i, at = n, behindPhrase
			if t.heard {
				at, t.heard = behindBody, false
			}
			continue
		}
		if t.object && !aside && t.to.Last == 0 && t.hearer(i, at) {
			if n := t.nounPhrase(i, end, true); n > i && !t.speaks(Range{i, min(n+2, end)}) {
				t.to = Phrase{Range{i, n}, t.skipOf(i)}
				i, at = n, behindBody
				continue
			}
		}
		x := &t.info[i]
		switch {
		case t.isComma(i):
			if t.q.Trigger == ByPost && t.phrase(i+1, end, behindMark, false) == i+1 && i+1 != t.speaker.First {
				return // the narrator goes on
			}
			if at != behindPhrase {
				at = behindMark
			}
			aside = false
			i++
		case t.in.Words[i].Kind == word.Mark:
			i++
		case x.mention >= 0:
			m := &t.in.Mentions[x.mention]
			at = behindBody
			if t.in.Entities[m.Entity].Type == Person {
				at = behindName
			}
			i = max(i+1, m.Last)
		default:
			if i >= t.q.Cue.Last || i < t.q.Cue.First {
				at = behindOther
			}
			aside = aside || opensAside(t.in.Words[i].Fold)
			i++
		}
	}
	t.give()
}

// opensAside reports whether f opens a clause about somebody in the sentence,
// whose places and times are not those of the saying.
func opensAside(f string) bool {
	switch f {
	case "الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "حيث", "حين", "عندما", "بعدما", "بينما", "فيما", "وهو", "وهي":
		return true
	}
	return false
}

// behindSpeaker tells what stands at the end of the speaker's words.
func (t *teller) behindSpeaker() behind {
	r := t.speaker
	if m := t.info[r.Last-1].mention; m >= 0 && t.in.Entities[t.in.Mentions[m].Entity].Type == Person {
		return behindName
	}
	if r.Last-r.First == 1 && strings.HasPrefix(t.in.Words[r.First].Fold, "ال") && cue.SourceOf(&t.in.Words[r.First]) == cue.PersonSource {
		return behindTitle
	}
	return behindBody
}

// fronted reads what stands before the cue: "وفي القاهرة، قال الوزير". A word
// of another clause takes back what was read before it.
func (t *teller) fronted(first, end int) {
	first = max(first, end-60)
	if t.in.Words[min(t.q.Cue.Last, len(t.in.Words)-1)].Kind == word.Arabic && t.by.Last == 0 {
		t.pointedAt(first, end)
	}
	at := behindMark
	for i := first; i < end; {
		if i == t.speaker.First && t.speaker.Last > i {
			i, at = t.speaker.Last, t.behindSpeaker()
			continue
		}
		if at != behindOther {
			if n := t.phrase(i, end, at, false); n > i {
				i, at = n, behindPhrase
				continue
			}
		}
		w := &t.in.Words[i]
		switch {
		case t.isComma(i):
			at = behindMark
		case w.Kind == word.Mark, auxiliary(w.Fold):
		default:
			at = behindOther
			t.place, t.time, t.to = Phrase{}, Range{}, Phrase{}
			if t.by.First > t.start+1 {
				t.by = Range{}
			}
		}
		i++
	}
	t.give()
}

// auxiliary reports whether f may stand between a fronted phrase and the cue.
func auxiliary(f string) bool {
	switch f {
	case "قد", "فقد", "وقد", "كان", "كانت", "وكان", "وكانت", "لم", "لا", "ايضا", "كذلك", "ثم", "و":
		return true
	}
	return false
}

// pointedAt finds the medium that a pronoun behind the cue points at:
// "أصدرت النقابة بيانا قالت فيه إن الإضراب مستمر".
func (t *teller) pointedAt(first, end int) {
	j := t.q.Cue.Last
	if t.info[t.q.Cue.First].phrase > 1 {
		j-- // the pronoun is part of the phrase: جاء فيه
	}
	if j == len(t.in.Words) {
		return // the cue ends the text
	}
	switch t.in.Words[j].Fold {
	case "فيه", "فيها", "خلاله", "خلالها", "عبره", "عبرها", "فيهما":
	default:
		return
	}
	for i := end - 1; i >= first; i-- {
		o := cue.OccasionOf(&t.in.Words[i])
		if o.Kind == cue.NoOccasion { // the accusative: بيانا
			w := t.in.Words[i]
			if f, ok := strings.CutSuffix(w.Fold, "ا"); ok {
				o = cue.OccasionNamed(f)
			}
		}
		if o.Kind != cue.NoOccasion && o.Kind != cue.Quality && o.Kind != cue.Platform {
			if i > first && cue.OccasionOf(&t.in.Words[i-1]).Kind == cue.Statement {
				i-- // مقطع فيديو
			}
			e := i + 1
			for e < end && cue.OccasionOf(&t.in.Words[e]).Kind != cue.NoOccasion {
				e++
			}
			t.q.Medium = Range{i, e}
			return
		}
	}
}

// tail reads a phrase of the narrator's behind the content: "، وذلك خلال
// مؤتمر صحفي في عمان", "، في تصريح لقناة محلية".
func (t *teller) tail(first, end int) {
	i := first
	for i < end && t.in.Words[i].Kind == word.Mark {
		i++
	}
	if i < end && t.in.Words[i].Fold == "وذلك" {
		i++
	}
	if i >= end || t.medium(i, end) == i {
		return
	}
	for at := behindMark; i < end; {
		n := t.phrase(i, end, at, false)
		if n == i {
			if !t.isComma(i) {
				break
			}
			n++
		}
		i, at = n, behindPhrase
	}
	t.give()
}

// phrase reads one phrase that tells of the saying and returns the word
// behind it, or i where there is none at i.
func (t *teller) phrase(i, end int, at behind, aside bool) int {
	if i >= end || t.in.Words[i].Kind == word.Mark {
		return i
	}
	if !aside {
		if n := t.timeAt(i, end, at); n > i {
			return n
		}
	}
	if n := t.medium(i, end); n > i {
		return n
	}
	if aside {
		return i
	}
	if n := t.placeAt(i, end, at); n > i {
		return n
	}
	return t.addressee(i, end, at)
}

// timeAt reads a date or time: أمس الأربعاء, في 3 مارس.
func (t *teller) timeAt(i, end int, at behind) int {
	j := i
	k, ok := t.timeFrom(i)
	if f := t.in.Words[i].Fold; !ok && (f == "في" || f == "وفي" || f == "يوم") {
		j++
		k, ok = t.timeFrom(j)
	}
	if !ok || t.in.Times[k].Last > end {
		return i
	}
	r := t.in.Times[k]
	if j == i && i > 0 {
		switch p := &t.in.Words[i-1]; {
		case at != behindOther:
		case t.info[i-1].prep != noPrep, p.Fold == "لمده", p.Fold == "طوال", p.Fold == "لغايه":
			return r.Last // its own phrase: قبل الخميس, لمدة شهرين
		case t.info[i-1].mention < 0 && !definite(p.Fold) && !adverbial(t.in.Words[i].Fold):
			return r.Last // it belongs to a noun: هجوم الأحد
		}
	}
	switch t.in.Words[r.First].Fold {
	case "منذ", "منذو", "حتي", "لمده", "طوال":
		return r.Last
	}
	if t.time.Last == 0 {
		t.time = r
	}
	return r.Last
}

// timeFrom returns the index of the time that begins with the word at i.
func (t *teller) timeFrom(i int) (k int, ok bool) {
	return slices.BinarySearchFunc(t.in.Times, i, func(r Range, i int) int { return r.First - i })
}

// adverbial reports whether f, the first word of a time, is an adverb that
// cannot depend on the noun before it.
func adverbial(f string) bool {
	switch f {
	case "امس", "اليوم", "مساء", "صباح", "ظهر", "فجر", "ليل", "ليله", "عصر", "قبل", "بعد", "غدا", "مساءا":
		return true
	}
	return false
}

// placeAt reads the place of the saying: في القاهرة, بالقاهرة. A place behind
// a description belongs to it: قال مسؤول في غزة.
func (t *teller) placeAt(i, end int, at behind) int {
	j, in := i, false
	if t.info[i].prep == prepFi || t.in.Words[i].Fold == "وفي" {
		in = true
		for j++; j < end && j < i+3 && placeNoun(t.in.Words[j].Fold); j++ {
		}
	}
	if j >= end || t.info[j].mention < 0 {
		return i
	}
	m := &t.in.Mentions[t.info[j].mention]
	f := t.in.Words[j].Fold
	attached := m.Skip > 0 && 2*m.Skip <= len(f) && f[2*m.Skip-2:2*m.Skip] == "ب"
	if m.First != j || m.Last > end || t.in.Entities[m.Entity].Type != Location || in == attached {
		return i
	}
	if at == behindOther || at == behindBody {
		return i
	}
	if n := m.Last; n < end && t.info[n].mention >= 0 && t.in.Entities[t.in.Mentions[t.info[n].mention].Entity].Type == Person {
		return i // رئيس بلدية في لبنان سامي حداد
	}
	if t.place.Last == 0 {
		t.place = Phrase{m.Range, m.Skip}
	}
	return m.Last
}

// placeNoun reports whether f says what kind of place the name behind it is.
func placeNoun(f string) bool {
	switch strings.TrimPrefix(f, "ال") {
	case "مدينه", "عاصمه", "محافظه", "قريه", "بلده", "ولايه", "منطقه", "اقليم", "مقاطعه", "جزيره", "ضاحيه", "منتجع", "مقر", "اماره":
		return true
	}
	return false
}
