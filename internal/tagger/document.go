package tagger

import (
	"math/bits"
	"slices"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A Document counts how the words of an article were labelled, so that what
// one sentence makes clear about a word helps where another says less: a
// person introduced with a title is later the family name alone.
type Document struct {
	infos  []Info
	labels []uint8

	index []int32 // open addressing by hash: 1 + the place in forms
	forms []form  // the different words
	ids   []int32 // which of them each word is

	pairIndex []int32 // the same for pairs of words
	pairs     []form
	pairIDs   []int32 // -1 for a pair that cannot occur twice

	self []uint8 // what the other occurrences of each word say, or 0
	pair []uint8 // and those of the word behind the same other
	main topic   // of the article

	// The sequence last read.
	first, last int
	named       bool     // it holds a name
	before      []uint64 // if so, what the last name before each word is, or 0
	after       []uint64 // and the next behind it
}

// form is a word, or a pair of words, and how its occurrences were labelled.
type form struct {
	hash     uint64
	labels   [Lanes]uint8
	total    uint8
	seen     uint8    // how often it occurs, labels or none
	stripped [2]uint8 // what occurrences without one and two particles say, or 0
	word     int32    // its first occurrence
}

// enough is how often a form is counted: nobody needs to know more.
const enough = 250

// Number tells apart the different words of the sequences of an article.
func (d *Document) Number(words []word.Word, seqs []Range) {
	d.ids, d.forms = room(d.ids, len(words)), d.forms[:0]
	d.index = grow(d.index, 1<<bits.Len(uint(2*len(words))))
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			k := formID(d.index, &d.forms, words[i].Hash, i)
			d.ids[i] = k
			d.forms[k].seen = min(d.forms[k].seen+1, enough)
		}
	}
}

// Count counts the labels of the sequences that were numbered: those of words,
// and those of words behind a given other. The slices stay in use.
func (d *Document) Count(words []word.Word, infos []Info, labels []uint8, seqs []Range) {
	d.infos, d.labels = infos, labels
	d.countForms(seqs)
	for k := range d.forms {
		if f := &d.forms[k]; infos[f.word].Front&particles != 0 {
			d.strip(f, words[f.word].Fold)
		}
	}
	d.countPairs(seqs)
	d.self, d.pair = grow(d.self, len(infos)), grow(d.pair, len(infos))
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			if infos[i].Shape < 9 {
				continue
			}
			if f := &d.forms[d.ids[i]]; f.total > 1 {
				d.self[i] = f.verdict(int(labels[i]))
			}
			if k := d.pairIDs[i]; k >= 0 && d.pairs[k].total > 1 {
				d.pair[i] = d.pairs[k].verdict(int(labels[i]))
			}
		}
	}
}

// countForms counts words, and what topics they speak for.
func (d *Document) countForms(seqs []Range) {
	var topic topicCount
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			info := &d.infos[i]
			if info.Shape < 9 {
				continue // marks and numbers
			}
			topic[info.Topic]++
			d.forms[d.ids[i]].note(d.labels[i])
		}
	}
	topic[noTopic] = 0
	d.main = topic.main(5)
}

// countPairs counts words behind others. A pair whose words do not both occur
// twice does not either.
func (d *Document) countPairs(seqs []Range) {
	d.pairIDs, d.pairs = room(d.pairIDs, len(d.infos)), d.pairs[:0]
	d.pairIndex = grow(d.pairIndex, len(d.index))
	for _, r := range seqs {
		for i := r.First; i < r.Last; i++ {
			d.pairIDs[i] = -1
			if i == r.First || d.infos[i].Shape < 9 || d.forms[d.ids[i]].seen < 2 || d.forms[d.ids[i-1]].seen < 2 {
				continue
			}
			k := formID(d.pairIndex, &d.pairs, pairHash(d.infos[i-1].Form, d.infos[i].Form), i)
			d.pairIDs[i] = k
			d.pairs[k].note(d.labels[i])
		}
	}
}

// formID returns the place in forms of the one with the given hash, which is
// appended where it is new, as that of the word at i.
func formID(index []int32, forms *[]form, h uint64, i int) int32 {
	s := findForm(index, *forms, h)
	if *s == 0 {
		*forms = append(*forms, form{hash: h, word: int32(i)})
		*s = int32(len(*forms))
	}
	return *s - 1
}

// findForm returns where in the index the hash stands, or may be put.
func findForm(index []int32, forms []form, h uint64) *int32 {
	for at := h; ; at++ {
		s := &index[at&uint64(len(index)-1)]
		if *s == 0 || forms[*s-1].hash == h {
			return s
		}
	}
}

// note counts one label.
func (f *form) note(label uint8) {
	if f.total < enough {
		f.labels[label%Lanes]++
		f.total++
	}
}

// strip notes what the article says of the form without its particles.
func (d *Document) strip(f *form, fold string) {
	var forms [2]string
	_, n := strip(fold, &forms)
	for k, s := range forms[:n] {
		if at := *findForm(d.index, d.forms, hash.String(s)); at > 0 && d.forms[at-1].total > 0 {
			f.stripped[k] = d.forms[at-1].verdict(-1)
		}
	}
}

// What evidence says of a word.
const (
	tSelf = 100 + iota // of the word itself, by its other occurrences
	tStripped
	tBefore
	tAfter
	tPairSelf
	tPairAfter
	tTopicOf
	tNameBefore = tTopicOf + 3
	tNameAfter  = tNameBefore + 1
)

// Read readies d for AppendEvidence on one of the sequences that were counted.
func (d *Document) Read(r Range) {
	d.first, d.last = r.First, r.Last
	d.named = slices.ContainsFunc(d.labels[r.First:r.Last], func(l uint8) bool { return l != 0 })
	if d.named {
		d.readNames()
	}
}

// AppendEvidence appends the features that the other occurrences of the
// words around the one at i, which is of the sequence read, give it.
func (d *Document) AppendEvidence(dst []uint64, i int) []uint64 {
	self, c := uint64(d.self[i]), &d.infos[i]
	if self != 0 {
		dst = append(dst, value(tSelf, self))
	}
	if c.Front&particles != 0 {
		for _, e := range d.forms[d.ids[i]].stripped {
			if e != 0 {
				dst = append(dst, value(tStripped, uint64(e)))
			}
		}
	}
	if i > d.first {
		if e := uint64(d.self[i-1]); e > 8 {
			dst = append(dst, value(tBefore, hash.Join(e>>4, self>>4)))
		}
	}
	if i+1 < d.last {
		if e := uint64(d.self[i+1]); e > 8 {
			dst = append(dst, value(tAfter, hash.Join(e>>4, self>>4)))
		}
	}
	if t := d.main; t != noTopic {
		dst = append(dst, value(tTopicOf, uint64(t)<<32|uint64(c.C256)), value(tTopicOf+1, uint64(t)<<32|uint64(c.C1024)), value(tTopicOf+2, hash.Join(c.Form, uint64(t))))
	}
	if d.named {
		begins := uint64(c.Front & and / and)
		if e := d.before[i-d.first]; e != 0 {
			dst = append(dst, value(tNameBefore, e|begins))
		}
		if e := d.after[i-d.first]; e != 0 {
			dst = append(dst, value(tNameAfter, e|begins))
		}
	}
	if e := d.pair[i]; e != 0 {
		dst = append(dst, value(tPairSelf, uint64(e)))
	}
	if i+1 < d.last && d.pair[i+1] != 0 {
		dst = append(dst, value(tPairAfter, uint64(d.pair[i+1])))
	}
	return dst
}

// readNames notes for each word what the nearest names to either side are and
// how far: the parts of an enumeration are of one sort.
func (d *Document) readNames() {
	labels, infos := d.labels[d.first:d.last], d.infos[d.first:d.last]
	n := len(labels)
	d.before, d.after = grow(d.before, n), grow(d.after, n)
	name, marks := -nameReach-1, uint64(0)
	for i, l := range labels {
		if i-name <= nameReach {
			d.before[i] = uint64(labels[name])<<16 | uint64(i-name)<<8 | marks<<1
		}
		if l != 0 {
			name, marks = i, 0
		} else if infos[i].Shape == 8 {
			marks++
		}
	}
	name, marks = n+nameReach, 0
	for i := n - 1; i >= 0; i-- {
		if name-i <= nameReach {
			d.after[i] = uint64(labels[name])<<16 | uint64(name-i)<<8 | marks<<1
		}
		if labels[i] != 0 {
			name, marks = i, 0
		} else if infos[i].Shape == 8 {
			marks++
		}
		if infos[i].Front&and != 0 {
			marks += 8
		}
	}
}

// nameReach is how many words off a name may be for a word to know of it.
const nameReach = 5

// verdict sums up the counts, one occurrence of label own left out: how many
// there are, the label that most names have, and how often it is a name.
func (f *form) verdict(own int) uint8 {
	total := int(f.total)
	outside := int(f.labels[0])
	if own >= 0 {
		total--
	}
	if own == 0 {
		outside--
	}
	if outside == total {
		return uint8(min(total, 4))
	}
	best, most := 0, 0
	for l := 1; l < Lanes; l++ {
		n := int(f.labels[l])
		if l == own {
			n--
		}
		if n > most {
			best, most = l, n
		}
	}
	share := 0
	switch {
	case most == total:
		share = 3
	case 2*most > total:
		share = 2
	case 4*most > total:
		share = 1
	}
	return uint8(best<<4 | share<<2 | (min(total, 4) - 1))
}
