package arabic

import (
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct{ text, clean, fold string }{
		{"آثار", "آثار", "اثار"},
		{"مستشفى", "مستشفى", "مستشفي"},
		{"شؤون", "شؤون", "شءون"},
		{"شئون", "شئون", "شءون"},
		{"\u06A9\u0627\u0628\u0644", "\u06A9ابل", "كابل"},
		{"عائشة\u06C3", "عائشة\u06C3", "عاءشهه"},
		{"مُـــدُنٌ", "مدن", "مدن"},
		{"\uFE8E\uFEFB", "الا", "الا"},
		{"\uFDF2", "الله", "الله"},
		{"م\uFE76ن", "من", "من"}, // a fatha that stands on a space of its own
		{"م\uFE77ن", "من", "من"}, // the same on a tatweel
		{"من\uFE73", "من\uFE73", "من\uFE73"},
		{"۱۴۰۲", "۱۴۰۲", "1402"},
		{"٣٫٥", "٣٫٥", "3.5"},
		{"BBC", "BBC", "bbc"},
	} {
		if got := string(AppendClean(nil, tt.text)); got != tt.clean {
			t.Errorf("AppendClean(%q) = %q, want %q", tt.text, got, tt.clean)
		}
		if got := Fold(tt.text); got != tt.fold {
			t.Errorf("Fold(%q) = %q, want %q", tt.text, got, tt.fold)
		}
	}
}

func TestLetters(t *testing.T) {
	for r, want := range map[rune]int{'ل': 1, '\uFEDF': 1, '\uFEFB': 2, '\uFDAD': 3, '\uFE76': 0, 'A': 1} {
		if got := Letters(r); got != want {
			t.Errorf("%U shows %d letters, want %d", r, got, want)
		}
	}
}

// Every presentation form shows letters that are no presentation forms, and
// every variant leads to a letter that has none.
func TestRunes(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if twin := FoldLetter(r); FoldLetter(twin) != twin {
			t.Errorf("%U folds to %U, which folds on", r, twin)
		}
		if !IsPresentation(r) {
			continue
		}
		if !IsLetter(r) {
			t.Errorf("%U is a presentation form and no letter", r)
		}
		shown := string(AppendShown(nil, r))
		if len(shown) == 0 || len(shown) > shownMax {
			t.Errorf("%U shows %q", r, shown)
		}
		for _, x := range shown {
			if IsPresentation(x) {
				t.Errorf("%U shows %U", r, x)
			}
		}
	}
}
