// This file holds Span, the half-open span of UTC instants that every date and every few words become, and the small
// algebra on spans that checks are made of: where do two overlap, how far do they lie apart, what holds both?

package when

import (
	"strings"
	"time"
)

// Beginning and Forever are the ends of open spans. They lie beyond every year that a Date can name (see MaxYear), so
// that comparing them with other instants needs no special case. Their years do not fit RFC 3339: ask OpenStart and
// OpenEnd before a span is written out.
var (
	Beginning = time.Date(-1_500_000_000, time.January, 1, 0, 0, 0, 0, time.UTC)
	Forever   = time.Date(1_500_000_000, time.January, 1, 0, 0, 0, 0, time.UTC)
)

// Span is the half-open span of instants [Start, End), in UTC. Start is Beginning or End is Forever where it is open.
// The zero Span is empty.
type Span struct{ Start, End time.Time }

// Always returns the span that is open at both ends.
func Always() Span { return Span{Beginning, Forever} }

// Empty reports whether no instant lies in the span.
func (s Span) Empty() bool { return !s.Start.Before(s.End) }

// OpenStart reports whether the span reaches back without a bound.
func (s Span) OpenStart() bool { return !s.Start.After(Beginning) }

// OpenEnd reports whether the span reaches forward without a bound.
func (s Span) OpenEnd() bool { return !s.End.Before(Forever) }

// Contains reports whether t lies in the span. The end does not.
func (s Span) Contains(t time.Time) bool { return !t.Before(s.Start) && t.Before(s.End) }

// Covers reports whether every instant of other lies in s. An empty span is covered by every span.
func (s Span) Covers(other Span) bool {
	return other.Empty() || (!other.Start.Before(s.Start) && !other.End.After(s.End))
}

// Overlaps reports whether an instant lies in both spans. Spans that only touch do not overlap.
func (s Span) Overlaps(other Span) bool { return !s.Intersect(other).Empty() }

// Intersect returns the instants that lie in both spans: an empty span where there are none. Of two spans that touch,
// it is the empty span at the instant where they touch; of two that lie apart, it is the zero Span.
func (s Span) Intersect(other Span) Span {
	both := Span{later(s.Start, other.Start), earlier(s.End, other.End)}
	if both.End.Before(both.Start) {
		return Span{}
	}
	return both
}

// Hull returns the shortest span that holds both spans. An empty span adds nothing.
func (s Span) Hull(other Span) Span {
	switch {
	case s.Empty():
		return other
	case other.Empty():
		return s
	}
	return Span{earlier(s.Start, other.Start), later(s.End, other.End)}
}

// Duration returns how long the span is: zero for an empty one. Spans longer than about 292 years, the open ones among
// them, give the longest time.Duration there is.
func (s Span) Duration() time.Duration {
	if s.Empty() {
		return 0
	}
	return s.End.Sub(s.Start)
}

// Gap returns the time that lies between two spans: zero where they touch or overlap. It does not matter which of the
// two comes first. Like Duration it ends at about 292 years.
func (s Span) Gap(other Span) time.Duration {
	return max(0, other.Start.Sub(s.End), s.Start.Sub(other.End))
}

// Equal reports whether both spans begin and end at the same instants. All empty spans are equal.
func (s Span) Equal(other Span) bool {
	return s.Start.Equal(other.Start) && s.End.Equal(other.End) || s.Empty() && other.Empty()
}

// String writes the span for logs and tests, in RFC 3339 with ".." for an open end and "empty" for an empty span. What
// people read is told by Words.
func (s Span) String() string {
	if s.Empty() {
		return "empty"
	}
	var out strings.Builder
	if s.OpenStart() {
		out.WriteString("..")
	} else {
		out.WriteString(s.Start.UTC().Format(time.RFC3339Nano))
	}
	out.WriteByte('/')
	if s.OpenEnd() {
		out.WriteString("..")
	} else {
		out.WriteString(s.End.UTC().Format(time.RFC3339Nano))
	}
	return out.String()
}

// earlier returns the first of two instants.
func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// later returns the last of two instants.
func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
