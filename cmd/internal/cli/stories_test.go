package cli

// These tests run every story of the fixtures, and hold the catalogue, the fixtures and the docs together.

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks"
	"claimcheck/fixtures"
)

var update = flag.Bool("update", false, "renew what the stories want")

// today is the day on which all tests take place.
var today = time.Date(2021, time.August, 20, 12, 0, 0, 0, time.UTC)

// outcome is what one run of the program came to.
type outcome struct {
	status   int
	out, err string
}

// runIn runs the command line in a folder, without a terminal.
func runIn(t *testing.T, dir string, args ...string) outcome {
	t.Helper()
	return runWith(t, Streams{Dir: dir}, args...)
}

func runWith(t *testing.T, streams Streams, args ...string) outcome {
	t.Helper()
	var out, errs bytes.Buffer
	if streams.Out == nil {
		streams.Out = &out
	}
	streams.Err = &errs
	streams.Now = func() time.Time { return today }
	status := Main(context.Background(), args, streams)
	return outcome{status, out.String(), errs.String()}
}

func TestStories(t *testing.T) {
	for _, folder := range fixtures.Folders() {
		for _, story := range fixtures.Stories(folder) {
			t.Run(folder+"/"+story.Name, func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				if err := story.Write(dir); err != nil {
					t.Fatal(err)
				}
				got := runIn(t, dir, "check", "--width", "80", "--check", story.Check, ".")
				if got.err != "" || got.status == statusFailed {
					t.Fatalf("exit status %d, and on stderr: %s", got.status, got.err)
				}
				judgeStory(t, dir, story)
				if *update {
					renew(t, story, got.out)
				} else if diff := cmp.Diff(story.Want, got.out); diff != "" {
					t.Errorf("the output is not what the story wants; make update renews it:\n%s", diff)
				}
			})
		}
	}
}

// judgeStory holds a story to its name: flagged by its check, or silent for every check that finds more than hygiene.
func judgeStory(t *testing.T, dir string, story fixtures.Story) {
	t.Helper()
	args := []string{"check", "--format", "json", "."}
	if story.Flagged() {
		args = append(args, "--check", story.Check)
	}
	var report struct {
		Findings []struct {
			Check, Severity, Message string
			Suppressed               any
			Baseline                 string
		}
	}
	if err := json.Unmarshal([]byte(runIn(t, dir, args...).out), &report); err != nil {
		t.Fatal(err)
	}
	if story.Flagged() && len(report.Findings) == 0 {
		t.Errorf("%s finds nothing", story.Check)
	}
	for _, f := range report.Findings {
		if f.Suppressed != nil || f.Baseline == "unchanged" {
			continue
		}
		if story.Silent() && (f.Severity != "info" || f.Check == story.Check) {
			t.Errorf("%s says: %s", f.Check, f.Message)
		}
	}
}

// renew rewrites the expected output of a story in its file.
func renew(t *testing.T, story fixtures.Story, want string) {
	t.Helper()
	path := filepath.Join("..", "..", "..", "fixtures", "checks", story.Check, story.Name+".txtar")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if renewed := fixtures.WithWant(data, want); !bytes.Equal(renewed, data) {
		if err := os.WriteFile(path, renewed, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEveryCheckHasStories(t *testing.T) {
	for _, c := range checks.All() {
		var flagged, silent int
		for _, story := range fixtures.Stories(c.Name) {
			if story.Flagged() {
				flagged++
			} else if story.Silent() {
				silent++
			}
		}
		if flagged == 0 || silent == 0 {
			t.Errorf("%s has %d flagged and %d silent stories in fixtures/checks/%s; it needs one of each", c.Name, flagged, silent, c.Name)
		}
	}
	for _, folder := range fixtures.Folders() {
		if _, known := checks.Find(folder); !known {
			t.Errorf("fixtures/checks/%s belongs to no check", folder)
		}
	}
}

func TestEveryCheckIsDocumented(t *testing.T) {
	names := checkNames()
	if !slices.IsSorted(names) || len(slices.Compact(slices.Clone(names))) != len(names) {
		t.Errorf("the catalogue is not sorted, or names a check twice: %q", names)
	}
	for _, c := range checks.All() {
		title, rest, _ := strings.Cut(c.Doc, "\n")
		text, blank := strings.CutPrefix(rest, "\n")
		if title == "" || !blank || strings.TrimSpace(text) == "" {
			t.Errorf("%s: a doc is a title line, a blank line and text; this one is %q", c.Name, c.Doc)
		}
		if strings.HasSuffix(title, ".") || strings.ToLower(title[:1]) != title[:1] {
			t.Errorf("%s: the title %q begins with a capital or ends with a period", c.Name, title)
		}
		if !strings.Contains(text, "What to do:") {
			t.Errorf("%s: its doc does not say what to do", c.Name)
		}
		if c.Run.Scope == "" || c.Severity == 0 {
			t.Errorf("%s has no scope, or is off", c.Name)
		}
	}
}
