package name

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// split cuts names in two that the tagger took for one: "فيسبوك وواتساب",
// "جمال وعلاء", and an organ from its body.
func (f *finder) split() {
	f.other = f.other[:0]
	for _, s := range f.spans {
		if s.typ == tagger.Person || s.typ == tagger.Org || s.typ == tagger.Loc {
			for j := s.First + 1; j < s.Last; j++ {
				if w := &f.in.Words[j]; w.Kind == word.Arabic && len(w.Fold) > 5 && (w.Fold[:2] == "و" && f.parts(&s, j) || w.Fold[:2] == "ل" && f.organOf(&s, j)) {
					first := s
					first.Last, s.First = j, j
					f.other = append(f.other, first)
				}
			}
		}
		f.other = append(f.other, s)
	}
	f.spans, f.other = f.other, f.spans
}

// parts reports whether the و of word j joins two names.
func (f *finder) parts(s *span, j int) bool {
	words := f.in.Words
	if f.glance(j).lead == 0 {
		return false
	}
	if s.typ == tagger.Person {
		return true
	}
	m, ok := lexicon.Find(words, j)
	if ok && m.Skip == 1 && j+m.Words == s.Last && m.Entry.Types&typesOf(s.typ) != 0 {
		n, e := lexicon.Longest(words, s.First)
		return n == j-s.First && e.Types&typesOf(s.typ) != 0
	}
	return false
}

// organOf reports whether the organisation s is the organ of another that
// begins with the ل of word j: "اللجنة التنفيذية لمنظمة التحرير".
func (f *finder) organOf(s *span, j int) bool {
	if s.typ != tagger.Org || j > s.First+3 || f.glance(s.First).is&definite == 0 {
		return false
	}
	m, ok := lexicon.Find(f.in.Words, j)
	return ok && m.Skip > 0 && j+m.Words == s.Last && m.Entry.Types&lexicon.Org != 0 && !m.Entry.Ambiguous
}

// typesOf returns the types of package lexicon that a span's type is.
func typesOf(t Type) lexicon.Types {
	switch t {
	case tagger.Person:
		return lexicon.Person
	case tagger.Org:
		return lexicon.Org
	case tagger.Loc:
		return lexicon.Loc
	case tagger.Event:
		return lexicon.Event
	case tagger.Work:
		return lexicon.Work
	}
	return 0
}

// extend takes in what package lexicon has as part of a name: "أفريقيا جنوب
// الصحراء" for "أفريقيا" and "الصحراء", "بنيامين نتنياهو" for "نتنياهو".
func (f *finder) extend() {
	kept := f.spans[:0]
	for i := 0; i < len(f.spans); i++ {
		s := f.spans[i]
		first := 0
		if n := len(kept); n > 0 {
			first = kept[n-1].Last
		}
		if r, ok := f.fuller(&s, first); ok && f.takes(i+1, r.Last, s.typ) {
			s.Range = r
			for i+1 < len(f.spans) && f.spans[i+1].First < r.Last {
				i++
			}
		}
		kept = append(kept, s)
	}
	f.spans = kept
}

// takes reports whether the spans from i on that begin before end are of type
// t, end there at the latest, and hang on no preposition: "اللجنة التنفيذية
// لمنظمة التحرير" is two names.
func (f *finder) takes(i, end int, t Type) bool {
	for ; i < len(f.spans) && f.spans[i].First < end; i++ {
		if f.spans[i].typ != t || f.spans[i].Last > end || f.glance(f.spans[i].First).lead > 0 {
			return false
		}
	}
	return true
}

// fuller returns the listed name that s is part of, beginning at most two
// words before it and not before the word first.
func (f *finder) fuller(s *span, first int) (Range, bool) {
	words := f.in.Words
	want := typesOf(s.typ)
	if want&(lexicon.Person|lexicon.Loc|lexicon.Org) == 0 {
		return Range{}, false
	}
	for j := s.First; j >= first && j >= s.First-2; j-- {
		m := f.listed(j)
		if j < s.First && f.traits[j]&generic != 0 && isHead(s.typ, behind(words[j].Fold, m.Skip)) {
			break // the class noun of a place stays outside: قطاع غزة
		}
		if j+m.Words >= s.Last && m.Words > s.Last-s.First && m.Entry.Types&want != 0 && !m.Entry.Ambiguous {
			return Range{j, j + m.Words}, true
		}
		if words[j].First {
			break
		}
	}
	return Range{}, false
}

// listed returns the longest listed name that begins with word j. One of a
// single word is only returned where the word may be a class noun.
func (f *finder) listed(j int) (m lexicon.Match) {
	if f.traits[j]&(generic|opens) == 0 {
		return m
	}
	x := f.glance(j)
	switch {
	case x.is&generic != 0:
		m, _ = lexicon.Find(f.in.Words, j)
		return m
	case x.longer&1 != 0:
		m.Words, m.Entry = lexicon.Longest(f.in.Words, j)
	}
	for k := range x.readings() {
		if x.longer&(2<<k) == 0 {
			continue
		}
		if n, e := lexicon.LongestFrom(f.in.Words, j, x.behind[k]); n > m.Words {
			m = lexicon.Match{Entry: e, Words: n, Skip: x.skip(k)}
		}
	}
	return m
}

// drop leaves out what is no name: a class noun or title alone, and the organ
// of a body that is named next, "اللجنة التنفيذية لمنظمة التحرير".
func (f *finder) drop() {
	kept := f.spans[:0]
	for i := range f.spans {
		s := f.spans[i]
		if s.Last == s.First+1 && f.isNoun(i, &s) || i+1 < len(f.spans) && f.isOrgan(&s, &f.spans[i+1]) || f.isOfState(&s) {
			continue
		}
		kept = append(kept, s)
	}
	f.spans = kept
}

// isNoun reports whether the single word of s, span i, is a class noun or a title.
func (f *finder) isNoun(i int, s *span) bool {
	h := f.glance(s.First).bare
	e, listed := lexicon.Lookup(h)
	switch s.typ {
	case tagger.Person:
		return strings.HasPrefix(f.in.Words[s.First].Fold, "ال") && listed && e.Types&lexicon.Title != 0 && e.Types&(lexicon.Person|lexicon.NamePart) == 0
	case tagger.Org:
		t, _ := lexicon.LookupToken(h)
		return t.OrgHead && (!listed || e.Types&lexicon.Org == 0 || e.Ambiguous && f.shortens(i, h))
	case tagger.Loc:
		t, _ := lexicon.LookupToken(h)
		return t.LocHead && !(listed && e.Types&lexicon.Loc != 0)
	}
	return false
}

// isOfState reports whether s is the rest of a minister of state's title:
// "وزيرة الدولة الإماراتية للتعاون الدولي".
func (f *finder) isOfState(s *span) bool {
	words := f.in.Words
	if words[s.First].Fold != "الدوله" || s.First == 0 {
		return false
	}
	switch behind(words[s.First-1].Fold, int(f.glance(s.First-1).lead)) {
	case "وزير", "وزيره", "وزيرا", "وزراء":
		return true
	}
	return false
}

// shortens reports whether a name of the story begins with the word h and
// none of several words ends with it: "الاتحاد" after "الاتحاد المصري" is no
// name, after "نادي الاتحاد" it is.
func (f *finder) shortens(i int, h uint64) bool {
	begins := false
	for k := max(0, i-window); k < min(len(f.spans), i+window); k++ {
		s := &f.spans[k]
		if s.typ != tagger.Org || s.Last-s.First < 2 {
			continue
		}
		if f.in.Words[s.Last-1].Hash == h {
			return false
		}
		begins = begins || f.glance(s.First).bare == h
	}
	return begins
}

// isOrgan reports whether a is an organ of the organisation b behind it.
func (f *finder) isOrgan(a, b *span) bool {
	words := f.in.Words
	if a.typ != tagger.Org || b.typ != tagger.Org || b.First != a.Last || a.Last-a.First > 3 ||
		!strings.HasPrefix(words[b.First].Fold, "ل") || f.glance(b.First).lead == 0 {
		return false
	}
	n, e := lexicon.Longest(words, a.First)
	return !(n == a.Last-a.First && e.Types&lexicon.Org != 0 && !e.Ambiguous)
}
