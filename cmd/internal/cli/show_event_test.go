package cli

// These tests read the rows that "show" has for single claims, and what it tells of the shipped call.

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks/timeline"
	"claimcheck/claims"
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
func eventIn(t testing.TB, files map[string]string) *timeline.Dates {
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
	return timeline.Read(dataset, "call")
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
	for _, row := range dateRows(e, e.Claimed[0]) {
		got = append(got, strings.Join(row, " | "))
	}
	if diff := cmp.Diff(test.want, got); diff != "" {
		t.Error(diff)
	}
}

// TestShippedCallIsShown holds "show" to the case that the program must always get right.
func TestShippedCallIsShown(t *testing.T) {
	root, err := filepath.Abs(repository)
	if err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(root, "claims", "data")
	table := runIn(t, root, "show", "austin-bajwa-call", "--in", data, "--width", "80")
	const verdict = `
conflict: as first read, the spans just touch; they agree from 2021-08-09 19:00Z
  to 2021-08-10 04:00Z if “on Tuesday” is Karachi time: 15:00 to 24:00 on
  Monday, 9 August 2021 in Washington, 00:00 to 09:00 on Tuesday, 10 August 2021
  in Karachi

referred to by
`
	if table.status != statusClean || table.err != "" || !strings.Contains(table.out, verdict) {
		t.Errorf("exit status %d, on stderr %q, and on stdout:\n%s", table.status, table.err, table.out)
	}
	var told struct {
		Readings []struct {
			Claim, Zone, Display string
			First                bool
			Span                 struct{ Start, End string }
		}
		Verdict string
		Agreed  []struct{ Start, End string }
		WayOut  []struct {
			Claims []string
			Zone   string
		} `json:"way_out"`
	}
	if err := json.Unmarshal([]byte(runIn(t, root, "show", "austin-bajwa-call", "--in", data, "--format", "json").out), &told); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range told.Readings {
		got = append(got, fmt.Sprint(r.Claim, " ", r.Zone, " ", r.Display, " ", r.First, " ", r.Span.Start, " ", r.Span.End))
	}
	want := []string{
		"c01 America/New_York  true 2021-08-10T04:00:00Z 2021-08-11T04:00:00Z",
		"c01 Asia/Karachi  false 2021-08-09T19:00:00Z 2021-08-10T19:00:00Z",
		"c10 America/New_York America/New_York true 2021-08-09T04:00:00Z 2021-08-10T04:00:00Z",
		"c10 America/New_York Asia/Karachi true 2021-08-08T04:00:00Z 2021-08-09T19:00:00Z",
		"c10 America/New_York UTC true 2021-08-08T04:00:00Z 2021-08-10T00:00:00Z",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if told.Verdict != "conflict" || fmt.Sprint(told.Agreed) != "[{2021-08-09T19:00:00Z 2021-08-10T04:00:00Z}]" {
		t.Errorf("%s, agreed on %v", told.Verdict, told.Agreed)
	}
	if fmt.Sprint(told.WayOut) != "[{[ary-2021-08-10-austin-bajwa#c01] Asia/Karachi}]" {
		t.Errorf("the way out is %v", told.WayOut)
	}
}
