package name

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/vocab"
)

// amounts puts dates and amounts in the place of what the tagger says of
// them: a grammar knows their bounds. Where one meets a name, "كأس العالم
// 2022", the name stays.
func (f *finder) amounts() {
	names := f.spans[:0]
	for _, s := range f.spans {
		if s.typ != tagger.Date && s.typ != tagger.Num {
			names = append(names, s)
		}
	}
	f.spans = names
	f.told = f.told[:0]
	n, k, open, replaced := len(names), 0, false, false
	add := func(s span) {
		for k > 0 && names[k-1].Last > s.First {
			k--
		}
		for k < len(names) && names[k].Last <= s.First {
			k++
		}
		if k < len(names) && names[k].First < s.Last {
			if s.typ != tagger.Date || !f.zone(s.Range, names[k].Range) || k+1 < len(names) && names[k+1].First < s.Last {
				return
			}
			names[k].typ = tagger.None
			replaced = true
		}
		f.spans = append(f.spans, s)
	}
	for _, r := range f.in.Sentences {
		if !f.hint(r) {
			continue
		}
		f.scanner.Scan(f.in.Words[r.First:r.Last], f.hints)
		f.told = append(f.told, f.scanner.Told...)
		for i := range f.scanner.Dates {
			m := &f.scanner.Dates[i]
			add(span{Range: Range{r.First + m.First, r.First + m.Last}, typ: tagger.Date, lead: uint8(m.Lead), form: -1, value: m.Value(f.in.Published)})
		}
		for i := range f.scanner.Amounts {
			m := &f.scanner.Amounts[i]
			s := span{Range: Range{r.First + m.First, r.First + m.Last}, typ: tagger.Num, lead: uint8(m.Lead), form: -1, value: m.Unit, number: m.Value}
			if m.Vague { // "عشرات القتلى"
				s.number = 0
			}
			open = open || m.Money != "" && m.Unit == m.Money
			add(s)
		}
	}
	if replaced {
		f.spans = slices.DeleteFunc(f.spans, func(s span) bool { return s.typ == tagger.None })
		n = slices.IndexFunc(f.spans, func(s span) bool { return s.typ == tagger.Date || s.typ == tagger.Num })
	}
	if open {
		f.currencies()
	}
	f.sortFrom(n)
}

// hint sets f.hints for the words of r and reports whether they may hold a
// date or an amount, or tell a currency.
func (f *finder) hint(r Range) bool {
	var any traits
	for _, is := range f.traits[r.First:r.Last] {
		any |= is
	}
	if any.vocab()&(vocab.Begins|vocab.Coins) == 0 {
		return false
	}
	f.hints = f.hints[:0]
	for i := r.First; i < r.Last; i++ {
		h := f.traits[i].vocab()
		if h&vocab.Listed != 0 {
			h = f.infos[i].vocab
		}
		f.hints = append(f.hints, h)
	}
	return true
}

// zone reports whether the name is of the place by whose clock the date tells
// the time: "الساعة التاسعة بتوقيت السعودية".
func (f *finder) zone(date, name Range) bool {
	return date.First < name.First && name.Last <= date.Last && f.in.Words[name.First-1].Fold == "بتوقيت"
}

// currencies gives the amounts of money whose country their words do not
// tell, "خمسة آلاف جنيه", the currency that the story tells elsewhere, or
// that of the country where it was written.
func (f *finder) currencies() {
	home := f.home()
	for i := range f.spans {
		s := &f.spans[i]
		if s.typ != tagger.Num {
			continue
		}
		code := ""
		for _, t := range f.told {
			if t.Noun != s.value {
				continue
			}
			if code != "" && code != t.Code { // two are told
				code = s.value
				break
			}
			code = t.Code
		}
		if code == "" {
			code = vocab.CurrencyOf(s.value, home)
		}
		if code != "" {
			s.value = code
		}
	}
}

// home returns the ISO 3166 code of the country where the story was written,
// "" where that is not told.
func (f *finder) home() string {
	if f.in.Place == (Range{}) {
		return ""
	}
	e, ok := lexicon.Lookup(f.phrase(&span{Range: f.in.Place, head: f.in.Words[f.in.Place.First].Hash}))
	if !ok || e.Types&lexicon.Loc == 0 {
		return ""
	}
	return e.Country.String()
}

// sortFrom brings the spans into reading order, of which the first n are in
// it and the others few or nearly in it.
func (f *finder) sortFrom(n int) {
	if n == len(f.spans) {
		return
	}
	f.other = append(f.other[:0], f.spans[n:]...)
	slices.SortFunc(f.other, func(a, b span) int { return a.First - b.First })
	for at := len(f.spans); len(f.other) > 0; { // from behind, where there is room
		at--
		if last := len(f.other) - 1; n == 0 || f.spans[n-1].First < f.other[last].First {
			f.spans[at], f.other = f.other[last], f.other[:last]
		} else {
			n--
			f.spans[at] = f.spans[n]
		}
	}
}
