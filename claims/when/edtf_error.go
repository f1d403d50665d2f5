// This file tells what is wrong with a date that could not be read, and how it is written. The suggestions are made by
// rewriting what people write instead of EDTF; one is offered only if it can be read itself.

package when

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// ParseError says why a text is no date, no zone or no duration.
type ParseError struct {
	Input       string
	Problem     string   // Problem is a clause in lower case without a period.
	Suggestions []string // Suggestions are what the writer may have meant, the likeliest first; often there is none.
}

// Error tells the problem and the suggestions.
func (e *ParseError) Error() string {
	if len(e.Suggestions) == 0 {
		return e.Problem
	}
	return e.Problem + "; write " + strings.Join(e.Suggestions, " or ")
}

// problem makes an error that knows its problem only.
func problem(format string, values ...any) error {
	return &ParseError{Problem: fmt.Sprintf(format, values...)}
}

// shapeError means that a text has not the shape of a date at all.
type shapeError string

// Error implements error.
func (e shapeError) Error() string { return fmt.Sprintf("%q is no EDTF date", clip(string(e))) }

// notEDTF is the error for a text that has not the shape of a date.
func notEDTF(text string) error { return shapeError(text) }

// clip shortens a text that is quoted in a message.
func clip(text string) string {
	const most = 80
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "..."
	}
	return text
}

// explainDate turns an error of parseDate into the one that people read.
func explainDate(text string, err error) error {
	if text == "" {
		return &ParseError{Input: text, Problem: err.Error()} // Many records leave a date out, and nothing is near to none.
	}
	told := &ParseError{Input: text, Problem: err.Error(), Suggestions: suggestDates(text)}
	shape, ok := err.(shapeError)
	if !ok || len(told.Suggestions) > 0 {
		if ok && string(shape) != text {
			told.Problem = notEDTF(text).Error()
		}
		return told
	}
	if onlyWords(text) {
		told.Problem += `; words that depend on their day belong in "text"`
		return told
	}
	told.Problem += "; write one like 2021-08-09, 2021-08, 2021 or 2021-08-09T14:30:00Z"
	return told
}

// suggestDates returns what the text may have been meant to be. Its work is bounded: longer texts get no suggestion.
func suggestDates(text string) []string {
	const longest = 100
	if len(text) > longest {
		return nil
	}
	for _, rewrite := range []func(string) []string{
		rewriteSigns, rewriteNumbers, rewriteEnd, rewriteClock, rewriteInterval, rewriteVague, rewriteWords,
	} {
		var found []string
		for _, candidate := range rewrite(text) {
			if candidate == text || slices.Contains(found, candidate) {
				continue
			}
			if _, err := parseDate(candidate); err == nil {
				found = append(found, candidate)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// signs are the characters that people and programs write for those that EDTF knows.
var signs = strings.NewReplacer(
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-",
	"x", "X", "u", "X", "t", "T", "z", "Z", "y", "Y", "\u2026", "..", "...", "..", "\u00a0", " ", "\u202f", " ",
)

// rewriteSigns mends dashes, letters of the wrong case, spaces and the unspecified digits of older drafts ("19uu").
func rewriteSigns(text string) []string {
	mended := signs.Replace(strings.TrimSpace(text))
	if date, clock, ok := strings.Cut(mended, " "); ok && strings.Contains(clock, ":") {
		mended = date + "T" + strings.ReplaceAll(clock, " ", "")
	}
	tight := strings.ReplaceAll(mended, " ", "")
	candidates := []string{mended, tight, strings.Replace(tight, ",", ".", 1)}
	// An offset without its colon: "+0500".
	if at := len(tight) - len("+0500"); at > 0 && strings.Contains(tight, "T") {
		candidates = append(candidates, tight[:at+3]+":"+tight[at+3:])
	}
	if strings.HasPrefix(tight, "Y") {
		candidates = append(candidates, padYear(tight[1:]))
	}
	return append(candidates, strings.TrimPrefix(tight, "+"), strings.TrimPrefix(tight, "-"))
}

// padYear brings a year to the four digits that EDTF wants.
func padYear(year string) string {
	n, err := strconv.Atoi(year)
	if err != nil || n > 9999 || n < -9999 {
		return year
	}
	return string(appendYear(nil, n))
}

// rewriteNumbers reads three numbers in the orders that people write them in: "9.8.2021", "2021/08/09", "20210809".
func rewriteNumbers(text string) []string {
	text = strings.TrimSpace(text)
	if n, err := strconv.Atoi(text); err == nil && n > 0 && len(text) == 8 {
		return []string{text[:4] + "-" + text[4:6] + "-" + text[6:]}
	}
	if first, second, ok := strings.Cut(text, "/"); ok && len(first) == 4 && len(second) <= 2 {
		return []string{first + "-" + padTwo(second)}
	}
	if first, second, ok := strings.Cut(text, "-"); ok && len(first) == 4 && len(second) == 1 {
		return []string{first + "-" + padTwo(second)}
	}
	var candidates []string
	for _, day := range NumericDays(text) {
		candidates = append(candidates, day.String())
	}
	return candidates
}

// padTwo brings a number to two digits.
func padTwo(digits string) string {
	if len(digits) == 1 {
		return "0" + digits
	}
	return digits
}

// rewriteEnd turns an interval around, and writes out an end that is shortened to what differs ("2021-08-09/10").
func rewriteEnd(text string) []string {
	from, to, ok := strings.Cut(text, "/")
	if !ok {
		return nil
	}
	candidates := []string{to + "/" + from}
	if len(to) < len(from) && len(to) >= 2 && len(from) <= len("2021-08-09") {
		candidates = append(candidates, from+"/"+from[:len(from)-len(to)]+to)
	}
	return candidates
}

// rewriteClock turns the end of a day into the next one's beginning, and a leap second into the one before it.
func rewriteClock(text string) []string {
	if date, rest, ok := strings.Cut(text, "T24"); ok {
		day, err := ParseDay(date)
		midnight, wrong := parseDate(date + "T00" + rest)
		if clock := midnight.stretch.from.clock; err == nil && wrong == nil && clock.minute == 0 && clock.second == 0 && clock.nanos == 0 {
			return []string{day.AddDays(1).String() + "T00" + rest}
		}
	}
	if at := strings.LastIndex(text, ":60"); at > 3 && text[at-3] == ':' {
		return []string{text[:at] + ":59" + text[at+len(":60"):]}
	}
	return nil
}

// rewriteInterval mends the words that older drafts of EDTF had for the ends of an interval.
func rewriteInterval(text string) []string {
	from, to, ok := strings.Cut(text, "/")
	if !ok {
		return nil
	}
	mend := func(end string) string {
		switch end = strings.TrimSpace(end); strings.ToLower(end) {
		case "open", "present", "now", "*", "...":
			return ".."
		case "unknown", "?":
			return ""
		}
		if better := suggestDates(end); len(better) == 1 {
			return better[0]
		}
		return end
	}
	return []string{mend(from) + "/" + mend(to)}
}

// rewriteVague reads decades ("1980s") and years that are about right ("circa 2021").
func rewriteVague(text string) []string {
	words := strings.ToLower(strings.TrimSpace(text))
	if decade, ok := strings.CutSuffix(words, "0s"); ok {
		return []string{decade + "X"}
	}
	for _, about := range []string{"circa", "about", "approximately", "around", "approx.", "ca.", "c.", "ca", "c"} {
		if rest, ok := strings.CutPrefix(words, about); ok {
			return []string{strings.TrimSpace(rest) + "~"}
		}
	}
	return nil
}

// writtenDates are the ways in which people write a date out, for the time package.
var writtenDates = []struct{ layout, edtf string }{
	{"2 January 2006", "2006-01-02"},
	{"2 Jan 2006", "2006-01-02"},
	{"January 2 2006", "2006-01-02"},
	{"Jan 2 2006", "2006-01-02"},
	{"Monday 2 January 2006", "2006-01-02"},
	{"Monday January 2 2006", "2006-01-02"},
	{"Monday 2 Jan 2006", "2006-01-02"},
	{"Monday Jan 2 2006", "2006-01-02"},
	{"January 2006", "2006-01"},
	{"Jan 2006", "2006-01"},
}

// rewriteWords reads dates that are written out: "August 9, 2021".
func rewriteWords(text string) []string {
	plain := strings.Join(strings.Fields(strings.NewReplacer(",", " ", ".", " ", "Sept.", "Sep").Replace(text)), " ")
	for _, written := range writtenDates {
		if day, err := time.Parse(written.layout, plain); err == nil {
			return []string{day.Format(written.edtf)}
		}
	}
	return nil
}

// onlyWords reports whether a text is words rather than a date gone wrong: letters and spaces, with a number or not.
func onlyWords(text string) bool {
	const longest = 60
	if len(text) > longest {
		return false
	}
	letters := 0
	for _, r := range text {
		switch {
		case unicode.IsLetter(r):
			letters++
		case r != ' ' && r != '.' && r != ',' && r != '\'' && !unicode.IsDigit(r):
			return false
		}
	}
	return letters >= len("now") && letters*2 > len(text)
}
