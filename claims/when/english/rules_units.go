// This file holds the rules for weeks, months, quarters and years.

package english

import (
	"time"

	"claimcheck/claims/when"
)

func dayOf(year int, month time.Month, day int) when.Day {
	return when.Day{Year: year, Month: month, Day: day}
}

// dayPart gives a day with a part of it, if there is such a day. Noon and midnight are times of the clock.
func dayPart(day when.Day, p part) (meant, bool) {
	return meant{slot: slot{unit: unitDay, day: day, part: p}}, day.Valid()
}

// unitSlot gives the unit that a day lies in.
func unitSlot(day when.Day, u unit) (meant, bool) {
	if !day.Valid() || u < unitDay {
		return meant{}, false
	}
	return meant{slot: containing(day, u)}, true
}

// weekdayBefore returns the last such weekday before a day.
func weekdayBefore(day when.Day, weekday time.Weekday) when.Day {
	return day.AddDays(-1).AddDays(-sinceWeekday(day.AddDays(-1), weekday))
}

// lastDay returns the last day that the text has spoken of, else the reference day.
func (m *matcher) lastDay() when.Day {
	if m.said.day.valid() {
		return m.said.day.day
	}
	return m.view.day
}

// lastSlot returns the last time that the text has spoken of, else the reference day.
func (m *matcher) lastSlot() slot {
	if m.said.last.valid() {
		return m.said.last
	}
	return slot{unit: unitDay, day: m.view.day}
}

// nothing is the meaning of what looks like a time and is none.
func nothing(*matcher, *parts) (meant, bool) { return meant{none: true}, true }

func monthOfYear(_ *matcher, p *parts) (meant, bool) {
	return unitSlot(dayOf(p.year, p.month, 1), unitMonth)
}

// nearestPart gives the nearest part of a year, of so many months, on the side that the sentence looks to.
func (m *matcher) nearestPart(months, number int, u unit) (meant, bool) {
	first := func(year int) when.Day { return dayOf(year, time.January, 1).AddMonths((number - 1) * months) }
	year, ok := m.nearestOnSide(
		func(y int) (int, bool) { return first(y).Since(m.view.day), true },
		func(y int) (int, bool) { return first(y).AddMonths(months).AddDays(-1).Since(m.view.day), true })
	if !ok {
		return meant{}, false
	}
	return unitSlot(first(year), u)
}

func nearestMonth(m *matcher, p *parts) (meant, bool) {
	if year, ok := m.yearOfRange(p.month); ok {
		return unitSlot(dayOf(year, p.month, 1), unitMonth)
	}
	return m.nearestPart(1, int(p.month), unitMonth)
}

// yearOfRange reads the year behind another date that is joined to this one: "March to April 2013" is that year's March, and
// "December to January 2013" that of the year before.
func (m *matcher) yearOfRange(month time.Month) (int, bool) {
	at := m.to
	if m.is(at, "to", "and", "or", "through", "until") || m.token(at).number == '\u2013' && m.token(at).isMark() {
		at++
	} else if !m.token(at).has(joined) {
		return 0, false
	}
	var second parts
	size := readMonth(m, at, &second)
	if size == 0 {
		return 0, false
	}
	at += size
	at += readDay(m, at, &second)
	if m.token(at).word == wordComma {
		at++
	}
	if m.token(at).word != wordNumber || readYear(m, at, &second) == 0 {
		return 0, false
	}
	if month > second.month {
		second.year--
	}
	return second.year, true
}

// turnedMonth gives "last August" (the last one that is over or has come before the reference month), "this August" (that of
// the reference year) and "next August" (the first after the reference month).
func turnedMonth(m *matcher, p *parts) (meant, bool) {
	return unitSlot(dayOf(turnedYear(m.view.day, p.month, p.turn), p.month, 1), unitMonth)
}

// turnedYear returns the year of the last, this or the next such month.
func turnedYear(day when.Day, month time.Month, turn int) int {
	switch {
	case turn < 0 && month >= day.Month:
		return day.Year - 1
	case turn > 0 && month <= day.Month:
		return day.Year + 1
	}
	return day.Year
}

func pastMonth(m *matcher, p *parts) (meant, bool) {
	p.turn = -1
	return turnedMonth(m, p)
}

func monthOfTurnedYear(m *matcher, p *parts) (meant, bool) {
	return unitSlot(dayOf(m.view.day.Year+p.turn, p.month, 1), unitMonth)
}

func monthAYearAgo(m *matcher, p *parts) (meant, bool) {
	found, ok := nearestMonth(m, p)
	found.slot = found.slot.shifted(unitYear, -1)
	return found, ok
}

func plainYear(_ *matcher, p *parts) (meant, bool) { return unitSlot(firstOfYear(p.year), unitYear) }

// years gives the years from one to another. Alone, "2020-21" may as well be meant for a part of the year 2020.
func years(m *matcher, p *parts) (meant, bool) {
	if m.whole && len(m.tokens) == 1 && m.token(0).second < 100 {
		return meant{}, false
	}
	found, ok := unitSlot(firstOfYear(p.year), unitYear)
	found.date = when.Between(when.YearDate(p.year), when.YearDate(p.place))
	found.value = found.slot.value()
	return found, ok
}

func fiscalYear(_ *matcher, p *parts) (meant, bool) {
	found, ok := unitSlot(firstOfYear(p.year), unitYear)
	found.slot.fiscal = true
	return found, ok
}

func turnedFiscal(m *matcher, p *parts) (meant, bool) {
	p.year = m.view.day.Year + p.turn
	return fiscalYear(m, p)
}

func latestFiscal(m *matcher, p *parts) (meant, bool) {
	p.year = m.view.day.Year - 1
	return fiscalYear(m, p)
}

func plainDecade(_ *matcher, p *parts) (meant, bool) {
	return unitSlot(firstOfYear(p.year), unitDecade)
}

// century gives a century by its number: the 20th is 1901 to 2000 in strict count, and 19XX as people use it.
func century(_ *matcher, p *parts) (meant, bool) {
	if p.place < 1 || p.place > 30 {
		return meant{}, false
	}
	return unitSlot(firstOfYear((p.place-1)*100), unitCentury)
}

// turnedUnit gives last, this or next week, month, year or decade, whole. "The last day" and "the next day" are seen from
// another day than the reference day.
func turnedUnit(m *matcher, p *parts) (meant, bool) {
	if p.unit <= unitDay {
		return meant{}, false
	}
	return m.turned(p.unit, p.turn)
}

// turned gives the unit that lies so many from the reference day's own. News counts weeks from Sunday or from Monday and
// does not say which, so that the date holds the days of both.
func (m *matcher) turned(u unit, n int) (meant, bool) {
	found, ok := unitSlot(move(m.view.day, u, n), u)
	if !ok {
		return found, false
	}
	if found.slot.unit == unitWeek {
		day := move(m.view.day, u, n)
		sunday := day.AddDays(-sinceWeekday(day, time.Sunday))
		first, last := found.slot.day, found.slot.last()
		if sunday.Before(first) {
			first = sunday
		}
		if end := sunday.AddDays(6); last.Before(end) {
			last = end
		}
		found.date = when.Between(first.Date(), last.Date())
	}
	return found, true
}

// currentUnit gives "the current quarter".
func currentUnit(m *matcher, p *parts) (meant, bool) {
	if p.unit <= unitDay {
		return meant{}, false
	}
	return m.turned(p.unit, 0)
}

// pastUnit gives "this past week": the last one.
func pastUnit(m *matcher, p *parts) (meant, bool) {
	p.turn = -1
	return turnedUnit(m, p)
}

func comingUnit(m *matcher, p *parts) (meant, bool) {
	p.turn = 1
	return turnedUnit(m, p)
}

// namedUnit gives the unit that the reference day lies in: "earlier in the week".
func namedUnit(m *matcher, p *parts) (meant, bool) {
	p.turn = 0
	return turnedUnit(m, p)
}

// theWeekend gives the weekend before the reference day, or the next one where the sentence looks ahead; on a Saturday or
// Sunday it is that one.
func theWeekend(m *matcher, _ *parts) (meant, bool) {
	day := m.view.day
	switch {
	case day.Weekday() == time.Saturday || day.Weekday() == time.Sunday || m.direction() > 0:
		return unitSlot(day, unitWeekend)
	}
	return unitSlot(day.AddDays(-7), unitWeekend)
}

func weekOfDay(_ *matcher, p *parts) (meant, bool) {
	if p.inner.slot.unit != unitDay {
		return meant{}, false
	}
	return unitSlot(p.inner.slot.day, unitWeek)
}

// mostUnits bounds how many units words may count, so that their sum is within the years that there are.
const mostUnits = 100_000

// unitsAgo gives the day, week, month or year that lies so many units before the reference day, as wide as the unit: "two
// years ago" is a year. Where the text has just told the results of a quarter, "a year ago" is the same quarter.
func unitsAgo(m *matcher, p *parts) (meant, bool) {
	if p.unit == unitYear && p.count.n == 1 && m.comparesQuarters() && !p.roughly {
		return meant{slot: m.said.quarter.shifted(unitYear, -1), compared: true}, true
	}
	return m.unitsFrom(slot{unit: unitDay, day: m.view.day}, p, -1)
}

func unitsAhead(m *matcher, p *parts) (meant, bool) {
	return m.unitsFrom(slot{unit: unitDay, day: m.view.day}, p, 1)
}

// unitsFromLast gives what lies so many units from the time mentioned last.
func unitsFromLast(direction int) func(*matcher, *parts) (meant, bool) {
	return func(m *matcher, p *parts) (meant, bool) {
		if direction < 0 && p.unit == unitYear && p.count.n == 1 && m.comparesQuarters() {
			return meant{slot: m.said.quarter.shifted(unitYear, -1), compared: true}, true
		}
		if p.count.vague || p.unit < unitDay {
			return meant{}, false // "A few days later" tells a length only; whether it is past or future is not said.
		}
		return m.unitsFrom(m.lastSlot(), p, direction)
	}
}

// unitsFrom counts units from a slot. Hours and less have no date without a clock; of years that nobody counts, the decade
// before is meant.
func (m *matcher) unitsFrom(from slot, p *parts, direction int) (meant, bool) {
	switch {
	case p.unit < unitDay:
		return m.clockless(direction), true
	case p.count.vague:
		return vagueUnitsAway(from, p.unit, direction), true
	case p.count.n > mostUnits:
		return meant{}, false
	}
	n := direction * int(p.count.n)
	if p.count.n != float64(int(p.count.n)) {
		if p.unit == unitYear {
			return m.unitsFrom(from, &parts{unit: unitMonth, count: count{n: p.count.n * 12}, roughly: true}, direction)
		}
		p.roughly = true
	}
	if p.unit == unitDecade || p.unit == unitCentury {
		return decadesAway(from.day, p.unit, n)
	}
	found := meant{slot: from.shifted(p.unit, n)}
	if !found.slot.valid() {
		return found, false
	}
	if found.slot.unit == unitWeek && from.unit == unitDay {
		found.date = weekAround(from.day.AddDays(7 * n))
		if p.roughly {
			found.date = found.date.Approximate()
		}
	}
	found.slot.roughly = p.roughly
	return found, true
}

// weekAround gives the days of a day's week, counted from Sunday or from Monday: eight for most days, thirteen for a Sunday.
func weekAround(day when.Day) when.Date {
	monday, sunday := weekStart(day), day.AddDays(-sinceWeekday(day, time.Sunday))
	first, last := monday, sunday.AddDays(6)
	if sunday.Before(first) {
		first = sunday
	}
	if end := monday.AddDays(6); last.Before(end) {
		last = end
	}
	return when.Between(first.Date(), last.Date())
}

// decadesAway gives the year so many decades away. Its date has five years on each side, since "two decades ago" may be
// eighteen years.
func decadesAway(day when.Day, u unit, n int) (meant, bool) {
	size := 10
	if u == unitCentury {
		size = 100
	}
	middle := day.Year + size*n
	if middle < 5 || middle > 9990 {
		return meant{}, false
	}
	found, ok := unitSlot(firstOfYear(middle), unitYear)
	found.date = when.Between(when.YearDate(middle-size/2), when.YearDate(middle+size/2))
	return found, ok
}

// vagueUnitsAway gives "several years ago", of which only the side is known.
func vagueUnitsAway(from slot, u unit, direction int) meant {
	if direction < 0 {
		return meant{kind: TypeDate, value: "PAST_REF", slot: from, vague: true}
	}
	return meant{kind: TypeDate, value: "FUTURE_REF", slot: from, vague: true}
}

// clockless gives "two hours ago", seen from a day of which no clock is known.
func (m *matcher) clockless(direction int) meant {
	value := "FUTURE_REF"
	if direction < 0 {
		value = "PAST_REF"
	}
	return meant{kind: TypeTime, value: value, slot: slot{unit: unitDay, day: m.view.day}, vague: true}
}

// resultsReach is for how many sentences the results of a quarter are spoken of.
const resultsReach = 6

// comparesQuarters reports whether the text has just spoken of a quarter, so that a year earlier means the same quarter.
func (m *matcher) comparesQuarters() bool {
	return m.said.quarter.valid() && m.said.sentence-m.said.quarterIn <= resultsReach
}

// yearAgo gives the same quarter, month or year one year before: "the year-earlier quarter".
func yearAgo(m *matcher, p *parts) (meant, bool) {
	if m.said.quarter.valid() {
		return meant{slot: m.said.quarter.shifted(unitYear, -1), compared: true}, true
	}
	return unitSlot(move(m.view.day, unitYear, -1), unitYear)
}

func sameUnit(m *matcher, p *parts) (meant, bool) {
	if p.unit == unitDay {
		return m.fromLast(dayPart(m.lastDay(), partNone))
	}
	return m.fromLast(unitSlot(m.lastSlot().day, p.unit))
}

// unitBeside gives the unit after or before the time mentioned last.
func unitBeside(n int) func(*matcher, *parts) (meant, bool) {
	return func(m *matcher, p *parts) (meant, bool) {
		if p.unit < unitDay {
			return meant{}, false
		}
		last := m.lastSlot()
		if p.unit == unitDay {
			return m.fromLast(dayPart(m.lastDay().AddDays(n), partNone))
		}
		return m.fromLast(unitSlot(move(last.day, p.unit, n), p.unit))
	}
}

// quarterInYear gives "the 1988 quarter": the quarter that the text speaks of, in that year.
func quarterInYear(m *matcher, p *parts) (meant, bool) {
	if !m.comparesQuarters() {
		return plainYear(m, p)
	}
	found := meant{slot: m.said.quarter, compared: true}
	found.slot.day.Year = p.year
	return found, true
}

// yearAgoQuarter gives "the year-earlier third quarter".
func yearAgoQuarter(m *matcher, p *parts) (meant, bool) {
	found, ok := nearestQuarter(m, p)
	found.slot = found.slot.shifted(unitYear, -1)
	found.compared = true
	return found, ok
}

// spelledDecade gives "the nineties".
func spelledDecade(m *matcher, _ *parts) (meant, bool) {
	for i, word := range []string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		if m.is(m.to-1, word) {
			return unitSlot(firstOfYear(m.century(20+10*i)), unitDecade)
		}
	}
	return meant{}, false
}

// latestQuarter gives the quarter mentioned last, else the last one that is over. "The quarter ended Sept. 30" is told by
// its end: that in which most of the quarter before that day lies.
func latestQuarter(m *matcher, _ *parts) (meant, bool) {
	if m.is(m.to, "ended", "ending") {
		if end := m.longest(m.grammar.groups["calendar"], m.to+1); end.size > 0 && end.meant.slot.unit == unitDay {
			return unitSlot(end.meant.slot.day.AddDays(-45), unitQuarter)
		}
	}
	if m.said.quarter.valid() {
		return meant{slot: m.said.quarter}, true
	}
	return unitSlot(move(m.view.day, unitQuarter, -1), unitQuarter)
}

func (m *matcher) quarterSlot(year, number int) (meant, bool) {
	if number < 1 || number > 4 {
		return meant{}, false
	}
	return unitSlot(dayOf(year, time.Month(number*3-2), 1), unitQuarter)
}

func quarterOfYear(m *matcher, p *parts) (meant, bool) {
	return m.quarterSlot(p.year, p.place)
}

func quarterOfTurnedYear(m *matcher, p *parts) (meant, bool) {
	return m.quarterSlot(m.view.day.Year+p.turn, p.place)
}

func nearestQuarter(m *matcher, p *parts) (meant, bool) {
	return m.nearestPart(3, p.place, unitQuarter)
}

// half gives a half of a year; the last one is the second.
func halfSlot(year, number int) (meant, bool) {
	if number == 4 {
		number = 2
	}
	if number > 2 {
		return meant{}, false
	}
	return unitSlot(dayOf(year, time.Month(number*6-5), 1), unitHalf)
}

func halfOfYear(_ *matcher, p *parts) (meant, bool) { return halfSlot(p.year, p.place) }

func halfOfTurnedYear(m *matcher, p *parts) (meant, bool) {
	return halfSlot(m.view.day.Year+p.turn, p.place)
}

func nearestHalf(m *matcher, p *parts) (meant, bool) {
	if p.place > 2 {
		return meant{}, false
	}
	return m.nearestPart(6, p.place, unitHalf)
}

// seasonSlot gives a season of a year. Where it is counted from, it is that of the northern half of the world, and its day
// the first of its months there.
func seasonSlot(year, code int) (meant, bool) {
	if code < 21 {
		return meant{}, false
	}
	return meant{slot: slot{unit: unitSeason, day: dayOf(year, time.Month((code-20)*3), 1), code: code}}, true
}

func seasonOfYear(_ *matcher, p *parts) (meant, bool) { return seasonSlot(p.year, p.season) }

func seasonOfTurnedYear(m *matcher, p *parts) (meant, bool) {
	return seasonSlot(m.view.day.Year+p.turn, p.season)
}

// turnedSeason gives "last fall": the last one that is over, or has begun in another season than the reference day's.
func turnedSeason(m *matcher, p *parts) (meant, bool) {
	return seasonSlot(turnedYear(m.view.day, time.Month((p.season-20)*3), p.turn), p.season)
}

func pastSeason(m *matcher, p *parts) (meant, bool) {
	p.turn = -1
	return turnedSeason(m, p)
}

func nearestSeason(m *matcher, p *parts) (meant, bool) {
	found, ok := m.nearestPart(3, p.season-19, unitMonth)
	if !ok {
		return found, false
	}
	year := found.slot.day.Year
	if found.slot.day.Month < time.March {
		year--
	}
	return seasonSlot(year, p.season)
}

func yearEnd(m *matcher, _ *parts) (meant, bool) {
	return unitSlot(m.view.day, unitYear)
}

// The year of a holiday is chosen as that of a month and day is.
func (m *matcher) holidayDay(p *parts, year int) (meant, bool) {
	return dayPart(holidays[p.inner.slot.code].in(year), partNone)
}

func nearestHoliday(m *matcher, p *parts) (meant, bool) {
	away := func(year int) (int, bool) {
		return holidays[p.inner.slot.code].in(year).Since(m.view.day), true
	}
	year, ok := m.nearestOnSide(away, away)
	if !ok {
		return meant{}, false
	}
	return m.holidayDay(p, year)
}

func holidayOfYear(m *matcher, p *parts) (meant, bool) { return m.holidayDay(p, p.year) }

func turnedHoliday(m *matcher, p *parts) (meant, bool) {
	this := holidays[p.inner.slot.code].in(m.view.day.Year)
	year := m.view.day.Year
	switch {
	case p.turn < 0 && m.view.day.Compare(this) <= 0:
		year--
	case p.turn > 0 && this.Compare(m.view.day) <= 0:
		year++
	}
	return m.holidayDay(p, year)
}

func holidayOfTurnedYear(m *matcher, p *parts) (meant, bool) {
	return m.holidayDay(p, m.view.day.Year+p.turn)
}

func holidayWeek(m *matcher, p *parts) (meant, bool) {
	found, ok := nearestHoliday(m, p)
	if !ok {
		return found, false
	}
	if m.is(m.to-1, "weekend") {
		return unitSlot(found.slot.day, unitWeekend)
	}
	return unitSlot(found.slot.day, unitWeek)
}
