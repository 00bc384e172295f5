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

var sourceTable = sync.OnceValue(func() []source {
	slots := make([]source, 1<<13)
	add := func(s string, k SourceKind) {
		h := hash.String(s)
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
	return slots
})

// SourceOf tells what kind of speaker w heads, its particles and article aside.
func SourceOf(w *word.Word) SourceKind {
	if w.Kind != word.Arabic {
		return NoSource
	}
	slots := sourceTable()
	find := func(h uint64) SourceKind {
		for i := h & uint64(len(slots)-1); ; i = (i + 1) & uint64(len(slots)-1) {
			if slots[i].kind == NoSource || slots[i].hash == h {
				return slots[i].kind
			}
		}
	}
	if k := find(w.Hash); k != NoSource {
		return k
	}
	for _, p := range [...]string{"ال", "و", "وال", "لل", "ل", "بال", "ب"} {
		if rest, ok := strings.CutPrefix(w.Fold, p); ok && len(rest) > 4 {
			if k := find(hash.String(rest)); k != NoSource {
				return k
			}
		}
	}
	return NoSource
}
