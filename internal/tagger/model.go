package tagger

import (
	_ "embed"
	"errors"
	"math"
	"strings"
	"sync"
)

//go:embed model.bin
var blob string

// Lanes is how many labels a row of weights holds.
const Lanes = 16

// Model is a set of weights, read in place:
//
//	magic, fingerprint          4 + 4 bytes
//	labels, slots, rows     4 + 4 + 4 bytes, counts
//	scale                   4 bytes, a float: weight units in a score of one
//	nothing                 8 bytes
//	names                   64 bytes, the types' names between spaces
//	transitions             16 x 16 x 2 bytes, from label to label
//	shortlist               4096 x 8 bytes, slots
//	table                   slots x 8 bytes
//	weights                 rows x 16 bytes, each weight + 128; the last is of no label: 128
//
// A slot of the table that is not zero belongs to one feature: the high 32
// bits of its hash, 24 bits the number of its first row, 8 bits the offsets
// for which it has a row. Features collide into the next free slot.
//
// The shortlist repeats the slots of the features in most frequent use, each
// at the place that the lowest bits of its hash name; where two fall
// together, that of the more frequent one. Their rows come first. Four of
// five searches end there, in 200 KB that stay in the processor's caches.
type Model struct {
	Fingerprint uint32   // of the features with which it was made
	Types       []string // names of the types; type k has the labels 2k+1 (first word) and 2k+2
	kinds       []Type
	labels      int
	slots       uint64
	scale       float32
	trans       [Lanes][Lanes]int32
	path        path
	shortlist   string
	table       string
	weights     string
	filter      *[1 << filterBits / 64]uint64 // see lacks
	pool        sync.Pool                     // of decoders
}

const (
	magic      = "kht2"
	headerSize = 32 + 64 + Lanes*Lanes*2
	// Shortlist is how many slots the shortlist has.
	Shortlist = 1 << 12
	// Never is the transition that no path takes.
	Never = math.MinInt16
)

// Open reads a model. The string is used in place.
func Open(b string) (*Model, error) {
	if len(b) < headerSize+8*Shortlist || b[:4] != magic {
		return nil, errors.New("tagger: not a model")
	}
	m := &Model{Fingerprint: load32(b[4:]), labels: int(load32(b[8:])), slots: uint64(load32(b[12:])), scale: math.Float32frombits(load32(b[20:]))}
	rows := int(load32(b[16:]))
	m.Types = strings.Fields(b[32:96])
	for _, name := range m.Types {
		m.kinds = append(m.kinds, typeOf(name))
	}
	for i := range m.trans {
		for j := range m.trans[i] {
			at := 96 + 2*(Lanes*i+j)
			m.trans[i][j] = int32(int16(uint16(b[at]) | uint16(b[at+1])<<8))
		}
	}
	m.path.init(&m.trans, m.labels)
	m.shortlist = b[headerSize : headerSize+8*Shortlist]
	b = b[headerSize+8*Shortlist:]
	ws := 8*m.slots + uint64(rows)*Lanes
	if uint64(len(b)) != ws || m.labels != 2*len(m.Types)+1 || m.labels > Lanes || m.slots == 0 {
		return nil, errors.New("tagger: model cut short")
	}
	m.table, m.weights = b[:8*m.slots], b[8*m.slots:]
	m.filter = new([1 << filterBits / 64]uint64)
	for at := 0; at < len(m.table); at += 8 {
		if e := load64(m.table[at:]); e != 0 {
			m.filter[e>>32%(1<<filterBits)/64] |= filterBitsOf(e >> 32)
		}
	}
	return m, nil
}

// filterBits is the binary logarithm of the bits of the filter, which stays
// in the processor's cache where the table does not.
const filterBits = 20

// filterBitsOf returns the two bits that a feature has in its word of the
// filter.
func filterBitsOf(print uint64) uint64 { return 1<<(print%64) | 1<<(print>>filterBits%64) }

// lacks returns the bits of the feature that the filter lacks: 0 where the
// model may know it, as for one in forty of those that it does not know.
func (m *Model) lacks(h uint64) uint64 {
	return filterBitsOf(h>>32) &^ m.filter[h>>32%(1<<filterBits)/64]
}

// frequent returns what stands in the shortlist where the feature would.
func (m *Model) frequent(h uint64) (entry uint64) {
	return load64(m.shortlist[8*(h%Shortlist):])
}

// typeOf returns the type of a name, or None.
func typeOf(name string) Type {
	for t := range Types {
		if Types[t] == name {
			return Type(t)
		}
	}
	return None
}

// first returns the slot where the search for a feature starts and what
// stands there. To load the first slots of many features before looking at
// any lets the processor wait for them together.
func (m *Model) first(h uint64) (slot, entry uint64) {
	slot = (h & 0xFFFFFFFF) * m.slots >> 32
	return slot, load64(m.table[8*slot:])
}

// find returns the rows of a feature, see found, 0 where it has none; the
// search goes on from what first returned.
func (m *Model) find(h, slot, entry uint64) (rows uint32) {
	print := h >> 32
	for entry != 0 {
		if entry>>32 == print {
			return uint32(entry)
		}
		if slot++; slot == m.slots {
			slot = 0
		}
		entry = load64(m.table[8*slot:])
	}
	return 0
}

// A sum adds up rows of weights, four labels to a word of 16-bit lanes: the
// even labels of the first eight, the odd ones, and the same of the last
// eight. Each row added leaves 128 in every lane, and nothing else in the
// last one, which no label has.
type sum [4]uint64

const evenBytes = 0x00FF00FF00FF00FF

func (s *sum) addRow(weights string, row int) {
	w := weights[row*Lanes : row*Lanes+Lanes]
	s.addBytes(&bytes{load64(w), load64(w[8:])})
}

func (s *sum) addBytes(b *bytes) {
	s[0] += b[0] & evenBytes
	s[1] += b[0] >> 8 & evenBytes
	s[2] += b[1] & evenBytes
	s[3] += b[1] >> 8 & evenBytes
}

func (s *sum) add(o *sum) {
	s[0] += o[0]
	s[1] += o[1]
	s[2] += o[2]
	s[3] += o[3]
}

// of returns the lane of a label.
func (s *sum) of(label uint8) int32 {
	lanes := s[label>>3&1<<1|label&1]
	return int32(uint16(lanes >> (label >> 1 & 3 * 16)))
}

func load32(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
