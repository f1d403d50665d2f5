package claims

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ConfigName is the name of the file that marks the root of a dataset.
const ConfigName = "claimcheck.yaml"

// FindRoot finds the dataset at hand: the folder of the nearest claimcheck.yaml in dir or above it, else that of the
// only one below it. More than one below, or none at all, is an error that tells what to do.
func FindRoot(dir string) (string, error) {
	if root := RootAbove(dir); root != "" {
		return root, nil
	}
	below, err := downwards(dir)
	if err != nil {
		return "", err
	}
	switch len(below) {
	case 1:
		return below[0], nil
	case 0:
		return "", fmt.Errorf("no dataset here: no %s in this folder, above it or below it; name a folder or a file of claims", ConfigName)
	}
	for i, root := range below {
		below[i] = shownPath(dir, root)
	}
	return "", fmt.Errorf("%d datasets below this folder: %s; name one of them", len(below), strings.Join(below, ", "))
}

// RootOf returns the root of the dataset that a path belongs to: the folder of the nearest claimcheck.yaml in the path or
// above it. A path that belongs to none has the folder that it stands in, or is, as its root.
func RootOf(path string) string {
	if root := RootAbove(path); root != "" {
		return root
	}
	return folderOf(path)
}

// RootAbove returns the nearest folder that holds a claimcheck.yaml, from the path itself upwards, or nothing. The path need
// not be there.
func RootAbove(path string) string {
	at, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	for {
		if info, err := os.Stat(filepath.Join(at, ConfigName)); err == nil && info.Mode().IsRegular() {
			return at
		}
		parent := filepath.Dir(at)
		if parent == at {
			return ""
		}
		at = parent
	}
}

// downwards returns the outermost folders below dir that hold a claimcheck.yaml, without hidden ones and those that
// package managers fill.
func downwards(dir string) ([]string, error) {
	var roots []string
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err != nil {
			if at == dir {
				return fmt.Errorf("this folder cannot be read: %w", errors.Unwrap(err))
			}
			return fs.SkipDir
		}
		if !entry.IsDir() {
			return nil
		}
		name := entry.Name()
		if at != dir && (strings.HasPrefix(name, ".") || name == "node_modules" || name == "vendor") {
			return fs.SkipDir
		}
		if info, err := os.Stat(filepath.Join(at, ConfigName)); err == nil && info.Mode().IsRegular() {
			roots = append(roots, at)
			return fs.SkipDir
		}
		return nil
	})
	return roots, err
}
