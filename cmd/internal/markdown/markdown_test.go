package markdown

// These tests hold what is written to the sources of it, sign by sign; packages report and memo look at whole pages.

import (
	"strings"
	"testing"

	tree "golang.org/x/net/html"
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

func TestInlineLeavesTheStartOfATextAlone(t *testing.T) {
	for text, want := range map[string]string{
		"2021-08-10":  "2021-08-10",
		"- no item":   "- no item",
		"# 1":         "&#35; 1",
		" set apart ": "&#32;set apart&#32;",
		"@name":       "@&#8203;name",
		"a|b":         "a&#124;b",
	} {
		if got := Inline(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestOpeningTellsWhatWouldBeginSomething(t *testing.T) {
	for text, want := range map[string]string{
		"10 August":   "10 August",
		"10. August":  "&#49;0. August",
		"1) one":      "&#49;) one",
		"- item":      "&#45; item",
		"= 3":         "&#61; 3",
		"+":           "&#43;",
		"(in short)":  "(in short)",
		" set apart":  "&#32;set apart",
		"> no quote":  "&#62; no quote",
		"2021-08-10:": "2021-08-10:",
	} {
		if got := Opening(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestAddressesAreNoLinks(t *testing.T) {
	for address, want := range map[string]string{
		"https://x.example/a?b=1&c=%20#d": "`https://x.example/a?b=1&c=%20#d`",
		"https://x.example/`a`":           "https:&#8203;//x.example/&#96;a&#96;",
		"https://x.example/a|b":           "https:&#8203;//x.example/a&#124;b",
		`https://x.example/a\b`:           "https:&#8203;//x.example/a&#92;b",
		"https://x.example/周二":            "https:&#8203;//x.example/周二",
		"javascript:alert(1)":             "javascript:alert(1)",
	} {
		if got := Address(address); got != want {
			t.Errorf("%q: got %q, want %q", address, got, want)
		}
	}
}

func TestFencesAreLongerThanWhatTheyHold(t *testing.T) {
	if got, want := Fenced("text", "a ```` b\n"), "`````text\na ```` b\n`````"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestEmphasisIsAlwaysEmphasis puts emphasised texts between others without any space.
func TestEmphasisIsAlwaysEmphasis(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.Map(markdowntest.Hostile(), func(text string) string { return "x" + text + "." }).Draw(t, "text")
		before, after := rapid.SampledFrom([]string{"", "word", "周", "(", " "}).Draw(t, "before"), rapid.SampledFrom([]string{"", "word", "周", ")", " "}).Draw(t, "after")
		for name, mark := range map[string]func(string) string{"strong": Strong, "del": Struck} {
			for _, text := range []string{text, "“" + text + "”", "周二"} {
				page := markdowntest.Page(t, "> "+before+mark(Inline(text))+after)
				found := ""
				for node := range page.Descendants() {
					if node.Data == name {
						found = markdowntest.TextOf(node)
					}
				}
				if found != terminal.Clean(text) {
					t.Fatalf("%s of %q between %q and %q is %q", name, text, before, after, found)
				}
			}
		}
	})
}

func TestInlineShowsAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := markdowntest.Hostile().Draw(t, "text")
		for _, line := range []string{"- of it: " + Inline(text), "> " + Text(text), "- " + Opening(text), "x\n\n" + Opening(text), "> x\n>\n> " + Opening(text), Head("a") + Row(Inline(text)), "## " + Inline(text)} {
			page := markdowntest.Page(t, line)
			markdowntest.CheckHarmless(t, page, []string{
				"html", "head", "body", "ul", "li", "blockquote", "p", "span", "h2", "table", "thead", "tbody", "tr", "th", "td",
			}, func(*tree.Node) bool { return false })
			if got := markdowntest.TextOf(page); !strings.Contains(got, terminal.Clean(text)) {
				t.Fatalf("%q shows as %q", line, got)
			}
		}
	})
}
