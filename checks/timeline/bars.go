package timeline

// This file turns the readings of a row's voices into bars: one for the readings that come to mind, and one for each other
// zone whose reading matters.

import (
	"cmp"
	"slices"

	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// mostOthers is how many readings a row of a contradiction shows beside the first ones: the nearest to the other rows.
const mostOthers = 3

// wayOut tells a reading that saves all claims by the first claim of its voice and by its zone.
type wayOut struct {
	claim *claims.Claim
	zone  string
}

func waysOutOf(j reading.Judgement) map[wayOut]bool {
	ways := map[wayOut]bool{}
	for _, way := range j.WaysOut {
		ways[wayOut{way.Voice.Claims[0], way.Zone.Name}] = true
	}
	return ways
}

// told gathers the readings that one bar tells.
type told struct {
	bar   Bar
	spans []when.Spans
}

// add adds a reading, unless it allows no instant: nobody can have meant it so.
func (b *told) add(r reading.Reading, labels reading.Labels) {
	if len(r.Spans) == 0 {
		return
	}
	b.spans = append(b.spans, r.Spans)
	if !slices.ContainsFunc(b.bar.Zones, func(z reading.Zone) bool { return z.Name == r.Zone.Name }) {
		zone := r.Zone
		zone.Label = labels.Of(zone)
		b.bar.Zones = append(b.bar.Zones, zone)
	}
}

// finish tells what all of the readings allow and what some do.
func (b *told) finish() Bar {
	var all when.Spans
	b.bar.Certain = b.spans[0]
	for i, spans := range b.spans {
		all = append(all, spans...)
		if i > 0 && len(b.bar.Certain) > 0 {
			b.bar.Certain = b.bar.Certain.Intersect(spans)
		}
	}
	b.bar.Possible = all.Union(nil)
	zone := b.bar.Zones[0]
	b.bar.Words = b.bar.Possible.Words(func(s when.Span) string { return s.Words(zone.Location) }) + " in " + zone.Label
	return b.bar
}

// bars returns the bars of some voices that stand in one row.
func bars(instant Instant, voices []reading.Voice, ways map[wayOut]bool) []Bar {
	gathered := []*told{{bar: Bar{First: true}}}
	inZone := map[string]*told{}
	for _, voice := range voices {
		for _, r := range voice.Readings {
			if r.First {
				gathered[0].add(r, instant.Labels)
				continue
			}
			other := inZone[r.Zone.Name]
			if other == nil {
				other = &told{}
				inZone[r.Zone.Name] = other
				gathered = append(gathered, other)
			}
			other.add(r, instant.Labels)
			other.bar.WayOut = other.bar.WayOut || ways[wayOut{voice.Claims[0], r.Zone.Name}]
		}
	}
	var all []Bar
	for _, one := range gathered {
		if len(one.spans) > 0 {
			all = append(all, one.finish())
		}
	}
	return all
}

// leaveOut drops the bars that would not help to see the conflict. Where voices agree, nobody asks how else they may be
// read; where there is a way out, its readings are the ones to see; where there is none, those that come nearest.
func leaveOut(verdict reading.Verdict, all []Row) {
	kept := make([][]Bar, len(all))
	for i, row := range all {
		var others []Bar
		for k, bar := range row.Bars {
			switch {
			case bar.First || bar.WayOut:
				kept[i] = append(kept[i], bar)
			case verdict == reading.Contradiction && !within(bar.Possible, row.Bars[:k]):
				others = append(others, bar)
			}
		}
		slices.SortStableFunc(others, func(a, b Bar) int { return cmp.Compare(away(a, i, all), away(b, i, all)) })
		kept[i] = append(kept[i], others[:min(len(others), mostOthers)]...)
	}
	for i := range all {
		all[i].Bars = kept[i]
	}
}

// within reports whether other bars show all of these instants already.
func within(spans when.Spans, bars []Bar) bool {
	for _, bar := range bars {
		if bar.Possible.Intersect(spans).String() == spans.String() {
			return true
		}
	}
	return false
}

// away tells how far a bar of the i-th row lies from the nearest bar of another row that it does not overlap, in seconds.
func away(bar Bar, i int, all []Row) float64 {
	least := -1.0
	for k, row := range all {
		if k == i {
			continue
		}
		for _, other := range row.Bars {
			if gap, apart := between(bar.Possible, other.Possible); apart && (least < 0 || seconds(gap) < least) {
				least = seconds(gap)
			}
		}
	}
	return max(least, 0)
}
