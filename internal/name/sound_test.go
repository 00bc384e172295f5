package name

import (
	"testing"

	"github.com/khabar-nlp/khabar/internal/arabic"
)

func TestAlike(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"نتنياهو", "نتانياهو", true},
		{"ترامب", "ترمب", true},
		{"زوكربيرغ", "زوكربيرج", true},
		{"شولتس", "شولتز", true},
		{"يورغن", "يورجن", true},
		{"القحطاني", "قحطاني", true},
		{"إسرائيل", "اسرائيل", true},
		{"هوكشو", "هوكسو", false}, // ش is no س
		{"سالم", "سليم", false},
		{"حسن", "حسين", false},
		{"كريم", "أكرم", false},
		{"علي", "عالي", false},
		{"محمود", "محمد", false},
		{"بايدن", "بوتين", false},
		{"ماكرون", "مكرون", true},
		{"أردوغان", "أردوجان", true},
	} {
		a, b := newToken(arabic.Fold(tt.a)), newToken(arabic.Fold(tt.b))
		if got := alike(&a, &b); got != tt.want {
			t.Errorf("alike(%s, %s) = %t", tt.a, tt.b, got)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"ابج", "ابج", 0}, {"ابج", "اج", 1}, {"ابج", "باج", 1}, {"لنزمان", "ليزمان", 1}, {"كلب", "قلم", 2},
	} {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%s, %s) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
