// This file reads the words that news uses for times, seen from the day on which they are said: "on Tuesday", "Aug. 31",
// "earlier today". The patterns stand in words_table.go and are meant to be added to; the rules that they name stand in
// words_rules.go, the vocabulary in words_vocabulary.go.

package when

import "strings"

// longestWords bounds the words that are read, in bytes. A time in news is a few words long.
const longestWords = 200

// Meaning is what a few words mean.
type Meaning struct {
	// Date is what the words mean, seen from the reference day. Prepositions are not part of it: "since Monday" and
	// "until Monday" both mean that Monday, and the record's phase tells what happened then.
	Date Date
	// Relative is true when another reference day could change it ("today", "on Tuesday", "Aug. 31").
	Relative bool
	// Before is true when the words say "earlier" than the moment of speaking ("earlier today"): what they mean ends at
	// that moment. "Earlier in the day" is not so; it stays inside its day.
	Before bool
	// Rule tells which rule was applied, in one short phrase for a reader.
	Rule string
}

// Resolve tells what words mean, seen from the day on which they are said: the dateline's, or the day of a post. It is
// false for words that the grammar does not know as a whole; it never guesses from a part of them. Case, typographic
// apostrophes and spaces, and commas do not matter.
//
// The rules are those measured on hand-annotated news: a bare weekday is the last one on or before the reference day,
// and the next one on or after it behind "until", "till" and "by"; a month and day without a year, or a bare month, is
// the nearest one; "a year ago" keeps the granularity of its unit.
func Resolve(words string, reference Day) (Meaning, bool) {
	return resolveWords(words, reference, false)
}

// ResolveAhead is Resolve for words of what is planned ("will meet on Tuesday"): a bare weekday is the first one on or
// after the reference day.
func ResolveAhead(words string, reference Day) (Meaning, bool) {
	return resolveWords(words, reference, true)
}

// resolveWords reads the words as a date in digits, or by the grammar.
func resolveWords(words string, reference Day, ahead bool) (Meaning, bool) {
	if len(words) > longestWords || !reference.Valid() {
		return Meaning{}, false
	}
	if date, ok := digitsDate(strings.TrimSpace(words)); ok {
		return Meaning{Date: date, Rule: ruleWritten}, true
	}
	tokens := withoutCommas(tokenize(words))
	lead := 0
	for lead < len(tokens) && lead < 2 && tokens[lead].kind == tokenWord {
		forward, ok := leads[tokens[lead].text]
		if !ok {
			break
		}
		ahead = ahead || forward
		lead++
	}
	tokens = tokens[lead:]
	if len(tokens) == 0 || lead == 0 && ambiguousAlone(tokens) {
		return Meaning{}, false
	}
	if lead > 0 {
		if date, ok := digitsDate(strings.TrimSpace(words[tokens[0].start:])); ok {
			return Meaning{Date: date, Rule: ruleWritten}, true
		}
	}
	return applyGrammar(tokens, seen{reference: reference, ahead: ahead})
}

// applyGrammar finds the first pattern that takes all the tokens and gives a date.
func applyGrammar(tokens []token, start seen) (Meaning, bool) {
	found := new(seen)
	patterns := grammar()
	for i := range patterns {
		candidate := &patterns[i]
		*found = start
		if !match(candidate.elements, tokens, found) {
			continue
		}
		if date, ok := candidate.mean(found); ok {
			return Meaning{Date: date, Relative: candidate.relative, Before: candidate.before, Rule: candidate.rule}, true
		}
	}
	return Meaning{}, false
}

// digitsDate reads words that are an EDTF date. A plain year is left to the grammar. So are codes of seasons, and months
// that people may mean as the next year: "2020-21" is no spring, and "2004-05" may be a season of football.
func digitsDate(words string) (Date, bool) {
	if len(words) <= len("2021") || words[0] < '0' || words[0] > '9' {
		return Date{}, false
	}
	date, err := parseDate(words)
	if err != nil {
		return Date{}, false
	}
	for p := range date.points {
		following := (int(p.year) + 1) % 100
		if p.depth == partMonth && (p.month > 12 || int(p.month) == following && p.yearX == 0) {
			return Date{}, false
		}
	}
	return date, true
}

// withoutCommas drops the commas between tokens, in place.
func withoutCommas(tokens []token) []token {
	kept := tokens[:0]
	for _, t := range tokens {
		if t.kind != tokenMark || t.text != "," {
			kept = append(kept, t)
		}
	}
	return kept
}

// ambiguousAlone reports whether the only word is one that means something else as well ("may", "sat").
func ambiguousAlone(tokens []token) bool {
	return len(tokens) == 1 && tokens[0].lower && !tokens[0].dotted && doubtful[tokens[0].text]
}
