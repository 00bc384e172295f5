package name

import (
	"testing"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/word"
)

// TestRead reads the first words of names without their stories.
func TestRead(t *testing.T) {
	for _, tt := range []struct{ text, particles string }{
		// و
		{"والقاهرة", "و"}, {"وبلينكن", "و"}, {"ومصر", "و"}, {"وسوريا", "و"}, {"ومحمد", "و"}, {"وإيران", "و"},
		{"ووزارة", "و"}, {"ورويترز", "و"}, {"وفرنسا", "و"}, {"ولبنان", "و"}, {"وعلي", "و"}, {"وباريس", "و"},
		{"وليد", ""}, {"واشنطن", ""}, {"وائل", ""}, {"وارسو", ""}, {"وزارة", ""}, {"وهران", ""},
		{"ويليام", ""}, {"وسام", ""}, {"والتر", ""},
		// ب
		{"بالقاهرة", "ب"}, {"بدمشق", "ب"}, {"ببغداد", "ب"}, {"بروسيا", "ب"}, {"بالرياض", "ب"}, {"بفلسطين", "ب"},
		{"بلينكن", ""}, {"بيروت", ""}, {"باريس", ""}, {"بغداد", ""}, {"بوتين", ""}, {"بايدن", ""}, {"برلين", ""},
		{"بشار", ""}, {"بلجيكا", ""}, {"بكين", ""}, {"بنغازي", ""}, {"بريطانيا", ""}, {"بسام", ""}, {"بلال", ""},
		// ل
		{"لمصر", "ل"}, {"لترامب", "ل"}, {"لحماس", "ل"}, {"لإسرائيل", "ل"}, {"لقطر", "ل"}, {"لمحمد", "ل"},
		{"للسعودية", "ل"}, {"للأمم", "ل"}, {"للبنان", "ل"}, {"لليبيا", "ل"}, {"للندن", "ل"},
		{"لبنان", ""}, {"لندن", ""}, {"ليبيا", ""}, {"ليلى", ""}, {"لافروف", ""}, {"لوكسمبورغ", ""}, {"لاهاي", ""},
		// ك, ف
		{"كريم", ""}, {"كندا", ""}, {"كابول", ""}, {"كمال", ""}, {"كوريا", ""}, {"كيري", ""}, {"كينيا", ""},
		{"فرنسا", ""}, {"فلسطين", ""}, {"فيينا", ""}, {"فيصل", ""}, {"فاطمة", ""}, {"فنزويلا", ""}, {"فالواشنطن", "ف"},
		// two
		{"وبالقاهرة", "وب"}, {"ولمصر", "ول"}, {"وللسعودية", "ول"}, {"وبدمشق", "وب"},
		// other kinds
		{"CNN", ""}, {"24", ""},
	} {
		words, _ := word.Split(tt.text)
		x := newInfo(&words[0])
		r := x.read(words[0].Hash, &evidence{})
		if got := tt.text[:lexicon.SkipLetters(tt.text, r.skip)]; got != tt.particles {
			t.Errorf("read(%s) takes off %q, want %q", tt.text, got, tt.particles)
		}
	}
}

// TestReadInStory reads words that the story's other names decide.
func TestReadInStory(t *testing.T) {
	told := func(word string, what int32) *evidence {
		var e evidence
		e.add(hash.String(arabic.Fold(word)), what)
		return &e
	}
	for _, tt := range []struct {
		text string
		said *evidence
		skip int
	}{
		{"ويتكوفر", &evidence{}, 0},
		{"ويتكوفر", told("يتكوفر", begins), 1},
		{"لوازو", told("لوازو", within), 0},
		{"كجيوف", told("جيوف", begins), 1},
		{"وبلاتشيك", told("بلاتشيك", begins), 1},
	} {
		words, _ := word.Split(tt.text)
		x := newInfo(&words[0])
		if r := x.read(words[0].Hash, tt.said); r.skip != tt.skip {
			t.Errorf("read(%s) takes off %d letters, want %d", tt.text, r.skip, tt.skip)
		}
	}
}
