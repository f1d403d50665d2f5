package cli

// This file decides where reports go and in which formats: one on standard output, which the environment may pick, and
// any number in files. All are made before the first is written, and files are replaced as a whole.

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"claimcheck/claims"
	"claimcheck/cmd/internal/changes"
	"claimcheck/cmd/internal/report"
)

// formatAuto is the format that the environment picks.
const formatAuto = "auto"

// ciWidth is the width in cells of tables in the logs of CI, which are wider than terminals and tell nobody how wide.
const ciWidth = 120

// printing is the flags that say how and where to print.
type printing struct {
	looks   *looks
	outputs []string
}

func addPrinting(cmd *cobra.Command) *printing {
	p := &printing{looks: &looks{
		format: choice{value: formatAuto, allowed: append([]string{formatAuto}, report.Formats()...), named: "FORMAT"},
		color:  choice{value: "auto", allowed: []string{"auto", "always", "never"}},
	}}
	flags := cmd.Flags()
	flags.Var(&p.looks.format, "format", "how to print: "+strings.Join(report.Formats(), ", ")+"; auto is github in GitHub Actions, else table")
	flags.StringArrayVar(&p.outputs, "output", nil, "also write a report as `FORMAT=FILE`, such as sarif=claims.sarif; may be repeated")
	addTerminalFlags(cmd, p.looks)
	register(cmd, "format", p.looks.format.complete)
	register(cmd, "output", completeOutput)
	return p
}

// completeOutput completes the format of an output, and leaves the file to the shell.
func completeOutput(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if strings.Contains(typed, "=") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var completions []cobra.Completion
	for _, format := range report.Formats() {
		completions = append(completions, format+"=")
	}
	return completions, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// output is one report to be made.
type output struct {
	format string
	file   string // file is where it goes; empty is standard output.
	looks  report.Options
}

// outputs returns the reports that the flags and the environment ask for, standard output's first.
func (a *app) outputs(p *printing) ([]output, error) {
	outputs := []output{a.standard(p.looks)}
	for _, given := range p.outputs {
		format, file, found := strings.Cut(given, "=")
		if !found || file == "" {
			return nil, fmt.Errorf("--output %q: write FORMAT=FILE, such as sarif=claims.sarif", given)
		}
		if err := report.CheckFormat(format); err != nil {
			return nil, fmt.Errorf("--output %q: %w", given, err)
		}
		if slices.ContainsFunc(outputs, func(o output) bool { return o.file == file }) {
			return nil, fmt.Errorf("--output %q: the file is named twice", given)
		}
		if file == "-" {
			return nil, fmt.Errorf("--output %q: what goes to standard output is for --format to say: --format %s", given, format)
		}
		outputs = append(outputs, output{format: format, file: file, looks: report.Options{Width: a.columns(p.looks)}})
	}
	return outputs, nil
}

// standard picks the format of standard output. GitHub Actions makes annotations of its own format; the job logs of GitLab
// show colour, though they are no terminal.
func (a *app) standard(l *looks) output {
	o := output{format: l.format.value, looks: report.Options{Width: a.columns(l), Color: a.colored(l)}}
	if o.format != formatAuto {
		return o
	}
	o.format = report.FormatTable
	switch {
	case a.inGitHub():
		o.format = report.FormatGitHub
	case a.env("GITLAB_CI") != "" && l.color.value == "auto":
		o.looks.Color = a.env("NO_COLOR") == ""
	}
	if o.format != report.FormatTable || o.looks.Color != a.colored(l) {
		a.note("format: %s, as the environment suggests", o.format)
	}
	return o
}

// inGitHub reports whether the program runs in GitHub Actions, whose runner reads commands out of what is printed.
func (a *app) inGitHub() bool { return a.env("GITHUB_ACTIONS") == "true" }

// print makes all reports and writes them: files first, so that whoever sees the one on standard output finds them there.
func (a *app) print(made report.Report, outputs []output, common report.Options) error {
	type finished struct {
		output
		text bytes.Buffer
	}
	all := make([]finished, len(outputs))
	for i, o := range outputs {
		all[i].output = o
		options := o.looks
		options.Folder, options.Quiet = common.Folder, common.Quiet
		if err := report.Write(&all[i].text, o.format, made, options); err != nil {
			return fmt.Errorf("the report as %s cannot be made: %w", o.format, err)
		}
	}
	for i := len(all) - 1; i >= 0; i-- {
		if err := a.deliver(all[i].output, all[i].text.Bytes()); err != nil {
			return err
		}
	}
	a.summarize(made, common)
	return nil
}

// deliver writes one report to where it goes.
func (a *app) deliver(o output, text []byte) error {
	if o.file == "" {
		return a.toStandard(o.format, text)
	}
	path := a.path(o.file)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("--output %s=%s: its folder cannot be made: %w", o.format, o.file, err)
	}
	if err := claims.ReplaceFile(path, text); err != nil {
		return fmt.Errorf("--output %s=%s: it cannot be written: %w", o.format, o.file, err)
	}
	a.note("wrote %s", o.file)
	return nil
}

// forPeople are the formats whose text is the records' own, which a log could take for commands.
var forPeople = []string{report.FormatTable, report.FormatLine, report.FormatMarkdown}

// toStandard writes to standard output. In GitHub Actions what people read is kept from being taken for commands.
func (a *app) toStandard(format string, text []byte) error {
	if !a.inGitHub() || !slices.Contains(forPeople, format) {
		_, err := a.Out.Write(text)
		return err
	}
	guard := report.NewLogGuard(a.Out)
	if _, err := guard.Write(text); err != nil {
		return err
	}
	return guard.Flush()
}

// summarize adds the summary of the job that GitHub shows on the page of a run. That it cannot be written fails nothing.
func (a *app) summarize(made report.Report, options report.Options) {
	path := a.env("GITHUB_STEP_SUMMARY")
	if path == "" {
		return
	}
	if err := appendSummary(path, made, options); err != nil {
		a.complain(fmt.Sprintf("the job summary cannot be written to %q (GITHUB_STEP_SUMMARY): %v", path, err))
	}
}

func appendSummary(path string, made report.Report, options report.Options) error {
	var text bytes.Buffer
	if err := report.WriteJobSummary(&text, made, options); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err := io.Copy(file, &text); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

// repositoryFolder returns the folder from which paths are told, relative to the root of its repository: where CI says it
// is, else where git keeps its own. It is empty at the root, and where there is no repository.
func (a *app) repositoryFolder() string {
	here, err := filepath.Abs(a.path("."))
	if err != nil {
		return ""
	}
	for _, variable := range []string{"GITHUB_WORKSPACE", "CI_PROJECT_DIR"} {
		if folder, inside := below(a.env(variable), here); inside {
			return folder
		}
	}
	folder, _ := below(changes.Root(here), here)
	return folder
}

// below returns the path of a folder relative to one above it; empty for that one itself.
func below(root, folder string) (string, bool) {
	if root == "" {
		return "", false
	}
	if real, err := filepath.EvalSymlinks(root); err == nil {
		root = real
	}
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	relative, err := filepath.Rel(root, folder)
	if err != nil || !filepath.IsLocal(relative) {
		return "", false
	}
	return strings.TrimPrefix(filepath.ToSlash(relative), "."), true
}
