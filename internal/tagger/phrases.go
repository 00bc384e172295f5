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
}

// findPhrases finds the phrases of the lexicon from left to right, the
// longest first; none overlaps another.
func (s *Sequence) findPhrases() {
	s.match = grow(s.match, len(s.Words))
	for i := 0; i < len(s.Words); {
		how := s.Infos[i].Opens
		if how == 0 {
			i++
			continue
		}
		m, ok := lexicon.FindOpened(s.Words, i, how)
		if !ok {
			i++
			continue
		}
		e := &m.Entry
		what := uint32(e.Types) | uint32(e.Use)<<8 | uint32(e.Kind)<<10
		if e.Ambiguous {
			what |= 1 << 16
		}
		for k := range m.Words {
			place := uint8(3)
			switch {
			case m.Words == 1:
				place = 1
			case k == 0:
				place = 2
			case k == m.Words-1:
				place = 4
			}
			s.match[i+k] = match{what, place, uint8(min(m.Words, 4))}
		}
		i += m.Words
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
		} else if k := s.recent(i); k > 0 {
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

// recent returns how many words ago the last phrase ended, if at most four
// and no mark stands between, else 0.
func (s *Sequence) recent(i int) int {
	for k := 1; k <= 4 && k <= i; k++ {
		switch {
		case s.match[i-k].what != 0:
			return k
		case s.Words[i-k].Kind == word.Mark:
			return 0
		}
	}
	return 0
}

// pairHash returns the hash of a pair of words.
func pairHash(a, b uint64) uint64 { return hash.Join(a, b) }
