package checks

// These tests hold ages against birth dates, to the day, and against one another.

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/claims/when"
)

// agesOf checks ages of one person in an article whose dateline is in the person's town.
func agesOf(t *testing.T, day, person string, ages ...string) []check.Finding {
	t.Helper()
	var list []string
	for i, age := range ages {
		list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "number", "measure": "age", "person": "holt", "anchor": {"exact": "w"}, %s}`, i, age))
	}
	return foundIn(t, AgeConflict, map[string]string{
		"a.json":      `{"article": {"id": "a", "publisher": "wire", "dateline": {"place": "Oslo", "date": "` + day + `"}}, "claims": [` + strings.Join(list, ",") + `]}`,
		"people.json": `{"people": [{"id": "holt", "name": "Ada Holt", "zone": "Europe/Oslo"` + person + `}]}`,
	})
}

func TestAgeConflict(t *testing.T) {
	const born = `, "born": "1953-08-08"`
	tests := map[string]struct {
		day, person, age string
		want             int
	}{
		"the day before the birthday":     {"2021-08-07", born, `"value": 67`, 0},
		"too early by a day":              {"2021-08-07", born, `"value": 68`, 1},
		"the birthday":                    {"2021-08-08", born, `"value": 68`, 0},
		"too late on the birthday":        {"2021-08-08", born, `"value": 67`, 1},
		"a year later, on the eve":        {"2022-08-07", born, `"value": 68`, 0},
		"a month, in which both hold":     {"2021-08", born, `"value": 67`, 0},
		"a month, in which both hold too": {"2021-08", born, `"value": 68`, 0},
		"a month, in which neither does":  {"2021-08", born, `"value": 69`, 1},
		"no birth date":                   {"2021-08-08", "", `"value": 3`, 0},
		"an open birth date":              {"2021-08-08", `, "born": "../1953"`, `"value": 3`, 0},
		"a decade":                        {"2021-08-08", `, "born": "195X"`, `"value": 61`, 0},
		"no year of the decade":           {"2021-08-08", `, "born": "195X"`, `"value": 60`, 1},
		"about":                           {"2021-08-08", born, `"value": 65, "bound": "about"`, 0},
		"far from about":                  {"2021-08-08", born, `"value": 55, "bound": "about"`, 1},
		"at least":                        {"2021-08-08", born, `"value": 68, "bound": "at-least"`, 0},
		"not at least":                    {"2021-08-08", born, `"value": 69, "bound": "at-least"`, 1},
		"at most":                         {"2021-08-08", born, `"value": 68, "bound": "at-most"`, 0},
		"not at most":                     {"2021-08-08", born, `"value": 67, "bound": "at-most"`, 1},
		"a year and a half":               {"2021-08-08", `, "born": "2020-01-20"`, `"value": 1.5`, 0},
		"not two years and a half":        {"2021-08-08", `, "born": "2020-01-20"`, `"value": 2.5`, 1},
		"weeks":                           {"2021-08-08", `, "born": "2021-07-20"`, `"value": 2, "unit": "weeks"`, 0},
		"weeks off":                       {"2021-08-08", `, "born": "2021-07-20"`, `"value": 3, "unit": "weeks"`, 1},
		"days":                            {"2021-08-08", `, "born": "2021-07-20"`, `"value": 19, "unit": "days"`, 0},
		"a unit of something else":        {"2021-08-08", born, `"value": 3, "unit": "lives"`, 0},
		"a negative number":               {"2021-08-08", born, `"value": -3`, 0},
		"an absurd number":                {"2021-08-08", born, `"value": 1e15`, 1},
		"a day in words":                  {"2021-08-08", born, `"value": 67, "when": {"text": "on Friday"}`, 0},
		"a day in words, off":             {"2021-08-20", born, `"value": 66, "when": {"text": "two weeks ago"}`, 1},
		"words that mean another day":     {"2021-08-20", born, `"value": 3, "when": {"text": "yesterday", "date": "1957-01-01"}`, 0},
		"words nobody understands":        {"2021-08-20", born, `"value": 3, "when": {"text": "at the gala"}`, 0},
		"after death":                     {"2021-08-20", born + `, "died": "2011-05"`, `"value": 57`, 0},
		"as if alive":                     {"2021-08-20", born + `, "died": "2011-05"`, `"value": 68`, 1},
		"in the year of death":            {"2021-08-20", born + `, "died": "2011"`, `"value": 58`, 0},
		"before the birth":                {"1950-08-20", born, `"value": 0`, 1},
		"newborn":                         {"1953-08-08", born, `"value": 0`, 0},
		"denied":                          {"2021-08-08", born, `"value": 3, "factuality": "denied"`, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			found := agesOf(t, test.day, test.person, test.age)
			if len(found) != test.want {
				t.Fatalf("found %d, want %d: %v", len(found), test.want, found)
			}
			for _, f := range found {
				if f.Verdict != againstBirth || f.Message == "" || len(f.Evidence) < 2 || len(f.Suggestions) < 2 {
					t.Errorf("half a finding: %+v", f)
				}
			}
		})
	}
}

func TestAgesAmongThemselves(t *testing.T) {
	on := func(value int, day string) string {
		return fmt.Sprintf(`"value": %d, "when": {"date": %q}`, value, day)
	}
	tests := map[string]struct {
		ages []string
		want int
	}{
		"one":                        {[]string{on(52, "2020-03-01")}, 0},
		"a year on":                  {[]string{on(52, "2020-03-01"), on(53, "2021-03-01")}, 0},
		"nearly two years on":        {[]string{on(52, "2020-03-01"), on(54, "2022-02-20")}, 0},
		"too old":                    {[]string{on(52, "2020-03-01"), on(55, "2021-03-01")}, 1},
		"younger":                    {[]string{on(52, "2020-03-01"), on(51, "2020-03-02")}, 1},
		"one of four":                {[]string{on(52, "2020-03-01"), on(25, "2020-03-01"), on(52, "2020-03-02"), on(53, "2020-05-01")}, 1},
		"two by two, and no three":   {[]string{on(52, "2020-01-01"), on(54, "2021-12-31"), on(53, "2020-07-01")}, 0},
		"bounds":                     {[]string{`"value": 60, "bound": "at-least"`, `"value": 70, "bound": "at-most"`}, 0},
		"bounds that exclude":        {[]string{`"value": 70, "bound": "at-least"`, `"value": 60, "bound": "at-most"`}, 1},
		"an event of no known dates": {[]string{`"value": 20, "event": "gala"`, `"value": 20`}, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			found := agesOf(t, "2021-08-08", "", test.ages...)
			if len(found) != test.want || len(found) > 0 && (found[0].Verdict != againstAge || len(found[0].Claims) != len(test.ages)) {
				t.Errorf("found %d, want %d: %v", len(found), test.want, found)
			}
		})
	}
}

// TestAgeIsCountedToTheDay holds the birth dates that an age allows against the age that each of them gives.
func TestAgeIsCountedToTheDay(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		unit := ageUnit(rapid.IntRange(0, 3).Draw(r, "unit"))
		on := when.Day{Year: 2024, Month: time.February, Day: 29}.AddDays(rapid.IntRange(-1500, 1500).Draw(r, "day"))
		born := on.AddDays(-rapid.IntRange(0, 4000).Draw(r, "lived"))
		age := rapid.IntRange(0, 30).Draw(r, "age")
		allowed := days{unit.back(on, age+1).AddDays(1), unit.latestBirth(on, age)}
		gives := unit.completed(born, on, false) == age || unit.completed(born, on, true) == age
		if got := allowed.overlaps(days{born, born}); got != gives {
			r.Fatalf("born %s, on %s, %s: allowed %v, given %v", born, on, unit.words(age), got, gives)
		}
	})
}

// TestManyAges tells many wrong ages of one person: those that one birth date would give, at once.
func TestManyAges(t *testing.T) {
	var ages []string
	for i := range 4000 {
		ages = append(ages, fmt.Sprintf(`"value": %d`, i%90))
	}
	if found := agesOf(t, "2021-08-08", `, "born": "1953-08-08"`, ages...); len(found) != 89 {
		t.Errorf("%d findings, want one for each wrong age", len(found))
	}
	if found := agesOf(t, "2021-08-08", "", ages...); len(found) != 1 {
		t.Errorf("%d findings, want one", len(found))
	}
}
