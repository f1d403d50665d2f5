package reading_test

// The table of zones that the design works through, cell by cell, and a plain oracle that tries every instant.

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// story writes a dataset of an article about a call "on Tuesday", 10 August 2021, beside a post of 9 August whose words
// are "Earlier today", and returns the two date claims' voices.
func story(t *testing.T, dateline, publisherZone, displayZone string) []reading.Voice {
	t.Helper()
	files := map[string]string{
		"article.json": fmt.Sprintf(`{
  "article": {"id": "a", "publisher": "p", "dateline": {"place": %q, "date": "2021-08-10"}},
  "sources": [{"id": "post", "kind": "post", "author": "secretary", "published": {"date": "2021-08-09"%s}}],
  "claims": [
    {"id": "c1", "kind": "date", "event": "call", "when": {"text": "on Tuesday", "date": "2021-08-10"}, "anchor": {"exact": "on Tuesday"}},
    {"id": "c2", "kind": "date", "event": "call", "when": {"text": "Earlier today", "date": "2021-08-09"},
     "anchor": {"exact": "Earlier today", "source": "post"}}
  ]}`, dateline, member("zone", displayZone)),
		"people.json":     `{"people": [{"id": "secretary", "name": "The Secretary", "zone": "America/New_York"}]}`,
		"publishers.json": fmt.Sprintf(`{"publishers": [{"id": "p", "name": "The Paper"%s}]}`, member("zone", publisherZone)),
	}
	return reading.Of(load(t, files), "call", claimsOf(t, files))
}

func member(key, value string) string {
	if value == "" {
		return ""
	}
	return fmt.Sprintf(`, %q: %q`, key, value)
}

func load(t testing.TB, files map[string]string) *claims.Dataset {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	for _, rejection := range dataset.Rejected {
		t.Fatalf("rejected: %s", rejection.Message)
	}
	return dataset
}

func claimsOf(t *testing.T, files map[string]string) []*claims.Claim {
	t.Helper()
	return datedClaims(load(t, files))
}

func datedClaims(d *claims.Dataset) []*claims.Claim {
	var dated []*claims.Claim
	for _, article := range d.Articles {
		for _, claim := range article.Claims {
			if claim.Kind == claims.KindDate {
				dated = append(dated, claim)
			}
		}
	}
	return dated
}

func instant(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestTableOfDisplayAndDatelineZones(t *testing.T) {
	const agreeFrom = "2021-08-09T19:00:00Z"
	cells := []struct {
		display, dateline string
		until             string        // the end of what both share, empty in a conflict
		apart             time.Duration // how far the spans lie apart in a conflict
	}{
		{"America/New_York", "Washington", "", 0},
		{"UTC", "Washington", "", 4 * time.Hour},
		{"Asia/Karachi", "Washington", "", 9 * time.Hour},
		{"America/New_York", "Karachi", "2021-08-10T04:00:00Z", 0},
		{"UTC", "Karachi", "2021-08-10T00:00:00Z", 0},
		{"Asia/Karachi", "Karachi", "", 0},
	}
	for _, cell := range cells {
		t.Run(cell.display+" beside "+cell.dateline, func(t *testing.T) {
			voices := story(t, cell.dateline, "", cell.display)
			judgement := reading.Judge(voices)
			if cell.until == "" {
				if judgement.Verdict != reading.Contradiction {
					t.Fatalf("verdict %s, agreed %s; want a contradiction", judgement.Verdict, judgement.Agreed)
				}
				apart := voices[0].Readings[0].Spans.Hull().Start.Sub(voices[1].Readings[0].Spans.Hull().End)
				if apart != cell.apart {
					t.Errorf("the spans lie %s apart, want %s", apart, cell.apart)
				}
				return
			}
			want := when.Span{Start: instant(t, agreeFrom), End: instant(t, cell.until)}
			if got := judgement.Agreed.Hull(); judgement.Verdict != reading.Consistent || got != want {
				t.Errorf("verdict %s, agreed %s; want consistent in %v", judgement.Verdict, judgement.Agreed, want)
			}
		})
	}
}

func TestSeedHasOneWayOut(t *testing.T) {
	judgement := reading.Judge(story(t, "Washington", "Asia/Karachi", ""))
	if judgement.Verdict != reading.Conflict || len(judgement.WaysOut) != 1 {
		t.Fatalf("verdict %s with %d ways out; want a conflict with one", judgement.Verdict, len(judgement.WaysOut))
	}
	way := judgement.WaysOut[0]
	want := when.Span{Start: instant(t, "2021-08-09T19:00:00Z"), End: instant(t, "2021-08-10T04:00:00Z")}
	if way.Zone.Name != "Asia/Karachi" || way.Spans.Hull() != want {
		t.Errorf("the way out is %s in %s; want %v in Asia/Karachi", way.Spans, way.Zone.Name, want)
	}
}

// TestWordsAreSeenFromTheMomentOfPublication publishes an article at 02:30 UTC on 10 August, which is Monday evening at
// its dateline: its "today" is the 9th.
func TestWordsAreSeenFromTheMomentOfPublication(t *testing.T) {
	files := map[string]string{
		"article.json": `{
  "article": {"id": "a", "publisher": "p", "published": "2021-08-10T02:30:00Z", "dateline": {"place": "Washington"}},
  "claims": [
    {"id": "c1", "kind": "date", "event": "call", "when": {"text": "today"}, "anchor": {"exact": "today"}},
    {"id": "c2", "kind": "date", "event": "call", "when": {"text": "earlier today"}, "anchor": {"exact": "earlier today"}}]}`,
		"publishers.json": `{"publishers": [{"id": "p", "name": "The Paper"}]}`,
	}
	judgement := reading.Judge(reading.Of(load(t, files), "call", claimsOf(t, files)))
	want := when.Span{Start: instant(t, "2021-08-09T04:00:00Z"), End: instant(t, "2021-08-10T02:30:01Z")}
	if got := judgement.Agreed.Hull(); judgement.Verdict != reading.Consistent || got != want {
		t.Errorf("verdict %s, agreed %s; want consistent in %v", judgement.Verdict, judgement.Agreed, want)
	}
}

// TestEveryPairOfZones compares the verdict with one found by trying every quarter of an hour: an article's Tuesday in
// its zone, and a call before a post that was shown as Monday in another. Zones of one offset on these days stand for one
// another; every pair of the others is tried.
func TestEveryPairOfZones(t *testing.T) {
	zones := zonesByOffset(t, instant(t, "2021-08-10T00:00:00Z"))
	if len(zones) < 35 {
		t.Fatalf("only %d offsets in the world", len(zones))
	}
	places, records := `{"places": [`, ""
	for i, zone := range zones {
		if i > 0 {
			places += ", "
		}
		places += fmt.Sprintf(`{"id": "z%d", "name": "Place %d", "zone": %q}`, i, i, zone)
		for k, display := range zones {
			records += fmt.Sprintf(`{"article": {"id": "a%d-%d", "publisher": "p", "dateline": {"place": "z%d", "date": "2021-08-10"}}, `+
				`"sources": [{"id": "s", "kind": "post", "author": "secretary", "published": {"date": "2021-08-09", "zone": %q}}], `+
				`"claims": [{"id": "c1", "kind": "date", "event": "call", "when": {"text": "on Tuesday", "date": "2021-08-10"}, "anchor": {"exact": "x"}}, `+
				`{"id": "c2", "kind": "date", "event": "call", "when": {"text": "Earlier today", "date": "2021-08-09"}, "anchor": {"exact": "x", "source": "s"}}]}`+"\n",
				i, k, i, display)
		}
	}
	dataset := load(t, map[string]string{
		"all.jsonl": records, "places.json": places + "]}",
		"people.json":     `{"people": [{"id": "secretary", "name": "The Secretary", "zone": "America/New_York"}]}`,
		"publishers.json": `{"publishers": [{"id": "p", "name": "The Paper"}]}`,
	})
	for n, article := range dataset.Articles {
		place, display := zones[n/len(zones)], zones[n%len(zones)]
		got := reading.Judge(reading.Of(dataset, "call", article.Claims)).Verdict == reading.Consistent
		if want := possible(t, place, display); got != want {
			t.Errorf("dateline in %s, post shown in %s: consistent is %t, the oracle says %t", place, display, got, want)
		}
	}
}

// zonesByOffset returns one zone for each offset that some zone of the world has at an instant.
func zonesByOffset(t *testing.T, at time.Time) []string {
	t.Helper()
	var zones []string
	seen := map[int]bool{}
	for _, name := range when.ZoneNames() {
		zone, err := when.LoadZone(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, offset := at.In(zone).Zone(); !seen[offset] {
			seen[offset] = true
			zones = append(zones, name)
		}
	}
	return zones
}

// possible tries every instant of the call, and of the post after it: the call falls on the article's Tuesday, the post
// on the Monday shown, both on one of the author's days.
func possible(t *testing.T, dateline, display string) bool {
	t.Helper()
	zone := func(name string) *time.Location {
		location, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		return location
	}
	article, shown, author := zone(dateline), zone(display), zone("America/New_York")
	tuesday, monday := when.Day{Year: 2021, Month: 8, Day: 10}, when.Day{Year: 2021, Month: 8, Day: 9}
	const step = 15 * time.Minute
	for call := instant(t, "2021-08-07T00:00:00Z"); call.Before(instant(t, "2021-08-13T00:00:00Z")); call = call.Add(step) {
		if when.DayOf(call, article) != tuesday {
			continue
		}
		for post := call.Add(time.Minute); post.Before(call.Add(25 * time.Hour)); post = post.Add(step) {
			if when.DayOf(post, author) == when.DayOf(call, author) && when.DayOf(post, shown) == monday {
				return true
			}
		}
	}
	return false
}
