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
			if !claim.Live() || attributed(claim) {
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

// attributed reports whether a claim needs no speaker, has one, or takes one over: from the statement that it is part
// of, or from the author of the source in which its words stand.
func attributed(c *claims.Claim) bool {
	if c.Kind != claims.KindQuote && c.Kind != claims.KindStatement {
		return true
	}
	for range 32 { // Deeper nesting is a cycle.
		if c.Speaker != nil && (c.Speaker.ID != "" || c.Speaker.Text != "") {
			return true
		}
		if source := c.Source(); source != nil && source.Author != nil {
			return true
		}
		outer := c.Article.Claim(c.Within)
		if outer == nil {
			return c.Article.Lost(c.Within)
		}
		c = outer
	}
	return false
}
