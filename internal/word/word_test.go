package word

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-nlp/khabar/internal/arabic"
)

func TestSplit(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"glued sentence", "خطأ.وأضاف أن", "خطأ .+ وأضاف+ أن"},
		{"decimal and percent", "نسبة 3.5% و١٬٢٠٠٫٥", "نسبة 3.5 %+ و ١٬٢٠٠٫٥+"},
		{"digits glued to a word", "لمدة 3سنوات", "لمدة 3 سنوات+"},
		{"marks", "قال: «لا»!", "قال :+ « لا+ »+ !+"},
		{"latin", "شبكة CNN-بالعربية", "شبكة CNN -+ بالعربية+"},
		{"vowels and tatweel", "مُحَمَّـد", "مُحَمَّـد"},
		{"right-to-left mark at the edges", "\u200fمصر\u200f غزة", "مصر غزة"},
		{"byte order mark", "\ufeffمصر", "مصر"},
		{"lone tatweel is a mark", "مصر ـ غزة", "مصر ـ غزة"},
		{"no-break space", "مصر\u00a0غزة", "مصر غزة"},
	} {
		words, _ := Split(tt.text)
		var got []string
		for _, w := range words {
			s := tt.text[w.Start:w.End]
			if w.Glued {
				s += "+"
			}
			got = append(got, s)
		}
		if d := cmp.Diff(tt.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

func TestFold(t *testing.T) {
	for _, tt := range []struct{ text, clean, fold string }{
		{"القاهرة", "القاهرة", "القاهره"},
		{"إسرائيل", "إسرائيل", "اسراءيل"},
		{"مُصْطَفَى", "مصطفى", "مصطفي"},
		{"محـــمد", "محمد", "محمد"},
		{"مسئول", "مسئول", "مسءول"},
		{"\ufefb", "لا", "لا"}, // presentation form of lam-alef
		{"٢٠١٥", "٢٠١٥", "2015"},
		{"CNN", "CNN", "cnn"},
	} {
		words, _ := Split(tt.text)
		if len(words) != 1 || words[0].Clean != tt.clean || words[0].Fold != tt.fold {
			t.Errorf("Split(%q) = %+v, want clean %q, fold %q", tt.text, words, tt.clean, tt.fold)
		}
	}
}

func TestLines(t *testing.T) {
	text := "\r\n عنوان \r\n\r\nفقرة\u2028أخرى\r"
	_, lines := Split(text)
	var got []string
	for _, l := range lines {
		got = append(got, text[l.Start:l.End])
	}
	if d := cmp.Diff([]string{"عنوان", "فقرة", "أخرى"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if lines[0].Number != 2 || lines[1].Number != 4 || lines[2].Number != 5 {
		t.Errorf("numbers = %d %d %d, want 2 4 5", lines[0].Number, lines[1].Number, lines[2].Number)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("قال وزير الخارجية، الخميس، إن \"هناك\" 3.5% \u200f\u064e\n\xff")
	f.Fuzz(func(t *testing.T, text string) {
		words, lines := Split(text)
		at := 0
		for i, w := range words {
			if w.Start < at || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("word %d spans %d to %d after %d of %d", i, w.Start, w.End, at, len(text))
			}
			if utf8.ValidString(text) && (!utf8.RuneStart(text[w.Start]) || w.End < len(text) && !utf8.RuneStart(text[w.End])) {
				t.Fatalf("word %d is not on rune boundaries", i)
			}
			at = w.End
		}
		n := 0
		for _, l := range lines {
			if l.First != n || l.Last <= l.First {
				t.Fatalf("line %d holds words %d to %d after %d", l.Number, l.First, l.Last, n)
			}
			n = l.Last
		}
		if n != len(words) {
			t.Fatalf("lines hold %d words of %d", n, len(words))
		}
	})
}

// TestReuse holds what Split finds in memory that held another text's words.
func TestReuse(t *testing.T) {
	const long, short = "قال الوزير، إنّ الاتفاق قريب.\nوأضاف: نعم", "نعم"
	for range 3 {
		for _, text := range []string{long, short} {
			words, lines := Split(text)
			fresh := splitter{text: text, folded: arabic.Folded()}
			for n, l := range lines {
				fresh.line(l.Start, l.End, n+1)
			}
			if diff := cmp.Diff(fresh.words, words); diff != "" {
				t.Errorf("%q (-new memory +used):\n%s", text, diff)
			}
			Reuse(words)
		}
	}
}
