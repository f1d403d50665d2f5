// This table holds what is no date: lengths, what comes again and again, words that only point, and what merely looks like a
// time. The rules stand in rules_lengths.go. How patterns are written is told in table.go.

package english

// allRows are all times that are found in text: dates and moments, lengths, what comes again and again, and the words that
// only point to the present, the past or the future.
func allRows() []row {
	return []row{
		{pattern: "<moment>", mean: inner},

		// Lengths.
		{pattern: "NUMBER [more|additional|extra|full|straight|consecutive|successive|solid] UNIT", rule: ruleLength, where: isLength, mean: length},
		{pattern: "several|many|few|some|dozens [of] [more] UNITS", rule: ruleLength, mean: vagueLength},
		{pattern: "a few|couple [of] [more|short] UNITS", rule: ruleLength, mean: fewLength},
		{pattern: "COUNT UNIT", rule: ruleLength, where: isLength, mean: length},
		{pattern: "COUNT UNIT and a half", rule: ruleLength, mean: lengthAndHalf},
		{pattern: "[the] first|last|past|next|previous|final|coming|following|preceding|latest [about|roughly|nearly|almost] COUNT [or] [so] [fiscal|calendar|trading|full] UNIT", rule: ruleLength, where: isNoVerb, mean: length},
		{pattern: "the COUNT UNIT", rule: ruleLength, where: isTheLength, mean: length},
		{pattern: "the past UNIT", rule: ruleLength, mean: oneUnit},
		{pattern: "[the] past|last decade|century", rule: ruleLength, mean: oneLongUnit},
		{pattern: "more|less|fewer|longer|greater than COUNT UNIT", rule: ruleLength, where: isNoFraction, mean: length},
		{pattern: "about|around|nearly|almost|some|over|roughly|approximately|within|under COUNT UNIT", rule: ruleLength, where: isNoFraction, mean: length},
		{pattern: "at least|most [another] COUNT [more] UNIT", rule: ruleLength, mean: length},
		{pattern: "as many|long as COUNT UNIT", rule: ruleLength, mean: length},
		{pattern: "up to COUNT UNIT", rule: ruleLength, mean: length},
		{pattern: "another COUNT UNIT", rule: ruleLength, mean: length},
		{pattern: "another UNIT", rule: ruleLength, where: isAnother, mean: oneUnit},
		{pattern: "NUMBER UNIT period|span|stretch", rule: ruleLength, mean: length},
		{pattern: "the [full] NUMBER UNIT period|span|stretch", rule: ruleLength, mean: length},
		{pattern: "UNIT long", rule: ruleLength, where: isUnitLong, mean: unitLong},
		{pattern: "daylong|weeklong|monthlong|yearlong", rule: ruleLength, mean: lengthOfWord},
		{pattern: "UNITS", rule: ruleLength, where: isUnits, mean: vagueLength},
		{pattern: "recent|past|coming|future UNITS", rule: ruleLength, where: isNoLength, mean: recentUnits},
		{pattern: "the coming UNITS", rule: ruleLength, mean: vagueLength},
		{pattern: "the first|early|final|last|later UNITS", rule: ruleLength, where: isFirstUnits, mean: vagueLength},
		{pattern: "the UNITS", rule: ruleLength, where: isTheUnits, mean: vagueLength},
		{pattern: "[the] UNITS ahead", rule: ruleLength, mean: vagueLength},
		{pattern: "the [fiscal|full] year", rule: ruleLength, where: isTheYear, mean: oneYear},
		{pattern: "all day|week|month|year", rule: ruleLength, mean: wholeUnit},
		{pattern: "[the] whole|entire day|week|month|year|decade|century", rule: ruleLength, mean: wholeUnit},

		// What comes again and again.
		{pattern: "every|each UNIT", rule: ruleSet, mean: everyUnit},
		{pattern: "every COUNT UNIT", rule: ruleSet, mean: everyCount},
		{pattern: "every other|second UNIT", rule: ruleSet, mean: everyOther},
		{pattern: "every|each WEEKDAY [PART]", rule: ruleSet, mean: everyWeekday},
		{pattern: "WEEKDAYS", rule: ruleSet, mean: everyWeekday},
		{pattern: "WEEKDAY mornings|afternoons|evenings|nights", rule: ruleSet, mean: everyWeekdayPart},
		{pattern: "every|each MONTH", rule: ruleSet, mean: everyMonth},
		{pattern: "every|each SEASON", rule: ruleSet, mean: everySeason},
		{pattern: "every|each PART", rule: ruleSet, mean: everyPart},
		{pattern: "hourly|daily|nightly|weekly|biweekly|monthly|annually|yearly", rule: ruleSet, where: isFrequency, mean: everyOfWord},
		{pattern: "once|twice a|per UNIT", rule: ruleSet, mean: everyUnit},
		{pattern: "NUMBER times a|per UNIT", rule: ruleSet, mean: everyUnit},

		// What only points.
		{pattern: "now|currently|nowadays|presently", rule: rulePresent, relative: true, where: isNow, mean: vague("PRESENT_REF")},
		{pattern: "these days", rule: rulePresent, relative: true, mean: vague("PRESENT_REF")},
		{pattern: "those days", rule: rulePast, relative: true, mean: vague("PAST_REF")},
		{pattern: "right|until|until|by now", rule: rulePresent, relative: true, mean: vague("PRESENT_REF")},
		{pattern: "recently|lately", rule: rulePast, relative: true, mean: vague("PAST_REF")},
		{pattern: "current", rule: rulePresent, relative: true, where: isCurrent, mean: vague("PRESENT_REF")},
		{pattern: "the [recent] past", rule: rulePast, relative: true, where: isThePast, mean: vague("PAST_REF")},
		{pattern: "the [near|foreseeable|distant] future", rule: ruleFuture, relative: true, mean: vague("FUTURE_REF")},
		{pattern: "the short|near term", rule: ruleFuture, relative: true, where: endsClause, mean: vague("FUTURE_REF")},

		// What looks like a time and is none: ages, ranks, fractions.
		{pattern: "[the] COUNT UNIT old|olds", mean: nothing},
		{pattern: "NUMBER UNIT a|per UNIT", mean: nothing},
		{pattern: "COUNT UNIT of age", mean: nothing},
		{pattern: "second|hour|minute hand", mean: nothing},
		{pattern: "NUMBER quarters of", mean: nothing},
		{pattern: "a quarter of", mean: nothing},
	}
}
