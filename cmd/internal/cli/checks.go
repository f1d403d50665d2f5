package cli

// This file prints the catalogue of checks.

import (
	"github.com/spf13/cobra"

	"claimcheck/checks"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
)

func (a *app) checks() *cobra.Command {
	var l *looks
	cmd := &cobra.Command{
		Use:     "checks",
		Short:   "the catalogue of checks",
		Long:    "List the checks: their names, the severity they have by default, what each looks\nat, and what it finds.",
		Example: "  claimcheck checks\n  claimcheck checks --format json",
		Args:    atMost(0),
		RunE: func(*cobra.Command, []string) error {
			if l.format.value == report.FormatJSON {
				return a.checksJSON()
			}
			var rows [][]string
			for _, c := range checks.All() {
				rows = append(rows, []string{c.Name, c.Severity.String(), c.Run.Scope, c.Title()})
			}
			columns := []terminal.GridColumn{{Header: "check"}, {Header: "default"}, {Header: "looks at"}, {Header: "finds"}}
			return terminal.Rows(columns, rows).Write(a.Out, a.columns(l), nil)
		},
	}
	l = addLooks(cmd, []string{report.FormatJSON, report.FormatTable})
	return cmd
}

func (a *app) checksJSON() error {
	type entry struct {
		Name     string `json:"name"`
		Severity string `json:"severity"`
		Scope    string `json:"scope"`
		Title    string `json:"title"`
		Doc      string `json:"doc"`
	}
	var entries []entry
	for _, c := range checks.All() {
		entries = append(entries, entry{c.Name, c.Severity.String(), c.Run.Scope, c.Title(), c.Doc})
	}
	return report.EncodeJSON(a.Out, struct {
		Version int     `json:"version"`
		Checks  []entry `json:"checks"`
	}{1, entries})
}
