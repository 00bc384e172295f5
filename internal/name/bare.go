package name

import (
	"sort"
	"strings"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
)

// resumptions finds the definite nouns that take up an organisation or a
// person by the first word of a name or role: "الوزارة" after "وزارة الصحة",
// "الوزير" after "وزير الخارجية". Such a noun is no role of its own.
func (f *finder) resumptions() {
	for _, n := range f.alone {
		for j := n.First; j < n.Last; j++ {
			f.inRole[j] = true
		}
	}
	for _, s := range f.in.Sentences {
		for i := s.First; i < s.Last; i++ {
			if f.traits[i]&(definite|resumes) != definite|resumes || f.inRole[i] || f.covered[i] != 0 {
				continue
			}
			if i+1 < s.Last && f.glance(i+1).title&8 != 0 {
				continue // "الحكومة الليبية" is another one
			}
			if e := f.takenUp(i, f.glance(i)); e >= 0 {
				f.alone = append(f.alone, nominal{Range: Range{i, i + 1}, entity: e, resumes: true})
			}
		}
	}
}

// takenUp returns the root of what the definite noun at i takes up, or -1.
func (f *finder) takenUp(i int, x *info) int32 {
	if x.title&7 == 1+uint8(lexicon.Alone) {
		stem := f.stem(i)
		near := f.around(i)
		for k := len(near) - 1; k >= 0; k-- {
			if r := near[k]; r.First < i && f.stem(r.First) == stem {
				return f.spans[r.span].entity
			}
		}
		return -1
	}
	stem := f.stem(i)
	at := sort.Search(len(f.spans), func(k int) bool { return f.spans[k].First >= i })
	for k := at - 1; k >= max(0, at-window); k-- {
		s := &f.spans[k]
		if s.typ == tagger.Org && s.Last-s.First > 1 && f.forms[s.form].tokens[0].hash == stem {
			return s.entity
		}
	}
	return -1
}

// stem returns the hash of word j without particles and article.
func (f *finder) stem(j int) uint64 {
	text := behind(f.in.Words[j].Fold, int(f.glance(j).lead))
	if len(text) > 8 {
		text = strings.TrimPrefix(text, "ال")
	}
	return hash.String(text)
}
