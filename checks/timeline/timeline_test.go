package timeline_test

// These tests read the timelines of known stories, and hold those of any story to what they promise.

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

	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// outline tells a timeline in lines, for comparing.
func outline(t *timeline.Timeline) []string {
	lines := []string{strings.Join(strings.Fields(fmt.Sprint(t.Name, " ", t.Instant, " ", map[bool]string{true: "planned"}[t.Planned])), " ") + ": " + string(t.Verdict)}
	for _, row := range t.Rows {
		lines = append(lines, fmt.Sprintf("%d %s: %s", row.Side, row.Who, row.Words))
		for _, bar := range row.Bars {
			kind := "otherwise"
			if bar.First {
				kind = "first"
			}
			if bar.WayOut {
				kind = "way out"
			}
			line := fmt.Sprintf("  %s: %s", kind, told(bar.Possible))
			if certain := told(bar.Certain); certain != told(bar.Possible) {
				line += ", certain " + certain
			}
			lines = append(lines, line+": "+bar.Words)
		}
	}
	for _, mark := range t.Marks {
		kind := [...]string{"agreed", "saved", "gap"}[mark.Kind]
		lines = append(lines, fmt.Sprintf("%s %s: %s %v", kind, tellEnds(mark.Span), mark.Words, mark.Rows))
	}
	for _, clock := range t.Clocks {
		lines = append(lines, fmt.Sprintf("clock of %s: %s", clock.Label, clock.Location))
	}
	return append(lines, "shown "+tellEnds(t.Shown))
}

// tellEnds tells a span by its ends, even one without length.
func tellEnds(s when.Span) string {
	end := func(at time.Time, open bool) string {
		if open {
			return ".."
		}
		return at.Format("2006-01-02T15:04")
	}
	return end(s.Start, s.OpenStart()) + "/" + end(s.End, s.OpenEnd())
}

func told(spans when.Spans) string {
	var all []string
	for _, span := range spans {
		all = append(all, tellEnds(span))
	}
	return strings.Join(all, ",")
}

// timelinesIn returns the timelines of the event "call" in a dataset as eventIn writes it.
func timelinesIn(t testing.TB, files map[string]string) []*timeline.Timeline {
	t.Helper()
	return timelinesOf(datasetOf(t, files), "call")
}

// timelinesOf gathers the dates of one event and tells its timelines.
func timelinesOf(d *claims.Dataset, event string) []*timeline.Timeline {
	return timeline.Of(d, event, timeline.Dating(d, func(id string) bool { return id == event })[event])
}

func TestTimelineOfTheSeed(t *testing.T) {
	dataset := loadIn(t, filepath.Join("..", "..", "claims", "data"))
	all := timelinesOf(dataset, "austin-bajwa-call")
	if len(all) != 1 {
		t.Fatalf("%d timelines", len(all))
	}
	want := []string{
		"the call between Austin and Bajwa: conflict",
		"0 the article: “on Tuesday”",
		"  first: 2021-08-10T04:00/2021-08-11T04:00: Tuesday, 10 August 2021 in Washington",
		"  way out: 2021-08-09T19:00/2021-08-10T19:00: Tuesday, 10 August 2021 in Karachi",
		"1 the post of Lloyd Austin: “Earlier today”",
		"  first: 2021-08-08T04:00/2021-08-10T04:00, certain 2021-08-09T04:00/2021-08-09T19:00: Sunday, 8 August 2021 to Monday, 9 August 2021 in Washington",
		"saved 2021-08-09T19:00/2021-08-10T04:00: 9 hours []",
		"gap 2021-08-10T04:00/2021-08-10T04:00: the spans just touch [0 1]",
		"clock of Washington: America/New_York",
		"clock of Karachi: Asia/Karachi",
		"shown 2021-08-08T01:07/2021-08-11T06:52",
	}
	if diff := cmp.Diff(want, outline(all[0])); diff != "" {
		t.Error(diff)
	}
	if told := all[0].Told(strings.ToUpper); told.Rows[0].Who != "THE ARTICLE" || told.Clocks[1].Label != "KARACHI" || all[0].Rows[0].Who != "the article" {
		t.Errorf("told otherwise: %v", outline(told))
	}
}

func TestTimelines(t *testing.T) {
	for _, test := range timelineStories() {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, one := range timelinesIn(t, test.files) {
				got = append(got, outline(one)...)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestManyArticlesAgainstOne(t *testing.T) {
	files := map[string]string{}
	for i := range 14 {
		files[fmt.Sprintf("a%02d.json", i)] = dated(fmt.Sprintf("a%d", i), inKarachi, fmt.Sprintf(`"when": {"text": %q, "date": "2021-08-09"}`, []string{"on Monday", "Monday", "the day before"}[i%3]))
	}
	files["z.json"] = dated("z", inKarachi, `"when": {"text": "on Tuesday"}`)
	all := timelinesIn(t, files)
	if len(all) != 1 || len(all[0].Rows) != 2 {
		t.Fatalf("%d timelines, the first with %v", len(all), outline(all[0]))
	}
	got := outline(all[0])[:5]
	want := []string{
		"call: contradiction",
		"0 14 articles: “Monday”, “on Monday” and 1 other wording",
		"  first: 2021-08-08T19:00/2021-08-09T19:00: Monday, 9 August 2021 in Karachi",
		"1 The Paper (z): “on Tuesday”",
		"  first: 2021-08-09T19:00/2021-08-10T19:00: Tuesday, 10 August 2021 in Karachi",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(all[0].Rows[0].Voices) != 14 || len(all[0].Rows[0].Claims) != 14 {
		t.Errorf("the row has the voices %q", all[0].Rows[0].Voices)
	}
}

// TestTenThousandArticles puts many articles that all name other minutes against one another.
func TestTenThousandArticles(t *testing.T) {
	var records strings.Builder
	for i := range 10_000 {
		at := today.Add(time.Duration(i) * time.Minute).Format("2006-01-02T15:04Z")
		records.WriteString(strings.ReplaceAll(dated(fmt.Sprintf("a%d", i), inBoth, fmt.Sprintf(`"when": {"date": %q}`, at)), "\n", "") + "\n")
	}
	dataset := datasetOf(t, map[string]string{"all.jsonl": records.String()})
	begun := time.Now()
	all := timelinesOf(dataset, "call")
	if took := time.Since(begun); took > 15*time.Second {
		t.Errorf("it took %v", took)
	}
	if len(all) != 1 || len(all[0].Rows) != 12 {
		t.Fatalf("%d timelines, the first with %d rows", len(all), len(all[0].Rows))
	}
	counted := 0
	for _, row := range all[0].Rows {
		counted += len(row.Claims)
	}
	if counted != 10_000 || !strings.HasSuffix(all[0].Rows[11].Who, " articles") {
		t.Errorf("%d claims, the last row is of %s", counted, all[0].Rows[11].Who)
	}
}

// drawStory draws the files of a dataset about the event "call", an article each.
func drawStory(t *rapid.T) []string {
	draw := func(label string, values ...string) string { return rapid.SampledFrom(values).Draw(t, label) }
	dates := []string{
		`"date": "2021-08-09"`, `"date": "2021-08-10"`, `"date": "2021-08-10"`, `"date": "2021-08"`, `"date": "2021-08-09T20:30:00-04:00"`,
		`"text": "on Tuesday"`, `"text": "on Tuesday"`, `"text": "Earlier today"`, `"text": "in a while"`, `"date": "2021-08-10", "zone": "Asia/Tokyo"`,
		`"date": "../2021-08-09"`, `"date": "2021-08-31/.."`, `"date": "2021"`, `"date": "1921-08-10"`, `"date": "Y-170000002"`, `"date": "2021-11-07"`,
		`"date": "[2021-08-03,2021-08-10]"`, `"date": "2021-XX-10"`, `"date": "2019/2023"`, `"date": "2021-08-10T04:00:00Z"`, `"date": "2021-08-09/2021-08-10"`,
	}
	var records []string
	for i := range rapid.IntRange(1, 5).Draw(t, "articles") {
		var all []string
		for k := range rapid.IntRange(1, 3).Draw(t, "claims") {
			all = append(all, fmt.Sprintf(`{"id": "c%d", "kind": "date", "event": "call", "when": {%s}, "anchor": {"exact": "x"%s}%s%s}`, k,
				draw("when", dates...), draw("source", "", "", `, "source": "post"`),
				draw("phase", "", "", "", `, "phase": "start"`, `, "phase": "end"`), draw("factuality", "", "", "", `, "factuality": "planned"`)))
		}
		records = append(records, fmt.Sprintf(`{"article": {"id": "a%d", "publisher": %q, "published": "2021-08-10"%s}, `+
			`"sources": [{"id": "post", "kind": "post", "published": {"date": "2021-08-09"}%s}], "claims": [%s]}`, i,
			draw("publisher", "paper", "wire"), draw("dateline", "", `, "dateline": {"place": "Washington"}`, `, "dateline": {"place": "London"}`),
			draw("author", "", `, "author": "holt"`), strings.Join(all, ", ")))
	}
	return records
}

func TestAnyTimelineKeepsItsPromises(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		records := drawStory(t)
		extent := rapid.SampledFrom([]string{"moment", "span"}).Draw(t, "extent")
		dataset := loadRecords(t, dir, records, extent)
		all := timelinesOf(dataset, "call")
		dates := timeline.Read(dataset, "call")
		instants := slices.Concat(dates.Judged, dates.Plans)
		for _, one := range all {
			at := slices.IndexFunc(instants, func(i timeline.Instant) bool {
				return i.Name == one.Instant && slices.Contains(i.Claims, one.Rows[0].Claims[0])
			})
			if at < 0 || instants[at].Sentence() != one.Sentence {
				t.Fatalf("nothing was judged so: %s", one.Sentence)
			}
			keepsPromises(t, one, instants[at].Judgement)
		}
		// The same claims in another order tell the same.
		shuffled := rapid.Permutation(records).Draw(t, "order")
		other := timelinesOf(loadRecords(t, dir, shuffled, extent), "call")
		if diff := cmp.Diff(unordered(all), unordered(other)); diff != "" {
			t.Fatalf("another order of the articles tells otherwise:\n%s", diff)
		}
	})
}

// unordered tells timelines in sorted lines, without the numbers of sides and rows, the clocks, and the names of voices.
func unordered(all []*timeline.Timeline) []string {
	var lines []string
	for _, one := range all {
		for _, row := range one.Rows {
			for _, bar := range row.Bars {
				lines = append(lines, fmt.Sprint(one.Instant, " ", len(row.Claims), row.Words, bar.First, bar.WayOut, bar.Possible, bar.Certain))
			}
		}
		for _, mark := range one.Marks {
			lines = append(lines, fmt.Sprint(one.Instant, " ", mark.Kind, tellEnds(mark.Span), mark.Words, len(mark.Rows)))
		}
		lines = append(lines, fmt.Sprint(one.Instant, " ", one.Verdict, tellEnds(one.Shown)))
	}
	slices.Sort(lines)
	return lines
}

// keepsPromises holds a timeline to its documentation and to the judgement that it shows.
func keepsPromises(t *rapid.T, one *timeline.Timeline, j reading.Judgement) {
	if one.Shown.Empty() || one.Shown.OpenStart() || one.Shown.OpenEnd() || len(one.Clocks) == 0 || len(one.Clocks) > 4 || len(one.Rows) > 12 {
		t.Fatalf("it shows %s on %d clocks in %d rows", one.Shown, len(one.Clocks), len(one.Rows))
	}
	var agreed when.Spans
	for _, mark := range one.Marks {
		if mark.Words == "" || !mark.Span.OpenStart() && mark.Span.Start.Before(one.Shown.Start) || !mark.Span.OpenEnd() && mark.Span.End.After(one.Shown.End) {
			t.Fatalf("the mark %s (%s) lies without %s", tellEnds(mark.Span), mark.Words, one.Shown)
		}
		if want := map[reading.Verdict]timeline.MarkKind{reading.Consistent: timeline.Agreed, reading.Conflict: timeline.Saved}; mark.Kind != timeline.Gap {
			if kind, ok := want[one.Verdict]; !ok || kind != mark.Kind {
				t.Fatalf("a mark of the kind %d in a verdict of %s", mark.Kind, one.Verdict)
			}
			agreed = agreed.Append(mark.Span)
		}
	}
	if agreed.String() != j.Agreed.String() {
		t.Fatalf("agreed on %s, but judged to be on %s", agreed, j.Agreed)
	}
	claimed := 0
	for i, row := range one.Rows {
		claimed += len(row.Claims)
		if row.Who == "" || row.Words == "" || len(row.Voices) == 0 || i > 0 && row.Side < one.Rows[i-1].Side {
			t.Fatalf("row %d is %+v", i, row)
		}
		for _, bar := range row.Bars {
			if bar.Certain.Intersect(bar.Possible).String() != bar.Certain.String() || len(bar.Possible) == 0 || bar.Words == "" {
				t.Fatalf("%s is certain and %s possible", bar.Certain, bar.Possible)
			}
			if bar.First == bar.WayOut && bar.First {
				t.Fatal("a first reading is no way out")
			}
		}
	}
	for _, voice := range j.Voices() {
		claimed -= len(voice.Claims)
	}
	if claimed != 0 {
		t.Fatalf("%d claims more are shown than were judged", claimed)
	}
	gapsLieBetweenRows(t, one)
	saves(t, one, j)
}

// gapsLieBetweenRows holds each gap to the rows that it is said to lie between: none of them has an instant in it, and
// each has one right before or right after it.
func gapsLieBetweenRows(t *rapid.T, one *timeline.Timeline) {
	for _, mark := range one.Marks {
		if mark.Kind != timeline.Gap {
			continue
		}
		if len(mark.Rows) < 2 {
			t.Fatalf("a gap between the rows %v", mark.Rows)
		}
		before, after := false, false
		for _, i := range mark.Rows {
			var spans when.Spans
			for _, bar := range one.Rows[i].Bars {
				if bar.First || one.Verdict == reading.Contradiction {
					spans = spans.Union(bar.Possible)
				}
			}
			ends := slices.ContainsFunc(spans, func(s when.Span) bool { return s.End.Equal(mark.Span.Start) })
			starts := slices.ContainsFunc(spans, func(s when.Span) bool { return s.Start.Equal(mark.Span.End) })
			if spans.Overlaps(when.Spans{mark.Span}) || !ends && !starts {
				t.Fatalf("row %d, %s, does not border on the gap %s", i, spans, mark.Span)
			}
			before, after = before || ends, after || starts
		}
		if !before || !after {
			t.Fatalf("the gap %s lies on one side of all", mark.Span)
		}
	}
}

// saves holds the bars of ways out to the judgement: every row can be right on the instants that are saved.
func saves(t *rapid.T, one *timeline.Timeline, j reading.Judgement) {
	ways := 0
	for i, row := range one.Rows {
		var spans when.Spans
		for _, bar := range row.Bars {
			if bar.First || bar.WayOut {
				spans = spans.Union(bar.Possible)
			}
			if bar.WayOut {
				ways++
			}
		}
		if len(j.Agreed) > 0 && !spans.Overlaps(j.Agreed) {
			t.Fatalf("row %d, %s, shares no instant with %s", i, spans, j.Agreed)
		}
	}
	if (ways > 0) != (len(j.WaysOut) > 0) {
		t.Fatalf("%d ways out are shown of %d", ways, len(j.WaysOut))
	}
}

// loadRecords writes articles and the registers beside them, and loads them.
func loadRecords(t *rapid.T, dir string, records []string, extent string) *claims.Dataset {
	for name, text := range map[string]string{
		"articles.jsonl":  strings.Join(records, "\n"),
		"people.json":     `{"people": [{"id": "holt", "name": "Ada Holt", "zone": "America/New_York"}]}`,
		"publishers.json": `{"publishers": [{"id": "paper", "name": "P", "zone": "Asia/Karachi"}, {"id": "wire", "name": "W"}]}`,
		"events.json":     lasting(extent),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatalf("%v", err)
		}
	}
	dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
	if err != nil || len(dataset.Rejected) > 0 {
		t.Fatalf("%v %v", err, dataset.Rejected)
	}
	return dataset
}
