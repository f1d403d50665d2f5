// This file holds Day, a date of the civil calendar without a zone, and the calendar arithmetic that the package needs:
// the proleptic Gregorian calendar of ISO 8601, in which the year 0000 is 1 BC.

package when

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Day is one date of the proleptic Gregorian calendar, in no zone. It is comparable, and may be a key of a map. The
// zero Day is no date; see Valid.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// secondsADay is the length of a day on a clock that is never changed.
const secondsADay = 24 * 60 * 60

// DayOf returns the day that a calendar in the zone shows at the instant t. A nil zone is UTC.
func DayOf(t time.Time, zone *time.Location) Day {
	year, month, day := t.In(zoneOrUTC(zone)).Date()
	return Day{year, month, day}
}

// ParseDay reads a full date as RFC 3339 writes it: four digits, two and two, "2021-08-10". Its error says what is
// wrong and, where the intent is plain, what to write. For months, times and uncertain dates see ParseDate.
func ParseDay(text string) (Day, error) {
	date, err := ParseDate(text)
	if err != nil {
		return Day{}, err
	}
	day, ok := date.Day()
	if !ok || len(text) != len("2021-08-10") {
		return Day{}, &ParseError{Input: text, Problem: fmt.Sprintf("%q is no full date: write year, month and day like 2021-08-09", text)}
	}
	return day, nil
}

// Valid reports whether there is such a day: its month has it, and its year is within MaxYear of the year 0.
func (d Day) Valid() bool {
	return d.Year >= -MaxYear && d.Year <= MaxYear && d.Month >= time.January && d.Month <= time.December &&
		d.Day >= 1 && d.Day <= monthLength(d.Year, d.Month)
}

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday {
	// 1 January 1970 was a Thursday.
	return time.Weekday(((d.number()+int64(time.Thursday))%7 + 7) % 7)
}

// AddDays returns the day that lies n days later, or earlier where n is negative.
func (d Day) AddDays(n int) Day { return dayAt(d.number() + int64(n)) }

// AddMonths returns the same day n months later, or earlier where n is negative. Where that month is too short it is
// the month's last day: one month after 31 January is 28 or 29 February.
func (d Day) AddMonths(n int) Day {
	month := int64(d.Year)*12 + int64(d.Month) - 1 + int64(n)
	year := floorDiv(month, 12)
	moved := Day{int(year), time.Month(month - year*12 + 1), d.Day}
	moved.Day = min(moved.Day, monthLength(moved.Year, moved.Month))
	return moved
}

// Since returns how many days d lies after other: a negative number where it lies before.
func (d Day) Since(other Day) int { return int(d.number() - other.number()) }

// Compare returns -1 where d lies before other, 0 where they are one day, and +1 where d lies after other.
func (d Day) Compare(other Day) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// Before reports whether d lies before other.
func (d Day) Before(other Day) bool { return d.Compare(other) < 0 }

// String writes the day as ISO 8601 does: "2021-08-10", and "Y12021-08-10" for years of more than four digits.
func (d Day) String() string {
	return string(d.append(make([]byte, 0, len("2021-08-10"))))
}

func (d Day) append(out []byte) []byte {
	out = appendYear(out, d.Year)
	out = appendTwo(append(out, '-'), int(d.Month))
	return appendTwo(append(out, '-'), d.Day)
}

// Words tells the day to people: "Tuesday, 10 August 2021".
func (d Day) Words() string {
	return d.Weekday().String() + ", " + strconv.Itoa(d.Day) + " " + d.Month.String() + " " + yearWords(d.Year)
}

// Date returns the day as an EDTF date.
func (d Day) Date() Date { return dateOf(dayPoint(d)) }

// Span returns the span from the first to the last instant at which a calendar in the zone shows this day. It is 24
// hours long, or 23 or 25 and the like where the clocks are changed. Where midnight does not exist, since the clocks
// are put forward over it, the day begins at the first instant that bears its date. A day that the zone left out
// (30 December 2011 in Apia) is read with the offset before the change, as a time of day in a gap is: it gives the 24
// hours that follow the change. A nil zone is UTC.
func (d Day) Span(zone *time.Location) Span {
	return wallSpan(d.wall(), d.AddDays(1).wall(), zone)
}

// BeginsBefore reports whether the day begins before an instant in every zone.
func (d Day) BeginsBefore(t time.Time) bool { return d.wall()+farthestOffset < t.Unix() }

// EndsAfter reports whether the day ends after an instant in every zone.
func (d Day) EndsAfter(t time.Time) bool { return d.wall()+secondsADay-farthestOffset > t.Unix() }

// wall returns the day's midnight on the wall clock, in seconds from 1970-01-01T00:00 on the same clock.
func (d Day) wall() int64 { return d.number() * secondsADay }

// number counts days from 1970-01-01. It is worked out in eras of 400 years, which all have the same length, with years
// that begin in March, so that the leap day comes last.
func (d Day) number() int64 {
	year, month := int64(d.Year), int64(d.Month)
	if month <= 2 {
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*(month-3)+2)/5 + int64(d.Day) - 1
	return era*daysAnEra + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - daysToEpoch
}

const (
	// daysAnEra is the length of 400 years of the Gregorian calendar.
	daysAnEra = 400*365 + 97
	// daysToEpoch is the count of days from 0000-03-01 to 1970-01-01.
	daysToEpoch = 719468
)

// dayAt is the inverse of Day.number.
func dayAt(number int64) Day {
	number += daysToEpoch
	era := floorDiv(number, daysAnEra)
	dayOfEra := number - era*daysAnEra
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	month := (5*dayOfYear + 2) / 153
	day := Day{int(yearOfEra + era*400), time.Month(month + 3), int(dayOfYear - (153*month+2)/5 + 1)}
	if day.Month > time.December {
		day.Month -= 12
		day.Year++
	}
	return day
}

// floorDiv divides and rounds down, also below zero.
func floorDiv(a, b int64) int64 {
	quotient := a / b
	if a%b < 0 {
		quotient--
	}
	return quotient
}

// leap reports whether the year has a 29 February.
func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// monthLength returns how many days the month has.
func monthLength(year int, month time.Month) int {
	switch month {
	case time.February:
		if leap(year) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// firstOfMonth returns the first day of a month; months beyond December run on into the next years.
func firstOfMonth(year int, month time.Month) Day {
	return Day{year, time.January, 1}.AddMonths(int(month) - 1)
}

// yearWords tells a year to people, who count years before the year 1 as years BC.
func yearWords(year int) string {
	if year <= 0 {
		return strconv.Itoa(1-year) + " BC"
	}
	return strconv.Itoa(year)
}

// appendYear writes a year as EDTF does: four digits, a sign before negative ones, a Y before longer ones.
func appendYear(out []byte, year int) []byte {
	if year > 9999 || year < -9999 {
		return strconv.AppendInt(append(out, 'Y'), int64(year), 10)
	}
	if year < 0 {
		out = append(out, '-')
		year = -year
	}
	return appendTwo(appendTwo(out, year/100), year%100)
}

// appendTwo writes a number below 100 with two digits.
func appendTwo(out []byte, n int) []byte {
	return append(out, byte('0'+n/10), byte('0'+n%10))
}

// NumericDays returns the days that three numbers may mean: the only one for "2021-08-09" and for "08/13/2021", two for
// "09/08/2021", with the day first and with the month first. Years have four digits and stand first or last.
func NumericDays(text string) []Day {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-/. ", r) })
	if len(parts) != 3 {
		return nil
	}
	var numbers [3]int
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 || part[0] == '+' || (len(part) > 2 && len(part) != 4) {
			return nil
		}
		numbers[i] = n
	}
	var readings [][3]int
	switch {
	case len(parts[0]) == 4 && len(parts[1]) <= 2 && len(parts[2]) <= 2:
		readings = [][3]int{{numbers[0], numbers[1], numbers[2]}}
	case len(parts[2]) == 4 && len(parts[0]) <= 2 && len(parts[1]) <= 2:
		readings = [][3]int{{numbers[2], numbers[1], numbers[0]}, {numbers[2], numbers[0], numbers[1]}}
	}
	var days []Day
	for _, reading := range readings {
		day := Day{reading[0], monthOf(uint8(reading[1])), reading[2]}
		if day.Valid() && (len(days) == 0 || days[0] != day) {
			days = append(days, day)
		}
	}
	return days
}
