package speech

import (
	"testing"
	"unsafe"
)

func TestMemory(t *testing.T) {
	if n := unsafe.Sizeof([4]remembered{}); n != 64 {
		t.Errorf("the places of a word take %d bytes, no line of the cache", n)
	}
	m := new(memory)
	const line = uint64(len(m)) // hashes that differ by it share their places
	look := func(h uint64) bool {
		l, known := m.at(h)
		if !known {
			*l = lexeme{shape: uint8(h >> 14)}
		}
		if l.shape != uint8(h>>14) {
			t.Errorf("%x holds what %x says", h, uint64(l.shape)<<14)
		}
		return known
	}
	for n, c := range []struct {
		h     uint64
		known bool
	}{
		{1 * line, false}, {2 * line, false}, {3 * line, false}, {4 * line, false}, // all places are taken
		{1 * line, true}, {2 * line, true}, {4 * line, true}, {3 * line, true},
		{5*line + 1, false}, // another line
		{3 * line, true}, {6 * line, false}, {3 * line, true}, {6 * line, true},
	} {
		if got := look(c.h); got != c.known {
			t.Errorf("%d: %x is known: %v", n, c.h, got)
		}
		if !m.knows(c.h) || m.knows(c.h+7*line) {
			t.Errorf("%d: %x is not known afterwards, or what was never asked for is", n, c.h)
		}
	}
}

// TestInfo holds what is known of a word to one line of the cache.
func TestInfo(t *testing.T) {
	if n := unsafe.Sizeof(info{}); n != 64 {
		t.Errorf("an info takes %d bytes", n)
	}
}
