package picture

// This file puts a picture into words, for those who cannot see it, and holds what little its texts are made of.

import (
	"fmt"
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
)

func weekdayName(n int) string { return time.Weekday(n).String() }
func monthName(n int) string   { return time.Month(n).String() }

// count counts things: "1 other", "3 others".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// mostTold is how many marks or conditions are told one by one.
const mostTold = 4

// describe tells the whole timeline: the verdict, each voice with each of its readings, and the marks.
func describe(t *timeline.Timeline) string {
	sentences := []string{t.Sentence}
	for _, row := range t.Rows {
		sentences = append(sentences, full(row.Who)+", "+full(row.Words)+": "+rowWords(row))
	}
	for i, mark := range t.Marks {
		if i == mostTold {
			sentences = append(sentences, count(len(t.Marks)-i, "more mark"))
			break
		}
		words := markWords(t, mark)
		if clock := t.Clocks[0]; !mark.Span.Empty() {
			words += ": " + mark.Span.Words(clock.Location) + " in " + clock.Label
		}
		sentences = append(sentences, words)
	}
	return strings.Join(sentences, ". ") + "."
}

// rowWords tells the readings of a row.
func rowWords(row timeline.Row) string {
	var told []string
	for _, bar := range row.Bars {
		words := readings(bar)[0]
		if bar.First && len(bar.Certain) > 0 && bar.Certain.String() != bar.Possible.String() {
			words += ", in every reading " + bar.Certain.Words(func(s when.Span) string { return s.Words(bar.Zones[0].Location) })
		}
		told = append(told, words)
	}
	if len(told) == 0 {
		return "no time at all"
	}
	return strings.Join(told, "; ")
}

// markWords tells what a mark marks: "they share 9 hours, but only if “on Tuesday” is Karachi time".
func markWords(t *timeline.Timeline, mark timeline.Mark) string {
	length := mark.Words
	switch {
	case mark.Kind == timeline.Gap && t.Verdict == reading.Conflict:
		return "as first read, " + length
	case mark.Kind == timeline.Gap && readOtherwise(t):
		return "at best, " + length
	case mark.Kind == timeline.Gap:
		return length
	}
	words := "they share " + length
	if mark.Span.OpenStart() || mark.Span.OpenEnd() {
		words = "they agree " + length
	}
	if mark.Kind == timeline.Saved {
		ways := conditions(t)
		if more := len(ways) - 2; more > 0 {
			ways = append(ways[:2:2], count(more, "more such reading"))
		}
		words += ", but only if " + check.List(ways)
	}
	return words
}

// readOtherwise reports whether a reading is shown that does not come to mind.
func readOtherwise(t *timeline.Timeline) bool {
	for _, row := range t.Rows {
		for _, bar := range row.Bars {
			if !bar.First {
				return true
			}
		}
	}
	return false
}
