package schema

// This file tests what makes a schema unfit: what would be fetched, what is not followed, what has no words.

import (
	"errors"
	"strings"
	"testing"
)

func TestUnfitSchemas(t *testing.T) {
	const head = `"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", `
	cases := []struct{ name, schema, want string }{
		{"address", head + `"properties": {"a": {"$ref": "https://example.org/x.json"}}`, `leads out of the schema`},
		{"file", head + `"items": {"$ref": "file:///etc/passwd"}`, `leads out of the schema`},
		{"neighbour", head + `"allOf": [{"$ref": "people.schema.json#/definitions/person"}]`, `leads out of the schema`},
		{"nested", head + `"definitions": {"a": {"then": {"$ref": "//example.org/"}}}`, `leads out of the schema`},
		{"nowhere", head + `"items": {"$ref": "#/definitions/a"}`, `does not lead to a definition`},
		{"circle", head + `"definitions": {"a": {"$ref": "#/definitions/a"}}`, `does not lead to a definition`},
		{"identity", head + `"$id": "https://example.org/"`, `$id`},
		{"keyword", head + `"anyOf": [{}]`, `anyOf`},
		{"format", head + `"format": "phase-of-the-moon"`, `format "phase-of-the-moon" is neither given nor known`},
		{"pattern without words", head + `"pattern": "^a$"`, `patternErrorMessage`},
		{"broken pattern", head + `"pattern": "(", "patternErrorMessage": "x"`, `cannot be compiled`},
		{"condition", head + `"if": {"minLength": 1}, "then": {}`, `only "type", "required" and "properties" with "const"`},
		{"condition on a property", head + `"if": {"properties": {"a": {"type": "string"}}}, "then": {}`, `only "type"`},
		{"choice of booleans", head + `"enum": [true]`, `only strings and numbers`},
		{"no JSON", `"type": `, `not a schema`},
		{"kind without branch", head + `"properties": {"claims": {"items": {"properties": {"kind": {"enum": ["a", "b"]}}, "allOf": [
			{"if": {"properties": {"kind": {"const": "a"}}}, "then": {}}]}}}`, `the kind "b" has no branch`},
		{
			"branch without kind", head + `"properties": {"claims": {"items": {"properties": {"kind": {"enum": ["a"]}}, "allOf": [{"then": {}}]}}}`,
			`each branch of a claim`,
		},
		{
			"two branches", head + `"properties": {"claims": {"items": {"properties": {"kind": {"enum": ["a"]}}, "allOf": [
			{"if": {"properties": {"kind": {"const": "a"}}}, "then": {}}, {"if": {"properties": {"kind": {"const": "b"}}}, "then": {}}]}}}`,
			`1 kinds of claim are listed, and 2 have branches`,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := newValidator(map[string][]byte{"x": []byte("{" + c.schema + "}")}, nil)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v, which should speak of %q", err, c.want)
			}
		})
	}
}

func TestFormatsMustBeGiven(t *testing.T) {
	if _, err := New(nil); err == nil || !strings.Contains(err.Error(), "is neither given nor known") {
		t.Errorf("the error is %v", err)
	}
}

// TestValidatorsDoNotMeet holds that each validator has formats of its own, though gojsonschema has one list for all.
func TestValidatorsDoNotMeet(t *testing.T) {
	strict := testFormats()
	strict["edtf"] = func(string) error { return errors.New("no date is good enough") }
	refusing, err := New(strict)
	if err != nil {
		t.Fatal(err)
	}
	const document = `{"article": {"id": "a", "publisher": "p", "published": "2021-08-10"}}`
	if got := validator(t).Validate("article", []byte(document)); len(got) > 0 {
		t.Error(messages(got))
	}
	got := refusing.Validate("article", []byte(document))
	if len(got) != 1 || got[0].Message != `published "2021-08-10": no date is good enough` {
		t.Error(messages(got))
	}
}
