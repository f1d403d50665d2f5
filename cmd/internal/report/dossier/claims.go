package dossier

// This file tells claims, and how far people have checked them.

import (
	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
)

// tellClaim fills in a claim.
func (b *builder) tellClaim(c *claims.Claim) {
	claim := b.claims[c]
	quote := check.QuoteOf(c)
	claim.Kind, claim.Quote, claim.Part = line(c.Kind), line(quote.Quote), line(quote.Part)
	claim.Told = line(checks.ClaimWords(b.data, c))
	if voice := checks.VoiceOf(b.data, c); voice != "the article" {
		claim.Voice = line(voice)
	}
	if c.Fact() != claims.Asserted {
		claim.Factuality = line(c.Factuality)
	}
	claim.Status, claim.Note = line(c.Status), line(c.Note)
	for _, mark := range c.Checked {
		told := Mark{By: line(mark.By), Date: line(mark.Date), How: line(mark.How)}
		if mark.Source != "" {
			told.Source = b.sourceLink(c.Article, mark.Source)
		}
		claim.Marks = append(claim.Marks, told)
	}
	claim.Sources = b.sourcesOf(c)
	claim.Findings = findingLinks(b.found[c])
	b.place(c.Ref(), &claim.Place)
}

// count counts a claim by its status.
func (c *Checking) count(claim *claims.Claim) {
	switch claim.Status {
	case claims.Confirmed:
		c.Confirmed++
	case claims.Disputed:
		c.Disputed++
	case claims.Retracted:
		c.Retracted++
	default:
		c.Open++
	}
}

// add counts the claims that others have counted.
func (c *Checking) add(other Checking) {
	c.Confirmed += other.Confirmed
	c.Disputed += other.Disputed
	c.Open += other.Open
	c.Retracted += other.Retracted
}
