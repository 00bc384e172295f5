package learn

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/khabar-nlp/khabar/internal/hash"
	"github.com/khabar-nlp/khabar/internal/tagger"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Options are what a training run may vary.
type Options struct {
	Types    []string // the names of the types, seven at most
	Epochs   int
	Alpha    float64 // step size
	L1, L2   float64 // regularisation
	Bias     float64 // taken off the score of every word without a name when tagging: the model finds more than it is sure of
	Faint    float64 // rows all of whose weights are smaller are left out of the model
	Dropout  float64 // share of the features that sit a step out
	MinCount int     // features seen less often are left out
	Folds    int     // parts into which the articles are cut to get honest evidence; 0 for no second pass
	Seed     uint64
	Domains  int     // corpora with features of their own; the first is the one that the model is for
	Lend     float64 // share of the second corpus's own weights that the model takes besides
	Report   func(epoch int, loss float64)
}

const lanes = tagger.Lanes

type row [lanes]float32

// example is a sequence readied for training: the types of its words, the
// rows of what depends on their places, and the labels that each may have.
type example struct {
	types    []int32
	places   [][]int32
	evidence [][]int32
	domain   int
	gold     []uint8
	open     bool
}

// crf is a linear-chain conditional random field in training. Each weight
// is learned by FTRL-Proximal (McMahan et al., 2013): z and n are its sums of
// gradients, w what follows from them.
type crf struct {
	opt     Options
	labels  int
	index   map[uint64]int32 // feature to first row
	offsets []uint8          // of the feature that starts at a row
	hashes  []uint64
	w, z, n []row
	types   map[uint64]int32
	rows    [][][tagger.Windows][]int32 // rows of a type of word, for each domain
	trans   transitions

	emit, post, fwd, bwd, clamp []row
	expTrans                    [lanes][lanes]float64
	rng                         *rand.Rand
	salt, drop                  uint32 // which features sit this step out
}

type transitions struct{ w, z, n [lanes]row }

// allowed reports whether label j may follow label i.
func allowed(i, j int) bool {
	return j == 0 || j&1 == 1 || i == j || i == j-1
}

func newCRF(opt Options) *crf {
	return &crf{
		opt: opt, labels: 2*len(opt.Types) + 1,
		index: map[uint64]int32{}, types: map[uint64]int32{},
		rng: rand.New(rand.NewPCG(opt.Seed, 1)),
	}
}

// domain returns the hash of a feature that holds in one corpus only.
func domainHash(h uint64, domain int) uint64 { return hash.Join(h, 0xD000+uint64(domain)) }

// count is how often a feature is seen, and for which neighbours.
type count struct {
	n       int32
	offsets uint8
}

// collect counts the features of the articles and gives rows to those seen often enough.
func (c *crf) collect(docs []Document, ev []evidence) {
	counts := map[uint64]count{}
	note := func(h uint64, offsets uint8, domain int) {
		k := counts[h]
		counts[h] = count{k.n + 1, k.offsets | offsets}
		if c.opt.Domains > 1 {
			g := domainHash(h, domain)
			k := counts[g]
			counts[g] = count{k.n + 1, k.offsets | offsets}
		}
	}
	var fs []tagger.Feature
	var ps []uint64
	var seq tagger.Sequence
	for di := range docs {
		d := &docs[di]
		for si, r := range d.Seqs {
			infos := make([]tagger.Info, r.Last-r.First)
			for i := r.First; i < r.Last; i++ {
				fs, infos[i-r.First] = tagger.AppendWord(fs[:0], &d.Words[i])
				for _, f := range fs {
					note(f.Hash, f.Offsets, d.Domain)
				}
			}
			seq.Init(d.Words[r.First:r.Last], infos)
			for i := range infos {
				ps = seq.AppendPlace(ps[:0], i)
				if ev != nil {
					ps = append(ps, ev[di][si][i]...)
				}
				for _, h := range ps {
					note(h, 1, d.Domain)
				}
			}
		}
	}
	keys := make([]uint64, 0, len(counts))
	for h, k := range counts {
		if int(k.n) >= c.opt.MinCount {
			keys = append(keys, h)
		}
	}
	slices.Sort(keys)
	for _, h := range keys {
		c.index[h] = int32(len(c.w))
		for o := counts[h].offsets; o != 0; o &= o - 1 {
			c.w = append(c.w, row{})
			c.offsets = append(c.offsets, 0)
			c.hashes = append(c.hashes, 0)
		}
		c.offsets[c.index[h]] = counts[h].offsets
		c.hashes[c.index[h]] = h
	}
	c.z = make([]row, len(c.w))
	c.n = make([]row, len(c.w))
}

// typeOf returns the number of a type of word, with its rows found.
func (c *crf) typeOf(w *word.Word) int32 {
	of := w.Hash
	if t, ok := c.types[of]; ok {
		return t
	}
	t := int32(len(c.rows))
	c.types[of] = t
	fs, _ := tagger.AppendWord(nil, w)
	rows := make([][tagger.Windows][]int32, max(c.opt.Domains, 1))
	for dom := range rows {
		for _, f := range fs {
			c.typeRows(&rows[dom], f.Hash)
			if c.opt.Domains > 1 {
				c.typeRows(&rows[dom], domainHash(f.Hash, dom))
			}
		}
	}
	c.rows = append(c.rows, rows)
	return t
}

func (c *crf) typeRows(of *[tagger.Windows][]int32, h uint64) {
	r, ok := c.index[h]
	if !ok {
		return
	}
	o := c.offsets[r]
	for k := 0; o != 0; k++ {
		if o&1 != 0 {
			of[k] = append(of[k], r)
			r++
		}
		o >>= 1
	}
}

func (c *crf) placeRows(dst []int32, hs []uint64, domain int) []int32 {
	for _, h := range hs {
		if r, ok := c.index[h]; ok {
			dst = append(dst, r)
		}
		if c.opt.Domains > 1 {
			if r, ok := c.index[domainHash(h, domain)]; ok {
				dst = append(dst, r)
			}
		}
	}
	return dst
}

// ready makes examples of the articles.
func (c *crf) ready(docs []Document, ev []evidence) []example {
	labelOf := map[string]uint8{}
	for k, t := range c.opt.Types {
		labelOf[t] = uint8(2*k + 1)
	}
	var out []example
	var seq tagger.Sequence
	var ps []uint64
	for di := range docs {
		d := &docs[di]
		gold := make([]uint8, len(d.Words))
		for _, m := range d.Mentions {
			l, ok := labelOf[m.Type]
			if !ok {
				continue
			}
			for i := m.First; i < m.Last; i++ {
				gold[i] = l + 1
			}
			gold[m.First] = l
		}
		for si, r := range d.Seqs {
			x := example{domain: d.Domain, gold: gold[r.First:r.Last], open: d.Open}
			infos := make([]tagger.Info, r.Last-r.First)
			for i := r.First; i < r.Last; i++ {
				_, infos[i-r.First] = tagger.AppendWord(nil, &d.Words[i])
				x.types = append(x.types, c.typeOf(&d.Words[i]))
			}
			seq.Init(d.Words[r.First:r.Last], infos)
			for i := range infos {
				ps = seq.AppendPlace(ps[:0], i)
				x.places = append(x.places, c.placeRows(nil, ps, d.Domain))
				if ev != nil {
					x.evidence = append(x.evidence, c.placeRows(nil, ev[di][si][i], d.Domain))
				}
			}
			out = append(out, x)
		}
	}
	return out
}

// train runs the epochs. Where there is evidence, every epoch sees half of
// the sequences with it and half without, and the next the other way round:
// the one model serves both passes.
func (c *crf) train(xs []example) {
	order := make([]int, len(xs))
	for i := range order {
		order[i] = i
	}
	for e := range c.opt.Epochs {
		c.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, i := range order {
			x := &xs[i]
			loss += c.step(x, x.evidence != nil && (i+e)%2 == 0)
		}
		if c.opt.Report != nil {
			c.opt.Report(e, loss)
		}
	}
}

// dropped reports whether a row sits this step out. Rare features that
// explain the training text by heart would else leave nothing for the
// general ones to explain.
func (c *crf) dropped(r int32) bool {
	return uint32(uint64(uint32(r)+c.salt)*0x9E3779B97F4A7C15>>32) < c.drop
}

func (c *crf) addRows(dst *row, rows []int32) {
	for _, r := range rows {
		if c.dropped(r) {
			continue
		}
		w := &c.w[r]
		for l := range dst {
			dst[l] += w[l]
		}
	}
}

// step learns from one sequence and returns its loss.
func (c *crf) step(x *example, second bool) float64 {
	n := len(x.types)
	if n == 0 {
		return 0
	}
	c.salt, c.drop = c.rng.Uint32(), uint32(c.opt.Dropout*(1<<32-1))
	c.emit = slices.Grow(c.emit[:0], n)[:n]
	clear(c.emit)
	for i, t := range x.types {
		of := &c.rows[t][x.domain]
		for k := range of {
			if at := i + tagger.Reach - k; at >= 0 && at < n {
				c.addRows(&c.emit[at], of[k])
			}
		}
		c.addRows(&c.emit[i], x.places[i])
		if second {
			c.addRows(&c.emit[i], x.evidence[i])
		}
	}
	for i := range c.labels {
		for j := range c.labels {
			c.expTrans[i][j] = 0
			if allowed(i, j) {
				c.expTrans[i][j] = math.Exp(float64(c.trans.w[i][j]))
			}
		}
	}
	var free, want transCount
	var logZ, logGold float64
	c.post, logZ = c.posterior(c.post, nil, &free)
	if x.open {
		c.clamp, logGold = c.posterior(c.clamp, x.gold, &want)
	} else {
		c.clamp = slices.Grow(c.clamp[:0], n)[:n]
		clear(c.clamp)
		prev := 0
		for i, g := range x.gold {
			c.clamp[i][g] = 1
			want[prev][g]++
			logGold += float64(c.emit[i][g]) + float64(c.trans.w[prev][g])
			prev = int(g)
		}
	}
	for i := range n {
		for l := range c.labels {
			c.post[i][l] -= c.clamp[i][l]
		}
	}
	for i, t := range x.types {
		of := &c.rows[t][x.domain]
		for k := range of {
			if at := i + tagger.Reach - k; at >= 0 && at < n {
				c.update(of[k], &c.post[at])
			}
		}
		c.update(x.places[i], &c.post[i])
		if second {
			c.update(x.evidence[i], &c.post[i])
		}
	}
	for i := range c.labels {
		for j := range c.labels {
			if allowed(i, j) {
				c.learn(&c.trans.w[i][j], &c.trans.z[i][j], &c.trans.n[i][j], float32(free[i][j]-want[i][j]), 0)
			}
		}
	}
	return logZ - logGold
}

type transCount [lanes][lanes]float64

// posterior computes the probability of each label at each place, and of
// each pair of labels, by forward and backward sums. With gold labels, only
// paths that agree with them count: a place labelled 0 may have any label of
// the types that the corpus does not know.
func (c *crf) posterior(out []row, gold []uint8, pairs *transCount) ([]row, float64) {
	n, nl := len(c.emit), c.labels
	out = slices.Grow(out[:0], n)[:n]
	c.fwd = slices.Grow(c.fwd[:0], n)[:n]
	c.bwd = slices.Grow(c.bwd[:0], n)[:n]
	logZ := 0.0
	var prev [lanes]float64
	prev[0] = 1
	pot := make([][lanes]float64, n)
	scale := make([]float64, n)
	for i := range n {
		top := c.emit[i][0]
		for l := 1; l < nl; l++ {
			top = max(top, c.emit[i][l])
		}
		var cur [lanes]float64
		sum := 0.0
		for j := range nl {
			if gold != nil && int(gold[i]) != j && !(gold[i] == 0 && j > 2*annotated) {
				continue
			}
			pot[i][j] = math.Exp(float64(c.emit[i][j] - top))
			s := 0.0
			for k := range nl {
				s += prev[k] * c.expTrans[k][j]
			}
			cur[j] = s * pot[i][j]
			sum += cur[j]
		}
		for j := range nl {
			cur[j] /= sum
			c.fwd[i][j] = float32(cur[j])
		}
		scale[i] = sum
		prev = cur
		logZ += math.Log(sum) + float64(top)
	}
	var next [lanes]float64
	for j := range nl {
		next[j] = 1
	}
	for i := n - 1; i >= 0; i-- {
		sum := 0.0
		for j := range nl {
			out[i][j] = c.fwd[i][j] * float32(next[j])
			sum += float64(out[i][j])
		}
		for j := range nl {
			out[i][j] /= float32(sum)
		}
		var b [lanes]float64
		var before [lanes]float64
		if i > 0 {
			for k := range nl {
				before[k] = float64(c.fwd[i-1][k])
			}
		} else {
			before[0] = 1
		}
		for j := range nl {
			v := pot[i][j] * next[j] / scale[i]
			if v == 0 {
				continue
			}
			for k := range nl {
				t := c.expTrans[k][j] * v
				b[k] += t
				pairs[k][j] += before[k] * t
			}
		}
		next = b
	}
	return out, logZ
}

// annotated is how many types a corpus marked Open annotates: persons,
// organisations and places, the first of Options.Types.
const annotated = 3

// small gradients are not worth the time.
const small = 5e-4

func (c *crf) update(rows []int32, g *row) {
	var at [lanes]int
	n := 0
	for l := range c.labels {
		if v := g[l]; v > small || v < -small {
			at[n] = l
			n++
		}
	}
	if n == 0 {
		return
	}
	l1 := float32(c.opt.L1)
	for _, r := range rows {
		if c.dropped(r) {
			continue
		}
		w, z, s := &c.w[r], &c.z[r], &c.n[r]
		for _, l := range at[:n] {
			c.learn(&w[l], &z[l], &s[l], g[l], l1)
		}
	}
}

// learn moves one weight; n holds the root of the sum of squared gradients.
func (c *crf) learn(w, z, n *float32, g, l1 float32) {
	alpha, l2 := float32(c.opt.Alpha), float32(c.opt.L2)
	root := float32(math.Sqrt(float64(*n**n + g*g)))
	*z += g - (root-*n)/alpha**w
	*n = root
	switch {
	case *z > l1:
		*w = -(*z - l1) / ((1+root)/alpha + l2)
	case *z < -l1:
		*w = -(*z + l1) / ((1+root)/alpha + l2)
	default:
		*w = 0
	}
}
