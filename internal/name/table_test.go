package name

import (
	"math"
	"testing"

	"github.com/khabar-nlp/khabar/internal/hash"
)

// TestTable fills tables of several stories beyond their first size.
func TestTable(t *testing.T) {
	var x table
	x.round = math.MaxUint32 - 3 // the count of stories starts over
	for story := range 6 {
		const n = 1000
		if _, known := x.get(hash.String("من")); known {
			t.Errorf("story %d: an empty table knows a key", story)
		}
		for i := range n {
			v, known := x.at(hash.Join(uint64(story), uint64(i%(n/2))))
			if known != (i >= n/2) {
				t.Errorf("story %d: key %d known %t", story, i, known)
			}
			*v += int32(i)
		}
		for i := range n / 2 {
			if v, known := x.get(hash.Join(uint64(story), uint64(i))); v != int32(2*i+n/2) || !known {
				t.Errorf("story %d: key %d has %d, %t", story, i, v, known)
			}
			if _, known := x.get(hash.Join(uint64(story-1), uint64(i))); known {
				t.Errorf("story %d: key %d of the story before is known", story, i)
			}
		}
		x.clear()
	}
}
