// This file holds the words that the grammar of time knows by what they mean: weekdays, months, numbers, units. Words
// are in lower case and without their abbreviation dots. What a whole phrase means stands in words_table.go.

package when

import "time"

// weekdayWords are the names of weekdays and what AP, Reuters and calendars shorten them to.
var weekdayWords = map[string]time.Weekday{
	"sunday": time.Sunday, "sun": time.Sunday,
	"monday": time.Monday, "mon": time.Monday,
	"tuesday": time.Tuesday, "tues": time.Tuesday, "tue": time.Tuesday,
	"wednesday": time.Wednesday, "weds": time.Wednesday, "wed": time.Wednesday,
	"thursday": time.Thursday, "thurs": time.Thursday, "thur": time.Thursday, "thu": time.Thursday,
	"friday": time.Friday, "fri": time.Friday,
	"saturday": time.Saturday, "sat": time.Saturday,
}

// monthsByWord are the names of months and what they are shortened to.
var monthsByWord = map[string]time.Month{
	"january": time.January, "jan": time.January,
	"february": time.February, "feb": time.February,
	"march": time.March, "mar": time.March,
	"april": time.April, "apr": time.April,
	"may":  time.May,
	"june": time.June, "jun": time.June,
	"july": time.July, "jul": time.July,
	"august": time.August, "aug": time.August,
	"september": time.September, "sept": time.September, "sep": time.September,
	"october": time.October, "oct": time.October,
	"november": time.November, "nov": time.November,
	"december": time.December, "dec": time.December,
}

// doubtful are the names that are other words where they stand alone and in lower case: "may", "sat".
var doubtful = map[string]bool{"may": true, "march": true, "mar": true, "sun": true, "sat": true, "wed": true, "mon": true}

// numberWords are the numbers that people write in words; tens join with ones ("twenty-one").
var numberWords = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "dozen": 12,
}

// placeWords are the ordinals of quarters and halves.
var placeWords = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}

// unitWords are the units of time, and what they are shortened to.
var unitWords = map[string]Unit{
	"year": UnitYear, "years": UnitYear, "yr": UnitYear, "yrs": UnitYear, "y": UnitYear,
	"month": UnitMonth, "months": UnitMonth,
	"week": UnitWeek, "weeks": UnitWeek, "wk": UnitWeek, "wks": UnitWeek, "w": UnitWeek,
	"day": UnitDay, "days": UnitDay, "d": UnitDay,
	"hour": UnitHour, "hours": UnitHour, "hr": UnitHour, "hrs": UnitHour, "h": UnitHour,
	"minute": UnitMinute, "minutes": UnitMinute, "min": UnitMinute, "mins": UnitMinute,
	"second": UnitSecond, "seconds": UnitSecond, "sec": UnitSecond, "secs": UnitSecond, "s": UnitSecond,
}

// seasonWords are the seasons by their EDTF codes, which leave the hemisphere open.
var seasonWords = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

// leads are the words that may stand before a time, and whether they turn a weekday forward.
var leads = map[string]bool{
	"on": false, "in": false, "at": false, "since": false, "from": false, "during": false,
	"until": true, "till": true, "til": true, "by": true, "will": true,
}
