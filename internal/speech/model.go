package speech

import (
	_ "embed"
	"sync"

	"github.com/khabar-nlp/khabar/internal/loglinear"
)

//go:generate go run ./train -data ../../../shared
//go:generate go run ./calibrate -data ../../../shared

//go:embed model.bin
var blob string

// models are the learned choices: which construction a cue opens, where a
// content ends, where one that stands before its cue begins, who speaks, and
// whether quotation marks hold speech.
type models struct {
	trigger, end, start, speaker, marks loglinear.Model
}

var shipped = sync.OnceValue(func() *models { return loglinear.MustRead(blob, (*models).all) })

// all returns the models in the order in which they are stored.
func (m *models) all() []*loglinear.Model {
	return []*loglinear.Model{&m.trigger, &m.end, &m.start, &m.speaker, &m.marks}
}
