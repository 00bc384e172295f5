package learn

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"

	"github.com/khabar-nlp/khabar/internal/tagger"
)

// arrange writes the shortlist of the model b and moves the rows of its
// features to the front, the most frequent first. The model says the same as
// before, faster.
func arrange(b []byte, uses map[uint64]int) {
	le := binary.LittleEndian
	slots := int(le.Uint32(b[12:]))
	rows := int(le.Uint32(b[16:]))
	shortlist := b[headerSize : headerSize+8*tagger.Shortlist]
	table := b[headerSize+8*tagger.Shortlist:][:8*slots]
	weights := b[headerSize+8*tagger.Shortlist+8*slots:][:lanes*rows]

	find := func(h uint64) (slot int, entry uint64) {
		for i := int((h & 0xFFFFFFFF) * uint64(slots) >> 32); ; i = (i + 1) % slots {
			if e := le.Uint64(table[8*i:]); e == 0 || e>>32 == h>>32 {
				return i, e
			}
		}
	}
	hashes := make([]uint64, 0, len(uses))
	for h := range uses {
		hashes = append(hashes, h)
	}
	slices.SortFunc(hashes, func(g, h uint64) int {
		return cmp.Or(cmp.Compare(uses[h], uses[g]), cmp.Compare(g, h))
	})

	old := slices.Clone(weights)
	moved := make([]bool, slots)
	next := 0
	move := func(slot int) (entry uint64) {
		e := le.Uint64(table[8*slot:])
		from, n := int(e>>8&0xFFFFFF), bits.OnesCount8(uint8(e))
		copy(weights[lanes*next:], old[lanes*from:lanes*(from+n)])
		e = e>>32<<32 | uint64(next)<<8 | e&0xFF
		le.PutUint64(table[8*slot:], e)
		moved[slot] = true
		next += n
		return e
	}
	for _, h := range hashes {
		at := 8 * (h % tagger.Shortlist)
		slot, e := find(h)
		if e == 0 || moved[slot] || le.Uint64(shortlist[at:]) != 0 {
			continue
		}
		le.PutUint64(shortlist[at:], move(slot))
	}
	for slot := range slots {
		if e := le.Uint64(table[8*slot:]); e != 0 && !moved[slot] {
			move(slot)
		}
	}
}

// uses counts how often the tagger would ask for each feature: for those of
// a word's form once for each different word, for the others everywhere.
func (c *crf) uses(docs []Document, ev []evidence) map[uint64]int {
	n := map[uint64]int{}
	seen := map[uint64]bool{}
	var fs []tagger.Feature
	var ps []uint64
	var seq tagger.Sequence
	for di := range docs {
		d := &docs[di]
		for si, r := range d.Seqs {
			infos := make([]tagger.Info, r.Last-r.First)
			for i := r.First; i < r.Last; i++ {
				w := &d.Words[i]
				fs, infos[i-r.First] = tagger.AppendWord(fs[:0], w)
				if !seen[w.Hash] {
					seen[w.Hash] = true
					for _, f := range fs {
						n[f.Hash]++
					}
				}
			}
			seq.Init(d.Words[r.First:r.Last], infos)
			for i := range infos {
				ps = seq.AppendPlace(ps[:0], i)
				if ev != nil {
					ps = append(ps, ev[di][si][i]...)
				}
				for _, h := range ps {
					n[h]++
				}
			}
		}
	}
	return n
}
