package checks

import (
	"fmt"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// SourceUnused finds sources that no claim cites or stands in.
var SourceUnused = &check.Check{
	Name: "source-unused",
	Doc: `a source that nothing cites or stands in

A source without a claim is a sign that the article's use of it was not recorded, or that a claim cites the wrong one:
nothing is checked against it.

What to do: record what the article takes from the source and cite it ("cites"), anchor the source's own claims in it
("anchor": {"source": ...}), or take it out of the record.`,
	Severity: check.Info,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		if a.Incomplete {
			return // A claim that was rejected may be the one that cites it.
		}
		used := map[string]bool{}
		for _, claim := range a.Claims {
			for _, id := range claim.Cites {
				used[id] = true
			}
			for _, anchor := range claim.Anchor.Items {
				used[anchor.Source] = true
			}
			for _, mark := range claim.Checked {
				used[mark.Source] = true
			}
		}
		for _, source := range a.Sources {
			if !used[source.ID] && a.Source(source.ID) == source {
				p.Report(check.Finding{
					Message: fmt.Sprintf("no claim cites the source %q (%s) or stands in it", source.ID, source.Kind),
				}.OnSource(source))
			}
		}
	}),
}
