package quantity

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// TestPhenomena reads testdata/phenomena.txt: a sentence a line, in it the
// expressions that must be found, with their values, and no others.
func TestPhenomena(t *testing.T) {
	text, err := os.ReadFile("testdata/phenomena.txt")
	if err != nil {
		t.Fatal(err)
	}
	anchor := time.Date(2024, 3, 21, 12, 0, 0, 0, time.UTC)
	n := 0
	var s Scanner
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		n++
		plain := unmarked(line)
		words, _ := word.Split(plain)
		s.Scan(words, hints(words))
		if d := cmp.Diff(line, marked(plain, words, &s, anchor)); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
	if n < 120 {
		t.Errorf("%d cases, want 120", n)
	}
}

// unmarked returns the sentence alone.
func unmarked(line string) string {
	var b strings.Builder
	value := false
	for _, r := range line {
		switch r {
		case '[', '{':
		case '|':
			value = true
		case ']', '}':
			value = false
		default:
			if !value {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// marked writes what s found into the sentence.
func marked(text string, words []word.Word, s *Scanner, anchor time.Time) string {
	type span struct {
		start, end  int
		left, right string
	}
	var spans []span
	for _, d := range s.Dates {
		spans = append(spans, span{words[d.First].Start + d.Lead, words[d.Last-1].End, "[", "|" + d.Value(anchor) + "]"})
	}
	for _, a := range s.Amounts {
		v := strconv.FormatFloat(a.Value, 'f', -1, 64)
		if a.Unit != "" {
			v += " " + a.Unit
		}
		if a.Vague {
			v += " ~"
		}
		spans = append(spans, span{words[a.First].Start + a.Lead, words[a.Last-1].End, "{", "|" + v + "}"})
	}
	slices.SortFunc(spans, func(a, b span) int { return a.start - b.start })
	var b strings.Builder
	at := 0
	for _, x := range spans {
		b.WriteString(text[at:x.start] + x.left + text[x.start:x.end] + x.right)
		at = x.end
	}
	return b.String() + text[at:]
}

// FuzzScan checks that whatever the text, matches are in order, in bounds
// and apart.
func FuzzScan(f *testing.F) {
	f.Add("قتل 5 جنود و3 مدنيين في 7/10/2023، بينهم 2-1 و(4) آلاف %5 من 3 إلى")
	f.Add("الساعة 11.59 (2059 بتوقيت غرينتش) مساء أمس الأحد عام ،2010 5 .26% و")
	f.Fuzz(func(t *testing.T, text string) {
		words, lines := word.Split(text)
		var s Scanner
		for _, l := range lines {
			ws := words[l.First:l.Last]
			s.Scan(ws, hints(ws))
			taken := make([]bool, len(ws))
			mark := func(first, last, lead int) {
				if first < 0 || last <= first || last > len(ws) || lead >= ws[first].End-ws[first].Start {
					t.Fatalf("match %d to %d, lead %d, of %d words", first, last, lead, len(ws))
				}
				for i := first; i < last; i++ {
					if taken[i] {
						t.Fatalf("word %d is in two matches", i)
					}
					taken[i] = true
				}
			}
			for _, d := range s.Dates {
				mark(d.First, d.Last, d.Lead)
				d.Value(time.Date(2024, 3, 21, 0, 0, 0, 0, time.UTC))
			}
			for _, a := range s.Amounts {
				mark(a.First, a.Last, a.Lead)
			}
			Everything(ws)
		}
	})
}

// hints returns what Scan wants to know of the words.
func hints(words []word.Word) []vocab.Hint {
	var out []vocab.Hint
	for i := range words {
		out = append(out, vocab.Load().Hint(&words[i]))
	}
	return out
}
