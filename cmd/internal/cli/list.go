package cli

// This file lists what a dataset holds, one kind at a time. What each kind is told by stands in listing.go.

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/schema"
)

const listHelp = `List what a dataset holds: articles, claims, sources, people, organisations,
publishers, events, places or measures. Without a KIND, articles. Retracted
claims are listed too, and say so; so are events, places and measures that
claims name and no register holds.`

const listExamples = `  claimcheck list
  claimcheck list claims --in articles/2021-08-10-call.json
  claimcheck list events --format json`

func (a *app) list() *cobra.Command {
	var l *looks
	var in *[]string
	cmd := &cobra.Command{
		Use:     "list [KIND]",
		Short:   "list articles, claims, people, events and the like",
		Long:    listHelp,
		Example: listExamples,
		Args:    atMost(1),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return listed(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			kind := "articles"
			if len(args) == 1 {
				kind = args[0]
			}
			chosen, err := findListing(kind)
			if err != nil {
				return err
			}
			dataset, err := a.load(cmd.Context(), *in)
			if err != nil {
				return err
			}
			rows := chosen.rows(dataset)
			if l.format.value == report.FormatJSON {
				return a.listJSON(dataset, chosen, rows)
			}
			return a.listTable(l, chosen, rows)
		},
	}
	in = addIn(cmd)
	l = addLooks(cmd, []string{report.FormatJSON, report.FormatTable})
	return cmd
}

func listed() []string {
	var names []string
	for _, l := range listings {
		names = append(names, l.name)
	}
	return names
}

// findListing finds the listing of a kind, in the plural or the singular.
func findListing(kind string) (listing, error) {
	for _, l := range listings {
		if l.name == kind || l.singular == kind {
			return l, nil
		}
	}
	names := listed()
	message := fmt.Sprintf("unknown kind %q; one of %s", kind, strings.Join(names, ", "))
	if near, ok := schema.Nearest(kind, names); ok {
		message = fmt.Sprintf("unknown kind %q; did you mean %q?", kind, near)
	}
	return listing{}, fmt.Errorf("%s", message)
}

// listTable prints rows without the columns that are empty in all of them, and says how many there are. Rows of one
// article stand under its heading.
func (a *app) listTable(l *looks, chosen listing, rows []listedRow) error {
	grid := terminal.Grid{Columns: make([]terminal.GridColumn, len(chosen.columns))}
	for k, column := range chosen.columns {
		grid.Columns[k] = column.GridColumn
	}
	for _, row := range rows {
		last := len(grid.Groups) - 1
		if last < 0 || grid.Groups[last].Heading != row.heading {
			grid.Groups = append(grid.Groups, terminal.GridGroup{Heading: row.heading})
			last++
		}
		cells := make([]string, len(row.values))
		for k := range row.values {
			cells[k] = row.cell(k)
		}
		grid.Groups[last].Rows = append(grid.Groups[last].Rows, cells)
	}
	if len(rows) > 0 {
		if err := grid.Compact().Write(a.Out, a.columns(l), a.headings(l)); err != nil {
			return err
		}
		fmt.Fprintln(a.Out)
	}
	noun := chosen.name
	if len(rows) == 1 {
		noun = chosen.singular
	}
	count := fmt.Sprint(len(rows))
	if len(rows) == 0 {
		count = "no"
	}
	_, err := fmt.Fprintln(a.Out, count, noun)
	return err
}

// listJSON prints rows as objects under the kind's name; empty keys are left out.
func (a *app) listJSON(d *claims.Dataset, chosen listing, rows []listedRow) error {
	refs := make([]claims.Ref, len(rows))
	for i, row := range rows {
		refs[i] = row.at
	}
	items := make([]object, len(rows))
	for i, at := range claims.Resolve(refs) {
		for k, column := range chosen.columns {
			value := rows[i].values[k]
			if k == 0 {
				value = rows[i].id
			}
			if value != nil && value != "" {
				items[i] = append(items[i], member{column.key, value})
			}
		}
		if at.File != "" {
			items[i] = append(items[i], member{"at", placeObject(at)})
		}
	}
	return report.EncodeJSON(a.Out, object{{"version", 1}, {"dataset", d.Root}, {chosen.name, items}})
}

func placeObject(at claims.Position) object {
	return object{{"file", at.File}, {"pointer", at.Pointer}, {"line", at.Line}, {"column", at.Column}}
}
