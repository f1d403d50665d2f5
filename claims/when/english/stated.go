// This file finds weekdays and dates that stand together in words ("Monday, Oct. 4, 2022"), so that a check can ask
// whether they fall together. Unlike Resolve it looks into longer text and passes over what it does not know.

package english

import (
	"slices"
	"time"

	"claimcheck/claims/when"
)

// StatedDate is a weekday and a date that stand together in words.
type StatedDate struct {
	// Text is the place in the words, from the first of the two to the second.
	Text string
	// Weekday is the day of the week as stated.
	Weekday time.Weekday
	// Days is the date as stated. There is one, or two where its digits may be read with the day first and with the
	// month first ("08/10/2021"). The Year is 0 where none is stated.
	Days []when.Day
}

// Ambiguous reports whether the order of day and month is not known.
func (s StatedDate) Ambiguous() bool { return len(s.Days) > 1 }

// YearStated reports whether the words state the year.
func (s StatedDate) YearStated() bool { return s.Days[0].Year != 0 }

// Complete returns the days that the date may be, seen from the reference day: a missing year is the nearest one. A day
// that there is not, such as 30 February, is left out.
func (s StatedDate) Complete(reference when.Day) []when.Day {
	var complete []when.Day
	for _, day := range s.Days {
		if day.Year == 0 {
			day = nearest(day.Month, day.Day, reference)
		}
		if day.Valid() {
			complete = append(complete, day)
		}
	}
	return complete
}

// Agrees reports whether the weekday and the date fall together under one reading at least, seen from the reference
// day. A date that there is not agrees with no weekday.
func (s StatedDate) Agrees(reference when.Day) bool {
	return slices.ContainsFunc(s.Complete(reference), func(day when.Day) bool { return day.Weekday() == s.Weekday })
}

// StatedDates returns the weekdays and dates that stand together in the words, in their order: "Monday, Oct. 4, 2022",
// "Tuesday 10 August", "August 9 (Monday)", "Tue 08/10/2021". Between the two may stand a part of the day, commas,
// brackets, "on", "the" and "a". A weekday belongs to one date only, to the one that follows it where there are two. A
// date that stands alone, or a weekday that does, is not returned.
func StatedDates(words string) []StatedDate {
	r := readers.Get().(*wordReader)
	defer readers.Put(r)
	m := r.cut(words)
	m.view, m.whole = view{}, false
	if !slices.ContainsFunc(m.tokens, func(t token) bool { return m.entry(&t).is&isWeekday != 0 }) {
		return nil
	}
	var stated []StatedDate
	for at := 0; at < len(m.tokens); {
		found, size := m.statedAt(at)
		if size == 0 {
			at++
			continue
		}
		found.Text = words[m.tokens[at].start:m.tokenEnd(at+size-1)]
		stated = append(stated, found)
		at += size
	}
	return stated
}

// tokenEnd returns the end of a token, with the full stop behind an abbreviation.
func (m *matcher) tokenEnd(at int) int {
	t := m.token(at)
	if t.has(dotted) && (t.has(initials) || m.entry(t).is&isShort != 0) {
		return int(t.end) + 1
	}
	return int(t.end)
}

// statedAt reads a weekday and a date, in either order, at a place.
func (m *matcher) statedAt(at int) (found StatedDate, size int) {
	if weekday, ok := m.statedWeekday(at); ok {
		next := at + 1 + m.skip(at+1, "morning", "afternoon", "evening", "night", ",", "(", "on", "the")
		days, taken := m.statedDate(next)
		if taken == 0 {
			return found, 0
		}
		return StatedDate{Weekday: weekday, Days: days}, next + taken - at
	}
	days, taken := m.statedDate(at)
	if taken == 0 {
		return found, 0
	}
	next := at + taken + m.skip(at+taken, ",", "(", "a")
	weekday, ok := m.statedWeekday(next)
	if !ok {
		return found, 0
	}
	// The weekday may belong to another date that follows it: "on Aug. 9, Tuesday, Aug. 10".
	if _, other := m.statedAt(next); other > 0 {
		return found, 0
	}
	return StatedDate{Weekday: weekday, Days: days}, next + 1 - at
}

// statedWeekday reads a weekday. Those that are other words in lower case ("he sat") need a capital or a full stop.
func (m *matcher) statedWeekday(at int) (time.Weekday, bool) {
	t := m.token(at)
	e := m.entry(t)
	if e.is&isWeekday == 0 || !t.has(capital) && !t.has(dotted) && e.is&isDoubtful != 0 {
		return 0, false
	}
	return e.weekday, true
}

// skip counts the tokens from a place on that are one of the words or marks.
func (m *matcher) skip(at int, words ...string) int {
	n := 0
	for m.is(at+n, words...) {
		n++
	}
	return n
}

// statedDate reads a date at a place: month and day, day and month, or digits.
func (m *matcher) statedDate(at int) (days []when.Day, size int) {
	if m.token(at).word == wordNumeric {
		days = when.NumericDays(m.words(at, at+1))
		return days, min(len(days), 1)
	}
	m.whole = true
	defer func() { m.whole = false }()
	read := &m.reading[m.depth]
	*read = parts{}
	for _, order := range [][2]reader{{readMonth, readDay}, {readDay, readMonth}} {
		first := at + m.skip(at, "the")
		taken := order[0](m, first, read)
		if taken == 0 {
			continue
		}
		second := first + taken + m.skip(first+taken, "the", "of")
		if taken = order[1](m, second, read); taken == 0 || !dayOf(leapYear, read.month, read.day).Valid() {
			continue
		}
		end := second + taken
		if year := end + m.skip(end, ","); m.token(year).word == wordNumber && readYear(m, year, read) > 0 {
			return []when.Day{{Year: read.year, Month: read.month, Day: read.day}}, year + 1 - at
		}
		return []when.Day{{Month: read.month, Day: read.day}}, end - at
	}
	return nil, 0
}

// leapYear is a year in which every month has as many days as it ever has.
const leapYear = 2000

// nearest returns the day with that month and day of the month that is nearest to a day, the earlier one of two that are
// equally near. It is the zero Day where there is none, such as 31 June. 29 February may be eight years away.
func nearest(month time.Month, day int, reference when.Day) when.Day {
	var nearest when.Day
	least := -1
	for year := reference.Year - 8; year <= reference.Year+8; year++ {
		candidate := dayOf(year, month, day)
		away := max(candidate.Since(reference), reference.Since(candidate))
		if candidate.Valid() && (least < 0 || away < least) {
			nearest, least = candidate, away
		}
	}
	return nearest
}
