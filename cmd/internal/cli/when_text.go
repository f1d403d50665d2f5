package cli

// This file finds the times of a text. However long the text is, and its lines are, little of it is held at a time.

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
)

// mostRows is how many times a table shows: more than anybody reads, and few enough to be drawn at once.
const mostRows = 1000

// foundTime is a time in a text, as JSON has it. Places are code points, half open.
type foundTime struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Type  string `json:"type"`
	Value string `json:"value"`
	EDTF  string `json:"edtf"`
	Rule  string `json:"rule"`
}

func newFoundTime(e english.Expression) foundTime {
	return foundTime{e.Start, e.End, e.Text, string(e.Type), e.Value, e.Date.String(), e.Rule}
}

// scan yields the times of a text one by one.
type scan func(yield func(english.Expression) error) error

func (a *app) whenText(ctx context.Context, w *asked, said saidDay) error {
	in, done, err := a.open(ctx, w.text, "a text")
	if err != nil {
		return err
	}
	defer done()
	times := func(yield func(english.Expression) error) error {
		return readingError(w.text, english.Scan(in, said.Day, yield))
	}
	if w.looks.format.value == report.FormatTable {
		return a.timesTable(w.looks, times, said)
	}
	return a.timesJSON(times, w.looks.format.value == report.FormatJSON)
}

// timesTable prints the first times as a table, and says how many there are.
func (a *app) timesTable(l *looks, times scan, said saidDay) error {
	var rows [][]string
	count := 0
	err := times(func(e english.Expression) error {
		if count++; count <= mostRows {
			rows = append(rows, []string{oneLine(e.Text), e.Value, string(e.Type), e.Rule, fmt.Sprintf("%d-%d", e.Start, e.End)})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if count > 0 {
		columns := []terminal.GridColumn{
			{Header: "words"}, {Header: "value"}, {Header: "type"}, {Header: "rule"}, {Header: "place", Right: true},
		}
		if err := terminal.Rows(columns, rows).Write(a.Out, a.columns(l), a.headings(l)); err != nil {
			return err
		}
		fmt.Fprintln(a.Out)
	}
	told := plural(min(count, mostRows), "time expression")
	switch {
	case count == 0:
		told = "no time expressions"
	case count > mostRows:
		told += fmt.Sprintf(" and %d more, which --format %s prints", count-mostRows, formatLines)
	}
	for _, line := range terminal.Words(told+"; seen from "+said.words(), a.columns(l)) {
		fmt.Fprintln(a.Out, line)
	}
	return nil
}

// timesJSON prints the times as they are found, as a list or one a line. A list that could not be read to its end is
// not closed, so that nobody takes it for the whole.
func (a *app) timesJSON(times scan, list bool) error {
	out := bufio.NewWriter(a.Out)
	defer out.Flush()
	options := []jsontext.Options{jsontext.AllowInvalidUTF8(true)}
	if list {
		options = append(options, jsontext.WithIndent("  "))
	}
	encoder := jsontext.NewEncoder(out, options...)
	begin := func() error {
		if !list || encoder.StackDepth() > 0 {
			return nil
		}
		return encoder.WriteToken(jsontext.BeginArray)
	}
	err := times(func(e english.Expression) error {
		if err := begin(); err != nil {
			return err
		}
		return json.MarshalEncode(encoder, newFoundTime(e))
	})
	if err != nil || !list {
		return err
	}
	if err := begin(); err != nil {
		return err
	}
	return encoder.WriteToken(jsontext.EndArray)
}

// oneLine puts words on one line, where a text was broken between them.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// open opens a file to read, or standard input. What names the sort of file that is wanted.
func (a *app) open(ctx context.Context, name, what string) (io.Reader, func(), error) {
	if name == stdinName {
		if a.In == nil {
			return strings.NewReader(""), func() {}, nil
		}
		return a.In, func() {}, nil
	}
	path := a.path(name)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if near, ok := claims.NearPath(path); ok {
			return nil, nil, fmt.Errorf("%q is not there; did you mean %q?", name, filepath.ToSlash(filepath.Join(filepath.Dir(name), near)))
		}
		return nil, nil, fmt.Errorf("%q is not there; name the file of %s, or %q for standard input", name, what, stdinName)
	case err != nil:
		return nil, nil, readingError(name, err)
	case info.IsDir():
		return nil, nil, fmt.Errorf("%q is a folder; name the file of %s, or %q for standard input", name, what, stdinName)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, readingError(name, err)
	}
	return patientReader{ctx, file}, func() { file.Close() }, nil
}

// readingError names the file that could not be read.
func readingError(name string, err error) error {
	var path *fs.PathError
	switch {
	case err == nil, errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, english.ErrNotText):
		return fmt.Errorf("%s: %w", terminal.Clean(name), err)
	case errors.As(err, &path):
		err = path.Err
	}
	return fmt.Errorf("%q cannot be read: %w", name, err)
}

// suggestedDates are dates in EDTF that words in digits may have been meant for.
func suggestedDates(words string) []string {
	var told *when.ParseError
	if _, err := when.ParseDate(words); errors.As(err, &told) {
		return told.Suggestions
	}
	return nil
}
