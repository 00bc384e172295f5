package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
)

var listTypes = map[string]lexicon.Types{
	"PER": lexicon.Person, "ORG": lexicon.Org, "LOC": lexicon.Loc, "EVENT": lexicon.Event, "WORK": lexicon.Work,
}

// lists reads the files written for this library: titles.tsv, org_heads.txt,
// loc_heads.txt, and any other *.tsv, which holds names:
//
//	NAME	PER, ORG, LOC, EVENT or WORK	- or a (ambiguous)	long form of the name
func (g *generator) lists(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return err
	}
	slices.Sort(files)
	for _, file := range files {
		if filepath.Base(file) == "titles.tsv" {
			continue
		}
		rows, err := readRows(file, 4)
		if err != nil {
			return err
		}
		for _, f := range rows {
			if listTypes[f[1]] == 0 || f[2] != "-" && f[2] != "a" {
				return fmt.Errorf("%s: bad line %q", file, strings.Join(f, "\t"))
			}
			g.listed(f[0], listTypes[f[1]], f[2][0], f[3])
		}
	}
	if err := g.titles(filepath.Join(dir, "titles.tsv")); err != nil {
		return err
	}
	for _, list := range []struct {
		file string
		mark func(t *token)
	}{
		{"org_heads.txt", func(t *token) { t.OrgHead = true }},
		{"loc_heads.txt", func(t *token) { t.LocHead = true }},
	} {
		rows, err := readRows(filepath.Join(dir, list.file), 1)
		if err != nil {
			return err
		}
		for _, f := range rows {
			list.mark(g.token(f[0]))
		}
	}
	return nil
}

// listed adds a name of a list. Its long form shares its ID.
func (g *generator) listed(name string, t lexicon.Types, flag byte, long string) {
	p := g.phrases[foldPhrase(name)]
	e := lexicon.Entry{Types: t}
	switch {
	case p == nil || p.entry.Types&t == 0:
		if t == lexicon.Loc {
			e.Kind = lexicon.Place
		}
	default: // known: only the flag and the long form are new
		e = p.entry
	}
	rank := 2
	if p != nil {
		rank = p.rank
	}
	p = g.add(name, e, rank)
	if p == nil {
		return
	}
	if flag == '-' {
		p.safe |= t
	}
	if p.flag != '-' {
		p.flag = flag
	}
	if t == lexicon.Person {
		for w := range strings.FieldsSeq(name) {
			if t := g.nameToken(w, 2); t != nil {
				t.sure = true
			}
		}
	}
	if long == "" || long == "-" {
		return
	}
	q := g.phrases[foldPhrase(long)]
	if q == nil {
		if q = g.add(long, lexicon.Entry{Types: t}, 2); q == nil {
			return
		}
		q.flag, q.safe = '-', t
	}
	id := q.entry.ID
	if id == 0 {
		id = p.entry.ID
	}
	if id == 0 {
		id = lexicon.Own | lexicon.ID(hash.String(foldPhrase(long))&(1<<30-1))
	}
	p.entry.ID, q.entry.ID = id, id
}

// titles reads the titles: TITLE, gender (m, f, p, -), use (a, h, x).
func (g *generator) titles(file string) error {
	rows, err := readRows(file, 3)
	if err != nil {
		return err
	}
	genders := map[string]lexicon.Gender{"m": lexicon.Masculine, "f": lexicon.Feminine, "p": lexicon.Plural, "-": lexicon.UnknownGender}
	uses := map[string]lexicon.Use{"a": lexicon.Alone, "h": lexicon.Head, "x": lexicon.Honorific}
	for _, f := range rows {
		gender, ok := genders[f[1]]
		if !ok || uses[f[2]] == 0 {
			return fmt.Errorf("%s: bad line %q", file, strings.Join(f, "\t"))
		}
		if p := g.add(f[0], lexicon.Entry{Types: lexicon.Title}, 0); p != nil {
			p.entry.Gender, p.entry.Use = gender, uses[f[2]]
		}
	}
	return nil
}
