package name

import (
	"slices"

	"github.com/khabar-nlp/khabar/internal/tagger"
)

// dates and amounts take the place of what the tagger says of them: a
// grammar knows their bounds. Where one meets a name, "كأس العالم 2022", the
// name stays.
func (f *finder) amounts() {
	names := f.spans[:0]
	for _, s := range f.spans {
		if s.typ != tagger.Date && s.typ != tagger.Num {
			names = append(names, s)
		}
	}
	f.spans = names
	k := 0
	add := func(s span) {
		for k > 0 && names[k-1].Last > s.First {
			k--
		}
		for k < len(names) && names[k].Last <= s.First {
			k++
		}
		if k < len(names) && names[k].First < s.Last {
			return
		}
		f.spans = append(f.spans, s)
	}
	for _, r := range f.in.Sentences {
		f.scanner.Scan(f.in.Words[r.First:r.Last])
		for i := range f.scanner.Dates {
			m := &f.scanner.Dates[i]
			add(span{Range: Range{r.First + m.First, r.First + m.Last}, typ: tagger.Date, lead: uint8(m.Lead), form: -1, value: m.Value(f.in.Published)})
		}
		for i := range f.scanner.Amounts {
			m := &f.scanner.Amounts[i]
			add(span{Range: Range{r.First + m.First, r.First + m.Last}, typ: tagger.Num, lead: uint8(m.Lead), form: -1, value: m.Unit, number: m.Value})
		}
	}
	sortSpans(f.spans)
}

func sortSpans(s []span) {
	slices.SortFunc(s, func(a, b span) int { return a.First - b.First })
}
