package name

import (
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/tagger"
)

// cluster puts the spans of one thing together: forms that are the same name
// first, the fullest before the shorter ones, then bare family and given
// names, each of which goes to the person named last.
func (f *finder) cluster() {
	f.group = f.group[:0]
	for i := range f.forms {
		f.group = append(f.group, int32(i))
	}
	f.bracketed()
	longest := 0
	for i := range f.forms {
		longest = max(longest, len(f.forms[i].tokens))
	}
	for n := longest; n > 0; { // of dates and amounts there are none
		shorter := 0
		for i := range f.forms {
			switch k := len(f.forms[i].tokens); {
			case k == n:
				f.keys = appendKeys(f.keys[:0], &f.forms[i])
				f.link(int32(i))
				f.file(int32(i))
			case k < n:
				shorter = max(shorter, k)
			}
		}
		n = shorter
	}
	for i := range f.spans {
		s := &f.spans[i]
		s.entity = f.root(s.form)
		if s.typ == tagger.Person && len(f.forms[s.form].tokens) == 1 {
			s.entity = f.bearer(i)
		}
	}
}

// root returns the form that stands for the cluster of form i.
func (f *finder) root(i int32) int32 {
	for f.group[i] != i {
		f.group[i] = f.group[f.group[i]]
		i = f.group[i]
	}
	return i
}

// join makes the clusters of two forms one; the fuller form's root stays.
func (f *finder) join(a, b int32) {
	a, b = f.root(a), f.root(b)
	if len(f.forms[a].tokens) < len(f.forms[b].tokens) || len(f.forms[a].tokens) == len(f.forms[b].tokens) && b < a {
		a, b = b, a
	}
	f.group[b] = a
}

// bracketed joins a name with the one in brackets or marks behind it:
// "حركة المقاومة الإسلامية (حماس)".
func (f *finder) bracketed() {
	words := f.in.Words
	for i := 1; i < len(f.spans); i++ {
		a, b := &f.spans[i-1], &f.spans[i]
		if a.typ == b.typ && a.typ != tagger.Date && a.typ != tagger.Num && b.First == a.Last+1 &&
			b.Last < len(words) && words[a.Last].Rune == '(' && words[b.Last].Rune == ')' && b.skip == 0 {
			f.join(a.form, b.form)
		}
	}
}

// most is how many forms with the same token are compared.
const most = 48

// A link is a form that a key leads to, and the link after it.
type link struct{ form, next int32 }

// file makes form i, whose keys are f.keys, known to those linked after it.
func (f *finder) file(i int32) {
	for _, k := range f.keys {
		last, _ := f.sound.at(k)
		f.links = append(f.links, link{i, *last})
		*last = int32(len(f.links))
	}
}

// appendKeys appends under what the form is looked for.
func appendKeys(dst []uint64, x *form) []uint64 {
	core := x.core()
	for i := range core {
		dst = append(dst, hash.Join(uint64(x.typ), core[i].sound))
	}
	if x.listed && x.entry.ID != 0 {
		dst = append(dst, hash.Join(uint64(x.typ)|64, uint64(x.entry.ID)*0x9E3779B97F4A7C15))
	}
	return dst
}

// link joins form i, whose keys are f.keys, with the fuller form that it is
// another writing of.
func (f *finder) link(i int32) {
	x := &f.forms[i]
	best, top := int32(-1), 0
	for _, k := range f.keys {
		at, _ := f.sound.get(k)
		for n := 0; at != 0 && n < most; n++ {
			l := &f.links[at-1]
			if s := same(x, &f.forms[l.form]); s > top || s == top && s > 0 && l.form < best {
				best, top = l.form, s
			}
			at = l.next
		}
	}
	if best >= 0 {
		f.join(i, best)
	}
}

// same is how sure x, the shorter form, and y name one thing; 0 is not at all.
func same(x, y *form) int {
	if x.listed && y.listed && x.entry.ID != 0 && y.entry.ID != 0 && x.entry.Types&y.entry.Types&typesOf(x.typ) != 0 {
		if x.entry.ID == y.entry.ID {
			return 10
		}
		return 0 // القدس and القدس الشرقية
	}
	a, b := x.core(), y.core()
	switch x.typ {
	case tagger.Person:
		return samePerson(x.tokens, y.tokens)
	case tagger.Org:
		if s := sameOrg(a, b); s > 0 {
			return s
		}
		return sameOrg(x.tokens, y.tokens)
	case tagger.Loc:
		return samePlace(x, y)
	}
	if equal(a, b) {
		return 8
	}
	if len(a) >= 2 && (prefix(a, b) || prefix(x.tokens, y.tokens)) {
		return 4
	}
	return 0
}

// equal reports whether all tokens are alike, one by one.
func equal(a, b []token) bool {
	if len(a) != len(b) {
		return false
	}
	return prefix(a, b)
}

// prefix reports whether b begins with a.
func prefix(a, b []token) bool {
	if len(a) > len(b) {
		return false
	}
	for i := range a {
		if !alike(&a[i], &b[i]) {
			return false
		}
	}
	return true
}

// suffix reports whether b ends with a.
func suffix(a, b []token) bool {
	return len(a) <= len(b) && prefix(a, b[len(b)-len(a):])
}

// inside reports whether the tokens of a stand in b in their order.
func inside(a, b []token) bool {
	i := 0
	for j := range b {
		if i < len(a) && alike(&a[i], &b[j]) {
			i++
		}
	}
	return i == len(a)
}

// samePerson compares names of two and more tokens, and single ones with
// each other: "محمد بن سلمان" and "محمد بن سلمان بن عبد العزيز",
// "مانويل ألباريس" and "خوسيه مانويل ألباريس".
func samePerson(a, b []token) int {
	switch {
	case len(a) == 1 && len(b) > 1:
		return 0 // bearer
	case len(a) == len(b):
		if equal(a, b) {
			return 8
		}
	case prefix(a, b):
		return 7
	case alike(&a[0], &b[0]) && alike(&a[len(a)-1], &b[len(b)-1]) && inside(a, b):
		return 6
	case suffix(a, b):
		return 5
	}
	return 0
}

// sameOrg compares the names of organisations: "صندوق النقد" and "صندوق النقد
// الدولي", "القسام" and "كتائب القسام", "الجيش اليمني" and "الجيش الوطني اليمني".
func sameOrg(a, b []token) int {
	switch {
	case len(a) == 0:
	case len(a) == len(b):
		if equal(a, b) {
			return 8
		}
	case suffix(a, b):
		return 5
	case prefix(a, b):
		if len(a) > 1 || !general(&a[0]) {
			return 4
		}
	case len(a) > 1 && alike(&a[0], &b[0]) && alike(&a[len(a)-1], &b[len(b)-1]) && inside(a, b):
		return 3
	}
	return 0
}

// general reports whether the word is too general to be a name's short form.
func general(t *token) bool { return isHead(tagger.Org, t.text) }

// samePlace compares the names of places: "مكة" and "مكة المكرمة", "الفرات"
// and "نهر الفرات".
func samePlace(x, y *form) int {
	a, b := x.core(), y.core()
	if equal(a, b) {
		return 8
	}
	if prefix(x.tokens, y.tokens) && !opensMany(&x.tokens[0]) {
		return 4
	}
	return 0
}

// opensMany reports whether many different places have names that begin so.
func opensMany(t *token) bool {
	switch t.text {
	case "شمال", "جنوب", "شرق", "غرب", "وسط", "شارع", "مطار", "ميناء", "معبر", "جبل", "باب", "دير", "تل", "ملعب", "استاد", "ميدان", "طريق", "قصر", "مستشفي":
		return true
	}
	return false
}

// bearer returns the cluster of the person whom the single name of span i
// denotes: among those who bear it, the one named last before it, or else
// next after it; as a family name before as a given one.
func (f *finder) bearer(i int) int32 {
	x := &f.forms[f.spans[i].form]
	t := &x.tokens[0]
	best, top := f.root(f.spans[i].form), 0
	at, _ := f.sound.get(hash.Join(uint64(tagger.Person), t.sound))
	for n := 0; at != 0 && n < most; n++ {
		j := f.links[at-1].form
		at = f.links[at-1].next
		y := &f.forms[j]
		if len(y.tokens) < 2 {
			continue
		}
		score := 0
		for k := range y.tokens {
			if !alike(t, &y.tokens[k]) {
				continue
			}
			switch k {
			case len(y.tokens) - 1:
				score = 3000
			case 0:
				score = max(score, 2000)
			default:
				score = max(score, 1000)
			}
			if t.hash == y.tokens[k].hash {
				score += 500
			}
		}
		if score == 0 {
			continue
		}
		score += f.nearness(j, i)
		if score > top {
			best, top = f.root(j), score
		}
	}
	return best
}

// nearness ranks how near the cluster of form j is named to span i: 400 and
// less for before it, 100 and less for behind it.
func (f *finder) nearness(j int32, i int) int {
	r := f.root(j)
	for k := i - 1; k >= 0 && k > i-300; k-- {
		if s := &f.spans[k]; s.typ == tagger.Person && len(f.forms[s.form].tokens) > 1 && f.root(s.form) == r {
			return 400 - (i - k)
		}
	}
	for k := i + 1; k < len(f.spans) && k < i+100; k++ {
		if s := &f.spans[k]; s.typ == tagger.Person && len(f.forms[s.form].tokens) > 1 && f.root(s.form) == r {
			return 100 - (k - i)
		}
	}
	return 0
}
