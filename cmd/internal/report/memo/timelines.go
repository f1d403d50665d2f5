package memo

// This file tells when an event took place, as those who speak of it say: beside the finding that it belongs to, or, where
// several articles or findings are about it, in a section of its own.

import (
	"strings"

	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/dossier"
	"claimcheck/cmd/internal/report/picture"
	"claimcheck/cmd/internal/terminal"
)

// separateEvents finds the events that get a section: those that are not about one article and one finding.
func (m *memo) separateEvents() {
	uses := map[*dossier.Event]int{}
	for _, f := range m.d.Findings {
		uses[f.Event]++
	}
	for _, e := range m.d.Events {
		if len(e.Articles) > 1 || uses[e] != 1 {
			m.sections[e] = true
		}
	}
}

// storyTimelines shows the event of a finding, or tells where it is shown.
func (m *memo) storyTimelines(f *dossier.Finding) string {
	switch {
	case f.Event == nil:
		return ""
	case m.sections[f.Event]:
		return "Timeline: see " + m.link(markdown.Inline(f.Event.Name), f.Event.Key) + "\n\n"
	}
	return timelines(f.Event)
}

func timelines(e *dossier.Event) string {
	var b strings.Builder
	for _, t := range e.Timelines {
		b.WriteString(timelineText(t))
	}
	return b.String()
}

// pictureWidth is the width of a picture in characters: that of a mail.
const pictureWidth = 76

// timelineText tells a timeline: its verdict, a picture in characters, and what each says in a table.
func timelineText(t *timeline.Timeline) string {
	var b strings.Builder
	name := "Timeline"
	if t.Instant != "" {
		name += " of its " + t.Instant
	}
	if t.Planned {
		name += ", as planned"
	}
	b.WriteString(markdown.Opening(name+": "+t.Sentence) + "\n\n")
	if len(t.Rows) == 0 {
		return b.String()
	}
	b.WriteString(markdown.Fenced("text", picture.Text(t.Told(terminal.Clean), pictureWidth)) + "\n\n")
	b.WriteString(markdown.Head("who", "words", "read as", "span of time, in UTC"))
	for _, row := range t.Rows {
		who, words := markdown.Inline(row.Who), markdown.Inline(row.Words)
		if len(row.Bars) == 0 {
			b.WriteString(markdown.Row(who, words, "no time at all", ""))
		}
		for _, bar := range row.Bars {
			b.WriteString(markdown.Row(who, words, barReading(bar), barSpans(bar)))
			who, words = "", "" // The next row is another way to read the same words.
		}
	}
	return b.String() + "\n"
}

func barReading(bar timeline.Bar) string {
	switch {
	case bar.WayOut:
		return markdown.Inline(bar.Words + "; read so, all agree")
	case !bar.First:
		return "or " + markdown.Inline(bar.Words)
	}
	return markdown.Inline(bar.Words)
}

func barSpans(bar timeline.Bar) string {
	certain, possible := spansText(bar.Certain), spansText(bar.Possible)
	switch {
	case certain == possible || certain == "":
		return possible
	case possible == "":
		return certain
	}
	return certain + "; perhaps " + possible
}

func spansText(spans when.Spans) string {
	words := make([]string, len(spans))
	for i, span := range spans {
		words[i] = markdown.Inline(span.UTCWords())
	}
	return strings.Join(words, "; ")
}

// layOutEvents lays out the events that have sections, and tells in which articles and findings each is dated.
func (m *memo) layOutEvents() {
	if len(m.sections) == 0 {
		return
	}
	section := m.root.addText("## Events\n\n")
	for _, e := range m.d.Events {
		if !m.sections[e] {
			continue
		}
		event := section.add(func() string { return m.event(e) })
		m.events = append(m.events, event)
		m.anchors[e.Key] = event
	}
}

func (m *memo) event(e *dossier.Event) string {
	text := "### " + markdown.Inline(e.Name) + anchored(e.Key) + "\n\n" + timelines(e)
	if len(e.Timelines) == 0 {
		text += "Nothing that is asserted tells when it took place.\n\n"
	}
	if len(e.Findings) > 0 {
		text += "Findings: " + m.findingLinks(e.Findings) + "\n\n"
	}
	return text + itemized("Article", "Articles", e.Articles, func(l dossier.Link) string {
		return m.link(markdown.Opening(l.Label), l.Key)
	})
}
