// Package gold reads annotated articles for the trainer of package speech.
package gold

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/khabar-nlp/khabar/internal/speech"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Span is a stretch of text in bytes.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Article is one annotated article.
type Article struct {
	ID    string `json:"id"`
	Lines []struct {
		Kind string `json:"kind"`
		Span
	} `json:"lines"`
	Sentences []Span   `json:"sentences"`
	Entities  []Entity `json:"entities"`
	Quotes    []Quote  `json:"quotes"`
	Marks     []Span   `json:"marks"`

	Text  string      `json:"-"`
	Words []word.Word `json:"-"`
}

// Entity is one annotated entity.
type Entity struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Name     string `json:"name"`
	Mentions []Span `json:"mentions"`
}

// Quote is one annotated quote.
type Quote struct {
	Kind string `json:"kind"`
	Span
	Cue         *Span    `json:"cue"`
	Speaker     *Speaker `json:"speaker"`
	SpeakerText *Span    `json:"speaker_text"`
}

// Speaker is who an annotated quote is said by.
type Speaker struct {
	Name   string  `json:"name"`
	Entity *string `json:"entity"`
}

// Read reads the annotated articles in dir, by name.
func Read(dir string) ([]*Article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no *.gold.json in %s", dir)
	}
	sort.Strings(files)
	var all []*Article
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		a := &Article{}
		if err := json.Unmarshal(b, a); err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		text, err := os.ReadFile(strings.TrimSuffix(f, ".gold.json") + ".txt")
		if err != nil {
			return nil, err
		}
		a.Text = string(text)
		a.Words, _ = word.Split(a.Text)
		all = append(all, a)
	}
	return all, nil
}

// Range returns the words that the bytes start to end touch, marks aside.
func (a *Article) Range(start, end int) speech.Range {
	first := sort.Search(len(a.Words), func(i int) bool { return a.Words[i].End > start })
	last := first
	for last < len(a.Words) && a.Words[last].Start < end {
		last++
	}
	for first < last && a.Words[first].Kind == word.Mark {
		first++
	}
	for last > first && a.Words[last-1].Kind == word.Mark {
		last--
	}
	return speech.Range{First: first, Last: last}
}

// full is Range with the marks at the edges.
func (a *Article) full(start, end int) speech.Range {
	first := sort.Search(len(a.Words), func(i int) bool { return a.Words[i].End > start })
	last := first
	for last < len(a.Words) && a.Words[last].Start < end {
		last++
	}
	return speech.Range{First: first, Last: last}
}

var blockKinds = map[string]speech.BlockKind{
	"headline": speech.Headline, "deck": speech.Headline, "body": speech.Body, "subhead": speech.Subhead, "caption": speech.Caption,
}

// Input returns the story as its annotation has it, quotes aside.
func (a *Article) Input() *speech.Input {
	in := &speech.Input{Words: a.Words}
	for _, l := range a.Lines {
		if k, ok := blockKinds[l.Kind]; ok {
			in.Blocks = append(in.Blocks, speech.Block{Range: a.full(l.Start, l.End), Kind: k})
		}
	}
	for _, s := range a.Sentences {
		in.Sentences = append(in.Sentences, a.full(s.Start, s.End))
	}
	for _, e := range a.Entities {
		t := speech.Other
		switch e.Type {
		case "PER":
			t = speech.Person
		case "ORG":
			t = speech.Organization
		case "LOC":
			t = speech.Location
		case "DATE":
			for _, m := range e.Mentions {
				in.Times = append(in.Times, a.Range(m.Start, m.End))
			}
			continue
		default:
			continue
		}
		in.Entities = append(in.Entities, speech.Entity{Type: t})
		for _, m := range e.Mentions {
			in.Mentions = append(in.Mentions, speech.Mention{Range: a.Range(m.Start, m.End), Entity: len(in.Entities) - 1})
		}
	}
	speech.SortMentions(in)
	return in
}

// Truth returns the annotated quotes as package speech learns from them.
func (a *Article) Truth() []speech.Truth {
	index := map[string]int{}
	n := 0
	for _, e := range a.Entities {
		if e.Type == "PER" || e.Type == "ORG" || e.Type == "LOC" {
			index[e.ID] = n
			n++
		}
	}
	var ts []speech.Truth
	for _, q := range a.Quotes {
		t := speech.Truth{Content: a.Range(q.Start, q.End), Entity: -1, Act: q.Kind == "act"}
		if q.Cue != nil {
			t.Cue = a.full(q.Cue.Start, q.Cue.End)
		}
		if q.Speaker != nil {
			t.Spoken = true
			t.Name = q.Speaker.Name
			if q.Speaker.Entity != nil {
				if k, ok := index[*q.Speaker.Entity]; ok {
					t.Entity = k
				}
			}
		}
		if q.SpeakerText != nil {
			t.Speaker = a.Range(q.SpeakerText.Start, q.SpeakerText.End)
		}
		ts = append(ts, t)
	}
	return ts
}

// Terms returns the quotation marks that hold no speech.
func (a *Article) Terms() []speech.Range {
	var rs []speech.Range
	for _, m := range a.Marks {
		rs = append(rs, a.Range(m.Start, m.End))
	}
	return rs
}
