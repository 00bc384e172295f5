package vocab

import (
	"strings"
	"testing"

	"github.com/khabar-nlp/khabar/internal/word"
)

func TestLookup(t *testing.T) {
	for _, tt := range []struct {
		text string
		num  Class
		time Class
		def  bool
		lead uint8
	}{
		{"ثلاثة", Digit, 0, false, 0},
		{"وثلاثين", Tens, 0, false, 2},
		{"للعام", 0, Unit, true, 2},
		{"والخميس", 0, Weekday, true, 2},
		{"بالربع", Fraction, 0, true, 2},
		{"وبثلاثة", Digit, 0, false, 4},
		{"آلاف", Scales, 0, false, 0},
		{"الآلاف", Scales, 0, true, 0},
		{"وعدة", Some, 0, false, 2},
		{"القاهرة", 0, 0, false, 0},
	} {
		words, _ := word.Split(tt.text)
		g, _ := Load().Lookup(&words[0])
		var num, time Class
		if g.Num != nil {
			num = g.Num.Class
		}
		if g.Time != nil {
			time = g.Time.Class
		}
		if num != tt.num || time != tt.time || g.Def != tt.def || g.Lead != tt.lead {
			t.Errorf("Lookup(%q) = num %d time %d def %t lead %d, want %d %d %t %d",
				tt.text, num, time, g.Def, g.Lead, tt.num, tt.time, tt.def, tt.lead)
		}
	}
}

// TestLists checks that no list has a form twice, apart from a weak one
// behind a strong one, and that every class has a word.
func TestLists(t *testing.T) {
	var used [lastClass]bool
	for name, text := range map[string]string{"numbers": numbers, "time": times, "units": units, "nouns": nouns} {
		seen := map[string]string{}
		for line := range strings.Lines(text) {
			head, forms, ok := strings.Cut(strings.TrimSpace(line), ":")
			if !ok || head[0] == '#' {
				continue
			}
			class, _, _ := strings.Cut(head, " ")
			used[classOf(strings.TrimSuffix(class, "?"))] = true
			for form := range strings.FieldsSeq(forms) {
				if old, ok := seen[form]; ok {
					t.Errorf("%s: %q in %q and in %q", name, form, old, head)
				}
				seen[form] = head
			}
		}
	}
	for c := Zero; c < lastClass; c++ {
		if !used[c] {
			t.Errorf("no word is of class %s", classNames[c])
		}
	}
}

func TestCurrencies(t *testing.T) {
	codes := map[string]bool{}
	for line := range strings.Lines(currencies) {
		if code, _, ok := strings.Cut(line, ":"); ok && line[0] != '#' {
			if len(code) != 3 || codes[code] {
				t.Errorf("code %q is no ISO 4217 code or twice there", code)
			}
			codes[code] = true
		}
	}
}

// TestHint holds what a hint keeps against what is looked up: particles,
// article, and the flags for those who ask no more.
func TestHint(t *testing.T) {
	for _, tt := range []struct {
		text  string
		flags Hint
		prep  rune
		conj  bool
		def   bool
	}{
		{"7", Begins, 0, false, false},
		{"،", 0, 0, false, false},
		{"وللعام", Listed | Begins, 'ل', true, true},
		{"بثلاثة", Listed | Begins, 'ب', false, false},
		{"كالخميس", Listed | Begins, 'ك', false, true},
		{"جنيه", Listed | Coins, 0, false, false},
		{"فالدولار", Listed, 0, true, true},
		{"\u0640", 0, 0, false, false},
	} {
		words, _ := word.Split(tt.text)
		if len(words) == 0 {
			continue
		}
		h := Load().Hint(&words[0])
		if h&Flags != tt.flags {
			t.Errorf("%s: flags %b, want %b", tt.text, h&Flags, tt.flags)
		}
		var l Line
		Load().SetHinted(&l, words, []Hint{h})
		if g := l.Tag(0); g.Prep != tt.prep || g.Conj != tt.conj || g.Def != tt.def {
			t.Errorf("%s: prep %q conj %t def %t, want %q %t %t", tt.text, g.Prep, g.Conj, g.Def, tt.prep, tt.conj, tt.def)
		}
	}
}
