package main

import (
	"bufio"
	"fmt"
	"os/exec"
	"sort"
	"strings"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// vocabWord is a word of the vocabulary.
type vocabWord struct {
	fold  string
	hash  uint64
	count int
}

// corpus is the text as indices of its words.
type corpus struct {
	vocab []vocabWord // by descending count; vocab[edge] is the line's edge
	text  []int32     // lines are divided by edge; rare words are -1
}

// edge stands before the first and behind the last word of a line.
const edge = 0

// readCorpus reads the files, one paragraph a line.
func readCorpus(files []string, minCount int) (*corpus, error) {
	ids := map[string]int32{}
	all := []vocabWord{{fold: "\n"}}
	text := []int32{edge}
	var buf [8]byte
	for _, file := range files {
		err := readLines(file, func(line string) {
			words, _ := word.Split(line)
			for i := range words {
				w := &words[i]
				fold := w.Fold
				if w.Kind == word.Number {
					fold = wordclass.Shape(&buf, fold)
				}
				id, ok := ids[fold]
				if !ok {
					id = int32(len(all))
					fold = strings.Clone(fold)
					ids[fold] = id
					all = append(all, vocabWord{fold: fold, hash: hash.String(fold)})
				}
				all[id].count++
				text = append(text, id)
			}
			text = append(text, edge)
			all[edge].count++
		})
		if err != nil {
			return nil, err
		}
	}
	return prune(all, text, minCount), nil
}

// prune leaves out rare words and orders the others by their count.
func prune(all []vocabWord, text []int32, minCount int) *corpus {
	order := make([]int32, 0, len(all))
	for i := 1; i < len(all); i++ {
		if all[i].count >= minCount {
			order = append(order, int32(i))
		}
	}
	sort.Slice(order, func(i, j int) bool {
		a, b := all[order[i]], all[order[j]]
		return a.count > b.count || a.count == b.count && a.fold < b.fold
	})
	c := &corpus{vocab: []vocabWord{all[edge]}, text: text}
	to := make([]int32, len(all))
	for i := range to {
		to[i] = -1
	}
	to[edge] = edge
	for _, id := range order {
		to[id] = int32(len(c.vocab))
		c.vocab = append(c.vocab, all[id])
	}
	for i, id := range text {
		text[i] = to[id]
	}
	return c
}

// readLines calls f for every line of an xz file.
func readLines(file string, f func(line string)) error {
	cmd := exec.Command("xz", "-dc", file)
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("xz must be installed: %w", err)
	}
	s := bufio.NewScanner(pipe)
	s.Buffer(make([]byte, 1<<20), 64<<20)
	for s.Scan() {
		f(s.Text())
	}
	if err := s.Err(); err != nil {
		return err
	}
	return cmd.Wait()
}
