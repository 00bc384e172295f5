package main

import (
	"math"

	"github.com/khabar-nlp/khabar/internal/speech"
)

// An example is a quote with the verdict on it.
type example struct {
	quote speech.Quote
	right bool
}

// ridge holds the weights near zero where few quotes tell them.
const ridge = 2

// fit finds the weights with which speech.Evidence tells best whether a quote
// is right, by Newton's method on the log-likelihood (Platt scaling with more
// than one input).
func fit(examples []example) []float64 {
	n := len(speech.Evidence(&speech.Quote{}))
	w := make([]float64, n)
	for range 25 {
		hessian := make([][]float64, n) // with the gradient as the last column
		for i := range hessian {
			hessian[i] = make([]float64, n+1)
			hessian[i][i] = ridge
			hessian[i][n] = -ridge * w[i]
		}
		for k := range examples {
			x := speech.Evidence(&examples[k].quote)
			p := probability(w, x)
			d := -p
			if examples[k].right {
				d = 1 - p
			}
			for i := range x {
				if x[i] == 0 {
					continue
				}
				hessian[i][n] += d * x[i]
				for j := range x {
					hessian[i][j] += p * (1 - p) * x[i] * x[j]
				}
			}
		}
		for i, d := range solve(hessian) {
			w[i] += d
		}
	}
	return w
}

func probability(w, x []float64) float64 {
	sum := 0.0
	for i := range x {
		sum += w[i] * x[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// solve returns x of ax = b, where b is the last column of m. m is positive
// definite and is overwritten.
func solve(m [][]float64) []float64 {
	n := len(m)
	for i := range n {
		for j := i + 1; j < n; j++ {
			f := m[j][i] / m[i][i]
			for k := i; k <= n; k++ {
				m[j][k] -= f * m[i][k]
			}
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = m[i][n]
		for k := i + 1; k < n; k++ {
			x[i] -= m[i][k] * x[k]
		}
		x[i] /= m[i][i]
	}
	return x
}
