package timex

import (
	"slices"
	"testing"
	"time"

	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// one returns the only expression of text.
func one(t *testing.T, text string) (Match, string) {
	t.Helper()
	words, _ := word.Split(text)
	got := Find(words, nil)
	if len(got) != 1 {
		t.Errorf("%q holds %d expressions, want 1", text, len(got))
		return Match{}, ""
	}
	m := got[0]
	return m, text[words[m.First].Start+m.Lead : words[m.Last-1].End]
}

func TestValue(t *testing.T) {
	thursday := time.Date(2024, 3, 21, 15, 0, 0, 0, time.UTC)
	january := time.Date(2024, 1, 3, 9, 0, 0, 0, time.UTC) // a Wednesday
	for _, tt := range []struct {
		text   string
		anchor time.Time
		kind   Kind
		want   string
	}{
		{"قال الخميس إن", thursday, Date, "2024-03-21"}, // the day itself
		{"قال الجمعة إن", thursday, Date, "2024-03-15"},
		{"يصل الجمعة المقبل", thursday, Date, "2024-03-22"},
		{"وصل الخميس الماضي", thursday, Date, "2024-03-14"},
		{"وصل الخميس", time.Time{}, Date, "XXXX-WXX-4"},
		{"أمس الثلاثاء", january, Date, "2024-01-02"},
		{"في ديسمبر الماضي", january, Date, "2023-12"},
		{"في 28 ديسمبر", january, Date, "2023-12-28"},
		{"في السابع من أكتوبر", january, Date, "2023-10-07"},
		{"في السابع من أكتوبر", time.Time{}, Date, "XXXX-10-07"},
		{"في يناير الجاري", january, Date, "2024-01"},
		{"في فبراير المقبل", january, Date, "2024-02"},
		{"في 2 يناير المقبل", january, Date, "2025-01-02"},
		{"في مارس من العام الماضي", january, Date, "2023-03"},
		{"16 تشرين الأول/أكتوبر, 2009", january, Date, "2009-10-16"},
		{"الشهر الماضي", january, Date, "2023-12"},
		{"الأسبوع الماضي", january, Date, "2023-W52"},
		{"في الأسبوع المقبل", january, Date, "2024-W02"},
		{"العام المقبل", january, Date, "2025"},
		{"قبل يومين", january, Date, "2024-01-01"},
		{"بعد أسبوعين", january, Date, "2024-W03"},
		{"قبل عامين", time.Time{}, Date, "P2Y"},
		{"قبل 3 ساعات", january, Date, "2024-01-03T06:00"},
		{"لمدة ثلاثة أشهر", january, Duration, "P3M"},
		{"استمرت ربع ساعة", january, Duration, "PT0.25H"},
		{"على مدى ثلاثة عقود", january, Duration, "P30Y"},
		{"كل يوم جمعة", january, Set, "XXXX-WXX-5"},
		{"مساء الاثنين", january, Time, "2024-01-01TEV"},
		{"الساعة 8 مساء", january, Time, "T20:00"},
		{"حتى 5 مساء", january, Time, "T17:00"},
		{"في العاشرة مساء", january, Time, "T22:00"},
		{"الثامنة مساء بتوقيت غرينتش", january, Time, "T20:00Z"},
		{"الساعة الثانية عشرة ليلا", january, Time, "T00:00"},
		{"الساعة الخامسة إلا ربعا عصرا", january, Time, "T16:45"},
		{"في ثمانينات القرن الماضي", january, Date, "198"},
		{"في الربع الثاني من العام الجاري", january, Date, "2024-Q2"},
		{"بين سبتمبر ونوفمبر 2023", january, Date, "2023-09/2023-11"},
		{"في عام 1445 للهجرة", january, Date, ""}, // no conversion between calendars
		{"في مرداد الماضي", january, Date, ""},
	} {
		m, span := one(t, tt.text)
		if got := m.Value(tt.anchor); got != tt.want || m.Kind != tt.kind {
			t.Errorf("%q (%q) is a %v of value %q, want %v %q", tt.text, span, m.Kind, got, tt.kind, tt.want)
		}
	}
}

func TestSpan(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"وذلك في وقت متأخر من مساء الثلاثاء المنصرم بالعاصمة", "وقت متأخر من مساء الثلاثاء المنصرم"},
		{"خلال الأيام الثلاثة الماضية", "الأيام الثلاثة الماضية"},
		{"في العشرين عاما الأخيرة", "العشرين عاما الأخيرة"},
		{"في آخر موسمين له", "آخر موسمين"},
		{"للعام الماضي", "لعام الماضي"}, // ل is a particle, the article is written with it
		{"وأمس الجمعة", "أمس الجمعة"},
		{"الساعة 11:30 بالتوقيت المحلي", "الساعة 11:30 بالتوقيت المحلي"},
		{"يوم الخميس الموافق 21/3/2024", "يوم الخميس الموافق 21/3/2024"},
		{"مطلع أبريل نيسان الماضي", "مطلع أبريل نيسان الماضي"},
		{"في السنوات العشر المقبلة", "السنوات العشر المقبلة"},
		{"في نهاية الأسبوع", "نهاية الأسبوع"},
		{"في 5 تشرين الأول/أكتوبر", "5 تشرين الأول/أكتوبر"},
		{"في ربيع الأول", "ربيع الأول"},
		{"في 3 جمادى الآخرة 1445هـ", "3 جمادى الآخرة 1445هـ"},
		{"بعد ذلك بخمس سنوات", "بعد ذلك بخمس سنوات"},
		{"ما يقرب من عشرين سنة", "عشرين سنة"},
		{"نهاية التسعينيات", "نهاية التسعينيات"},
		{"الأسبوع الأخير من رمضان", "الأسبوع الأخير من رمضان"},
		{"يوم 3 أبريل 2024 عند الساعة الثامنة مساء", "يوم 3 أبريل 2024 عند الساعة الثامنة مساء"},
		{"ثاني أيام عيد الفطر", "ثاني أيام عيد الفطر"},
	} {
		if _, got := one(t, tt.text); got != tt.want {
			t.Errorf("%q holds %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestMod(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"في مطلع 2022", "START"}, {"منتصف أبريل", "MID"}, {"أواخر العام الماضي", "END"}, {"عام 2022", ""},
	} {
		if m, _ := one(t, tt.text); m.Mod() != tt.want {
			t.Errorf("%q has modifier %q, want %q", tt.text, m.Mod(), tt.want)
		}
	}
}

// TestAge checks that ages are found, and that Find leaves them out.
func TestAge(t *testing.T) {
	for _, text := range []string{
		"يبلغ من العمر 21 عاما", "البالغة من العمر 59 سنة", "الشاب (19 عاما)", "توفي عن عمر يناهز 92 عاما",
		"طفلة عمرها ثلاث سنوات", "أعمارهم بين 18 و25 عاما", "منتخب تحت 20 عاما",
	} {
		words, _ := word.Split(text)
		if got := Find(words, nil); len(got) > 0 {
			t.Errorf("Find(%q) finds %d expressions, want none", text, len(got))
		}
		var l vocab.Line
		vocab.Load().Set(&l, words)
		if !slices.ContainsFunc(FindLine(&l, nil), func(m Match) bool { return m.Kind == Age }) {
			t.Errorf("%q holds no age", text)
		}
	}
}

func TestNothing(t *testing.T) {
	for _, text := range []string{
		"المدير العام للشركة", "حزب العدالة والتنمية", "أخبار اليوم", "اليوم العالمي للمرأة", "العقود الحالية",
		"الرئيس السابق نفسه", "صلاة الجمعة", "هجمات 11 سبتمبر", "مارس ضغوطا على الحكومة", "الواتس آب",
		"في الوقت الحالي", "رئيسة الوزراء تيريزا ماي", "بضع سنوات", "عدة أيام", "خطة 3-4-3", "كان ذلك اليوم", "الدور ربع النهائي", "ظهر الوزير في صورة",
	} {
		words, _ := word.Split(text)
		for _, m := range Find(words, nil) {
			t.Errorf("%q: found %q", text, text[words[m.First].Start:words[m.Last-1].End])
		}
	}
}
