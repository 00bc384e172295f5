// Package cue is the lexicon of attribution: the verbs, nouns and phrases
// with which news reports what somebody said, and the nouns that head an
// unnamed speaker. The tables are text files under data, one entry a line,
// whose columns their first lines explain.
package cue

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed data/verbs.tsv
var verbsFile string

//go:embed data/nouns.tsv
var nounsFile string

// Form is how a verb of attribution stands in the text.
type Form uint8

const (
	Past       Form = iota + 1 // قال
	Present                    // يقول, سيقول
	Participle                 // قائلا, مضيفة
	Masdar                     // قوله, تأكيد
	Passive                    // قيل, نُقل
)

// Gender and number, as the form of a verb shows them.
const (
	Masculine = 'm'
	Feminine  = 'f'
	Singular  = 's'
	Dual      = 'd'
	Plural    = 'p'
)

// A Verb is one verb of attribution.
type Verb struct {
	Lemma   string // the third person singular of the past: قال
	Class   string // say, assert, deny, ...
	Frames  Frames
	To      Frames // complements that name the one addressed or accused: obj in دعا الحكومة إلى الرحيل
	Rare    bool   // attributes more seldom than it does something else: تابع, قدم
	Distant bool   // the writer keeps distance: زعم
	Noun    bool   // a noun of saying: تصريح
	Key     uint64 // tells the verb from others; it stays when rows are added
}

// Frames is the set of complements that a verb takes.
type Frames uint16

const (
	That   Frames = 1 << iota // أكد أن ...
	Direct                    // قال: "..."
	Inf                       // طلب أن يرحل
	Obj                       // نفى الاتهام
	B                         // طالب بالرحيل
	Ila                       // دعا إلى وقف النار
	Ala                       // شدد على أهمية الحوار
	An                        // أعرب عن قلقه
	Min                       // حذر من كارثة
	L                         // دعا لوقف النار
	Fi                        // شكك في النتائج
	Maa                       // تضامن مع الأسرى
	Ind                       // توقف عند الأرقام
	Person                    // an addressee or accused stands before it: اتهم إيران بدعم ...
	As                        // وصف القرار بأنه خطأ
)

var frameNames = [...]struct {
	name string
	f    Frames
}{
	{"that", That}, {"direct", Direct}, {"inf", Inf}, {"obj", Obj}, {"b", B}, {"ila", Ila}, {"ala", Ala},
	{"an", An}, {"min", Min}, {"l", L}, {"fi", Fi}, {"maa", Maa}, {"ind", Ind}, {"as", As | B},
}

// parseFrames reads the third column of the table, "that,ila,obj+b": the
// complements, and those before a "+".
func parseFrames(s string) (f, to Frames) {
	for name := range strings.SplitSeq(s, ",") {
		if person, content, ok := strings.Cut(name, "+"); ok {
			f |= Person
			to |= frameOf(person)
			name = content
		}
		f |= frameOf(name)
	}
	return f, to
}

func frameOf(name string) Frames {
	for _, n := range frameNames {
		if n.name == strings.TrimSpace(name) {
			return n.f
		}
	}
	return 0
}

// A Reading says how a word can be read as a form of a verb.
type Reading struct {
	ID     uint16 // index of the verb
	Form   Form
	Person uint8 // 1, 2 or 3; 0 for participles and nouns
	Gender byte
	Number byte
	Rare   bool // of the verb
	Object bool // an object or possessor pronoun is attached: وصفه, قوله
	Conj   byte // 'w' where و is attached, 'f' where ف is, else 0
	Def    bool // stands with the article: القائل, التأكيد
}

// Verb is the verb that is read.
func (r Reading) Verb() *Verb { return &verbTable().verbs[r.ID] }

// entry is a form in the table: 16 bytes.
type entry struct {
	hash uint64
	ref  Ref // 0 in an empty slot
}

// table is an open-addressing hash table of forms.
type table struct {
	verbs []Verb
	slots []entry

	// Nearly every form asked for is none. The filter, a bit for each hash in
	// the table, says so from a place that stays in the processor's cache.
	filter [1 << (filterBits - 6)]uint64
}

const filterBits = 17

func (t *table) filterBit(h uint64) (at int, bit uint64) {
	return int(h >> (64 - filterBits + 6)), 1 << (h >> (64 - filterBits) & 63)
}

var verbTable = sync.OnceValue(func() *table {
	t := &table{slots: make([]entry, 1<<15)}
	verbs, nouns := rows(verbsFile, 16), rows(nounsFile, 5)
	t.verbs = make([]Verb, len(verbs)+len(nouns))
	for n, col := range verbs {
		v := &t.verbs[n]
		*v = Verb{Lemma: strings.TrimSuffix(col[0], "\u0651"), Class: strings.TrimSuffix(col[1], "?"),
			Rare: strings.HasSuffix(col[1], "?"), Distant: col[15] == "d", Key: hash.String(col[0])}
		v.Frames, v.To = parseFrames(col[2])
		t.conjugate(Reading{ID: uint16(n), Rare: v.Rare}, col[3:15])
	}
	for n, col := range nouns {
		v := &t.verbs[len(verbs)+n]
		*v = Verb{Lemma: col[0], Class: strings.TrimSuffix(col[1], "?"), Rare: true, Noun: true, Key: hash.String("noun " + col[0])}
		v.Frames, v.To = parseFrames(col[3])
		for form := range strings.SplitSeq(col[2], ",") {
			if form != "" {
				t.add(arabic.Fold(form), Reading{ID: uint16(len(verbs) + n), Rare: v.Rare, Form: Masdar})
			}
		}
	}
	return t
})

// rows reads the table in file: its lines that are no comments, cut at tabs
// into n columns.
func rows(file string, n int) (all [][]string) {
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		for len(col) < n {
			col = append(col, "-")
		}
		all = append(all, col)
	}
	return all
}

// Verbs returns all verbs, in the order of their ids. The slice is shared.
func Verbs() []Verb { return verbTable().verbs }

// FiniteForms yields the hash of every finite form in the table.
func FiniteForms() iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		for _, e := range verbTable().slots {
			if f := e.ref.form(); (f == Past || f == Present) && !yield(e.hash) {
				return
			}
		}
	}
}

// conjugate adds the forms that the principal parts in c give: past 3ms,
// 3fs, 3mp, 1s, 1p, present 3ms, 3mp, participle m, f, mp, masdar, passive.
func (t *table) conjugate(r Reading, c []string) {
	add := func(s string, f Form, person uint8, gender, number byte) {
		if s == "" || s == "-" {
			return
		}
		r.Form, r.Person, r.Gender, r.Number = f, person, gender, number
		t.add(arabic.Fold(s), r)
	}
	swap := func(s, prefix string) string { return prefix + strings.TrimPrefix(s, "ي") }
	past3, past3f, past3p, past1, past1p, pres, presp, pm, pf, pp, masdar, passive :=
		c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11]
	given := func(s string) bool { return s != "-" && s != "" }

	add(past3, Past, 3, Masculine, Singular)
	add(past3f, Past, 3, Feminine, Singular)
	add(past3p, Past, 3, Masculine, Plural)
	add(past1, Past, 1, 0, Singular)
	add(past1p, Past, 1, 0, Plural)
	if given(past3p) {
		add(strings.TrimSuffix(past3p, "ا"), Past, 3, Masculine, Plural) // before an object: وصفوه
	}
	if given(past3) {
		if strings.HasSuffix(past3, "ى") {
			add(strings.TrimSuffix(past3, "ى")+"ا", Past, 3, Masculine, Singular) // before an object: نفاه
			add(strings.TrimSuffix(past3, "ى")+"يا", Past, 3, Masculine, Dual)    // نفيا
		} else {
			add(past3+"ا", Past, 3, Masculine, Dual) // قالا
		}
	}
	if given(past3f) {
		add(past3f+"ا", Past, 3, Feminine, Dual) // قالتا
	}
	if given(past1p) {
		add(strings.TrimSuffix(past1p, "ا"), Past, 3, Feminine, Plural) // قلن
	}
	if given(pres) {
		add(pres, Present, 3, Masculine, Singular)
		add(swap(pres, "ت"), Present, 3, Feminine, Singular)
		add(swap(pres, "أ"), Present, 1, 0, Singular)
		add(swap(pres, "ن"), Present, 1, 0, Plural)
		if strings.HasSuffix(pres, "ى") { // before an object: يراه
			add(strings.TrimSuffix(pres, "ى")+"ا", Present, 3, Masculine, Singular)
			add(swap(strings.TrimSuffix(pres, "ى")+"ا", "ت"), Present, 3, Feminine, Singular)
		}
	}
	if given(presp) {
		stem := strings.TrimSuffix(presp, "ن")
		add(presp, Present, 3, Masculine, Plural)
		add(stem+"ا", Present, 3, Masculine, Plural) // لن يقولوا
		add(swap(presp, "ت"), Present, 2, Masculine, Plural)
		dual := strings.TrimSuffix(stem, "و") + "ان"
		add(dual, Present, 3, Masculine, Dual)
		add(swap(dual, "ت"), Present, 3, Feminine, Dual)
	}
	if given(pm) {
		add(pm, Participle, 0, Masculine, Singular)
		add(pm+"ا", Participle, 0, Masculine, Singular)
		if strings.HasSuffix(pm, "ي") {
			add(strings.TrimSuffix(pm, "ي"), Participle, 0, Masculine, Singular) // داع
		}
		add(pm+"ان", Participle, 0, Masculine, Dual)
	}
	add(pf, Participle, 0, Feminine, Singular)
	if given(pf) {
		stem := strings.TrimSuffix(pf, "ة")
		add(stem+"تين", Participle, 0, Feminine, Dual)
		add(stem+"ات", Participle, 0, Feminine, Plural)
	}
	if given(pp) {
		add(pp, Participle, 0, Masculine, Plural)
		add(strings.TrimSuffix(pp, "ين")+"ون", Participle, 0, Masculine, Plural)
	}
	if given(masdar) {
		add(masdar, Masdar, 0, Masculine, Singular)
		add(masdar+"ا", Masdar, 0, Masculine, Singular)
		if strings.HasSuffix(masdar, "ة") {
			add(strings.TrimSuffix(masdar, "ة")+"ت", Masdar, 0, Feminine, Singular) // مطالبته
		}
	}
	if given(passive) {
		add(passive, Passive, 3, Masculine, Singular)
		add(strings.TrimSuffix(passive, "ى")+"ت", Passive, 3, Feminine, Singular)
	}
}

// add stores a reading of the folded form s unless one that comes before it
// in the table has the same form and voice: the file's order and the order of
// conjugate decide between homographs, verbs that are seldom cues last.
func (t *table) add(s string, r Reading) {
	h := hash.String(s)
	at, bit := t.filterBit(h)
	t.filter[at] |= bit
	e := entry{h, refOf(r)}
	for i := h & uint64(len(t.slots)-1); ; i = (i + 1) & uint64(len(t.slots)-1) {
		switch old := &t.slots[i]; {
		case old.ref == 0:
			*old = e
			return
		case old.hash == h:
			f := old.ref.form()
			if old.ref&refRare != 0 && !r.Rare || f == Masdar && r.Form == Past || f == Passive && r.Form != Passive {
				*old = e
			}
			return
		}
	}
}

// find returns what the table says of the form with the hash h, 0 where that
// is not in it.
func (t *table) find(h uint64) Ref {
	if at, bit := t.filterBit(h); t.filter[at]&bit == 0 {
		return 0
	}
	for i := h & uint64(len(t.slots)-1); ; i = (i + 1) & uint64(len(t.slots)-1) {
		if e := &t.slots[i]; e.ref == 0 || e.hash == h {
			return e.ref
		}
	}
}

// particle prefixes that may stand before a form: conjunction, then future,
// purpose or preposition, then the article.
var verbPrefixes = [...]struct {
	text string
	conj byte
	verb bool // only before a finite verb
	noun bool // only before a masdar or participle
	def  bool
}{
	{"و", 'w', false, false, false}, // وقال
	{"ف", 'f', false, false, false}, // فقال
	{"س", 0, true, false, false},    // سيقول
	{"وس", 'w', true, false, false}, // وسيقول
	{"ل", 0, false, false, false},   // ليقول, لتأكيد
	{"ب", 0, false, true, false},    // بقوله
	{"وب", 'w', false, true, false}, // وبقوله
	{"ال", 0, false, true, true},    // القائل
	{"وال", 'w', false, true, true}, // والقائل
	{"بال", 0, false, true, true},   // بالقول
	{"لل", 0, false, true, true},    // للتأكيد
	{"ك", 0, false, true, false},    // كقوله
}

// objectPronouns are attached to verbs and masdars: وصفه, قولها.
var objectPronouns = [...]string{"هما", "هم", "هن", "ها", "ه", "نا", "ني", "كم", "ك", "ي"}

// Lookup reads w as a form of a verb of attribution.
func Lookup(w *word.Word) (Reading, bool) { return Find(w).Reading(w) }

// Find is Lookup up to what folding hides.
func Find(w *word.Word) Ref {
	if w.Kind != word.Arabic {
		return 0
	}
	t := verbTable()
	if r := t.find(w.Hash); r != 0 {
		return r
	}
	if r := t.findObject(w.Fold); r != 0 {
		return r
	}
	if len(w.Fold) < 6 {
		return 0
	}
	for i := range verbPrefixes {
		p := &verbPrefixes[i]
		if w.Fold[1] != p.text[1] { // spares most words the comparison
			continue
		}
		rest, ok := strings.CutPrefix(w.Fold, p.text)
		if !ok || len(rest) < 4 {
			continue
		}
		r := t.find(hash.String(rest))
		if r == 0 {
			if r = t.findObject(rest); r == 0 {
				continue
			}
		}
		form := r.form()
		finite := form == Past || form == Present || form == Passive
		if p.verb && form != Present || p.noun && finite {
			continue
		}
		switch p.conj {
		case 'w':
			r |= refAnd
		case 'f':
			r |= refSo
		}
		if p.def {
			r |= refDef
		}
		return r
	}
	return 0
}

// findObject looks s up without an attached pronoun.
func (t *table) findObject(s string) Ref {
	if len(s) < 6 {
		return 0
	}
	for _, p := range objectPronouns {
		if s[len(s)-1] != p[len(p)-1] { // spares most words the comparison
			continue
		}
		rest, ok := strings.CutSuffix(s, p)
		if !ok || len(rest) < 4 {
			continue
		}
		if r := t.find(hash.String(rest)); r != 0 {
			return r | refObject
		}
	}
	return 0
}

// fix sets right what folding hides: the last letter of "مضيفة" is no
// pronoun, and that of "وصفه" is.
func fix(r Reading, w *word.Word) Reading {
	if r.Object && strings.HasSuffix(w.Clean, "ة") {
		r.Object = false
		if r.Form == Participle {
			r.Gender, r.Number = Feminine, Singular
		}
	}
	return r
}
