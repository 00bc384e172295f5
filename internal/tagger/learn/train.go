package learn

import (
	"flag"
	"log"
	"slices"
	"sync"

	"github.com/khabar-nlp/khabar/internal/tagger"
)

// evidence holds what the rest of an article says of each word: features by
// sequence and place.
type evidence [][][]uint64

// Train learns a model from the articles and returns it as Open reads it.
//
// With folds, models of all articles but a part come first. They say what
// the second pass has to say of the words of that part: a model that has seen
// an article is too sure of it.
func Train(docs []Document, opt Options) ([]byte, error) {
	c := newCRF(opt)
	if opt.Folds < 2 {
		return c.model(docs, nil)
	}
	for i := range docs {
		docs[i].Fold = i % opt.Folds
	}
	models, err := helpers(docs, opt)
	if err != nil {
		return nil, err
	}
	ev := make([]evidence, len(docs))
	for i := range docs {
		ev[i] = models[docs[i].Fold].Evidence(docs[i].Words, docs[i].Seqs)
	}
	return c.model(docs, ev)
}

// model learns a model from the articles and what evidence says of them.
func (c *crf) model(docs []Document, ev []evidence) ([]byte, error) {
	c.collect(docs, ev)
	c.train(c.ready(docs, ev))
	b, err := c.encode()
	if err == nil {
		arrange(b, c.uses(docs, ev))
	}
	return b, err
}

// helpers trains a model without each of the folds, and last one with all.
func helpers(docs []Document, opt Options) ([]*tagger.Model, error) {
	part := opt
	part.Folds = 0
	part.Report = nil
	models := make([]*tagger.Model, opt.Folds+1)
	errs := make([]error, len(models))
	each(len(models), func(k int) {
		rest := slices.Clone(docs)
		rest = slices.DeleteFunc(rest, func(d Document) bool { return d.Fold == k })
		var b []byte
		if b, errs[k] = Train(rest, part); errs[k] == nil {
			models[k], errs[k] = tagger.Open(string(b))
		}
		log.Printf("helper %d of %d", k+1, len(models))
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return models, nil
}

// each runs f for 0 to n-1, two at a time.
func each(n int, f func(k int)) {
	var wg sync.WaitGroup
	slots := make(chan bool, 2)
	for k := range n {
		slots <- true
		wg.Go(func() {
			f(k)
			<-slots
		})
	}
	wg.Wait()
}

// Defaults are the options with which the embedded model is made.
func Defaults() Options {
	return Options{
		Types:  []string{"PER", "ORG", "LOC", "EVENT", "WORK", "DATE", "NUM"},
		Epochs: 8, Alpha: 0.15, L1: 0.5, L2: 1, MinCount: 2, Dropout: 0.2, Faint: 0.12, Bias: 0.5, Folds: 3, Seed: 1, Lend: 0.5,
	}
}

// TypesOf returns the types of the articles' mentions, sorted.
func TypesOf(docs []Document) []string {
	var types []string
	for i := range docs {
		for _, m := range docs[i].Mentions {
			if !slices.Contains(types, m.Type) {
				types = append(types, m.Type)
			}
		}
	}
	slices.Sort(types)
	return types
}

// Flags lets a command's flags vary the options.
func (opt *Options) Flags() {
	flag.IntVar(&opt.Epochs, "epochs", opt.Epochs, "passes over the data")
	flag.Float64Var(&opt.Alpha, "alpha", opt.Alpha, "step size")
	flag.Float64Var(&opt.L1, "l1", opt.L1, "regularisation towards zero weights")
	flag.Float64Var(&opt.L2, "l2", opt.L2, "regularisation towards small weights")
	flag.Float64Var(&opt.Bias, "bias", opt.Bias, "taken off the score of no name")
	flag.Float64Var(&opt.Faint, "faint", opt.Faint, "weights below are left out")
	flag.Float64Var(&opt.Dropout, "dropout", opt.Dropout, "share of the features that sit a step out")
	flag.Float64Var(&opt.Lend, "lend", opt.Lend, "share of the second corpus's own weights in the model")
	flag.IntVar(&opt.MinCount, "min", opt.MinCount, "how often a feature must be seen")
	flag.IntVar(&opt.Folds, "folds", opt.Folds, "parts for honest evidence, 0 for no second pass")
}
