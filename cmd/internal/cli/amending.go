package cli

// This file is what the commands share that change records which are there: edit, rm and rename.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/pmezard/go-difflib/difflib"
	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/claims/store"
	"claimcheck/cmd/internal/amend"
	"claimcheck/cmd/internal/terminal"
)

// amending is the dataset that a command changes, and whether it only shows what it would do.
type amending struct {
	app *app
	in  *[]string
	dry bool
}

func (a *app) addAmending(cmd *cobra.Command) *amending {
	m := &amending{app: a, in: addIn(cmd)}
	cmd.Flags().BoolVar(&m.dry, "dry-run", false, "write nothing, but show the difference")
	return m
}

// options say which dataset is changed.
func (m *amending) options() amend.Options { return amend.Options{Paths: *m.in, Dir: m.app.Dir} }

// complete completes the ids of what may be changed.
func (m *amending) complete(most int) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if most > 0 && len(args) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return m.app.completingID(cmd, nil, typed)
	}
}

// carryOut works a plan out under the lock of the dataset and writes it; or shows it, where it is only to be shown.
func (m *amending) carryOut(ctx context.Context, work func() (*amend.Plan, error)) (*amend.Plan, error) {
	if m.dry {
		plan, err := work()
		if err != nil {
			return nil, cleaned(err)
		}
		return plan, m.app.showDifference(plan)
	}
	plan, err := m.app.amendRecords(ctx, m.options(), work)
	return plan, cleaned(err)
}

// storeOf opens the store of a dataset. It tells what it has to on Err, and paths as people see them.
func (a *app) storeOf(root string) *store.Store {
	s := store.Open(root)
	s.Tell = func(message string) { a.complain(terminal.Clean(message)) }
	s.Show = func(path string) string { return terminal.Clean(claims.ShownPath(a.Dir, path)) }
	return s
}

// amendRecords works a plan out under the lock of a dataset and writes it.
func (a *app) amendRecords(ctx context.Context, options amend.Options, work func() (*amend.Plan, error)) (*amend.Plan, error) {
	root, err := options.Root()
	if err != nil {
		return nil, err
	}
	var plan *amend.Plan
	err = a.storeOf(root).Update(ctx, func(tx *store.Transaction) error {
		if plan, err = work(); err != nil {
			return err
		}
		return plan.Write(tx)
	})
	return plan, err
}

// showDifference shows what a plan would change, as "diff -u" does.
func (a *app) showDifference(plan *amend.Plan) error {
	for _, c := range plan.Changes {
		shown := terminal.Clean(c.Shown)
		after := shown
		if c.Removed {
			after = "/dev/null"
		}
		if err := a.printDifference(shown, after, c.Old, c.Next); err != nil {
			return err
		}
	}
	return nil
}

// printDifference prints the lines that differ between two texts, as "diff -u" does. The names are clean already.
func (a *app) printDifference(from, to string, old, next []byte) error {
	text, err := difflib.GetUnifiedDiffString(difflib.UnifiedDiff{
		A: linesToShow(old), B: linesToShow(next), FromFile: from, ToFile: to, Context: 3,
	})
	if err != nil {
		return err
	}
	_, err = io.WriteString(a.Out, text)
	return err
}

// linesToShow cuts a text into lines that a terminal may show.
func linesToShow(text []byte) []string {
	var lines []string
	for line := range strings.Lines(string(text)) {
		lines = append(lines, terminal.Clean(strings.TrimSuffix(line, "\n"))+"\n")
	}
	return lines
}

// cleaned returns an error whose lines a terminal may show, whatever the records hold that it tells of.
func cleaned(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	var lines []string
	for line := range strings.Lines(err.Error()) {
		lines = append(lines, terminal.Clean(strings.TrimSuffix(line, "\n")))
	}
	return errors.New(strings.Join(lines, "\n"))
}

// tellFiles tells each file of a plan with the number of places that are changed in it.
func (a *app) tellFiles(plan *amend.Plan) {
	for _, c := range plan.Changes {
		fmt.Fprintf(a.Out, "%s: %s\n", terminal.Clean(c.Shown), plural(c.Places, "place"))
	}
}

// needsID refuses a command without the ids that it needs.
func needsID(cmd *cobra.Command, args []string, least int, what string) error {
	if len(args) < least {
		return fmt.Errorf("%q needs %s; \"%s list\" lists what there is", cmd.CommandPath(), what, program)
	}
	return nil
}
