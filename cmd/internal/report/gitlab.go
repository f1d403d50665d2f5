package report

// This file writes the report that GitLab shows in a merge request as "code quality".

import (
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/checks/check"
)

// gitlabIssue is one finding, with the keys that GitLab reads; it ignores all others.
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

// gitlabSeverities leave out "critical" and "blocker", which are no linter's to give.
var gitlabSeverities = map[check.Severity]string{check.Error: "major", check.Warning: "minor", check.Info: "info"}

// writeGitLab writes the findings that speak, since GitLab takes each for one to look at.
func writeGitLab(w io.Writer, r Report, options Options) error {
	s := newStream(w)
	s.tokens(jsontext.BeginArray)
	for _, f := range r.Findings {
		s.value(gitlabIssue{
			Description: plain(f.Message),
			CheckName:   f.Check,
			Fingerprint: f.Fingerprint,
			Severity:    gitlabSeverities[f.Severity],
			Location: gitlabLocation{
				Path:  plain(options.fromRoot(r.file(f))),
				Lines: gitlabLines{Begin: max(f.At.Line, 1)},
			},
		})
	}
	s.tokens(jsontext.EndArray)
	return s.end()
}
