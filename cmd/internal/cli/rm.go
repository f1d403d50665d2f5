package cli

// This file removes things, unless something refers to them: see the package amend.

import (
	"fmt"

	"github.com/spf13/cobra"

	"claimcheck/cmd/internal/amend"
	"claimcheck/cmd/internal/terminal"
)

const rmHelp = `Remove claims, sources, entries of registers, or articles with everything in
them. Several are removed together or not at all.

What anything else refers to is not removed; every place that does is named with
file, line and column, those of the configuration and the baseline, too. With
--cascade the references go with it that their records can do without, such as
an entry of "cites"; a claim that needs what it refers to is named, and nothing
is removed.

An ID is as "claimcheck show" takes it; where two kinds share one, write
KIND:ID.`

const rmExamples = `  claimcheck rm ary-2021-08-10-austin-bajwa#c01
  claimcheck rm ary-2021-08-10-austin-bajwa#austin-tweet --cascade
  claimcheck rm person:lloyd-austin --dry-run`

func (a *app) rm() *cobra.Command {
	var m *amending
	var cascade bool
	cmd := &cobra.Command{
		Use:     "rm ID...",
		Short:   "remove what nothing refers to",
		Long:    rmHelp,
		Example: rmExamples,
		Args: func(cmd *cobra.Command, args []string) error {
			return needsID(cmd, args, 1, "an id")
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var things []amend.Thing
			plan, err := m.carryOut(cmd.Context(), func() (plan *amend.Plan, err error) {
				things, plan, err = amend.Remove(cmd.Context(), m.options(), cascade, args...)
				return plan, err
			})
			if err != nil {
				return err
			}
			if m.dry {
				a.complain(fmt.Sprintf("nothing is written; without --dry-run, %s would change", plural(len(plan.Changes), "file")))
				return nil
			}
			for _, thing := range things {
				fmt.Fprintf(a.Out, "removed %s from %s\n", thing, terminal.Clean(thing.At.String()))
			}
			if others := plan.Places() - len(things); others > 0 {
				fmt.Fprintf(a.Out, "removed %s to it\n", plural(others, "reference"))
			}
			return nil
		},
	}
	m = a.addAmending(cmd)
	cmd.Flags().BoolVar(&cascade, "cascade", false, "remove references, too, that their records can do without")
	cmd.ValidArgsFunction = m.complete(0)
	return cmd
}
