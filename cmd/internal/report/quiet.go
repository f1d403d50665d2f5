package report

// This file says what formats for people tell those who asked for quiet: what fails the run, and nothing else.

import "claimcheck/checks/check"

// shown returns the findings that a format for people tells, in the order of their places, and whether it says nothing
// at all, not even the line that sums up.
//
// Without Quiet that is every finding that speaks. With it, it is those that fail the run. Where --fail-on is "never" no
// finding does, and no line divides them either: then all of them are told, since whoever wants none has the exit status
// alone. A quiet report without findings says nothing, so that a log shows it only when there is something to do.
func (r Report) shown(options Options) (findings []Finding, silent bool) {
	if !options.Quiet {
		return r.Findings, false
	}
	for _, f := range r.Findings {
		if r.FailOn == check.Off || f.Severity >= r.FailOn {
			findings = append(findings, f)
		}
	}
	return findings, len(findings) == 0
}
