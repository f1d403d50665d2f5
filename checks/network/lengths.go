package network

// This file tells how long a duration may be in milliseconds: a month has 28 to 31 days, a year 365 or 366, and a day on
// which the clocks are changed 23 or 25 hours.

import (
	"math"
	"strings"
	"time"

	"claimcheck/claims/when"
)

// limits are the least and the most milliseconds that a length may have.
type limits struct{ least, most int64 }

// The ends of limits that are open.
const (
	shortestLength = 0
	longestLength  = math.MaxInt64
)

// hour is by how much a change of the clocks shortens or lengthens the days that it lies between.
const hour = int64(time.Hour / time.Millisecond)

// lengths remembers the limits of the durations that it was asked for.
type lengths map[when.Duration]limits

// of returns how long a duration may be between two events. Without a bound, it holds to within one of the smallest units
// that it names; "about" allows a quarter more or less where that is wider; "exact" is as long as the calendar makes it.
func (l lengths) of(text, bound string, from, to clocks) (limits, bool) {
	if text == "" {
		return limits{}, false
	}
	duration, err := when.ParseDuration(text)
	if err != nil {
		return limits{}, false
	}
	exact := l.real(duration)
	short, long := duration.Within()
	near := limits{l.real(short).least, l.real(long).most}
	var allowed limits
	switch bound {
	case "exact":
		allowed = exact
	case "at-least":
		allowed = limits{exact.least, longestLength}
	case "at-most":
		allowed = limits{shortestLength, exact.most}
	case "about":
		allowed = limits{min(near.least, exact.least-exact.least/4), near.most}
		if exact.most < longestLength/2 {
			allowed.most = max(near.most, exact.most+exact.most/4)
		}
	default:
		allowed = near
	}
	if !strings.HasPrefix(duration.String(), "PT") && clocksChange(from, to) {
		allowed.least = max(allowed.least-hour, shortestLength)
		if allowed.most < longestLength {
			allowed.most += hour
		}
	}
	return allowed, true
}

// real returns the shortest and the longest time that a duration takes, begun with any month of the 400 years after which
// the calendar repeats. Other days give nothing shorter or longer: where a month is too short for one, its last day is
// taken.
func (l lengths) real(d when.Duration) limits {
	if known, ok := l[d]; ok {
		return known
	}
	const longestSeconds = int64(1) << 50
	months := 400 * 12
	if date, _, _ := strings.Cut(d.String(), "T"); !strings.ContainsAny(date, "YM") {
		months = 1 // Weeks, days and hours are as long at any time.
	}
	found := limits{longestLength, shortestLength}
	for month := range months {
		start := time.Date(1600, time.January+time.Month(month), 1, 0, 0, 0, 0, time.UTC)
		end := d.AddTo(start, 1)
		seconds := end.Unix() - start.Unix()
		if seconds > longestSeconds {
			found = limits{longestSeconds, longestLength}
			break
		}
		length := seconds*1000 + int64(end.Nanosecond())/int64(time.Millisecond)
		found = limits{min(found.least, length), max(found.most, length)}
	}
	l[d] = found
	return found
}

// clocksChange reports whether some clock may have been changed between two events: it is known not to where both are
// dated.
func clocksChange(from, to clocks) bool {
	span := from.span.Hull(to.span)
	if from.span.Empty() || to.span.Empty() || span.OpenStart() || span.OpenEnd() {
		return true
	}
	for _, zones := range [][]*time.Location{from.zones, to.zones} {
		for _, zone := range zones {
			if _, end := span.Start.In(zone).ZoneBounds(); !end.IsZero() && end.Before(span.End) {
				return true
			}
		}
	}
	return false
}
