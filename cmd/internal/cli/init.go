package cli

// This file begins a dataset: it has the skeleton laid out, and tells what was written and what to do next.

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/cmd/internal/skeleton"
	"claimcheck/cmd/internal/terminal"
)

const initHelp = `Begin a dataset in a folder, the working folder where none is named: its
configuration, an invented article to start from, the registers that it refers
to, and schemas with which editors complete and check what is typed.

With --ci also the file by which a service runs claimcheck on every change, at
the root of the git repository. In a dataset that is there already, only that.

Nothing is ever overwritten: where another file is in the way, nothing is
written at all, and every such file is named.`

const initExamples = `  claimcheck init
  claimcheck init harbour-times
  claimcheck init --ci github
  claimcheck init --ci github,pre-commit --from OWNER/REPO@v1`

// choices is a flag with a few allowed values, of which several may be given.
type choices struct {
	values []string
	each   choice
}

func (c *choices) String() string { return strings.Join(c.values, ",") }

// Type names the value in help.
func (c *choices) Type() string { return c.each.Type() }

// Set adds values separated by commas, and refuses what is not allowed.
func (c *choices) Set(list string) error {
	for value := range strings.SplitSeq(list, ",") {
		if err := c.each.Set(strings.TrimSpace(value)); err != nil {
			return err
		}
		if !slices.Contains(c.values, c.each.value) {
			c.values = append(c.values, c.each.value)
		}
	}
	return nil
}

func (a *app) init() *cobra.Command {
	ci := choices{each: choice{allowed: skeleton.Services()}}
	var from string
	cmd := &cobra.Command{
		Use:     "init [DIR]",
		Short:   "begin a dataset, with an article to start from",
		Long:    initHelp,
		Example: initExamples,
		Args:    atMost(1),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(_ *cobra.Command, args []string) error {
			dir := "."
			if len(args) == 1 {
				dir = args[0]
			}
			if dir == "" {
				return errors.New("the folder's name is empty; without a name it is the working folder")
			}
			if from != "" && len(ci.values) == 0 {
				return fmt.Errorf("--from says where the file of a service gets claimcheck; say for which with --ci %s", ci.Type())
			}
			result, err := skeleton.Lay(a.path(dir), skeleton.Options{Services: ci.values, From: from})
			var refused *skeleton.Refusal
			if errors.As(err, &refused) {
				return a.tellObstacles(refused)
			}
			if err != nil {
				return err
			}
			return a.tellSkeleton(dir, result, ci)
		},
	}
	cmd.Flags().Var(&ci, "ci", "write the file for a service, too; several are separated by commas")
	cmd.Flags().StringVar(&from, "from", "", "`REPOSITORY` of claimcheck for the services: OWNER/REPO@REF, or an address that git clones from and @REF")
	register(cmd, "ci", ci.each.complete)
	register(cmd, "from", cobra.NoFileCompletions)
	return cmd
}

// tellObstacles says what is in the way. What is to be added to files goes to standard output, to be copied.
func (a *app) tellObstacles(refused *skeleton.Refusal) error {
	var faults []error
	additions := 0
	for _, o := range refused.Obstacles {
		path := claims.ShownPath(a.Dir, o.Path)
		if o.Addition == "" {
			faults = append(faults, fmt.Errorf("%q %s", path, o.Reason))
			continue
		}
		if additions > 0 {
			fmt.Fprintln(a.Out)
		}
		additions++
		fmt.Fprintf(a.Out, "to add to %s:\n\n%s", terminal.Clean(path), o.Addition)
		faults = append(faults, fmt.Errorf("%q %s; standard output has what to add", path, o.Reason))
	}
	return errors.Join(append(faults, errors.New("nothing was written; name another folder, or move away what is in the way"))...)
}

// tellSkeleton says what was written, and what to do next.
func (a *app) tellSkeleton(dir string, result skeleton.Result, ci choices) error {
	for _, path := range result.Written {
		fmt.Fprintf(a.Out, "wrote %s\n", terminal.Clean(claims.ShownPath(a.Dir, path)))
	}
	switch kept := len(result.Kept); kept {
	case 0:
	case 1:
		fmt.Fprintln(a.Out, "1 file is there already, and stays as it is")
	default:
		fmt.Fprintf(a.Out, "%d files are there already, and stay as they are\n", kept)
	}
	where := ""
	if dir = filepath.Clean(dir); dir != "." {
		where = " " + shellWord(dir)
	}
	steps := [][2]string{{program + " check" + where, "checks the dataset"}}
	if !result.Added {
		steps[0][1] += "; so far, nothing is wrong in it"
		steps = append(steps,
			[2]string{"edit " + shellWord(filepath.ToSlash(filepath.Join(dir, skeleton.SampleArticle))), "is the record of an invented article: copy it for each of yours, then delete it"},
			[2]string{program + " schema article", "says what a record may hold; an editor that knows the schema does, too"},
			[2]string{program + " docs", "tells what is checked, with examples"},
		)
	}
	if len(ci.values) == 0 {
		steps = append(steps, [2]string{program + " init" + where + " --ci NAME", "has a service run it on every change: " + strings.Join(skeleton.Services(), ", ")})
	}
	fmt.Fprint(a.Out, "\nnext:\n")
	for _, step := range steps {
		fmt.Fprintf(a.Out, "  %s\n      %s\n", terminal.Clean(step[0]), step[1])
	}
	for _, next := range result.Next {
		for _, line := range terminal.Words(next, defaultWidth-2) {
			fmt.Fprintf(a.Out, "  %s\n", line)
		}
	}
	return nil
}

// shellWord returns a word as a shell reads it: in quotation marks where it has more than plain characters.
func shellWord(word string) string {
	plain := strings.Trim(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-") == ""
	if plain {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
