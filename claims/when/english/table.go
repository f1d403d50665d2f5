// The grammar of time words: one line a phrase. To teach claimcheck a new phrase, add a line to the table that it belongs
// to, and to the tests what it means. Of the phrases that fit at a place the longest counts, and of two the first.
//
// In a pattern, a word stands for itself and "a|b" for either; "[x]" may be missing; "," is a comma; "<day>" is any phrase
// of the table of that name, which stands before it in the list below; a word in capitals stands for a kind of word:
//
//	WEEKDAY, WEEKDAYS ("Mondays"), MONTH, SEASON, PART (of a day: "morning")
//	DAY (1 to 31, "9th", "first"), DAYS ("3-5", "3 to 5"), ORDINAL, PLACE (first to fourth, last)
//	YEAR (four digits, or in words), SHORT ("'89"), YEARS ("1988-89"), YEARMONTH ("2021-08"), DECADE ("1990s"), NUMERIC ("08/09/2021"), INSTANT (a date-time of RFC 3339)
//	COUNT ("3", "two and a half", "several"), NUMBER (a count that is told), UNIT ("week", "weeks"), UNITS ("weeks")
//	TURN (last, previous, this, current, next), CLOCK ("5 p.m."), ZONE ("EDT", "local time")
//
// Words are in lower case, without abbreviation dots and apostrophes; "'s" is left out, and a hyphen is a space. What stands
// before a time, such as "on" or "until", is no part of the phrase; direction.go looks at it.

package english

// tables are the tables, each after those that it names.
var tables = []struct {
	name string
	rows func() []row
}{
	{"holiday", holidayRows},
	{"calendar", calendarRows},
	{"day", dayRows},
	{"unit", unitRows},
	{"date", dateRows},
	{"moment", momentRows},
	{"all", allRows},
}

// The rules, as readers are told them.
const (
	ruleWritten     = "the date stands in the words"
	ruleToday       = "the day is the reference day"
	ruleEarlier     = "it lies between the start of the reference day and the moment of speaking"
	ruleYesterday   = "the day is the one before the reference day"
	ruleTomorrow    = "the day is the one after the reference day"
	ruleTwoDays     = "the day is two days from the reference day"
	ruleLastNight   = "last night is the evening before the reference day and its first hours"
	ruleWeekday     = "a bare weekday is the last one on or before the reference day, or the first one on or after it where the words look ahead"
	ruleLastWeekday = `"last" and a weekday is the last one before the reference day`
	ruleThisWeekday = `"this" and a weekday is that day of the reference day's week, Monday to Sunday`
	ruleNextWeekday = `"next" and a weekday is the first one after the reference day`
	ruleWeekdayWeek = "the weekday is that of the week named, which is counted from Sunday or from Monday"
	ruleMonthDay    = "a month and day without a year is the nearest such day, on the side that the sentence looks to"
	ruleMonth       = "a bare month is the nearest one, on the side that the sentence looks to"
	ruleTurnedMonth = "the month is the one of that name in the year that the words point to"
	ruleTurnedUnit  = "the unit is counted from the reference day, and the whole of it is meant"
	ruleSoFar       = "it lies between the start of the unit and the moment of speaking"
	ruleAgo         = "so many units from the reference day, as exact as the unit is"
	ruleFrom        = "so many units from the last date mentioned, else from the reference day"
	ruleSame        = "it is the one mentioned last, else that of the reference day"
	ruleBeside      = "it is the one beside the last date mentioned, else beside the reference day"
	ruleQuarter     = "quarters and halves are those of the calendar year"
	ruleNearQuarter = "a bare quarter is the nearest one of the calendar year"
	ruleFiscal      = "a year of accounts bears the number of the year in which it ends, and may begin in any month"
	ruleNumeric     = "a date in digits is read with the day first and with the month first"
	ruleSeason      = "a season is read for both hemispheres"
	ruleNearSeason  = "a bare season is the nearest one, on the side that the sentence looks to"
	ruleHoliday     = "the holiday has a fixed rule, and is the nearest one where no year is told"
	ruleWeekend     = "the weekend is the Saturday and Sunday of the week that the words point to"
	ruleShort       = "a year of two digits is the last such year that is not more than ten years ahead"
	ruleClock       = "a time of the clock without a day is that of the last day mentioned, else of the reference day"
	rulePart        = "a part of the day without a day is that of the last day mentioned, else of the reference day"
	ruleLength      = "a length of time, of no date"
	ruleSet         = "a time that comes again and again"
	rulePresent     = "the time of speaking, how long it lasts is not told"
	rulePast        = "before the time of speaking, how long is not told"
	ruleFuture      = "after the time of speaking, how long is not told"
)
