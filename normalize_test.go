package khabar_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/transform"

	"github.com/khabar-nlp/khabar"
)

func ExampleNormalize() {
	fmt.Println(khabar.Normalize("الرَّئيسُ يصلُ إلى القاهرة"))
	fmt.Println(khabar.Normalize("المسؤولون") == khabar.Normalize("المسئولون"))
	// Output:
	// الرءيس يصل الي القاهره
	// true
}

func ExampleNormalizer() {
	n := khabar.Normalizer{KeepAlef: true, KeepAlefMaqsura: true, KeepTehMarbuta: true, KeepHamza: true}
	fmt.Println(n.String("بَلَغَت النِّسبةُ ٣٫٥ في المئة"))
	// Output: بلغت النسبة 3.5 في المئة
}

func ExampleNormalizer_Map() {
	text := "وصل مُحَمَّدٌ إلى عَمَّان"
	var n khabar.Normalizer
	m := n.Map(text)
	at := strings.Index(m.Text, "محمد")
	s := m.Original(khabar.Span{Start: at, End: at + len("محمد")})
	fmt.Println(s, s.Of(text) == "مُحَمَّدٌ")
	// Output: {7 25} true
}

func ExampleNormalizer_Transformer() {
	var n khabar.Normalizer
	r := transform.NewReader(strings.NewReader("جامعـــة أم القُرى"), n.Transformer())
	b, err := io.ReadAll(r)
	fmt.Println(string(b), err)
	// Output: جامعه ام القري <nil>
}

// all keeps everything.
var all = khabar.Normalizer{
	KeepMarks: true, KeepTatweel: true, KeepAlef: true, KeepAlefMaqsura: true, KeepTehMarbuta: true,
	KeepHamza: true, KeepPresentation: true, KeepPersian: true, KeepDigits: true, KeepInvisible: true,
}

// Each switch decides about its own difference and no other.
func TestNormalizer(t *testing.T) {
	for _, tt := range []struct {
		name     string
		keep     func(*khabar.Normalizer) *bool
		in, want string
	}{
		{"marks", func(n *khabar.Normalizer) *bool { return &n.KeepMarks }, "كَتَبَتْ رِسالةً إلى هٰذا", "كتبت رسالة إلى هذا"},
		{"tatweel", func(n *khabar.Normalizer) *bool { return &n.KeepTatweel }, "عـــاجـل", "عاجل"},
		{"alef", func(n *khabar.Normalizer) *bool { return &n.KeepAlef }, "أإآٱ سأل", "اااا سال"},
		{"alef maqsura", func(n *khabar.Normalizer) *bool { return &n.KeepAlefMaqsura }, "مستشفى سلمى", "مستشفي سلمي"},
		{"teh marbuta", func(n *khabar.Normalizer) *bool { return &n.KeepTehMarbuta }, "جامعة قطر", "جامعه قطر"},
		{"hamza", func(n *khabar.Normalizer) *bool { return &n.KeepHamza }, "شؤون شئون سماء", "شءون شءون سماء"},
		{"presentation", func(n *khabar.Normalizer) *bool { return &n.KeepPresentation }, "\uFEB3\uFEFC\uFEE1 \uFDF2", "سلام الله"},
		{"isolated mark", func(n *khabar.Normalizer) *bool { return &n.KeepPresentation }, "م\uFE76ن", "م\u064Eن"},
		{"persian", func(n *khabar.Normalizer) *bool { return &n.KeepPersian }, "\u06A9رم\u06CC چاد پاريس ۱۴", "كرمي جاد باريس ١٤"},
		{"digits", func(n *khabar.Normalizer) *bool { return &n.KeepDigits }, "١٬٢٠٠ و٣٫٥ و۷", "1,200 و3.5 و۷"},
		{"invisible", func(n *khabar.Normalizer) *bool { return &n.KeepInvisible }, "\uFEFFنيم\u200Cه \u200Fمصر\u00A0غزة", "نيمه مصر غزة"},
	} {
		n := all
		if got := n.String(tt.in); got != tt.in {
			t.Errorf("%s: all kept, %q became %q", tt.name, tt.in, got)
		}
		*tt.keep(&n) = false
		if got := n.String(tt.in); got != tt.want {
			t.Errorf("%s: %q became %q, want %q", tt.name, tt.in, got, tt.want)
		}
		n = khabar.Normalizer{}
		*tt.keep(&n) = true
		if got, rest := n.String(tt.in), khabar.Normalize(tt.in); got == rest {
			t.Errorf("%s: keeping makes no difference to %q", tt.name, tt.in)
		}
	}
}

func TestNormalize(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"CNN 2024", "CNN 2024"},
		{"محمد", "محمد"},
		{"الْمُؤَسَّسَةُ", "المءسسه"},
		{"رَئِيسُ الوُزَراءِ", "رءيس الوزراء"},
		{"آلة إنتاج أُخرى", "اله انتاج اخري"},
		{"\u0633\u06D3", "سء"}, // yeh barree with hamza: Persian, then a seat
		{"\uFEEA\uFEFB\uFB57", "هلاب"},
		{"\uFDFA", "صلي الله عليه وسلم"},
		{"٤٨٪", "48٪"},
		{"\xd9 \xff\xd8\xa3", "\xd9 \xff\xd8\xa7"}, // bad bytes stay
	} {
		if got := khabar.Normalize(tt.in); got != tt.want {
			t.Errorf("Normalize(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestNormalizedOriginal(t *testing.T) {
	for _, tt := range []struct {
		in, find, want string
	}{
		{"قال محمد أمس", "محمد", "محمد"}, // letters change, lengths do not
		{"قال مُحَمَّدٌ أمس", "محمد", "مُحَمَّدٌ"},
		{"قال مُحَمَّدٌ أمس", "امس", "أمس"},
		{"\uFEFFعـــاجل", "عاجل", "عـــاجل"},
		{"بلغ ٣٫٥ في", "3.5", "٣٫٥"},
		{"ا\uFEFBن", "لا", "\uFEFB"},
		{"ا\uFEFBن", "ا", "ا"},
		{"س\uFEFB", "ا", "\uFEFB"}, // a part of a ligature is the whole of it
		{"مصر\u00A0غزة", "غزه", "غزة"},
		{"محمد", "", ""},
	} {
		var n khabar.Normalizer
		m := n.Map(tt.in)
		at := strings.Index(m.Text, tt.find)
		if at < 0 {
			t.Errorf("no %q in %q", tt.find, m.Text)
			continue
		}
		s := m.Original(khabar.Span{Start: at, End: at + len(tt.find)})
		if got := s.Of(tt.in); got != tt.want {
			t.Errorf("%q in %q: Original = %v %q, want %q", tt.find, tt.in, s, got, tt.want)
		}
	}
}

// Nothing changes, nothing is copied.
func TestNormalizeAllocs(t *testing.T) {
	s := strings.Repeat("قال محمد كلاما مفهوما عن قطر، 2024. ", 20)
	n := new(khabar.Normalizer)
	buf := make([]byte, 0, 2*len(s))
	if got := testing.AllocsPerRun(10, func() {
		if n.String(s) != s || n.Map(s).Text != s {
			t.Fatal("changed")
		}
		buf = n.Append(buf[:0], "الرَّئيس إلى القاهرة")
	}); got != 0 {
		t.Errorf("%v allocations, want none", got)
	}
}

func TestTransformer(t *testing.T) {
	var n khabar.Normalizer
	in := "الرَّئيسُ\uFDFA إلى \xffالقاهـــرة ٣٫٥ \uFEFB " + strings.Repeat("\x80", 9000) + "\xd9"
	want := n.String(in)
	if got, _, err := transform.String(n.Transformer(), in); err != nil || got != want {
		t.Errorf("String = %q, %v, want %q", got, err, want)
	}
	got, err := io.ReadAll(transform.NewReader(oneByOne(in), n.Transformer()))
	if err != nil || string(got) != want {
		t.Errorf("Reader, one byte at a time: %q, %v", got, err)
	}
	var b bytes.Buffer
	w := transform.NewWriter(&b, n.Transformer())
	for i := range len(in) {
		if _, err := io.WriteString(w, in[i:i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil || b.String() != want {
		t.Errorf("Writer, one byte at a time: %q, %v", b.String(), err)
	}

	for _, tt := range []struct {
		in    string
		atEOF bool
		n     int
		err   error
	}{
		{"محمد", true, 8, nil},
		{"محمد", false, 8, nil},
		{"محمد\xd8", false, 8, transform.ErrShortSrc},
		{"محمد\xd8", true, 9, nil},
		{"مصر أولا", true, 7, transform.ErrEndOfSpan},
	} {
		if n, err := n.Transformer().Span([]byte(tt.in), tt.atEOF); n != tt.n || err != tt.err {
			t.Errorf("Span(%q, %v) = %d, %v, want %d, %v", tt.in, tt.atEOF, n, err, tt.n, tt.err)
		}
	}
	if _, _, err := n.Transformer().Transform(make([]byte, 1), []byte("مصر"), true); err != transform.ErrShortDst {
		t.Errorf("Transform into one byte: %v", err)
	}
}

// oneByOne returns a reader that gives one byte at a time.
func oneByOne(s string) io.Reader { return &oneByte{s} }

type oneByte struct{ s string }

func (r *oneByte) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	n := copy(p[:1], r.s)
	r.s = r.s[n:]
	return n, nil
}

// normalizer makes a Normalizer of the bits of keep.
func normalizer(keep uint16) *khabar.Normalizer {
	bit := func(i int) bool { return keep>>i&1 != 0 }
	return &khabar.Normalizer{
		KeepMarks: bit(0), KeepTatweel: bit(1), KeepAlef: bit(2), KeepAlefMaqsura: bit(3), KeepTehMarbuta: bit(4),
		KeepHamza: bit(5), KeepPresentation: bit(6), KeepPersian: bit(7), KeepDigits: bit(8), KeepInvisible: bit(9),
	}
}

func FuzzNormalize(f *testing.F) {
	for _, s := range []string{"الرَّئيسُ إلى القاهـــرة ٣٫٥ \uFEFB\uFDFA\u200F", "\xd9\u0640\x8b", "\uFE76\uFE73\uFC5E", "ۓۃ\u06C2۴\u00A0"} {
		f.Add(s, uint16(0), uint8(3))
		f.Add(s, uint16(0x155), uint8(1))
	}
	f.Fuzz(func(t *testing.T, s string, keep uint16, chunk uint8) {
		n := normalizer(keep)
		got := n.String(s)
		if !utf8.ValidString(s) {
			if utf8.ValidString(got) && all.String(s) != s {
				t.Fatalf("bad bytes did not pass through %q", s)
			}
		} else if again := n.String(got); again != got {
			t.Fatalf("twice %q is not once %q", again, got)
		}
		if appended := n.Append([]byte("قبل"), s); string(appended) != "قبل"+got {
			t.Fatalf("Append = %q, String = %q", appended, got)
		}
		if keep&0x3FF == 0x3FF && got != s {
			t.Fatalf("all kept, %q became %q", s, got)
		}
		checkTransformer(t, n, s, got, int(chunk%8)+1)
		checkMap(t, n, s, got)
	})
}

// checkTransformer gives s in chunks and takes the result in chunks that grow
// when asked for.
func checkTransformer(t *testing.T, n *khabar.Normalizer, s, want string, chunk int) {
	t.Helper()
	tr := n.Transformer()
	var got []byte
	dst := make([]byte, chunk)
	for from, to := 0, min(chunk, len(s)); ; {
		nd, ns, err := tr.Transform(dst, []byte(s[from:to]), to == len(s))
		got = append(got, dst[:nd]...)
		from += ns
		switch {
		case err == transform.ErrShortDst:
			if nd == 0 {
				dst = make([]byte, 2*len(dst))
			}
			if len(dst) > 256 {
				t.Fatalf("no room in %d bytes", len(dst))
			}
			continue
		case err != nil && err != transform.ErrShortSrc:
			t.Fatal(err)
		case err == nil && from < to:
			t.Fatalf("%d of %d bytes taken without a reason", ns, to-from)
		case to < len(s):
			to = min(to+chunk, len(s))
			continue
		case err != nil:
			t.Fatalf("at the end: %v", err)
		}
		break
	}
	if string(got) != want {
		t.Fatalf("in chunks of %d %q, at once %q", chunk, got, want)
	}
	if k, err := tr.Span([]byte(s), true); (err == nil) != (k == len(s)) || !strings.HasPrefix(want, s[:k]) || (k == len(s)) != (want == s) {
		t.Fatalf("Span(%q) = %d, %v; normalised %q", s, k, err, want)
	}
}

func checkMap(t *testing.T, n *khabar.Normalizer, s, want string) {
	t.Helper()
	m := n.Map(s)
	if m.Text != want {
		t.Fatalf("Map gives %q, String %q", m.Text, want)
	}
	if all := m.Original(khabar.Span{Start: 0, End: len(m.Text)}); m.Text != "" && (all.End != len(s) || n.String(s[:all.Start]) != "") {
		t.Fatalf("the whole of %q comes from %v", s, all)
	}
	if !utf8.ValidString(s) {
		return
	}
	last := 0
	for i, r := range m.Text {
		o := m.Original(khabar.Span{Start: i, End: i + utf8.RuneLen(r)})
		if o.Start < last || o.End <= o.Start || o.End > len(s) {
			t.Fatalf("%q: character at %d of %q comes from %v, after %d", s, i, m.Text, o, last)
		}
		if !utf8.RuneStart(s[o.Start]) || o.End < len(s) && !utf8.RuneStart(s[o.End]) {
			t.Fatalf("%v of %q is not on rune boundaries", o, s)
		}
		if !strings.Contains(n.String(o.Of(s)), string(r)) {
			t.Fatalf("%q comes from %q", r, o.Of(s))
		}
		last = o.Start
	}
}

// texts returns the articles of testdata as one text.
func texts(tb testing.TB) string {
	files, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		tb.Skip("no articles")
	}
	var b strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(data)
		b.WriteByte('\n')
	}
	return b.String()
}

func BenchmarkNormalize(b *testing.B) {
	text := texts(b)
	done := khabar.Normalize(text)
	var n khabar.Normalizer
	dst := make([]byte, 0, 2*len(text))
	for _, bb := range []struct {
		name string
		f    func()
	}{
		{"append", func() { dst = n.Append(dst[:0], text) }},
		{"unchanged", func() { n.String(done) }},
		{"map", func() { n.Map(text) }},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				bb.f()
			}
		})
	}
}

func TestNormalizeArticles(t *testing.T) {
	text := texts(t)
	checkMap(t, new(khabar.Normalizer), text, khabar.Normalize(text))
	if d := cmp.Diff(strings.Count(text, "\n"), strings.Count(khabar.Normalize(text), "\n")); d != "" {
		t.Errorf("lines (-want +got):\n%s", d)
	}
}
