// Command train learns the models of package speech from annotated articles.
//
//	go run ./internal/speech/train -data ../shared -lessons internal/speech/lessons -o internal/speech/model.bin
//
// reads the articles of ../shared/gold/train and the project's own lessons, and
// learns for half a minute. It is deterministic. Learn the calibration again
// behind it (../calibrate).
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/khabar-nlp/khabar/internal/speech"
	"github.com/khabar-nlp/khabar/internal/speech/gold"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared", "the folder that holds gold/train")
	out := flag.String("o", "model.bin", "file to write")
	lessons := flag.String("lessons", "lessons", "the folder that holds the lessons")
	notes := flag.Bool("notes", false, "print the quotes that the grammar has no candidate for")
	trainer := speech.Training()
	flag.IntVar(&trainer.Epochs, "epochs", trainer.Epochs, "passes over the examples")
	flag.Float64Var(&trainer.L2, "l2", trainer.L2, "regularisation")
	flag.Float64Var(&trainer.Rate, "rate", trainer.Rate, "step size")
	flag.Parse()
	articles, err := gold.Read(filepath.Join(*data, "gold", "train"))
	if err != nil {
		log.Fatal(err)
	}
	var l speech.Lessons
	for _, a := range articles {
		l.Learn(a.Input(), a.Truth(), a.Terms())
	}
	files, err := filepath.Glob(filepath.Join(*lessons, "*.txt"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no lessons in %s", *lessons)
	}
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range files {
		more, err := gold.ReadLessons(f)
		if err != nil {
			log.Fatal(err)
		}
		for _, a := range more {
			l.LearnConstructions(a.Input(), a.Truth())
		}
	}
	if *notes {
		for _, n := range l.Notes {
			fmt.Println(n)
		}
	}
	log.Printf("%d articles; choices: %d triggers, %d ends, %d starts, %d speakers; without a candidate: %v",
		len(articles), len(l.Trigger), len(l.End), len(l.Start), len(l.Speaker), l.Missed)
	if err := os.WriteFile(*out, l.Fit(trainer), 0o644); err != nil {
		log.Fatal(err)
	}
}
