package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/hash"
)

const maxLoad = 0.75

// Build returns the tables that hold the given phrases, by their folded words
// with single spaces, and tokens, by the folded word. Where two phrases have
// the same hash, the one that stands later in order stays. It is for the
// generator.
func Build(order []string, entries map[string]Entry, words map[string]Token) (phrases, tokens, ids []byte, err error) {
	index := map[ID]int{0: 0}
	ids = make([]byte, 4)
	slots := map[uint64]uint64{} // by hash
	longer := map[uint64]bool{}  // hashes of the beginnings of phrases
	for _, key := range order {
		var h uint64
		for i, w := range strings.Split(key, " ") {
			if i == 0 {
				h = hash.String(w)
			} else {
				longer[h] = true
				h = hash.Join(h, hash.String(w))
			}
		}
		id := entries[key].ID
		if _, ok := index[id]; !ok {
			index[id] = len(ids) / 4
			ids = append(ids, byte(id), byte(id>>8), byte(id>>16), byte(id>>24))
		}
		slots[h] = entries[key].pack(index[id])
	}
	if len(index) > 1<<15 {
		return nil, nil, nil, fmt.Errorf("lexicon: %d IDs, room for %d", len(index), 1<<15)
	}
	for h := range longer {
		slots[h] |= continues
	}
	marks := map[uint64]uint64{}
	kept := map[uint64]Token{}
	for _, w := range sortedKeys(words) {
		t, h := words[w], hash.String(w)
		if old, ok := kept[h]; ok && !t.better(old) { // words that share a hash
			continue
		}
		if s := t.pack(); s != 0 {
			kept[h], marks[h] = t, s
		}
	}
	return layOut(slots, phraseSize), layOut(marks, tokenSize), ids, nil
}

// layOut puts the slots where find looks for them.
func layOut(slots map[uint64]uint64, size int) []byte {
	n := uint64(float64(len(slots)) / maxLoad)
	all := make([]uint64, n)
	for _, h := range sortedKeys(slots) {
		at, print, shift := locate(h, n, size)
		for all[at] != 0 {
			if at++; at == n {
				at = 0
			}
		}
		all[at] = slots[h] | print<<shift
	}
	b := make([]byte, 0, int(n)*size)
	for _, s := range all {
		for i := range size {
			b = append(b, byte(s>>(8*i)))
		}
	}
	return b
}

func sortedKeys[K interface{ ~string | ~uint64 }, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// ListsSum returns the checksum of the files in lists/ below dir: the tables
// are stale where it differs from the file lists.sum that was written with them.
func ListsSum(dir fs.FS) (string, error) {
	files, err := fs.Glob(dir, "lists/*")
	if err != nil {
		return "", err
	}
	var sum uint64
	for _, file := range files {
		b, err := fs.ReadFile(dir, file)
		if err != nil {
			return "", err
		}
		sum = hash.Join(hash.Join(sum, hash.String(file)), hash.String(string(b)))
	}
	return fmt.Sprintf("%016x\n", sum), nil
}
