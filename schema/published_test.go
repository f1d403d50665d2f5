package schema

// This file holds the published schemas to what editors and messages need of them.

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/go-cmp/cmp"
	"github.com/xeipuuv/gojsonschema"
)

// eachPublished runs a test for every published schema.
func eachPublished(t *testing.T, test func(t *testing.T, name string, text []byte, root *node)) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			text, err := Source(name)
			if err != nil {
				t.Fatal(err)
			}
			root, err := parse(text)
			if err != nil {
				t.Fatal(err)
			}
			test(t, name, text, root)
		})
	}
}

func TestNamesAndKinds(t *testing.T) {
	want := []string{"article", "baseline", "config", "events", "measures", "organisations", "people", "places", "publishers", "report"}
	if diff := cmp.Diff(want, Names()); diff != "" {
		t.Error(diff)
	}
	for _, kind := range Kinds() {
		text, err := Source(kind)
		if err != nil {
			t.Fatal(err)
		}
		root, err := parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(root.Required, []string{kind}) {
			t.Errorf("the schema %q requires %q, so the top-level key does not tell the kind", kind, root.Required)
		}
	}
	if _, err := Source("artcle"); err == nil || !strings.Contains(err.Error(), `did you mean "article"?`) {
		t.Errorf("a misspelt name: %v", err)
	}
}

func TestSchemasAreDraft07(t *testing.T) {
	eachPublished(t, func(t *testing.T, _ string, text []byte, root *node) {
		loader := gojsonschema.NewSchemaLoader()
		loader.Validate, loader.Draft, loader.AutoDetect = true, gojsonschema.Draft7, false
		if _, err := loader.Compile(gojsonschema.NewBytesLoader(text)); err != nil {
			t.Error(err)
		}
		if root.Draft != "http://json-schema.org/draft-07/schema#" {
			t.Errorf("$schema is %q", root.Draft)
		}
		if bytes.Contains(text, []byte(`"$id"`)) || bytes.Contains(text, []byte("anyOf")) || bytes.Contains(text, []byte("oneOf")) {
			t.Error("$id, anyOf and oneOf have no place here")
		}
	})
}

func TestEveryPropertyIsDescribed(t *testing.T) {
	eachPublished(t, func(t *testing.T, _ string, _ []byte, root *node) {
		for at, n := range root.all("#") {
			children := map[string]*node{}
			for _, each := range n.Properties {
				children[each.name] = each.node
			}
			if n.Items != nil {
				children["items"] = n.Items
			}
			if n.Additional.node != nil {
				children["additionalProperties"] = n.Additional.node
			}
			for name, child := range children {
				text := child.resolve(root).Description
				first, _, _ := strings.Cut(text, " ")
				if len(text) < 10 || !unicode.IsUpper(rune(text[0])) || !strings.HasSuffix(text, ".") || first == "" {
					t.Errorf("%s/%s: description %q: a sentence that begins with what the key holds is needed", at, name, text)
				}
				if short := clause(text); short == "" || len(short) > 110 || strings.HasSuffix(short, ".") {
					t.Errorf("%s/%s: the first clause is %q; messages show it", at, name, short)
				}
			}
		}
	})
}

func TestObjectsRefuseUnknownKeysAndHaveNames(t *testing.T) {
	eachPublished(t, func(t *testing.T, name string, _ []byte, root *node) {
		for at, n := range root.all("#") {
			if len(n.Properties) == 0 || strings.HasSuffix(at, "/if") {
				continue
			}
			if n.Title == "" {
				t.Errorf("%s has no title; messages have no name for it", at)
			}
			if name == "article" && at == "#/definitions/claim" {
				continue // Its branches, one for each kind, refuse what their kinds do not have.
			}
			if !n.Additional.refused {
				t.Errorf("%s lets unknown keys pass", at)
			}
		}
	})
}

// TestUnknownKeysAreRefusedEverywhere adds a key to every object of a document that uses every key.
func TestUnknownKeysAreRefusedEverywhere(t *testing.T) {
	v := validator(t)
	for _, name := range Names() {
		var at func(path []string, value any, root any)
		at = func(path []string, value, root any) {
			switch value := value.(type) {
			case map[string]any:
				if name != "config" || join(path) != "/checks" {
					value["zebra"] = "x"
					text, err := json.Marshal(root)
					if err != nil {
						t.Fatal(err)
					}
					delete(value, "zebra")
					got := v.Validate(name, text)
					if len(got) != 1 || got[0].Pointer != join(path)+"/zebra" || !strings.HasPrefix(got[0].Message, `unknown key "zebra" in `) {
						t.Errorf("%s%s: %q", name, join(path), messages(got))
					}
				}
				for key, child := range value {
					at(append(slices.Clone(path), key), child, root)
				}
			case []any:
				for i, child := range value {
					at(append(slices.Clone(path), string(rune('0'+i))), child, root)
				}
			}
		}
		root := decode(t, fullDocument(name))
		at(nil, root, root)
	}
}

func TestFullDocumentsAreValidAndFull(t *testing.T) {
	v := validator(t)
	eachPublished(t, func(t *testing.T, name string, _ []byte, root *node) {
		text := fullDocument(name)
		for _, line := range messages(v.Validate(name, []byte(text))) {
			t.Error(line)
		}
		for at, n := range root.all("#") {
			for _, each := range n.Properties {
				if !strings.Contains(text, `"`+each.name+`"`) {
					t.Errorf("the document of this test lacks the key %q of %s", each.name, at)
				}
			}
		}
	})
}

func TestIdsHaveOnePattern(t *testing.T) {
	const id, say = `^[A-Za-z0-9][A-Za-z0-9._-]*$`, "only letters from A to Z"
	eachPublished(t, func(t *testing.T, _ string, _ []byte, root *node) {
		for at, n := range root.all("#") {
			if n.Pattern == "" {
				continue
			}
			if strings.Contains(n.PatternMessage, say) != (n.Pattern == id) {
				t.Errorf("%s: the pattern %q goes with the words %q", at, n.Pattern, n.PatternMessage)
			}
			if n.Pattern == id && (n.MaxLength == nil || *n.MaxLength != 200) {
				t.Errorf("%s: an id has at most 200 characters", at)
			}
			// These mean one thing in Go and another in the regular expressions of editors.
			if regexp.MustCompile(`\\[pPAzQEdDwWsSbB]|\(\?`).MatchString(n.Pattern) {
				t.Errorf("%s: the pattern %q is read differently by editors", at, n.Pattern)
			}
		}
	})
}

func TestWordListsAreExplained(t *testing.T) {
	eachPublished(t, func(t *testing.T, _ string, _ []byte, root *node) {
		for at, n := range root.all("#") {
			if len(n.Enum) > 1 && len(n.Enum) != len(n.EnumDescriptions) {
				t.Errorf("%s: %d words, %d explanations", at, len(n.Enum), len(n.EnumDescriptions))
			}
			if n.Default != nil && n.Enum != nil && !slices.ContainsFunc(n.Enum, func(word jsontext.Value) bool { return string(word) == string(n.Default) }) {
				t.Errorf("%s: the default %s is none of the words", at, n.Default)
			}
		}
	})
}

// TestSnippetsAreValid fills in what editors offer for a new claim: each kind has one, and it is valid as it stands.
func TestSnippetsAreValid(t *testing.T) {
	text, err := Source("article")
	if err != nil {
		t.Fatal(err)
	}
	root, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var snippets []struct {
		Label string          `json:"label"`
		Body  json.RawMessage `json:"body"`
	}
	if err := json.Unmarshal(root.Definitions["claim"].Snippets, &snippets); err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, snippet := range snippets {
		// "^${n:x}" is how editors write x without quotation marks.
		body := regexp.MustCompile(`"\^\$\{\d:([^}]*)\}"`).ReplaceAll(snippet.Body, []byte("$1"))
		body = regexp.MustCompile(`\$\{\d:([^}]*)\}`).ReplaceAll(body, []byte("$1"))
		for _, line := range messages(validator(t).Validate("article", []byte(withClaims(string(body))))) {
			t.Errorf("%s: %s", snippet.Label, line)
		}
		kinds = append(kinds, strings.TrimSuffix(snippet.Label, " claim"))
	}
	var want []string
	for _, value := range root.Definitions["claimKind"].Enum {
		want = append(want, unquoted(value))
	}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Error(diff)
	}
}
