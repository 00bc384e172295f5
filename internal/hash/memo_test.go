package hash

import "testing"

func TestMemo(t *testing.T) {
	m := NewMemo[int](2)
	look := func(h uint64) (value int, known bool) {
		v, known := m.At(h)
		if !known {
			*v = int(h) * 10
		}
		return *v, known
	}
	for _, c := range []struct {
		h     uint64
		known bool
	}{{1, false}, {1, true}, {2, false}, {1, true}, {5, false}, {5, true}, {1, false}, {2, true}} {
		if v, known := look(c.h); v != int(c.h)*10 || known != c.known {
			t.Errorf("%d: %d, %v; want %d, %v", c.h, v, known, c.h*10, c.known)
		}
	}
}
