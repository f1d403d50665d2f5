package main

// These tests run the program twice over one dataset, as people do all day, with the caches of a user of their own.

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimcheck/fixtures/invented"
)

func TestASecondRunReadsLittle(t *testing.T) {
	dir, caches := filepath.Join(t.TempDir(), "dataset"), t.TempDir()
	if err := (invented.Dataset{Seed: 1, Articles: 1000, FaultEvery: 300}).WriteFolder(dir); err != nil {
		t.Fatal(err)
	}
	check := func(flags ...string) (out, errs string) {
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
		defer cancel()
		cmd := exec.CommandContext(ctx, "claimcheck", append([]string{"check", dir, "--format", "json", "--verbose"}, flags...)...)
		cmd.Env = append(os.Environ(), "XDG_CACHE_HOME="+caches)
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		if err := cmd.Run(); cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != 1 {
			t.Fatalf("%v: %s", err, stderr.String())
		}
		return stdout.String(), stderr.String()
	}
	want, _ := check("--no-cache")
	if entries, err := os.ReadDir(caches); err != nil || len(entries) > 0 {
		t.Fatal("something was written that nobody asked for", entries, err)
	}
	first, _ := check()
	second, errs := check()
	if first != want || second != want {
		t.Errorf("the runs differ:\n%s\n%s\n%s", want, first, second)
	}
	if !strings.Contains(errs, "were not read") || !strings.Contains(errs, "read 1000 articles with 10000 claims") {
		t.Errorf("the second run does not rest on the first: %s", errs)
	}
	if err := os.Chmod(filepath.Join(caches, "claimcheck"), 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(caches, "claimcheck"), 0o700) })
	if third, _ := check(); third != want {
		t.Errorf("a run that cannot write its ledger says something else:\n%s", third)
	}
}
