package khabar_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/khabar-nlp/khabar"
)

func TestExplain(t *testing.T) {
	a, err := khabar.Parse("أعلن وزير الري هاني سويلم في مؤتمر صحفي أن السد ممتلئ، مشيرا إلى أن الموسم جيد.\n" +
		"وأضاف الوزير لقناة محلية: \"لن ننتظر طويلا\".\nوقع الحادث فجرا، بحسب مصدر أمني.\n")
	if err != nil {
		t.Fatal(err)
	}
	quotes := khabar.ExtractQuotes(a)
	if len(quotes) != 4 {
		t.Fatalf("%d quotes", len(quotes))
	}
	want := []string{"a clause behind a complementiser", "a clause behind a complementiser", "what stands behind a verb's colon", "what stands before the cue"}
	about := []string{"opening end speaker", "opening end speaker", "opening end speaker", "opening beginning speaker"}
	for i := range quotes {
		e := khabar.Explain(a, i)
		if e.Rule != want[i] || e.Example == "" {
			t.Errorf("quote %d: rule %q, example %q", i, e.Rule, e.Example)
		}
		var names []string
		for _, d := range e.Decisions {
			names = append(names, d.About)
			if d.Chosen.Probability <= 0 || d.Chosen.Probability > 1 || len(d.Reasons) == 0 {
				t.Errorf("quote %d: %+v", i, d)
			}
			if !strings.Contains(a.Text, d.Chosen.Text) {
				t.Errorf("quote %d: %q is not in the article", i, d.Chosen.Text)
			}
		}
		if got := strings.Join(names, " "); got != about[i] {
			t.Errorf("quote %d: decisions %q, want %q", i, got, about[i])
		}
		if s := e.String(); !strings.Contains(s, e.Rule) || strings.Count(s, "\n") < 10 {
			t.Errorf("quote %d: %s", i, s)
		}
	}
}

func TestExplainPanics(t *testing.T) {
	a, err := khabar.Parse("هطل المطر في المدينة ليلا.")
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if recover() == nil {
			t.Error("no panic for a quote that is not there")
		}
	}()
	khabar.Explain(a, 0)
}

func ExampleExplain() {
	a, _ := khabar.Parse("أعلن وزير الري هاني سويلم في مؤتمر صحفي أن السد ممتلئ.")
	e := khabar.Explain(a, 0)
	fmt.Println(e.Rule)
	for _, d := range e.Decisions {
		fmt.Printf("%s: %s\n", d.About, d.Chosen.Text)
	}
	// Output:
	// a clause behind a complementiser
	// opening: السد ممتلئ.
	// end: السد ممتلئ
	// speaker: وزير الري هاني سويلم
}
