package cli

// This file explains a check: its doc, then its stories, each with the lines of the records that matter and with what
// the program prints about them.

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/fixtures"
)

const explainHelp = `Explain a check: what it finds, why that matters and what to do; then examples,
some in which it finds something and some that look alike and are fine.
"claimcheck checks" lists the names.`

// proseWidth is the width in cells above which lines of prose are hard to read.
const proseWidth = 100

func (a *app) explain() *cobra.Command {
	var l *looks
	cmd := &cobra.Command{
		Use:     "explain CHECK",
		Short:   "what a check finds, with examples",
		Long:    explainHelp,
		Example: "  claimcheck explain date-conflict",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("%q needs the name of a check; \"%s checks\" lists them", cmd.CommandPath(), program)
			}
			return atMost(1)(cmd, args)
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			names, _ := completeChecks(cmd, args, "")
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			found, known := checks.Find(args[0])
			if !known {
				return unknownCheck(args[0])
			}
			e := explainer{app: a, width: min(a.columns(l), proseWidth), paint: a.headings(l)}
			e.check(found)
			for _, story := range fixtures.Stories(found.Name) {
				if err := e.story(cmd.Context(), found, story); err != nil {
					return err
				}
			}
			return nil
		},
	}
	l = addPlainLooks(cmd)
	return cmd
}

// explainer prints prose of a width.
type explainer struct {
	*app
	width int
	paint func(string) string
}

func (e explainer) check(c *check.Check) {
	e.title(fmt.Sprintf("%s: %s", c.Name, c.Title()))
	_, doc, _ := strings.Cut(c.Doc, "\n")
	e.prose(doc)
	e.prose(fmt.Sprintf("Default severity: %s. It looks at %s.", c.Severity, scopeWords(c.Run.Scope)))
}

// title prints a heading with an empty line after it.
func (e explainer) title(text string) {
	e.head(text, e.width, e.paint)
	fmt.Fprintln(e.Out)
}

// prose prints paragraphs filled anew, each with an empty line after it; lines that are set in stay as they are.
func (e explainer) prose(text string) {
	for paragraph := range strings.SplitSeq(strings.Trim(text, "\n"), "\n\n") {
		if strings.HasPrefix(paragraph, "  ") || strings.HasPrefix(paragraph, "\t") {
			fmt.Fprintln(e.Out, paragraph)
		} else {
			for _, line := range terminal.Words(strings.Join(strings.Fields(paragraph), " "), e.width) {
				fmt.Fprintln(e.Out, line)
			}
		}
		fmt.Fprintln(e.Out)
	}
}

// record prints a line of a record with its number; where it is too long, it goes on below its first word.
func (e explainer) record(line numbered) {
	bare := strings.TrimLeft(line.text, " ")
	lead := fmt.Sprintf("  %4d  %s", line.number, line.text[:len(line.text)-len(bare)])
	for _, line := range terminal.Indented(lead, terminal.Clean(bare), e.width, terminal.Words) {
		fmt.Fprintln(e.Out, line)
	}
}

// story prints one example: its prose, the lines of the records that it is about, and what check prints.
func (e explainer) story(ctx context.Context, c *check.Check, story fixtures.Story) error {
	kind := "flagged"
	if story.Silent() {
		kind = "silent"
	}
	e.title(fmt.Sprintf("%s: %s", kind, story.Title))
	e.prose(story.Prose)
	excerpts, err := excerptsOf(ctx, c, story, e.now())
	if err != nil {
		return err
	}
	for _, x := range excerpts {
		fmt.Fprintf(e.Out, "  %s\n", x.path)
		for _, line := range x.lines {
			e.record(line)
		}
		fmt.Fprintln(e.Out)
	}
	fmt.Fprintf(e.Out, "$ %s check --check %s\n", program, c.Name)
	_, err = fmt.Fprintln(e.Out, story.Want)
	return err
}
