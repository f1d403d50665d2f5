package claims

// This file decides which files to read: those named, those in the folders named, and the registers of the dataset that
// they belong to.

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"claimcheck/schema"
)

// stdinPath stands for standard input among the paths.
const stdinPath = "-"

// inputFile is one file to read.
type inputFile struct {
	path    string // path opens the file.
	shown   string // shown is how people see it.
	named   bool   // named says that somebody named this very file, so that it must be a record.
	context bool   // context says that it is read because others refer to it.
	base    string // base is the folder that files named in its records must not leave.
	// irregular says that it may be something else than a file, such as a link.
	irregular bool
	// text is read in place of what the file holds, where it is not nil.
	text []byte
	// fault is why nothing can be read there, where that is known already.
	fault error
}

// filePlan is all that is to be read, in order.
type filePlan struct {
	root   string
	config Config
	files  []inputFile
	asked  []string
	// partial says that the paths asked for leave out some of the dataset.
	partial bool
}

func (p filePlan) nothingFound(skipped int) error {
	where := strings.Join(p.asked, ", ")
	if skipped > 0 {
		return fmt.Errorf("no records found in %s: %d JSON file(s) there have no top-level key %q, nor that of a register",
			where, skipped, FileArticle)
	}
	return fmt.Errorf("no records found in %s: it holds no .json, .jsonl or .jsonl.gz file; name a folder or a file of claims", where)
}

// planFiles finds the dataset, reads its configuration and lists the files to read, sorted by path.
func planFiles(options Options) (filePlan, error) {
	dir := cmp.Or(options.Dir, ".")
	paths, root, err := resolvePaths(dir, options.Paths)
	if err != nil {
		return filePlan{}, err
	}
	plan := filePlan{root: shownPath(dir, root), asked: options.Paths, partial: leavesOut(paths, root)}
	if len(plan.asked) == 0 {
		plan.asked = []string{plan.root}
	}
	configFile := options.Config
	if configFile == "" && root != "" {
		configFile = filepath.Join(root, ConfigName)
	} else if configFile != "" {
		configFile = under(dir, configFile)
	}
	if plan.config, err = loadConfig(configFile, shownPath(dir, configFile), options.Config != ""); err != nil {
		return filePlan{}, err
	}
	from := newStandpoint(dir)
	// Where the root itself is read, there are no registers beside what is.
	wanting := root != "" && !slices.ContainsFunc(paths, func(path string) bool { return from.key(path) == from.key(root) })
	seen := map[string]bool{}
	for _, path := range paths {
		found, err := filesOf(path, root, plan.config)
		if err != nil {
			return filePlan{}, err
		}
		base := root
		if base == "" {
			base = folderOf(path)
		}
		plan.files = slices.Grow(plan.files, len(found))
		for _, file := range found {
			if len(paths) > 1 || wanting {
				key := from.key(file.path)
				if seen[key] {
					continue
				}
				seen[key] = true
			}
			file.shown, file.base = from.shown(file.path), base
			plan.files = append(plan.files, file)
		}
	}
	if wanting {
		if plan.files, err = addRegisters(plan, &from, root, seen); err != nil {
			return filePlan{}, err
		}
	}
	if len(options.Texts) > 0 {
		for i := range plan.files {
			plan.files[i].text = options.Texts[from.key(plan.files[i].path)]
		}
	}
	slices.SortFunc(plan.files, func(a, b inputFile) int { return strings.Compare(a.shown, b.shown) })
	if plan.root == "" {
		plan.root = strings.Join(plan.asked, ", ")
	}
	return plan, nil
}

// leavesOut reports whether none of the paths is the root of the dataset, or a folder above it.
func leavesOut(paths []string, root string) bool {
	return root != "" && !slices.ContainsFunc(paths, func(path string) bool {
		below, err := filepath.Rel(fileKey(path), fileKey(root))
		return err == nil && filepath.IsLocal(below)
	})
}

// resolvePaths makes the paths named usable from the working folder, and finds the root of the dataset they belong to,
// which is empty where no claimcheck.yaml says so.
func resolvePaths(dir string, asked []string) (paths []string, root string, err error) {
	if len(asked) == 0 {
		root, err := FindRoot(dir)
		return []string{root}, root, err
	}
	var rootOf string
	for _, path := range asked {
		expanded := []string{path}
		from := dir
		if path != stdinPath {
			if expanded, err = expand(dir, path); err != nil {
				return nil, "", err
			}
			from = expanded[0]
		}
		paths = append(paths, expanded...)
		found := RootAbove(from)
		if found == "" || found == root {
			continue
		}
		if root != "" {
			return nil, "", fmt.Errorf("%q belongs to the dataset %s and %q to %s; check one dataset at a time", rootOf, root, path, found)
		}
		root, rootOf = found, path
	}
	return paths, root, nil
}

// expand returns the path itself, or what a glob matches; "**" stands for any folders.
func expand(dir, path string) ([]string, error) {
	full := under(dir, path)
	_, err := os.Lstat(full)
	if err == nil {
		return []string{full}, nil
	}
	if strings.ContainsAny(path, "*?[{") {
		matches, globErr := doublestar.FilepathGlob(full)
		if globErr != nil {
			return nil, fmt.Errorf("pattern %q: %w", path, globErr)
		}
		if len(matches) == 0 {
			return nil, fmt.Errorf("pattern %q matches no file", path)
		}
		slices.Sort(matches)
		return matches, nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		if near, ok := NearPath(full); ok {
			return nil, fmt.Errorf("%q is not there; did you mean %q?", path, filepath.ToSlash(filepath.Join(filepath.Dir(path), near)))
		}
		return nil, fmt.Errorf("%q is not there; name a folder or a file of claims", path)
	}
	return nil, fmt.Errorf("%q cannot be read: %w", path, errors.Unwrap(err))
}

// NearPath finds what a mistyped path was meant to be among its neighbours.
func NearPath(path string) (string, bool) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return "", false
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return schema.Nearest(filepath.Base(path), names)
}

// filesOf lists the record files at a path: itself, or all below it that are neither hidden nor ignored.
func filesOf(path, root string, config Config) ([]inputFile, error) {
	if path == stdinPath {
		return []inputFile{{path: stdinPath, named: true}}, nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("%q cannot be read: %w", filepath.ToSlash(path), errors.Unwrap(err))
	}
	if !info.IsDir() {
		return []inputFile{{path: path, named: true}}, nil
	}
	var files []inputFile
	err = filepath.WalkDir(path, func(at string, entry fs.DirEntry, err error) error {
		if err != nil {
			if at == path {
				return fmt.Errorf("%q cannot be read: %w", filepath.ToSlash(path), errors.Unwrap(err))
			}
			files = append(files, inputFile{path: at, fault: err}) // A finding tells the reason.
			return fs.SkipDir
		}
		skip := at != path && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules" || config.ignores(root, at))
		switch {
		case entry.IsDir() && skip && !isRecordName(entry.Name()):
			return fs.SkipDir
		case entry.IsDir() && isRecordName(entry.Name()):
			files = append(files, inputFile{path: at})
			return fs.SkipDir
		case !skip && isRecordName(entry.Name()):
			files = append(files, inputFile{path: at, irregular: !entry.Type().IsRegular()})
		}
		return nil
	})
	return files, err
}

// folderOf returns a folder itself, and of a file the folder that it stands in.
func folderOf(path string) string {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return path
	}
	return filepath.Dir(path)
}

// isRecordName reports whether a file of that name may hold records.
func isRecordName(name string) bool {
	return strings.HasSuffix(name, ".json") || strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".jsonl.gz")
}

// addRegisters adds the registers of the dataset where only a part of it was named: claims refer to them.
func addRegisters(plan filePlan, from *standpoint, root string, seen map[string]bool) ([]inputFile, error) {
	all, err := filesOf(root, root, plan.config)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(file inputFile) bool { return seen[from.key(file.path)] })
	registers := make([]bool, len(all))
	eachFile(context.Background(), len(all), func() func(int) {
		head := make([]byte, 4096)
		return func(i int) { registers[i] = isRegister(all[i], &head) }
	})
	files := plan.files
	for i, file := range all {
		if !registers[i] {
			continue
		}
		file.context = true
		file.shown = from.shown(file.path)
		files = append(files, file)
	}
	return files, nil
}

// isRegister reports whether a file's first key is that of a register, by its head alone, which is read into a buffer. A
// file that does not show it is none of those that others need.
func isRegister(file inputFile, head *[]byte) bool {
	if !strings.HasSuffix(file.path, ".json") {
		return false
	}
	text, ok := readRegular(file, head, len(*head))
	if !ok {
		return false
	}
	kind := firstKind(text)
	return kind != "" && kind != FileArticle
}

func under(dir, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}
