package network

// This file builds the network of a group of events: each has a start and an end, which dates tie to the calendar, and
// claims of order and duration to one another.
//
// A word ties no more than it must. Where news may mean the start of what lasted or its end, the network allows both, and
// where nobody has recorded that an event is a moment, anything that speaks of its length makes it one that lasts.

import (
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Timeline is the network of a group of events, and what its edges follow from.
type Timeline struct {
	Nodes   int
	Edges   []Edge
	Reasons []Reason // Reasons are found by the edges' labels.
	// Lasting are the events that have a start and an end of their own.
	Lasting map[string]bool
}

// Reason is what an edge follows from: a claim, or what the register of events says.
type Reason struct {
	// Claim is the claim, nil where the register says so.
	Claim *claims.Claim
	// Part is the event that the register calls a part of another.
	Part *claims.Event
	// Voice and Index say how a claim of a date was read: it is the voice's claim of that index. Hull holds all that it
	// may mean in any of the readings. They are given for dates only.
	Voice *reading.Voice
	Index int
	Hull  when.Span
}

// event is one event's two nodes, which are one where it is a moment.
type event struct {
	start, end int
	clocks     clocks
}

// clocks are the calendar in which something took place, as far as it is known: between which days, in which zones.
type clocks struct {
	span  when.Span
	zones []*time.Location
}

type builder struct {
	timeline Timeline
	dataset  *claims.Dataset
	claims   map[string][]*claims.Claim // claims are the asserted ones that name an event as theirs.
	events   map[string]*event
	lengths  lengths
	// floating says that no date ties the network to the calendar, so that no change of the clocks makes a length longer or
	// shorter either. See [Consistent].
	floating bool
}

// Of builds the network of the events in some groups. Only what is asserted ties them. A series is never dated. The events
// whose ids are given in lasting are taken as ones that lasted, whatever is said of them.
func Of(d *claims.Dataset, groups []*check.Group, lasting ...string) Timeline {
	b, all := gather(d, groups)
	for _, id := range lasting {
		b.timeline.Lasting[id] = true
	}
	b.build(groups, all)
	return b.timeline
}

// gather collects the claims that tie the events in some groups, and notes what they say of each event.
func gather(d *claims.Dataset, groups []*check.Group) (*builder, []*claims.Claim) {
	b := &builder{
		timeline: Timeline{Nodes: 1, Lasting: map[string]bool{}},
		dataset:  d, claims: map[string][]*claims.Claim{}, events: map[string]*event{}, lengths: lengths{},
	}
	var all []*claims.Claim
	met := map[*claims.Claim]bool{}
	for _, group := range groups {
		for _, claim := range group.Claims {
			if !ties(claim) || met[claim] {
				continue
			}
			met[claim] = true
			all = append(all, claim)
			b.note(claim)
		}
	}
	return b, all
}

// build makes the edges of all that the claims say.
func (b *builder) build(groups []*check.Group, all []*claims.Claim) {
	if !b.floating {
		b.timeline.Reasons = make([]Reason, 0, len(all))
		b.timeline.Edges = make([]Edge, 0, 3*len(all))
	}
	for _, group := range groups {
		if len(b.claims[group.ID]) > 0 {
			b.event(group.ID)
		}
	}
	for _, claim := range all {
		switch claim.Kind {
		case claims.KindOrder:
			b.order(claim)
		case claims.KindDuration:
			b.duration(claim)
		}
	}
}

// ties reports whether a claim ties an event to the calendar or to another one.
func ties(c *claims.Claim) bool {
	return (c.Kind == claims.KindDate || c.Kind == claims.KindOrder || c.Kind == claims.KindDuration) && c.Fact() == claims.Asserted
}

// note remembers which dates an event has, and whether a claim tells that it lasted.
func (b *builder) note(c *claims.Claim) {
	switch {
	case c.Kind == claims.KindDate:
		b.claims[c.Event] = append(b.claims[c.Event], c)
		if c.Phase != "" && c.Phase != claims.PhaseDuring {
			b.timeline.Lasting[c.Event] = true
		}
	case c.Kind == claims.KindDuration:
		b.timeline.Lasting[c.Event] = true
	case c.Kind == claims.KindOrder && c.Relation == claims.PhaseDuring:
		b.timeline.Lasting[c.Other] = true
	}
}

// event returns an event's nodes; it makes them, with all that the dates and the register say, when they are asked for
// first. There is none for a series.
func (b *builder) event(id string) *event {
	if known, ok := b.events[id]; ok {
		return known
	}
	registered, ok := b.dataset.Events.Find(id)
	extent := ""
	if ok {
		extent = registered.Extent
	}
	if extent == claims.ExtentSeries {
		b.events[id] = nil
		return nil
	}
	e := &event{start: b.node()}
	e.end = e.start
	if extent == claims.ExtentSpan || b.timeline.Lasting[id] || b.dataset.HasParts(id) {
		b.timeline.Lasting[id] = true
		e.end = b.node()
		b.atMost(e.start, e.end, 0, Given)
	}
	b.events[id] = e
	if b.floating {
		e.clocks = unchanged
	} else {
		b.dates(id, extent, e)
	}
	if ok && registered.PartOf != "" && registered.PartOf != id {
		if whole := b.event(registered.PartOf); whole != nil {
			label := b.reason(Reason{Part: registered})
			b.atMost(whole.start, e.start, 0, label)
			b.atMost(e.end, whole.end, 0, label)
		}
	}
	return e
}

func (b *builder) node() int {
	b.timeline.Nodes++
	return b.timeline.Nodes - 1
}

func (b *builder) reason(r Reason) int {
	b.timeline.Reasons = append(b.timeline.Reasons, r)
	return len(b.timeline.Reasons) - 1
}

// atMost says that one instant comes before another, or at most so long (less than none: at least so long) after it.
func (b *builder) atMost(earlier, later int, over int64, label int) {
	b.timeline.Edges = append(b.timeline.Edges, Edge{From: later, To: earlier, Within: over, Label: label})
}

// from ties an instant to the first moment of a span, and until to its last.
func (b *builder) from(node int, span when.Span, label int) {
	if at, ok := milliseconds(span.Start); ok && !span.OpenStart() {
		b.atMost(Origin, node, -at, label)
	}
}

func (b *builder) until(node int, span when.Span, label int) {
	if at, ok := milliseconds(span.End.Add(-time.Nanosecond)); ok && !span.OpenEnd() {
		b.atMost(node, Origin, at, label)
	}
}

// milliseconds returns an instant as milliseconds since 1970, unless it lies beyond all that they can count.
func milliseconds(t time.Time) (int64, bool) {
	const mostYears = 290_000_000
	return t.UnixMilli(), t.Year() < mostYears && t.Year() > -mostYears
}

// order ties two events as a claim of order does. "Before" and "after" compare the starts: of what lasted, news says
// that it came before a thing which began while it still went on. A gap reaches at the least from start to start, and at
// the most from the end of the earlier event to the start of the later. What took place during another event lies inside
// it. On one day, in whatever zone, are instants less than 24 hours apart, or 25 where the clocks may be changed.
func (b *builder) order(c *claims.Claim) {
	this, other := b.event(c.Event), b.event(c.Other)
	if this == nil || other == nil {
		return
	}
	label := b.reason(Reason{Claim: c})
	switch c.Relation {
	case "during":
		b.atMost(other.start, this.start, 0, label)
		b.atMost(this.end, other.end, 0, label)
	case "same-day":
		day := 24 * hour
		if !b.floating {
			zones := append(zonesOf(b.dataset, c), this.clocks.zones...)
			if clocksChange(clocks{span: this.clocks.span, zones: zones}, other.clocks) {
				day += hour
			}
		}
		b.atMost(this.start, other.end, day-1, label)
		b.atMost(other.start, this.end, day-1, label)
	case "before":
		b.follows(c, this, other, label)
	case "after":
		b.follows(c, other, this, label)
	}
}

func (b *builder) follows(c *claims.Claim, earlier, later *event, label int) {
	b.atMost(earlier.start, later.start, -1, label)
	gap, ok := b.lengths.of(c.Gap, c.Bound, earlier.clocks, later.clocks)
	if !ok {
		return
	}
	if gap.least > 0 {
		b.atMost(earlier.start, later.start, -gap.least, label)
	}
	if gap.most < longestLength {
		b.atMost(later.start, earlier.end, gap.most, label)
	}
}

// duration ties the start and the end of an event, or the two ends that a claim of duration names. Of ends that are
// events and lasted themselves, news may count from the start or from the end, so that either is allowed. An end is the
// last moment of what lasted, a millisecond short of the whole.
func (b *builder) duration(c *claims.Claim) {
	var from, to *event
	label := b.reason(Reason{Claim: c})
	if c.Event != "" {
		from = b.event(c.Event)
		to = from
	} else {
		from, to = b.end(c, c.From, label), b.end(c, c.To, label)
	}
	if from == nil || to == nil {
		return
	}
	length, ok := b.lengths.of(c.Length, c.Bound, from.clocks, to.clocks)
	if !ok {
		return
	}
	if length.least > 0 {
		b.atMost(from.start, to.end, 1-length.least, label)
	}
	if length.most < longestLength {
		if c.Event != "" {
			b.atMost(to.end, from.start, length.most, label)
		} else {
			b.atMost(to.start, from.end, length.most, label)
		}
	}
}

// end returns what a duration is counted from or to: the event of that id, or a date in the zones of those who tell it.
func (b *builder) end(c *claims.Claim, end string, label int) *event {
	date, err := when.ParseDate(end)
	if _, registered := b.dataset.Events.Find(end); registered || err != nil || end == "" {
		return b.event(end)
	}
	zones := zonesOf(b.dataset, c)
	var hull when.Span
	for _, zone := range zones {
		hull = hull.Hull(date.Span(zone))
	}
	node := b.node()
	b.from(node, hull, label)
	b.until(node, hull, label)
	return &event{start: node, end: node, clocks: clocks{span: hull, zones: zones}}
}

// zonesOf returns the zones in which a claim may count its days, UTC where none is known.
func zonesOf(d *claims.Dataset, c *claims.Claim) []*time.Location {
	var zones []*time.Location
	for _, zone := range reading.ArticleZones(d, c.Article, c.Event) {
		zones = append(zones, zone.Location)
	}
	voice := c.Voice()
	speaker := &claims.Speaker{}
	switch {
	case voice.Within != nil:
		speaker = voice.Within.Speaker
	case voice.Source != nil:
		speaker = voice.Source.Author
	}
	if name := d.SpeakerZone(speaker); name != "" {
		if zone, err := when.LoadZone(name); err == nil {
			zones = append(zones, zone)
		}
	}
	if len(zones) == 0 {
		zones = append(zones, time.UTC)
	}
	return zones
}
