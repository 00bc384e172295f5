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

var shipped = sync.OnceValue(func() *models {
	m, err := readModels(blob)
	if err != nil {
		panic(err) // the embedded models are tested
	}
	return m
})

func readModels(blob string) (*models, error) {
	m := &models{}
	return m, loglinear.Read(blob, &m.before, &m.behind, &m.gateBefore, &m.gateBehind, &m.gateAlone, &m.alone, &m.person)
}
