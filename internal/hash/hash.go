// Package hash gives the one hash function that the embedded tables of this
// library are built and read with.
package hash

import (
	"encoding/binary"
	"math/bits"
)

const (
	k0 = 0xa0761d6478bd642f
	k1 = 0xe7037ed1a0b428db
	k2 = 0x8ebc6af09c88c6e3
)

// String returns the 64-bit hash of s. The tables under internal/ are
// generated with it: changing it makes every one of them stale.
func String(s string) uint64 {
	h := uint64(len(s)) * k0
	all := s
	for len(s) >= 8 {
		h = mix(h^load8(s), k2)
		s = s[8:]
	}
	switch {
	case len(s) == 0:
	case len(all) >= 8: // what is left are the last of eight bytes
		h = mix(h^load8(all[len(all)-8:])>>(64-8*len(s)), k2)
	default:
		h = mix(h^loadTail(s), k2)
	}
	return h
}

// Padded returns String of the first n bytes of b, behind which stand zeros
// up to a full eight.
func Padded(b []byte, n int) uint64 {
	h := uint64(n) * k0
	for ; len(b) >= 8; b = b[8:] {
		h = mix(h^binary.LittleEndian.Uint64(b), k2)
	}
	return h
}

// Join returns the hash of a sequence from the hash of what stands before
// and the hash of what comes next. It is not commutative.
func Join(h, next uint64) uint64 {
	return mix(h^k0, next^k1)
}

// mix folds the 128-bit product of a and b, as in wyhash (Wang Yi, 2019).
func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a|1, b^k1)
	return hi ^ lo ^ a
}

func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// loadTail reads less than eight bytes. The two halves may overlap: then they
// say the same of a byte.
func loadTail(s string) uint64 {
	n := len(s)
	switch {
	case n >= 4:
		return load4(s) | load4(s[n-4:])<<(8*(n-4))
	case n >= 2:
		return load2(s) | load2(s[n-2:])<<(8*(n-2))
	}
	return uint64(s[0])
}

func load4(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

func load2(s string) uint64 {
	_ = s[1]
	return uint64(s[0]) | uint64(s[1])<<8
}
