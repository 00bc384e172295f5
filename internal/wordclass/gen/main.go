// Gen learns the word classes from raw news and writes them to table.bin:
//
//	go run ./gen -data ../../../shared
//
// It reads raw/*.xz below the data folder through the command "xz -dc", which
// must be installed. One run takes two processors about ten minutes and three
// gigabytes of memory. The same text gives the same table, byte for byte.
//
// With -text the words and their classes are also written as text, from which
// -pack makes the table again when its layout or the hash function changes.
package main

import (
	"flag"
	"log"
	"path/filepath"
	"sync"
	"time"

	"github.com/khabar-nlp/khabar/internal/wordclass"
)

func main() {
	log.SetFlags(log.Ltime)
	var (
		data     = flag.String("data", "../../../shared", "folder that holds raw/*.xz")
		out      = flag.String("out", "table.bin", "file to write")
		minCount = flag.Int("min", 5, "leave out words seen fewer times")
		passes   = flag.Int("passes", 2, "passes over the text")
		rounds   = flag.Int("rounds", 10, "rounds of k-means")
		text     = flag.String("text", "", "also write the words and their classes to this file")
		pack     = flag.String("pack", "", "learn nothing, make the table from this text file")
	)
	flag.Parse()

	if *pack != "" {
		l, err := readText(*pack)
		if err != nil {
			log.Fatal(err)
		}
		if err := l.writeTable(*out); err != nil {
			log.Fatal(err)
		}
		return
	}
	files, err := filepath.Glob(filepath.Join(*data, "raw", "*.xz"))
	if err != nil || len(files) == 0 {
		log.Fatalf("no raw/*.xz in %s", *data)
	}
	start := time.Now()
	c, err := readCorpus(files, *minCount)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d words of text, %d in the vocabulary, after %v", len(c.text), len(c.vocab), time.Since(start))

	// The two halves of a vector have nothing in common but the text, so each
	// is learned by one goroutine and the result does not depend on timing.
	var left, right [][]float32
	var wg sync.WaitGroup
	wg.Go(func() { left = train(c, -1, *passes, 1) })
	wg.Go(func() { right = train(c, +1, *passes, 2) })
	wg.Wait()
	log.Printf("vectors after %v", time.Since(start))

	vocab := c.vocab[edge+1:]
	fine := cluster(join(left[edge+1:], right[edge+1:]), vocab, *rounds)
	log.Printf("classes after %v", time.Since(start))
	l := newList(vocab, fine.class, coarsen(fine, wordclass.N1024, wordclass.N256, wordclass.N64))
	if *text != "" {
		if err := l.writeText(*text); err != nil {
			log.Fatal(err)
		}
	}
	if err := l.writeTable(*out); err != nil {
		log.Fatal(err)
	}
}
