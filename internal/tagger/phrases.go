package tagger

import (
	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/lexicon"
	"github.com/khabar-nlp/khabar/internal/word"
)

// A match is a phrase of the lexicon as one of its words sees it.
type match struct {
	what  uint32 // the types and traits of the phrase, 0 for none
	place uint8  // 1 its only word, 2 the first, 3 inside, 4 the last
	words uint8
	since uint8 // how many words ago the last phrase ended, if at most four and no mark stands between, else 0
}

// An opening tells how a phrase may begin with a word. Its lowest bits are the
// sort of the phrase that is the word alone, as it is written or behind its
// particles.
type opening uint16

const (
	ambiguous opening = 1 << (13 + iota)
	longer            // longer phrases begin with it, as it is written
	behind            // longer ones begin with it without its particles
)

// sortOf returns types and traits of a phrase.
func sortOf(e *lexicon.Entry) opening {
	o := opening(e.Types) | opening(e.Use)<<8 | opening(e.Kind)<<10
	if e.Ambiguous {
		o |= ambiguous
	}
	return o
}

// what returns the sort of the phrase as the features have it.
func (o opening) what() uint32 {
	return uint32(o&(ambiguous-1)) | uint32(o&ambiguous)<<3
}

func openingOf(w *word.Word) (o opening) {
	e, asWritten, without := lexicon.Opening(w)
	o = sortOf(&e)
	if asWritten {
		o |= longer
	}
	if without {
		o |= behind
	}
	return o
}

// findPhrases finds the phrases of the lexicon from left to right, the
// longest first; none overlaps another. Where a word makes clear that only it
// alone can be one, the lexicon is not asked.
func (s *Sequence) findPhrases() {
	s.match, s.goesOn = grow(s.match, len(s.Words)), room(s.goesOn, len(s.Words))
	touched := byte(0)
	for i := range s.Words {
		o := s.Infos[i].Opens
		s.goesOn[i] = o&longer != 0 && lexicon.GoesOn(s.Words, i) || o&behind != 0 && lexicon.GoesOnBehind(s.Words, i)
		if s.goesOn[i] {
			touched += lexicon.TouchPhrase(s.Words, i)
		}
	}
	s.touched = touched
	for i := 0; i < len(s.Words); {
		what, n := s.Infos[i].Opens.what(), 1
		if s.goesOn[i] {
			m, _ := lexicon.Find(s.Words, i)
			what, n = sortOf(&m.Entry).what(), max(m.Words, 1)
		}
		if what != 0 {
			s.mark(i, n, what)
		}
		i += n
	}
	since := uint8(0)
	for i := range s.match {
		m := &s.match[i]
		m.since = since
		switch {
		case m.what != 0:
			since = 1
		case since == 4 || s.Words[i].Kind == word.Mark:
			since = 0
		case since > 0:
			since++
		}
	}
}

// mark notes a phrase of n words.
func (s *Sequence) mark(i, n int, what uint32) {
	for k := range n {
		place := uint8(3)
		switch {
		case n == 1:
			place = 1
		case k == 0:
			place = 2
		case k == n-1:
			place = 4
		}
		s.match[i+k] = match{what: what, place: place, words: uint8(min(n, 4))}
	}
}

// appendPhrase appends what the phrases at and around place i say.
func (s *Sequence) appendPhrase(dst []uint64, i int) []uint64 {
	m := &s.match[i]
	here := uint64(m.what)<<4 | uint64(m.place)
	if m.what != 0 {
		dst = append(dst, value(tPhrase, here), value(tPhrase+1, here<<4|uint64(m.words)))
	}
	if i > 0 {
		if p := &s.match[i-1]; p.what != 0 {
			at := uint64(p.what)<<4 | uint64(p.place)
			dst = append(dst, value(tPhrase+2, at), value(tPhrase+3, hash.Join(at, here)))
		} else if k := int(m.since); k > 0 {
			dst = append(dst, value(tPhrase+4, uint64(s.match[i-k].what)<<4|uint64(k)))
		}
	}
	if i+1 < len(s.match) {
		if n := &s.match[i+1]; n.what != 0 {
			dst = append(dst, value(tPhrase+5, uint64(n.what)<<4|uint64(n.place)))
		}
	}
	return dst
}

// pairHash returns the hash of a pair of words.
func pairHash(a, b uint64) uint64 { return hash.Join(a, b) }
