package picture

// This file draws the clocks below the rows: a strip each with its days and hours, so that a reader sees which time in one
// place is which in another, and the times at which marks begin and end.

import (
	"slices"
	"time"

	"claimcheck/checks/timeline"
)

// clockRoom lies between two clocks.
const clockRoom = 7

// axes divides the time shown by each clock, and last by UTC. Where days are too short to be told apart, the clocks would
// all look alike, and the first one stands for all.
func (s *scene) axes(t *timeline.Timeline) []axis {
	axes := []axis{newAxis(s.scale, t.Clocks[0].Location)}
	if axes[0].unit != days {
		return axes
	}
	for _, clock := range t.Clocks[1:] {
		axes = append(axes, newAxis(s.scale, clock.Location))
	}
	if !slices.ContainsFunc(axes, axis.isUTC) {
		axes = append(axes, newAxis(s.scale, time.UTC))
	}
	return axes
}

// isUTC reports whether the clocks of an axis show UTC throughout.
func (a axis) isUTC() bool {
	return !slices.ContainsFunc(a.cells, func(c cell) bool {
		_, first := c.span.Start.In(a.zone).Zone()
		_, last := c.span.End.Add(-time.Second).In(a.zone).Zone()
		return first != 0 || last != 0
	})
}

// clocks draws the strips below y.
func (s *scene) clocks(axes []axis, t *timeline.Timeline, y float64) float64 {
	for i, a := range axes {
		y = s.clock(a, t, clockName(t, axes, i), y) + clockRoom
	}
	return y
}

// clock draws one strip: its name, its days, and its hours.
func (s *scene) clock(a axis, t *timeline.Timeline, name string, y float64) float64 {
	if s.gutter {
		room := float64(gutterWidth - 14)
		for i, text := range clockStyle.wrap(name, room, 2) {
			next := label{x: edgeRoom, y: y + 13 + float64(i)*lineHeight, text: text, class: "pic-strong", style: clockStyle}
			if text != name {
				next.full = name
			}
			s.label(next)
		}
	} else {
		y += lineHeight
		s.put(label{x: edgeRoom, y: y - 4, text: name, class: "pic-strong", style: clockStyle}, edgeRoom, s.scale.right)
	}
	s.cells(a, y)
	s.marksAndTicks(a, t, y)
	return y + 2*lineHeight + 2
}

// cells draws the days of a strip, every other one shaded.
func (s *scene) cells(a axis, y float64) {
	left, right := s.scale.left, s.scale.right
	for _, c := range a.cells {
		from, to := s.scale.at(c.span.Start), s.scale.at(c.span.End)
		if c.odd && to > from {
			s.shape(shape{kind: rectangle, x: from, y: y, w: to - from, h: lineHeight, class: "pic-band"})
		}
		s.cellName(c, y+12, "")
	}
	s.shape(shape{kind: line, x: left, y: y + lineHeight, w: right - left, class: "pic-edge"})
	for _, c := range a.cells {
		if from := s.scale.at(c.span.Start); from > left {
			s.shape(shape{kind: line, x: from, y: y, h: lineHeight + 5, class: "pic-edge"})
		}
	}
}

// taken is a stretch of a line of texts that some text takes up.
type taken struct{ from, to float64 }

// marksAndTicks draws the hours of a strip. The times at which marks begin and end come first; a tick whose text would
// stand on another goes without.
func (s *scene) marksAndTicks(a axis, t *timeline.Timeline, y float64) {
	baseline := y + 2*lineHeight - 2
	var used []taken
	for i, mark := range t.Marks {
		if i == mostLanes {
			break
		}
		class := "pic-agreed-words"
		if mark.Kind == timeline.Gap {
			class = "pic-gap-words"
		}
		for _, end := range []struct {
			at     time.Time
			before bool
		}{{mark.Span.Start, true}, {mark.Span.End, false}} {
			if s.scale.shown.Contains(end.at) {
				used = s.edgeTime(a, end.at, end.before, label{y: baseline, class: class, style: edgeStyle}, used)
			}
		}
	}
	for _, next := range a.ticks {
		x := s.scale.at(next.at)
		s.shape(shape{kind: line, x: x, y: y + lineHeight, h: 3, class: "pic-edge"})
		used = s.tickText(next, baseline, used)
	}
}

// edgeTime tells when a mark begins or ends: below it, or if that place is taken on the side that lies without the mark.
func (s *scene) edgeTime(a axis, at time.Time, before bool, l label, used []taken) []taken {
	l.text = a.edgeText(at)
	x, w := s.scale.at(at), edgeStyle.width(l.text)
	aside := x - 1
	if before {
		aside = x - w + 1
	}
	for _, from := range []float64{x - w/2, aside} {
		if s.free(from, from+w, used) {
			l.x = from
			s.label(l)
			return append(used, taken{from, from + w})
		}
	}
	return used
}

// tickText puts the text of a tick below it, where that place is free.
func (s *scene) tickText(t tick, baseline float64, used []taken) []taken {
	if t.text == "" {
		return used
	}
	x, w := s.scale.at(t.at), tickStyle.width(t.text)
	if !s.free(x-w/2, x+w/2, used) {
		return used
	}
	s.label(label{x: x - w/2, y: baseline, text: t.text, class: "pic-muted", style: tickStyle})
	return append(used, taken{x - w/2, x + w/2})
}

// free reports whether a stretch lies in the picture and stands on no other.
func (s *scene) free(from, to float64, used []taken) bool {
	const room = 4
	return from >= s.scale.left-edgeRoom+2 && to <= s.scale.right+edgeRoom-2 &&
		!slices.ContainsFunc(used, func(u taken) bool { return from < u.to+room && u.from < to+room })
}
