package speech

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed testdata/details.txt
var detailCases string

// TestDetails reads what testdata/details.txt tells of sentences whose quotes
// it gives, so that the learned models have no part in it.
func TestDetails(t *testing.T) {
	line, n := "", 0
	for l := range strings.Lines(detailCases) {
		l = strings.TrimSpace(l)
		want, ok := strings.CutPrefix(l, "=")
		switch {
		case l == "" || l[0] == '#':
		case !ok:
			line = l
		default:
			n++
			if got, want := toldIn(t, line), strings.TrimSpace(want); got != want {
				t.Errorf("%s\n got %q\nwant %q", line, got, want)
			}
		}
	}
	if n < 40 {
		t.Errorf("%d cases", n)
	}
}

// toldIn returns what the details of the last quote of a case are.
func toldIn(t *testing.T, marked string) string {
	c := readCase(marked)
	s := newScan(c.in, &models{})
	for k := range c.quotes {
		q := &c.quotes[k]
		if q.Trigger == NoTrigger {
			q.Trigger = s.constructionOf(q)
		}
		s.said = append(s.said, *q)
	}
	if len(s.said) == 0 {
		t.Fatalf("no quote in %s", marked)
	}
	s.details()
	q := s.said[len(s.said)-1]
	var told []string
	add := func(name string, p Phrase) {
		if p.Last > p.First {
			x := c.text[c.in.Words[p.First].Start:c.in.Words[p.Last-1].End]
			told = append(told, name+": "+x[lexicon.SkipLetters(x, p.Skip):])
		}
	}
	add("to", q.Addressee)
	add("by", Phrase{Range: q.Medium})
	add("at", q.Place)
	add("on", Phrase{Range: q.Time})
	if q.Speaker.Unnamed {
		told = append(told, "unnamed")
	}
	if q.Speaker.Gender != 0 {
		told = append(told, string(rune(q.Speaker.Gender)))
	}
	return strings.Join(told, " | ")
}

// detailCase is a marked sentence without its brackets.
type detailCase struct {
	text   string
	in     *Input
	quotes []Quote
}

// readCase takes the brackets off a sentence.
func readCase(marked string) *detailCase {
	type bracket struct {
		kind       string
		start, end int
	}
	var text strings.Builder
	var open, found []bracket
	close := func(kind string) {
		for k := len(open) - 1; k >= 0; k-- {
			if strings.HasPrefix(open[k].kind, kind) {
				open[k].end = text.Len()
				found = append(found, open[k])
				open = append(open[:k], open[k+1:]...)
				return
			}
		}
	}
	for i := 0; i < len(marked); {
		rest := marked[i:]
		n := 1
		switch {
		case strings.HasPrefix(rest, "((+"), strings.HasPrefix(rest, "((@"):
			n = 3
			open = append(open, bracket{kind: rest[:3], start: text.Len()})
		case strings.HasPrefix(rest, "(("):
			n = 2
			open = append(open, bracket{kind: "((", start: text.Len()})
		case strings.HasPrefix(rest, "))"):
			n = 2
			close("((")
		case rest[0] == '~' && len(open) > 0 && open[len(open)-1].kind == "~":
			close("~")
		case strings.IndexByte("{<[~", rest[0]) >= 0:
			open = append(open, bracket{kind: rest[:1], start: text.Len()})
		case rest[0] == '}':
			close("{")
		case rest[0] == '>':
			close("<")
		case rest[0] == ']':
			close("[")
		default:
			text.WriteByte(rest[0])
		}
		i += n
	}
	c := &detailCase{text: text.String()}
	words, lines := word.Split(c.text)
	all := Range{lines[0].First, lines[0].Last}
	c.in = &Input{Words: words, Blocks: []Block{{Range: all}}, Sentences: []Range{all}}
	types := map[string]EntityType{"((": Person, "((+": Organization, "((@": Location}
	speaker := Speaker{Entity: -1, How: Understood}
	var cues, contents []Range
	clitic := map[int]bool{} // contents before which a preposition is attached
	for _, b := range found {
		r := Range{-1, 0}
		skip := 0
		for i, w := range words {
			if w.End > b.start && w.Start < b.end {
				if r.First < 0 {
					r.First = i
					skip = len([]rune(c.text[w.Start:max(b.start, w.Start)]))
				}
				r.Last = i + 1
			}
		}
		switch b.kind {
		case "{":
			cues = append(cues, r)
		case "[":
			clitic[len(contents)] = skip > 0
			contents = append(contents, r)
		case "<":
			speaker.Range, speaker.How = r, Titled
		case "~":
			c.in.Times = append(c.in.Times, r)
		default:
			c.in.Mentions = append(c.in.Mentions, Mention{Range: r, Entity: len(c.in.Entities), Skip: skip})
			c.in.Entities = append(c.in.Entities, Entity{Type: types[b.kind]})
		}
	}
	SortMentions(c.in)
	for _, m := range c.in.Mentions {
		if speaker.First <= m.First && m.Last <= speaker.Last && (c.in.Entities[m.Entity].Type == Person || m.First == speaker.First) {
			speaker.Entity, speaker.How = m.Entity, Named
		}
	}
	for k := range cues {
		q := Quote{Cue: cues[k], Range: contents[k], Speaker: speaker}
		if clitic[k] {
			q.Trigger = ByClitic
		}
		if k > 0 {
			q.Speaker.How = Understood
		}
		c.quotes = append(c.quotes, q)
	}
	return c
}

// constructionOf tells the construction from where cue and content stand.
func (s *scan) constructionOf(q *Quote) TriggerKind {
	b := q.First - 1
	switch {
	case q.Last <= q.Cue.First:
		return ByPost
	case s.isMark(q.Cue.First, ':'):
		return ByHead
	case s.info[b].comp != noComp:
		return ByComp
	case s.isMark(b, ':') || s.isMark(b-1, ':'):
		return ByColon
	case s.in.Words[b].Kind == word.Mark:
		return ByMarks
	case s.info[b].prep != noPrep:
		return ByPrep
	}
	return ByObject
}
