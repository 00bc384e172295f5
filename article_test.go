package khabar_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/khabar-nlp/khabar"
	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/word"
)

// The articles of testdata/articles and what a reader finds in them, written
// by hand in NAME.truth.txt before anything was run:
//
//	lines: 1 headline, 3-5 body             kinds by line number
//	direct | أول الكلمات … آخرها | قال | فلان    a quote, in reading order: kind, content, cue, speaker
//	PER | أحمد سالم | سالم                     an entity: type, and names any of which will do
//
// A quote's content is told by its first and its last words. "-" stands where
// there is no cue, or nobody speaks; "المصدر / مصدر حكومي" are wordings of one
// speaker.

// floors are the lowest figures with which TestTruth passes: F1 for what is
// found, and the part of what was found that is right. They may only rise.
var floors = map[string]float64{
	"lines":           0.97,
	"entities":        0.91,
	"quotes":          0.87,
	"quotes: extent":  0.94,
	"quotes: kind":    0.98,
	"quotes: edges":   0.92,
	"quotes: cue":     0.95,
	"quotes: speaker": 0.78,
}

// A tally counts what was found, what was returned and what was wanted.
type tally struct{ hit, got, want int }

func (t *tally) add(hit bool) {
	t.got++
	t.want++
	if hit {
		t.hit++
	}
}

func (t tally) f1() float64 {
	if t.got+t.want == 0 {
		return 1
	}
	return 2 * float64(t.hit) / float64(t.got+t.want)
}

func TestTruth(t *testing.T) {
	files, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	total := map[string]*tally{}
	for k := range floors {
		total[k] = new(tally)
	}
	articles := 0
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		if strings.HasSuffix(name, ".truth") {
			continue
		}
		articles++
		t.Run(name, func(t *testing.T) {
			c := newChecker(t, readFile(t, f), total)
			c.truth(readFile(t, strings.TrimSuffix(f, ".txt")+".truth.txt"))
		})
	}
	if articles < 14 {
		t.Errorf("%d articles, want 14 and more", articles)
	}
	for _, k := range slices.Sorted(func(yield func(string) bool) {
		for k := range floors {
			if !yield(k) {
				return
			}
		}
	}) {
		x := total[k]
		t.Logf("%-16s %5.1f%%  %d right of %d returned, %d wanted", k, 100*x.f1(), x.hit, x.got, x.want)
		if x.f1() < floors[k] {
			t.Errorf("%s: %.3f is under the floor of %.3f", k, x.f1(), floors[k])
		}
	}
}

// A checker compares what is found in one article with what is wanted.
type checker struct {
	t     *testing.T
	a     *khabar.Article
	words []word.Word // of the text, marks left out
	total map[string]*tally
}

func newChecker(t *testing.T, text string, total map[string]*tally) *checker {
	t.Helper()
	a, err := khabar.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	c := &checker{t: t, a: a, total: total}
	c.words = wordsOf(text)
	return c
}

func wordsOf(text string) []word.Word {
	words, _ := word.Split(text)
	return slices.DeleteFunc(words, func(w word.Word) bool { return w.Kind == word.Mark })
}

func (c *checker) truth(truth string) {
	lines := map[int]string{}
	var quotes []wantQuote
	var entities [][]string
	from := 0
	for l := range strings.Lines(truth) {
		l = strings.TrimSpace(l)
		cells := split(l, "|")
		switch {
		case l == "" || l[0] == '#':
		case strings.HasPrefix(l, "lines:"):
			c.lineKinds(lines, l[len("lines:"):])
		case 'a' <= l[0] && l[0] <= 'z':
			q := c.wantQuote(cells, from)
			from = q.first
			quotes = append(quotes, q)
		default:
			entities = append(entities, cells)
		}
	}
	c.lines(lines)
	c.quotes(quotes, khabar.ExtractQuotes(c.a))
	c.entities(entities, khabar.ExtractEntities(c.a))
}

// lineKinds reads "1 headline, 3-5 body".
func (c *checker) lineKinds(kinds map[int]string, s string) {
	for _, item := range split(s, ",") {
		number, kind, _ := strings.Cut(item, " ")
		first, last, ok := strings.Cut(number, "-")
		if !ok {
			last = first
		}
		i, err1 := strconv.Atoi(first)
		k, err2 := strconv.Atoi(last)
		if err1 != nil || err2 != nil {
			c.t.Fatalf("no line number in %q", item)
		}
		for ; i <= k; i++ {
			kinds[i] = kind
		}
	}
}

func (c *checker) lines(want map[int]string) {
	for _, b := range c.a.Blocks {
		k := want[b.Line]
		c.total["lines"].add(b.Kind.String() == k)
		if b.Kind.String() != k {
			c.t.Logf("line %d is %s, read as %v: %.80s", b.Line, k, b.Kind, b.Of(c.a.Text))
		}
	}
}

type wantQuote struct {
	kind, cue, speaker string
	first, last        int // words[first:last] are the content
}

// wantQuote reads the cells kind, content, cue, speaker; the content begins at
// word number from or later.
func (c *checker) wantQuote(cells []string, from int) wantQuote {
	if len(cells) != 4 {
		c.t.Fatalf("%q: want kind | content | cue | speaker", cells)
	}
	q := wantQuote{kind: cells[0], cue: cells[2], speaker: cells[3]}
	begin, end, ok := strings.Cut(cells[1], "…")
	if !ok {
		end = begin
	}
	q.first, _ = c.find(begin, from)
	_, q.last = c.find(end, q.first)
	if q.first < 0 || q.last < 0 {
		c.t.Fatalf("%q is not in the text after word %d", cells[1], from)
	}
	return q
}

// find returns where the words of s stand in the text, from word number from
// on; particles may be attached to the first.
func (c *checker) find(s string, from int) (first, last int) {
	ws := wordsOf(s)
	for i := max(from, 0); i+len(ws) <= len(c.words); i++ {
		k := 0
		for k < len(ws) && (c.words[i+k].Fold == ws[k].Fold || k == 0 && attached(c.words[i].Fold, ws[0].Fold)) {
			k++
		}
		if k == len(ws) && k > 0 {
			return i, i + k
		}
	}
	return -1, -1
}

// attached reports whether w is v with one or two letters before it: وبزيادة
// for زيادة.
func attached(w, v string) bool {
	return strings.HasSuffix(w, v) && len(w)-len(v) <= 2*len("و")
}

// at returns the words that s touches.
func (c *checker) at(s khabar.Span) (first, last int) {
	for first < len(c.words) && c.words[first].End <= s.Start {
		first++
	}
	for last = first; last < len(c.words) && c.words[last].Start < s.End; last++ {
	}
	return first, last
}

// quotes matches what is wanted with what was found, the best overlap first,
// and compares the pairs that share half of their words.
func (c *checker) quotes(want []wantQuote, got []khabar.Quote) {
	type pair struct{ overlap, want, got int } // overlap in thousandths
	var pairs []pair
	for i, w := range want {
		for k, g := range got {
			first, last := c.at(g.Span)
			common := min(w.last, last) - max(w.first, first)
			if all := max(w.last, last) - min(w.first, first); 2*common >= all {
				pairs = append(pairs, pair{1000 * common / all, i, k})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return b.overlap - a.overlap })
	wanted, found := make([]bool, len(want)), make([]bool, len(got))
	for _, p := range pairs {
		if !wanted[p.want] && !found[p.got] {
			wanted[p.want], found[p.got] = true, true
			c.quote(want[p.want], &got[p.got])
		}
	}
	x := c.total["quotes"]
	for i, ok := range wanted {
		x.want++
		if !ok {
			c.t.Logf("missed %s", c.show(want[i]))
		}
	}
	for k, ok := range found {
		x.got++
		if ok {
			x.hit++
		} else {
			c.t.Logf("extra %s", show(&got[k]))
		}
	}
}

// quote compares a quote with what it should be.
func (c *checker) quote(want wantQuote, got *khabar.Quote) {
	first, last := c.at(got.Span)
	right := c.count("extent", first == want.first && last == want.last)
	right = c.count("kind", got.Kind.String() == want.kind) && right
	right = c.count("edges", tidy(got.Text)) && right
	if want.cue != "-" {
		right = c.count("cue", sameCue(want.cue, got.Cue)) && right
	}
	right = c.count("speaker", c.sameSpeaker(want.speaker, got.Speaker)) && right
	if !right {
		c.t.Logf("want %s\n got %s", c.show(want), show(got))
	}
}

// tidy reports whether a content begins and ends as a reader would copy it: no
// full stop, comma or colon at its edges, no mark without its partner.
func tidy(s string) bool {
	const stops = ".،؛:, "
	if strings.Trim(strings.TrimSuffix(s, "..."), stops) != strings.TrimSuffix(s, "...") {
		return false
	}
	for _, pair := range []string{"«»", "“”", "()"} {
		open, size := utf8.DecodeRuneInString(pair)
		if strings.Count(s, string(open)) != strings.Count(s, pair[size:]) {
			return false
		}
	}
	return strings.Count(s, `"`)%2 == 0
}

func (c *checker) count(what string, ok bool) bool {
	c.total["quotes: "+what].add(ok)
	return ok
}

func (c *checker) show(q wantQuote) string {
	return fmt.Sprintf("%s | %s | %s | %s", q.kind, c.a.Text[c.words[q.first].Start:c.words[q.last-1].End], q.cue, q.speaker)
}

func show(q *khabar.Quote) string {
	cue, speaker := "-", "-"
	if q.Cue != nil {
		cue = q.Cue.Text
	}
	if q.Speaker != nil {
		speaker = q.Speaker.Name
	}
	return fmt.Sprintf("%v | %s | %s | %s", q.Kind, q.Text, cue, speaker)
}

// sameCue reports whether the cue found shares a word with the one wanted.
func sameCue(want string, got *khabar.Cue) bool {
	if got == nil {
		return false
	}
	for w := range strings.FieldsSeq(arabic.Fold(got.Text)) {
		for v := range strings.FieldsSeq(arabic.Fold(want)) {
			if attached(w, v) || strings.HasPrefix(w, v) && len(w)-len(v) <= 6 { // وصفها for وصف
				return true
			}
		}
	}
	return false
}

// sameSpeaker reports whether the speaker found is one of the wordings wanted.
func (c *checker) sameSpeaker(want string, got *khabar.Speaker) bool {
	if got == nil || want == "-" {
		return got == nil && want == "-"
	}
	return slices.ContainsFunc(split(want, " / "), func(want string) bool {
		return sameName(want, got.Name) || sameName(want, got.Of(c.a.Text))
	})
}

// sameName reports whether all words of want are in got, or half of the words
// of both are the same.
func sameName(want, got string) bool {
	x, y := wordsOf(want), wordsOf(got)
	same := 0
	for _, w := range x {
		if slices.ContainsFunc(y, func(v word.Word) bool { return attached(v.Fold, w.Fold) }) {
			same++
		}
	}
	return same > 0 && (same == len(x) || 2*same >= len(x)+len(y)-same)
}

var typeCodes = map[khabar.EntityType]string{
	khabar.Person: "PER", khabar.Organization: "ORG", khabar.Location: "LOC", khabar.Event: "EVENT",
	khabar.Work: "WORK", khabar.Date: "DATE", khabar.Quantity: "NUM",
}

// entities compares types and names.
func (c *checker) entities(want [][]string, got []khabar.Entity) {
	x := c.total["entities"]
	found := make([]bool, len(got))
	for _, w := range want {
		x.want++
		if len(w) < 2 {
			c.t.Fatalf("%q: want type | name", w)
		}
		k := slices.IndexFunc(got, func(e khabar.Entity) bool {
			return typeCodes[e.Type] == w[0] && slices.ContainsFunc(w[1:], func(name string) bool { return equalNames(name, e.Name) })
		})
		if k < 0 {
			c.t.Logf("missed %s", strings.Join(w, " | "))
			continue
		}
		x.hit++
		found[k] = true
	}
	for k, ok := range found {
		x.got++
		if !ok {
			c.t.Logf("extra %v | %s", got[k].Type, got[k].Name)
		}
	}
}

// equalNames reports whether a and b are the same words, marks aside.
func equalNames(a, b string) bool {
	return slices.EqualFunc(wordsOf(a), wordsOf(b), func(v, w word.Word) bool { return v.Fold == w.Fold })
}

// split cuts s at sep and trims the parts.
func split(s, sep string) []string {
	parts := strings.Split(s, sep)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
