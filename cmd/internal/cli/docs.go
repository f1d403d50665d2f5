package cli

// This file writes the catalogue of checks as a page of Markdown, from the same values that "checks" and "explain" print.
// The page is kept as checks/CATALOGUE.md; its examples are run while it is written.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/cmd/internal/markdown"
	"claimcheck/cmd/internal/terminal"
	"claimcheck/fixtures"
)

const docsHelp = `Write the catalogue of checks as Markdown: what each finds, why that matters and
what to do, an example that is run while the page is written, and the titles of
the other examples. With names, only the sections of these checks.`

func (a *app) docs() *cobra.Command {
	return &cobra.Command{
		Use:               "docs [CHECK...]",
		Short:             "the catalogue of checks as Markdown, with examples",
		Long:              docsHelp,
		Example:           "  claimcheck docs > CATALOGUE.md\n  claimcheck docs date-conflict date-order",
		ValidArgsFunction: completeOtherChecks,
		RunE: func(cmd *cobra.Command, names []string) error {
			selected, err := selectChecks(names, nil)
			if err != nil {
				return err
			}
			var b bytes.Buffer // The page is written as a whole or not at all.
			if len(names) == 0 {
				writeContents(&b, selected)
			}
			for i, c := range selected {
				if i > 0 || len(names) == 0 {
					b.WriteString("\n")
				}
				if err := a.writeSection(cmd.Context(), &b, c); err != nil {
					return err
				}
			}
			_, err = b.WriteTo(a.Out)
			return err
		},
	}
}

// completeOtherChecks completes the names of checks that are not given yet.
func completeOtherChecks(_ *cobra.Command, given []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	named := map[string]bool{}
	for _, name := range given {
		named[name] = true
	}
	var completions []cobra.Completion
	for _, c := range checks.All() {
		if !named[c.Name] {
			completions = append(completions, cobra.CompletionWithDesc(c.Name, c.Title()))
		}
	}
	return completions, cobra.ShellCompDirectiveNoFileComp
}

const docsIntroduction = `# The checks

What claimcheck looks for in records: for each check what it finds, why that matters, what to do, and an example. All of
it comes from the program: this page is what ` + "`claimcheck docs`" + ` prints, so a change belongs in the check's file or its
stories. ` + "`claimcheck explain CHECK`" + ` shows every example of a check in full.

A check has a weight, which ` + "`claimcheck.yaml`" + ` may change, and looks at one thing at a time: an article, all that is
claimed about an event or a person, or the whole dataset.
`

// weights say what the severities stand for, the gravest first.
var weights = []struct {
	severity check.Severity
	meaning  string
}{
	{check.Error, "cannot be true as a reader would read it, or cannot be read"},
	{check.Warning, "a tension that an editor should look at"},
	{check.Info, "hygiene"},
}

// writeContents writes the head of the page and its table of contents, by weight.
func writeContents(w io.Writer, listed []*check.Check) {
	fmt.Fprint(w, docsIntroduction)
	for _, weight := range weights {
		fmt.Fprintf(w, "\n**%s**: %s\n\n", weight.severity, weight.meaning)
		for _, c := range listed {
			if c.Severity == weight.severity {
				fmt.Fprintf(w, "- [`%s`](#%s): %s\n", c.Name, c.Name, escapeMarkdown(c.Title()))
			}
		}
	}
}

// writeSection writes all that the page says of one check.
func (a *app) writeSection(ctx context.Context, w io.Writer, c *check.Check) error {
	fmt.Fprintf(w, "## %s\n\n**%s**\n\n", c.Name, escapeMarkdown(c.Title()))
	fmt.Fprintf(w, "Weight: %s. Looks at %s.\n", c.Severity, scopeWords(c.Run.Scope))
	_, doc, _ := strings.Cut(c.Doc, "\n")
	for paragraph := range strings.SplitSeq(strings.Trim(doc, "\n"), "\n\n") {
		fmt.Fprintf(w, "\n%s\n", paragraphMarkdown(strings.Trim(paragraph, "\n")))
	}
	var told bool
	var flagged, silent []string
	for _, story := range fixtures.Stories(c.Name) {
		switch {
		case story.Silent():
			silent = append(silent, story.Title)
		case told:
			flagged = append(flagged, story.Title)
		default:
			told = true
			if err := a.writeExample(ctx, w, c, story); err != nil {
				return err
			}
		}
	}
	writeTitles(w, "Also flagged", flagged)
	writeTitles(w, "Let pass", silent)
	return nil
}

// scopeWords says what a check looks at in one go.
func scopeWords(scope string) string {
	switch scope {
	case "dataset":
		return "the dataset as a whole"
	case "connected events":
		return "each group of connected events"
	}
	return "each " + scope
}

// writeTitles writes a list of stories by their titles, which are Markdown themselves.
func writeTitles(w io.Writer, heading string, titles []string) {
	if len(titles) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s:\n\n", heading)
	for _, title := range titles {
		fmt.Fprintf(w, "- %s\n", title)
	}
}

// writeExample writes one story in full: its prose, the lines of the records that matter, and what the program prints.
func (a *app) writeExample(ctx context.Context, w io.Writer, c *check.Check, story fixtures.Story) error {
	fmt.Fprintf(w, "\n### Example: %s\n\n%s\n", story.Title, story.Prose)
	excerpts, err := excerptsOf(ctx, c, story, a.now())
	if err != nil {
		return err
	}
	for _, x := range excerpts {
		var lines strings.Builder
		for _, line := range x.lines {
			fmt.Fprintf(&lines, "%4d  %s\n", line.number, terminal.Clean(line.text))
		}
		fmt.Fprintf(w, "\nIn `%s`:\n\n%s\n", x.path, markdown.Fenced("text", lines.String()))
	}
	printed, err := a.runStory(ctx, c, story)
	if err != nil {
		return err
	}
	command := fmt.Sprintf("$ %s check --check %s\n", program, c.Name)
	_, err = fmt.Fprintf(w, "\n%s\n", markdown.Fenced("text", command+printed))
	return err
}

// runStory returns what "check" prints about the dataset of a story.
func (a *app) runStory(ctx context.Context, c *check.Check, story fixtures.Story) (string, error) {
	dir, err := os.MkdirTemp("", "claimcheck-docs-")
	if err != nil {
		return "", fmt.Errorf("the example %s cannot be laid out: %w", story.Name, err)
	}
	defer os.RemoveAll(dir)
	if err := story.Write(dir); err != nil {
		return "", err
	}
	var out, faults bytes.Buffer
	streams := Streams{Out: &out, Err: &faults, Dir: dir, Now: a.Now}
	args := []string{"check", "--width", fmt.Sprint(defaultWidth), "--check", c.Name, "."}
	if status := Main(ctx, args, streams); status == statusFailed {
		return "", fmt.Errorf("the example %s of %s cannot be run: %w", story.Name, c.Name, errors.New(strings.TrimSpace(faults.String())))
	}
	return out.String(), nil
}
