package layout

import (
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
			year = year || isYear(w.Fold)
		case p.t.is(dateword, w.Hash):
			known++
			strong = strong || p.t.is(calendar, w.Hash)
		default:
			other++
		}
	}
	if numbers > 9 || known+numbers+other > 16 {
		return false
	}
	if other > 0 && (other > 2 || known+numbers < 2*other+1 || !year) {
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
	p.sub = items(words, p.sub[:0])
	if len(p.sub) == 0 {
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
	parts, from, known, long := 0, 0, 0, false
	part := func(to int) {
		n := 0
		for i := from; i < to; i++ {
			if words[i].Kind != word.Mark {
				n++
			}
		}
		if n == 0 {
			return
		}
		parts++
		long = long || n > 4
		switch c := p.sign(words[from:to]); c {
		case agency, place:
			known += 2
		case given:
			if n <= 4 {
				known++
			}
		}
	}
	spaced := false
	for i := range words {
		if words[i].Kind != word.Mark {
			continue
		}
		switch words[i].Rune {
		case '-', '–', '—', '\u0640', ':', '/', '|', '،', ',', '(', '؛', '*':
			part(i)
			from = i + 1
			spaced = spaced || words[i].Rune != '،' && words[i].Rune != ','
		}
	}
	part(len(words))
	if n := p.from(words); n > 0 && r.n <= 12 && parts <= 2 {
		return 2
	}
	if long || parts < 2 || !spaced || r.opener&(1<<verb) != 0 {
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

// from returns the position of "من" before a place that ends the line:
// «الاقتصادية» من الرياض, "سعيد الدوسري من جدة".
func (p *page) from(words []word.Word) int {
	for i := len(words) - 2; i > 0 && i >= len(words)-4; i-- {
		if words[i].Fold == "من" && p.sign(words[i+1:]) == place {
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
	bracket, known := false, false
	from := 0
	for i := 0; i < len(words) && i <= 14; i++ {
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
			case c == agency && (known || i <= 6):
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
