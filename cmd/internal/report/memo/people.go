package memo

// This file holds the titles by which people are called against the offices that the register has for them.

import (
	"slices"
	"strings"

	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/dossier"
)

func (m *memo) layOutPeople() {
	if len(m.d.People) == 0 {
		return
	}
	section := m.root.addText("## Titles of people over time\n\n")
	for _, p := range m.d.People {
		person := section.add(func() string { return m.person(p) })
		m.people = append(m.people, person)
		m.anchors[p.Key] = person
	}
}

func (m *memo) person(p *dossier.Person) string {
	var b strings.Builder
	b.WriteString("### " + markdown.Inline(p.Name) + anchored(p.Key) + "\n\n")
	if len(p.Offices) == 0 {
		b.WriteString("The register has no office for this person.\n\n")
	} else {
		b.WriteString(markdown.Head("no.", "office in the register", "term", "holders"))
		for i, o := range p.Offices {
			holders := "several at a time"
			if o.Exclusive {
				holders = "one at a time"
			}
			b.WriteString(markdown.Row(officeNumber(i), markdown.Inline(o.Title), markdown.Inline(o.Term), holders))
		}
		b.WriteString("\n")
	}
	if len(p.Titles) > 0 {
		b.WriteString(markdown.Head("day", "called", "by the register", "office", "claim", "article", "findings"))
		for _, t := range p.Titles {
			b.WriteString(m.title(t))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// officeNumber is the letter by which the table of titles names an office of the table before; the numbers are those of
// findings.
func officeNumber(i int) string {
	letters := []byte{byte('a' + i%26)}
	for i = i/26 - 1; i >= 0; i = i/26 - 1 {
		letters = append(letters, byte('a'+i%26))
	}
	slices.Reverse(letters)
	return string(letters)
}

func (m *memo) title(t dossier.Title) string {
	called := quoted(t.Title)
	if t.Standing != "" {
		called += " (" + markdown.Inline(t.Standing) + ")"
	}
	var offices []string
	for _, o := range t.Offices {
		offices = append(offices, officeNumber(o))
	}
	day := t.Date
	if day == "" {
		day = "unknown"
	}
	return markdown.Row(markdown.Inline(day), called, markdown.Inline(t.Verdict), strings.Join(offices, ", "), markdown.Inline(t.Claim.Label),
		markdown.Inline(t.Heading), m.findingLinks(t.Findings))
}
