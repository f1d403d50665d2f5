package checks

import (
	"fmt"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// RecordIncomplete finds articles that nobody could look up again.
var RecordIncomplete = &check.Check{
	Name: "record-incomplete",
	Doc: `an article without url or headline

The url and the headline are how somebody else finds the article and sees that the record is right; a record without
them can only be believed. A missing day of publication also leaves words such as "on Tuesday" without a day to be seen
from.

What to do: add "url" and "headline" as the publisher gives them, "archive_url" where there is a copy, and "published".
Where the article's origin does not tell them, leave them out rather than guess; this note is only a reminder.`,
	Severity: check.Info,
	Run: check.EachArticle(func(p *check.Pass, a *claims.Article) {
		var missing []string
		if a.URL == "" && a.ArchiveURL == "" {
			missing = append(missing, "url")
		}
		if a.Headline == "" {
			missing = append(missing, "headline")
		}
		if a.Reference() == "" {
			missing = append(missing, "day of publication")
		}
		if len(missing) == 0 {
			return
		}
		p.Report(check.Finding{
			Message: fmt.Sprintf("the article %q has no %s, so others cannot look it up", a.ID, or(missing)),
			At:      a.Ref("id"),
		}.In(a))
	}),
}

// or joins words as people do after a "no": "url, headline or published".
func or(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return check.List(words)
	}
	joined := words[0]
	for _, word := range words[1:last] {
		joined += ", " + word
	}
	return joined + " or " + words[last]
}
