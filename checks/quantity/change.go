package quantity

// This file reckons what follows from the two ends of a change: a difference, a percentage, and what people mistake for
// it.

import (
	"math"
	"strconv"
	"strings"

	"claimcheck/claims"
)

// Change is what follows from the two ends of a change, without its direction.
type Change struct {
	From, To float64
	// Difference is between the ends, and Percent what it is of the first one.
	Difference, Percent Interval
	// OfLater is what the difference is of the last end, and Ratio what the last end is of the first, in percent.
	OfLater, Ratio Interval
	// Relative says that a percentage can be reckoned: both ends are above zero.
	Relative bool
}

// ChangeOf reckons with the two ends as they may have been before rounding.
func ChangeOf(c *claims.Change) Change {
	from, to := rounded(c.From), rounded(c.To)
	change := Change{From: c.From, To: c.To, Difference: size(Interval{to.Low - from.High, to.High - from.Low})}
	if from.Low <= 0 || to.Low <= 0 {
		return change
	}
	change.Relative = true
	change.Ratio = Interval{100 * to.Low / from.High, 100 * to.High / from.Low}
	change.Percent = size(Interval{change.Ratio.Low - 100, change.Ratio.High - 100})
	change.OfLater = size(Interval{100 - 100*from.High/to.Low, 100 - 100*from.Low/to.High})
	return change
}

// rounded returns the values that a bare number stands for, where two digits or more of it were kept: 1,200 and 400 may
// be rounded to hundreds and tens, 40 to whole ones.
func rounded(value float64) Interval {
	digits := strconv.FormatFloat(math.Abs(value), 'f', -1, 64)
	whole, fraction, _ := strings.Cut(digits, ".")
	half := math.Pow10(-len(fraction)) / 2
	if fraction == "" {
		half = math.Pow10(max(0, min(noughts(value), len(whole)-2))) / 2
	}
	return Interval{value - half, value + half}
}

// size returns the interval of absolute values.
func size(i Interval) Interval {
	switch {
	case i.Low >= 0:
		return i
	case i.High <= 0:
		return Interval{-i.High, -i.Low}
	}
	return Interval{0, max(-i.Low, i.High)}
}

// Size returns the interval of the reading's absolute values in its own unit; percentages in percent.
func (r Reading) Size() Interval {
	if r.Unit.Dimension == Percent || r.Unit.Dimension == Points {
		return size(r.Interval)
	}
	return size(r.Own)
}

// Points tells the difference of the ends as they stand.
func (c Change) Points() string { return Words(threeDigits(math.Abs(c.To - c.From))) }

// PercentWords tells what the difference of the ends, as they stand, is of the first one.
func (c Change) PercentWords() string { return Words(c.PercentValue()) + " percent" }

// PercentValue is the change in percent, to three digits.
func (c Change) PercentValue() float64 { return threeDigits(math.Abs(c.To-c.From) / c.From * 100) }

// Is reports whether a value is one of the two ends itself: "rose to 7 percent" is no change by 7 percent.
func (c Change) Is(value float64) bool { return near(value, c.From) || near(value, c.To) }

// Additive reports whether quantities in a unit can be added up to a total: rates, degrees and speeds cannot.
func (u Unit) Additive() bool {
	switch u.Dimension {
	case Points, "temperature", "speed":
		return false
	}
	name := " " + strings.ToLower(u.Name) + " "
	return !strings.Contains(name, " per ") && !strings.Contains(name, "/")
}

// Multiple reports whether a unit says how many times something is something else.
func (u Unit) Multiple() bool {
	switch strings.ToLower(u.Name) {
	case "times", "time", "fold", "-fold", "x", "factor":
		return true
	}
	return false
}
