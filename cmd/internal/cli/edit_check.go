package cli

// This file tells what the checks find about a record that was just edited.

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
)

// check runs all checks and prints what they find about the record, as "check" would.
func (s *editing) check(ctx context.Context) error {
	paths := *s.in
	if root := claims.RootAbove(s.record.Path()); root != "" {
		paths = []string{root}
	}
	dataset, err := claims.Load(ctx, claims.Options{Paths: paths, Dir: s.app.Dir})
	if err != nil {
		return err
	}
	at := s.place()
	for _, documents := range documentsOf(dataset) {
		for _, d := range documents {
			d.Context = d.Path != at.file || at.line > 0 && d.Line != at.line
		}
	}
	settings, err := s.app.settings(&run{}, dataset)
	if err != nil {
		return err
	}
	result, err := check.Run(ctx, dataset, checks.All(), settings)
	if err != nil {
		return err
	}
	result.Findings = slices.DeleteFunc(result.Findings, func(f check.Finding) bool {
		return !at.holds(f.At) && !slices.ContainsFunc(f.Evidence, func(e check.Evidence) bool { return at.holds(e.At) })
	})
	if len(result.Findings) == 0 {
		fmt.Fprintln(s.app.Out, "the checks find nothing wrong with it")
		return broken(result.Failures)
	}
	s.looks.format = choice{value: report.FormatTable}
	made := report.New(dataset, checks.All(), check.Result{Findings: result.Findings})
	made.Version, made.Time = versionNumber(), s.app.now()
	fmt.Fprintln(s.app.Out)
	if err := s.app.print(made, []output{s.app.standard(s.looks)}, report.Options{}); err != nil {
		return err
	}
	return broken(result.Failures)
}

// editedPlace is where an edited record stands.
type editedPlace struct {
	file    string
	pointer string
	line    int // line is that on which its document begins, 0 where it is all of the file.
}

func (s *editing) place() editedPlace {
	p := editedPlace{file: claims.ShownPath(s.app.Dir, s.record.Path())}
	if s.item != nil {
		p.pointer, p.line = s.item.Pointer()
	}
	return p
}

// holds reports whether a place lies in the record.
func (p editedPlace) holds(ref claims.Ref) bool {
	if ref.Document == nil || ref.Document.Path != p.file || p.line > 0 && ref.Document.Line != p.line {
		return false
	}
	return p.pointer == "" || ref.Pointer == p.pointer || strings.HasPrefix(ref.Pointer, p.pointer+"/")
}
