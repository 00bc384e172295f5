package cue

import (
	"testing"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

// TestRef packs every kind of reading and takes it out again.
func TestRef(t *testing.T) {
	if n := len(Verbs()); n >= 1<<10-1 {
		t.Fatalf("%d verbs are too many for the bits of a Ref", n)
	}
	w := &word.Word{Kind: word.Arabic, Clean: "قال"}
	for _, want := range []Reading{
		{Form: Past, Person: 3, Gender: Masculine, Number: Singular},
		{ID: uint16(len(Verbs()) - 1), Form: Masdar, Rare: true},
		{ID: 300, Form: Passive, Person: 3, Gender: Feminine, Number: Dual},
		{ID: 7, Form: Present, Person: 2, Gender: Masculine, Number: Plural, Rare: true},
	} {
		if got, ok := refOf(want).Reading(w); !ok || got != want {
			t.Errorf("%+v comes back as %+v", want, got)
		}
	}
	if _, ok := Ref(0).Reading(w); ok {
		t.Error("no form has a reading")
	}
}

// TestLookup reads words with what is attached to them.
func TestLookup(t *testing.T) {
	for _, c := range []struct {
		word, lemma string
		want        Reading
	}{
		{"وقالت", "قال", Reading{Form: Past, Person: 3, Gender: Feminine, Number: Singular, Conj: 'w'}},
		{"فقال", "قال", Reading{Form: Past, Person: 3, Gender: Masculine, Number: Singular, Conj: 'f'}},
		{"سيعلن", "أعلن", Reading{Form: Present, Person: 3, Gender: Masculine, Number: Singular}},
		{"اتهمه", "اتهم", Reading{Form: Past, Person: 3, Gender: Masculine, Number: Singular, Object: true}},
		{"القائل", "قال", Reading{Form: Participle, Gender: Masculine, Number: Singular, Def: true}},
	} {
		f := arabic.Fold(c.word)
		got, ok := Lookup(&word.Word{Kind: word.Arabic, Clean: c.word, Fold: f, Hash: hash.String(f)})
		if !ok || got.Verb().Lemma != c.lemma {
			t.Errorf("%s: %+v, %v; want a form of %s", c.word, got, ok, c.lemma)
			continue
		}
		c.want.ID, c.want.Rare = got.ID, got.Verb().Rare
		if got != c.want {
			t.Errorf("%s: %+v, want %+v", c.word, got, c.want)
		}
	}
	if r, ok := Lookup(&word.Word{Kind: word.Arabic, Clean: "شجره", Fold: "شجره", Hash: hash.String("شجره")}); ok {
		t.Errorf("شجره is read as %+v", r)
	}
}
