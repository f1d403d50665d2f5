package cli

// This file lets bash take an id that does not begin with what was typed: somebody types a name or an alias, and the id is
// put in its place. The library's script takes only what goes on from there. Other shells match as their users set them up.

import (
	"bytes"
	"errors"
	"strings"

	"github.com/spf13/cobra"
)

// The line of the library's script by which bash passes over what does not go on from the words typed, and the line that
// lets the only answer through: the program has chosen it.
const (
	bashPrefixOnly = `[[ $comp == "$cur"* ]] || continue`
	bashOrTheOnly  = `[[ $comp == "$cur"* || ${#completions[@]} -eq 1 ]] || continue`
)

// completeByName changes the script for bash, which is printed by a command below the one for completion.
func completeByName(completion *cobra.Command) {
	mustFind(completion, "bash").RunE = func(cmd *cobra.Command, _ []string) error {
		plain, err := cmd.Flags().GetBool("no-descriptions")
		if err != nil {
			return err
		}
		var script bytes.Buffer
		if err := cmd.Root().GenBashCompletionV2(&script, !plain); err != nil {
			return err
		}
		if strings.Count(script.String(), bashPrefixOnly) != 1 {
			return errors.New("the script for bash is not as it was; names cannot be completed")
		}
		_, err = cmd.OutOrStdout().Write(bytes.Replace(script.Bytes(), []byte(bashPrefixOnly), []byte(bashOrTheOnly), 1))
		return err
	}
}
