package cli

// This file is the main job: read a dataset, run the checks, print what they found, and say by the exit status whether
// that fails the run.

import (
	"github.com/spf13/cobra"
)

const checkHelp = `Validate records by their schemas and run the checks over them.

A PATH is a file, a folder, a glob such as "articles/**/2021-*.json", or "-" for
standard input. Without one it is the dataset at hand: the folder of the nearest
claimcheck.yaml upwards, else of the only one below.

Exit status: 0 when nothing is found at or above --fail-on, 1 when something is,
2 when the command could not be run.`

const checkExamples = `  claimcheck check
  claimcheck check articles/ --fail-on warning
  claimcheck check --check date-conflict,quote-altered
  claimcheck check --format json | jq '.summary'
  curl -s https://example.org/records.jsonl | claimcheck check -`

func (a *app) check() *cobra.Command {
	r := &run{}
	cmd := &cobra.Command{
		Use:     "check [PATH...]",
		Short:   "validate and check records: the main job",
		Long:    checkHelp,
		Example: checkExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			selected, err := selectChecks(r.only, r.skip)
			if err != nil {
				return err
			}
			return a.runChecks(cmd.Context(), r, selected, paths)
		},
	}
	r.addFlags(cmd)
	r.baseline.addFlags(cmd)
	cmd.Flags().StringSliceVar(&r.only, "check", nil, "run only these checks: `NAMES` separated by commas")
	cmd.Flags().StringSliceVar(&r.skip, "skip", nil, "leave these checks out: `NAMES` separated by commas")
	register(cmd, "check", completeChecks)
	register(cmd, "skip", completeChecks)
	return cmd
}
