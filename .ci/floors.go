//go:build ignore

// Floors holds the figures that score.py has printed against those that must
// not be fallen short of.
//
//	go run ./.ci/floors.go FLOORS.tsv SCORE
//
// FLOORS.tsv has the name of a row, a tab and its floor on each line; lines
// that begin with # are comments. It prints the table and fails if a row lies
// below its floor or is not there. Floors only rise: it fails also if a floor
// is lower than it was in any earlier version that git knows, or is gone.
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// slack is how far above its floor a figure must lie for the floor to be
// called too low.
const slack = 2.5

// A row is a line of the floors' table.
type row struct {
	name  string
	floor float64
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: go run ./.ci/floors.go FLOORS.tsv SCORE")
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func run(floorsFile, scoreFile string) error {
	text, err := os.ReadFile(floorsFile)
	if err != nil {
		return err
	}
	rows, err := readFloors(string(text))
	if err != nil {
		return fmt.Errorf("%s: %w", floorsFile, err)
	}
	text, err = os.ReadFile(scoreFile)
	if err != nil {
		return err
	}
	return errors.Join(compare(rows, string(text)), onlyRise(rows, floorsFile))
}

func readFloors(text string) (rows []row, err error) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(line, "\t")
		x, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("%q is no name, tab and number", line)
		}
		rows = append(rows, row{name, x})
	}
	if rows == nil {
		return nil, errors.New("no floors")
	}
	return rows, nil
}

// compare prints the table of floors and figures and returns an error if a
// figure lies below its floor. A line of score reads
//
//	quotes kind           94.2  ( 94.2 /  94.2)  [ 92.2  96.5]  n=642
func compare(rows []row, score string) error {
	figures := map[string]float64{}
	for line := range strings.Lines(score) {
		if strings.HasPrefix(line, "no system output") {
			return errors.New(strings.TrimSpace(line))
		}
		head, _, ok := strings.Cut(line, "(")
		f := strings.Fields(head)
		if !ok || len(f) < 2 {
			continue
		}
		if x, err := strconv.ParseFloat(f[len(f)-1], 64); err == nil {
			figures[strings.Join(f[:len(f)-1], " ")] = x
		}
	}
	var below, raise []string
	fmt.Printf("%-20s %6s %6s\n", "", "figure", "floor")
	for _, r := range rows {
		x, ok := figures[r.name]
		note := ""
		switch {
		case !ok:
			note = "  NOT MEASURED"
			below = append(below, r.name)
		case x < r.floor:
			note = "  BELOW"
			below = append(below, r.name)
		case x >= r.floor+slack:
			note = "  could be raised"
			raise = append(raise, r.name)
		}
		fmt.Printf("%-20s %6.1f %6.1f%s\n", r.name, x, r.floor, note)
	}
	if raise != nil {
		fmt.Printf("floors that could be raised: %s\n", strings.Join(raise, ", "))
	}
	if below != nil {
		return fmt.Errorf("below the floor: %s", strings.Join(below, ", "))
	}
	return nil
}

// onlyRise returns an error if a floor is lower than in an earlier version of
// the file. Without git or history there is nothing to hold it against.
func onlyRise(rows []row, file string) error {
	dir, base := filepath.Split(file)
	git := func(args ...string) (string, error) {
		c := exec.Command("git", args...)
		c.Dir = dir
		b, err := c.Output()
		return string(b), err
	}
	revisions, err := git("log", "--format=%H", "--", base)
	if err != nil || revisions == "" {
		fmt.Println("no history to hold the floors against")
		return nil
	}
	now := map[string]float64{}
	for _, r := range rows {
		now[r.name] = r.floor
	}
	for rev := range strings.FieldsSeq(revisions) {
		text, err := git("show", rev+":./"+base)
		if err != nil {
			continue // the revision that removed it
		}
		earlier, err := readFloors(text)
		if err != nil {
			return fmt.Errorf("%s at %.8s: %w", file, rev, err)
		}
		for _, r := range earlier {
			x, ok := now[r.name]
			switch {
			case !ok:
				return fmt.Errorf("the floor of %q, %.1f at %.8s, is gone", r.name, r.floor, rev)
			case x < r.floor:
				return fmt.Errorf("the floor of %q was %.1f at %.8s and is %.1f: floors only rise", r.name, r.floor, rev, x)
			}
		}
	}
	return nil
}
