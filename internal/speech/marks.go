package speech

import "github.com/khabar-nlp/khabar/internal/word"

// A Pair is a pair of quotation marks: words[Open] and words[Close] are its
// marks (the first word of a double one), words[From:To] what stands between.
// Close is To where the closing mark is missing.
type Pair struct {
	Open, From, To, Close int
	Parent                int  // index of the pair around it, or -1
	Unclosed              bool // the closing mark is missing
}

// side tells what a mark can do: open, close, or both.
type side uint8

const (
	opens side = 1 << iota
	closes
)

// markStyle is a style of quotation marks. The marks of one style close what
// another has opened where the text mixes them ("… ” or «…").
type markStyle struct {
	r    rune
	side side
	two  bool // counts only doubled: ((…)), ''…'', <<…>>
}

var markStyles = [...]markStyle{
	{'"', opens | closes, false},  // "لا"
	{'«', opens, false},           // «لا»
	{'»', closes, false},          //
	{'“', opens | closes, false},  // “لا”, and ”لا“ as some keyboards have it
	{'”', opens | closes, false},  //
	{'„', opens, false},           // „لا“
	{'‟', opens | closes, false},  //
	{'‹', opens, false},           // ‹لا›
	{'›', closes, false},          //
	{'＂', opens | closes, false},  //
	{'″', opens | closes, false},  // ″لا″
	{'(', opens, true},            // ((لا))
	{')', closes, true},           //
	{'\'', opens | closes, true},  // ''لا''
	{'‘', opens | closes, true},   // ‘‘لا’’
	{'’', opens | closes, true},   //
	{'`', opens | closes, true},   // ``لا''
	{'<', opens, true},            // <<لا>>
	{'>', closes, true},           //
	{'《', opens, false},           // 《لا》
	{'》', closes, false},          //
	{'\u275D', opens, false},      // heavy marks
	{'\u275E', closes, false},     //
	{'\u201A', opens, false},      // low single mark
	{'\u300A' + 2, opens, false},  // 「
	{'\u300A' + 3, closes, false}, // 」
}

// markAt returns what the quotation mark at words[i] can do and how many
// words it takes; n is 0 where there is none.
func markAt(words []word.Word, i int) (s side, n int) {
	w := &words[i]
	if w.Kind != word.Mark {
		return 0, 0
	}
	switch w.Rune {
	case '.', '،', ',', ':': // most marks are one of these
		return 0, 0
	}
	for k := range markStyles {
		m := &markStyles[k]
		if m.r != w.Rune {
			continue
		}
		if !m.two {
			return m.side, 1
		}
		if i+1 < len(words) && words[i+1].Glued && words[i+1].Kind == word.Mark && twin(words[i+1].Rune, m.r) {
			return m.side, 2
		}
		return 0, 0
	}
	return 0, 0
}

// twin reports whether b may be the second half of a doubled mark a.
func twin(b, a rune) bool {
	return a == b || a == '`' && b == '\'' || a == '‘' && b == '’' || a == '’' && b == '‘'
}

// maxDepth is how many pairs may be open at once. Marks that only open are
// wreckage of the page, not quotations within quotations.
const maxDepth = 6

// pairs finds the quotation marks in words[first:last], one paragraph. A mark
// that can both open and close does what its white space says: "قال "نعم""
// opens after a space and closes before one; where that says nothing, it
// closes what is open.
func pairs(words []word.Word, first, last int, dst []Pair) []Pair {
	base := len(dst)
	top := -1 // innermost open pair
	depth := 0
	for i := first; i < last; {
		if words[i].Kind != word.Mark { // most words
			i++
			continue
		}
		s, n := markAt(words, i)
		if n == 0 {
			i++
			continue
		}
		if s == opens|closes {
			s = decide(words, i, n, first, last, top >= 0)
		}
		switch {
		case s == opens && depth < maxDepth:
			depth++
			dst = append(dst, Pair{Open: i, From: i + n, To: last, Close: last, Parent: top, Unclosed: true})
			top = len(dst) - 1
		case s != opens && top >= 0:
			p := &dst[top]
			p.To, p.Close, p.Unclosed = i, i, false
			top = p.Parent
			depth--
		}
		i += n
	}
	// A mark never closed reaches to the end of the paragraph. What was found
	// inside it and is not closed either stands alone.
	for k := base; k < len(dst); k++ {
		if dst[k].Unclosed && dst[k].Parent >= 0 {
			dst[k].Parent = -1
		}
	}
	kept := dst[:base]
	index := make([]int, 0, 16)
	for k := base; k < len(dst); k++ {
		p := dst[k]
		index = append(index, len(kept))
		if p.To <= p.From {
			index[len(index)-1] = -1 // empty marks are no pair
			continue
		}
		if p.Parent >= 0 {
			p.Parent = index[p.Parent-base]
		}
		kept = append(kept, p)
	}
	return kept
}

// decide tells whether the two-way mark of n words at i opens or closes.
func decide(words []word.Word, i, n, first, last int, open bool) side {
	before := i > first && words[i].Glued   // something stands right before it
	after := i+n < last && words[i+n].Glued // something stands right after it
	if before && words[i-1].Kind == word.Mark && opensBracket(words[i-1].Rune) {
		before = false
	}
	if after && words[i+n].Kind == word.Mark && !opensAnything(words, i+n) {
		after = false
	}
	if before && isParticle(words[i-1].Clean) { // بـ"الحثالة", و"قال"
		before = false
	}
	switch {
	case before && !after:
		if open {
			return closes
		}
		return 0 // closes nothing
	case after && !before:
		return opens
	}
	if open {
		return closes
	}
	return opens
}

func opensBracket(r rune) bool { return r == '(' || r == '[' || r == '«' || r == ':' || r == '-' }

func opensAnything(words []word.Word, i int) bool {
	s, n := markAt(words, i)
	return n > 0 && s&opens != 0 || opensBracket(words[i].Rune)
}

// isParticle reports whether s is a particle that is written attached to the
// mark before a quoted word, with or without tatweel.
func isParticle(s string) bool {
	switch s {
	case "و", "ب", "ل", "ف", "ك", "وب", "ول", "لل", "ال", "بال", "وال":
		return true
	}
	return false
}
