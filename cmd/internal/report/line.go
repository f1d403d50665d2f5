package report

// This file writes a finding a line, as compilers do: "file:line:column: severity: check: message". Editors jump to such
// places, grep and sort work on them, and people read them in a log.

import (
	"bufio"
	"cmp"
	"fmt"
	"io"

	"claimcheck/cmd/internal/terminal"
)

// FormatLine is the name of the format of one finding a line.
const FormatLine = "line"

// writeLine writes the findings in the order of their places. What they rest on is left to the other formats.
func writeLine(out io.Writer, r Report, options Options) error {
	w := bufio.NewWriter(out)
	findings, _ := r.shown(options)
	for _, f := range findings {
		at := f.At
		at.File = cmp.Or(at.File, r.Dataset) // A finding about the dataset as a whole stands in no file.
		fmt.Fprintf(w, "%s: %s: %s: %s\n", PlaceWords(at), f.Severity, f.Check, terminal.Clean(f.Message))
	}
	return w.Flush()
}
