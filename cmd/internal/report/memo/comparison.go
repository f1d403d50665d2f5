package memo

// This file sets one text against another, word by word. What only one of them has is marked by signs that can be told
// apart in the Markdown itself, where nothing is struck out or bold.

import (
	"strings"

	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/dossier"
	"claimcheck/cmd/internal/terminal"
)

// mostOfPiece is the length, in code points, at which the middle of a piece is left out: nobody looks for two words in a
// whole speech.
const mostOfPiece = 300

func comparison(c dossier.Comparison) string {
	ours, theirs := markdown.Inline(c.Ours), markdown.Inline(c.Theirs)
	return "Word by word: " + markdown.Struck("struck out") + " is only in " + theirs + ", " + markdown.Strong("bold") + " only in " + ours + ".\n\n> " +
		compared(c.Pieces) + "\n\n"
}

// compared is the text of a comparison in one line.
func compared(pieces []dossier.Piece) string {
	var line markedLine
	for _, p := range pieces {
		switch p.Change {
		case dossier.Added:
			line.add(withoutMiddle(p.Ours), markdown.Strong)
		case dossier.Missing:
			line.add(withoutMiddle(p.Theirs), markdown.Struck)
		default:
			line.add(withoutMiddle(p.Ours), nil)
		}
	}
	return line.String()
}

// withoutMiddle is a text of at most so many code points, with what is left out in its middle told by an ellipsis.
func withoutMiddle(text string) string {
	text = terminal.Clean(text)
	runes := []rune(text)
	if len(runes) <= mostOfPiece {
		return text
	}
	const half = mostOfPiece / 2
	head, tail := string(runes[:half]), string(runes[len(runes)-half:])
	if space := strings.LastIndexByte(head, ' '); space > 0 {
		head = head[:space]
	}
	if space := strings.IndexByte(tail, ' '); space >= 0 {
		tail = tail[space+1:]
	}
	return head + " … " + tail
}
