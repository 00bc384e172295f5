package name

import (
	"testing"

	"github.com/khabar-nlp/khabar/internal/tagger"
)

// TestAmounts checks the values that more than one sentence tells, and who
// gives way where a date meets a name.
func TestAmounts(t *testing.T) {
	for _, tt := range []struct {
		text, name string
		typ        Type
		number     float64
		unit       string
	}{
		{"بلغ سعر الكيلو 50 جنيها في الأسواق.\nوتراجع الجنيه المصري أمام الدولار.", "50 جنيها", tagger.Num, 50, "EGP"},
		{"بلغ السعر 50 جنيها.\nوتراجع الجنيه المصري أمام الجنيه السوداني.", "50 جنيها", tagger.Num, 50, "جنيه"},
		{"بلغ السعر 50 جنيها.\nوتراجع الدينار الكويتي.", "50 جنيها", tagger.Num, 50, "جنيه"},
		{"شارك عشرات الطلاب في المسيرة.", "عشرات الطلاب", tagger.Num, 0, "الطلاب"},
		{"شارك 3 آلاف طالب في المسيرة.", "3 آلاف طالب", tagger.Num, 3000, "طالب"},
		{"تقام المباراة عند الساعة التاسعة بتوقيت السعودية على ملعب النادي.", "الساعة التاسعة بتوقيت السعودية", tagger.Date, 0, ""},
		{"وصل الوفد إلى السعودية الساعة التاسعة.", "السعودية", tagger.Loc, 0, ""},
	} {
		found := false
		for _, e := range Find(input(tt.text)) {
			if e.Name == tt.name && e.Type == tt.typ {
				found = true
				if e.Number != tt.number || e.Unit != tt.unit {
					t.Errorf("%s: %v %q, want %v %q", tt.text, e.Number, e.Unit, tt.number, tt.unit)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %v %q", tt.text, tt.typ, tt.name)
		}
	}
}

// TestHome checks that the country where a story was written tells whose
// currency it means.
func TestHome(t *testing.T) {
	const text = "تونس - ارتفع سعر الخبز إلى 20 دينارا."
	for _, tt := range []struct {
		place Range
		want  string
	}{{Range{}, "دينار"}, {Range{0, 1}, "TND"}} {
		in := input(text)
		in.Place = tt.place
		for _, e := range Find(in) {
			if e.Type == tagger.Num && e.Unit != tt.want {
				t.Errorf("written at %v: %q, want %q", tt.place, e.Unit, tt.want)
			}
		}
	}
}
