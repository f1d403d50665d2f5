// This table holds the phrases of days, with their rules below. How patterns are written is told in table.go.

package english

import (
	"time"

	"claimcheck/claims/when"
)

// dayRows are the phrases that mean one day.
func dayRows() []row {
	return []row{
		// Days seen from the reference day.
		{pattern: "today", rule: ruleToday, relative: true, where: isNoTitle, mean: daysAway(0)},
		{pattern: "earlier today", rule: ruleEarlier, relative: true, before: true, mean: daysAway(0)},
		{pattern: "later today", rule: ruleToday, relative: true, mean: daysAway(0)},
		{pattern: "tonight", rule: ruleToday, relative: true, mean: tonight},
		{pattern: "later tonight", rule: ruleToday, relative: true, mean: tonight},
		{pattern: "this PART", rule: ruleToday, relative: true, mean: daysAway(0)},
		{pattern: "earlier this PART", rule: ruleEarlier, relative: true, before: true, mean: daysAway(0)},
		{pattern: "later this PART", rule: ruleToday, relative: true, mean: daysAway(0)},
		{pattern: "earlier|later in the day", rule: ruleToday, relative: true, story: true, mean: daysAway(0)},
		{pattern: "earlier|later in the PART", rule: ruleToday, relative: true, story: true, mean: daysAway(0)},
		{pattern: "yesterday [PART]", rule: ruleYesterday, relative: true, mean: daysAway(-1)},
		{pattern: "earlier|later yesterday", rule: ruleYesterday, relative: true, mean: daysAway(-1)},
		{pattern: "tomorrow [PART]", rule: ruleTomorrow, relative: true, mean: daysAway(1)},
		{pattern: "last night", rule: ruleLastNight, relative: true, mean: lastNight},
		{pattern: "last evening", rule: ruleYesterday, relative: true, mean: lastEvening},
		{pattern: "the day before yesterday", rule: ruleTwoDays, relative: true, mean: daysAway(-2)},
		{pattern: "the day after tomorrow", rule: ruleTwoDays, relative: true, mean: daysAway(2)},

		// Weekdays.
		{pattern: "WEEKDAY [PART]", rule: ruleWeekday, relative: true, where: isNoTitle, mean: bareWeekday},
		{pattern: "early|late on WEEKDAY [PART]", rule: ruleWeekday, relative: true, mean: bareWeekday},
		{pattern: "earlier|later [on] WEEKDAY", rule: ruleWeekday, relative: true, mean: bareWeekday},
		{pattern: "last|previous WEEKDAY [PART]", rule: ruleLastWeekday, relative: true, mean: lastWeekday},
		{pattern: "[this] past WEEKDAY [PART]", rule: ruleLastWeekday, relative: true, mean: lastWeekday},
		{pattern: "this WEEKDAY [PART]", rule: ruleThisWeekday, relative: true, mean: thisWeekday},
		{pattern: "next WEEKDAY [PART]", rule: ruleNextWeekday, relative: true, mean: nextWeekday},
		{pattern: "[this|the] coming|upcoming WEEKDAY [PART]", rule: ruleNextWeekday, relative: true, mean: nextWeekday},
		{pattern: "WEEKDAY [PART] [of] TURN week", rule: ruleWeekdayWeek, relative: true, mean: weekdayOfWeek},
		{pattern: "the following|next WEEKDAY [PART]", rule: ruleBeside, relative: true, story: true, mean: weekdayBeside(1)},
		{pattern: "the previous|preceding WEEKDAY [PART]", rule: ruleBeside, relative: true, story: true, mean: weekdayBeside(-1)},
		{pattern: "NUMBER WEEKDAYS ago", rule: ruleLastWeekday, relative: true, mean: weekdaysAgo},
		{pattern: "WEEKDAY week", rule: ruleNextWeekday, relative: true, where: endsClause, mean: weekFromWeekday(1)},
		{pattern: "a week ago WEEKDAY", rule: ruleWeekday, relative: true, mean: weekFromWeekday(-1)},
		{pattern: "a week from WEEKDAY", rule: ruleWeekday, relative: true, mean: weekFromWeekday(1)},

		// Dates, with a weekday beside them or not. Whether the two fall together is asked of StatedDates.
		{pattern: "<calendar>", mean: inner},
		{pattern: "WEEKDAY [PART] [,] [on] <calendar>", mean: innerWithPart},
		{pattern: "last|next|this [past|coming] WEEKDAY [PART] , <calendar>", mean: innerWithPart},
		{pattern: "<calendar> , a WEEKDAY", mean: inner},
		{pattern: "<calendar> ( WEEKDAY )", mean: inner},
		{pattern: "WEEKDAY [PART] ( <calendar> )", mean: innerWithPart},

		// Holidays.
		{pattern: "<holiday>", rule: ruleHoliday, relative: true, mean: nearestHoliday},
		{pattern: "<holiday> [,] [of|in] YEAR", rule: ruleHoliday, mean: holidayOfYear},
		{pattern: "TURN <holiday>", rule: ruleHoliday, relative: true, mean: turnedHoliday},
		{pattern: "<holiday> [of] TURN year", rule: ruleHoliday, relative: true, mean: holidayOfTurnedYear},

		// Days seen from the last one mentioned.
		{pattern: "that [same|very] day", rule: ruleSame, relative: true, story: true, where: pointsBack, mean: sameDay},
		{pattern: "that PART", rule: ruleSame, relative: true, story: true, where: pointsBack, mean: sameDay},
		{pattern: "the same day", rule: ruleSame, relative: true, story: true, where: pointsBack, mean: sameDay},
		{pattern: "the same PART", rule: ruleSame, relative: true, story: true, where: pointsBack, mean: sameDay},
		{pattern: "the next|following day", rule: ruleBeside, relative: true, story: true, mean: dayBeside(1)},
		{pattern: "the next|following PART", rule: ruleBeside, relative: true, story: true, mean: dayBeside(1)},
		{pattern: "the previous|preceding day", rule: ruleBeside, relative: true, story: true, mean: dayBeside(-1)},
		{pattern: "the previous|preceding PART", rule: ruleBeside, relative: true, story: true, mean: dayBeside(-1)},
		{pattern: "the day before", rule: ruleBeside, relative: true, story: true, where: endsClause, mean: dayBeside(-1)},
		{pattern: "the day after", rule: ruleBeside, relative: true, story: true, where: endsClause, mean: dayBeside(1)},
		{pattern: "overnight", rule: rulePart, relative: true, where: isOvernight, mean: overnight},
	}
}

// calendarRows are the days that are told by their month.
func calendarRows() []row {
	return []row{
		{pattern: "MONTH DAY [PART] [,] [of] YEAR", rule: ruleWritten, mean: fullDate},
		{pattern: "[the] DAY [of] MONTH [,] [of] YEAR", rule: ruleWritten, mean: fullDate},
		{pattern: "MONTH [the] DAY [,] SHORT", rule: ruleShort, mean: fullDate},
		{pattern: "DAY MONTH SHORT", rule: ruleShort, mean: fullDate},
		{pattern: "MONTH [the] DAY [PART]", rule: ruleMonthDay, relative: true, where: isMonthDay, mean: nearestDay},
		{pattern: "[the] DAY [of] MONTH [PART]", rule: ruleMonthDay, relative: true, where: isDayMonth, mean: nearestDay},
		{pattern: "MONTH DAYS [,] YEAR", rule: ruleWritten, mean: fullDays},
		{pattern: "[the] DAYS [of] MONTH [,] YEAR", rule: ruleWritten, mean: fullDays},
		{pattern: "MONTH DAYS", rule: ruleMonthDay, relative: true, mean: nearestDays},
		{pattern: "[the] DAYS [of] MONTH", rule: ruleMonthDay, relative: true, mean: nearestDays},
		{pattern: "TURN MONTH DAY", rule: ruleTurnedMonth, relative: true, mean: turnedDay},
		{pattern: "MONTH DAY [of] TURN year", rule: ruleTurnedMonth, relative: true, mean: dayOfTurnedYear},
		{pattern: "NUMERIC", rule: ruleNumeric, mean: numericDate},
		{pattern: "INSTANT", rule: ruleWritten, mean: instant},
	}
}

// holidayRows are the holidays that fall on the same day each year by a rule. Their dates stand in holidays.go.
func holidayRows() []row {
	var rows []row
	for number, h := range holidays {
		for _, pattern := range h.patterns {
			rows = append(rows, row{pattern: pattern, where: isCapital, mean: func(*matcher, *parts) (meant, bool) {
				return meant{slot: slot{unit: unitDay, code: number, day: h.in(2000)}}, true
			}})
		}
	}
	return rows
}

// daysAway gives the day that lies n days from the reference day.
func daysAway(n int) func(*matcher, *parts) (meant, bool) {
	return func(m *matcher, p *parts) (meant, bool) { return dayPart(m.view.day.AddDays(n), p.part) }
}

func tonight(m *matcher, _ *parts) (meant, bool) { return dayPart(m.view.day, partNight) }

// lastNight spans two days, since one o'clock in the morning is "last night" as well.
func lastNight(m *matcher, _ *parts) (meant, bool) {
	found, ok := dayPart(m.view.day.AddDays(-1), partNight)
	found.date = when.Between(m.view.day.AddDays(-1).Date(), m.view.day.Date())
	return found, ok
}

func lastEvening(m *matcher, _ *parts) (meant, bool) {
	return dayPart(m.view.day.AddDays(-1), partEvening)
}

// bareWeekday gives the last such weekday on or before the reference day, the next one where the sentence looks ahead.
func bareWeekday(m *matcher, p *parts) (meant, bool) {
	back := sinceWeekday(m.view.day, p.weekday)
	if back > 0 && m.direction() > 0 {
		back -= 7
	}
	return dayPart(m.view.day.AddDays(-back), p.part)
}

func lastWeekday(m *matcher, p *parts) (meant, bool) {
	return dayPart(weekdayBefore(m.view.day, p.weekday), p.part)
}

func nextWeekday(m *matcher, p *parts) (meant, bool) {
	return dayPart(m.view.day.AddDays(7-sinceWeekday(m.view.day, p.weekday)), p.part)
}

func thisWeekday(m *matcher, p *parts) (meant, bool) {
	return dayPart(weekStart(m.view.day).AddDays((int(p.weekday)+6)%7), p.part)
}

// weekdayBeside gives the weekday after or before the day mentioned last.
func weekdayBeside(direction int) func(*matcher, *parts) (meant, bool) {
	return func(m *matcher, p *parts) (meant, bool) {
		day := m.lastDay()
		if direction < 0 {
			return m.fromLast(dayPart(weekdayBefore(day, p.weekday), p.part))
		}
		return m.fromLast(dayPart(day.AddDays(7-sinceWeekday(day, p.weekday)), p.part))
	}
}

// weekdaysAgo gives "two Mondays ago": the last Monday but one.
func weekdaysAgo(m *matcher, p *parts) (meant, bool) {
	if p.count.n < 1 || p.count.n > 100 {
		return meant{}, false
	}
	return dayPart(weekdayBefore(m.view.day, p.weekday).AddDays(-7*(int(p.count.n)-1)), partNone)
}

func weekFromWeekday(direction int) func(*matcher, *parts) (meant, bool) {
	return func(m *matcher, p *parts) (meant, bool) {
		back := sinceWeekday(m.view.day, p.weekday)
		if direction > 0 && back > 0 {
			back -= 7
		}
		return dayPart(m.view.day.AddDays(-back+7*direction), p.part)
	}
}

// nearestOnSide chooses the year of what comes every year: the nearest one, or the nearest on the side that the sentence looks
// to. First and last count the days from the reference day to its first and last day; they are false for a year without it.
func (m *matcher) nearestOnSide(first, last func(year int) (int, bool)) (year int, ok bool) {
	// A 29 February may be eight years away; all else comes within one.
	for _, reach := range []int{1, 8} {
		if year, ok = m.nearestWithin(reach, first, last); ok {
			break
		}
	}
	return year, ok
}

func (m *matcher) nearestWithin(reach int, first, last func(year int) (int, bool)) (year int, ok bool) {
	least := -1
	direction := m.direction()
	for y := m.view.day.Year - reach; y <= m.view.day.Year+reach; y++ {
		behind, ok := last(y)
		if !ok {
			continue
		}
		before, _ := first(y)
		away := max(0, before, -behind)
		if direction > 0 && behind < 0 || direction < 0 && before > 0 {
			away += otherSide
		}
		if least < 0 || away < least {
			year, least = y, away
		}
	}
	return year, least >= 0
}

// otherSide is how many days nearer a date on the side to which the sentence does not look must be: half a year. Verbs are
// no sure sign ("chose Dec. 15 for the sale"), so that a date a few weeks ahead is not taken for one almost a year
// back.
const otherSide = 183

func nearestDay(m *matcher, p *parts) (meant, bool) {
	if year, ok := m.yearOfRange(p.month); ok {
		return dayPart(dayOf(year, p.month, p.day), p.part)
	}
	away := func(year int) (int, bool) {
		day := dayOf(year, p.month, p.day)
		if !day.Valid() {
			return 0, false
		}
		return day.Since(m.view.day), true
	}
	year, ok := m.nearestOnSide(away, away)
	if !ok {
		return meant{}, false
	}
	return dayPart(dayOf(year, p.month, p.day), p.part)
}

// daysTo gives the days from the first one, which the slot holds, to the last one of the same month.
func daysTo(found meant, ok bool, last int) (meant, bool) {
	end := found.slot.day
	end.Day = last
	found.date = when.Between(found.slot.day.Date(), end.Date())
	return found, ok && end.Valid()
}

func fullDays(m *matcher, p *parts) (meant, bool) {
	found, ok := fullDate(m, p)
	return daysTo(found, ok, p.place)
}

func nearestDays(m *matcher, p *parts) (meant, bool) {
	found, ok := nearestDay(m, p)
	return daysTo(found, ok, p.place)
}

func fullDate(_ *matcher, p *parts) (meant, bool) {
	return dayPart(dayOf(p.year, p.month, p.day), p.part)
}

// turnedDay gives "last Oct. 23": the last one before the reference day.
func turnedDay(m *matcher, p *parts) (meant, bool) {
	year := m.view.day.Year
	switch this := dayOf(year, p.month, p.day); {
	case p.turn < 0 && m.view.day.Compare(this) <= 0:
		year--
	case p.turn > 0 && this.Compare(m.view.day) <= 0:
		year++
	}
	return dayPart(dayOf(year, p.month, p.day), p.part)
}

func dayOfTurnedYear(m *matcher, p *parts) (meant, bool) {
	return dayPart(dayOf(m.view.day.Year+p.turn, p.month, p.day), p.part)
}

// numericDate gives what a date in digits may mean: with the day first, and with the month first where that differs.
// The one that is nearer to the reference day comes first.
func numericDate(m *matcher, p *parts) (meant, bool) {
	first, other := p.numeric[0], p.numeric[1]
	if other.Valid() && distance(other, m.view.day) < distance(first, m.view.day) {
		first, other = other, first
	}
	found, ok := dayPart(first, partNone)
	if other.Valid() {
		found.slot.other = other
		found.date = when.OneOf(sortedDays(first, other)...)
	}
	return found, ok
}

// distance counts the days between two days.
func distance(a, b when.Day) int { return max(a.Since(b), b.Since(a)) }

// instant gives a date-time of RFC 3339, as it stands.
func instant(m *matcher, p *parts) (meant, bool) {
	text := m.words(m.from, m.to)
	date, err := when.ParseDate(text)
	if err != nil {
		return meant{}, false
	}
	return meant{kind: TypeTime, value: text, date: date, slot: slot{unit: unitDay, day: p.numeric[0]}}, true
}

func sameDay(m *matcher, p *parts) (meant, bool) { return m.fromLast(dayPart(m.lastDay(), p.part)) }

func dayBeside(n int) func(*matcher, *parts) (meant, bool) {
	return func(m *matcher, p *parts) (meant, bool) { return m.fromLast(dayPart(m.lastDay().AddDays(n), p.part)) }
}

// fromLast marks what is seen from a time mentioned before as being of no known day where none was.
func (m *matcher) fromLast(found meant, ok bool) (meant, bool) {
	found.dayless = !m.said.last.valid()
	return found, ok
}

// sortedDays returns two days as dates, the earlier one first.
func sortedDays(a, b when.Day) []when.Date {
	if b.Before(a) {
		a, b = b, a
	}
	return []when.Date{a.Date(), b.Date()}
}

func overnight(m *matcher, _ *parts) (meant, bool) { return dayPart(m.lastDay(), partNight) }

// weekdayOfWeek gives the weekday of last, this or next week. Where it matters whether weeks begin on Sunday or on Monday,
// both days are given.
func weekdayOfWeek(m *matcher, p *parts) (meant, bool) {
	monday := weekStart(m.view.day).AddDays(7 * p.turn)
	found, ok := dayPart(monday.AddDays((int(p.weekday)+6)%7), p.part)
	sunday := m.view.day.AddDays(-sinceWeekday(m.view.day, time.Sunday) + 7*p.turn)
	if other := sunday.AddDays(int(p.weekday)); other != found.slot.day {
		found.slot.other = other
		found.date = when.OneOf(sortedDays(other, found.slot.day)...)
	}
	return found, ok
}
