package report

// This file cuts texts that no reader could take in, or that the program they are meant for would cut by itself.

import "unicode/utf16"

// shortened returns a text of at most that many units of UTF-16, in which the programs that set limits count. What is cut
// off is told by an ellipsis.
func shortened(text string, most int) string {
	if len(text) <= most {
		return text // No text has more units than bytes.
	}
	const ellipsis = "…"
	units, fits := 0, 0
	for at, r := range text {
		if units < most {
			fits = at
		}
		if units += utf16.RuneLen(r); units > most {
			return text[:fits] + ellipsis
		}
	}
	return text
}
