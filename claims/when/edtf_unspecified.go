// This file lists the days that a date with unspecified digits ("156X-12-25", "2004-XX-15") or a season may mean.

package when

import "time"

// years calls yield for each year that the digits of the date leave open, in the order of time.
func (p point) years(yield func(int) bool) {
	if p.yearX == 0 {
		yield(int(p.year))
		return
	}
	low, step := int(p.year), 1
	if p.behind {
		// Before the year 0 a greater number is an earlier year.
		low, step = -low, -1
	}
	for n := range 10000 {
		year := n
		if p.behind {
			year = 9999 - n
		}
		if fits(year, low, p.yearX) && !yield(year*step) {
			return
		}
	}
}

// fits reports whether a number has the digits of the pattern wherever the mask leaves none of them open.
func fits(n, pattern int, mask uint8) bool {
	for ; n > 0 || pattern > 0; n, pattern, mask = n/10, pattern/10, mask>>1 {
		if mask&1 == 0 && n%10 != pattern%10 {
			return false
		}
	}
	return true
}

// unspecified returns the runs of days that fit the digits that are given.
func (p point) unspecified() []run {
	// Days and months of which nothing is known say nothing: "2004-XX-XX" is 2004.
	if p.depth == partDay && p.dayX == 3 {
		p.depth, p.day, p.dayX = partMonth, 0, 0
	}
	if p.depth == partMonth && p.monthX == 3 {
		p.depth, p.month, p.monthX = partYear, 0, 0
	}
	var runs []run
	if p.depth == partYear || p.yearX < 4 {
		for year := range p.years {
			runs = p.inYear(runs, year)
		}
		return runs
	}
	return p.acrossYears()
}

// acrossYears returns one run from the first fitting day to the last, for days within more than a hundred years.
func (p point) acrossYears() []run {
	var all []int
	for year := range p.years {
		all = append(all, year)
	}
	var first, last []run
	for i := 0; len(first) == 0 && i < len(all); i++ {
		first = p.inYear(nil, all[i])
	}
	for i := len(all) - 1; len(last) == 0 && i >= 0; i-- {
		last = p.inYear(nil, all[i])
	}
	if len(first) == 0 {
		return nil
	}
	return []run{{first[0].first, last[len(last)-1].after}}
}

// inYear adds the fitting runs of one year.
func (p point) inYear(runs []run, year int) []run {
	if p.depth == partYear {
		return join(runs, run{Day{year, time.January, 1}, Day{year + 1, time.January, 1}})
	}
	for month := time.January; month <= time.December; month++ {
		if !fits(int(month), int(p.month), p.monthX) {
			continue
		}
		if p.depth == partMonth {
			runs = join(runs, run{Day{year, month, 1}, firstOfMonth(year, month+1)})
			continue
		}
		for day := 1; day <= monthLength(year, month); day++ {
			if fits(day, int(p.day), p.dayX) {
				runs = join(runs, run{Day{year, month, day}, Day{year, month, day}.AddDays(1)})
			}
		}
	}
	return runs
}

// join adds a run, together with the last one where the two touch or where there are too many already.
func join(runs []run, next run) []run {
	if last := len(runs) - 1; last >= 0 && (runs[last].after == next.first || last+1 >= mostRuns) {
		runs[last].after = next.after
		return runs
	}
	return append(runs, next)
}

// seasonRuns returns what a season, a quarter or the like may mean (ISO 8601-2:2019, 4.8). Quarters, quadrimesters and
// semesters are parts of the calendar year. A season has no agreed bounds, so it runs from the first day of the
// meteorologists' season (1 March) to the last day of the astronomers' (22 June). It is read for the north and for the
// south where its code leaves the hemisphere open, the north first, and a season over the turn of the year is read as
// the one that begins in the year and as the one that ends in it.
func seasonRuns(year int, code uint8) []run {
	months := func(first, count int) []run {
		return []run{{firstOfMonth(year, time.Month(first)), firstOfMonth(year, time.Month(first+count))}}
	}
	switch {
	case code >= 40:
		return months(int(code-40)*6+1, 6)
	case code >= 37:
		return months(int(code-37)*4+1, 4)
	case code >= 33:
		return months(int(code-33)*3+1, 3)
	case code >= 29:
		return hemisphereSeason(year, int(code-29+2)%4)
	case code >= 25:
		return hemisphereSeason(year, int(code-25))
	}
	northern := int(code - 21)
	return append(hemisphereSeason(year, northern), hemisphereSeason(year, (northern+2)%4)...)
}

// hemisphereSeason returns a season by what it is in the north: 0 spring, 1 summer, 2 autumn, 3 winter.
func hemisphereSeason(year, northern int) []run {
	season := func(year int) run {
		first := firstOfMonth(year, time.Month(northern*3+3))
		last := first.AddMonths(3)
		// The equinoxes and solstices fall on the 24th at the latest.
		return run{first, Day{last.Year, last.Month, 24}}
	}
	if northern == 3 {
		return []run{season(year - 1), season(year)}
	}
	return []run{season(year)}
}
