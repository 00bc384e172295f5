package tagger

import "testing"

// TestCount holds what a document has counted of words and pairs of words
// against the text.
func TestCount(t *testing.T) {
	words, seqs := lines("قال بلينكن إن القرار\nقال بلينكن للصحيفة إن بلينكن\nوقال مسؤول")
	infos := make([]Info, len(words))
	labels := make([]uint8, len(words))
	for i := range words {
		_, infos[i] = AppendWord(nil, &words[i])
		if words[i].Fold == "بلينكن" {
			labels[i] = 1
		}
	}
	var d Document
	d.Number(words, seqs)
	d.Count(words, infos, labels, seqs)
	const outside, name = 1, 1<<4 | 3<<2 // once no name; a name of label 1, once
	for i, w := range words {
		var self, pair uint8
		switch w.Fold {
		case "قال", "ان":
			self = outside
		case "بلينكن": // three times, so that the others are two
			self = name | 1
		}
		if w.Fold == "بلينكن" && words[i-1].Fold == "قال" {
			pair = name
		}
		if d.self[i] != self || d.pair[i] != pair {
			t.Errorf("word %d, %s: alone %#x, behind the one before %#x; want %#x, %#x", i, w.Fold, d.self[i], d.pair[i], self, pair)
		}
	}
	if got := d.forms[d.ids[9]].stripped; words[9].Fold != "وقال" || got != [2]uint8{2, 0} {
		t.Errorf("%s: without particles %v, want قال twice no name", words[9].Fold, got)
	}
}
