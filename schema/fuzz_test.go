package schema

// This file holds that no bytes whatever make the package panic, hang, or contradict itself.

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func seed(f *testing.F) {
	for _, name := range Names() {
		f.Add([]byte(fullDocument(name)))
	}
	for _, text := range []string{
		"", "null", `[]`, `{"claims": 5, "article": []}`, `{"claims": [[], {}, null, "x", {"kind": 5}, {"kind": "quote", "anchor": [{}]}]}`,
		`{"a": 1, "a": 1e999999999}`, "{\"\xff\": \"\\ud800\"}", `{"version": 1e999999999}`, tenFaults, "\xef\xbb\xbf", `{"a": [1,}`, `{"checks": {"": 1, "\u0000": 2}}`,
	} {
		f.Add([]byte(text))
	}
}

// wellPlaced fails unless the violations of a document are in order and stand inside it.
func wellPlaced(t *testing.T, document []byte, violations []Violation) {
	t.Helper()
	lines := strings.Count(string(document), "\n") + 1
	for i, v := range violations {
		if v.Position.Line < 1 || v.Position.Line > lines || v.Position.Column < 1 || v.Position.Column > len(document)+1 {
			t.Fatalf("%v stands outside the document", v)
		}
		if v.Message == "" || !utf8.ValidString(v.Message) || strings.ContainsAny(v.Message, "\n\x1b\u202e") {
			t.Fatalf("the message %q cannot be shown", v.Message)
		}
		if i > 0 {
			before := violations[i-1].Position
			if before.Line > v.Position.Line || before.Line == v.Position.Line && before.Column > v.Position.Column {
				t.Fatalf("%v stands before %v", v, violations[i-1])
			}
		}
	}
}

func FuzzValidate(f *testing.F) {
	seed(f)
	v := validator(f)
	f.Fuzz(func(t *testing.T, document []byte) {
		before := slices.Clone(document)
		for _, name := range Names() {
			got := v.Validate(name, document)
			wellPlaced(t, document, got)
			if diff := cmp.Diff(got, v.Validate(name, document)); diff != "" {
				t.Fatal(diff)
			}
		}
		if !slices.Equal(before, document) {
			t.Fatal("the document was changed")
		}
	})
}

func FuzzInspect(f *testing.F) {
	seed(f)
	v := validator(f)
	f.Fuzz(func(t *testing.T, document []byte) {
		outline, got := Inspect(document)
		wellPlaced(t, document, got)
		if _, err := readTree(document, strictly, nil); (err == nil) != (len(got) == 0) {
			t.Fatalf("read as a tree the text has the fault %v; looked at closely: %q", err, messages(got))
		}
		if outline.Object && len(got) == 0 && len(v.Validate("article", document)) == 0 && !slices.Contains(outline.Keys, "article") {
			t.Fatal("an article record has no key \"article\"")
		}
	})
}

func FuzzLocate(f *testing.F) {
	f.Add([]byte(fullRecord), "/claims/0/when/text")
	f.Add([]byte(`{"a": [1, {"b": 2}], "a": 3}`), "/a/1/b")
	f.Add([]byte("[\"\xff\", [[["), "/1/0/0")
	f.Add([]byte("{\"\": {\"~\": 1}}"), "//~0")
	f.Add([]byte(`{"a":}`), "/a")
	f.Fuzz(func(t *testing.T, document []byte, pointer string) {
		values := Locate(document, []string{pointer, "", pointer, pointer + "/x"})
		names := LocateKeys(document, []string{pointer, ""})
		if values[0] != values[2] || values[1] != names[1] {
			t.Fatalf("%v %v", values, names)
		}
		for _, p := range append(values, names...) {
			wellPlaced(t, document, []Violation{{Position: p, Message: "x"}})
		}
	})
}
