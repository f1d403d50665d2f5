package selector

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/claims"
)

func TestAlike(t *testing.T) {
	text := Prepare("He said: “It’s not much – but it’s ours.” It's not\nmuch, she said.")
	for _, test := range []struct {
		words string
		want  []string
	}{
		{"not much", []string{"not much", "not much"}},
		{"It's not much", []string{"It's not much"}},
		{"it's ours", []string{"it’s ours"}},
		{`"It's not much - but`, []string{"“It’s not much – but"}},
		{"uch", nil},
		{"IT’S OURS", nil},
		{"", nil},
	} {
		var got []string
		for _, place := range text.Alike(test.words) {
			got = append(got, text.Words(place))
		}
		if strings.Join(got, "|") != strings.Join(test.want, "|") {
			t.Errorf("Alike(%q) = %q, want %q", test.words, got, test.want)
		}
	}
}

// Whatever words are picked out of a text, the anchor that is made for them stands there, and nowhere else.
func TestSpanAndPinStandAtTheirPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(strings.Fields("the ferry came back on Monday and “we” are glad – it’s home, 1,200 of us, Großbritannien")), 3, 120).Draw(t, "words")
		raw := strings.Join(words, rapid.SampledFrom([]string{" ", "  ", "\n"}).Draw(t, "gap"))
		text := Prepare(raw)
		from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(words)).Draw(t, "to")
		typed := strings.Join(words[from:to], " ")
		for _, place := range text.Alike(typed) {
			anchor, ok := text.Pin(text.Span(place), place)
			if !ok {
				continue // A text of so few words may repeat itself.
			}
			found := text.Find(anchor)
			if found.Verdict != Stands || found.Places[0] != place {
				t.Fatalf("%+v for “%s” is %v at %v, and not at %v, in “%s”", anchor, typed, found.Verdict, found.Places, place, raw)
			}
			if len(anchor.Exact) > 600 || len(anchor.Through) > 600 {
				t.Fatalf("an anchor of %d bytes", len(anchor.Exact))
			}
		}
	})
}

func TestSpanOfLongWords(t *testing.T) {
	raw := "We will " + strings.Repeat("go on and on and ", 20) + "never stop."
	text := Prepare(raw)
	got := text.Span(Place{To: len(raw)})
	want := claims.Anchor{Exact: "We will go on", Through: "on and never stop."}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
