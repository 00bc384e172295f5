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
	l2 := flag.Float64("l2", 1e-3, "regularisation")
	rate := flag.Float64("rate", 0.12, "step size")
	held := flag.Bool("held", false, "measure on each tenth of the articles what the others teach, and write nothing")
	flag.Parse()
	files, err := filepath.Glob(filepath.Join(*data, "gold", "train", "*.gold.json"))
	check(err)
	sort.Strings(files)
	trainer := loglinear.Trainer{Bits: 17, Epochs: *epochs, Rate: *rate, L2: *l2, Seed: 1}
	var l name.Lessons
	var before, behind, alone, person [tenths][]name.Lesson
	for k, f := range files {
		n, m, o, q := len(l.Before), len(l.Behind), len(l.Alone), len(l.Person)
		in, spans, roles := read(f)
		l.Learn(in, spans, roles)
		before[k%tenths] = append(before[k%tenths], l.Before[n:]...)
		behind[k%tenths] = append(behind[k%tenths], l.Behind[m:]...)
		alone[k%tenths] = append(alone[k%tenths], l.Alone[o:]...)
		person[k%tenths] = append(person[k%tenths], l.Person[q:]...)
	}
	if *held {
		measure("before", trainer, before)
		measure("behind", trainer, behind)
		measure("alone", trainer, alone)
		measure("person", trainer, person)
		return
	}
	log.Printf("%d articles; choices: %d before names, %d behind, %d alone of %d persons", len(files), len(l.Before), len(l.Behind), len(l.Alone), len(l.Person))
	var blob []byte
	for _, task := range []struct {
		choices []loglinear.Choice
		bits    int
	}{{choices(l.Before), 17}, {choices(l.Behind), 17}, {l.GateBefore, 14}, {l.GateBehind, 14}, {l.GateAlone, 14}, {choices(l.Alone), 17}, {choices(l.Person), 12}} {
		trainer.Bits = task.bits
		blob = trainer.Train(task.choices).Append(blob)
	}
	check(os.WriteFile(*out, blob, 0o644))
}

const tenths = 10

// measure prints how well the choices of each tenth are made after the others.
func measure(what string, t loglinear.Trainer, parts [tenths][]name.Lesson) {
	var hit, near, sys, gold, right, all int
	for k := range parts {
		var train []name.Lesson
		for j := range parts {
			if j != k {
				train = append(train, parts[j]...)
			}
		}
		w := t.Train(choices(train))
		for _, c := range parts[k] {
			best, top := 0, 0.0
			for i, f := range c.Candidates {
				if s := w.Score(f); i == 0 || s > top {
					best, top = i, s
				}
			}
			all++
			if slices.Contains(c.Right, best) {
				right++
			}
			if best != 0 {
				sys++
			}
			if c.Right[0] != 0 {
				gold++
				if slices.Contains(c.Right, best) {
					hit++
				}
				if slices.ContainsFunc(c.Right, func(i int) bool { return overlap(c.Ranges[i], c.Ranges[best]) >= 0.5 }) {
					near++
				}
			}
		}
	}
	f1 := func(hit int) float64 { return 200 * float64(hit) / float64(sys+gold) }
	p, r := float64(near)/float64(sys), float64(near)/float64(gold)
	log.Printf("%s: F1 exact %.1f, by half of the words %.1f (precision %.1f, recall %.1f), n=%d; right %.1f", what, f1(hit), f1(near), 100*p, 100*r, gold, 100*float64(right)/float64(all))
}

// overlap is the Jaccard overlap of two ranges.
func overlap(a, b name.Range) float64 {
	n := min(a.Last, b.Last) - max(a.First, b.First)
	return float64(n) / float64(a.Last-a.First+b.Last-b.First-n)
}

func choices(ls []name.Lesson) []loglinear.Choice {
	cs := make([]loglinear.Choice, len(ls))
	for i := range ls {
		cs[i] = ls[i].Choice
	}
	return cs
}

var kinds = []string{name.Body: "body", name.Headline: "headline", name.Deck: "deck", name.Caption: "caption", name.Subhead: "subhead"}

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
		Lines []struct {
			Kind string `json:"kind"`
			span
		} `json:"lines"`
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
	for _, l := range a.Lines {
		if k := slices.Index(kinds, l.Kind); k >= 0 {
			in.Lines = append(in.Lines, name.Line{Range: touched(l.span), Kind: name.LineKind(k)})
		}
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
