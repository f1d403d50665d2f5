package checks

// This file counts ages: in completed years, and for small children in completed months, weeks or days.

import (
	"strconv"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/when"
)

// ageUnit is what an age is counted in.
type ageUnit int

// The units of ages.
const (
	inYears ageUnit = iota
	inMonths
	inWeeks
	inDays
)

// ageUnits are the units of ages as records write them. An age without a unit is one in years.
var ageUnits = map[string]ageUnit{
	"": inYears, "year": inYears, "years": inYears, "yr": inYears, "yrs": inYears, "years old": inYears, "year-old": inYears,
	"month": inMonths, "months": inMonths, "months old": inMonths, "month-old": inMonths,
	"week": inWeeks, "weeks": inWeeks, "weeks old": inWeeks, "week-old": inWeeks,
	"day": inDays, "days": inDays, "days old": inDays, "day-old": inDays,
}

// unitOf returns the unit of a claim's age.
func unitOf(c *claims.Claim) ageUnit { return ageUnits[strings.ToLower(strings.TrimSpace(c.Unit))] }

// words tells an age in the unit.
func (u ageUnit) words(n int) string { return strconv.Itoa(n) + u.name(float64(n)) }

// name tells the unit behind a number; years go without saying.
func (u ageUnit) name(n float64) string {
	name := [...]string{"", " month", " week", " day"}[u]
	if name != "" && n != 1 {
		name += "s"
	}
	return name
}

// back returns the day that lies n units before another.
func (u ageUnit) back(day when.Day, n int) when.Day {
	switch u {
	case inYears:
		return day.AddMonths(-12 * n)
	case inMonths:
		return day.AddMonths(-n)
	case inWeeks:
		return day.AddDays(-7 * n)
	}
	return day.AddDays(-n)
}

// latestBirth returns the last day on which somebody was born who has completed n units on a day. Who is born on a day
// that this year or month lacks, such as 29 February, may have completed them on its last day.
func (u ageUnit) latestBirth(day when.Day, n int) when.Day {
	born := u.back(day, n)
	if u <= inMonths && day.AddDays(1).Day == 1 {
		for born.AddDays(1).Day != 1 {
			born = born.AddDays(1)
		}
	}
	return born
}

// completed returns how many units somebody has completed on a day, and a negative number before the birth. Who is born
// on a day that the month lacks completes them on its last day where early is true, else the day after.
func (u ageUnit) completed(born, on when.Day, early bool) int {
	switch u {
	case inWeeks:
		return floorOf(on.Since(born), 7)
	case inDays:
		return on.Since(born)
	}
	months := (on.Year-born.Year)*12 + int(on.Month) - int(born.Month)
	if on.Day < born.Day && (!early || on.AddDays(1).Day != 1) {
		months--
	}
	if u == inMonths {
		return months
	}
	return floorOf(months, 12)
}

// floorOf divides and rounds down, also below zero.
func floorOf(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

// room is how far "about" may be from an age: a tenth of it, and two units at least; round tens of years are rounder.
func (u ageUnit) room(n int) int {
	if u == inYears && n > 0 && n%10 == 0 {
		return max(5, n/10)
	}
	return max(2, n/10)
}
