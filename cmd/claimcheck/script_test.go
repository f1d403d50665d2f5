package main

// These tests tell stories about the command line, as scripts in testdata/script: files, commands, and what they print.
// See "go doc github.com/rogpeppe/go-internal/testscript" for the language. "go test ./cmd/claimcheck -update" renews
// what "cmp" compares with. Two commands are added to it:
//
//	status N COMMAND...   runs a command and holds it to its exit status
//	follows NAME FILE     holds a JSON file to a schema that the program ships

import (
	"errors"
	"flag"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"claimcheck/schema"
)

var update = flag.Bool("update", false, "renew what the scripts compare with")

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"claimcheck": main}) }

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":  status,
			"follows": follows,
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
