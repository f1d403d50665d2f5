package picture

// This file draws a timeline in characters, for terminals and for blocks of code in Markdown: the same bars over the same
// clocks, a column for some minutes, hours or days. All that stands in columns is one cell wide.

import (
	"slices"
	"strings"
	"time"

	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/terminal"
)

// The characters that a picture in text is made of.
const (
	certainSign  = '█'
	possibleSign = '▒'
	otherSign    = '░'
	sharedSign   = '▓'
	edgeSign     = '│'
)

// leastColumns is the least width of a picture in text, and columnWidth how many pixels a column stands for where room is
// measured in pixels.
const leastColumns, columnWidth = 40, 7

// Text draws a timeline in lines of a width in cells. Each of them ends with a line feed.
func Text(t *timeline.Timeline, width int) string {
	width = max(width, leastColumns)
	p := &page{width: width, scale: scale{t.Shown, 0, float64(width * columnWidth)}, signs: map[rune]bool{}}
	lanes := (&scene{scale: p.scale}).markLanes(t)
	for _, one := range lanes.all {
		p.ends = append(p.ends, p.edges(one.mark.Span)...)
		if one.words != "" {
			p.indented(one.words, p.column(one.mark.Span.Start))
			p.bracket(one)
		}
	}
	for _, row := range t.Rows {
		p.line(p.blank())
		p.words(row.Who + " " + row.Words)
		for _, bar := range row.Bars {
			p.bar(t, bar)
		}
		if len(row.Bars) == 0 {
			p.words("no time at all")
		}
	}
	p.line(p.blank())
	axes := (&scene{scale: p.scale}).axes(t)
	for i, a := range axes {
		p.words(clockName(t, axes, i))
		p.clock(a, t)
	}
	p.legend()
	return strings.Join(p.lines, "\n") + "\n"
}

// page is a picture in text as far as it is drawn.
type page struct {
	width int
	scale scale
	lines []string
	ends  []int         // ends are the columns at which marks begin and end.
	signs map[rune]bool // signs are those that bars have.
}

// column returns the column that begins at an instant, or nearest to it; it may be the one after the last.
func (p *page) column(at time.Time) int { return int(p.scale.at(at)/columnWidth + 0.5) }

// extent returns the columns of a span: one at least, where any of it is shown.
func (p *page) extent(span when.Span) (from, to int, seen bool) {
	if !p.scale.sees(span) {
		return 0, 0, false
	}
	from, to = p.column(span.Start), p.column(span.End)
	if to == from {
		from = min(from, p.width-1)
		to = from + 1
	}
	return from, to, true
}

// edges returns the columns of the ends of a mark that are shown.
func (p *page) edges(span when.Span) []int {
	var columns []int
	for _, at := range []time.Time{span.Start, span.End} {
		if column := p.column(at); p.scale.shown.Contains(at) && column < p.width {
			columns = append(columns, column)
		}
	}
	return columns
}

// words adds a text, broken into lines.
func (p *page) words(text string) { p.lines = append(p.lines, terminal.Words(text, p.width)...) }

// indented adds a text that begins at a column, or before it where it would not fit.
func (p *page) indented(text string, from int) {
	p.words(strings.Repeat(" ", max(0, min(from, p.width-terminal.Width(text)))) + text)
}

// line adds a line of single cells.
func (p *page) line(cells []rune) {
	p.lines = append(p.lines, strings.TrimRight(string(cells), " "))
}

// blank returns a line on which only the ends of marks stand.
func (p *page) blank() []rune {
	cells := slices.Repeat([]rune{' '}, p.width)
	for _, column := range p.ends {
		cells[column] = edgeSign
	}
	return cells
}

// bracket spans a mark below its words.
func (p *page) bracket(one lane) {
	cells := slices.Repeat([]rune{' '}, p.width)
	from, to := p.column(one.mark.Span.Start), min(p.column(one.mark.Span.End), p.width-1)
	if to <= from {
		cells[to] = '▼'
		p.line(cells)
		return
	}
	for i := from; i <= to; i++ {
		cells[i] = '─'
	}
	if p.scale.shown.Contains(one.mark.Span.Start) {
		cells[from] = '├'
	}
	if p.scale.shown.Contains(one.mark.Span.End) {
		cells[to] = '┤'
	}
	p.line(cells)
}

// bar adds how a bar is read, and the bar.
func (p *page) bar(t *timeline.Timeline, bar timeline.Bar) {
	variants := readings(bar)
	from, _, _ := p.extent(bar.Possible.Hull())
	text := variants[len(variants)-1]
	for _, v := range variants {
		if terminal.Width(v) <= p.width {
			text = v
			break
		}
	}
	p.indented(text, from)
	cells := p.blank()
	fill := func(spans when.Spans, sign rune) {
		for _, span := range spans {
			from, to, seen := p.extent(span)
			for i := from; seen && i < to; i++ {
				cells[i] = sign
			}
		}
	}
	if bar.First {
		fill(bar.Possible, possibleSign)
		fill(bar.Certain, certainSign)
	} else {
		fill(bar.Possible, otherSign)
		fill(shared(t, bar), sharedSign)
	}
	for _, sign := range cells {
		p.signs[sign] = true
	}
	hull := bar.Possible.Hull()
	if hull.Start.Before(p.scale.shown.Start) {
		cells[0] = '◀'
	}
	if hull.End.After(p.scale.shown.End) {
		cells[p.width-1] = '▶'
	}
	p.line(cells)
}

// clock adds the days of a clock, and the times at which marks begin and end among its hours.
func (p *page) clock(a axis, t *timeline.Timeline) {
	cells := p.blank()
	for _, c := range a.cells {
		from, to, seen := p.extent(c.span)
		if !seen {
			continue
		}
		at := from
		if p.scale.shown.Contains(c.span.Start) {
			cells[from] = edgeSign
			at++
		}
		for _, name := range c.names {
			if terminal.Width(name) <= to-at-1 {
				put(cells, at, name)
				break
			}
		}
	}
	p.line(cells)
	times := slices.Repeat([]rune{' '}, p.width)
	for _, mark := range t.Marks[:min(len(t.Marks), mostLanes)] {
		for _, at := range []time.Time{mark.Span.Start, mark.Span.End} {
			if p.scale.shown.Contains(at) {
				p.time(times, at, a.edgeText(at))
			}
		}
	}
	for _, tick := range a.ticks {
		p.time(times, tick.at, tick.text)
	}
	p.line(times)
}

// time puts a time below its instant, if there is room.
func (p *page) time(cells []rune, at time.Time, text string) {
	from := max(0, p.column(at)-len([]rune(text))/2)
	to := from + len([]rune(text))
	if text == "" || to > p.width {
		return
	}
	around := cells[max(0, from-1):min(p.width, to+1)]
	if !slices.ContainsFunc(around, func(r rune) bool { return r != ' ' }) {
		put(cells, from, text)
	}
}

// put puts a text of characters that are one cell wide into a line.
func put(cells []rune, at int, text string) { copy(cells[at:], []rune(text)) }

// legend says what the signs mean, where it is more than one.
func (p *page) legend() {
	first := "as first read"
	if p.signs[possibleSign] {
		first = "in every first reading"
	}
	text := ""
	for _, one := range []struct {
		sign  rune
		words string
	}{{certainSign, first}, {possibleSign, "in some first readings"}, {otherSign, "if read otherwise"}, {sharedSign, "where all agree"}} {
		next := string(one.sign) + " " + one.words
		switch {
		case !p.signs[one.sign]:
		case text == "":
			text = next
		case terminal.Width(text+"   "+next) > p.width:
			p.words(text)
			text = next
		default:
			text += "   " + next
		}
	}
	if p.signs[possibleSign] || p.signs[otherSign] {
		p.words(text)
	}
}

// clockName names the i-th of the axes.
func clockName(t *timeline.Timeline, axes []axis, i int) string {
	if i == len(t.Clocks) {
		return "UTC"
	}
	name := t.Clocks[i].Label
	if axes[i].isUTC() && name != "UTC" {
		return name + " and UTC"
	}
	return name
}
