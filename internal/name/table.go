package name

import "math"

// A table maps hashes to numbers. It is emptied for every story, which costs
// nothing, and has few entries far apart from each other, none in order. The
// zero value is empty.
type table struct {
	slots []slot // a power of two
	n     int    // how many are taken
	round uint32
}

// slot is taken if its round is the one behind the table's.
type slot struct {
	key   uint64
	value int32
	round uint32
}

func (t *table) clear() {
	t.n = 0
	if t.round++; t.round == math.MaxUint32 {
		clear(t.slots)
		t.round = 0
	}
}

// at returns the place of the value of key, which is given 0 if it has none,
// until the next call.
func (t *table) at(key uint64) (value *int32, known bool) {
	if 2*t.n >= len(t.slots) {
		t.grow()
	}
	s := t.find(key)
	if s.round == t.round+1 {
		return &s.value, true
	}
	*s = slot{key: key, round: t.round + 1}
	t.n++
	return &s.value, false
}

// get returns the value of key, 0 if it has none.
func (t *table) get(key uint64) (value int32, known bool) {
	if t.n == 0 {
		return 0, false
	}
	if s := t.find(key); s.round == t.round+1 {
		return s.value, true
	}
	return 0, false
}

// find returns where key is or would be.
func (t *table) find(key uint64) *slot {
	mask := uint64(len(t.slots) - 1)
	for i := key; ; i++ {
		if s := &t.slots[i&mask]; s.round != t.round+1 || s.key == key {
			return s
		}
	}
}

func (t *table) grow() {
	old, taken := t.slots, t.round+1
	t.slots, t.n, t.round = make([]slot, max(256, 2*len(old))), 0, 0
	for _, s := range old {
		if s.round == taken {
			v, _ := t.at(s.key)
			*v = s.value
		}
	}
}
