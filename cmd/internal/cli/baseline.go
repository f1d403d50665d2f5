package cli

// This file finds, reads and renews the baseline: the findings that a dataset had when somebody began to check it.

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"claimcheck/checks/check"
	"claimcheck/claims"
)

// baselineFlags say which baseline to use and whether to write it.
type baselineFlags struct {
	file  string
	none  bool
	write bool
}

func (b *baselineFlags) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&b.file, "baseline", "", "findings that this `FILE` lists are known and do not speak (default: the configuration's, else "+check.BaselineName+" in the dataset)")
	flags.BoolVar(&b.none, "no-baseline", false, "let the baseline's findings speak")
	flags.BoolVar(&b.write, "write-baseline", false, "write all that is found now to the baseline, so that only new findings speak")
}

// baselinePath returns the file of the baseline as people see it, and whether somebody named it: the one of the flag, that
// of the configuration, which is relative to the root, or the one that every dataset may have.
func (a *app) baselinePath(b baselineFlags, root string, config claims.Config) (path string, named bool) {
	switch {
	case b.none:
		return "", false
	case b.file != "":
		return filepath.ToSlash(b.file), true
	case config.Baseline != "":
		return inRoot(root, config.Baseline), true
	case config.Path() != "":
		return inRoot(root, check.BaselineName), false
	}
	return "", false
}

func inRoot(root, path string) string {
	if filepath.IsAbs(path) {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(filepath.Join(root, path))
}

// readBaseline reads the baseline; nil where there is none. A file that somebody named has to be there, unless it is about
// to be written.
func (a *app) readBaseline(b baselineFlags, root string, config claims.Config) (*check.Baseline, error) {
	path, named := a.baselinePath(b, root, config)
	if path == "" {
		if b.write {
			return nil, fmt.Errorf("--write-baseline needs a file, since no %s says where this dataset begins: add --baseline FILE", claims.ConfigName)
		}
		return nil, nil
	}
	baseline, err := check.ReadBaseline(a.path(path), path)
	switch {
	case err == nil:
		a.note("baseline: %s with %s", path, plural(len(baseline.Entries), "finding"))
		return baseline, nil
	case errors.Is(err, fs.ErrNotExist) && (b.write || !named):
		return nil, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("the baseline %q is not there; --write-baseline writes it", path)
	}
	return nil, err
}

// keepBaseline returns the file of the baseline in use, empty where there is none. Where it is to be written, everything
// found is known from then on.
func (a *app) keepBaseline(r *run, dataset *claims.Dataset, old *check.Baseline, result *check.Result) (string, error) {
	path, _ := a.baselinePath(r.baseline, dataset.Root, dataset.Config)
	if !r.baseline.write {
		if old == nil {
			return "", nil
		}
		return path, nil
	}
	renewed := old.Renew(*result)
	var text bytes.Buffer
	if err := renewed.Write(&text); err != nil {
		return "", err
	}
	if err := claims.ReplaceFile(a.path(path), text.Bytes()); err != nil {
		return "", fmt.Errorf("the baseline %q cannot be written: %w", path, err)
	}
	if !r.quiet {
		a.complain(fmt.Sprintf("wrote %s to %s; commit it, and only new findings speak from now on", plural(len(renewed.Entries), "finding"), path))
	}
	result.Accept(old)
	return path, nil
}
