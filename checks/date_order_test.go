package checks

// These tests hold chains of orders, lengths and dates against what news may mean by them: what contradicts, and the near
// misses that some reading saves.

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
)

// orderFindings runs the check over the claims of one article of 11 March 2024 in London, beside a register of events.
func orderFindings(t *testing.T, events, recorded string) []check.Finding {
	t.Helper()
	files := map[string]string{
		"a.json":          `{"article": {"id": "a", "publisher": "herald", "published": "2024-03-11"}, "claims": [` + recorded + `]}`,
		"publishers.json": `{"publishers": [{"id": "herald", "name": "The Herald", "zone": "Europe/London"}]}`,
	}
	if events != "" {
		named := regexp.MustCompile(`"id": "(\w+)"`).ReplaceAllString(events, `"id": "$1", "name": "the event $1"`)
		files["events.json"] = `{"events": [` + named + `]}`
	}
	return foundIn(t, DateOrder, files)
}

// datedJSON writes a claim of a date, as the functions below do of an order and a duration; more is further members, each
// behind a comma.
func datedJSON(id, event, date, more string) string {
	return `{"id": "` + id + `", "kind": "date", "event": "` + event + `", "when": {"date": "` + date + `"}, "anchor": {"exact": "` + date + `"}` + more + `}`
}

func orderJSON(id, event, relation, other, more string) string {
	return `{"id": "` + id + `", "kind": "order", "event": "` + event + `", "relation": "` + relation + `", "other": "` + other +
		`", "anchor": {"exact": "` + relation + `"}` + more + `}`
}

func durationJSON(id, members string) string {
	return `{"id": "` + id + `", "kind": "duration", "anchor": {"exact": "so long"}, ` + members + `}`
}

const (
	spanX   = `{"id": "x", "extent": "span"}`
	momentX = `{"id": "x", "extent": "moment"}`
	seriesX = `{"id": "x", "extent": "series"}`
)

// mondayX dates the event x to Monday, 4 March 2024.
func mondayX() string { return datedJSON("m", "x", "2024-03-04", "") }

// orderCase is claims beside a register of events, and how many contradictions there are in them.
type orderCase struct {
	name, events string
	claims       []string
	want         int
}

func runOrderCases(t *testing.T, cases []orderCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			findings := orderFindings(t, c.events, strings.Join(c.claims, ", "))
			if len(findings) != c.want {
				t.Errorf("%d findings, want %d: %v", len(findings), c.want, messages(findings))
			}
			for _, f := range findings {
				if len(f.Evidence) == 0 || len(f.Suggestions) < len(f.Evidence) || len(f.Claims) == 0 {
					t.Errorf("%q has %d pieces of evidence and %d suggestions", f.Message, len(f.Evidence), len(f.Suggestions))
				}
			}
		})
	}
}

func TestDateOrderOfEvents(t *testing.T) {
	runOrderCases(t, []orderCase{
		{"a later event on the day before", "", []string{mondayX(), orderJSON("o", "y", "after", "x", ""), datedJSON("d", "y", "2024-03-03", "")}, 1},
		{"a later event on the same day", "", []string{mondayX(), orderJSON("o", "y", "after", "x", ""), datedJSON("d", "y", "2024-03-04", "")}, 0},
		{"an earlier event on the next day", "", []string{mondayX(), orderJSON("o", "y", "before", "x", ""), datedJSON("d", "y", "2024-03-05", "")}, 1},
		{"an event before itself", "", []string{orderJSON("o", "x", "before", "x", "")}, 1},
		{"a retracted order", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "status": "retracted"`), datedJSON("d", "y", "2024-03-03", "")}, 0},
		{"a denied order", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "factuality": "denied"`), datedJSON("d", "y", "2024-03-03", "")}, 0},
		{"dates that conflict by themselves", "", []string{mondayX(), datedJSON("d", "x", "2024-03-06", ""), orderJSON("o", "y", "after", "x", "")}, 0},
		{"an order that saves one of two dates", "", []string{mondayX(), datedJSON("d", "x", "2024-03-06", ""), orderJSON("o", "y", "after", "x", ""), datedJSON("e", "y", "2024-03-05", "")}, 0},
		{"an order that neither of two dates saves", "", []string{mondayX(), datedJSON("d", "x", "2024-03-06", ""), orderJSON("o", "y", "after", "x", ""), datedJSON("e", "y", "2024-03-02", "")}, 1},
	})
}

func TestDateOrderOfGaps(t *testing.T) {
	runOrderCases(t, []orderCase{
		{"two days late within one", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "gap": "P2D"`), datedJSON("d", "y", "2024-03-07", "")}, 0},
		{"two days late by four", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "gap": "P2D"`), datedJSON("d", "y", "2024-03-08", "")}, 1},
		{"exactly two days", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "gap": "P2D", "bound": "exact"`), datedJSON("d", "y", "2024-03-06", "")}, 0},
		{"exactly two days that touch", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "gap": "P2D", "bound": "exact"`), datedJSON("d", "y", "2024-03-07", "")}, 1},
		{"exactly two days over a change of the clocks", "", []string{datedJSON("m", "x", "2024-03-30", ""), orderJSON("o", "y", "after", "x", `, "gap": "P2D", "bound": "exact"`), datedJSON("d", "y", "2024-04-01", "")}, 0},
		{"at least a week", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "gap": "P1W", "bound": "at-least"`), datedJSON("d", "y", "2024-03-09", "")}, 1},
		{"at most a week", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "gap": "P1W", "bound": "at-most"`), datedJSON("d", "y", "2024-03-20", "")}, 1},
		{"at least a week, by two", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "gap": "P1W", "bound": "at-least"`), datedJSON("d", "y", "2024-03-18", "")}, 0},
		{"about ten days", "", []string{mondayX(), orderJSON("o", "y", "after", "x", `, "gap": "P10D", "bound": "about"`), datedJSON("d", "y", "2024-03-16", "")}, 0},
		{"a gap counted from the end of what lasted", spanX, []string{
			datedJSON("s", "x", "2024-03-04", `, "phase": "start"`), datedJSON("e", "x", "2024-03-08", `, "phase": "end"`),
			orderJSON("o", "y", "after", "x", `, "gap": "P2D"`), datedJSON("d", "y", "2024-03-10", ""),
		}, 0},
	})
}

func TestDateOrderOfDays(t *testing.T) {
	runOrderCases(t, []orderCase{
		{"during", spanX, []string{datedJSON("s", "x", "2024-03-04", `, "phase": "start"`), orderJSON("o", "y", "during", "x", ""), datedJSON("d", "y", "2024-03-03", "")}, 1},
		{"one day by some clock", "", []string{mondayX(), orderJSON("o", "y", "same-day", "x", ""), datedJSON("d", "y", "2024-03-05", "")}, 0},
		{"no day of any clock", "", []string{mondayX(), orderJSON("o", "y", "same-day", "x", ""), datedJSON("d", "y", "2024-03-06", "")}, 1},
	})
}

func TestDateOrderOfWhatLasts(t *testing.T) {
	runOrderCases(t, []orderCase{
		{"an end before its start", spanX, []string{datedJSON("s", "x", "2024-03-05", `, "phase": "start"`), datedJSON("e", "x", "2024-03-04", `, "phase": "end"`)}, 1},
		{"an end on the day of its start", spanX, []string{datedJSON("s", "x", "2024-03-04", `, "phase": "start"`), datedJSON("e", "x", "2024-03-04", `, "phase": "end"`)}, 0},
		{"a day before the start", spanX, []string{datedJSON("s", "x", "2024-03-05", `, "phase": "start"`), mondayX()}, 1},
		{"two days of what lasted", spanX, []string{mondayX(), datedJSON("d", "x", "2024-03-07", "")}, 0},
		{"two starts, which date-conflict tells", spanX, []string{datedJSON("s", "x", "2024-03-04", `, "phase": "start"`), datedJSON("e", "x", "2024-03-07", `, "phase": "start"`)}, 0},
		{"an unregistered end before its start, which date-conflict tells", "", []string{datedJSON("s", "x", "2024-03-05", `, "phase": "start"`), datedJSON("e", "x", "2024-03-04", `, "phase": "end"`)}, 0},
	})
}

func TestDateOrderOfLengths(t *testing.T) {
	runOrderCases(t, []orderCase{
		{"a whole day of 24 hours", spanX, []string{datedJSON("w", "x", "2024-03-04", `, "phase": "whole"`), durationJSON("l", `"event": "x", "length": "PT24H", "bound": "exact"`)}, 0},
		{"three days longer than their ends", spanX, []string{
			datedJSON("s", "x", "2024-03-04", `, "phase": "start"`), datedJSON("e", "x", "2024-03-05", `, "phase": "end"`), durationJSON("l", `"event": "x", "length": "P5D"`),
		}, 1},
		{"a call of two hours is a moment all the same", momentX, []string{mondayX(), durationJSON("l", `"event": "x", "length": "PT2H"`)}, 0},
		{"a moment of one day that lasted three", momentX, []string{mondayX(), durationJSON("l", `"event": "x", "length": "P3D"`)}, 1},
		{"a moment by default that lasted three days", "", []string{mondayX(), durationJSON("l", `"event": "x", "length": "P3D"`)}, 0},
		{"twenty years by its ends", "", []string{durationJSON("l", `"from": "2001-10-07", "to": "2021-08-31", "length": "P20Y"`)}, 0},
		{"exactly twenty years by its ends", "", []string{durationJSON("l", `"from": "2001-10-07", "to": "2021-08-31", "length": "P20Y", "bound": "exact"`)}, 1},
		{"ends the other way round", "", []string{durationJSON("l", `"from": "2021-08-31", "to": "2001-10-07", "length": "P20Y"`)}, 1},
		{"an open end", "", []string{durationJSON("l", `"from": "2001-10-07", "to": "2021-08-31/..", "length": "P30Y"`)}, 0},
		{"from one event to another", "", []string{mondayX(), datedJSON("d", "y", "2024-03-10", ""), durationJSON("l", `"from": "x", "to": "y", "length": "P3D"`)}, 1},
	})
}

func TestDateOrderOfParts(t *testing.T) {
	runOrderCases(t, []orderCase{
		{"a part outside of the whole", `{"id": "y", "part_of": "x"}, ` + spanX, []string{datedJSON("e", "x", "2024-03-04", `, "phase": "end"`), datedJSON("d", "y", "2024-03-06", "")}, 1},
		{"a part of a part outside", `{"id": "z", "part_of": "y"}, {"id": "y", "part_of": "x"}, ` + spanX, []string{datedJSON("e", "x", "2024-03-04", `, "phase": "end"`), datedJSON("d", "z", "2024-03-06", "")}, 1},
		{"a part of itself", `{"id": "x", "part_of": "y"}, {"id": "y", "part_of": "x"}`, []string{mondayX()}, 0},
		{"a part of a whole that nobody calls a span", `{"id": "y", "part_of": "x"}, {"id": "x"}`, []string{mondayX(), datedJSON("d", "y", "2024-03-04", "")}, 0},
		{"a part of a series", `{"id": "y", "part_of": "x"}, ` + seriesX, []string{mondayX(), datedJSON("d", "y", "2024-03-06", "")}, 0},
		{"an order with a series", seriesX, []string{mondayX(), orderJSON("o", "y", "after", "x", ""), datedJSON("d", "y", "2024-03-03", "")}, 0},
	})
}

func TestDateOrderAtItsLimits(t *testing.T) {
	runOrderCases(t, []orderCase{
		{"an age of the earth", "", []string{durationJSON("l", `"from": "Y-170000002", "to": "2024", "length": "P170000000Y", "bound": "about"`)}, 0},
		{"two contradictions apart", "", []string{
			mondayX(), orderJSON("o", "y", "after", "x", ""), datedJSON("d", "y", "2024-03-03", ""),
			orderJSON("p", "z", "before", "y", ""), orderJSON("q", "y", "before", "z", ""),
		}, 2},
	})
}

func messages(findings []check.Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Message)
	}
	return all
}

// TestWhatIsTrueIsSilent draws events at instants of 2024 and records of them only what is true.
func TestWhatIsTrueIsSilent(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(r *rapid.T) {
		at := rapid.SliceOfN(rapid.Int64Range(0, 300*24*3600), 2, 6).Draw(r, "seconds")
		instant := func(i int) time.Time {
			return time.Date(2024, 1, 2, 0, 0, int(at[i]), 0, time.UTC).In(london)
		}
		index := rapid.IntRange(0, len(at)-1)
		id := func(i int) string { return string(rune('a' + i)) }
		var recorded []string
		for k := range rapid.IntRange(1, 20).Draw(r, "claims") {
			i, j, claim := index.Draw(r, "event"), index.Draw(r, "other"), fmt.Sprint("c", k)
			if at[i] > at[j] {
				i, j = j, i
			}
			apart := instant(j).Sub(instant(i))
			days := int(apart.Hours()/24 + 0.5)
			switch kind := rapid.IntRange(0, 5).Draw(r, "kind"); {
			case kind < 2:
				layout := rapid.SampledFrom([]string{"2006-01-02", "2006-01", "2006-01-02T15:04"}).Draw(r, "layout")
				recorded = append(recorded, datedJSON(claim, id(i), instant(i).Format(layout), ""))
			case kind == 2 && apart > 0:
				recorded = append(recorded, orderJSON(claim, id(i), "before", id(j), fmt.Sprintf(`, "gap": "P%dD"`, days)))
			case kind == 3 && apart > 0:
				recorded = append(recorded, orderJSON(claim, id(j), "after", id(i), ""))
			case kind == 4 && instant(i).Format(time.DateOnly) == instant(j).Format(time.DateOnly):
				recorded = append(recorded, orderJSON(claim, id(i), "same-day", id(j), ""))
			case kind == 5:
				recorded = append(recorded, durationJSON(claim, fmt.Sprintf(`"from": %q, "to": %q, "length": "P%dD"`, id(i), id(j), days)))
			}
		}
		if found := orderFindings(t, "", strings.Join(recorded, ",\n")); len(found) > 0 {
			r.Fatalf("true claims are accused: %v\n%s", messages(found), strings.Join(recorded, "\n"))
		}
	})
}

func TestDateOrderIsTold(t *testing.T) {
	for _, c := range []struct{ name, events, claims, want string }{
		{
			"a chain", `{"id": "y"}`,
			datedJSON("m", "x", "2024-03-04", "") + ", " + orderJSON("o", "y", "after", "x", "") + ", " + datedJSON("d", "y", "2024-03-03", ""),
			`the times of "x" and the event y contradict one another: "x" is dated “2024-03-04” (Monday, 4 March 2024), the event y came after "x" (“after”), but the event y is dated “2024-03-03” (Sunday, 3 March 2024)`,
		},
		{
			"a length and its ends", "", durationJSON("l", `"from": "2001-10-07", "to": "2021-08-31", "length": "P1Y6M", "bound": "at-most"`),
			`a claim contradicts itself: at most 1 year and 6 months passed from 7 October 2001 to 31 August 2021 (“so long”), which lie 19 years and 10 months apart`,
		},
		{
			"an end before its start", `{"id": "x", "extent": "span"}`,
			datedJSON("s", "x", "2024-03-05", `, "phase": "start"`) + ", " + datedJSON("e", "x", "2024-03-04", `, "phase": "end"`),
			`the times of the event x contradict themselves: the start of the event x is dated “2024-03-05” (Tuesday, 5 March 2024), but the end of the event x is dated “2024-03-04” (Monday, 4 March 2024)`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := messages(orderFindings(t, c.events, c.claims)); len(got) != 1 || got[0] != c.want {
				t.Errorf("told: %s\nwant: %s", strings.Join(got, "\n"), c.want)
			}
		})
	}
}
