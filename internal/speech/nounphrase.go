package speech

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
)

// definite reports whether f begins with the article, particles before it
// aside.
func definite(f string) bool {
	for _, p := range [...]string{"ال", "لل", "وال", "بال", "فال", "كال", "ولل"} {
		if strings.HasPrefix(f, p) {
			return true
		}
	}
	return false
}

// sourceAt tells what kind of speaker or hearer the word at i heads; a name
// of a person or an organisation is one as well.
func (t *teller) sourceAt(i int) cue.SourceKind {
	if m := t.info[i].mention; m >= 0 {
		switch t.in.Entities[t.in.Mentions[m].Entity].Type {
		case Person:
			return cue.PersonSource
		case Organization:
			if k := t.source(i); k == cue.MediaSource {
				return k
			}
			return cue.BodySource
		}
		return cue.NoSource
	}
	if k := t.source(i); k != cue.DocumentSource {
		return k
	}
	return cue.NoSource
}

// nominal reports whether a noun phrase that may be addressed begins at i.
func (t *teller) nominal(i int) bool {
	w, x := &t.in.Words[i], &t.info[i]
	if w.Kind != word.Arabic || x.prep != noPrep || x.comp != noComp || relative(w.Fold) || boundaryWord(w.Fold) {
		return false
	}
	if x.mention >= 0 {
		m := &t.in.Mentions[x.mention]
		return m.First == i && m.Skip == 0
	}
	if strings.HasPrefix(w.Fold, "وال") && w.Fold != "والي" || strings.HasPrefix(w.Fold, "وب") {
		return false
	}
	switch w.Fold {
	case "الانتباه", "انتباه", "النظر", "نظر", "الضوء", "الاضواء", "اليوم", "الان":
		return false
	}
	return strings.HasPrefix(w.Fold, "ال") || counterpart(w.Fold) || !governed(w) && t.sourceAt(i) != cue.NoSource
}

// nounPhrase returns the end of the noun phrase that begins at i: a name with
// the words that lead to it, or the words up to the next mark, particle or
// verb. It runs on over names where it may hold many: "دعا مصر والأردن إلى".
func (t *teller) nounPhrase(i, end int, many bool) int {
	j := t.nounRun(i, end, many)
	for j > i && t.opened(j-1) >= 0 { // of a pair that reaches over end
		j--
	}
	return j
}

func (t *teller) nounRun(i, end int, many bool) int {
	lead := definite(t.in.Words[i].Fold)
	j := i
	for j < end && j < i+10 {
		w, x := &t.in.Words[j], &t.info[j]
		if j > i && t.stopsNoun(j) {
			return j
		}
		switch {
		case w.Kind == word.Mark:
			p := t.opened(j)
			if p < 0 || t.pairs[p].Unclosed || t.pairs[p].To-t.pairs[p].From > 5 || t.pairs[p].Close >= end {
				return j
			}
			j = t.pairs[p].Close + 1
		case x.mention >= 0:
			m := &t.in.Mentions[x.mention]
			j = min(max(j+1, m.Last), end)
			if many {
				continue
			}
			if t.in.Entities[m.Entity].Type == Person || j >= end || t.info[j].mention < 0 {
				return j
			}
		case j > i && many && t.info[j-1].mention >= 0 && !definite(w.Fold) && !strings.HasPrefix(w.Fold, "و"):
			return j
		case j > i && lead && !definite(w.Fold) && !many:
			// نظيره المصري سامح: only a name ends a definite phrase without the article
			return j
		default:
			j++
		}
	}
	return j
}

// stopsNoun reports whether the word at j, inside a run of words, ends a noun
// phrase before it.
func (t *teller) stopsNoun(j int) bool {
	w, x := &t.in.Words[j], &t.info[j]
	if j == t.speaker.First || x.prep != noPrep || x.comp != noComp || x.phrase > 0 {
		return true
	}
	if w.Kind == word.Mark {
		return false
	}
	if _, ok := t.timeFrom(j); ok {
		return true
	}
	if relative(w.Fold) || boundaryWord(w.Fold) || w.Clean == "ل" {
		return true
	}
	if x.mention >= 0 {
		m := &t.in.Mentions[x.mention]
		return m.First == j && m.Skip > 0 && !strings.HasPrefix(w.Fold, "و")
	}
	if x.isCue && (x.reading.Form == cue.Past || x.reading.Form == cue.Present || x.reading.Form == cue.Passive) && !x.reading.Rare {
		return true
	}
	return governed(w) || strings.HasSuffix(w.Fold, "يا")
}
