package quantity

// This file reads a figure out of words alone, before there is a record of it: what a claim writer has typed.

import (
	"strings"

	"claimcheck/claims/wording"
)

// Figure is what a few words say of a quantity.
type Figure struct {
	Value float64
	// Bound is how the words bound it as a record says so: "about", "at-least", "at-most", or nothing.
	Bound string
	// Unit is the unit as printed, or the word that follows the figure; Known says that the unit can be converted.
	Unit  string
	Known bool
}

// Figures returns what words say of quantities, in their order: "about 300 tools" is about 300 of the unit "tools".
func Figures(words string) []Figure {
	var figures []Figure
	for _, p := range printed(words) {
		f := Figure{Value: p.Value, Unit: p.Unit.Name, Known: p.Unit.Dimension != ""}
		switch p.bound {
		case nearly:
			f.Bound = "about"
		case over:
			f.Bound = "at-least"
		default:
			f.Bound = string(p.bound)
		}
		if at := strings.Index(words, p.Text); !f.Known && !p.ordinal && at >= 0 {
			f.Unit = noun(words[at+len(p.Text):])
		}
		figures = append(figures, f)
	}
	return figures
}

// noun returns the word that words begin with, where it may be what is counted.
func noun(words string) string {
	tokens := wording.Tokens(words)
	if len(tokens) == 0 || tokens[0].Kind != wording.Word || wording.Stop(tokens[0].Key) {
		return ""
	}
	return tokens[0].Text
}
