package layout

import (
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

// stem returns the hash of a word without the particles before it, and
// whether it is one that tells texts apart: "والقاهرة" and "القاهرة" are one.
func stem(w *word.Word) (uint64, bool) {
	if w.Kind == word.Mark {
		return 0, false
	}
	f := w.Fold
	if w.Kind != word.Arabic {
		return w.Hash, len(f) > 1
	}
	if len(f) < 6 {
		return 0, false
	}
	if len(f) > 8 && (f[:2] == "و" || f[:2] == "ف") {
		f = f[2:]
	}
	if len(f) > 8 {
		switch f[:2] {
		case "ب", "ك":
			if f[2:6] == "ال" {
				f = f[2:]
			}
		}
	}
	switch {
	case len(f) > 8 && f[:4] == "ال", len(f) > 8 && f[:4] == "لل":
		f = f[4:]
	}
	if len(f) == len(w.Fold) { // as of most
		return w.Hash, true
	}
	return hash.String(f), true
}

// set is a set of hashes: open addressing over a power of two of slots.
type set struct {
	slots []uint64
	mask  uint64
}

func (s *set) reset(n int) {
	size := 16
	for size < 2*n {
		size *= 2
	}
	if cap(s.slots) >= size {
		s.slots = s.slots[:size]
		clear(s.slots)
	} else {
		s.slots = make([]uint64, size)
	}
	s.mask = uint64(size - 1)
}

func (s *set) add(h uint64) {
	i := h & s.mask
	for s.slots[i] != 0 && s.slots[i] != h {
		i = (i + 1) & s.mask
	}
	s.slots[i] = h
}

func (s *set) has(h uint64) bool {
	if len(s.slots) == 0 {
		return false
	}
	for i := h & s.mask; s.slots[i] != 0; i = (i + 1) & s.mask {
		if s.slots[i] == h {
			return true
		}
	}
	return false
}
