package main

import (
	"bufio"
	"fmt"
	"log"
	"math"
	"os"
	"strings"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// list is what the generator learned: words in descending order of frequency.
type list struct {
	words   []string
	entries []wordclass.Entry
}

func newList(vocab []vocabWord, class []uint16, parents [][]uint16) *list {
	l := &list{}
	for i, w := range vocab {
		c := class[i]
		l.words = append(l.words, w.fold)
		l.entries = append(l.entries, wordclass.Entry{
			C64: parents[2][c], C256: parents[1][c], C1024: parents[0][c], C3072: c, LogFreq: logFreq(w.count),
		})
	}
	return l
}

func logFreq(count int) uint8 {
	return uint8(min(math.Round(4*math.Log2(float64(count))), 127))
}

// writeTable writes the table.
func (l *list) writeTable(file string) error {
	hashes := make([]uint64, len(l.words))
	for i, w := range l.words {
		hashes[i] = hash.String(w)
	}
	blob, lost := wordclass.Build(hashes, l.entries)
	log.Printf("%d words, %d of them share the entry of another, %d bytes", len(l.words), lost, len(blob))
	return os.WriteFile(file, blob, 0o644)
}

// writeText writes the list for readers, and for readText.
func (l *list) writeText(file string) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for i, word := range l.words {
		e := l.entries[i]
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\n", word, e.LogFreq, e.C64, e.C256, e.C1024, e.C3072)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// readText reads what writeText wrote.
func readText(file string) (*list, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	l := &list{}
	for line := range strings.Lines(string(b)) {
		word, rest, _ := strings.Cut(line, "\t")
		var e wordclass.Entry
		if _, err := fmt.Sscan(rest, &e.LogFreq, &e.C64, &e.C256, &e.C1024, &e.C3072); err != nil {
			return nil, fmt.Errorf("%s: %q: %w", file, line, err)
		}
		l.words = append(l.words, word)
		l.entries = append(l.entries, e)
	}
	return l, nil
}
