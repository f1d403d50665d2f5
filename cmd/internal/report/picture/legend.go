package picture

// This file says what the bars mean, below the clocks: only of those sorts that the picture has.

import (
	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
)

// legend draws the samples below y and returns where they end.
func (s *scene) legend(t *timeline.Timeline, y float64) float64 {
	var certain, possible, other bool
	shown := when.Spans{t.Shown}
	for _, row := range t.Rows {
		for _, bar := range row.Bars {
			solid, all := bar.Certain.Intersect(shown).String(), bar.Possible.Intersect(shown).String()
			certain = certain || bar.First && solid != ""
			possible = possible || bar.First && solid != all
			other = other || !bar.First
		}
	}
	if !possible && !other {
		return y
	}
	first := "as first read"
	if possible {
		first = "in every first reading"
	}
	samples := []struct {
		shown  bool
		sample shape
		words  string
	}{
		{certain, shape{class: "pic-certain"}, first},
		{possible, shape{class: "pic-possible", hatched: true}, "in some first readings"},
		{other, shape{class: "pic-other"}, "if read otherwise"},
	}
	const wide, high = 22, 10
	x := float64(edgeRoom)
	if s.gutter {
		x = s.scale.left
	}
	left := x
	y += lineHeight
	for _, one := range samples {
		if !one.shown {
			continue
		}
		if taken := wide + 6 + tickStyle.width(one.words); x > left && x+taken > s.scale.right {
			x, y = left, y+lineHeight
		}
		one.sample.kind, one.sample.x, one.sample.y, one.sample.w, one.sample.h = rectangle, x, y-high-2, wide, high
		s.shape(one.sample)
		s.label(label{x: x + wide + 6, y: y - 3, text: one.words, class: "pic-muted", style: tickStyle})
		x += wide + 6 + tickStyle.width(one.words) + 16
	}
	return y
}
