package wordclass

import (
	"testing"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

func lookup(t *testing.T, s string) Entry {
	t.Helper()
	e, ok := Lookup(hash.String(arabic.Fold(s)))
	if !ok {
		t.Errorf("%s is not in the table", s)
	}
	return e
}

// TestAlike asks that words which stand in the same places share one of the
// coarser classes.
func TestAlike(t *testing.T) {
	for _, pair := range [][2]string{
		{"الخميس", "الجمعة"},
		{"مارس", "أبريل"},
		{"باريس", "لندن"},
		{"قال", "صرح"},
		{"المصري", "الجزائري"},
		{"محمد", "أحمد"},
		{"مليون", "مليار"},
	} {
		if a, b := lookup(t, pair[0]), lookup(t, pair[1]); a.C64 != b.C64 {
			t.Errorf("%s is in class %d of %d, %s in %d", pair[0], a.C64, N64, pair[1], b.C64)
		}
	}
}

func TestUnlike(t *testing.T) {
	for _, pair := range [][2]string{
		{"الخميس", "قال"},
		{"باريس", "محمد"},
		{"مليون", "وزير"},
		{"في", "الرئيس"},
	} {
		if a, b := lookup(t, pair[0]), lookup(t, pair[1]); a.C64 == b.C64 {
			t.Errorf("%s and %s are both in class %d of %d", pair[0], pair[1], a.C64, N64)
		}
	}
}

// TestLogFreq compares words with what they look like without their first
// letter, which is how particles are told from letters of the word.
func TestLogFreq(t *testing.T) {
	freq := func(s string) uint8 { return LogFreq(hash.String(arabic.Fold(s))) }
	for _, tt := range []struct{ more, less string }{
		{"وزير", "زير"},   // the و belongs to the word
		{"كتاب", "وكتاب"}, // here it does not
		{"فرنسا", "رنسا"},
		{"في", "باريس"},
		{"القاهرة", "بالقاهرة"},
	} {
		if freq(tt.more) <= freq(tt.less) {
			t.Errorf("LogFreq(%s) = %d, not above LogFreq(%s) = %d", tt.more, freq(tt.more), tt.less, freq(tt.less))
		}
	}
}

func TestUnknown(t *testing.T) {
	for _, s := range []string{"", "ظظظظظ", "خبرخبرخبر", "zzzzqqq"} {
		if e, ok := Lookup(hash.String(s)); ok {
			t.Errorf("Lookup(%q) = %+v", s, e)
		}
	}
}

func TestOfNumber(t *testing.T) {
	words, _ := word.Split("3.5 ٤٫٢ 1995 1987 2015 12")
	of := func(i int) Entry {
		e, ok := Of(&words[i])
		if !ok {
			t.Errorf("%s has no entry", words[i].Clean)
		}
		return e
	}
	if of(0) != of(1) {
		t.Error("3.5 and ٤٫٢ differ")
	}
	if of(2) != of(3) {
		t.Error("1995 and 1987 differ")
	}
	if of(4) == of(5) {
		t.Error("2015 and 12 are the same")
	}
}

// TestTable checks every slot.
func TestTable(t *testing.T) {
	if (len(table)-slotsAt)%slotSize != 0 {
		t.Fatalf("table has %d bytes", len(table))
	}
	var used int
	var seen [N3072]bool
	for at := slotsAt; at < len(table); at += slotSize {
		s := slot(at)
		if s == 0 {
			continue
		}
		used++
		if s&(1<<freqShift-1) >= N3072 {
			t.Fatalf("slot at %d has class %d", at, s&(1<<freqShift-1))
		}
		e := entry(s)
		seen[e.C3072] = true
		if e.LogFreq == 0 {
			t.Errorf("slot at %d: %+v", at, e)
		}
	}
	if used < 120_000 {
		t.Errorf("%d words, want 120,000", used)
	}
	for c, ok := range seen {
		if !ok {
			t.Errorf("no word is in class %d of %d", c, N3072)
		}
	}
	if size := len(table); size > 1_200_000 {
		t.Errorf("table has %d bytes, want at most 1,200,000", size)
	}
}

func TestAllocs(t *testing.T) {
	words, _ := word.Split("قال وزير الخارجية في 2015 إن 3.5% zzz")
	if n := testing.AllocsPerRun(100, func() {
		for i := range words {
			Of(&words[i])
		}
	}); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

func BenchmarkOf(b *testing.B) {
	words, _ := word.Split("قال وزير الخارجية المصري في القاهرة، الخميس، إن بلاده ستشارك في قمة 2015 مع وفد من 35 خبيرا برئاسة السيد عبقرينو الشنفرائيلي.")
	b.ReportAllocs()
	for b.Loop() {
		for i := range words {
			Of(&words[i])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}
