package cli

// This file is the schema alone: what editors and hooks want before anything is checked.

import (
	"fmt"

	"github.com/spf13/cobra"

	"claimcheck/checks"
	"claimcheck/checks/check"
)

// schemaCheck is the check that tells what the schemas reject.
const schemaCheck = "schema-violation"

const validateHelp = `Judge records by their schemas alone, without running the checks over what they
claim.

A PATH is a file, a folder, a glob, or "-" for standard input; without one it is
the dataset at hand. Faults are told with line and column of the very value.
Exit statuses are those of "claimcheck check".`

const validateExamples = `  claimcheck validate
  claimcheck validate articles/2021-08-10-call.json
  claimcheck validate - < record.json`

func (a *app) validate() *cobra.Command {
	r := &run{only: []string{schemaCheck}}
	cmd := &cobra.Command{
		Use:     "validate [PATH...]",
		Short:   "judge records by their schemas alone",
		Long:    validateHelp,
		Example: validateExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			judge, found := checks.Find(schemaCheck)
			if !found {
				return fmt.Errorf("the check %s is missing, which is a fault of %s", schemaCheck, program)
			}
			return a.runChecks(cmd.Context(), r, []*check.Check{judge}, paths)
		},
	}
	r.addFlags(cmd)
	return cmd
}
