package cue

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/khabar-nlp/khabar/internal/arabic"
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

//go:embed data/occasions.tsv
var occasionsFile string

// OccasionKind is what a noun behind في, خلال, عبر or على says of how
// something was said.
type OccasionKind uint8

const (
	NoOccasion OccasionKind = iota
	Address                 // في تصريح لقناة محلية: what follows ل is the one addressed
	Statement               // في بيان للوزارة: what follows ل is the speaker
	Talk                    // في مقابلة مع صحيفة محلية
	Writing                 // في تغريدة على تويتر
	Event                   // خلال جلسة البرلمان
	Platform                // عبر تويتر
	Quality                 // an adjective of one: مؤتمر صحفي مشترك
)

var occasionKinds = [...]string{Address: "address", Statement: "statement", Talk: "talk", Writing: "writing", Event: "event", Platform: "platform", Quality: "quality"}

// An Occasion is how a word names an occasion.
type Occasion struct {
	Kind     OccasionKind
	Definite bool // it stands with the article
	Owned    bool // a pronoun is attached: كلمته
}

// occasionSlot is a form in the table, 16 bytes.
type occasionSlot struct {
	hash  uint64
	kind  OccasionKind
	owned bool
}

var occasionTable = sync.OnceValue(func() []occasionSlot {
	slots := make([]occasionSlot, 1<<12)
	add := func(s string, k OccasionKind, owned bool) {
		h := hash.String(arabic.Fold(s))
		i := h & uint64(len(slots)-1)
		for ; slots[i].kind != NoOccasion; i = (i + 1) & uint64(len(slots)-1) {
			if slots[i].hash == h {
				return
			}
		}
		slots[i] = occasionSlot{h, k, owned}
	}
	for _, col := range rows(occasionsFile, 3) {
		for k, name := range occasionKinds {
			if k == 0 || name != col[2] {
				continue
			}
			for form := range strings.SplitSeq(col[0]+","+col[1], ",") {
				if form == "-" {
					continue
				}
				add(form, OccasionKind(k), false)
				if OccasionKind(k) == Quality {
					continue
				}
				stem := form
				if s, ok := strings.CutSuffix(form, "ة"); ok {
					stem = s + "ت"
				}
				for _, p := range [...]string{"ه", "ها", "هم", "هما", "نا"} {
					add(stem+p, OccasionKind(k), true)
				}
			}
		}
	}
	return slots
})

// OccasionOf tells what occasion w names, a zero Occasion where it names none.
func OccasionOf(w *word.Word) Occasion {
	if w.Kind != word.Arabic {
		return Occasion{}
	}
	if s := findOccasion(w.Hash); s.kind != NoOccasion {
		return s.occasion()
	}
	if rest, ok := strings.CutPrefix(w.Fold, "ال"); ok && len(rest) > 4 {
		if s := findOccasion(hash.String(rest)); s.kind != NoOccasion && !s.owned {
			return Occasion{Kind: s.kind, Definite: true}
		}
	}
	return Occasion{}
}

// OccasionNamed tells what occasion the folded word f, without particles,
// names.
func OccasionNamed(f string) Occasion { return findOccasion(hash.String(f)).occasion() }

func (s occasionSlot) occasion() Occasion { return Occasion{Kind: s.kind, Owned: s.owned} }

func findOccasion(h uint64) occasionSlot {
	slots := occasionTable()
	for i := h & uint64(len(slots)-1); ; i = (i + 1) & uint64(len(slots)-1) {
		if slots[i].kind == NoOccasion || slots[i].hash == h {
			return slots[i]
		}
	}
}
