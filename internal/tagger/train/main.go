// Command train makes the model that package tagger embeds.
//
//	go run ./internal/tagger/train -data ../shared -o internal/tagger/model.bin
//
// With -held it leaves every tenth article of gold/train and the last tenth
// of ANERcorp out and prints how well it finds their names; with -dev it
// prints the same of gold/dev.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/tagger/learn"
)

func main() {
	data := flag.String("data", "../shared", "folder with gold and data")
	out := flag.String("o", "", "file for the model")
	held := flag.Bool("held", false, "leave every tenth article out and measure on them")
	dev := flag.Bool("dev", false, "measure on gold/dev")
	wiki := flag.Int("wiki", 2, "learn from one part in so many of WikiFANE, 0 for none")
	opt := learn.Defaults()
	opt.Flags()
	flag.Parse()
	log.SetFlags(0)
	start := time.Now()

	docs, err := learn.Gold(filepath.Join(*data, "gold", "train"))
	check(err)
	var test []learn.Document
	if *held {
		rest := docs[:0:0]
		for i, d := range docs {
			if i%10 == 7 {
				test = append(test, d)
			} else {
				rest = append(rest, d)
			}
		}
		docs = rest
	}
	aner, err := learn.ANERcorp(filepath.Join(*data, "data", "anercorp", "train.txt"))
	check(err)
	var anerTest []learn.Document
	if *held {
		cut := len(aner) * 9 / 10
		aner, anerTest = aner[:cut], aner[cut:]
	}
	docs = append(docs, aner...)
	opt.Domains = 2
	if *wiki > 0 {
		w, err := learn.WikiFANE(filepath.Join(*data, "data", "wikifane-gold", "WikiFANE_Gold_2014_500K.txt"))
		check(err)
		docs = append(docs, w[:len(w) / *wiki]...)
		opt.Domains = 3
	}
	opt.Report = func(e int, loss float64) {
		log.Printf("%3.0fs epoch %d: loss %.0f", time.Since(start).Seconds(), e+1, loss)
	}
	b, err := learn.Train(docs, opt)
	check(err)
	m, err := tagger.Open(string(b))
	check(err)
	log.Printf("%3.0fs %d bytes", time.Since(start).Seconds(), len(b))
	names := []string{"PER", "ORG", "LOC"}
	report := func(title string, docs []learn.Document) {
		s := learn.Measure(m, docs)
		fmt.Printf("%s\n%s", title, learn.Format(s, names))
		if len(docs) > 0 && docs[0].Text != "" {
			fmt.Print(learn.Format(s, []string{"EVENT", "WORK", "DATE", "NUM"}))
		}
	}
	if *held {
		report("held-out tenth of gold/train", test)
		report("last tenth of ANERcorp's train half", anerTest)
	}
	if *dev {
		docs, err := learn.Gold(filepath.Join(*data, "gold", "dev"))
		check(err)
		report("gold/dev", docs)
	}
	if *out != "" {
		check(os.WriteFile(*out, b, 0o644))
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
