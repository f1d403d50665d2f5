// This file holds the rules that the grammar's table names: what a phrase means, once its parts are read and the day
// from which it is seen is known.

package when

import "time"

// daysAway gives the day that lies n days from the reference day.
func daysAway(n int) func(*seen) (Date, bool) {
	return func(found *seen) (Date, bool) { return wholeDay(found.reference.AddDays(n)) }
}

// wholeDay gives a day, if there is one.
func wholeDay(day Day) (Date, bool) {
	if !day.Valid() {
		return Date{}, false
	}
	return day.Date(), true
}

// days gives the days from first to last.
func days(first, last Day) (Date, bool) {
	if !first.Valid() || !last.Valid() {
		return Date{}, false
	}
	if first == last {
		return first.Date(), true
	}
	return between(dayPoint(first), dayPoint(last)), true
}

// lastNight spans two days, since one o'clock in the morning is "last night" as well.
func lastNight(found *seen) (Date, bool) {
	return days(found.reference.AddDays(-1), found.reference)
}

// sinceWeekday counts the days from the last such weekday to a day: none where the day is one itself.
func sinceWeekday(day Day, weekday time.Weekday) int {
	return (int(day.Weekday()) - int(weekday) + 7) % 7
}

func bareWeekday(found *seen) (Date, bool) {
	back := sinceWeekday(found.reference, found.weekday)
	if found.ahead && back > 0 {
		back -= 7
	}
	return wholeDay(found.reference.AddDays(-back))
}

func lastWeekday(found *seen) (Date, bool) {
	dayBefore := found.reference.AddDays(-1)
	return wholeDay(dayBefore.AddDays(-sinceWeekday(dayBefore, found.weekday)))
}

func nextWeekday(found *seen) (Date, bool) {
	return wholeDay(found.reference.AddDays(7 - sinceWeekday(found.reference, found.weekday)))
}

func thisWeekday(found *seen) (Date, bool) {
	monday := weekStart(found.reference, time.Monday)
	return wholeDay(monday.AddDays((int(found.weekday) + 6) % 7))
}

// weekStart returns the first day of a day's week, for weeks that begin on that weekday.
func weekStart(day Day, begins time.Weekday) Day {
	return day.AddDays(-sinceWeekday(day, begins))
}

// weekdayOfWeek gives the weekday of last, this or next week. Where it matters whether weeks begin on Sunday or on
// Monday, both days are given.
func weekdayOfWeek(found *seen) (Date, bool) {
	var points []point
	for _, begins := range []time.Weekday{time.Sunday, time.Monday} {
		start := weekStart(found.reference, begins).AddDays(7 * found.turn)
		day := start.AddDays((int(found.weekday) - int(begins) + 7) % 7)
		if !day.Valid() {
			return Date{}, false
		}
		if p := dayPoint(day); len(points) == 0 || points[0] != p {
			points = append(points, p)
		}
	}
	return oneOf(points...), true
}

func fullDate(found *seen) (Date, bool) {
	return wholeDay(Day{found.year, found.month, found.day})
}

// nearestDay gives the nearest day with that month and day. 29 February may be eight years away.
func nearestDay(found *seen) (Date, bool) {
	return wholeDay(NearestDay(found.month, found.day, found.reference))
}

// NearestDay returns the day with that month and day of the month that is nearest to a day, the earlier one of two that
// are equally near. It is the zero Day where there is none, such as 31 June.
func NearestDay(month time.Month, day int, reference Day) Day {
	var nearest Day
	for year := reference.Year - 8; year <= reference.Year+8; year++ {
		candidate := Day{year, month, day}
		if candidate.Valid() && (nearest == Day{} || distance(candidate, reference) < distance(nearest, reference)) {
			nearest = candidate
		}
	}
	return nearest
}

// distance counts the days between two days.
func distance(a, b Day) int {
	n := a.Since(b)
	return max(n, -n)
}

// numericDate gives what a date in digits may mean.
func numericDate(found *seen) (Date, bool) {
	var points []point
	for _, day := range found.days {
		points = append(points, dayPoint(day))
	}
	return oneOf(points...), len(points) > 0
}

func monthOfYear(found *seen) (Date, bool) { return wholeMonth(found.year, found.month) }

// wholeMonth gives a month; months beyond December or before January are those of other years.
func wholeMonth(year int, month time.Month) (Date, bool) {
	day := firstOfMonth(year, month)
	return dateOf(monthPoint(day.Year, int(day.Month))), day.Valid()
}

func wholeYear(year int) (Date, bool) {
	return dateOf(yearPoint(year)), Day{year, time.January, 1}.Valid()
}

// nearestMonth gives the month of that name that lies nearest, counted from its nearer end.
func nearestMonth(found *seen) (Date, bool) {
	return nearestPart(found.reference, 1, int(found.month))
}

// nearestPart gives the nearest part of a year, which is cut into parts of so many months; they count from 1.
func nearestPart(reference Day, months, number int) (Date, bool) {
	best, least := 0, -1
	for year := reference.Year - 1; year <= reference.Year+1; year++ {
		first := firstOfMonth(year, time.Month((number-1)*months+1))
		last := first.AddMonths(months).AddDays(-1)
		away := max(0, first.Since(reference), reference.Since(last))
		if least < 0 || away < least {
			best, least = year, away
		}
	}
	if months == 1 {
		return wholeMonth(best, time.Month(number))
	}
	return quarter(best, number)
}

// turnedMonth gives "last August" (the last one that is over or has come before the reference month), "this August"
// (that of the reference year) and "next August" (the first after the reference month).
func turnedMonth(found *seen) (Date, bool) {
	year := found.reference.Year
	switch {
	case found.turn < 0 && found.month >= found.reference.Month:
		year--
	case found.turn > 0 && found.month <= found.reference.Month:
		year++
	}
	return wholeMonth(year, found.month)
}

func monthOfTurnedYear(found *seen) (Date, bool) {
	return wholeMonth(found.reference.Year+found.turn, found.month)
}

func plainYear(found *seen) (Date, bool) { return wholeYear(found.year) }

func plainDecade(found *seen) (Date, bool) { return decade(found.year) }

// decade gives the ten years that a year is in.
func decade(year int) (Date, bool) {
	if year < 0 || year > 9999 {
		return Date{}, false
	}
	p := yearPoint(year - year%10)
	p.yearX = 1
	return dateOf(p), true
}

// turnedUnit gives last, this or next week, month, year or decade, whole. "The last day" and "the next day" are seen from
// another day than the reference day, and hours and less are not told by days.
func turnedUnit(found *seen) (Date, bool) {
	switch {
	case found.decades:
		return decade(found.reference.Year + 10*found.turn)
	case found.unit == UnitDay:
		return Date{}, false
	}
	return unitAway(found.reference, found.unit, found.turn)
}

// namedUnit gives the unit that the reference day lies in: "earlier in the week".
func namedUnit(found *seen) (Date, bool) {
	found.turn = 0
	return turnedUnit(found)
}

// unitAway gives the day, week, month or year that lies n of them from a day's own.
func unitAway(day Day, unit Unit, n int) (Date, bool) {
	switch unit {
	case UnitYear:
		return wholeYear(day.Year + n)
	case UnitMonth:
		return wholeMonth(day.Year, day.Month+time.Month(n))
	case UnitWeek:
		return week(day.AddDays(7 * n))
	case UnitDay:
		return wholeDay(day.AddDays(n))
	}
	return Date{}, false
}

// week gives the days of a day's week. News counts weeks from Sunday or from Monday and does not say which, so that the
// days of both are given: eight for most days, thirteen for a Sunday.
func week(day Day) (Date, bool) {
	return days(weekStart(day, time.Monday).AddDays(-weekSlack(day)), weekStart(day, time.Sunday).AddDays(6+weekSlack(day)))
}

// weekSlack is 1 where the two weeks of a day differ by one day.
func weekSlack(day Day) int {
	if day.Weekday() == time.Sunday {
		return 0
	}
	return 1
}

// mostUnits bounds how many units words may count, so that their sum is within the years that there are.
const mostUnits = 1_000_000

// unitsAway gives the day, week, month or year that lies so many units before (-1) or after (1) the reference day. It is
// as wide as the unit: "two years ago" is a year. Decades are counted in years and given with five on each side, since
// "two decades ago" may be eighteen years.
func unitsAway(direction int) func(*seen) (Date, bool) {
	return func(found *seen) (Date, bool) {
		if found.count > mostUnits {
			return Date{}, false
		}
		n := direction * found.count
		if found.decades {
			middle := found.reference.Year + 10*n
			if middle < -MaxYear+5 || middle > MaxYear-5 {
				return Date{}, false
			}
			return between(yearPoint(middle-5), yearPoint(middle+5)), true
		}
		date, ok := unitAway(found.reference, found.unit, n)
		if ok && found.roughly {
			return roughly(date), true
		}
		return date, ok
	}
}

// roughly marks a date, or both ends of an interval, as approximate.
func roughly(date Date) Date {
	date.stretch.from = approximately(date.stretch.from)
	if !date.stretch.single {
		date.stretch.to = approximately(date.stretch.to)
	}
	return date
}

// quarter gives one of the four quarters of a year, by their EDTF codes.
func quarter(year, number int) (Date, bool) {
	if number < 1 || number > 4 {
		return Date{}, false
	}
	return dateOf(monthPoint(year, 32+number)), true
}

func quarterOfYear(found *seen) (Date, bool) { return quarter(found.year, found.place) }

func quarterOfTurnedYear(found *seen) (Date, bool) {
	return quarter(found.reference.Year+found.turn, found.place)
}

func nearestQuarter(found *seen) (Date, bool) { return nearestPart(found.reference, 3, found.place) }

func turnedQuarter(found *seen) (Date, bool) {
	day := firstOfMonth(found.reference.Year, found.reference.Month).AddMonths(3 * found.turn)
	return quarter(day.Year, (int(day.Month)+2)/3)
}

// half gives the first or the second half of a year, by their EDTF codes. The last one is the second.
func half(year, number int) (Date, bool) {
	if number == 4 {
		number = 2
	}
	if number > 2 {
		return Date{}, false
	}
	return dateOf(monthPoint(year, 39+number)), true
}

func halfOfYear(found *seen) (Date, bool) { return half(found.year, found.place) }

func halfOfTurnedYear(found *seen) (Date, bool) {
	return half(found.reference.Year+found.turn, found.place)
}

func seasonOfYear(found *seen) (Date, bool) {
	return dateOf(monthPoint(found.year, found.season)), true
}

func seasonOfTurnedYear(found *seen) (Date, bool) {
	return dateOf(monthPoint(found.reference.Year+found.turn, found.season)), true
}
