// Package cli is the command line: one file a command. [Main] runs it against streams that tests can give it, and
// returns the exit status.
//
// A newcomer starts at check.go, the main job. Commands only wire: what is read stands in claims, what is found in
// checks, how it is printed in report and terminal.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"claimcheck/checks/ledger"
)

// Exit statuses.
const (
	statusClean    = 0 // Nothing was found at or above the severity that fails.
	statusFindings = 1 // Something was.
	statusFailed   = 2 // The command could not be run as asked.
)

// program is the name by which messages and help call the program.
const program = "claimcheck"

// Streams is everything that the program takes from the process it runs in.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	// Terminal tells whether Out is a terminal, and how wide it is.
	Terminal Terminal
	// ErrTerminal tells the same of Err, where progress is shown and questions are asked.
	ErrTerminal Terminal
	// Attended says that In is a terminal, so that somebody may answer.
	Attended bool
	// Env returns the value of an environment variable, empty where there is none.
	Env func(string) string
	// Dir is the folder in which paths are looked up and from which they are told; empty is the working folder.
	Dir string
	// Now tells the time: a suppression holds until the end of a day.
	Now func() time.Time
	// Book is where runs over large datasets write down what the next run need not check; nil where they do not.
	Book *ledger.Book
}

// Terminal is what is known of the terminal that output goes to.
type Terminal struct {
	Present bool
	Width   int // Width is in cells, 0 where it is unknown.
}

// app is one run of the program.
type app struct {
	Streams
	status int
	// verbose lets the run tell on Err what it does.
	verbose bool
}

// Main runs the command line and returns the exit status: 0 where all is well, 1 where findings fail the run, 2 where
// it could not be done. What went wrong is told on Err in one line each.
func Main(ctx context.Context, args []string, streams Streams) int {
	pipe := &pipeWriter{out: streams.Out}
	streams.Out = pipe
	if streams.In != nil {
		streams.In = patientReader{ctx, streams.In}
	}
	a := &app{Streams: streams}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		err = pipe.err
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted")
	}
	if err == nil {
		return a.status
	}
	for line := range strings.Lines(err.Error()) {
		a.complain(strings.TrimSuffix(line, "\n"))
	}
	return statusFailed
}

// complain tells one fault on Err.
func (a *app) complain(message string) { fmt.Fprintf(a.Err, "%s: %s\n", program, message) }

// now returns the time by the clock of the streams.
func (a *app) now() time.Time {
	if a.Now == nil {
		return time.Now()
	}
	return a.Now()
}

// atMost refuses arguments that a command has no use for.
func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) <= n:
			return nil
		case n == 0:
			return fmt.Errorf("%q takes no argument, but got %q", cmd.CommandPath(), args[0])
		}
		return fmt.Errorf("%q takes one argument, but got %d: %s", cmd.CommandPath(), len(args), quoted(args))
	}
}

// quoted lists words in quotation marks.
func quoted(words []string) string {
	list := make([]string, len(words))
	for i, word := range words {
		list[i] = fmt.Sprintf("%q", word)
	}
	return strings.Join(list, ", ")
}
