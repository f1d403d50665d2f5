package quantity

// This file tells values and intervals to people.

import (
	"math"
	"strconv"
	"strings"
)

// Words tells a value: "1,200", "1.25 million", "-3.5". It keeps six digits of what is no whole number.
func Words(value float64) string {
	sign := ""
	if value < 0 {
		sign, value = "-", -value
	}
	value = significantOf(value)
	for _, step := range []struct {
		size float64
		name string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		scaled := strconv.FormatFloat(value/step.size, 'f', -1, 64)
		if value >= step.size && len(scaled) <= len("123.45") {
			return sign + commas(scaled) + step.name
		}
	}
	if value >= 1e15 {
		return sign + strconv.FormatFloat(value, 'g', 6, 64)
	}
	return sign + commas(strconv.FormatFloat(value, 'f', -1, 64))
}

// significantOf rounds a value that is no whole number to six digits, so that what arithmetic leaves behind is not told.
func significantOf(value float64) float64 {
	if value == math.Trunc(value) {
		return value
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 6, 64), 64)
	if err != nil {
		return value
	}
	return rounded
}

// commas parts the whole digits of a number into groups of three.
func commas(digits string) string {
	whole, fraction, pointed := strings.Cut(digits, ".")
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if pointed {
		b.WriteString("." + fraction)
	}
	return b.String()
}

// Words tells the interval: "30", "27 to 33", "30 or more".
func (i Interval) Words() string {
	switch {
	case math.IsInf(i.High, 1) && math.IsInf(i.Low, -1):
		return "any number"
	case math.IsInf(i.High, 1):
		return Words(i.Low) + " or more"
	case math.IsInf(i.Low, -1):
		return Words(i.High) + " or less"
	}
	low, high := Words(i.Low), Words(i.High)
	if low == high {
		return low
	}
	// A scale word that both ends have is told once: "1.15 to 1.25 million".
	if _, scale, ok := strings.Cut(high, " "); ok {
		low = strings.TrimSuffix(low, " "+scale)
	}
	return low + " to " + high
}

// Words tells what the claim was read as, in its own unit.
func (r Reading) Words() string { return withUnit(r.Own.Words(), r.Unit) }

// ValueWords tells the value as recorded, with its unit.
func (r Reading) ValueWords() string { return withUnit(Words(r.Value), r.Unit) }

// In tells the interval in another unit of the same dimension, rounded as people do.
func (r Reading) In(unit Unit) string {
	converted := unit.from(r.Interval)
	return withUnit(Interval{threeDigits(converted.Low), threeDigits(converted.High)}.Words(), unit)
}

func threeDigits(value float64) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 3, 64), 64)
	if err != nil {
		return value
	}
	return rounded
}

func withUnit(words string, unit Unit) string {
	if name := unit.plain(); name == "%" {
		return words + name
	} else if name != "" {
		return words + " " + name
	}
	return words
}

// plain returns the unit's name without its scale words, which the value has taken in.
func (u Unit) plain() string {
	var kept []string
	for _, word := range strings.Fields(u.Name) {
		if _, scale := scales[strings.ToLower(word)]; !scale {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

// Plain writes a value as a record does, in digits alone.
func Plain(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }

// Of returns a reading's recorded value in the unit, which has the dimension of the reading's own.
func (u Unit) Of(r Reading) float64 {
	if !u.Differs(r.Unit) {
		return r.Value
	}
	base := r.Unit.base(Point(r.Value))
	converted := u.from(base)
	return threeDigits((converted.Low + converted.High) / 2)
}

// Words tells a value in the unit.
func (u Unit) Words(value float64) string { return withUnit(Words(value), u) }
