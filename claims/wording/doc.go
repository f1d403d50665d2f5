// Package wording knows what the checks over words share about English as newsrooms write it: which words a text holds
// and where, which spellings sound alike, which words mean the same in a news report, and in what one wording differs
// from another.
//
// A newcomer starts at [Tokens], which cuts a text into words, and at [Compare], which holds a quote against the text
// that it is said to come from. Titles are read by [ReadTitle], names of people by [ReadPersonName]. The package knows
// nothing of claims and articles.
package wording
