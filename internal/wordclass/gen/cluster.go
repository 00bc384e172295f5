package main

import (
	"log"
	"math"
	"sync"

	"github.com/khabar-nlp/khabar/internal/wordclass"
)

// clusters is the outcome of k-means.
type clusters struct {
	center [][]float32
	class  []uint16 // of every vector
	weight []float32
}

// frequent is how many words decide where the classes lie; the others, whose
// vectors are blurred, only join them.
const frequent = 60_000

// join puts the halves of every vector side by side, each of length one.
func join(left, right [][]float32) [][]float32 {
	all := make([][]float32, len(left))
	for i := range all {
		normalise(left[i])
		normalise(right[i])
		v := make([]float32, 0, 2*dim)
		v = append(append(v, left[i]...), right[i]...)
		normalise(v)
		all[i] = v
	}
	return all
}

// cluster puts every word into one of the finest classes.
func cluster(vectors [][]float32, vocab []vocabWord, rounds int) *clusters {
	weight := make([]float32, len(vectors))
	for i, w := range vocab {
		weight[i] = float32(math.Log2(float64(w.count)))
	}
	n := min(frequent, len(vectors))
	c := kmeans(vectors[:n], weight[:n], wordclass.N3072, rounds)
	c.class = make([]uint16, len(vectors))
	assign(vectors, c.center, c.class)
	return c
}

// coarsen groups the classes of c into fewer, those into fewer still, and so
// on. For every class of c it returns the class of each size.
func coarsen(c *clusters, sizes ...int) [][]uint16 {
	parents := make([][]uint16, len(sizes))
	for s, k := range sizes {
		next := kmeans(c.center, c.weight, k, 30)
		parents[s] = make([]uint16, wordclass.N3072)
		for i := range parents[s] {
			at := i
			if s > 0 {
				at = int(parents[s-1][i])
			}
			parents[s][i] = next.class[at]
		}
		c = next
	}
	return parents
}

// kmeans is spherical k-means. It starts from vectors spread evenly over the
// given order, and gives an empty class the vector that fits its own worst.
func kmeans(vectors [][]float32, weight []float32, k, rounds int) *clusters {
	c := &clusters{class: make([]uint16, len(vectors))}
	for i := range k {
		c.center = append(c.center, append([]float32(nil), vectors[i*len(vectors)/k]...))
	}
	for round := range rounds {
		fit := assign(vectors, c.center, c.class)
		c.move(vectors, weight, fit)
		if k == wordclass.N3072 {
			log.Printf("k-means round %d: fit %.4f", round+1, mean(fit))
		}
	}
	assign(vectors, c.center, c.class)
	return c
}

// move puts every center into the middle of its class.
func (c *clusters) move(vectors [][]float32, weight, fit []float32) {
	c.weight = make([]float32, len(c.center))
	for _, m := range c.center {
		clear(m)
	}
	for i, v := range vectors {
		m := c.center[c.class[i]]
		c.weight[c.class[i]] += weight[i]
		for j := range v {
			m[j] += weight[i] * v[j]
		}
	}
	for k, m := range c.center {
		if c.weight[k] == 0 {
			worst := 0
			for i := range fit {
				if fit[i] < fit[worst] {
					worst = i
				}
			}
			copy(m, vectors[worst])
			fit[worst] = 1
			c.weight[k] = weight[worst]
		}
		normalise(m)
	}
}

// assign gives every vector the class of the nearest center and returns how
// near it is.
func assign(vectors, center [][]float32, class []uint16) []float32 {
	fit := make([]float32, len(vectors))
	var wg sync.WaitGroup
	const workers = 2
	for part := range workers {
		wg.Go(func() {
			for i := part; i < len(vectors); i += workers {
				best := float32(-2)
				for k, m := range center {
					if d := dot(vectors[i], m); d > best {
						best, class[i] = d, uint16(k)
					}
				}
				fit[i] = best
			}
		})
	}
	wg.Wait()
	return fit
}

func normalise(v []float32) {
	n := float32(math.Sqrt(float64(dot(v, v))))
	if n == 0 {
		return
	}
	for j := range v {
		v[j] /= n
	}
}

func mean(x []float32) float64 {
	s := 0.0
	for _, v := range x {
		s += float64(v)
	}
	return s / float64(len(x))
}
