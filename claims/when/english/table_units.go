// This table holds the phrases of weeks, months, quarters, seasons and years. Their rules stand in rules_units.go, rules_years.go
// and rules_quarters.go. How patterns are written is told in table.go.

package english

// unitRows are the phrases that mean a week, a month, a quarter, a year and the like.
func unitRows() []row {
	return []row{
		// Months.
		{pattern: "MONTH [,] [of|in] YEAR", rule: ruleWritten, mean: monthOfYear},
		{pattern: "YEARMONTH", rule: ruleWritten, mean: monthOfYear},
		{pattern: "MONTH [,] [of] SHORT", rule: ruleShort, mean: monthOfYear},
		{pattern: "MONTH", rule: ruleMonth, relative: true, where: isMonthName, mean: nearestMonth},
		{pattern: "[the] month of MONTH", rule: ruleMonth, relative: true, mean: nearestMonth},
		{pattern: "TURN MONTH", rule: ruleTurnedMonth, relative: true, mean: turnedMonth},
		{pattern: "this past MONTH", rule: ruleTurnedMonth, relative: true, mean: pastMonth},
		{pattern: "MONTH [of] TURN year", rule: ruleTurnedMonth, relative: true, mean: monthOfTurnedYear},
		{pattern: "MONTH a year ago|earlier", rule: ruleTurnedMonth, relative: true, mean: monthAYearAgo},

		// Years, decades and centuries.
		{pattern: "YEAR", rule: ruleWritten, where: isYear, mean: plainYear},
		{pattern: "the year YEAR", rule: ruleWritten, mean: plainYear},
		{pattern: "SHORT", rule: ruleShort, where: isShortYear, mean: plainYear},
		{pattern: "YEARS", rule: ruleWritten, where: isYears, mean: years},
		{pattern: "[the] fiscal|financial [year] YEAR", rule: ruleFiscal, mean: fiscalYear},
		{pattern: "[the] fiscal|financial [year] SHORT", rule: ruleFiscal, mean: fiscalYear},
		{pattern: "the YEAR year|season", rule: ruleWritten, mean: plainYear},
		{pattern: "the YEAR quarter|period", rule: ruleSame, mean: quarterInYear},
		{pattern: "the [early|mid|late] twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties", rule: ruleShort, mean: spelledDecade},
		{pattern: "[the] DECADE", rule: ruleWritten, where: isDecade, mean: plainDecade},
		{pattern: "[the] early|mid|late [to] [early|mid|late] DECADE", rule: ruleWritten, mean: plainDecade},
		{pattern: "[the] [early|mid|late] ORDINAL century", rule: ruleWritten, mean: century},

		// Units seen from the reference day.
		{pattern: "TURN UNIT", rule: ruleTurnedUnit, relative: true, where: isTurnedUnit, mean: turnedUnit},
		{pattern: "[the] current [fiscal|calendar|financial] UNIT", rule: ruleTurnedUnit, relative: true, mean: currentUnit},
		{pattern: "the latest|last|past fiscal|financial year", rule: ruleFiscal, relative: true, mean: latestFiscal},
		{pattern: "TURN fiscal|calendar|financial|school|academic year", rule: ruleFiscal, relative: true, mean: turnedFiscal},
		{pattern: "this past UNIT", rule: ruleTurnedUnit, relative: true, mean: pastUnit},
		{pattern: "this|the coming UNIT", rule: ruleTurnedUnit, relative: true, where: isSingular, mean: comingUnit},
		{pattern: "earlier this UNIT", rule: ruleSoFar, relative: true, before: true, mean: turnedUnit},
		{pattern: "later this UNIT", rule: ruleTurnedUnit, relative: true, mean: turnedUnit},
		{pattern: "earlier|later|early|mid|late in the UNIT", rule: ruleTurnedUnit, relative: true, story: true, mean: namedUnit},
		{pattern: "the weekend", rule: ruleWeekend, relative: true, mean: theWeekend},
		{pattern: "the week of <day>", rule: ruleTurnedUnit, mean: weekOfDay},
		{pattern: "TURN <holiday> week|weekend", rule: ruleHoliday, relative: true, mean: holidayWeek},
		{pattern: "[the] <holiday> week|weekend", rule: ruleHoliday, relative: true, mean: holidayWeek},

		// So many units away. "A year ago" beside the results of a quarter means the same quarter.
		{pattern: "COUNT UNIT ago", rule: ruleAgo, relative: true, where: isAway, mean: unitsAgo},
		{pattern: "COUNT UNIT or so|two ago", rule: ruleAgo, relative: true, where: isAway, mean: roughlyAgo},
		{pattern: "COUNT UNIT hence", rule: ruleAgo, relative: true, where: isAway, mean: unitsAhead},
		{pattern: "COUNT UNIT from now|today", rule: ruleAgo, relative: true, mean: unitsAhead},
		{pattern: "COUNT UNIT back", rule: ruleAgo, relative: true, where: endsClause, mean: unitsAgo},
		{pattern: "COUNT UNIT earlier|previously", rule: ruleFrom, relative: true, story: true, where: isAway, mean: unitsFromLast(-1)},
		{pattern: "COUNT UNIT later", rule: ruleFrom, relative: true, story: true, where: isAway, mean: unitsFromLast(1)},
		{pattern: "COUNT UNIT before", rule: ruleFrom, relative: true, story: true, where: endsClause, mean: unitsFromLast(-1)},
		{pattern: "[the] year ago|earlier [quarter|period|month|level]", rule: ruleFrom, relative: true, story: true, mean: yearAgo},
		{pattern: "the same|comparable|corresponding|like [year] [ago|earlier] quarter|period [of] [a|last|the] year [ago|earlier|before|previous]", rule: ruleFrom, relative: true, story: true, mean: yearAgo},
		{pattern: "[the] same|comparable|corresponding|like [year] [ago|earlier] quarter|period [of] [last|previous|prior] year", rule: ruleFrom, relative: true, story: true, mean: yearAgo},
		{pattern: "the comparable year ago|earlier quarter|period", rule: ruleFrom, relative: true, story: true, mean: yearAgo},
		{pattern: "[the] year ago|earlier PLACE quarter", rule: ruleFrom, relative: true, story: true, mean: yearAgoQuarter},
		{pattern: "the quarter|period a year ago|earlier", rule: ruleFrom, relative: true, story: true, mean: yearAgo},

		// Units seen from the one mentioned last.
		{pattern: "that [same] UNIT", rule: ruleSame, relative: true, story: true, where: pointsBack, mean: sameUnit},
		{pattern: "the same UNIT", rule: ruleSame, relative: true, story: true, where: pointsBack, mean: sameUnit},
		{pattern: "later|earlier that UNIT", rule: ruleSame, relative: true, story: true, mean: sameUnit},
		{pattern: "the following|next|ensuing UNIT", rule: ruleBeside, relative: true, story: true, mean: unitBeside(1)},
		{pattern: "the previous|preceding|prior [fiscal|calendar|financial] UNIT", rule: ruleBeside, relative: true, story: true, mean: unitBeside(-1)},
		{pattern: "the UNIT before", rule: ruleBeside, relative: true, story: true, where: endsClause, mean: unitBeside(-1)},
		{pattern: "the UNIT after", rule: ruleBeside, relative: true, story: true, where: endsClause, mean: unitBeside(1)},
		{pattern: "the [latest|most] [recent] quarter|period", rule: ruleSame, relative: true, story: true, where: isResult, mean: latestQuarter},

		// Quarters and halves.
		{pattern: "[the] [fiscal] PLACE quarter [,] [of] [fiscal] YEAR", rule: ruleQuarter, mean: quarterOfYear},
		{pattern: "[the] [fiscal] YEAR [fiscal] PLACE quarter", rule: ruleQuarter, mean: quarterOfYear},
		{pattern: "q PLACE [of] YEAR", rule: ruleQuarter, mean: quarterOfYear},
		{pattern: "YEAR q PLACE", rule: ruleQuarter, mean: quarterOfYear},
		{pattern: "[the] PLACE quarter [of] TURN year", rule: ruleQuarter, relative: true, mean: quarterOfTurnedYear},
		{pattern: "TURN year PLACE quarter", rule: ruleQuarter, relative: true, mean: quarterOfTurnedYear},
		{pattern: "[the|its|their|our] [fiscal] PLACE [fiscal] quarter", rule: ruleNearQuarter, relative: true, mean: nearestQuarter},
		{pattern: "q PLACE", rule: ruleNearQuarter, relative: true, mean: nearestQuarter},
		{pattern: "[the] PLACE half of YEAR", rule: ruleQuarter, mean: halfOfYear},
		{pattern: "[the] PLACE half of TURN year", rule: ruleQuarter, relative: true, mean: halfOfTurnedYear},
		{pattern: "the [fiscal] PLACE half [of] [the] [year]", rule: ruleQuarter, relative: true, where: isHalf, mean: nearestHalf},

		// Seasons.
		{pattern: "[the] SEASON [,] [of] YEAR", rule: ruleSeason, mean: seasonOfYear},
		{pattern: "[the] SEASON of SHORT", rule: ruleSeason, mean: seasonOfYear},
		{pattern: "[the] SEASON [of] TURN year", rule: ruleSeason, relative: true, mean: seasonOfTurnedYear},
		{pattern: "TURN SEASON", rule: ruleNearSeason, relative: true, mean: turnedSeason},
		{pattern: "this past SEASON", rule: ruleNearSeason, relative: true, mean: pastSeason},
		{pattern: "[the] SEASON", rule: ruleNearSeason, relative: true, where: isSeasonName, mean: nearestSeason},

		// The end of the year.
		{pattern: "[the] year end", rule: ruleTurnedUnit, relative: true, mean: yearEnd},
	}
}
