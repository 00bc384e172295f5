package tagger

import (
	"math/bits"

	"github.com/khabar-nlp/khabar/internal/hash"
)

// A Document counts how the words of an article were labelled, so that what
// one sentence makes clear about a word helps where another says less: a
// person introduced with a title is later the family name alone.
type Document struct {
	slots []counts // open addressing by form
	topic topicCount

	// The sequence last read.
	infos  []Info
	labels []uint8
	self   []uint64 // what the other occurrences of each word say, or 0
	pair   []uint64 // and those of the word behind the same other
	named  bool     // it holds a name
	before []uint64 // if so, what the last name before each word is, or 0
	after  []uint64 // and the next behind it
	main   topic    // of the article
}

type counts struct {
	form   uint64 // or the hash of a pair of forms
	labels [Lanes]uint8
	total  uint8
}

// Reset empties the counts and makes room for those of so many words: each
// has a slot and one for it behind the word before, and as many stay free.
func (d *Document) Reset(words int) {
	d.slots = grow(d.slots, 1<<bits.Len(uint(4*words)))
	d.topic = topicCount{}
}

// Add counts a sequence's labels: those of words, and those of words behind
// a given other.
func (d *Document) Add(infos []Info, labels []uint8) {
	for i := range infos {
		if infos[i].Shape < 9 {
			continue // marks and numbers
		}
		if t := infos[i].Topic; t != noTopic {
			d.topic[t]++
		}
		d.note(infos[i].Form, labels[i])
		if i > 0 {
			d.note(pairHash(infos[i-1].Form, infos[i].Form), labels[i])
		}
	}
}

// note counts one label. Nobody needs to know more than 250 of a word.
func (d *Document) note(form uint64, label uint8) {
	c := d.slot(form)
	if c.total == 0 {
		c.form = form
	}
	if c.total < 250 {
		c.labels[label%Lanes]++
		c.total++
	}
}

func (d *Document) slot(form uint64) *counts {
	for i := form; ; i++ {
		c := &d.slots[i&uint64(len(d.slots)-1)]
		if c.form == form || c.form == 0 {
			return c
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

// Read readies d for AppendEvidence on a sequence. The labels are those that
// Add counted.
func (d *Document) Read(infos []Info, labels []uint8) {
	d.infos, d.labels, d.named = infos, labels, false
	d.self, d.pair = grow(d.self, len(infos)), grow(d.pair, len(infos))
	for i := range infos {
		d.named = d.named || labels[i] != 0
		if infos[i].Shape < 9 {
			continue
		}
		if c := d.slot(infos[i].Form); c.total > 1 {
			d.self[i] = verdict(c, int(labels[i]))
		}
		if i == 0 {
			continue
		}
		if c := d.slot(pairHash(infos[i-1].Form, infos[i].Form)); c.total > 1 {
			d.pair[i] = verdict(c, int(labels[i]))
		}
	}
	if d.named {
		d.readNames()
	}
	d.main = d.topic.main(5)
}

// AppendEvidence appends the features that the other occurrences of the
// words around place i of the sequence read give it.
func (d *Document) AppendEvidence(dst []uint64, i int) []uint64 {
	self, c := d.self[i], &d.infos[i]
	if self != 0 {
		dst = append(dst, value(tSelf, self))
	}
	for _, f := range c.Strip {
		if f == 0 {
			break
		}
		if c := d.slot(f); c.total > 0 {
			dst = append(dst, value(tStripped, verdict(c, -1)))
		}
	}
	if i > 0 {
		if e := d.self[i-1]; e > 8 {
			dst = append(dst, value(tBefore, hash.Join(e>>4, self>>4)))
		}
	}
	if i+1 < len(d.self) {
		if e := d.self[i+1]; e > 8 {
			dst = append(dst, value(tAfter, hash.Join(e>>4, self>>4)))
		}
	}
	if t := d.main; t != noTopic {
		dst = append(dst, value(tTopicOf, uint64(t)<<32|uint64(c.C256)), value(tTopicOf+1, uint64(t)<<32|uint64(c.C1024)), value(tTopicOf+2, hash.Join(c.Form, uint64(t))))
	}
	if d.named {
		and := uint64(0)
		if c.And {
			and = 1
		}
		if e := d.before[i]; e != 0 {
			dst = append(dst, value(tNameBefore, e|and))
		}
		if e := d.after[i]; e != 0 {
			dst = append(dst, value(tNameAfter, e|and))
		}
	}
	if e := d.pair[i]; e != 0 {
		dst = append(dst, value(tPairSelf, e))
	}
	if i+1 < len(d.pair) && d.pair[i+1] != 0 {
		dst = append(dst, value(tPairAfter, d.pair[i+1]))
	}
	return dst
}

// readNames notes for each word what the nearest names to either side are and
// how far: the parts of an enumeration are of one sort.
func (d *Document) readNames() {
	n := len(d.labels)
	d.before, d.after = grow(d.before, n), grow(d.after, n)
	name, marks := -nameReach-1, uint64(0)
	for i, l := range d.labels {
		if i-name <= nameReach {
			d.before[i] = uint64(d.labels[name])<<16 | uint64(i-name)<<8 | marks<<1
		}
		if l != 0 {
			name, marks = i, 0
		} else if d.infos[i].Shape == 8 {
			marks++
		}
	}
	name, marks = n+nameReach, 0
	for i := n - 1; i >= 0; i-- {
		if name-i <= nameReach {
			d.after[i] = uint64(d.labels[name])<<16 | uint64(name-i)<<8 | marks<<1
		}
		if d.labels[i] != 0 {
			name, marks = i, 0
		} else if d.infos[i].Shape == 8 {
			marks++
		}
		if d.infos[i].And {
			marks += 8
		}
	}
}

// nameReach is how many words off a name may be for a word to know of it.
const nameReach = 5

// verdict sums up the counts, one occurrence of label own left out: how many
// there are, the label that most names have, and how often it is a name.
func verdict(c *counts, own int) uint64 {
	total := int(c.total)
	outside := int(c.labels[0])
	if own >= 0 {
		total--
	}
	if own == 0 {
		outside--
	}
	if outside == total {
		return uint64(min(total, 4))
	}
	best, most := 0, 0
	for l := 1; l < Lanes; l++ {
		n := int(c.labels[l])
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
	return uint64(best)<<4 | uint64(share)<<2 | uint64(min(total, 4)-1)
}
