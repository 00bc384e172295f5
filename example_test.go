package khabar_test

import (
	"fmt"
	"time"

	"github.com/khabar-nlp/khabar"
)

// story is an article as it is copied from a page.
const story = `وزير النقل: الجسر الجديد يفتتح في الربيع

القاهرة (رويترز) - قال وزير النقل سامي الحداد، الأربعاء، إن الجسر الجديد سيفتتح في الربيع.وأضاف الحداد أن تكلفة المشروع بلغت 3.5 مليار جنيه.

اقرأ أيضا

أزمة المرور في العاصمة`

func ExampleParse() {
	a, err := khabar.Parse(story)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range a.Blocks {
		fmt.Println(b.Line, b.Kind)
	}
	for _, s := range a.Sentences {
		fmt.Println(s.Of(a.Text))
	}
	fmt.Println(a.Place.Of(a.Text), a.Agency.Of(a.Text))
	// Output:
	// 1 headline
	// 3 body
	// 5 related
	// 7 related
	// وزير النقل: الجسر الجديد يفتتح في الربيع
	// القاهرة (رويترز) - قال وزير النقل سامي الحداد، الأربعاء، إن الجسر الجديد سيفتتح في الربيع.
	// وأضاف الحداد أن تكلفة المشروع بلغت 3.5 مليار جنيه.
	// القاهرة رويترز
}

func ExampleExtractEntities() {
	a, err := khabar.Parse(story)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range khabar.ExtractEntities(a) {
		fmt.Println(e.ID, e.Type, e.Name)
		for _, r := range e.Roles {
			fmt.Println("   role:", r.Text)
		}
		for _, m := range e.Mentions {
			fmt.Println("   ", m.Span, m.Text)
		}
	}
	// Output:
	// e1 date الربيع
	//     {61 73} الربيع
	//     {224 236} الربيع
	// e2 location القاهرة
	//     {75 89} القاهرة
	// e3 organization رويترز
	//     {91 103} رويترز
	// e4 person سامي الحداد
	//    role: وزير النقل
	//     {134 155} سامي الحداد
	//     {248 260} الحداد
	// e5 date الأربعاء
	//     {158 174} الأربعاء
	// e6 quantity 3.5 مليار جنيه
	//     {301 324} 3.5 مليار جنيه
}

func ExampleExtractQuotes() {
	a, err := khabar.Parse("قالت المديرة هدى منصور: «نحن جاهزون». وأضافت أن العمل يبدأ غدا.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range khabar.ExtractQuotes(a) {
		fmt.Printf("%v: %s\n", q.Kind, q.Text)
		if q.Cue != nil {
			fmt.Println("   cue:", q.Cue.Text, q.Cue.Lemma, q.Cue.Class)
		}
		if s := q.Speaker; s != nil {
			fmt.Println("   speaker:", s.Name, s.EntityID, s.Form)
		}
	}
	// Output:
	// direct: نحن جاهزون
	//    cue: قالت قال say
	//    speaker: هدى منصور e1 name
	// indirect: العمل يبدأ غدا
	//    cue: أضافت أضاف add
	//    speaker: هدى منصور e1 implied
}

// Dates are resolved against the time of publication.
func ExampleParser() {
	p := khabar.Parser{
		Published: time.Date(2024, time.March, 21, 0, 0, 0, 0, time.UTC),
		BodyOnly:  true,
	}
	a, err := p.Parse("عاد الوفد إلى بيروت أمس الأربعاء.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range khabar.ExtractEntities(a) {
		fmt.Println(e.Type, e.Name, e.Value, e.Ref)
	}
	// Output:
	// location بيروت  Q3820
	// date أمس الأربعاء 2024-03-20
}
