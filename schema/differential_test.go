package schema

// This file compares verdicts: a document must be valid here exactly if gojsonschema says so of the published schema,
// taken whole. What this package compiles is taken apart by kind and written anew, and this is what proves it faithful.

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/xeipuuv/gojsonschema"
	"pgregory.net/rapid"
)

// compilePublished compiles a schema as it is published, with the formats of the tests under their own names.
func compilePublished(t *testing.T, name string) *gojsonschema.Schema {
	t.Helper()
	formats := builtinFormats()
	maps.Copy(formats, testFormats())
	for format, judge := range formats {
		if format != "date-time" { // gojsonschema has one of that name.
			gojsonschema.FormatCheckers.Add(format, checker{judge})
		}
	}
	text, err := Source(name)
	if err != nil {
		t.Fatal(err)
	}
	loader := gojsonschema.NewSchemaLoader()
	loader.Draft, loader.AutoDetect = gojsonschema.Draft7, false
	compiled, err := loader.Compile(gojsonschema.NewBytesLoader(text))
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func TestVerdictsAreThoseOfThePublishedSchema(t *testing.T) {
	v := validator(t)
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			whole := compilePublished(t, name)
			verdicts := map[bool]int{}
			rapid.Check(t, func(rt *rapid.T) {
				document := decode(t, fullDocument(name))
				for range rapid.IntRange(0, 3).Draw(rt, "mutations") {
					document = mutate(rt, document)
				}
				text, err := json.Marshal(document)
				if err != nil {
					rt.Fatal(err)
				}
				result, err := whole.Validate(gojsonschema.NewBytesLoader(text))
				if err != nil {
					rt.Fatal(err)
				}
				violations := v.schemas[name].violations(text)
				if (len(violations) == 0) != result.Valid() {
					rt.Fatalf("%s\nhere: %q\npublished schema: %v", text, messages(violations), result.Errors())
				}
				if v.schemas[name].sieve.passes(text) && !result.Valid() {
					rt.Fatalf("%s\nis let through by the sieve\npublished schema: %v", text, result.Errors())
				}
				for _, violation := range violations {
					if violation.Message == "" || violation.Position.Line != 1 {
						rt.Fatalf("%s\n%+v", text, violation)
					}
				}
				verdicts[result.Valid()]++
			})
			if verdicts[true] == 0 || verdicts[false] == 0 {
				t.Errorf("only one verdict was seen: %v", verdicts)
			}
		})
	}
}

// mutate changes one value somewhere in a document.
func mutate(t *rapid.T, value any) any {
	switch value := value.(type) {
	case map[string]any:
		names := slices.Sorted(maps.Keys(value))
		if len(names) == 0 || rapid.IntRange(0, 5).Draw(t, "here") == 0 {
			return mutateObject(t, value, names)
		}
		name := rapid.SampledFrom(names).Draw(t, "member")
		value[name] = mutate(t, value[name])
		return value
	case []any:
		if len(value) == 0 || rapid.IntRange(0, 5).Draw(t, "here") == 0 {
			return mutateList(t, value)
		}
		i := rapid.IntRange(0, len(value)-1).Draw(t, "item")
		value[i] = mutate(t, value[i])
		return value
	default:
		return foreignValue(t)
	}
}

func mutateObject(t *rapid.T, object map[string]any, names []string) any {
	switch rapid.IntRange(0, 3).Draw(t, "object") {
	case 0:
		return foreignValue(t)
	case 1:
		object[rapid.SampledFrom(keysOfRecords).Draw(t, "key")] = foreignValue(t)
	case 2:
		if len(names) > 0 {
			delete(object, rapid.SampledFrom(names).Draw(t, "removed"))
		}
	default:
		if len(names) > 0 {
			old := rapid.SampledFrom(names).Draw(t, "renamed")
			kept := object[old]
			delete(object, old)
			object[rapid.SampledFrom(keysOfRecords).Draw(t, "key")] = kept
		}
	}
	return object
}

func mutateList(t *rapid.T, list []any) any {
	switch rapid.IntRange(0, 2).Draw(t, "list") {
	case 0:
		return foreignValue(t)
	case 1:
		return append(list, foreignValue(t))
	default:
		return list[:len(list)/2]
	}
}

var keysOfRecords = []string{
	"id", "kind", "event", "when", "text", "date", "from", "to", "person", "title", "speaker", "measure", "value", "place", "source",
	"name", "anchor", "claims", "sources", "zebra", "note", "knd", "$schema", "", "unit", "zone", "checks", "version", "at",
}

// foreignValue draws a value that is right in some place and wrong in most.
func foreignValue(t *rapid.T) any {
	return rapid.SampledFrom([]any{
		nil, true, false, "", "x", "a b", "date", "quote", "number", "duration", "2021-08-10", "2021-13-01", "P20Y", "Asia/Karachi", "UTC",
		"https://example.org/", "en", "post", "about", "body", "off", "error", json.Number("1"), json.Number("1.0"), json.Number("-3"),
		json.Number("6.5"), json.Number("1e3"),
		[]any{},
		[]any{"x"},
		[]any{json.Number("5")},
		map[string]any{},
		map[string]any{"text": "x"},
		map[string]any{"exact": "x"},
		map[string]any{"date": "2021"},
		map[string]any{"from": json.Number("1")},
		[]any{map[string]any{"exact": "x"}},
		"2021-08-09T19:00:00Z",
	}).Draw(t, "value")
}
