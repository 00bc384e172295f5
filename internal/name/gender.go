package name

import (
	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
)

// genders tells the gender of the persons by their titles ("وزيرة الصحة"), the
// verbs before their names ("قالت زايد") and their given names ("هالة").
func (f *finder) genders() {
	f.votes = grow(f.votes, len(f.ents))
	for i := range f.spans {
		s := &f.spans[i]
		if s.typ != tagger.Person {
			continue
		}
		v := &f.votes[s.entity]
		if s.First > 0 {
			*v += 2 * verbGender(f, s.First-1)
		}
		if w := &f.in.Words[s.First]; s.Last > s.First+1 {
			if t, ok := lexicon.LookupToken(s.head); ok && t.Given && len(w.Fold) > 2 {
				*v += 2 * sign(t.Gender)
			}
		}
	}
	for _, r := range f.said {
		v := &f.votes[f.spans[r.span].entity]
		*v += 3 * f.titleGender(r.First)
		if r.First > 0 && r.Last <= f.spans[r.span].First {
			*v += 2 * verbGender(f, r.First-1)
		}
	}
	for i, v := range f.votes {
		switch {
		case v > 0:
			f.ents[i].Gender = 'm'
		case v < 0:
			f.ents[i].Gender = 'f'
		}
	}
}

func sign(g lexicon.Gender) int {
	switch g {
	case lexicon.Masculine:
		return 1
	case lexicon.Feminine:
		return -1
	}
	return 0
}

// titleGender returns 1 for a man's title at word j, -1 for a woman's.
func (f *finder) titleGender(j int) int {
	e, ok := lexicon.Lookup(f.glance(j).bare)
	if !ok || e.Types&(lexicon.Title|lexicon.Nation) == 0 {
		return 0
	}
	return sign(e.Gender)
}

// verbGender returns what the verb at word j says of the subject behind it.
func verbGender(f *finder, j int) int {
	if f.look(j).frame < atCue {
		return 0
	}
	c, ok := cue.Lookup(&f.in.Words[j])
	if !ok || c.Form != cue.Past && c.Form != cue.Present || c.Person != 3 {
		return 0
	}
	switch c.Gender {
	case cue.Masculine:
		return 1
	case cue.Feminine:
		return -1
	}
	return 0
}
