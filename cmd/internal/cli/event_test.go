package cli

// These tests hold what "show" reads of an event's dates to what the check date-conflict says of them, story by story and
// on datasets made at random, and to the readings of single claims.

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/fixtures"
)

// loadIn reads the dataset in a folder.
func loadIn(t testing.TB, dir string) *claims.Dataset {
	t.Helper()
	dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	return dataset
}

// eventIn writes a dataset of one article on the event "call", beside the registers that all of these tests share, and
// reads the event's dates.
func eventIn(t testing.TB, files map[string]string) *eventDates {
	t.Helper()
	dir := t.TempDir()
	all := map[string]string{
		"people.json": `{"people": [{"id": "holt", "name": "Ada Holt", "zone": "America/New_York"}]}`,
		"publishers.json": `{"publishers": [{"id": "paper", "name": "The Paper", "zone": "Asia/Karachi"},
			{"id": "wire", "name": "The Wire"}]}`,
	}
	for name, text := range files {
		all[name] = text
	}
	for name, text := range all {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	dataset := loadIn(t, dir)
	for _, rejection := range dataset.Rejected {
		t.Fatalf("rejected: %s", rejection.Message)
	}
	return newEventDates(dataset, "call")
}

// sameAsCheck holds the verdicts on all events of a dataset to the findings of date-conflict.
func sameAsCheck(t interface{ Fatalf(string, ...any) }, dataset *claims.Dataset) {
	dateConflict, _ := checks.Find("date-conflict")
	result, err := check.Run(context.Background(), dataset, []*check.Check{dateConflict}, check.Settings{Today: today})
	if err != nil || len(result.Failures) > 0 {
		t.Fatalf("%v %v", err, result.Failures)
	}
	var found, shown []string
	for _, f := range slices.Concat(result.Findings, result.Suppressed) {
		found = append(found, f.Verdict+" "+strings.Join(slices.Sorted(slices.Values(f.Claims)), " "))
	}
	for _, e := range catalogue(dataset) {
		if e.kind != kindEvent {
			continue
		}
		dates := newEventDates(dataset, e.id)
		for _, judged := range slices.Concat(dates.judged, dates.plans) {
			if judged.judgement.Verdict == reading.Consistent {
				continue
			}
			var finding check.Finding
			for _, voice := range judged.judgement.Voices() {
				for _, claim := range voice.Claims {
					finding = finding.On(claim)
				}
			}
			shown = append(shown, string(judged.judgement.Verdict)+" "+strings.Join(slices.Sorted(slices.Values(finding.Claims)), " "))
		}
	}
	slices.Sort(found)
	slices.Sort(shown)
	if diff := cmp.Diff(found, shown); diff != "" {
		t.Fatalf("date-conflict and show say different things:\n%s", diff)
	}
}

func TestEventsAreJudgedAsDateConflictDoes(t *testing.T) {
	for _, folder := range fixtures.Folders() {
		for _, story := range fixtures.Stories(folder) {
			t.Run(folder+"/"+story.Name, func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				if err := story.Write(dir); err != nil {
					t.Fatal(err)
				}
				dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
				if err != nil {
					return // A story may be about files that cannot be read.
				}
				sameAsCheck(t, dataset)
			})
		}
	}
}

func TestAnyEventIsJudgedAsDateConflictDoes(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string, values ...string) string { return rapid.SampledFrom(values).Draw(t, label) }
		var records []string
		for i := range rapid.IntRange(1, 3).Draw(t, "articles") {
			var dated []string
			for k := range rapid.IntRange(1, 4).Draw(t, "claims") {
				dated = append(dated, fmt.Sprintf(`{"id": "c%d", "kind": "date", "event": "e", "when": {%s}, "anchor": {"exact": "x"%s}%s%s%s}`, k,
					draw("when", `"date": "2021-08-09"`, `"date": "2021-08-10"`, `"date": "2021-08"`, `"date": "2021-08-09T20:30:00-04:00"`,
						`"text": "on Tuesday"`, `"text": "Earlier today"`, `"text": "in a while"`, `"date": "2021-08-10", "zone": "Asia/Tokyo"`),
					draw("source", "", "", `, "source": "post"`),
					draw("phase", "", "", `, "phase": "start"`, `, "phase": "end"`, `, "phase": "whole"`),
					draw("factuality", "", "", `, "factuality": "planned"`, `, "factuality": "denied"`),
					draw("status", "", "", "", `, "status": "retracted"`)))
			}
			records = append(records, fmt.Sprintf(`{"article": {"id": "a%d", "publisher": %q, "published": "2021-08-10"%s}, `+
				`"sources": [{"id": "post", "kind": "post", "published": {"date": "2021-08-09"}%s}], "claims": [%s]}`, i,
				draw("publisher", "paper", "wire"), draw("dateline", "", `, "dateline": {"place": "Washington"}`),
				draw("author", "", `, "author": "holt"`), strings.Join(dated, ", ")))
		}
		for name, text := range map[string]string{
			"articles.jsonl":  strings.Join(records, "\n"),
			"people.json":     `{"people": [{"id": "holt", "name": "Ada Holt", "zone": "America/New_York"}]}`,
			"publishers.json": `{"publishers": [{"id": "paper", "name": "P", "zone": "Asia/Karachi"}, {"id": "wire", "name": "W"}]}`,
			"events.json":     fmt.Sprintf(`{"events": [{"id": "e", "name": "the event"%s}]}`, draw("extent", "", `, "extent": "span"`, `, "extent": "series"`)),
		} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatalf("%v", err)
			}
		}
		dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
		if err != nil || len(dataset.Rejected) > 0 {
			t.Fatalf("%v %v", err, dataset.Rejected)
		}
		sameAsCheck(t, dataset)
		for _, line := range newEventDates(dataset, "e").verdictLines() {
			if strings.Contains(line, "%!") || strings.Contains(line, "150000") {
				t.Fatalf("a verdict is told as %s", line)
			}
		}
	})
}

// claimRows is one claim of an article that was published in Karachi, with the rows that tell it.
type claimRows struct {
	name    string
	article string // article is what the article says beside its id and publisher.
	source  string // source is what a post says beside its id and kind; where it is empty the words are the article's own.
	claim   string
	want    []string
}

func TestRowsOfArticles(t *testing.T) {
	for _, test := range []claimRows{
		{
			"a weekday in two zones", `"dateline": {"place": "Washington", "date": "2021-08-10"}`, "",
			`"when": {"text": "on Tuesday"}`,
			[]string{
				"c1 | “on Tuesday” | Tuesday, 10 August 2021 | Washington (the dateline) | 2021-08-10 04:00Z to 2021-08-11 04:00Z",
				" |  | otherwise Tuesday, 10 August 2021 | Karachi (the publisher) | 2021-08-09 19:00Z to 2021-08-10 19:00Z",
			},
		},
		{
			"open ends", `"published": "2021-08-10"`, "", `"when": {"date": "../2021-08-31"}, "phase": "end"`,
			[]string{"c1 | “x” (end) | until the end of Tuesday, 31 August 2021 | Karachi (the publisher) | before 2021-08-31 19:00Z"},
		},
		{
			"an open end ahead", `"published": "2021-08-10"`, "", `"when": {"date": "2021-08-31/.."}`,
			[]string{"c1 | “x” | from Tuesday, 31 August 2021 on | Karachi (the publisher) | from 2021-08-30 19:00Z on"},
		},
		{
			"one of two days", `"published": "2021-08-10"`, "", `"when": {"date": "[2021-08-03,2021-08-10]"}`,
			[]string{"c1 | “x” | Tuesday, 3 August 2021 or Tuesday, 10 August 2021 | Karachi (the publisher) | " +
				"2021-08-02 19:00Z to 2021-08-03 19:00Z or 2021-08-09 19:00Z to 2021-08-10 19:00Z"},
		},
		{
			"a stated zone", `"dateline": {"place": "Washington", "date": "2021-08-10"}`, "",
			`"when": {"date": "2021-08-10", "zone": "Asia/Tokyo"}`,
			[]string{"c1 | “x” | Tuesday, 10 August 2021 | Tokyo (as stated) | 2021-08-09 15:00Z to 2021-08-10 15:00Z"},
		},
		{
			"a stated offset", `"dateline": {"place": "Washington", "date": "2021-08-10"}`, "",
			`"when": {"date": "2021-08-09T20:30-04:00"}`,
			[]string{"c1 | “x” | 20:30 on Monday, 9 August 2021 | Washington (the dateline) | 2021-08-10 00:30Z to 2021-08-10 00:31Z"},
		},
		{
			"words that nobody understands", `"published": "2021-08-10"`, "", `"when": {"text": "in a while"}`,
			[]string{"c1 | “in a while” | no time can be told |  | "},
		},
		{
			"a plan that was taken back", `"published": "2021-08-10"`, "",
			`"when": {"text": "on Friday"}, "factuality": "planned", "status": "retracted", "phase": "start"`,
			[]string{"c1 | “on Friday” (start, planned, retracted) | Friday, 13 August 2021 | Karachi (the publisher) | 2021-08-12 19:00Z to 2021-08-13 19:00Z"},
		},
	} {
		t.Run(test.name, test.run)
	}
}

func TestRowsOfPosts(t *testing.T) {
	for _, test := range []claimRows{
		{
			"a post of which only the day is known", `"published": "2021-08-10"`, `"published": {"date": "2021-08-09"}, "author": "holt"`,
			`"when": {"text": "Earlier today"}`,
			[]string{
				"c1 | “Earlier today” | Monday, 9 August 2021 | New York (the author); shown day counted in New York | 2021-08-09 04:00Z to 2021-08-10 04:00Z",
				" |  | or Sunday, 8 August 2021 00:00 to Monday, 9 August 2021 15:00 | New York (the author); shown day counted in Karachi | 2021-08-08 04:00Z to 2021-08-09 19:00Z",
				" |  | or Sunday, 8 August 2021 00:00 to Monday, 9 August 2021 20:00 | New York (the author); shown day counted in UTC | 2021-08-08 04:00Z to 2021-08-10 00:00Z",
			},
		},
		{
			"a date in a post, to which the shown day is nothing", `"published": "2021-08-10"`, `"published": {"date": "2021-08-09"}, "author": "holt"`,
			`"when": {"date": "2021-08-05"}`,
			[]string{"c1 | “x” | Thursday, 5 August 2021 | New York (the author) | 2021-08-05 04:00Z to 2021-08-06 04:00Z"},
		},
	} {
		t.Run(test.name, test.run)
	}
}

func (test claimRows) run(t *testing.T) {
	anchor, sources := `{"exact": "x"}`, ""
	if test.source != "" {
		anchor, sources = `{"exact": "x", "source": "s1"}`, `{"id": "s1", "kind": "post", `+test.source+`}`
	}
	e := eventIn(t, map[string]string{"a.json": fmt.Sprintf(`{"article": {"id": "a", "publisher": "paper", %s}, "sources": [%s],
		"claims": [{"id": "c1", "kind": "date", "event": "call", "anchor": %s, %s}]}`, test.article, sources, anchor, test.claim)})
	var got []string
	for _, row := range e.rows(e.dates[0]) {
		got = append(got, strings.Join(row, " | "))
	}
	if diff := cmp.Diff(test.want, got); diff != "" {
		t.Error(diff)
	}
}

func TestMissed(t *testing.T) {
	at := func(hours ...int) reading.Voice {
		var spans when.Spans
		for i := 0; i < len(hours); i += 2 {
			from := today.Add(time.Duration(hours[i]) * time.Hour)
			spans = append(spans, when.Span{Start: from, End: today.Add(time.Duration(hours[i+1]) * time.Hour)})
		}
		return reading.Voice{Readings: []reading.Reading{{First: true, Spans: spans}}}
	}
	for _, test := range []struct {
		name   string
		voices []reading.Voice
		want   string
	}{
		{"touching", []reading.Voice{at(0, 4), at(4, 8)}, "the spans just touch"},
		{"apart", []reading.Voice{at(8, 9), at(0, 4)}, "they are 4 hours apart"},
		{"the nearest spans count", []reading.Voice{at(0, 4, 20, 21), at(22, 30)}, "they are 1 hour apart"},
		{"the farthest two", []reading.Voice{at(0, 1), at(2, 3), at(54, 55)}, "they are up to 2 days 5 hours apart"},
		{"two by two", []reading.Voice{at(0, 1, 2, 3), at(2, 3, 4, 5), at(0, 1, 4, 5)}, "no instant lies in all of them"},
		{"no instant at all", []reading.Voice{at(), at(0, 1)}, "no instant lies in all of them"},
		{"alike", []reading.Voice{at(0, 4), at(0, 4), at(5, 6)}, "they are 1 hour apart"},
		{"some touch", []reading.Voice{at(0, 4), at(4, 5), at(7, 8)}, "they are up to 3 hours apart"},
	} {
		if got := missed(test.voices, firstOnly).words(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestGapWords(t *testing.T) {
	for gap, want := range map[time.Duration]string{
		time.Millisecond:              "less than a second",
		time.Second:                   "1 second",
		20*time.Minute - 1:            "20 minutes",
		90 * time.Minute:              "1 hour 30 minutes",
		24 * time.Hour:                "1 day",
		50*time.Hour + 59*time.Second: "2 days 2 hours",
		time.Hour + 30*time.Second:    "1 hour 30 seconds",
	} {
		if got := gapWords(gap); got != want {
			t.Errorf("%v: %s, want %s", gap, got, want)
		}
	}
}

func TestUTCWords(t *testing.T) {
	noon := time.Date(2021, time.August, 9, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		span when.Span
		want string
	}{
		{when.Span{Start: noon, End: noon.Add(time.Hour)}, "2021-08-09 12:00Z to 2021-08-09 13:00Z"},
		{when.Span{Start: noon, End: noon.Add(5 * time.Second)}, "2021-08-09 12:00:00Z to 2021-08-09 12:00:05Z"},
		{when.Span{Start: noon, End: noon.Add(time.Millisecond)}, "2021-08-09 12:00:00.000Z to 2021-08-09 12:00:00.001Z"},
		{when.Span{Start: when.Beginning, End: noon}, "before 2021-08-09 12:00Z"},
		{when.Span{Start: noon, End: when.Forever}, "from 2021-08-09 12:00Z on"},
		{when.Always(), "at any time"},
	} {
		if got := test.span.UTCWords(); got != test.want {
			t.Errorf("%s, want %s", got, test.want)
		}
	}
}
