package checks

import (
	"slices"

	"claimcheck/checks/check"
	"claimcheck/checks/network"
	"claimcheck/claims"
)

// DateOrder finds claims on the order, the length and the dates of events that contradict one another.
var DateOrder = &check.Check{
	Name: "date-order",
	Doc: `orders, lengths and dates of events that contradict one another

One article has the minister's statement after the vote, another has the vote after the verdict, and a third dates the
verdict to the day after the statement. Each may pass by itself; together they cannot be true. Dates, claims of order and
duration, and what the register of events calls part of another are tied together, and a chain of them that leads back
to where it began, too late or too early, is told from its first link to its last, as short as it can be. A length that
its own two ends do not give is such a chain too.

Nothing is accused that some reading saves. A date stands for all that it may mean in any zone; "before" and "after"
compare the starts of what lasted; a length or a gap holds to within one of its smallest units unless it is recorded as
exact; and events of which nobody has recorded that they are moments may last. What is planned, possible or denied ties
nothing. Two dates of one instant that differ are left to date-conflict.

What to do: read the chain link by link; one of them is off, or two of them speak of two events under one id. Each link
is listed as a candidate; none is preferred.`,
	Severity: check.Error,
	Run:      check.EachConnected(dateOrders),
}

// mostChains is how many chains are told of one group of events that are tied together.
const mostChains = 20

func dateOrders(p *check.Pass, groups []*check.Group) {
	if !ordered(p.Dataset, groups) || network.Consistent(p.Dataset, groups) {
		return
	}
	timeline := network.Of(p.Dataset, groups)
	for _, contradiction := range network.Contradictions(timeline.Nodes, timeline.Edges, mostChains) {
		if c, ok := newChain(p.Dataset, timeline, contradiction); ok {
			p.Report(c.finding())
		}
	}
}

// ordered reports whether anything but dates of single moments is said of a group of events: most groups need no network.
func ordered(d *claims.Dataset, groups []*check.Group) bool {
	return slices.ContainsFunc(groups, func(g *check.Group) bool {
		if event, ok := d.Events.Find(g.ID); ok && (event.PartOf != "" || event.Extent == claims.ExtentSpan) {
			return true
		}
		return slices.ContainsFunc(g.Claims, func(c *claims.Claim) bool {
			return c.Kind == claims.KindOrder || c.Kind == claims.KindDuration
		})
	})
}
