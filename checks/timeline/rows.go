package timeline

// This file puts the voices of a judgement into the rows of a timeline: those that say the same together, and of very many
// the largest groups by themselves.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
)

// mostRows is how many rows a timeline has.
const mostRows = 12

// mostWordings is how many ways to put it a row quotes.
const mostWordings = 2

// group is some voices of one side that stand in one row.
type group struct {
	voices []reading.Voice
	name   string // name is that of the first voice.
}

// rows returns the rows of an instant, side by side. Each side has one at least; the voices for which there is no room
// stand together in the last row of their side.
func rows(d *claims.Dataset, instant Instant) []Row {
	sides := instant.Judgement.Sides
	several := reading.Several(instant.Judgement.Voices())
	grouped := make([][]group, len(sides))
	for i, side := range sides {
		grouped[i] = groups(d, side, several)
	}
	shares := shares(grouped)
	ways := waysOutOf(instant.Judgement)
	var all []Row
	for i, groups := range grouped {
		if last := shares[i] - 1; last < len(groups)-1 {
			for _, more := range groups[last+1:] {
				groups[last].voices = append(groups[last].voices, more.voices...)
			}
			groups = groups[:last+1]
		}
		for _, g := range groups {
			row := g.row(d, several)
			row.Side, row.Bars = i, bars(instant, g.voices, ways)
			all = append(all, row)
		}
	}
	leaveOut(instant.Judgement.Verdict, all)
	return all
}

// groups puts those voices together that may be read alike, whether they be articles or sources. The largest group stands
// first, of equal ones that of the earliest instants.
func groups(d *claims.Dataset, side []reading.Voice, several bool) []group {
	var found []group
	index := map[string]int{}
	for _, voice := range side {
		key := readAlike(voice)
		at, known := index[key]
		if !known {
			at = len(found)
			index[key] = at
			found = append(found, group{name: voice.Name(d, several)})
		}
		found[at].voices = append(found[at].voices, voice)
	}
	slices.SortStableFunc(found, func(a, b group) int {
		from := func(g group) int64 { return g.voices[0].Instants(reading.First).Hull().Start.Unix() }
		return cmp.Or(cmp.Compare(len(b.voices), len(a.voices)), cmp.Compare(from(a), from(b)), cmp.Compare(a.name, b.name))
	})
	return found
}

// readAlike returns a key that voices share which may be read alike and are of one sort.
func readAlike(v reading.Voice) string {
	var key strings.Builder
	switch {
	case v.Speaker.Within != nil:
		key.WriteString("speaker")
	case v.Speaker.Source != nil:
		key.WriteString("source")
	}
	for _, r := range v.Readings {
		fmt.Fprintf(&key, "|%t %s %s", r.First, r.Zone.Name, r.Spans)
	}
	return key.String()
}

// shares shares the rows among the sides: one each, and then one after the other as long as a side needs more.
func shares(sides [][]group) []int {
	shares, left := make([]int, len(sides)), mostRows
	for given := true; given && left > 0; {
		given = false
		for i, groups := range sides {
			if shares[i] < len(groups) && left > 0 {
				shares[i]++
				left--
				given = true
			}
		}
	}
	return shares
}

// row tells who stands in a row, and what they say.
func (g group) row(d *claims.Dataset, several bool) Row {
	row := Row{Who: g.name}
	articles, wordings := map[*claims.Article]bool{}, []string{}
	seen := map[string]bool{}
	for _, voice := range g.voices {
		row.Voices = append(row.Voices, voice.Name(d, several))
		row.Claims = append(row.Claims, voice.Claims...)
		articles[voice.Speaker.Article] = true
		for _, claim := range voice.Claims {
			if words := check.Quoted(reading.Words(claim)); !seen[words] {
				seen[words] = true
				wordings = append(wordings, words)
			}
		}
	}
	switch {
	case len(g.voices) == 1:
	case len(articles) == 1:
		row.Who = fmt.Sprintf("%d voices in one article", len(g.voices))
	default:
		row.Who = check.Count(len(articles), "article", "articles")
	}
	// The order of the claims must not matter where they are many.
	if len(g.voices) > 1 {
		slices.Sort(wordings)
	}
	if more := len(wordings) - mostWordings; more > 0 {
		wordings = append(wordings[:mostWordings:mostWordings], check.Count(more, "other wording", "other wordings"))
	}
	row.Words = check.List(wordings)
	return row
}
