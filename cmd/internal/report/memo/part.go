package memo

// This file holds the parts of a memo. A part is told as a whole or left out, and what is told stands in the order of the
// memo, whatever the order was in which it was chosen.

import (
	"bufio"

	"claimcheck/cmd/internal/markdown"
)

// part is a heading with all that stands below it, a table with its rows, a row, a story.
type part struct {
	// text returns what stands before the parts inside, and end is what stands after them. It depends on which parts are
	// told, for there are no links to others.
	text   func() string
	end    string
	parent *part
	parts  []*part
	told   bool
	// units is the length of text and end with all links, in units of UTF-16, and 0 as long as it is unknown.
	units int
}

func (p *part) add(text func() string) *part {
	inside := &part{text: text, parent: p}
	p.parts = append(p.parts, inside)
	return inside
}

func (p *part) addText(text string) *part { return p.add(func() string { return text }) }

func (p *part) tellAll() {
	p.told = true
	for _, inside := range p.parts {
		inside.tellAll()
	}
}

func (p *part) write(w *bufio.Writer) {
	if !p.told {
		return
	}
	w.WriteString(p.text())
	for _, inside := range p.parts {
		inside.write(w)
	}
	w.WriteString(p.end)
}

// size is the length of the part itself. With links that lead nowhere it is written shorter, never longer.
func (p *part) size() int {
	if p.units == 0 {
		p.units = markdown.Units(p.text()) + markdown.Units(p.end)
	}
	return p.units
}

// anyTold reports whether a part inside is told, and allTold whether all are.
func (p *part) anyTold() bool {
	for _, inside := range p.parts {
		if inside.told {
			return true
		}
	}
	return false
}

func (p *part) allTold() bool {
	for _, inside := range p.parts {
		if !inside.told || !inside.allTold() {
			return false
		}
	}
	return true
}
