//go:build unix

package main

// This file runs the program, as a process, over folders that each hold one hostile input between two sound records, and
// holds it to what its users are promised: one clear finding with its place, in bounded time and memory, and the other files
// checked all the same. The inputs stand in hostile_inputs_test.go. "go test ./cmd/claimcheck -run Hostile -v" prints a row
// for each with what it took; what is told of them is kept in testdata/hostile.txt, which -update renews.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// mostMemory is how much memory a hostile input may cost, and mostTime is when a run is taken to hang; how long one takes is
// told in the table and not held against it, since the machine may have other things to do.
const (
	mostMemory = 200 << 20
	mostTime   = 20 * time.Second
)

// Variables that tell the test binary what to do beside the program's work.
const (
	// userVariable is the number of the user that it becomes first.
	userVariable = "CLAIMCHECK_TEST_USER"
	// roomVariable is how many bytes a file may have that it writes, as if the disk were full then.
	roomVariable = "CLAIMCHECK_TEST_ROOM"
	// threadVariable keeps the work on the first thread of the process, where its system calls can be counted.
	threadVariable = "CLAIMCHECK_TEST_THREAD"
	// peakVariable is the number of an open file in which it tells how much memory it took.
	peakVariable = "CLAIMCHECK_TEST_PEAK"
	// nobody is a user who owns nothing.
	nobody = 65534
)

// prepared is the program as its users have it, under conditions that they may have, too. How much memory it takes it is asked
// itself, since its parent is told of no less than it had itself when it started the process.
func prepared() {
	number := func(variable string) (int, bool) {
		n, err := strconv.Atoi(os.Getenv(variable))
		return n, err == nil
	}
	var faults []error
	if room, ok := number(roomVariable); ok {
		signal.Ignore(syscall.SIGXFSZ) // So that writing fails, and does not end the process.
		limit := syscall.Rlimit{Cur: uint64(room), Max: uint64(room)}
		faults = append(faults, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit))
	}
	if user, ok := number(userVariable); ok {
		faults = append(faults, syscall.Setgid(user), syscall.Setuid(user))
	}
	if _, ok := number(threadVariable); ok {
		runtime.LockOSThread()
	}
	if err := errors.Join(faults...); err != nil {
		panic(err)
	}
	status := run()
	if fd, ok := number(peakVariable); ok {
		fmt.Fprintln(os.NewFile(uintptr(fd), "peak"), peakMemory())
	}
	os.Exit(status)
}

var highWater = regexp.MustCompile(`(?m)^VmHWM:\s*([0-9]+) kB$`)

// peakMemory returns the most memory that the process had at once, in bytes.
func peakMemory() int64 {
	text, _ := os.ReadFile("/proc/self/status")
	if found := highWater.FindSubmatch(text); found != nil {
		kilobytes, _ := strconv.ParseInt(string(found[1]), 10, 64)
		return kilobytes << 10
	}
	var usage syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	if runtime.GOOS == "darwin" {
		return usage.Maxrss // macOS counts in bytes.
	}
	return usage.Maxrss << 10
}

// told is what a run prints of a finding.
type told struct {
	Check, Message string
	At             struct {
		File         string
		Line, Column int
	}
}

func (f told) String() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", f.At.File, f.At.Line, f.At.Column, f.Check, f.Message)
}

// outcome is what came of a run.
type outcome struct {
	findings []told
	took     time.Duration
	memory   int64
}

// measure runs the program over a folder.
func measure(t *testing.T, dir string, input hostileInput) outcome {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), mostTime)
	defer cancel()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "claimcheck-prepared", append([]string{"check", "--format", "json"}, input.arguments()...)...)
	cmd.Dir, cmd.Env = dir, append(append(os.Environ(), peakVariable+"=3", "XDG_CACHE_HOME="+t.TempDir()), input.env...)
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGQUIT) } // A process that hangs tells where.
	cmd.Stdout, cmd.Stderr, cmd.ExtraFiles = &stdout, &stderr, []*os.File{write}
	finish := func() {}
	if input.meanwhile != nil {
		finish = input.meanwhile(t, folder(dir), cmd)
	}
	began := time.Now()
	err = cmd.Start()
	write.Close()
	if err != nil {
		t.Fatal(err)
	}
	finish()
	err = cmd.Wait()
	o := outcome{took: time.Since(began)}
	if ctx.Err() != nil {
		t.Fatalf("it did not end in %s: %s", mostTime, stderr.String())
	}
	if cmd.ProcessState.ExitCode() != 1 { // The sound records have a finding each.
		t.Fatalf("exit status %d, %v: %s", cmd.ProcessState.ExitCode(), err, stderr.String())
	}
	if stderr.Len() > 0 {
		t.Errorf("it complained: %s", stderr.String())
	}
	peak, err := io.ReadAll(read)
	if err != nil {
		t.Fatal(err)
	}
	if o.memory, err = strconv.ParseInt(string(bytes.TrimSpace(peak)), 10, 64); err != nil {
		t.Fatal(err)
	}
	var printed struct{ Findings []told }
	if err := json.Unmarshal(stdout.Bytes(), &printed); err != nil {
		t.Fatalf("%v in %s", err, stdout.String())
	}
	o.findings = printed.Findings
	return o
}

// sound is a record with one fault that a check finds.
func sound(id string) string {
	return fmt.Sprintf(`{"article": {"id": %[1]q, "publisher": "wire", "published": "2021-08-10", "headline": "h", "url": "https://wire.example/%[1]s"},
 "claims": [{"id": "c1", "kind": "date", "event": "event-%[1]s", "when": {"text": "on Wednesday, Aug. 9, 2021", "date": "2021-08-09"}, "anchor": {"exact": "on Wednesday"}}]}
`, id)
}

// neighbours are the sound records, one read before the hostile input and one after it.
var neighbours = []string{"a-before.json", "z-after.json"}

func TestHostileInput(t *testing.T) {
	var golden strings.Builder
	for _, input := range hostileInputs {
		t.Run(input.name, func(t *testing.T) {
			dir := t.TempDir()
			for _, name := range neighbours {
				folder(dir).write(name, sound(strings.TrimSuffix(name, ".json")))
			}
			folder(dir).write("publishers.json", `{"publishers": [{"id": "wire", "name": "The Wire"}]}`)
			input.lay(t, folder(dir))
			o := measure(t, dir, input)
			hostile := o.without(t, neighbours)
			if len(hostile) != input.expected() {
				t.Errorf("%d findings, want %d", len(hostile), input.expected())
			}
			if o.memory > mostMemory {
				t.Errorf("it took %d MB", o.memory>>20)
			}
			fmt.Fprintf(&golden, "%s\n", input.name)
			line := "nothing"
			for i, f := range hostile {
				if i == 0 {
					line = f.String()
				}
				if i < mostTold {
					fmt.Fprintf(&golden, "    %s\n", f)
				}
			}
			if more := len(hostile) - mostTold; more > 0 {
				fmt.Fprintf(&golden, "    and %d more\n", more)
			}
			t.Logf("%5.2f s %4d MB | %s | %s", o.took.Seconds(), o.memory>>20, input.name, line)
		})
	}
	path := filepath.Join("testdata", "hostile.txt")
	if *update {
		if err := os.WriteFile(path, []byte(golden.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), golden.String()); diff != "" && !t.Failed() {
		t.Error(diff)
	}
}

// mostTold is how many findings about one input are kept.
const mostTold = 3

// without returns the findings about other files than the neighbours, each of which has its own.
func (o outcome) without(t *testing.T, neighbours []string) []told {
	t.Helper()
	var others []told
	found := map[string]int{}
	for _, f := range o.findings {
		if found[f.At.File]++; f.At.File != neighbours[0] && f.At.File != neighbours[1] {
			others = append(others, f)
		}
	}
	for _, name := range neighbours {
		if found[name] != 1 {
			t.Errorf("%s has %d findings, want the one it has without the hostile input", name, found[name])
		}
	}
	return others
}
