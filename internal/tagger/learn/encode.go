package learn

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/tagger"
)

const (
	unit       = 40 // weight units in a score of one
	headerSize = 96 + 2*lanes*lanes
	load       = 0.66 // how full the table is
	widest     = 127
)

// encode writes the model but for its shortlist, see arrange; tagger.Model
// tells the layout. The features of the corpus that the model is for are
// added to the general ones.
func (c *crf) encode() ([]byte, error) {
	type entry struct {
		hash    uint64
		offsets uint8
		rows    []row
	}
	shares := [...]float32{1, float32(c.opt.Lend)}
	var entries []entry
	rows := 0
	for first := 0; first < len(c.w); {
		n := 0
		for o := c.offsets[first]; o != 0; o &= o - 1 {
			n++
		}
		e := entry{hash: c.hashes[first]}
		var own [len(shares)]int32
		for d := range own {
			own[d] = c.own(e.hash, d)
		}
		r, k := first, 0
		for o := c.offsets[first]; o != 0; o >>= 1 {
			if o&1 != 0 {
				sum := c.w[r]
				for d, from := range own {
					if from >= 0 {
						c.addDomain(&sum, from, uint8(1)<<k, shares[d])
					}
				}
				for l := range sum {
					sum[l] *= float32(1 - c.opt.Dropout)
				}
				if !isFaint(&sum, float32(c.opt.Faint)) {
					e.offsets |= 1 << k
					e.rows = append(e.rows, sum)
				}
				r++
			}
			k++
		}
		first += n
		if e.offsets != 0 {
			entries = append(entries, e)
			rows += len(e.rows)
		}
	}
	slots := int(float64(len(entries))/load) + 1
	b := make([]byte, headerSize+8*tagger.Shortlist+8*slots+lanes*rows)
	copy(b, "kht2")
	le := binary.LittleEndian
	le.PutUint32(b[4:], tagger.Fingerprint())
	le.PutUint32(b[8:], uint32(c.labels))
	le.PutUint32(b[12:], uint32(slots))
	le.PutUint32(b[16:], uint32(rows))
	le.PutUint32(b[20:], math.Float32bits(unit))
	names := fmt.Sprintf("%-64s", strings.Join(c.opt.Types, " "))
	if len(names) > 64 {
		return nil, fmt.Errorf("names of types too long: %s", names)
	}
	copy(b[32:], names)
	for i := range lanes {
		for j := range lanes {
			v := tagger.Never
			if i < c.labels && j < c.labels && allowed(i, j) {
				v = int(math.Round(float64(c.trans.w[i][j]) * unit))
				if j == 0 {
					v -= int(math.Round(c.opt.Bias * unit))
				}
			}
			le.PutUint16(b[96+2*(lanes*i+j):], uint16(int16(v)))
		}
	}
	table := b[headerSize+8*tagger.Shortlist:]
	weights := table[8*slots:]
	at := 0
	for _, e := range entries {
		i := int((e.hash & 0xFFFFFFFF) * uint64(slots) >> 32)
		for le.Uint64(table[8*i:]) != 0 {
			i = (i + 1) % slots
		}
		le.PutUint64(table[8*i:], e.hash>>32<<32|uint64(at)<<8|uint64(e.offsets))
		for _, r := range e.rows {
			for l, w := range r {
				weights[lanes*at+l] = byte(128 + math.Round(float64(max(-widest, min(widest, w*unit)))))
			}
			at++
		}
	}
	return b, nil
}

// own returns the first row that a feature has for a corpus, -1 for none.
func (c *crf) own(h uint64, domain int) int32 {
	if domain < c.opt.Domains && c.opt.Domains > 1 {
		if r, ok := c.index[domainHash(h, domain)]; ok {
			return r
		}
	}
	return -1
}

// addDomain adds to sum a share of the row of the feature at first that is for one offset.
func (c *crf) addDomain(sum *row, first int32, bit uint8, share float32) {
	have := c.offsets[first]
	if have&bit == 0 {
		return
	}
	for o := have & (bit - 1); o != 0; o &= o - 1 {
		first++
	}
	for l := range sum {
		sum[l] += share * c.w[first][l]
	}
}

// isFaint reports whether no weight of the row reaches the limit.
func isFaint(r *row, limit float32) bool {
	return !slices.ContainsFunc(r[:], func(w float32) bool { return w > limit || w < -limit })
}
