//go:build unix

package main

// These tests sit at a terminal, as whoever types claims all day does: the program runs in a pseudo-terminal, keys are
// pressed, and what is waited for is what stands on the screen.

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// desk is a small dataset with one article to type claims of.
var desk = map[string]string{
	"claimcheck.yaml": "version: 1\n",
	"publishers.json": `{"publishers": [{"id": "harbour-times", "name": "Harbour Times", "zone": "Europe/London"}]}`,
	"people.json":     `{"people": [{"id": "mara-venn", "name": "Mara Venn", "aliases": ["Director Venn"]}]}`,
	"ferry.txt":       "The ferry is safe, Mara Venn said.",
	"articles/ferry.json": `{"article": {"id": "ferry", "publisher": "harbour-times", "published": "2024-03-06", "headline": "Ferry returns",
  "url": "https://harbour.example/ferry", "text": {"file": "../ferry.txt"}}, "claims": []}`,
}

// screen is a program in a terminal, and what it has shown.
type screen struct {
	t     *testing.T
	file  *os.File
	shown bytes.Buffer
	read  chan []byte
	done  chan error
}

// sequences are what moves the cursor, colours, or asks the terminal something.
var sequences = regexp.MustCompile(`\x1b\[[0-9;?<>=$]*[a-zA-Z]|\x1b\][^\x07]*\x07|\x1b[=>]`)

// sit starts the program in a terminal of 80 columns, in a folder.
func sit(t *testing.T, dir string, args ...string) *screen {
	t.Helper()
	command := exec.Command("claimcheck", args...)
	command.Dir = dir
	command.Env = append(os.Environ(), "TERM=xterm-256color", "ACCESSIBLE=", "NO_COLOR=1")
	file, err := pty.StartWithSize(command, &pty.Winsize{Rows: 40, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, file: file, read: make(chan []byte), done: make(chan error, 1)}
	go func() {
		defer close(s.read)
		buffer := make([]byte, 4096)
		for {
			n, err := file.Read(buffer)
			if n > 0 {
				s.read <- bytes.Clone(buffer[:n])
			}
			if err != nil {
				return
			}
		}
	}()
	go func() { s.done <- command.Wait() }()
	t.Cleanup(func() { file.Close() })
	return s
}

// await waits until a text has been shown since the last key.
func (s *screen) await(text string) {
	s.t.Helper()
	limit := time.After(30 * time.Second)
	for !strings.Contains(sequences.ReplaceAllString(s.shown.String(), ""), text) {
		select {
		case more, open := <-s.read:
			if !open {
				s.t.Fatalf("the program ended before it showed %q:\n%q", text, s.shown.String())
			}
			s.shown.Write(more)
		case <-limit:
			s.t.Fatalf("%q is not shown:\n%q", text, s.shown.String())
		}
	}
}

// press types keys.
func (s *screen) press(keys string) {
	s.t.Helper()
	s.shown.Reset()
	if _, err := s.file.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// end waits until the program ends, and returns its exit status.
func (s *screen) end() int {
	s.t.Helper()
	for more := range s.read {
		s.shown.Write(more)
	}
	if err := <-s.done; err != nil {
		if exit, ok := err.(*exec.ExitError); ok {
			return exit.ExitCode()
		}
		s.t.Fatal(err)
	}
	return 0
}

// layDesk writes the dataset to a new folder.
func layDesk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range desk {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestAddAtATerminal answers what is asked: the person by a part of the name, the words, and whether to write.
func TestAddAtATerminal(t *testing.T) {
	t.Parallel()
	dir := layDesk(t)
	s := sit(t, dir, "add", "quote")
	s.await("Who said it?")
	s.press("Ven")
	s.await("mara-venn  Mara Venn, Director Venn")
	s.press("\t\r")
	s.await("Which words?")
	s.press("The ferry is safe\r")
	s.await("Write it?")
	s.press("\r")
	s.await("added c01 to articles/ferry.json")
	if status := s.end(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	text, err := os.ReadFile(filepath.Join(dir, "articles", "ferry.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"speaker": "mara-venn"`, `"anchor": {"exact": "The ferry is safe"}`} {
		if !bytes.Contains(text, []byte(want)) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}

// TestLeavingAtATerminal leaves with Ctrl-C in the midst: nothing is written, and what was answered comes back as a line.
func TestLeavingAtATerminal(t *testing.T) {
	t.Parallel()
	dir := layDesk(t)
	s := sit(t, dir, "add", "quote")
	s.await("Who said it?")
	s.press("mara-venn\r")
	s.await("Which words?")
	s.press("\x03")
	if status := s.end(); status != 2 || !strings.Contains(s.shown.String(), "claimcheck add quote --speaker mara-venn") {
		t.Errorf("exit status %d: %q", status, s.shown.String())
	}
	text, err := os.ReadFile(filepath.Join(dir, "articles", "ferry.json"))
	if err != nil || string(text) != desk["articles/ferry.json"] {
		t.Errorf("the record is another one: %s, %v", text, err)
	}
}
