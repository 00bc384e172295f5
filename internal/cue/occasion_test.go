package cue

import (
	"slices"
	"testing"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/word"
)

func TestOccasionTable(t *testing.T) {
	last := ""
	for _, col := range rows(occasionsFile, 3) {
		if col[0] <= last {
			t.Errorf("%s stands behind %s", col[0], last)
		}
		if !slices.Contains(occasionKinds[1:], col[2]) {
			t.Errorf("%s: kind %q", col[0], col[2])
		}
		last = col[0]
		words, _ := word.Split(col[0])
		if o := OccasionOf(&words[0]); occasionKinds[o.Kind] != col[2] {
			t.Errorf("%s is read as %+v", col[0], o)
		}
	}
}

func TestOccasionOf(t *testing.T) {
	for text, want := range map[string]Occasion{
		"مقابلة":     {Kind: Talk},
		"المؤتمر":    {Kind: Event, Definite: true},
		"تصريحاته":   {Kind: Address, Owned: true},
		"تغريدتها":   {Kind: Writing, Owned: true},
		"صحافي":      {Kind: Quality},
		"الإلكتروني": {Kind: Quality, Definite: true},
		"الشمس":      {},
		"3":          {},
	} {
		words, _ := word.Split(text)
		if got := OccasionOf(&words[0]); got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
	if got := OccasionNamed(arabic.Fold("بيان")); got.Kind != Statement {
		t.Errorf("بيان: %+v", got)
	}
}
