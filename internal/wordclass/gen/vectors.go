package main

import (
	"log"
	"math"
)

// The structured skip-gram model (Ling et al. 2015, "Two/Too Simple
// Adaptations of Word2Vec for Syntax Problems") in two independent halves:
// one vector of a word predicts the words before it, the other the words
// behind it, and each distance has an output matrix of its own.
const (
	dim       = 40 // of one half
	window    = 3
	negatives = 5
	rate      = 0.05
	sample    = 1e-4 // words more frequent than this are skipped by chance
)

// random is SplitMix64: small, fast, the same everywhere.
type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *random) float() float32 { return float32(r.next()>>40) / (1 << 24) }

// train returns for every word the vector that predicts its neighbours on one
// side: side is -1 for those before it and +1 for those behind.
func train(c *corpus, side, passes int, seed uint64) [][]float32 {
	rng := random(seed)
	in := matrix(len(c.vocab))
	for i := range in {
		for j := range in[i] {
			in[i][j] = (rng.float() - 0.5) / dim
		}
	}
	var out [window][][]float32
	for d := range out {
		out[d] = matrix(len(c.vocab))
	}
	keep, noise := sampling(c), newAlias(c)
	sigmoid := sigmoidTable()
	var step [dim]float32
	total := float32(passes * len(c.text))
	for pass := range passes {
		for at, w := range c.text {
			if w < 0 || w == edge || rng.float() > keep[w] {
				continue
			}
			alpha := rate * max(1-float32(pass*len(c.text)+at)/total, 0.002)
			v := in[w]
			for d := range window {
				n := at + side*(d+1)
				if n < 0 || n >= len(c.text) {
					break
				}
				target := c.text[n]
				if target >= 0 {
					clear(step[:])
					learn(v, out[d][target], step[:], 1, alpha, &sigmoid)
					for range negatives {
						if t := noise.draw(&rng); t != target {
							learn(v, out[d][t], step[:], 0, alpha, &sigmoid)
						}
					}
					for j := range v {
						v[j] += step[j]
					}
				}
				if target == edge {
					break
				}
			}
		}
		log.Printf("side %+d: pass %d", side, pass+1)
	}
	return in
}

// learn moves the output vector u towards v (label 1) or away from it (label
// 0), and adds to step the same for v.
func learn(v, u, step []float32, label, alpha float32, sigmoid *[sigmoidSize]float32) {
	v, u, step = v[:dim], u[:dim], step[:dim]
	x := dot(v, u)
	g := (label - sigmoid[sigmoidIndex(x)]) * alpha
	for j := 0; j < dim; j += 4 {
		a, b, c, d := u[j], u[j+1], u[j+2], u[j+3]
		step[j] += g * a
		step[j+1] += g * b
		step[j+2] += g * c
		step[j+3] += g * d
		u[j] = a + g*v[j]
		u[j+1] = b + g*v[j+1]
		u[j+2] = c + g*v[j+2]
		u[j+3] = d + g*v[j+3]
	}
}

// dot returns the inner product; the length is a multiple of four.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	for j := 0; j+3 < len(a); j += 4 {
		s0 += a[j] * b[j]
		s1 += a[j+1] * b[j+1]
		s2 += a[j+2] * b[j+2]
		s3 += a[j+3] * b[j+3]
	}
	return s0 + s1 + s2 + s3
}

const (
	sigmoidSize = 1024
	sigmoidEnd  = 8
)

func sigmoidTable() (t [sigmoidSize]float32) {
	for i := range t {
		x := (float64(i)/sigmoidSize*2 - 1) * sigmoidEnd
		t[i] = float32(1 / (1 + math.Exp(-x)))
	}
	return t
}

func sigmoidIndex(x float32) int {
	i := int((x + sigmoidEnd) * (sigmoidSize / (2 * sigmoidEnd)))
	return min(max(i, 0), sigmoidSize-1)
}

// sampling returns for every word how often it is taken as a centre.
func sampling(c *corpus) []float32 {
	keep := make([]float32, len(c.vocab))
	for i, w := range c.vocab {
		f := float64(w.count) / float64(len(c.text)) / sample
		keep[i] = float32(min(1, (math.Sqrt(f)+1)/f))
	}
	return keep
}

func matrix(rows int) [][]float32 {
	all := make([]float32, rows*dim)
	m := make([][]float32, rows)
	for i := range m {
		m[i] = all[i*dim : (i+1)*dim : (i+1)*dim]
	}
	return m
}

// alias draws words by their count to the power 3/4 (Walker's method).
type alias struct {
	other []int32
	stay  []float32
}

func newAlias(c *corpus) *alias {
	n := len(c.vocab)
	weight := make([]float64, n)
	sum := 0.0
	for i, w := range c.vocab {
		weight[i] = math.Pow(float64(w.count), 0.75)
		sum += weight[i]
	}
	a := &alias{other: make([]int32, n), stay: make([]float32, n)}
	var small, large []int32
	for i := range weight {
		weight[i] *= float64(n) / sum
		if weight[i] < 1 {
			small = append(small, int32(i))
		} else {
			large = append(large, int32(i))
		}
	}
	for len(small) > 0 && len(large) > 0 {
		s, l := small[len(small)-1], large[len(large)-1]
		small = small[:len(small)-1]
		a.stay[s], a.other[s] = float32(weight[s]), l
		weight[l] -= 1 - weight[s]
		if weight[l] < 1 {
			large = large[:len(large)-1]
			small = append(small, l)
		}
	}
	for _, i := range append(small, large...) {
		a.stay[i], a.other[i] = 1, i
	}
	return a
}

func (a *alias) draw(rng *random) int32 {
	r := rng.next()
	i := int32((r >> 32) * uint64(len(a.stay)) >> 32)
	if float32(r&0xFFFFFF)/(1<<24) < a.stay[i] {
		return i
	}
	return a.other[i]
}
