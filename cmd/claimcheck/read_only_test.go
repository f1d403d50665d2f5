//go:build linux

package main

// This file gives commands a file system to which nothing can be written, by anybody.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// inReadOnly runs a program in a copy of the working folder's files on a file system of its own that is read-only. Nobody else
// sees it, and it is gone with the program.
const inReadOnly = `set -e
mount -t tmpfs none "$0"
cp -R . "$0"
mount -o remount,ro "$0"
cd "$0"
exec "$@"`

func TestReadOnlyFileSystem(t *testing.T) {
	mounted := t.TempDir()
	readOnly := func(dir string, args ...string) *exec.Cmd {
		cmd := exec.CommandContext(t.Context(), "unshare", append([]string{"--map-root-user", "--mount", "sh", "-c", inReadOnly, mounted}, args...)...)
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "TMPDIR="+t.TempDir()) // What was typed is saved there.
		return cmd
	}
	if out, err := readOnly(t.TempDir(), "true").CombinedOutput(); err != nil {
		if os.Getenv("CI_REQUIRES_ALL") != "" {
			t.Fatalf("no file system can be mounted, and CI_REQUIRES_ALL lets no test be skipped: %v: %s", err, out)
		}
		t.Skipf("no file system can be mounted: %v: %s", err, out)
	}
	for _, w := range writers {
		t.Run(w.name, func(t *testing.T) {
			told := exits(t, readOnly(lay(t), append([]string{"claimcheck-prepared"}, w.args...)...), 2)
			if !strings.Contains(told, "read-only file system") {
				t.Errorf("it says %q", told)
			}
			if typed := w.args[len(w.args)-1]; w.name == "add" && !strings.Contains(told, typed) {
				t.Errorf("what was typed, %q, is nowhere in %q", typed, told)
			}
		})
	}
	t.Run("check", func(t *testing.T) {
		told := exits(t, readOnly(lay(t), "claimcheck-prepared", "check", "--format", "line"), 1)
		if !strings.Contains(told, filepath.Join("articles", "ferry.json")+":3:") {
			t.Errorf("it says %q", told)
		}
	})
}
