package picture

// This file measures words before they are drawn, and wraps or shortens those that do not fit. Nobody knows which font a
// reader has; the advances are those of DejaVu Sans, than which the common sans-serif fonts are narrower, and what is in no
// table counts as wider than any such font has it.

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// style says in which size and weight words are set.
type style struct {
	size float64
	bold bool
}

// The styles of a picture. Nothing is smaller than 11 pixels.
var (
	titleStyle = style{16, true}
	whoStyle   = style{13, true}
	wordsStyle = style{13, false}
	markStyle  = style{12, true}
	barStyle   = style{12, false}
	clockStyle = style{12, true}
	tickStyle  = style{11, false}
	edgeStyle  = style{11, true}
)

// regular and bold are the advances of the printable ASCII characters, in thousandths of the size.
var (
	regular = [...]uint16{
		318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
		636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
		1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
		603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
		500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
		635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
	}
	bold = [...]uint16{
		348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
		696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
		1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
		733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
		500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
		716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
	}
)

// safety is what widths are multiplied by, for fonts that are a little wider and for rounding.
const safety = 1.03

// width returns how wide a text is at the most, in pixels.
func (s style) width(text string) float64 {
	sum := 0
	for _, r := range text {
		sum += s.advance(r)
	}
	return float64(sum) / 1000 * s.size * safety
}

func (s style) advance(r rune) int {
	switch {
	case r >= ' ' && r <= '~' && s.bold:
		return int(bold[r-' '])
	case r >= ' ' && r <= '~':
		return int(regular[r-' '])
	case r == '“' || r == '”' || r == '‘' || r == '’' || r == '·':
		return 570
	case r == '–' || r == '−':
		return 838
	case unicode.Is(unicode.Mn, r):
		return 0
	case r < 0x250 && unicode.IsLower(r) && r != 'æ' && r != 'œ':
		return 840
	case displaywidth.Rune(r) == 2:
		return 1400
	}
	return 1170
}

// fit returns as much of a text as fits in a width, with an ellipsis where something is cut off.
func (s style) fit(text string, width float64) string {
	const ellipsis = "…"
	room := width - s.width(ellipsis)
	used, cut := 0.0, 0
	characters := displaywidth.StringGraphemes(text)
	for at := 0; characters.Next(); {
		next := s.width(characters.Value())
		if used += next; used > width {
			return strings.TrimRight(text[:cut], " ,;") + ellipsis
		}
		if at += len(characters.Value()); used <= room {
			cut = at
		}
	}
	return text
}

// wrap breaks a text at spaces into lines of a width, at most so many; what does not fit is cut off with an ellipsis.
func (s style) wrap(text string, width float64, most int) []string {
	var lines []string
	rest := text
	for len(lines) < most-1 && rest != "" {
		line := s.line(rest, width)
		if line == "" {
			break // The next word alone is too wide.
		}
		lines, rest = append(lines, line), strings.TrimLeft(rest[len(line):], " ")
	}
	if rest != "" {
		lines = append(lines, s.fit(rest, width))
	}
	return lines
}

// balanced wraps a text as wrap does, into lines of much the same length.
func (s style) balanced(text string, width float64, most int) []string {
	lines := s.wrap(text, width, most)
	for len(lines) > 1 {
		width -= 8
		narrower := s.wrap(text, width, most)
		if width < 60 || len(narrower) > len(lines) || strings.Join(narrower, " ") != strings.Join(lines, " ") {
			break
		}
		lines = narrower
	}
	return lines
}

// line returns the words that fit in a line: the text up to one of its spaces, or all of it.
func (s style) line(text string, width float64) string {
	used, end := 0.0, 0
	for at, r := range text {
		if r == ' ' {
			end = at
		}
		if used += float64(s.advance(r)) / 1000 * s.size * safety; used > width {
			return text[:end]
		}
	}
	return text
}

// firstFitting returns the first of some ways to say the same that fits in a width, and "" where none does.
func (s style) firstFitting(variants []string, width float64) string {
	for _, text := range variants {
		if s.width(text) <= width {
			return text
		}
	}
	return ""
}
