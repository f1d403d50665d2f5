//go:build unix

package main

// This file lets every command that writes run into what happens to processes: they are killed at any system call, the disk is
// full, a folder is read-only, another process does the same at the same time, the machine has a zone of its own. Whatever
// happens, each file holds what it held or what it was to hold, and the command can be given again.

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// dockside is a dataset with something to find, to rename and to format.
var dockside = map[string]string{
	"claimcheck.yaml": "version: 1\n",
	"publishers.json": `{"publishers": [{"id": "harbour-times", "name": "Harbour Times", "zone": "Europe/London"}]}` + "\n",
	"people.json":     `{"people": [{"id": "mara-venn", "name": "Mara Venn"}]}` + "\n",
	"articles/ferry.json": `{"article": {"id": "ferry", "publisher": "harbour-times", "published": "2021-08-10"},
 "claims": [{"id": "c1", "kind": "quote", "speaker": "mara-venn", "anchor": {"exact": "We are glad"}},
  {"id": "c2", "kind": "date", "event": "return", "when": {"text": "on Wednesday, Aug. 9, 2021", "date": "2021-08-09"}, "anchor": {"exact": "on Wednesday"}}]}
`,
	"articles/quay.json": `{"article": {"id": "quay", "publisher": "harbour-times", "published": "2021-08-10"},
 "claims": [{"id": "c1", "kind": "quote", "speaker": "mara-venn", "anchor": {"exact": "It is ours"}}]}
`,
	"report.csv": "an older report\n",
}

// writer is a command that writes.
type writer struct {
	name string
	args []string
	// status is what it ends with where nothing happens to it.
	status int
	// output says that it writes reports, which take the place of others, and no records.
	output bool
}

var writers = []writer{
	{name: "add", args: []string{"add", "quote", "--in", "ferry", "--speaker", "mara-venn", "it will stay"}},
	{name: "rename", args: []string{"rename", "mara-venn", "mara-v"}},
	{name: "fmt", args: []string{"fmt"}},
	{name: "check --output", args: []string{"check", "--output", "jsonl=out/findings.jsonl", "--output", "csv=report.csv"}, status: 1, output: true},
	{name: "check --write-baseline", args: []string{"check", "--write-baseline"}, output: true},
	{name: "report -o FILE", args: []string{"report", "-o", "report.html"}, output: true},
	{name: "report -o FOLDER", args: []string{"report", "-o", "site/"}, output: true},
}

func eachWriter(t *testing.T, do func(t *testing.T, w writer)) {
	for _, w := range writers {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			do(t, w)
		})
	}
}

// lay writes the dataset into a new folder.
func lay(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range dockside {
		folder(dir).write(name, text)
	}
	return dir
}

// command returns a process of the program, with variables of its environment. One that hangs tells where, and ends.
func command(t *testing.T, dir string, args []string, env ...string) *exec.Cmd {
	ctx, cancel := context.WithTimeout(t.Context(), 6*mostTime) // Several run at once here.
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, "claimcheck-prepared", args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGQUIT) }
	return cmd
}

// exits fails unless a process ends with a status, and returns what it said.
func exits(t *testing.T, cmd *exec.Cmd, status int) string {
	t.Helper()
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != status {
		t.Errorf("%q: %v, want exit status %d: %s", cmd.Args, err, status, out)
	}
	return string(out)
}

// files returns what a folder holds, without what is hidden.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		text, err := os.ReadFile(path)
		found[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// undisturbed returns what the dataset holds when nothing happens to a command.
func (w writer) undisturbed(t *testing.T) map[string]string {
	t.Helper()
	dir := lay(t)
	exits(t, command(t, dir, w.args), w.status)
	after := files(t, dir)
	if maps.Equal(after, dockside) {
		t.Fatal("it changes nothing")
	}
	return after
}

// oldOrNew fails where a file holds neither what it held nor what it was to hold. What could not be written may be saved.
func oldOrNew(t *testing.T, dir string, after map[string]string) {
	t.Helper()
	now := files(t, dir)
	for name, text := range now {
		saved, isSaved := strings.CutSuffix(name, ".not-saved")
		switch {
		case isSaved && text == after[saved], text == dockside[name] && text != "", text == after[name] && text != "":
		default:
			t.Errorf("%s holds %.300q", name, text)
		}
	}
	for name := range dockside {
		if now[name] == "" {
			t.Errorf("%s is gone", name)
		}
	}
}

// systemCalls are those that may change what a disk or a lock is like. Whoever is killed at another call leaves what somebody
// leaves who is killed at the next of these.
var systemCalls = []string{
	"openat", "write", "close", "fsync", "flock", "fchmod", "fchmodat", "linkat", "mkdirat", "renameat", "unlinkat", "ftruncate",
}

// TestKilledAtEachSystemCall kills each command at the first of its calls of each sort, at the second, and so on, until it
// comes to its end. It takes minutes, which CI has.
func TestKilledAtEachSystemCall(t *testing.T) {
	if os.Getenv("CI_REQUIRES_ALL") == "" {
		t.Skip("it takes minutes; CI_REQUIRES_ALL=1 asks for it")
	}
	if _, err := exec.LookPath("strace"); err != nil {
		t.Fatal("strace is not installed, which kills at system calls, and CI_REQUIRES_ALL lets no test be skipped")
	}
	eachWriter(t, func(t *testing.T, w writer) {
		after := w.undisturbed(t)
		kills := 0
		for _, call := range systemCalls {
			for nth := 1; w.killed(t, call, nth, after) && !t.Failed(); nth++ {
				kills++
			}
		}
		if kills < 20 {
			t.Errorf("it was killed at %d calls only", kills)
		}
		t.Logf("killed at %d system calls", kills)
	})
}

// killed kills the command at its n-th system call of a name, and reports whether it came to that.
func (w writer) killed(t *testing.T, call string, nth int, after map[string]string) bool {
	t.Helper()
	dir := lay(t)
	program, err := exec.LookPath("claimcheck-prepared")
	if err != nil {
		t.Fatal(err)
	}
	inject := fmt.Sprintf("inject=%s:signal=KILL:when=%d", call, nth)
	cmd := exec.CommandContext(t.Context(), "strace", append([]string{"-f", "-qqq", "-o", "/dev/null", "-e", "trace=" + call, "-e", inject, program}, w.args...)...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), threadVariable+"=1", "GOMAXPROCS=1")
	out, err := cmd.CombinedOutput()
	if state := cmd.ProcessState.Sys().(syscall.WaitStatus); !state.Signaled() || state.Signal() != syscall.SIGKILL {
		if cmd.ProcessState.ExitCode() != w.status {
			t.Errorf("%s %d: %v: %s", call, nth, err, out)
		}
		return false
	}
	oldOrNew(t, dir, after)
	if !w.output {
		// The next command that writes completes what was begun, so that all of it is done or nothing.
		exits(t, command(t, dir, []string{"add", "event", "Next"}), 0)
		after = maps.Clone(after)
		after["events.json"] = files(t, dir)["events.json"]
		oldOrNew(t, dir, after)
		exits(t, command(t, dir, []string{"check", "--check", "schema-violation,dangling-reference,duplicate-id"}), 0)
		w.allOrNone(t, dir, after)
	} else {
		exits(t, command(t, dir, w.args), w.status)
		if now := files(t, dir); !maps.Equal(now, after) {
			t.Errorf("given again, the command leaves %q, want %q", slices.Sorted(maps.Keys(now)), slices.Sorted(maps.Keys(after)))
		}
	}
	if t.Failed() {
		t.Logf("it was killed at %s %d", call, nth)
	}
	return true
}

// allOrNone fails where of the files that a command changes some are changed and some are not.
func (w writer) allOrNone(t *testing.T, dir string, after map[string]string) {
	t.Helper()
	if w.name == "fmt" {
		return // It formats one file after another, each for itself.
	}
	changed := map[bool][]string{}
	now := files(t, dir)
	for name, text := range dockside {
		if after[name] != text {
			changed[now[name] == after[name]] = append(changed[now[name] == after[name]], name)
		}
	}
	if len(changed) > 1 {
		t.Errorf("changed are %q, and not changed are %q", changed[true], changed[false])
	}
}

// TestFullDisk lets no file grow beyond a few bytes. Commands say so, and leave all as it was.
func TestFullDisk(t *testing.T) {
	eachWriter(t, func(t *testing.T, w writer) {
		after := w.undisturbed(t)
		for _, room := range []int{0, 1, 60} {
			dir := lay(t)
			told := exits(t, command(t, dir, w.args, roomVariable+"="+fmt.Sprint(room)), 2)
			if !strings.Contains(told, "file too large") {
				t.Errorf("with room for %d bytes it says %q", room, told)
			}
			oldOrNew(t, dir, after)
			if now := files(t, dir); !maps.Equal(now, dockside) {
				t.Errorf("with room for %d bytes it leaves %q", room, slices.Sorted(maps.Keys(now)))
			}
			noneHidden(t, dir)
		}
	})
}

// noneHidden fails where something hidden is left in a folder, but the lock of a dataset.
func noneHidden(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if strings.HasPrefix(entry.Name(), ".") && path != dir {
			t.Errorf("left behind is %s", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestReadOnlyFolder gives commands to somebody who may read everything and write nothing.
func TestReadOnlyFolder(t *testing.T) {
	eachWriter(t, func(t *testing.T, w writer) {
		var env []string
		if os.Getuid() == 0 {
			env = append(env, userVariable+"="+fmt.Sprint(nobody)) // Nothing is read-only to root.
		}
		dir := lay(t)
		reachable(folder(dir))
		for _, path := range []string{dir, filepath.Join(dir, "articles")} {
			must(os.Chmod(path, 0o555))
			t.Cleanup(func() { must(os.Chmod(path, 0o755)) })
		}
		told := exits(t, command(t, dir, w.args, env...), 2)
		if !strings.Contains(told, "permission denied") && !strings.Contains(told, "read-only") {
			t.Errorf("it says %q", told)
		}
		if now := files(t, dir); !maps.Equal(now, dockside) {
			t.Errorf("it leaves %q", slices.Sorted(maps.Keys(now)))
		}
		noneHidden(t, dir)
		exits(t, command(t, dir, []string{"check"}, env...), 1)
	})
}

// TestTwoRunsAtOnce gives a command that makes reports several times at once. None sees half of what another writes.
func TestTwoRunsAtOnce(t *testing.T) {
	eachWriter(t, func(t *testing.T, w writer) {
		if !w.output {
			t.Skip("the lock of a dataset keeps commands apart that write records; see package store")
		}
		after := w.undisturbed(t)
		dir := lay(t)
		var group sync.WaitGroup
		for range 4 {
			group.Go(func() { exits(t, command(t, dir, w.args), w.status) })
		}
		group.Wait()
		if now := files(t, dir); !maps.Equal(now, after) {
			t.Errorf("they leave %q", slices.Sorted(maps.Keys(now)))
		}
		noneHidden(t, dir)
	})
}

// TestZoneOfTheMachine holds that what the program says does not depend on where the machine is, or thinks that it is.
func TestZoneOfTheMachine(t *testing.T) {
	dir := lay(t)
	for _, args := range [][]string{
		{"check", "--format", "json"}, {"check"}, {"report"}, {"report", "--format", "markdown"}, {"when", "on Tuesday", "--reference", "2021-08-10"}, {"show", "ferry"},
	} {
		var first []byte
		for i, zone := range []string{"UTC", "Pacific/Kiritimati", "America/St_Johns", "Nowhere/Land", "/etc/passwd", ":x", "<+99>-99", strings.Repeat("x", 5000)} {
			cmd := command(t, dir, args, "TZ="+zone, "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8")
			out, err := cmd.CombinedOutput()
			if cmd.ProcessState.ExitCode() > 1 {
				t.Errorf("%q: %v: %s", args, err, out)
			}
			if i == 0 {
				first = out
			} else if !bytes.Equal(out, first) {
				t.Errorf("%q says something else where TZ is %.50q: %s", args, zone, out)
			}
		}
	}
}
