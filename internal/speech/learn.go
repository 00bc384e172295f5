package speech

import (
	"slices"
	"sort"
	"strings"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Truth is an annotated quote.
type Truth struct {
	Content, Cue Range
	Speaker      Range  // the words that name the speaker; empty where there are none
	Entity       int    // the speaker's entity, or -1
	Name         string // the speaker's name or description
	Spoken       bool   // somebody speaks
	Act          bool
}

// Lessons are the choices that annotated stories teach.
type Lessons struct {
	Trigger, End, Start, Speaker, Marks []loglinear.Choice

	// Quotes that the grammar proposes no candidate for, by what was missing.
	Missed map[string]int
	// Notes describes them.
	Notes []string
}

// Learn adds what the story teaches.
func (l *Lessons) Learn(in *Input, truth []Truth, terms []Range) {
	s := l.constructions(in, truth)
	l.speakers(s, truth)
	l.marks(s, truth, terms)
}

// LearnConstructions adds what the story teaches of the beginnings and ends of
// contents alone. Sentences made up to show constructions teach those; who
// speaks they show too evenly, since in news he who spoke last mostly goes on.
func (l *Lessons) LearnConstructions(in *Input, truth []Truth) { l.constructions(in, truth) }

func (l *Lessons) constructions(in *Input, truth []Truth) *scan {
	if l.Missed == nil {
		l.Missed = map[string]int{}
	}
	s := newScan(in, &models{})
	s.f.List()
	slices.SortStableFunc(truth, func(a, b Truth) int {
		return place(a) - place(b)
	})
	used := make([]bool, len(truth))
	// Cues and phrases.
	for i := range s.info {
		x := &s.info[i]
		if x.block < 0 || x.sentence < 0 || !x.isCue && x.phrase == 0 {
			continue
		}
		var ts []trigger
		if x.phrase > 0 {
			ts = s.phraseTriggers(Range{i, i + int(x.phrase)}, nil)
		} else {
			ts = s.verbTriggers(i, nil)
		}
		var right []int
		for k := range truth {
			if truth[k].Cue.Last > truth[k].Cue.First && covers(truth[k].Cue, ts[0].cue) {
				r := s.matching(ts, truth[k])
				if len(r) > 0 {
					used[k] = true
				}
				right = append(right, r...)
			}
		}
		if len(right) == 0 {
			if s.cueOfUnmatched(ts[0].cue, truth) {
				continue // a real cue whose content the grammar does not propose: no lesson
			}
			right = []int{0}
		}
		l.lesson(s, ts, right)
	}
	// Colons and lone marks.
	taken := make([]bool, len(in.Words))
	for k, t := range truth {
		if used[k] {
			for j := t.Content.First; j < t.Content.Last; j++ {
				taken[j] = true
			}
			for j := t.Cue.Last; j < t.Content.First && t.Cue.Last > t.Cue.First; j++ {
				taken[j] = true
			}
		}
	}
	learn := func(ts []trigger) {
		if len(ts) == 0 {
			return
		}
		right := []int{0}
		for k := range truth {
			if used[k] {
				continue
			}
			if r := s.matching(ts, truth[k]); len(r) > 0 {
				used[k] = true
				right = r
				for j := truth[k].Content.First; j < truth[k].Content.Last; j++ {
					taken[j] = true
				}
				break
			}
		}
		l.lesson(s, slices.Clone(ts), right)
	}
	for i := range s.info {
		if s.isMark(i, ':') && !taken[i] && s.info[i].sentence >= 0 {
			learn(s.headTriggers(i))
		}
	}
	for p := range s.pairs {
		if q := s.pairs[p]; q.From < len(taken) && !taken[q.From] && s.info[q.From].sentence >= 0 {
			learn(s.pairTriggers(p))
		}
	}
	l.extents(s, truth)
	return s
}

// marks adds which quotation marks hold speech: those in a quote do, those
// annotated as terms do not.
func (l *Lessons) marks(s *scan, truth []Truth, terms []Range) {
	for p := range s.pairs {
		r := Range{s.pairs[p].From, s.pairs[p].To}
		right := -1
		for _, t := range truth {
			if t.Content.First-1 <= r.First && r.Last <= t.Content.Last+1 {
				right = 1
			}
		}
		for _, t := range terms {
			if covers(t, r) && t.Last-t.First+2 >= r.Last-r.First {
				right = 0
			}
		}
		if right < 0 {
			continue
		}
		c := loglinear.Choice{Right: []int{right}}
		for k := range 2 {
			s.markFeatures(p, uint64(k))
			c.Candidates = append(c.Candidates, s.f.IDs())
		}
		l.Marks = append(l.Marks, c)
	}
}

func place(t Truth) int {
	if t.Cue.Last > t.Cue.First && t.Cue.First < t.Content.First {
		return t.Cue.First
	}
	return t.Content.First
}

// covers reports whether two ranges share a word.
func covers(a, b Range) bool { return a.First < b.Last && b.First < a.Last }

// cueOfUnmatched reports whether a quote has r as its cue.
func (s *scan) cueOfUnmatched(r Range, truth []Truth) bool {
	for _, t := range truth {
		if t.Cue.Last > t.Cue.First && covers(t.Cue, r) {
			return true
		}
	}
	return false
}

// matching returns the candidates that open the quote t: those that begin
// with its first word or, where there is none, one word off.
func (s *scan) matching(ts []trigger, t Truth) (right []int) {
	for _, same := range [2]func(a, b int) bool{s.sameEdge, s.near} {
		for k, c := range ts {
			switch c.kind {
			case NoTrigger:
			case ByPost:
				if t.Content.Last <= c.cue.First || t.Content.First < c.cue.First && t.Content.Last > c.cue.Last {
					right = append(right, k)
				}
			default:
				if same(c.start, t.Content.First) {
					right = append(right, k)
				}
			}
		}
		if len(right) > 0 {
			return right
		}
	}
	return nil
}

// near reports whether two places are at most one word apart, marks aside.
func (s *scan) near(a, b int) bool {
	if a > b {
		a, b = b, a
	}
	n := 0
	for i := a; i < b; i++ {
		if s.in.Words[i].Kind != word.Mark {
			n++
		}
	}
	return n <= 1 && b-a < 6
}

func (l *Lessons) lesson(s *scan, ts []trigger, right []int) {
	var c loglinear.Choice
	var order [Unattributed + 1]int
	for k := range ts {
		t := &ts[k]
		s.triggerFeatures(t, order[t.kind])
		order[t.kind]++
		c.Candidates = append(c.Candidates, s.f.IDs())
	}
	sort.Ints(right)
	c.Right = slices.Compact(right)
	l.Trigger = append(l.Trigger, c)
}

// triggerOf rebuilds the trigger of an annotated quote.
func (s *scan) triggerOf(t Truth) (trigger, bool) {
	var ts []trigger
	for i := t.Cue.First; i < t.Cue.Last; i++ {
		x := &s.info[i]
		switch {
		case x.sentence < 0:
		case x.phrase > 0:
			ts = append(ts, s.phraseTriggers(Range{i, i + int(x.phrase)}, nil)...)
		case x.isCue:
			ts = append(ts, s.verbTriggers(i, nil)...)
		case s.isMark(i, ':'):
			ts = append(ts, s.headTriggers(i)...)
		}
	}
	if t.Cue.Last <= t.Cue.First || len(ts) == 0 {
		for p := range s.pairs {
			if s.near(s.pairs[p].From, t.Content.First) && s.info[s.pairs[p].From].sentence >= 0 {
				ts = append(ts, s.pairTriggers(p)...)
			}
		}
	}
	if r := s.matching(ts, t); len(r) > 0 {
		return ts[r[0]], true
	}
	return trigger{}, false
}

// extents adds where contents end or, before their cue, begin.
func (l *Lessons) extents(s *scan, truth []Truth) {
	for _, t := range truth {
		tr, ok := s.triggerOf(t)
		if !ok || t.Content.Last <= t.Content.First {
			l.miss(s, "trigger", t)
			continue
		}
		var places []int
		var c loglinear.Choice
		want := t.Content.Last
		if tr.kind == ByPost {
			places = s.starts(&tr, nil)
			want = t.Content.First
		} else {
			places = s.ends(&tr, nil)
		}
		best := -1
		for n, p := range places {
			if tr.kind == ByPost {
				s.startFeatures(&tr, p, n, len(places))
			} else {
				s.endFeatures(&tr, p, n, len(places))
			}
			c.Candidates = append(c.Candidates, s.f.IDs())
			if s.sameEdge(p, want) {
				c.Right = append(c.Right, n)
			} else if s.near(p, want) {
				best = n
			}
		}
		if len(c.Right) == 0 && best >= 0 {
			c.Right = []int{best}
		}
		if len(c.Right) == 0 {
			l.miss(s, "extent", t)
			continue
		}
		if tr.kind == ByPost {
			l.Start = append(l.Start, c)
		} else {
			l.End = append(l.End, c)
		}
	}
}

// sameEdge reports whether no word but marks stands between two places.
func (s *scan) sameEdge(a, b int) bool {
	if a > b {
		a, b = b, a
	}
	for i := a; i < b; i++ {
		if s.in.Words[i].Kind != word.Mark {
			return false
		}
	}
	return true
}

func (l *Lessons) miss(s *scan, what string, t Truth) {
	l.Missed[what]++
	if len(l.Notes) < 3000 {
		l.Notes = append(l.Notes, what+": cue "+s.text(t.Cue)+" | "+s.text(Range{max(0, t.Content.First-12), t.Content.First})+" [["+s.text(t.Content)+"]] "+s.text(Range{t.Content.Last, min(len(s.in.Words), t.Content.Last+6)}))
	}
}

func (s *scan) text(r Range) string {
	var b strings.Builder
	for i := r.First; i < r.Last; i++ {
		b.WriteString(s.in.Words[i].Clean)
		b.WriteByte(' ')
	}
	return b.String()
}

// speakers adds who says the quotes.
func (l *Lessons) speakers(s *scan, truth []Truth) {
	s.said = s.said[:0]
	for _, t := range truth {
		tr, ok := s.triggerOf(t)
		if !ok {
			tr = trigger{cue: t.Cue, start: t.Content.First, pair: -1}
			if t.Cue.Last <= t.Cue.First {
				tr.cue = Range{t.Content.First, t.Content.First}
			}
		}
		cs := s.speakers(tr, t.Content, s.said, nil)
		a := s.ask(tr, t.Content, cs)
		var c loglinear.Choice
		for n := range cs {
			x := cs[n]
			s.speakerFeatures(a, &cs[n])
			c.Candidates = append(c.Candidates, s.f.IDs())
			if s.isSpeaker(x, t) {
				c.Right = append(c.Right, n)
			}
		}
		if exact := slices.DeleteFunc(slices.Clone(c.Right), func(n int) bool { return cs[n].entity != t.Entity }); len(exact) > 0 && t.Entity >= 0 {
			c.Right = exact
		} else {
			c.Right = slices.DeleteFunc(c.Right, func(n int) bool { return cs[n].assumed })
		}
		if len(c.Right) == 0 {
			l.miss(s, "speaker", t)
		} else if ok {
			l.Speaker = append(l.Speaker, c)
		}
		q := Quote{Range: t.Content, Cue: t.Cue, Speaker: Speaker{Entity: t.Entity, Range: t.Speaker}}
		if t.Spoken {
			q.Speaker.How = Titled
			if t.Speaker.Last <= t.Speaker.First && len(c.Right) > 0 {
				q.Speaker.Range = cs[c.Right[0]].Range
			}
		}
		s.say(q)
	}
}

// isSpeaker reports whether x names the speaker of t.
func (s *scan) isSpeaker(x candidate, t Truth) bool {
	if !t.Spoken || x.kind == nobody {
		return !t.Spoken && x.kind == nobody
	}
	if t.Speaker.Last > t.Speaker.First {
		return covers(x.Range, t.Speaker) && (x.kind == after || x.kind == before)
	}
	if t.Entity >= 0 {
		return x.entity == t.Entity
	}
	if x.source.Last > x.source.First && overlap(s.text(x.source), t.Name) >= 0.5 {
		return true
	}
	return overlap(s.text(x.Range), t.Name) >= 0.5
}

// overlap is the Jaccard overlap of the words of two strings.
func overlap(a, b string) float64 {
	x, y := strings.Fields(arabic.Fold(a)), strings.Fields(arabic.Fold(b))
	n := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			n++
		}
	}
	if len(x)+len(y) == n {
		return 0
	}
	return float64(n) / float64(len(x)+len(y)-n)
}
