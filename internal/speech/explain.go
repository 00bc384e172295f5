package speech

import (
	"cmp"
	"math"
	"slices"

	"github.com/khabar-nlp/khabar/internal/word"
)

// A Task is one of the choices that make a quote.
type Task uint8

const (
	Opening   Task = iota + 1 // what construction the cue opens, and where its content begins
	Beginning                 // where a content that stands before its cue begins
	Ending                    // where a content ends
	Speaking                  // who speaks
)

// A Choice tells how a model chose among the candidates of a task.
type Choice struct {
	Task    Task
	Chosen  Option
	Rival   Option   // the next best; its Probability is 0 where there was none
	Reasons []Reason // the features that told most between the two, the strongest first
}

// An Option is a candidate.
type Option struct {
	Range                   // words that show it; empty for no quote and for nobody
	Opens       TriggerKind // of an Opening: the construction
	Where       string      // of Speaking: where the phrase stands
	Probability float32
}

// A Reason is what a feature looks at and how much it told.
type Reason struct {
	Feature string
	Word    int     // index of the word looked at, or -1
	Weight  float32 // in favour of the chosen candidate; log-odds against the rival
}

// Explain finds the quotes of in again and tells how the one with index k was
// made. It is slow and allocates.
func Explain(in *Input, k int) []Choice {
	s := newScan(in, shipped())
	said := s.run()
	q := said[k]
	e := &explainer{scan: newScan(in, shipped())}
	for _, p := range said[:k] { // what was said when q was reached
		e.say(p)
	}
	e.f.List()
	ts := e.openings(&q)
	if len(ts) == 0 {
		return nil
	}
	best, _ := e.choose(ts)
	for n, t := range ts { // it may have been overruled
		if t.kind == q.Trigger && ts[best].kind != q.Trigger {
			best = n
		}
	}
	t := ts[best]
	e.record(Opening, best, func(n int) Option {
		if ts[n].kind == NoTrigger {
			return Option{}
		}
		from := ts[n].start
		if ts[n].kind == ByPost {
			from = max(0, from-extract)
		}
		return Option{Range: e.near(from), Opens: ts[n].kind}
	}, func(n int) anchors { return anchors{trigger: ts[n]} }, func(a, b int) bool { return false })

	content, _ := e.extent(&t, 1)
	places := slices.Clone(e.places)
	if t.kind == ByPost {
		e.record(Beginning, slices.Index(places, content.First), func(n int) Option {
			return Option{Range: e.near(places[n])}
		}, func(n int) anchors { return anchors{trigger: t, place: places[n]} }, e.samePlace)
	} else {
		e.record(Ending, slices.Index(places, content.Last), func(n int) Option {
			return Option{Range: Range{max(t.start, places[n]-extract), places[n]}}
		}, func(n int) anchors { return anchors{trigger: t, place: places[n]} }, e.samePlace)
	}

	e.speaker(t, content)
	best = 0
	for n := range e.scores {
		if e.scores[n] > e.scores[best] {
			best = n
		}
	}
	e.record(Speaking, best, func(n int) Option {
		c := &e.candidates[n]
		return Option{Range: c.Range, Where: candidateNames[c.kind]}
	}, func(n int) anchors { return anchors{trigger: t, phrase: e.candidates[n].Range} }, e.sameSpeaker)
	return e.choices
}

// extract is how many words show a place.
const extract = 4

// explainer records what the models see of each candidate.
type explainer struct {
	*scan
	choices []Choice
}

// near is some words from i on, within its block.
func (e *explainer) near(i int) Range {
	last := min(i+extract, len(e.in.Words))
	for last > i && e.info[last-1].block != e.info[i].block {
		last--
	}
	return Range{i, last}
}

// openings lists the candidates among which the trigger of q was chosen.
func (e *explainer) openings(q *Quote) []trigger {
	i := q.Cue.First
	x := &e.info[min(i, len(e.info)-1)]
	var ts []trigger
	switch {
	case q.Cue.Last <= q.Cue.First:
		for p := range e.pairs {
			if e.pairs[p].Open == i {
				ts = e.pairTriggers(p)
			}
		}
	case x.phrase > 0:
		ts = e.phraseTriggers(Range{i, i + int(x.phrase)}, nil)
	case x.isCue:
		ts = e.verbTriggers(i, nil)
	default:
		ts = e.headTriggers(i)
	}
	return slices.Clone(ts)
}

// anchors are the places that features look at.
type anchors struct {
	trigger trigger
	place   int   // where a content begins or ends
	phrase  Range // that may name the speaker
}

// reasons is how many features a choice lists.
const reasons = 6

// record appends the choice among the candidates that were scored since the
// last record. Candidates that come to the same are no rivals.
func (e *explainer) record(task Task, chosen int, option func(int) Option, at func(int) anchors, same func(a, b int) bool) {
	kept := e.f.Kept()
	if chosen < 0 || len(kept) != len(e.scores) {
		return
	}
	c := Choice{Task: task, Chosen: option(chosen)}
	c.Chosen.Probability = sum(e.scores, chosen, same)
	rival := -1
	for n := range e.scores {
		if n != chosen && !same(n, chosen) && (rival < 0 || e.scores[n] > e.scores[rival]) {
			rival = n
		}
	}
	var weights [256]float32 // of each template, for the chosen and against the rival
	for _, f := range kept[chosen] {
		weights[f.Template] += f.Weight
	}
	if rival >= 0 {
		c.Rival = option(rival)
		c.Rival.Probability = sum(e.scores, rival, same)
		for _, f := range kept[rival] {
			weights[f.Template] -= f.Weight
		}
	}
	a := at(chosen)
	for t, w := range weights {
		if w == 0 {
			continue
		}
		f := &featureNames[t]
		c.Reasons = append(c.Reasons, Reason{Feature: f.name, Word: e.wordAt(f.at, a), Weight: w})
	}
	slices.SortStableFunc(c.Reasons, func(a, b Reason) int {
		return cmp.Compare(math.Abs(float64(b.Weight)), math.Abs(float64(a.Weight)))
	})
	c.Reasons = c.Reasons[:min(len(c.Reasons), reasons)]
	e.choices = append(e.choices, c)
}

// sum is the probability of the candidate k and of all that come to the same.
func sum(scores []float32, k int, same func(a, b int) bool) (p float32) {
	for n, x := range scores {
		if n == k || same(n, k) {
			p += x
		}
	}
	return p
}

// wordAt returns the index of the word that a feature at p looks at, or -1.
func (e *explainer) wordAt(p focus, a anchors) int {
	i := -1
	switch p {
	case atCue, beforeCue, twoBeforeCue, afterCue:
		if i = a.trigger.cue.First; p == afterCue {
			i = a.trigger.cue.Last
		}
		i -= [...]int{atCue: 0, beforeCue: 1, twoBeforeCue: 2, afterCue: 0}[p]
	case atStart:
		i = a.trigger.start
	case beforeStart:
		i = a.trigger.start - 1
	case atPlace:
		i = a.place
	case beforePlace:
		i = a.place - 1
	case atNext:
		for i = a.place; i < len(e.in.Words) && e.in.Words[i].Kind == word.Mark; i++ {
		}
		if i < len(e.in.Words) && e.info[i].block != e.info[a.trigger.start].block {
			i = -1
		}
	case atPhrase:
		i = a.phrase.First
	case beforePhrase:
		i = a.phrase.First - 1
	case afterPhrase:
		i = a.phrase.Last
	}
	if i < 0 || i >= len(e.in.Words) || p >= atPhrase && a.phrase.Last <= a.phrase.First {
		return -1
	}
	return i
}

var candidateNames = [...]string{
	nobody: "nobody", after: "behind the cue", before: "before the cue", earlier: "an earlier speaker", second: "an earlier speaker", third: "an earlier speaker",
	lastHead: "the sentence before", paragraph: "the paragraph's beginning", lastName: "the last name before",
}
