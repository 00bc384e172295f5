package layout

import (
	"iter"
	"strings"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

func hashOf(s string) uint64 { return hash.String(s) }

// dated reports whether a short line is a date or time of publication and
// hardly anything else: "نشر في: الأربعاء 3 ماي 2017 - 14:20", "منذ ساعتين".
func (p *page) dated(words []word.Word) bool {
	known, other, numbers, strong, year := 0, 0, 0, false, false
	colons := 0
	for i := range words {
		w := &words[i]
		switch {
		case w.Kind == word.Mark:
			if w.Rune == ':' && i > 0 && words[i-1].Kind == word.Number {
				colons++
			}
		case w.Kind == word.Number:
			numbers++
			strong = strong || dotted(w.Fold)
			year = year || isYear(w.Fold)
		default:
			l := p.t.lists(w.Hash)
			if l&(1<<dateword) == 0 {
				if other++; other > 2 {
					return false
				}
				break
			}
			known++
			strong = strong || l&(1<<calendar) != 0
		}
	}
	if numbers > 9 || known+numbers+other > 16 {
		return false
	}
	if other > 0 && (known+numbers < 2*other || !year) {
		return false
	}
	switch {
	case numbers == 0:
		return strong && known >= 2 && other == 0 && known <= 4
	case strong:
		return true
	case year:
		return numbers >= 2
	}
	return colons > 0 && known > 0 && numbers >= 2 // "09:12 ص"
}

// dotted reports whether a number is a whole date: "21.11.2020".
func dotted(s string) bool {
	i := strings.IndexByte(s, '.')
	j := strings.LastIndexByte(s, '.')
	return 0 < i && i < j && (len(s)-j == 5 || len(s)-j == 3 || i == 4)
}

// isYear reports whether a number is a year of either calendar.
func isYear(s string) bool {
	if len(s) != 4 {
		return len(s) == 8 && s[:2] == "20" // 20220131
	}
	return s[:2] == "20" || s[:2] == "19" || s[:2] == "14" || s[:2] == "13"
}

// sign returns what one part of a byline is: agency, place, given (a name
// that begins with a given name) or none.
func (p *page) sign(words []word.Word) class {
	for len(words) > 0 && words[len(words)-1].Kind == word.Mark {
		words = words[:len(words)-1]
	}
	for len(words) > 0 && words[0].Kind == word.Mark {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > 12 {
		return none
	}
	if len(p.some(words)) == 0 {
		return none
	}
	switch c, _ := p.t.find(p.sub); {
	case c == agency || c == place:
		return c
	case p.t.is(given, p.sub[0].hash):
		return given
	case c == byline:
		return agency
	}
	// "وكالات الجزيرة", "مكتب الشروق", "أ ف ب، رويترز"
	for k := 1; k < len(p.sub) && k <= 4; k++ {
		if c, _ := p.t.find(p.sub[:k]); c == agency {
			if d, _ := p.t.find(p.sub[k:]); d == agency || d == place || len(p.sub) <= 3 {
				return agency
			}
		}
	}
	return none
}

// signed reports how sure it is that a line signs the story: 2 by what stands
// in it ("القاهرة - رويترز", "كتب: سالم"), 1 by its form alone
// ("مدينة - فلان"), 0 not at all.
func (p *page) signed(r *row) int {
	words := p.words[r.first:r.last]
	if r.class == byline {
		if r.literals > 0 && (r.n <= 8 || r.n <= 12 && r.end == 0) {
			return 2
		}
		return 0
	}
	if r.n > 12 || r.end == '.' && r.n > 6 || r.end == '؟' || r.end == '!' {
		return 0
	}
	parts, known, long, spaced := 0, 0, false, false
	for from, to := range pieces(words) {
		n := count(words[from:to])
		if n == 0 {
			continue
		}
		parts++
		long = long || n > label
		switch p.sign(words[from:to]) {
		case agency, place:
			known += 2
		case given:
			if n <= label {
				known++
			}
		}
		spaced = spaced || to < len(words) && words[to].Rune != '،' && words[to].Rune != ','
	}
	if n := p.from(words); n > 0 && parts <= 2 {
		return 2
	}
	if k := len(words); parts == 1 && 3 <= r.n && r.n <= 5 && words[k-2].Fold == "من" && p.sign(words[k-1:]) == place {
		return 1
	}
	if long || parts < 2 || !spaced || r.opener&(1<<verb) != 0 && known < 2 {
		if parts == 1 && known == 2 && p.sign(words) == agency && !long {
			return 2
		}
		return 0
	}
	if known >= 2 {
		return 2
	}
	if r.n <= 8 && parts <= 3 {
		return 1
	}
	return 0
}

// pieces yields the parts of a line between dashes, colons, slashes, commas and
// brackets, as indexes into words.
func pieces(words []word.Word) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		from := 0
		for i := range words {
			if words[i].Kind == word.Mark && separates(words[i].Rune) {
				if !yield(from, i) {
					return
				}
				from = i + 1
			}
		}
		yield(from, len(words))
	}
}

// separates reports whether r stands between the parts of a byline.
func separates(r rune) bool {
	switch r {
	case '-', '–', '—', '\u0640', ':', '/', '|', '،', ',', '(', ')', '؛', '*':
		return true
	}
	return false
}

// count returns the number of words that are not marks.
func count(words []word.Word) int {
	n := 0
	for i := range words {
		if words[i].Kind != word.Mark {
			n++
		}
	}
	return n
}

// from returns the position of "من" before a place that ends the line:
// «الاقتصادية» من الرياض, "سعيد الدوسري من جدة". A headline may end so too
// ("لاعب يقترب من ليون"), so an outlet in marks or a given name must begin it.
func (p *page) from(words []word.Word) int {
	for i := len(words) - 2; i > 0 && i >= len(words)-4; i-- {
		if words[i].Fold != "من" || p.sign(words[i+1:]) != place {
			continue
		}
		if words[0].Kind == word.Mark || p.t.is(given, words[0].Hash) {
			return i
		}
	}
	return 0
}

// opens returns the index behind the dateline that begins a paragraph:
// "القاهرة (رويترز) - ", "دبي، الإمارات (CNN) -- ", "الرياض ـ واس: ". It is 0
// where there is none.
func (p *page) opens(words []word.Word) int {
	if len(words) < 12 {
		return 0
	}
	ends := 0 // behind the last mark that may end a dateline
	for i := 0; i < len(words) && i <= 14; i++ {
		switch words[i].Rune {
		case '-', '–', '—', '\u0640', ':':
			ends = i + 1
		}
	}
	bracket, known := false, false
	from := 0
	for i := range ends {
		w := &words[i]
		if w.Kind != word.Mark {
			if p.t.is(verb, w.Hash) && i > 0 {
				return 0
			}
			continue
		}
		switch w.Rune {
		case '(':
			known = p.sign(words[from:i]) == place || known
			from = i + 1
		case ')':
			bracket = bracket || p.sign(words[from:i]) == agency
			from = i + 1
		case '،', ',', '/', '«', '»', '"':
			known = p.sign(words[from:i]) == place || known
			from = i + 1
		case '-', '–', '—', '\u0640', ':':
			switch c := p.sign(words[from:i]); {
			case bracket && i >= 3:
				return p.pastMarks(words, i)
			case c == agency && (known || i <= 6 && w.Rune != ':'):
				return p.pastMarks(words, i)
			case c == place && w.Rune != ':':
				known = true
			case c == place && i <= 3, known && w.Rune == ':':
				return p.pastMarks(words, i)
			case c == given && known:
				return p.pastMarks(words, i)
			}
			from = i + 1
		case '.', '؟', '!', '؛':
			return 0
		}
	}
	return 0
}

// pastMarks returns the index of the first word behind the marks at i.
func (p *page) pastMarks(words []word.Word, i int) int {
	for i < len(words) && words[i].Kind == word.Mark {
		switch words[i].Rune {
		case '"', '«', '“', '(':
			return i
		}
		i++
	}
	return i
}
