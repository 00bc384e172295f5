package sentence

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/hash"
)

//go:embed abbrev.txt
var abbrevText string

//go:embed goeson.txt
var goesOnText string

// class says what a word means for the mark beside it. The names are those
// of the entries of abbrev.txt and goeson.txt.
type class uint8

const (
	title class = 1 << iota
	letter
	homograph // of a letter's name: "word" in the table
	latin
	afterPeriod
	opens
	clings
)

var classNames = map[string]class{
	"title": title, "letter": letter, "word": homograph, "latin": latin,
	"after-period": afterPeriod, "opens": opens,
	"clings": clings,
}

// classes returns the two tables, by the hash of the folded word.
var classes = sync.OnceValue(func() map[uint64]class {
	m := make(map[uint64]class)
	for line := range strings.Lines(abbrevText + goesOnText) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, w, _ := strings.Cut(line, " ")
		m[hash.String(w)] |= classNames[name]
	}
	return m
})
