// This file holds Date, a date as records write it (EDTF, ISO 8601-2:2019), and what may be asked of one. How it is
// read stands in edtf_parse.go, how it is written in edtf_print.go, and what span it means in edtf_span.go.

package when

// MaxYear is the last year that a Date can name, and -MaxYear the first. EDTF's long years ("Y-170000002") have no
// bound of their own; this one keeps every instant well within what a time.Time can bear, and a year within 32 bits.
const MaxYear = 999_999_999

// Date is a parsed EDTF expression: one date, an interval, or a set of dates. It names no zone unless Zoned says so,
// and so it becomes a Span only together with one. The zero Date is none; see IsZero.
//
// Level 0 and level 1 of ISO 8601-2 are read whole. From level 2 come quarters, semesters and seasons with a hemisphere
// (25 to 41), sets, qualifiers on single parts and unspecified digits anywhere. Not read are exponents ("Y17E7"),
// significant digits ("1950S2") and durations as the end of an interval. Beyond EDTF, a time of day may stop at the
// hour or the minute, may have a fraction of a second (ISO 8601-1), and may stand in an interval.
type Date struct {
	form    form
	stretch stretch   // stretch is the date or the interval of a Date that is no set.
	members []stretch // members are the elements of a set.
}

// form tells the kinds of expression apart.
type form uint8

const (
	formNone form = iota
	formSingle
	formInterval
	formOneOf // formOneOf is a set of which one member is meant: [a,b].
	formAllOf // formAllOf is a set of which all members are meant: {a,b}.
)

// stretch is one date, or what lies between two.
type stretch struct {
	from, to       point
	fromEnd, toEnd limit
	single         bool // single means that from is all there is.
}

// limit tells how an interval ends on one side.
type limit uint8

const (
	limitGiven   limit = iota
	limitOpen          // limitOpen is "..": there is no end.
	limitUnknown       // limitUnknown is an empty end: there is one, and nobody knows it.
)

// point is one date or date-time of an expression, as written: nothing is lost, so that it can be written again.
type point struct {
	year       int32
	month, day uint8 // month is 1 to 12, or 21 to 41 for seasons, quarters and the like; both are 0 where not given.
	depth      part  // depth is the last part that is given.
	behind     bool  // behind means that the year has a minus sign, which "-XXXX" has without being below zero.

	// The unspecified digits of each part, one bit a digit, the lowest bit for the ones. Such a digit counts as 0.
	yearX, monthX, dayX uint8

	// marks are the qualifiers before and after each part: '?', '~', '%', or 0 for none.
	marks [3][2]byte

	clock clock
}

// part is one of the three parts of a calendar date.
type part uint8

const (
	partYear part = iota
	partMonth
	partDay
)

// clock is the time of day of a date-time, with its shift from UTC.
type clock struct {
	depth                clockDepth
	hour, minute, second uint8
	digits               uint8 // digits is how many decimals the seconds have, nanos their value.
	nanos                int32
	shift                shift
	offset               int32 // offset is the shift from UTC in seconds, positive to the east.
}

// clockDepth tells how finely a time of day is given.
type clockDepth uint8

const (
	clockNone clockDepth = iota
	clockHour
	clockMinute
	clockSecond
)

// shift tells how a date-time states its zone.
type shift uint8

const (
	shiftNone    shift = iota
	shiftZulu          // shiftZulu is "Z".
	shiftHours         // shiftHours is "+05".
	shiftMinutes       // shiftMinutes is "+05:00".
)

// Precision tells how finely a date is given: the finest unit of the calendar that holds all that it may mean. Coarse
// precisions compare less than fine ones.
type Precision uint8

// The precisions, from coarse to fine. Fractions of a second count as PrecisionSecond.
const (
	PrecisionNone Precision = iota // PrecisionNone is that of no date, and of a year of which no digit is known.
	PrecisionMillennium
	PrecisionCentury
	PrecisionDecade
	PrecisionYear
	PrecisionSemester
	PrecisionQuadrimester
	PrecisionSeason
	PrecisionQuarter
	PrecisionMonth
	PrecisionDay
	PrecisionHour
	PrecisionMinute
	PrecisionSecond
)

// String names the precision: "month".
func (p Precision) String() string {
	return [...]string{
		"none", "millennium", "century", "decade", "year", "semester", "quadrimester", "season", "quarter",
		"month", "day", "hour", "minute", "second",
	}[min(p, PrecisionSecond)]
}

// IsZero reports whether there is no date at all.
func (d Date) IsZero() bool { return d.form == formNone }

// Equal reports whether two dates are written alike.
func (d Date) Equal(other Date) bool {
	if d.form == formSingle && other.form == formSingle && d.stretch == other.stretch {
		return true
	}
	return d.String() == other.String()
}

// stretches returns what the expression consists of: one stretch, or the members of a set.
func (d Date) stretches() []stretch {
	switch d.form {
	case formNone:
		return nil
	case formOneOf, formAllOf:
		return d.members
	}
	return []stretch{d.stretch}
}

// points calls yield for each date that the expression names, in the order written, until yield returns false.
func (d Date) points(yield func(point) bool) {
	for _, s := range d.stretches() {
		if s.fromEnd == limitGiven && !yield(s.from) {
			return
		}
		if !s.single && s.toEnd == limitGiven && !yield(s.to) {
			return
		}
	}
}

// Precision returns the precision of the date; of an interval or a set it is that of its coarsest date. Unspecified
// digits make it coarser: "201X" has the precision of a decade, "2004-XX" that of a year.
func (d Date) Precision() Precision {
	coarsest, found := PrecisionNone, false
	for p := range d.points {
		if its := p.precision(); !found || its < coarsest {
			coarsest, found = its, true
		}
	}
	return coarsest
}

// Day returns the calendar day that the expression is, if it is a single full date without a time of day, without
// qualifiers and without unspecified digits.
func (d Date) Day() (Day, bool) {
	if d.form != formSingle || d.stretch.from.precision() != PrecisionDay || d.stretch.from.qualified() {
		return Day{}, false
	}
	return d.stretch.from.civil(), true
}

// Zoned reports whether the expression states its own zone with Z or an offset, all its dates do, and a zone given to
// Span is of no account.
func (d Date) Zoned() bool {
	for p := range d.points {
		if p.clock.shift == shiftNone {
			return false
		}
	}
	return !d.IsZero()
}

// Qualified reports whether any part of the expression is uncertain (?), approximate (~) or both (%).
func (d Date) Qualified() bool {
	for p := range d.points {
		if p.qualified() {
			return true
		}
	}
	return false
}

// IsSet reports whether the expression is a set of dates, and whether it means all of them ("{a,b}") or one ("[a,b]").
func (d Date) IsSet() (set, all bool) {
	return d.form == formOneOf || d.form == formAllOf, d.form == formAllOf
}

// FirstDay returns the first day on which any of what the expression may mean lies, on the calendar that it is written
// in; the qualifiers' widening counts. It is false where the expression has no bound, or an unknown one, on that side.
func (d Date) FirstDay() (Day, bool) {
	if day, whole := d.Day(); whole {
		return day, true
	}
	var first Day
	for i, s := range d.stretches() {
		if s.fromEnd != limitGiven {
			return Day{}, false
		}
		if start := s.from.hull().first; i == 0 || start.Before(first) {
			first = start
		}
	}
	return first, !d.IsZero()
}

// LastDay returns the last day on which any of what the expression may mean lies, as FirstDay does the first.
func (d Date) LastDay() (Day, bool) {
	if day, whole := d.Day(); whole {
		return day, true
	}
	var last Day
	for i, s := range d.stretches() {
		end := s.to
		if s.single {
			end = s.from
		} else if s.toEnd != limitGiven {
			return Day{}, false
		}
		if after := end.hull().after.AddDays(-1); i == 0 || last.Before(after) {
			last = after
		}
	}
	return last, !d.IsZero()
}

// precision returns the precision of one date, unspecified digits considered.
func (p point) precision() Precision {
	switch {
	case p.yearX != 0:
		return p.partPrecision(partYear)
	case p.depth == partYear || p.monthX != 0:
		return PrecisionYear
	case p.depth == partMonth || p.dayX != 0:
		return p.partPrecision(partMonth)
	}
	return PrecisionDay + Precision(p.clock.depth)
}

// partPrecision returns the unit that one part of the date counts in.
func (p point) partPrecision(of part) Precision {
	switch of {
	case partYear:
		return p.yearPrecision()
	case partMonth:
		return monthPrecision(p.month)
	}
	return PrecisionDay
}

// yearPrecision follows from the highest digit of the year that is not specified.
func (p point) yearPrecision() Precision {
	switch {
	case p.yearX >= 8:
		return PrecisionNone
	case p.yearX >= 4:
		return PrecisionMillennium
	case p.yearX >= 2:
		return PrecisionCentury
	case p.yearX == 1:
		return PrecisionDecade
	}
	return PrecisionYear
}

// monthPrecision returns what a month number, or a code in its place, stands for (ISO 8601-2:2019, 4.8).
func monthPrecision(code uint8) Precision {
	switch {
	case code <= 12:
		return PrecisionMonth
	case code <= 32:
		return PrecisionSeason
	case code <= 36:
		return PrecisionQuarter
	case code <= 39:
		return PrecisionQuadrimester
	}
	return PrecisionSemester
}

// qualified reports whether any part of the date bears a qualifier.
func (p point) qualified() bool { return p.marks != [3][2]byte{} }

// civil returns the day of a full date.
func (p point) civil() Day { return Day{int(p.year), monthOf(p.month), int(p.day)} }

// dateOf makes a Date of one point.
func dateOf(p point) Date {
	return Date{form: formSingle, stretch: stretch{from: p, single: true}}
}

// between makes an interval of two points.
func between(from, to point) Date {
	return Date{form: formInterval, stretch: stretch{from: from, to: to}}
}

// oneOf makes a set of points of which one is meant, or a plain date where there is one only.
func oneOf(points ...point) Date {
	if len(points) == 1 {
		return dateOf(points[0])
	}
	set := Date{form: formOneOf}
	for _, p := range points {
		set.members = append(set.members, stretch{from: p, single: true})
	}
	return set
}

// dayPoint, monthPoint and yearPoint make the points of a full date, of a month (or season, by its code) and of a year.
func dayPoint(d Day) point {
	p := monthPoint(d.Year, int(d.Month))
	p.day, p.depth = uint8(d.Day), partDay
	return p
}

func monthPoint(year, month int) point {
	p := yearPoint(year)
	p.month, p.depth = uint8(month), partMonth
	return p
}

func yearPoint(year int) point {
	return point{year: int32(year), behind: year < 0}
}

// approximately marks the whole of a point as approximate.
func approximately(p point) point {
	p.marks[p.depth][1] = '~'
	return p
}
