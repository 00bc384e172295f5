package main

import (
	"cmp"
	"log"
	"math/bits"
	"os"
	"path/filepath"
	"slices"

	"github.com/khabar-nlp/khabar/internal/lexicon"
)

// write writes the tables.
func (g *generator) write(dir string) error {
	entries := map[string]lexicon.Entry{}
	for key, p := range g.phrases {
		entries[key] = p.entry
	}
	words := map[string]lexicon.Token{}
	for key, t := range g.tokens {
		if t.count > 0 {
			t.Person = uint8(min(bits.Len(uint(t.count)), 15))
		}
		switch {
		case t.men > t.women:
			t.Gender = lexicon.Masculine
		case t.women > t.men:
			t.Gender = lexicon.Feminine
		}
		words[key] = t.Token
	}
	phrases, tokens, ids, err := lexicon.Build(g.byRank(), entries, words)
	if err != nil {
		return err
	}
	sum, err := lexicon.ListsSum(os.DirFS(dir))
	if err != nil {
		return err
	}
	total := 0
	for _, file := range []struct {
		name string
		data []byte
	}{
		{"phrases.bin", phrases},
		{"tokens.bin", tokens},
		{"ids.bin", ids},
		{"countries.txt", []byte(g.codes)},
		{"lists.sum", []byte(sum)},
	} {
		total += len(file.data)
		if err := os.WriteFile(filepath.Join(dir, file.name), file.data, 0o644); err != nil {
			return err
		}
	}
	log.Printf("%d phrases, %d tokens, %d IDs, %d bytes", len(entries), len(words), len(ids)/4, total)
	return nil
}

// byRank returns the phrases, the best known last.
func (g *generator) byRank() []string {
	keys := sortedKeys(g.phrases)
	slices.SortStableFunc(keys, func(a, b string) int {
		return cmp.Compare(g.phrases[a].weight(), g.phrases[b].weight())
	})
	return keys
}

func (p *phrase) weight() int {
	if p.flag == '-' {
		return max(p.rank, rankRegion)
	}
	return p.rank
}
