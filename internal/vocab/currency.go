package vocab

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
)

//go:embed currencies.txt
var currencies string

// Currency returns the ISO 4217 code of a currency of two words; the key is
// hash.Join of the noun's and the adjective's hash, the adjective without
// ending: "جنيه مصري".
func Currency(key uint64) string { return loadCurrencies()[key] }

var loadCurrencies = sync.OnceValue(func() map[uint64]string {
	m := map[uint64]string{}
	for line := range strings.Lines(currencies) {
		code, names, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || code[0] == '#' {
			continue
		}
		for name := range strings.SplitSeq(names, ",") {
			noun, adjective, _ := strings.Cut(strings.TrimSpace(name), " ")
			a := arabic.Fold(adjective)
			if len(a) > 6 {
				a = strings.TrimSuffix(strings.TrimSuffix(a, "ه"), "ا")
			}
			m[hash.Join(hash.String(arabic.Fold(noun)), hash.String(a))] = code
		}
	}
	return m
})

// CurrencyOf returns the ISO 4217 code of the currency of this noun that the
// country with the given ISO 3166 code has: of "جنيه" and "EG", EGP. The
// codes of nearly all currencies begin with their country's.
func CurrencyOf(noun, country string) string {
	if country == "" {
		return ""
	}
	noun = arabic.Fold(noun)
	for line := range strings.Lines(currencies) {
		code, names, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || !strings.HasPrefix(code, country) {
			continue
		}
		for name := range strings.SplitSeq(names, ",") {
			if n, _, _ := strings.Cut(strings.TrimSpace(name), " "); arabic.Fold(n) == noun {
				return code
			}
		}
	}
	return ""
}
