// This file turns times of a wall clock into instants. The two do not map one to one: clocks are put forward, so that
// some times never come, and back, so that some come twice; a zone may even leave out a day. All of that is decided
// here, once, and the rest of the package speaks of wall clocks as if they were simple.

package when

import "time"

// farthestOffset bounds how far any place's clock was ever from UTC, with room to spare: Manila was at -15:56 and
// Metlakatla at +15:13 before the date line was settled there. In seconds.
const farthestOffset = 18 * 60 * 60

// wallSpan returns the span of instants from the first at which the zone's clocks show start or later to the last at
// which they show a time before end. Both count seconds from 1970-01-01T00:00 on the wall clock itself.
//
// A time that comes twice counts both times, so the span reaches from the first to the end of the second. A time that
// never comes, because the clocks were put forward over it, is moved forward by the gap, as RFC 5545 (3.3.5) reads
// it: 02:30 on the night when 02:00 becomes 03:00 is the instant that the clocks show as 03:30.
func wallSpan(start, end int64, zone *time.Location) Span {
	zone = zoneOrUTC(zone)
	if zone == time.UTC {
		return Span{time.Unix(start, 0).UTC(), time.Unix(end, 0).UTC()}
	}
	around := periodAt(start-farthestOffset, zone)
	if around.end > end+farthestOffset { // No clock is changed nearby.
		return Span{time.Unix(start-around.offset, 0).UTC(), time.Unix(end-around.offset, 0).UTC()}
	}
	first, _ := firstAtWall(start, zone)
	last := lastBeforeWall(end, zone)
	if first < last {
		return Span{time.Unix(first, 0).UTC(), time.Unix(last, 0).UTC()}
	}
	_, before := time.Unix(first-1, 0).In(zone).Zone()
	return Span{time.Unix(start-int64(before), 0).UTC(), time.Unix(end-int64(before), 0).UTC()}
}

// period is a stretch of time, in seconds of Unix time, in which a zone keeps one offset.
type period struct{ start, end, offset int64 }

// periodAt returns a stretch of one offset that holds the instant at. It need not be the longest; stretches without an
// end reach past every year.
func periodAt(at int64, zone *time.Location) period {
	t := time.Unix(at, 0).In(zone)
	_, offset := t.Zone()
	found := period{Beginning.Unix(), Forever.Unix(), int64(offset)}
	start, end := t.ZoneBounds()
	if !start.IsZero() {
		found.start = start.Unix()
	}
	if !end.IsZero() {
		found.end = end.Unix()
	}
	// Beyond the listed changes the time package goes by years, and takes leap years to be a day too short: on their last
	// day it returns an end that is over. The zone's rule changes no clocks around the turn of the year.
	if found.end <= at {
		found.end = at + secondsADay
	}
	found.start = min(found.start, at)
	return found
}

// firstAtWall returns the first instant at which the zone's clocks show wall or later, and whether they show just that.
func firstAtWall(wall int64, zone *time.Location) (instant int64, exact bool) {
	for at := wall - farthestOffset; ; {
		current := periodAt(at, zone)
		if instant = max(current.start, wall-current.offset); instant < current.end {
			return instant, instant+current.offset == wall
		}
		at = current.end
	}
}

// lastBeforeWall returns the end of the last stretch of instants at which the zone's clocks show a time before wall.
func lastBeforeWall(wall int64, zone *time.Location) int64 {
	for at := wall + farthestOffset; ; {
		current := periodAt(at, zone)
		if instant := min(current.end, wall-current.offset); instant > current.start {
			return instant
		}
		at = current.start - 1
	}
}

// comesTwice reports whether the zone's clocks show at another instant what they show at t, to the second.
func comesTwice(t time.Time, zone *time.Location) bool {
	_, offset := t.In(zone).Zone()
	wall := t.Unix() + int64(offset)
	first, _ := firstAtWall(wall, zone)
	return lastBeforeWall(wall+1, zone) != first+1
}

// zoneOrUTC returns the zone, or UTC where there is none.
func zoneOrUTC(zone *time.Location) *time.Location {
	if zone == nil {
		return time.UTC
	}
	return zone
}
