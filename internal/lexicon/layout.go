package lexicon

import (
	_ "embed"

	"strconv"
	"strings"
	"sync"
)

// The tables are open-addressing hash tables read in place, as strings. A
// phrase or token stands in the first slot that is free from the one that
// locate names, around the end. Numbers are little-endian.
//
//	phrase (8 bytes)                        token (6 bytes)
//	  bits  0-7   Types                       bits  0-3   Person
//	  bit   8     Ambiguous                   bit   4     Given
//	  bits  9-11  Kind                        bit   5     Family
//	  bits 12-19  Country                     bits  6-7   Gender
//	  bits 20-21  Gender                      bit   8     Particle
//	  bits 22-23  Use                         bit   9     Ambiguous
//	  bits 24-38  index of the ID             bit  10     Ordinary
//	  bit  39     a longer phrase begins so   bit  11     OrgHead
//	  bits 40-63  fingerprint                 bit  12     LocHead
//	                                          bit  13     Place
//	                                          bits 16-47  fingerprint
//
// An empty slot is all zero bits.

//go:embed phrases.bin
var phrases string

//go:embed tokens.bin
var tokens string

// ids holds the IDs, four bytes each; the first is 0.
//
//go:embed ids.bin
var ids string

// Countries holds the ISO codes, two bytes each, in the order of their numbers.
//
//go:embed countries.txt
var Countries string

const (
	phraseSize = 8
	tokenSize  = 6

	entryMask  = 1<<39 - 1
	continues  = 1 << 39
	phraseBits = 24 // of the hash
	tokenBits  = 32
)

// findPhrase returns the slot of the hash h, 0 where there is none.
func findPhrase(h uint64) uint64 {
	n := uint64(len(phrases) / phraseSize)
	home, print, shift := locate(h, n, phraseSize)
	for i := home; ; {
		s := phrases[i*phraseSize : i*phraseSize+phraseSize]
		v := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		if v == 0 || v>>shift == print {
			return v
		}
		if i++; i == n {
			i = 0
		}
	}
}

// mayHave reports whether the hash h may have a slot: of fifteen that have
// none it is true for one. Most hashes of two words in a row have none, and
// the filter stays in the processor's cache where the table does not.
func mayHave(h uint64) bool {
	_, print, _ := locate(h, 0, phraseSize)
	at, bits := filterBits(print)
	return phraseFilter()[at]&bits == bits
}

var phraseFilter = sync.OnceValue(func() *[1 << filterSize]uint64 {
	var f [1 << filterSize]uint64
	for i := 0; i < len(phrases); i += phraseSize {
		print := uint64(phrases[i+5]) | uint64(phrases[i+6])<<8 | uint64(phrases[i+7])<<16
		if strings.Count(phrases[i:i+phraseSize], "\x00") < phraseSize {
			at, bits := filterBits(print)
			f[at] |= bits
		}
	}
	return &f
})

const filterSize = 13 // binary logarithm of its words

// filterBits returns the two bits that a phrase with the given fingerprint
// has in the filter, and the word in which they are.
func filterBits(print uint64) (at, bits uint64) {
	return print >> (phraseBits - filterSize), 1<<(print%64) | 1<<(print>>5%64)
}

// findToken returns the slot of the hash h, 0 where there is none.
func findToken(h uint64) uint64 {
	n := uint64(len(tokens) / tokenSize)
	home, print, shift := locate(h, n, tokenSize)
	for i := home; ; {
		s := tokens[i*tokenSize : i*tokenSize+tokenSize]
		v := uint64(uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24) |
			uint64(uint16(s[4])|uint16(s[5])<<8)<<32
		if v == 0 || v>>shift == print {
			return v
		}
		if i++; i == n {
			i = 0
		}
	}
}

// locate returns the first slot of n in which the hash h may stand, its
// fingerprint, and where in the slot that stands.
func locate(h, n uint64, size int) (home, print uint64, shift int) {
	h *= 0x9e3779b97f4a7c15
	h ^= h >> 32
	if size == tokenSize {
		return (h >> 32) * n >> 32, h & (1<<tokenBits - 1), 16
	}
	return (h >> 32) * n >> 32, h & (1<<phraseBits - 1), 40
}

func unpackEntry(s uint64) Entry {
	return Entry{
		Types:     Types(s),
		Ambiguous: s>>8&1 != 0,
		Kind:      Kind(s >> 9 & 7),
		Country:   ISO(s >> 12),
		Gender:    Gender(s >> 20 & 3),
		Use:       Use(s >> 22 & 3),
		ID:        loadID(int(s >> 24 & 0x7FFF)),
	}
}

func unpackToken(s uint64) Token {
	return Token{
		Person:    uint8(s & 15),
		Given:     s>>4&1 != 0,
		Family:    s>>5&1 != 0,
		Gender:    Gender(s >> 6 & 3),
		Particle:  s>>8&1 != 0,
		Ambiguous: s>>9&1 != 0,
		Ordinary:  s>>10&1 != 0,
		OrgHead:   s>>11&1 != 0,
		LocHead:   s>>12&1 != 0,
		Place:     s>>13&1 != 0,
	}
}

// pack returns the slot of e without its fingerprint; id is the index of its ID.
func (e Entry) pack(id int) uint64 {
	return uint64(e.Types) | bit(e.Ambiguous, 8) | uint64(e.Kind)<<9 | uint64(e.Country)<<12 |
		uint64(e.Gender)<<20 | uint64(e.Use)<<22 | uint64(id)<<24
}

// pack returns the slot of t without its fingerprint.
func (t Token) pack() uint64 {
	return uint64(t.Person) | bit(t.Given, 4) | bit(t.Family, 5) | uint64(t.Gender)<<6 | bit(t.Particle, 8) |
		bit(t.Ambiguous, 9) | bit(t.Ordinary, 10) | bit(t.OrgHead, 11) | bit(t.LocHead, 12) | bit(t.Place, 13)
}

func bit(set bool, at int) uint64 {
	if set {
		return 1 << at
	}
	return 0
}

// ID names a thing: the upper two bits say in which catalogue, the others
// its number there.
type ID uint32

const (
	Wikidata ID = 1 << 30 // the number of its item, without the Q
	GeoNames ID = 2 << 30 // its geonameid
	Own      ID = 3 << 30 // of this library: a name and its long form share it
	catalog  ID = 3 << 30
)

// String returns "Q85" for Wikidata, "geonames:360630" for GeoNames, and ""
// for an ID of this library or none.
func (id ID) String() string {
	n := strconv.FormatUint(uint64(id&^catalog), 10)
	switch id & catalog {
	case Wikidata:
		return "Q" + n
	case GeoNames:
		return "geonames:" + n
	}
	return ""
}

func loadID(i int) ID {
	if i == 0 {
		return 0
	}
	s := ids[i*4 : i*4+4]
	return ID(s[0]) | ID(s[1])<<8 | ID(s[2])<<16 | ID(s[3])<<24
}
