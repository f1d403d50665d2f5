package cli

// This file lists what a dataset holds, one kind at a time. What each kind is told by stands in listing.go.

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/schema"
)

const listHelp = `List what a dataset holds: articles, claims, sources, people, organisations,
publishers, events, places or measures. Without a KIND, articles. Retracted
claims are listed too, and say so; so are events, places and measures that
claims name and no register holds.

Filters narrow the list; what is listed fits all of them. A person is named by
id, name or any alias, and fits as the one spoken of and as the speaker. --since
and --until go by the day of the article: its dateline's, else the one it was
published on. They take a date (2021-08-10, 2021-08), or words as seen from
today ("last month"), and include what they name.`

const listExamples = `  claimcheck list
  claimcheck list claims --kind quote --person "John Kirby" --since 2021-08
  claimcheck list claims --text "state visit" --format csv
  claimcheck list events --format json`

func (a *app) list() *cobra.Command {
	var l *looks
	var in *[]string
	var f *filters
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
			if err := f.fit(chosen); err != nil {
				return err
			}
			dataset, err := a.load(cmd.Context(), *in)
			if err != nil {
				return err
			}
			rows, err := a.filtered(f, dataset, chosen)
			if err != nil {
				return err
			}
			return a.printList(l, f, dataset, chosen, rows)
		},
	}
	in = addIn(cmd)
	f = addFilters(cmd)
	register(cmd, "person", a.completing(kindsOfSpeakers...))
	register(cmd, "event", a.completing(kindEvent))
	register(cmd, "article", a.completing(kindArticle))
	l = addLooks(cmd, []string{report.FormatCSV, report.FormatJSON, formatLines, report.FormatTable})
	return cmd
}

// printList prints rows in the format asked for. That nothing fits is said on Err, so that it is no line of what is printed.
func (a *app) printList(l *looks, f *filters, d *claims.Dataset, chosen listing, rows []listedRow) error {
	if len(rows) == 0 && len(f.set()) > 0 {
		a.complain(fmt.Sprintf("no %s fit %s", chosen.name, strings.Join(f.set(), " and ")))
	}
	switch l.format.value {
	case report.FormatJSON:
		items := listObjects(chosen, rows)
		return report.EncodeJSON(a.Out, object{{"version", 1}, {"dataset", d.Root}, {chosen.name, items}})
	case formatLines:
		encoder := jsontext.NewEncoder(a.Out, jsontext.AllowInvalidUTF8(true))
		for _, item := range listObjects(chosen, rows) {
			if err := json.MarshalEncode(encoder, item); err != nil {
				return err
			}
		}
		return nil
	case report.FormatCSV:
		return a.listCSV(chosen, rows)
	}
	if len(rows) == 0 && len(f.set()) > 0 {
		return nil
	}
	return a.listTable(l, chosen, rows)
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

// listObjects makes an object of each row; empty keys are left out.
func listObjects(chosen listing, rows []listedRow) []object {
	items := make([]object, len(rows))
	for i, at := range claims.Resolve(placesOf(rows)) {
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
	return items
}

func placesOf(rows []listedRow) []claims.Ref {
	refs := make([]claims.Ref, len(rows))
	for i, row := range rows {
		refs[i] = row.at
	}
	return refs
}

// listCSV prints rows as comma-separated values, with the place of each record.
func (a *app) listCSV(chosen listing, rows []listedRow) error {
	var header []string
	for _, column := range chosen.columns {
		header = append(header, column.key)
	}
	records := [][]string{append(header, "file", "line", "column")}
	for i, at := range claims.Resolve(placesOf(rows)) {
		record := []string{rows[i].id}
		for k := 1; k < len(chosen.columns); k++ {
			record = append(record, rows[i].cell(k))
		}
		if at.File == "" {
			records = append(records, append(record, "", "", ""))
			continue
		}
		records = append(records, append(record, at.File, strconv.Itoa(at.Line), strconv.Itoa(at.Column)))
	}
	return a.writeCSV(records)
}

// writeCSV writes records of which no cell begins a formula (RFC 4180).
func (a *app) writeCSV(records [][]string) error {
	w := csv.NewWriter(a.Out)
	w.UseCRLF = true
	for _, record := range records {
		for k := range record {
			record[k] = report.CSVCell(record[k])
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func placeObject(at claims.Position) object {
	return object{{"file", at.File}, {"pointer", at.Pointer}, {"line", at.Line}, {"column", at.Column}}
}
