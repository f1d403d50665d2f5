package picture

// This file draws the marks: a band through all rows and clocks for each, and above the rows a line of its own with its
// length in words.

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"claimcheck/checks/timeline"
)

// lanes are the marks of a picture. Those that are told in words have a lane each above the rows.
type lanes struct {
	all []lane
}

// lane is a mark with the place of its words.
type lane struct {
	mark     timeline.Mark
	from, to float64
	words    string // words is empty where there is no room for them.
	top      float64
	bottom   float64 // bottom is where the lane ends and the band begins.
}

// mostLanes is how many marks are told in words: the longest of them.
const mostLanes = 4

// laneHeight is how much a lane has below its words, for a bracket.
const laneHeight = 8

// markLanes returns the marks that are seen, in the order of time.
func (s *scene) markLanes(t *timeline.Timeline) *lanes {
	found := &lanes{}
	for _, mark := range t.Marks {
		if mark.Span.Start.After(s.scale.shown.End) || mark.Span.End.Before(s.scale.shown.Start) {
			continue
		}
		from, to := s.scale.at(mark.Span.Start), s.scale.at(mark.Span.End)
		found.all = append(found.all, lane{mark: mark, from: from, to: to})
	}
	byLength := make([]int, len(found.all))
	for i := range byLength {
		byLength[i] = i
	}
	slices.SortStableFunc(byLength, func(a, b int) int {
		x, y := found.all[a], found.all[b]
		return cmp.Compare(y.to-y.from, x.to-x.from)
	})
	touching := false
	for _, i := range byLength[:min(len(byLength), mostLanes)] {
		mark := found.all[i].mark
		if mark.Span.Start.Equal(mark.Span.End) {
			if touching {
				continue // That some just touch is told once.
			}
			touching = true
		}
		found.all[i].words = markWords(t, mark)
	}
	return found
}

// layOut places the words of the marks below y, and returns where the rows begin.
func (m *lanes) layOut(s *scene, y float64) float64 {
	for i := range m.all {
		one := &m.all[i]
		one.top = y
		if one.words != "" {
			y = m.place(s, i, y) + laneHeight
		}
		one.bottom = y
	}
	for i := range m.all {
		if m.all[i].words == "" {
			m.all[i].bottom = y
		}
	}
	return y
}

// place puts the words of a mark where they cross the fewest bands of the marks above, and take the fewest lines: over
// the middle of its own, to the right of where it begins, or to the left of where it ends.
func (m *lanes) place(s *scene, i int, y float64) float64 {
	one := m.all[i]
	left, right := float64(edgeRoom), s.scale.right
	var best block
	for k, try := range []struct{ middle, room float64 }{
		{(one.from + one.to) / 2, right - left}, {one.from + 6, right - one.from - 6}, {one.to - 6, one.to - 6 - left},
	} {
		if k > 0 && try.room < leastRoom {
			continue
		}
		next := newBlock(one.words, try.room)
		switch k {
		case 0:
			next.x = max(left, min(try.middle-next.width/2, right-next.width))
		case 1:
			next.x = try.middle
		default:
			next.x = try.middle - next.width
		}
		next.cost += 2*m.crossings(i, next.x, next.x+next.width) + len(next.lines)
		if best.lines == nil || next.cost < best.cost {
			best = next
		}
	}
	class := "pic-agreed-words"
	if one.mark.Kind == timeline.Gap {
		class = "pic-gap-words"
	}
	for _, text := range best.lines {
		y += lineHeight
		next := label{x: best.x + (best.width-markStyle.width(text))/2, y: y - 4, text: text, class: class, style: markStyle}
		if text != one.words {
			next.full = one.words
		}
		s.label(next)
	}
	return y
}

// block is some lines of words, and what speaks against them.
type block struct {
	lines    []string
	x, width float64
	cost     int
}

// mostLines is how many lines the words of a mark or a voice have, and leastRoom the least width beside a mark for them.
const mostLines, leastRoom = 3, 80

// newBlock breaks words into lines. That some are cut off speaks against it most of all.
func newBlock(words string, room float64) block {
	next := block{lines: markStyle.balanced(words, room, mostLines)}
	for _, text := range next.lines {
		next.width = max(next.width, markStyle.width(text))
	}
	if strings.Join(next.lines, " ") != words {
		next.cost = 100
	}
	return next
}

// crossings counts the marks above the i-th whose bands or edges pass between two places.
func (m *lanes) crossings(i int, from, to float64) int {
	n := 0
	for _, above := range m.all[:i] {
		if above.words != "" && above.from < to && from < above.to+1 {
			n++
		}
	}
	return n
}

// draw draws the bands, and brackets over those that are told in words. Upright lines leave out the labels that stand in
// their way.
func (m *lanes) draw(s *scene, labels []label) {
	for _, one := range m.all {
		title := full(one.words)
		if one.words == "" {
			title = one.mark.Words
		}
		if one.to > one.from {
			s.shape(shape{
				kind: rectangle, x: one.from, y: one.bottom, w: one.to - one.from, h: s.clocksEnd - one.bottom,
				class: one.class() + "-band", title: title,
			})
		}
	}
	for _, one := range m.all {
		for _, x := range s.edges(one) {
			if one.mark.Kind == timeline.Gap || !m.gapAt(s, x) {
				s.upright(x, one.bottom, s.clocksEnd, one.class()+"-line", labels)
			}
		}
		if one.words != "" {
			s.bracket(one)
		}
	}
}

// class begins the names of the classes of what is drawn of a mark.
func (l lane) class() string {
	if l.mark.Kind == timeline.Gap {
		return "pic-gap"
	}
	return "pic-agreed"
}

// edges returns the ends of a mark that are shown.
func (s *scene) edges(one lane) []float64 {
	var ends []float64
	if !one.mark.Span.Start.Before(s.scale.shown.Start) {
		ends = append(ends, one.from)
	}
	if one.to > one.from && !one.mark.Span.End.After(s.scale.shown.End) {
		ends = append(ends, one.to)
	}
	return ends
}

// gapAt reports whether a gap begins or ends at some place: its line is the one to be drawn there.
func (m *lanes) gapAt(s *scene, x float64) bool {
	return slices.ContainsFunc(m.all, func(l lane) bool {
		return l.mark.Kind == timeline.Gap && slices.ContainsFunc(s.edges(l), func(end float64) bool { return math.Abs(end-x) < 1.5 })
	})
}

// upright draws an upright line with gaps where it would pass through labels.
func (s *scene) upright(x, top, bottom float64, class string, labels []label) {
	const room = 1.5
	var inWay []label
	for _, l := range labels {
		if l.x-2 < x && x < l.x+l.width()+2 && l.bottom() > top && l.top() < bottom {
			inWay = append(inWay, l)
		}
	}
	slices.SortFunc(inWay, func(a, b label) int { return cmp.Compare(a.top(), b.top()) })
	for _, l := range inWay {
		if above := l.top() - room; above > top {
			s.shape(shape{kind: line, x: x, y: top, h: above - top, class: class})
		}
		top = max(top, l.bottom()+room)
	}
	if bottom > top {
		s.shape(shape{kind: line, x: x, y: top, h: bottom - top, class: class})
	}
}

// bracket spans a mark below its words, or points to it where it is as good as an instant.
func (s *scene) bracket(one lane) {
	class := one.class()
	y := one.bottom - 4
	if one.to-one.from < 8 {
		middle := (one.from + one.to) / 2
		s.shape(shape{kind: downward, x: middle, y: one.bottom, w: 8, h: 6, class: class + "-point"})
		return
	}
	s.shape(shape{kind: line, x: one.from, y: y, w: one.to - one.from, class: class + "-bracket"})
	for _, x := range []float64{one.from, one.to} {
		s.shape(shape{kind: line, x: x, y: y - 3, h: 7, class: class + "-bracket"})
	}
}
