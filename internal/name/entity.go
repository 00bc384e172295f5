package name

import (
	"cmp"
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// entities makes the entities of the clusters.
func (f *finder) entities() []Entity {
	slices.SortFunc(f.spans, func(a, b span) int { return cmp.Compare(a.First, b.First) })
	at := make([]int32, len(f.forms))
	for i := range f.spans {
		s := &f.spans[i]
		k := at[s.entity]
		if k == 0 {
			f.ents = append(f.ents, Entity{Type: s.typ})
			if s.typ == tagger.Date {
				f.ents[len(f.ents)-1].Value = s.value
			} else if s.typ == tagger.Num {
				f.ents[len(f.ents)-1].Number, f.ents[len(f.ents)-1].Unit = s.number, s.value
			}
			k = int32(len(f.ents))
			at[s.entity] = k
		}
		s.entity = int(k - 1)
		e := &f.ents[k-1]
		e.Mentions = append(e.Mentions, Mention{s.Range, s.start, f.in.Words[s.Last-1].End})
		if name := f.name(s); fuller(name, e.Name) {
			e.Name = name
		}
		if x := &f.forms[s.form]; x.listed && e.ID == "" {
			e.ID, e.Country = x.entry.ID.String(), x.entry.Country.String()
		}
	}
	return f.ents
}

// fuller reports whether a is a better name than b.
func fuller(a, b string) bool {
	return len(a) > len(b)
}

// name returns the name that s writes, without particles and inner marks.
func (f *finder) name(s *span) string {
	words := f.in.Words
	plain := s.skip == 0
	for i := s.First; i < s.Last; i++ {
		if w := &words[i]; w.Kind == word.Mark && isMarkOf(w.Rune) || len(w.Clean) != w.End-w.Start {
			plain = false
		}
	}
	end := words[s.Last-1].End
	if plain {
		return f.in.Text[s.start:end]
	}
	var b strings.Builder
	spaced := false
	for i := s.First; i < s.Last; i++ {
		w := &words[i]
		if w.Kind == word.Mark && isMarkOf(w.Rune) {
			spaced = true
			continue
		}
		if i > s.First && (spaced || !w.Glued) && b.Len() > 0 {
			b.WriteByte(' ')
		}
		spaced = false
		text := w.Clean
		if i == s.First && s.skip > 0 {
			text = behind(text, s.skip)
		}
		b.WriteString(text)
	}
	return b.String()
}
