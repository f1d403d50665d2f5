package markdown

// These tests hold what is written to the sources of it, sign by sign; packages report and memo look at whole pages.

import (
	"testing"

	"pgregory.net/rapid"

	"claimcheck/cmd/internal/markdown/markdowntest"
	"claimcheck/cmd/internal/terminal"
)

func TestText(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"on Tuesday, 10:30", "on Tuesday, 10:30"},
		{"@name of #12", "&#64;&#8203;name of &#35;&#8203;12"},
		{"mail a@b.example", "mail a@&#8203;b.example"},
		{"see https://x.example or www.x.example", "see https:&#8203;//x.example or www&#8203;.x.example"},
		{"a|b *c*", "a&#124;b &#42;c&#42;"},
		{"cost $5", "cost <span>$</span>5"},
		{"<b>", "&#60;b&#62;"},
		{"# no heading", "&#35; no heading"},
		{"1. no list ", "&#49;. no list&#32;"},
		{"a.json:100:5", "a.json:&#8203;100:5"},
		{"pay\u200bpal", `pay&#92;u200bpal`},
	} {
		if got := Text(test.text); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	for place, want := range map[string]string{
		"articles/a-1_b.json:100:5": "`articles/a-1_b.json:100:5`",
		"新闻/周二.json:1:1":            "`新闻/周二.json:1:1`",
		"a b.json:1:1":              "`a b.json:1:1`",
		"a|b.json:1:1":              "a&#124;b.json:&#8203;1:1",
		"a`b.json:1:1":              "a&#96;b.json:&#8203;1:1",
		" a.json":                   "&#32;a.json",
	} {
		if got := Place(place); got != want {
			t.Errorf("%q: got %q, want %q", place, got, want)
		}
	}
}

func TestCleanedTextIsWrittenTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := markdowntest.Hostile().Draw(t, "text")
		if got, want := Text(terminal.Clean(text)), Text(text); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}
