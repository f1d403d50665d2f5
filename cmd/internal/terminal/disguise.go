package terminal

// This file keeps text away from the library that draws tables. It measures text code point by code point, by rules of
// its own and of the locale; a family of emoji would push everything after it out of its column. So whatever is not
// plain ASCII is drawn as stand-ins of the same width, and put back afterwards.

import (
	"bufio"
	"io"
	"strings"
)

// The stand-ins are code points of the last plane of private use, of which no text has any once it is disguised.
const (
	firstStandIn = '\U00100000'
	filler1      = '\U0010fffd' // filler1 takes one cell and stands for nothing.
)

// disguise remembers which stand-in stands for which text.
type disguise struct {
	texts []string
	known map[string]int
}

// hide returns what stands for a line while it is drawn: the line itself where it is plain, else stand-ins of its
// width. Painted is what is shown in the end.
func (d *disguise) hide(line, painted string) string {
	if line == painted && isPlain(line) {
		return line
	}
	width := Width(line)
	if width == 0 {
		return ""
	}
	return d.standIn(painted, width)
}

// standIn returns what stands for a text as if that took so many cells.
func (d *disguise) standIn(painted string, width int) string {
	at, known := d.known[painted]
	if !known {
		at = len(d.texts)
		if firstStandIn+rune(at) >= filler1 {
			return strings.Repeat("?", width) // Some 65,000 odd lines in one batch are nobody's record.
		}
		if d.known == nil {
			d.known = map[string]int{}
		}
		d.known[painted] = at
		d.texts = append(d.texts, painted)
	}
	return string(firstStandIn+rune(at)) + strings.Repeat(string(filler1), width-1)
}

// reveal writes what was drawn with the texts put back, and without spaces at the ends of lines.
func (d *disguise) reveal(out io.Writer, drawn string) error {
	w := bufio.NewWriter(out)
	for line := range strings.Lines(drawn) {
		for _, r := range strings.TrimRight(line, " \n") {
			switch {
			case r < firstStandIn:
				w.WriteRune(r)
			case r != filler1:
				w.WriteString(d.texts[r-firstStandIn])
			}
		}
		w.WriteByte('\n')
	}
	return w.Flush()
}
