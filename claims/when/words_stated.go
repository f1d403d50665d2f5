// This file finds weekdays and dates that stand together in words ("Monday, Oct. 4, 2022"), so that a check can ask
// whether they fall together. Unlike Resolve it looks into longer text and passes over what it does not know.

package when

import (
	"slices"
	"time"
)

// StatedDate is a weekday and a date that stand together in words.
type StatedDate struct {
	// Text is the place in the words, from the first of the two to the second.
	Text string
	// Weekday is the day of the week as stated.
	Weekday time.Weekday
	// Days is the date as stated. There is one, or two where its digits may be read with the day first and with the
	// month first ("08/10/2021"). The Year is 0 where none is stated.
	Days []Day
}

// Ambiguous reports whether the order of day and month is not known.
func (s StatedDate) Ambiguous() bool { return len(s.Days) > 1 }

// YearStated reports whether the words state the year.
func (s StatedDate) YearStated() bool { return s.Days[0].Year != 0 }

// Complete returns the days that the date may be, seen from the reference day: a missing year is the nearest one. A day
// that there is not, such as 30 February, is left out.
func (s StatedDate) Complete(reference Day) []Day {
	var complete []Day
	for _, day := range s.Days {
		if day.Year == 0 {
			day = NearestDay(day.Month, day.Day, reference)
		}
		if day.Valid() {
			complete = append(complete, day)
		}
	}
	return complete
}

// Agrees reports whether the weekday and the date fall together under one reading at least, seen from the reference
// day. A date that there is not agrees with no weekday.
func (s StatedDate) Agrees(reference Day) bool {
	return slices.ContainsFunc(s.Complete(reference), func(day Day) bool { return day.Weekday() == s.Weekday })
}

// StatedDates returns the weekdays and dates that stand together in the words, in their order: "Monday, Oct. 4, 2022",
// "Tuesday 10 August", "August 9 (Monday)", "Tue 08/10/2021". Between the two may stand a part of the day, commas,
// brackets, "on", "the" and "a". A weekday belongs to one date only, to the one that follows it where there are two. A
// date that stands alone, or a weekday that does, is not returned.
func StatedDates(words string) []StatedDate {
	tokens := tokenize(words)
	var stated []StatedDate
	for at := 0; at < len(tokens); {
		found, size := statedAt(tokens[at:])
		if size == 0 {
			at++
			continue
		}
		found.Text = words[tokens[at].start:tokenEnd(tokens[at+size-1])]
		stated = append(stated, found)
		at += size
	}
	return stated
}

// tokenEnd returns the end of a token, without the full stop that may end a sentence behind a whole word.
func tokenEnd(t token) int {
	if _, whole := weekdayWords[t.text]; t.dotted && (t.kind == tokenNumber || whole && len(t.text) > len("thurs")) {
		return t.end - 1
	}
	return t.end
}

// statedAt reads a weekday and a date, in either order, at the beginning of the tokens.
func statedAt(tokens []token) (found StatedDate, size int) {
	if weekday, ok := statedWeekday(tokens[0]); ok {
		next := 1 + skip(tokens[1:], "morning", "afternoon", "evening", "night", ",", "(", "on", "the")
		days, taken := dateAt(tokens[next:])
		if taken == 0 {
			return found, 0
		}
		return StatedDate{Weekday: weekday, Days: days}, next + taken
	}
	days, taken := dateAt(tokens)
	if taken == 0 {
		return found, 0
	}
	next := taken + skip(tokens[taken:], ",", "(", "a")
	if next >= len(tokens) {
		return found, 0
	}
	weekday, ok := statedWeekday(tokens[next])
	if !ok {
		return found, 0
	}
	// The weekday may belong to another date that follows it: "on Aug. 9, Tuesday, Aug. 10".
	if _, other := statedAt(tokens[next:]); other > 0 {
		return found, 0
	}
	return StatedDate{Weekday: weekday, Days: days}, next + 1
}

// statedWeekday reads a weekday. Those that are other words in lower case ("he sat") need a capital or a full stop.
func statedWeekday(t token) (time.Weekday, bool) {
	weekday, ok := weekdayWords[t.text]
	if t.lower && !t.dotted && doubtful[t.text] {
		return 0, false
	}
	return weekday, ok
}

// skip counts the tokens at the beginning that are one of the words.
func skip(tokens []token, words ...string) int {
	n := 0
	for n < len(tokens) && slices.Contains(words, tokens[n].text) {
		n++
	}
	return n
}

// dateAt reads a date at the beginning of the tokens: month and day, day and month, or digits.
func dateAt(tokens []token) (days []Day, size int) {
	if len(tokens) == 0 {
		return nil, 0
	}
	if tokens[0].kind == tokenDate {
		return tokens[0].days, 1
	}
	var found seen
	for _, pattern := range statedPatterns {
		at := 0
		for i, read := range pattern {
			at += skip(tokens[at:], "the")
			if i > 0 {
				at += skip(tokens[at:], "of")
			}
			if at >= len(tokens) {
				at = 0
				break
			}
			taken := read(tokens[at:], &found)
			if taken == 0 {
				at = 0
				break
			}
			at += taken
		}
		if at == 0 || found.day > monthLength(leapYear, found.month) {
			continue
		}
		end := at + skip(tokens[at:], ",")
		if end < len(tokens) && readYear(tokens[end:], &found) > 0 {
			return []Day{{found.year, found.month, found.day}}, end + 1
		}
		return []Day{{0, found.month, found.day}}, at
	}
	return nil, 0
}

// leapYear is a year in which every month has as many days as it ever has.
const leapYear = 2000

// statedPatterns are the orders in which people write a day and a month.
var statedPatterns = [][]func([]token, *seen) int{
	{readMonth, readDay},
	{readDay, readMonth},
}
