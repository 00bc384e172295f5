package loglinear

import (
	"encoding/binary"
	"math"
	"slices"
	"testing"
)

// TestSum holds the two ways to score a candidate against each other, and what
// a sum lists against what it adds up.
func TestSum(t *testing.T) {
	const slots, scale = 64, 0.5
	blob := binary.LittleEndian.AppendUint32(nil, math.Float32bits(scale))
	blob = binary.LittleEndian.AppendUint32(blob, slots)
	for k := range slots {
		blob = append(blob, byte(int8(7*k-200)))
	}
	m := MustRead(string(blob), func(m *Model) []*Model { return []*Model{m} })
	var f Features
	var silent, listing Sum
	listing.List()
	for candidate := range uint64(3) {
		f.Reset()
		silent.Start(m)
		listing.Start(m)
		for v := range uint64(20) {
			f.Add(uint8(v), candidate)
			f.Add2(uint8(v), v*v, candidate)
			for _, s := range []*Sum{&silent, &listing} {
				s.Add(uint8(v), candidate)
				s.Add2(uint8(v), v*v, candidate)
			}
		}
		want := m.Score(&f)
		if got := silent.Score(); got != want || want == 0 {
			t.Errorf("candidate %d: %g, want %g", candidate, got, want)
		}
		if got := listing.Score(); got != want {
			t.Errorf("candidate %d, listed: %g, want %g", candidate, got, want)
		}
		if !slices.Equal(listing.IDs(), f.IDs()) {
			t.Errorf("candidate %d: listed as %v, want %v", candidate, listing.IDs(), f.IDs())
		}
		kept := listing.Kept()
		if len(kept) != 1 || len(kept[0]) != 40 {
			t.Fatalf("candidate %d: kept %v", candidate, kept)
		}
		sum := float32(0)
		for k, c := range kept[0] {
			if int(c.Template) != k/2 {
				t.Errorf("feature %d has template %d", k, c.Template)
			}
			sum += c.Weight
		}
		if sum != want {
			t.Errorf("candidate %d: the features weigh %g, want %g", candidate, sum, want)
		}
	}
	silent.Start(&Model{})
	silent.Add(1, 2)
	if silent.Score() != 0 {
		t.Error("a model without weights gives a score")
	}
}
