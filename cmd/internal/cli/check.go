package cli

// This file is the main job: read a dataset, run the checks, print what they found, and say by the exit status whether
// that fails the run.

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
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

// run is what the flags of check and validate ask for.
type run struct {
	looks  *looks
	failOn choice
	only   []string
	skip   []string
	config string
}

// never is the value of --fail-on, and of the configuration's fail_on, that lets every run pass.
const never = "never"

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
	cmd.Flags().StringSliceVar(&r.only, "check", nil, "run only these checks: `NAMES` separated by commas")
	cmd.Flags().StringSliceVar(&r.skip, "skip", nil, "leave these checks out: `NAMES` separated by commas")
	register(cmd, "check", completeChecks)
	register(cmd, "skip", completeChecks)
	return cmd
}

func (r *run) addFlags(cmd *cobra.Command) {
	r.looks = addLooks(cmd, report.Formats())
	r.failOn = choice{allowed: []string{check.Error.String(), check.Warning.String(), check.Info.String(), never}}
	cmd.Flags().Var(&r.failOn, "fail-on", "least severity that fails the run (default: the configuration's fail_on, else error)")
	cmd.Flags().StringVar(&r.config, "config", "", "read this `FILE` in place of the dataset's claimcheck.yaml")
	register(cmd, "fail-on", r.failOn.complete)
}

// runChecks reads, checks, prints and sets the exit status.
func (a *app) runChecks(ctx context.Context, r *run, selected []*check.Check, paths []string) error {
	dataset, err := claims.Load(ctx, claims.Options{Paths: paths, Dir: a.Dir, Config: r.config, Stdin: a.In})
	if err != nil {
		return err
	}
	severities, err := configured(dataset.Config)
	if err != nil {
		return err
	}
	for _, name := range r.only {
		if severities[name] == check.Off {
			delete(severities, name) // Who names a check wants it, whatever the configuration leaves out.
		}
	}
	result, err := check.Run(ctx, dataset, selected, check.Settings{Severities: severities, Today: a.now()})
	if err != nil {
		return err
	}
	err = report.Write(a.Out, r.looks.format.value, report.New(dataset, selected, result), a.options(r.looks))
	if err != nil {
		return err
	}
	if failsAt(cmp.Or(r.failOn.value, dataset.Config.FailOn), result.Findings) {
		a.status = statusFindings
	}
	return broken(result.Failures)
}

// failsAt reports whether some finding has at least the severity of that name.
func failsAt(failOn string, findings []check.Finding) bool {
	if failOn == never {
		return false
	}
	least, err := check.ParseSeverity(failOn)
	if err != nil || least == check.Off {
		least = check.Error
	}
	return check.Worst(findings) >= least
}

// broken tells of checks that panicked, once each.
func broken(failures []check.Failure) error {
	var faults []error
	told := map[string]bool{}
	for _, failure := range failures {
		if !told[failure.Check] {
			told[failure.Check] = true
			faults = append(faults, fmt.Errorf("the check %s broke, which is a fault of %s and not of your records; please report it: %q",
				failure.Check, program, failure.Reason))
		}
	}
	return errors.Join(faults...)
}

// configured returns the severities that a configuration gives to checks. A name that no check has is an error with
// its place.
func configured(config claims.Config) (map[string]check.Severity, error) {
	severities := map[string]check.Severity{}
	var faults []fault
	for name, value := range config.Checks {
		if _, known := checks.Find(name); !known {
			faults = append(faults, fault{config.Position("checks", name), unknownCheck(name)})
			continue
		}
		severity, err := check.ParseSeverity(value)
		if err != nil {
			faults = append(faults, fault{config.Position("checks", name), err})
			continue
		}
		severities[name] = severity
	}
	return severities, joinFaults(faults)
}
