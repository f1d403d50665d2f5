package checks

// This file lists what may be off in a chain of orders, lengths and dates, and tells lengths to people.

import (
	"fmt"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/network"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// candidates lists what would settle the contradiction, link by link, and then what may be wrong about the events.
func (c chain) candidates() []check.Suggestion {
	var suggestions []check.Suggestion
	spoken := map[string]int{}
	for _, l := range c.links {
		suggestions = append(suggestions, c.linkCandidates(l)...)
		for _, id := range c.eventsOf(l.Reason) {
			spoken[id]++
		}
	}
	for _, id := range c.events {
		if spoken[id] < 2 {
			continue
		}
		suggestions = append(suggestions, check.Suggestion{
			Message: fmt.Sprintf("if not all that is said of %s is about one event, give the other an event id other than %q", c.named(id), id),
		})
		if event, ok := c.dataset.Events.Find(id); !c.lasting[id] && (!ok || event.Extent == "") && c.holdsIfLasting(id) {
			suggestions = append(suggestions, check.Suggestion{
				Message: fmt.Sprintf("if it lasted, give the event %q the extent \"span\" in an events register", id),
			})
		}
	}
	return suggestions
}

// holdsIfLasting reports whether the chain's claims could all hold if an event were no moment.
func (c chain) holdsIfLasting(id string) bool {
	groups := map[string]*check.Group{}
	var tied []*check.Group
	for _, l := range c.links {
		for _, event := range c.eventsOf(l.Reason) {
			if groups[event] == nil {
				groups[event] = &check.Group{ID: event}
				tied = append(tied, groups[event])
			}
			if l.Claim != nil {
				groups[event].Claims = append(groups[event].Claims, l.Claim)
			}
		}
	}
	timeline := network.Of(c.dataset, tied, id)
	return len(network.Contradictions(timeline.Nodes, timeline.Edges, 1)) == 0
}

// linkCandidates lists what may be off in one link.
func (c chain) linkCandidates(l link) []check.Suggestion {
	claim := l.Claim
	if claim == nil {
		at := l.Part.Ref("part_of")
		return []check.Suggestion{{
			Message: fmt.Sprintf("if %s is no part of %s, mend the register of events", c.named(l.Part.ID), c.named(l.Part.PartOf)), At: &at,
		}}
	}
	said := check.Quoted(reading.Words(claim))
	if who := c.who(claim); c.several {
		said += " in " + who
	}
	switch claim.Kind {
	case claims.KindDate:
		at := claim.Ref("when")
		return []check.Suggestion{{Message: fmt.Sprintf("the date %s may be off", said), At: &at}}
	case claims.KindDuration:
		at := claim.Ref("length")
		return append([]check.Suggestion{{Message: fmt.Sprintf("the length %s may be off, or what it is counted from or to", said), At: &at}},
			inexact(claim, said)...)
	}
	at := claim.Ref("relation")
	off := check.Suggestion{Message: fmt.Sprintf("the order %s may be off", said), At: &at}
	if reverse := map[string]string{"before": "after", "after": "before"}[claim.Relation]; reverse != "" && claim.Event != claim.Other {
		off.Message += fmt.Sprintf(", or the other way round: %q", reverse)
		off.Value = reverse
	}
	return append([]check.Suggestion{off}, inexact(claim, said)...)
}

// inexact proposes to read a length or a gap less strictly, where it is recorded as exact.
func inexact(claim *claims.Claim, said string) []check.Suggestion {
	if claim.Bound != "exact" {
		return nil
	}
	at := claim.Ref("bound")
	return []check.Suggestion{{Message: fmt.Sprintf("if %s is not meant exactly, the bound may be \"about\"", said), At: &at, Value: "about"}}
}

// lengthWords tells an ISO 8601 duration with its bound: "at least 1 year and 6 months".
func lengthWords(length, bound string) string {
	words := length
	if duration, err := when.ParseDuration(length); err == nil {
		words = durationWords(duration)
	}
	switch bound {
	case "exact":
		return "exactly " + words
	case "about":
		return "about " + words
	case "at-least":
		return "at least " + words
	case "at-most":
		return "at most " + words
	}
	return words
}

// durationWords tells a duration: "1 year and 6 months".
func durationWords(d when.Duration) string {
	units := map[rune]string{'Y': "year", 'M': "month", 'W': "week", 'D': "day", 'H': "hour", 'S': "second"}
	var parts []string
	number := ""
	for _, r := range strings.TrimPrefix(d.String(), "P") {
		switch unit, ok := units[r]; {
		case r == 'T':
			units['M'] = "minute"
		case ok && number == "1":
			parts, number = append(parts, "1 "+unit), ""
		case ok:
			parts, number = append(parts, number+" "+unit+"s"), ""
		default:
			number += string(r)
		}
	}
	return check.List(parts)
}

// apartWords tells how long one day lies after another in years and months, or in days where that is less than two
// months.
func apartWords(from, to when.Day) string {
	if to.Before(from) {
		from, to = to, from
	}
	months := (to.Year-from.Year)*12 + int(to.Month) - int(from.Month)
	if to.Before(from.AddMonths(months)) {
		months--
	}
	count := func(n int, unit string) string {
		if n == 1 {
			return "1 " + unit
		}
		return fmt.Sprintf("%d %ss", n, unit)
	}
	switch years, rest := months/12, months%12; {
	case months < 2:
		return count(to.Since(from), "day")
	case years == 0:
		return count(rest, "month")
	case rest == 0:
		return count(years, "year")
	default:
		return count(years, "year") + " and " + count(rest, "month")
	}
}
