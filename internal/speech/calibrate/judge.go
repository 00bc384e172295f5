package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/speech"
	"github.com/khabar-nlp/khabar/internal/speech/gold"
	"github.com/khabar-nlp/khabar/internal/word"
)

// An answer is a quote that was found, to be judged.
type answer struct {
	content  speech.Range
	spoken   bool
	words    speech.Range   // that name the speaker
	name     string         // of the speaker
	mentions []speech.Range // of the speaker's entity
}

// judge tells of each answer whether it is right: its content shares at least
// half of the words with an annotated one, and its speaker is the annotated
// one. Each annotated quote counts for its best match alone.
func judge(a *gold.Article, answers []answer) []bool {
	truth := a.Truth()
	type pair struct {
		i, j    int
		overlap float64
	}
	var pairs []pair
	for i := range answers {
		for j := range truth {
			if x := overlap(a.Words, answers[i].content, truth[j].Content); x > 0 {
				pairs = append(pairs, pair{i, j, x})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.overlap, x.overlap) })
	named := mentions(a.Input())
	right := make([]bool, len(answers))
	answered, taken := make([]bool, len(answers)), make([]bool, len(truth))
	for _, p := range pairs {
		if !answered[p.i] && !taken[p.j] {
			answered[p.i], taken[p.j] = true, true
			right[p.i] = p.overlap >= 0.5 && sameSpeaker(&answers[p.i], &truth[p.j], named)
		}
	}
	return right
}

// mentions returns the mentions of each entity of in.
func mentions(in *speech.Input) [][]speech.Range {
	all := make([][]speech.Range, len(in.Entities))
	for _, m := range in.Mentions {
		all[m.Entity] = append(all[m.Entity], m.Range)
	}
	return all
}

// overlap is the Jaccard overlap of two stretches of words, marks aside.
func overlap(words []word.Word, a, b speech.Range) float64 {
	both, either := 0, 0
	for i := min(a.First, b.First); i < max(a.Last, b.Last); i++ {
		if words[i].Kind == word.Mark {
			continue
		}
		x, y := a.First <= i && i < a.Last, b.First <= i && i < b.Last
		if x && y {
			both++
		}
		if x || y {
			either++
		}
	}
	if either == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// sameSpeaker reports whether a has the speaker of t: by the words that name
// him, by a mention of the entity, or by half of the words of his name.
func sameSpeaker(a *answer, t *speech.Truth, named [][]speech.Range) bool {
	if !a.spoken || !t.Spoken {
		return a.spoken == t.Spoken
	}
	if meets(a.words, t.Speaker) || alike(a.name, t.Name) {
		return true
	}
	if t.Entity < 0 {
		return false
	}
	for _, m := range named[t.Entity] {
		if meets(m, a.words) || slices.ContainsFunc(a.mentions, func(r speech.Range) bool { return meets(m, r) }) {
			return true
		}
	}
	return false
}

// meets reports whether two ranges share a word.
func meets(a, b speech.Range) bool { return a.First < b.Last && b.First < a.Last }

// alike reports whether two names share half of their words.
func alike(a, b string) bool {
	x, y := strings.Fields(arabic.Fold(a)), strings.Fields(arabic.Fold(b))
	n := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			n++
		}
	}
	return n > 0 && float64(n) >= 0.5*float64(len(x)+len(y)-n)
}
