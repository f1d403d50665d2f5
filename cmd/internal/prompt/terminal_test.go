//go:build unix

package prompt_test

// This file is the terminal of these tests: a real pseudo-terminal of the system, with an emulator behind it that keeps what
// people see. Tests wait for what stands on the screen, not for time.

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"claimcheck/cmd/internal/prompt"
)

// patience is how long a test waits for something to appear before it calls it missing.
const patience = 20 * time.Second

// teletype is one terminal with somebody in front of it.
type teletype struct {
	t               *testing.T
	keyboard, inner *os.File // keyboard is where somebody types, inner what the program reads and writes.
	before          unix.Termios

	mutex   sync.Mutex
	screen  *vt.Emulator // screen is what is seen; only its answers are read without the mutex.
	written bytes.Buffer // written is everything that the program wrote, escape sequences included.
}

func newTeletype(t *testing.T, width, height int) *teletype {
	t.Helper()
	t.Setenv("TERM", "xterm-256color")
	outer, inner, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal can be had here:", err)
	}
	keyboard := unblocked(t, outer)
	tt := &teletype{t: t, keyboard: keyboard, inner: inner, screen: vt.NewEmulator(width, height)}
	tt.resize(width, height)
	tt.before = tt.state()
	go tt.watch()
	go tt.reply()
	t.Cleanup(func() { inner.Close(); keyboard.Close() }) // The emulator is left: to close it races with who reads its answers.
	return tt
}

// unblocked returns a file anew, so that it can be closed while somebody reads from it.
func unblocked(t *testing.T, outer *os.File) *os.File {
	t.Helper()
	fd, err := unix.Dup(int(outer.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		t.Fatal(err)
	}
	outer.Close()
	return os.NewFile(uintptr(fd), outer.Name())
}

// watch puts what the program writes on the screen.
func (tt *teletype) watch() {
	buffer := make([]byte, 4096)
	for {
		n, err := tt.keyboard.Read(buffer)
		tt.mutex.Lock()
		tt.written.Write(buffer[:n])
		tt.screen.Write(buffer[:n])
		tt.mutex.Unlock()
		if err != nil {
			return
		}
	}
}

// reply sends what a terminal answers when a program asks what it can do.
func (tt *teletype) reply() {
	buffer := make([]byte, 256)
	for {
		n, err := tt.screen.Read(buffer)
		if err != nil {
			return
		}
		tt.keyboard.Write(buffer[:n])
	}
}

func (tt *teletype) resize(width, height int) {
	tt.t.Helper()
	tt.mutex.Lock()
	tt.screen.Resize(width, height)
	tt.mutex.Unlock()
	if err := pty.Setsize(tt.inner, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		tt.t.Fatal(err)
	}
	if err := syscall.Kill(os.Getpid(), syscall.SIGWINCH); err != nil {
		tt.t.Fatal(err)
	}
}

func (tt *teletype) state() unix.Termios {
	tt.t.Helper()
	state, err := unix.IoctlGetTermios(int(tt.inner.Fd()), termiosRequest)
	if err != nil {
		tt.t.Fatal(err)
	}
	return *state
}

// Keys as a terminal sends them.
const (
	enter    = "\r"
	tab      = "\t"
	shiftTab = "\x1b[Z"
	escape   = "\x1b"
	controlC = "\x03"
	controlD = "\x04"
	down     = "\x1b[B"
	up       = "\x1b[A"
	right    = "\x1b[C"
	erase    = "\x7f"
)

func (tt *teletype) types(keys ...string) {
	tt.t.Helper()
	for _, key := range keys {
		if _, err := tt.keyboard.WriteString(key); err != nil {
			tt.t.Fatal(err)
		}
	}
}

// seen returns the screen without spaces at the ends of lines.
func (tt *teletype) seen() string {
	tt.mutex.Lock()
	shown := tt.screen.String()
	tt.mutex.Unlock()
	var lines []string
	for line := range strings.Lines(shown) {
		lines = append(lines, strings.TrimRight(line, " \r\n"))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// sees waits until all of the texts stand on the screen.
func (tt *teletype) sees(texts ...string) {
	tt.t.Helper()
	tt.until("all of "+strings.Join(texts, " | "), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// seesNo waits until a text has left the screen.
func (tt *teletype) seesNo(text string) {
	tt.t.Helper()
	tt.until("no "+text, func(screen string) bool { return !strings.Contains(screen, text) })
}

func (tt *teletype) until(what string, holds func(string) bool) {
	tt.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		if holds(tt.seen()) {
			return
		}
	}
	tt.t.Fatalf("waited for %s; the screen shows\n%s", what, tt.seen())
}

// output returns what the program wrote.
func (tt *teletype) output() string {
	tt.mutex.Lock()
	defer tt.mutex.Unlock()
	return tt.written.String()
}

// terminal is the teletype as the program is given it.
func (tt *teletype) terminal() prompt.Terminal { return prompt.Terminal{In: tt.inner, Out: tt.inner} }

// outcome is what a run of questions gave.
type outcome struct {
	answers map[string]string
	yes     bool
	err     error
}

// asks starts questions; the outcome comes when they end.
func (tt *teletype) asks(ctx context.Context, terminal prompt.Terminal, questions []prompt.Question, given map[string]string) <-chan outcome {
	done := make(chan outcome, 1)
	go func() {
		answers, err := prompt.Ask(ctx, terminal, "Add a quote", questions, given)
		done <- outcome{answers: answers, err: err}
	}()
	return done
}

// ends waits for an outcome, and holds the terminal to the state that it had before.
func (tt *teletype) ends(done <-chan outcome) outcome {
	tt.t.Helper()
	select {
	case got := <-done:
		if state := tt.state(); state != tt.before {
			tt.t.Errorf("the terminal is left in another state: %+v, was %+v", state, tt.before)
		}
		tt.until("the cursor", func(string) bool {
			tt.mutex.Lock()
			defer tt.mutex.Unlock()
			return !tt.screen.CursorHidden()
		})
		return got
	case <-time.After(patience):
		tt.t.Fatalf("the questions do not end; the screen shows\n%s", tt.seen())
		return outcome{}
	}
}

// abandoned fails unless the questions were left.
func (o outcome) abandoned(t *testing.T) {
	t.Helper()
	if !errors.Is(o.err, prompt.ErrAbandoned) {
		t.Errorf("error %v, want ErrAbandoned", o.err)
	}
}
