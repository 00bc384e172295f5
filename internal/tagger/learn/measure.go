package learn

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/tagger"
)

// Score counts the spans found, given and right.
type Score struct{ Right, Found, Given int }

// F1 returns precision, recall and their harmonic mean in percent.
func (s Score) F1() (p, r, f float64) {
	if s.Found > 0 {
		p = 100 * float64(s.Right) / float64(s.Found)
	}
	if s.Given > 0 {
		r = 100 * float64(s.Right) / float64(s.Given)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// key is a span as it is compared.
type key struct {
	first, last int
	kind        string
}

// Measure tags the articles and compares the spans with the mentions, by
// type. Articles with a text are compared as the gold scorer does: by the
// runs of letters and digits that a span touches, class nouns at the head of
// a name left off.
func Measure(m *tagger.Model, docs []Document) map[string]Score {
	out := map[string]Score{}
	for i := range docs {
		d := &docs[i]
		norm := func(k key, start, end int) key { return k }
		if d.Text != "" {
			runs := runsOf(d.Text)
			norm = func(k key, start, end int) key { return runs.key(k.kind, start, end) }
		}
		given, found := map[key]bool{}, map[key]bool{}
		for _, x := range d.Mentions {
			if start, end := x.Start, x.End; inside(d.Seqs, x.First) {
				given[norm(key{x.First, x.Last, x.Type}, start, end)] = true
			}
		}
		for _, s := range m.Tag(d.Words, d.Seqs) {
			k := key{s.First, s.Last, m.Types[s.Label]}
			found[norm(k, d.Words[s.First].Start, d.Words[s.Last-1].End)] = true
		}
		for k := range given {
			s := out[k.kind]
			s.Given++
			out[k.kind] = s
		}
		for k := range found {
			s := out[k.kind]
			s.Found++
			if given[k] {
				s.Right++
			}
			out[k.kind] = s
		}
	}
	return out
}

func inside(seqs []tagger.Range, i int) bool {
	for _, r := range seqs {
		if i >= r.First && i < r.Last {
			return true
		}
	}
	return false
}

// Sum adds up the scores of the types named.
func Sum(scores map[string]Score, types ...string) Score {
	var s Score
	for _, t := range types {
		x := scores[t]
		s.Right += x.Right
		s.Found += x.Found
		s.Given += x.Given
	}
	return s
}

// Format writes the scores of the types and of their sum in a line each.
func Format(scores map[string]Score, types []string) string {
	var b strings.Builder
	line := func(name string, s Score) {
		p, r, f := s.F1()
		fmt.Fprintf(&b, "%-8s precision %6.2f  recall %6.2f  F1 %6.2f  (%d given, %d found)\n", name, p, r, f, s.Given, s.Found)
	}
	for _, t := range types {
		line(t, scores[t])
	}
	line("overall", Sum(scores, types...))
	return b.String()
}

// runs are the words of a text as the gold scorer sees them.
type runs struct {
	text  string
	spans [][2]int
}

func runsOf(text string) runs {
	r := runs{text: text}
	start := -1
	for i, c := range text + " " {
		switch {
		case unicode.IsLetter(c) || unicode.IsNumber(c):
			if start < 0 {
				start = i
			}
		case start >= 0 && (arabic.IsMark(c) || c == arabic.Tatweel || c == '\u200c' || c == '\u200d'):
		case start >= 0:
			r.spans = append(r.spans, [2]int{start, i})
			start = -1
		}
	}
	return r
}

// heads are the class nouns that decide nothing at the head of a name.
var heads = map[string]string{
	"LOC": " مدينة محافظة ولاية إقليم قرية بلدة منطقة مقاطعة ناحية قضاء جهة ",
	"ORG": " صحيفة جريدة مجلة وكالة قناة موقع شبكة إذاعة راديو شركة نادي فريق حزب حركة تنظيم جماعة منصة ",
}

func (r runs) key(kind string, start, end int) key {
	first, last := -1, -1
	for i, s := range r.spans {
		if s[0] < end && start < s[1] {
			if first < 0 {
				first = i
			}
			last = i + 1
		}
	}
	for first >= 0 && first+1 < last && isHead(kind, r.text[r.spans[first][0]:r.spans[first][1]]) {
		first++
	}
	return key{first, last, kind}
}

func isHead(kind, w string) bool {
	list := heads[kind]
	for range 3 {
		if strings.Contains(list, " "+w+" ") {
			return true
		}
		switch {
		case strings.HasPrefix(w, "و"), strings.HasPrefix(w, "ف"), strings.HasPrefix(w, "ب"), strings.HasPrefix(w, "ك"), strings.HasPrefix(w, "ل"):
			w = w[2:]
		}
	}
	return false
}
