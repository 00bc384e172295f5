package tagger

import "math"

// types is room for the types of names: the labels are 0, of no name, and
// 2t+1 for the first word of a name of type t, 2t+2 for the others.
const types = Lanes / 2

// path is the transitions as viterbi wants them.
type path struct {
	first  [Lanes][types]int32 // from each label to the first word of a name
	none   [Lanes]int32        // from each label to no name
	second [types]int32        // from the first word of a name to the next
	next   [types]int32        // from there to the one behind it
	spread int32               // the most by which two labels' transitions to a third differ
}

func (p *path) init(trans *[Lanes][Lanes]int32, labels int) {
	for i := range labels {
		p.none[i] = trans[i][0]
		for t := range types {
			p.first[i][t] = trans[i][2*t+1]
		}
	}
	for t := range types - 1 {
		p.second[t], p.next[t] = trans[2*t+1][2*t+2], trans[2*t+2][2*t+2]
	}
	for j := 0; j < labels; j += 1 + j&1 { // 0 and the odd ones follow any label
		lo, hi := trans[0][j], trans[0][j]
		for i := range labels {
			lo, hi = min(lo, trans[i][j]), max(hi, trans[i][j])
		}
		p.spread = max(p.spread, hi-lo)
	}
}

// back is the label that stands before each label of a word on the best path
// to it.
type back struct {
	none  uint8
	begun uint8 // one bit for each type: whether the second word of a name is best
	first [types]uint8
}

// before returns the label before the given one.
func (b *back) before(label uint8) uint8 {
	switch {
	case label == 0:
		return b.none
	case label&1 == 1:
		return b.first[label>>1]
	}
	return label - b.begun>>(label>>1-1)&1
}

const unlikely = math.MinInt32 / 8

// viterbi labels the words of r with the best path.
func (d *decoder) viterbi(r Range) {
	p := &d.model.path
	n := d.model.labels / 2
	d.back = room(d.back, r.Last-r.First)
	var none int32
	var first, inside, nextFirst, ownFirst, ownInside [types]int32
	for t := range types { // before the first word stands no name
		first[t], inside[t] = unlikely, unlikely
	}
	rival := int32(unlikely) // the best of the labels of names
	for i := r.First; i < r.Last; i++ {
		ownNone := d.scores[i].split(&ownFirst, &ownInside)
		from := &d.back[i-r.First]
		*from = back{}
		// Before a word that is outside or begins a name stands the best
		// label or one that transitions can make up for: mostly 0.
		nextNone := none + p.none[0]
		for t, to := range &p.first[0] {
			nextFirst[t] = none + to
		}
		if limit := max(none, rival) - p.spread; rival >= limit {
			for k := range 2 * n {
				s := first[k>>1&(types-1)]
				if k&1 == 1 {
					s = inside[k>>1&(types-1)]
				}
				if s < limit {
					continue
				}
				label := uint8(k + 1)
				if s := s + p.none[label%Lanes]; s > nextNone {
					nextNone, from.none = s, label
				}
				for t, to := range &p.first[label%Lanes] {
					if s := s + to; s > nextFirst[t] {
						nextFirst[t], from.first[t] = s, label
					}
				}
			}
		}
		rival = math.MinInt32
		begun := uint32(0)
		for t := range types - 1 { // a name goes on
			begin, on := first[t]+p.second[t], inside[t]+p.next[t]
			if begin >= on {
				begun |= 1 << t
			}
			inside[t] = max(begin, on) + ownInside[t]
			first[t] = nextFirst[t] + ownFirst[t]
			rival = max(rival, inside[t], first[t])
		}
		from.begun = uint8(begun)
		none = nextNone + ownNone
	}
	last, best := uint8(0), none
	for t := range n {
		if first[t] > best {
			last, best = uint8(2*t+1), first[t]
		}
		if inside[t] > best {
			last, best = uint8(2*t+2), inside[t]
		}
	}
	for i := r.Last - 1; i >= r.First; i-- {
		d.labels[i] = last
		last = d.back[i-r.First].before(last)
	}
}

// split spreads the lanes to the labels: it returns that of no name and puts
// those of the first and other words of a name in order.
func (s *sum) split(first, inside *[types]int32) (none int32) {
	bias := int32(s[3] >> 48)
	for t := range 4 {
		sh := 16 * t
		first[t] = int32(uint16(s[1]>>sh)) - bias
		first[t+4] = int32(uint16(s[3]>>sh)) - bias
		inside[t+3] = int32(uint16(s[2]>>sh)) - bias
	}
	inside[0] = int32(uint16(s[0]>>16)) - bias
	inside[1] = int32(uint16(s[0]>>32)) - bias
	inside[2] = int32(uint16(s[0]>>48)) - bias
	return int32(uint16(s[0])) - bias
}
