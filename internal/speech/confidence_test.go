package speech

import (
	"math"
	"testing"
)

// TestConfidence: Confidence is what Evidence and the table say, and grows
// with the probabilities of the models.
func TestConfidence(t *testing.T) {
	for trigger := ByComp; trigger <= Unattributed; trigger++ {
		for kind := Direct; kind <= Act; kind++ {
			for how := How(0); how <= Understood; how++ {
				last := 0.0
				for _, p := range []float32{0, 0.2, 0.5, 0.9, 0.99, 1} {
					q := Quote{Trigger: trigger, Kind: kind, Score: p, Speaker: Speaker{How: how, Score: p}}
					sum := 0.0
					for i, x := range Evidence(&q) {
						sum += x * calibration[i]
					}
					c := Confidence(&q)
					if want := 1 / (1 + math.Exp(-sum)); math.Abs(c-want) > 1e-9 {
						t.Fatalf("%+v: %v, by the evidence %v", q, c, want)
					}
					if c <= last || c >= 1 {
						t.Fatalf("%+v: %v behind %v", q, c, last)
					}
					last = c
				}
			}
		}
	}
}
