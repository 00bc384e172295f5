package speech

// pairSight is how many words of a pair are looked at.
const pairSight = 120

// markFeatures makes s.f the sum of the features of pair p being speech (1) or a
// term, name or title (0).
func (s *scan) markFeatures(p int, speech uint64) {
	s.f.Start(&s.model.marks)
	s.pairFeatures(speech, p)
	q := &s.pairs[p]
	s.f.Add2(tPrev, speech, s.hash(q.Open-1))
	s.f.Add2(tPrevClass, speech, s.class64(q.Open-1))
	s.f.Add2(tNextClass, speech, s.class1024(q.Open-1))
	name := uint64(0)
	for i := q.From; i < min(q.To, q.From+pairSight); i++ {
		if s.info[i].mention >= 0 {
			name++
		}
	}
	if m := s.info[q.From].mention; m >= 0 && name > 0 {
		name = name<<4 | uint64(s.in.Entities[s.in.Mentions[m].Entity].Type)
	}
	s.f.Add2(tMention, speech, name<<4|bucket(q.To-q.From))
	s.f.Add2(tShape, speech, s.shape(q.From)<<4|bucket(q.To-q.From))
	glued := uint64(0)
	if s.in.Words[q.Open].Glued {
		glued = 1
	}
	s.f.Add2(tAdjacent, speech, glued)
}

// pairFeatures adds what tells speech from a term or a name in marks.
func (s *scan) pairFeatures(k uint64, pair int) {
	f := &s.f
	p := &s.pairs[pair]
	b := &s.in.Blocks[s.info[p.From].block]
	n := bucket(p.To - p.From)
	verb, name, end := uint64(0), uint64(0), uint64(0)
	for i := p.From; i < min(p.To, p.From+pairSight); i++ {
		if s.info[i].isCue {
			verb = 1
		}
		if s.info[i].mention >= 0 {
			name = 1
		}
		if r := s.in.Words[i].Rune; r == '.' || r == '!' || r == '؟' {
			end = 1
		}
	}
	fills := uint64(0)
	if p.Open == b.First {
		fills = 1
	}
	if p.Close >= b.Last-2 {
		fills |= 2
	}
	if p.Unclosed {
		fills |= 4
	}
	f.Add2(tPairAlone, k, n)
	f.Add2(tPairAlone, k|32, uint64(b.Kind)<<8|n)
	f.Add2(tPairAlone, k|64, fills<<4|n)
	f.Add2(tPairAlone, k|96, verb<<2|name<<1|end)
	f.Add2(tPairFirst, k, s.hash(p.From))
	f.Add2(tPairFirst, k|32, s.class1024(p.From))
	f.Add2(tPairLast, k, s.class64(p.To-1))
	f.Add2(tPairNext, k, s.hash(p.Close+1))
	f.Add2(tPairNext, k|32, s.class64(p.Close+1))
}

// colonFeatures adds what tells "فلان: كلام" from "الموضوع: شرح".
func (s *scan) colonFeatures(k uint64, i int) {
	f := &s.f
	b := s.in.Blocks[s.info[i].block]
	first := max(s.in.Sentences[s.info[i].sentence].First, b.First)
	before := bucket(i - first)
	name := uint64(0)
	if m := s.info[i-1].mention; m >= 0 {
		name = uint64(s.in.Entities[s.in.Mentions[m].Entity].Type) + 1
		if s.in.Mentions[m].First == first {
			name += 8
		}
	}
	f.Add2(tColon, k, uint64(b.Kind)<<8|before)
	f.Add2(tColon, k|32, uint64(b.Kind)<<8|name)
	f.Add2(tColon, k|64, name<<8|before)
	f.Add2(tColonHead, k, s.hash(first))
	f.Add2(tColonHead, k|32, s.class1024(first))
	f.Add2(tColonHead, k|64, uint64(s.source(first))<<4|before)
	f.Add2(tColonNext, k, s.class64(i+1))
	f.Add2(tColonNext, k|32, s.class64(i-1))
}
