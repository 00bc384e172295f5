// Command conll trains the tagger on one file of labelled words, tags
// another, and prints how many of its spans are found exactly.
//
//	go run ./internal/tagger/conll -train TRAIN -test TEST
//
// The files hold a token and a tag (B-X, I-X, O) on each line and blank lines
// between sentences. Nothing else that is labelled is learned from.
package main

import (
	"flag"
	"fmt"
	"log"

	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/tagger/learn"
)

func main() {
	train := flag.String("train", "", "file to learn from")
	test := flag.String("test", "", "file to tag")
	opt := learn.Defaults()
	opt.Bias = 1 // one small corpus leaves more names unsaid
	opt.Flags()
	flag.Parse()
	log.SetFlags(0)
	same := func(t string) string { return t }
	docs, err := learn.CoNLL(*train, same)
	check(err)
	tests, err := learn.CoNLL(*test, same)
	check(err)
	opt.Types = learn.TypesOf(docs)
	b, err := learn.Train(docs, opt)
	check(err)
	m, err := tagger.Open(string(b))
	check(err)
	fmt.Print(learn.Format(learn.Measure(m, tests), opt.Types))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
