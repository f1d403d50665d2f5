package schema

// This file tests what is read at a place.

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScalars(t *testing.T) {
	const document = `{"a": "one\n\u0041", "b": [1.50, true, null, {"c": ""}], "d": "again", "d": "last", "e": "\ud800"`
	cases := []struct{ name, pointer, want string }{
		{"a string, without what escapes it", "/a", "one\nA"},
		{"a number as it is written", "/b/0", "1.50"},
		{"a word", "/b/1", "true"},
		{"nothing at all", "/b/2", "null"},
		{"an object", "/b/3", ""},
		{"an empty string", "/b/3/c", ""},
		{"a list", "/b", ""},
		{"the last of a repeated key", "/d", "last"},
		{"half of a character", "/e", "\ufffd"},
		{"what is not there, below a string", "/a/x", ""},
		{"what is not there, below an object", "/x", ""},
		{"the same place again", "/a", "one\nA"},
	}
	var pointers []string
	for _, c := range cases {
		pointers = append(pointers, c.pointer)
	}
	for i, got := range Scalars([]byte(document), pointers) {
		if diff := cmp.Diff(cases[i].want, got); diff != "" {
			t.Errorf("%s: %s", cases[i].name, diff)
		}
	}
	if got := Scalars([]byte("no JSON"), []string{"", "/a"}); got[0] != "" || got[1] != "" {
		t.Errorf("found %q in a text that is no JSON", got)
	}
}
