package loglinear

import "math/bits"

// A Sum adds up what the features of one candidate weigh as they are named, so
// that nothing but their sum is written down. Start begins a candidate.
type Sum struct {
	weights string // empty where features are listed instead
	mask    uint32
	total   int32
	fixed   int32 // what Back goes back to
	scale   float32
	n       uint8 // of list; it indexes the array without a check of its bounds
	fixedN  uint8
	list    *[256]named // the first n are what was named; nil where nobody asks for it
	listed  string      // the weights of what is in list
	kept    [][]Count
}

// named is a feature in a list.
type named struct {
	template uint8
	id       uint32
}

// Count is what a feature of a template weighed.
type Count struct {
	Template uint8
	Weight   float32
}

// unlearned are the weights of a model that has none.
const unlearned = "\x00"

// Start begins the sum of a candidate that m scores.
func (s *Sum) Start(m *Model) {
	s.weights, s.mask, s.scale = m.weights, uint32(len(m.weights)-1), m.scale
	if len(m.weights) == 0 {
		s.weights, s.mask = unlearned, 0
	}
	s.total, s.n = 0, 0
	if s.list != nil {
		s.weights, s.listed = "", s.weights
	}
	s.Fix()
}

// List makes s note the features that it is told of, 255 of a candidate at
// most, for those who learn from them or explain a score.
func (s *Sum) List() { s.list = new([256]named) }

// Lists reports whether s notes features.
func (s *Sum) Lists() bool { return s.list != nil }

// Add adds the feature that template has the value v. The place of its weight
// is always within the weights unless features are listed, so that the question
// that the compiler wants asked anyway is the only one.
func (s *Sum) Add(template uint8, v uint64) {
	x := id(template, v)
	if i := int(x & s.mask); i < len(s.weights) {
		s.total += int32(int8(s.weights[i]))
	} else {
		s.list[s.n] = named{template, x}
		s.n++
	}
}

// Add2 adds the feature that template has the values a and b together. It is
// Add and id written out, which is as much as the compiler takes into its
// callers.
func (s *Sum) Add2(template uint8, a, b uint64) {
	hi, lo := bits.Mul64((a*spread^bits.RotateLeft64(b, 29)+1)^uint64(template)<<56^seed, factor+uint64(template)*2)
	x := uint32(hi ^ lo)
	if i := int(x & s.mask); i < len(s.weights) {
		s.total += int32(int8(s.weights[i]))
	} else {
		s.list[s.n] = named{template, x}
		s.n++
	}
}

// Fix makes the features named so far those of all candidates until Start.
func (s *Sum) Fix() { s.fixed, s.fixedN = s.total, s.n }

// Back forgets the features named since Fix: the next candidate begins.
func (s *Sum) Back() { s.total, s.n = s.fixed, s.fixedN }

// Total is the sum so far, before it is scaled.
func (s *Sum) Total() int32 { return s.total }

// Share adds features that were added up before, of this candidate or another.
func (s *Sum) Share(total int32) { s.total += total }

// Score returns the sum as the model means it. Where s lists what it is told
// of, it keeps what each feature weighed.
func (s *Sum) Score() float32 {
	if s.list != nil {
		s.keep()
	}
	return s.Worth(s.total)
}

// Worth returns a total, or the difference of two, as the model means it.
func (s *Sum) Worth(total int32) float32 { return float32(total) * s.scale }

func (s *Sum) keep() {
	all := make([]Count, s.n)
	for k, x := range s.list[:s.n] {
		w := int32(int8(s.listed[int(x.id)&(len(s.listed)-1)]))
		s.total += w
		all[k] = Count{x.template, float32(w) * s.scale}
	}
	s.kept = append(s.kept, all)
}

// Kept returns what the features of each candidate weighed, in the order in
// which they were scored, and forgets it.
func (s *Sum) Kept() [][]Count {
	k := s.kept
	s.kept = nil
	return k
}

// IDs returns the hashed features of the candidate.
func (s *Sum) IDs() []uint32 {
	ids := make([]uint32, s.n)
	for k, x := range s.list[:s.n] {
		ids[k] = x.id
	}
	return ids
}
