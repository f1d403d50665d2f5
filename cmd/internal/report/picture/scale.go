package picture

// This file maps time to pixels.

import (
	"time"

	"claimcheck/claims/when"
)

// scale maps a span of time to a range of pixels. Spans may be longer than a time.Duration can be, and so it counts in
// seconds.
type scale struct {
	shown       when.Span
	left, right float64
}

// at returns where an instant lies; one that is not shown lies at the nearest end.
func (s scale) at(t time.Time) float64 {
	switch {
	case !t.After(s.shown.Start):
		return s.left
	case !t.Before(s.shown.End):
		return s.right
	}
	return s.left + seconds(s.shown.Start, t)*s.perSecond()
}

func (s scale) perSecond() float64 {
	return (s.right - s.left) / seconds(s.shown.Start, s.shown.End)
}

// seconds returns the time from one instant to another in seconds.
func seconds(from, to time.Time) float64 {
	return float64(to.Unix()-from.Unix()) + float64(to.Nanosecond()-from.Nanosecond())/1e9
}

// sees reports whether some of a span is shown.
func (s scale) sees(span when.Span) bool {
	return span.Start.Before(s.shown.End) && s.shown.Start.Before(span.End)
}
