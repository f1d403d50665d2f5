package schema

// These tests stand at the bounds of documents, and one step beyond.

import (
	"strings"
	"testing"
)

func TestBounds(t *testing.T) {
	repeated := func(text string, times int) string {
		return strings.TrimSuffix(strings.Repeat(text+",", times), ",")
	}
	text := func(length int) string { return `["` + strings.Repeat("x", length) + `"]` }
	key := func(length int) string { return `{"` + strings.Repeat("x", length) + `": 1}` }
	keys := func(count int) string { return `{` + strings.Join(manyKeys(count), ",\n") + `}` }
	inner := func(count int) string { return `{"claims": [{"anchor": [` + repeated("1", count) + `]}]}` }
	outer := func(count int) string { return `{"claims": [` + repeated("1", count) + `]}` }
	cases := []struct {
		name, text, want string
	}{
		{"a text as long as may be", text(maxText), ""},
		{"a text that is longer", text(maxText + 1), "1:2 : a text of 1048577 bytes begins here; at most 1048576 are allowed"},
		{"a text as long as may be, behind much white space", `[` + strings.Repeat(" ", maxText) + text(maxText) + `]`, ""},
		{"a key as long as may be", key(maxText), ""},
		{"a key that is longer", key(maxText + 1), "1:2 : a text of 1048577 bytes begins here; at most 1048576 are allowed"},
		{"as many keys as may be", keys(maxKeys), ""},
		{"a key more", keys(maxKeys + 1), "1001:1 : an object has more than 1000 keys up to here; that of a record has fewer than thirty"},
		{"as many items as may be", inner(maxItems), ""},
		{"an item more", inner(maxItems + 1), "1:20025 : a list has more than 10000 items up to here; that within a claim or an entry has fewer than a hundred"},
		{"a list of the document itself", outer(10 * maxItems), ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, got := Inspect([]byte(c.text))
			if told := strings.Join(messages(got), "\n"); told != c.want {
				t.Errorf("got %q, want %q", told, c.want)
			}
			if _, err := readTree([]byte(c.text), strictly, nil); (err == nil) != (c.want == "") {
				t.Errorf("read as a tree it has the fault %v", err)
			}
		})
	}
}

// TestBoundsOfTheSieve holds that what is quickly let through keeps to the same bounds.
func TestBoundsOfTheSieve(t *testing.T) {
	v := validator(t)
	headline := func(length int) string {
		return strings.Replace(withClaims(), `"article": {`, `"article": {"headline": "`+strings.Repeat("x", length)+`", `, 1)
	}
	byline := func(count int) string {
		return strings.Replace(withClaims(), `"article": {`, `"article": {"byline": ["x"`+strings.Repeat(`, "x"`, count-1)+`], `, 1)
	}
	anchors := func(count int) string {
		one := `{"exact": "in Dover"}`
		return withClaims(`{"id": "c1", "kind": "place", "event": "e", "place": "Dover", "anchor": [` + one + strings.Repeat(", "+one, count-1) + `]}`)
	}
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a text as long as may be", headline(maxText), true},
		{"a text that is longer", headline(maxText + 1), false},
		{"as many anchors as may be", anchors(maxItems), true},
		{"an anchor more", anchors(maxItems + 1), false},
		{"as many names as may be", byline(maxItems), true},
	} {
		_, recognised := v.Recognise([]byte(c.text))
		valid := len(v.Validate("article", []byte(c.text))) == 0
		if recognised != c.want || valid != c.want {
			t.Errorf("%s: recognised %t, valid %t, want %t", c.name, recognised, valid, c.want)
		}
	}
}

// TestManyFaultyItems holds that a hostile list costs no more than what is told of it, and that of a text with faults too
// large to judge, those are told alone.
func TestManyFaultyItems(t *testing.T) {
	v := validator(t)
	many := strings.Repeat("{},", maxValues)
	got := v.Validate("people", []byte(`{"people": [`+many+`{}]}`))
	if len(got) != maxViolations || got[0].Pointer != "/people/0" {
		t.Errorf("%d violations, the first of them %v", len(got), got[0])
	}
	want := `2:1 /claims: key "claims" stands here again; it stands on line 1 already; remove one of the two`
	got = v.Validate("article", []byte(`{"claims": 1, 
"claims": [`+many+`{}]}`))
	if told := strings.Join(messages(got), "\n"); told != want {
		t.Errorf("got %q, want %q", told, want)
	}
}
