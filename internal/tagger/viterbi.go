package tagger

import (
	"math"
	"math/bits"
)

// The best path is found in words of four lanes of 16 bits, as the sums lie,
// a lane for each type of name. What it adds up is kept small: a label's path
// counts from that of no name. Where a number does not fit all the same, which
// is seen in the end, or the path begins inside a name, plain takes over.
//
// Before the first word stands no name, for which its lanes hold a low number
// instead of none. A path that is found and does not come from there is the
// best all the same: what it was compared with was, if anything, rated too
// high. Lanes of no type are the highest, and what they hold is overlooked.

// path is the transitions as viterbi wants them.
type path struct {
	none   [Lanes]int  // from each label to no name
	first  [Lanes]four // from each label to the first word of a name
	second four        // from the first word of a name to the next
	next   four        // from there to the one behind it
	alive  four        // all bits of the lanes of types
	near   uint64      // the lanes of a path that transitions can make the best
	small  bool        // they fit
}

// four is a lane for each type: the first four, and the others.
type four struct{ lo, hi uint64 }

// types is room for the types of names: the labels are 0, of no name, and
// 2t+1 for the first word of a name of type t, 2t+2 for the others.
const types = Lanes / 2

// What stands in a lane is a number plus one of these, so that none is
// negative and the top bit stays free for comparing.
const (
	stepZero  = 0x800  // transitions
	ownZero   = 0x1000 // what a word says of a label
	pathZero  = 0x2000 // paths
	low       = pathZero - 0x1000
	stepLimit = 0x800
)

func (p *path) init(trans *[Lanes][Lanes]int32, labels int) {
	p.small = true
	step := func(i, j int) int {
		v := int(trans[i][j])
		if i < labels && j < labels && (v >= stepLimit || v <= -stepLimit) {
			p.small = false
		}
		return max(-stepLimit, min(v, stepLimit-1))
	}
	for i := range labels {
		p.none[i] = step(i, 0)
		for t := range types {
			p.first[i].set(t, step(i, 2*t+1)+stepZero)
		}
	}
	for t := range labels / 2 {
		p.second.set(t, step(2*t+1, 2*t+2)+stepZero)
		p.next.set(t, step(2*t+2, 2*t+2)+stepZero)
		p.alive.set(t, 0xFFFF)
	}
	spread := 0                            // the most by which two labels' transitions to a third differ
	for j := 0; j < labels; j += 1 + j&1 { // 0 and the odd ones follow any label
		lo, hi := step(0, j), step(0, j)
		for i := range labels {
			lo, hi = min(lo, step(i, j)), max(hi, step(i, j))
		}
		spread = max(spread, hi-lo)
	}
	p.near = uint64(max(0, pathZero-spread)) * each16
}

func (f *four) set(t, v int) {
	if t < 4 {
		f.lo |= uint64(v) << (16 * t)
	} else {
		f.hi |= uint64(v) << (16 * (t - 4))
	}
}

func (f four) at(t int) int {
	if t < 4 {
		return int(f.lo >> (16 * t) & 0xFFFF)
	}
	return int(f.hi >> (16 * (t - 4)) & 0xFFFF)
}

// back is the label that stands before each label of a word on the best path
// to it.
type back struct {
	none  uint8
	begun uint64 // bit 16t for type t, 16t+1 for t+4: the second word of a name is best
	first uint64 // byte 2t for type t, 2t+1 for t+4
}

// before returns the label before the given one.
func (b *back) before(label uint8) uint8 {
	if label == 0 {
		return b.none
	}
	t := (label - 1) >> 1
	if label&1 == 1 {
		return uint8(b.first >> (16*(t&3) + 8*(t>>2)))
	}
	return label - uint8(b.begun>>(16*(t&3)+t>>2)&1)
}

// viterbi labels the words of r with the best path.
func (d *decoder) viterbi(r Range) {
	if !d.model.path.small || !d.lanes(r) {
		d.plain(r)
	}
}

// notLess returns the top bit of the lanes where a is not less than b. The
// numbers have no top bit.
func notLess(a, b uint64) uint64 { return ((a | top16) - b) & top16 }

// filled returns all bits of the lanes that have the top bit.
func filled(tops uint64) uint64 { return tops | (tops - tops>>15) }

// goOn returns the better of two paths to each label: from first words of
// names or from later ones, and the top bit where it is the former.
func goOn(begin, on uint64) (best, begun uint64) {
	begun = notLess(begin, on)
	return on ^ (on^begin)&filled(begun), begun
}

// lanes is viterbi where all numbers fit, which it reports.
func (d *decoder) lanes(r Range) bool {
	p := &d.model.path
	d.back = room(d.back, r.Last-r.First)
	first := four{low * each16, low * each16}
	inside := first
	unfit := uint64(0)
	scores := d.scores[r.First:r.Last]
	back := d.back[:len(scores)]
	for i := range scores {
		s, from := &scores[i], &back[i]
		unfit |= (s[0] | s[1] | s[2] | s[3]) & top16
		zero := (s[0]&0xFFFF + 1<<15 - ownZero) * each16
		ownFirst := four{(s[1] | top16) - zero, (s[3] | top16) - zero}
		ownInside := four{(s[0]>>16 | s[2]<<48 | top16) - zero, (s[2]>>16 | top16) - zero}
		unfit |= ((ownFirst.lo|ownInside.lo)&p.alive.lo | (ownFirst.hi|ownInside.hi)&p.alive.hi) & (0xE000 * each16)

		// Before a word that is outside or begins a name stands the best
		// label or one that transitions can make up for: mostly 0.
		none := p.none[0]
		from.none, from.first = 0, 0
		next := four{p.first[0].lo + pathZero*each16, p.first[0].hi + pathZero*each16}
		if set := (notLess(first.lo, p.near)>>15 | notLess(inside.lo, p.near)>>14) & p.alive.lo; set != 0 {
			none, next = from.rivals(p, set, 0, first.lo, inside.lo, none, next)
		}
		if set := (notLess(first.hi, p.near)>>15 | notLess(inside.hi, p.near)>>14) & p.alive.hi; set != 0 {
			none, next = from.rivals(p, set, 8, first.hi, inside.hi, none, next)
		}

		zero = uint64(none+stepZero+ownZero) * each16
		lo, begunLo := goOn(first.lo+p.second.lo, inside.lo+p.next.lo)
		hi, begunHi := goOn(first.hi+p.second.hi, inside.hi+p.next.hi)
		from.begun = begunLo>>15 | begunHi>>14
		inside = four{lo + ownInside.lo - zero, hi + ownInside.hi - zero}
		first = four{next.lo + ownFirst.lo - zero, next.hi + ownFirst.hi - zero}
		unfit |= ((first.lo|inside.lo)&p.alive.lo | (first.hi|inside.hi)&p.alive.hi) & (0xC000 * each16)
	}
	if unfit != 0 {
		return false
	}
	last, best := 0, pathZero
	for t := range d.model.labels / 2 {
		if v := first.at(t); v > best {
			last, best = 2*t+1, v
		}
		if v := inside.at(t); v > best {
			last, best = 2*t+2, v
		}
	}
	label := uint8(last)
	for i := r.Last - 1; i >= r.First; i-- {
		d.labels[i] = label
		label = d.back[i-r.First].before(label)
	}
	return label == 0
}

// rivals has the labels of names that set tells compete with no name for the
// place before a word: it returns what is then the best path to no name, and
// to the first words of names. Bit 16t of set is for label+2t+1, in first,
// and the bit above it for label+2t+2, in inside.
func (b *back) rivals(p *path, set uint64, label int, first, inside uint64, none int, next four) (int, four) {
	for ; set != 0; set &= set - 1 {
		at := bits.TrailingZeros64(set)
		l, v := (label+at>>3+1)%Lanes, first
		if at&1 == 1 {
			l, v = (l+1)%Lanes, inside
		}
		v = v >> (at &^ 1) & 0xFFFF
		if v := int(v) - pathZero + p.none[l]; v > none {
			none, b.none = v, uint8(l)
		}
		lo, hi := v*each16+p.first[l].lo, v*each16+p.first[l].hi
		betterLo, betterHi := ^filled(notLess(next.lo, lo)), ^filled(notLess(next.hi, hi))
		next.lo ^= (next.lo ^ lo) & betterLo
		next.hi ^= (next.hi ^ hi) & betterHi
		better := betterLo&(0xFF*each16) | betterHi&(0xFF00*each16)
		b.first = b.first&^better | uint64(l)*(0x0101*each16)&better
	}
	return none, next
}

// plain is viterbi for numbers of any size.
func (d *decoder) plain(r Range) {
	n := d.model.labels
	back := make([][Lanes]uint8, r.Last-r.First)
	var best [Lanes]int32
	for l := 1; l < n; l++ { // before the first word stands no name
		best[l] = math.MinInt32 / 8
	}
	for i := range back {
		before := best
		for l := range n {
			from := 0
			for b := range n {
				if before[b]+d.model.trans[b][l] > before[from]+d.model.trans[from][l] {
					from = b
				}
			}
			back[i][l] = uint8(from)
			best[l] = before[from] + d.model.trans[from][l] + d.scores[r.First+i].of(uint8(l)) - d.scores[r.First+i].of(0)
		}
	}
	last := 0
	for l := range n {
		if best[l] > best[last] {
			last = l
		}
	}
	for i := len(back) - 1; i >= 0; i-- {
		d.labels[r.First+i] = uint8(last)
		last = int(back[i][last])
	}
}
