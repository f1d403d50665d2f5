package schema

// This file tests where values are found.

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// at is a position before which its line holds ASCII only, so that all columns are one.
func at(line, column int) Position {
	return Position{Line: line, Column: column, ByteColumn: column, UTF16Column: column}
}

// byCodePoint compares positions by their lines and columns alone; the other units have a test of their own.
var byCodePoint = cmpopts.IgnoreFields(Position{}, "ByteColumn", "UTF16Column")

func TestLocate(t *testing.T) {
	const document = "{\r\n\t\"a\" : [ 1,\r\n\t\t{\"b\": \"é👍🏽\", \"c/~d\": null}],\n  \"\": {\"0\": true}, \"e\u0301\": 2, \"a~b\":\n3}"
	cases := []struct {
		pointer   string
		value, of Position
	}{
		{"", at(1, 1), at(1, 1)},
		{"/a", at(2, 8), at(2, 2)},
		{"/a/0", at(2, 10), at(2, 10)},
		{"/a/1", at(3, 3), at(3, 3)},
		{"/a/1/b", at(3, 9), at(3, 4)},
		{"/a/1/c~1~0d", at(3, 24), at(3, 16)},
		{"/", at(4, 7), at(4, 3)},
		{"//0", at(4, 13), at(4, 8)},
		{"/e\u0301", at(4, 26), at(4, 20)},
		{"/a~0b", at(5, 1), at(4, 29)},
		// What is not there is looked for at the nearest value above it.
		{"/x", at(1, 1), at(1, 1)},
		{"/a/2", at(2, 8), at(2, 8)},
		{"/a/01", at(2, 8), at(2, 8)},
		{"/a/-", at(2, 8), at(2, 8)},
		{"/a/1/b/x/y", at(3, 9), at(3, 9)},
		{"no pointer", at(1, 1), at(1, 1)},
	}
	var pointers []string
	var values, names []Position
	for _, c := range cases {
		pointers, values, names = append(pointers, c.pointer), append(values, c.value), append(names, c.of)
	}
	if diff := cmp.Diff(values, Locate([]byte(document), pointers), byCodePoint); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(names, LocateKeys([]byte(document), pointers), byCodePoint); diff != "" {
		t.Error(diff)
	}
	// One by one they are found where they are found together.
	for i, pointer := range pointers {
		if diff := cmp.Diff(values[i:i+1], Locate([]byte(document), []string{pointer}), byCodePoint); diff != "" {
			t.Errorf("%q: %s", pointer, diff)
		}
	}
}

func TestLocateInRepeatedKeys(t *testing.T) {
	const document = `{"a": {"b": 1}, "a": {"c": [2]}, "a": {"c": 3}}`
	got := Locate([]byte(document), []string{"/a", "/a/b", "/a/c", "/a/c/0"})
	want := []Position{at(1, 39), at(1, 39), at(1, 45), at(1, 45)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLocateInBrokenTexts(t *testing.T) {
	cases := []struct {
		document, pointer string
		want              Position
	}{
		{"", "/a", at(1, 1)},
		{"  \n x", "/a", at(2, 2)},
		{`{"a": [1, 2`, "/a/1", at(1, 11)},
		{`{"a": [1, 2`, "/a/2", at(1, 7)},
		{`{"a": {"b": 1}, "c"`, "/a/b", at(1, 13)},
		{`{"a": {"b": 1}, "c"`, "/c", at(1, 1)},
		{`{"a": 1,} "b"`, "/b", at(1, 1)},
		{"{\"a\": \"\xff\", \"b\": 1}", "/b", at(1, 17)},
		{strings.Repeat("[", 50_000), "/0/0", at(1, 3)},
	}
	for _, c := range cases {
		if got := Locate([]byte(c.document), []string{c.pointer}); got[0] != c.want {
			t.Errorf("%.40q %s: %v, want %v", c.document, c.pointer, got[0], c.want)
		}
	}
}

// TestPositionsAreThoseOfASlowCount compares the one pass with counting for every offset by itself.
func TestPositionsAreThoseOfASlowCount(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab\n\r\té👍\u0301"))).Draw(rt, "text")
		var starts []int
		for i := range text {
			starts = append(starts, i)
		}
		starts = append(starts, len(text))
		offsets := rapid.SliceOf(rapid.SampledFrom(starts)).Draw(rt, "offsets")
		var want []Position
		for _, offset := range offsets {
			before := text[:offset]
			line := before[strings.LastIndexByte(before, '\n')+1:]
			want = append(want, Position{
				Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(line),
				ByteColumn: 1 + len(line), UTF16Column: 1 + len(utf16.Encode([]rune(line))),
			})
		}
		if got := positions([]byte(text), offsets); len(want) > 0 && !cmp.Equal(want, got) {
			rt.Fatal(cmp.Diff(want, got))
		}
	})
}

func TestPointersGoThereAndBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tokens := rapid.SliceOf(rapid.StringOf(rapid.SampledFrom([]rune("a~/01 é")))).Draw(rt, "tokens")
		if got := split(join(tokens)); len(tokens) != len(got) || len(tokens) > 0 && !cmp.Equal(tokens, got) {
			rt.Fatalf("%q became %q", tokens, got)
		}
	})
}
