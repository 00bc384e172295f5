package speech

import (
	"math"
	"strings"
	"testing"
)

// TestExplain: what is explained is what was found, and every feature that
// counted has a name.
func TestExplain(t *testing.T) {
	quotes := 0
	for l := range strings.Lines(detailCases) {
		l = strings.TrimSpace(l)
		if l == "" || l[0] == '#' || l[0] == '=' {
			continue
		}
		in := readCase(l).in
		for k, q := range Find(in) {
			quotes++
			choices := Explain(in, k)
			if len(choices) != 3 {
				t.Errorf("%s: quote %d has %d choices", l, k, len(choices))
				continue
			}
			opening, extent, speaker := choices[0], choices[1], choices[2]
			if p := opening.Chosen.Probability * extent.Chosen.Probability; math.Abs(float64(p-q.Score)) > 1e-3 {
				t.Errorf("%s: quote %d: probability %v explained, %v found", l, k, p, q.Score)
			}
			if opening.Chosen.Opens != q.Trigger {
				t.Errorf("%s: quote %d: construction %d explained, %d found", l, k, opening.Chosen.Opens, q.Trigger)
			}
			if p := speaker.Chosen.Probability; math.Abs(float64(p-q.Speaker.Score)) > 1e-3 {
				t.Errorf("%s: quote %d: speaker %v explained, %v found", l, k, p, q.Speaker.Score)
			}
			if opening.Chosen.Probability < opening.Rival.Probability {
				t.Errorf("%s: quote %d: the rival is the better: %+v", l, k, opening)
			}
			for _, c := range choices {
				if len(c.Reasons) == 0 {
					t.Errorf("%s: quote %d: no reason for %+v", l, k, c)
				}
				for _, r := range c.Reasons {
					if r.Feature == "" {
						t.Errorf("a template has no name in featureNames: %+v", r)
					}
				}
			}
		}
	}
	if quotes < 40 {
		t.Errorf("%d quotes", quotes)
	}
}
