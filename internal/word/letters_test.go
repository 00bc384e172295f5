package word

import (
	"strings"
	"testing"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
)

// TestLetters holds the words that letters reads, of every length and before
// everything that may stand behind a word, against arabic, which reads any.
func TestLetters(t *testing.T) {
	const alphabet = "قالإنمصرآةتؤكىدئبهـگذکَحچی" // of all classes
	letters := []rune(alphabet)
	ends := []string{"", " ", "  ", ".", "،", "، ", "؛", "»", "\u200f", "\u00a0", "\n", "٣", "7", "ّ ", "\u061c", "ﻻ", "\u2028", "\xd8", "a"}
	for from := range letters {
		for n := 1; n <= 40; n++ {
			var run strings.Builder
			for k := range n {
				run.WriteRune(letters[(from+k)%len(letters)])
			}
			for _, end := range ends {
				for _, after := range []string{"", "من بعد ذلك"} {
					text := "في " + run.String() + end + after
					words, lines := Split(text)
					s := splitter{text: text, folded: arabic.Folded()}
					for _, l := range lines {
						for i := l.First; i < l.Last; i++ {
							w := words[i]
							if w.Hash != hash.String(w.Fold) {
								t.Errorf("%q: the hash of %q is another", text, w.Fold)
							}
							if w.Kind != Arabic {
								continue
							}
							want := Word{Start: w.Start, Hash: w.Hash, Glued: w.Glued, First: i == l.First}
							if s.arabic(&want, l.End); w != want {
								t.Errorf("%q: %+v, want %+v", text, w, want)
							}
						}
					}
				}
			}
		}
	}
}
