package picture

// This file draws a row: who says what, and above each bar how the words are read.

import (
	"cmp"
	"strconv"
	"strings"

	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
)

// row draws a row below y and returns where it ends.
func (s *scene) row(t *timeline.Timeline, i int, row timeline.Row, y float64) float64 {
	if i > 0 {
		left := float64(edgeRoom)
		s.shape(shape{kind: line, x: left, y: y, w: s.scale.right - left, class: "pic-rule"})
	}
	y += rowRoom
	named := s.who(row, y)
	if !s.gutter {
		y = named + 2
	}
	if len(row.Bars) == 0 {
		y += lineHeight
		s.put(label{x: s.scale.left + 4, y: y - 4, text: "no time at all", class: "pic-muted", style: barStyle}, s.scale.left+4, s.scale.right)
	}
	for _, bar := range row.Bars {
		y = s.bar(t, bar, y)
	}
	return max(y, named) + rowRoom
}

// who names the voice and quotes its words: beside the bars, or above them.
func (s *scene) who(row timeline.Row, y float64) float64 {
	room := s.width - 2*edgeRoom
	if s.gutter {
		room = gutterWidth - 14
	}
	whole := row.Who
	if len(row.Voices) > 1 {
		whole += ": " + listed(row.Voices)
	}
	if both := (label{x: edgeRoom, text: row.Who, full: whole, class: "pic-strong", style: whoStyle, more: row.Words}); !s.gutter && both.width() <= room {
		both.y = y + lineHeight - 4
		s.label(both)
		return y + lineHeight
	}
	for _, part := range []struct {
		text, full, class string
		style             style
	}{{row.Who, whole, "pic-strong", whoStyle}, {row.Words, row.Words, "", wordsStyle}} {
		lines := part.style.wrap(part.text, room, mostLines)
		for _, text := range lines {
			y += lineHeight
			next := label{x: edgeRoom, y: y - 4, text: text, class: part.class, style: part.style}
			if part.full != text {
				next.full = part.full
			}
			s.label(next)
		}
	}
	return y
}

// listed names some voices and counts the others.
func listed(names []string) string {
	const most = 5
	if more := len(names) - most; more > 0 {
		return strings.Join(names[:most], ", ") + " and " + count(more, "other")
	}
	return strings.Join(names, ", ")
}

// bar draws a bar below how it is read, and returns where it ends.
func (s *scene) bar(t *timeline.Timeline, bar timeline.Bar, y float64) float64 {
	y += lineHeight
	from, visible := s.begins(bar.Possible)
	next := label{x: from, y: y - 4, style: barStyle}
	if bar.WayOut {
		next.class, next.style.bold = "pic-agreed-words", true
	}
	words := s.shorter(readings(bar))
	left, right := s.scale.left, s.scale.right
	next.text = next.style.firstFitting(words, right-from)
	if next.text == "" || len(next.text) < 12 && len(words[0]) >= 12 {
		// Where there is no room to the right of where the bar begins, the words begin before it.
		next.text = cmp.Or(next.style.firstFitting(words[1:], right-left), words[len(words)-1])
	}
	s.put(next, left, right)
	top := y + 1
	title := full(readings(bar)[0])
	if visible {
		s.spans(t, bar, top, title)
	}
	s.beyond(bar.Possible, top)
	return top + barHeight + 5
}

// begins returns where the first visible part of some spans begins.
func (s *scene) begins(spans when.Spans) (x float64, visible bool) {
	for _, span := range spans {
		if s.scale.sees(span) {
			return s.scale.at(span.Start), true
		}
	}
	return s.scale.left, false
}

// leastBar is the width of a bar that is shorter than can be seen.
const leastBar = 3

// spans draws the parts of a bar: what is possible hatched, or with a dashed outline where it is no first reading, and
// what is certain solid. Of a way out, the part that saves all is solid.
func (s *scene) spans(t *timeline.Timeline, bar timeline.Bar, top float64, title string) {
	if len(bar.Possible) > 1 {
		hull := bar.Possible.Hull()
		from := s.scale.at(hull.Start)
		s.shape(shape{kind: line, x: from, y: top + barHeight/2, w: s.scale.at(hull.End) - from, class: "pic-link"})
	}
	for _, span := range bar.Possible {
		x, w, seen := s.extent(span)
		switch {
		case !seen:
		case bar.First:
			s.shape(shape{kind: rectangle, x: x, y: top, w: w, h: barHeight, class: "pic-possible", hatched: true, title: title})
		default:
			s.shape(shape{kind: rectangle, x: x, y: top, w: w, h: barHeight, class: "pic-other", title: title})
		}
	}
	solid, class := bar.Certain, "pic-certain"
	if !bar.First {
		solid, class = shared(t, bar), "pic-saving"
	}
	for _, span := range solid {
		if x, w, seen := s.extent(span); seen {
			s.shape(shape{kind: rectangle, x: x, y: top, w: w, h: barHeight, class: class, title: title})
		}
	}
}

// shared returns the part of a way out on which all agree.
func shared(t *timeline.Timeline, bar timeline.Bar) when.Spans {
	var all when.Spans
	for _, mark := range t.Marks {
		if mark.Kind == timeline.Saved && bar.WayOut {
			all = all.Union(bar.Possible.Intersect(when.Spans{mark.Span}))
		}
	}
	return all
}

// extent returns where a span is drawn.
func (s *scene) extent(span when.Span) (x, w float64, seen bool) {
	if !s.scale.sees(span) {
		return 0, 0, false
	}
	from, to := s.scale.at(span.Start), s.scale.at(span.End)
	if to-from < leastBar {
		from = min(from, s.scale.right-leastBar)
		to = from + leastBar
	}
	return from, to - from, true
}

// beyond draws a point at each side on which a bar goes on beyond the picture.
func (s *scene) beyond(spans when.Spans, top float64) {
	hull := spans.Hull()
	if hull.Start.Before(s.scale.shown.Start) {
		s.shape(shape{kind: point, x: s.scale.left - 8, y: top + barHeight/2, w: 7, h: barHeight, class: "pic-beyond", title: "it begins earlier"})
	}
	if hull.End.After(s.scale.shown.End) {
		s.shape(shape{kind: point, x: s.scale.right + 8, y: top + barHeight/2, w: -7, h: barHeight, class: "pic-beyond", title: "it goes on later"})
	}
}

// readings tells how the words of a bar are read, in ways that are shorter and shorter.
func readings(bar timeline.Bar) []string {
	zone := bar.Zones[0]
	words := bar.Possible.Words(func(s when.Span) string { return s.Words(zone.Location) })
	short := abbreviated(words)
	if bar.First {
		return []string{words + " in " + zone.Label, short + " in " + zone.Label, short}
	}
	lead := "if " + zone.Label + " time"
	return []string{lead + ": " + words, lead + ": " + short, lead}
}

// shorter leaves out the year of dates where only one year is shown: it stands above the days.
func (s *scene) shorter(words []string) []string {
	shown := s.scale.shown
	year := shown.Start.Year()
	if unitOf(s.scale) != days || year != shown.End.Year() || year < 1000 {
		return words
	}
	short := make([]string, len(words))
	for i, text := range words {
		short[i] = text
		for m := 1; m <= 12; m++ {
			for _, name := range []string{monthName(m), monthName(m)[:3]} {
				short[i] = strings.ReplaceAll(short[i], name+" "+strconv.Itoa(year), name)
			}
		}
	}
	return short
}

// abbreviated shortens the names of days and months.
func abbreviated(words string) string { return shortNames.Replace(words) }

var shortNames = newShortNames()

func newShortNames() *strings.Replacer {
	var pairs []string
	for d := range 7 {
		name := weekdayName(d)
		pairs = append(pairs, name+",", name[:3])
	}
	for m := 1; m <= 12; m++ {
		name := monthName(m)
		pairs = append(pairs, name, name[:3])
	}
	return strings.NewReplacer(pairs...)
}

// conditions tells what must be read otherwise than at first for all to agree: "“on Tuesday” is Karachi time".
func conditions(t *timeline.Timeline) []string {
	var all []string
	for _, row := range t.Rows {
		var zones []reading.Zone
		for _, bar := range row.Bars {
			if bar.WayOut {
				zones = append(zones, bar.Zones[0])
			}
		}
		if len(zones) == 0 {
			continue
		}
		labels := make([]string, len(zones))
		for i, zone := range zones {
			labels[i] = zone.Label
		}
		all = append(all, row.Words+" is "+strings.Join(labels, " or ")+" time")
	}
	return all
}
