package checks

import (
	"cmp"
	"slices"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
)

// PlaceConflict finds events that claims put in places which cannot both be right.
var PlaceConflict = &check.Check{
	Name: "place-conflict",
	Doc: `one event in two places, neither within the other

Two texts speak of one event and put it in different places: the article says that they met in Lahore, its source that
it was in Karachi. What lies where is known from the dataset's "places" register and from the gazetteer: Lahore is no
conflict with Pakistan, which holds it, nor with a town that news also calls by its name. A place that neither knows is
held against nothing. Nor is a dateline, which says where a story was written. An event whose register entry lists both
places, as a call has two, may be in both; so may one that lasts or recurs ("extent": "span" or "series").

What to do: look at both quotes and ask which place is right. The candidates are listed; none is preferred. Where the
event took place in both, list both in its "places". Where the two texts speak of two events, give the second an id of
its own.`,
	Severity: check.Error,
	Run:      check.EachEvent(placeConflicts),
}

func placeConflicts(p *check.Pass, g *check.Group) {
	asserted, plans := placesClaimed(g)
	if len(asserted) < 2 && len(plans) == 0 || lasting(p.Dataset, g) {
		return
	}
	judgePlaces(p, g.ID, asserted, check.Error)
	for _, plan := range plans {
		judgePlaces(p, g.ID, plan, check.Warning)
	}
}

// placesClaimed sorts the place claims on an event by what they may be held against: what is asserted against all that is
// asserted, a plan against plans of the same voice, since a plan that changes is no conflict.
func placesClaimed(g *check.Group) (asserted []*claims.Claim, plans [][]*claims.Claim) {
	byVoice := map[claims.Voice]int{}
	for _, claim := range g.Claims {
		switch {
		case claim.Kind != claims.KindPlace || claim.Event != g.ID:
		case claim.Fact() == claims.Asserted:
			asserted = append(asserted, claim)
		case claim.Fact() == claims.Planned:
			at, known := byVoice[claim.Voice()]
			if !known {
				at = len(plans)
				byVoice[claim.Voice()] = at
				plans = append(plans, nil)
			}
			plans[at] = append(plans[at], claim)
		}
	}
	return asserted, plans
}

// lasting reports whether an event may have been in several places one after another: its register entry says that it
// lasts or recurs, or nothing says that it does not and somebody tells its length, its start or its end.
func lasting(d *claims.Dataset, g *check.Group) bool {
	if known, ok := d.Events.Find(g.ID); ok && known.Extent != "" {
		return known.Extent != claims.ExtentMoment
	}
	return slices.ContainsFunc(g.Claims, func(c *claims.Claim) bool {
		return c.Event == g.ID && (c.Kind == claims.KindDuration ||
			c.Kind == claims.KindDate && c.Phase != "" && c.Phase != claims.PhaseDuring)
	})
}

// locality is a place and the claims that put an event in it.
type locality struct {
	where  claims.Whereabouts
	claims []*claims.Claim
	first  int // first is the place's rank by its first claim.
}

// placeSide is places of which none is certain to be apart from the narrowest, which comes first.
type placeSide []locality

// count returns the number of claims on a side.
func (s placeSide) count() int {
	count := 0
	for _, place := range s {
		count += len(place.claims)
	}
	return count
}

// first returns the rank of the side's first claim.
func (s placeSide) first() int {
	first := s[0].first
	for _, place := range s {
		first = min(first, place.first)
	}
	return first
}

// mostSides is the number of sides that are told apart; claims on further places of one event are counted only.
const mostSides = 8

// sidesOf sorts claims by sides: each place joins the side whose narrowest place it may be or hold. A place that may hold
// several sides, as a country does two of its cities, takes none, and is left out like one that nobody knows. More is
// the number of claims that are apart from all of the sides told.
func sidesOf(d *claims.Dataset, located []*claims.Claim) (sides []placeSide, more int) {
	var places []locality
	index := map[string]int{}
	for _, claim := range located {
		at, known := index[claim.Place]
		if !known {
			at = len(places)
			index[claim.Place] = at
			places = append(places, locality{where: d.Whereabouts(claim.Place), first: at})
		}
		places[at].claims = append(places[at].claims, claim)
	}
	if len(places) < 2 {
		return nil, 0
	}
	// The narrowest come first, so that what holds several of them finds them all.
	slices.SortStableFunc(places, func(a, b locality) int { return cmp.Compare(b.where.Depth(), a.where.Depth()) })
	for _, place := range places {
		var joins []int
		for i, side := range sides {
			if !place.where.Apart(side[0].where) {
				joins = append(joins, i)
			}
		}
		switch {
		case len(joins) == 1:
			sides[joins[0]] = append(sides[joins[0]], place)
		case len(joins) == 0 && len(sides) < mostSides:
			sides = append(sides, placeSide{place})
		case len(joins) == 0:
			more += len(place.claims)
		}
	}
	slices.SortStableFunc(sides, func(a, b placeSide) int {
		return cmp.Or(cmp.Compare(b.count(), a.count()), cmp.Compare(a.first(), b.first()))
	})
	return sides, more
}

// judgePlaces reports claims that put an event in places which are apart.
func judgePlaces(p *check.Pass, event string, located []*claims.Claim, severity check.Severity) {
	sides, more := sidesOf(p.Dataset, located)
	if len(sides) < 2 {
		return
	}
	sides = unlisted(p.Dataset, event, sides)
	if len(sides) < 2 {
		return
	}
	finding := newPlaceTelling(p.Dataset, event, sides, more).finding()
	finding.Severity = severity
	p.Report(finding)
}

// unlisted drops the sides that are at peace with every other one: the event's register entry lists a place for each of
// the two.
func unlisted(d *claims.Dataset, event string, sides []placeSide) []placeSide {
	known, ok := d.Events.Find(event)
	if !ok || len(known.Places) < 2 {
		return sides
	}
	listed := make([][]int, len(sides))
	for k, name := range known.Places {
		where := d.Whereabouts(name)
		for i, side := range sides {
			if len(listed[i]) < 2 && !side[0].where.Apart(where) {
				listed[i] = append(listed[i], k)
			}
		}
	}
	var kept []placeSide
	for i, side := range sides {
		if slices.ContainsFunc(listed[:i], func(other []int) bool { return !listedApart(listed[i], other) }) ||
			slices.ContainsFunc(listed[i+1:], func(other []int) bool { return !listedApart(listed[i], other) }) {
			kept = append(kept, side)
		}
	}
	return kept
}

// listedApart reports whether two sides can each have a place of the event's list to itself.
func listedApart(a, b []int) bool {
	return len(a) > 0 && len(b) > 0 && (len(a) > 1 || len(b) > 1 || a[0] != b[0])
}

// EventName returns an event's name as it stands in a sentence, or its id in quotation marks where no register has it.
func EventName(d *claims.Dataset, event string) string {
	return telling{dataset: d, event: event}.name()
}

// VoiceOf names who asserts a claim as the findings do: "the article", "the post of Lloyd Austin", somebody's name.
func VoiceOf(d *claims.Dataset, c *claims.Claim) string { return voiceOf(d, c, false) }

// voiceOf names who asserts a claim; several says that more than one article is involved.
func voiceOf(d *claims.Dataset, c *claims.Claim, several bool) string {
	return telling{dataset: d, several: several}.voice(reading.Voice{Speaker: c.Voice(), Claims: []*claims.Claim{c}})
}
