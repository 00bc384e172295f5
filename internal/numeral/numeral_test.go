package numeral

import (
	"strconv"
	"testing"

	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

func line(text string) *vocab.Line {
	words, _ := word.Split(text)
	var l vocab.Line
	vocab.Load().Set(&l, words)
	return &l
}

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		text string
		want float64
		rest int // words that do not belong to the number
	}{
		{"صفر", 0, 0},
		{"خمسة", 5, 0},
		{"وخمس", 5, 0},
		{"ثماني", 8, 0},
		{"أحد عشر", 11, 0},
		{"إحدى عشرة", 11, 0},
		{"اثنا عشر", 12, 0},
		{"اثنتي عشرة", 12, 0},
		{"تسع عشرة", 19, 0},
		{"خمستاشر", 15, 0},
		{"عشرون", 20, 0},
		{"واحد وعشرون", 21, 0},
		{"إحدى وثلاثين", 31, 0},
		{"ثلاثة و سبعين", 73, 0},
		{"الخمسة والعشرون", 25, 0},
		{"مئة", 100, 0},
		{"مائتان", 200, 0},
		{"مئتي", 200, 0},
		{"ثلاث مائة", 300, 0},
		{"تسعمئة وتسعة وتسعون", 999, 0},
		{"ألف", 1000, 0},
		{"ألفان", 2000, 0},
		{"ثلاثة آلاف", 3000, 0},
		{"ألف ومئتين", 1200, 0},
		{"أربعة عشر ألفا وثلاثمئة وخمسة", 14305, 0},
		{"مئة ألف", 100000, 0},
		{"مليون", 1e6, 0},
		{"مليونين ونصف", 2.5e6, 0},
		{"مليون ونصف المليون", 1.5e6, 0},
		{"خمسة ملايين ومئتا ألف", 5.2e6, 0},
		{"ثلاثة مليارات وخمسمئة مليون", 3.5e9, 0},
		{"تريليوني", 2e12, 0},
		{"25 ألف", 25000, 0},
		{"14 ألفا و395", 14395, 0},
		{"3.5 ملايين", 3.5e6, 0},
		{"(25) ألف", 25000, 0},
		{"نصف مليون", 5e5, 0},
		{"ثلثا", 2.0 / 3, 0},
		{"ثلاثة أرباع", 0.75, 0},
		{"عشرات الآلاف", 30000, 0},
		{"بضعة آلاف", 3000, 0},
		{"١٬٢٠٠٫٥", 1200.5, 0},
		{"۱۲۳", 123, 0},
		{"1.200.000", 1.2e6, 0},
		{"1,200", 1200, 0},
		{"9,6", 9.6, 0},
		{"5 .26", 5.26, 0},
		{"11ر7", 11.7, 0},
		{"390 .388 .122", 390388122, 0},
		// What is not one number.
		{"خمسة وسبعة", 5, 1},
		{"عشرون وثلاثة", 20, 1},
		{"15 و35", 15, 2},
		{"مئة وألف", 100, 1},
		{"خمسة جنود", 5, 1},
		{"ألف و2 مليون", 1000, 3},
	} {
		l := line(tt.text)
		i := 0
		if l.Words[0].Kind == word.Mark {
			i = 1
		}
		end, n := Parse(l, i)
		if got := len(l.Words) - end; n.Value != tt.want || got != tt.rest {
			t.Errorf("Parse(%q) = %v with %d words left, want %v with %d", tt.text, n.Value, got, tt.want, tt.rest)
		}
	}
}

func TestParseNothing(t *testing.T) {
	for _, text := range []string{"القاهرة", "الاثنين", "نص البيان", "لست", "أحد المسؤولين"} {
		l := line(text)
		if end, n := Parse(l, 0); end != 0 {
			t.Errorf("Parse(%q) = %v up to word %d, want nothing", text, n.Value, end)
		}
	}
}

func TestOrdinal(t *testing.T) {
	for _, tt := range []struct {
		text string
		want int
	}{
		{"الأول", 1}, {"ثالث", 3}, {"العاشرة", 10}, {"الحادي عشر", 11}, {"الثانية عشرة", 12}, {"التاسع عشر", 19},
		{"العشرين", 20}, {"الحادي والعشرين", 21}, {"الخامس والثلاثون", 35}, {"الواحد والثلاثين", 31},
	} {
		l := line(tt.text)
		if end, v := Ordinal(l, 0); v != tt.want || end != len(l.Words) {
			t.Errorf("Ordinal(%q) = %d up to word %d, want %d", tt.text, v, end, tt.want)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, tt := range []struct {
		text                                    string
		figure, plain, def, vague, scaled, part bool
	}{
		{"25", true, true, false, false, false, false},
		{"25 ألف", true, false, false, false, true, false},
		{"خمسة", false, false, false, false, false, false},
		{"الخمسة", false, false, true, false, false, false},
		{"مئات", false, false, false, true, false, false},
		{"عشرات الملايين", false, false, false, true, true, false},
		{"ثلث", false, false, false, false, false, true},
	} {
		_, n := Parse(line(tt.text), 0)
		if n.Figure != tt.figure || n.Plain != tt.plain || n.Def != tt.def || n.Vague != tt.vague || n.Scaled != tt.scaled || n.Part != tt.part {
			t.Errorf("Parse(%q) = %+v", tt.text, n)
		}
	}
}

// TestShort holds the figures that Value reads itself against strconv.
func TestShort(t *testing.T) {
	for _, s := range []string{"", ".", "0", "7", "2019", "3.5", "0.1", "1.", ".75", "1.2.3", "9,6", "12a", "999999999999999", "1234567890.12345", "12345678.1234567", "99999999999999.9", "1234567890123456"} {
		v, ok := short(s)
		want, err := strconv.ParseFloat(s, 64)
		if ok && (err != nil || v != want) {
			t.Errorf("short(%q) = %v, want %v, %v", s, v, want, err)
		}
		if !ok && err == nil && len(s) < 16 {
			t.Errorf("short(%q) refuses %v", s, want)
		}
	}
}
