package learn

import "strings"

// wikiTypes are the fine types of WikiFANE that are persons, organisations
// and places here.
var wikiTypes = map[string]string{
	"PER": "Politician Religious_PER Artist Other_PER Scientist Athlete Police Businessperson Engineer Lawyer",
	"ORG": "Non-Governmental Commercial Government Media Educational Sports Religious_ORG Medical-Science Entertainment",
	"LOC": "Nation Population-Center State-or-Province Water-Body Continent Land-Region-Natural County-or-District " +
		"GPE-Cluster Building-Grounds Airport Path Subarea-Facility",
}

// WikiFANE reads the names of a Wikipedia corpus whose particles are words
// of their own.
func WikiFANE(file string) ([]Document, error) {
	docs, err := CoNLL(file, func(t string) string {
		for name, list := range wikiTypes {
			if strings.Contains(" "+list+" ", " "+t+" ") {
				return name
			}
		}
		return ""
	})
	for i := range docs {
		docs[i].Domain, docs[i].Open = 2, true
	}
	return docs, err
}
