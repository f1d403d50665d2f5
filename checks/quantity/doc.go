// Package quantity reads a number claim as an interval: all the values that its words leave open, in a base unit in
// which figures of one dimension can be compared.
//
// A newcomer starts at [Read], which makes a [Reading] of a claim, and at [Sides], which sorts intervals into those that
// can hold together. What widens a figure is, in this order: its rounding ("1.2 million" is 1.15 to 1.25 million), its
// bound ("about" is a tenth up and down, "more than" has no upper end), a range ("10 to 20"), a vague word ("dozens"),
// and a unit that has more than one size (a "ton" is 907 to 1,016 kg). Where words and record differ, both count: an
// interval that is too wide only keeps a check silent, one that is too narrow accuses.
package quantity
