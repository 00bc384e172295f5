package tagger

import (
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/word"
)

// probe is a text in which every sort of feature occurs.
const probe = "قال وزير الخارجية الأميركي أنتوني بلينكن، أمس الأربعاء، إن «حزب العدالة» يدعم 3.5% في CNN عام 2019\nوبحث مع نظيره عبد الله بن زايد للسعودية"

// Fingerprint sums up what the features are: a model made with others has
// another one.
func Fingerprint() uint32 {
	words, lines := word.Split(probe)
	var fs []Feature
	var ps []uint64
	var seq Sequence
	var doc Document
	sum := uint64(Windows)
	infos := make([]Info, len(words))
	for i := range words {
		fs, infos[i] = AppendWord(fs[:0], &words[i])
		for _, f := range fs {
			sum = hash.Join(sum+uint64(f.Offsets), f.Hash)
		}
	}
	var told struct { // the lines up to one, each twice
		words  []word.Word
		infos  []Info
		labels []uint8
		seqs   []Range
	}
	for _, l := range lines {
		seq.Init(words[l.First:l.Last], infos[l.First:l.Last])
		var r Range
		for range 2 {
			r = Range{len(told.words), len(told.words) + l.Last - l.First}
			told.words = append(told.words, seq.Words...)
			told.infos = append(told.infos, seq.Infos...)
			told.seqs = append(told.seqs, r)
			for i := range seq.Words {
				told.labels = append(told.labels, uint8(i%Lanes))
			}
		}
		doc.Number(told.words, told.seqs)
		doc.Count(told.words, told.infos, told.labels, told.seqs)
		doc.Read(r)
		for i := range seq.Words {
			ps = seq.AppendPlace(ps[:0], i)
			for _, h := range doc.AppendEvidence(ps, r.First+i) {
				sum = hash.Join(sum, h)
			}
		}
	}
	return uint32(sum ^ sum>>32)
}
