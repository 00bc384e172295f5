package name

import (
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// entities makes the entities of the clusters.
func (f *finder) entities() []Entity {
	n := 0
	f.placed = grow(f.placed, len(f.forms))
	f.counts = f.counts[:0]
	for i := range f.spans {
		s := &f.spans[i]
		if f.placed[s.entity] == 0 {
			n++
			f.placed[s.entity] = int32(n)
			f.counts = append(f.counts, 0)
		}
		s.entity = f.placed[s.entity] - 1
		f.counts[s.entity]++
	}
	f.ents = make([]Entity, n)
	mentions := make([]Mention, len(f.spans))
	for i, n := range f.counts {
		f.ents[i].Mentions, mentions = mentions[:0:n], mentions[n:]
	}
	for i := range f.spans {
		s := &f.spans[i]
		e := &f.ents[s.entity]
		end := f.in.Words[s.Last-1].End
		e.Mentions = append(e.Mentions, Mention{s.Range, s.start, end})
		if len(e.Name) < end-s.start {
			if name := f.text(s); len(name) > len(e.Name) {
				e.Name = name
			}
		}
		switch e.Type = s.typ; e.Type {
		case tagger.Date:
			e.Value = s.value
		case tagger.Num:
			e.Number, e.Unit = s.number, s.value
		}
	}
	f.refer()
	for i := range f.alone {
		f.alone[i].entity = f.placed[f.alone[i].entity] - 1
	}
	slices.SortFunc(f.alone, func(a, b nominal) int { return a.First - b.First })
	f.addRoles()
	f.genders()
	return f.ents
}

// addRoles gives the entities their roles, each wording once, and the titles
// that denote them.
func (f *finder) addRoles() {
	for _, r := range f.said {
		f.addRole(&f.ents[f.spans[r.span].entity], r.Range)
	}
	for _, n := range f.alone {
		e := &f.ents[n.entity]
		if !n.resumes {
			f.addRole(e, n.Range)
		}
		e.Nominals = append(e.Nominals, f.bare(n.Range))
	}
}

// mostRoles is how many wordings of roles a person has at the most.
const mostRoles = 50

func (f *finder) addRole(e *Entity, r Range) {
	if len(e.Roles) == mostRoles {
		return
	}
	f.wording = f.appendWording(f.wording[:0], r)
	for i := range e.Roles {
		n := len(f.wording)
		f.wording = f.appendWording(f.wording, e.Roles[i].Range)
		if slices.Equal(f.wording[:n], f.wording[n:]) {
			return
		}
		f.wording = f.wording[:n]
	}
	s := f.bare(r)
	x := span{Range: r, start: s.Start, skip: f.glance(r.First).lead}
	e.Roles = append(e.Roles, Role{s, f.text(&x)})
}

// bare returns r with its bytes, the particles before it left off.
func (f *finder) bare(r Range) Span {
	w := &f.in.Words[r.First]
	s := Span{r, w.Start, f.in.Words[r.Last-1].End}
	n := f.glance(r.First).lead
	if n > 0 && strings.HasPrefix(behind(w.Fold, int(n)-1), "لل") {
		n-- // the article is written لل
	}
	if n > 0 {
		s.Start += lexicon.SkipLetters(f.in.Text[w.Start:w.End], int(n))
	}
	return s
}

// text returns what s says without particles, quotation marks and brackets.
func (f *finder) text(s *span) string {
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
	b := f.letters[:0]
	spaced := false
	for i := s.First; i < s.Last; i++ {
		w := &words[i]
		if w.Kind == word.Mark && isMarkOf(w.Rune) {
			spaced = true
			continue
		}
		if i > s.First && (spaced || !w.Glued) && len(b) > 0 {
			b = append(b, ' ')
		}
		spaced = false
		text := w.Clean
		if i == s.First && s.skip > 0 {
			text = behind(text, int(s.skip))
		}
		b = append(b, text...)
	}
	f.letters = b
	return string(b)
}
