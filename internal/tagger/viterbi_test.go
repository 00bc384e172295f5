package tagger

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPaths holds the path found in lanes against the plain one: with scores
// as they are in news, and with ones so large that they do not fit.
func TestPaths(t *testing.T) {
	m := shipped()
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, most := range []int{3, 20, 120, 1000, 3000, 12000} {
		fit := 0
		for range 200 {
			n := 1 + rnd.IntN(30)
			d := &decoder{model: m, labels: make([]uint8, n)}
			for range n {
				var s sum
				for l := range m.labels + 1 { // the last is that of no label
					s[l>>3<<1|l&1] |= uint64(13000+rnd.IntN(2*most)-most) << (16 * (l >> 1 & 3))
				}
				d.scores = append(d.scores, s)
			}
			r := Range{0, n}
			if !d.lanes(r) {
				continue
			}
			fit++
			got := append([]uint8(nil), d.labels...)
			d.plain(r)
			if diff := cmp.Diff(d.labels, got); diff != "" {
				t.Fatalf("scores that differ by %d (-plain +lanes):\n%s", 2*most, diff)
			}
		}
		if want := most <= 1000; (fit == 200) != want {
			t.Errorf("scores that differ by %d: %d of 200 fit", 2*most, fit)
		}
	}
}
