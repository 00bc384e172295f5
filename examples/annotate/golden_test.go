package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-nlp/khabar"
)

var update = flag.Bool("update", false, "write the golden files; read what changed against NAME.truth.txt")

// Every article of testdata/articles gives NAME.golden.json: what annotate
// prints, indented, confidences cut to two digits.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f, ".txt")
		if strings.HasSuffix(name, ".truth") {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			got := golden(t, f)
			if *update {
				if err := os.WriteFile(name+".golden.json", got, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(name + ".golden.json")
			if errors.Is(err, fs.ErrNotExist) {
				t.Skip("no golden file has been read and approved yet")
			}
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func golden(t *testing.T, file string) []byte {
	t.Helper()
	a, err := annotate(new(khabar.Parser), file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range a.Quotes {
		a.Quotes[i].Confidence = math.Round(100*a.Quotes[i].Confidence) / 100
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(a); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
