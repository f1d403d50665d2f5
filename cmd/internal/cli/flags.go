package cli

// This file holds the flags that commands share, and turns faults in flags into sentences that help.

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/fatih/color"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"claimcheck/cmd/internal/report"
	"claimcheck/schema"
)

// Bounds of a width in cells: below the first no table can be read, above the second no line.
const (
	leastWidth   = 40
	mostWidth    = 1000
	defaultWidth = 80
)

// choice is a flag with a few allowed values.
type choice struct {
	value   string
	allowed []string
	named   string // named stands for the value in help where there are too many to list.
}

func (c *choice) String() string { return c.value }

// Type names the value in help.
func (c *choice) Type() string { return cmp.Or(c.named, strings.Join(c.allowed, "|")) }

// Set refuses what is not allowed, and names the nearest value that is.
func (c *choice) Set(value string) error {
	if slices.Contains(c.allowed, value) {
		c.value = value
		return nil
	}
	message := "one of " + strings.Join(c.allowed, ", ")
	if near, ok := schema.Nearest(value, c.allowed); ok {
		message += fmt.Sprintf("; did you mean %q?", near)
	}
	return errors.New(message)
}

func (c *choice) complete(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return c.allowed, cobra.ShellCompDirectiveNoFileComp
}

// widthFlag is a number of cells; 0 stands for the terminal's own.
type widthFlag int

func (w *widthFlag) String() string { return strconv.Itoa(int(*w)) }

// Type names the value in help.
func (w *widthFlag) Type() string { return "N" }

// Set refuses what no table can be printed in.
func (w *widthFlag) Set(value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n != 0 && (n < leastWidth || n > mostWidth) {
		return fmt.Errorf("a number of columns from %d to %d, or 0 for the terminal's own", leastWidth, mostWidth)
	}
	*w = widthFlag(n)
	return nil
}

// looks are the flags that say what output looks like.
type looks struct {
	format choice
	color  choice
	width  widthFlag
}

// addLooks adds the flags to a command.
func addLooks(cmd *cobra.Command, formats []string) *looks {
	l := &looks{
		format: choice{value: report.FormatTable, allowed: formats},
		color:  choice{value: "auto", allowed: []string{"auto", "always", "never"}},
	}
	flags := cmd.Flags()
	flags.Var(&l.format, "format", "how to print")
	register(cmd, "format", l.format.complete)
	addTerminalFlags(cmd, l)
	return l
}

// addTerminalFlags adds those that concern a terminal only.
func addTerminalFlags(cmd *cobra.Command, l *looks) {
	flags := cmd.Flags()
	flags.Var(&l.width, "width", "width of lines in columns; 0 is the terminal's own, and 80 without one")
	flags.Var(&l.color, "color", "colour; auto is on a terminal, unless NO_COLOR is set")
	register(cmd, "width", cobra.NoFileCompletions)
	register(cmd, "color", l.color.complete)
}

// addPlainLooks adds the flags to a command that prints tables only.
func addPlainLooks(cmd *cobra.Command) *looks {
	l := &looks{color: choice{value: "auto", allowed: []string{"auto", "always", "never"}}}
	addTerminalFlags(cmd, l)
	return l
}

// register tells the shell what may follow a flag. It fails only for a flag that the command lacks.
func register(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic("cli: " + err.Error())
	}
}

// columns returns the width to print in.
func (a *app) columns(l *looks) int {
	switch {
	case l.width != 0:
		return int(l.width)
	case a.Terminal.Width > 0:
		return min(max(a.Terminal.Width, leastWidth), mostWidth)
	case a.env("GITHUB_ACTIONS") != "" || a.env("GITLAB_CI") != "":
		return ciWidth
	}
	return defaultWidth
}

// colored reports whether to print colour. NO_COLOR (no-color.org) and a dumb terminal forbid it where nobody asks.
func (a *app) colored(l *looks) bool {
	switch l.color.value {
	case "always":
		return true
	case "never":
		return false
	}
	return a.Terminal.Present && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb"
}

// headings returns what colours a heading.
func (a *app) headings(l *looks) func(string) string {
	if !a.colored(l) {
		return func(line string) string { return line }
	}
	bold := color.New(color.Bold)
	bold.EnableColor()
	return func(line string) string { return bold.Sprint(line) }
}

func (a *app) env(name string) string {
	if a.Env == nil {
		return ""
	}
	return a.Env(name)
}

// flagError words a fault in flags: one sentence that says what would do.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var valueless *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	hint := fmt.Sprintf("\"%s --help\" lists the flags", cmd.CommandPath())
	switch {
	case errors.As(err, &unknown):
		if short := unknown.GetSpecifiedShortnames(); short != "" {
			return fmt.Errorf("unknown flag -%s; %s", unknown.GetSpecifiedName(), hint)
		}
		name := unknown.GetSpecifiedName()
		if near, ok := schema.Nearest(name, flagNames(cmd)); ok {
			return fmt.Errorf("unknown flag --%s; did you mean --%s?", name, near)
		}
		return fmt.Errorf("unknown flag --%s; %s", name, hint)
	case errors.As(err, &valueless):
		flag := valueless.GetFlag()
		if c, ok := flag.Value.(*choice); ok {
			return fmt.Errorf("flag --%s needs a value: one of %s", flag.Name, strings.Join(c.allowed, ", "))
		}
		return fmt.Errorf("flag --%s needs a value: --%s %s", flag.Name, flag.Name, flag.Value.Type())
	case errors.As(err, &invalid):
		reason := errors.Unwrap(invalid)
		var number *strconv.NumError
		if reason == nil || errors.As(reason, &number) {
			return fmt.Errorf("--%s %q: not a value for it; %s", invalid.GetFlag().Name, invalid.GetValue(), hint)
		}
		return fmt.Errorf("--%s %q: %w", invalid.GetFlag().Name, invalid.GetValue(), reason)
	}
	return fmt.Errorf("%w; %s", err, hint)
}

// flagNames lists the flags of a command that help shows.
func flagNames(cmd *cobra.Command) []string {
	names := []string{"help"}
	cmd.Flags().VisitAll(func(flag *pflag.Flag) {
		if !flag.Hidden {
			names = append(names, flag.Name)
		}
	})
	return names
}
