package cli

// This file gives a thing another id. What refers to it follows: see the package amend.

import (
	"fmt"

	"github.com/spf13/cobra"

	"claimcheck/cmd/internal/amend"
)

const renameHelp = `Give an article, claim, source, person, organisation, publisher, event, place or
measure another id, and change everything in the dataset that refers to it:
records, the suppressions of the configuration, and the baseline. Values alone
are changed; all else in the files stays as it is. All files are changed, or
none.

An ID is as "claimcheck show" takes it; where two kinds share one, write
KIND:ID. NEW is the id alone, also for a claim or a source, and nothing else may
have it. Events, places and measures need no register.`

const renameExamples = `  claimcheck rename austin-bajwa-call call-2021-08-09
  claimcheck rename ary-2021-08-10-austin-bajwa#c01 call-date
  claimcheck rename person:lloyd-austin austin --dry-run`

func (a *app) rename() *cobra.Command {
	var m *amending
	cmd := &cobra.Command{
		Use:     "rename ID NEW",
		Short:   "give a thing another id, with all that refers to it",
		Long:    renameHelp,
		Example: renameExamples,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 2 {
				return fmt.Errorf("%q takes an id and its new one, but got %d: %s", cmd.CommandPath(), len(args), quoted(args))
			}
			return needsID(cmd, args, 2, "an id and its new one")
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var thing amend.Thing
			plan, err := m.carryOut(cmd.Context(), func() (plan *amend.Plan, err error) {
				thing, plan, err = amend.Rename(cmd.Context(), m.options(), args[0], args[1])
				return plan, err
			})
			if err != nil {
				return err
			}
			if m.dry {
				a.complain(fmt.Sprintf("nothing is written; without --dry-run, %s in %s", plural(plan.Places(), "place"), plural(len(plan.Changes), "file")))
				return nil
			}
			a.tellFiles(plan)
			fmt.Fprintf(a.Out, "renamed %s to %q: %s in %s\n", thing, args[1], plural(plan.Places(), "place"), plural(len(plan.Changes), "file"))
			return nil
		},
	}
	m = a.addAmending(cmd)
	cmd.ValidArgsFunction = m.complete(1)
	return cmd
}
