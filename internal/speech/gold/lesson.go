package gold

import (
	"fmt"
	"os"
	"strings"

	"github.com/khabar-nlp/khabar/internal/sentence"
	"github.com/khabar-nlp/khabar/internal/word"
)

// ReadLessons reads a file of sentences written for the trainer. An item is a
// title behind #, lines of text, and a line behind > for each quote: kind |
// content | cue | speaker. Names stand in braces, {p1:سليم قرقاش}, where p, o,
// l and d are person, organisation, place and date, and a number tells one
// from the other. "first … last" is a content by its ends, "-" no cue or
// nobody; a speaker is the words that name him, "= p1" an entity, or both; "=
// words" is one who was introduced with these words. Where the title ends with
// "(page)" the first line is a headline.
func ReadLessons(file string) ([]*Article, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var all []*Article
	var item []string
	title, at := "", 0
	flush := func() error {
		if title == "" {
			return nil
		}
		a, err := lesson(title, item)
		if err != nil {
			return fmt.Errorf("%s:%d: %s: %w", file, at, title, err)
		}
		all = append(all, a)
		title, item = "", nil
		return nil
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
			if err := flush(); err != nil {
				return nil, err
			}
			title, at = strings.TrimSpace(line[1:]), n
		case line != "" && title != "":
			item = append(item, line)
		}
	}
	return all, flush()
}

// lesson reads one item.
func lesson(title string, lines []string) (*Article, error) {
	a := &Article{ID: title}
	var quotes []string
	for _, l := range lines {
		if q, ok := strings.CutPrefix(l, ">"); ok {
			quotes = append(quotes, q)
			continue
		}
		if len(quotes) > 0 {
			return nil, fmt.Errorf("text behind a quote: %s", l)
		}
		if err := a.line(l, len(a.Lines) == 0 && strings.HasSuffix(title, "(page)")); err != nil {
			return nil, err
		}
	}
	words, cut := word.Split(a.Text)
	a.Words = words
	for _, l := range cut {
		for _, r := range sentence.Split(a.Text, words, l, nil) {
			a.Sentences = append(a.Sentences, a.span(words[r.First].Start, words[r.Last-1].End))
		}
	}
	from := 0
	for _, q := range quotes {
		start, err := a.quote(q, from)
		if err != nil {
			return nil, fmt.Errorf("%w: %s", err, q)
		}
		from = start
	}
	return a, nil
}

func (a *Article) span(start, end int) Span { return Span{start, end, a.Text[start:end]} }

var lessonTypes = map[byte]string{'p': "PER", 'o': "ORG", 'l': "LOC", 'd': "DATE"}

// line adds a line of text, its names out of their braces.
func (a *Article) line(l string, headline bool) error {
	start := len(a.Text)
	for {
		before, rest, ok := strings.Cut(l, "{")
		a.Text += before
		if !ok {
			break
		}
		tag, after, ok := strings.Cut(rest, "}")
		id, name, colon := strings.Cut(tag, ":")
		if !ok || !colon || id == "" || lessonTypes[id[0]] == "" || name == "" {
			return fmt.Errorf("no name: {%s", rest)
		}
		if id[0] == 'd' {
			id = fmt.Sprintf("d%d", len(a.Text))
		}
		a.mention(id, Span{len(a.Text), len(a.Text) + len(name), name})
		a.Text += name
		l = after
	}
	kind := "body"
	if headline {
		kind = "headline"
	}
	a.Lines = append(a.Lines, struct {
		Kind string `json:"kind"`
		Span
	}{kind, a.span(start, len(a.Text))})
	a.Text += "\n"
	return nil
}

// mention adds a mention to the entity of that id.
func (a *Article) mention(id string, m Span) {
	for k := range a.Entities {
		if e := &a.Entities[k]; e.ID == id {
			e.Mentions = append(e.Mentions, m)
			return
		}
	}
	a.Entities = append(a.Entities, Entity{ID: id, Type: lessonTypes[id[0]], Name: m.Text, Mentions: []Span{m}})
}

// quote adds the quote of a line behind ">", looked for from the byte from on.
func (a *Article) quote(line string, from int) (start int, err error) {
	cells := strings.Split(line, "|")
	if len(cells) != 4 {
		return 0, fmt.Errorf("%d cells, want 4", len(cells))
	}
	for k := range cells {
		cells[k] = strings.TrimSpace(cells[k])
	}
	switch cells[0] {
	case "direct", "indirect", "mixed", "act":
	default:
		return 0, fmt.Errorf("no kind %q", cells[0])
	}
	first, last, ok := strings.Cut(cells[1], "…")
	first, last = strings.TrimSpace(first), strings.TrimSpace(last)
	start = a.find(first, from)
	if start < 0 {
		return 0, fmt.Errorf("no content %q", first)
	}
	end := start + len(first)
	if ok {
		k := a.find(last, end)
		if k < 0 {
			return 0, fmt.Errorf("no end %q", last)
		}
		end = k + len(last)
	}
	q := Quote{Kind: cells[0], Span: a.span(start, end)}
	near := start
	if cells[2] != "-" {
		k := a.nearest(cells[2], start, end)
		if k < 0 {
			return 0, fmt.Errorf("no cue %q", cells[2])
		}
		s := a.span(k, k+len(cells[2]))
		q.Cue, near = &s, k
	}
	if cells[3] != "-" {
		if err := a.speaker(&q, cells[3], near); err != nil {
			return 0, err
		}
	}
	a.Quotes = append(a.Quotes, q)
	return start, nil
}

// speaker reads the cell of a speaker, who is named near a byte.
func (a *Article) speaker(q *Quote, cell string, near int) error {
	words, id, ok := strings.Cut(cell, "=")
	words, id = strings.TrimSpace(words), strings.TrimSpace(id)
	var s Speaker
	if words != "" {
		k := a.nearest(words, near, near)
		if rest, ok := strings.CutPrefix(words, "ال"); ok && k < 0 { // وفقا للمتحدثة
			words = "لل" + rest
			k = a.nearest(words, near, near)
		}
		if k < 0 {
			return fmt.Errorf("no speaker %q", words)
		}
		x := a.span(k, k+len(words))
		q.SpeakerText, s.Name = &x, words
	}
	for k := range a.Entities {
		e := &a.Entities[k]
		if e.ID == id {
			s.Entity, s.Name = &e.ID, e.Name
		}
	}
	if ok && s.Entity == nil {
		if a.find(id, 0) < 0 {
			return fmt.Errorf("no speaker %q", id)
		}
		s.Name = id
	}
	q.Speaker = &s
	return nil
}

// find returns where s stands as whole words at or behind from, or, where it
// does not, at its first place; -1 where there is none.
func (a *Article) find(s string, from int) int {
	for _, at := range [2]int{from, 0} {
		for i := at; ; {
			k := strings.Index(a.Text[i:], s)
			if k < 0 {
				break
			}
			if i += k; a.whole(i, i+len(s)) {
				return i
			}
			i += len(s)
		}
	}
	return -1
}

// nearest returns the place of s nearest to the bytes start to end, -1 where
// there is none.
func (a *Article) nearest(s string, start, end int) int {
	best, least := -1, 0
	for i := 0; ; {
		k := strings.Index(a.Text[i:], s)
		if k < 0 {
			return best
		}
		i += k
		d := start - (i + len(s))
		if i >= end {
			d = i - end
		}
		if (best < 0 || max(d, -d) < least) && a.whole(i, i+len(s)) {
			best, least = i, max(d, -d)
		}
		i += len(s)
	}
}

// whole reports whether no letter stands at the outer side of either end: one
// or two particles at the front are let through.
func (a *Article) whole(start, end int) bool {
	r := a.full(start, end)
	if r.First >= r.Last {
		return false
	}
	w, v := &a.Words[r.First], &a.Words[r.Last-1]
	return start-w.Start <= 4 && v.End <= end
}
