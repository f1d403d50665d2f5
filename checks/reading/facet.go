package reading

// This file says which date claims on an event are held against one another: those on the same instant of the event,
// and those that stand on the same footing.

import (
	"slices"

	"claimcheck/claims"
)

// Facet is an instant of an event that dates constrain.
type Facet struct {
	// Name is "start" or "end", and empty for the one instant of a moment.
	Name string

	phases []string
}

// Facets returns the instants of an event of some extent. A moment lies inside every claim's span, whatever its phase.
// Of an event that lasts, dates during it may differ; its start must be one, and its end. A series is never dated.
func Facets(extent string) []Facet {
	switch extent {
	case claims.ExtentSeries:
		return nil
	case claims.ExtentSpan:
		return []Facet{
			{"start", []string{claims.PhaseStart, claims.PhaseWhole}},
			{"end", []string{claims.PhaseEnd, claims.PhaseWhole}},
		}
	}
	return []Facet{{"", []string{"", claims.PhaseDuring, claims.PhaseStart, claims.PhaseEnd, claims.PhaseWhole}}}
}

// Of returns the date claims that constrain the facet.
func (f Facet) Of(dated []*claims.Claim) []*claims.Claim {
	var chosen []*claims.Claim
	for _, claim := range dated {
		if slices.Contains(f.phases, claim.Phase) {
			chosen = append(chosen, claim)
		}
	}
	return chosen
}

// Extent returns the extent of an event: that of the register, or a moment where none tells it.
func Extent(d *claims.Dataset, event string) string {
	if known, ok := d.Events.Find(event); ok && known.Extent != "" {
		return known.Extent
	}
	return claims.ExtentMoment
}

// Comparable sorts the date claims on an event by what they may be held against. What is asserted is compared with
// everything asserted; what is only planned, with the plans of the same asserter in the same article, since a plan that
// changes is no conflict. Possibilities, denials and retracted claims constrain nothing.
func Comparable(event string, all []*claims.Claim) (asserted []*claims.Claim, plans [][]*claims.Claim) {
	var planners map[claims.Voice]int
	for _, claim := range all {
		switch {
		case claim.Kind != claims.KindDate || claim.Event != event || !claim.Live():
		case claim.Fact() == claims.Asserted:
			asserted = append(asserted, claim)
		case claim.Fact() == claims.Planned:
			if planners == nil {
				planners = map[claims.Voice]int{}
			}
			at, known := planners[claim.Voice()]
			if !known {
				at = len(plans)
				planners[claim.Voice()] = at
				plans = append(plans, nil)
			}
			plans[at] = append(plans[at], claim)
		}
	}
	return asserted, plans
}
