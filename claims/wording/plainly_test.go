package wording_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/claims/wording"
)

func TestWhatStandsPlainly(t *testing.T) {
	text := "We have moved the ferry. It cost $5 million, she said, and twenty five people of the U.S. Army (applause) will wait per cent."
	if wording.StandsPlainly("he moved", "he moved [on]") {
		t.Error("words stand plainly in a text with square brackets")
	}
	for words, want := range map[string]bool{
		"we have moved the ferry":         true,
		"\"It cost $5 million\"":          false,
		"have moved the ferry.":           true,
		"e have moved the ferry":          false,
		"moved the fer":                   false,
		"said, and twenty":                false,
		"five people of the":              false,
		"people of the":                   true,
		"the U.S. Army":                   true,
		"the U.S.":                        false,
		"army":                            false,
		"applause will":                   false,
		"will wait per":                   false,
		"wait … per":                      false,
		"":                                false,
		"ferry. It cost":                  false,
		"ferry It cost":                   false,
		"people of the U.S. Army (laughs": false,
	} {
		if got := wording.StandsPlainly(words, text); got != want {
			t.Errorf("%q stands plainly: %t, want %t", words, got, want)
		}
	}
}

// TestWhatStandsPlainlyIsVerbatim draws texts of words and marks that are read in special ways, and takes words out of them.
func TestWhatStandsPlainlyIsVerbatim(t *testing.T) {
	plain := rapid.SampledFrom(strings.Fields("the The We bridge was safe again"))
	special := rapid.SampledFrom(strings.Fields(`um uh twenty five hundred million per cent percent first U.S. US us
		Gen. gen. B . , ; ... … ( ) [will] (applause) applause " ' 's - $ $5 5 1,200 2018 5m pounds £ www.x.example t.co/x say's naïve 政 _`))
	pieces := rapid.SliceOfN(rapid.OneOf(plain, plain, special), 1, 12)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(pieces.Draw(t, "text"), rapid.SampledFrom([]string{" ", " ", ""}).Draw(t, "between"))
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		words := text[from:rapid.IntRange(from, len(text)).Draw(t, "to")]
		if rapid.Bool().Draw(t, "lower") && words != "" {
			words = strings.ToLower(words[:1]) + words[1:]
		}
		if !wording.StandsPlainly(words, text) {
			return
		}
		quote := wording.Prepare(words)
		if !wording.Compare(quote, wording.Prepare(text)).Verbatim {
			t.Fatalf("%q stands plainly in %q, and is not verbatim", words, text)
		}
		if missing := wording.Supported(quote, []*wording.Text{wording.Prepare(text)}, nil).Missing(); len(missing) > 0 && !quote.MayNameCountry() {
			t.Fatalf("%q stands plainly in %q, which lacks %v", words, text, missing)
		}
	})
}
