// This file holds the rules for months, years, decades and centuries.

package english

import (
	"time"

	"claimcheck/claims/when"
)

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

// lastCode is the last code of a part of the year in EDTF, the second half.
const lastCode = 41

// years gives the years from one to another. Alone, "2020-21" may as well be meant for a part of the year 2020.
func years(m *matcher, p *parts) (meant, bool) {
	if m.whole && len(m.tokens) == 1 && m.token(0).second <= lastCode {
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

// decadeWords are the decades by name.
var decadeWords = map[string]int{
	"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}

// spelledDecade gives "the nineties".
func spelledDecade(m *matcher, _ *parts) (meant, bool) {
	return unitSlot(firstOfYear(m.century(decadeWords[m.lower(m.to-1)])), unitDecade)
}
