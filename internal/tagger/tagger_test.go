package tagger

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-nlp/khabar/internal/word"
)

// The embedded model must have been made with the features as they stand:
// run go run ./internal/tagger/train -o internal/tagger/model.bin
func TestModelIsFresh(t *testing.T) {
	m, err := Open(blob)
	if err != nil {
		t.Fatal(err)
	}
	if m.Fingerprint != Fingerprint() {
		t.Error("the features have changed: run go run ./internal/tagger/train -o internal/tagger/model.bin")
	}
	if len(blob) > 7<<19 { // 3.5 MB
		t.Errorf("the model has %d bytes", len(blob))
	}
}

func lines(text string) ([]word.Word, []Range) {
	words, lines := word.Split(text)
	var seqs []Range
	for _, l := range lines {
		seqs = append(seqs, Range{l.First, l.Last})
	}
	return words, seqs
}

func tagged(text string) string {
	words, seqs := lines(text)
	var out []string
	for _, s := range Tag(words, seqs) {
		out = append(out, text[words[s.First].Start:words[s.Last-1].End]+"/"+Types[s.Type])
	}
	return strings.Join(out, " | ")
}

func TestTag(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"وصل الرئيس المصري عبد الفتاح السيسي إلى باريس", "عبد الفتاح السيسي/PER | باريس/LOC"},
		{"قالت وزارة الخارجية الروسية إن موسكو ترفض القرار", "وزارة الخارجية الروسية/ORG | موسكو/LOC"},
		{"أعلن وزير المالية كريم الخازوري استقالته\nالخازوري باق في بيته", "كريم الخازوري/PER | الخازوري/PER"},
		{"ارتفعت أسعار النفط قليلا", ""},
		{"", ""},
	} {
		if d := cmp.Diff(tt.want, tagged(tt.text)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, d)
		}
	}
}

func TestTagConcurrently(t *testing.T) {
	text := "وصل وزير الخارجية الأميركي أنتوني بلينكن إلى عمان\nوقال بلينكن إن بلاده تدعم الأردن"
	want := tagged(text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := tagged(text); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
	wg.Wait()
}

func BenchmarkTag(b *testing.B) {
	var sb strings.Builder
	for range 20 {
		sb.WriteString("وصل وزير الخارجية الأميركي أنتوني بلينكن إلى عمان، وقالت وزارة الخارجية الأردنية إنه بحث الوضع في غزة مع نظيره\n")
	}
	text := sb.String()
	words, seqs := lines(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Tag(words, seqs)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(words)), "ns/word")
}
