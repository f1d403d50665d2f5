package page

// This file puts into words and signs what a dossier tells as numbers and names. A sign always has its word beside it, and
// differs from the others by its shape, so that no meaning hangs on a colour.

import (
	"html/template"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report/dossier"
	"claimcheck/cmd/internal/terminal"
)

// words are what the templates call.
var words = template.FuncMap{
	"bar":         bar,
	"checkNames":  checkNames,
	"count":       check.Count,
	"firstFew":    firstFew,
	"restOf":      restOf,
	"isSame":      func(c dossier.Change) bool { return c == dossier.Same },
	"isAdded":     func(c dossier.Change) bool { return c == dossier.Added },
	"isWeighed":   func(s check.Severity) bool { return s != check.Off },
	"listed":      listed,
	"quoted":      terminal.Quoted,
	"sign":        sign,
	"spaceAfter":  spaceAfter,
	"spaceBefore": spaceBefore,
	"state":       state,
	"states":      states,
	"stood":       stood,
	"tenure":      planTenure,
	"timeline":    timelineSVG,
	"trimmed":     strings.TrimSpace,
	"web":         web,
	"weighs":      func(s check.Severity) int { return int(s) },
	"worst":       worst,
}

// few is the number of sides of a finding that are laid out openly.
const few = 6

// firstFew and restOf part the sides of a finding: dozens of voices may stand in one conflict. A lone side without words is
// no more than the place of the finding, which is told anyway.
func firstFew(sides []dossier.Side) []dossier.Side {
	if len(sides) == 1 && sides[0].Quote == "" && sides[0].Reading == "" {
		return nil
	}
	return sides[:min(few, len(sides))]
}

func restOf(sides []dossier.Side) []dossier.Side { return sides[min(few, len(sides)):] }

// mostWorst is the number of findings that the summary tells in full.
const mostWorst = 5

// worst are the findings that the summary tells: the first of those that are errors or warnings.
func worst(findings []*dossier.Finding) []*dossier.Finding {
	for i, f := range findings {
		if i == mostWorst || f.Severity < check.Warning {
			return findings[:i]
		}
	}
	return findings
}

// mostListed is the number of findings that the table holds: a browser takes seconds to sort more. The others stand with
// their articles.
const mostListed = 5000

// listed are the findings of the table.
func listed(findings []*dossier.Finding) []*dossier.Finding {
	return findings[:min(mostListed, len(findings))]
}

// checkNames are the names of the checks that found something, by which the table can be filtered.
func checkNames(findings []*dossier.Finding) []string {
	var names []string
	seen := map[string]bool{}
	for _, f := range findings {
		if !seen[f.Check] {
			seen[f.Check] = true
			names = append(names, f.Check)
		}
	}
	slices.Sort(names)
	return names
}

// sign is the shape beside a word for a weight or a state of checking.
func sign(name any) string {
	switch name {
	case check.Error:
		return "◆"
	case check.Warning:
		return "▲"
	case check.Info:
		return "●"
	case confirmed:
		return "✓"
	case disputed:
		return "≠"
	case retracted:
		return "⊘"
	default:
		return "○"
	}
}

// The states of checking, in the order in which they are told.
const (
	confirmed = claims.Confirmed
	disputed  = claims.Disputed
	open      = "open"
	retracted = claims.Retracted
)

// state is the state of checking that a claim of this status is in.
func state(status string) string {
	switch status {
	case confirmed, disputed, retracted:
		return status
	default:
		return open
	}
}

// stateCount is the number of claims in one state.
type stateCount struct {
	State  string
	Claims int
}

// states counts the claims by state.
func states(c dossier.Checking) []stateCount {
	return []stateCount{{confirmed, c.Confirmed}, {disputed, c.Disputed}, {open, c.Open}, {retracted, c.Retracted}}
}

// barWidth is the width of a picture of how far the checking has come, in its own units.
const barWidth = 1000

// segment is the part of that picture that shows one state.
type segment struct {
	State    string
	X, Width int
}

// bar shares the width among the states by their numbers of claims; it has no part for a state without any.
func bar(c dossier.Checking) []segment {
	var parts []segment
	before := 0
	for _, s := range states(c) {
		if s.Claims == 0 {
			continue
		}
		from := before * barWidth / c.Total()
		before += s.Claims
		parts = append(parts, segment{s.State, from, before*barWidth/c.Total() - from})
	}
	return parts
}

// stood tells where in its article or source something stood.
func stood(part string) string {
	switch part {
	case "body":
		return "in the text"
	case "headline":
		return "in the headline"
	case "caption":
		return "in a caption"
	case "source":
		return "in a source"
	case "copy":
		return "in the copy of the text"
	default:
		return part
	}
}

// spaceBefore and spaceAfter are a space where a piece of a comparison begins or ends with one: the signs of a difference
// stand close to its words.
func spaceBefore(words string) string { return space(words != strings.TrimLeft(words, " \n\t")) }

func spaceAfter(words string) string { return space(words != strings.TrimRight(words, " \n\t")) }

func space(there bool) string {
	if there {
		return " "
	}
	return ""
}

// web is an address that may be followed, empty where it is none of the web.
func web(address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return address
	}
	return ""
}
