package store

// This file tests that the configuration of a dataset is changed as its records are.

import (
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"claimcheck/claims"
)

func TestConfigurationIsChangedWithRecords(t *testing.T) {
	config := "version: 1 # the only one\n"
	root := dataset(t, map[string]string{claims.ConfigName: config, "publishers.json": sound})
	change := func(text string) error {
		return Open(root).Update(t.Context(), func(tx *Transaction) error {
			return errors.Join(
				tx.Rewrite(filepath.Join(root, claims.ConfigName), []byte(text)),
				tx.Rewrite(filepath.Join(root, "publishers.json"), []byte(other)),
			)
		})
	}
	if err := change("version: 2\n"); err == nil || !strings.Contains(err.Error(), claims.ConfigName+":1:1: ") {
		t.Errorf("a configuration of version 2 is told as %v", err)
	}
	holds(t, root, map[string]string{claims.ConfigName: config, "publishers.json": sound})

	next := config + "fail_on: never\n"
	// A crash before the first file is replaced leaves all of it to the next one.
	t.Cleanup(func() { atStep = func(string, string) error { return nil } })
	atStep = func(step, _ string) error {
		if step == stepRename {
			return syscall.EIO
		}
		return nil
	}
	if err := change(next); err == nil {
		t.Error("the step did not fail")
	}
	atStep = func(string, string) error { return nil }
	if err := Open(root).Update(t.Context(), func(*Transaction) error { return nil }); err != nil {
		t.Fatal(err)
	}
	holds(t, root, map[string]string{claims.ConfigName: next, "publishers.json": other})
}
