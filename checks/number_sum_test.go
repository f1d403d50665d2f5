package checks

// These tests add up small sets of figures, and let random true totals and changes be rounded.

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
)

// sumsOf judges the number claims of one article. Each is told as its measure, words, value and further keys.
func sumsOf(t *testing.T, told ...[4]string) []check.Finding {
	t.Helper()
	var claims []string
	for i, c := range told {
		claims = append(claims, fmt.Sprintf(`{"id": "n%d", "kind": "number", "measure": %q, "anchor": {"exact": %s}, "value": %s%s}`,
			i, c[0], quotedJSON(c[1]), c[2], c[3]))
	}
	return foundIn(t, NumberSum, map[string]string{"a.json": recordOf("en", "", strings.Join(claims, ",\n"))})
}

func TestNumberSum(t *testing.T) {
	const part = `, "part_of": "all"`
	percent := func(from, to string) string {
		return `, "unit": "percent", "change": {"from": ` + from + `, "to": ` + to + `}`
	}
	tests := map[string]struct {
		told    [][4]string
		verdict string
	}{
		"sum too large":           {[][4]string{{"all", "20", "20", ""}, {"a", "12", "12", part}, {"b", "11", "11", part}}, sumTooLarge},
		"sum as large":            {[][4]string{{"all", "20", "20", ""}, {"a", "12", "12", part}, {"b", "8", "8", part}}, ""},
		"one part too large":      {[][4]string{{"all", "20", "20", ""}, {"a", "22", "22", part}, {"b", "8", "8", part}}, partTooLarge},
		"at most":                 {[][4]string{{"all", "20", "20", ""}, {"a", "12", "12", part}, {"b", "up to 11", "11", part}}, ""},
		"about":                   {[][4]string{{"all", "about 20", "20", ""}, {"a", "12", "12", part}, {"b", "10", "10", part}}, ""},
		"nearly":                  {[][4]string{{"all", "nearly 20", "20", ""}, {"a", "12", "12", part}, {"b", "10", "10", part}}, sumTooLarge},
		"one part told twice":     {[][4]string{{"all", "20", "20", ""}, {"a", "12", "12", part}, {"a", "twelve", "12", part}}, ""},
		"two totals":              {[][4]string{{"all", "20", "20", ""}, {"all", "30", "30", ""}, {"a", "12", "12", part}, {"b", "11", "11", part}}, ""},
		"no total":                {[][4]string{{"a", "12", "12", part}, {"b", "11", "11", part}}, ""},
		"another unit":            {[][4]string{{"all", "20 km", "20", `, "unit": "km"`}, {"a", "15 miles", "15", part + `, "unit": "miles"`}}, partTooLarge},
		"another dimension":       {[][4]string{{"all", "20 km", "20", `, "unit": "km"`}, {"a", "35 hours", "35", part + `, "unit": "hours"`}}, ""},
		"gains and losses":        {[][4]string{{"all", "€2m", "2e6", `, "unit": "EUR"`}, {"a", "€5m", "5e6", part + `, "unit": "EUR"`}, {"b", "a loss of €3m", "-3e6", part + `, "unit": "EUR"`}}, ""},
		"speeds":                  {[][4]string{{"all", "20 mph", "20", `, "unit": "mph"`}, {"a", "30 mph", "30", part + `, "unit": "mph"`}}, ""},
		"rates for a hundred":     {[][4]string{{"all", "20", "20", `, "unit": "per 1,000"`}, {"a", "30", "30", part + `, "unit": "per 1,000"`}}, ""},
		"part of itself":          {[][4]string{{"all", "20", "20", part}}, ""},
		"shares":                  {[][4]string{{"a", "61%", "61", part + `, "unit": "%"`}, {"b", "43%", "43", part + `, "unit": "%"`}}, overHundred},
		"shares with a rate":      {[][4]string{{"all", "9%", "9", `, "unit": "%"`}, {"a", "61%", "61", part + `, "unit": "%"`}, {"b", "43%", "43", part + `, "unit": "%"`}}, ""},
		"one share":               {[][4]string{{"a", "120%", "120", part + `, "unit": "%"`}}, ""},
		"percent right":           {[][4]string{{"a", "25 percent", "25", percent("40", "50")}}, ""},
		"percent wrong":           {[][4]string{{"a", "35 percent", "35", percent("40", "50")}}, notFollowing},
		"percent of the later":    {[][4]string{{"a", "20 percent", "20", percent("40", "50")}}, notFollowing},
		"points for percent":      {[][4]string{{"a", "2 percent", "2", percent("5", "7")}}, pointsMeant},
		"points in the words":     {[][4]string{{"a", "2 percentage points", "2", percent("5", "7")}}, ""},
		"percent for points":      {[][4]string{{"a", "40 points", "40", `, "unit": "points", "change": {"from": 5, "to": 7}`}}, pointsMeant},
		"the end itself":          {[][4]string{{"a", "7 percent", "7", percent("5", "7")}}, ""},
		"from nothing":            {[][4]string{{"a", "30 percent", "30", percent("0", "7")}}, ""},
		"about a third":           {[][4]string{{"a", "about 30 percent", "30", percent("40", "53")}}, ""},
		"more than doubled":       {[][4]string{{"a", "more than doubled", "100", percent("40", "90") + `, "bound": "at-least"`}}, ""},
		"fell":                    {[][4]string{{"a", "fell 20 percent", "-20", percent("50", "40")}}, ""},
		"difference":              {[][4]string{{"a", "10 more", "10", `, "change": {"from": 40, "to": 50}`}}, ""},
		"difference wrong":        {[][4]string{{"a", "13 more", "13", `, "change": {"from": 40, "to": 50}`}}, notFollowing},
		"a percentage, no unit":   {[][4]string{{"a", "25 percent more", "25", `, "change": {"from": 40, "to": 50}`}}, ""},
		"years":                   {[][4]string{{"a", "20 years later", "20", `, "unit": "years", "change": {"from": 2001, "to": 2021}`}}, ""},
		"years wrong":             {[][4]string{{"a", "15 years later", "15", `, "unit": "years", "change": {"from": 2001, "to": 2021}`}}, notFollowing},
		"in millions, both":       {[][4]string{{"a", "up 3 million", "3", `, "unit": "million EUR", "change": {"from": 4, "to": 7}`}}, ""},
		"in millions, the change": {[][4]string{{"a", "up 3 million", "3", `, "unit": "million EUR", "change": {"from": 4000000, "to": 7000000}`}}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			found := sumsOf(t, test.told...)
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

// keptDigits rounds to so many digits, and no finer than to whole numbers, as which all are printed: a value that is rounded
// twice may end further from the truth than either rounding allows.
func keptDigits(value float64, digits int) float64 {
	step := max(1, math.Pow10(int(math.Floor(math.Log10(value)))+1-digits))
	return math.Round(value/step) * step
}

func TestNumberSumIsSilentOnTruth(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		digits := func() int { return rapid.IntRange(2, 6).Draw(r, "digits") }
		plain := func(value float64) string { return fmt.Sprintf("%.0f", value) }
		told := [][4]string{}
		sum := 0
		for i := range rapid.IntRange(1, 5).Draw(r, "parts") {
			part := rapid.IntRange(100, 900_000).Draw(r, "part")
			sum += part
			shown := plain(keptDigits(float64(part), digits()))
			told = append(told, [4]string{fmt.Sprintf("p%d", i), shown + " people", shown, `, "part_of": "all"`})
		}
		whole := plain(keptDigits(float64(sum+rapid.IntRange(0, 1000).Draw(r, "rest")), digits()))
		told = append(told, [4]string{"all", whole + " people", whole, ""})

		from, to := rapid.Float64Range(100, 1e7).Draw(r, "from"), rapid.Float64Range(100, 1e7).Draw(r, "to")
		change := fmt.Sprintf(`, "change": {"from": %s, "to": %s}`, plain(keptDigits(from, digits())), plain(keptDigits(to, digits())))
		percent, difference := math.Round(math.Abs(to-from)/from*100), math.Round(math.Abs(to-from))
		told = append(told, [4]string{"percent", plain(percent) + " percent", plain(percent), `, "unit": "percent"` + change},
			[4]string{"difference", plain(difference) + " tonnes", plain(difference), `, "unit": "tonnes"` + change})
		if found := sumsOf(t, told...); len(found) > 0 {
			r.Fatalf("%s\n%v", found[0].Message, told)
		}
	})
}
