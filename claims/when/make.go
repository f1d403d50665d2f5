// This file makes dates from parts, for those who read them out of something else than EDTF.

package when

import "time"

// MonthDate returns a month as a date; months beyond December or before January are those of other years. It is the zero
// Date where the year is beyond MaxYear.
func MonthDate(year int, month time.Month) Date {
	first := firstOfMonth(year, month)
	if !first.Valid() {
		return Date{}
	}
	return dateOf(monthPoint(first.Year, int(first.Month)))
}

// PartDate returns a part of a year by its EDTF code, 21 to 41 (ISO 8601-2:2019, 4.8): 21 is spring, 33 the first quarter,
// 40 the first half. It is the zero Date where there is no such year or code.
func PartDate(year, code int) Date {
	if !validYear(year) || code < 21 || code > 41 {
		return Date{}
	}
	return dateOf(monthPoint(year, code))
}

// YearDate returns a year as a date; the zero Date where it is beyond MaxYear.
func YearDate(year int) Date {
	if !validYear(year) {
		return Date{}
	}
	return dateOf(yearPoint(year))
}

// YearsDate returns the ten (digits 1), hundred (2) or thousand (3) years that share their first digits with a year:
// "199X". It is the zero Date for years that have not four digits.
func YearsDate(year, digits int) Date {
	if year < 0 || year > 9999 || digits < 1 || digits > 3 {
		return Date{}
	}
	size := [...]int{1: 10, 2: 100, 3: 1000}[digits]
	p := yearPoint(year - year%size)
	p.yearX = 1<<digits - 1
	return dateOf(p)
}

// ClockDate returns an hour and minute of a day, without a zone; the whole hour where minute is -1.
func ClockDate(day Day, hour, minute int) Date {
	if !day.Valid() || hour < 0 || hour > 23 || minute < -1 || minute > 59 {
		return Date{}
	}
	p := dayPoint(day)
	p.clock = clock{depth: clockHour, hour: uint8(hour)}
	if minute >= 0 {
		p.clock.depth, p.clock.minute = clockMinute, uint8(minute)
	}
	return dateOf(p)
}

// Shifted returns a date of a time of day with the offset of its clock from UTC, in seconds to the east and to the minute.
// Other dates have none, and are returned as they are.
func (d Date) Shifted(offset int) Date {
	if d.form != formSingle || d.stretch.from.clock.depth == clockNone || offset <= -farthestShift || offset >= farthestShift {
		return d
	}
	c := &d.stretch.from.clock
	c.shift, c.offset = shiftMinutes, int32(offset-offset%60)
	if c.offset == 0 {
		c.shift = shiftZulu
	}
	return d
}

// Between returns the interval from the beginning of one date to the end of another; both are single dates, else the
// first is returned. Two that are one day are that day.
func Between(from, to Date) Date {
	if from.form != formSingle || to.form != formSingle || from.Equal(to) {
		return from
	}
	return between(from.stretch.from, to.stretch.from)
}

// IsInterval reports whether the expression is an interval: "2021-08-09/2021-08-10".
func (d Date) IsInterval() bool { return d.form == formInterval }

// OneOf returns a set of dates of which one is meant, each once, or the date itself where there is one only.
func OneOf(dates ...Date) Date {
	var points []point
	for _, d := range dates {
		for p := range d.points {
			points = append(points, p)
		}
	}
	if len(points) == 0 {
		return Date{}
	}
	return oneOf(points...)
}

// Approximate marks a date, or both ends of an interval, as approximate ("2021-08~").
func (d Date) Approximate() Date {
	if d.form != formSingle && d.form != formInterval {
		return d
	}
	if d.stretch.fromEnd == limitGiven {
		d.stretch.from = approximately(d.stretch.from)
	}
	if !d.stretch.single && d.stretch.toEnd == limitGiven {
		d.stretch.to = approximately(d.stretch.to)
	}
	return d
}

// validYear reports whether a Date can name the year.
func validYear(year int) bool { return year >= -MaxYear && year <= MaxYear }
