// Package changes asks git which files of a working tree differ from what they were at a revision, and what they were
// then. It runs the git that is installed, reads only, and knows nothing of records.
package changes

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Root returns the root of the repository that a folder lies in, by what stands there and without asking git; nothing
// where it lies in none.
func Root(folder string) string {
	for at := folder; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return ""
		}
	}
}

// Set is the files that differ, by their absolute paths without links.
type Set struct {
	// Base is the commit that files are compared with.
	Base string

	root  string
	files map[string]status
}

// status is how a file differs.
type status byte

const (
	changed status = 'M'
	added   status = 'A'
	deleted status = 'D'
)

// Since returns the files below the repository of a folder that differ from a revision: committed, staged or not, and
// files that git does not know yet but would not ignore. Where the revision has gone on since the two parted, as a main
// branch does, files are compared with the commit at which they parted, so that only this side's changes count.
func Since(ctx context.Context, dir, revision string) (*Set, error) {
	if revision == "" {
		return nil, errors.New("it is empty; name a branch, a tag or a commit")
	}
	top, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	s := &Set{root: filepath.FromSlash(strings.TrimRight(top, "\r\n")), files: map[string]status{}}
	base, err := git(ctx, s.root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return nil, unknownRevision(ctx, s.root, err)
	}
	s.Base = strings.TrimSpace(base)
	if parted, err := git(ctx, s.root, "merge-base", s.Base, "HEAD"); err == nil {
		s.Base = strings.TrimSpace(parted)
	}
	listed, err := git(ctx, s.root, "diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", s.Base, "--")
	if err != nil {
		return nil, err
	}
	fields := strings.Split(listed, "\x00")
	for i := 0; i+1 < len(fields); i += 2 {
		how := changed
		if at := fields[i]; at == "A" || at == "D" {
			how = status(at[0])
		}
		s.files[s.absolute(fields[i+1])] = how
	}
	unknown, err := git(ctx, s.root, "ls-files", "--others", "--exclude-standard", "-z")
	if err != nil {
		return nil, err
	}
	for name := range strings.SplitSeq(unknown, "\x00") {
		if name != "" {
			s.files[s.absolute(name)] = added
		}
	}
	return s, nil
}

// unknownRevision tells why a revision cannot be found. A clone that holds the last commit alone, as CI likes to make
// them, is the usual reason.
func unknownRevision(ctx context.Context, root string, err error) error {
	var failed *exec.ExitError
	if !errors.As(err, &failed) {
		return err
	}
	if shallow, err := git(ctx, root, "rev-parse", "--is-shallow-repository"); err == nil && strings.TrimSpace(shallow) == "true" {
		return errors.New("this clone does not have that revision: it holds the last commits only; fetch the whole history (fetch-depth: 0, GIT_DEPTH: 0)")
	}
	return errors.New("git knows no such branch, tag or commit here; fetch it, or name another one")
}

func (s *Set) absolute(name string) string { return filepath.Join(s.root, filepath.FromSlash(name)) }

// key returns the path by which a set knows a file.
func key(path string) string {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(absolute))
	if err != nil {
		return absolute
	}
	return filepath.Join(folder, filepath.Base(absolute))
}

// Has reports whether a file differs.
func (s *Set) Has(path string) bool {
	_, differs := s.files[key(path)]
	return differs
}

// Deleted lists the files below a folder that are no more.
func (s *Set) Deleted(folder string) []string {
	var gone []string
	folder = key(folder) + string(filepath.Separator)
	for path, how := range s.files {
		if how == deleted && strings.HasPrefix(path, folder) {
			gone = append(gone, path)
		}
	}
	return gone
}

// Before returns what files were at the revision, by path as given. A file that was not there is left out.
func (s *Set) Before(ctx context.Context, paths []string) (map[string][]byte, error) {
	var asked []string
	var requests bytes.Buffer
	for _, path := range paths {
		at := key(path)
		how, differs := s.files[at]
		name, err := filepath.Rel(s.root, at)
		if !differs || how == added || err != nil || strings.Contains(name, "\n") {
			continue // A name with a line feed cannot be asked for; the file counts as new.
		}
		asked = append(asked, path)
		fmt.Fprintf(&requests, "%s:%s\n", s.Base, filepath.ToSlash(name))
	}
	if len(asked) == 0 {
		return nil, nil
	}
	command := prepare(ctx, s.root, "cat-file", "--batch")
	command.Stdin = &requests
	out, err := command.Output()
	if err != nil {
		return nil, explain(err)
	}
	return readBatch(bufio.NewReader(bytes.NewReader(out)), asked)
}

// readBatch reads the answers of "git cat-file --batch", one a request: "OBJECT blob SIZE", the content and a line feed;
// or the request and "missing".
func readBatch(answers *bufio.Reader, asked []string) (map[string][]byte, error) {
	before := map[string][]byte{}
	for _, path := range asked {
		head, err := answers.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("git cat-file ended early: %w", err)
		}
		fields := strings.Fields(head)
		if len(fields) < 3 || fields[len(fields)-1] == "missing" {
			continue
		}
		size, err := strconv.Atoi(fields[len(fields)-1])
		if err != nil {
			return nil, fmt.Errorf("git cat-file answered %q", strings.TrimSpace(head))
		}
		content := make([]byte, size+1)
		if _, err := io.ReadFull(answers, content); err != nil {
			return nil, fmt.Errorf("git cat-file ended early: %w", err)
		}
		if fields[len(fields)-2] == "blob" {
			before[path] = content[:size]
		}
	}
	return before, nil
}

// git runs a command of git in a folder and returns what it printed.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	out, err := prepare(ctx, dir, args...).Output()
	if err != nil {
		return "", explain(err)
	}
	return string(out), nil
}

// prepare makes a command that reads only: it takes no locks and starts no program that the repository names.
func prepare(ctx context.Context, dir string, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, "git", append([]string{"-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull}, args...)...)
	command.Dir = dir
	command.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C")
	return command
}

// explain keeps what git said about a fault, and says what to do where there is no git.
func explain(err error) error {
	if errors.Is(err, exec.ErrNotFound) {
		return fmt.Errorf("git is not installed here, and only git knows what changed: %w", err)
	}
	var failed *exec.ExitError
	if !errors.As(err, &failed) {
		return err
	}
	said, _, _ := strings.Cut(strings.TrimSpace(string(failed.Stderr)), "\n")
	if said == "" {
		return failed
	}
	return refusal{"git says: " + strings.TrimPrefix(said, "fatal: "), failed}
}

// refusal is what git said, and the exit status that came with it.
type refusal struct {
	said   string
	failed *exec.ExitError
}

func (r refusal) Error() string { return r.said }

func (r refusal) Unwrap() error { return r.failed }
