// This file reads words that are known to be a time and name both its ends. In running text the two are found apart.

package english

import (
	"strings"

	"claimcheck/claims/when"
)

// ruleRange is told to readers of a range.
const ruleRange = "from the beginning of the first time to the end of the second, which lies after it"

// joiners are what stands between the two ends of a range; " and " only behind "between".
var joiners = []string{" to ", " through ", " until ", " till ", " \u2013 ", "\u2013", " - "}

// readRange reads words that are known to be a time as one that reaches from one date to another: "from Monday to Friday",
// "March to April 2013", "between 1939 and 1945". What one end leaves open, the other tells: the second lies after the first,
// and a first end without a year lies before a second one that has it.
func readRange(words string, from view) (meant, bool) {
	first, second, ok := cutRange(words)
	if !ok {
		return meant{}, false
	}
	left, ok := readEnd(first, from)
	if !ok {
		return meant{}, false
	}
	right, ok := readEnd(second, from)
	if !ok {
		return meant{}, false
	}
	switch {
	case left.Relative && !right.Relative:
		if day, known := right.Date.LastDay(); known {
			left, ok = readEnd(first, view{day: day, ahead: -1})
		}
	case right.Relative:
		if day, known := left.Date.FirstDay(); known {
			right, ok = readEnd(second, view{day: day, ahead: 1})
		}
	}
	begin, known := left.Date.FirstDay()
	end, bounded := right.Date.LastDay()
	date := when.Between(left.Date, right.Date)
	if !ok || !known || !bounded || !begin.Before(end) || !date.IsInterval() {
		return meant{}, false
	}
	return meant{
		kind: TypeDate, value: left.Value + "/" + right.Value, date: date, rule: ruleRange,
		relative: left.Relative || right.Relative,
	}, true
}

// cutRange cuts words at the one joiner that they have.
func cutRange(words string) (first, second string, ok bool) {
	lower := strings.ToLower(words)
	if len(lower) != len(words) {
		return "", "", false
	}
	all := joiners
	if strings.HasPrefix(lower, "between ") {
		words, lower, all = words[len("between "):], lower[len("between "):], []string{" and "}
	}
	lower = strings.TrimPrefix(lower, "from ")
	words = words[len(words)-len(lower):]
	for _, joiner := range all {
		if at := strings.Index(lower, joiner); at > 0 && strings.Count(lower, joiner) == 1 {
			return words[:at], words[at+len(joiner):], true
		}
	}
	return "", "", false
}

// readEnd reads an end of a range, which is a date of its own.
func readEnd(words string, from view) (Meaning, bool) {
	if _, _, again := cutRange(words); again {
		return Meaning{}, false
	}
	return resolveDate(words, from)
}
