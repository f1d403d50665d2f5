package cli

// These tests run the program without a process, where a script cannot reach: terminals, clocks, closed pipes, checks
// that break.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/cmd/internal/report"
	"claimcheck/fixtures"
)

// someStory is a story in which the check of that name finds something, written into a folder.
func someStory(t *testing.T, name string) (dir string) {
	t.Helper()
	stories := fixtures.Stories(name)
	if len(stories) == 0 || !stories[0].Flagged() {
		t.Fatalf("%s has no flagged story", name)
	}
	dir = t.TempDir()
	if err := stories[0].Write(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestColorAndWidthFollowTheTerminal(t *testing.T) {
	dir := someStory(t, "date-conflict")
	for _, test := range []struct {
		name     string
		terminal Terminal
		env      map[string]string
		args     []string
		colored  bool
		width    int
	}{
		{"no terminal", Terminal{}, nil, nil, false, 80},
		{"a terminal", Terminal{true, 120}, nil, nil, true, 120},
		{"a terminal of unknown width", Terminal{true, 0}, nil, nil, true, 80},
		{"a very narrow terminal", Terminal{true, 20}, nil, nil, true, 40},
		{"NO_COLOR", Terminal{true, 100}, map[string]string{"NO_COLOR": "1"}, nil, false, 100},
		{"an empty NO_COLOR", Terminal{true, 100}, map[string]string{"NO_COLOR": ""}, nil, true, 100},
		{"a dumb terminal", Terminal{true, 100}, map[string]string{"TERM": "dumb"}, nil, false, 100},
		{"colour always", Terminal{}, map[string]string{"NO_COLOR": "1"}, []string{"--color", "always"}, true, 80},
		{"colour never", Terminal{true, 100}, nil, []string{"--color=never"}, false, 100},
		{"a width", Terminal{true, 100}, nil, []string{"--width", "60"}, true, 60},
		{"the terminal's width", Terminal{true, 100}, nil, []string{"--width", "0"}, true, 100},
	} {
		t.Run(test.name, func(t *testing.T) {
			streams := Streams{Dir: dir, Terminal: test.terminal, Env: func(name string) string { return test.env[name] }}
			got := runWith(t, streams, append([]string{"check", "."}, test.args...)...)
			if colored := strings.Contains(got.out, "\x1b["); colored != test.colored {
				t.Errorf("coloured: %v, want %v", colored, test.colored)
			}
			if width := strings.Count(got.out[strings.Index(got.out, "─"):], "─"); width != test.width*strings.Count(got.out, "severity  ") {
				t.Errorf("the rule takes %d, want %d", width, test.width)
			}
		})
	}
}

// faultyWriter takes some bytes and then fails.
type faultyWriter struct {
	room int
	err  error
}

func (w *faultyWriter) Write(data []byte) (int, error) {
	if len(data) > w.room {
		return 0, w.err
	}
	w.room -= len(data)
	return len(data), nil
}

func TestClosedPipeIsSilent(t *testing.T) {
	dir := someStory(t, "date-conflict")
	closed := &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
	got := runWith(t, Streams{Dir: dir, Out: &faultyWriter{10, closed}}, "check", ".")
	if got.err != "" || got.status != statusFindings {
		t.Errorf("exit status %d, and on stderr: %s", got.status, got.err)
	}
}

func TestFullDiskIsTold(t *testing.T) {
	dir := someStory(t, "date-conflict")
	full := &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
	got := runWith(t, Streams{Dir: dir, Out: &faultyWriter{10, full}}, "check", ".")
	if want := "claimcheck: the output cannot be written: write /dev/stdout: no space left on device\n"; got.err != want || got.status != statusFailed {
		t.Errorf("exit status %d, and on stderr: %s", got.status, got.err)
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	waiting, _ := io.Pipe()
	var out, errs bytes.Buffer
	time.AfterFunc(10*time.Millisecond, cancel)
	status := Main(ctx, []string{"check", "-"}, Streams{In: waiting, Out: &out, Err: &errs, Dir: t.TempDir()})
	if status != statusFailed || errs.String() != "claimcheck: interrupted\n" || out.Len() > 0 {
		t.Errorf("exit status %d, stdout %q, stderr %q", status, out.String(), errs.String())
	}
}

func TestBrokenCheckIsAFaultOfTheProgram(t *testing.T) {
	dir := someStory(t, "attribution-missing")
	var out, errs bytes.Buffer
	a := &app{Streams: Streams{Dir: dir, Out: &out, Err: &errs}}
	broken := &check.Check{
		Name: "broken", Doc: "a check that breaks", Severity: check.Error,
		Run: check.EachArticle(func(p *check.Pass, _ *claims.Article) {
			p.Report(check.Finding{Message: "found before it broke"})
			panic(errors.New("index out of range"))
		}),
	}
	r := &run{printing: &printing{looks: &looks{format: choice{value: report.FormatTable}}}}
	err := a.runChecks(context.Background(), r, []*check.Check{broken}, []string{"."})
	const want = `the check broken broke, which is a fault of claimcheck and not of your records; please report it: "index out of range"`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if !strings.Contains(out.String(), "found before it broke") {
		t.Errorf("what was found is not printed:\n%s", out.String())
	}
}

func TestSuppressionsExpireByTheClock(t *testing.T) {
	record := func(until string) []fixtures.File {
		return []fixtures.File{
			{Path: "a.json", Data: `{
			"article": {"id": "a", "publisher": "wire", "published": "2021-08-10", "headline": "h", "url": "https://a.example/"},
			"claims": [{"id": "c1", "kind": "quote", "anchor": {"exact": "one"},
				"suppress": [{"check": "attribution-missing", "reason": "asked", "until": "` + until + `"}]}]}`},
			{Path: "p.json", Data: `{"publishers": [{"id": "wire", "name": "Wire"}]}`},
		}
	}
	for until, want := range map[string]string{
		"2021-08-19": "2 warnings in 1 article with 1 claim\n",
		"2021-08-20": "nothing wrong in 1 article with 1 claim, 1 suppressed\n",
		"2021-08-21": "nothing wrong in 1 article with 1 claim, 1 suppressed\n",
	} {
		dir := t.TempDir()
		if err := (fixtures.Story{Files: record(until)}).Write(dir); err != nil {
			t.Fatal(err)
		}
		if got := runIn(t, dir, "check", "."); !strings.HasSuffix(got.out, want) {
			t.Errorf("until %s, on %s:\n%s", until, today.Format(time.DateOnly), got.out)
		}
	}
}

func TestOutputDoesNotDependOnProcessors(t *testing.T) {
	dir := t.TempDir()
	for i := range 150 {
		text := fmt.Sprintf(`{"article": {"id": "a%d", "publisher": "wire%d"}, "claims": [{"id": "c", "kind": "quote", "anchor": {"exact": "x"}}]}`, i/2, i%7)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.json", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, format := range report.Formats() {
		runtime.GOMAXPROCS(1)
		one := runIn(t, dir, "check", "--format", format, ".")
		runtime.GOMAXPROCS(8)
		if eight := runIn(t, dir, "check", "--format", format, "."); eight != one {
			t.Errorf("--format %s: one processor and eight print different things", format)
		}
	}
}

// TestShippedDataset holds the program to the case that it must always get right.
func TestShippedDataset(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	got := runIn(t, root, "check", "--format", "json", filepath.Join("claims", "data"))
	if got.status != statusFindings || got.err != "" {
		t.Fatalf("exit status %d, and on stderr: %s", got.status, got.err)
	}
	var found struct {
		Findings []struct {
			Check, Severity, Verdict string
			Evidence                 []struct{ Quote, Zone string }
			WayOut                   []struct{ Zone string } `json:"way_out"`
		}
	}
	if err := json.Unmarshal([]byte(got.out), &found); err != nil {
		t.Fatal(err)
	}
	for _, f := range found.Findings {
		if f.Check != "date-conflict" {
			continue
		}
		if f.Severity != "error" || f.Verdict != "conflict" || len(f.WayOut) != 1 || f.WayOut[0].Zone != "Asia/Karachi" {
			t.Errorf("the call is told as %+v", f)
		}
		if len(f.Evidence) != 2 || !strings.HasPrefix(f.Evidence[0].Quote, "on Tuesday") || !strings.HasPrefix(f.Evidence[1].Quote, "Earlier today") {
			t.Errorf("its two sides are not quoted: %+v", f.Evidence)
		}
		return
	}
	t.Error("the call between Austin and Bajwa is not found")
}

func TestEveryCommandIsWorded(t *testing.T) {
	a := &app{}
	for _, command := range a.root().Commands() {
		if command.Short == "" || strings.HasSuffix(command.Short, ".") || strings.ToLower(command.Short[:1]) != command.Short[:1] {
			t.Errorf("%s: its short help is %q", command.Name(), command.Short)
		}
		if command.Long == "" {
			t.Errorf("%s has no help", command.Name())
		}
		for line := range strings.Lines(command.Long + "\n" + command.Example) {
			if len(line) > 81 {
				t.Errorf("%s: a line of its help is longer than 80: %s", command.Name(), line)
			}
		}
		if todo := regexp.MustCompile(`(?i)todo|fixme|xxx`); todo.MatchString(command.Long) {
			t.Errorf("%s is unfinished", command.Name())
		}
	}
}
