package checks

// These tests hold pairs of claims against each other that differ in one thing.

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// duplicateFindings judges claims of one article, each given without its braces, kind and anchor where it has none.
func duplicateFindings(t *testing.T, claims ...string) []check.Finding {
	t.Helper()
	var list []string
	for i, claim := range claims {
		if !strings.Contains(claim, `"id"`) {
			claim = fmt.Sprintf(`"id": "c%d", %s`, i, claim)
		}
		if !strings.Contains(claim, `"anchor"`) {
			claim += `, "anchor": {"exact": "on Monday"}`
		}
		list = append(list, "{"+claim+"}")
	}
	return foundIn(t, DuplicateClaim, map[string]string{
		"a.json": recordOf("en", `{"id": "post", "kind": "post", "text": "on Monday"}`, strings.Join(list, ",\n")),
	})
}

const (
	onMonday   = `"kind": "date", "event": "e", "when": {"text": "on Monday"}`
	theFourth  = `"kind": "date", "event": "e", "when": {"text": "Monday", "date": "2024-03-04"}`
	theFifth   = `"kind": "date", "event": "e", "when": {"text": "Monday", "date": "2024-03-05"}`
	sixDead    = `"kind": "number", "measure": "dead", "value": 6`
	somebody   = `"kind": "statement", "speaker": {"text": "an aide"}, "text": "all is well"`
	another    = `"kind": "statement", "speaker": {"text": "a guard"}, "text": "all is well"`
	theMayor   = `"kind": "title", "person": "p", "title": "Mayor"`
	inTheTitle = `, "anchor": {"exact": "on Monday", "part": "headline"}`
)

func TestDuplicateClaimFlags(t *testing.T) {
	tests := map[string][]string{
		"the very same":              {onMonday, onMonday},
		"words and the date of them": {onMonday, theFourth},
		"one phase by default":       {onMonday, onMonday + `, "phase": "during"`},
		"one factuality by default":  {onMonday, onMonday + `, "factuality": "asserted"`},
		"other status and note":      {onMonday + `, "status": "draft"`, onMonday + `, "note": "seen twice"`},
		"another source cited":       {onMonday, onMonday + `, "cites": ["post"]`},
		"blanks and marks":           {sixDead + `, "anchor": {"exact": "six “dead”"}`, sixDead + `, "anchor": {"exact": "Six  dead."}`},
		"a body by default":          {theMayor, theMayor + `, "anchor": {"exact": "on Monday", "part": "body"}`},
		"an unnamed speaker":         {somebody, somebody},
		"with the name or without":   {theMayor, theMayor + `, "name": "Pat"`},
	}
	for name, claims := range tests {
		if found := duplicateFindings(t, claims...); len(found) != 1 || len(found[0].Claims) != 2 {
			t.Errorf("%s: %d findings, want one on two claims", name, len(found))
		}
	}
}

func TestDuplicateClaimSilent(t *testing.T) {
	tests := map[string][]string{
		"one":                    {onMonday},
		"two dates":              {theFourth, theFifth},
		"words of two dates":     {onMonday, theFourth, theFifth},
		"two phases":             {onMonday, onMonday + `, "phase": "start"`},
		"two factualities":       {onMonday, onMonday + `, "factuality": "planned"`},
		"two parts":              {onMonday, onMonday + inTheTitle},
		"two texts":              {onMonday, onMonday + `, "anchor": {"exact": "on Monday", "source": "post"}`},
		"two places of the text": {onMonday, onMonday + `, "anchor": {"exact": "on Monday", "prefix": "again "}`},
		"two speakers":           {somebody, another},
		"two voices":             {somebody, onMonday, onMonday + `, "within": "c0"`},
		"two kinds":              {onMonday, sixDead, theMayor},
		"two values":             {sixDead, `"kind": "number", "measure": "dead", "value": 6.5`},
		"two standings":          {theMayor, theMayor + `, "standing": "former"`},
		"one taken back":         {onMonday, onMonday + `, "status": "retracted"`},
		"one id":                 {`"id": "x", ` + onMonday, `"id": "x", ` + onMonday},
	}
	for name, claims := range tests {
		for _, finding := range duplicateFindings(t, claims...) {
			t.Errorf("%s: %s", name, finding.Message)
		}
	}
}

func TestDuplicateClaimTellsManyAtOnce(t *testing.T) {
	many := make([]string, 5000)
	for i := range many {
		many[i] = onMonday
	}
	found := duplicateFindings(t, many...)
	if len(found) != 1 || len(found[0].Claims) != len(many) || len(found[0].Evidence) != mostQuoted {
		t.Fatalf("%d findings, want one on all claims that quotes %d of them", len(found), mostQuoted)
	}
	if want := "recorded 5000 times"; !strings.Contains(found[0].Message, want) || !strings.Contains(found[0].Message, "4992 more") {
		t.Errorf("the message %q does not say %q", found[0].Message, want)
	}
}

// TestWordsThatArePlainlyTheSameHaveTheSameLetters keeps the quick look from taking two spellings of one anchor for two.
func TestWordsThatArePlainlyTheSameHaveTheSameLetters(t *testing.T) {
	anchored := func(words string) string {
		return firstAnchored(&claims.Claim{Anchor: claims.Anchors{Items: []claims.Anchor{{Exact: words}}}})
	}
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"on", "On", "MONDAY", "Monday", "é", "É", "e", "’", "'", "“", "\"", " ", "  ", "\u00a0", "\u00ad", ".", ",", "ﬁ", "fi", "Ⅷ", "7", "\x11", "ß", "ss"})
		words := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(piece, 0, 3).Draw(t, "pieces"), "") })
		a, b := words.Draw(t, "a"), words.Draw(t, "b")
		if plainWords(a) == plainWords(b) && !sameLetters(anchored(a), anchored(b)) {
			t.Fatalf("%q and %q are plainly the same, and have other letters", a, b)
		}
	})
}
