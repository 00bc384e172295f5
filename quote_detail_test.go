package khabar_test

import (
	"testing"

	"github.com/khabar-nlp/khabar"
)

// TestQuoteDetails: what the text tells of a saying comes out without the
// particles before it, and places and times are mentions of entities.
func TestQuoteDetails(t *testing.T) {
	type told struct {
		addressee, medium, place, time string
		unnamed                        bool
		gender                         byte
	}
	for text, want := range map[string]told{
		"قال وزير الخارجية المصري سامح شكري لوكالة رويترز أمس الأربعاء إن المحادثات انتهت.": {addressee: "وكالة رويترز", time: "أمس الأربعاء", gender: 'm'},
		"وقالت الوزيرة ليلى حداد في مؤتمر صحفي بالقاهرة إن الأسعار ستنخفض قريبا.":           {medium: "مؤتمر صحفي", place: "القاهرة", gender: 'f'},
		"وقال مصدر أمني للصحفيين إن الطريق ما زال مغلقا.":                                   {addressee: "صحفيين", unnamed: true},
		"ودعت الأمم المتحدة الأطراف إلى ضبط النفس.":                                         {addressee: "الأطراف"},
		"وقالت النقابة عبر تويتر إن الإضراب مستمر في كل المدن.":                             {medium: "تويتر"},
		"قال المدير إن المصنع سيغلق أبوابه في الخريف.":                                      {gender: 'm'},
	} {
		a, err := (&khabar.Parser{BodyOnly: true}).Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		quotes := khabar.ExtractQuotes(a)
		if len(quotes) != 1 || quotes[0].Speaker == nil {
			t.Errorf("%s: %+v", text, quotes)
			continue
		}
		q := quotes[0]
		got := told{q.Addressee.Of(text), q.Medium.Of(text), q.Place.Of(text), q.Time.Of(text), q.Speaker.Unnamed, q.Speaker.Gender}
		if got != want {
			t.Errorf("%s\n got %+v\nwant %+v", text, got, want)
		}
		for _, s := range []khabar.Span{q.Place, q.Time} {
			if s.Len() > 0 && !mentioned(a, s) {
				t.Errorf("%s: %s is no mention", text, s.Of(text))
			}
		}
		if q.Confidence <= 0 || q.Confidence >= 1 {
			t.Errorf("%s: confidence %v", text, q.Confidence)
		}
	}
}

func mentioned(a *khabar.Article, s khabar.Span) bool {
	for _, e := range khabar.ExtractEntities(a) {
		for _, m := range e.Mentions {
			if m.Span == s {
				return true
			}
		}
	}
	return false
}
