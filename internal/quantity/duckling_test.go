package quantity

import (
	"os"
	"strings"
	"testing"

	"github.com/khabar-nlp/khabar/internal/word"
)

// TestDuckling finds the examples of Duckling's Arabic corpora whose value is
// a number, ordinal, amount, quantity, date or time: an example counts when
// one match spans all of it, what is not exact about it aside.
func TestDuckling(t *testing.T) {
	text, err := os.ReadFile("../../../shared/data/duckling-ar/examples.tsv")
	if err != nil {
		t.Skip("no examples here")
	}
	found, all := map[string]int{}, map[string]int{}
	total, hits := 0, 0
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) < 3 || strings.HasPrefix(f[0], "#") || strings.Contains(f[0], "PhoneNumber") {
			continue
		}
		kind := strings.Split(f[0], "/")[1]
		words, _ := word.Split(f[2])
		all[kind]++
		total++
		if whole(words) {
			found[kind]++
			hits++
		} else {
			t.Logf("missed %s: %s", kind, f[2])
		}
	}
	for k, n := range all {
		t.Logf("%-14s %d of %d", k, found[k], n)
	}
	if share := float64(hits) / float64(total); share < 0.85 {
		t.Errorf("%d of %d found whole, %.3f, want at least 0.85", hits, total, share)
	}
}

// whole reports whether one expression spans words, from the first that is
// not a preposition or says that a number is not exact.
func whole(words []word.Word) bool {
	first, last := 0, len(words)
	for _, e := range Everything(words) {
		if e.First <= first && e.Last >= last {
			return true
		}
		if e.Last >= last && inexact(words[:e.First]) {
			return true
		}
		if e.First <= first && inexact(words[e.Last:]) {
			return true
		}
	}
	return false
}

func inexact(words []word.Word) bool {
	for _, w := range words {
		switch w.Fold {
		case "في", "عند", "بحدود", "حوالي", "قرابه", "نحو", "من", "اكثر", "اقل", "تحت", "ما", "بين", "علي", "الاقل", "فوق", "(", ")", ".":
		default:
			return false
		}
	}
	return true
}
