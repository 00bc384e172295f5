package speech

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
)

// medium reads through what or on what occasion something was said, and
// returns the word behind it, or i where there is none at i: "في مؤتمر صحفي",
// "عبر تويتر", "خلال جلسة مجلس النواب". Who is addressed by it is read too:
// "في مقابلة مع صحيفة محلية".
func (t *teller) medium(i, end int) int {
	h, prep := t.mediumPreposition(i, end)
	if h >= end {
		return i
	}
	from := h
	switch t.in.Words[h].Fold {
	case "سلسله", "اول", "اخر", "هذا", "هذه", "احدي", "احد", "ثاني", "نص", "بعض": // في سلسلة تغريدات
		if h++; h >= end {
			return i
		}
	}
	o := cue.OccasionOf(&t.in.Words[h])
	if !prep.fits(o.Kind) || h >= t.speaker.First && h < t.speaker.Last {
		return i
	}
	e := t.mediumEnd(h, end, o)
	m := Range{from, e}
	next := e
	for next < end {
		n := t.mediumLink(next, end, o)
		if n == next {
			break
		}
		next = n
		if t.linked {
			m.Last = n
		}
	}
	if t.by.Last == 0 {
		t.by = m
	}
	return next
}

// mediumPrep is a class of prepositions before an occasion.
type mediumPrep uint8

const (
	noMedium mediumPrep = iota
	through             // عبر, على
	within              // في, ضمن
	during              // خلال, أثناء, على هامش
)

func (p mediumPrep) fits(k cue.OccasionKind) bool {
	switch p {
	case through:
		return k == cue.Platform || k == cue.Address || k == cue.Statement || k == cue.Writing
	case within:
		return k == cue.Address || k == cue.Statement || k == cue.Talk || k == cue.Writing || k == cue.Event
	case during:
		return k == cue.Address || k == cue.Statement || k == cue.Talk || k == cue.Event
	}
	return false
}

// mediumPreposition reads what stands before an occasion and returns the word
// behind it; end where there is nothing.
func (t *teller) mediumPreposition(i, end int) (int, mediumPrep) {
	f := t.in.Words[i].Fold
	if t.in.Words[i].Kind != word.Arabic || len(f) > 12 {
		return end, noMedium
	}
	next := ""
	if i+1 < end {
		next = t.in.Words[i+1].Fold
	}
	switch strings.TrimPrefix(f, "و") {
	case "في":
		switch next {
		case "ختام", "بدء", "مستهل", "اطار", "نهايه", "بدايه", "سياق", "معرض", "اعقاب", "افتتاح": // في ختام المباحثات
			return i + 2, during
		}
		return i + 1, within
	case "خلال", "اثناء", "لدي":
		return i + 1, during
	case "ضمن":
		return i + 1, within
	case "عبر":
		return i + 1, through
	case "علي":
		if next == "هامش" { // على هامش القمة
			return i + 2, during
		}
		return i + 1, through
	case "من":
		if next == "خلال" { // من خلال حسابه
			return i + 2, through
		}
	}
	return end, noMedium
}

// mediumEnd returns the end of the noun phrase that names the occasion o at
// h: its adjectives, and the name or noun that it belongs to.
func (t *teller) mediumEnd(h, end int, o cue.Occasion) int {
	e := t.qualities(h+1, end)
	if e >= end {
		return e
	}
	w, x := &t.in.Words[e], &t.info[e]
	if p := t.opened(e); p >= 0 && !t.pairs[p].Unclosed && t.pairs[p].To-t.pairs[p].From <= 6 && t.pairs[p].Close < end && (o.Kind == cue.Event || o.Kind == cue.Platform) {
		return t.qualities(t.pairs[p].Close+1, end) // في برنامج "حديث المساء"
	}
	switch w.Fold {
	case "له", "لها", "لهم", "لهما": // في بيان لها
		return e + 1
	}
	if o.Kind == cue.Platform && cue.OccasionOf(w).Kind == cue.Platform { // منصة إكس, موقع تويتر
		return t.qualities(e+1, end)
	}
	complement := o.Owned && (o.Kind == cue.Talk || o.Kind == cue.Event) || !o.Owned && !o.Definite && e == h+1
	if !complement || t.stopsNoun(e) || e >= t.speaker.First && e < t.speaker.Last {
		return e
	}
	if named := x.mention >= 0 && t.in.Mentions[x.mention].First == e; named || strings.HasPrefix(w.Fold, "ال") {
		return t.qualities(t.nounPhrase(e, end, false), end) // جلسة مجلس الأمن, لقائه السفير
	}
	return e
}

// qualities skips the adjectives of an occasion: مؤتمر صحفي مشترك.
func (t *teller) qualities(e, end int) int {
	for e < end && cue.OccasionOf(&t.in.Words[e]).Kind == cue.Quality && !t.startsTime(e) {
		e++
	}
	return e
}

func (t *teller) startsTime(i int) bool {
	for _, r := range t.in.Times {
		if r.First >= i {
			return r.First == i
		}
	}
	return false
}

// mediumLink reads what is joined to the occasion o, and returns the word
// behind it, or i. It sets t.linked where that belongs to the occasion: the
// partner of a talk, where a text stands. The verb of a clause that goes on
// about it ("عقده", "نشرها") is passed over.
func (t *teller) mediumLink(i, end int, o cue.Occasion) int {
	w, x := &t.in.Words[i], &t.info[i]
	t.linked = true
	switch {
	case w.Fold == "مع" && i+1 < end && (o.Kind == cue.Talk || o.Kind == cue.Event || o.Kind == cue.Address || o.Kind == cue.Statement):
		n := t.nounPhrase(i+1, end, false)
		if n == i+1 {
			return i
		}
		if k := t.sourceAt(i + 1); o.Kind != cue.Event && k == cue.MediaSource || interview(t.in.Words[t.headBefore(i)].Fold) {
			t.setAddressee(Phrase{Range{i + 1, n}, 0})
		}
		return n
	case w.Fold == "الي" && i+1 < end && o.Kind == cue.Address && t.sourceAt(i+1) != cue.NoSource: // في رسالة إلى البرلمان
		n := t.nounPhrase(i+1, end, false)
		t.setAddressee(Phrase{Range{i + 1, n}, 0})
		t.linked = false
		return n
	case (w.Fold == "علي" || w.Fold == "عبر" || w.Fold == "في") && i+1 < end && o.Kind != cue.Event:
		if c := cue.OccasionOf(&t.in.Words[i+1]); c.Kind == cue.Platform {
			return t.mediumEnd(i+1, end, c)
		}
	case o.Kind != cue.Address && o.Kind != cue.Talk && t.forParticle(i) > 0: // في بيان للوزارة
		return t.nounPhrase(i, end, false)
	case heldOrPublished(w.Fold):
		t.linked = false
		return i + 1
	case strings.HasPrefix(w.Fold, "ب") && x.mention < 0 && o.Kind == cue.Platform: // حسابه بموقع تويتر
		if c := cue.OccasionNamed(w.Fold[2:]); c.Kind == cue.Platform {
			return t.mediumEnd(i, end, c)
		}
	}
	return i
}

// headBefore returns the occasion's noun before i, adjectives aside.
func (t *teller) headBefore(i int) int {
	for i--; i > 0 && cue.OccasionOf(&t.in.Words[i]).Kind == cue.Quality; i-- {
	}
	return i
}

// interview reports whether what f names is said to its partner.
func interview(f string) bool {
	switch f {
	case "مقابله", "حوار", "حديث", "مقابلات", "حوارات", "احاديث":
		return true
	}
	return false
}

// heldOrPublished reports whether f says of an occasion that it took place or
// appeared: مؤتمر صحفي عقده, تغريدة نشرها.
func heldOrPublished(f string) bool {
	switch f {
	case "عقده", "عقدته", "عقدها", "عقداه", "عقدوه", "عقد", "عقدت", "اقيم", "اقيمت", "نشره", "نشرها", "نشرته", "نشرتها", "نشر", "نشرت", "كتبها", "كتبتها", "بثه", "بثها", "بثته", "بثتها", "القاها", "القاه", "القتها", "القته", "موجه", "موجهه", "وجهها", "وجهه", "وجهتها", "وجهته", "بعثها", "بعثتها", "ارسلها", "ارسلتها", "ادلي", "ادلت", "به", "بها", "اجراها", "اجرتها", "اجراه", "صدر", "صادر", "وزع", "منشور", "منشوره":
		return true
	}
	return false
}
