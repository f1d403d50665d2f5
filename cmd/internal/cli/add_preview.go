package cli

// This file shows an item as it will be written, and what the checks find because of it: they are run over its file as it
// was and as it will be, beside the registers and the articles that name the same event, measure or person.

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/terminal"
)

// mostBeside bounds the other articles that an item is compared with, so that nobody waits.
const mostBeside = 40

// comparison is what the checks find with the items and did not find without them.
type comparison struct {
	findings []check.Finding
	at       []claims.Position
	// beside counts the other articles looked at, and unseen those that were too many.
	beside, unseen int
}

// rejected reports whether the schema rejects an item.
func (c comparison) rejected() bool {
	return slices.ContainsFunc(c.findings, func(f check.Finding) bool { return f.Check == checks.SchemaViolation.Name })
}

// errors counts the new findings that are errors.
func (c comparison) errors() int {
	count := 0
	for _, f := range c.findings {
		if f.Severity == check.Error {
			count++
		}
	}
	return count
}

// compare runs the checks over the files as they were and as they are to be.
func (s *session) compare(ctx context.Context) (comparison, error) {
	var before, after, beside []claims.Standing
	changed := map[string]bool{}
	for _, file := range s.files {
		changed[file.path] = true
		after = append(after, claims.Standing{Path: file.path, Text: file.text})
		if file.began != nil {
			before = append(before, claims.Standing{Path: file.path, Text: file.began})
		}
	}
	for _, path := range s.survey.Registers() {
		if !changed[path] {
			beside = append(beside, claims.Standing{Path: path})
		}
	}
	var names []string
	for _, item := range s.added {
		names = append(names, item.entry.Names()...)
	}
	var found comparison
	for _, path := range s.survey.Naming(ctx, names) {
		switch {
		case changed[path]:
		case found.beside == mostBeside:
			found.unseen++
		default:
			found.beside++
			beside = append(beside, claims.Standing{Path: path})
		}
	}
	is, err := s.findings(ctx, after, beside)
	if err != nil {
		return comparison{}, err
	}
	if len(is) > 0 { // Where nothing is found there is nothing to compare, which is what those who type all day wait for.
		was, err := s.findings(ctx, before, beside)
		if err != nil {
			return comparison{}, err
		}
		is = newOf(was, is)
	}
	found.findings = is
	refs := make([]claims.Ref, len(found.findings))
	for i, f := range found.findings {
		refs[i] = f.At
	}
	found.at = claims.Resolve(refs)
	return found, nil
}

// findings runs the checks over a few files. Where there are none, nothing is found.
func (s *session) findings(ctx context.Context, asked, beside []claims.Standing) ([]check.Finding, error) {
	if len(asked) == 0 {
		return nil, nil
	}
	dataset, err := s.survey.Load(ctx, asked, beside)
	if err != nil {
		return nil, err
	}
	severities, err := configured(dataset.Config)
	if err != nil {
		return nil, err
	}
	result, err := check.Run(ctx, dataset, checks.All(), check.Settings{Severities: severities, Today: s.now(), All: checks.All()})
	if err != nil {
		return nil, err
	}
	return result.Findings, broken(result.Failures)
}

// newOf returns the findings that are not among former ones.
func newOf(former, all []check.Finding) []check.Finding {
	known := map[string]bool{}
	for _, f := range former {
		known[f.Fingerprint] = true
	}
	return slices.DeleteFunc(all, func(f check.Finding) bool { return known[f.Fingerprint] })
}

// preview prints each item with its place, what it was taken for, and what the checks find.
func (s *session) preview(found comparison) {
	for _, item := range s.added {
		document := item.placed.Text
		lead := ""
		if item.placed.Line > 1 || strings.HasSuffix(item.target.path, ".jsonl") {
			document = lineOf(document, item.placed.Line)
		}
		text, offset, ok := valueAt(document, item.placed.Pointer)
		if !ok {
			continue
		}
		line := item.placed.Line + strings.Count(string(document[:offset]), "\n")
		fmt.Fprintf(s.Out, "%s:%d\n", terminal.Clean(s.survey.Shown(item.target.path)), line)
		lead = indentBefore(document, offset)
		for each := range strings.Lines(string(text)) {
			each = strings.TrimPrefix(strings.TrimRight(each, "\r\n"), lead)
			fmt.Fprintf(s.Out, "  %s\n", terminal.Clean(each))
		}
		for _, note := range item.entry.Notes {
			s.tell("note: " + note)
		}
	}
	for i, f := range found.findings {
		s.tell(fmt.Sprintf("%s: %s: %s: %s", found.at[i], f.Severity, f.Check, f.Message))
	}
	s.tell(found.words())
}

// words tells what was compared with what.
func (c comparison) words() string {
	told := "checks: nothing new is found"
	if len(c.findings) > 0 {
		told = "checks: " + plural(len(c.findings), "new finding")
	}
	if c.beside > 0 {
		told += ", " + plural(c.beside, "other article") + " on the same things included"
	}
	if c.unseen > 0 {
		told += fmt.Sprintf("; %s more name them: \"%s check\" compares with all", plural(c.unseen, "article"), program)
	}
	return told
}

// tell prints a sentence on lines that are no longer than the terminal's.
func (s *session) tell(sentence string) {
	width := defaultWidth
	if s.Terminal.Width > 0 {
		width = min(max(s.Terminal.Width, leastWidth), mostWidth)
	}
	for _, line := range terminal.Hanging(terminal.Clean(sentence), 2, width) {
		fmt.Fprintln(s.Out, line)
	}
}

// lineOf returns one line of a text, counted from 1.
func lineOf(text []byte, number int) []byte {
	n := 0
	for line := range strings.Lines(string(text)) {
		if n++; n == number {
			return []byte(line)
		}
	}
	return nil
}

// indentBefore returns the blanks with which the line of an offset begins.
func indentBefore(text []byte, offset int) string {
	line := string(text[:offset])
	line = line[strings.LastIndexByte(line, '\n')+1:]
	return line[:len(line)-len(strings.TrimLeft(line, " \t"))]
}
