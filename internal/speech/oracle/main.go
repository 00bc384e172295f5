// Command oracle finds the quotes of annotated articles whose blocks,
// sentences and entities it takes from the annotation, and prints them as the
// scorer reads them: what package speech does by itself, the errors of the
// stages before aside.
//
//	go run ./internal/speech/oracle ../shared/gold/dev > OUT.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"

	"github.com/khabar-nlp/khabar/internal/speech"
	"github.com/khabar-nlp/khabar/internal/speech/gold"
)

var kinds = [...]string{speech.Direct: "direct", speech.Indirect: "indirect", speech.Mixed: "mixed", speech.Act: "act"}

func main() {
	log.SetFlags(0)
	articles, err := gold.Read(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, a := range articles {
		type object = map[string]any
		out := object{"id": a.ID, "blocks": a.Lines, "sentences": a.Sentences, "entities": a.Entities}
		span := func(r speech.Range) object {
			if r.Last <= r.First {
				return nil
			}
			s, e := a.Words[r.First].Start, a.Words[r.Last-1].End
			return object{"start": s, "end": e, "text": a.Text[s:e]}
		}
		var names []string
		for _, e := range a.Entities {
			if e.Type == "PER" || e.Type == "ORG" || e.Type == "LOC" {
				names = append(names, e.ID)
			}
		}
		qs := []object{}
		for _, q := range speech.Find(a.Input()) {
			o := span(q.Range)
			o["kind"] = kinds[q.Kind]
			if c := span(q.Cue); c != nil {
				o["cue"] = c
			}
			if q.Speaker.How != 0 {
				sp := span(q.Speaker.Range)
				sp["name"] = sp["text"]
				if src := span(q.Speaker.Source); src != nil {
					sp["name"] = src["text"]
				}
				if q.Speaker.Entity >= 0 {
					sp["entity"] = names[q.Speaker.Entity]
				}
				if q.Speaker.How == speech.Understood {
					delete(sp, "start")
					delete(sp, "end")
				}
				o["speaker"] = sp
			}
			qs = append(qs, o)
		}
		out["quotes"] = qs
		if err := enc.Encode(out); err != nil {
			log.Fatal(err)
		}
	}
}
