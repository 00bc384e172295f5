package main

import (
	"fmt"
	"strings"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/internal/speech"
	"github.com/khabar-nlp/khabar/internal/speech/gold"
)

// measure prints how far the confidences of the library hold on the annotated
// articles in dir.
func measure(dir string) error {
	articles, err := gold.Read(dir)
	if err != nil {
		return err
	}
	var t table
	for _, g := range articles {
		a, err := khabar.Parse(g.Text)
		if err != nil {
			return fmt.Errorf("%s: %w", g.ID, err)
		}
		named := map[string][]speech.Range{}
		for _, e := range khabar.ExtractEntities(a) {
			for _, m := range e.Mentions {
				named[e.ID] = append(named[e.ID], g.Range(m.Start, m.End))
			}
		}
		quotes := khabar.ExtractQuotes(a)
		answers := make([]answer, len(quotes))
		for k := range quotes {
			q := &quotes[k]
			answers[k].content = g.Range(q.Start, q.End)
			if s := q.Speaker; s != nil {
				answers[k].spoken, answers[k].name = true, s.Name
				answers[k].words, answers[k].mentions = g.Range(s.Start, s.End), named[s.EntityID]
			}
		}
		for k, right := range judge(g, answers) {
			t.add(quotes[k].Confidence, right)
		}
	}
	fmt.Print(t.String())
	return nil
}

// A table counts quotes and those that are right by tenths of confidence.
type table struct {
	n, right [10]int
	sum      [10]float64
	high     struct{ n, right int } // above 0.9
}

func (t *table) add(confidence float64, right bool) {
	i := min(int(confidence*10), 9)
	t.n[i]++
	t.sum[i] += confidence
	if confidence > 0.9 {
		t.high.n++
	}
	if right {
		t.right[i]++
		if confidence > 0.9 {
			t.high.right++
		}
	}
}

// String is the reliability table, and the expected calibration error: how
// far confidence and share right lie apart, weighted by quotes.
func (t *table) String() string {
	var b strings.Builder
	fmt.Fprintln(&b, "confidence  quotes  mean  right")
	total, off := 0, 0.0
	for i, n := range t.n {
		total += n
		if n == 0 {
			continue
		}
		mean, share := t.sum[i]/float64(n), float64(t.right[i])/float64(n)
		off += max(mean-share, share-mean) * float64(n)
		fmt.Fprintf(&b, "%.1f to %.1f  %6d  %4.0f%%  %4.0f%%\n", float64(i)/10, float64(i+1)/10, n, 100*mean, 100*share)
	}
	fmt.Fprintf(&b, "above 0.9: %d of %d quotes, %.1f%% right; calibration error %.1f points\n",
		t.high.n, total, 100*float64(t.high.right)/float64(max(t.high.n, 1)), 100*off/float64(max(total, 1)))
	return b.String()
}
