// Package loglinear scores the candidates of a choice by the sum of the
// weights of their features: a conditional log-linear (maximum entropy)
// model with hashed features, its weights one byte each, read in place.
package loglinear

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

// Features collects the features of one candidate, 255 at most, whose weights
// are looked up together; see Sum for the other way. The zero value is ready.
type Features struct {
	n   uint8 // indexes the array without a check of its bounds
	ids [256]uint32
}

// Reset forgets the features.
func (f *Features) Reset() { f.n = 0 }

// Add adds the feature that template has the value v.
func (f *Features) Add(template uint8, v uint64) {
	f.ids[f.n] = id(template, v)
	f.n++
}

// Add2 adds the feature that template has the values a and b together.
func (f *Features) Add2(template uint8, a, b uint64) {
	f.Add(template, a*spread^bits.RotateLeft64(b, 29))
}

// IDs returns the hashed features; they are valid until the next Reset.
func (f *Features) IDs() []uint32 { return f.ids[:f.n] }

// spread keeps the two values of a feature apart; the others mix them.
const (
	spread = 0x9E3779B97F4A7C15
	seed   = 0xa0761d6478bd642f
	factor = 0xe7037ed1a0b428db
)

func id(template uint8, v uint64) uint32 {
	hi, lo := bits.Mul64((v+1)^uint64(template)<<56^seed, factor+uint64(template)*2)
	return uint32(hi ^ lo)
}

// A Model holds the weights. The zero value scores everything 0.
type Model struct {
	weights string // one signed byte for each slot; the length is a power of two
	scale   float32
}

// Score returns the sum of the weights of the features.
func (m *Model) Score(f *Features) float32 {
	if len(m.weights) == 0 {
		return 0
	}
	sum, mask := int32(0), uint32(len(m.weights)-1)
	for _, x := range f.ids[:f.n] {
		sum += int32(int8(m.weights[x&mask]))
	}
	return float32(sum) * m.scale
}

// Touch loads all weights, one line of the cache after the other: the processor
// sees that and runs ahead, where features ask for them here and there and
// wait for each. It returns something so that it is not left out.
func (m *Model) Touch() (x byte) {
	w := m.weights
	for ; len(w) > 4*64; w = w[4*64:] {
		x += w[0] + w[64] + w[2*64] + w[3*64]
	}
	for i := 0; i < len(w); i += 64 {
		x += w[i]
	}
	return x
}

// Softmax turns scores into probabilities, in place.
func Softmax(scores []float32) {
	top := float32(math.Inf(-1))
	for _, s := range scores {
		top = max(top, s)
	}
	sum := float32(0)
	for i, s := range scores {
		scores[i] = float32(math.Exp(float64(s - top)))
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

var errFormat = errors.New("loglinear: not a model")

// Read returns a set of models stored in blob, which is aliased, not copied;
// all lists those of the set in the order in which they are stored. The layout,
// for each model: scale (float32), number of slots (uint32), weights.
func Read[Set any](blob string, all func(*Set) []*Model) (*Set, error) {
	set := new(Set)
	for _, m := range all(set) {
		if len(blob) < 8 {
			return nil, errFormat
		}
		head := []byte(blob[:8])
		n := binary.LittleEndian.Uint32(head[4:])
		if n&(n-1) != 0 || uint64(len(blob)) < 8+uint64(n) {
			return nil, errFormat
		}
		m.scale = math.Float32frombits(binary.LittleEndian.Uint32(head))
		m.weights = blob[8 : 8+n]
		blob = blob[8+n:]
	}
	if len(blob) != 0 {
		return nil, errFormat
	}
	return set, nil
}

// MustRead is Read for an embedded blob, which the tests have read.
func MustRead[Set any](blob string, all func(*Set) []*Model) *Set {
	set, err := Read(blob, all)
	if err != nil {
		panic(err)
	}
	return set
}
