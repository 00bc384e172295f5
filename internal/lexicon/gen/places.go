package main

import (
	"strconv"
	"strings"

	"github.com/khabar-nlp/khabar/internal/lexicon"
)

// Ranks: what is better known decides. A city adds the logarithm of its size.
const (
	rankNature  = 10
	rankAdmin   = 20
	rankCity    = 30
	rankRegion  = 60
	rankCapital = 70
	rankCountry = 80
)

// countries reads the names of the countries and regions of the world.
func (g *generator) countries() error {
	rows, err := g.rows("cldr/territories.tsv", 2)
	if err != nil {
		return err
	}
	for _, f := range rows {
		code, _, _ := strings.Cut(f[1], "-alt-")
		if len(code) != 2 || code == "ZZ" || code == "EU" || code == "UN" || code == "EZ" || code == "QO" || code == "XA" || code == "XB" {
			g.add(plain(f[0]), lexicon.Entry{Types: lexicon.Loc, Kind: lexicon.Region}, rankRegion)
			continue
		}
		g.isoOf(code)
		g.byName[foldPhrase(f[0])] = g.iso[code]
	}
	geo, err := g.rows("geonames-debian/geonames_ar.tsv", 3)
	if err != nil {
		return err
	}
	for _, f := range geo {
		if f[2] == "country" && g.iso[f[1]] != 0 {
			g.byName[foldPhrase(f[0])] = g.iso[f[1]]
		}
	}
	earth, err := g.rows("natural-earth/natural_earth_ar.tsv", 7)
	if err != nil {
		return err
	}
	for _, f := range earth {
		if f[2] != "country" {
			continue
		}
		c := g.iso[f[4]]
		if c == 0 {
			c = g.byName[foldPhrase(f[0])]
		}
		if c == 0 {
			continue
		}
		g.ids[c] = wikidata(f[6])
		g.english[strings.ToLower(f[1])] = c
		g.byName[foldPhrase(f[0])] = c
	}
	for _, key := range sortedKeys(g.byName) {
		g.addCountry(key, g.byName[key])
	}
	return nil
}

func (g *generator) addCountry(name string, c lexicon.ISO) {
	g.add(name, lexicon.Entry{Types: lexicon.Loc, Kind: lexicon.Country, Country: c, ID: g.ids[c]}, rankCountry)
}

// isoOf returns the number of a country, a new one if need be.
func (g *generator) isoOf(code string) lexicon.ISO {
	c := g.iso[code]
	if c == 0 {
		g.codes += code
		c = lexicon.ISO(len(g.codes) / 2)
		g.iso[code] = c
	}
	return c
}

func wikidata(q string) lexicon.ID {
	n, err := strconv.ParseUint(strings.TrimPrefix(q, "Q"), 10, 30)
	if err != nil || !strings.HasPrefix(q, "Q") {
		return 0
	}
	return lexicon.Wikidata | lexicon.ID(n)
}

// naturalEarth reads cities, provinces, rivers, mountains and airports.
func (g *generator) naturalEarth() error {
	rows, err := g.rows("natural-earth/natural_earth_ar.tsv", 7)
	if err != nil {
		return err
	}
	for _, f := range rows {
		e := lexicon.Entry{Types: lexicon.Loc, Country: g.iso[f[4]], ID: wikidata(f[6])}
		rank := rankNature
		name := plain(f[0])
		switch f[2] {
		case "country", "country_unit", "country_subunit":
			e.Kind, rank = lexicon.Region, rankRegion-1
			if c := g.byName[foldPhrase(f[0])]; c != 0 {
				e.Kind, e.Country, e.ID, rank = lexicon.Country, c, g.ids[c], rankCountry
			}
		case "city":
			e.Kind, rank = lexicon.City, rankCity
			if pop, err := strconv.Atoi(f[5]); err == nil {
				for ; pop >= 10_000; pop /= 3 {
					rank += 2
				}
			}
			if f[3] == "Admin-0 capital" {
				e.Kind, rank = lexicon.Capital, rankCapital
			}
		case "admin1":
			e.Kind, rank = lexicon.Admin, rankAdmin
			name = bare(name)
		case "airport":
			e.Kind = lexicon.Site
			name = strings.TrimSuffix(name, " الجوي")
		case "disputed":
			e.Kind, rank = lexicon.Region, rankAdmin
		case "region":
			e.Kind = lexicon.Nature
			if f[3] == "Continent" {
				e.Kind, rank = lexicon.Region, rankRegion
			}
		default:
			e.Kind = lexicon.Nature
		}
		g.add(name, e, rank)
	}
	return nil
}

// bare takes the word for province off a name, as it is no part of it:
// محافظة القاهرة, ولاية كاليفورنيا.
func bare(name string) string {
	for _, head := range []string{
		"محافظة", "ولاية", "مقاطعة", "إقليم", "اقليم", "منطقة", "بلدية", "إدارة", "أبرشية", "مديرية", "كانتون",
		"مدينة", "قضاء", "إمارة", "شعبية", "جهة", "قرية", "بلدة", "ضاحية", "ناحية", "رايون", "دائرة", "عمالة",
	} {
		if rest, ok := strings.CutPrefix(name, head+" "); ok {
			name = rest
			break
		}
	}
	for _, tail := range []string{" أوبلاست", " أوبليس", " رايون", " كراي"} {
		name = strings.TrimSuffix(name, tail)
	}
	return name
}

// geoNames reads cities and provinces.
func (g *generator) geoNames() error {
	rows, err := g.rows("geonames-debian/geonames_ar.tsv", 3)
	if err != nil {
		return err
	}
	for _, f := range rows {
		e := lexicon.Entry{Types: lexicon.Loc}
		switch f[2] {
		case "city":
			if n, err := strconv.ParseUint(f[1], 10, 30); err == nil {
				e.ID = lexicon.GeoNames | lexicon.ID(n)
			}
			e.Kind = lexicon.City
			g.add(bare(plain(f[0])), e, rankCity)
		case "admin1":
			code, _, _ := strings.Cut(f[1], ".")
			e.Kind, e.Country = lexicon.Admin, g.iso[code]
			g.add(bare(plain(f[0])), e, rankAdmin)
		}
	}
	return nil
}

// cities reads the smaller lists of cities.
func (g *generator) cities() error {
	rows, err := g.rows("cldr/exemplar_cities.tsv", 2)
	if err != nil {
		return err
	}
	for _, f := range rows {
		g.add(plain(f[0]), lexicon.Entry{Types: lexicon.Loc, Kind: lexicon.City}, rankCity)
	}
	for _, list := range []struct{ file, field, country string }{
		{"egypt-cities/cities.json", "city_name_ar", "EG"},
		{"egypt-cities/governorates.json", "governorate_name_ar", "EG"},
	} {
		var tables []struct{ Data []map[string]string }
		if err := g.json(list.file, &tables); err != nil {
			return err
		}
		for _, t := range tables {
			for _, row := range t.Data {
				g.add(plain(row[list.field]), lexicon.Entry{Types: lexicon.Loc, Kind: lexicon.City, Country: g.iso[list.country]}, rankAdmin)
			}
		}
	}
	for _, list := range []struct {
		file, kind, locale, country string
	}{
		{"faker-python/faker_ar.tsv", "address.cities", "ar_DZ", "DZ"},
		{"faker-python/faker_ar.tsv", "address.wilayas", "ar_DZ", "DZ"},
		{"fakerphp/fakerphp_ar.tsv", "Address.cityName", "ar_JO", "JO"},
		{"fakerphp/fakerphp_ar.tsv", "Address.cityName", "ar_SA", "SA"},
		{"fakerphp/fakerphp_ar.tsv", "Address.governorates", "ar_SA", "SA"},
		{"fakerphp/fakerphp_ar.tsv", "Address.state", "ar_JO", ""},
	} {
		rows, err := g.rows(list.file, 3)
		if err != nil {
			return err
		}
		for _, f := range rows {
			if f[1] == list.kind && f[2] == list.locale {
				g.add(bare(plain(f[0])), lexicon.Entry{Types: lexicon.Loc, Kind: lexicon.City, Country: g.iso[list.country]}, rankAdmin)
			}
		}
	}
	return nil
}

// markPlaces marks the words of the names of countries and larger cities.
func (g *generator) markPlaces() {
	for _, key := range sortedKeys(g.phrases) {
		p := g.phrases[key]
		if p.entry.Types&lexicon.Loc != 0 && p.rank >= rankCity+8 {
			for w := range strings.FieldsSeq(key) {
				g.token(w).Place = true
			}
		}
	}
}
