package lexicon

import (
	_ "embed"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed lists.sum
var listsSum string

// TestStale fails when lists/ has changed since the tables were written.
func TestStale(t *testing.T) {
	sum, err := ListsSum(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	if sum != listsSum {
		t.Error("lists/ has changed: run go generate")
	}
}

func TestSize(t *testing.T) {
	if n := len(phrases) + len(tokens) + len(ids) + len(Countries); n > 1_500_000 {
		t.Errorf("tables take %d bytes, want at most 1,500,000", n)
	}
}

// TestLists looks up every line of every list. A name whose 64-bit hash is
// also that of another may be lost; that must stay rare.
func TestLists(t *testing.T) {
	const most = 1.0 / 200
	var names, lost int
	types := map[string]Types{"PER": Person, "ORG": Org, "LOC": Loc, "EVENT": Event, "WORK": Work}
	files, err := filepath.Glob("lists/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			f := strings.Split(strings.TrimRight(line, "\n"), "\t")
			if strings.HasPrefix(line, "#") || len(f) < 2 {
				continue
			}
			want := types[f[1]]
			if filepath.Base(file) == "titles.tsv" {
				want = Title
			}
			words, _ := word.Split(f[0])
			names++
			if n, e := Longest(words, 0); len(words) == 0 || n < 1 || e.Types&want == 0 {
				lost++
				t.Logf("%s: %s: found %d of %d words, %+v", file, f[0], n, len(words), e)
			}
		}
	}
	if float64(lost) > most*float64(names) {
		t.Errorf("%d of %d names are not found", lost, names)
	}
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		text  string
		found string // the words of the name, as they are folded
		skip  int
		types Types
	}{
		{"القاهرة", "القاهره", 0, Loc},
		{"بالقاهرة", "بالقاهره", 1, Loc},
		{"والقاهرة", "والقاهره", 1, Loc},
		{"وبالقاهرة", "وبالقاهره", 2, Loc},
		{"للسعودية", "للسعوديه", 1, Loc},
		{"وللجزائر أن", "وللجزاءر", 2, Loc},
		{"لمصر", "لمصر", 1, Loc},
		{"لبنان", "لبنان", 0, Loc}, // not ل and بنان
		{"بولندا", "بولندا", 0, Loc},
		{"الولايات المتحدة الأمريكية", "الولايات المتحده الامريكيه", 0, Loc},
		{"والولايات المتحدة", "والولايات المتحده", 1, Loc},
		{"للولايات المتحدة", "للولايات المتحده", 1, Loc},
		{"بوركينا فاسو", "بوركينا فاسو", 0, Loc},
		{"ريو دي جانيرو", "ريو دي جانيرو", 0, Loc},
		{"غينيا - بيساو", "غينيا - بيساو", 0, Loc},
		{"الأمم المتحدة", "الامم المتحده", 0, Org},
		{"منظمة الصحة العالمية", "منظمه الصحه العالميه", 0, Org},
		{"الأمين العام", "الامين العام", 0, Title},
		{"البريطاني", "البريطاني", 0, Nation},
		{"جنوب أفريقي", "جنوب افريقي", 0, Nation},
		{"كتبوا", "", 0, 0},
		{"، القاهرة", "", 0, 0},
	} {
		words, _ := word.Split(tt.text)
		m, ok := Find(words, 0)
		var found []string
		for _, w := range words[:m.Words] {
			found = append(found, w.Fold)
		}
		if got := strings.Join(found, " "); got != tt.found || m.Skip != tt.skip || ok != (tt.found != "") || m.Entry.Types&tt.types != tt.types {
			t.Errorf("Find(%s) = %q, %+v, want %q, skip %d, types %08b", tt.text, got, m, tt.found, tt.skip, tt.types)
		}
	}
}

func lookup(s string) Entry {
	words, _ := word.Split(s)
	var h uint64
	for i, w := range words {
		if i == 0 {
			h = w.Hash
		} else {
			h = hash.Join(h, w.Hash)
		}
	}
	e, _ := Lookup(h)
	return e
}

func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		name, country, id string
		kind              Kind
	}{
		{"مصر", "EG", "Q79", Country},
		{"فرنسا", "FR", "Q142", Country},
		{"النرويج", "NO", "Q20", Country},
		{"كوسوفو", "XK", "Q1246", Country},
		{"القاهرة", "EG", "Q85", Capital},
		{"إسطنبول", "TR", "Q406", City},
		{"سطيف", "DZ", "", City}, // ولاية سطيف without the noun
		{"أوروبا", "", "", Region},
	} {
		e := lookup(tt.name)
		if e.Types&Loc == 0 || e.Kind != tt.kind || e.Country.String() != tt.country || tt.id != "" && e.ID.String() != tt.id {
			t.Errorf("%s = %+v (%s, %s), want kind %d, %s, %s", tt.name, e, e.Country, e.ID, tt.kind, tt.country, tt.id)
		}
	}
	if a, b := lookup("السعودية"), lookup("المملكة العربية السعودية"); a.ID == 0 || a.ID != b.ID {
		t.Errorf("السعودية has ID %s, its long form %s", a.ID, b.ID)
	}
}

func TestAmbiguous(t *testing.T) {
	for _, tt := range []struct {
		name string
		want bool
	}{
		{"مصر", false}, {"بيروت", false}, {"إسطنبول", false}, {"الرباط", false}, {"غزة", false}, {"دمشق", false},
		{"المغرب", false}, {"الإمارات", false},
		{"محمد", true}, // half a name
		{"يوم", true},  // a town, and day
		{"العالم", true},
		{"الجديدة", true}, // a city, and the new one
		{"السلام", true},
		{"السعودية", true}, // the country, and the adjective
		{"أوباما", false},  // a town in Japan, which no newsroom means
	} {
		if e := lookup(tt.name); e.Types == 0 || e.Ambiguous != tt.want {
			t.Errorf("%s = %+v, want ambiguous %v", tt.name, e, tt.want)
		}
	}
}

func TestTitles(t *testing.T) {
	for _, tt := range []struct {
		title  string
		gender Gender
		use    Use
	}{
		{"الوزير", Masculine, Alone},
		{"الوزيرة", Feminine, Alone},
		{"وزير", Masculine, Head},
		{"الدكتورة", Feminine, Honorific},
		{"الخبراء", Plural, Alone},
		{"رئيس الوزراء", Masculine, Alone},
	} {
		if e := lookup(tt.title); e.Types&Title == 0 || e.Gender != tt.gender || e.Use != tt.use {
			t.Errorf("%s = %+v", tt.title, e)
		}
	}
}

func TestNations(t *testing.T) {
	for _, tt := range []struct {
		word, country string
		gender        Gender
	}{
		{"مصري", "EG", Masculine},
		{"المصرية", "EG", Feminine},
		{"البريطانيون", "GB", Plural},
		{"البريطانيين", "GB", Plural},
		{"أمريكي", "US", Masculine},
		{"السعودي", "SA", Masculine},
		{"فلسطينية", "PS", Feminine},
	} {
		if e := lookup(tt.word); e.Types&Nation == 0 || e.Country.String() != tt.country || e.Gender != tt.gender {
			t.Errorf("%s = %+v, country %s", tt.word, e, e.Country)
		}
	}
}

func TestToken(t *testing.T) {
	token := func(s string) (Token, int) {
		words, _ := word.Split(s)
		tok, skip, _ := TokenOf(&words[0])
		return tok, skip
	}
	if tok, skip := token("ومحمد"); skip != 1 || !tok.Given || tok.Gender != Masculine || tok.Person < 8 || tok.Ambiguous {
		t.Errorf("ومحمد = %+v, skip %d", tok, skip)
	}
	if tok, skip := token("وليد"); skip != 0 || !tok.Given {
		t.Errorf("وليد = %+v, skip %d", tok, skip)
	}
	if tok, _ := token("فاطمة"); tok.Gender != Feminine {
		t.Errorf("فاطمة = %+v", tok)
	}
	if tok, _ := token("عبد"); !tok.Particle {
		t.Errorf("عبد = %+v", tok)
	}
	if tok, skip := token("بوزارة"); skip != 1 || !tok.OrgHead {
		t.Errorf("بوزارة = %+v, skip %d", tok, skip)
	}
	if tok, _ := token("شارع"); !tok.LocHead {
		t.Errorf("شارع = %+v", tok)
	}
	for _, s := range []string{"يوم", "رئيس", "كان", "الأول", "واشنطن"} {
		if tok, _ := token(s); tok.Person > 0 && !tok.Ambiguous {
			t.Errorf("%s = %+v, want ambiguous", s, tok)
		}
	}
}

func TestVariants(t *testing.T) {
	for _, tt := range []struct{ word, want string }{
		{"وللسعودية", "للسعوديه لسعوديه السعوديه"},
		{"فبالقاهرة", "بالقاهره القاهره"},
		{"مصر", ""},
		{"وب", ""},
		{"للي", "لي"}, // too short for an article
	} {
		fold := arabic.Fold(tt.word)
		forms := map[uint64]string{}
		for i := 0; i < len(fold); i += letter {
			forms[hash.String(fold[i:])] = fold[i:]
			forms[hash.String("ا"+fold[i:])] = "ا" + fold[i:]
		}
		var got []string
		var v Variants
		for v.Start(fold); v.Next(); {
			got = append(got, forms[v.Hash])
		}
		if d := cmp.Diff(tt.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.word, d)
		}
	}
}

func TestSkipLetters(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want string
	}{
		{"بالقاهرة", 1, "القاهرة"},
		{"وَبـالقاهرة", 2, "القاهرة"},
		{"مصر", 0, "مصر"},
		{"و", 1, ""},
	} {
		if got := tt.text[SkipLetters(tt.text, tt.n):]; got != tt.want {
			t.Errorf("SkipLetters(%s, %d) leaves %q, want %q", tt.text, tt.n, got, tt.want)
		}
	}
}

const sample = "قال وزير الخارجية المصري في القاهرة، الخميس، إن بلاده ستشارك مع الولايات المتحدة وبوركينا فاسو في مؤتمر للأمم المتحدة بجنيف برئاسة أنطونيو غوتيريش، وذلك بحضور وفد من المملكة العربية السعودية."

func TestAllocs(t *testing.T) {
	words, _ := word.Split(sample)
	if n := testing.AllocsPerRun(100, func() {
		for i := range words {
			Find(words, i)
			TokenOf(&words[i])
		}
	}); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

func BenchmarkFind(b *testing.B) {
	words, _ := word.Split(sample)
	b.ReportAllocs()
	for b.Loop() {
		for i := range words {
			Find(words, i)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func BenchmarkTokenOf(b *testing.B) {
	words, _ := word.Split(sample)
	b.ReportAllocs()
	for b.Loop() {
		for i := range words {
			TokenOf(&words[i])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}
