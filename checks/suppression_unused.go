package checks

import (
	"fmt"

	"claimcheck/checks/check"
	"claimcheck/schema"
)

// SuppressionUnused finds suppressions that silence nothing.
var SuppressionUnused = &check.Check{
	Name: "suppression-unused",
	Doc: `a suppression that silences nothing

What it silenced was mended, or it never did what it was meant to: it stands at the wrong claim, or names a check that there
is not. Left where it is, it will hide the next fault of that sort from everybody. Only a run over the whole dataset, with
the suppressed check among those that are run, can tell; where one of them is missing this check is silent.

What to do: delete it; or put it where the finding is told, which "claimcheck check --format json" shows by article and
claims.`,
	Severity: check.Info,
	Run: check.EachSuppression(func(p *check.Pass, s *check.Suppression) {
		if s.Expired || !s.Judged || s.Matches > 0 {
			return // An expired one has a finding of its own.
		}
		if s.Known {
			message := fmt.Sprintf("the suppression of %q in %s silences nothing", s.Check, s.By)
			p.Report(s.Finding(message, []check.Suggestion{{Message: "delete the suppression"}}))
			return
		}
		message := fmt.Sprintf("the suppression in %s names %q, and no check has that name", s.By, s.Check)
		var suggestions []check.Suggestion
		if near, ok := schema.Nearest(s.Check, p.CheckNames()); ok {
			message += fmt.Sprintf("; did you mean %q?", near)
			at := s.CheckRef()
			suggestions = append(suggestions, check.Suggestion{Message: fmt.Sprintf("write %q", near), At: &at, Value: near})
		}
		p.Report(s.Finding(message, suggestions))
	}),
}
