// Package when answers one question: what span of UTC time do a date and a few words mean?
//
// A newcomer starts at [ParseDate], which reads a date as records write it (EDTF, ISO 8601-2:2019), at [Resolve], which
// reads the words that news uses ("on Tuesday", "Aug. 31"), and at [Span], what both become once a time zone is known.
//
// Three ideas carry the package. A date means a span, never an instant: "2021-08" is 31 days. A date has no zone of its
// own unless it says so, so that the caller may ask for its span in every zone in which it may have been meant. And
// where words are open to more than one reading, the span is as wide as the readings together, since a checker that
// accuses on the strength of a guess is worse than none.
//
// The package imports nothing of the project. It carries the time zone database for machines that have none; where the
// machine has one, Go asks that first.
package when
