package checks

import (
	"fmt"

	"claimcheck/checks/check"
)

// SuppressionExpired finds suppressions whose last day is over.
var SuppressionExpired = &check.Check{
	Name: "suppression-expired",
	Doc: `a suppression whose last day is over

A suppression with "until" is a promise to look again. When its last day is over it silences nothing any more: what it hid
speaks again, by its own weight, and this finding says why it does so today.

What to do: mend what it silenced and delete the suppression, or judge anew whether its reason still holds and give it a
new day. Where nothing is left to silence, delete it.`,
	Severity: check.Warning,
	Run: check.EachSuppression(func(p *check.Pass, s *check.Suppression) {
		if !s.Expired {
			return
		}
		message := fmt.Sprintf("the suppression of %q in %s ended on %s", s.Check, s.By, s.Until)
		suggestions := []check.Suggestion{{Message: "mend what it silenced, then delete the suppression"}}
		switch {
		case s.Matches > 0:
			message += fmt.Sprintf("; what it silenced speaks again: %s", check.Count(s.Matches, "finding", "findings"))
			suggestions = append(suggestions, check.Suggestion{Message: "if its reason still holds, give it a new last day (\"until\")"})
		case s.Judged:
			message += ", and nothing is left for it to silence"
			suggestions = []check.Suggestion{{Message: "delete the suppression"}}
		}
		p.Report(s.Finding(message, suggestions))
	}),
}
