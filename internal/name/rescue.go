package name

import (
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// rescue finds the occurrences of the story's names that the tagger missed.
func (f *finder) rescue() {
	f.addForms(0)
}

var _ = hash.Join
var _ = tagger.None
var _ = word.Mark
