package wordclass

import _ "embed"

// The table is a blob read in place: the parents of the finest classes, then
// the slots of an open-addressing hash table. Numbers are little-endian.
//
//	parent (4 bytes, one for each class below N3072)
//	  bits 0-9 class of N1024, 10-17 of N256, 18-23 of N64
//	slot (5 bytes)
//	  bits 0-11 class of N3072, 12-18 LogFreq, 19-39 fingerprint of the hash
//
// An empty slot is all zero bits; no word has LogFreq 0. A word stands in the
// first free slot from the one that locate names, around the end.
//
//go:embed table.bin
var table string

const (
	parentSize = 4
	slotSize   = 5
	slotsAt    = N3072 * parentSize

	freqShift  = 12
	printShift = 19
	printBits  = 21
)

// locate returns the first slot of n in which the hash h may stand, and its
// fingerprint.
func locate(h, n uint64) (home, print uint64) {
	h *= 0x9e3779b97f4a7c15
	h ^= h >> 32
	return (h >> 32) * n >> 32, h & (1<<printBits - 1)
}

func slot(at int) uint64 {
	s := table[at : at+slotSize]
	return uint64(uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24) | uint64(s[4])<<32
}

func entry(s uint64) Entry {
	c := uint16(s & (1<<freqShift - 1))
	p := table[int(c)*parentSize : int(c)*parentSize+parentSize]
	parents := uint32(p[0]) | uint32(p[1])<<8 | uint32(p[2])<<16
	return Entry{
		C64:     uint16(parents >> 18),
		C256:    uint16(parents >> 10 & (N256 - 1)),
		C1024:   uint16(parents & (N1024 - 1)),
		C3072:   c,
		LogFreq: uint8(s >> freqShift & (1<<(printShift-freqShift) - 1)),
	}
}

// Build returns the table that holds the given words, for the generator:
// hashes and entries in descending order of frequency. Words whose
// fingerprints fall together keep the entry of the more frequent one; lost
// is how many do.
func Build(hashes []uint64, entries []Entry) (blob []byte, lost int) {
	const maxLoad = 0.8
	parents := make([]uint32, N3072)
	slots := make([]uint64, int(float64(len(hashes))/maxLoad))
	n := uint64(len(slots))
	for i, e := range entries {
		parents[e.C3072] = uint32(e.C1024) | uint32(e.C256)<<10 | uint32(e.C64)<<18
		at, print := locate(hashes[i], n)
		for slots[at] != 0 && slots[at]>>printShift != print {
			if at++; at == n {
				at = 0
			}
		}
		if slots[at] != 0 {
			lost++
			continue
		}
		slots[at] = uint64(e.C3072) | uint64(e.LogFreq)<<freqShift | print<<printShift
	}
	for _, p := range parents {
		blob = append(blob, byte(p), byte(p>>8), byte(p>>16), byte(p>>24))
	}
	for _, s := range slots {
		blob = append(blob, byte(s), byte(s>>8), byte(s>>16), byte(s>>24), byte(s>>32))
	}
	return blob, lost
}
