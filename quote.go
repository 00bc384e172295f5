package khabar

import (
	"cmp"
	"slices"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/name"
	"github.com/khabar-nlp/khabar/internal/speech"
)

// A Quote is a piece of somebody's speech or thought as the article reports
// it. Its Span is the content, without the outer quotation marks: in
//
//	قال الوزير إن "الاتفاق قريب"
//
// the words الاتفاق قريب.
type Quote struct {
	Span
	Kind QuoteKind // never zero
	Text string    // a.Text[Start:End]

	// Verbatim are the parts of the content that stand in quotation marks:
	// all of a direct quote in marks, parts of a mixed one.
	Verbatim []Span

	Cue     *Cue     // what attributes the content; nil where nothing does
	Speaker *Speaker // who says it; nil where nobody is named or understood

	Sentence int  // index in Article.Sentences of the sentence in which the content begins
	Negated  bool // the cue is negated: لم يقل إن
	Parent   int  // index of the quote around this one, among those returned; -1 where there is none

	// What the text tells of the saying; a zero Span where it does not.
	// Place and Time are mentions of entities that ExtractEntities returns.
	Addressee Span // to whom: "رويترز" in "قال الوزير لرويترز إن"
	Medium    Span // through what or on what occasion: "مؤتمر صحفي", "تويتر", "جلسة مجلس الأمن"
	Place     Span // where: "القاهرة" in "قال في القاهرة إن"
	Time      Span // when: "أمس الأربعاء"

	// Confidence is the probability, between 0 and 1, that a reader would find
	// this quote too, with at least half of these words and this speaker.
	Confidence float64
}

// A Cue is the verb or expression that attributes a quote: قال, مشيرا, بحسب,
// or the colon after a name.
type Cue struct {
	Span
	Text  string // a.Text[Start:End]
	Lemma string // the verb in the third person singular of the past, the noun in the singular; else Text
	Class string // say, assert, deny, warn, demand, accuse, ...; empty for a colon or a phrase

	// Distance reports whether the writer keeps away from what is said: زعم,
	// ادعى.
	Distance bool
}

// A Speaker is who said a quote.
type Speaker struct {
	// Span is the words that name the speaker. Where Form is Implied they
	// stand in another clause or sentence.
	Span
	Name     string // the entity's name, or the words in Span
	EntityID string // ID of the entity among those of ExtractEntities; empty where it is none
	Form     SpeakerForm

	// Unnamed reports whether the speaker is a source whom the story does not
	// name: مصدر أمني, شهود عيان, a مسؤول who does not want to be named.
	Unnamed bool

	// Gender of a single person, as name, title or verb show it: 'm', 'f', or
	// 0 where they do not and for bodies, groups and documents.
	Gender byte
}

// ExtractQuotes returns what the story of a reports somebody to have said or
// thought, in reading order; nil if there is nothing. Speaker.EntityID refers
// to what ExtractEntities returns for the same article.
//
// The result is the caller's; calling it again costs little.
func ExtractQuotes(a *Article) []Quote {
	found := a.found().quotes
	if len(found) == 0 {
		return nil
	}
	cues, speakers, verbatim := 0, 0, 0
	for i := range found {
		if found[i].Cue != nil {
			cues++
		}
		if found[i].Speaker != nil {
			speakers++
		}
		verbatim += len(found[i].Verbatim)
	}
	out := slices.Clone(found)
	m := newParts(cues, speakers, verbatim)
	for i := range out {
		q := &out[i]
		if q.Verbatim != nil {
			from := len(m.verbatim)
			m.verbatim = append(m.verbatim, q.Verbatim...)
			q.Verbatim = slices.Clip(m.verbatim[from:])
		}
		if q.Cue != nil {
			q.Cue = m.cue(*q.Cue)
		}
		if q.Speaker != nil {
			q.Speaker = m.speaker(*q.Speaker)
		}
	}
	return out
}

var (
	quoteKinds   = [...]QuoteKind{speech.Direct: Direct, speech.Indirect: Indirect, speech.Mixed: Mixed, speech.Act: Act}
	speakerForms = [...]SpeakerForm{speech.Named: ByName, speech.Titled: ByTitle, speech.Pronoun: ByPronoun, speech.Understood: Implied}
)

// quotes makes the public form of qs, and tells by what construction each was
// found. The speakers of qs are numbered for themselves: speakers holds which
// of the entities each is.
func (a *Article) quotes(qs []speech.Quote, entities []name.Entity, speakers []int) ([]Quote, []speech.TriggerKind) {
	if len(qs) == 0 {
		return nil, nil
	}
	out, triggers := make([]Quote, len(qs)), make([]speech.TriggerKind, len(qs))
	cues, named, verbatim := 0, 0, 0
	for i := range qs {
		if qs[i].Cue.Last > qs[i].Cue.First {
			cues++
		}
		if qs[i].Speaker.How != 0 {
			named++
		}
		verbatim += len(qs[i].Verbatim)
	}
	m := newParts(cues, named, verbatim)
	for i := range qs {
		m.quote(a, &qs[i], &out[i])
		triggers[i] = qs[i].Trigger
		if k := qs[i].Speaker.Entity; out[i].Speaker != nil && k >= 0 {
			s := out[i].Speaker
			s.EntityID, s.Name = entityID(speakers[k]), entities[speakers[k]].Name
		}
	}
	nest(out)
	return out, triggers
}

// parts is the memory of what quotes point to, allocated for all quotes of an
// article together.
type parts struct {
	cues     []Cue
	speakers []Speaker
	verbatim []Span
}

func newParts(cues, speakers, verbatim int) parts {
	return parts{make([]Cue, 0, cues), make([]Speaker, 0, speakers), make([]Span, 0, verbatim)}
}

func (m *parts) cue(c Cue) *Cue {
	m.cues = append(m.cues, c)
	return &m.cues[len(m.cues)-1]
}

func (m *parts) speaker(s Speaker) *Speaker {
	m.speakers = append(m.speakers, s)
	return &m.speakers[len(m.speakers)-1]
}

// quote makes x the public form of q without what only its speaker's entity
// tells.
func (m *parts) quote(a *Article, q *speech.Quote, x *Quote) {
	*x = Quote{
		Span: a.span(q.First, q.Last), Kind: quoteKinds[q.Kind], Sentence: q.Sentence,
		Negated: q.Negated, Parent: -1, Confidence: speech.Confidence(q),
	}
	x.Start += lexicon.SkipLetters(x.Of(a.Text), q.Skip)
	x.Text = x.Of(a.Text)
	from := len(m.verbatim)
	for _, r := range q.Verbatim {
		// The content has lost marks and a particle at its edges, its parts
		// may still have them.
		v := a.span(r.First, r.Last)
		if v = (Span{max(v.Start, x.Start), min(v.End, x.End)}); v.Start < v.End {
			m.verbatim = append(m.verbatim, v)
		}
	}
	if to := len(m.verbatim); to > from {
		x.Verbatim = m.verbatim[from:to:to]
	}
	x.Addressee, x.Medium = a.phrase(q.Addressee), a.span(q.Medium.First, q.Medium.Last)
	x.Place, x.Time = a.phrase(q.Place), a.span(q.Time.First, q.Time.Last)
	if q.Cue.Last > q.Cue.First {
		c := m.cue(Cue{Span: a.span(q.Cue.First, q.Cue.Last)})
		c.Start += lexicon.SkipLetters(c.Of(a.Text), q.Conj)
		c.Text = c.Of(a.Text)
		c.Lemma = c.Text
		if q.Verb >= 0 {
			v := &cue.Verbs()[q.Verb]
			c.Lemma, c.Class, c.Distance = v.Lemma, v.Class, v.Distant
		}
		x.Cue = c
	}
	if q.Speaker.How != 0 {
		s := m.speaker(Speaker{Span: a.span(q.Speaker.First, q.Speaker.Last), Form: speakerForms[q.Speaker.How], Unnamed: q.Speaker.Unnamed, Gender: q.Speaker.Gender})
		s.Name = s.Of(a.Text)
		x.Speaker = s
	}
}

// phrase returns the bytes of p without the particles before it.
func (a *Article) phrase(p speech.Phrase) Span {
	x := a.span(p.First, p.Last)
	if p.Skip > 0 {
		x.Start += lexicon.SkipLetters(x.Of(a.Text), p.Skip)
	}
	return x
}

// nest sets the parent of each quote that lies in another: the smallest one
// around it.
func nest(qs []Quote) {
	order := make([]int, 2*len(qs)) // by beginning, of those that begin together the longest first
	order, reach := order[:len(qs)], order[len(qs):]
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, k int) int {
		return cmp.Or(cmp.Compare(qs[i].Start, qs[k].Start), cmp.Compare(qs[k].End, qs[i].End))
	})
	// reach is the furthest end of order[:n+1].
	for n, i := range order {
		reach[n] = qs[i].End
		if n > 0 {
			reach[n] = max(reach[n], reach[n-1])
		}
		for m := n - 1; m >= 0 && reach[m] >= qs[i].End; m-- {
			k := order[m]
			if !qs[k].Contains(qs[i].Span) || qs[k].Len() == qs[i].Len() {
				continue
			}
			if p := qs[i].Parent; p < 0 || qs[k].Len() < qs[p].Len() {
				qs[i].Parent = k
			}
		}
	}
}
