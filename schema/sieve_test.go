package schema

// This file holds that the sieve lets nothing through that is not valid, and nearly everything that is.

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/fixtures"
)

func TestEveryShippedSchemaHasASieve(t *testing.T) {
	for _, name := range Names() {
		text, err := Source(name)
		if err != nil {
			t.Fatal(err)
		}
		root, err := parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := newSieve(root, registerFormats(testFormats())); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWhatNoSieveFollows holds that a schema with what a sieve cannot judge is judged without one, and rightly.
func TestWhatNoSieveFollows(t *testing.T) {
	many := make([]string, mostMembers+1)
	for i := range many {
		many[i] = `"` + strings.Repeat("k", i+1) + `": {"type": "string"}`
	}
	const choices = `"allOf": [{"if": {"properties": {"a": {"const": "x"}}, "required": ["a"]}, "then": {"required": ["c"]}},
		{"if": {"properties": {"b": {"const": "y"}}, "required": ["b"]}, "then": {"required": ["d"]}}], "properties": {"a": {}, "b": {}, "c": {}, "d": {}}`
	for _, test := range []struct{ name, schema, valid, invalid string }{
		{"more members than bits", `"properties": {` + strings.Join(many, ", ") + `}`, `{"k": ""}`, `{"kk": 1}`},
		{
			"a branch on a key that asks for more than keys", `"if": {"required": ["a"]}, "then": {"properties": {"b": {"type": "string"}}}`,
			`{"a": 1, "b": "x"}`, `{"a": 1, "b": 2}`,
		},
		{"branches on two keys", choices, `{"a": "x", "c": 1}`, `{"b": "y", "c": 1}`},
		{
			"a branch on a key that may be missing", `"if": {"properties": {"a": {"const": "x"}}}, "then": {"required": ["b"]}, "properties": {"a": {}, "b": {}}`,
			`{"a": "y"}`, `{"a": "x"}`,
		},
		{"a branch on whole numbers", `"properties": {"a": {"if": {"type": "integer"}, "then": {"minimum": 3}}}`, `{"a": 1.5}`, `{"a": 2}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			v, err := newValidator(map[string][]byte{"x": []byte(`{` + test.schema + `}`)}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if v.schemas["x"].sieve.passes([]byte(test.invalid)) {
				t.Error("the sieve lets through what is invalid")
			}
			if got := v.Validate("x", []byte(test.valid)); len(got) > 0 {
				t.Error(messages(got))
			}
			if len(v.Validate("x", []byte(test.invalid))) == 0 {
				t.Error("what is invalid has no violation")
			}
		})
	}
}

// TestFullDocumentsPassTheSieve holds that the sieve is no dead path: each key that there is comes through it, in whatever
// order and with whatever white space. The configuration's "checks" may have any keys, which no sieve follows.
func TestFullDocumentsPassTheSieve(t *testing.T) {
	v := validator(t)
	for _, name := range Names() {
		document := decode(t, fullDocument(name))
		if name == "config" {
			delete(document.(map[string]any), "checks")
		}
		sorted, err := json.MarshalIndent(document, "\r\n", "\t ")
		if err != nil {
			t.Fatal(err)
		}
		var narrow bytes.Buffer
		if err := json.Compact(&narrow, sorted); err != nil {
			t.Fatal(err)
		}
		for _, text := range [][]byte{[]byte(fullDocument(name)), sorted, narrow.Bytes()} {
			if name == "config" && bytes.Contains(text, []byte(`"checks"`)) {
				continue
			}
			if !v.schemas[name].sieve.passes(text) {
				t.Errorf("%s: the sieve does not let through %s", name, text)
			}
		}
	}
}

func TestRecogniseTellsTheKind(t *testing.T) {
	v := validator(t)
	for _, test := range []struct {
		document, kind string
		certain        bool
	}{
		{fullRecord, "article", true},
		{fullRegisters["people"], "people", true},
		{`{"claims": [{"id": "c", "anchor": {"exact": "x"}, "kind": "quote"}], "article": {"publisher": "p", "id": "a"}}`, "article", true},
		{` {"$schema": {"people": [1, "}"]}, "places": []}`, "places", false},
		{`{"places": []} `, "places", true},
		{`{"places": [], "people": []}`, "places", false},
		{`{"findings": [], "places": []}`, "places", false},
		{`{"p\u006caces": []}`, "", false},
		{fullRegisters["baseline"], "", false},
		{`[]`, "", false},
		{``, "", false},
		{`{`, "", false},
	} {
		told, certain := v.Recognise([]byte(test.document))
		if certain != test.certain || (certain || told.Kind != "") && told.Kind != test.kind {
			t.Errorf("%s: %v, %v", test.document, told, certain)
		}
	}
}

func TestRecogniseTellsWhatIsInARecord(t *testing.T) {
	const claim = `{"id": "c", "anchor": {"exact": "x"}, "kind": "quote", "cites": ["a", "b", "c"]}`
	for document, want := range map[string]Recognised{
		`{"article": {"id": "a", "publisher": "p"}}`:                                                                       {Kind: "article"},
		`{"article": {"id": "a", "publisher": "p"}, "claims": []}`:                                                         {Kind: "article"},
		`{"claims": [` + claim + `], "article": {"id": "a", "publisher": "p"}}`:                                            {Kind: "article", Claims: 1},
		`{"article": {"id": "a", "publisher": "p", "text": {"file": "a.txt"}}, "claims": [` + claim + `, ` + claim + ` ]}`: {Kind: "article", Claims: 2, Copy: true},
		`{"places": []}`: {Kind: "places"},
	} {
		if told, certain := validator(t).Recognise([]byte(document)); told != want || !certain {
			t.Errorf("%s: %+v, %t", document, told, certain)
		}
	}
}

// TestSieveIsHardToFool tells of texts that come close to a valid one; the first of each pair passes, the second does not.
func TestSieveIsHardToFool(t *testing.T) {
	v := validator(t)
	for _, test := range []struct{ name, valid, invalid string }{
		{"a key stands twice", `"note": "x"`, `"note": "x", "note": "x"`},
		{"a required key stands twice", `"note": "x"`, `"id": "c"`},
		{"half of a character", `"note": "\ud83d\ude00"`, `"note": "\ud83d"`},
		{"the halves of a character exchanged", `"note": "\ud83d\ude00"`, `"note": "\ude00\ud83d"`},
		{"an escape that is none", `"note": "\t"`, `"note": "\q"`},
		{"a tab in a string", `"note": "\u0009"`, "\"note\": \"\t\""},
		{"a tab eight characters into a string", `"note": "1234567 9"`, "\"note\": \"1234567\t9\""},
		{"a byte that is not UTF-8", `"note": "é"`, "\"note\": \"\xe9\""},
		{"a string's length counts characters", `"unit": "é"`, `"unit": ""`},
		{"601 characters in an anchor", `"anchor": {"exact": "` + strings.Repeat("é", 600) + `"}`, `"anchor": {"exact": "` + strings.Repeat("é", 601) + `"}`},
		{"600 characters written as escapes", `"anchor": {"exact": "` + strings.Repeat(`\u00e9`, 600) + `"}`, `"anchor": {"exact": "` + strings.Repeat(`\u00e9`, 601) + `"}`},
		{"an id with an escape", `"event": "\u0061"`, `"event": "a\u0020"`},
		{"a line break behind an id", `"event": "a"`, `"event": "a\n"`},
		{"a number that begins with 0", `"value": 0.5`, `"value": 00.5`},
		{"a number without its fraction", `"value": -1.0`, `"value": -1.`},
		{"a minus sign alone", `"value": -0`, `"value": -`},
		{"a number of 401 digits", `"value": 1` + strings.Repeat("0", 200), `"value": 1` + strings.Repeat("0", 400)},
		{"a list that ends in a comma", `"cites": ["a"]`, `"cites": ["a",]`},
		{"a list of commas", `"cites": []`, `"cites": [,]`},
		{"an empty list of anchors", `"anchor": [{"exact": "x"}]`, `"anchor": []`},
		{"a when without words and date", `"when": {"date": "2021"}`, `"when": {"zone": "UTC"}`},
		{"a date that the format refuses", `"when": {"date": "2021-12"}`, `"when": {"date": "2021-13"}`},
		{"a key of another kind", `"unit": "x"`, `"phase": "start"`},
		{"null", `"note": "null"`, `"note": null`},
		{"a word that goes on", `"value": 1`, `"value": 1x`},
	} {
		t.Run(test.name, func(t *testing.T) {
			with := func(member string) []byte {
				claim := `{"id": "c", "kind": "number", "measure": "m"`
				if !strings.Contains(member, `"value"`) {
					claim += `, "value": 1`
				}
				if !strings.Contains(member, `"anchor"`) {
					claim += `, "anchor": {"exact": "x"}`
				}
				return []byte(withClaims(claim + ", " + member + "}"))
			}
			if !v.schemas["article"].sieve.passes(with(test.valid)) {
				t.Errorf("%s does not pass", test.valid)
			}
			if v.schemas["article"].sieve.passes(with(test.invalid)) {
				t.Errorf("%s passes", test.invalid)
			}
			if got := v.Validate("article", with(test.valid)); len(got) > 0 {
				t.Error(messages(got))
			}
			if len(v.Validate("article", with(test.invalid))) == 0 {
				t.Errorf("%s has no violation", test.invalid)
			}
		})
	}
}

// TestPlainLength compares the length that is found eight bytes at a time with the one found byte by byte.
func TestPlainLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOf(rapid.OneOf(rapid.SampledFrom([]byte("\"\\\x00\x1f !#[]~\x7f\x80\xa2\xdc\xff")), rapid.Byte())).Draw(t, "text")
		want := slices.IndexFunc(text, func(c byte) bool { return c == '"' || c == '\\' || c < ' ' })
		if want < 0 {
			want = len(text)
		}
		if got := plainLength(text); got != want {
			t.Fatalf("%d, which should be %d", got, want)
		}
	})
}

// TestPatternTables compares the two tables of a pattern with the regular expression that they stand for.
func TestPatternTables(t *testing.T) {
	matches, err := compilePattern("^[A-Za-z0-9][A-Za-z0-9._-]*$")
	if err != nil {
		t.Fatal(err)
	}
	for c := range 256 {
		letter := c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
		if matches([]byte{byte(c)}) != letter {
			t.Errorf("%q at the beginning", rune(c))
		}
		if matches([]byte{'x', byte(c)}) != (letter || c == '.' || c == '_' || c == '-') {
			t.Errorf("%q behind the beginning", rune(c))
		}
	}
	if matches(nil) {
		t.Error("nothing matches")
	}
}

// FuzzSieve holds that whatever the sieve lets through is sound and valid, as the slow way finds it.
func FuzzSieve(f *testing.F) {
	seed(f)
	for _, check := range fixtures.Folders() {
		for _, story := range fixtures.Stories(check) {
			for _, file := range story.Files {
				f.Add([]byte(file.Data))
			}
		}
	}
	v := validator(f)
	f.Fuzz(func(t *testing.T, document []byte) {
		for _, name := range Names() {
			if !v.schemas[name].sieve.passes(document) {
				continue
			}
			if outline, faults := Inspect(document); !outline.Object || len(faults) > 0 {
				t.Fatalf("%s: the sieve lets through a text that is not sound: %q", name, messages(faults))
			}
			if got := v.schemas[name].violations(document); len(got) > 0 {
				t.Fatalf("%s: the sieve lets through what is invalid: %q", name, messages(got))
			}
			if told, certain := v.Recognise(document); slices.Contains(Kinds(), name) && (told.Kind != name || !certain) {
				t.Fatalf("a record that the sieve lets through as %q is recognised as %q: %v", name, told.Kind, certain)
			}
		}
	})
}
