package cli

// These tests hold the README to its word: its commands run, what it shows is what is printed, and its table of checks
// is the catalogue.

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks"
)

const repository = "../../.."

// TestReadme runs every shell block of the README in a copy of the shipped dataset, but for the command that runs the
// tests, which is running. Where the README shows an output, it is what the command prints.
func TestReadme(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Fatal("the README's commands are run by bash, which is not there: ", err)
	}
	dir := workshop(t)
	path := filepath.Join(repository, "README.md")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	readme := string(text)
	for i, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(readme, -1) {
		script := strings.ReplaceAll(block[1], "go test ./...\n", "")
		if i == 0 && script == block[1] {
			t.Error("the README's first block does not run the tests")
		}
		command := exec.Command("bash", "-c", prelude+script)
		command.Dir = dir
		command.Env = append(os.Environ(), "PATH="+dir+"/bin:"+os.Getenv("PATH"))
		if out, err := command.CombinedOutput(); err != nil || strings.Contains(string(out), refused) {
			t.Errorf("the README's commands do not run: %v\n%s\n%s", err, script, out)
		}
	}
	renewed := regexp.MustCompile("(?s)<!-- output: ([^\n]*) -->\n```text\n.*?```").ReplaceAllStringFunc(readme, func(shown string) string {
		args := strings.TrimSuffix(strings.TrimPrefix(strings.SplitN(shown, "\n", 2)[0], "<!-- output: "), " -->")
		var words []string
		for _, word := range shellWords.FindAllString(args, -1) {
			words = append(words, strings.Trim(word, `"`))
		}
		got := runIn(t, dir, words...)
		return fmt.Sprintf("<!-- output: %s -->\n```text\n%s```", args, got.out)
	})
	renewed = regexp.MustCompile("(?s)(<!-- checks -->\n).*(<!-- end checks -->)").ReplaceAllString(renewed, "${1}"+checksTable()+"${2}")
	if *update && renewed != readme {
		if err := os.WriteFile(path, []byte(renewed), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(readme, renewed); diff != "" {
		t.Errorf("the README shows what is not so; make update renews it:\n%s", diff)
	}
}

// shellWords are the words of a command line, as plainly as the README writes them.
var shellWords = regexp.MustCompile(`"[^"]*"|\S+`)

// refused is printed where a command of the README could not run.
const refused = "README: exit status"

// prelude makes "go run ./cmd/claimcheck" run the program as built, and marks what could not run; findings are no fault.
const prelude = `
go() {
  shift 2
  local status=0
  claimcheck "$@" || status=$?
  if [ $status -ge 2 ]; then echo "README: exit status $status"; fi
  return 0
}
set -e
`

// workshop makes a folder with the program and the shipped dataset in it, as a clone has them.
func workshop(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "clone")
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "bin", "claimcheck"), "./cmd/claimcheck")
	build.Dir = repository
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if err := os.CopyFS(filepath.Join(dir, "claims", "data"), os.DirFS(filepath.Join(repository, "claims", "data"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// checksTable is the README's table of checks.
func checksTable() string {
	var b strings.Builder
	b.WriteString("| check | weight | flags |\n|---|---|---|\n")
	for _, c := range checks.All() {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Name, c.Severity, strings.ReplaceAll(c.Title(), "|", `\|`))
	}
	return b.String()
}

// TestRecordsNameTheirSchemas holds the shipped records' "$schema" to files that are there.
func TestRecordsNameTheirSchemas(t *testing.T) {
	root := filepath.Join(repository, "claims", "data")
	named := regexp.MustCompile(`"\$schema": "([^"]+)"`)
	var files []string
	for _, pattern := range []string{"*.json", "articles/*.json"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = slices.Concat(files, found)
	}
	if len(files) < 5 {
		t.Fatalf("only %d files in the shipped dataset", len(files))
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		match := named.FindSubmatch(text)
		if match == nil {
			t.Errorf("%s names no schema", file)
			continue
		}
		if _, err := os.Stat(filepath.Join(filepath.Dir(file), string(match[1]))); err != nil {
			t.Errorf("%s names a schema that is not there: %v", file, err)
		}
	}
}
