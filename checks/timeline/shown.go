package timeline

// This file says which span of time a picture shows, and on whose clocks.

import (
	"cmp"
	"slices"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims/when"
)

const (
	aDay = 24 * 60 * 60.0 // aDay and the like are seconds.
	// leastShown is the shortest span that a picture shows.
	leastShown = 10 * 60.0
	// tooLong is how many times as long as all others a bar may be and be shown to its ends, and how far away the one end
	// of an open bar may lie. A month beside a day is shown whole; a year beside a day is not.
	tooLong = 40
	// margin is the part of what is shown that is added on both sides, and beyond the part added on a side on which some
	// bar goes on.
	margin, beyond = 0.04, 0.12
)

// stretch is a span that grows, in seconds of Unix time.
type stretch struct {
	from, to float64
	begun    bool
}

func (s *stretch) include(at float64) {
	if !s.begun {
		s.from, s.to, s.begun = at, at, true
	}
	s.from, s.to = min(s.from, at), max(s.to, at)
}

func (s *stretch) length() float64 { return s.to - s.from }

// away tells how far an instant lies outside.
func (s *stretch) away(at float64) float64 { return max(0, s.from-at, at-s.to) }

// ends returns the ends of a span that are not open, in seconds of Unix time.
func ends(s when.Span) []float64 {
	unix := func(t time.Time) float64 { return float64(t.Unix()) + float64(t.Nanosecond())/1e9 }
	var found []float64
	if !s.OpenStart() {
		found = append(found, unix(s.Start))
	}
	if !s.OpenEnd() {
		found = append(found, unix(s.End))
	}
	return found
}

// shown returns the span of time to show. The marks lie within it, and so do the bars, the shortest first, as long as
// they leave something to be seen of the others. It is false where nothing has an end.
func shown(rows []Row, marks []Mark) (when.Span, bool) {
	var core stretch
	for _, mark := range marks {
		for _, end := range ends(mark.Span) {
			core.include(end)
		}
	}
	var bars []when.Span
	for _, row := range rows {
		for _, bar := range row.Bars {
			bars = append(bars, bar.Possible.Hull())
		}
	}
	slices.SortStableFunc(bars, func(a, b when.Span) int { return cmp.Compare(seconds(a), seconds(b)) })
	for _, bar := range bars {
		room := max(core.length(), aDay)
		whole := !core.begun || seconds(bar) <= tooLong*room
		for _, end := range ends(bar) {
			if whole || core.away(end) <= tooLong*room {
				core.include(end)
			}
		}
	}
	if !core.begun {
		return when.Span{}, false
	}
	core.widen(bars)
	return when.Span{Start: time.Unix(int64(core.from), 0).UTC(), End: time.Unix(int64(core.to), 0).UTC()}, true
}

// widen adds some room on both sides, more where bars go on.
func (s *stretch) widen(bars []when.Span) {
	length := s.length()
	switch {
	case length == 0:
		length = aDay // There is one end only, of spans that are open.
	case length < leastShown:
		s.from, s.to = s.from-(leastShown-length)/2, s.to+(leastShown-length)/2
		length = leastShown
	}
	before, after := margin, margin
	core := when.Span{Start: time.Unix(int64(s.from), 0), End: time.Unix(int64(s.to)+1, 0)}
	for _, bar := range bars {
		if bar.Start.Before(core.Start) {
			before = beyond
		}
		if bar.End.After(core.End) {
			after = beyond
		}
	}
	if s.length() == 0 {
		before, after = 0.5, 0.5
	}
	s.from, s.to = s.from-before*length, s.to+after*length
}

// mostClocks is how many clocks a timeline has, and mostWaysOut how many of them are kept for other readings.
const mostClocks, mostWaysOut = 4, 2

// clocks returns the clocks of the people in the story, those that show the same as one: those of first readings, then
// those of the other readings that are shown.
func clocks(instant Instant, rows []Row, shown when.Span) []Clock {
	var zones, ways []reading.Zone
	for _, zone := range instant.Judgement.Clocks() {
		if !slices.ContainsFunc(instant.Judgement.WaysOut, func(w reading.WayOut) bool { return w.Zone.Name == zone.Name }) {
			zones = append(zones, zone)
		}
	}
	for _, row := range rows {
		for _, bar := range row.Bars {
			if !bar.First {
				ways = append(ways, bar.Zones...)
			}
		}
	}
	found := alike(zones, instant.Labels, shown)
	saving := alike(ways, instant.Labels, shown)
	saving = slices.DeleteFunc(saving, func(c clockOf) bool {
		at := slices.IndexFunc(found, func(f clockOf) bool { return showSame(f.location, c.location, shown) })
		if at >= 0 {
			found[at].name(c.labels...)
		}
		return at >= 0
	})
	saving = saving[:min(len(saving), max(mostWaysOut, mostClocks-len(found)))]
	found = append(found[:min(len(found), mostClocks-len(saving))], saving...)
	all := make([]Clock, 0, len(found))
	for _, c := range found {
		all = append(all, c.clock())
	}
	if len(all) == 0 {
		all = append(all, Clock{Label: "UTC", Location: time.UTC})
	}
	return all
}

// clockOf is a clock with the names of all the places where it is shown.
type clockOf struct {
	location *time.Location
	labels   []string
}

// name notes names of places where the clock is shown.
func (c *clockOf) name(labels ...string) {
	for _, label := range labels {
		if !slices.Contains(c.labels, label) {
			c.labels = append(c.labels, label)
		}
	}
}

// mostPlaces is how many places of one clock are named.
const mostPlaces = 3

func (c clockOf) clock() Clock {
	labels := c.labels
	if more := len(labels) - mostPlaces; more > 0 {
		labels = append(labels[:mostPlaces:mostPlaces], check.Count(more, "other place", "other places"))
	}
	return Clock{Label: check.List(labels), Location: c.location}
}

// alike puts zones together whose clocks show the same throughout a span.
func alike(zones []reading.Zone, labels reading.Labels, shown when.Span) []clockOf {
	var found []clockOf
	for _, zone := range zones {
		at := slices.IndexFunc(found, func(c clockOf) bool { return showSame(c.location, zone.Location, shown) })
		if at < 0 {
			at = len(found)
			found = append(found, clockOf{location: zone.Location})
		}
		found[at].name(labels.Of(zone))
	}
	return found
}

// mostChanges is how many changes of the clocks are compared; a span that has more shows months or years, and no hours.
const mostChanges = 100

// showSame reports whether the clocks of two zones show the same throughout a span.
func showSame(a, b *time.Location, span when.Span) bool {
	at := span.Start
	for range mostChanges {
		_, offset := at.In(a).Zone()
		if _, other := at.In(b).Zone(); offset != other {
			return false
		}
		_, next := at.In(a).ZoneBounds()
		if _, change := at.In(b).ZoneBounds(); next.IsZero() || !change.IsZero() && change.Before(next) {
			next = change
		}
		if next.IsZero() || !next.Before(span.End) {
			return true
		}
		at = next
	}
	return true
}
