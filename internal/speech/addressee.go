package speech

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
)

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
	if !strings.HasPrefix(s.in.Words[r.First].Fold, "ال") && s.source(r.First) != cue.PersonSource {
		return r
	}
	for i := r.First + 1; i < r.Last; i++ {
		f := s.in.Words[i].Fold
		if !strings.HasPrefix(f, "ل") || s.forParticle(i) == 0 {
			continue
		}
		media := press(f) || s.info[i].mention < 0 && s.source(i) == cue.MediaSource
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
