// Command train learns the models of package name from annotated articles.
//
//	go run ./internal/name/train -data ../shared
//
// reads the articles of ../shared/gold/train, learns for some seconds, and
// writes model.bin. It is deterministic.
package main

import (
	"encoding/json"
	"flag"
	"log"
	"os"
	"path/filepath"
	"slices"
	"sort"

	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/name"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared", "the folder that holds gold/train")
	out := flag.String("o", "model.bin", "file to write")
	epochs := flag.Int("epochs", 8, "passes over the examples")
	bits := flag.Int("bits", 16, "each model has 1<<bits weights")
	l2 := flag.Float64("l2", 1e-3, "regularisation")
	rate := flag.Float64("rate", 0.12, "step size")
	flag.Parse()
	files, err := filepath.Glob(filepath.Join(*data, "gold", "train", "*.gold.json"))
	check(err)
	sort.Strings(files)
	var l name.Lessons
	for _, f := range files {
		in, spans, roles := read(f)
		l.Learn(in, spans, roles)
	}
	log.Printf("%d articles; choices: %d before names, %d behind", len(files), len(l.Before), len(l.Behind))
	var blob []byte
	for _, choices := range [][]loglinear.Choice{l.Before, l.Behind} {
		t := loglinear.Trainer{Bits: *bits, Epochs: *epochs, Rate: *rate, L2: *l2, Seed: 1}
		blob = t.Train(choices).Append(blob)
	}
	check(os.WriteFile(*out, blob, 0o644))
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// read reads an annotated article: its story, its names in reading order,
// and the roles of the person that each of them names.
func read(file string) (*name.Input, []tagger.Span, [][]string) {
	b, err := os.ReadFile(file)
	check(err)
	var a struct {
		Sentences []span `json:"sentences"`
		Entities  []struct {
			Type     string   `json:"type"`
			Roles    []string `json:"roles"`
			Mentions []span   `json:"mentions"`
		} `json:"entities"`
	}
	check(json.Unmarshal(b, &a))
	text, err := os.ReadFile(file[:len(file)-len(".gold.json")] + ".txt")
	check(err)
	in := &name.Input{Text: string(text)}
	in.Words, _ = word.Split(in.Text)
	touched := func(s span) name.Range {
		first := sort.Search(len(in.Words), func(i int) bool { return in.Words[i].End > s.Start })
		last := first
		for last < len(in.Words) && in.Words[last].Start < s.End {
			last++
		}
		return name.Range{First: first, Last: last}
	}
	for _, s := range a.Sentences {
		in.Sentences = append(in.Sentences, touched(s))
	}
	type named struct {
		tagger.Span
		roles []string
	}
	var all []named
	for _, e := range a.Entities {
		t := tagger.Type(slices.Index(tagger.Types[:], e.Type))
		for _, m := range e.Mentions {
			if r := touched(m); r.Last > r.First {
				all = append(all, named{tagger.Span{First: r.First, Last: r.Last, Type: t}, e.Roles})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b named) int { return a.First - b.First })
	var spans []tagger.Span
	var roles [][]string
	for _, s := range all {
		if n := len(spans); n == 0 || spans[n-1].Last <= s.First {
			spans, roles = append(spans, s.Span), append(roles, s.roles)
		}
	}
	return in, spans, roles
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
