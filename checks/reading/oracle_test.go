package reading_test

// An oracle for the verdict on a post beside an article: it tries moments of posting and of the event, in every
// combination of the zones that each voice may have meant, and knows nothing of spans or sweeps.

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/checks/reading"
	"claimcheck/claims/when"
)

// scene is an article that dates an event to a day, beside a post shown as of a day whose author says when it was.
type scene struct {
	dateline, publisher, author string
	day, shown                  when.Day
	words                       string
}

// verdict tries every quarter of an hour for the event, and for the post every minute that could matter.
func (s scene) verdict(t *rapid.T) reading.Verdict {
	zone := func(name string) *time.Location {
		location, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		return location
	}
	author := zone(s.author)
	agree := func(article *time.Location) bool {
		for _, display := range []*time.Location{author, zone(s.publisher), time.UTC} {
			from := time.Date(s.day.Year, s.day.Month, s.day.Day-2, 0, 0, 0, 0, time.UTC)
			for event := from; event.Before(from.Add(5 * 24 * time.Hour)); event = event.Add(15 * time.Minute) {
				if when.DayOf(event, article) == s.day && s.posted(event, author, display) {
					return true
				}
			}
		}
		return false
	}
	switch {
	case agree(zone(s.dateline)):
		return reading.Consistent
	case agree(zone(s.publisher)):
		return reading.Conflict
	}
	return reading.Contradiction
}

// posted reports whether some moment of posting fits the author's words about an event and the day shown.
func (s scene) posted(event time.Time, author, display *time.Location) bool {
	for post := event.Add(-72 * time.Hour); post.Before(event.Add(72 * time.Hour)); post = post.Add(15 * time.Minute) {
		if when.DayOf(post, display) != s.shown {
			continue
		}
		said, was := when.DayOf(post, author), when.DayOf(event, author)
		fits := map[string]bool{
			"today":         said == was,
			"earlier today": said == was && event.Before(post.Add(15*time.Minute)),
			"yesterday":     said.AddDays(-1) == was,
			"tomorrow":      said.AddDays(1) == was,
		}
		if fits[s.words] {
			return true
		}
	}
	return false
}

// TestVerdictAgainstEveryReading draws zones from all over the world, days around changes of the clock, and words; the
// verdict of three values must be that of the oracle.
func TestVerdictAgainstEveryReading(t *testing.T) {
	zones := []string{
		"America/New_York", "Asia/Karachi", "Europe/London", "Pacific/Honolulu", "Pacific/Auckland", "Asia/Kathmandu",
		"America/Sao_Paulo", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago",
		"Australia/Lord_Howe", "America/St_Johns", "Europe/Berlin", "Africa/Cairo", "Asia/Tehran",
	}
	days := []when.Day{
		{Year: 2021, Month: 8, Day: 10},
		{Year: 2021, Month: 3, Day: 28},
		{Year: 2021, Month: 11, Day: 7},
		{Year: 2021, Month: 4, Day: 4},
		{Year: 2024, Month: 2, Day: 29},
		{Year: 2011, Month: 12, Day: 30},
	}
	seen := map[reading.Verdict]int{}
	rapid.Check(t, func(r *rapid.T) {
		s := scene{
			dateline:  rapid.SampledFrom(zones).Draw(r, "dateline"),
			publisher: rapid.SampledFrom(zones).Draw(r, "publisher"),
			author:    rapid.SampledFrom(zones).Draw(r, "author"),
			day:       rapid.SampledFrom(days).Draw(r, "day"),
			words:     rapid.SampledFrom([]string{"today", "earlier today", "yesterday", "tomorrow"}).Draw(r, "words"),
		}
		s.shown = s.day.AddDays(rapid.IntRange(-2, 2).Draw(r, "shown"))
		files := map[string]string{
			"a.json": fmt.Sprintf(`{
  "article": {"id": "a", "publisher": "p", "dateline": {"place": "there", "date": %q}},
  "sources": [{"id": "s", "kind": "post", "author": "x", "published": %q}],
  "claims": [
    {"id": "c1", "kind": "date", "event": "e", "when": {"date": %q}, "anchor": {"exact": "x"}},
    {"id": "c2", "kind": "date", "event": "e", "when": {"text": %q}, "anchor": {"exact": "x", "source": "s"}}]}`,
				s.day, s.shown, s.day, s.words),
			"people.json":     fmt.Sprintf(`{"people": [{"id": "x", "name": "X", "zone": %q}]}`, s.author),
			"places.json":     fmt.Sprintf(`{"places": [{"id": "there", "name": "There", "zone": %q}]}`, s.dateline),
			"publishers.json": fmt.Sprintf(`{"publishers": [{"id": "p", "name": "P", "zone": %q}]}`, s.publisher),
		}
		dataset := load(t, files)
		got := reading.Judge(reading.Of(dataset, "e", datedClaims(dataset))).Verdict
		if want := s.verdict(r); got != want {
			r.Fatalf("%+v: the verdict is %s, the oracle's %s", s, got, want)
		}
		seen[got]++
	})
	if len(seen) < 3 {
		t.Errorf("only these verdicts were drawn: %v", seen)
	}
}
