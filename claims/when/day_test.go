// These tests hold days, and the turning of wall clocks into instants, to the clock changes of real zones.

package when

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// tuesday is the day of the seed article.
var tuesday = Day{2021, time.August, 10}

// mustZone loads a zone that exists.
func mustZone(t testing.TB, name string) *time.Location {
	t.Helper()
	zone, err := LoadZone(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestDaySpanAtClockChanges(t *testing.T) {
	for _, test := range []struct {
		zone  string
		day   Day
		start string
		hours float64
	}{
		{"America/New_York", Day{2021, 3, 14}, "2021-03-14T05:00:00Z", 23},
		{"America/New_York", Day{2021, 11, 7}, "2021-11-07T04:00:00Z", 25},
		{"America/New_York", Day{2021, 8, 9}, "2021-08-09T04:00:00Z", 24},
		{"Asia/Karachi", Day{2021, 8, 10}, "2021-08-09T19:00:00Z", 24},
		// Pakistan put its clocks forward at midnight in 2008, so that 1 June began at one o'clock.
		{"Asia/Karachi", Day{2008, 6, 1}, "2008-05-31T19:00:00Z", 23},
		{"Asia/Karachi", Day{2008, 10, 31}, "2008-10-30T18:00:00Z", 25},
		{"Asia/Karachi", Day{2009, 4, 15}, "2009-04-14T19:00:00Z", 23},
		// Lord Howe Island changes its clocks by half an hour.
		{"Australia/Lord_Howe", Day{2021, 4, 4}, "2021-04-03T13:00:00Z", 24.5},
		{"Australia/Lord_Howe", Day{2021, 10, 3}, "2021-10-02T13:30:00Z", 23.5},
		// In Apia 30 December 2011 never was; it is read with the offset before the change.
		{"Pacific/Apia", Day{2011, 12, 29}, "2011-12-29T10:00:00Z", 24},
		{"Pacific/Apia", Day{2011, 12, 30}, "2011-12-30T10:00:00Z", 24},
		{"Pacific/Apia", Day{2011, 12, 31}, "2011-12-30T10:00:00Z", 24},
		// In Sao Paulo summer time began at midnight and ended at midnight.
		{"America/Sao_Paulo", Day{2018, 11, 4}, "2018-11-04T03:00:00Z", 23},
		{"America/Sao_Paulo", Day{2018, 2, 17}, "2018-02-17T02:00:00Z", 25},
		{"America/Sao_Paulo", Day{2018, 2, 18}, "2018-02-18T03:00:00Z", 24},
		// In St. John's clocks went back at one minute past midnight: both days show their last or first minutes twice.
		{"America/St_Johns", Day{2010, 11, 6}, "2010-11-06T02:30:00Z", 25},
		{"America/St_Johns", Day{2010, 11, 7}, "2010-11-07T02:30:00Z", 25},
		// Local mean time, before there were zones: New York was 4:56:02 behind Greenwich.
		{"America/New_York", Day{1850, 7, 4}, "1850-07-04T04:56:02Z", 24},
		{"Africa/Monrovia", Day{1960, 1, 1}, "1960-01-01T00:44:30Z", 24},
		// Far away years use the last rule that there is.
		{"America/New_York", Day{9999, 7, 4}, "9999-07-04T04:00:00Z", 24},
		{"", Day{2021, 8, 9}, "2021-08-09T00:00:00Z", 24},
	} {
		zone := time.UTC
		if test.zone != "" {
			zone = mustZone(t, test.zone)
		}
		span := test.day.Span(zone)
		if got := span.Start.Format(time.RFC3339); got != test.start {
			t.Errorf("%s in %s begins %s, want %s", test.day, test.zone, got, test.start)
		}
		if got := span.Duration().Hours(); got != test.hours {
			t.Errorf("%s in %s has %v hours, want %v", test.day, test.zone, got, test.hours)
		}
	}
}

func TestLocalTimesAtClockChanges(t *testing.T) {
	for _, test := range []struct{ zone, text, want string }{
		{"America/New_York", "2021-08-09T14:30", "2021-08-09T18:30:00Z/2021-08-09T18:31:00Z"},
		// 02:30 never came that night: it is moved forward to 03:30.
		{"America/New_York", "2021-03-14T02:30", "2021-03-14T07:30:00Z/2021-03-14T07:31:00Z"},
		{"America/New_York", "2021-03-14T02", "2021-03-14T07:00:00Z/2021-03-14T08:00:00Z"},
		// 01:30 came twice: from the first to the end of the second.
		{"America/New_York", "2021-11-07T01:30", "2021-11-07T05:30:00Z/2021-11-07T06:31:00Z"},
		{"America/New_York", "2021-11-07T01:30:00.5", "2021-11-07T05:30:00.5Z/2021-11-07T06:30:00.6Z"},
		{"America/New_York", "2021-11-07T01:30-05:00", "2021-11-07T06:30:00Z/2021-11-07T06:31:00Z"},
		{"America/Sao_Paulo", "2018-11-04T00:30", "2018-11-04T03:30:00Z/2018-11-04T03:31:00Z"},
		{"Australia/Lord_Howe", "2021-04-04T01:45", "2021-04-03T14:45:00Z/2021-04-03T15:16:00Z"},
		{"Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z/2011-12-30T22:01:00Z"},
	} {
		date, err := ParseDate(test.text)
		if err != nil {
			t.Fatal(err)
		}
		if got := date.Span(mustZone(t, test.zone)).String(); got != test.want {
			t.Errorf("%s in %s is %s, want %s", test.text, test.zone, got, test.want)
		}
	}
}

// drawInstant draws an instant, mostly of the years that have clock changes, within the years of four digits.
func drawInstant(t *rapid.T) time.Time {
	near, far := rapid.Int64Range(-5e9, 5e9), rapid.Int64Range(-62e9, 250e9)
	return time.Unix(rapid.OneOf(near, near, far).Draw(t, "instant"), 0)
}

// A day's span is the hull of the instants at which a calendar shows it, for every zone and every hour.
func TestDaySpanIsWhatCalendarsShow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := drawZone(t)
		at := drawInstant(t)
		day := DayOf(at, zone)
		if span := day.Span(zone); !span.Contains(at) {
			t.Fatalf("%s in %s is %s, which lacks %s", day, zone, span, at.UTC())
		}
		span := day.Span(zone)
		if DayOf(span.Start, zone) != day || DayOf(span.End.Add(-time.Second), zone) != day {
			t.Fatalf("%s in %s is %s, whose ends bear other dates", day, zone, span)
		}
	})
}

// The turns of far years are ordinary days, leap years among them.
func TestTurnOfFarYears(t *testing.T) {
	for _, name := range []string{"America/New_York", "Australia/Sydney", "Europe/London", "America/Santiago", "Asia/Karachi"} {
		zone := mustZone(t, name)
		for year := 2030; year < 2200; year++ {
			for day := (Day{year, time.December, 29}); day.Before(Day{year + 1, time.January, 3}); day = day.AddDays(1) {
				span := day.Span(zone)
				if span.Duration() != 24*time.Hour || !span.End.Equal(day.AddDays(1).Span(zone).Start) || DayOf(span.Start, zone) != day {
					t.Errorf("%s in %s is %s", day, name, span)
				}
			}
		}
	}
}

// Every hour and minute that clocks show is inside the span of its date-time.
func TestClockSpanIsWhatClocksShow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := drawZone(t)
		at := drawInstant(t).In(zone)
		for _, layout := range []string{"2006-01-02T15", "2006-01-02T15:04", "2006-01-02T15:04:05"} {
			date, err := ParseDate(at.Format(layout))
			if err != nil {
				t.Fatal(err)
			}
			if span := date.Span(zone); !span.Contains(at) {
				t.Fatalf("%s in %s is %s, which lacks %s", date, zone, span, at.UTC())
			}
		}
	})
}

// Calendar arithmetic agrees with the standard library's.
func TestDayArithmetic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := drawDay(t, 200_000)
		n := rapid.IntRange(-2_000_000, 2_000_000).Draw(t, "days")
		oracle := time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, time.UTC)
		if got, want := day.AddDays(n), DayOf(oracle.AddDate(0, 0, n), nil); got != want {
			t.Fatalf("%s and %d days: %s, want %s", day, n, got, want)
		}
		if day.Weekday() != oracle.Weekday() {
			t.Fatalf("%s is a %s, want %s", day, day.Weekday(), oracle.Weekday())
		}
		if day.AddDays(n).Since(day) != n || day.Compare(day.AddDays(n))*max(-1, min(1, n)) > 0 {
			t.Fatalf("%s and %d days do not compare", day, n)
		}
		if moved := day.AddMonths(n / 100); !moved.Valid() || (moved.Year*12+int(moved.Month))-(day.Year*12+int(day.Month)) != n/100 {
			t.Fatalf("%s and %d months is %s", day, n/100, moved)
		}
	})
}

func TestDayText(t *testing.T) {
	for _, test := range []struct {
		day         Day
		text, words string
	}{
		{Day{2021, 8, 10}, "2021-08-10", "Tuesday, 10 August 2021"},
		{Day{1, 1, 1}, "0001-01-01", "Monday, 1 January 1"},
		{Day{0, 12, 31}, "0000-12-31", "Sunday, 31 December 1 BC"},
		{Day{-43, 3, 15}, "-0043-03-15", "Friday, 15 March 44 BC"},
		{Day{12021, 8, 10}, "Y12021-08-10", "Tuesday, 10 August 12021"},
	} {
		if test.day.String() != test.text || test.day.Words() != test.words {
			t.Errorf("%q, %q, want %q, %q", test.day.String(), test.day.Words(), test.text, test.words)
		}
		date, err := ParseDate(test.text)
		if day, ok := date.Day(); err != nil || !ok || day != test.day || date.String() != test.text {
			t.Errorf("%s is read as %s (%v)", test.text, date, err)
		}
	}
}

func TestParseDay(t *testing.T) {
	if day, err := ParseDay("2021-08-10"); err != nil || day != tuesday {
		t.Errorf("got %s, %v", day, err)
	}
	for text, want := range map[string]string{
		"2021-08":    `"2021-08" is no full date: write year, month and day like 2021-08-09`,
		"2021-08-9":  `"2021-08-9" is no EDTF date; write 2021-08-09`,
		"2021-02-29": `2021-02-29: February 2021 has 28 days`,
		"2021-08-9~": `"2021-08-9~" is no EDTF date; write one like 2021-08-09, 2021-08, 2021 or 2021-08-09T14:30:00Z`,
	} {
		if _, err := ParseDay(text); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
}
