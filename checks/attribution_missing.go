package checks

import (
	"fmt"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// AttributionMissing finds quotes and statements that nobody is said to have spoken.
var AttributionMissing = &check.Check{
	Name: "attribution-missing",
	Doc: `a quote or statement without any speaker

A reader must be able to tell who says a thing. Words that the article puts in nobody's mouth ("they also discussed
...", without a word on who told so) cannot be verified, and a reader takes them for the article's own knowledge.

What to do: where the article names who said it, record the speaker, as an id or as words for somebody unnamed
({"text": "a senior official"}). Where it names nobody, that is the article's fault: ask its author who told it.`,
	Severity: check.Warning,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		for _, claim := range a.Claims {
			if !Unattributed(claim) {
				continue
			}
			message := fmt.Sprintf("nobody is named as the speaker of the %s %s", claim.Kind, check.Quoted(claim.Anchor.Quote()))
			if len(claim.Cites) > 0 {
				message += ", though it cites a source"
			}
			p.Report(check.Finding{Message: message, Evidence: []check.Evidence{check.QuoteOf(claim)}}.On(claim))
		}
	}),
}

// Unattributed reports whether a claim is a quote or a statement that nobody is said to have spoken.
func Unattributed(c *claims.Claim) bool {
	if !c.Live() || c.Kind != claims.KindQuote && c.Kind != claims.KindStatement {
		return false
	}
	speaker, lost := SpokenBy(c)
	return speaker == nil && !lost
}

// SpokenBy returns who says the words of a quote or a statement: its speaker, else the author of the source in which they
// stand, else whoever says what it is part of; nil where nobody is named. Lost says that it is part of something which the
// schema rejected, so that nobody can tell.
func SpokenBy(c *claims.Claim) (speaker *claims.Speaker, lost bool) {
	for range 32 { // Deeper nesting is a cycle.
		if c.Speaker != nil && (c.Speaker.ID != "" || c.Speaker.Text != "") {
			return c.Speaker, false
		}
		if source := c.Source(); source != nil && source.Author != nil {
			return source.Author, false
		}
		outer := c.Article.Claim(c.Within)
		if outer == nil {
			return nil, c.Article.Lost(c.Within)
		}
		c = outer
	}
	return nil, false
}
