package dossier

// This file makes texts from records fit to be shown: what would move or hide text is spelled out, and what no reader could
// take in is cut, which is said.

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"claimcheck/cmd/internal/terminal"
)

const (
	// longest is the number of code points that is left of a text; it is a book then and no quote.
	longest = 4000
	// tolerated is how many code points more may stand there, so that hardly anything is cut off for nothing.
	tolerated = 200
)

// line returns a text as it can be shown on one line.
func line(text string) string {
	kept, left := cut(text, longest)
	kept = terminal.Clean(kept)
	if left > 0 {
		kept += " … (" + thousands(left) + " more characters)"
	}
	return kept
}

// cut returns the beginning of a text, up to the end of a word, and the number of code points that are left out.
func cut(text string, most int) (kept string, left int) {
	if len(text) <= most+tolerated {
		return text, 0
	}
	end, runes := 0, 0
	for at := range text {
		if runes == most {
			end = at
			break
		}
		runes++
	}
	if end == 0 {
		return text, 0
	}
	if left = utf8.RuneCountInString(text[end:]); left <= tolerated {
		return text, 0
	}
	if at := strings.LastIndexAny(text[:end], " \n\t"); at > end/2 {
		left += utf8.RuneCountInString(text[at:end])
		end = at
	}
	return text[:end], left
}

// short returns the beginning of a text for an error, which quotes it and so spells out what is not seen.
func short(text string) string {
	kept, left := cut(text, tolerated)
	if left > 0 {
		kept += "…"
	}
	return kept
}

// thousands writes a number with commas: "12,345".
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// quoted returns a text as it can be shown, between quotation marks.
func quoted(text string) string { return terminal.Quoted(line(text)) }
