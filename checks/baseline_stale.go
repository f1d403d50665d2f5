package checks

import (
	"fmt"

	"claimcheck/checks/check"
)

// BaselineStale finds entries of the baseline that are found no more.
var BaselineStale = &check.Check{
	Name: "baseline-stale",
	Doc: `an entry of the baseline that is found no more

A baseline lists the findings that a dataset had when somebody began to check it, so that only new ones speak. An entry
whose finding is mended has done its work; left in the file, it would hide the same fault if it came back. Only a run over
the whole dataset, with the entry's check among those that are run, can tell.

What to do: delete the entry, or renew the file with "claimcheck check --write-baseline", and look at the difference
before you commit it.`,
	Severity: check.Info,
	Run: check.EachStaleEntry(func(p *check.Pass, entry *check.BaselineEntry) {
		message := fmt.Sprintf("the baseline lists a finding of %s that is found no more: %s", entry.Check, entry.Message)
		if entry.CheckGone {
			message = fmt.Sprintf("the baseline lists a finding of %q, and no check has that name any more: %s", entry.Check, entry.Message)
		}
		p.Report(check.Finding{
			Message: message, Article: entry.Article, Claims: entry.Claims, At: entry.At,
			Suggestions: []check.Suggestion{{Message: "delete the entry, or renew the file with --write-baseline"}},
		})
	}),
}
