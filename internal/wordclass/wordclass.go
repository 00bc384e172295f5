// Package wordclass knows of every frequent word of Arabic news which other
// words behave like it, at four granularities, and how frequent it is.
//
// The classes come from raw news alone, without annotation: words whose
// neighbours are alike share a class. الخميس and الجمعة do, and so do قال
// and صرح, لندن and باريس.
package wordclass

import (
	"iter"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:generate go run ./gen -data ../../../shared

// Edition names the text that the table was learned from.
const Edition = "33 million words of news, 2004 to 2024, two passes"

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

// Lookup returns the entry of the word with the given hash (word.Word.Hash).
// A hash that belongs to no word of the table is taken for one about once in
// 300,000 times.
func Lookup(h uint64) (Entry, bool) {
	n := uint64(len(table)-slotsAt) / slotSize
	home, print := locate(h, n)
	for i := home; ; {
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

// Touch loads the place where a search for h starts: to touch many hashes
// before any is looked up lets the processor wait for memory once.
func Touch(h uint64) byte {
	home, _ := locate(h, uint64(len(table)-slotsAt)/slotSize)
	return table[slotsAt+int(home)*slotSize]
}

// Of returns the entry of w. Numbers share the entries of their shapes, so
// that 3.5 and 4.2 are one.
func Of(w *word.Word) (Entry, bool) {
	if w.Kind == word.Number {
		var buf [8]byte
		return Lookup(hash.String(Shape(&buf, w.Fold)))
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

// Shape returns the form in which a number stands in the table, which it
// writes to buf: its digits as zeros and its separators as they are, cut at
// eight characters. Years (19xx and 20xx) keep their first two digits.
func Shape(buf *[8]byte, fold string) string {
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
	return string(buf[:n])
}
