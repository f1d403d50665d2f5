// This file holds the rules for quarters, halves and seasons, and for results that are compared with those of a year ago.

package english

import (
	"time"

	"claimcheck/claims/when"
)

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

// turnedSeason gives "last fall" (the last one that is over), "this summer" (the nearest) and "next spring" (the first that is
// still to begin), by the seasons of the northern half of the world.
func turnedSeason(m *matcher, p *parts) (meant, bool) {
	first := func(year int) when.Day { return dayOf(year, time.Month((p.season-20)*3), 1) }
	year := m.view.day.Year - 2
	for ; year <= m.view.day.Year+1; year++ {
		begins, over := first(year), first(year).AddMonths(3)
		next := first(year + 1).AddMonths(3)
		switch {
		case p.turn < 0 && m.view.day.Before(next), p.turn > 0 && m.view.day.Before(begins),
			p.turn == 0 && m.view.day.Before(over.AddMonths(4)):
			return seasonSlot(year, p.season)
		}
	}
	return seasonSlot(year, p.season)
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
