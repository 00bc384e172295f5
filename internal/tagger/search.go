package tagger

import "slices"

// A search looks for many features in the model at once, in steps: see score.
type search struct {
	starts  []start
	found   []found
	touched byte // keeps the loads that only bring rows near
}

// start is a feature that the table may have, and where the search starts.
type start struct {
	hash, slot, entry uint64
	owner             int32 // the word whose it is
}

// found is a feature that the model has.
type found struct {
	rows  uint32 // the first one, and in the lowest 8 bits the offsets that have one
	owner int32
}

func (f found) row() int { return int(f.rows >> 8) }

// begin makes room for the features of other words.
func (s *search) begin() { s.starts, s.found = s.starts[:0], s.found[:0] }

// ask puts down the features of one word. Which of them the model knows is
// anyone's guess, and a processor that guesses wrong loses more time than it
// takes to write each to both lists and to count it in one or none.
func (s *search) ask(m *Model, hashes []uint64, owner int) {
	if cap(s.found)-len(s.found) < len(hashes) {
		s.found = slices.Grow(s.found, len(hashes))
	}
	if cap(s.starts)-len(s.starts) < len(hashes) {
		s.starts = slices.Grow(s.starts, len(hashes))
	}
	nf, ns := len(s.found), len(s.starts)
	fs, ss := s.found[:cap(s.found)], s.starts[:cap(s.starts)]
	for _, h := range hashes {
		e := m.frequent(h)
		fs[nf] = found{uint32(e), int32(owner)}
		ss[ns].hash, ss[ns].owner = h, int32(owner)
		frequent := isZero((e ^ h) >> 32)
		nf += frequent
		ns += isZero(m.lacks(h)) &^ frequent
	}
	s.found, s.starts = s.found[:nf], s.starts[:ns]
}

// askRare is ask for features of which the model knows few: that they may
// stand in the shortlist too is not worth a look.
func (s *search) askRare(m *Model, hashes []uint64, owner int) {
	if cap(s.starts)-len(s.starts) < len(hashes) {
		s.starts = slices.Grow(s.starts, len(hashes))
	}
	ns := len(s.starts)
	ss := s.starts[:cap(s.starts)]
	for _, h := range hashes {
		ss[ns].hash, ss[ns].owner = h, int32(owner)
		ns += isZero(m.lacks(h))
	}
	s.starts = s.starts[:ns]
}

// isZero returns 1 for 0, else 0, without a branch.
func isZero(x uint64) (n int) {
	if x == 0 {
		n = 1
	}
	return n
}

// run finds the rows of the features that were asked for.
func (s *search) run(m *Model) {
	for i := range s.starts {
		a := &s.starts[i]
		a.slot, a.entry = m.first(a.hash)
	}
	n := len(s.found)
	for i := range s.starts {
		a := &s.starts[i]
		if rows := m.find(a.hash, a.slot, a.entry); rows != 0 {
			s.found = append(s.found, found{rows, a.owner})
		}
	}
	touched := byte(0)
	for _, f := range s.found[n:] {
		touched += m.weights[f.row()*Lanes]
	}
	s.touched += touched
}

// changed reports whether anything was found for the words of r.
func (s *search) changed(r Range) bool {
	for _, f := range s.found {
		if int(f.owner) >= r.First && int(f.owner) < r.Last {
			return true
		}
	}
	return false
}
