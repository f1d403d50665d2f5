package dossier

// This file tells the events whose dates are in conflict, or that were asked for.

import (
	"claimcheck/checks"
	"claimcheck/checks/timeline"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
)

// timelines returns the timelines of an event, their words clean.
func timelines(d *claims.Dataset, event string) []*timeline.Timeline {
	found := timeline.Of(d, event)
	for i, told := range found {
		found[i] = told.Told(line)
	}
	return found
}

// tellEvents tells each event of which a finding that speaks says that its dates conflict, in the order of the findings, and
// the one that was asked for. Findings lead to their event.
func (b *builder) tellEvents() {
	if b.chosen.Event != "" {
		b.event(b.chosen.Event)
	}
	for _, finding := range b.dossier.Findings {
		id, conflict := b.conflicts[finding]
		if !conflict {
			continue
		}
		finding.Event = b.event(id)
		finding.Event.Findings = append(finding.Event.Findings, finding.Link)
	}
	b.datedBy()
}

// event returns what is told of an event, which is made when it is first asked for.
func (b *builder) event(id string) *Event {
	if known := b.events[id]; known != nil {
		return known
	}
	name := line(eventName(b.data, id))
	told := &Event{Link: Link{Key: b.keys.take("event", id), Label: name}, Name: name, Timelines: timelines(b.data, id)}
	b.events[id] = told
	b.dossier.Events = append(b.dossier.Events, told)
	return told
}

// datedBy leads from the events to the articles that date them.
func (b *builder) datedBy() {
	for _, article := range b.data.Articles {
		for _, claim := range article.Claims {
			event := b.events[claim.Event]
			if event == nil || claim.Kind != claims.KindDate || !claim.Live() {
				continue
			}
			link := Link{Label: line(article.ID)}
			if told := b.articles[article]; told != nil {
				link = told.Link
			}
			if n := len(event.Articles); n == 0 || event.Articles[n-1] != link {
				event.Articles = append(event.Articles, link)
			}
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
