package timex

import (
	"strings"
	"testing"

	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// TestStarts holds starts against the readers of the parts: none that it
// leaves out finds anything or leaves a trace, with words of every class.
func TestStarts(t *testing.T) {
	firsts := strings.Fields("يوم اليوم ليوم أيام الأيام يومي يومين الساعة ساعة ساعات الساعات عام العام بالعام سنة السنوات عامي العامين الربعين الربع " +
		"القرن الأسبوع الفترة الشهر شهر شهري شهور الموسم موسم هذا ذلك نفس النهار أمس غدا بكرة الآن بعد قبل منذ وقت عطلة الخميس بالخميس مارس " +
		"كانون تشرين رمضان المحرم جمادى ذي ربيع الربيع صيف الصيف مساء المساء ليلة الليلة صباحا آخر الآخر نهاية أواخر الستينات التسعينيات الماضي " +
		"7 2019 السابع ثلاثة الثلاثة الثاني أول الأول الواحدة نصف النصف العشرين ألف مئات المقبل المبارك نفسه هجرية ميلادية كل نحو القليلة بتوقيت بالتوقيت العيد عيد صلاة من في وقال كتاب ب ال")
	nexts := strings.Fields("7 2019 30 ساعات أمس غد الظهر المغرب الأول الثاني العشرين الثلاثة الماضي الماضية المقبلين نفسه الجاري يوم أيام اليوم العام الأسبوع " +
		"مارس رمضان الخميس والجمعة التالي سابق مبكرة نهاية الآخر الحجة غرينتش المحلي الفطر من / ، الدراسي شهر موسمين الصيف التسعينيات مساء")
	lasts := strings.Fields("2019 الماضي أبريل أمس الأسبوع رمضان يوم سابق")
	for _, a := range firsts {
		for _, b := range nexts {
			for _, c := range lasts {
				text := a + " " + b + " " + c
				words, _ := word.Split(text)
				var l vocab.Line
				vocab.Load().Set(&l, words)
				p := parser{l: &l}
				had := p.starts(0)
				for kind, read := range map[part]func(int, *Match) int{
					pDate: p.date, pClock: p.clock, pYear: p.year, pQuarter: p.quarter, pCentury: p.century, pRel: p.relative,
					pDay: p.day, pSome: func(i int, _ *Match) int { return p.some(i) }, pWeekday: p.weekdays, pMonth: p.month,
				} {
					var m Match
					if had.has(kind) {
						continue
					}
					if end := read(0, &m); end > 0 || m != (Match{}) {
						t.Errorf("%s: part %d reads %d words", text, kind, end)
					}
				}
				var m Match
				if end, kind := p.plain(0, &m, ^set(0)); end > 0 && !had.has(kind) {
					t.Errorf("%s: plain part %d reads %d words", text, kind, end)
				}
			}
		}
	}
}
