package khabar

import (
	"os"
	"path/filepath"
	"testing"
)

// news returns articles to measure speed on: those of ../shared/news where
// that folder lies beside the repository, else those of testdata. One article
// read again and again would flatter branch prediction and caches.
func news(b *testing.B) (texts []string, size int64) {
	b.Helper()
	for _, pattern := range []string{"../shared/news/*/*.txt", "testdata/articles/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			b.Fatal(err)
		}
		for _, f := range files {
			t, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := Parse(string(t)); err != nil {
				continue
			}
			texts = append(texts, string(t))
			size += int64(len(t))
		}
		if len(texts) > 100 {
			break
		}
	}
	if len(texts) == 0 {
		b.Skip("no articles")
	}
	return texts, size
}

// BenchmarkParse measures blocks and sentences alone.
func BenchmarkParse(b *testing.B) {
	texts, size := news(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			if _, err := Parse(t); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkPipeline measures everything: text in, entities and quotes out.
func BenchmarkPipeline(b *testing.B) {
	texts, size := news(b)
	pass := func() {
		for _, t := range texts {
			a, err := Parse(t)
			if err != nil {
				b.Fatal(err)
			}
			ExtractEntities(a)
			ExtractQuotes(a)
		}
	}
	pass() // what was said of words lately is kept: a process that reads news soon knows most
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		pass()
	}
}
