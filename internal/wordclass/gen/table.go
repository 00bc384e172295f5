package main

import (
	"fmt"
	"log"
	"math"
	"os"

	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// The layout is drawn in package wordclass.
const (
	parentSize = 4
	slotSize   = 5
	freqShift  = 12
	printShift = 19
	printBits  = 21

	maxLoad = 0.8
)

// writeTable writes the classes of the words and their parents.
func writeTable(file string, vocab []vocabWord, class []uint16, parents [][]uint16) error {
	var blob []byte
	for c := range wordclass.N3072 {
		p := uint32(parents[0][c]) | uint32(parents[1][c])<<10 | uint32(parents[2][c])<<18
		blob = append(blob, byte(p), byte(p>>8), byte(p>>16), byte(p>>24))
	}
	slots := make([]uint64, int(float64(len(vocab))/maxLoad))
	shared := 0
	for i, w := range vocab {
		s := uint64(class[i]) | uint64(logFreq(w.count))<<freqShift | (w.hash&(1<<printBits-1))<<printShift
		at := int((w.hash >> 32) * uint64(len(slots)) >> 32)
		for slots[at] != 0 {
			if slots[at]>>printShift == s>>printShift {
				shared++
				break
			}
			if at++; at == len(slots) {
				at = 0
			}
		}
		if slots[at] == 0 { // else the more frequent word keeps the slot
			slots[at] = s
		}
	}
	for _, s := range slots {
		blob = append(blob, byte(s), byte(s>>8), byte(s>>16), byte(s>>24), byte(s>>32))
	}
	log.Printf("%d words, %d lost to others with the same fingerprint, %d bytes", len(vocab), shared, len(blob))
	return os.WriteFile(file, blob, 0o644)
}

func logFreq(count int) uint8 {
	return uint8(min(math.Round(4*math.Log2(float64(count))), 127))
}

// printClasses shows the most frequent words of some classes of each size.
func printClasses(vocab []vocabWord, class []uint16, parents [][]uint16, n int) {
	for s := -1; s < len(parents); s++ {
		members := map[uint16][]string{}
		for i, w := range vocab {
			c := class[i]
			if s >= 0 {
				c = parents[s][c]
			}
			if len(members[c]) < n {
				members[c] = append(members[c], w.fold)
			}
		}
		for c := uint16(0); c < uint16(wordclass.N3072) && len(members) > 0; c += uint16(1 + len(members)/48) {
			fmt.Println(len(members), c, members[c])
		}
	}
}
