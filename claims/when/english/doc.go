// Package english reads the time expressions of English news: what "on Tuesday" means, seen from the day on which it is
// said, and where such words stand in running text.
//
// A newcomer starts at the tables of phrases (table_days.go and its siblings): one line a phrase, the rule that gives its
// meaning beside it. [Resolve] reads a few words that are known to be a time; [Find] and [Scan] look for all of them in a
// text. Between the tables and these stand four steps, a file each: token.go cuts text into words, compile.go turns the
// tables into something that can be matched, match.go finds the longest phrase at a place, and direction.go asks the
// sentence whether it looks back or ahead.
//
// What is found is told in two notations. [Meaning.Date] is the EDTF date that the rest of the project computes with: as
// wide as the words are, since a finding must not rest on a guess. [Meaning.Value] is a TIMEX3 value (ISO-TimeML, ISO
// 24617-1), which names durations, repeated times and parts of a day as well, and by which readers of time expressions
// are compared with one another.
package english
