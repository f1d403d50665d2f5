// This file holds what phrases mean before it is written down: a slot, which is a place on the calendar as wide as a day, a
// week, a quarter ..., or a length of time. Both notations, EDTF and TIMEX3, are made of it.

package english

import (
	"strconv"
	"time"

	"claimcheck/claims/when"
)

// unit is a unit of time, from fine to coarse.
type unit uint8

const (
	unitNone unit = iota
	unitSecond
	unitMinute
	unitHour
	unitDay
	unitWeekend
	unitWeek
	unitFortnight
	unitMonth
	unitSeason
	unitQuarter
	unitHalf
	unitYear
	unitDecade
	unitCentury
)

// part is a part of a day.
type part uint8

const (
	partNone part = iota
	partMorning
	partNoon
	partAfternoon
	partEvening
	partNight
	partMidnight
	partDaytime
)

// partCodes are the codes of the parts of a day in TIMEX3; noon and midnight are times of the clock.
var partCodes = [...]string{"", "TMO", "T12:00", "TAF", "TEV", "TNI", "T24:00", "TDT"}

// slot is a place on the calendar: the unit that begins on a day.
type slot struct {
	unit unit
	// day is the first day of the unit. Of a season only its year counts.
	day when.Day
	// code is the EDTF code of a season.
	code int
	// part and clock are the part or the time of a day.
	part  part
	clock clock
	// other is a day that the words may mean as well, such as the reading of "08/09/2021" with the month first.
	other when.Day
	// fiscal means that the year is one of accounts, which may begin in any month.
	fiscal bool
	// roughly means that the words say "about".
	roughly bool
}

// clock is a time of day.
type clock struct {
	given        bool
	hour, minute int
	whole        bool // whole means that only the hour is said.
	sure         bool // sure means that the half of the day is told.
	// zone is the IANA name of the clock, else offset its distance from UTC in minutes; neither where clockOpen.
	zone   string
	offset int
	zoned  bool
}

// containing returns the slot of a unit that a day lies in.
func containing(day when.Day, u unit) slot {
	s := slot{unit: u, day: day}
	switch u {
	case unitWeek, unitFortnight:
		s.unit, s.day = unitWeek, weekStart(day)
	case unitWeekend:
		s.day = weekStart(day).AddDays(5)
	case unitMonth:
		s.day.Day = 1
	case unitQuarter:
		s.day = when.Day{Year: day.Year, Month: (day.Month-1)/3*3 + 1, Day: 1}
	case unitHalf:
		s.day = when.Day{Year: day.Year, Month: (day.Month-1)/6*6 + 1, Day: 1}
	case unitYear:
		s.day = firstOfYear(day.Year)
	case unitDecade:
		s.day = firstOfYear(floorTo(day.Year, 10))
	case unitCentury:
		s.day = firstOfYear(floorTo(day.Year, 100))
	default:
		s.unit = unitDay
	}
	return s
}

// floorTo rounds a year down to a multiple.
func floorTo(year, multiple int) int { return year - ((year%multiple)+multiple)%multiple }

func firstOfYear(year int) when.Day { return when.Day{Year: year, Month: time.January, Day: 1} }

// weekStart returns the Monday of a day's week, as ISO 8601 counts weeks.
func weekStart(day when.Day) when.Day { return day.AddDays(-sinceWeekday(day, time.Monday)) }

// sinceWeekday counts the days from the last such weekday to a day: none where the day is one itself.
func sinceWeekday(day when.Day, weekday time.Weekday) int {
	return (int(day.Weekday()) - int(weekday) + 7) % 7
}

// move returns a day so many units later.
func move(day when.Day, u unit, n int) when.Day {
	switch u {
	case unitDay:
		return day.AddDays(n)
	case unitWeek, unitWeekend:
		return day.AddDays(7 * n)
	case unitFortnight:
		return day.AddDays(14 * n)
	case unitMonth:
		return day.AddMonths(n)
	case unitQuarter, unitSeason:
		return day.AddMonths(3 * n)
	case unitHalf:
		return day.AddMonths(6 * n)
	case unitYear:
		return day.AddMonths(12 * n)
	case unitDecade:
		return day.AddMonths(120 * n)
	case unitCentury:
		return day.AddMonths(1200 * n)
	}
	return when.Day{}
}

// shifted returns the slot so many units later, as fine as the unit: three weeks from a day are a week. A slot that is
// finer than the unit keeps its own grain where it repeats with it: a year after a quarter is a quarter.
func (s slot) shifted(u unit, n int) slot {
	keeps := u == unitYear && (s.unit == unitQuarter || s.unit == unitHalf || s.unit == unitSeason || s.unit == unitMonth)
	if keeps {
		s.day = s.day.AddMonths(12 * n)
		return s
	}
	return containing(move(s.day, u, n), u)
}

// valid reports whether there is such a slot.
func (s slot) valid() bool { return s.unit != unitNone && s.day.Valid() }

// last returns the last day of the slot.
func (s slot) last() when.Day {
	switch s.unit {
	case unitDay:
		return s.day
	case unitWeekend:
		return s.day.AddDays(1)
	}
	return move(s.day, s.unit, 1).AddDays(-1)
}

// value writes the slot in TIMEX3.
func (s slot) value() string {
	out := make([]byte, 0, 24)
	out = appendYear(out, s.day.Year)
	switch s.unit {
	case unitDay:
		out = append(out, s.day.String()[len(out):]...)
		out = s.appendTime(out)
	case unitWeek, unitWeekend:
		year, week := time.Date(s.day.Year, s.day.Month, s.day.Day, 0, 0, 0, 0, time.UTC).ISOWeek()
		out = append(appendYear(out[:0], year), '-', 'W', byte('0'+week/10), byte('0'+week%10))
		if s.unit == unitWeekend {
			out = append(out, "-WE"...)
		}
	case unitMonth:
		out = append(out, '-', byte('0'+s.day.Month/10), byte('0'+s.day.Month%10))
	case unitSeason:
		out = append(out, seasonCodes[s.code-21]...)
	case unitQuarter:
		out = append(out, '-', 'Q', byte('1'+(s.day.Month-1)/3))
	case unitHalf:
		out = append(out, '-', 'H', byte('1'+(s.day.Month-1)/6))
	case unitDecade:
		out = out[:len(out)-1]
	case unitCentury:
		out = out[:len(out)-2]
	}
	return string(out)
}

var seasonCodes = [...]string{"-SP", "-SU", "-FA", "-WI"}

// appendTime writes the time of day, if there is one.
func (s slot) appendTime(out []byte) []byte {
	if !s.clock.given {
		return append(out, partCodes[s.part]...)
	}
	minute := s.clock.minute
	return append(out, 'T', byte('0'+s.clock.hour/10), byte('0'+s.clock.hour%10), ':', byte('0'+minute/10), byte('0'+minute%10))
}

func appendYear(out []byte, year int) []byte {
	for _, size := range []int{1000, 100, 10} {
		if year < size {
			out = append(out, '0')
		}
	}
	return strconv.AppendInt(out, int64(year), 10)
}

// date gives the slot as an EDTF date. It is the zero Date where there is none.
func (s slot) date() when.Date {
	date := s.exactDate()
	if s.roughly || s.fiscal {
		return date.Approximate()
	}
	return date
}

func (s slot) exactDate() when.Date {
	switch s.unit {
	case unitDay:
		return s.dayDate()
	case unitWeekend:
		return when.Between(s.day.Date(), s.day.AddDays(1).Date())
	case unitWeek:
		return when.Between(s.day.Date(), s.day.AddDays(6).Date())
	case unitMonth:
		return when.MonthDate(s.day.Year, s.day.Month)
	case unitSeason:
		return when.PartDate(s.day.Year, s.code)
	case unitQuarter:
		return when.PartDate(s.day.Year, 33+int(s.day.Month-1)/3)
	case unitHalf:
		return when.PartDate(s.day.Year, 40+int(s.day.Month-1)/6)
	case unitYear:
		return when.YearDate(s.day.Year)
	case unitDecade:
		return when.YearsDate(s.day.Year, 1)
	case unitCentury:
		return when.YearsDate(s.day.Year, 2)
	}
	return when.Date{}
}

// dayDate gives a day, or a time of the clock on it.
func (s slot) dayDate() when.Date {
	switch {
	case s.clock.given:
		return s.clock.on(s.day)
	}
	return s.day.Date()
}

// on gives the time of the clock on a day; 24:00 is the beginning of the next one.
func (c clock) on(day when.Day) when.Date {
	if c.hour == 24 {
		c.hour, day = 0, day.AddDays(1)
	}
	minute := c.minute
	if c.whole {
		minute = -1
	}
	date := when.ClockDate(day, c.hour, minute)
	switch {
	case c.zone != "":
		if zone, err := when.LoadZone(c.zone); err == nil {
			moment := date.Span(zone).Start
			_, offset := moment.In(zone).Zone()
			return date.Shifted(offset)
		}
	case c.zoned:
		return date.Shifted(c.offset * 60)
	}
	return date
}
