// Command train learns the models of package speech from annotated articles.
//
//	go run ./internal/speech/train -data ../shared
//
// reads the articles of ../shared/gold/train, learns for some seconds, and
// writes internal/speech/model.bin. It is deterministic.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/khabar-nlp/khabar/internal/loglinear"
	"github.com/khabar-nlp/khabar/internal/speech"
	"github.com/khabar-nlp/khabar/internal/speech/gold"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared", "the folder that holds gold/train")
	out := flag.String("o", "model.bin", "file to write")
	notes := flag.Bool("notes", false, "print the quotes that the grammar has no candidate for")
	epochs := flag.Int("epochs", 12, "passes over the examples")
	l2 := flag.Float64("l2", 1e-3, "regularisation")
	rate := flag.Float64("rate", 0.05, "step size")
	flag.Parse()
	articles, err := gold.Read(filepath.Join(*data, "gold", "train"))
	if err != nil {
		log.Fatal(err)
	}
	var l speech.Lessons
	for _, a := range articles {
		l.Learn(a.Input(), a.Truth(), a.Terms())
	}
	if *notes {
		for _, n := range l.Notes {
			fmt.Println(n)
		}
	}
	log.Printf("%d articles; choices: %d triggers, %d ends, %d starts, %d speakers; without a candidate: %v",
		len(articles), len(l.Trigger), len(l.End), len(l.Start), len(l.Speaker), l.Missed)
	var blob []byte
	for _, task := range []struct {
		choices []loglinear.Choice
		bits    int
	}{{l.Trigger, 16}, {l.End, 16}, {l.Start, 15}, {l.Speaker, 16}, {l.Marks, 16}} {
		t := loglinear.Trainer{Bits: task.bits, Epochs: *epochs, Rate: *rate, L2: *l2, Seed: 1}
		blob = t.Train(task.choices).Append(blob)
	}
	if err := os.WriteFile(*out, blob, 0o644); err != nil {
		log.Fatal(err)
	}
}
