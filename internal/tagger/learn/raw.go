package learn

import (
	"bufio"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"sort"

	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Raw is unlabelled text: a folder of xz files, a paragraph a line.
type Raw []string

// RawFiles returns the files of dir.
func RawFiles(dir string) (Raw, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt.xz"))
	sort.Strings(files)
	return files, err
}

// lines calls f with blocks of the text's lines.
func (r Raw) blocks(f func(lines []string)) error {
	for _, file := range r {
		cmd := exec.Command("xz", "-dc", file)
		out, err := cmd.StdoutPipe()
		if err != nil {
			return err
		}
		if err := cmd.Start(); err != nil {
			return err
		}
		sc := bufio.NewScanner(out)
		sc.Buffer(nil, 1<<24)
		var block []string
		for sc.Scan() {
			if block = append(block, sc.Text()); len(block) == 1000 {
				f(block)
				block = nil
			}
		}
		f(block)
		if err := cmd.Wait(); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

// use counts how a word or pair of words is used.
type use struct {
	total, begins, ends uint32
	types               [4]uint32
}

func (u *use) note(kind int, begins, ends bool) {
	if kind == 4 {
		kind = 3 // events and works
	}
	if kind > 4 {
		return
	}
	u.types[kind]++
	if begins {
		u.begins++
	}
	if ends {
		u.ends++
	}
}

func (u *use) profile() uint16 {
	named := u.types[0] + u.types[1] + u.types[2] + u.types[3]
	var p uint16
	for k, n := range u.types {
		p |= tagger.Share(int(n), int(u.total)) << (3 * k)
	}
	return p | third(u.begins, named)<<12 | third(u.ends, named)<<14
}

// third tells rarely (1), at times (2) and mostly (3) apart.
func third(n, total uint32) uint16 {
	switch {
	case 4*n < total:
		return 1
	case 4*n < 3*total:
		return 2
	}
	return 3
}

// pairCounts is how many counters of pairs there are. Pairs share them.
const pairCounts = 1 << 24

// usage is what a reader of raw text has counted.
type usage struct {
	words map[uint64]*use
	pairs map[uint64]*use
	all   []uint32 // all pairs, by hash
}

func newUsage() *usage {
	return &usage{map[uint64]*use{}, map[uint64]*use{}, make([]uint32, pairCounts)}
}

func of(m map[uint64]*use, h uint64) *use {
	u := m[h]
	if u == nil {
		u = new(use)
		m[h] = u
	}
	return u
}

// read tags the text and counts.
func (u *usage) read(m *tagger.Model, lines []string) {
	for _, line := range lines {
		words, _ := word.Split(line)
		if len(words) == 0 {
			continue
		}
		for i := range words {
			if words[i].Kind == word.Mark || words[i].Kind == word.Number {
				continue
			}
			of(u.words, words[i].Hash).total++
			if i > 0 {
				u.all[tagger.PairHash(words[i-1].Hash, words[i].Hash)%pairCounts]++
			}
		}
		for _, s := range m.Tag(words, []tagger.Range{{First: 0, Last: len(words)}}) {
			for i := s.First; i < s.Last; i++ {
				if words[i].Kind == word.Mark || words[i].Kind == word.Number {
					continue
				}
				of(u.words, words[i].Hash).note(s.Label, i == s.First, i == s.Last-1)
				if i > s.First && words[i-1].Kind != word.Mark {
					of(u.pairs, tagger.PairHash(words[i-1].Hash, words[i].Hash)).note(s.Label, i-1 == s.First, i == s.Last-1)
				}
			}
		}
	}
}

// seldom is how often a word or a pair must be seen to be kept.
const seldom = 6

// Read tags raw text with the model and returns what that says of its words.
func Read(m *tagger.Model, raw Raw) (*tagger.Knowledge, error) {
	u := newUsage()
	if err := raw.blocks(func(lines []string) { u.read(m, lines) }); err != nil {
		return nil, err
	}
	for h, p := range u.pairs {
		p.total = max(u.all[h%pairCounts], p.types[0]+p.types[1]+p.types[2]+p.types[3])
	}
	return &tagger.Knowledge{Words: table(u.words, 50), Pairs: table(u.pairs, 5)}, nil
}

// table keeps what is part of a name at least once in so many times.
func table(m map[uint64]*use, rare uint32) string {
	var hashes []uint64
	for h, u := range m {
		if named := u.types[0] + u.types[1] + u.types[2] + u.types[3]; u.total >= seldom && rare*named >= u.total {
			hashes = append(hashes, h)
		}
	}
	slices.Sort(hashes)
	profiles := make([]uint16, len(hashes))
	for i, h := range hashes {
		profiles[i] = m[h].profile()
	}
	return string(tagger.ProfileTable(hashes, profiles))
}
