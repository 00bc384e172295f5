package name

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A form is one way in which the story writes a name, particles off.
type form struct {
	typ    Type
	tokens []token
	heads  int // tokens at the front that are class nouns: صحيفة، نادي
	first  int // index of the first span when the form was found
	entry  lexicon.Entry
	listed bool
	phrase uint64 // the hash under which package lexicon would have it
}

// core returns the tokens behind the class nouns.
func (f *form) core() []token { return f.tokens[f.heads:] }

// addForms finds the forms of the spans whose form is not known.
func (f *finder) addForms() {
	for i := range f.spans {
		s := &f.spans[i]
		if s.form >= 0 {
			continue
		}
		h := f.phrase(s)
		key := hash.Join(uint64(s.typ), h)
		k, ok := f.index.at(key)
		if !ok {
			*k = int32(len(f.forms))
			x := form{typ: s.typ, phrase: h, first: i}
			if s.typ != tagger.Date && s.typ != tagger.Num {
				x.tokens = f.tokens(s)
				x.heads = heads(x.typ, x.tokens)
				x.entry, x.listed = lexicon.Lookup(h)
			}
			f.forms = append(f.forms, x)
		}
		s.form = *k
	}
}

// phrase returns the hash of the folded words of s, marks aside.
func (f *finder) phrase(s *span) uint64 {
	h := s.head
	for i := s.First + 1; i < s.Last; i++ {
		if w := &f.in.Words[i]; w.Kind != word.Mark {
			h = hash.Join(h, w.Hash)
		}
	}
	return h
}

// tokens returns the tokens of s.
func (f *finder) tokens(s *span) []token {
	n := len(f.arena)
	join := ""
	for i := s.First; i < s.Last; i++ {
		w := &f.in.Words[i]
		if w.Kind == word.Mark {
			continue
		}
		text := w.Fold
		if i == s.First && s.skip > 0 {
			text = behind(text, int(s.skip))
		}
		if s.typ == tagger.Person {
			if isPrefix(text) && i+1 < s.Last {
				join = text
				continue
			}
			text, join = join+text, ""
		}
		f.arena = append(f.arena, newToken(text))
	}
	if join != "" {
		f.arena = append(f.arena, newToken(join))
	}
	return f.arena[n:len(f.arena):len(f.arena)]
}

// behind returns a folded word without its first n letters; of لل remains ال.
func behind(fold string, n int) string {
	rest := fold[2*n:]
	if strings.HasPrefix(rest, "ل") && n > 0 && strings.HasSuffix(fold[:2*n], "ل") {
		return "ا" + rest
	}
	return rest
}

// isPrefix reports whether the word is written together with the next as
// often as not: عبد الله، أبو شوشة.
func isPrefix(fold string) bool {
	switch fold {
	case "عبد", "ابو", "ابا", "ابي", "بو", "ال":
		return true
	}
	return false
}

// heads returns how many tokens at the front of a name of type t are class
// nouns that the name goes without as well.
func heads(t Type, tokens []token) int {
	n := 0
	for n+1 < len(tokens) && isHead(t, tokens[n].text) {
		n++
	}
	return n
}

func isHead(t Type, fold string) bool {
	switch t {
	case tagger.Org:
		switch fold {
		case "صحيفه", "جريده", "مجله", "وكاله", "انباء", "قناه", "موقع", "شبكه", "اذاعه", "راديو", "شركه", "مجموعه",
			"نادي", "النادي", "فريق", "حزب", "حركه", "تنظيم", "جماعه", "منصه", "ميليشيا", "ميليشيات", "مليشيا", "مليشيات",
			"المليشيات", "الميليشيات", "كتائب", "مءسسه", "منظمه", "جمعيه", "فصيل", "صندوق", "تلفزيون", "فضاءيه":
			return true
		}
	case tagger.Loc:
		switch fold {
		case "مدينه", "محافظه", "ولايه", "اقليم", "قريه", "بلده", "منطقه", "مقاطعه", "ناحيه", "قضاء", "جهه",
			"دوله", "جمهوريه", "مملكه", "سلطنه", "اماره", "نهر", "حي", "هضبه", "مرتفعات", "جزيره", "بحيره", "قطاع", "مخيم", "حقل":
			return true
		}
	}
	return false
}
