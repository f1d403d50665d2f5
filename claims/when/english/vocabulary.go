// This file holds the words that the grammar knows by what they mean: weekdays, months, numbers, units and the like. Words
// are in lower case, without apostrophes and abbreviation dots. What a whole phrase means stands in the tables.

package english

import (
	"strings"
	"time"
)

// weekdayWords are the names of weekdays and what AP, Reuters and calendars shorten them to.
var weekdayWords = map[string]time.Weekday{
	"sunday": time.Sunday, "sun": time.Sunday, "monday": time.Monday, "mon": time.Monday,
	"tuesday": time.Tuesday, "tues": time.Tuesday, "tue": time.Tuesday,
	"wednesday": time.Wednesday, "weds": time.Wednesday, "wed": time.Wednesday,
	"thursday": time.Thursday, "thurs": time.Thursday, "thur": time.Thursday, "thu": time.Thursday,
	"friday": time.Friday, "fri": time.Friday, "saturday": time.Saturday, "sat": time.Saturday,
}

// weekdaySets are weekdays in the plural: every one of them.
var weekdaySets = map[string]time.Weekday{
	"sundays": time.Sunday, "mondays": time.Monday, "tuesdays": time.Tuesday, "wednesdays": time.Wednesday,
	"thursdays": time.Thursday, "fridays": time.Friday, "saturdays": time.Saturday,
}

// monthWords are the names of months and what they are shortened to.
var monthWords = map[string]time.Month{
	"january": time.January, "jan": time.January, "february": time.February, "feb": time.February,
	"march": time.March, "mar": time.March, "april": time.April, "apr": time.April, "may": time.May,
	"june": time.June, "jun": time.June, "july": time.July, "jul": time.July, "august": time.August, "aug": time.August,
	"september": time.September, "sept": time.September, "sep": time.September,
	"october": time.October, "oct": time.October, "november": time.November, "nov": time.November,
	"december": time.December, "dec": time.December,
}

// shortened are the weekdays and months that are no whole words, and doubtful those that are other words or names too:
// they need a full stop, a number or a preposition beside them.
var (
	shortened = words(`sun mon tues tue weds wed thurs thur thu fri sat jan feb mar apr jun jul aug sept sep oct nov dec`)
	doubtful  = words(`may march april june august sun mon wed sat mar jan`)
)

// numberWords are the numbers that people write in words; tens join with ones ("twenty-one").
var numberWords = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12,
}

// ordinalWords are the ordinals that people write in words.
var ordinalWords = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
	"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}

// unitWords are the units of time, and what they are shortened to behind a number.
var unitWords = map[string]unit{
	"second": unitSecond, "seconds": unitSecond, "sec": unitSecond, "secs": unitSecond,
	"minute": unitMinute, "minutes": unitMinute, "min": unitMinute, "mins": unitMinute,
	"hour": unitHour, "hours": unitHour, "hr": unitHour, "hrs": unitHour,
	"day": unitDay, "days": unitDay, "weekend": unitWeekend, "weekends": unitWeekend,
	"week": unitWeek, "weeks": unitWeek, "wk": unitWeek, "wks": unitWeek,
	"fortnight": unitFortnight, "fortnights": unitFortnight,
	"month": unitMonth, "months": unitMonth, "quarter": unitQuarter, "quarters": unitQuarter,
	"year": unitYear, "years": unitYear, "yr": unitYear, "yrs": unitYear,
	"decade": unitDecade, "decades": unitDecade, "century": unitCentury, "centuries": unitCentury,
}

// partWords are the parts of a day with their TIMEX3 codes.
var partWords = map[string]part{
	"morning": partMorning, "forenoon": partMorning, "dawn": partMorning, "daybreak": partMorning,
	"afternoon": partAfternoon, "evening": partEvening, "dusk": partEvening, "nightfall": partEvening,
	"night": partNight, "noon": partNoon, "midday": partNoon, "lunchtime": partNoon, "midnight": partMidnight,
	"daytime": partDaytime,
}

// seasonWords are the seasons by their EDTF codes, which leave the hemisphere open.
var seasonWords = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

// turnWords point from the reference time to the unit before it, its own, or the next one.
var turnWords = map[string]int{"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}

// zoneOffsets are the abbreviations of clocks that mean one thing, with their offsets from UTC in minutes. Those with
// several meanings (CST, IST, BST, AST, GST) are read, but their clock is left open.
var zoneOffsets = map[string]int{
	"gmt": 0, "utc": 0, "edt": -240, "est": -300, "cdt": -300, "mdt": -360, "mst": -420, "pdt": -420, "pst": -480,
	"akdt": -480, "akst": -540, "hst": -600, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "pkt": 300,
	"sgt": 480, "hkt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
	"cst": openClock, "ist": openClock, "bst": openClock, "ast": openClock, "gst": openClock, "wat": 60, "sast": 120,
}

// zoneNames are the clocks that are named without saying whether they are put forward, by the zone that keeps them.
var zoneNames = map[string]string{
	"et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles",
	"eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles",
}

// openClock stands for the offset of a clock that is not known.
const openClock = 24 * 60

// Words by which a sentence looks ahead or back; direction.go tells how they are weighed.
var (
	futureWords  = words(`will shall wont gonna`)
	plannedWords = words(`scheduled expected due slated planned set plans plan planning expects hopes intends
		upcoming forthcoming deadline expires expire ends opens begins starts meets closes returns arrives resumes convenes
		meet convene depart arrive resume`)
	pastWords = words(`was were had did said told went came made took gave began won lost left met sent held got saw found
		became rose fell grew knew thought brought bought sold paid spoke wrote ran led kept felt stood heard let meant
		spent built broke drew drove flew fought hit hurt put quit read rode shook shot shut slept struck taught threw
		understood wore withdrew overthrew sank swore sought been done gone seen taken given known shown`)
	presentWords = words(`is are am has have does do says`)
	// infinitives are the verbs that, behind "to", tell what is yet to be done.
	infinitives = words(`be meet hold begin start open vote decide announce arrive visit travel testify discuss resume leave
		return sign take go come end close make give speak play appear continue launch release report pay join submit
		attend send move complete present finish unveil host fly depart`)
	// countedNouns are words behind a number that show it to be no year.
	countedNouns = words(`people men women children troops soldiers dead tons tonnes miles kilometers kilometres feet meters
		metres acres shares points percent dollars pounds euros yen votes jobs workers employees members words times
		homes houses students barrels gallons rpm degrees yards pages copies seats delegates others million billion trillion`)
)

// glue are the words of phrases that are too frequent to be looked into for their own sake: a phrase has others beside them.
var glue = words(`a an the of in on at to or and by for from that this last next first second third fourth final previous
	one two same coming following late early end start beginning middle before after later long as than more other
	time each every some about around nearly almost over within until since us its his her their our ahead back half several
	few many couple all day is it be no new not with between through into during only just`)

// words makes a set of words.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
