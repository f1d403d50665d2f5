package report

// This file shares the width of a terminal among the columns of the table: the message gets all that the others can
// spare.

import (
	"strings"

	"claimcheck/claims"
	"claimcheck/cmd/internal/terminal"
)

// layout is the widths of the columns in cells, one for a whole report so that its tables align.
type layout struct {
	width    int
	severity int
	check    int
	message  int
	where    int
}

const (
	severityHeader = "severity"
	checkHeader    = "check"
	messageHeader  = "what is wrong"
	whereHeader    = "where"

	// roomy is the width from which on names of checks are not broken.
	roomy = 110
	// comfortable is a width of the message at which places need not be broken to make more room for it.
	comfortable = 60
	// leastWhere is the width below which short places are not narrowed: "-:1234:12" is standard input.
	leastWhere = 12
	// sampled is the number of findings by which the widths are chosen.
	sampled = 24
)

// newLayout chooses widths for findings. The column of places is as wide as the longest place where that leaves a
// comfortable message; otherwise it has the width with which the findings take the fewest lines, but at least that of the
// longest part between slashes, up to a third of the line, so that a file's name stays whole with its line and column.
func newLayout(width int, findings []Finding) layout {
	l := layout{width: width, severity: len(severityHeader), check: len(checkHeader)}
	longest, slimmest := len(whereHeader), 0
	for _, f := range findings {
		l.check = max(l.check, nameWidth(f.Check, width))
		for _, told := range tell(f) {
			place := PlaceWords(told.at)
			longest = max(longest, terminal.Width(place))
			slimmest = max(slimmest, terminal.LongestPart(place, "/"))
		}
	}
	slimmest = max(slimmest, min(longest, leastWhere))
	rest := width - l.severity - l.check - 3*terminal.Gap
	if rest-longest >= comfortable {
		return l.with(rest, longest)
	}
	var sample []told
	for _, f := range findings[:min(len(findings), sampled)] {
		sample = append(sample, tell(f)...)
	}
	best, fewest := layout{}, -1
	for where, wide := min(slimmest, width/3, rest/2), min(longest, rest/2); where <= wide; where++ {
		candidate := l.with(rest, where)
		if lines := candidate.height(sample); fewest < 0 || lines < fewest {
			best, fewest = candidate, lines
		}
	}
	return best
}

// nameWidth is what the name of a check takes: its longest part where it has to be broken.
func nameWidth(name string, width int) int {
	if width >= roomy {
		return terminal.Width(name)
	}
	return terminal.LongestPart(name, "-")
}

func (l layout) with(rest, where int) layout {
	l.where, l.message = where, rest-where
	return l
}

// height counts the lines that rows take in this layout.
func (l layout) height(rows []told) int {
	lines := 0
	for _, row := range rows {
		lines += max(len(l.told(row).Lines), len(l.place(row.at)))
	}
	return lines
}

// told sets what is told into its column; what has no place of its own runs on over the column of places.
func (l layout) told(row told) terminal.Cell {
	if row.at.File == "" {
		return terminal.Cell{Lines: row.lines(l.message + terminal.Gap + l.where), Wide: true}
	}
	return terminal.Cell{Lines: row.lines(l.message)}
}

// place breaks a place into the lines of its column; there are none where a row has no place.
func (l layout) place(at claims.Position) []string {
	if at.File == "" {
		return nil
	}
	return terminal.Path(PlaceWords(at), l.where)
}

// PlaceWords tells a place as "file:line:column", or as the file alone.
func PlaceWords(at claims.Position) string {
	if at.Line == 0 {
		return terminal.Clean(at.File)
	}
	return terminal.Clean(at.String())
}

func (l layout) columns() []terminal.Column {
	return []terminal.Column{
		{Header: severityHeader, Width: l.severity},
		{Header: checkHeader, Width: l.check},
		{Header: messageHeader, Width: l.message},
		{Header: whereHeader, Width: l.where},
	}
}

func spaces(n int) string { return strings.Repeat(" ", n) }
