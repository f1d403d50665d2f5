package network

// These tests hold the limits of durations against what the calendar gives from any day on.

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/claims/when"
)

func TestRealLengthsHoldFromAnyDay(t *testing.T) {
	lengths := lengths{}
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(0, 40)
		duration, err := when.ParseDuration(fmt.Sprintf("P%dY%dM%dD", count.Draw(t, "years"), count.Draw(t, "months"), count.Draw(t, "days")))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Date(1900, 1, 1, rapid.IntRange(0, 23).Draw(t, "hour"), 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 90_000).Draw(t, "day"))
		length := duration.AddTo(start, 1).Sub(start).Milliseconds()
		if limit := lengths.real(duration); length < limit.least || length > limit.most {
			t.Fatalf("%s from %s takes %d ms, not between %d and %d", duration, start, length, limit.least, limit.most)
		}
	})
}

func TestLimits(t *testing.T) {
	day := int64(24 * 3_600_000)
	dated := func(from, to string) clocks {
		start, _ := time.Parse(time.DateOnly, from)
		end, _ := time.Parse(time.DateOnly, to)
		zone, err := when.LoadZone("Europe/London")
		if err != nil {
			t.Fatal(err)
		}
		return clocks{span: when.Span{Start: start, End: end}, zones: []*time.Location{zone}}
	}
	winter, march := dated("2024-01-02", "2024-01-05"), dated("2024-03-30", "2024-04-02")
	for _, c := range []struct {
		text, bound string
		clocks      clocks
		want        limits
	}{
		{"P2D", "", winter, limits{day, 3 * day}},
		{"P2D", "exact", winter, limits{2 * day, 2 * day}},
		{"P2D", "exact", march, limits{2*day - hour, 2*day + hour}},
		{"P2D", "exact", clocks{}, limits{2*day - hour, 2*day + hour}},
		{"PT36H", "exact", march, limits{day + day/2, day + day/2}},
		{"P1M", "exact", winter, limits{28 * day, 31 * day}},
		{"P20Y", "", winter, limits{6938 * day, 7671 * day}},
		{"P10D", "about", winter, limits{7*day + day/2, 12*day + day/2}},
		{"P1D", "", winter, limits{0, 2 * day}},
		{"P3D", "at-least", winter, limits{3 * day, longestLength}},
		{"P3D", "at-most", winter, limits{0, 3 * day}},
		{"P999999999Y", "", winter, limits{1 << 50, longestLength}},
	} {
		if got, ok := (lengths{}).of(c.text, c.bound, c.clocks, c.clocks); !ok || got != c.want {
			t.Errorf("%s %s: %v, want %v", c.text, c.bound, got, c.want)
		}
	}
	if _, ok := (lengths{}).of("", "", winter, winter); ok {
		t.Error("no duration has limits")
	}
}
