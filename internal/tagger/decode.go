package tagger

import (
	"math"

	"github.com/khabar-nlp/khabar/internal/word"
)

// A decoder is the scratch memory of one call of Tag. Its cache of words
// outlives the call: what a word adds to the scores around it depends on the
// word alone.
type decoder struct {
	model    *Model
	cache    []cached
	held     []uint64 // of each place in the cache: the hash of the word
	used     []uint8  // and how often it was asked for lately
	features []Feature
	places   []uint64
	starts   []start
	found    []found
	infos    []Info
	scores   []sum
	labels   []uint8
	back     [][Lanes]uint8
	touched  uint64 // keeps the loads of touch and find
	seq      Sequence
	doc      Document
}

// cached is what a word says of itself and its neighbours.
type cached struct {
	sums [Windows]sum
	traits
}

// start is where the search for a feature starts.
type start struct{ slot, entry uint64 }

// found is what the search found: the first row and the offsets that have one.
type found struct {
	row     int
	offsets uint8
}

// A word has two places in the cache, side by side.
const (
	cacheSize = 1 << 15
	mostUsed  = 3
)

// Tag is the function Tag with another model than the embedded one.
func (m *Model) Tag(words []word.Word, seqs []Range) []Span {
	d := m.decoder()
	spans := d.tag(words, seqs)
	m.pool.Put(d)
	return spans
}

func (m *Model) decoder() *decoder {
	if d, ok := m.pool.Get().(*decoder); ok {
		return d
	}
	return &decoder{model: m, cache: make([]cached, cacheSize), held: make([]uint64, cacheSize), used: make([]uint8, cacheSize)}
}

// Evidence returns the features of AppendEvidence for each word of each
// range, after a first pass of the model.
func (m *Model) Evidence(words []word.Word, seqs []Range) [][][]uint64 {
	d := m.decoder()
	d.first(words, seqs)
	out := make([][][]uint64, len(seqs))
	for k, r := range seqs {
		for i := range r.Last - r.First {
			out[k] = append(out[k], d.doc.AppendEvidence(nil, d.infos[r.First:r.Last], d.labels[r.First:r.Last], i))
		}
	}
	m.pool.Put(d)
	return out
}

func (d *decoder) tag(words []word.Word, seqs []Range) []Span {
	d.first(words, seqs)
	var spans []Span
	for _, r := range seqs {
		if d.informed(r) {
			d.viterbi(r)
		}
		spans = d.spans(spans, r)
	}
	return spans
}

// first labels each range by itself, and counts the labels.
func (d *decoder) first(words []word.Word, seqs []Range) {
	d.infos = grow(d.infos, len(words))
	d.scores = grow(d.scores, len(words))
	d.labels = grow(d.labels, len(words))
	for _, r := range seqs {
		d.score(words, r)
		d.viterbi(r)
	}
	d.doc.Reset()
	for _, r := range seqs {
		d.doc.Add(d.infos[r.First:r.Last], d.labels[r.First:r.Last])
	}
}

// grow returns s with room for n zero values, old ones cleared.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	s = s[:n]
	clear(s)
	return s
}

// score sums up the weights of every word of r.
func (d *decoder) score(words []word.Word, r Range) {
	m := d.model
	for i := r.First; i < r.Last; i++ {
		d.touch(words[i].Hash)
	}
	for i := r.First; i < r.Last; i++ {
		c := d.look(&words[i])
		d.infos[i] = Info{words[i].Hash, c.traits}
		for k := range c.sums {
			if at := i + Reach - k; at >= r.First && at < r.Last {
				d.scores[at].add(&c.sums[k])
			}
		}
	}
	d.seq.Init(&m.Know, words[r.First:r.Last], d.infos[r.First:r.Last])
	for i := r.First; i < r.Last; i++ {
		d.places = d.seq.AppendPlace(d.places[:0], i-r.First)
		d.addPlaces(&d.scores[i])
	}
}

// informed adds what the article's other sentences say about the words of
// r, and reports whether that changes anything.
func (d *decoder) informed(r Range) bool {
	changed := false
	for i := r.First; i < r.Last; i++ {
		d.places = d.doc.AppendEvidence(d.places[:0], d.infos[r.First:r.Last], d.labels[r.First:r.Last], i-r.First)
		changed = d.addPlaces(&d.scores[i]) || changed
	}
	return changed
}

// addPlaces adds the rows of d.places to s and reports whether there are any.
func (d *decoder) addPlaces(s *sum) bool {
	n := 0
	for _, h := range d.places {
		d.places[n] = h
		n += d.model.may(h)
	}
	d.places = d.places[:n]
	d.starts = d.starts[:0]
	for _, h := range d.places {
		slot, entry := d.model.first(h)
		d.starts = append(d.starts, start{slot, entry})
	}
	d.found = d.found[:0]
	for i, h := range d.places {
		d.find(h, d.starts[i])
	}
	for _, f := range d.found {
		s.addRow(d.model.weights, f.row)
	}
	return len(d.found) > 0
}

// find appends the rows of a feature to d.found, if it has any, and loads
// the first.
func (d *decoder) find(h uint64, at start) {
	if row, offsets := d.model.find(h, at.slot, at.entry); offsets != 0 {
		d.touched += uint64(d.model.weights[row*Lanes])
		d.found = append(d.found, found{row, offsets})
	}
}

// home returns the first of a word's two places in the cache.
func home(h uint64) uint64 { return h * 0x9E3779B97F4A7C15 >> 32 % cacheSize &^ 1 }

// touch loads what is kept of a word: to do so for all the words of a
// sentence before any is used lets the processor wait for them together.
func (d *decoder) touch(h uint64) {
	at := home(h)
	if d.held[at] != h {
		at++
	}
	c := &d.cache[at]
	d.touched += c.sums[0][0] + c.sums[2][0] + c.Bare
}

// look returns what the word says of itself and its neighbours.
func (d *decoder) look(w *word.Word) *cached {
	at := home(w.Hash)
	for k := range uint64(2) {
		if d.held[at+k] == w.Hash {
			d.used[at+k] = min(d.used[at+k]+1, mostUsed)
			return &d.cache[at+k]
		}
	}
	if d.used[at] > d.used[at+1] {
		d.used[at]--
		at++
	} else if d.used[at+1] > 0 {
		d.used[at+1]--
	}
	d.held[at], d.used[at] = w.Hash, 0
	d.fill(&d.cache[at], w)
	return &d.cache[at]
}

// fill puts into c what w says.
func (d *decoder) fill(c *cached, w *word.Word) {
	var info Info
	d.features, info = AppendWord(d.features[:0], &d.model.Know, w)
	*c = cached{traits: info.traits}
	d.starts = d.starts[:0]
	for _, f := range d.features {
		slot, entry := d.model.first(f.Hash)
		d.starts = append(d.starts, start{slot, entry})
	}
	d.found = d.found[:0]
	for i, f := range d.features {
		d.find(f.Hash, d.starts[i])
	}
	for _, f := range d.found {
		row, offsets := f.row, f.offsets
		for k := 0; offsets != 0; k++ {
			if offsets&1 != 0 {
				c.sums[k].addRow(d.model.weights, row)
				row++
			}
			offsets >>= 1
		}
	}
}

// viterbi labels the words of r with the best path.
func (d *decoder) viterbi(r Range) {
	m := d.model
	n := m.labels
	d.back = grow(d.back, r.Last-r.First)
	var best, next, own [Lanes]int32
	for j := 1; j < Lanes; j++ {
		best[j] = -1 << 28 // before the first word stands no name
	}
	top := best[0]
	for i := r.First; i < r.Last; i++ {
		d.scores[i].scores(&own)
		from := &d.back[i-r.First]
		// Before a word that is outside or begins a name stands the best
		// label or one that transitions can make up for.
		limit := top - m.spread
		first := true
		for k, b := range best[:n] {
			if b < limit {
				continue
			}
			trans := &m.trans[k&(Lanes-1)]
			if first {
				first = false
				next[0], from[0] = b+trans[0], uint8(k)
				for j := 1; j < Lanes; j += 2 {
					next[j], from[j] = b+trans[j], uint8(k)
				}
				continue
			}
			if s := b + trans[0]; s > next[0] {
				next[0], from[0] = s, uint8(k)
			}
			for j := 1; j < Lanes; j += 2 {
				if s := b + trans[j]; s > next[j] {
					next[j], from[j] = s, uint8(k)
				}
			}
		}
		for j := 2; j < Lanes; j += 2 { // a name goes on
			next[j], from[j] = best[j]+m.trans[j][j], uint8(j)
			if s := best[j-1] + m.trans[j-1][j]; s >= next[j] {
				next[j], from[j] = s, uint8(j-1)
			}
		}
		top = math.MinInt32
		for j := range best {
			best[j] = next[j] + own[j]
			if j < n {
				top = max(top, best[j])
			}
		}
	}
	last := 0
	for j := 1; j < n; j++ {
		if best[j] > best[last] {
			last = j
		}
	}
	for i := r.Last - 1; i >= r.First; i-- {
		d.labels[i] = uint8(last)
		last = int(d.back[i-r.First][last])
	}
}

// spans appends the names that the labels of r spell.
func (d *decoder) spans(dst []Span, r Range) []Span {
	var own [Lanes]int32
	for i := r.First; i < r.Last; {
		l := d.labels[i]
		if l == 0 {
			i++
			continue
		}
		s := Span{First: i, Label: int(l-1) / 2, Type: d.model.kinds[(l-1)/2]}
		total := int32(0)
		for ok := true; ok; ok = i < r.Last && d.labels[i] == (l-1)|1+1 {
			d.scores[i].scores(&own)
			total += own[d.labels[i]] - own[0]
			i++
		}
		s.Last = i
		s.Score = float32(total) / d.model.scale / float32(s.Last-s.First)
		dst = append(dst, s)
	}
	return dst
}
