package name

import (
	_ "embed"
	"sync"

	"github.com/khabar-nlp/khabar/internal/loglinear"
)

//go:generate go run ./train -data ../../../shared

//go:embed model.bin
var blob string

// models are the learned choices: which words before a name, and which behind
// it, word a role; and, judged by the nearest words alone, whether any do.
type models struct {
	before, behind, gateBefore, gateBehind, gateAlone, alone, person loglinear.Model
}

var shipped = sync.OnceValue(func() *models { return loglinear.MustRead(blob, (*models).all) })

// all returns the models in the order in which they are stored.
func (m *models) all() []*loglinear.Model {
	return []*loglinear.Model{&m.before, &m.behind, &m.gateBefore, &m.gateBehind, &m.gateAlone, &m.alone, &m.person}
}
