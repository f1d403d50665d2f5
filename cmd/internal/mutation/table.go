package mutation

// This file prints a report.

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"claimcheck/cmd/internal/terminal"
)

// Write prints the report: a row a sort, what was missed, and what was left out.
func (r Report) Write(out io.Writer, width int) error {
	columns := []terminal.GridColumn{
		{Header: "sort of fault"},
		{Header: "injected", Right: true},
		{Header: "found", Right: true},
		{Header: "missed", Right: true},
		{Header: "false alarms", Right: true},
		{Header: "found by"},
	}
	var rows [][]string
	for _, o := range r.Outcomes {
		rows = append(rows, []string{
			o.Sort.Name, strconv.Itoa(o.Injected), strconv.Itoa(o.Found), strconv.Itoa(len(o.Missed)), strconv.Itoa(o.FalseAlarms), o.by(),
		})
	}
	err := terminal.Rows(columns, rows).Write(out, width, nil)
	for _, o := range r.Outcomes {
		for _, missed := range o.Missed {
			err = cmp.Or(err, paragraph(out, width, "missed, "+o.Sort.Name+": "+missed))
		}
	}
	for _, alarm := range r.FalseAlarms {
		err = cmp.Or(err, paragraph(out, width, "false alarm, "+alarm))
	}
	if len(r.LeftOut) > 0 {
		var names []string
		for _, sort := range r.LeftOut {
			names = append(names, fmt.Sprintf("%s (%s)", sort.Name, sort.Checks[0]))
		}
		err = cmp.Or(err, paragraph(out, width, "left out, since their checks are not there: "+strings.Join(names, ", ")))
	}
	return err
}

// WriteMarkdown prints the rows of the report as the README has them.
func (r Report) WriteMarkdown(out io.Writer) error {
	_, err := fmt.Fprint(out, "| sort of fault | injected | found | found by |\n|---|---|---|---|\n")
	for _, o := range r.Outcomes {
		if err == nil {
			_, err = fmt.Fprintf(out, "| %s | %d | %d | %s |\n", o.Sort.Name, o.Injected, o.Found, o.by())
		}
	}
	return err
}

func paragraph(out io.Writer, width int, text string) error {
	_, err := fmt.Fprintf(out, "\n%s\n", strings.Join(terminal.Words(terminal.Clean(text), width), "\n"))
	return err
}

// by tells which checks found the faults of a sort, the one with the most first.
func (o Outcome) by() string {
	names := slices.SortedFunc(maps.Keys(o.FoundBy), func(a, b string) int {
		return cmp.Or(o.FoundBy[b]-o.FoundBy[a], strings.Compare(a, b))
	})
	var told []string
	for _, name := range names {
		told = append(told, fmt.Sprintf("%s %d", name, o.FoundBy[name]))
	}
	return strings.Join(told, ", ")
}
