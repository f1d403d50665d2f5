package cli

// This file prints the JSON Schemas that the program carries.

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"claimcheck/cmd/internal/terminal"
	"claimcheck/schema"
)

const schemaHelp = `Print a JSON Schema: of a kind of record, of claimcheck.yaml ("config"), or of
what "check --format json" prints ("report"). Without a NAME, list them. Editors
complete and document records by these schemas.`

func (a *app) schema() *cobra.Command {
	var l *looks
	cmd := &cobra.Command{
		Use:     "schema [NAME]",
		Short:   "the JSON Schemas of records, configuration and report",
		Long:    schemaHelp,
		Example: "  claimcheck schema\n  claimcheck schema article > article.schema.json",
		Args:    atMost(1),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return schema.Names(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				text, err := schema.Source(args[0])
				if err != nil {
					return err
				}
				_, err = a.Out.Write(text)
				return err
			}
			return a.listSchemas(l)
		},
	}
	l = addPlainLooks(cmd)
	return cmd
}

func (a *app) listSchemas(l *looks) error {
	var rows [][]string
	for _, name := range schema.Names() {
		text, err := schema.Source(name)
		if err != nil {
			return err
		}
		var about struct{ Description string }
		if err := json.Unmarshal(text, &about); err != nil {
			return err
		}
		rows = append(rows, []string{name, about.Description})
	}
	return terminal.Rows([]terminal.GridColumn{{Header: "schema"}, {Header: "describes"}}, rows).Write(a.Out, a.columns(l), nil)
}
