// Package measure times whole processes over invented datasets, as people meet them: claimcheck itself in its phases and at
// several sizes, and what somebody would use in its place to validate the same files against the same schema.
//
// "make bench" runs it and prints tables. Nothing here is a test: what is measured is told and never asserted.
package measure

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Run is what one process took.
type Run struct {
	// Wall is the time from start to end, and Worked that of all processors together.
	Wall, Worked time.Duration
	// Memory is the most that was resident at once, in bytes; 0 where the system does not tell.
	Memory int64
	// Status is the exit status.
	Status int
}

// Command is a process to run.
type Command struct {
	Args []string
	Dir  string
	// Env is added to the environment.
	Env []string
	// Allowed are the exit statuses besides 0 with which the process has done its work.
	Allowed []int
	// Before is done before each run, and not timed; it may be nil.
	Before func() error
}

// Start runs a command to its end.
func (c Command) Start(ctx context.Context) (Run, error) {
	cmd := exec.CommandContext(ctx, c.Args[0], c.Args[1:]...)
	cmd.Dir, cmd.Env = c.Dir, append(os.Environ(), c.Env...)
	var fault tail
	cmd.Stderr = &fault
	began := time.Now()
	err := cmd.Run()
	run := Run{Wall: time.Since(began)}
	if cmd.ProcessState == nil {
		return run, err
	}
	run.Worked = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	run.Memory = memoryOf(cmd.ProcessState)
	run.Status = cmd.ProcessState.ExitCode()
	var exit *exec.ExitError
	if errors.As(err, &exit) && run.Status > 0 {
		for _, allowed := range c.Allowed {
			if run.Status == allowed {
				return run, nil
			}
		}
		return run, fmt.Errorf("%s: exit status %d: %s", strings.Join(c.Args, " "), run.Status, fault.text())
	}
	return run, err
}

// longEnough is for how long a command is run again and again: what takes so long is hurt little by what else a machine does.
const longEnough = time.Minute

// Best runs a command several times, or once where that takes long enough, and returns the fastest run: what else a machine
// does only ever adds to one.
func (c Command) Best(ctx context.Context, times int) (Run, error) {
	var best Run
	var spent time.Duration
	for i := range times {
		if c.Before != nil {
			if err := c.Before(); err != nil {
				return best, err
			}
		}
		run, err := c.Start(ctx)
		if err != nil {
			return run, err
		}
		if i == 0 || run.Wall < best.Wall {
			best = run
		}
		if spent += run.Wall; spent > longEnough {
			break
		}
	}
	return best, nil
}

// tail keeps the last bytes that are written to it.
type tail struct{ kept []byte }

const mostKept = 400

func (t *tail) Write(data []byte) (int, error) {
	t.kept = append(t.kept, data...)
	if extra := len(t.kept) - mostKept; extra > 0 {
		t.kept = append(t.kept[:0], t.kept[extra:]...)
	}
	return len(data), nil
}

func (t *tail) text() string { return string(bytes.TrimSpace(t.kept)) }
