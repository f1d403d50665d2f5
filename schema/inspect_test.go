package schema

// This file tests the judgement of JSON text before any schema: the slips of those who write it, and hostile bytes.

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// numberForm ends what is said of a broken number.
const numberForm = "; a number is written as 6, -0.5 or 2e6"

// syntaxCases are texts that are no JSON, each with the one thing to be said of it.
var syntaxCases = []struct{ text, want string }{
	{``, `1:1 : the text is empty; a record is one JSON object, which begins with "{"`},
	{" \r\n\t", `1:1 : the text is empty; a record is one JSON object, which begins with "{"`},
	{"\xef\xbb\xbf{}", `1:1 : the text begins with a byte order mark; save it as UTF-8 without one`},
	{"\xff\xfe{\x00}\x00", `1:1 : the text is UTF-16 or UTF-32; save it as UTF-8`},
	{"{\x00}\x00", `1:1 : the text is UTF-16 or UTF-32; save it as UTF-8`},
	{"\x1f\x8b\x08", `1:1 : the text is compressed with gzip; only files whose names end in .gz are unpacked`},
	{"{\"a\": \"\x00\"}", `1:8 : a NUL byte stands here, which no text holds; the file is binary or damaged`},
	{`version: 1`, `1:1 : the text is not JSON: it begins with "v"; a record is one JSON object, which begins with "{"`},
	{`}`, `1:1 : the text is not JSON: it begins with "}"; a record is one JSON object, which begins with "{"`},
	{"# a remark\n{}", `1:1 : JSON has no comments; write remarks as "note"`},
	{`{"a": 1 // one` + "\n}", `1:9 : JSON has no comments; write remarks as "note"`},
	{"{\"a\": 1,\n}", `1:8 : a comma stands before the closing bracket; remove it`},
	{`{"a": [1, ]}`, `1:9 : a comma stands before the closing bracket; remove it`},
	{`{"a": 1,, "b": 2}`, `1:9 : two commas stand in a row; remove one`},
	{`[, 1]`, `1:2 : a comma stands where something should come before it; remove it`},
	{"{\"a\": 1\n \"b\": 2}", `2:2 : a comma is missing before "b"`},
	{`{"a": [1 2]}`, `1:10 : a comma is missing before "2"`},
	{`{"a" 1}`, `1:6 : a colon is missing after the key`},
	{`{"a"}`, `1:5 : a colon is missing after the key`},
	{`{"a": }`, `1:7 : a value is missing after the colon`},
	{`{"a": , "b": 1}`, `1:7 : a value is missing after the colon`},
	{`{"a":: 1}`, `1:6 : a second colon stands here; remove it`},
	{`["a": 1]`, `1:5 : a colon stands where a comma should`},
	{`{"a": [1}`, `1:9 : "}" stands where "]" should close the list`},
	{`{"a": 1]`, `1:8 : "]" stands where "}" should close the object`},
	{`{a: 1}`, `1:2 : a key stands in quotation marks: "a"`},
	{`{1: 1}`, `1:2 : a number stands where a key should; keys stand in quotation marks, and numbers are written without commas`},
	{`{"a": 1,234}`, `1:9 : a number stands where a key should; keys stand in quotation marks, and numbers are written without commas`},
	{`{"a": {[1]}}`, `1:8 : "[" stands where a key should; keys stand in quotation marks`},
	{`{'a': 1}`, `1:2 : "'" is no quotation mark in JSON; it takes the double one, "`},
	{`{"a": “x”}`, `1:7 : "“" is a typographic quotation mark; JSON takes the straight one, "`},
	{`{"a": True}`, `1:7 : "True" is written true`},
	{`{"a": [None]}`, `1:8 : "None" is no value in JSON; leave the key out where nothing is known`},
	{`{"a": NaN}`, `1:7 : "NaN" is no value in JSON; leave the key out where nothing is known`},
	{`{"a": nulll}`, `1:7 : text stands in quotation marks: "nulll"`},
	{`{"a": [truth, false]}`, `1:8 : text stands in quotation marks: "truth"`},
	{`{"a": fals}`, `1:7 : text stands in quotation marks: "fals"`},
	{`{"a": on Tuesday}`, `1:7 : text stands in quotation marks: "on"`},
	{`{"a": 007}`, `1:8 : a number does not begin with 0` + numberForm},
	{`{"a": +5}`, `1:7 : a number does not begin with "+"` + numberForm},
	{`{"a": .5}`, `1:7 : a number does not begin with "."` + numberForm},
	{`{"a": 5.}`, `1:9 : the number 5. is not complete` + numberForm},
	{`{"a": 20km}`, `1:9 : the number goes on with "k"` + numberForm},
	{`{"a": "b"c"}`, `1:10 : a quotation mark has ended the string just before; write \" for one inside a string`},
	{"{\"a\": \"x\ny\"}", `1:9 : a line breaks inside a string; write \n for the break, or end the string with a quotation mark`},
	{"{\"a\": \"x\ty\"}", `1:9 : a tab stands inside a string; write \t for it`},
	{"{\"a\": \"x\x1by\"}", `1:9 : a control character stands inside a string; write \u001b for it`},
	{`{"a": "C:\docs"}`, `1:10 : "\d" is no escape that JSON has; write \\ for a backslash`},
	{`{"a": "\u12"}`, `1:8 : "\u12"}" is no escape that JSON has; write \\ for a backslash`},
	{`{"a": ` + "\xff}", `1:7 : the byte 0xff stands where a value should`},
	{`{"a": [{"b": "c`, `1:16 : the text breaks off here, before its end; at least this is missing: "}]}`},
	{"{\"a\": 1,\n", `2:1 : the text breaks off here, before its end; at least this is missing: }`},
	{`tr`, `1:3 : the text breaks off here, before its end`},
	{"{}\n {}", `2:2 : the text goes on after its end; a document is one JSON object alone`},
	{`{}}`, `1:3 : the text goes on after its end; a document is one JSON object alone`},
	{`1 x`, `1:3 : the text goes on after its end; a document is one JSON object alone`},
}

func TestInspectTellsSyntaxInWords(t *testing.T) {
	for _, c := range syntaxCases {
		outline, got := Inspect([]byte(c.text))
		if diff := cmp.Diff([]string{c.want}, messages(got)); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
		if outline.Object {
			t.Errorf("%q passes for an object", c.text)
		}
	}
}

func TestInspectTellsFaultsThatLeaveTheStructure(t *testing.T) {
	digits := strings.Repeat("9", 401)
	cases := []struct {
		text string
		want []string
	}{
		{"{\"a\": 1,\n \"b\": {\"a\": 2, \"a\": 3, \"a\": 4},\n \"\\u0061\": 5}", []string{
			`2:16 /b/a: key "a" stands here again; it stands on line 2 already; remove one of the two`,
			`2:24 /b/a: key "a" stands here again; it stands on line 2 already; remove one of the two`,
			`3:2 /a: key "a" stands here again; it stands on line 1 already; remove one of the two`,
		}},
		{"[\"ü\xff\xfe\", \"\xed\xa0\x80\"]", []string{
			`1:4 /0: the byte 0xff is not UTF-8; save the text as UTF-8`,
			`1:10 /1: the byte 0xed is not UTF-8; save the text as UTF-8`,
		}},
		{`["\ud83d\udc4d \\ud83d", "\ud83d", "\udc4d\ud83d", "\ud83d\u0041"]`, []string{
			`1:27 /1: the escape \ud83d is half of a character; the other half must follow`,
			`1:37 /2: the escape \udc4d is half of a character; the other half must stand before it`,
			`1:53 /3: the escape \ud83d is half of a character; the other half must follow`,
		}},
		{"{\"a\xff\": 1}", []string{"1:4 /a\ufffd: the byte 0xff is not UTF-8; save the text as UTF-8"}},
		{`[1e400, 1e-400, 1E+401, 1e-401, 1e99999999999999999999, 1e000000000000001]`, []string{
			`1:2 /0: the number 1e400 is too large; numbers go to about 1.8e308`,
			`1:17 /2: the number 1E+401 has an exponent beyond 400; write a number that can be read`,
			`1:25 /3: the number 1e-401 has an exponent beyond 400; write a number that can be read`,
			`1:33 /4: the number 1e99999999999999999999 has an exponent beyond 400; write a number that can be read`,
			`1:57 /5: the number 1e000000000000001 has an exponent beyond 400; write a number that can be read`,
		}},
		{`[-` + digits + `, 0.` + digits[1:] + `, 0.` + digits[2:] + `]`, []string{
			`1:2 /0: the number -` + digits[:59] + `… has 401 digits; at most 400 are allowed`,
			`1:406 /1: the number 0.` + digits[:58] + `… has 401 digits; at most 400 are allowed`,
		}},
	}
	for _, c := range cases {
		_, got := Inspect([]byte(c.text))
		if diff := cmp.Diff(c.want, messages(got)); diff != "" {
			t.Errorf("%.80q: %s", c.text, diff)
		}
	}
}

func TestOutline(t *testing.T) {
	cases := []struct {
		text string
		want Outline
	}{
		{`{"$schema": "x", "article": {"id": [{"b": 1}]}, "claims": [], "\u0061": 1}`, Outline{Object: true, Keys: []string{"$schema", "article", "claims", "a"}}},
		{`{"a": 1, "a": {"b": 1}, "c": 2}`, Outline{Object: true, Keys: []string{"a", "c"}}},
		{`{}`, Outline{Object: true}},
		{`{"a": 1e9999, "b": 1}`, Outline{Object: true, Keys: []string{"a", "b"}}},
		{`["a", {"b": 1}]`, Outline{}},
		{`"a"`, Outline{}},
		{`{"a": 1, "b": [`, Outline{Keys: []string{"a", "b"}}},
		{`{"a": 1} x`, Outline{Keys: []string{"a"}}},
	}
	for _, c := range cases {
		got, _ := Inspect([]byte(c.text))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.text, diff)
		}
	}
}

func TestDepth(t *testing.T) {
	nested := func(depth int) string { return strings.Repeat(`[`, depth) + strings.Repeat(`]`, depth) }
	if _, got := Inspect([]byte(nested(maxDepth))); len(got) > 0 {
		t.Error(messages(got))
	}
	for _, text := range []string{nested(maxDepth + 1), strings.Repeat(`[`, 100_000), nested(20_000)} {
		_, got := Inspect([]byte(text))
		if len(got) != 1 || got[0].Position != at(1, maxDepth+1) || !strings.Contains(got[0].Message, "more than 100 deep") {
			t.Errorf("%d deep: %q", len(text), messages(got))
		}
		if diff := cmp.Diff(got, validator(t).Validate("article", []byte(text))); diff != "" {
			t.Error(diff)
		}
	}
}

// TestSoundTextsAreSound holds that whatever Go writes as JSON passes, and is read as Go reads it.
func TestSoundTextsAreSound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		value := anyValue(3).Draw(rt, "value")
		text, err := json.Marshal(value)
		if err != nil {
			rt.Fatal(err)
		}
		if _, got := Inspect(text); len(got) > 0 {
			rt.Fatalf("%s: %q", text, messages(got))
		}
		tree, err := readTree(text, strictly, nil)
		if diff := cmp.Diff(decode(t, string(text)), tree); err != nil || diff != "" {
			rt.Fatal(err, diff)
		}
	})
}

func anyValue(depth int) *rapid.Generator[any] {
	leaf := rapid.OneOf(
		rapid.Just[any](nil), rapid.Map(rapid.Bool(), toAny[bool]), rapid.Map(rapid.String(), toAny[string]),
		rapid.Map(rapid.Float64(), toAny[float64]), rapid.Map(rapid.Int(), toAny[int]),
	)
	if depth == 0 {
		return leaf
	}
	return rapid.OneOf(leaf,
		rapid.Map(rapid.SliceOfN(anyValue(depth-1), 0, 4), toAny[[]any]),
		rapid.Map(rapid.MapOfN(rapid.String(), anyValue(depth-1), 0, 4), toAny[map[string]any]))
}

func toAny[T any](value T) any { return value }

// TestHostileTextsTakeLittleTime bounds what a file can cost, by a wide margin.
func TestHostileTextsTakeLittleTime(t *testing.T) {
	v := validator(t)
	texts := map[string]string{
		"absurd numbers": withClaims(strings.TrimSuffix(strings.Repeat(`1e999999999,`, 20_000), ",")),
		"long number":    withClaims(strings.Repeat("9", 1<<20)),
		"repeated keys":  `{` + strings.Repeat("\"article\": {},\n", 20_000) + `"x": 1}`,
		"broken strings": withClaims(strings.TrimSuffix(strings.Repeat("\"\xff\",", 20_000), ",")),
		"unknown keys":   withClaims(`{` + strings.Join(manyKeys(20_000), ",") + `}`),
		"deep":           strings.Repeat(`{"claims":[`, 50_000),
		"long string":    withClaims(`"` + strings.Repeat("x", 1<<20) + `"`),
		"long key":       withClaims(`{"` + strings.Repeat("x", 1<<20) + `": 1}`),
	}
	for name, text := range texts {
		began := time.Now()
		got := v.Validate("article", []byte(text))
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if len(got) == 0 {
			t.Errorf("%s: passes", name)
		}
		for _, violation := range got {
			if len(violation.Message) > 600 {
				t.Errorf("%s: a message of %d bytes", name, len(violation.Message))
			}
		}
	}
}

func ExampleInspect() {
	_, violations := Inspect([]byte("{\n  \"article\": {\"id\": \"a\",}\n}"))
	for _, v := range violations {
		fmt.Printf("%d:%d: %s\n", v.Position.Line, v.Position.Column, v.Message)
	}
	// Output: 2:24: a comma stands before the closing bracket; remove it
}
