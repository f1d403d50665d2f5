package store

// This file tests what becomes of files when the disk fails at any step, and what a dataset from a stranger can do.

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestEachStepMayFail lets the disk be full at each step. Up to the last one that can refuse, nothing is changed, and what
// was typed is saved; behind it, the next writer completes the change.
func TestEachStepMayFail(t *testing.T) {
	t.Cleanup(func() { atStep = func(string, string) error { return nil } })
	for _, step := range []string{stepCreate, stepWrite, stepSync, stepJournal, stepRename, stepSettle, stepForget} {
		for _, several := range []bool{false, true} {
			root := dataset(t, map[string]string{"a.json": sound, "b.json": sound})
			at := func(name string) string { return filepath.Join(root, name) }
			atStep = func(here, _ string) error {
				if here == step {
					return syscall.ENOSPC
				}
				return nil
			}
			err := Open(root).Update(t.Context(), func(tx *Transaction) error {
				if several {
					return errors.Join(tx.Write(at("a.json"), []byte(other)), tx.Write(at("b.json"), []byte(other)))
				}
				return tx.Write(at("a.json"), []byte(other))
			})
			atStep = func(string, string) error { return nil }
			refusing := slices.Index([]string{stepCreate, stepWrite, stepSync, stepJournal}, step) >= 0
			switch {
			case refusing || step == stepRename && !several:
				refusal(t, err, syscall.ENOSPC)
				want := map[string]string{"a.json": sound, "b.json": sound, "a.json.not-saved": other}
				if several {
					want["b.json.not-saved"] = other
				}
				holds(t, root, want)
			case several:
				if !errors.Is(err, syscall.ENOSPC) {
					t.Errorf("%s: %v", step, err)
				}
				put(t, at("c.json"), sound)
				if err := Change(t.Context(), root, at("c.json"), becomes(other)); err != nil {
					t.Error(err)
				}
				holds(t, root, map[string]string{"a.json": other, "b.json": other, "c.json": other})
			case err != nil:
				t.Errorf("%s: %v", step, err)
			}
		}
	}
}

// TestJournalsFromAnywhere holds that a journal, which may come with a dataset from anybody, leads nowhere else.
func TestJournalsFromAnywhere(t *testing.T) {
	outside := dataset(t, map[string]string{"victim.json": sound})
	for _, path := range []string{"../victim.json", filepath.Join(outside, "victim.json"), "out/victim.json", "claimcheck.yaml", ".hidden.json"} {
		root := dataset(t, map[string]string{"a.json": sound, "claimcheck.yaml": "version: 1", ".hidden.json": sound})
		if err := os.Symlink(outside, filepath.Join(root, "out")); err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf(`{"version": 1, "files": [{"path": %q, "old": %q}]}`, path, sumOf([]byte(sound)))
		put(t, filepath.Join(root, JournalName), text)
		err := Change(t.Context(), root, filepath.Join(root, "a.json"), becomes(other))
		if err == nil || !strings.Contains(err.Error(), "look at it and remove it") {
			t.Errorf("%s: %v", path, err)
		}
		holds(t, outside, map[string]string{"victim.json": sound})
		if _, err := os.Stat(filepath.Join(root, ".hidden.json")); err != nil {
			t.Error(err)
		}
	}
}

// TestTheLockIsNoLink holds that a lock file which comes with a dataset leads nowhere else.
func TestTheLockIsNoLink(t *testing.T) {
	outside := dataset(t, map[string]string{"victim": sound})
	root := dataset(t, map[string]string{"a.json": sound})
	if err := os.Symlink(filepath.Join(outside, "victim"), filepath.Join(root, LockName)); err != nil {
		t.Fatal(err)
	}
	err := Change(t.Context(), root, filepath.Join(root, "a.json"), becomes(other))
	if refusal(t, err, nil); !strings.Contains(err.Error(), "no regular file") {
		t.Error(err)
	}
	holds(t, outside, map[string]string{"victim": sound})
}
