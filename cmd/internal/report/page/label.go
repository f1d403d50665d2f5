package page

// This file places the labels of pictures, so that none runs into another or out of the picture. A browser's font is not
// known here, so widths are estimated, rather too wide than too narrow.

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// label is a text in a picture: X is its left end, Y its base line, Width what it is estimated to take, all in pixels.
type label struct {
	Text        string
	X, Y, Width int
}

// The widths of characters in the labels' font of 12 pixels, in the widest of the usual fonts. A character that takes two
// cells in a terminal, as Chinese ones do, takes twice the first.
const (
	usualCharacter   = 8
	capitalCharacter = 10
	widestCharacter  = 12
)

// textWidth estimates the width of a text.
func textWidth(text string) int {
	width := displaywidth.String(text) * usualCharacter
	for _, r := range text {
		switch {
		case strings.ContainsRune("MWmw%@", r):
			width += widestCharacter - usualCharacter
		case unicode.IsUpper(r):
			width += capitalCharacter - usualCharacter
		}
	}
	return width
}

// fit places a text that would like to begin at x: further left where it would run out of the picture, and cut where even
// that is not enough.
func fit(text string, x, y, width int) label {
	if textWidth(text) > width {
		text = cut(text, width)
	}
	needed := textWidth(text)
	return label{Text: text, X: max(min(x, width-needed), 0), Y: y, Width: needed}
}

// cut shortens a text to a width.
func cut(text string, width int) string {
	const more = "…"
	var kept strings.Builder
	room := width - textWidth(more)
	graphemes := displaywidth.StringGraphemes(text)
	for graphemes.Next() {
		if room -= textWidth(graphemes.Value()); room < 0 {
			break
		}
		kept.WriteString(graphemes.Value())
	}
	return strings.TrimSpace(kept.String()) + more
}

// labelGap is the least distance between two labels of one line.
const labelGap = 6

// apart keeps those labels of one line that have room, from left to right; what has none is left out.
func apart(labels []label, width int) []label {
	slices.SortStableFunc(labels, func(a, b label) int { return cmp.Compare(a.X, b.X) })
	free := 0
	return slices.DeleteFunc(labels, func(l label) bool {
		if l.X < free || l.X+l.Width > width {
			return true
		}
		free = l.X + l.Width + labelGap
		return false
	})
}
