package cli

import (
	"encoding/json"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/go-cmp/cmp"
)

const document = `{
  "$schema": "x",
  "claims": [
    {"id": "c1", "anchor": [{"exact": "a"}, {"exact": "b"}], "a/b~c": 1},
    {"id": "c2", "when": {"text": "on “Tuesday”", "date": null}, "cites": ["s1", "s2"], "none": [], "empty": {}}
  ]
}`

func TestValueAt(t *testing.T) {
	for pointer, want := range map[string]string{
		"":                          document,
		"/$schema":                  `"x"`,
		"/claims/0/id":              `"c1"`,
		"/claims/0/anchor/1/exact":  `"b"`,
		"/claims/0/a~1b~0c":         `1`,
		"/claims/1/when/date":       `null`,
		"/claims/1/cites/1":         `"s2"`,
		"/claims/2":                 "",
		"/claims/x":                 "",
		"/claims/0/id/deeper":       "",
		"/claims/1/cites/2":         "",
		"/missing":                  "",
		"/claims/1/none/0":          "",
		"/claims/1/when/text/exact": "",
	} {
		value, offset, found := valueAt([]byte(document), pointer)
		if string(value) != want || found != (want != "") {
			t.Errorf("%s: got %q, found %v", pointer, value, found)
		}
		if found && document[offset:offset+len(value)] != want {
			t.Errorf("%s: at offset %d stands %q", pointer, offset, document[offset:offset+len(value)])
		}
	}
}

func TestFields(t *testing.T) {
	value, _, _ := valueAt([]byte(document), "/claims/1")
	want := []field{{"id", "c2"}, {"when.text", "on “Tuesday”"}, {"when.date", "null"}, {"cites", "s1, s2"}}
	if diff := cmp.Diff(want, fields(value), cmp.AllowUnexported(field{})); diff != "" {
		t.Error(diff)
	}
	value, _, _ = valueAt([]byte(document), "/claims/0")
	want = []field{{"id", "c1"}, {"anchor.0.exact", "a"}, {"anchor.1.exact", "b"}, {"a/b~c", "1"}}
	if diff := cmp.Diff(want, fields(value), cmp.AllowUnexported(field{})); diff != "" {
		t.Error(diff)
	}
}

func FuzzValueAt(f *testing.F) {
	f.Add([]byte(document), "/claims/0/anchor/1/exact")
	f.Add([]byte(`[[],{"":{"":0}}]`), "/1//")
	f.Fuzz(func(t *testing.T, text []byte, pointer string) {
		value, offset, found := valueAt(text, pointer)
		if !found {
			return
		}
		if string(text[offset:offset+len(value)]) != string(value) {
			t.Fatalf("%q does not stand at %d of %q", value, offset, text)
		}
		if json.Valid(text) && !json.Valid(value) {
			t.Fatalf("%q is no value", value)
		}
		fields(jsontext.Value(value))
	})
}
