package name

import (
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// memoBits is the binary logarithm of how many words' infos are kept from
// story to story, in one cache line each.
const memoBits = 16

// look returns what is known of word j.
func (f *finder) look(j int) *info {
	x := f.glance(j)
	if x.is&full == 0 {
		w := &f.in.Words[j]
		if kept := f.memo.Find(w.Hash); kept != nil && kept.is&full != 0 { // it stands elsewhere in the story too
			*x = *kept
			return x
		}
		x.fill(w)
		f.keep(w.Hash, x)
	}
	return x
}

// glance is look for what is asked of every word, which costs less.
func (f *finder) glance(j int) *info {
	x := &f.infos[j]
	if x.is&filled == 0 {
		w := &f.in.Words[j]
		if !f.recall(w.Hash, x) {
			*x = newInfo(w)
			f.keep(w.Hash, x)
		}
	}
	return x
}

// recall sets x to what is kept of the word with the hash h, if anything is.
func (f *finder) recall(h uint64, x *info) bool {
	kept := f.memo.Find(h)
	if kept != nil {
		*x = *kept
	}
	return kept != nil
}

func (f *finder) keep(h uint64, x *info) {
	kept, _ := f.memo.At(h)
	*kept = *x
}

// survey does what glance does for all words of the story. What a word is
// that was not seen lately stands in tables far apart in memory: to load all
// of it before any is used lets the processor wait for it together.
func (f *finder) survey() {
	words := f.in.Words
	f.infos = grow(f.infos, len(words))
	f.traits = grow(f.traits, len(words))
	f.fresh = f.fresh[:0]
	for _, r := range f.in.Sentences {
		for i := r.First; i < r.Last; i++ {
			f.touched += f.memo.Touch(words[i].Hash)
		}
		for i := r.First; i < r.Last; i++ {
			x := &f.infos[i]
			if f.recall(words[i].Hash, x) {
				f.traits[i] = x.is
			} else {
				f.fresh = append(f.fresh, i)
			}
		}
	}
	for _, i := range f.fresh {
		x := &f.infos[i]
		x.start(&words[i])
		f.touched += touch(words[i].Hash)
		for k := range x.readings() {
			f.touched += touch(x.behind[k])
		}
	}
	for _, i := range f.fresh {
		x := &f.infos[i]
		if !f.recall(words[i].Hash, x) { // a word may be among them twice
			x.finish(&words[i])
			f.keep(words[i].Hash, x)
		}
		f.traits[i] = x.is
	}
}

func touch(h uint64) byte { return lexicon.Touch(h) + wordclass.Touch(h) }
