package tagger

import (
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
	m := &d.memory
	m.look(words, seqs)
	d.fill(words)
	n := 0
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			c := &m.cache[m.at[n]]
			if m.held[m.at[n]] != words[i].Hash { // another word of the batch has taken its place
				d.fillOne(&m.spare, &words[i])
				c = &m.spare
			}
			n++
			d.infos[i] = Info{words[i].Hash, c.traits}
			for k := range c.sums {
				if at := i + Reach - k; at >= r.First && at < r.Last {
					d.scores[at].add(&c.sums[k])
				}
			}
			if c.Opens {
				m.touched += uint64(lexicon.Touch(words[i].Hash))
			}
		}
	}
	s := &d.search
	s.asked = s.asked[:0]
	for _, r := range seqs {
		d.seq.Init(&d.model.Know, words[r.First:r.Last], d.infos[r.First:r.Last])
		for i := r.First; i < r.Last; i++ {
			d.places = d.seq.AppendPlace(d.places[:0], i-r.First)
			s.ask(d.places, i)
		}
	}
	d.addPlaces()
}

// inform adds what the article's other sentences say about the words of the
// ranges.
func (d *decoder) inform(seqs []Range) {
	s := &d.search
	s.asked = s.asked[:0]
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			d.places = d.doc.AppendEvidence(d.places[:0], d.infos[r.First:r.Last], d.labels[r.First:r.Last], i-r.First)
			s.ask(d.places, i)
		}
	}
	d.addPlaces()
}

// addPlaces adds the rows of the features in d.search to the scores.
func (d *decoder) addPlaces() {
	d.search.run(d.model)
	for _, f := range d.search.found {
		d.scores[f.owner].addRow(d.model.weights, f.row)
	}
}

// fill puts into the memory what its missing words say.
func (d *decoder) fill(words []word.Word) {
	m, s := &d.memory, &d.search
	for _, i := range m.missing {
		w := &words[i.word]
		m.touched += uint64(lexicon.Touch(w.Hash) + wordclass.Touch(w.Hash))
	}
	s.asked = s.asked[:0]
	for k, i := range m.missing {
		m.used[i.at] = 0
		m.cache[i.at] = cached{}
		d.ask(&m.cache[i.at], &words[i.word], k)
	}
	s.run(d.model)
	for _, f := range s.found {
		m.cache[m.missing[f.owner].at].addRows(d.model.weights, f)
	}
}

// fillOne puts into c what w says.
func (d *decoder) fillOne(c *cached, w *word.Word) {
	*c = cached{}
	d.search.asked = d.search.asked[:0]
	d.ask(c, w, 0)
	d.search.run(d.model)
	for _, f := range d.search.found {
		c.addRows(d.model.weights, f)
	}
}

// ask puts the traits of w into c and its features into d.search.
func (d *decoder) ask(c *cached, w *word.Word, owner int) {
	s := &d.search
	var info Info
	d.features, info = AppendWord(d.features[:0], &d.model.Know, w)
	c.traits = info.traits
	for _, f := range d.features {
		s.asked = append(s.asked, asked{f.Hash, owner})
	}
}

// addRows adds the rows that f has for each neighbour.
func (c *cached) addRows(weights string, f found) {
	row, offsets := f.row, f.offsets
	for k := 0; offsets != 0; k++ {
		if offsets&1 != 0 {
			c.sums[k].addRow(weights, row)
			row++
		}
		offsets >>= 1
	}
}

// A memory keeps what words said lately. What a word adds to the scores
// around it depends on the word alone.
type memory struct {
	cache   []cached
	held    []uint64 // of each place in the cache: the hash of the word
	used    []uint8  // and how often it was asked for lately
	at      []int32  // the places of a batch of words
	missing []missing
	spare   cached
	touched uint64 // keeps loads that only bring something near
}

// cached is what a word says of itself and its neighbours.
type cached struct {
	sums [Windows]sum
	traits
}

// missing is a word that the memory has a place for, but nothing in it yet.
type missing struct{ word, at int32 }

// A word has two places in the cache, side by side.
const (
	cacheSize = 1 << 15
	mostUsed  = 3
	claimed   = 4 // by a missing word
)

func (m *memory) init() {
	m.cache = make([]cached, cacheSize)
	m.held = make([]uint64, cacheSize)
	m.used = make([]uint8, cacheSize)
}

// home returns the first of a word's two places in the cache.
func home(h uint64) uint64 { return h * 0x9E3779B97F4A7C15 >> 32 % cacheSize &^ 1 }

// look finds the places of the words and loads what they hold. Words that
// have none get one and are put down as missing.
func (m *memory) look(words []word.Word, seqs []Range) {
	m.at, m.missing = m.at[:0], m.missing[:0]
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			m.touched += m.held[home(words[i].Hash)]
		}
	}
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			at := m.place(words[i].Hash, i)
			m.at = append(m.at, int32(at))
			c := &m.cache[at]
			m.touched += c.sums[0][0] + c.sums[2][0] + c.Bare
		}
	}
}

// place returns where words[i] with the hash h stands or, if it does not,
// where it shall. Where another word of the batch came first for that place,
// it stays with that.
func (m *memory) place(h uint64, i int) (at uint64) {
	at = home(h)
	for k := range uint64(2) {
		if m.held[at+k] == h {
			if m.used[at+k] < mostUsed {
				m.used[at+k]++
			}
			return at + k
		}
	}
	rest := at + 1
	if m.used[at] > m.used[rest] {
		at, rest = rest, at
	}
	if n := m.used[rest]; n > 0 && n != claimed {
		m.used[rest]--
	}
	if m.used[at] == claimed {
		return at
	}
	m.held[at], m.used[at] = h, claimed
	m.missing = append(m.missing, missing{int32(i), int32(at)})
	return at
}
