package selector

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"claimcheck/claims"
)

const news = "WASHINGTON: The general telephoned on Tuesday. “We’ll meet,” he said on Tuesday evening,\n“in Dover.” " +
	"Some 1,600 people, 16 of them children, left the café\u00a0by 5pm. He said so to all of the readers in the square."

func TestFind(t *testing.T) {
	tests := map[string]struct {
		anchor claims.Anchor
		want   Verdict
	}{
		"the very words":            {claims.Anchor{Exact: "telephoned on Tuesday"}, Stands},
		"over the end of a line":    {claims.Anchor{Exact: "evening, “in Dover.”"}, Stands},
		"white space of its own":    {claims.Anchor{Exact: " telephoned\t on\nTuesday "}, Stands},
		"a no-break space":          {claims.Anchor{Exact: "café by"}, Stands},
		"a letter of two parts":     {claims.Anchor{Exact: "the cafe\u0301"}, Stands},
		"a soft hyphen":             {claims.Anchor{Exact: "tele\u00adphoned"}, Stands},
		"nothing but space":         {claims.Anchor{Exact: " \n"}, Stands},
		"an apostrophe":             {claims.Anchor{Exact: "We'll meet"}, Missing},
		"capitals":                  {claims.Anchor{Exact: "washington"}, Missing},
		"an accent left out":        {claims.Anchor{Exact: "the cafe"}, Missing},
		"other words":               {claims.Anchor{Exact: "on Monday"}, Missing},
		"twice":                     {claims.Anchor{Exact: "on Tuesday"}, Ambiguous},
		"told by its prefix":        {claims.Anchor{Exact: "on Tuesday", Prefix: "he said "}, Stands},
		"prefix without its blank":  {claims.Anchor{Exact: "on Tuesday", Prefix: "he said"}, Stands},
		"told by its suffix":        {claims.Anchor{Exact: "on Tuesday", Suffix: ". “We"}, Stands},
		"told by neither":           {claims.Anchor{Exact: "on Tuesday", Prefix: "she said "}, Elsewhere},
		"prefix and suffix of two":  {claims.Anchor{Exact: "on Tuesday", Prefix: "telephoned ", Suffix: " evening"}, Elsewhere},
		"inside of a word":          {claims.Anchor{Exact: "phoned on Tuesday"}, Inside},
		"inside of a figure":        {claims.Anchor{Exact: "600 people"}, Inside},
		"the head of a figure":      {claims.Anchor{Exact: "Some 1"}, Inside},
		"another figure":            {claims.Anchor{Exact: "6 of them"}, Inside},
		"a unit behind a figure":    {claims.Anchor{Exact: "by 5"}, Stands},
		"cut where the prefix ends": {claims.Anchor{Exact: "phoned", Prefix: "tele"}, Stands},
		"a word inside and outside": {claims.Anchor{Exact: "read"}, Inside},
		"a long span":               {claims.Anchor{Exact: "The general", Through: "evening"}, Stands},
		"the nearest last words":    {claims.Anchor{Exact: "The general", Through: "Tuesday"}, Stands},
		"last words before":         {claims.Anchor{Exact: "in Dover", Through: "The general"}, EndBefore},
		"last words missing":        {claims.Anchor{Exact: "The general", Through: "Monday"}, NoEnd},
		"last words overlap":        {claims.Anchor{Exact: "the square", Through: "square"}, EndBefore},
		"two spans":                 {claims.Anchor{Exact: "said", Through: "the"}, Ambiguous},
		"a span and its suffix":     {claims.Anchor{Exact: "The general", Through: "Tuesday", Suffix: " evening"}, Stands},
		"a span, no such suffix":    {claims.Anchor{Exact: "The general", Through: "Tuesday", Suffix: " morning"}, Elsewhere},
		"two starts, one end":       {claims.Anchor{Exact: "on Tuesday", Through: "in Dover"}, Stands},
	}
	text := Prepare(news)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := text.Find(test.anchor); got.Verdict != test.want {
				t.Errorf("verdict %d at %v, want %d", got.Verdict, got.Places, test.want)
			}
		})
	}
}

func TestFindOtherScripts(t *testing.T) {
	for text, exact := range map[string]string{
		"我们要和平。": "和平", "وقال وزير الدفاع": "زير الدفاع", "сказал министр": "министр",
	} {
		if got := Prepare(text).Find(claims.Anchor{Exact: exact}); got.Verdict != Stands {
			t.Errorf("%q in %q: verdict %d", exact, text, got.Verdict)
		}
	}
	if got := Prepare("сказал министр").Find(claims.Anchor{Exact: "казал"}); got.Verdict != Inside {
		t.Errorf("a part of a Cyrillic word: verdict %d", got.Verdict)
	}
}

// A text that repeats itself is looked through in bounded time.
func TestFindRepetition(t *testing.T) {
	text := Prepare(strings.Repeat("a", 1<<20))
	start := time.Now()
	text.Find(claims.Anchor{Exact: strings.Repeat("a", 600)})
	text.Find(claims.Anchor{Exact: "a", Through: "a"})
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestNearest(t *testing.T) {
	text := Prepare(news)
	for words, want := range map[string]string{
		"We'll meet,\" he":            "We’ll meet,” he",
		"WE'LL meet":                  "We’ll meet",
		"washington: the":             "WASHINGTON: The",
		"general telephoned on Monda": "general telephoned on Tuesday",
		"the cafe by":                 "the café by",
		"nothing of this at all":      "",
	} {
		near, ok := text.Nearest(words)
		got := ""
		if ok {
			got = text.Words(near.Place)
		}
		if got != want {
			t.Errorf("nearest to %q is %q, want %q", words, got, want)
		}
	}
}

// Whatever is cut out of a text at the ends of words stands in it, in whatever form, and where it is told to stand.
func TestFindWhatIsThere(t *testing.T) {
	word := rapid.StringMatching(`[a-zé’“ä0-9]{1,6}[.,]?`)
	space := rapid.SampledFrom([]string{" ", "\n", "\u00a0 ", "\t\u00ad"})
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 1, 20).Draw(t, "words")
		var raw strings.Builder
		for _, w := range words {
			raw.WriteString(w + space.Draw(t, "space"))
		}
		from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(words)).Draw(t, "to")
		text := Prepare(norm.NFD.String(raw.String()))
		anchor := claims.Anchor{Exact: strings.Join(words[from:to], " ")}
		found := text.Find(anchor)
		if found.Verdict.Lost() {
			t.Fatalf("%q is lost in %q: %d", anchor.Exact, raw.String(), found.Verdict)
		}
		for _, place := range found.Places {
			if got := text.Words(place); got != Fold(anchor.Exact) {
				t.Fatalf("at the place of %q stands %q", anchor.Exact, got)
			}
			rest := text.raw[text.Offset(place.From):]
			if !strings.HasPrefix(Fold(rest), Fold(anchor.Exact)) {
				t.Fatalf("at the offset of %q stands %q", anchor.Exact, rest)
			}
		}
		for i, place := range text.Raw(found.Places) {
			if place.From != text.Offset(found.Places[i].From) {
				t.Fatalf("the %d. place of %q begins at %d, and its offset is %d", i, anchor.Exact, place.From, text.Offset(found.Places[i].From))
			}
			if got := text.raw[place.From:place.To]; Fold(got) != Fold(anchor.Exact) || got != strings.TrimSpace(got) {
				t.Fatalf("at the place of %q in the text as given stands %q", anchor.Exact, got)
			}
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add(news, "on Tuesday", "in Dover", "telephoned", "x")
	f.Add("a\u0301\xff", "\u0301", "", "a", "")
	f.Fuzz(func(t *testing.T, raw, exact, through, prefix, suffix string) {
		text := Prepare(raw)
		found := text.Find(claims.Anchor{Exact: exact, Through: through, Prefix: prefix, Suffix: suffix})
		for _, place := range found.Places {
			text.Words(text.Widen(place))
			text.Around(place, 3)
			if at := text.Offset(place.From); at > len(raw) {
				t.Errorf("offset %d of %d", at, len(raw))
			}
		}
		for _, place := range text.Raw(found.Places) {
			if place.From < 0 || place.From > place.To || place.To > len(raw) {
				t.Errorf("place %v of %d", place, len(raw))
			}
		}
		if near, ok := text.Nearest(exact); ok && utf8.ValidString(raw) && !utf8.ValidString(text.Words(near.Place)) {
			t.Errorf("nearest to %q is %q", exact, text.Words(near.Place))
		}
	})
}
