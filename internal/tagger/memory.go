package tagger

import "math/bits"

// said is what a word says of itself and its neighbours.
type said struct {
	sums [Windows]sum
	traits
}

// addRows adds the rows that f has for each neighbour.
func (c *said) addRows(weights string, f found) {
	w := weights[f.row()*Lanes:]
	for o := uint8(f.rows); o != 0; o &= o - 1 {
		c.sums[bits.TrailingZeros8(o)%Windows].addBytes(&bytes{load64(w), load64(w[8:])})
		w = w[Lanes:]
	}
}

// A memory keeps what words said lately: that depends on the word alone.
type memory struct {
	entries []entry
	sums    []packed
	at      []int32 // the places of the words of an article
	missing []missing
	touched uint64 // keeps loads that only bring something near
}

// entry is a word that has a place, and what is often asked about it: 16
// bytes, so that all places of a word are in two cache lines side by side.
type entry struct {
	hash uint64
	traits
}

// packed is the sums of said in two cache lines. For the words furthest away
// a byte is enough, as they count from that of no label.
type packed struct {
	near [Windows - 2]sum
	far  [2]bytes
}

// missing is a word that has a place, but nothing in it yet.
type missing struct{ word, at int32 }

// A word has eight places, side by side.
const (
	memorySize = 1 << 16
	ways       = 8
	newlyUsed  = 1 // of a word just put down: if nobody asks again, it goes first
	mostUsed   = 7
	claimed    = 8 // by a missing word
)

func (m *memory) init() {
	m.entries, m.sums = make([]entry, memorySize), make([]packed, memorySize)
}

// home returns the first of a word's places.
func home(h uint64) uint64 { return h * 0x9E3779B97F4A7C15 >> 32 % memorySize &^ (ways - 1) }

// look finds the places of the words of an article and loads what they hold.
// Words that have none get one and are put down as missing.
func (m *memory) look(forms []form) {
	m.at, m.missing = room(m.at, len(forms)), m.missing[:0]
	touched := uint64(0)
	for k := range forms {
		set := m.entries[home(forms[k].hash):]
		touched += set[0].hash + set[ways-1].hash
	}
	for k := range forms {
		m.at[k] = int32(m.place(&forms[k]))
	}
	for _, at := range m.at {
		p := &m.sums[at]
		touched += p.near[0][0] + p.far[0][0]
	}
	m.touched += touched
}

// place returns where a word stands or, if it does not, where it shall: at the
// place of the word asked for least, by which the others sink. Where other
// words of the article came first for all its places, it stays with those.
func (m *memory) place(f *form) (at uint64) {
	h := f.hash
	at = home(h)
	set := (*[ways]entry)(m.entries[at:])
	for k := range set {
		if e := &set[k]; e.hash == h {
			if e.used < mostUsed {
				e.used++
			}
			return at + uint64(k)
		}
	}
	least := int(h>>60) % ways // where several are, it is any: or words in turn would all go before they return
	for k := range set {
		if set[k].used < set[least].used {
			least = k
		}
	}
	if set[least].used == claimed {
		return at
	}
	for k := range set {
		if n := set[k].used; k != least && n != claimed {
			set[k].used -= set[least].used
		}
	}
	set[least].hash, set[least].used = h, claimed
	m.missing = append(m.missing, missing{f.word, int32(at) + int32(least)})
	return at + uint64(least)
}

// put stores what a word said at its place, unless the bytes do not hold it.
func (m *memory) put(at int32, c *said) {
	e, p := &m.entries[at], &m.sums[at]
	e.traits = c.traits
	e.used = newlyUsed
	copy(p.near[:], c.sums[1:])
	if !p.far[0].pack(&c.sums[0]) || !p.far[1].pack(&c.sums[Windows-1]) {
		e.hash = 0
	}
}

// bytes are the lanes of a sum, one byte each.
type bytes [2]uint64

const (
	each16 = 0x0001000100010001 // times a number: that in every lane
	top16  = 0x8000800080008000
	lowest = 112 // the byte of no label
)

// pack writes the lanes of s as bytes and reports whether they fit.
func (b *bytes) pack(s *sum) bool {
	none := s[3] >> 48 * each16
	fits := true
	var lanes sum
	for k := range s {
		v := (s[k] + lowest*each16 | top16) - none
		fits = fits && v&^evenBytes == top16
		lanes[k] = v & evenBytes
	}
	b[0] = lanes[0] | lanes[1]<<8
	b[1] = lanes[2] | lanes[3]<<8
	return fits
}
