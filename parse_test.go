package khabar_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"github.com/khabar-nlp/khabar"
)

// An old page in Windows-1256 is decoded first.
func ExampleInputError() {
	page := "\xde\xc7\xe1 \xc7\xe1\xe6\xd2\xed\xd1 \xc5\xe4 \xc7\xe1\xc7\xca\xdd\xc7\xde \xde\xd1\xed\xc8."
	_, err := khabar.Parse(page)
	var bad *khabar.InputError
	if errors.As(err, &bad) {
		fmt.Println("bad byte at", bad.Offset)
		if page, err = charmap.Windows1256.NewDecoder().String(page); err != nil {
			fmt.Println(err)
			return
		}
	}
	a, err := khabar.Parse(page)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Text)
	// Output:
	// bad byte at 0
	// قال الوزير إن الاتفاق قريب.
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		offset     int // of an *InputError; -1 for ErrNoArabic
	}{
		{"empty", "", -1},
		{"blank", " \n\t\u00a0\u200f\n", -1},
		{"latin", "The minister said so.", -1},
		{"marks and digits of Arabic alone", "٢٠١٥، ؟ \u064e\u0640", -1},
		{"Windows-1256", "abc \xc7\xe1", 4},
		{"cut in a letter", "مصر\xd9", 6},
		{"surrogate", "مصر \xed\xa0\x80", 7},
		{"overlong", "\xc0\xafمصر", 0},
	} {
		a, err := khabar.Parse(tt.text)
		if a != nil {
			t.Errorf("%s: an article", tt.name)
		}
		var bad *khabar.InputError
		switch {
		case tt.offset < 0:
			if err != khabar.ErrNoArabic {
				t.Errorf("%s: %v, want ErrNoArabic", tt.name, err)
			}
		case !errors.As(err, &bad):
			t.Errorf("%s: %v, want an InputError", tt.name, err)
		default:
			if bad.Offset != tt.offset || bad.Byte != tt.text[tt.offset] {
				t.Errorf("%s: byte %d (%#x), want %d", tt.name, bad.Offset, bad.Byte, tt.offset)
			}
			if s := err.Error(); !strings.HasPrefix(s, "khabar: ") || !strings.Contains(s, "Windows-1256") || !strings.Contains(s, "charmap") {
				t.Errorf("%s: %q gives no hint", tt.name, s)
			}
			if errors.Unwrap(err) == nil {
				t.Errorf("%s: no cause", tt.name)
			}
		}
	}
}

// What nobody sees changes nothing that a reader finds.
func TestInvisible(t *testing.T) {
	const plain = "قال وزير النقل محمد الكيلاني إن الجسر سيفتتح في مايو.\n\nوأضاف أن \"الأشغال انتهت\"."
	want := summary(t, plain)
	for _, tt := range []struct{ name, text string }{
		{"BOM", "\uFEFF" + plain},
		{"CR LF", strings.ReplaceAll(plain, "\n", "\r\n")},
		{"CR", strings.ReplaceAll(plain, "\n", "\r")},
		{"LS", strings.ReplaceAll(plain, "\n", "\u2028")},
		{"no-break spaces", strings.ReplaceAll(plain, " ", "\u00a0")},
		{"two spaces", strings.ReplaceAll(plain, " ", "  ")},
		{"right-to-left marks", strings.ReplaceAll(plain, " ", "\u200f ")},
		{"embeddings", strings.ReplaceAll("\u202b"+plain+"\u202c", "\n", "\u202c\n\u202b")},
		{"isolates", strings.ReplaceAll("\u2067"+plain+"\u2069", "\n", "\u2069\n\u2067")},
		{"zero-width spaces", strings.ReplaceAll(plain, " ", " \u200b")},
		{"tatweel", strings.ReplaceAll(plain, "ال", "الـــ")},
		{"soft hyphens", strings.ReplaceAll(plain, "ال", "ال\u00ad")},
		{"blanks around", "\n \n\t" + plain + " \n\n \u00a0\n"},
	} {
		got := summary(t, tt.text)
		var n khabar.Normalizer
		for i := range got {
			got[i] = strings.Join(strings.Fields(n.String(got[i])), " ")
		}
		for i := range want {
			want[i] = n.String(want[i])
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// summary is what is found in a text, as text.
func summary(t *testing.T, text string) []string {
	t.Helper()
	a, err := khabar.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	checkArticle(t, a)
	var out []string
	for _, b := range a.Blocks {
		out = append(out, fmt.Sprintf("block %v: %s", b.Kind, b.Of(text)))
	}
	for _, s := range a.Sentences {
		out = append(out, "sentence: "+s.Of(text))
	}
	for _, e := range khabar.ExtractEntities(a) {
		out = append(out, fmt.Sprintf("%v: %s", e.Type, e.Name))
	}
	for _, q := range khabar.ExtractQuotes(a) {
		out = append(out, show(&q))
	}
	return out
}

// Size decides nothing: each of these takes seconds at the most, and the spans
// hold.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("large texts")
	}
	const sentence = "وقال وزير النقل محمد الكيلاني في القاهرة إن \"الجسر\" سيفتتح يوم 12 مايو أمام 300 سيارة. "
	for _, tt := range []struct{ name, text, skip string }{
		{"one line of 5 MB", strings.Repeat(sentence, 5<<20/len(sentence)), ""},
		{"100,000 lines", strings.Repeat("قال مصدر إن كل شيء تمام.\n", 100_000), ""},
		{"opening marks", strings.Repeat("قال «", 1<<16), ""},
		{"one line of 40 KB", strings.Repeat(sentence, 40<<10/len(sentence)), ""},
		{"1,000 lines", strings.Repeat("قال مصدر إن كل شيء تمام.\n", 1000), ""},
		{"100,000 lines without a quote", strings.Repeat("كل شيء تمام.\n", 100_000), ""},
		{"no space in 1 MB", strings.Repeat("وقالالوزير", 1<<20/20), ""},
		{"no full stop in 64 KB", strings.Repeat("وقال محمد إن ", 1<<16/22), ""},
		{"one letter in 1 MB", strings.Repeat("ا", 1<<19), ""},
		{"marks alone", "مصر" + strings.Repeat("\"«»”“'(", 1<<16), ""},
		{"vowel marks alone", "مصر" + strings.Repeat("\u064e", 1<<19), ""},
		{"digits", "مصر " + strings.Repeat("٣.", 1<<18), ""},
		{"colons", strings.Repeat("مصر: ", 1<<16), ""},
		{"blank lines", strings.Repeat("\n", 1<<20) + "مصر", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			start := time.Now()
			a, err := khabar.Parse(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			checkArticle(t, a)
			if d := time.Since(start); d > 60*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

// One article serves many goroutines, and all get the same.
func TestConcurrent(t *testing.T) {
	text := readFile(t, "testdata/articles/sample.txt")
	a, err := khabar.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var parser khabar.Parser
	var n khabar.Normalizer
	results := make([]string, 8)
	var wg sync.WaitGroup
	for i := range results {
		wg.Go(func() {
			var b strings.Builder
			for range 3 {
				b.Reset()
				fmt.Fprint(&b, khabar.ExtractQuotes(a)[0].Speaker, khabar.ExtractEntities(a), a.Sentences)
				other, err := parser.Parse(text)
				if err != nil {
					t.Error(err)
					return
				}
				fmt.Fprint(&b, khabar.ExtractEntities(other), n.String(text))
			}
			results[i] = b.String()
		})
	}
	wg.Wait()
	for i, r := range results {
		if r != results[0] {
			t.Errorf("goroutine %d found something else", i)
		}
	}
}

// What a caller does with a result does not reach the next caller.
func TestResultsAreTheCallers(t *testing.T) {
	a, err := khabar.Parse(readFile(t, "testdata/articles/sample.txt"))
	if err != nil {
		t.Fatal(err)
	}
	e, q := khabar.ExtractEntities(a), khabar.ExtractQuotes(a)
	wantE, wantQ := fmt.Sprint(e), fmt.Sprint(len(q), *q[0].Speaker, *q[0].Cue, q[0].Span)
	clear(e[0].Mentions)
	clear(e)
	*q[0].Speaker, *q[0].Cue = khabar.Speaker{}, khabar.Cue{}
	clear(q)
	q = khabar.ExtractQuotes(a)
	if got := fmt.Sprint(khabar.ExtractEntities(a)); got != wantE {
		t.Errorf("entities changed: %s, were %s", got, wantE)
	}
	if got := fmt.Sprint(len(q), *q[0].Speaker, *q[0].Cue, q[0].Span); got != wantQ {
		t.Errorf("quotes changed: %s, were %s", got, wantQ)
	}
}

func TestBodyOnly(t *testing.T) {
	const text = "عنوان قصير\n\nاقرأ أيضا\nقال الوزير إن الاتفاق قريب."
	p := khabar.Parser{BodyOnly: true}
	a, err := p.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range a.Blocks {
		if b.Kind != khabar.Body {
			t.Errorf("%v: %s", b.Kind, b.Of(text))
		}
	}
	if len(a.Blocks) != 3 || a.Blocks[2].Line != 4 {
		t.Errorf("blocks %v", a.Blocks)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("قال وزير الخارجية الأميركي أنتوني بلينكن، الخميس، إن \"هناك\" 3.5% من 32 ألف قتيل.وأضاف: «لا».", false)
	f.Add("وزير: كلام\n\nالقاهرة (رويترز) - قال\r\n\u202bاقرأ أيضا\u202c", false)
	f.Add("\uFEFFَـا\u2028\xff", true)
	f.Add("\"، قال فلان، \"و((ذلك))", true)
	f.Fuzz(func(t *testing.T, text string, bodyOnly bool) {
		p := khabar.Parser{BodyOnly: bodyOnly}
		a, err := p.Parse(text)
		var bad *khabar.InputError
		switch {
		case errors.As(err, &bad):
			if utf8.ValidString(text) || !utf8.ValidString(text[:bad.Offset]) || text[bad.Offset] != bad.Byte {
				t.Fatalf("%q: %v", text, err)
			}
			return
		case err != nil:
			if err != khabar.ErrNoArabic || strings.ContainsAny(text, "ابتثجحخدذرزسشصضطظعغفقكلمنهوي") {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		if a.Text != text {
			t.Fatal("the text changed")
		}
		checkArticle(t, a)
	})
}

// checkArticle checks what holds of every article and of what is extracted
// from it.
func checkArticle(t *testing.T, a *khabar.Article) {
	t.Helper()
	checkBlocks(t, a)
	for _, s := range []khabar.Span{a.Headline, a.Byline, a.Place, a.Time, a.Agency} {
		if s != (khabar.Span{}) {
			checkSpan(t, a, s)
		}
	}
	entities, quotes := khabar.ExtractEntities(a), khabar.ExtractQuotes(a)
	if entities != nil && len(entities) == 0 || quotes != nil && len(quotes) == 0 {
		t.Fatal("an empty slice that is not nil")
	}
	ids := map[string]bool{}
	for i, e := range entities {
		if e.Type == 0 || e.Name == "" || len(e.Mentions) == 0 || ids[e.ID] {
			t.Fatalf("entity %d: %+v", i, e)
		}
		ids[e.ID] = true
		end := 0
		for _, m := range e.Mentions {
			checkText(t, a, m.Span, m.Text)
			if m.Start < end {
				t.Fatalf("mentions of %s: %v begins before %d", e.Name, m.Span, end)
			}
			end = m.End
		}
		for _, r := range e.Roles {
			checkText(t, a, r.Span, r.Text)
		}
	}
	for i, q := range quotes {
		checkText(t, a, q.Span, q.Text)
		if q.Kind == 0 || q.Sentence < 0 || q.Sentence >= len(a.Sentences) || q.Confidence < 0 || q.Confidence > 1 {
			t.Fatalf("quote %d: %+v", i, q)
		}
		if s := a.Sentences[q.Sentence]; q.Start < s.Start || q.Start >= s.End {
			t.Fatalf("quote %d begins at %d, its sentence is %v", i, q.Start, s.Span)
		}
		for _, v := range q.Verbatim {
			checkSpan(t, a, v)
			if !q.Contains(v) {
				t.Fatalf("quote %d %v: verbatim %v", i, q.Span, v)
			}
		}
		if p := q.Parent; p < -1 || p >= len(quotes) || p == i || p >= 0 && !quotes[p].Contains(q.Span) {
			t.Fatalf("quote %d: parent %d", i, p)
		}
		if c := q.Cue; c != nil {
			checkText(t, a, c.Span, c.Text)
			if c.Lemma == "" {
				t.Fatalf("quote %d: cue %+v", i, *c)
			}
		}
		if s := q.Speaker; s != nil {
			checkSpan(t, a, s.Span)
			if s.Name == "" || s.Form == 0 || s.EntityID != "" && !ids[s.EntityID] {
				t.Fatalf("quote %d: speaker %+v", i, *s)
			}
		}
	}
}

// checkBlocks checks that blocks are the lines that are not blank, and that
// sentences lie in order in those of the story.
func checkBlocks(t *testing.T, a *khabar.Article) {
	t.Helper()
	end := 0
	for i, b := range a.Blocks {
		checkSpan(t, a, b.Span)
		if b.Start < end || b.Kind == 0 || b.Line <= 0 || i > 0 && b.Line <= a.Blocks[i-1].Line {
			t.Fatalf("block %d: %+v after %d", i, b, end)
		}
		if strings.ContainsAny(b.Of(a.Text), "\n\r\u2028\u2029\u0085") {
			t.Fatalf("block %d holds a line end: %q", i, b.Of(a.Text))
		}
		checkBlank(t, a.Text[end:b.Start])
		end = b.End
	}
	checkBlank(t, a.Text[end:])
	last := khabar.Span{}
	for i, s := range a.Sentences {
		checkSpan(t, a, s.Span)
		if b := a.Blocks[s.Block]; !b.Contains(s.Span) || !b.Kind.Story() || s.Start < last.End {
			t.Fatalf("sentence %d: %v in %v block %v after %v", i, s.Span, b.Kind, b.Span, last)
		}
		last = s.Span
	}
	for i, b := range a.Blocks {
		if b.Kind.Story() && !slices.ContainsFunc(a.Sentences, func(s khabar.Sentence) bool { return s.Block == i }) {
			t.Fatalf("no sentence in block %d: %q", i, b.Of(a.Text))
		}
		if len(a.Blocks) > 1000 {
			break // slow, and the small texts have shown it
		}
	}
}

// checkBlank checks that nobody sees anything in s.
func checkBlank(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) {
			t.Fatalf("%q lies in no block", s)
		}
	}
}

func checkText(t *testing.T, a *khabar.Article, s khabar.Span, text string) {
	t.Helper()
	checkSpan(t, a, s)
	if s.Of(a.Text) != text {
		t.Fatalf("%v holds %q, not %q", s, s.Of(a.Text), text)
	}
}

// checkSpan checks that s is not empty, lies in the text, and begins and ends
// on rune boundaries.
func checkSpan(t *testing.T, a *khabar.Article, s khabar.Span) {
	t.Helper()
	if s.Start < 0 || s.End <= s.Start || s.End > len(a.Text) || !utf8.RuneStart(a.Text[s.Start]) || s.End < len(a.Text) && !utf8.RuneStart(a.Text[s.End]) {
		t.Fatalf("span %v of %d bytes", s, len(a.Text))
	}
}
