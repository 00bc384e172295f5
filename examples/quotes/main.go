// Command quotes prints who said what in a news article.
//
//	quotes [FILE ... | -]
//
// Without a file it reads the sample article of this repository; the file
// name "-" is standard input. For each quote it prints the speaker, the cue
// and how the speech is presented, then the content.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/khabar-nlp/khabar"
)

// sample is the article that is read when no file is named.
const sample = "testdata/articles/sample.txt"

func main() {
	files := os.Args[1:]
	if len(files) == 0 {
		files = []string{sample}
	}
	out := bufio.NewWriter(os.Stdout)
	status := 0
	for i, f := range files {
		if len(files) > 1 {
			if i > 0 {
				fmt.Fprintln(out)
			}
			fmt.Fprintf(out, "== %s ==\n", f)
		}
		if err := printQuotes(out, f); err != nil {
			fmt.Fprintf(os.Stderr, "quotes: %s: %v\n", f, err)
			status = 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintf(os.Stderr, "quotes: %v\n", err)
		status = 1
	}
	os.Exit(status)
}

// printQuotes writes the quotes of one article.
func printQuotes(w io.Writer, file string) error {
	text, err := read(file)
	if err != nil {
		return err
	}
	a, err := khabar.Parse(text)
	if err != nil {
		return err
	}
	if a.Headline.Len() > 0 {
		fmt.Fprintf(w, "%s\n\n", a.Headline.Of(text))
	}
	quotes := khabar.ExtractQuotes(a)
	if len(quotes) == 0 {
		fmt.Fprintln(w, "no quotes")
	}
	for i, q := range quotes {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, head(&q))
		fmt.Fprintf(w, "    %s\n", oneLine(q.Text))
	}
	return nil
}

// head is the line above a quote: speaker, cue and kind.
func head(q *khabar.Quote) string {
	name := "—"
	if s := q.Speaker; s != nil {
		name = s.Name
		if s.Form == khabar.Implied {
			name += " (implied)"
		}
	}
	cue := ""
	if q.Cue != nil {
		cue = " · " + oneLine(q.Cue.Text)
	}
	return fmt.Sprintf("%s%s · %s", oneLine(name), cue, q.Kind)
}

// oneLine makes one line of s.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func read(file string) (string, error) {
	if file == "-" {
		b, err := io.ReadAll(os.Stdin)
		return string(b), err
	}
	b, err := os.ReadFile(file)
	return string(b), err
}
