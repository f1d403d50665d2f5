package cli

// These tests give the program clocks that are wrong, as those of machines are: nothing that it says of records depends on
// them but what the records themselves make depend on a day.

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"
	"time"

	"claimcheck/fixtures"
)

// clocks are such as machines have that were off for long, or were set by hand.
var clocks = map[string]func() time.Time{
	"the year 0":               at(0, time.January, 1),
	"before 1970":              at(1969, time.December, 31),
	"the end of 32 bits":       at(2038, time.January, 19),
	"beyond the year 9999":     at(12021, time.August, 20),
	"beyond what an int holds": func() time.Time { return time.Unix(1<<62, 0) },
	"no time":                  func() time.Time { return time.Time{} },
	"a zone of its own":        func() time.Time { return today.In(time.FixedZone("far", 99*3600)) },
	"one that runs backwards":  backwards(),
}

func at(year int, month time.Month, day int) func() time.Time {
	return func() time.Time { return time.Date(year, month, day, 23, 59, 59, 0, time.Local) }
}

func backwards() func() time.Time {
	now := today
	return func() time.Time {
		now = now.Add(-time.Hour)
		return now
	}
}

func TestWrongClocks(t *testing.T) {
	dir := t.TempDir()
	for i, name := range []string{"date-conflict", "date-order", "quote-altered", "title-tenure"} {
		story := fixtures.Stories(name)[0]
		if err := story.Write(filepath.Join(dir, string(rune('a'+i)))); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{
		{"check", "--format", "json"}, {"check", "--format", "csv"}, {"report"}, {"report", "--format", "markdown"}, {"check", "--format", "junit"}, {"check", "--format", "sarif", "-v"},
	} {
		for _, folder := range []string{"a", "b", "c", "d"} {
			want := runIn(t, filepath.Join(dir, folder), append(args, ".")...)
			for name, clock := range clocks {
				var out, errs bytes.Buffer
				status := Main(context.Background(), append(args, "."), Streams{Dir: filepath.Join(dir, folder), Out: &out, Err: &errs, Now: clock})
				if status != want.status || len(args) < 4 && args[len(args)-1] != "junit" && out.String() != want.out {
					t.Errorf("%q in %s says something else by the clock of %s: exit status %d: %s%s", args, folder, name, status, out.String(), errs.String())
				}
			}
		}
	}
}
