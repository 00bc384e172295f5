package speech

import (
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

// offer returns what the word at i offers.
func (s *scan) offer(i int) (o offer) {
	x, w := &s.info[i], &s.in.Words[i]
	switch {
	case x.comp == ifComp || x.comp == bareComp || x.comp == pronComp || x.comp == bComp:
		return offersThat
	case w.Rune == ':':
		return offersColon
	case w.Kind == word.Mark:
		if x.opens > 0 && !s.isMark(i-1, ':') && (i == 0 || s.info[i-1].comp == noComp) {
			return offersMarks
		}
		return 0
	case x.prep != noPrep:
		if frameOf(x.prep) != 0 {
			return offersPrep
		}
		return 0
	case w.Kind != word.Arabic:
		return 0
	}
	if x.is&isQuestion != 0 {
		o |= offersQuestion
	}
	if len(w.Fold) > 4 && (strings.HasPrefix(w.Fold, "ب") || strings.HasPrefix(w.Fold, "ل") && !strings.HasPrefix(w.Fold, "لل")) {
		o |= offersClitic
	}
	if s.opened(i+1) >= 0 && isParticle(w.Clean) {
		o |= offersAttached
	}
	if i > 0 && s.info[i-1].prep == noPrep && (x.mention < 0 || s.in.Mentions[x.mention].First == i) {
		o |= offersObject
	}
	return o
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
