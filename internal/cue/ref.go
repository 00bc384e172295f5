package cue

import (
	"strings"

	"github.com/khabar-nlp/khabar/internal/word"
)

// A Ref is a Reading in few bits, for the table and for those who remember
// what they have looked up. It is 0 where a word is no form of a verb of
// attribution.
//
//	bits 0-9 the verb's index and one, 10-12 Form, 13-14 Person, 15-16 Gender,
//	17-18 Number, then those of the constants
type Ref uint32

const (
	refRare Ref = 1 << (19 + iota)
	refObject
	refDef
	refAnd // Conj is 'w'
	refSo  // Conj is 'f'
)

// What two bits tell of gender and number.
const (
	refGenders = "\x00mf"
	refNumbers = "\x00sdp"
)

// refOf packs what a table says of a form: nothing is attached to it.
func refOf(r Reading) Ref {
	ref := Ref(r.ID+1) | Ref(r.Form)<<10 | Ref(r.Person)<<13 |
		Ref(strings.IndexByte(refGenders, r.Gender))<<15 | Ref(strings.IndexByte(refNumbers, r.Number))<<17
	if r.Rare {
		ref |= refRare
	}
	return ref
}

func (r Ref) form() Form { return Form(r >> 10 & 7) }

// Reading is the reading of w, of which Find has said r; false where r is 0.
func (r Ref) Reading(w *word.Word) (Reading, bool) {
	if r == 0 {
		return Reading{}, false
	}
	x := Reading{
		ID: uint16(r&(1<<10-1) - 1), Form: r.form(), Person: uint8(r >> 13 & 3), Gender: refGenders[r>>15&3], Number: refNumbers[r>>17&3],
		Rare: r&refRare != 0, Object: r&refObject != 0, Def: r&refDef != 0,
	}
	switch {
	case r&refAnd != 0:
		x.Conj = 'w'
	case r&refSo != 0:
		x.Conj = 'f'
	}
	return fix(x, w), true
}
