package cli

// This file makes the consistency report, for people who never open a terminal: what a run of all checks found, laid out to
// be read in a browser, on paper, in a mail or under a pull request. A report is never a gate: whatever it says, the exit
// status tells only whether it was made.

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/cmd/internal/report/dossier"
)

const reportHelp = `Make the report that editors read: every article with its facts, each finding
with both sides quoted, how they were read and what may be mended, the times of
events as pictures, who said what, and how far the claims are checked.

HTML is one file that needs no other and loads nothing from anywhere; it opens
in any browser and prints. Markdown is for a mail or a pull request. A folder
gets a page for each article, which thousands of articles need.

All of the dataset is read and checked, so that the report on one article tells
of conflicts with others, too. The same records give the same report, byte for
byte, until a suppression expires.

Exit status: 0 when the report was made, whatever it tells; 2 when it was not.
What fails a run is for "claimcheck check" to say.`

const reportExamples = `  claimcheck report -o report.html
  claimcheck report --article ary-2021-08-10-austin-bajwa -o article.html
  claimcheck report --event austin-bajwa-call --format markdown
  claimcheck report --since 2021-08 -o site/
  claimcheck report --format markdown --max-characters 65000 > comment.md`

// Formats of the consistency report.
const (
	reportHTML     = "html"
	reportMarkdown = "markdown"
)

// consistency is what the flags of the command ask for.
type consistency struct {
	run       run
	format    choice
	target    string
	most      int
	selection dossier.Selection
}

func (a *app) report() *cobra.Command {
	c := &consistency{format: choice{allowed: []string{reportHTML, reportMarkdown}}}
	cmd := &cobra.Command{
		Use:     "report [PATH...]",
		Short:   "make the report that editors read, as HTML or Markdown",
		Long:    reportHelp,
		Example: reportExamples,
		RunE: func(cmd *cobra.Command, paths []string) error {
			return a.runReport(cmd.Context(), c, paths)
		},
	}
	flags := cmd.Flags()
	flags.Var(&c.format, "format", "how to lay it out (default: what the name of the file says, else html)")
	flags.StringVarP(&c.target, "output", "o", "", "write to this `FILE`, or into this folder where it ends in \"/\" or is one (default: standard output)")
	flags.StringVar(&c.selection.Article, "article", "", "only the article of this `ID`, and what other articles say against it")
	flags.StringVar(&c.selection.Event, "event", "", "only the event of this `ID`, and the articles that speak of it")
	flags.StringVar(&c.selection.Since, "since", "", "only articles of this `DATE` (a day, a month or a year) and later")
	flags.IntVar(&c.most, "max-characters", 0, "of Markdown: leave out what goes beyond this `NUMBER` of characters; a comment on GitHub has room for 65536")
	flags.StringVar(&c.run.config, "config", "", "read this `FILE` in place of the dataset's claimcheck.yaml")
	flags.StringVar(&c.run.baseline.file, "baseline", "", "findings that this `FILE` lists are known, and told apart")
	flags.BoolVar(&c.run.baseline.none, "no-baseline", false, "tell the baseline's findings like any other")
	flags.BoolVarP(&c.run.quiet, "quiet", "q", false, "say nothing beside the report")
	flags.BoolVarP(&c.run.verbose, "verbose", "v", false, "tell on stderr what is read and run, and how long it takes")
	register(cmd, "format", c.format.complete)
	register(cmd, "since", cobra.NoFileCompletions)
	register(cmd, "max-characters", cobra.NoFileCompletions)
	return cmd
}

// runReport reads and checks everything, then lays out what was asked for.
func (a *app) runReport(ctx context.Context, c *consistency, paths []string) error {
	a.verbose = c.run.verbose
	layout, err := a.layout(c)
	if err != nil {
		return err
	}
	c.run.afresh = true // A report tells of every article, whatever is found of it.
	made, failures, err := a.inspect(ctx, &c.run, checks.All(), paths)
	if err != nil {
		return err
	}
	d, err := dossier.New(made, c.selection)
	if err != nil {
		return err
	}
	if err := layout.write(a, d); err != nil {
		return err
	}
	if c.target != "" && !c.run.quiet {
		fmt.Fprintf(a.Out, "wrote %s: %s\n", filepath.ToSlash(c.target), countsWords(d))
	}
	return broken(failures)
}

// countsWords tells in a few words what a report holds: "1 error, 3 warnings and 2 infos in 1 article".
func countsWords(d *dossier.Dossier) string {
	articles := plural(d.Counts.Articles, "article")
	if d.Counts.Total() == 0 {
		return "nothing found in " + articles
	}
	return fmt.Sprintf("%s, %s and %s in %s", plural(d.Counts.Errors, "error"), plural(d.Counts.Warnings, "warning"),
		plural(d.Counts.Infos, "info"), articles)
}

// layout decides, before anything is read, in which form the report goes where.
func (a *app) layout(c *consistency) (layout, error) {
	if err := c.run.contradiction(); err != nil {
		return layout{}, err
	}
	if err := oneSelection(c.selection); err != nil {
		return layout{}, err
	}
	if c.target == "-" {
		c.target = "" // As for other programs, this is standard output.
	}
	l := layout{format: c.format.value, target: c.target, most: c.most}
	l.folder = strings.HasSuffix(filepath.ToSlash(c.target), "/") || a.isFolder(c.target)
	if l.format == "" {
		l.format = formatOf(c.target)
	}
	switch {
	case strings.HasSuffix(c.target, ".json") || strings.HasSuffix(c.target, ".jsonl"):
		return layout{}, fmt.Errorf("-o %q has the name of a record; name the report .html or .md", c.target)
	case c.most < 0:
		return layout{}, fmt.Errorf("--max-characters %d: a number of characters above 0", c.most)
	case c.most > 0 && l.format != reportMarkdown:
		return layout{}, errors.New("--max-characters is for Markdown; HTML has no limit: leave one of them out, or add --format markdown")
	case l.folder && l.format == reportMarkdown:
		return layout{}, fmt.Errorf("-o %q is a folder, which is for HTML; Markdown goes into one file: -o %s", c.target, filepath.ToSlash(filepath.Join(c.target, "report.md")))
	case c.target == "" && l.format == reportHTML && a.Terminal.Present:
		return layout{}, errors.New("HTML is for a browser and not for this terminal: name a file with -o report.html, or ask for --format markdown")
	}
	return l, nil
}

// oneSelection tells of flags that ask for different parts of a dataset.
func oneSelection(s dossier.Selection) error {
	var given []string
	for _, flag := range [][2]string{{"--article", s.Article}, {"--event", s.Event}, {"--since", s.Since}} {
		if flag[1] != "" {
			given = append(given, fmt.Sprintf("%s %q", flag[0], flag[1]))
		}
	}
	if len(given) > 1 {
		return fmt.Errorf("%s ask for different parts of the dataset; choose one", check.List(given))
	}
	return nil
}

// formatOf tells the format by the name of a file.
func formatOf(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".mkd":
		return reportMarkdown
	}
	return reportHTML
}
