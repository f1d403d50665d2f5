package cli

// This file is a JSON object whose keys are written in the order given.

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

type member struct {
	key   string
	value any
}

type object []member

// MarshalJSONTo writes the members in their order.
func (o object) MarshalJSONTo(encoder *jsontext.Encoder) error {
	if err := encoder.WriteToken(jsontext.BeginObject); err != nil {
		return err
	}
	for _, m := range o {
		if err := encoder.WriteToken(jsontext.String(m.key)); err != nil {
			return err
		}
		if err := json.MarshalEncode(encoder, m.value); err != nil {
			return err
		}
	}
	return encoder.WriteToken(jsontext.EndObject)
}
