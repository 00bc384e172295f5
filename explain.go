package khabar

import (
	"fmt"
	"strings"

	"github.com/khabar-nlp/khabar/internal/speech"
	"github.com/khabar-nlp/khabar/internal/word"
)

// An Explanation tells why ExtractQuotes has returned a quote: the
// construction that it was read as, and how the models decided between what
// the grammar proposed. It is meant for people who report an error.
type Explanation struct {
	Rule    string // the construction in words: "a clause behind a complementiser"
	Example string // of the construction: "قال [إن] الاتفاق قريب"

	// Decisions are taken one after the other: what the cue opens, where the
	// content ends or begins, who speaks.
	Decisions []Decision
}

// A Decision is the choice of one candidate among several.
type Decision struct {
	About   string // "opening", "beginning", "end" or "speaker"
	Chosen  Candidate
	Rival   Candidate // the next best; zero where there was none
	Reasons []Reason  // what told most between the two, the strongest first
}

// A Candidate is what a decision could choose.
type Candidate struct {
	// Text is an extract of the article: for an opening or a beginning the
	// first words of the content, for an end its last, for a speaker the
	// phrase. It is empty for no quote and for nobody.
	Text        string
	Note        string  // the construction or the place of the phrase; "no quote", "nobody"
	Probability float64 // among all candidates
}

// A Reason is something that a decision looked at.
type Reason struct {
	Feature string // in words: "the word behind the end"
	Word    string // the word looked at; empty where it is no single one

	// Weight is how much it told for the chosen candidate and against the
	// rival, in logarithmic odds. A negative weight told for the rival.
	Weight float64
}

// Explain tells why ExtractQuotes(a)[quote] was returned. It panics if there
// is no such quote. It finds the quotes of the article anew and takes as long
// as ExtractQuotes does at first.
func Explain(a *Article, quote int) *Explanation {
	found := a.found()
	rule := rules[found.triggers[quote]]
	e := &Explanation{Rule: rule.text, Example: rule.example}
	again := *a
	again.words, _ = word.Split(a.Text)
	var in input
	again.speechInput(&in, found.entities)
	for _, c := range speech.Explain(&in.speech, quote) {
		d := Decision{About: tasks[c.Task], Chosen: again.candidate(c.Task, &c.Chosen)}
		if c.Rival.Probability > 0 {
			d.Rival = again.candidate(c.Task, &c.Rival)
		}
		for _, r := range c.Reasons {
			x := Reason{Feature: r.Feature, Weight: float64(r.Weight)}
			if r.Word >= 0 {
				x.Word = again.span(r.Word, r.Word+1).Of(a.Text)
			}
			d.Reasons = append(d.Reasons, x)
		}
		e.Decisions = append(e.Decisions, d)
	}
	return e
}

var tasks = [...]string{speech.Opening: "opening", speech.Beginning: "beginning", speech.Ending: "end", speech.Speaking: "speaker"}

// rules describes the constructions.
var rules = [...]struct{ text, example string }{
	speech.NoTrigger:    {"no quote", ""},
	speech.ByComp:       {"a clause behind a complementiser", "قال إن [الاتفاق قريب]"},
	speech.ByColon:      {"what stands behind a verb's colon", "قال: [الاتفاق قريب]"},
	speech.ByNextLine:   {"the paragraph behind a colon at the end of one", "وقال الوزير:"},
	speech.ByMarks:      {"a quotation behind a verb", "قال \"[الاتفاق قريب]\""},
	speech.ByPrep:       {"a phrase behind a preposition of the verb", "دعا إلى [وقف النار]"},
	speech.ByClitic:     {"a phrase behind a preposition attached to it", "طالب ب[رحيل الوزير]"},
	speech.ByObject:     {"the object of the verb", "نفى الوزير [الاتهام]"},
	speech.ByPost:       {"what stands before the cue", "[الاتفاق قريب]، بحسب الوزارة"},
	speech.ByFront:      {"what stands behind a fronted source", "وبحسب الوزارة، [الاتفاق قريب]"},
	speech.ByHead:       {"what stands behind a speaker's colon", "الوزير: [الاتفاق قريب]"},
	speech.Unattributed: {"a quotation that nothing introduces", "\"[الاتفاق قريب]\""},
}

func (a *Article) candidate(t speech.Task, o *speech.Option) Candidate {
	c := Candidate{Text: a.span(o.First, o.Last).Of(a.Text), Note: o.Where, Probability: float64(o.Probability)}
	if t == speech.Opening {
		c.Note = rules[o.Opens].text
	}
	return c
}

// String returns the explanation as text, for a report.
func (e *Explanation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "rule: %s, as in: %s\n", e.Rule, e.Example)
	for _, d := range e.Decisions {
		fmt.Fprintf(&b, "%s: %s\n", d.About, d.Chosen)
		if d.Rival != (Candidate{}) {
			fmt.Fprintf(&b, "  rather than %s\n", d.Rival)
		}
		for _, r := range d.Reasons {
			fmt.Fprintf(&b, "  %+.2f %s", r.Weight, r.Feature)
			if r.Word != "" {
				fmt.Fprintf(&b, ": %s", r.Word)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// String returns the candidate as String of an Explanation shows it.
func (c Candidate) String() string {
	s := fmt.Sprintf("%.0f%%", 100*c.Probability)
	if c.Note != "" {
		s = c.Note + ", " + s
	}
	if c.Text != "" {
		s = "«" + c.Text + "» (" + s + ")"
	}
	return s
}
