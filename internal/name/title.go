package name

import (
	"slices"
	"strings"

	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// longestWork is how many words the title of a work may have.
const longestWork = 9

// works finds the titles of works in quotation marks behind the noun that
// says what they are: فيلم "باب الحديد" و"صراع في الوادي".
func (f *finder) works() {
	words := f.in.Words
	f.titles = f.titles[:0]
	for _, r := range f.in.Sentences {
		if !slices.ContainsFunc(f.traits[r.First:r.Last], func(t traits) bool { return t&entitles != 0 }) {
			continue
		}
		head := -1 // the last noun that a title may follow
		next := -1 // where the last title ended, if another may follow with و
		for i := r.First; i < r.Last; i++ {
			w := &words[i]
			switch {
			case w.Kind == word.Mark && isOpening(w.Rune) && (head >= 0 && i-head <= 3 || next >= 0 && i-next <= 2):
				head, next = -1, -1
				if last := f.quoted(i, r.Last); last > 0 {
					f.titles = append(f.titles, span{Range: Range{i + 1, last}, typ: tagger.Work, form: -1})
					i = last
					next = i
				}
			case w.Fold == "و" || w.Rune == '،':
			case w.Kind == word.Mark:
				head, next = -1, -1
			default:
				next = -1
				if w.Kind == word.Arabic && f.traits[i]&entitles != 0 {
					head = i
				}
			}
		}
	}
	if len(f.titles) == 0 {
		return
	}
	k := 0
	f.spans = slices.DeleteFunc(f.spans, func(s span) bool {
		for k < len(f.titles) && f.titles[k].Last <= s.First {
			k++
		}
		return k < len(f.titles) && f.titles[k].First < s.Last
	})
	n := len(f.spans)
	f.spans = append(f.spans, f.titles...)
	f.sortFrom(n)
}

// quoted returns where the words in the quotation marks that open at i end, 0
// where they are no title.
func (f *finder) quoted(i, limit int) int {
	for j := i + 1; j < limit && j <= i+1+longestWork; j++ {
		w := &f.in.Words[j]
		switch {
		case w.Kind != word.Mark:
		case isClosing(w.Rune):
			if j == i+1 {
				return 0
			}
			return j
		case w.Rune == '.' || w.Rune == ':' || isOpening(w.Rune):
			return 0
		}
	}
	return 0
}

// isWork reports whether the folded word is a noun that titles of works
// follow, with or without particles.
func isWork(fold string) bool {
	for n := 0; n < 3 && len(fold) > 4; n++ {
		switch fold {
		case "فيلم", "الفيلم", "فيلمه", "فيلمها", "فيلمي", "افلام", "فلم",
			"كتاب", "الكتاب", "كتابه", "كتابها", "كتابي", "ديوان", "ديوانه", "ديوانها",
			"روايه", "الروايه", "روايته", "روايتها", "روايتي",
			"مسلسل", "المسلسل", "مسلسله", "مسلسلها", "مسلسلي", "سلسله",
			"برنامج", "البرنامج", "برنامجه", "برنامجها", "برنامجي",
			"اغنيه", "الاغنيه", "اغنيته", "اغنيتها", "اغاني", "البوم", "البومه", "البومها", "قصيده", "قصيدته",
			"مسرحيه", "المسرحيه", "مسرحيته", "مسرحيتها", "لعبه", "وثاءقي", "الوثاءقي", "لوحه", "لوحته", "لوحتها", "اوبريت", "سيمفونيه":
			return true
		}
		if strings.HasPrefix(fold, "لل") { // للعبة
			fold = "ا" + fold[2:]
			continue
		}
		switch fold[:2] {
		case "و", "ف", "ب", "ل", "ك":
			fold = fold[2:]
		default:
			return false
		}
	}
	return false
}
