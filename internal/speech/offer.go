package speech

import (
	"encoding/binary"
	"strings"

	"github.com/khabar-nlp/khabar/internal/cue"
	"github.com/khabar-nlp/khabar/internal/word"
)

// offer is what a word offers to the verbs before it: how the content of one
// may begin with it or behind it. It is noted once for each word, since many
// verbs look at it, and most want nothing that it offers.
type offer uint8

const (
	offersThat     offer = 1 << iota // أن
	offersColon                      // :
	offersMarks                      // an opening quotation mark
	offersPrep                       // إلى
	offersQuestion                   // لماذا
	offersClitic                     // برحيل
	offersAttached                   // the ب of بـ"الخطأ"
	offersObject                     // الاتهام
)

// markOffer returns what the mark at i offers.
func (s *scan) markOffer(i int) offer {
	if s.in.Words[i].Rune == ':' {
		return offersColon
	}
	if s.info[i].opens > 0 && !s.isMark(i-1, ':') && (i == 0 || s.info[i-1].comp == noComp) {
		return offersMarks
	}
	return 0
}

// offer returns what the word at i, no mark, offers.
func (s *scan) offer(i int) (o offer) {
	x, w := &s.info[i], &s.in.Words[i]
	switch x.comp {
	case ifComp, bareComp, pronComp, bComp:
		return offersThat
	}
	if x.prep != noPrep {
		if frameOf(x.prep) != 0 {
			return offersPrep
		}
		return 0
	}
	if w.Kind != word.Arabic {
		return 0
	}
	if x.is&isQuestion != 0 {
		o |= offersQuestion
	}
	if f := w.Fold; len(f) > 4 && (strings.HasPrefix(f, "ب") || strings.HasPrefix(f, "ل") && !strings.HasPrefix(f, "لل")) {
		o |= offersClitic
	}
	if len(w.Clean) <= len("بال") && s.opened(i+1) >= 0 && isParticle(w.Clean) {
		o |= offersAttached
	}
	if i > 0 && s.info[i-1].prep == noPrep && (x.mention < 0 || s.in.Mentions[x.mention].First == i) {
		o |= offersObject
	}
	return o
}

// offered returns what the words from i to j offer together.
func (s *scan) offered(i, j int) offer {
	all, x := s.offers[i:j], uint64(0)
	for ; len(all) >= 8; all = all[8:] {
		x |= binary.LittleEndian.Uint64(all)
	}
	for _, o := range all {
		x |= uint64(o)
	}
	x |= x >> 32
	x |= x >> 16
	return offer(x | x>>8)
}

// mayOpen returns the constructions that the verb at i may open as far as what
// the words behind it offer can tell: all that verbTriggers lists are among
// them.
func (s *scan) mayOpen(i int) kinds {
	first, last := s.scope(i)
	want := s.facts[s.info[i].reading.ID].wants
	near := min(last, i+objectReach)
	o := s.offered(i+1, near)
	if near < last {
		o |= s.offered(near, min(last, i+reach+1)) &^ offersObject
	}
	o &= want
	ks := kinds(1 << NoTrigger)
	if o&offersThat != 0 {
		ks |= 1 << ByComp
	}
	if o&offersColon != 0 {
		ks |= 1<<ByColon | 1<<ByNextLine
	}
	if o&offersMarks != 0 {
		ks |= 1 << ByMarks
	}
	if o&offersPrep != 0 {
		ks |= 1 << ByPrep
	}
	if o&(offersClitic|offersAttached) != 0 {
		ks |= 1 << ByClitic
	}
	if o&(offersQuestion|offersObject) != 0 {
		ks |= 1 << ByObject
	}
	if i > first {
		ks |= 1 << ByPost
	}
	return ks
}

// wanted returns what a verb with the given complements takes of what words
// offer.
func wanted(f cue.Frames) offer {
	o := offersThat | offersColon | offersMarks | offersQuestion | offersAttached
	if f&(cue.Ila|cue.Ala|cue.An|cue.Min|cue.Fi|cue.Maa|cue.Ind) != 0 {
		o |= offersPrep
	}
	if f&(cue.B|cue.L) != 0 {
		o |= offersClitic
	}
	if f&(cue.Obj|cue.As|cue.Inf) != 0 {
		o |= offersObject
	}
	return o
}
