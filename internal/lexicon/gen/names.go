package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/internal/lexicon"
)

// nameTokens reads the words of personal names.
func (g *generator) nameTokens() error {
	for _, w := range strings.Fields("عبد أبو أبي أبا أم بن بنت ابن ابنة آل ولد بو ذو دو دي دا دان فان فون ماك لو لا ديل دير بيت سان سانت") {
		g.token(w).Particle = true
	}
	rows, err := g.rows("wikidata-person-tokens/wd_arabic_name_tokens.tsv", 2)
	if err != nil {
		return err
	}
	for _, f := range rows {
		n, err := strconv.Atoi(f[1])
		if err != nil {
			return err
		}
		g.nameToken(f[0], n)
	}
	proper, err := g.rows("camel-morph/proper_nouns.tsv", 5)
	if err != nil {
		return err
	}
	for _, f := range proper {
		if f[3] != "r" {
			continue
		}
		if t := g.nameToken(f[0], 2); t != nil {
			t.sure = true
			switch f[4] {
			case "f":
				t.women++
			case "m":
				t.men++
			}
		}
	}
	for _, file := range []string{"google-ar2en/ar2en.txt", "maha-names/maha_names.txt"} {
		rows, err := g.rows(file, 1)
		if err != nil {
			return err
		}
		for _, f := range rows {
			key := foldPhrase(f[0])
			if g.tokens[key] == nil && frequency(key) == 0 {
				continue // known to this list alone
			}
			t := g.nameToken(key, 1)
			if t != nil && t.count > 1 && strings.HasPrefix(file, "maha") {
				t.Given = true
			}
		}
	}
	return g.givenAndFamily()
}

// nameToken counts a word of a personal name; nil where it is none.
func (g *generator) nameToken(name string, n int) *token {
	key := foldPhrase(name)
	if len(key) < 2*letter || strings.Contains(key, " ") {
		return nil
	}
	t := g.token(key)
	t.count += n
	return t
}

// givenAndFamily reads the lists that tell given from family names.
func (g *generator) givenAndFamily() error {
	for _, file := range []string{"faker-js/faker_js_ar.tsv", "faker-python/faker_ar.tsv", "fakerphp/fakerphp_ar.tsv"} {
		rows, err := g.rows(file, 2)
		if err != nil {
			return err
		}
		for _, f := range rows {
			kind := strings.ToLower(strings.ReplaceAll(f[1], "_", ""))
			given, family := strings.Contains(kind, "firstname"), strings.Contains(kind, "lastname")
			if !given && !family {
				continue
			}
			t := g.nameToken(f[0], 3)
			if t == nil {
				if strings.Contains(f[0], " ") {
					g.add(f[0], lexicon.Entry{Types: lexicon.NamePart}, 1)
				}
				continue
			}
			t.sure = true
			t.Given = t.Given || given
			t.Family = t.Family || family
			switch {
			case strings.HasSuffix(kind, "female"):
				t.women += 2
			case strings.HasSuffix(kind, "male"):
				t.men += 2
			}
		}
	}
	return nil
}

// people reads the full names of well-known persons.
func (g *generator) people() error {
	var names map[string]string
	if err := g.json("arwikicats/people__peoples.json", &names); err != nil {
		return err
	}
	for _, key := range sortedKeys(names) {
		name := plain(names[key])
		g.add(name, lexicon.Entry{Types: lexicon.Person}, 1)
		for w := range strings.FieldsSeq(name) {
			g.nameToken(w, 1)
		}
	}
	return nil
}

// clubs reads sports clubs, with and without the noun before the name.
func (g *generator) clubs() error {
	var names map[string]string
	if err := g.json("arwikicats/sports__Clubs_key.json", &names); err != nil {
		return err
	}
	for _, key := range sortedKeys(names) {
		name := plain(names[key])
		for _, tail := range []string{" للسيدات", " لكرة القدم", " لكرة السلة", " لكرة اليد", " للهوكي"} {
			name = strings.TrimSuffix(name, tail)
		}
		if strings.HasPrefix(name, "دوري ") {
			g.add(name, lexicon.Entry{Types: lexicon.Event}, 1)
			continue
		}
		g.add(name, lexicon.Entry{Types: lexicon.Org}, 1)
		if rest, ok := strings.CutPrefix(name, "نادي "); ok {
			g.add(rest, lexicon.Entry{Types: lexicon.Org}, 1)
		}
	}
	return nil
}

// orgs reads the names of organisations written for this library.
func (g *generator) orgs() error {
	rows, err := g.rows("curated-starter/org_names.txt", 1)
	if err != nil {
		return err
	}
	for _, f := range rows {
		g.add(f[0], lexicon.Entry{Types: lexicon.Org}, 2)
	}
	return nil
}

// ordinary marks the words that are adjectives, verbs or function words.
func (g *generator) ordinary() error {
	mark := func(w string) {
		if key := foldPhrase(w); len(key) >= 4 && !strings.Contains(key, " ") {
			if t := g.tokens[key]; t != nil {
				t.Ordinary = true
			} else if g.phrases[key] != nil {
				g.token(key).Ordinary = true
			}
		}
	}
	adjectives, err := g.rows("camel-morph/adj_num_other.tsv", 4)
	if err != nil {
		return err
	}
	for _, f := range adjectives {
		mark(f[3])
		mark(f[3] + "ة")
		mark("ال" + f[3])
		mark("ال" + f[3] + "ة")
	}
	verbs, err := g.rows("camel-morph/verbs.tsv", 4)
	if err != nil {
		return err
	}
	for _, f := range verbs {
		switch f[2] {
		case "verb:PV": // كتب, كتبت, كتبوا
			mark(f[3])
			mark(f[3] + "ت")
		case "verb:IV": // يكتب, تكتب
			mark("ي" + f[3])
			mark("ت" + f[3])
		}
	}
	b, err := os.ReadFile(filepath.Join(g.facts, "stopwords/ar_stopwords.txt"))
	if err != nil {
		return err
	}
	for w := range strings.FieldsSeq(string(b)) {
		mark(w)
	}
	return nil
}
