//go:build unix

package store

// This file tests what only processes show: several that write at once, some that are killed at any step, and some that
// the system refuses to write more for. The test binary runs itself as those processes.

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"claimcheck/claims"
	"claimcheck/claims/canon"
)

// roleVariable tells the test binary which process it is to be, and argumentsVariable what about.
const (
	roleVariable      = "CLAIMCHECK_STORE_TEST_ROLE"
	argumentsVariable = "CLAIMCHECK_STORE_TEST_ARGUMENTS"
)

func TestMain(m *testing.M) {
	role, ok := roles[os.Getenv(roleVariable)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := role(strings.Split(os.Getenv(argumentsVariable), "\n")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// roles are the processes that the test binary may be.
var roles = map[string]func(arguments []string) error{
	"adder": adder, "victim": victim, "holder": holderOfLock, "limited": limited,
}

// process returns a command that runs the test binary in a role.
func process(t *testing.T, role string, arguments ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), roleVariable+"="+role, argumentsVariable+"="+strings.Join(arguments, "\n"))
	cmd.Stderr = os.Stderr
	return cmd
}

// adder adds publishers to a register, one a change.
func adder(arguments []string) error {
	path, name := arguments[0], arguments[1]
	count, err := strconv.Atoi(arguments[2])
	for i := range count {
		err = errors.Join(err, Change(background, filepath.Dir(path), path, func(old []byte) ([]byte, error) {
			d, err := canon.Parse(old)
			if err != nil {
				return nil, err
			}
			err = d.Set("/publishers/-", fmt.Appendf(nil, `{"id": "%s-%d", "name": "x"}`, name, i))
			return d.Bytes(), err
		}))
	}
	return err
}

func TestWritersAtOnceLoseNothing(t *testing.T) {
	for _, writers := range []int{2, 8} {
		t.Run(fmt.Sprint(writers), func(t *testing.T) {
			const each = 10
			root := dataset(t, map[string]string{"publishers.json": `{"publishers": []}`})
			path := filepath.Join(root, "publishers.json")
			var started []*exec.Cmd
			for i := range writers {
				cmd := process(t, "adder", path, fmt.Sprintf("w%d", i), strconv.Itoa(each))
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				started = append(started, cmd)
			}
			for _, cmd := range started {
				if err := cmd.Wait(); err != nil {
					t.Error(err)
				}
			}
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for i := range writers {
				for j := range each {
					if id := fmt.Sprintf(`"w%d-%d"`, i, j); strings.Count(string(text), id) != 1 {
						t.Errorf("%s stands there %d times", id, strings.Count(string(text), id))
					}
				}
			}
			holds(t, root, map[string]string{"publishers.json": string(text)})
		})
	}
}

// victim makes the changes of its arguments, and kills itself when it comes to a step for the n-th time.
func victim(arguments []string) error {
	root, step := arguments[0], arguments[1]
	left, err := strconv.Atoi(arguments[2])
	if err != nil {
		return err
	}
	atStep = func(at, _ string) error {
		if at == step {
			if left--; left == 0 {
				_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
				select {} // The signal takes the process out before anything else is done.
			}
		}
		return nil
	}
	return changes(root, arguments[3:])
}

// changes puts the other text into files, all in one transaction; a file of which the name begins with "new" is created,
// and one that begins with "gone" is removed.
func changes(root string, names []string) error {
	return Open(root).Update(background, func(tx *Transaction) error {
		var faults []error
		for _, name := range names {
			path := filepath.Join(root, name)
			switch {
			case strings.HasPrefix(name, "new"):
				faults = append(faults, tx.Create(path, []byte(other)))
			case strings.HasPrefix(name, "gone"):
				faults = append(faults, tx.Remove(path))
			default:
				faults = append(faults, tx.Write(path, []byte(other)))
			}
		}
		return errors.Join(faults...)
	})
}

// background is the context of processes that only a signal ends.
var background = context.Background()

var allSteps = []string{stepCreate, stepWrite, stepSync, stepJournal, stepRename, stepSettle, stepForget}

// TestKilledAtEachStep kills a process at each step of its change. Whatever it leaves, every file is whole, the lock is
// free, nothing left behind is taken for a record, and of several files all or none are changed once somebody has
// written again.
func TestKilledAtEachStep(t *testing.T) {
	kills := map[string]int{}
	for _, names := range [][]string{{"a.json"}, {"new.json"}, {"gone.json"}, {"a.json", "new.json", "gone.json"}} {
		for _, step := range allSteps {
			for nth := 1; ; nth++ {
				root := dataset(t, map[string]string{"a.json": sound, "gone.json": sound, "claimcheck.yaml": "version: 1\n"})
				cmd := process(t, "victim", append([]string{root, step, strconv.Itoa(nth)}, names...)...)
				err := cmd.Run()
				if err == nil {
					break // The step does not come so often.
				}
				if cmd.ProcessState.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
					t.Fatalf("%s: %v", step, err)
				}
				kills[step]++
				t.Run(fmt.Sprintf("%s/%s/%d", strings.Join(names, "+"), step, nth), func(t *testing.T) { afterKill(t, root, names) })
			}
		}
	}
	for _, step := range allSteps {
		if kills[step] == 0 {
			t.Errorf("nothing was killed at the step %q", step)
		}
	}
}

// outcome is what stands in a file: "old", "new", "none", or something that must not be.
func outcome(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return "none"
	case string(text) == sound:
		return "old"
	case string(text) == other:
		return "new"
	}
	t.Errorf("%s holds %q, %v", path, text, err)
	return "broken"
}

// made tells of a file whether it has its change, by what stands in it.
var made = map[string]map[string]bool{
	"a.json":    {"old": false, "new": true},
	"new.json":  {"none": false, "new": true},
	"gone.json": {"old": false, "none": true},
}

func afterKill(t *testing.T, root string, names []string) {
	for _, name := range names {
		if _, ok := made[name][outcome(t, filepath.Join(root, name))]; !ok {
			t.Errorf("%s is neither what it was nor what it was to be", name)
		}
	}
	loaded, err := claims.Load(t.Context(), claims.Options{Paths: []string{root}})
	if err != nil || loaded.Skipped > 0 || len(loaded.Rejected) > 0 {
		t.Errorf("something left behind is taken for a record: %v", err)
	}
	began := time.Now()
	put(t, filepath.Join(root, "free.json"), sound)
	if err := changes(root, []string{"free.json"}); err != nil || time.Since(began) > patience {
		t.Fatalf("the lock is not free: %v", err)
	}
	first := made[names[0]][outcome(t, filepath.Join(root, names[0]))]
	for _, name := range names {
		if made[name][outcome(t, filepath.Join(root, name))] != first {
			t.Errorf("of %s, some are changed and some are not", names)
		}
	}
	if !first { // The same change can be made now.
		if err := changes(root, names); err != nil {
			t.Error(err)
		}
	}
	// What the killed process had written to its end, nobody has to type again; nothing else is left.
	left, err := filepath.Glob(filepath.Join(root, "*"+savedMark))
	hidden, errHidden := filepath.Glob(filepath.Join(root, ".*"))
	if errors.Join(err, errHidden) != nil || len(hidden) > 0 {
		t.Errorf("left behind is %q", hidden)
	}
	for _, path := range left {
		if outcome(t, path) != "new" {
			t.Errorf("%s is not what was to be written", path)
		}
	}
}

// holderOfLock holds a lock until it is killed.
func holderOfLock(arguments []string) error {
	if _, err := Open(arguments[0]).lock(background); err != nil {
		return err
	}
	fmt.Println("held")
	select {}
}

func TestTheHolderOfTheLockIsNamed(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound})
	cmd := process(t, "holder", root)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	var told []string
	s := Open(root)
	s.Tell = func(message string) {
		told = append(told, message)
		_ = cmd.Process.Kill() // The system gives the lock of a dead process back.
	}
	if err := s.Change(t.Context(), filepath.Join(root, "a.json"), becomes(other)); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	want := fmt.Sprintf("waiting for process %d, which is writing to the dataset", cmd.Process.Pid)
	if len(told) != 1 || !strings.HasPrefix(told[0], want) {
		t.Errorf("told %q, want %q once", told, want)
	}
	holds(t, root, map[string]string{"a.json": other})
}

// limited changes a file in a process that may write files of a few bytes only, which is like a disk that is full.
func limited(arguments []string) error {
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: 40, Max: 40}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	err := changes(arguments[0], arguments[1:])
	var refused *Refusal
	switch {
	case !errors.As(err, &refused) || !errors.Is(err, syscall.EFBIG):
		return fmt.Errorf("got %v, want a refusal for a file that is too large", err)
	case refused.Files[0].Lost == nil || string(refused.Files[0].Text) != other:
		return fmt.Errorf("what was typed is neither saved nor handed back: %v", refused)
	}
	return nil
}

func TestNoRoomOnTheDisk(t *testing.T) {
	root := dataset(t, map[string]string{"a.json": sound})
	t.Setenv("TMPDIR", t.TempDir())
	if err := process(t, "limited", root, "a.json").Run(); err != nil {
		t.Error(err)
	}
	holds(t, root, map[string]string{"a.json": sound})
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("part of a text is left: %v, %v", left, err)
	}
}
