package name

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed testdata/entities.txt
var phenomena string

// story reads a story in which [PER ...] are the spans of the tagger; it is
// one line, a sentence ends behind every period.
func story(marked string) (*Input, []tagger.Span) {
	var b strings.Builder
	type mark struct {
		start, end int
		typ        tagger.Type
	}
	var marks []mark
	for rest := marked; ; {
		before, after, ok := strings.Cut(rest, "[")
		b.WriteString(before)
		if !ok {
			break
		}
		inner, behind, _ := strings.Cut(after, "]")
		open := ""
		if strings.HasPrefix(inner, `"`) {
			open, inner = `"`, inner[1:]
		}
		typ, text, _ := strings.Cut(inner, " ")
		m := mark{start: b.Len(), typ: tagger.Type(slices.Index(tagger.Types[:], typ))}
		b.WriteString(open + text)
		if strings.Count(open+text, `"`) == 1 { // the tagger left the closing mark outside
			m.end = b.Len()
			b.WriteByte('"')
		} else {
			m.end = b.Len()
		}
		marks = append(marks, m)
		rest = behind
	}
	in := &Input{Text: b.String()}
	in.Words, _ = word.Split(in.Text)
	first := 0
	for i, w := range in.Words {
		if w.Rune == '.' || i == len(in.Words)-1 {
			in.Sentences = append(in.Sentences, Range{first, i + 1})
			first = i + 1
		}
	}
	in.Lines = []Line{{Range: Range{0, len(in.Words)}}}
	var spans []tagger.Span
	for _, m := range marks {
		s := tagger.Span{Type: m.typ, First: -1}
		for i, w := range in.Words {
			if w.Start < m.end && m.start < w.End {
				if s.First < 0 {
					s.First = i
				}
				s.Last = i + 1
			}
		}
		spans = append(spans, s)
	}
	return in, spans
}

func TestPhenomena(t *testing.T) {
	cases := strings.Split(phenomena, "\n## ")[1:]
	if len(cases) < 50 {
		t.Errorf("%d cases, want 50 and more", len(cases))
	}
	for _, c := range cases {
		lines := strings.Split(strings.TrimSpace(c), "\n")
		t.Run(lines[0], func(t *testing.T) {
			in, spans := story(lines[1])
			found := FindAmong(in, spans)
			var want, got []string
			typed := map[tagger.Type]bool{tagger.Person: true, tagger.Org: true, tagger.Loc: true, tagger.Event: true, tagger.Work: true}
			for _, l := range lines[2:] {
				typ, _, _ := strings.Cut(strings.TrimPrefix(l, "= "), " ")
				typed[tagger.Type(slices.Index(tagger.Types[:], typ))] = true
			}
			k := 0
			for i := range found {
				e := &found[i]
				if !typed[e.Type] {
					continue
				}
				like := ""
				if k+2 < len(lines) {
					like = lines[k+2]
				}
				got = append(got, show(in, e, like))
				k++
			}
			for _, l := range lines[2:] {
				want = append(want, strings.TrimPrefix(l, "= "))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s", in.Text, diff)
			}
		})
	}
}

// show writes an entity as the file has it, with the fields that like has.
func show(in *Input, e *Entity, like string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s: ", tagger.Types[e.Type], e.Name)
	list := func(spans []Span) {
		for i, m := range spans {
			if i > 0 {
				b.WriteString("; ")
			}
			b.WriteString(in.Text[m.Start:m.End])
		}
		if len(spans) == 0 {
			b.WriteString("-")
		}
	}
	list(e.Mentions)
	for _, part := range strings.Split(like, " | ")[1:] {
		b.WriteString(" | ")
		switch field, _, _ := strings.Cut(part, " "); field {
		case "role":
			b.WriteString("role ")
			var spans []Span
			for _, r := range e.Roles {
				spans = append(spans, r.Span)
			}
			list(spans)
		case "alone":
			b.WriteString("alone ")
			list(e.Nominals)
		case "id":
			b.WriteString("id " + e.ID)
		default:
			b.WriteByte(e.Gender)
		}
	}
	return b.String()
}
