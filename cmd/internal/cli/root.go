package cli

// This file is the root of the commands: what "claimcheck" alone says, the form of all help, and what is said to a
// command that does not exist.

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/schema"
)

const rootHelp = `claimcheck is a linter for the facts in news. It reads what articles claim,
recorded as JSON - dates, titles, who said what, numbers - and finds where the
claims cannot all be true.`

const rootExamples = `  claimcheck init                       begin a dataset in this folder
  claimcheck check                      check the dataset at hand
  claimcheck check articles/*.json      check some of its files
  claimcheck explain date-conflict      what a check finds, with examples
  claimcheck show austin-bajwa-call     everything that is claimed about an event`

// Groups of commands, in the order in which help lists them.
const (
	groupStart  = "start"
	groupRecord = "record"
	groupCheck  = "check"
	groupLook   = "look"
	groupLearn  = "learn"
)

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           program,
		Short:         "a linter for the facts in news",
		Long:          rootHelp,
		Example:       rootExamples,
		Version:       versionWords(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE:          a.runRoot,
	}
	root.SetUsageTemplate(usageTemplate)
	root.SetVersionTemplate(program + " {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	root.AddGroup(
		&cobra.Group{ID: groupStart, Title: "starting:"},
		&cobra.Group{ID: groupRecord, Title: "recording:"},
		&cobra.Group{ID: groupCheck, Title: "checking:"},
		&cobra.Group{ID: groupLook, Title: "looking things up:"},
		&cobra.Group{ID: groupLearn, Title: "learning:"},
	)
	for _, group := range []struct {
		id       string
		commands []*cobra.Command
	}{
		{groupStart, []*cobra.Command{a.init()}},
		{groupRecord, []*cobra.Command{a.add(), a.edit(), a.rename(), a.rm(), a.fmt()}},
		{groupCheck, []*cobra.Command{a.check(), a.validate(), a.report()}},
		{groupLook, []*cobra.Command{a.list(), a.show(), a.when()}},
		{groupLearn, []*cobra.Command{a.checks(), a.explain(), a.docs(), a.schema(), a.version(), a.help()}},
	} {
		for _, command := range group.commands {
			command.GroupID = group.id
			root.AddCommand(command)
		}
	}
	root.SetHelpCommand(mustFind(root, "help"))
	root.SetHelpCommandGroupID(groupLearn)
	root.SetCompletionCommandGroupID(groupLearn)
	root.InitDefaultCompletionCmd()
	tellCompletion(mustFind(root, "completion"))
	completeByName(mustFind(root, "completion"))
	return root
}

// tellCompletion words the library's command as the others are worded.
func tellCompletion(cmd *cobra.Command) {
	cmd.Short = "completion of commands, flags and ids for a shell"
	var shells []string
	for _, shell := range cmd.Commands() {
		shells = append(shells, shell.Name())
		shell.Short = "completion for " + shell.Name()
	}
	cmd.Long = "Print a script that lets a shell complete commands, flags, names of checks and\nids."
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		list := strings.Join(shells, ", ")
		if len(args) == 0 {
			return fmt.Errorf("completion for which shell? one of %s", list)
		}
		return fmt.Errorf("unknown shell %q; one of %s", args[0], list)
	}
}

func mustFind(root *cobra.Command, name string) *cobra.Command {
	for _, command := range root.Commands() {
		if command.Name() == name {
			return command
		}
	}
	panic("cli: no command " + name)
}

// runRoot is run where no command is named, or none that exists.
func (a *app) runRoot(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return cmd.Help()
	}
	return a.unknownCommand(cmd, args[0])
}

// unknownCommand tells what may have been meant: a command near to it, or the path of something to check.
func (a *app) unknownCommand(root *cobra.Command, name string) error {
	var known []string
	for _, command := range root.Commands() {
		if command.IsAvailableCommand() || command.Name() == "help" {
			known = append(known, command.Name())
		}
	}
	if near, ok := schema.Nearest(name, known); ok {
		return fmt.Errorf("unknown command %q; did you mean %q?", name, near)
	}
	if _, err := os.Stat(a.path(name)); err == nil {
		return fmt.Errorf("unknown command %q; to check that path: %s check %s", name, program, name)
	}
	return fmt.Errorf("unknown command %q; \"%s help\" lists the commands", name, program)
}

// path makes a path usable from the working folder.
func (a *app) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(cmp.Or(a.Dir, "."), name)
}

func (a *app) help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "help about a command",
		Long:  "Print the help of a command, or the list of commands.",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var names []cobra.Completion
			for _, command := range cmd.Root().Commands() {
				if len(args) == 0 && command.IsAvailableCommand() {
					names = append(names, cobra.CompletionWithDesc(command.Name(), command.Short))
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 || found == cmd.Root() && len(args) > 0 {
				return a.unknownCommand(cmd.Root(), args[0])
			}
			found.InitDefaultHelpFlag()
			found.InitDefaultVersionFlag()
			return found.Help()
		},
	}
}

// usageTemplate is the form of all help below a command's own words.
const usageTemplate = `usage:{{if and .Runnable .HasParent}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}{{if .HasExample}}

examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}{{$commands := .Commands}}{{range $group := .Groups}}

{{.Title}}{{range $commands}}{{if and (eq .GroupID $group.ID) (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{range $commands}}{{if and (eq .GroupID "") .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

flags:
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

"{{.CommandPath}} help COMMAND" tells more about a command.{{end}}
`
