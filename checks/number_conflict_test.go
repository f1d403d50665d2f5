package checks

// These tests hold small sets of figures against one another, let random true figures be written in every way that is
// true of them, and see that many claims cost little.

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
)

// numberClaim writes a number claim of the measure "dead" of one blast, with more keys where they are given.
func numberClaim(id int, words string, value float64, more string) string {
	return fmt.Sprintf(`{"id": "n%d", "kind": "number", "measure": "dead", "event": "blast", "value": %s, "anchor": {"exact": %s}%s}`,
		id, strings.TrimSuffix(fmt.Sprintf("%f", value), ".000000"), quotedJSON(words), more)
}

// conflictsOf judges the number claims of one article with one source, "note", of the article's day.
func conflictsOf(t *testing.T, claims ...string) []check.Finding {
	t.Helper()
	source := `{"id": "note", "kind": "statement", "author": "mill", "published": "2021-08-10"},
		{"id": "old", "kind": "statement", "author": "mill", "published": "2021-08-01"}`
	return foundIn(t, NumberConflict, map[string]string{
		"a.json":             recordOf("en", source, strings.Join(claims, ",\n")),
		"organisations.json": `{"organisations": [{"id": "mill", "name": "The Mill"}]}`,
	})
}

func TestNumberConflict(t *testing.T) {
	said := `{"id": "s", "kind": "statement", "speaker": "mill", "text": "nine people had died", "anchor": {"exact": "nine people had died"}}`
	inSource := func(id int, words string, value float64, source, more string) string {
		return strings.Replace(numberClaim(id, words, value, more), `"anchor": {`, `"anchor": {"source": "`+source+`", `, 1)
	}
	tests := map[string]struct {
		claims  []string
		verdict string
	}{
		"one voice, two figures": {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "13 died", 13, "")}, againstItself},
		"at least the other":     {[]string{numberClaim(1, "at least 30 died", 30, ""), numberClaim(2, "34 died", 34, "")}, ""},
		"less than at least":     {[]string{numberClaim(1, "at least 30 died", 30, ""), numberClaim(2, "28 died", 28, "")}, againstItself},
		"about the other":        {[]string{numberClaim(1, "about 30 died", 30, ""), numberClaim(2, "28 died", 28, "")}, ""},
		"far from about":         {[]string{numberClaim(1, "about 30 died", 30, ""), numberClaim(2, "18 died", 18, "")}, againstItself},
		"an ordinal":             {[]string{numberClaim(1, "a sixth victim", 6, ""), numberClaim(2, "six died", 6, "")}, ""},
		"revised":                {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "first put at 13, since revised", 13, "")}, ""},
		"risen from":             {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "from 13", 13, "")}, ""},
		"denied":                 {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "13 died", 13, `, "factuality": "denied"`)}, ""},
		"retracted":              {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "13 died", 13, `, "status": "retracted"`)}, ""},
		"another day":            {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "13 died", 13, `, "when": {"date": "2021-08-09"}`)}, ""},
		"the article's own day":  {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "13 died", 13, `, "when": {"text": "on Tuesday"}`)}, againstItself},
		"one other day":          {[]string{numberClaim(1, "30 died", 30, `, "when": {"text": "on Monday"}`), numberClaim(2, "13 died", 13, `, "when": {"date": "2021-08-09"}`)}, againstItself},
		"a part of something":    {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "13 died", 13, `, "part_of": "victims"`)}, ""},
		"words of no known time": {[]string{numberClaim(1, "30 died", 30, ""), numberClaim(2, "13 died", 13, `, "when": {"text": "after the storm"}`)}, ""},
		"euros and dollars":      {[]string{numberClaim(1, "€30", 30, `, "unit": "EUR"`), numberClaim(2, "$13", 13, `, "unit": "USD"`)}, ""},
		"percent and points":     {[]string{numberClaim(1, "30 percent", 30, `, "unit": "percent"`), numberClaim(2, "13 points", 13, `, "unit": "points"`)}, ""},
		"points called percent":  {[]string{numberClaim(1, "30 percent", 30, `, "unit": "percent"`), numberClaim(2, "13 percentage points", 13, `, "unit": "percent"`)}, ""},
		"permille":               {[]string{numberClaim(1, "3 percent", 3, `, "unit": "percent"`), numberClaim(2, "30 per mille", 30, `, "unit": "permille"`)}, ""},
		"an unknown unit":        {[]string{numberClaim(1, "30 bales", 30, `, "unit": "bales"`), numberClaim(2, "13 bushels", 13, `, "unit": "bushels"`)}, ""},
		"measured with decimals": {[]string{numberClaim(1, "a magnitude of 7", 7, `, "unit": "magnitude"`), numberClaim(2, "a magnitude of 7.2", 7.2, `, "unit": "magnitude"`)}, ""},
		"a source of the day":    {[]string{numberClaim(1, "30 died", 30, ""), inSource(2, "13 died", 13, "note", "")}, againstSource},
		"a source of before":     {[]string{numberClaim(1, "30 died", 30, ""), inSource(2, "13 died", 13, "old", "")}, ""},
		"a cited one of before":  {[]string{numberClaim(1, "30 died", 30, `, "cites": ["old"]`), inSource(2, "13 died", 13, "old", "")}, againstSource},
		"one source agrees":      {[]string{numberClaim(1, "30 died", 30, `, "cites": ["old", "note"]`), inSource(2, "13 died", 13, "old", ""), inSource(3, "30 died", 30, "note", "")}, ""},
		"cites the other source": {[]string{numberClaim(1, "30 died", 30, `, "cites": ["old"]`), inSource(2, "13 died", 13, "note", "")}, ""},
		"somebody's own figure":  {[]string{numberClaim(1, "30 died", 30, ""), said, numberClaim(2, "nine people", 9, `, "within": "s"`)}, ""},
		"against the speaker":    {[]string{said, numberClaim(1, "nine people", 9, `, "within": "s"`), inSource(2, "13 died", 13, "note", "")}, againstSource},
		"beside a wrong record":  {[]string{numberClaim(1, "13 died", 31, ""), numberClaim(2, "13 died", 13, "")}, againstWords},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			found := conflictsOf(t, test.claims...)
			verdict := ""
			if len(found) > 0 {
				verdict = found[0].Verdict
			}
			if verdict != test.verdict || len(found) > 1 {
				t.Errorf("found %q in %d findings, want %q", verdict, len(found), test.verdict)
			}
		})
	}
}

func TestNumberConflictIsSilentOnTruth(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		count := rapid.IntRange(100, 3_000_000).Draw(r, "count")
		var claims []string
		for i := range rapid.IntRange(2, 6).Draw(r, "claims") {
			value, words, more := float64(count), "", ""
			switch rapid.IntRange(0, 3).Draw(r, "how") {
			case 0:
				value = math.Floor(value * rapid.Float64Range(0.5, 1).Draw(r, "least"))
				words, more = fmt.Sprintf("more than %.0f people", value), `, "bound": "at-least"`
			case 1:
				value = math.Ceil(value * rapid.Float64Range(1, 2).Draw(r, "most"))
				words = fmt.Sprintf("up to %.0f people", value)
			case 2:
				value = math.Round(value * rapid.Float64Range(0.96, 1.04).Draw(r, "about"))
				words = fmt.Sprintf("about %.0f people", value)
			default:
				step := math.Pow10(rapid.IntRange(0, len(fmt.Sprint(count))-2).Draw(r, "noughts"))
				value = math.Round(value/step) * step
				words = fmt.Sprintf("%.0f people", value)
			}
			claims = append(claims, numberClaim(i, words, value, more))
		}
		if found := conflictsOf(t, claims...); len(found) > 0 {
			r.Fatalf("%d people, told as\n%s\n%s", count, strings.Join(claims, "\n"), found[0].Message)
		}
	})
}

func TestManyFiguresCostLittle(t *testing.T) {
	var claims []string
	for i := range 6000 {
		claims = append(claims, numberClaim(i, fmt.Sprintf("%d people died", i%5), float64(i%5), ""))
	}
	start := time.Now()
	found := conflictsOf(t, claims...)
	if len(found) != 1 || len(found[0].Claims) != 6000 || time.Since(start) > 20*time.Second {
		t.Errorf("%d findings in %s", len(found), time.Since(start))
	}
}
