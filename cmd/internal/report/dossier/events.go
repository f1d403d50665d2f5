package dossier

// This file tells the events whose dates are in conflict, or that were asked for.

import (
	"slices"

	"claimcheck/checks"
	"claimcheck/checks/timeline"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
)

// timelines returns the timelines of an event, their words clean.
func timelines(d *claims.Dataset, event string, dated []*claims.Claim) []*timeline.Timeline {
	found := timeline.Of(d, event, dated)
	for i, told := range found {
		found[i] = told.Told(line)
	}
	return found
}

// tellEvents tells each event of which a finding that speaks says that its dates conflict, in the order of the findings, and
// the one that was asked for. Findings lead to their event.
func (b *builder) tellEvents() {
	var ids []string
	for _, finding := range b.dossier.Findings {
		if id, conflict := b.conflicts[finding]; conflict {
			ids = append(ids, id)
		}
	}
	if b.chosen.Event != "" {
		ids = slices.Insert(ids, 0, b.chosen.Event)
	}
	wanted := map[string]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	dated := timeline.Dating(b.data, func(event string) bool { return wanted[event] })
	for _, id := range ids {
		if b.events[id] == nil {
			b.tellEvent(id, dated[id])
		}
	}
	for _, finding := range b.dossier.Findings {
		if id, conflict := b.conflicts[finding]; conflict {
			finding.Event = b.events[id]
			finding.Event.Findings = append(finding.Event.Findings, finding.Link)
		}
	}
}

// tellEvent tells an event, and leads from it to the articles that date it.
func (b *builder) tellEvent(id string, dated []*claims.Claim) {
	name := line(b.data.EventName(id))
	event := &Event{Link: Link{Key: b.keys.take("event", id), Label: name}, Name: name, Timelines: timelines(b.data, id, dated)}
	b.events[id] = event
	b.dossier.Events = append(b.dossier.Events, event)
	for _, claim := range dated {
		if !claim.Live() {
			continue
		}
		link := Link{Label: line(claim.Article.ID)}
		if told := b.articles[claim.Article]; told != nil {
			link = told.Link
		}
		if n := len(event.Articles); n == 0 || event.Articles[n-1] != link {
			event.Articles = append(event.Articles, link)
		}
	}
}

// inConflict returns the event whose dates a finding is about.
func inConflict(f *report.Finding) string {
	if f.Check != checks.DateConflict.Name || len(f.Subjects()) == 0 {
		return ""
	}
	return f.Subjects()[0].Event
}
