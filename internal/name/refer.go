package name

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
)

// refer gives the places that package lexicon knows their IDs: of several
// forms of one place the one that the story has most often tells it.
func (f *finder) refer() {
	f.uses = grow(f.uses, len(f.forms))
	f.most = grow(f.most, len(f.ents))
	for i := range f.spans {
		f.uses[f.spans[i].form]++
	}
	for i := range f.spans {
		s := &f.spans[i]
		if x := &f.forms[s.form]; f.uses[s.form] > f.most[s.entity] && refers(x) {
			e := &f.ents[s.entity]
			e.ID, e.Country = x.entry.ID.String(), x.entry.Country.String()
			f.most[s.entity] = f.uses[s.form]
		}
	}
}

// refers reports whether a form is the name of the place that the lexicon
// has under it: not the club ليفربول nor the president أوباما, though towns
// are called so, and not what each country has one of: المدينة، الجزيرة،
// المنطقة الوسطى.
func refers(x *form) bool {
	if x.typ != tagger.Loc || !x.listed || x.entry.ID == 0 || x.entry.Types&lexicon.Loc == 0 {
		return false
	}
	first := x.tokens[0].text
	many := x.entry.Ambiguous && x.entry.Kind != lexicon.Country && strings.HasPrefix(first, "ال")
	return !many && first != "المنطقه"
}
