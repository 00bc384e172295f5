package learn

import (
	"flag"
	"slices"

	"github.com/khabar-nlp/khabar/internal/tagger"
)

// evidence holds what the rest of an article says of each word: features by
// sequence and place.
type evidence [][][]uint64

// Train learns a model from the articles and returns it as Open reads it.
func Train(docs []Document, opt Options) ([]byte, error) {
	var ev []evidence
	if opt.Folds > 1 {
		var err error
		if ev, err = jackknife(docs, opt); err != nil {
			return nil, err
		}
	}
	c := newCRF(opt)
	c.collect(docs, ev)
	c.train(c.ready(docs, ev))
	return c.encode()
}

// jackknife labels every article with a model that has not seen it, so that
// the evidence in training is as uncertain as it will be in use.
func jackknife(docs []Document, opt Options) ([]evidence, error) {
	ev := make([]evidence, len(docs))
	part := opt
	part.Folds = 0
	for k := range opt.Folds {
		var rest []Document
		for i := range docs {
			if i%opt.Folds != k {
				rest = append(rest, docs[i])
			}
		}
		b, err := Train(rest, part)
		if err != nil {
			return nil, err
		}
		m, err := tagger.Open(string(b))
		if err != nil {
			return nil, err
		}
		for i := k; i < len(docs); i += opt.Folds {
			ev[i] = m.Evidence(docs[i].Words, docs[i].Seqs)
		}
	}
	return ev, nil
}

// Defaults are the options with which the embedded model is made.
func Defaults() Options {
	return Options{
		Types:  []string{"PER", "ORG", "LOC", "EVENT", "WORK", "DATE", "NUM"},
		Epochs: 8, Alpha: 0.15, L1: 0.2, L2: 1, MinCount: 2, Faint: 0.1, Bias: 0.7, Folds: 4, Seed: 1,
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
	flag.IntVar(&opt.MinCount, "min", opt.MinCount, "how often a feature must be seen")
	flag.IntVar(&opt.Folds, "folds", opt.Folds, "parts for the second pass's evidence, 0 for none")
}
