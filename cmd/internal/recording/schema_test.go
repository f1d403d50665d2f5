package recording

// This file looks enumerations up in the published schemas, as an editor would.

import (
	"strings"
	"testing"

	"github.com/go-json-experiment/json"

	"claimcheck/schema"
)

// enumOf returns the values that the schema allows for a key of a kind.
func enumOf(t *testing.T, kind *Kind, key string) []string {
	t.Helper()
	text, err := schema.Source(kind.File)
	if err != nil {
		t.Fatal(err)
	}
	var root struct {
		Definitions map[string]struct {
			Properties map[string]property `json:"properties"`
			Enum       []string            `json:"enum"`
		} `json:"definitions"`
	}
	if err := json.Unmarshal(text, &root); err != nil {
		t.Fatal(err)
	}
	name := kind.Name
	if kind.Claim() {
		name += "Claim"
	}
	found := root.Definitions[name].Properties[key]
	if found.Ref != "" {
		return root.Definitions[strings.TrimPrefix(found.Ref, "#/definitions/")].Enum
	}
	return found.Enum
}

// property is what a schema says of one key.
type property struct {
	Ref  string   `json:"$ref"`
	Enum []string `json:"enum"`
}
