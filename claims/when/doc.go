// Package when answers one question: what span of UTC time does a date mean?
//
// A newcomer starts at [ParseDate], which reads a date as records write it (EDTF, ISO 8601-2:2019), and at [Span],
// what it becomes once a time zone is known. The words that news uses ("on Tuesday", "Aug. 31") are read by the package
// english, which makes such dates of them.
//
// Three ideas carry the package. A date means a span, never an instant: "2021-08" is 31 days. A date has no zone of its
// own unless it says so, so that the caller may ask for its span in every zone in which it may have been meant. And
// where words are open to more than one reading, the span is as wide as the readings together, since a checker that
// accuses on the strength of a guess is worse than none.
//
// The package imports nothing of the project. It carries the time zone database for machines that have none; where the
// machine has one, Go asks that first.
package when
