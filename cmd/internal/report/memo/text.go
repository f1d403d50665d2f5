package memo

// This file shows an article's text with its claims marked, or the spans that claims quote where the text is not at hand.

import (
	"slices"
	"strings"

	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/dossier"
)

func (m *memo) text(t dossier.Text) string {
	var b strings.Builder
	title := "The words that claims quote, in their order"
	if t.File != "" {
		title = "The text of " + markdown.Inline(t.File) + " with its claims marked"
	}
	for i, p := range t.Paragraphs {
		if i > 0 {
			b.WriteString(">\n")
		}
		b.WriteString("> " + partWords(p.Part) + marked(p.Runs) + "\n")
		if len(p.Findings) > 0 {
			var links []dossier.Link
			for _, f := range p.Findings {
				links = append(links, f.Link)
			}
			b.WriteString(">\n> Findings here: " + m.findingLinks(links) + "\n")
		}
	}
	b.WriteString("\n")
	if t.Cut {
		b.WriteString("Only the beginning of the text is shown.\n\n")
	}
	if len(t.Lost) > 0 {
		b.WriteString("Not found in the text: " + labels(t.Lost) + "\n\n")
	}
	return "### Text\n\n" + folded(title, b.String())
}

// partWords names where a quoted span stands if that is not the body.
func partWords(part string) string {
	if part == "" || part == "body" {
		return ""
	}
	return "in the " + markdown.Inline(part+":") + " "
}

// marked is a paragraph in which the words of claims are bold and followed by the claims that end there, with the weight of
// what was found about them: "**on Tuesday telephoned** [c01, error]".
func marked(runs []dossier.Run) string {
	var line markedLine
	for i, run := range runs {
		var mark func(string) string
		if len(run.Claims) > 0 {
			mark = markdown.Strong
		}
		line.add(run.Text, mark)
		var next []dossier.Link
		if i+1 < len(runs) {
			next = runs[i+1].Claims
		}
		for _, claim := range run.Claims {
			if !slices.Contains(next, claim) {
				line.note(claim.Label, run.Worst)
			}
		}
	}
	return line.String()
}
