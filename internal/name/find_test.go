package name

import (
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

const plain = `قال وزير الخارجية الأميركي أنتوني بلينكن في القاهرة يوم الخميس إن الاتفاق قريب.
وأضاف بلينكن أن واشنطن قدمت مع مصر وقطر "عرضا جيدا" لحركة المقاومة الإسلامية (حماس).
وشارك نحو 300 شخص في ندوة عن فيلم "باب الحديد" أمس الأربعاء، بحسب وكالة رويترز.`

// input makes a story of text, each line a sentence.
func input(text string) *Input {
	words, lines := word.Split(text)
	in := &Input{Text: text, Words: words, Published: time.Date(2024, 3, 21, 0, 0, 0, 0, time.UTC)}
	for _, l := range lines {
		r := Range{l.First, l.Last}
		in.Lines = append(in.Lines, Line{Range: r})
		in.Sentences = append(in.Sentences, r)
	}
	return in
}

// check reports what is wrong with the spans of what was found.
func check(t *testing.T, in *Input, found []Entity) {
	t.Helper()
	first := -1
	taken := make([]bool, len(in.Words))
	for i := range found {
		e := &found[i]
		if e.Type == tagger.None || len(e.Mentions) == 0 || e.Name == "" {
			t.Errorf("entity without type, name or mention: %+v", e)
			continue
		}
		if e.Mentions[0].First < first {
			t.Errorf("%s comes before the entity before it", e.Name)
		}
		first = e.Mentions[0].First
		spans := append([]Span(nil), e.Mentions...)
		for j, m := range e.Mentions {
			if j > 0 && m.First < e.Mentions[j-1].Last {
				t.Errorf("%s: mentions out of order", e.Name)
			}
			for k := m.First; k < m.Last; k++ {
				if taken[k] {
					t.Errorf("%s: word %d is in two mentions", e.Name, k)
				}
				taken[k] = true
			}
		}
		for _, r := range e.Roles {
			spans = append(spans, r.Span)
			if r.Text == "" {
				t.Errorf("%s: a role without text", e.Name)
			}
		}
		for _, s := range append(spans, e.Nominals...) {
			if s.First >= s.Last || s.Start < in.Words[s.First].Start || s.Start >= s.End || s.End > in.Words[s.Last-1].End {
				t.Errorf("%s: span %+v is not in its words", e.Name, s)
			} else if !utf8.ValidString(in.Text[s.Start:s.End]) && utf8.ValidString(in.Text) {
				t.Errorf("%s: span %+v cuts a rune", e.Name, s)
			}
		}
	}
}

func TestFind(t *testing.T) {
	in := input(plain)
	found := Find(in)
	check(t, in, found)
	byName := map[string]*Entity{}
	for i := range found {
		byName[found[i].Name] = &found[i]
	}
	for _, tt := range []struct {
		name     string
		typ      Type
		mentions int
		value    string
		number   float64
		id       string
	}{
		{"أنتوني بلينكن", tagger.Person, 2, "", 0, ""},
		{"القاهرة", tagger.Loc, 1, "", 0, "Q85"},
		{"يوم الخميس", tagger.Date, 1, "2024-03-21", 0, ""},
		{"قطر", tagger.Loc, 1, "", 0, "Q846"},
		{"حركة المقاومة الإسلامية", tagger.Org, 2, "", 0, ""},
		{"باب الحديد", tagger.Work, 1, "", 0, ""},
		{"أمس الأربعاء", tagger.Date, 1, "2024-03-20", 0, ""},
	} {
		e := byName[tt.name]
		if e == nil {
			t.Errorf("%s not found", tt.name)
			continue
		}
		if e.Type != tt.typ || len(e.Mentions) != tt.mentions || e.Value != tt.value || e.ID != tt.id && tt.id != "" {
			t.Errorf("%s is %+v, want %+v", tt.name, e, tt)
		}
	}
	if e := byName["أنتوني بلينكن"]; e != nil && (len(e.Roles) != 1 || e.Roles[0].Text != "وزير الخارجية الأميركي" || e.Gender != 'm') {
		t.Errorf("roles %+v, gender %c", e.Roles, e.Gender)
	}
}

func TestFindConcurrent(t *testing.T) {
	want := Find(input(plain))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 4 {
				if diff := cmp.Diff(want, Find(input(plain))); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
	group.Wait()
}

// TestFindLong reads a story so long that anything quadratic would show.
func TestFindLong(t *testing.T) {
	for _, part := range []string{
		plain + "\n",
		"قال الوزير علي حسن وقال الرئيس محمد سالم ",
		`فيلم "أ ب" و"ج د" و"ه و" `,
		"مصر وسوريا ولبنان والأردن ",
	} {
		in := input(strings.Repeat(part, 200_000/len(part)))
		start := time.Now()
		check(t, in, Find(in))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%d words of %q took %v", len(in.Words), part, d)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add(plain)
	f.Add("")
	f.Add(`"" () و ل لل وال ( " `)
	f.Add("بلينكن (بلينكن) \"بلينكن\"، وهو، وهو بلينكن")
	f.Add("الوزير\nفيلم \"\"\nكتاب \"أ")
	f.Fuzz(func(t *testing.T, text string) {
		in := input(text)
		check(t, in, Find(in))
		// every other word is a name, of whatever type
		var spans []tagger.Span
		for i := 0; i+1 < len(in.Words); i += 2 {
			if !in.Words[i+1].First {
				spans = append(spans, tagger.Span{First: i, Last: i + 1 + i/2%2, Type: tagger.Type(1 + i/2%7)})
			}
		}
		check(t, in, FindAmong(in, spans))
	})
}

func BenchmarkFind(b *testing.B) {
	in := input(plain)
	seqs := make([]tagger.Range, len(in.Sentences))
	for i, s := range in.Sentences {
		seqs[i] = tagger.Range(s)
	}
	spans := tagger.Tag(in.Words, seqs)
	b.SetBytes(int64(len(plain)))
	b.ReportAllocs()
	for b.Loop() {
		FindAmong(in, spans)
	}
}
