// This file tells what span of time a Date means: first as runs of days on the calendar that it is written in, then, in
// a zone, as spans of UTC instants.

package when

import "time"

// run is a run of days of the calendar, the day after not included.
type run struct{ first, after Day }

// mostRuns bounds how many runs of days the unspecified digits of one date are told apart in. Beyond it the runs are
// joined, since nobody reads a thousand readings.
const mostRuns = 1000

// monthOf turns the month of a point into a month.
func monthOf(month uint8) time.Month { return time.Month(month) }

// Span returns the shortest span that holds all that the expression may mean, in a zone. The zone of an expression that
// states its own is of no account (see Zoned); a nil zone is UTC. The span of the zero Date is empty.
//
// Open and unknown ends reach to Beginning or Forever. A qualifier (?, ~, %) widens a date by one unit on each side,
// the unit being the coarsest part that is marked: an uncertain or approximate date must not make a conflict that its
// words do not support, and its own unit is the least that "about" can mean. So "2021-08~" is July to September, and
// "2004~-06-11" a year on each side. A local time that comes twice counts both times; one that never comes is moved
// forward by the gap (see Day.Span).
func (d Date) Span(zone *time.Location) Span {
	if d.form == formSingle {
		return d.stretch.span(zone)
	}
	var hull Span
	for _, s := range d.stretches() {
		hull = hull.Hull(s.span(zone))
	}
	return hull
}

// Spans returns the spans of which one is meant, in the order written. There is one, save for a set of the kind "one
// of", for unspecified digits that leave gaps ("2004-XX-15") and for seasons without a hemisphere. All members of a set
// of the kind "all of" are meant together, so that their hull is the one span. The zero Date has none.
func (d Date) Spans(zone *time.Location) []Span {
	switch d.form {
	case formNone:
		return nil
	case formInterval, formAllOf:
		return []Span{d.Span(zone)}
	}
	if day, ok := d.Day(); ok {
		return []Span{day.Span(zone)}
	}
	var spans []Span
	for _, s := range d.stretches() {
		if !s.single || s.from.clock.depth != clockNone {
			spans = append(spans, s.span(zone))
			continue
		}
		for _, r := range s.from.runs() {
			r = s.from.widen(r)
			spans = append(spans, wallSpan(r.first.wall(), r.after.wall(), zone))
		}
	}
	return spans
}

// span returns the hull of a stretch.
func (s stretch) span(zone *time.Location) Span {
	if s.single {
		return s.from.span(zone)
	}
	span := Always()
	if s.fromEnd == limitGiven {
		span.Start = s.from.span(zone).Start
	}
	if s.toEnd == limitGiven {
		span.End = later(span.Start, s.to.span(zone).End)
	}
	return span
}

// span returns the hull of one date.
func (p point) span(zone *time.Location) Span {
	if p.clock.depth != clockNone {
		return p.clockSpan(zone)
	}
	r := p.hull()
	return wallSpan(r.first.wall(), r.after.wall(), zone)
}

// clockSpan returns the span of a date-time: an hour, a minute, a second, or the fraction of one that is written.
func (p point) clockSpan(zone *time.Location) Span {
	length := [...]int64{clockHour: 3600, clockMinute: 60, clockSecond: 1}[p.clock.depth]
	start := p.civil().wall() + int64(p.clock.hour)*3600 + int64(p.clock.minute)*60 + int64(p.clock.second)
	if p.clock.shift != shiftNone {
		zone, start = time.UTC, start-int64(p.clock.offset)
	}
	span := wallSpan(start, start+length, zone)
	if p.clock.digits > 0 {
		unit := time.Second
		for range p.clock.digits {
			unit /= 10
		}
		span.Start = span.Start.Add(time.Duration(p.clock.nanos))
		span.End = span.End.Add(time.Duration(p.clock.nanos) + unit - time.Second)
	}
	return span
}

// hull returns the days from the first to the last that the date may mean, widened where it is qualified.
func (p point) hull() run {
	if p.yearX|p.monthX|p.dayX == 0 && p.month <= 12 {
		return p.widen(p.plain())
	}
	runs := p.runs()
	whole := runs[0]
	for _, r := range runs[1:] {
		if r.first.Before(whole.first) {
			whole.first = r.first
		}
		if whole.after.Before(r.after) {
			whole.after = r.after
		}
	}
	return p.widen(whole)
}

// plain returns the days of a date without unspecified digits and without season codes.
func (p point) plain() run {
	year := int(p.year)
	switch p.depth {
	case partYear:
		return run{Day{year, time.January, 1}, Day{year + 1, time.January, 1}}
	case partMonth:
		return run{Day{year, monthOf(p.month), 1}, firstOfMonth(year, monthOf(p.month)+1)}
	}
	return run{p.civil(), p.civil().AddDays(1)}
}

// runs returns the runs of days of which one is meant, without the widening of qualifiers. It is empty where there is
// no such day, which the parser refuses.
func (p point) runs() []run {
	switch {
	case p.month > 12 && p.monthX == 0:
		var runs []run
		for year := range p.years {
			runs = append(runs, seasonRuns(year, p.month)...)
		}
		return runs
	case p.yearX|p.monthX|p.dayX == 0:
		return []run{p.plain()}
	}
	return p.unspecified()
}

// widen adds one unit on each side of a run where the date is qualified.
func (p point) widen(r run) run {
	if !p.qualified() {
		return r
	}
	unit := PrecisionDay
	for _, of := range []part{partYear, partMonth, partDay} {
		if p.marks[of] != [2]byte{} {
			unit = p.partPrecision(of)
			break
		}
	}
	unit = min(unit, p.precision())
	if unit == PrecisionDay {
		return run{r.first.AddDays(-1), r.after.AddDays(1)}
	}
	months := [...]int{
		PrecisionMillennium: 12000, PrecisionCentury: 1200, PrecisionDecade: 120, PrecisionYear: 12, PrecisionSemester: 6,
		PrecisionQuadrimester: 4, PrecisionSeason: 3, PrecisionQuarter: 3, PrecisionMonth: 1,
	}[unit]
	return run{r.first.AddMonths(-months), r.after.AddMonths(months)}
}
