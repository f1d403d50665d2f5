package cli

// This file chooses the checks to run, and says what to do about names that no check has.

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/schema"
)

// selectChecks returns the checks that --check names, else all, without those that --skip names.
func selectChecks(only, skip []string) ([]*check.Check, error) {
	for _, list := range [][]string{only, skip} {
		for i, name := range list {
			list[i] = strings.TrimSpace(name)
			if _, known := checks.Find(list[i]); !known {
				return nil, unknownCheck(list[i])
			}
		}
	}
	selected := slices.DeleteFunc(checks.All(), func(c *check.Check) bool {
		return len(only) > 0 && !slices.Contains(only, c.Name) || slices.Contains(skip, c.Name)
	})
	if len(selected) == 0 {
		return nil, errors.New("no check is left to run; name one in --check that --skip does not name")
	}
	return selected, nil
}

func unknownCheck(name string) error {
	if near, ok := schema.Nearest(name, checkNames()); ok {
		return fmt.Errorf("unknown check %q; did you mean %q?", name, near)
	}
	return fmt.Errorf("unknown check %q; \"%s checks\" lists them", name, program)
}

func checkNames() []string {
	var names []string
	for _, c := range checks.All() {
		names = append(names, c.Name)
	}
	return names
}

// completeChecks completes a list of checks; a list is separated by commas.
func completeChecks(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	var completions []cobra.Completion
	for _, c := range checks.All() {
		completions = append(completions, cobra.CompletionWithDesc(before+c.Name, c.Title()))
	}
	return completions, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// fault is something wrong at a place in a configuration.
type fault struct {
	at  claims.Position
	err error
}

// joinFaults tells all faults in the order of their places, each with its own.
func joinFaults(faults []fault) error {
	slices.SortFunc(faults, func(a, b fault) int {
		return cmp.Or(cmp.Compare(a.at.Line, b.at.Line), cmp.Compare(a.at.Column, b.at.Column))
	})
	var told []error
	for _, f := range faults {
		told = append(told, fmt.Errorf("%s: %w", f.at, f.err))
	}
	return errors.Join(told...)
}
