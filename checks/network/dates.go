package network

// This file ties events to the calendar, by the hull of all that the dates claimed for them may mean.

import (
	"slices"

	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// dates ties an event's nodes to its dates. What the check of conflicting dates reports is not told twice: where dates
// for one instant share none, they count as one date that may mean any of them.
func (b *builder) dates(id, extent string, e *event) {
	var labels []int
	voices := reading.Of(b.dataset, id, b.claims[id])
	for i := range voices {
		voice := &voices[i]
		for k, claim := range voice.Claims {
			var hull when.Span
			for j := range voice.Readings {
				read := &voice.Readings[j]
				hull = hull.Hull(read.PerClaim[k].Hull())
				if !slices.Contains(e.clocks.zones, read.Zone.Location) {
					e.clocks.zones = append(e.clocks.zones, read.Zone.Location)
				}
			}
			if hull.Empty() {
				continue
			}
			e.clocks.span = e.clocks.span.Hull(hull)
			labels = append(labels, b.reason(Reason{Claim: claim, Voice: voice, Index: k, Hull: hull}))
		}
	}
	lasts := e.start != e.end
	switch {
	case extent == claims.ExtentSpan:
		b.facet(labels, []int{e.start}, claims.PhaseStart, claims.PhaseWhole)
		b.facet(labels, []int{e.end}, claims.PhaseEnd, claims.PhaseWhole)
		b.during(labels, e)
	case !lasts:
		b.facet(labels, []int{e.start})
	case extent == claims.ExtentMoment:
		b.facet(labels, []int{e.start, e.end})
	case b.shared(labels):
		b.tie(labels, []int{e.start}, claims.PhaseStart, claims.PhaseWhole)
		b.tie(labels, []int{e.end}, claims.PhaseEnd, claims.PhaseWhole)
		b.during(labels, e)
	default:
		first, last := b.outermost(labels)
		b.from(e.end, b.hull(first), first)
		b.until(e.start, b.hull(last), last)
	}
}

func (b *builder) hull(label int) when.Span { return b.timeline.Reasons[label].Hull }

// during ties an event that lasted to the days on which it is said to have gone on: it began before they ended, and ended
// after they had begun.
func (b *builder) during(labels []int, e *event) {
	for _, label := range labels {
		switch b.timeline.Reasons[label].Claim.Phase {
		case "", claims.PhaseDuring:
			b.until(e.start, b.hull(label), label)
			b.from(e.end, b.hull(label), label)
		}
	}
}

// facet ties the nodes of one instant to the dates of some phases, or of all where none is named.
func (b *builder) facet(labels, nodes []int, phases ...string) {
	chosen := b.ofPhase(labels, phases)
	if b.shared(chosen) {
		b.tie(chosen, nodes)
		return
	}
	first, last := b.outermost(chosen)
	for _, node := range nodes {
		b.from(node, b.hull(first), first)
		b.until(node, b.hull(last), last)
	}
}

// tie puts nodes into each of the dates of some phases, or of all where none is named.
func (b *builder) tie(labels, nodes []int, phases ...string) {
	for _, label := range b.ofPhase(labels, phases) {
		for _, node := range nodes {
			b.from(node, b.hull(label), label)
			b.until(node, b.hull(label), label)
		}
	}
}

func (b *builder) ofPhase(labels []int, phases []string) []int {
	if len(phases) == 0 {
		return labels
	}
	var chosen []int
	for _, label := range labels {
		for _, phase := range phases {
			if b.timeline.Reasons[label].Claim.Phase == phase {
				chosen = append(chosen, label)
			}
		}
	}
	return chosen
}

// shared reports whether all dates may mean one and the same instant.
func (b *builder) shared(labels []int) bool {
	span := when.Always()
	for _, label := range labels {
		span = span.Intersect(b.hull(label))
	}
	return !span.Empty()
}

// outermost returns the dates that begin the earliest and end the latest.
func (b *builder) outermost(labels []int) (first, last int) {
	first, last = labels[0], labels[0]
	for _, label := range labels {
		if b.hull(label).Start.Before(b.hull(first).Start) {
			first = label
		}
		if b.hull(label).End.After(b.hull(last).End) {
			last = label
		}
	}
	return first, last
}
