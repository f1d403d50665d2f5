package page

// This file decides where the pictures of an event stand: in each finding about it, and in a section of the event's own where
// several articles tell of it.

import "claimcheck/cmd/internal/report/dossier"

// pictured is an event whose pictures are to be drawn, and what begins the ids in them.
type pictured struct {
	*dossier.Event
	Prefix string
}

// hasSection reports whether an event has a section of its own: several articles date it, or no finding shows it.
func hasSection(e *dossier.Event) bool { return len(e.Articles) != 1 || len(e.Findings) == 0 }

// HasSection reports whether the event of a finding has a section of its own.
func (s *sheet) HasSection(f *dossier.Finding) bool { return hasSection(f.Event) }

// Sections are the events that have a section of their own.
func (s *sheet) Sections() []*dossier.Event { return sections(s.Dossier) }

func sections(d *dossier.Dossier) []*dossier.Event {
	var list []*dossier.Event
	for _, event := range d.Events {
		if hasSection(event) {
			list = append(list, event)
		}
	}
	return list
}

// Of is the event of a finding, to be drawn there.
func (s *sheet) Of(f *dossier.Finding) pictured { return pictured{f.Event, f.Key} }

// InSection is an event to be drawn in its own section.
func (s *sheet) InSection(e *dossier.Event) pictured { return pictured{e, e.Key} }
