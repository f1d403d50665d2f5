package report

// This file writes the findings as comma-separated values (RFC 4180), for spreadsheets and for whoever loads them into a
// database. Claims come from the web, and a spreadsheet runs what looks like a formula: no cell may begin like one.

import (
	"cmp"
	"encoding/csv"
	"io"
	"regexp"
	"strconv"
	"strings"

	"claimcheck/cmd/internal/terminal"
)

// FormatCSV names the format of comma-separated values.
const FormatCSV = "csv"

// csvHeader names the columns, in their order.
var csvHeader = []string{
	"severity", "check", "verdict", "state", "message", "article", "claims", "file", "line", "column", "quotes",
	"suggestions", "reason", "fingerprint",
}

// Where a finding stands, in the column "state".
const (
	csvNew        = "new"
	csvKnown      = "known"
	csvSuppressed = "suppressed"
)

// writeCSV writes a header and a record for every finding, the silenced and the known ones last.
func writeCSV(out io.Writer, r Report, _ Options) error {
	w := csv.NewWriter(out)
	w.UseCRLF = true
	if err := w.Write(csvHeader); err != nil {
		return err
	}
	for f := range r.All() {
		if err := w.Write(r.csvRecord(f)); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func (r Report) csvRecord(f Finding) []string {
	state, reason := csvNew, ""
	switch {
	case f.Finding.Suppressed != nil:
		state, reason = csvSuppressed, f.Finding.Suppressed.Reason
	case f.Known:
		state = csvKnown
	}
	var quotes, suggestions []string
	for _, e := range f.Evidence {
		if e.Quote != "" {
			quotes = append(quotes, terminal.Quoted(terminal.Clean(e.Quote))+partWords(e.Part))
		}
	}
	for _, s := range f.Suggestions {
		suggestions = append(suggestions, suggestionWords(s))
	}
	record := []string{
		f.Severity.String(), f.Check, f.Verdict, state, f.Message, f.Article, csvList(f.Claims),
		cmp.Or(f.At.File, r.Dataset), csvNumber(f.At.Line), csvNumber(f.At.Column), csvList(quotes),
		csvList(suggestions), reason, f.Fingerprint,
	}
	for i, text := range record {
		record[i] = CSVCell(text)
	}
	return record
}

// csvList joins the values of a cell that has several.
func csvList(values []string) string { return strings.Join(values, "; ") }

// csvNumber tells a line or a column, and nothing where there is none.
func csvNumber(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// mostInCell is the number of characters that a cell of Excel holds; what goes beyond may be taken for another cell.
const mostInCell = 32_767

// formulaSigns are those that begin a formula, with the forms that compatibility normalization (NFKC) makes the same: full
// width, small, raised, lowered, doubled.
const formulaSigns = `[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺₌₊⩵⩶﬩]`

var (
	formulaStart = regexp.MustCompile(`^[\s\pZ]*` + formulaSigns)
	// innerFormula is a formula after a semicolon, which separates cells where the comma is the sign for decimals: such a
	// spreadsheet ignores the quotation marks that keep the whole cell together.
	innerFormula = regexp.MustCompile(`(;[\s\pZ"']*)(` + formulaSigns + `)`)
)

// CSVCell returns a text that is shown on one line and begins no formula: an apostrophe before the sign says that it is
// text, as OWASP recommends. Tabs and line ends, which may begin one too, are shown as what they are.
func CSVCell(text string) string {
	text = innerFormula.ReplaceAllString(terminal.Clean(text), "$1'$2")
	if formulaStart.MatchString(text) {
		text = "'" + text
	}
	return shortened(text, mostInCell)
}
