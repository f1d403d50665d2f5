package changes

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// repository makes a repository in a new folder, with a commit.
func repository(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	run(t, dir, "init", "-q", "-b", "main")
	run(t, dir, "config", "user.email", "a@example.org")
	run(t, dir, "config", "user.name", "a")
	commit(t, dir, files)
	return dir
}

func run(t *testing.T, dir string, args ...string) {
	t.Helper()
	command := exec.Command("git", args...)
	command.Dir = dir
	command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func commit(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	write(t, dir, files)
	run(t, dir, "add", "-A")
	run(t, dir, "commit", "-q", "-m", "c", "--allow-empty")
}

// TestSince tells committed, staged, unstaged, unknown, ignored, deleted and untouched files apart, under names that are
// hard on programs that read git's output line by line.
func TestSince(t *testing.T) {
	dir := repository(t, map[string]string{
		"same.json": "1", "sub/committed é.json": "1", "staged.json": "1", "unstaged\n.json": "1", "gone.json": "1", "moved.json": "1",
		".gitignore": "ignored.json\n",
	})
	run(t, dir, "tag", "start")
	commit(t, dir, map[string]string{"sub/committed é.json": "2"})
	write(t, dir, map[string]string{"staged.json": "2", "unstaged\n.json": "2", "sub/new \"file\".json": "1", "ignored.json": "1"})
	run(t, dir, "add", "staged.json")
	run(t, dir, "mv", "moved.json", "sub/moved.json")
	if err := os.Remove(filepath.Join(dir, "gone.json")); err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{dir, filepath.Join(dir, "sub")} {
		set, err := Since(t.Context(), from, "start")
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range map[string]bool{
			"same.json": false, "ignored.json": false, ".gitignore": false,
			"sub/committed é.json": true, "staged.json": true, "unstaged\n.json": true, "sub/new \"file\".json": true, "sub/moved.json": true,
			"gone.json": true,
		} {
			if got := set.Has(filepath.Join(dir, name)); got != want {
				t.Errorf("from %s, %q differs: %v, want %v", from, name, got, want)
			}
		}
		if gone := set.Deleted(dir); len(gone) != 2 {
			t.Errorf("deleted are %q, want gone.json and moved.json", gone)
		}
	}
	set, err := Since(t.Context(), dir, "start")
	if err != nil {
		t.Fatal(err)
	}
	paths := []string{"sub/committed é.json", "same.json", "gone.json", "sub/new \"file\".json", "staged.json"}
	for i, name := range paths {
		paths[i] = filepath.Join(dir, name)
	}
	before, err := set.Before(t.Context(), paths)
	if err != nil {
		t.Fatal(err)
	}
	if len(before) != 3 || string(before[paths[0]]) != "1" || string(before[paths[2]]) != "1" || string(before[paths[4]]) != "1" {
		t.Errorf("before: %q", before)
	}
}

// TestSinceParted holds the files of a branch against the commit at which it left the main branch: what went on there
// meanwhile is not this side's change.
func TestSinceParted(t *testing.T) {
	dir := repository(t, map[string]string{"a.json": "1", "b.json": "1"})
	run(t, dir, "checkout", "-q", "-b", "side")
	commit(t, dir, map[string]string{"a.json": "2"})
	run(t, dir, "checkout", "-q", "main")
	commit(t, dir, map[string]string{"b.json": "2"})
	run(t, dir, "checkout", "-q", "side")
	set, err := Since(t.Context(), dir, "main")
	if err != nil {
		t.Fatal(err)
	}
	if !set.Has(filepath.Join(dir, "a.json")) || set.Has(filepath.Join(dir, "b.json")) {
		t.Errorf("%v", set.files)
	}
}

func TestSinceThroughLinks(t *testing.T) {
	dir := repository(t, map[string]string{"a.json": "1"})
	write(t, dir, map[string]string{"a.json": "2"})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	set, err := Since(t.Context(), link, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if !set.Has(filepath.Join(link, "a.json")) || !set.Has(filepath.Join(dir, "a.json")) {
		t.Errorf("%v", set.files)
	}
}

func TestSinceRefuses(t *testing.T) {
	dir := repository(t, map[string]string{"a.json": "1"})
	for revision, want := range map[string]string{
		"":                 "it is empty",
		"nowhere":          "git knows no such branch, tag or commit here",
		"--output=/tmp/x":  "git knows no such branch, tag or commit here",
		"HEAD:a.json":      "git knows no such branch, tag or commit here",
		"HEAD; touch here": "git knows no such branch, tag or commit here",
	} {
		if _, err := Since(t.Context(), dir, revision); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", revision, err, want)
		}
	}
	if _, err := Since(t.Context(), t.TempDir(), "HEAD"); err == nil || !strings.Contains(err.Error(), "not a git repository") {
		t.Errorf("outside of a repository: %v", err)
	}
	clone := filepath.Join(t.TempDir(), "clone")
	commit(t, dir, map[string]string{"a.json": "2"})
	run(t, dir, "clone", "-q", "--depth", "1", "file://"+dir, clone)
	if _, err := Since(t.Context(), clone, "HEAD~1"); err == nil || !strings.Contains(err.Error(), "fetch-depth: 0") {
		t.Errorf("in a shallow clone: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Since(t.Context(), dir, "HEAD"); err == nil || !strings.Contains(err.Error(), "git is not installed here") {
		t.Errorf("without git: %v", err)
	}
}
