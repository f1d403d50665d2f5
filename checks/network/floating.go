package network

// This file proves without reading any date that nothing contradicts, where dates cannot make the difference: they take
// longer to read than all the rest, and most events that are tied to another one are tied to a single dated moment.

import (
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Consistent reports whether it is soon seen that the network of the events in some groups has no contradiction. It is so
// where the calendar holds the network at one moment only, and without the calendar nothing contradicts: whatever that
// moment is, the rest can lie around it. Lengths are held to without the hour that a change of the clocks may give, so
// that nothing is taken to be consistent which is not so in some week of the year.
func Consistent(d *claims.Dataset, groups []*check.Group) bool {
	b, all := gather(d, groups)
	if !b.heldAtOnce(all) {
		return false
	}
	b.floating = true
	b.build(groups, all)
	nodes := b.timeline.Nodes
	return satisfiable(nodes, bounded(nodes, b.timeline.Edges), make([]bool, nodes))
}

// unchanged are clocks that nobody changes.
var unchanged = clocks{span: when.Span{Start: time.Unix(0, 0), End: time.Unix(1, 0)}}

// heldAtOnce reports whether dates are claimed for one event at the most, which is a moment.
func (b *builder) heldAtOnce(all []*claims.Claim) bool {
	if len(b.claims) > 1 {
		return false
	}
	for id := range b.claims {
		if registered, ok := b.dataset.Events.Find(id); ok && registered.Extent == claims.ExtentSpan {
			return false
		}
		if b.timeline.Lasting[id] || b.dataset.HasParts(id) {
			return false
		}
	}
	for _, claim := range all {
		if claim.Kind != claims.KindDuration {
			continue
		}
		for _, end := range []string{claim.From, claim.To} {
			if _, err := when.ParseDate(end); end != "" && err == nil {
				return false // It may be a date itself.
			}
		}
	}
	return true
}
