package khabar_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/khabar-nlp/khabar"
)

// TestPublished checks against what dates are resolved.
func TestPublished(t *testing.T) {
	const page = `افتتاح مكتبة عمومية جديدة في سوسة
%s
افتتح وزير الثقافة أمس مكتبة عمومية جديدة في مدينة سوسة بحضور عدد من الكتاب والناشرين.
وقال الوزير إن المكتبة تضم ثلاثين ألف كتاب، وإنها ستفتح أبوابها للجمهور يوم الخميس المقبل.`
	for _, tt := range []struct {
		line      string
		published time.Time
		want      map[string]string
	}{
		{"25 جوان 2018 - 19:42", time.Time{}, map[string]string{"أمس": "2018-06-24", "يوم الخميس المقبل": "2018-06-28"}},
		{"25 جوان 2018 - 19:42", time.Date(2020, 3, 2, 0, 0, 0, 0, time.UTC), map[string]string{"أمس": "2020-03-01"}},
		{"الجمعة 8 شوال 1436 هـ", time.Time{}, map[string]string{"أمس": ""}},
	} {
		a, err := (&khabar.Parser{Published: tt.published}).Parse(fmt.Sprintf(page, tt.line))
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Time.Of(a.Text); got != tt.line {
			t.Errorf("time of publication is %q, want %q", got, tt.line)
		}
		found := 0
		for _, e := range khabar.ExtractEntities(a) {
			if want, ok := tt.want[e.Name]; ok {
				found++
				if e.Value != want {
					t.Errorf("%s, published %v: %s is %q, want %q", tt.line, tt.published, e.Name, e.Value, want)
				}
			}
		}
		if found != len(tt.want) {
			t.Errorf("%s: %d dates found of %d", tt.line, found, len(tt.want))
		}
	}
}
