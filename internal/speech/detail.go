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
		t.verb = x.reading.Verb
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

// addressed reports whether the object of v is the one spoken to, and not the
// one spoken of: دعا الحكومة إلى الرحيل, but not اتهم الحكومة بالتقصير.
func addressed(v *cue.Verb) bool {
	if v.To&cue.Obj == 0 {
		return false
	}
	switch v.Class {
	case "say", "demand", "ask", "order", "promise", "threaten", "warn":
		return true
	}
	return false
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
			if n := t.nounPhrase(i, end, true); n > i && !t.speaks(Range{i, n}) {
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

// hearer reports whether the verb's object, the one addressed, may begin at
// i. What stands behind a comma or is a title behind a name says who speaks.
func (t *teller) hearer(i int, at behind) bool {
	if at == behindOther || at == behindMark || i == t.q.Cue.First || !t.nominal(i) {
		return false
	}
	w := &t.in.Words[i]
	if at != behindName || t.info[i].mention >= 0 || counterpart(w.Fold) {
		return true
	}
	k := t.sourceAt(i)
	return k != cue.NoSource && (k != cue.PersonSource || plural(w.Fold) || !strings.HasPrefix(w.Fold, "ال"))
}

// speaks reports whether a name in r is the speaker's.
func (t *teller) speaks(r Range) bool {
	for i := r.First; i < r.Last; i++ {
		if m := t.info[i].mention; m >= 0 && t.in.Mentions[m].Entity == t.q.Speaker.Entity {
			return true
		}
	}
	return false
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

// definite reports whether f begins with the article, particles before it
// aside.
func definite(f string) bool {
	for _, p := range [...]string{"ال", "لل", "وال", "بال", "فال", "كال", "ولل"} {
		if strings.HasPrefix(f, p) {
			return true
		}
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

// addressee reads to whom something was said.
func (t *teller) addressee(i, end int, at behind) int {
	w, x := &t.in.Words[i], &t.info[i]
	from, skip := i, 0
	switch {
	case w.Clean == "ل": // لـ"قناة محلية"
		from = i + 1
		if p := t.opened(from); p >= 0 && t.pairs[p].To < end && t.mayTakeFor(i, at) {
			t.setAddressee(Phrase{Range{t.pairs[p].From, t.pairs[p].To}, 0})
			return min(t.pairs[p].Close+1, end)
		}
		if from >= end || t.sourceAt(from) == cue.NoSource || !t.mayTakeFor(i, at) {
			return i
		}
	case strings.HasPrefix(w.Fold, "ل") || strings.HasPrefix(w.Fold, "ول"): // لرويترز, للصحفيين
		if skip = t.forParticle(i); skip == 0 || !t.mayTakeFor(i, at) {
			return i
		}
	case w.Fold == "امام": // أمام أعضاء المجلس
		if from = i + 1; from >= end || t.sourceAt(from) == cue.NoSource && !audience(t.in.Words[from].Fold) || at == behindOther {
			return i
		}
	case t.verb == nil || at == behindOther:
		return i
	case x.prep == prepMin && t.verb.To&cue.Min != 0, // طلب من الوزير أن يستقيل
		x.prep == prepIla && t.verb.To&cue.Ila != 0, // أوعز إلى الوزارة بالتحقيق
		x.prep == prepAla && t.verb.To&cue.Ala != 0: // رد على الصحفيين بأن
		if from = i + 1; from >= end || t.sourceAt(from) == cue.NoSource && !t.nominal(from) || x.prep == prepAla && t.sourceAt(from) == cue.NoSource {
			return i
		}
	default:
		return i
	}
	n := t.nounPhrase(from, end, false)
	if n <= from {
		return i
	}
	if n < end && t.info[n].mention >= 0 && t.in.Mentions[t.info[n].mention].First == n && t.in.Entities[t.in.Mentions[t.info[n].mention].Entity].Type == Person {
		return i // the title of the name that follows: المدير العام للشركة أحمد سالم
	}
	t.setAddressee(Phrase{Range{from, n}, skip})
	t.heard = x.prep != noPrep
	return n
}

func (t *teller) setAddressee(p Phrase) {
	if t.to.Last == 0 {
		t.to = p
	}
}

// forParticle returns how many letters of the word at i are the particle ل,
// with a conjunction or the article, before somebody who can be addressed; 0
// where it is none.
func (s *scan) forParticle(i int) int {
	w := &s.in.Words[i]
	if m := s.info[i].mention; m >= 0 {
		x := &s.in.Mentions[m]
		if x.First != i || x.Skip == 0 || s.in.Entities[x.Entity].Type == Location || w.Fold[2*x.Skip-2:2*x.Skip] != "ل" {
			return 0
		}
		return x.Skip
	}
	switch k := cue.SourceOf(w); {
	case k == cue.NoSource || k == cue.DocumentSource || !governed(w):
		return 0
	case strings.HasPrefix(w.Fold, "لل"):
		return 2
	case strings.HasPrefix(w.Fold, "ل"):
		return 1
	}
	return 0
}

// mayTakeFor reports whether a phrase with ل at i can be the addressee and is
// no part of a title: "المدير العام للشركة", "المتحدث الرسمي للحزب".
func (t *teller) mayTakeFor(i int, at behind) bool {
	if i == 0 || at == behindOther {
		return false
	}
	p := t.in.Words[i-1].Fold
	switch at {
	case behindCue, behindName, behindPhrase, behindMark, behindTitle:
		return true
	}
	media := t.sourceAt(i) == cue.MediaSource || press(t.in.Words[i].Fold)
	if takesFor(p) && !media || headsMedia(p) {
		return false
	}
	head := &t.in.Words[t.speaker.First]
	return media || t.speaker.Last == i && !definite(head.Fold) && cue.SourceOf(head) == cue.PersonSource
}

// withoutHearer takes off a description of a speaker whom it is said to:
// "مصدر مطلع لوكالة محلية".
func (s *scan) withoutHearer(r Range) Range {
	if !strings.HasPrefix(s.in.Words[r.First].Fold, "ال") && cue.SourceOf(&s.in.Words[r.First]) != cue.PersonSource {
		return r
	}
	for i := r.First + 1; i < r.Last; i++ {
		f := s.in.Words[i].Fold
		if !strings.HasPrefix(f, "ل") || s.forParticle(i) == 0 {
			continue
		}
		media := press(f) || s.info[i].mention < 0 && cue.SourceOf(&s.in.Words[i]) == cue.MediaSource
		p := s.in.Words[i-1].Fold
		if headsMedia(p) || !media && (takesFor(p) || definite(s.in.Words[r.First].Fold)) {
			continue
		}
		return Range{r.First, i}
	}
	return r
}

// press reports whether f names those to whom statements are made.
func press(f string) bool {
	switch f {
	case "للصحفيين", "للصحافيين", "للاعلاميين", "للمراسلين", "للصحافه", "لصحفيين", "لصحافيين", "لمراسلنا", "لمراسلتنا", "لمندوبنا":
		return true
	}
	return false
}

// takesFor reports whether a title goes on with ل behind the adjective f.
func takesFor(f string) bool {
	switch f {
	case "العام", "العامه", "الرسمي", "الرسميه", "التنفيذي", "التنفيذيه", "الاعلي", "الاول", "الاولي", "الداءم", "الداءمه", "الخاص", "الخاصه", "الاقليمي", "الاقليميه",
		"الاعلامي", "الاعلاميه", "السياسي", "السياسيه", "المساعد", "المساعده", "القانوني", "الفني", "الرياضي", "السابق", "السابقه", "الاسبق", "الحالي", "الحاليه", "الجديد", "الجديده",
		"المنتدب", "المفوض", "الوطني", "القطري", "العسكري", "التجاري", "المالي", "مرشح", "المرشح", "مستشار", "المستشار", "مبعوث", "المبعوث", "ممثل", "الممثل", "تابع", "التابع", "التابعه", "منافس", "موال", "الموالي":
		return true
	}
	return false
}

// headsMedia reports whether f is a post in the media themselves: مدير لقناة.
func headsMedia(f string) bool {
	switch strings.TrimPrefix(f, "ال") {
	case "مدير", "رءيس", "مراسل", "مراسله", "مذيع", "محرر", "مصور", "مندوب", "مالك", "تابع", "تابعه":
		return true
	}
	return false
}

// audience reports whether f names those before whom somebody speaks.
func audience(f string) bool {
	switch strings.TrimPrefix(f, "ال") {
	case "حشد", "حشود", "جمع", "حضور", "جمهور", "جماهير", "اعضاء", "ممثلي", "مءات", "الاف", "عشرات", "حاضرين", "موءتمرين", "قاده", "لفيف", "كوادر", "اهالي", "كاميرات", "كاميرا", "انصاره", "انصارها", "طلاب", "طلبه":
		return true
	}
	return false
}

// sourceAt tells what kind of speaker or hearer the word at i heads; a name
// of a person or an organisation is one as well.
func (t *teller) sourceAt(i int) cue.SourceKind {
	if m := t.info[i].mention; m >= 0 {
		switch t.in.Entities[t.in.Mentions[m].Entity].Type {
		case Person:
			return cue.PersonSource
		case Organization:
			if k := cue.SourceOf(&t.in.Words[i]); k == cue.MediaSource {
				return k
			}
			return cue.BodySource
		}
		return cue.NoSource
	}
	if k := cue.SourceOf(&t.in.Words[i]); k != cue.DocumentSource {
		return k
	}
	return cue.NoSource
}

// nominal reports whether a noun phrase that may be addressed begins at i.
func (t *teller) nominal(i int) bool {
	w, x := &t.in.Words[i], &t.info[i]
	if w.Kind != word.Arabic || x.prep != noPrep || x.comp != noComp || relative(w.Fold) || boundaryWord(w.Fold) {
		return false
	}
	if x.mention >= 0 {
		m := &t.in.Mentions[x.mention]
		return m.First == i && m.Skip == 0
	}
	if strings.HasPrefix(w.Fold, "وال") && w.Fold != "والي" || strings.HasPrefix(w.Fold, "وب") {
		return false
	}
	switch w.Fold {
	case "الانتباه", "انتباه", "النظر", "نظر", "الضوء", "الاضواء", "اليوم", "الان":
		return false
	}
	return strings.HasPrefix(w.Fold, "ال") || counterpart(w.Fold) || !governed(w) && t.sourceAt(i) != cue.NoSource
}

// splitObject finds the addressee in the run of words that begins with the
// subject, where no name ends it: "حث الوزير الحكومة على", "أبلغ الرئيس نظيره
// أن".
func (t *teller) splitObject(end int) {
	for i := t.speaker.First + 1; i < end; i++ {
		x, f := &t.info[i], t.in.Words[i].Fold
		if x.mention >= 0 && t.in.Mentions[x.mention].First < i {
			continue
		}
		before := t.info[i-1].mention >= 0 || definite(t.in.Words[i-1].Fold)
		nisba := strings.HasSuffix(f, "ي") // المسؤول الدبلوماسي
		if !before || !t.nominal(i) || x.mention < 0 && (nisba || t.sourceAt(i) == cue.NoSource) && !counterpart(f) || t.speaks(Range{i, end}) {
			continue
		}
		if x.mention >= 0 && t.in.Entities[t.in.Mentions[x.mention].Entity].Type == Person && !counterpart(t.in.Words[i-1].Fold) {
			return // a name behind its title
		}
		t.to = Phrase{Range{i, end}, 0}
		return
	}
}

// counterpart reports whether f names somebody by his relation to the subject.
func counterpart(f string) bool {
	switch f {
	case "نظيره", "نظيرها", "نظيريه", "نظراءه", "نظيرته", "نظيرتها", "زملاءه", "مواطنيه", "انصاره", "خصومه", "حلفاءه", "اعضاء", "الاطراف", "الجميع", "المواطنين", "العالم", "المجتمع":
		return true
	}
	return false
}

// skipOf returns how many letters of the word at i are particles of a name.
func (t *teller) skipOf(i int) int {
	if m := t.info[i].mention; m >= 0 && t.in.Mentions[m].First == i {
		return t.in.Mentions[m].Skip
	}
	return 0
}

// nounPhrase returns the end of the noun phrase that begins at i: a name with
// the words that lead to it, or the words up to the next mark, particle or
// verb. It runs on over names where it may hold many: "دعا مصر والأردن إلى".
func (t *teller) nounPhrase(i, end int, many bool) int {
	j := t.nounRun(i, end, many)
	for j > i && t.opened(j-1) >= 0 { // of a pair that reaches over end
		j--
	}
	return j
}

func (t *teller) nounRun(i, end int, many bool) int {
	lead := definite(t.in.Words[i].Fold)
	j := i
	for j < end && j < i+10 {
		w, x := &t.in.Words[j], &t.info[j]
		if j > i && t.stopsNoun(j) {
			return j
		}
		switch {
		case w.Kind == word.Mark:
			p := t.opened(j)
			if p < 0 || t.pairs[p].Unclosed || t.pairs[p].To-t.pairs[p].From > 5 || t.pairs[p].Close >= end {
				return j
			}
			j = t.pairs[p].Close + 1
		case x.mention >= 0:
			m := &t.in.Mentions[x.mention]
			j = min(max(j+1, m.Last), end)
			if many {
				continue
			}
			if t.in.Entities[m.Entity].Type == Person || j >= end || t.info[j].mention < 0 {
				return j
			}
		case j > i && many && t.info[j-1].mention >= 0 && !definite(w.Fold) && !strings.HasPrefix(w.Fold, "و"):
			return j
		case j > i && lead && !definite(w.Fold) && !many:
			// نظيره المصري سامح: only a name ends a definite phrase without the article
			return j
		default:
			j++
		}
	}
	return j
}

// stopsNoun reports whether the word at j, inside a run of words, ends a noun
// phrase before it.
func (t *teller) stopsNoun(j int) bool {
	w, x := &t.in.Words[j], &t.info[j]
	if j == t.speaker.First || x.prep != noPrep || x.comp != noComp || x.phrase > 0 {
		return true
	}
	if w.Kind == word.Mark {
		return false
	}
	if _, ok := t.timeFrom(j); ok {
		return true
	}
	if relative(w.Fold) || boundaryWord(w.Fold) || w.Clean == "ل" {
		return true
	}
	if x.mention >= 0 {
		m := &t.in.Mentions[x.mention]
		return m.First == j && m.Skip > 0 && !strings.HasPrefix(w.Fold, "و")
	}
	if x.isCue && (x.reading.Form == cue.Past || x.reading.Form == cue.Present || x.reading.Form == cue.Passive) && !x.reading.Verb.Rare {
		return true
	}
	return governed(w) || strings.HasSuffix(w.Fold, "يا")
}
