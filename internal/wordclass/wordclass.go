// Package wordclass knows of every frequent word of Arabic news which other
// words behave like it, at four granularities, and how frequent it is.
//
// The classes come from raw news alone, without annotation: words whose
// neighbours are alike share a class. الخميس and الجمعة do, and so do قال
// and صرح, لندن and باريس.
package wordclass

import (
	_ "embed"
	"iter"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:generate go run ./gen -data ../../../shared

// Edition names the text that the table was learned from.
const Edition = "33 million words of news, 2004 to 2024, seed 1"

// The numbers of classes. Every class number is below the one it belongs to.
const (
	N64   = 64
	N256  = 256
	N1024 = 1024
	N3072 = 3072
)

// Entry is what is known about one word.
type Entry struct {
	C64, C256, C1024, C3072 uint16

	// LogFreq is four times the binary logarithm of the word's count in the
	// text that the table was learned from, rounded. A word that is not in
	// the table was seen fewer than five times.
	LogFreq uint8
}

// The table is a blob read in place: the parents of the finest classes, then
// the slots of an open-addressing hash table. Numbers are little-endian.
//
//	parent (4 bytes, one for each class below N3072)
//	  bits 0-9 class of N1024, 10-17 of N256, 18-23 of N64
//	slot (5 bytes)
//	  bits 0-11 class of N3072, 12-18 LogFreq, 19-39 low bits of the hash
//
// An empty slot is all zero bits; no word has LogFreq 0. A word stands in the
// first free slot from the one that its hash's high bits name, around the end.
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

// Lookup returns the entry of the word with the given hash (word.Word.Hash).
// A hash that belongs to no word of the table is taken for one about once in
// 300,000 times.
func Lookup(h uint64) (Entry, bool) {
	n := uint64(len(table)-slotsAt) / slotSize
	print := h & (1<<printBits - 1)
	for i := (h >> 32) * n >> 32; ; {
		s := slot(slotsAt + int(i)*slotSize)
		if s == 0 {
			return Entry{}, false
		}
		if s>>printShift == print {
			return entry(s), true
		}
		if i++; i == n {
			i = 0
		}
	}
}

// Of returns the entry of w. Numbers share the entries of their shapes, so
// that 3.5 and 4.2 are one.
func Of(w *word.Word) (Entry, bool) {
	if w.Kind == word.Number {
		return Lookup(Shape(w.Fold))
	}
	return Lookup(w.Hash)
}

// All goes through the entries of all words, in no order that means anything.
func All() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for at := slotsAt; at < len(table); at += slotSize {
			if s := slot(at); s != 0 && !yield(entry(s)) {
				return
			}
		}
	}
}

// LogFreq returns the LogFreq of the word with the given hash, 0 where it is
// not in the table.
func LogFreq(h uint64) uint8 {
	e, _ := Lookup(h)
	return e.LogFreq
}

// Shape returns the hash under which a number stands in the table: that of
// its digits as zeros and its separators as they are, cut at eight characters.
// Years (19xx and 20xx) keep their first two digits.
func Shape(fold string) uint64 {
	var buf [8]byte
	n := copy(buf[:], fold)
	from := 0
	if len(fold) == 4 && (fold[:2] == "19" || fold[:2] == "20") {
		from = 2
	}
	for i := from; i < n; i++ {
		if '0' <= buf[i] && buf[i] <= '9' {
			buf[i] = '0'
		}
	}
	return hash.String(string(buf[:n]))
}

func slot(at int) uint64 {
	s := table[at : at+slotSize]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32
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
