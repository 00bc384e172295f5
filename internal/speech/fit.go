package speech

import "github.com/khabar-nlp/khabar/internal/loglinear"

// Training is how the shipped models are learned; Fit sets the Bits.
func Training() loglinear.Trainer {
	return loglinear.Trainer{Epochs: 12, Rate: 0.05, L2: 1e-3}
}

// runs is how many times each model is learned, the examples in another order
// each time; the mean of the weights errs less than each of them.
const runs = 8

// Fit learns the models from the lessons with t, whose Bits it sets, and
// returns them as model.bin holds them.
func (l *Lessons) Fit(t loglinear.Trainer) (blob []byte) {
	for _, task := range []struct {
		choices []loglinear.Choice
		bits    int
	}{{l.Trigger, 16}, {l.End, 15}, {l.Start, 14}, {l.Speaker, 16}, {l.Marks, 15}} {
		t.Bits = task.bits
		var all []*loglinear.Weights
		for seed := range int64(runs) {
			t.Seed = seed + 1
			all = append(all, t.Train(task.choices))
		}
		blob = loglinear.Mean(all...).Append(blob)
	}
	return blob
}

// FindWith is Find with the models in blob, for those who judge models.
func FindWith(blob string, in *Input) ([]Quote, error) {
	if len(in.Sentences) == 0 {
		return nil, nil
	}
	m, err := loglinear.Read(blob, (*models).all)
	if err != nil {
		return nil, err
	}
	return newScan(in, m).run(), nil
}
