package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/word"
)

// rows returns the rows of a tab-separated file, comments left out, each with
// at least n fields.
func (g *generator) rows(file string, n int) ([][]string, error) {
	return readRows(filepath.Join(g.facts, file), n)
}

func readRows(file string, n int) ([][]string, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		for len(f) < n {
			f = append(f, "")
		}
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		rows = append(rows, f)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s is empty", file)
	}
	return rows, nil
}

func (g *generator) json(file string, to any) error {
	b, err := os.ReadFile(filepath.Join(g.facts, file))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, to); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// foldPhrase returns the words of text folded, with single spaces; "" for a
// lone letter.
func foldPhrase(text string) string {
	words, _ := word.Split(text)
	var b strings.Builder
	for i := range words {
		if lexicon.Skipped(words[i].Rune) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].Fold)
	}
	if b.Len() < 3 {
		return ""
	}
	return b.String()
}

// plain cuts what catalogues add to tell names apart: "يولين، قوانغشي",
// "المهدية (تونس)".
func plain(name string) string {
	if i := strings.IndexAny(name, "،,(/[;"); i >= 0 {
		name = name[:i]
	}
	name = strings.TrimSuffix(strings.TrimSpace(name), ".")
	return strings.TrimSpace(name)
}
