package when

import (
	"slices"
	"strings"
	"time"
)

// Spans is a set of instants: spans in rising order that neither overlap nor touch. No spans at all is the empty set.
type Spans []Span

// Union returns the instants of either set. Neither may be changed afterwards.
func (s Spans) Union(other Spans) Spans {
	if len(other) == 1 && !other[0].Empty() && (len(s) == 0 || len(s) == 1 && s[0] == other[0]) {
		return other // Most sets are one span, and most voices read alike in every zone.
	}
	all := slices.Concat(s, other)
	slices.SortFunc(all, func(a, b Span) int { return a.Start.Compare(b.Start) })
	merged := make(Spans, 0, len(all))
	for _, span := range all {
		merged = merged.Append(span)
	}
	return merged
}

// Append adds a span that begins no earlier than the last one, and joins it to that where they overlap or touch.
func (s Spans) Append(span Span) Spans {
	if span.Empty() {
		return s
	}
	last := len(s) - 1
	if last < 0 || s[last].End.Before(span.Start) {
		return append(s, span)
	}
	if span.End.After(s[last].End) {
		s[last].End = span.End
	}
	return s
}

// Intersect returns the instants that both sets hold.
func (s Spans) Intersect(other Spans) Spans {
	shared := Spans{}
	for i, j := 0, 0; i < len(s) && j < len(other); {
		if both := s[i].Intersect(other[j]); !both.Empty() {
			shared = shared.Append(both)
		}
		if s[i].End.Before(other[j].End) {
			i++
		} else {
			j++
		}
	}
	return shared
}

// Overlaps reports whether the sets share an instant.
func (s Spans) Overlaps(other Spans) bool { return len(s.Intersect(other)) > 0 }

// Hull returns the one span from the first instant to the last; it is empty for the empty set.
func (s Spans) Hull() Span {
	if len(s) == 0 {
		return Span{}
	}
	return Span{Start: s[0].Start, End: s[len(s)-1].End}
}

// String returns the spans in RFC 3339, for keys and for debugging.
func (s Spans) String() string {
	parts := make([]string, 0, len(s))
	for _, span := range s {
		parts = append(parts, span.Start.Format(time.RFC3339Nano)+"/"+span.End.Format(time.RFC3339Nano))
	}
	return strings.Join(parts, ",")
}
