// This file is the grammar of time words: one line a phrase. To teach claimcheck a new phrase, add a line, and to
// words_test.go what it means. The first line that takes all the words and gives a date is the one that counts.
//
// In a pattern, a word stands for itself and "a|b" for either; "[x]" may be missing; a word in capitals stands for a
// kind of word, as words_match.go reads it: WEEKDAY, MONTH, DAY (1 to 31), YEAR (four digits), DECADE ("1990s"), COUNT
// ("3", "two", "a"), ABOUT, UNIT ("weeks"), TURN ("last", "this", "next"), EDGE ("early", "the end of"), PART (of a
// day), PLACE ("second"), SEASON, NUMERIC ("08/09/2021"). Commas, and a preposition at the beginning, are dropped first.

package when

// row is one phrase of the grammar.
type row struct {
	pattern  string
	rule     string
	relative bool                           // relative means that another reference day could change the date.
	before   bool                           // before means that the time ends at the moment of speaking.
	mean     func(found *seen) (Date, bool) // mean gives the date; false means that there is none, such as 30 February.
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
	ruleMonthDay    = "a month and day without a year is the nearest such day"
	ruleMonth       = "a bare month is the nearest one"
	ruleTurnedMonth = "the month is the one of that name in the year that the words point to"
	ruleTurnedUnit  = "the unit is counted from the reference day, and the whole of it is meant"
	ruleSoFar       = "it lies between the start of the unit and the moment of speaking"
	ruleAgo         = "so many units from the reference day, as exact as the unit is"
	ruleQuarter     = "quarters and halves are those of the calendar year"
	ruleNearQuarter = "a bare quarter is the nearest one of the calendar year"
	ruleNumeric     = "a date in digits is read with the day first and with the month first"
	ruleSeason      = "a season is read for both hemispheres"
)

// table is the grammar.
var table = []row{
	// Days seen from the reference day.
	{pattern: "[EDGE] today", rule: ruleToday, relative: true, mean: daysAway(0)},
	{pattern: "tonight", rule: ruleToday, relative: true, mean: daysAway(0)},
	{pattern: "earlier today", rule: ruleEarlier, relative: true, before: true, mean: daysAway(0)},
	{pattern: "later today|tonight", rule: ruleToday, relative: true, mean: daysAway(0)},
	{pattern: "[EDGE] this PART", rule: ruleToday, relative: true, mean: daysAway(0)},
	{pattern: "earlier this PART", rule: ruleEarlier, relative: true, before: true, mean: daysAway(0)},
	{pattern: "later this PART", rule: ruleToday, relative: true, mean: daysAway(0)},
	{pattern: "earlier|later in the day", rule: ruleToday, relative: true, mean: daysAway(0)},
	{pattern: "earlier|later in the PART", rule: ruleToday, relative: true, mean: daysAway(0)},
	{pattern: "[EDGE] yesterday [PART]", rule: ruleYesterday, relative: true, mean: daysAway(-1)},
	{pattern: "[EDGE] tomorrow [PART]", rule: ruleTomorrow, relative: true, mean: daysAway(1)},
	{pattern: "last night", rule: ruleLastNight, relative: true, mean: lastNight},
	{pattern: "the day before yesterday", rule: ruleTwoDays, relative: true, mean: daysAway(-2)},
	{pattern: "the day after tomorrow", rule: ruleTwoDays, relative: true, mean: daysAway(2)},

	// Weekdays.
	{pattern: "[EDGE] [on] WEEKDAY [PART]", rule: ruleWeekday, relative: true, mean: bareWeekday},
	{pattern: "earlier|later [on] WEEKDAY", rule: ruleWeekday, relative: true, mean: bareWeekday},
	{pattern: "[EDGE] [on] last|previous WEEKDAY [PART]", rule: ruleLastWeekday, relative: true, mean: lastWeekday},
	{pattern: "[EDGE] [on] this past WEEKDAY [PART]", rule: ruleLastWeekday, relative: true, mean: lastWeekday},
	{pattern: "[EDGE] [on] this WEEKDAY [PART]", rule: ruleThisWeekday, relative: true, mean: thisWeekday},
	{pattern: "[EDGE] [on] next WEEKDAY [PART]", rule: ruleNextWeekday, relative: true, mean: nextWeekday},
	{pattern: "[EDGE] [on] this|the coming WEEKDAY [PART]", rule: ruleNextWeekday, relative: true, mean: nextWeekday},
	{pattern: "[EDGE] [on] WEEKDAY [PART] [of] TURN week", rule: ruleWeekdayWeek, relative: true, mean: weekdayOfWeek},

	// Dates. A weekday beside one is dropped here; whether the two fall together is asked of StatedDates.
	{pattern: "[EDGE] [WEEKDAY] [PART] [on] MONTH DAY [PART] YEAR", rule: ruleWritten, mean: fullDate},
	{pattern: "[EDGE] [WEEKDAY] [PART] [on] [the] DAY [of] MONTH YEAR", rule: ruleWritten, mean: fullDate},
	{pattern: "[EDGE] [WEEKDAY] [PART] [on] MONTH DAY [PART]", rule: ruleMonthDay, relative: true, mean: nearestDay},
	{pattern: "[EDGE] [WEEKDAY] [PART] [on] MONTH the DAY [PART]", rule: ruleMonthDay, relative: true, mean: nearestDay},
	{pattern: "[EDGE] [WEEKDAY] [PART] [on] [the] DAY [of] MONTH [PART]", rule: ruleMonthDay, relative: true, mean: nearestDay},
	{pattern: "[the] PART of [WEEKDAY] MONTH DAY YEAR", rule: ruleWritten, mean: fullDate},
	{pattern: "[the] PART of [WEEKDAY] [the] DAY [of] MONTH YEAR", rule: ruleWritten, mean: fullDate},
	{pattern: "[the] PART of [WEEKDAY] MONTH DAY", rule: ruleMonthDay, relative: true, mean: nearestDay},
	{pattern: "[the] PART of [WEEKDAY] [the] DAY [of] MONTH", rule: ruleMonthDay, relative: true, mean: nearestDay},
	{pattern: "[WEEKDAY] NUMERIC", rule: ruleNumeric, mean: numericDate},

	// Months.
	{pattern: "[EDGE] [in] MONTH [of] YEAR", rule: ruleWritten, mean: monthOfYear},
	{pattern: "[EDGE] [in] MONTH", rule: ruleMonth, relative: true, mean: nearestMonth},
	{pattern: "[EDGE] [in] TURN MONTH", rule: ruleTurnedMonth, relative: true, mean: turnedMonth},
	{pattern: "[EDGE] [in] MONTH [of] TURN year", rule: ruleTurnedMonth, relative: true, mean: monthOfTurnedYear},

	// Years and decades.
	{pattern: "[EDGE] [in] [the] [year] YEAR", rule: ruleWritten, mean: plainYear},
	{pattern: "[EDGE] [in] [the] [EDGE] DECADE", rule: ruleWritten, mean: plainDecade},

	// Units seen from the reference day.
	{pattern: "[EDGE] [in] TURN UNIT", rule: ruleTurnedUnit, relative: true, mean: turnedUnit},
	{pattern: "earlier this UNIT", rule: ruleSoFar, relative: true, before: true, mean: turnedUnit},
	{pattern: "later this UNIT", rule: ruleTurnedUnit, relative: true, mean: turnedUnit},
	{pattern: "earlier|later|early|mid|late in the UNIT", rule: ruleTurnedUnit, relative: true, mean: namedUnit},
	{pattern: "[ABOUT] COUNT UNIT ago|earlier", rule: ruleAgo, relative: true, mean: unitsAway(-1)},
	{pattern: "[ABOUT] COUNT UNIT later|hence", rule: ruleAgo, relative: true, mean: unitsAway(1)},
	{pattern: "[ABOUT] COUNT UNIT from now|today", rule: ruleAgo, relative: true, mean: unitsAway(1)},

	// Parts of the year.
	{pattern: "[EDGE] [in] [the] PLACE quarter [of] YEAR", rule: ruleQuarter, mean: quarterOfYear},
	{pattern: "[EDGE] q PLACE [of] YEAR", rule: ruleQuarter, mean: quarterOfYear},
	{pattern: "[EDGE] [in] TURN quarter", rule: ruleQuarter, relative: true, mean: turnedQuarter},
	{pattern: "[EDGE] [in] [the] PLACE quarter [of] TURN year", rule: ruleQuarter, relative: true, mean: quarterOfTurnedYear},
	{pattern: "[EDGE] [in] [the] PLACE quarter", rule: ruleNearQuarter, relative: true, mean: nearestQuarter},
	{pattern: "[EDGE] q PLACE", rule: ruleNearQuarter, relative: true, mean: nearestQuarter},
	{pattern: "[in] [the] PLACE half of YEAR", rule: ruleQuarter, mean: halfOfYear},
	{pattern: "[in] [the] PLACE half of TURN year", rule: ruleQuarter, relative: true, mean: halfOfTurnedYear},
	{pattern: "[EDGE] [in] [the] SEASON [of] YEAR", rule: ruleSeason, mean: seasonOfYear},
	{pattern: "[EDGE] [in] [the] SEASON of TURN year", rule: ruleSeason, relative: true, mean: seasonOfTurnedYear},
}
