package quantity

import (
	"os"
	"strings"
	"testing"

	"github.com/khabar-nlp/khabar/internal/word"
)

// BenchmarkScan reads the phenomena, which hold far more dates and amounts
// than a story does, between plain sentences as they are around them.
func BenchmarkScan(b *testing.B) {
	text, err := os.ReadFile("testdata/phenomena.txt")
	if err != nil {
		b.Fatal(err)
	}
	plain := strings.Repeat("وأضاف المتحدث باسم الحكومة أن الوفد سيناقش مع المسؤولين سبل تعزيز التعاون بين البلدين في مجالات الطاقة والزراعة والتعليم العالي\n", 400)
	words, lines := word.Split(string(text) + plain)
	known := hints(words)
	var s Scanner
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range lines {
			s.Scan(words[l.First:l.Last], known[l.First:l.Last])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(words)), "ns/word")
}
