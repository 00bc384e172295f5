package tagger

import "testing"

// TestMemory has words that are asked for again and again stay in the memory
// while more others than it has places for pass by.
func TestMemory(t *testing.T) {
	var m memory
	m.init()
	ask := func(words []form) (missing int) {
		m.look(words)
		for _, i := range m.missing {
			m.put(i.at, &said{})
		}
		return len(m.missing)
	}
	next := uint64(0)
	different := func(n int) (words []form) {
		for range n {
			next += 0x9E3779B97F4A7C15
			words = append(words, form{hash: next})
		}
		return words
	}
	often := different(memorySize / 8)
	for range mostUsed {
		ask(often)
	}
	for range 8 {
		ask(different(memorySize / 4))
		if n := ask(often); n > len(often)/50 {
			t.Fatalf("%d of %d words asked for often are gone", n, len(often))
		}
	}
}
