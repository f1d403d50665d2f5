package terminal

// This file measures text by cells and breaks it into lines: prose at spaces and between Chinese characters, paths
// after slashes, names after hyphens, and anything that is still too long between two characters as readers see them.

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// Width returns the number of cells that a cleaned text takes on a screen. What readers see as one character counts as
// one: a letter with its accents, a flag, a family of emoji.
func Width(text string) int {
	if isPlain(text) {
		return len(text)
	}
	return displaywidth.String(text)
}

// Breaker breaks a text into lines of a width, which is at least 2.
type Breaker func(text string, width int) []string

// Words breaks prose at spaces, and between characters of scripts that are written without them. A word that is longer
// than a line is broken as a path is.
func Words(text string, width int) []string {
	return fill(text, width, []splitter{atSpaces, afterSlashes, afterHyphens, characters})
}

// Path breaks a place, "folder/file.json:line:column", after slashes first and then after hyphens. The line and column
// stay together with each other, and with the end of the file's name where there is room.
func Path(place string, width int) []string {
	return fill(place, width, []splitter{afterSlashes, afterHyphens, beforePosition, characters})
}

// Name breaks a name such as "date-conflict" after hyphens.
func Name(name string, width int) []string {
	return fill(name, width, []splitter{afterHyphens, characters})
}

// Indented breaks a text as the breaker does, with a lead before its first line, such as "try: ", and as much space
// before the others.
func Indented(lead, text string, width int, breaker Breaker) []string {
	indent := min(Width(lead), width/2)
	lines := breaker(text, max(width-indent, 2))
	for i := range lines {
		if i > 0 {
			lead = strings.Repeat(" ", indent)
		}
		lines[i] = lead + lines[i]
	}
	return lines
}

// Hanging breaks prose whose lines after the first one are set in by indent cells.
func Hanging(text string, indent, width int) []string {
	indent = min(indent, width/2)
	lines := Words(text, width)
	if len(lines) == 1 {
		return lines
	}
	rest := strings.TrimLeft(strings.TrimPrefix(text, lines[0]), " ")
	return append(lines[:1], Indented(strings.Repeat(" ", indent), rest, width, Words)...)
}

// splitter cuts a text into pieces between which a line may end. The pieces joined are the text.
type splitter func(text string) []string

// fill puts as many pieces into each line as fit, and cuts a piece that fits in no line with the next splitter.
func fill(text string, width int, splitters []splitter) []string {
	width = max(width, 2)
	if Width(text) <= width {
		return []string{strings.TrimRight(text, " ")}
	}
	f := filler{width: width}
	f.add(text, splitters)
	return append(f.lines, strings.TrimRight(f.line, " "))
}

type filler struct {
	width int
	lines []string
	line  string
	used  int // used is the width of line.
}

func (f *filler) add(text string, splitters []splitter) {
	for _, piece := range splitters[0](text) {
		full := Width(piece)
		bare := full - (len(piece) - len(strings.TrimRight(piece, " "))) // bare leaves out spaces that a line may end in.
		switch {
		case f.used+bare <= f.width:
			f.put(piece, full)
		case bare <= f.width || len(splitters) == 1:
			f.end()
			f.put(piece, full)
		default:
			if f.used > 0 && f.used >= f.width/2 {
				f.end()
			}
			f.add(piece, splitters[1:])
		}
	}
}

func (f *filler) put(piece string, width int) {
	f.line += piece
	f.used += width
}

// end ends the line, unless nothing stands in it yet.
func (f *filler) end() {
	if f.used > 0 {
		f.lines = append(f.lines, strings.TrimRight(f.line, " "))
	}
	f.line, f.used = "", 0
}

// atSpaces cuts after runs of spaces, and between wide characters: Chinese and Japanese are written without spaces. A
// closing mark stays with what it closes, and an opening one with what it opens.
func atSpaces(text string) []string {
	var pieces []string
	start := 0
	var before rune
	wideBefore := false
	graphemes := displaywidth.StringGraphemes(text)
	for at := 0; graphemes.Next(); {
		cluster := graphemes.Value()
		r, _ := utf8.DecodeRuneInString(cluster)
		wide := isIdeograph(r)
		mayBreak := before == ' ' && r != ' ' || before == '\u3000' ||
			(wide || wideBefore) && before != ' ' && r != ' ' && !closes(r) && !opens(before)
		if at > start && mayBreak {
			pieces = append(pieces, text[start:at])
			start = at
		}
		before, wideBefore = r, wide
		at += len(cluster)
	}
	return append(pieces, text[start:])
}

// isIdeograph reports whether lines may end before or after a rune without a space.
func isIdeograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Yi)
}

func closes(r rune) bool {
	return r == 'ー' || r == '々' || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po, unicode.Pd, unicode.Mn, unicode.Mc)
}

func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }

func afterSlashes(text string) []string { return strings.SplitAfter(text, "/") }

// afterHyphens cuts after hyphens and underscores, but not at the start of a name or inside a run of them.
func afterHyphens(text string) []string {
	var pieces []string
	start := 0
	for i := 1; i+1 < len(text); i++ {
		if (text[i] == '-' || text[i] == '_') && text[i+1] != '-' && text[i+1] != '_' && i+1 > start+1 {
			pieces = append(pieces, text[start:i+1])
			start = i + 1
		}
	}
	return append(pieces, text[start:])
}

var position = regexp.MustCompile(`:\d+(:\d+)?$`)

// beforePosition cuts a file's name into its stem, its extension and its line and column.
func beforePosition(text string) []string {
	var tail []string
	if found := position.FindStringIndex(text); found != nil {
		tail = []string{text[found[0]:]}
		text = text[:found[0]]
	}
	if dot := strings.LastIndexByte(text, '.'); dot > 0 {
		tail = append([]string{text[dot:]}, tail...)
		text = text[:dot]
	}
	return append([]string{text}, tail...)
}

// characters cuts between characters as readers see them.
func characters(text string) []string {
	var pieces []string
	graphemes := displaywidth.StringGraphemes(text)
	for graphemes.Next() {
		pieces = append(pieces, graphemes.Value())
	}
	return pieces
}
