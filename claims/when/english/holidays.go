// This file holds the holidays that have a fixed rule, and the rules. Those that a moon is watched for have none, and those
// of one country are named only where news of other countries knows them too.

package english

import (
	"time"

	"claimcheck/claims/when"
)

// holiday is a holiday with the phrases that name it.
type holiday struct {
	patterns []string
	in       func(year int) when.Day
}

var holidays = []holiday{
	{[]string{"new year|years day"}, on(time.January, 1)},
	{[]string{"epiphany"}, on(time.January, 6)},
	{[]string{"martin luther king [jr] day"}, nth(3, time.Monday, time.January)},
	{[]string{"groundhog day"}, on(time.February, 2)},
	{[]string{"valentines|valentine day"}, on(time.February, 14)},
	{[]string{"presidents|president day"}, nth(3, time.Monday, time.February)},
	{[]string{"st|saint patricks|patrick day"}, on(time.March, 17)},
	{[]string{"april fools|fool day"}, on(time.April, 1)},
	{[]string{"ash wednesday"}, easterAnd(-46)},
	{[]string{"palm sunday"}, easterAnd(-7)},
	{[]string{"maundy thursday"}, easterAnd(-3)},
	{[]string{"good friday"}, easterAnd(-2)},
	{[]string{"easter", "easter sunday|day"}, easterAnd(0)},
	{[]string{"easter monday"}, easterAnd(1)},
	{[]string{"ascension day"}, easterAnd(39)},
	{[]string{"pentecost", "whit sunday"}, easterAnd(49)},
	{[]string{"earth day"}, on(time.April, 22)},
	{[]string{"anzac day"}, on(time.April, 25)},
	{[]string{"may day"}, on(time.May, 1)},
	{[]string{"cinco de mayo"}, on(time.May, 5)},
	{[]string{"mothers|mother day"}, nth(2, time.Sunday, time.May)},
	{[]string{"memorial day"}, lastOf(time.Monday, time.May)},
	{[]string{"flag day"}, on(time.June, 14)},
	{[]string{"juneteenth"}, on(time.June, 19)},
	{[]string{"fathers|father day"}, nth(3, time.Sunday, time.June)},
	{[]string{"canada day"}, on(time.July, 1)},
	{[]string{"independence day", "the fourth of july"}, on(time.July, 4)},
	{[]string{"bastille day"}, on(time.July, 14)},
	{[]string{"labor|labour day"}, nth(1, time.Monday, time.September)},
	{[]string{"columbus day"}, nth(2, time.Monday, time.October)},
	{[]string{"halloween"}, on(time.October, 31)},
	{[]string{"all saints|souls day"}, on(time.November, 1)},
	{[]string{"guy fawkes day|night"}, on(time.November, 5)},
	{[]string{"election day"}, electionDay},
	{[]string{"veterans|veteran|armistice|remembrance day"}, on(time.November, 11)},
	{[]string{"thanksgiving", "thanksgiving day"}, nth(4, time.Thursday, time.November)},
	{[]string{"christmas eve"}, on(time.December, 24)},
	{[]string{"christmas", "christmas day"}, on(time.December, 25)},
	{[]string{"boxing day"}, on(time.December, 26)},
	{[]string{"new year|years eve"}, on(time.December, 31)},
}

// on is a day of a month.
func on(month time.Month, day int) func(int) when.Day {
	return func(year int) when.Day { return when.Day{Year: year, Month: month, Day: day} }
}

// nth is the nth weekday of a month.
func nth(n int, weekday time.Weekday, month time.Month) func(int) when.Day {
	return func(year int) when.Day {
		last := when.Day{Year: year, Month: month, Day: 7 * n}
		return last.AddDays(-sinceWeekday(last, weekday))
	}
}

// lastOf is the last weekday of a month of 31 days.
func lastOf(weekday time.Weekday, month time.Month) func(int) when.Day {
	return func(year int) when.Day {
		last := when.Day{Year: year, Month: month, Day: 31}
		return last.AddDays(-sinceWeekday(last, weekday))
	}
}

// electionDay is the Tuesday after the first Monday of November.
func electionDay(year int) when.Day { return nth(1, time.Monday, time.November)(year).AddDays(1) }

// easterAnd is a day counted from Easter Sunday.
func easterAnd(days int) func(int) when.Day {
	return func(year int) when.Day { return easter(year).AddDays(days) }
}

// easter returns Easter Sunday of the Western churches (the Gregorian computus in the form of Butcher, 1876).
func easter(year int) when.Day {
	golden := year % 19
	century, inCentury := year/100, year%100
	correction := (century - (century+8)/25 + 1) / 3
	moon := (19*golden + century - century/4 - correction + 15) % 30
	sunday := (32 + 2*(century%4) + 2*(inCentury/4) - moon - inCentury%4) % 7
	late := (golden + 11*moon + 22*sunday) / 451
	days := moon + sunday - 7*late + 114
	return when.Day{Year: year, Month: time.Month(days / 31), Day: days%31 + 1}
}
