package gold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLessons reads the lessons that the trainer reads.
func TestLessons(t *testing.T) {
	files, err := filepath.Glob("../lessons/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no lessons: %v", err)
	}
	for _, f := range files {
		articles, err := ReadLessons(f)
		if err != nil {
			t.Error(err)
			continue
		}
		titles, quotes := map[string]bool{}, 0
		for _, a := range articles {
			if titles[a.Text] {
				t.Errorf("%s: %s: the same text twice", f, a.ID)
			}
			titles[a.Text] = true
			quotes += len(a.Quotes)
		}
		if len(articles) < 100 || quotes < 100 {
			t.Errorf("%s: %d items, %d quotes, want 100 and more", f, len(articles), quotes)
		}
	}
}

func TestReadLesson(t *testing.T) {
	const text = `# two sayings, a name with a particle
وقال وزير النقل {p1:سليم قرقاش} ل{o1:رويترز} إن "خط النهضة" سيفتح {d:غدا}. وأضاف {p1:قرقاش}: "انتهت الأشغال".
> indirect | "خط النهضة" … غدا | قال | وزير النقل سليم قرقاش = p1
> direct | انتهت الأشغال | أضاف | قرقاش = p1
`
	f := filepath.Join(t.TempDir(), "lesson.txt")
	if err := os.WriteFile(f, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	articles, err := ReadLessons(f)
	if err != nil {
		t.Fatal(err)
	}
	a := articles[0]
	if want := "وقال وزير النقل سليم قرقاش لرويترز إن \"خط النهضة\" سيفتح غدا. وأضاف قرقاش: \"انتهت الأشغال\".\n"; a.Text != want {
		t.Errorf("text %q, want %q", a.Text, want)
	}
	if len(a.Entities) != 3 || len(a.Entities[0].Mentions) != 2 || a.Entities[1].Type != "ORG" || a.Entities[1].Mentions[0].Text != "رويترز" {
		t.Errorf("entities %+v", a.Entities)
	}
	if len(a.Sentences) != 2 || len(a.Quotes) != 2 {
		t.Fatalf("%d sentences, %d quotes, want 2 and 2", len(a.Sentences), len(a.Quotes))
	}
	q := a.Quotes[0]
	if q.Text != `"خط النهضة" سيفتح غدا` || q.Cue.Text != "قال" || q.SpeakerText.Text != "وزير النقل سليم قرقاش" || *q.Speaker.Entity != "p1" {
		t.Errorf("quote %+v", q)
	}
}

func TestReadLessonErrors(t *testing.T) {
	const head = "# title\nقال {p1:سليم} إن الجسر فتح.\n"
	for _, c := range []struct{ text, want string }{
		{head + "> indirect | الجسر فتح | قال", "3 cells"},
		{head + "> said | الجسر فتح | قال | سليم = p1", "no kind"},
		{head + "> indirect | الجسر أغلق | قال | سليم = p1", "no content"},
		{head + "> indirect | الجسر … أغلق | قال | سليم = p1", "no end"},
		{head + "> indirect | الجسر فتح | أكد | سليم = p1", "no cue"},
		{head + "> indirect | الجسر فتح | قال | نبيل = p1", "no speaker"},
		{head + "> indirect | الجسر فتح | قال | = p2", "no speaker"},
		{"# title\nقال {x1:سليم} إن الجسر فتح.", "no name"},
		{"# title\nقال {p1:سليم إن الجسر فتح.", "no name"},
	} {
		f := filepath.Join(t.TempDir(), "lesson.txt")
		if err := os.WriteFile(f, []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadLessons(f); err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "lesson.txt:1: title") {
			t.Errorf("%q: error %v, want %q with the place", c.text, err, c.want)
		}
	}
}
