package measure

// These tests measure processes that do almost nothing: that they are told right is what counts here, never how fast they are.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestACommandIsMeasuredAndItsFaultTold(t *testing.T) {
	found := Command{Args: []string{"sh", "-c", "exit 1"}, Allowed: []int{1}}
	run, err := found.Best(t.Context(), 2)
	if err != nil || run.Status != 1 || run.Wall <= 0 {
		t.Errorf("a run that found something: %+v, %v", run, err)
	}
	broken := Command{Args: []string{"sh", "-c", "echo no such schema >&2; exit 2"}, Allowed: []int{1}}
	if _, err := broken.Start(t.Context()); err == nil || !strings.Contains(err.Error(), "exit status 2: no such schema") {
		t.Errorf("a run that failed: %v", err)
	}
	if _, err := (Command{Args: []string{filepath.Join(t.TempDir(), "none")}}).Start(t.Context()); err == nil {
		t.Error("a program that is not there has been run")
	}
}

// The whole measurement runs over a few records, with the program as it is.
func TestMeasure(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "claimcheck")
	build := exec.Command("go", "build", "-o", program, "./cmd/claimcheck")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	scratch := t.TempDir()
	var notes []string
	result, err := Measure(t.Context(), Settings{
		Root: t.TempDir(), Program: program, Scratch: scratch, Sizes: []int{5}, PeerSize: 5, Times: 1,
		Note: func(what string) { notes = append(notes, what) },
	})
	// A folder without anything installed has no peers but, perhaps, Python's, whose script is not there either.
	if err != nil && !strings.Contains(err.Error(), "python3-jsonschema") {
		t.Fatal(err)
	}
	if len(result.Rows) != 13 || result.Rows[1].Articles != 5 || result.Rows[1].Bytes < 20_000 {
		t.Errorf("measured are %+v", result.Rows)
	}
	if left, err := os.ReadDir(scratch); err != nil || len(left) > 0 {
		t.Errorf("%v is left behind, %v", left, err)
	}
	if len(notes) == 0 {
		t.Error("nobody was told what went on")
	}
}

func TestTables(t *testing.T) {
	result := Result{
		Rows: []Row{
			{What: "version", Run: Run{Wall: 12 * time.Millisecond, Worked: 10 * time.Millisecond}},
			{What: "check, files", Articles: 100, Bytes: 600_000, Run: Run{Wall: 150 * time.Millisecond, Worked: 160 * time.Millisecond, Memory: 9_000_000}},
			{What: "check, files", Articles: 1000, Bytes: 6_000_000, Run: Run{Wall: 1500 * time.Millisecond, Worked: 2 * time.Second, Memory: 64_000_000}},
		},
		Peers: []Row{
			{What: "claimcheck validate", Articles: 100, Bytes: 600_000, Run: Run{Wall: 100 * time.Millisecond, Worked: 100 * time.Millisecond}},
			{What: "another", Articles: 100, Bytes: 600_000, Run: Run{Wall: 250 * time.Millisecond, Worked: 300 * time.Millisecond}},
		},
		Absent: []Peer{{Name: "a third", Install: "make peers"}},
	}
	var table, markdown strings.Builder
	if err := result.Write(&table, 120); err != nil {
		t.Fatal(err)
	}
	if err := result.WriteMarkdown(&markdown); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1.50 s", "2000 µs", "4 MB/s", "64 MB", "10000", "1.25", "2.5", "not installed, and so not compared: a third; to install it: make peers"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("the tables lack %q:\n%s", want, table.String())
		}
	}
	if want := "| another | 100 | 1 MB | 250 ms | 300 ms |  | 2.5 |"; !strings.Contains(markdown.String(), want) {
		t.Errorf("the tables lack %q:\n%s", want, markdown.String())
	}
}
