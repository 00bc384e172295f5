package khabar_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/khabar-nlp/khabar"
)

var update = flag.Bool("update", false, "write the lists of known failures; a title that comes in is a step back")

// A phenomenon is a case of testdata/phenomena.
type phenomenon struct {
	title, text string
	page        bool       // the text is a page, not body alone
	want        [][]string // the cells of its > lines
}

// readPhenomena reads a file of cases, whose format its first lines tell.
func readPhenomena(t *testing.T, file string) []phenomenon {
	t.Helper()
	var cases []phenomenon
	titles := map[string]bool{}
	for l := range strings.Lines(readFile(t, file)) {
		l = strings.TrimRight(l, "\n")
		if title, ok := strings.CutPrefix(l, "# "); ok {
			if titles[title] {
				t.Fatalf("%s: two cases %q", file, title)
			}
			titles[title] = true
			cases = append(cases, phenomenon{title: title, page: strings.HasSuffix(title, "(page)")})
			continue
		}
		if len(cases) == 0 || strings.HasPrefix(l, "== ") {
			continue
		}
		c := &cases[len(cases)-1]
		if want, ok := strings.CutPrefix(l, "> "); ok {
			c.want = append(c.want, split(want, "|"))
		} else if len(c.want) == 0 {
			c.text += l + "\n"
		}
	}
	return cases
}

// checkPhenomena runs the cases of a file. Those that are known to fail are
// listed in NAME.failing.txt; one of them that passes fails the test, so that
// the list only grows shorter.
func checkPhenomena(t *testing.T, name string, atLeast int, check func(*checker, phenomenon) []string) {
	cases := readPhenomena(t, "testdata/phenomena/"+name+".txt")
	if len(cases) < atLeast {
		t.Errorf("%d cases, want %d and more", len(cases), atLeast)
	}
	list := "testdata/phenomena/" + name + ".failing.txt"
	failing := map[string]bool{}
	for l := range strings.Lines(readFile(t, list)) {
		failing[strings.TrimRight(l, "\n")] = true
	}
	var failed []string
	for _, x := range cases {
		parser := khabar.Parser{BodyOnly: !x.page}
		a, err := parser.Parse(x.text)
		if err != nil {
			t.Fatalf("%s: %v", x.title, err)
		}
		wrong := check(&checker{t: t, a: a, words: wordsOf(x.text)}, x)
		if len(wrong) > 0 {
			failed = append(failed, x.title)
		}
		report := t.Errorf
		switch {
		case *update || failing[x.title] && len(wrong) > 0:
			report = t.Logf
		case failing[x.title]:
			t.Errorf("%s: passes; take it off %s", x.title, list)
		}
		if len(wrong) > 0 {
			report("%s: %s\n%s", x.title, strings.TrimSpace(x.text), strings.Join(wrong, "\n"))
		}
		delete(failing, x.title)
	}
	t.Logf("%d of %d cases fail", len(failed), len(cases))
	if *update {
		if err := os.WriteFile(list, []byte(strings.Join(append(failed, ""), "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, title := range slices.Sorted(maps.Keys(failing)) {
		t.Errorf("%s: no case %q", list, title)
	}
}

func TestQuotePhenomena(t *testing.T) {
	checkPhenomena(t, "quotes", 80, (*checker).quotePhenomenon)
}

// quotePhenomenon returns what is wrong with the quotes of a case: a quote has
// exactly the words wanted, their kind, cue and speaker.
func (c *checker) quotePhenomenon(x phenomenon) (wrong []string) {
	got := khabar.ExtractQuotes(c.a)
	for k := range got { // also where the case is known to fail
		if slices.ContainsFunc(got[:k], func(q khabar.Quote) bool { return q.Span == got[k].Span }) {
			c.t.Errorf("%s: twice %s", x.title, show(&got[k]))
		}
	}
	taken := make([]bool, len(got))
	from := 0
	for _, cells := range x.want {
		var w wantQuote
		k := -1
		for _, content := range split(cells[1], " / ") {
			w = c.wantQuote([]string{cells[0], content, cells[2], cells[3]}, from)
			k = slices.IndexFunc(got, func(q khabar.Quote) bool {
				first, last := c.at(q.Span)
				return first == w.first && last == w.last
			})
			if k >= 0 {
				break
			}
		}
		from = w.first
		switch {
		case k < 0:
			wrong = append(wrong, "missed "+c.show(w))
			continue
		case !slices.Contains(split(w.kind, " / "), got[k].Kind.String()),
			w.cue != "-" && !sameCue(w.cue, got[k].Cue),
			!c.sameSpeaker(w.speaker, got[k].Speaker):
			wrong = append(wrong, "want "+c.show(w)+"\n got "+show(&got[k]))
		}
		taken[k] = true
	}
	for k := range got {
		if !taken[k] {
			wrong = append(wrong, "extra "+show(&got[k]))
		}
	}
	return wrong
}

func TestEntityPhenomena(t *testing.T) {
	checkPhenomena(t, "entities", 40, (*checker).entityPhenomenon)
}

// entityPhenomenon returns what is wrong with the entities of a case: type,
// name, and mentions where they are told.
func (c *checker) entityPhenomenon(x phenomenon) (wrong []string) {
	got := khabar.ExtractEntities(c.a)
	taken := make([]bool, len(got))
	for _, cells := range x.want {
		if len(cells) < 2 {
			c.t.Fatalf("%s: %q: want type | name | mention", x.title, cells)
		}
		k := slices.IndexFunc(got, func(e khabar.Entity) bool {
			return slices.Contains(split(cells[0], " / "), typeCodes[e.Type]) && slices.ContainsFunc(split(cells[1], " / "), func(n string) bool { return equalNames(n, e.Name) })
		})
		if k < 0 {
			wrong = append(wrong, "missed "+strings.Join(cells, " | "))
			continue
		}
		taken[k] = true
		if mentions := cells[2:]; len(mentions) > 0 {
			var texts []string
			for _, m := range got[k].Mentions {
				texts = append(texts, m.Text)
			}
			if slices.Sort(mentions); !slices.Equal(mentions, slices.Sorted(slices.Values(texts))) {
				wrong = append(wrong, fmt.Sprintf("%s: mentions %q, want %q", got[k].Name, texts, mentions))
			}
		}
	}
	for k, e := range got {
		if !taken[k] {
			wrong = append(wrong, fmt.Sprintf("extra %v | %s", e.Type, e.Name))
		}
	}
	return wrong
}
