package tagger

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/word"
)

// A decoder is the scratch memory of one call of Tag. Its cache of words
// outlives the call.
type decoder struct {
	model    *Model
	memory   memory
	search   search
	features []Feature
	places   []uint64
	fresh    []said // what missing words of the memory say
	infos    []Info
	scores   []sum
	labels   []uint8
	back     []back
	seq      Sequence
	doc      Document
	found    []Span
}

// Tag is the function Tag with another model than the embedded one.
func (m *Model) Tag(words []word.Word, seqs []Range) []Span {
	d := m.decoder()
	spans := slices.Clone(d.tag(words, seqs))
	m.pool.Put(d)
	return spans
}

func (m *Model) decoder() *decoder {
	if d, ok := m.pool.Get().(*decoder); ok {
		return d
	}
	d := &decoder{model: m}
	d.memory.init()
	return d
}

// Evidence returns the features of AppendEvidence for each word of each
// range, after a first pass of the model.
func (m *Model) Evidence(words []word.Word, seqs []Range) [][][]uint64 {
	d := m.decoder()
	d.first(words, seqs)
	out := make([][][]uint64, len(seqs))
	for k, r := range seqs {
		d.doc.Read(r)
		for i := r.First; i < r.Last; i++ {
			out[k] = append(out[k], d.doc.AppendEvidence(nil, i))
		}
	}
	m.pool.Put(d)
	return out
}

// tag is Tag; what it returns is overwritten by the next call.
func (d *decoder) tag(words []word.Word, seqs []Range) []Span {
	d.first(words, seqs)
	d.found = d.found[:0]
	for len(seqs) > 0 {
		n := batch(seqs)
		d.inform(seqs[:n])
		for _, r := range seqs[:n] {
			if d.search.changed(r) {
				d.viterbi(r)
			}
			d.spans(r)
		}
		seqs = seqs[n:]
	}
	return d.found
}

// batch returns how many ranges to read at once: as many as it takes for
// most loads from tables to be under way together, few enough for what was
// loaded to stay in the processor's first cache.
func batch(seqs []Range) (n int) {
	for words := 0; n < len(seqs) && words < batchWords; n++ {
		words += seqs[n].Last - seqs[n].First
	}
	return n
}

const batchWords = 64

// first labels each range by itself, and counts the labels.
func (d *decoder) first(words []word.Word, seqs []Range) {
	d.infos = room(d.infos, len(words))
	d.scores = grow(d.scores, len(words))
	d.labels = room(d.labels, len(words))
	d.doc.Number(words, seqs)
	d.recall(words)
	for rest := seqs; len(rest) > 0; {
		n := batch(rest)
		d.score(words, rest[:n])
		for _, r := range rest[:n] {
			d.viterbi(r)
		}
		rest = rest[n:]
	}
	d.doc.Count(words, d.infos, d.labels, seqs)
}

// room returns s with room for n values, whatever they are.
func room[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/4)[:n]
	}
	return s[:n]
}

// grow returns s with room for n zero values.
func grow[T any](s []T, n int) []T {
	s = room(s, n)
	clear(s)
	return s
}

// spans puts the names that the labels of r spell into d.found.
func (d *decoder) spans(r Range) {
	for i := r.First; i < r.Last; {
		l := d.labels[i]
		if l == 0 {
			i++
			continue
		}
		s := Span{First: i, Label: int(l-1) / 2, Type: d.model.kinds[(l-1)/2]}
		total := int32(0)
		for ok := true; ok; ok = i < r.Last && d.labels[i] == (l-1)|1+1 {
			total += d.scores[i].of(d.labels[i]) - d.scores[i].of(0)
			i++
		}
		s.Last = i
		s.Score = float32(total) / d.model.scale / float32(s.Last-s.First)
		d.found = append(d.found, s)
	}
}
