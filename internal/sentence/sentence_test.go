package sentence

import (
	"os"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/word"
)

// marked returns text with a | before every sentence but the first of a line.
func marked(text string) string {
	words, lines := word.Split(text)
	var b strings.Builder
	at := 0
	for _, l := range lines {
		for _, r := range Split(text, words, l, nil) {
			if r.First > l.First {
				b.WriteString(text[at:words[r.First].Start])
				b.WriteByte('|')
				at = words[r.First].Start
			}
		}
	}
	return b.String() + text[at:]
}

func TestSplit(t *testing.T) {
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for want := range strings.Lines(string(data)) {
		want = strings.TrimRight(want, "\n")
		if want == "" || want[0] == '#' {
			continue
		}
		n++
		if d := cmp.Diff(want, marked(strings.ReplaceAll(want, "|", ""))); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
	if n < 40 {
		t.Errorf("only %d cases", n)
	}
}

// Characters that no one sees decide nothing.
func TestInvisible(t *testing.T) {
	const text = "انتهى الخبر.\u200f وبدأ\u00a0غيره.\u202cوطال"
	want := "انتهى الخبر.\u200f |وبدأ\u00a0غيره.\u202c|وطال"
	if d := cmp.Diff(want, marked(text)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestTables(t *testing.T) {
	for name, text := range map[string]string{"abbrev.txt": abbrevText, "goeson.txt": goesOnText} {
		byClass := map[string][]string{}
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			c, w, ok := strings.Cut(line, " ")
			if !ok || classNames[c] == 0 {
				t.Errorf("%s: no class in %q", name, line)
			}
			if arabic.Fold(w) != w {
				t.Errorf("%s: %q is not folded", name, w)
			}
			byClass[c] = append(byClass[c], w)
		}
		for c, ws := range byClass {
			if !sort.StringsAreSorted(ws) {
				t.Errorf("%s: the words of %s are not sorted: %q", name, c, ws)
			}
			for i := 1; i < len(ws); i++ {
				if ws[i] == ws[i-1] {
					t.Errorf("%s: %s %s stands twice", name, c, ws[i])
				}
			}
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("قال د. سالم: \"نعم.\" وفقا لأ.ف.ب.. ثم مضى؟!\n\n3.5% ...")
	f.Fuzz(func(t *testing.T, text string) {
		words, lines := word.Split(text)
		for _, l := range lines {
			at := l.First
			for _, r := range Split(text, words, l, nil) {
				if r.First != at || r.Last <= r.First {
					t.Fatalf("sentence %v after word %d of line %d", r, at, l.Number)
				}
				at = r.Last
			}
			if at != l.Last {
				t.Fatalf("the sentences of line %d end at word %d of %d", l.Number, at, l.Last)
			}
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := strings.ReplaceAll(string(data), "|", "")
	words, lines := word.Split(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var dst []Range
	for b.Loop() {
		for _, l := range lines {
			dst = Split(text, words, l, dst[:0])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(words)), "ns/word")
}

// A line of any length is read once.
func TestLongLine(t *testing.T) {
	for _, part := range []string{`لا.." `, "؟»", `نعم!" وهو `, "كلمة.. ", "1. ", "( . "} {
		text := "قال " + strings.Repeat(part, 100_000)
		words, lines := word.Split(text)
		start := time.Now()
		Split(text, words, lines[0], nil)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q repeated: %v", part, d)
		}
	}
}
