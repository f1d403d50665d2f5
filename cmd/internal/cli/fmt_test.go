package cli

// This file tests what "fmt" shows of files that somebody hostile has made, and how it deals with several at once.

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fmtIn runs "fmt" in a folder.
func fmtIn(t *testing.T, dir string, args ...string) (status int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = Main(t.Context(), append([]string{"fmt"}, args...), Streams{
		In: strings.NewReader(""), Out: &stdout, Err: &stderr, Env: func(string) string { return "" }, Dir: dir,
	})
	return status, stdout.String(), stderr.String()
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestFmtShowsHostileTextHarmlessly(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "claimcheck.yaml"), "version: 1\n")
	write(t, filepath.Join(dir, "a\x1b[31m\u202e.json"), "{\"people\": [\"\u202e\u009b31m ::error:: ]]>\", \"\x7f\"]}\r\n")
	write(t, filepath.Join(dir, "b\x1b[31m.json"), "{\"people\": [\"\x1b\"]}")
	for _, args := range [][]string{{"--check"}, {"--diff"}, {}} {
		status, out, errs := fmtIn(t, dir, args...)
		if status != statusFailed || out == "" || errs == "" {
			t.Errorf("%s: status %d, %q, %q", args, status, out, errs)
		}
		if strings.ContainsAny(out+errs, "\x1b\u202e\u009b\x7f\r") {
			t.Errorf("%s: %q, %q", args, out, errs)
		}
	}
	text, err := os.ReadFile(filepath.Join(dir, "a\x1b[31m\u202e.json"))
	if want := "{\n  \"people\": [\"\\u202e\\u009b31m ::error:: ]]>\", \"\\u007f\"]\n}\n"; err != nil || string(text) != want {
		t.Errorf("got %q, %v; want %q", text, err, want)
	}
}

func TestFmtOfManyFiles(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "claimcheck.yaml"), "version: 1\n")
	const count = 60
	var want strings.Builder
	for i := range count {
		name := fmt.Sprintf("articles/%03d.json", i)
		write(t, filepath.Join(dir, name), fmt.Sprintf(`{"article": {"publisher": "p", "id": "a%d"}}`, i))
		fmt.Fprintln(&want, name)
	}
	status, out, errs := fmtIn(t, dir, "--check")
	if status != statusFindings || out != want.String() || errs != "" {
		t.Errorf("status %d, %q, %q", status, out, errs)
	}
	if status, out, errs := fmtIn(t, dir); status != statusClean || strings.Count(out, ": formatted\n") != count || errs != "" {
		t.Errorf("status %d, %q, %q", status, out, errs)
	}
	if status, out, errs := fmtIn(t, dir, "--check"); status != statusClean || out+errs != "" {
		t.Errorf("status %d, %q, %q", status, out, errs)
	}
}
