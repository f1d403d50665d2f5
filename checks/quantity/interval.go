package quantity

// This file holds intervals, and sorts many of them into sides by a sweep over their ends.

import (
	"cmp"
	"math"
	"slices"
)

// Interval is all values from Low to High, both included. An end that is open is infinite.
type Interval struct{ Low, High float64 }

// slack is the relative error of floating-point arithmetic that is no difference between two figures.
const slack = 1e-9

// Point returns the interval of one value.
func Point(value float64) Interval { return Interval{value, value} }

// Contains reports whether a value lies in the interval.
func (i Interval) Contains(value float64) bool { return i.Overlaps(Point(value)) }

// Overlaps reports whether a value lies in both intervals. Ends that differ by rounding errors alone touch.
func (i Interval) Overlaps(other Interval) bool {
	return i.Low <= beyond(other.High) && other.Low <= beyond(i.High)
}

// Hull returns the shortest interval that holds both.
func (i Interval) Hull(other Interval) Interval {
	return Interval{min(i.Low, other.Low), max(i.High, other.High)}
}

// Intersect returns the values that lie in both. Where there are none, its Low lies above its High.
func (i Interval) Intersect(other Interval) Interval {
	return Interval{max(i.Low, other.Low), min(i.High, other.High)}
}

// Plus returns all sums of a value of each.
func (i Interval) Plus(other Interval) Interval {
	return Interval{i.Low + other.Low, i.High + other.High}
}

// finite reports whether at least one end is a number, and none is no number at all.
func (i Interval) finite() bool {
	return !math.IsNaN(i.Low) && !math.IsNaN(i.High) && !(math.IsInf(i.Low, 0) && math.IsInf(i.High, 0))
}

// beyond returns a value a little above an end, by as much as arithmetic may be off.
func beyond(end float64) float64 { return end + slack*math.Abs(end) }

// MostSides is how many sides are told apart; the rest stand together in the last one.
const MostSides = 6

// Sides sorts intervals into sides, given by their indexes: those that hold the value which most of them share make a
// side, then those that hold the one which most of the rest share, and so on, in O(n log n). There is one side where all
// can hold together, since intervals that overlap two by two share a value. The largest side stands first; of equal
// ones, that of the interval given first.
func Sides(intervals []Interval) [][]int {
	rest := make([]int, len(intervals))
	for i := range rest {
		rest[i] = i
	}
	var sides [][]int
	for len(rest) > 0 {
		if len(sides) == MostSides-1 {
			sides = append(sides, rest)
			break
		}
		value := mostShared(intervals, rest)
		var side, others []int
		for _, i := range rest {
			if intervals[i].Contains(value) {
				side = append(side, i)
			} else {
				others = append(others, i)
			}
		}
		if len(side) == 0 { // An interval that holds nothing stands with whatever is left.
			side, others = rest, nil
		}
		sides, rest = append(sides, side), others
	}
	slices.SortStableFunc(sides, func(a, b []int) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0], b[0]))
	})
	return sides
}

// mostShared returns the first value that the most of some intervals hold.
func mostShared(intervals []Interval, chosen []int) float64 {
	type edge struct {
		at    float64
		delta int
	}
	edges := make([]edge, 0, 2*len(chosen))
	for _, i := range chosen {
		edges = append(edges, edge{intervals[i].Low, 1}, edge{beyond(intervals[i].High), -1})
	}
	// At one value an interval begins before another ends: both ends are included.
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(b.delta, a.delta)) })
	count, most, value := 0, 0, 0.0
	for _, e := range edges {
		count += e.delta
		if count > most {
			most, value = count, e.at
		}
	}
	return value
}
