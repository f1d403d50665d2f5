package memo

// This file tells who said what, and how far people have checked each claim.

import (
	"strings"

	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/report/dossier"
)

// sayings is the table of speakers, words and sources; what nobody is named for stands first in the dossier already.
func sayings(said []dossier.Saying) string {
	var b strings.Builder
	b.WriteString("### Who said what\n\n" + markdown.Head("who", "said what", "when", "source", "claim"))
	for _, s := range said {
		words := markdown.Inline(s.Words)
		if s.Verbatim {
			words = quoted(s.Words)
		}
		b.WriteString(markdown.Row(speaker(s), words, markdown.Inline(s.Said), labels(s.Sources), markdown.Inline(s.Claim.Label)))
	}
	return b.String() + "\n"
}

func speaker(s dossier.Saying) string {
	switch {
	case s.Unattributed:
		return markdown.Strong("nobody is named")
	case s.Speaker == "":
		return "as the words around it tell"
	}
	return markdown.Inline(s.Speaker)
}

// checking counts the claims by the state of their checking, and lists them all, folded away.
func (m *memo) checking(a *dossier.Article) string {
	var b strings.Builder
	b.WriteString(markdown.Head("claim", "words", "what it says", "state", "checked by", "source", "findings"))
	for _, c := range a.Claims {
		b.WriteString(markdown.Row(markdown.Inline(c.Label), claimWords(c), claimTold(c), claimState(c), checkedBy(c.Marks), labels(c.Sources),
			m.findingLinks(c.Findings)))
	}
	text := "### State of the checking\n\n"
	if words := checkingWords(a.Checking); words != "" {
		text += words + "\n\n"
	}
	return text + folded("All claims of the article", b.String()+"\n")
}

func claimWords(c *dossier.Claim) string {
	words := ""
	if c.Quote != "" {
		words = quoted(c.Quote)
	}
	if c.Part != "" && c.Part != "body" {
		words += " (" + markdown.Inline(c.Part) + ")"
	}
	return words
}

// claimTold says what a claim claims, and whose voice that is where it is not the article's.
func claimTold(c *dossier.Claim) string {
	text := markdown.Inline(c.Kind)
	if c.Told != "" {
		text = markdown.Inline(c.Kind + ": " + c.Told)
	}
	for _, more := range []struct{ name, words string }{{"says", c.Voice}, {"as", c.Factuality}, {"note:", c.Note}} {
		if more.words != "" {
			text += "; " + more.name + " " + markdown.Inline(more.words)
		}
	}
	return text
}

func claimState(c *dossier.Claim) string {
	if c.Status == "" {
		return "open"
	}
	return markdown.Inline(c.Status)
}

// checkedBy tells the marks of the checkers.
func checkedBy(marks []dossier.Mark) string {
	var all []string
	for _, mark := range marks {
		text := markdown.Inline(mark.By)
		for _, more := range []struct{ before, words string }{{", ", mark.Date}, {", ", mark.How}, {", against ", mark.Source.Label}} {
			if more.words != "" {
				text += more.before + markdown.Inline(more.words)
			}
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}
