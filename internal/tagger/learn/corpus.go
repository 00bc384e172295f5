// Package learn trains the models of package tagger.
package learn

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A Document is an article, or a window of a corpus without articles.
type Document struct {
	ID       string
	Text     string // empty where only words are known
	Words    []word.Word
	Seqs     []tagger.Range
	Mentions []Mention
	Fold     int  // the part in which it is held out for honest evidence
	Domain   int  // which corpus it is of; each has conventions of its own
	Open     bool // words outside the mentions may belong to types that the corpus does not annotate
}

// A Mention is a labelled run of words.
type Mention struct {
	First, Last int // words
	Start, End  int // bytes, in an article
	Type        string
}

// storyKinds are the kinds of lines in which names are annotated.
const storyKinds = " headline deck caption body subhead "

// Gold reads a folder of annotated articles.
func Gold(dir string) ([]Document, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no articles in %s (%v)", dir, err)
	}
	sort.Strings(files)
	var docs []Document
	for _, f := range files {
		d, err := goldArticle(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func goldArticle(file string) (Document, error) {
	var d Document
	text, err := os.ReadFile(strings.TrimSuffix(file, ".gold.json") + ".txt")
	if err != nil {
		return d, err
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return d, err
	}
	var gold struct {
		ID    string
		Lines []struct {
			Kind       string
			Start, End int
		}
		Entities []struct {
			Type     string
			Mentions []struct{ Start, End int }
		}
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		return d, err
	}
	d.ID, d.Text = gold.ID, string(text)
	words, lines := word.Split(d.Text)
	d.Words = words
	for _, l := range lines {
		for _, g := range gold.Lines {
			if g.Start < l.End && l.Start < g.End {
				if strings.Contains(storyKinds, " "+g.Kind+" ") {
					d.Seqs = append(d.Seqs, tagger.Range{First: l.First, Last: l.Last})
				}
				break
			}
		}
	}
	for _, e := range gold.Entities {
		for _, m := range e.Mentions {
			first := sort.Search(len(words), func(i int) bool { return words[i].End > m.Start })
			last := sort.Search(len(words), func(i int) bool { return words[i].Start >= m.End })
			// the quotation marks of حزب "العدالة" belong to the name, but
			// nothing hangs on the last one
			for last-first > 1 && isQuote(words[last-1].Rune) {
				last--
			}
			for last-first > 1 && isQuote(words[first].Rune) {
				first++
			}
			if first < last {
				d.Mentions = append(d.Mentions, Mention{first, last, m.Start, m.End, e.Type})
			}
		}
	}
	sort.Slice(d.Mentions, func(i, j int) bool { return d.Mentions[i].First < d.Mentions[j].First })
	return d, nil
}

func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '«', '»', '“', '”', '„', '‘', '’':
		return true
	}
	return false
}

// window is how many sentences of a corpus without article borders count as
// one article.
const window = 12

// CoNLL reads a file of lines "token tag" with blank lines between
// sentences. Each token is one word, however this library would cut it.
// rename gives the types' names here; a type renamed to "" is none.
func CoNLL(file string, rename func(string) string) ([]Document, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var sentences [][][2]string
	var cur [][2]string
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		fields := strings.Fields(sc.Text())
		if len(fields) < 2 {
			if len(cur) > 0 {
				sentences = append(sentences, cur)
				cur = nil
			}
			continue
		}
		cur = append(cur, [2]string{fields[0], fields[1]})
	}
	if len(cur) > 0 {
		sentences = append(sentences, cur)
	}
	var docs []Document
	for i := 0; i < len(sentences); i += window {
		d := Document{ID: fmt.Sprintf("%s#%d", file, i)}
		for _, s := range sentences[i:min(i+window, len(sentences))] {
			d.appendSentence(s, rename)
		}
		docs = append(docs, d)
	}
	return docs, sc.Err()
}

// ANERcorp reads ANERcorp's persons, organisations and places. Its other
// names are of the types that it does not tell apart.
func ANERcorp(file string) ([]Document, error) {
	docs, err := CoNLL(file, func(t string) string {
		switch t {
		case "PERS":
			return "PER"
		case "ORG", "LOC":
			return t
		}
		return ""
	})
	for i := range docs {
		docs[i].Domain, docs[i].Open = 1, true
	}
	return docs, err
}

func (d *Document) appendSentence(s [][2]string, rename func(string) string) {
	first := len(d.Words)
	open := ""
	for i, x := range s {
		w := Token(x[0])
		w.First = i == 0
		at := len(d.Words)
		d.Words = append(d.Words, w)
		kind, name, _ := strings.Cut(x[1], "-")
		if kind == "O" || name == "" {
			open = ""
			continue
		}
		if kind == "I" && open == name {
			if rename(name) != "" {
				d.Mentions[len(d.Mentions)-1].Last = at + 1
			}
			continue
		}
		open = name
		if t := rename(name); t != "" {
			d.Mentions = append(d.Mentions, Mention{First: at, Last: at + 1, Type: t})
		}
	}
	d.Seqs = append(d.Seqs, tagger.Range{First: first, Last: len(d.Words)})
}

// Token makes one word of s, whatever it consists of.
func Token(s string) word.Word {
	words, _ := word.Split(s)
	if len(words) == 1 {
		words[0].Glued = false
		return words[0]
	}
	w := word.Word{End: len(s), Kind: word.Mark}
	for _, x := range words { // (د is read as letters, 1/2 as a number
		if w.Kind == word.Mark || x.Kind < w.Kind {
			w.Kind = x.Kind
		}
	}
	w.Clean = string(arabic.AppendClean(nil, s))
	w.Fold = arabic.Fold(s)
	w.Hash = hash.String(w.Fold)
	return w
}
