package name

import (
	_ "embed"
	"sync"

	"github.com/khabar-nlp/khabar/internal/loglinear"
)

//go:generate go run ./train -data ../../../shared

//go:embed model.bin
var blob string

// models are the two learned choices: which words before a name, and which
// behind it, word a role.
type models struct {
	before, behind loglinear.Model
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
	return m, loglinear.Read(blob, &m.before, &m.behind)
}
