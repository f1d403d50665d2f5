package picture

// This file lays a timeline out from top to bottom: what all agree on and what keeps them apart, the days by the first
// clock, a row for each voice, the clocks, and what the bars mean.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimcheck/checks/timeline"
)

// Measures of a picture in pixels.
const (
	edgeRoom    = 12  // edgeRoom is left free on both sides.
	gutterWidth = 172 // gutterWidth is the width of the column that names voices and clocks, where there is one.
	leastWide   = 520 // leastWide is the least width with such a column.
	lineHeight  = 16
	barHeight   = 14
	rowRoom     = 9 // rowRoom lies above and below what a row holds.
	leastWidth  = 240
)

// scene is a picture laid out.
type scene struct {
	width, height float64
	prefix        string
	title, desc   string
	shapes        []shape
	labels        []label
	scale         scale
	gutter        bool
	// rowsTop is where the rows begin, and clocksEnd where the clocks end: bands reach down to there.
	rowsTop, clocksEnd float64
}

// label is a line of text. Its x is where it begins, and y its baseline.
type label struct {
	x, y  float64
	text  string
	full  string // full is the whole text where text is shortened.
	class string
	style style
	more  string // more follows the text in the style of quoted words.
}

func (l label) width() float64 {
	if l.more != "" {
		return l.style.width(l.text+" ") + wordsStyle.width(l.more)
	}
	return l.style.width(l.text)
}
func (l label) top() float64    { return l.y - 0.8*l.style.size }
func (l label) bottom() float64 { return l.y + 0.24*l.style.size }

// newScene lays out a timeline; titled with its name on top.
func newScene(t *timeline.Timeline, options Options, titled bool) *scene {
	width := options.Width
	if width == 0 {
		width = Wide
	}
	s := &scene{width: float64(max(width, leastWidth)), prefix: options.Prefix, title: heading(t), desc: describe(t)}
	if s.prefix == "" {
		s.prefix = "pic"
	}
	s.gutter = s.width >= leastWide
	left := float64(edgeRoom)
	if s.gutter {
		left += gutterWidth
	}
	s.scale = scale{t.Shown, left, s.width - edgeRoom}
	y := 6.0
	if titled {
		y = s.heading(y)
	}
	axes := s.axes(t)
	marks := s.markLanes(t)
	s.rowsTop = marks.layOut(s, y)
	// What stands at the bottom is laid out first in height only: bands and marks reach down to it.
	body := &scene{width: s.width, prefix: s.prefix, scale: s.scale, gutter: s.gutter}
	y = body.days(t, axes[0], s.rowsTop)
	rowsFrom := y
	for i, row := range t.Rows {
		y = body.row(t, i, row, y)
	}
	rowsEnd := y
	y = body.clocks(axes, t, y+6)
	s.clocksEnd = y
	s.bands(axes[0], rowsFrom, rowsEnd)
	marks.draw(s, append(slices.Clone(s.labels), body.labels...))
	s.shapes = append(s.shapes, body.shapes...)
	s.labels = append(s.labels, body.labels...)
	s.height = s.legend(t, y+6) + 6
	return s
}

// heading puts the title on top.
func (s *scene) heading(y float64) float64 {
	for _, line := range titleStyle.wrap(s.title, s.width-2*edgeRoom, 3) {
		y += 20
		s.label(label{x: edgeRoom, y: y - 4, text: line, class: "pic-strong", style: titleStyle})
	}
	return y + 8
}

func (s *scene) shape(next shape) { s.shapes = append(s.shapes, next) }
func (s *scene) label(next label) { s.labels = append(s.labels, next) }

// put places a text of a width beside or above something: at x, but moved so that it stays between left and right, and
// shortened where it is too long.
func (s *scene) put(l label, left, right float64) {
	fitting := l.style.fit(l.text, right-left)
	if fitting != l.text {
		l.full = l.text
		l.text = fitting
	}
	l.x = max(left, min(l.x, right-l.width()))
	s.label(l)
}

// bands shades every other day of the first clock behind the rows.
func (s *scene) bands(a axis, top, bottom float64) {
	s.shape(shape{kind: rectangle, x: s.scale.left, y: top, w: s.scale.right - s.scale.left, h: bottom - top, class: "pic-paper"})
	for _, c := range a.cells {
		from, to := s.scale.at(c.span.Start), s.scale.at(c.span.End)
		if c.odd && to > from {
			s.shape(shape{kind: rectangle, x: from, y: top, w: to - from, h: bottom - top, class: "pic-band"})
		}
	}
}

// days names the days of the first clock above the rows, and whose they are.
func (s *scene) days(t *timeline.Timeline, a axis, y float64) float64 {
	whose := label{x: edgeRoom, text: "in " + t.Clocks[0].Label, class: "pic-muted", style: tickStyle}
	if a.unit == days {
		whose.text = yearsOf(a) + ", days " + whose.text
	}
	y += lineHeight
	whose.y = y - 4
	if s.gutter {
		s.put(whose, edgeRoom, s.scale.left-12)
	} else {
		s.put(whose, edgeRoom, s.scale.right)
		y += lineHeight
	}
	for _, c := range a.cells {
		s.cellName(c, y-4, "pic-muted")
	}
	var used []taken
	for _, t := range a.ticks {
		if a.unit == manyYears {
			used = s.tickText(t, y-4, used)
		}
	}
	return y
}

// yearsOf tells the year or years of an axis of days.
func yearsOf(a axis) string {
	first, last := a.yearAt(0), a.yearAt(len(a.cells)-1)
	if first == last {
		return yearName(first)
	}
	return yearName(first) + "–" + yearName(last)
}

func (a axis) yearAt(cell int) int { return a.cells[cell].span.Start.In(a.zone).Year() }

// cellName names a cell in the middle of what is shown of it, if there is room.
func (s *scene) cellName(c cell, baseline float64, class string) {
	from, to := s.scale.at(c.span.Start), s.scale.at(c.span.End)
	name := tickStyle.firstFitting(c.names, to-from-4)
	if name == "" {
		return
	}
	s.label(label{x: (from + to - tickStyle.width(name)) / 2, y: baseline, text: name, class: class, style: tickStyle})
}

// heading tells what a timeline is about: "The end of the strike, as planned".
func heading(t *timeline.Timeline) string {
	words := t.Name
	if t.Name == t.Event {
		words = "“" + t.Name + "”" // It is an id, of an event that no register names.
	}
	if t.Instant != "" {
		words = "the " + t.Instant + " of " + words
	}
	if t.Planned {
		words += ", as planned"
	}
	words = full(words)
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:]
}

// full cuts a text for a title: what is longer than any quote would help nobody.
func full(text string) string {
	const most = 400
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}
