package timeline_test

// These tests hold the dates that are read of events to what the check date-conflict says of them, story by story and on
// datasets made at random.

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
	"claimcheck/checks/timeline"
	"claimcheck/claims"
	"claimcheck/fixtures"
)

// today is the day on which these tests run, whenever that is.
var today = time.Date(2026, time.November, 20, 0, 0, 0, 0, time.UTC)

// loadIn reads the dataset in a folder.
func loadIn(t testing.TB, dir string) *claims.Dataset {
	t.Helper()
	dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	return dataset
}

// eventIn reads the dates of the event "call" in a dataset.
func eventIn(t testing.TB, files map[string]string) *timeline.Dates {
	t.Helper()
	return timeline.Read(datasetOf(t, files), "call")
}

// datasetOf writes a dataset beside the registers that all of these tests share, and loads it.
func datasetOf(t testing.TB, files map[string]string) *claims.Dataset {
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
	return dataset
}

// eventsOf returns the events that a dataset's claims date, in their order.
func eventsOf(dataset *claims.Dataset) []string {
	var events []string
	for _, article := range dataset.Articles {
		for _, claim := range article.Claims {
			if claim.Kind == claims.KindDate && !slices.Contains(events, claim.Event) {
				events = append(events, claim.Event)
			}
		}
	}
	return events
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
	for _, id := range eventsOf(dataset) {
		dates := timeline.Read(dataset, id)
		for _, judged := range slices.Concat(dates.Judged, dates.Plans) {
			if judged.Judgement.Verdict == reading.Consistent {
				continue
			}
			var finding check.Finding
			for _, voice := range judged.Judgement.Voices() {
				for _, claim := range voice.Claims {
					finding = finding.On(claim)
				}
			}
			shown = append(shown, string(judged.Judgement.Verdict)+" "+strings.Join(slices.Sorted(slices.Values(finding.Claims)), " "))
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
		for _, line := range timeline.Read(dataset, "e").VerdictLines() {
			if strings.Contains(line, "%!") || strings.Contains(line, "150000") {
				t.Fatalf("a verdict is told as %s", line)
			}
		}
	})
}
