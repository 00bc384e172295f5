package speech

import "math"

// Evidence is what the confidence in a quote rests on: log-odds of its
// content and of its speaker, and, as ones among zeros, how it is opened, its
// kind and how its speaker was found.
func Evidence(q *Quote) []float64 {
	x := make([]float64, evidenceSpeaker+int(Understood)+1)
	x[0], x[1], x[2] = 1, logOdds(q.Score), logOdds(q.Speaker.Score)
	x[evidenceTrigger+int(q.Trigger)] = 1
	x[evidenceKind+int(q.Kind)] = 1
	x[evidenceSpeaker+int(q.Speaker.How)] = 1
	return x
}

const (
	evidenceTrigger = 3
	evidenceKind    = evidenceTrigger + int(Unattributed) + 1
	evidenceSpeaker = evidenceKind + int(Act) + 1
)

// Confidence is the probability that a reader would find q with at least half
// of its words and the same speaker: the models' own probabilities as
// calibration.go corrects them.
func Confidence(q *Quote) float64 {
	w := &calibration
	sum := w[0] + w[1]*logOdds(q.Score) + w[2]*logOdds(q.Speaker.Score) +
		w[evidenceTrigger+int(q.Trigger)] + w[evidenceKind+int(q.Kind)] + w[evidenceSpeaker+int(q.Speaker.How)]
	return 1 / (1 + math.Exp(-sum))
}

func logOdds(p float32) float64 {
	x := min(max(float64(p), 1e-4), 1-1e-4)
	return math.Log(x / (1 - x))
}

// placeSum is the probability of the place k and of all that come to the same.
func (s *scan) placeSum(k int) (p float32) {
	from := k // the places are in reading order
	for from > 0 && s.samePlace(from-1, k) {
		from--
	}
	for n := from; n < len(s.scores) && (n <= k || s.samePlace(n, k)); n++ {
		p += s.scores[n]
	}
	return p
}

// samePlace reports whether nothing but marks stands between two places where
// a content may end or begin.
func (s *scan) samePlace(a, b int) bool { return s.sameEdge(s.places[a], s.places[b]) }

// sameSpeaker reports whether two candidates are one speaker in two places.
func (s *scan) sameSpeaker(a, b int) bool {
	x, y := &s.candidates[a], &s.candidates[b]
	if x.kind == nobody || y.kind == nobody || x.entity != y.entity {
		return false
	}
	return x.entity >= 0 || x.Range == y.Range
}

// speakerSum is the probability of the candidate k and of all that are the same
// speaker.
func (s *scan) speakerSum(k int) (p float32) {
	for n := range s.scores {
		if n == k || s.sameSpeaker(n, k) {
			p += s.scores[n]
		}
	}
	return p
}

// best returns the candidate whose choice is most probable together with all
// that come to the same; of these the most probable one. top is the most
// probable of all.
func (s *scan) best(top int) int {
	k, p := top, s.speakerSum(top)
	if p > 0.51 {
		return k // the others together are less probable
	}
	for n := range s.scores {
		if s.sameSpeaker(n, k) {
			continue
		}
		if q := s.speakerSum(n); q > p {
			k, p = n, q
		}
	}
	for n, x := range s.scores {
		if x > s.scores[k] && s.sameSpeaker(n, k) {
			k = n
		}
	}
	return k
}
