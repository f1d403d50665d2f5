package canon

// This file tests the canonical form: by examples that say what it looks like, and by properties that hold for any JSON.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"claimcheck/schema"
)

func TestFormat(t *testing.T) {
	long := strings.Repeat("long ", 20)
	for name, test := range map[string]struct{ text, want string }{
		"keys in the order of reading, unknown ones last": {
			`{"claims":[{"zz":1,"anchor":{"source":"s","exact":"x"},"aa":2,"within":"c2","when":{"date":"2021","text":"t"},"event":"e","kind":"date","id":"c1"}],"article":{"publisher":"p","id":"a"},"$schema":"s"}`,
			`{
  "$schema": "s",
  "article": {
    "id": "a",
    "publisher": "p"
  },
  "claims": [
    {
      "id": "c1",
      "kind": "date",
      "within": "c2",
      "event": "e",
      "when": {"text": "t", "date": "2021"},
      "anchor": {"exact": "x", "source": "s"},
      "zz": 1,
      "aa": 2
    }
  ]
}
`,
		},
		"what does not fit is broken": {
			`{"people":[{"id":"a","offices":[{"from":"2021","title":"` + long + `x","aliases":["b","c"]}],"aliases":["` + long + `","` + long + `"]}]}`,
			`{
  "people": [
    {
      "id": "a",
      "aliases": [
        "` + long + `",
        "` + long + `"
      ],
      "offices": [
        {
          "title": "` + long + `x",
          "aliases": ["b", "c"],
          "from": "2021"
        }
      ]
    }
  ]
}
`,
		},
		"empty and odd values": {
			`{"article":{},"sources":[],"claims":[5,null,[],{},[1,2],{"kind":7}],"extra":[1,2],"more":{"a":{"b":[]}}}`,
			`{
  "article": {},
  "sources": [],
  "claims": [
    5,
    null,
    [],
    {},
    [1, 2],
    {
      "kind": 7
    }
  ],
  "extra": [1, 2],
  "more": {
    "a": {"b": []}
  }
}
`,
		},
		"numbers and strings": {
			"\uFEFF{\r\n\"measures\" : [{\"id\":\"\\u0041\\/\\u00e9\\ud83d\\ude00\\u0007\\u2028\\u202e\\u007f\\n\",\"x\":[1e3,1.50,-0,1E+2]}]}\r\n\r\n",
			"{\n  \"measures\": [\n    {\n      \"id\": \"A/é😀\\u0007\\u2028\\u202e\\u007f\\n\",\n      \"x\": [1e3, 1.50, -0, 1E+2]\n    }\n  ]\n}\n",
		},
		"no record": {`{"b":1,"a":[{"y":1,"x":2}]}`, "{\n  \"b\": 1,\n  \"a\": [\n    {\n      \"y\": 1,\n      \"x\": 2\n    }\n  ]\n}\n"},
		"no object": {` "x" `, "\"x\"\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Format("", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFormatRefuses(t *testing.T) {
	for text, want := range map[string]string{
		``:                               "1:1: the text is empty",
		`{"a": 1,}`:                      "1:8: a comma stands before",
		"{\"a\": 1,\n \"a\": 2}":         `2:2: key "a" stands here again`,
		`{"a": "\ud800"}`:                "1:8: ",
		"{\"a\": \"\xff\"}":              "1:8: ",
		`{"a": 1e999999}`:                "1:7: the number 1e999999 has an exponent",
		`{} {}`:                          "1:4: the text goes on",
		strings.Repeat("[", 1_000_000):   "more than 100 deep",
		"{\"people\": []}\n{\"a\": tru}": "2:1: the text goes on",
	} {
		_, err := Format("", []byte(text))
		var syntax *SyntaxError
		if !errors.As(err, &syntax) || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: got %v, want %q in it", text, err, want)
		}
	}
	if _, err := Format("peple", []byte(`{}`)); err == nil || !strings.Contains(err.Error(), `did you mean "people"?`) {
		t.Error(err)
	}
}

func TestFormatLines(t *testing.T) {
	got, err := FormatLines([]byte("\uFEFF{\"publishers\":[{\"name\":\"x\",\"id\":\"y\"}]}\r\n\n \n{\"z\":1,\"a\":2}\n{\"article\":{}}"))
	want := "{\"publishers\": [{\"id\": \"y\", \"name\": \"x\"}]}\r\n\n \n{\"z\":1,\"a\":2}\n{\"article\": {}}\n"
	if err != nil || string(got) != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	_, err = FormatLines([]byte("{\"people\":[]}\n\n{\"people\":[}\n{\"people\":[],}"))
	if err == nil || !strings.HasPrefix(err.Error(), "3:12: ") || !strings.Contains(err.Error(), "; 4:13: ") {
		t.Error(err)
	}
	if got, err := FormatLines(nil); err != nil || len(got) != 0 {
		t.Errorf("%q, %v", got, err)
	}
}

// plain reads a text by another library into values in which numbers are texts, so that 1.0 and 1 differ.
func plain(t interface{ Fatalf(string, ...any) }, text []byte) any {
	decoder := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(text, []byte(byteOrderMark))))
	decoder.UseNumber()
	var v any
	if err := decoder.Decode(&v); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return v
}

// holdsProperties fails unless the canonical form of a text says the same, is its own canonical form, and keeps to its
// rules; it returns the form, or nothing for a text that is refused.
func holdsProperties(t interface {
	Fatalf(string, ...any)
}, kind string, text []byte,
) []byte {
	before := bytes.Clone(text)
	got, err := Format(kind, text)
	if !bytes.Equal(before, text) {
		t.Fatalf("the text that was handed in is changed")
	}
	_, faults := schema.Inspect(bytes.TrimPrefix(text, []byte(byteOrderMark)))
	if (err == nil) != (len(faults) == 0) {
		t.Fatalf("%q: %v, but sound is %v", text, err, len(faults) == 0)
	}
	if err != nil {
		return nil
	}
	if diff := cmp.Diff(plain(t, text), plain(t, got)); diff != "" {
		t.Fatalf("%q: the values differ: %s", text, diff)
	}
	again, err := Format(kind, got)
	if err != nil || !bytes.Equal(again, got) {
		t.Fatalf("not its own canonical form: %q and then %q, %v", got, again, err)
	}
	if !utf8.Valid(got) || bytes.ContainsAny(got, "\r\u2028\u202e\x7f\x1b") || got[len(got)-1] != '\n' || bytes.Contains(got, []byte(" \n")) {
		t.Fatalf("%q is no form to keep in a file", got)
	}
	for line := range strings.Lines(string(got)) {
		if utf8.RuneCountInString(line)-1 > mostColumns && strings.ContainsAny(strings.TrimRight(line, ",\n"), "{[") && breakable(line) {
			t.Fatalf("a line is too long and could be broken: %s", line)
		}
	}
	return got
}

// breakable reports whether a line holds an object or a list with something in it.
func breakable(line string) bool {
	var v any
	text := strings.TrimRight(strings.TrimSpace(line), ",")
	if strings.HasPrefix(text, `"`) {
		text = "{" + text + "}"
	}
	if json.Unmarshal([]byte(text), &v) != nil {
		return false
	}
	if member, ok := v.(map[string]any); ok && strings.HasPrefix(strings.TrimSpace(line), `"`) {
		for _, each := range member {
			v = each
		}
	}
	switch v := v.(type) {
	case map[string]any:
		return len(v) > 0
	case []any:
		return len(v) > 0
	}
	return false
}

// names are keys that records have, and others.
var names = slices.Concat([]string{"x", "ö", "a/b~c", "q\"uote", "\u2028", "kind", "", "$schema"}, schema.Kinds(),
	[]string{"id", "claims", "sources", "when", "text", "date", "anchor", "exact", "within", "event", "offices", "title"})

func anyString() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"date", "quote", "\u202eevil", "a\u2028b", "\x00\x1b[31m", "\ufeff", "é", strings.Repeat("w ", 70), "::error::", "]]>", "=1+1",
	}))
}

// anyJSON generates values as JSON texts, with their keys shuffled by a source of chance.
func anyJSON(depth int) *rapid.Generator[any] {
	scalar := rapid.OneOf(
		rapid.Map(anyString(), func(s string) any { return strings.ToValidUTF8(s, "?") }),
		rapid.Map(rapid.SampledFrom([]string{"0", "-0", "1.50", "1e3", "1E-2", "12345678901234567890"}), func(s string) any { return json.Number(s) }),
		rapid.SampledFrom([]any{true, false, nil}),
	)
	if depth == 0 {
		return scalar
	}
	inner := anyJSON(depth - 1)
	return rapid.OneOf(scalar,
		rapid.Map(rapid.SliceOfN(inner, 0, 4), func(list []any) any { return list }),
		rapid.Map(rapid.MapOfN(rapid.SampledFrom(names), inner, 0, 6), func(m map[string]any) any { return m }),
	)
}

// write writes a value with the keys of each object in an order of chance.
func write(out *bytes.Buffer, v any, chance *rand.Rand) {
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for key := range v {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		chance.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		out.WriteByte('{')
		for i, key := range keys {
			if i > 0 {
				out.WriteString(" ,\r\n")
			}
			name, _ := json.Marshal(key)
			fmt.Fprintf(out, "%s:", name)
			write(out, v[key], chance)
		}
		out.WriteByte('}')
	case []any:
		out.WriteByte('[')
		for i, each := range v {
			if i > 0 {
				out.WriteByte(',')
			}
			write(out, each, chance)
		}
		out.WriteByte(']')
	default:
		text, _ := json.Marshal(v)
		out.Write(text)
	}
}

func TestFormatOfAnyJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyJSON(4).Draw(t, "value")
		kind := rapid.SampledFrom(append([]string{""}, schema.Kinds()...)).Draw(t, "kind")
		chance := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "chance"), 1))
		var text bytes.Buffer
		write(&text, v, chance)
		holdsProperties(t, kind, text.Bytes())
	})
}

// TestFormatDoesNotSeeTheOrderOfKnownKeys writes records with their keys in any order: one form comes out.
func TestFormatDoesNotSeeTheOrderOfKnownKeys(t *testing.T) {
	for path, text := range shipped(t) {
		want, err := Format("", text)
		if err != nil {
			continue
		}
		if unknownKeys(t, path, text) {
			continue
		}
		for seed := range uint64(3) {
			var shuffled bytes.Buffer
			write(&shuffled, plain(t, text), rand.New(rand.NewPCG(seed, 2)))
			got, err := Format("", shuffled.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Fatalf("%s: %s", path, diff)
			}
		}
	}
}

// unknownKeys reports whether a record has keys whose order means something here, since no schema gives them one.
func unknownKeys(t *testing.T, path string, text []byte) bool {
	t.Helper()
	d, err := Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	shape, err := schema.ShapeOf(d.Kind())
	if err != nil {
		return true
	}
	return unknownWithin(&d.root, shape)
}

func unknownWithin(v *value, shape *schema.Shape) bool {
	if v.kind == '{' && len(shape.Kinds()) > 0 {
		shape = shape.OfKind(v.stringOf("kind"))
	}
	return slices.ContainsFunc(v.parts, func(p part) bool {
		if p.name != nil {
			if _, ok := shape.Rank(bare(p.name)); !ok {
				return true
			}
		}
		return unknownWithin(&p.value, within(shape, &p))
	})
}

// shipped returns the records of the shipped dataset and of all fixtures, by what people call them.
func shipped(t testing.TB) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	for _, root := range []string{"../data", "../../fixtures"} {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			text, err := os.ReadFile(path)
			switch filepath.Ext(path) {
			case ".json":
				found[path] = text
			case ".txtar":
				for _, file := range txtar.Parse(text).Files {
					if filepath.Ext(file.Name) == ".json" {
						found[path+"/"+file.Name] = file.Data
					}
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(found) < 100 {
		t.Fatalf("only %d records were found", len(found))
	}
	return found
}

func TestFormatOfShippedRecords(t *testing.T) {
	sound := 0
	for path, text := range shipped(t) {
		got := holdsProperties(t, "", text)
		if got == nil {
			continue
		}
		sound++
		if line, err := FormatLines(bytes.ReplaceAll(text, []byte("\n"), nil)); err == nil {
			if diff := cmp.Diff(plain(t, text), plain(t, line)); diff != "" || bytes.Count(line, []byte("\n")) != 1 {
				t.Errorf("%s on one line: %s", path, diff)
			}
		}
	}
	if sound < 100 {
		t.Errorf("only %d records were written", sound)
	}
}

// TestShippedDatasetIsCanonical holds that the project writes its own records as it tells others to.
func TestShippedDatasetIsCanonical(t *testing.T) {
	for path, text := range shipped(t) {
		if !strings.HasPrefix(path, "../data/") {
			continue
		}
		if got, err := Format("", text); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s is not in canonical form (%v); run claimcheck fmt", path, err)
		}
	}
}

func FuzzFormat(f *testing.F) {
	for _, text := range shipped(f) {
		f.Add(text)
	}
	f.Add([]byte("{\"claims\":[{\"kind\":\"\\u0064ate\",\"kin\\u0064\":\"x\"}]}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, kind := range []string{"", "article"} {
			holdsProperties(t, kind, text)
		}
	})
}

func BenchmarkFormat(b *testing.B) {
	text, err := os.ReadFile("../data/articles/austin-bajwa.json")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Format("article", text); err != nil {
			b.Fatal(err)
		}
	}
}
