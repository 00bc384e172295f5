package layout

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/word"
)

// pages returns the cases of testdata/pages.txt: the text of each page, and
// what its lines are.
func pages(tb testing.TB) (names, texts, wants []string) {
	tb.Helper()
	data, err := os.ReadFile("testdata/pages.txt")
	if err != nil {
		tb.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if name, ok := strings.CutPrefix(line, "== "); ok {
			names, texts, wants = append(names, name), append(texts, ""), append(wants, "")
			continue
		}
		_, text, ok := strings.Cut(line, " | ")
		if !ok {
			continue
		}
		texts[len(texts)-1] += text + "\n"
		wants[len(wants)-1] += line + "\n"
	}
	return names, texts, wants
}

func TestClassify(t *testing.T) {
	names, texts, wants := pages(t)
	if len(names) < 25 {
		t.Errorf("only %d pages", len(names))
	}
	for i, text := range texts {
		words, lines := word.Split(text)
		var got strings.Builder
		for k, kind := range Classify(text, words, lines) {
			got.WriteString(kind.String() + " | " + text[lines[k].Start:lines[k].End] + "\n")
		}
		if d := cmp.Diff(wants[i], got.String()); d != "" {
			t.Errorf("%s (-want +got):\n%s", names[i], d)
		}
	}
}

func TestDescribe(t *testing.T) {
	const story = "\nقال الوزير في مؤتمر صحفي عقده مساء أمس إن الموازنة الجديدة تخلو من أي ضرائب إضافية.\nوأضاف أن الحكومة ستراجع الإنفاق كل ثلاثة أشهر."
	type meta struct {
		Headline                    int
		Byline, Place, Agency, Date string
	}
	for _, tt := range []struct {
		text string
		want meta
	}{
		{"الموازنة بلا ضرائب هذا العام\nالمنامة - رويترز" + story, meta{Place: "المنامة", Agency: "رويترز"}},
		{"الموازنة بلا ضرائب هذا العام\nكتب: رشيد بن عمر\nنشر في: 3 جوان 2019 - 11:20" + story, meta{Byline: "رشيد بن عمر", Date: "نشر في: 3 جوان 2019 - 11:20"}},
		{"الموازنة بلا ضرائب هذا العام\nسعاد الخالدي من جدة" + story, meta{Byline: "سعاد الخالدي", Place: "جدة"}},
		{"الموازنة بلا ضرائب هذا العام\nالرياض\nأ ف ب" + story, meta{Place: "الرياض", Agency: "أ ف ب"}},
		{"الموازنة بلا ضرائب هذا العام\nالقاهرة (رويترز) - قال الوزير في مؤتمر صحفي عقده مساء أمس إن الموازنة الجديدة تخلو من الضرائب.\nوأضاف أنها ستراجع.", meta{Place: "القاهرة", Agency: "رويترز"}},
		{"الموازنة بلا ضرائب هذا العام\nواشنطن - أ ف ب: قال الوزير في مؤتمر صحفي عقده مساء أمس إن الموازنة الجديدة تخلو من الضرائب.\nوأضاف أنها ستراجع.", meta{Place: "واشنطن", Agency: "أ ف ب"}},
		{"الموازنة بلا ضرائب هذا العام" + story + "\nالمصدر: وكالات", meta{Agency: "وكالات"}},
		{strings.TrimPrefix(story, "\n"), meta{Headline: -1}},
	} {
		words, lines := word.Split(tt.text)
		m := Describe(tt.text, words, lines, Classify(tt.text, words, lines))
		at := func(s Span) string { return tt.text[s.Start:s.End] }
		got := meta{m.Headline, at(m.Byline), at(m.Place), at(m.Agency), at(m.Date)}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, d)
		}
	}
}

func TestPhrases(t *testing.T) {
	seen := map[string]string{}
	var class string
	var list []string
	check := func() {
		if !slices.IsSorted(list) {
			t.Errorf("[%s] is not sorted", class)
		}
		list = list[:0]
	}
	for line := range strings.Lines(phraseText) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
			continue
		case line[0] == '[':
			check()
			class = strings.Trim(line, "[]")
			if classNames[class] == none {
				t.Errorf("no class %s", class)
			}
			continue
		}
		if f := arabic.Fold(line); f != line {
			t.Errorf("[%s] %q is not folded: %q", class, line, f)
		}
		key := line
		if classNames[class] >= given {
			key = class + " " + line // a word may be in several lists
		}
		if c, ok := seen[key]; ok {
			t.Errorf("%q stands in [%s] and [%s]", line, c, class)
		}
		seen[key] = class
		list = append(list, line)
	}
	check()
}

func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		pattern, line string
		want          bool
	}{
		{"شارك", "شارك", true},
		{"شارك", "شارك الخبر", false},
		{"شارك *", "شارك", true},
		{"شارك *", "شارك الخبر الآن", true},
		{"# قراءه", "4318 قراءة", true},
		{"# قراءه", "قراءة", false},
		{"التعليقات #", "التعليقات (2)", true},
		{"المصدر : *", "المصدر: وكالات", true},
		{"المصدر : *", "المصدر الوحيد للدخل", false},
		{"سجل ~", "سجل الزوار", true},
		{"سجل ~", "سجل محمد صلاح هدفين في مرمى الضيوف", false},
		{"* حقوق * محفوظه *", "كل حقوق النشر محفوظة لنا", true},
		{"* حقوق * محفوظه *", "حقوق محفوظة", true},
		{"* حقوق * محفوظه *", "محفوظة حقوق", false},
		{"* ارشيفيه", "صورة أرشيفية", true},
		{"* ارشيفيه", "أرشيفية قديمة", false},
	} {
		table := newPhrases()
		table.add(chrome, tt.pattern)
		words, _ := word.Split(tt.line)
		if c, _ := table.find(items(words, nil)); (c == chrome) != tt.want {
			t.Errorf("%q matches %q: %v, want %v", tt.pattern, tt.line, !tt.want, tt.want)
		}
	}
}

// A page of any shape is read in time that grows with its length alone.
func TestLongPage(t *testing.T) {
	for _, part := range []string{
		"كلمة\n", "سالم الأحمد\n", "اقرأ أيضا\n", "(رويترز)\n", "- - -\n", "12:30\n",
		"اقرأ أيضا\nأعلنت الوزارة اليوم أن الموازنة الجديدة تخلو من أي ضرائب إضافية هذا العام.\n",
		"أعلنت الوزارة اليوم أن الموازنة الجديدة تخلو من أي ضرائب إضافية هذا العام.\nعنوان\n",
	} {
		text := strings.Repeat(part, 10_000) + "قال الوزير في مؤتمر صحفي مساء أمس إن الموازنة الجديدة تخلو من أي ضرائب إضافية.\n" + strings.Repeat(part, 10_000)
		words, lines := word.Split(text)
		start := time.Now()
		Describe(text, words, lines, Classify(text, words, lines))
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q repeated: %v", part, d)
		}
	}
}

func FuzzClassify(f *testing.F) {
	_, texts, _ := pages(f)
	for _, text := range texts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words, lines := word.Split(text)
		kinds := Classify(text, words, lines)
		if len(kinds) != len(lines) {
			t.Fatalf("%d kinds of %d lines", len(kinds), len(lines))
		}
		for i, k := range kinds {
			if k == Unknown || k > Boilerplate {
				t.Fatalf("line %d is %v: %q", i, k, text[lines[i].Start:lines[i].End])
			}
		}
		m := Describe(text, words, lines, kinds)
		for _, s := range []Span{m.Byline, m.Place, m.Agency, m.Date} {
			if s.Start < 0 || s.End < s.Start || s.End > len(text) {
				t.Fatalf("span %v in %d bytes", s, len(text))
			}
		}
	})
}

func BenchmarkClassify(b *testing.B) {
	_, texts, _ := pages(b)
	type page struct {
		text  string
		words []word.Word
		lines []word.Line
	}
	var ps []page
	size, n := 0, 0
	for _, text := range texts {
		words, lines := word.Split(text)
		ps = append(ps, page{text, words, lines})
		size += len(text)
		n += len(words)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range ps {
			Classify(p.text, p.words, p.lines)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/word")
}
