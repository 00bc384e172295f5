package cue

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed data/sources.tsv
var sourcesFile string

// SourceKind is what a noun that heads an unnamed or described speaker names.
type SourceKind uint8

const (
	NoSource SourceKind = iota
	PersonSource
	GroupSource
	BodySource
	DocumentSource
	MediaSource
)

var sourceKinds = [...]string{PersonSource: "person", GroupSource: "group", BodySource: "body", DocumentSource: "document", MediaSource: "media"}

type source struct {
	hash uint64
	kind SourceKind
}

// sources is an open-addressing hash table. The filter, a bit for each hash in
// it, spares most words the look.
type sources struct {
	slots  [1 << 13]source
	filter [1 << 9]uint64
}

var sourceTable = sync.OnceValue(func() *sources {
	t := &sources{}
	slots := &t.slots
	add := func(s string, k SourceKind) {
		h := hash.String(s)
		t.filter[h>>55] |= 1 << (h >> 49 & 63)
		for i := h & uint64(len(slots)-1); ; i = (i + 1) & uint64(len(slots)-1) {
			if slots[i].kind == NoSource {
				slots[i] = source{h, k}
				return
			}
			if slots[i].hash == h {
				return
			}
		}
	}
	for line := range strings.Lines(sourcesFile) {
		col := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(col) < 3 || strings.HasPrefix(line, "#") {
			continue
		}
		for k, name := range sourceKinds {
			if name != col[2] || k == 0 {
				continue
			}
			add(arabic.Fold(col[0]), SourceKind(k))
			for f := range strings.SplitSeq(col[1], ",") {
				if f = arabic.Fold(strings.TrimSpace(f)); len(f) > 2 {
					add(f, SourceKind(k))
				}
			}
		}
	}
	return t
})

// SourceOf tells what kind of speaker w heads, its particles and article aside.
func SourceOf(w *word.Word) SourceKind {
	if w.Kind != word.Arabic {
		return NoSource
	}
	t := sourceTable()
	if k := t.find(w.Hash); k != NoSource {
		return k
	}
	for _, p := range [...]string{"ال", "و", "وال", "لل", "ل", "بال", "ب"} {
		if rest, ok := strings.CutPrefix(w.Fold, p); ok && len(rest) > 4 {
			if k := t.find(hash.String(rest)); k != NoSource {
				return k
			}
		}
	}
	return NoSource
}

func (t *sources) find(h uint64) SourceKind {
	if t.filter[h>>55]>>(h>>49&63)&1 == 0 {
		return NoSource
	}
	for i := h & uint64(len(t.slots)-1); ; i = (i + 1) & uint64(len(t.slots)-1) {
		if t.slots[i].kind == NoSource || t.slots[i].hash == h {
			return t.slots[i].kind
		}
	}
}
