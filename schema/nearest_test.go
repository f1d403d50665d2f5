package schema

// This file tests which words are taken for slips of the pen, and which are not.

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNearest(t *testing.T) {
	kinds := []string{"date", "order", "duration", "title", "quote", "statement", "number", "place"}
	keys := []string{"id", "kind", "event", "when", "phase", "anchor", "cites", "published", "publisher", "fail_on"}
	checks := []string{"date-conflict", "date-order", "date-weekday", "quote-altered", "number-sum", "anchor-lost"}
	cases := []struct {
		word  string
		known []string
		want  string
	}{
		{"qoute", kinds, "quote"},
		{"Quote", kinds, "quote"},
		{"quotes", kinds, "quote"},
		{"plcae", kinds, "place"},
		{"dat", kinds, "date"},
		{"dates", kinds, "date"},
		{"stmnt", kinds, ""},
		{"stat", kinds, "statement"},
		{"st", kinds, ""},
		{"age", kinds, ""},
		{"whn", keys, "when"},
		{"knd", keys, "kind"},
		{"ID", keys, "id"},
		{"di", keys, ""},
		{"evnet", keys, "event"},
		{"fail-on", keys, "fail_on"},
		{"failOn", keys, "fail_on"},
		{"publish", keys, "published"},
		{"publ", keys, ""},
		{"published_at", keys, "published"},
		{"whenText", keys, "when"},
		{"eventually", keys, ""},
		{"colour", keys, ""},
		{"number_sum", checks, "number-sum"},
		{"date-conflcit", checks, "date-conflict"},
		{"weekday", checks, ""},
		{"anchor", checks, "anchor-lost"},
		{"", kinds, ""},
		{"--", kinds, ""},
		{"date", nil, ""},
		{"date", []string{"", "dated"}, "dated"},
		{strings.Repeat("date", 100_000), kinds, ""},
	}
	for _, c := range cases {
		got, ok := Nearest(c.word, c.known)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%.40q: %q, want %q", c.word, got, c.want)
		}
	}
}

func TestAlignment(t *testing.T) {
	cases := []struct {
		a, b string
		want int
	}{
		{"quote", "qoute", 1},
		{"abc", "abc", 0},
		{"kitten", "sitting", 3},
		{"a", "b", 1},
		{"ab", "ba", 1},
		{"ca", "abc", 3},
		{"büro", "buro", 1},
		{"abcd", "badc", 2},
	}
	for _, c := range cases {
		if got, ok := alignment([]rune(c.a), []rune(c.b), 9); !ok || got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
		if _, ok := alignment([]rune(c.a), []rune(c.b), c.want-1); ok {
			t.Errorf("%s, %s are found nearer than they are", c.a, c.b)
		}
	}
}

// TestOneSlipIsFound holds that a word of four letters or more with one letter doubled, dropped or exchanged is known.
func TestOneSlipIsFound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		word := rapid.StringMatching(`[a-z]{4,12}`).Draw(rt, "word")
		at := rapid.IntRange(0, len(word)-2).Draw(rt, "at")
		slip := rapid.SampledFrom([]string{
			word[:at] + word[at+1:],
			word[:at] + word[at:at+1] + word[at:],
			word[:at] + word[at+1:at+2] + word[at:at+1] + word[at+2:],
			strings.ToUpper(word),
		}).Draw(rt, "slip")
		if got, ok := Nearest(slip, []string{"zzzzzzzzzzzzzzzzzzzz", word}); !ok || got != word {
			rt.Fatalf("%q is not taken for %q", slip, word)
		}
	})
}
