package tagger

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/khabar-nlp/khabar/internal/sentence"
	"github.com/khabar-nlp/khabar/internal/word"
)

type newsArticle struct {
	words []word.Word
	seqs  []Range
}

// news returns the articles of ../shared/news, where that folder lies beside
// the repository.
func news(b testing.TB) (articles []newsArticle, words int) {
	files, err := filepath.Glob("../../../shared/news/*/*.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range files {
		t, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		text := string(t)
		ws, lines := word.Split(text)
		a := newsArticle{words: ws}
		for _, l := range lines {
			for _, r := range sentence.Split(text, ws, l, nil) {
				a.seqs = append(a.seqs, Range(r))
			}
		}
		words += len(ws)
		articles = append(articles, a)
	}
	if len(articles) == 0 {
		b.Skip("no articles")
	}
	return articles, words
}

// BenchmarkNews measures on varied text: one text read again and again
// flatters the caches.
func BenchmarkNews(b *testing.B) {
	articles, words := news(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			Tag(a.words, a.seqs)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(words), "ns/word")
}
