package timeline

// This file tells by how much voices miss one another.

import (
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims/when"
)

// miss is by how much voices miss one another.
type miss struct {
	// apart says that there are two voices that share no instant; where it is false each two do, but not all together.
	apart bool
	// gap is the longest time that lies between two voices, each in the readings that bring them nearest to one another.
	gap time.Duration
	// varies says that two other voices lie nearer to one another than that, and still share no instant.
	varies bool
}

// missed tells by how much voices miss one another in some of their readings. A voice that gives no instant at all lies
// nowhere, and so at no distance from the others.
func missed(voices []reading.Voice, wanted func(reading.Reading) bool) miss {
	var single []when.Span
	var sets []when.Spans
	seen := map[string]bool{}
	for _, voice := range voices {
		spans := voice.Instants(wanted)
		if key := spans.String(); len(spans) > 0 && !seen[key] {
			seen[key] = true
			sets = append(sets, spans)
			if len(spans) == 1 {
				single = append(single, spans[0])
			}
		}
	}
	found := missedBySingle(single)
	for i, a := range sets {
		for _, b := range sets[:i] {
			if len(a) == 1 && len(b) == 1 || a.Overlaps(b) {
				continue
			}
			found.note(nearest(a, b))
		}
	}
	return found
}

// note takes the gap between two more voices into account.
func (m *miss) note(gap time.Duration) {
	m.varies = m.varies || m.apart && gap != m.gap
	m.apart, m.gap = true, max(m.gap, gap)
}

// missedBySingle tells by how much spans miss one another, without comparing each with each: the longest gap lies between
// the one that ends first and the one that begins last, and if any other two lie nearer, one of them lies so to these.
func missedBySingle(spans []when.Span) miss {
	var found miss
	if len(spans) == 0 {
		return found
	}
	firstEnd, lastStart := spans[0].End, spans[0].Start
	for _, span := range spans {
		if span.End.Before(firstEnd) {
			firstEnd = span.End
		}
		if span.Start.After(lastStart) {
			lastStart = span.Start
		}
	}
	for _, span := range spans {
		if !span.Start.Before(firstEnd) {
			found.note(span.Start.Sub(firstEnd))
		}
		if !span.End.After(lastStart) {
			found.note(lastStart.Sub(span.End))
		}
	}
	return found
}

// nearest returns the shortest time between two sets of instants, neither of which is empty.
func nearest(a, b when.Spans) time.Duration {
	shortest := a[0].Gap(b[0])
	for _, x := range a {
		for _, y := range b {
			shortest = min(shortest, x.Gap(y))
		}
	}
	return shortest
}

// words tells a miss.
func (m miss) words() string {
	switch {
	case !m.apart:
		return "no instant lies in all of them"
	case m.gap == 0:
		return "the spans just touch"
	case m.varies:
		return "they are up to " + gapWords(m.gap) + " apart"
	}
	return "they are " + gapWords(m.gap) + " apart"
}

// gapWords tells how long a gap is, by its two largest units, to the nearest second.
func gapWords(gap time.Duration) string {
	const day = 24 * time.Hour
	if gap < time.Second {
		return "less than a second"
	}
	gap = gap.Round(time.Second)
	var told []string
	for _, unit := range []struct {
		length time.Duration
		name   string
	}{{day, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}, {time.Second, "second"}} {
		if n := gap / unit.length; n > 0 && len(told) < 2 {
			told = append(told, check.Count(int(n), unit.name, unit.name+"s"))
		}
		gap %= unit.length
	}
	return strings.Join(told, " ")
}
