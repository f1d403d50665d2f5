package quantity

// This file knows the slips by which one figure becomes another: a lost nought or point, digits exchanged, a thousand
// for a million, thirteen for thirty.

import (
	"fmt"
	"math"
	"strconv"
)

// Slip tells by what slip one of two figures may have become the other, in a sentence about "A" and "B", and nothing
// where they do not look like one.
func Slip(a, b float64) string {
	a, b = math.Abs(a), math.Abs(b)
	low, high := min(a, b), max(a, b)
	if low == 0 || near(low, high) {
		return ""
	}
	pair := Words(a) + " and " + Words(b)
	for power, what := range map[int]string{
		1: "a nought or a decimal point may be lost or too many", 2: "two noughts, or a decimal point, may be lost or too many",
		3: "thousand, million or billion may be exchanged", 6: "thousand, million or billion may be exchanged",
	} {
		if near(low*math.Pow10(power), high) && (power < 3 || high >= 1e6) {
			return pair + " have the same digits: " + what
		}
	}
	if low >= 13 && low <= 19 && near(high, (low-10)*10) && high >= 30 && high <= 90 {
		return fmt.Sprintf("%s sound alike: one may be misheard for the other", pair)
	}
	return digitSlip(a, b, pair)
}

// digitSlip tells of two figures of one length of which two digits are exchanged, or one digit of three or more is
// another.
func digitSlip(a, b float64, pair string) string {
	x, y := strconv.FormatFloat(a, 'f', -1, 64), strconv.FormatFloat(b, 'f', -1, 64)
	if len(x) != len(y) || len(x) > 15 {
		return ""
	}
	var differ []int
	digits := 0
	for i := range x {
		if x[i] != y[i] {
			differ = append(differ, i)
		}
		if x[i] != '.' && y[i] != '.' {
			digits++
		}
	}
	switch {
	case len(differ) == 2 && differ[1] == differ[0]+1 && x[differ[0]] == y[differ[1]] && x[differ[1]] == y[differ[0]] && digits == len(x):
		return pair + " have the same digits: two of them may be exchanged"
	case len(differ) == 1 && digits >= 3 && significant(x) >= 3 && significant(y) >= 3:
		return fmt.Sprintf("%s differ in one digit", pair)
	}
	return ""
}

// significant counts the digits of a number without the noughts at its end.
func significant(digits string) int {
	count, last := 0, 0
	for _, r := range digits {
		if r == '.' {
			continue
		}
		count++
		if r != '0' {
			last = count
		}
	}
	return last
}
