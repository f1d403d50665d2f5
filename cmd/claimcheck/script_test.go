package main

// These tests tell stories about the command line, as scripts in testdata/script: files, commands, and what they print.
// See "go doc github.com/rogpeppe/go-internal/testscript" for the language. "go test ./cmd/claimcheck -update" renews
// what "cmp" compares with. These commands are added to it:
//
//	status N COMMAND...   runs a command and holds it to its exit status
//	follows NAME FILE     holds a JSON file to a schema that the program ships
//	flood N FILE          writes a file of N records, one a line, each with one error
//	smaller N FILE        holds a file to a size in bytes
//	git-commit MESSAGE    makes a repository of the folder where it is none, and commits all that is in it

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"claimcheck/schema"
)

var update = flag.Bool("update", false, "renew what the scripts compare with")

func TestMain(m *testing.M) {
	if strings.Contains(filepath.Base(os.Args[0]), ".test") { // It is the tests that run, and not the program by another name.
		os.Setenv("XDG_CACHE_HOME", "nowhere") // A path that is not absolute is none: nothing is written into the user's caches.
	}
	testscript.Main(m, map[string]func(){"claimcheck": main, "claimcheck-prepared": prepared})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".caches"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":     status,
			"follows":    follows,
			"git-commit": gitCommit,
			"flood":      flood,
			"smaller":    smaller,
		},
	})
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

func flood(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: flood N FILE")
	}
	count, err := strconv.Atoi(args[0])
	ts.Check(err)
	var text strings.Builder
	for i := range count {
		fmt.Fprintf(&text, `{"article": {"id": "a%d", "publisher": "wire", "published": "2021-08-10", "headline": "h", "url": "https://wire.example/%d"}, `, i, i)
		text.WriteString(`"claims": [{"id": "c1", "kind": "date", "event": "e` + strconv.Itoa(i) + `", "when": {"text": "on Wednesday, Aug. 9, 2021", "date": "2021-08-09"}, `)
		text.WriteString(`"anchor": {"exact": "on Wednesday"}}]}` + "\n")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text.String()), 0o666))
}

func smaller(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: smaller N FILE")
	}
	limit, err := strconv.Atoi(args[0])
	ts.Check(err)
	if size := len(ts.ReadFile(args[1])); size >= limit {
		ts.Fatalf("%s has %d bytes, want fewer than %d", args[1], size, limit)
	}
}

func gitCommit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: git-commit MESSAGE")
	}
	for name, value := range map[string]string{
		"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
		"GIT_CONFIG_GLOBAL": os.DevNull, "GIT_CONFIG_SYSTEM": os.DevNull,
	} {
		ts.Setenv(name, value)
	}
	if _, err := os.Stat(ts.MkAbs(".git")); err != nil {
		ts.Check(ts.Exec("git", "init", "-q", "-b", "main"))
	}
	ts.Check(ts.Exec("git", "add", "-A"))
	ts.Check(ts.Exec("git", "commit", "-q", "-m", strings.Join(args, " ")))
}

func follows(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: follows NAME FILE")
	}
	anything := func(string) error { return nil }
	validator, err := schema.New(map[string]schema.Format{"edtf": anything, "zone": anything, "duration": anything})
	ts.Check(err)
	for _, violation := range validator.Validate(args[0], []byte(ts.ReadFile(args[1]))) {
		ts.Fatalf("%s: %s", violation.Pointer, violation.Message)
	}
}
