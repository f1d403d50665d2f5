// This file holds the rules for units that are counted from a day, or lie beside one.

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
