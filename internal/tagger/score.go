package tagger

import (
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/word"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// The tables are larger than the processor's caches, so that the time goes to
// waiting for them. A batch of sentences is therefore scored in steps, each
// of which does one thing for all words: the loads of a step do not depend on
// one another, and the processor waits for many of them at once.

// score sums up the weights of every word of the ranges.
func (d *decoder) score(words []word.Word, seqs []Range) {
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			d.add(&words[i], d.memory.at[d.doc.ids[i]], r, i)
		}
	}
	d.search.begin()
	for _, r := range seqs {
		d.seq.Init(words[r.First:r.Last], d.infos[r.First:r.Last])
		for i := r.First; i < r.Last; i++ {
			d.places = d.seq.AppendPlace(d.places[:0], i-r.First)
			d.search.askRare(d.model, d.places[:rarePlaces], i)
			d.search.ask(d.model, d.places[rarePlaces:], i)
		}
	}
	d.addPlaces()
}

// add adds what w, which stands in r at i, says to the scores, and notes its
// traits.
func (d *decoder) add(w *word.Word, at int32, r Range, i int) {
	e, p := &d.memory.entries[at], &d.memory.sums[at]
	info := &d.infos[i]
	*info = Info{Form: w.Hash, traits: e.traits}
	switch {
	case e.hash != w.Hash: // it has no place
		d.fresh = room(d.fresh, 1)
		c := &d.fresh[0]
		d.fillOne(c, w)
		info.traits = c.traits
		for k := range c.sums {
			if at := i + Reach - k; at >= r.First && at < r.Last {
				d.scores[at].add(&c.sums[k])
			}
		}
	case i-Reach >= r.First && i+Reach < r.Last:
		s := d.scores[i-Reach : i+Reach+1]
		s[4].addBytes(&p.far[0])
		s[3].add(&p.near[0])
		s[2].add(&p.near[1])
		s[1].add(&p.near[2])
		s[0].addBytes(&p.far[1])
	default:
		for k := range p.near {
			if at := i + 1 - k; at >= r.First && at < r.Last {
				d.scores[at].add(&p.near[k])
			}
		}
		if i+Reach < r.Last {
			d.scores[i+Reach].addBytes(&p.far[0])
		}
		if i-Reach >= r.First {
			d.scores[i-Reach].addBytes(&p.far[1])
		}
	}
}

// inform adds what the article's other sentences say about the words of the
// ranges.
func (d *decoder) inform(seqs []Range) {
	d.search.begin()
	for _, r := range seqs {
		d.doc.Read(r)
		for i := r.First; i < r.Last; i++ {
			d.places = d.doc.AppendEvidence(d.places[:0], i)
			d.search.ask(d.model, d.places, i)
		}
	}
	d.addPlaces()
}

// addPlaces adds the rows of the features in d.search to the scores.
func (d *decoder) addPlaces() {
	d.search.run(d.model)
	for _, f := range d.search.found {
		d.scores[f.owner].addRow(d.model.weights, f.row())
	}
}

// recall gets what the different words of the article say into the memory.
func (d *decoder) recall(words []word.Word) {
	d.memory.look(d.doc.forms)
	for missing := d.memory.missing; len(missing) > 0; {
		n := min(len(missing), fillWords)
		d.fill(words, missing[:n])
		missing = missing[n:]
	}
}

// fillWords is how many missing words are filled in at once.
const fillWords = 32

// fill puts into the memory what its missing words say.
func (d *decoder) fill(words []word.Word, missing []missing) {
	m, s := &d.memory, &d.search
	for _, i := range missing {
		m.touched += uint64(touch(&words[i.word]))
	}
	s.begin()
	d.fresh = grow(d.fresh, len(missing))
	for k, i := range missing {
		d.ask(&d.fresh[k], &words[i.word], k)
	}
	s.run(d.model)
	for _, f := range s.found {
		d.fresh[f.owner].addRows(d.model.weights, f)
	}
	for k, i := range missing {
		m.put(i.at, &d.fresh[k])
	}
}

// touch loads the places of tables where ask will look for w.
func touch(w *word.Word) byte {
	t := lexicon.Touch(w.Hash) + wordclass.Touch(w.Hash)
	if w.Kind == word.Arabic {
		var forms [2]string
		_, n := strip(w.Fold, &forms)
		for _, f := range forms[:n] {
			h := hash.String(f)
			t += lexicon.Touch(h) + wordclass.Touch(h)
		}
	}
	return t
}

// fillOne puts into c what w says.
func (d *decoder) fillOne(c *said, w *word.Word) {
	*c = said{}
	d.search.begin()
	d.ask(c, w, 0)
	d.search.run(d.model)
	for _, f := range d.search.found {
		c.addRows(d.model.weights, f)
	}
}

// ask puts the traits of w into c and its features into d.search.
func (d *decoder) ask(c *said, w *word.Word, owner int) {
	var info Info
	d.features, info = AppendWord(d.features[:0], w)
	c.traits = info.traits
	d.places = d.places[:0]
	for _, f := range d.features {
		d.places = append(d.places, f.Hash)
	}
	d.search.ask(d.model, d.places, owner)
}
