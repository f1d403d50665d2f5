package checks

// This file lists what words of time may mean, seen from the days from which they may be seen. It is as generous as the
// words are: a date that none of these senses touches is one that the words rule out.

import (
	"slices"
	"strings"
	"time"

	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// sense is one thing that words may mean.
type sense struct {
	english.Meaning
	// from is the reference day from which the words have it.
	from when.Day
}

// How far from the reference day a weekday may lie: a bare one that is today's may be told of the week before or after,
// and "last Tuesday" of the one in the last calendar week.
const (
	nearestWeeks = 8
	turnedWeeks  = 14
)

// sensesOf returns everything that words may mean, what they mean at first sight first. There is nothing where the
// grammar does not know the words, where they are seen from another time in the story, or where they need a reference
// day and none is known.
func sensesOf(words string, v view) []sense {
	if len(v.days) == 0 {
		meaning, ok := english.Resolve(words, noDay)
		if !ok || meaning.Relative {
			return nil
		}
		return []sense{{Meaning: meaning}}
	}
	var may []sense
	add := func(m english.Meaning, from when.Day) {
		known := func(s sense) bool { return s.Date.Equal(m.Date) }
		if !slices.ContainsFunc(may, known) {
			may = append(may, sense{m, from})
		}
	}
	for _, day := range v.days {
		meaning, ok := english.Resolve(words, day)
		if !ok || meaning.FromStory {
			return nil
		}
		add(meaning, day)
		if ahead, ok := english.ResolveAhead(words, day); ok {
			add(ahead, day)
		}
		if meaning.IsRange() {
			// "From Monday to Friday" may be told of the week before or after, as a weekday may.
			for _, away := range []int{-7, 7} {
				if other, ok := english.Resolve(words, day.AddDays(away)); ok {
					add(other, day)
				}
			}
		}
		if !meaning.Relative {
			return may
		}
	}
	main := v.days[0]
	if month, ok := namedMonth(words, main.Year); ok {
		for year := main.Year - 1; year <= main.Year+1 && !strings.Contains(strings.ToLower(words), "year"); year++ {
			if meaning, ok := english.Resolve(words, when.Day{Year: year, Month: month, Day: 15}); ok {
				add(meaning, main)
			}
		}
		return may
	}
	if earliest, latest, ok := weekdayReach(words, main); ok {
		for _, day := range v.days {
			for _, found := range weekdaysAround(may[0], day, earliest, latest) {
				if !slices.ContainsFunc(may, func(s sense) bool { return sameDay(s.Date, found.Date) }) {
					add(found, day)
				}
			}
		}
	}
	return may
}

// namedMonth returns the month that the words name, whatever the day from which they are seen: "Aug. 31", "in August",
// "the third quarter". A year names none.
func namedMonth(words string, year int) (time.Month, bool) {
	var named time.Month
	for month := time.January; month <= time.December; month++ {
		meaning, ok := english.Resolve(words, when.Day{Year: year, Month: month, Day: 1})
		if !ok || meaning.Date.Precision() <= when.PrecisionYear {
			return 0, false
		}
		first, ok := meaning.Date.FirstDay()
		if !ok || named != 0 && first.Month != named {
			return 0, false
		}
		named = first.Month
	}
	return named, true
}

// weekdayReach reports whether the words name a weekday, whatever the day from which they are seen, and how many days
// away from that day it may lie.
func weekdayReach(words string, reference when.Day) (earliest, latest int, ok bool) {
	var named time.Weekday
	least, most := turnedWeeks, -turnedWeeks
	for k := range 7 {
		from := reference.AddDays(k)
		meaning, ok := english.Resolve(words, from)
		if !ok {
			return 0, 0, false
		}
		day, ok := oneDay(meaning.Date)
		if !ok || k > 0 && day.Weekday() != named {
			return 0, 0, false
		}
		named = day.Weekday()
		least, most = min(least, day.Since(from)), max(most, day.Since(from))
	}
	switch {
	case most < 0:
		return -turnedWeeks, -1, true
	case least > 0:
		return 1, turnedWeeks, true
	}
	return -nearestWeeks, nearestWeeks, true
}

// oneDay returns the day on which all of a date lies, be it the day itself or a time of its clock.
func oneDay(date when.Date) (when.Day, bool) {
	first, ok := date.FirstDay()
	last, known := date.LastDay()
	return first, ok && known && first == last && !date.Qualified()
}

// sameDay reports whether two dates lie on one day.
func sameDay(a, b when.Date) bool {
	dayA, okA := oneDay(a)
	dayB, okB := oneDay(b)
	return okA && okB && dayA == dayB
}

// weekdaysAround returns the days that fall on the weekday of a sense, within a reach of a reference day.
func weekdaysAround(s sense, reference when.Day, earliest, latest int) []english.Meaning {
	named, _ := oneDay(s.Date)
	var found []english.Meaning
	for away := earliest; away <= latest; away++ {
		if day := reference.AddDays(away); day.Weekday() == named.Weekday() {
			meaning := s.Meaning
			meaning.Date = day.Date()
			found = append(found, meaning)
		}
	}
	return found
}

// allowed reports whether a recorded date has any time in common with something that the words may mean.
func allowed(words string, may []sense, recorded when.Date) bool {
	for _, s := range may {
		if s.Date.Equal(recorded) {
			return true
		}
		before, after := slack(words, s.Date)
		if s.Date.Zoned() != recorded.Zoned() {
			// One of the two names instants and the other a day on some calendar, which may be any in the world.
			before, after = before+easternmost, after+westernmost
		}
		for _, meant := range s.Date.Spans(time.UTC) {
			meant = stretched(meant, before, after)
			if slices.ContainsFunc(recorded.Spans(time.UTC), meant.Overlaps) {
				return true
			}
		}
	}
	return false
}

// How far the clocks of the world go before and behind UTC.
const (
	easternmost = 14 * time.Hour
	westernmost = 12 * time.Hour
)

// stretched returns a span that begins earlier and ends later; open ends stay open.
func stretched(span when.Span, before, after time.Duration) when.Span {
	if !span.OpenStart() {
		span.Start = span.Start.Add(-before)
	}
	if !span.OpenEnd() {
		span.End = span.End.Add(after)
	}
	return span
}

// slack returns how far beyond the calendar's span words may reach. A night goes on behind midnight; "two years ago" is
// counted in round years; quarters may be those of a financial year, and seasons begin where one likes.
func slack(words string, date when.Date) (before, after time.Duration) {
	const day = 24 * time.Hour
	lower := strings.ToLower(words)
	has := func(list ...string) bool {
		return slices.ContainsFunc(list, func(word string) bool { return strings.Contains(lower, word) })
	}
	switch {
	case has("night"):
		return 0, day / 2
	case has("quarter", "half", "q1", "q2", "q3", "q4"):
		return 366 * day, 366 * day
	case has("spring", "summer", "autumn", "fall", "winter"):
		return 92 * day, 92 * day
	case has(" ago", " from now", " from today"):
		if first, ok := date.Day(); ok && date.Equal(first.Date()) {
			return 0, 0
		}
		half := date.Span(time.UTC).Duration() / 2
		return half, half
	}
	return 0, 0
}
