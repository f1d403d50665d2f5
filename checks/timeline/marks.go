package timeline

// This file marks where all voices agree, and the time that lies between those that share no instant.

import (
	"fmt"
	"slices"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims/when"
)

// marks returns the marks of a judgement in the order of time: what all agree on, and the gaps. In a conflict the gaps
// are those between first readings, in a contradiction those that no reading closes.
func marks(j reading.Judgement, rows []Row) []Mark {
	var all []Mark
	kind := Agreed
	if j.Verdict == reading.Conflict {
		kind = Saved
	}
	for _, span := range j.Agreed {
		all = append(all, Mark{Kind: kind, Span: span, Words: lengthWords(span)})
	}
	if j.Verdict != reading.Consistent {
		all = append(all, gaps(j.Verdict, rows)...)
	}
	slices.SortStableFunc(all, func(a, b Mark) int { return a.Span.Start.Compare(b.Span.Start) })
	return all
}

// gaps returns the gaps between rows that share no instant: of three rows that follow one another the two gaps between
// neighbours, as the one between the first and the last holds both.
func gaps(verdict reading.Verdict, rows []Row) []Mark {
	sets := make([]when.Spans, len(rows))
	for i, row := range rows {
		for _, bar := range row.Bars {
			if bar.First || verdict == reading.Contradiction {
				sets[i] = sets[i].Union(bar.Possible)
			}
		}
	}
	var found []Mark
	for i := range sets {
		for k := range sets[:i] {
			gap, apart := between(sets[i], sets[k])
			if !apart {
				continue
			}
			at := slices.IndexFunc(found, func(m Mark) bool { return same(m.Span, gap) })
			if at < 0 {
				at = len(found)
				found = append(found, Mark{Kind: Gap, Span: gap, Words: gapMarkWords(gap)})
			}
			for _, row := range []int{k, i} {
				if !slices.Contains(found[at].Rows, row) {
					found[at].Rows = append(found[at].Rows, row)
				}
			}
		}
	}
	narrow := slices.DeleteFunc(slices.Clone(found), func(m Mark) bool {
		return slices.ContainsFunc(found, func(other Mark) bool { return holds(m.Span, other.Span) && !same(m.Span, other.Span) })
	})
	for _, mark := range narrow {
		slices.Sort(mark.Rows)
	}
	return narrow
}

// same and holds compare spans that may be empty, by their ends: a gap of no length lies where two spans touch.
func same(a, b when.Span) bool  { return a.Start.Equal(b.Start) && a.End.Equal(b.End) }
func holds(a, b when.Span) bool { return !b.Start.Before(a.Start) && !b.End.After(a.End) }

// between returns the shortest span that lies between two sets of instants; it is empty where they touch. It is false
// where they share an instant, or one has none.
func between(a, b when.Spans) (gap when.Span, apart bool) {
	if len(a) == 0 || len(b) == 0 || a.Overlaps(b) {
		return when.Span{}, false
	}
	consider := func(from, to time.Time) {
		next := when.Span{Start: from, End: to}
		if !to.Before(from) && (!apart || seconds(next) < seconds(gap)) {
			gap, apart = next, true
		}
	}
	// The spans of a set stand in order, and so the neighbours in time are found by walking along both.
	for i, k := 0, 0; i < len(a) && k < len(b); {
		if a[i].Start.Before(b[k].Start) {
			consider(a[i].End, b[k].Start)
			i++
		} else {
			consider(b[k].End, a[i].Start)
			k++
		}
	}
	return gap, apart
}

// seconds is the length of a span, which may be longer than a time.Duration can be.
func seconds(s when.Span) float64 {
	return float64(s.End.Unix()-s.Start.Unix()) + float64(s.End.Nanosecond()-s.Start.Nanosecond())/1e9
}

func gapMarkWords(gap when.Span) string {
	if gap.Empty() {
		return "the spans just touch"
	}
	return lengthWords(gap) + " apart"
}

// lengthWords tells how long a span is: by years and days from a year on, and else as the verdict does.
func lengthWords(s when.Span) string {
	switch {
	case s.OpenStart() && s.OpenEnd():
		return "at any time"
	case s.OpenStart():
		return "until then"
	case s.OpenEnd():
		return "from then on"
	case s.End.Before(s.Start.AddDate(1, 0, 0)):
		return gapWords(s.Duration())
	}
	years := s.End.Year() - s.Start.Year()
	if s.Start.AddDate(years, 0, 0).After(s.End) {
		years--
	}
	words := check.Count(years, "year", "years")
	if years > 9999 {
		return fmt.Sprintf("some %d years", years)
	}
	if days := int(s.End.Sub(s.Start.AddDate(years, 0, 0)).Hours() / 24); days > 0 {
		words += " " + check.Count(days, "day", "days")
	}
	return words
}
