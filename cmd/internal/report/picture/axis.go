package picture

// This file divides the time that is shown by the clocks of a place: into days with their hours, months with their days,
// years with their months, or years by the score, whatever there is room for. Days are those of the place, of 23 or 25
// hours where its clocks change.

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"claimcheck/claims/when"
)

// cell is a day, a month or a year of a clock.
type cell struct {
	span when.Span
	// names are ways to name it, the longest first.
	names []string
	// odd tells neighbours apart; one day is odd or not whatever the clock.
	odd bool
}

// tick is an instant within a cell; its text is empty where there is no room for any.
type tick struct {
	at   time.Time
	text string
}

// axis is what the clocks of a place show over some time.
type axis struct {
	zone  *time.Location
	unit  unit
	cells []cell
	ticks []tick
}

// unit is what the cells of an axis are.
type unit int

const (
	days unit = iota
	months
	years
	manyYears
)

// The least widths in pixels of a cell that can be named, and what lies between two ticks with texts.
const (
	leastDay, leastMonth, leastYear = 40, 62, 44
	tickRoom                        = 12
	leastTick                       = 7
)

const day = 24 * time.Hour

// unitOf returns the smallest unit whose cells can be named.
func unitOf(s scale) unit {
	perDay := s.perSecond() * day.Seconds()
	switch {
	case perDay >= leastDay:
		return days
	case perDay*30 >= leastMonth:
		return months
	case perDay*365 >= leastYear:
		return years
	}
	return manyYears
}

// newAxis divides the time shown by a clock.
func newAxis(s scale, zone *time.Location) axis {
	a := axis{zone: zone, unit: unitOf(s)}
	switch a.unit {
	case days:
		a.days(s)
	case months:
		a.months(s)
	case years:
		a.years(s)
	default:
		a.manyYears(s)
	}
	return a
}

// days makes cells of days, and ticks of the hours or minutes for which there is room.
func (a *axis) days(s scale) {
	perMinute := s.perSecond() * 60
	named := stepOf(perMinute, tickStyle.width("00:00")+tickRoom, 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
	bare := stepOf(perMinute, leastTick, 1, 5, 15, 60, 180, 360, 720)
	for d := when.DayOf(s.shown.Start, a.zone); ; d = d.AddDays(1) {
		span := d.Span(a.zone)
		if !span.Start.Before(s.shown.End) {
			return
		}
		t := time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC)
		a.cells = append(a.cells, cell{span, []string{
			t.Format("Monday 2 January"), t.Format("Mon 2 Jan"), t.Format("Mon 2"), t.Format("2"),
		}, d.Since(when.Day{Year: 2000, Month: time.January, Day: 1})%2 != 0})
		if bare > 0 {
			a.hours(s, span, bare, named)
		}
	}
}

// hours makes the ticks of one day: at each instant at which the clocks show a multiple of a step. An hour that clocks
// show twice has two ticks, and one that they skip has none.
func (a *axis) hours(s scale, d when.Span, bare, named int) {
	for t := d.Start.Add(time.Minute); t.Before(d.End); t = t.Add(time.Minute) {
		local := t.In(a.zone)
		minute := local.Hour()*60 + local.Minute()
		if minute%bare != 0 || minute == 0 || !s.shown.Contains(t) {
			if minute%bare != 0 && bare%15 == 0 {
				// Clocks are changed by quarters of an hour at the least, and so nothing is missed by going to the next.
				t = t.Add(time.Duration(14-minute%15) * time.Minute)
			}
			continue
		}
		next := tick{at: t}
		if named > 0 && minute%named == 0 {
			next.text = local.Format("15:04")
		}
		a.ticks = append(a.ticks, next)
	}
}

// months makes cells of months, and ticks of their days.
func (a *axis) months(s scale) {
	perDay := s.perSecond() * day.Seconds()
	named := stepOf(perDay, tickStyle.width("30")+tickRoom, 1, 2, 5, 10, 15)
	bare := stepOf(perDay, leastTick, 1, 5)
	for d := monthOf(when.DayOf(s.shown.Start, a.zone)); ; {
		next := d.AddMonths(1)
		span := when.Span{Start: d.Span(a.zone).Start, End: next.Span(a.zone).Start}
		if !span.Start.Before(s.shown.End) {
			return
		}
		name := d.Month.String()
		a.cells = append(a.cells, cell{span, []string{
			name + " " + yearName(d.Year), name[:3] + " " + yearName(d.Year), name[:3],
		}, (d.Year*12+int(d.Month))%2 != 0})
		for of := d.AddDays(1); bare > 0 && of.Before(next); of = of.AddDays(1) {
			if at := of.Span(a.zone).Start; s.shown.Contains(at) {
				a.ticks = append(a.ticks, dayTick(at, of.Day, bare, named)...)
			}
		}
		d = next
	}
}

// dayTick returns the tick of a day of a month, if it has one. Steps of several days leave out the 30th, beside which the
// next month begins.
func dayTick(at time.Time, number, bare, named int) []tick {
	multiple := func(step int) bool { return step == 1 || step > 0 && number%step == 0 && number < 30 }
	switch {
	case multiple(named):
		return []tick{{at, strconv.Itoa(number)}}
	case multiple(bare):
		return []tick{{at: at}}
	}
	return nil
}

// years makes cells of years, and ticks of their months.
func (a *axis) years(s scale) {
	perMonth := s.perSecond() * day.Seconds() * 30
	named := stepOf(perMonth, tickStyle.width("May")+tickRoom, 1, 2, 3, 6)
	bare := stepOf(perMonth, leastTick, 1, 3)
	for d := yearOf(when.DayOf(s.shown.Start, a.zone)); ; {
		next := d.AddMonths(12)
		span := when.Span{Start: d.Span(a.zone).Start, End: next.Span(a.zone).Start}
		if !span.Start.Before(s.shown.End) {
			return
		}
		a.cells = append(a.cells, cell{span, []string{yearName(d.Year)}, d.Year%2 != 0})
		for n := 1; n < 12 && bare > 0; n++ {
			of := d.AddMonths(n)
			at := of.Span(a.zone).Start
			switch {
			case !s.shown.Contains(at):
			case named > 0 && n%named == 0:
				a.ticks = append(a.ticks, tick{at, of.Month.String()[:3]})
			case n%bare == 0:
				a.ticks = append(a.ticks, tick{at: at})
			}
		}
		d = next
	}
}

// manyYears makes cells of so many years that the first of each can be named, by a tick.
func (a *axis) manyYears(s scale) {
	perYear := s.perSecond() * day.Seconds() * 365.2425
	first, last := when.DayOf(s.shown.Start, a.zone).Year, when.DayOf(s.shown.End, a.zone).Year
	widest := max(tickStyle.width(yearName(first)), tickStyle.width(yearName(last)), tickStyle.width("2000")) + tickRoom
	step := 1
	for power := 1; float64(step)*perYear < widest; power *= 10 {
		for _, of := range []int{1, 2, 5} {
			if step = of * power; float64(step)*perYear >= widest {
				break
			}
		}
	}
	begins := func(year int) time.Time { return time.Date(year, time.January, 1, 0, 0, 0, 0, a.zone) }
	for year := floorTo(first, step); year <= last; year += step {
		at := begins(year)
		a.cells = append(a.cells, cell{span: when.Span{Start: at, End: begins(year + step)}, odd: year/step%2 != 0})
		if s.shown.Contains(at) {
			a.ticks = append(a.ticks, tick{at, yearName(year)})
		}
	}
}

// stepOf returns the first of some steps that takes up enough pixels, and 0 where none does.
func stepOf(perOne, least float64, steps ...int) int {
	for _, step := range steps {
		if float64(step)*perOne >= least {
			return step
		}
	}
	return 0
}

func monthOf(d when.Day) when.Day { return when.Day{Year: d.Year, Month: d.Month, Day: 1} }
func yearOf(d when.Day) when.Day  { return when.Day{Year: d.Year, Month: time.January, Day: 1} }

func floorTo(n, step int) int {
	if n < 0 {
		return -((-n + step - 1) / step) * step
	}
	return n / step * step
}

// yearName names a year as astronomers count them: before the year 1 comes the year 0.
func yearName(year int) string {
	switch {
	case year < 0:
		return strings.Replace(strconv.Itoa(year), "-", "−", 1)
	case year < 1000:
		return fmt.Sprintf("year %d", year)
	}
	return strconv.Itoa(year)
}

// edgeText tells an instant as precisely as an axis does.
func (a axis) edgeText(at time.Time) string {
	local := at.In(a.zone)
	switch a.unit {
	case days:
		return local.Format("15:04")
	case months:
		return local.Format("2 Jan")
	case years:
		return local.Format("Jan ") + yearName(local.Year())
	}
	return yearName(local.Year())
}
