package khabar

import "testing"

func TestEntityIDs(t *testing.T) {
	ids := entityIDs(1200)
	for i := range 1200 {
		var id string
		if id, ids = nextID(ids); id != entityID(i) {
			t.Fatalf("ID %d is %q, want %q", i, id, entityID(i))
		}
	}
	if ids != "" {
		t.Errorf("%q is left", ids)
	}
}
