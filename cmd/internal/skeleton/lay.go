package skeleton

// This file writes a skeleton: it looks at all that is there first, and then writes everything or nothing.

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"claimcheck/claims"
	"claimcheck/cmd/internal/changes"
)

// Options say what is laid out beside the dataset.
type Options struct {
	// Services are names that [Services] lists: a file is laid out for each.
	Services []string
	// From says where the files of services get claimcheck: OWNER/REPO@REF, or an address that git clones from.
	From string
}

// Result is what was laid out.
type Result struct {
	// Written are the paths of new files, and Kept of those that were there already and say the same.
	Written, Kept []string
	// Added says that the dataset was there already, so that only the files of services were looked at.
	Added bool
	// Next are sentences about what is left to do for services.
	Next []string
}

// Obstacle is something that is in the way of a skeleton.
type Obstacle struct {
	Path string
	// Reason is a sentence that begins with the path.
	Reason string
	// Addition is the text to add to a file that others write too, empty for other files.
	Addition string
}

// Refusal is the error of a skeleton that was not laid out, of which nothing is left behind.
type Refusal struct{ Obstacles []Obstacle }

func (r *Refusal) Error() string {
	var lines []string
	for _, o := range r.Obstacles {
		lines = append(lines, fmt.Sprintf("%q %s", o.Path, o.Reason))
	}
	return strings.Join(lines, "\n")
}

func refusal(path, reason string) error { return &Refusal{[]Obstacle{{Path: path, Reason: reason}}} }

// target is a file and where it goes.
type target struct {
	file
	at string
}

// Lay lays out a dataset in a folder, which need not be there, and the files of services at the root of the repository
// that the folder lies in, else beside the dataset. Files that say the same already are left alone; where others are in the
// way, nothing is written and the error is a [*Refusal] that names them all. Where the folder is a dataset already and
// files of services are asked for, only these are written.
func Lay(dir string, options Options) (Result, error) {
	selected, err := chosen(options.Services)
	if err != nil {
		return Result{}, err
	}
	from, err := parseOrigin(options.From)
	if err != nil {
		return Result{}, err
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return Result{}, err
	}
	if outer := claims.RootAbove(filepath.Dir(dir)); outer != "" {
		return Result{}, refusal(outer, fmt.Sprintf("is a dataset, and %q lies inside it; datasets lie side by side", filepath.Base(dir)))
	}
	result := Result{Added: len(selected) > 0 && claims.RootAbove(dir) == dir}
	var targets []target
	if !result.Added {
		for _, f := range datasetFiles() {
			targets = append(targets, target{f, filepath.Join(dir, filepath.FromSlash(f.path))})
		}
	}
	var services []target
	for _, s := range selected {
		if err := s.unmet(from); err != nil {
			return Result{}, fmt.Errorf("--ci %s: %w", s.name, err)
		}
		f := s.file(from)
		services = append(services, target{f, filepath.Join(cmp.Or(changes.Root(dir), dir), filepath.FromSlash(f.path))})
		if next := s.next(from); next != "" {
			result.Next = append(result.Next, next)
		}
	}
	missing, err := missingOf(append(services, targets...), &result)
	if err != nil {
		return Result{}, err
	}
	if err := writeAll(missing); err != nil {
		return Result{}, err
	}
	for _, t := range missing {
		result.Written = append(result.Written, t.at)
	}
	return result, nil
}

// missingOf returns the targets that have to be written, and notes those that are kept.
func missingOf(targets []target, result *Result) ([]target, error) {
	var missing []target
	var obstacles []Obstacle
	seen := map[string]bool{}
	for _, t := range targets {
		obstacle, there := t.look()
		switch {
		case obstacle != nil && !seen[obstacle.Path]:
			seen[obstacle.Path] = true
			obstacles = append(obstacles, *obstacle)
		case obstacle != nil:
		case there:
			result.Kept = append(result.Kept, t.at)
		default:
			missing = append(missing, t)
		}
	}
	if len(obstacles) > 0 {
		return nil, &Refusal{obstacles}
	}
	return missing, nil
}

// look tells what is in the way of a target, or whether it is there already.
func (t target) look() (obstacle *Obstacle, there bool) {
	for at := filepath.Dir(t.at); ; at = filepath.Dir(at) {
		info, err := os.Stat(at)
		if err == nil && !info.IsDir() {
			return &Obstacle{Path: at, Reason: "is a file, where a folder is needed"}, false
		}
		if err == nil || at == filepath.Dir(at) {
			break
		}
	}
	info, err := os.Lstat(t.at)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false
	}
	if err == nil && info.IsDir() {
		return &Obstacle{Path: t.at, Reason: "is a folder, where a file is needed"}, false
	}
	found, err := os.ReadFile(t.at)
	switch {
	case err != nil:
		return &Obstacle{Path: t.at, Reason: "cannot be read: " + reason(err)}, false
	case bytes.Equal(found, t.data), t.holds != nil && t.holds(found, t.data):
		return nil, true
	case t.holds != nil:
		return &Obstacle{Path: t.at, Reason: "is there already, without what claimcheck adds to it", Addition: string(t.data)}, false
	}
	return &Obstacle{Path: t.at, Reason: "is there already, with other content"}, false
}

// writeAll writes files, each as a whole. Where one cannot be written, those before it are taken away again.
func writeAll(targets []target) error {
	var made []string // made are the files and folders that were not there, in the order in which they were made.
	for _, t := range targets {
		folders, err := makeFolders(filepath.Dir(t.at))
		made = append(made, folders...)
		if err == nil {
			err = claims.ReplaceFile(t.at, t.data)
		}
		if err != nil {
			for i := len(made) - 1; i >= 0; i-- {
				os.Remove(made[i])
			}
			return refusal(t.at, "cannot be written: "+reason(err))
		}
		made = append(made, t.at)
	}
	return nil
}

// makeFolders makes a folder and those above it, and returns the ones that were not there, the outermost first.
func makeFolders(folder string) ([]string, error) {
	var missing []string
	for at := folder; ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); !errors.Is(err, fs.ErrNotExist) || at == filepath.Dir(at) {
			break
		}
		missing = append([]string{at}, missing...)
	}
	for i, at := range missing {
		if err := os.Mkdir(at, 0o777); err != nil {
			return missing[:i], err
		}
	}
	return missing, nil
}

// reason returns why a file could not be used, without its path.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
