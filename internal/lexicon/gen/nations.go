package main

import (
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/lexicon"
)

// nation is a record of the translation tables.
type nation struct {
	Male, Males, Female, Females, En, Ar string
	TheMale                              string `json:"the_male"`
	TheFemale                            string `json:"the_female"`
}

// nations reads the nationality adjectives in their forms.
func (g *generator) nations() error {
	for _, file := range []string{"all_nat_as_en", "nationalities_data", "nationalities_data_with_directions", "continents", "sub_nats", "sub_nats_with_ar_or_en"} {
		var table map[string]nation
		if err := g.json("arwikicats/nationalities__"+file+".json", &table); err != nil {
			return err
		}
		for _, key := range sortedKeys(table) {
			g.nation(table[key])
		}
	}
	return nil
}

func (g *generator) nation(n nation) {
	c := g.byName[foldPhrase(n.Ar)]
	if c == 0 {
		c = g.english[strings.ToLower(n.En)]
	}
	type form struct {
		text   string
		gender lexicon.Gender
	}
	forms := []form{
		{n.Male, lexicon.Masculine}, {n.Female, lexicon.Feminine},
		{n.Males, lexicon.Plural}, {n.Females, lexicon.Plural},
		{n.TheMale, lexicon.Masculine}, {n.TheFemale, lexicon.Feminine},
	}
	for _, f := range slices.Clone(forms) {
		if f.gender == lexicon.Plural { // البريطانيون
			forms = append(forms, form{the(f.text), f.gender})
		}
	}
	for _, f := range slices.Clone(forms) {
		if strings.HasSuffix(f.text, "يون") { // بريطانيين, البريطانيين
			forms = append(forms, form{strings.ReplaceAll(f.text, "يون", "يين"), f.gender})
		}
	}
	for _, f := range forms {
		if f.text == "" {
			continue
		}
		p := g.add(f.text, lexicon.Entry{Types: lexicon.Nation, Country: c, Gender: f.gender}, 1)
		if p != nil && p.entry.Country == 0 {
			p.entry.Country = c
		}
	}
	if n.Ar != "" && c != 0 {
		g.addCountry(n.Ar, c)
	}
}

// the puts the article before every word.
func the(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if !strings.HasPrefix(w, "ال") {
			words[i] = "ال" + w
		}
	}
	return strings.Join(words, " ")
}
