package checks

// These tests judge two or three words of an article at a time: which are its own, and which mix.

import (
	"fmt"
	"strings"
	"testing"

	"claimcheck/checks/check"
)

// spellingFindings judges an article whose own words are those of the spans given.
func spellingFindings(t *testing.T, language string, spans ...string) []check.Finding {
	t.Helper()
	var list []string
	for i, span := range spans {
		list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "date", "event": "e", "when": {"text": "on Monday"}, "anchor": {"exact": %s}}`, i, quotedJSON(span)))
	}
	return foundIn(t, SpellingMixed, map[string]string{"a.json": recordOf(language, "", strings.Join(list, ",\n"))})
}

func TestSpellingMixedFlags(t *testing.T) {
	for _, spans := range [][]string{
		{"the defence secretary", "the defense relationship"},
		{"the colour of defense"},
		{"travelled by tram", "to the center"},
		{"an organised march", "of labor"},
		{"an organised march", "was recognized"},
		{"a programme for the harbour", "the city's favorite"},
		{"the defence's case", "rumors spread"},
		{"the workers' defence", "the 'real' center"},
		{"it's the harbour’s", "they’d analyzed it"},
	} {
		if found := spellingFindings(t, "en", spans...); len(found) != 1 {
			t.Errorf("%q: %d findings, want 1", spans, len(found))
		}
	}
}

func TestSpellingMixedSilent(t *testing.T) {
	for _, spans := range [][]string{
		{"the defence secretary", "the defence relationship"},
		{"the defence secretary"},
		{"the defence secretary", "Secretary of Defense"},
		{"the defence secretary", "DEFENSE"},
		{"the defence secretary", "Department of defense"},
		{"the defence secretary", "“our defense”", "of a 'favorite color'", "of ‘favorite colors’", `the "center" of it`},
		{"the defence secretary", "cut off here: “our defense", "our defense” was cut off there", `one mark " for defense`},
		{"the defence secretary", "see www.defense.gov", "@defense", "#labor", "a/defense", "defense.gov"},
		{"the colour was recognized", "analysed and realized"},
		{"the center was recognized", "analyzed"},
		{"the harbour", "a gas meter", "a license", "a program", "to practice", "the tires", "a check"},
		{"the center", "a dialogue", "a catalogue", "an adviser", "towards", "ageing", "a judgement"},
	} {
		for _, finding := range spellingFindings(t, "en", spans...) {
			t.Errorf("%q: %s", spans, finding.Message)
		}
	}
	for _, language := range []string{"fr", "de-CH", "en-CA"} {
		if found := spellingFindings(t, language, "the defence secretary", "the defense relationship"); len(found) > 0 {
			t.Errorf("an article in %q: %s", language, found[0].Message)
		}
	}
}

func TestSpellingMixedTellsTheHouseStyle(t *testing.T) {
	for language, want := range map[string]string{
		"en-US": `the record's language, "en-US", asks for American spelling: write “defense” for “defence”`,
		"en-GB": `the record's language, "en-GB", asks for British spelling: write “defence” for “defense”`,
		"en":    "if the house style is British, write “defence” for “defense”",
	} {
		found := spellingFindings(t, language, "the defence secretary", "the defense relationship")
		if len(found) != 1 || found[0].Suggestions[0].Message != want {
			t.Errorf("an article in %q: %v, want first %q", language, found, want)
		}
	}
}
