package checks

import (
	"fmt"
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
)

// DateConflict finds events that claims put at times which cannot all hold.
var DateConflict = &check.Check{
	Name: "date-conflict",
	Doc: `one event at times that cannot all hold

Two texts speak of one event and date it differently: an article says "on Tuesday", the post it embeds said the day
before "earlier today". Every date is read as a span of time in each zone in which it may have been meant: an article's
words first in its dateline's zone, a source's words in its author's, the day shown on a post in its author's zone, its
publisher's or UTC. Where the readings that come to mind agree, nothing is said. Where only another zone for somebody's
words lets them agree, that is a conflict, told with the way out; where no reading does, it is a contradiction.

What to do: look at both quotes and ask which one is off. The candidates are listed; none is preferred. Where the way
out is what happened, say so in the article ("Tuesday in Pakistan"). Where the two texts speak of two events, give the
second an id of its own.`,
	Severity: check.Error,
	Run:      check.EachEvent(dateConflicts),
}

func dateConflicts(p *check.Pass, g *check.Group) {
	asserted, plans := reading.Comparable(g.ID, g.Claims)
	for _, facet := range reading.Facets(reading.Extent(p.Dataset, g.ID)) {
		judgeDates(p, g.ID, facet, asserted, check.Error)
		for _, plan := range plans {
			judgeDates(p, g.ID, facet, plan, check.Warning)
		}
	}
}

// mostQuoted is how many claims of one side a finding quotes; it names all of them.
const mostQuoted = 8

// judgeDates reports the claims on one instant where they cannot all hold.
func judgeDates(p *check.Pass, event string, f reading.Facet, dated []*claims.Claim, worst check.Severity) {
	chosen := f.Of(dated)
	if len(chosen) < 2 || reading.AgreeAtNoon(p.Dataset, chosen) {
		return
	}
	judgement := reading.Judge(reading.Of(p.Dataset, event, chosen))
	if judgement.Verdict == reading.Consistent {
		return
	}
	t := newTelling(p.Dataset, event, f, judgement)
	finding := check.Finding{
		Severity: min(worst, severityOf(judgement)),
		Verdict:  string(judgement.Verdict),
		Message:  t.message(),
		WayOut:   t.waysOut(),
	}
	for _, side := range judgement.Sides {
		var quoted []check.Evidence
		for _, voice := range side {
			for k, claim := range voice.Claims {
				quoted = append(quoted, t.evidence(voice, k))
				finding = finding.On(claim)
			}
		}
		if more := len(quoted) - mostQuoted; more > 0 {
			quoted = quoted[:mostQuoted]
			quoted[mostQuoted-1].Note += fmt.Sprintf("; so do %d more claims, which are not quoted", more)
		}
		finding.Evidence = append(finding.Evidence, quoted...)
	}
	finding.Suggestions = t.corrections()
	p.Report(finding)
}

// severityOf is an error for a contradiction, and for a conflict in which a dateline gave the zone that misleads:
// readers take weekdays as the dateline's. Where no dateline did, a conflict is a warning.
func severityOf(j reading.Judgement) check.Severity {
	if j.Verdict == reading.Contradiction {
		return check.Error
	}
	for _, way := range j.WaysOut {
		for _, r := range way.Voice.Readings {
			if r.First && r.Zone.Dateline {
				return check.Error
			}
		}
	}
	return check.Warning
}

// sideWords tells a side: the article that says so, or how many do.
func (t telling) sideWords(side []reading.Voice) string {
	said := t.said(side[0])
	if len(side) == 1 {
		return fmt.Sprintf("%s says %s", t.voice(side[0]), said)
	}
	articles := map[string]bool{}
	for _, voice := range side {
		articles[voice.Speaker.Article.ID] = true
	}
	if len(articles) == 1 {
		return fmt.Sprintf("%d voices in one article say %s", len(side), said)
	}
	return fmt.Sprintf("%d articles say %s", len(articles), said)
}

// said quotes a voice's first words and the day that they mean, as far as these are not the same.
func (t telling) said(voice reading.Voice) string {
	words := check.Quoted(reading.Words(voice.Claims[0]))
	if meant := t.meant(voice); meant != "" && !strings.Contains(words, meant) {
		words += " (" + meant + ")"
	}
	return words
}
