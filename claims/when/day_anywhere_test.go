package when_test

import (
	"testing"
	"time"

	"claimcheck/claims/when"
)

// TestDayAnywhere holds what is said of a day in all zones against its span in each of them, in years when the clocks of
// places were far from UTC, and on a day that a zone left out.
func TestDayAnywhere(t *testing.T) {
	days := []when.Day{
		{Year: 1844, Month: time.December, Day: 31},
		{Year: 1867, Month: time.October, Day: 18},
		{Year: 2011, Month: time.December, Day: 30},
		{Year: 2021, Month: time.March, Day: 28},
	}
	names := append(when.ZoneNames(), "-15:59", "+15:59")
	for _, day := range days {
		midnight := day.Span(time.UTC).Start
		for hours := -72; hours <= 72; hours++ {
			at := midnight.Add(time.Duration(hours) * time.Hour)
			begins, ends := day.BeginsBefore(at), day.EndsAfter(at)
			if begins != (hours > 18) || ends != (hours < 6) {
				t.Fatalf("%s, %d hours from its midnight: begins before %t, ends after %t", day, hours, begins, ends)
			}
			for _, name := range names {
				zone, err := when.LoadZone(name)
				if err != nil {
					t.Fatal(err)
				}
				span := day.Span(zone)
				if begins && !span.Start.Before(at) || ends && !span.End.After(at) {
					t.Fatalf("%s in %s is %s: begins before %s %t, ends after %t", day, name, span, at, begins, ends)
				}
			}
		}
	}
}
