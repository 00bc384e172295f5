package vocab

import (
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
		{"الآلاف", Scales, 0, false, 0},
		{"وعدة", Some, 0, false, 2},
		{"القاهرة", 0, 0, false, 0},
	} {
		words, _ := word.Split(tt.text)
		g := Load().Lookup(&words[0])
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
