package loglinear

import (
	"encoding/binary"
	"math"
	"math/rand"
)

// A Choice is one training example: the features of each candidate, and
// which of them are right. Where several are right, any of them counts.
type Choice struct {
	Candidates [][]uint32
	Right      []int
}

// Trainer fits a model to choices by stochastic gradient descent on the
// conditional log-likelihood with AdaGrad steps (Duchi et al. 2011) and L2
// regularisation. It is deterministic for a seed.
type Trainer struct {
	Bits   int     // the model has 1<<Bits slots
	Epochs int     // passes over the examples
	Rate   float64 // step size
	L2     float64 // strength of the regularisation, per example
	Seed   int64
}

// Weights are what a Trainer has learned, before they are stored.
type Weights struct {
	w    []float64
	mask uint32
}

// Train fits weights to the choices.
func (t Trainer) Train(choices []Choice) *Weights {
	n := 1 << t.Bits
	mask := uint32(n - 1)
	w := make([]float64, n)
	g2 := make([]float64, n)
	sum := make([]float64, n)
	rng := rand.New(rand.NewSource(t.Seed))
	order := rng.Perm(len(choices))
	grad := map[uint32]float64{}
	averaged := 0
	for epoch := range t.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			c := &choices[k]
			if len(c.Right) == 0 || len(c.Candidates) < 2 {
				continue
			}
			p := make([]float64, len(c.Candidates))
			for i, f := range c.Candidates {
				for _, x := range f {
					p[i] += w[x&mask]
				}
			}
			softmax(p)
			target := make([]float64, len(p))
			total := 0.0
			for _, r := range c.Right {
				total += p[r]
			}
			for _, r := range c.Right {
				target[r] = p[r] / math.Max(total, 1e-12)
			}
			clear(grad)
			for i, f := range c.Candidates {
				d := target[i] - p[i]
				if math.Abs(d) < 1e-6 {
					continue
				}
				for _, x := range f {
					grad[x&mask] += d
				}
			}
			for x, d := range grad {
				d -= t.L2 * w[x]
				g2[x] += d * d
				w[x] += t.Rate * d / (1e-6 + math.Sqrt(g2[x]))
			}
		}
		if epoch >= t.Epochs/2 {
			averaged++
			for x := range w {
				sum[x] += w[x]
			}
		}
	}
	if averaged > 0 {
		for x := range w {
			w[x] = sum[x] / float64(averaged)
		}
	}
	return &Weights{w: w, mask: mask}
}

func softmax(p []float64) {
	top := math.Inf(-1)
	for _, s := range p {
		top = math.Max(top, s)
	}
	sum := 0.0
	for i, s := range p {
		p[i] = math.Exp(s - top)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
}

// Score returns the sum of the weights of the features with the given IDs.
func (w *Weights) Score(ids []uint32) (sum float64) {
	for _, x := range ids {
		sum += w.w[x&w.mask]
	}
	return sum
}

// Mean returns the average of several trained weights, whose errors differ.
func Mean(all ...*Weights) *Weights {
	m := &Weights{w: make([]float64, len(all[0].w)), mask: all[0].mask}
	for _, w := range all {
		for x, v := range w.w {
			m.w[x] += v / float64(len(all))
		}
	}
	return m
}

// Append appends the weights as Read takes them.
func (w *Weights) Append(dst []byte) []byte {
	top := 1e-9
	for _, x := range w.w {
		top = math.Max(top, math.Abs(x))
	}
	scale := top / 127
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(float32(scale)))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(w.w)))
	for _, x := range w.w {
		dst = append(dst, byte(int8(math.Round(x/scale))))
	}
	return dst
}
