// Command annotate prints what khabar finds in articles, one JSON object a
// line for each: blocks, sentences, entities and quotes with their byte
// offsets.
//
//	annotate [-body] [FILE ... | -]
//
// Without a file, or for the file name "-", it reads standard input. With
// -body every line is taken for a paragraph of the story. A file that cannot
// be read or parsed is reported on standard error and does not stop the
// others; the exit status is 1 then.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/khabar-nlp/khabar"
)

type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text,omitempty"`
}

type block struct {
	Kind khabar.BlockKind `json:"kind"`
	span
}

type entity struct {
	ID       string            `json:"id"`
	Type     khabar.EntityType `json:"type"`
	Name     string            `json:"name"`
	Mentions []span            `json:"mentions"`
	Roles    []span            `json:"roles,omitempty"`
	Gender   string            `json:"gender,omitempty"`
	Ref      string            `json:"ref,omitempty"`
	Value    string            `json:"value,omitempty"`
	Number   float64           `json:"number,omitempty"`
	Unit     string            `json:"unit,omitempty"`
}

type cue struct {
	span
	Lemma    string `json:"lemma"`
	Class    string `json:"class,omitempty"`
	Distance bool   `json:"distance,omitempty"`
}

type speaker struct {
	Name   string             `json:"name"`
	Start  int                `json:"start"`
	End    int                `json:"end"`
	Entity *string            `json:"entity"`
	Form   khabar.SpeakerForm `json:"form"`

	Unnamed bool   `json:"unnamed,omitempty"`
	Gender  string `json:"gender,omitempty"`
}

type quote struct {
	Kind khabar.QuoteKind `json:"kind"`
	span
	Verbatim   []span   `json:"verbatim,omitempty"`
	Cue        *cue     `json:"cue"`
	Speaker    *speaker `json:"speaker"`
	Addressee  *span    `json:"addressee,omitempty"`
	Medium     *span    `json:"medium,omitempty"`
	Place      *span    `json:"place,omitempty"`
	Time       *span    `json:"time,omitempty"`
	Negated    bool     `json:"negated,omitempty"`
	Parent     *int     `json:"parent,omitempty"`
	Confidence float64  `json:"confidence"`
}

type article struct {
	ID        string   `json:"id"`
	Blocks    []block  `json:"blocks"`
	Sentences []span   `json:"sentences"`
	Entities  []entity `json:"entities"`
	Quotes    []quote  `json:"quotes"`
}

func main() {
	body := flag.Bool("body", false, "every line is a paragraph of the story")
	flag.Parse()
	files := flag.Args()
	if len(files) == 0 {
		files = []string{"-"}
	}
	out := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	parser := khabar.Parser{BodyOnly: *body}
	status := 0
	for _, f := range files {
		a, err := annotate(&parser, f)
		if err == nil {
			err = enc.Encode(a)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "annotate: %s: %v\n", f, err)
			status = 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintf(os.Stderr, "annotate: %v\n", err)
		status = 1
	}
	os.Exit(status)
}

// annotate parses one file and returns what is in it.
func annotate(p *khabar.Parser, file string) (*article, error) {
	text, err := read(file)
	if err != nil {
		return nil, err
	}
	a, err := p.Parse(text)
	if err != nil {
		return nil, err
	}
	at := func(s khabar.Span) span { return span{s.Start, s.End, s.Of(text)} }
	told := func(s khabar.Span) *span {
		if s.Len() == 0 {
			return nil
		}
		x := at(s)
		return &x
	}
	out := &article{
		ID:     strings.TrimSuffix(filepath.Base(file), ".txt"),
		Blocks: []block{}, Sentences: []span{}, Entities: []entity{}, Quotes: []quote{}, // never null
	}
	for _, b := range a.Blocks {
		out.Blocks = append(out.Blocks, block{b.Kind, at(b.Span)})
	}
	for _, s := range a.Sentences {
		out.Sentences = append(out.Sentences, at(s.Span))
	}
	for _, e := range khabar.ExtractEntities(a) {
		x := entity{ID: e.ID, Type: e.Type, Name: e.Name, Ref: e.Ref, Value: e.Value, Number: e.Number, Unit: e.Unit}
		if e.Gender != 0 {
			x.Gender = string(rune(e.Gender))
		}
		for _, m := range e.Mentions {
			x.Mentions = append(x.Mentions, at(m.Span))
		}
		for _, r := range e.Roles {
			x.Roles = append(x.Roles, at(r.Span))
		}
		out.Entities = append(out.Entities, x)
	}
	for _, q := range khabar.ExtractQuotes(a) {
		x := quote{Kind: q.Kind, span: at(q.Span), Negated: q.Negated, Confidence: q.Confidence}
		x.Addressee, x.Medium, x.Place, x.Time = told(q.Addressee), told(q.Medium), told(q.Place), told(q.Time)
		for _, v := range q.Verbatim {
			x.Verbatim = append(x.Verbatim, at(v))
		}
		if c := q.Cue; c != nil {
			x.Cue = &cue{at(c.Span), c.Lemma, c.Class, c.Distance}
		}
		if s := q.Speaker; s != nil {
			x.Speaker = &speaker{Name: s.Name, Start: s.Start, End: s.End, Form: s.Form, Unnamed: s.Unnamed}
			if s.Gender != 0 {
				x.Speaker.Gender = string(rune(s.Gender))
			}
			if s.EntityID != "" {
				x.Speaker.Entity = &s.EntityID
			}
		}
		if q.Parent >= 0 {
			x.Parent = &q.Parent
		}
		out.Quotes = append(out.Quotes, x)
	}
	return out, nil
}

func read(file string) (string, error) {
	var b []byte
	var err error
	if file == "-" {
		b, err = io.ReadAll(os.Stdin)
	} else {
		b, err = os.ReadFile(file)
	}
	return string(b), err
}
