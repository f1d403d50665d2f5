package cli

// These tests run the scripts of the action and of the GitLab job, with what these services would give them. Where the
// arguments matter, a stand-in for the program notes them down.

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// standIn is a program that notes its arguments, a line each, writes a file of findings where it is asked to, and fails as
// it is told.
const standIn = `#!/bin/sh
printf '%s\n' "$0" "$@" > "$NOTES"
for word in "$@"; do
  case $word in --output=sarif=*) echo '{}' > "${word#--output=sarif=}";; esac
done
exit "${STATUS:-0}"
`

// runner is a machine of a service: a folder with a workspace in it, and variables.
type runner struct {
	t         *testing.T
	workspace string
	env       map[string]string
	outputs   map[string]string // outputs are those of steps, as "step.name".
}

func newRunner(t *testing.T) *runner {
	t.Helper()
	root, err := filepath.Abs(repository)
	if err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	r := &runner{t: t, workspace: filepath.Join(temp, "work space"), outputs: map[string]string{}, env: map[string]string{
		"GITHUB_ACTION_PATH": root, "RUNNER_TEMP": filepath.Join(temp, "runner temp"), "RUNNER_OS": "Linux", "RUNNER_ARCH": "X64",
		"NOTES": filepath.Join(temp, "notes"), "GIT_CONFIG_GLOBAL": os.DevNull, "GIT_CONFIG_SYSTEM": os.DevNull,
		"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@a.example", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@a.example",
	}}
	for _, folder := range []string{r.workspace, r.env["RUNNER_TEMP"]} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// bash runs a script as both services do, and returns its exit status and all that it printed.
func (r *runner) bash(script string, more map[string]string) (int, string) {
	r.t.Helper()
	command := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
	command.Dir = r.workspace
	command.Env = os.Environ()
	for _, variables := range []map[string]string{r.env, more} {
		for name, value := range variables {
			command.Env = append(command.Env, name+"="+value)
		}
	}
	out, err := command.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		r.t.Fatal(err)
	}
	return command.ProcessState.ExitCode(), string(out)
}

// must runs a script that prepares something.
func (r *runner) must(script string) string {
	r.t.Helper()
	status, out := r.bash(script, nil)
	if status != 0 {
		r.t.Fatalf("%s: exit status %d\n%s", script, status, out)
	}
	return strings.TrimSpace(out)
}

// expression is what a value of an action may refer to.
var expression = regexp.MustCompile(`\$\{\{ (inputs|steps)\.([a-z-]+)(?:\.outputs\.([a-z]+))? \}\}`)

// run runs a step of the action with some inputs, and keeps its outputs.
func (r *runner) run(id string, inputs map[string]string) (int, string) {
	r.t.Helper()
	a, _ := readAction(r.t)
	for _, s := range a.Runs.Steps {
		if s.ID != id {
			continue
		}
		env := map[string]string{"GITHUB_OUTPUT": filepath.Join(r.t.TempDir(), "outputs")}
		for name, value := range s.Env {
			env[name] = expression.ReplaceAllStringFunc(value, func(found string) string {
				match := expression.FindStringSubmatch(found)
				if match[1] == "inputs" {
					return inputs[match[2]]
				}
				return r.outputs[match[2]+"."+match[3]]
			})
		}
		status, out := r.bash(s.Run, env)
		written, err := os.ReadFile(env["GITHUB_OUTPUT"])
		if err != nil && !os.IsNotExist(err) {
			r.t.Fatal(err)
		}
		for line := range strings.Lines(string(written)) {
			name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
			if !ok {
				r.t.Errorf("the step %s writes the output %q", id, line)
			}
			r.outputs[id+"."+name] = value
		}
		return status, out
	}
	r.t.Fatalf("the action has no step %s", id)
	return 0, ""
}

// notes returns the arguments that the stand-in was given, its own name first.
func (r *runner) notes() []string {
	r.t.Helper()
	text, err := os.ReadFile(r.env["NOTES"])
	if err != nil {
		r.t.Fatal(err)
	}
	words := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	holdToCommand(r.t, words)
	return words[1:]
}

// install puts the stand-in where the action builds the program.
func (r *runner) install() {
	r.t.Helper()
	if status, out := r.run("place", nil); status != 0 || !strings.HasPrefix(r.outputs["place.key"], "claimcheck-Linux-X64-go1.") {
		r.t.Fatalf("%d, %s, %v", status, out, r.outputs)
	}
	bin := filepath.Join(r.outputs["place.folder"], "bin")
	if err := os.MkdirAll(bin, 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(bin, program), []byte(standIn), 0o755); err != nil {
		r.t.Fatal(err)
	}
}

func TestActionPassesItsInputs(t *testing.T) {
	r := newRunner(t)
	r.install()
	r.must("git init -q . && git commit -q --allow-empty -m one")
	commit := r.must("git rev-parse HEAD")
	status, out := r.run("check", map[string]string{
		"paths": "news/a b.json\r\n\n  articles/*.json \n-odd.json\n", "config": "other config.yaml", "fail-on": "warning",
		"baseline": "known.json", "changed-since": commit, "sarif": "found here.sarif", "args": "--skip=source-unused\n--width  120 *",
	})
	want := []string{
		"check", "--config=other config.yaml", "--fail-on=warning", "--baseline=known.json", "--output=sarif=found here.sarif",
		"--changed-since=" + commit, "--skip=source-unused", "--width", "120", "*", "--",
		"news/a b.json", "articles/*.json", "-odd.json",
	}
	if diff := cmp.Diff(want, r.notes()); diff != "" || status != 0 {
		t.Errorf("exit status %d, %s\n%s", status, out, diff)
	}
	if r.outputs["check.status"] != "0" || r.outputs["check.sarif"] != "found here.sarif" {
		t.Errorf("the outputs are %v", r.outputs)
	}
}

func TestActionWithoutInputs(t *testing.T) {
	r := newRunner(t)
	r.install()
	r.env["STATUS"] = "2"
	status, out := r.run("check", nil)
	if diff := cmp.Diff([]string{"check", "--"}, r.notes()); diff != "" || out != "" {
		t.Errorf("%s\n%s", out, diff)
	}
	if _, there := r.outputs["check.sarif"]; there || status != 2 || r.outputs["check.status"] != "2" {
		t.Errorf("exit status %d, outputs %v", status, r.outputs)
	}
}

// TestActionDistrustsCommits gives commits that are not in the clone, or no commits: everything is checked then, and no
// line of the log is forged.
func TestActionDistrustsCommits(t *testing.T) {
	for _, commit := range []string{"0123456789abcdef0123456789abcdef01234567", "$(touch forged)", "--help", "x\n::error::forged", "main; touch forged"} {
		r := newRunner(t)
		r.install()
		r.must("git init -q . && git commit -q --allow-empty -m one")
		status, out := r.run("check", map[string]string{"changed-since": commit})
		if diff := cmp.Diff([]string{"check", "--"}, r.notes()); diff != "" || status != 0 {
			t.Errorf("%q: exit status %d\n%s", commit, status, diff)
		}
		if !strings.HasPrefix(out, "::warning title=claimcheck::everything is checked") || strings.Count(out, "\n") != 1 {
			t.Errorf("%q: printed is %q", commit, out)
		}
		if _, err := os.Stat(filepath.Join(r.workspace, "forged")); err == nil {
			t.Errorf("%q was run", commit)
		}
	}
}

// lentGo is the real Go, but for what would make it compile everything anew: an empty cache and other paths.
const lentGo = `#!/bin/sh
printf '%s\n' "$GOMODCACHE" "$GOCACHE" "$CGO_ENABLED" > "$NOTES"
for word; do
  shift
  [ "$word" = -trimpath ] || set -- "$@" "$word"
done
unset CGO_ENABLED
GOMODCACHE=$LENT_MODULES GOCACHE=$LENT_CACHE exec "$LENT_GO" "$@"
`

// TestActionChecks builds the program by the action's own script and checks a dataset with it.
func TestActionChecks(t *testing.T) {
	r := newRunner(t)
	if status, out := r.run("place", nil); status != 0 {
		t.Fatal(out)
	}
	r.env["LENT_MODULES"], r.env["LENT_CACHE"], r.env["LENT_GO"] = r.must("go env GOMODCACHE"), r.must("go env GOCACHE"), r.must("command -v go")
	tools := filepath.Join(r.env["RUNNER_TEMP"], "tools")
	if err := os.Mkdir(tools, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(tools, "go"), []byte(lentGo), 0o755); err != nil {
		t.Fatal(err)
	}
	r.env["PATH"] = tools + string(os.PathListSeparator) + os.Getenv("PATH")
	if status, out := r.run("build", nil); status != 0 {
		t.Fatalf("exit status %d\n%s", status, out)
	}
	cache := filepath.Join(r.outputs["place.folder"], "cache")
	noted, err := os.ReadFile(r.env["NOTES"])
	if want := filepath.Join(cache, "modules") + "\n" + filepath.Join(cache, "build") + "\n0\n"; err != nil || string(noted) != want {
		t.Errorf("Go was run with %q, %v; want %q", noted, err, want)
	}
	if got := runIn(t, r.workspace, "init", "news room"); got.status != statusClean {
		t.Fatal(got.err)
	}
	status, out := r.run("check", map[string]string{"paths": "news room"})
	if status != statusClean || r.outputs["check.status"] != "0" || !strings.Contains(out, "nothing wrong") {
		t.Errorf("exit status %d, outputs %v\n%s", status, r.outputs, out)
	}
	r.must(`cd "news room" && sed -i.old 's/"value": 340/"value": 430/' articles/tool-library.json && rm articles/*.old`)
	status, out = r.run("check", map[string]string{"args": "--check number-conflict --format json"})
	if status != statusFindings || r.outputs["check.status"] != "1" || !strings.Contains(out, `"number-conflict"`) {
		t.Errorf("exit status %d, outputs %v\n%s", status, r.outputs, out)
	}
}

func TestWorkflowAsksForTheRepository(t *testing.T) {
	r := newRunner(t)
	for _, s := range workflows(t)[""].Jobs["claimcheck"].Steps {
		if s.Run == "" {
			continue
		}
		if status, out := r.bash(s.Run, map[string]string{"CLAIMCHECK_REPOSITORY": ""}); status != 1 || !strings.HasPrefix(out, "::error ") || !strings.Contains(out, "CLAIMCHECK_REPOSITORY") {
			t.Errorf("exit status %d, %q", status, out)
		}
		if status, out := r.bash(s.Run, map[string]string{"CLAIMCHECK_REPOSITORY": "press/claimcheck"}); status != 0 || out != "" {
			t.Errorf("exit status %d, %q", status, out)
		}
		return
	}
	t.Error("no step asks")
}

// TestGitLabJob runs the job's script with a repository to clone and a stand-in for Go, which "builds" one for the program.
func TestGitLabJob(t *testing.T) {
	var p pipeline
	readYAML(t, filepath.Join(repository, ".gitlab", "claimcheck.gitlab-ci.yml"), &p)
	script := strings.Join(p.Claimcheck.Script, "\n")
	r := newRunner(t)
	status, out := r.bash(script, map[string]string{"CLAIMCHECK_REPOSITORY": ""})
	if status != 1 || !strings.Contains(out, "the variable CLAIMCHECK_REPOSITORY is not set; set it") {
		t.Errorf("without a repository: exit status %d, %q", status, out)
	}
	tools := filepath.Join(r.env["RUNNER_TEMP"], "tools")
	if err := os.Mkdir(tools, 0o755); err != nil {
		t.Fatal(err)
	}
	stand := "#!/bin/sh\n[ \"$1\" = -C ] && [ -f \"$2/state\" ] && mkdir \"$2/bin\" && cp \"$STANDIN\" \"$2/bin/claimcheck\" && cat \"$2/state\"\n"
	for name, text := range map[string]string{"go": stand, "standin": standIn} {
		if err := os.WriteFile(filepath.Join(tools, name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	r.env["STANDIN"] = filepath.Join(tools, "standin")
	r.must(`git init -q claimcheck && cd claimcheck && echo one > state && git add . && git commit -q -m one && git tag v1 && echo two > state && git commit -q -a -m two`)
	r.env["PATH"] = tools + string(os.PathListSeparator) + os.Getenv("PATH")
	r.env["TMPDIR"] = r.env["RUNNER_TEMP"]
	everything := []string{"check", "--format", "table", "--output", "gitlab=gl-code-quality-report.json", "--output", "junit=claimcheck.xml"}
	for _, c := range []struct {
		env    map[string]string
		state  string
		status int
		want   []string
	}{
		{map[string]string{}, "two", 0, everything},
		{map[string]string{"CLAIMCHECK_REF": "v1", "STATUS": "1"}, "one", 1, everything},
		{map[string]string{"CI_MERGE_REQUEST_DIFF_BASE_SHA": "0a1b"}, "two", 0, append(everything[:len(everything):len(everything)], "--changed-since", "0a1b")},
	} {
		c.env["CLAIMCHECK_REPOSITORY"] = filepath.Join(r.workspace, "claimcheck")
		status, out := r.bash(script, c.env)
		if status != c.status || strings.TrimSpace(out) != c.state {
			t.Errorf("%v: exit status %d, want %d; built from %q, want %q", c.env, status, c.status, out, c.state)
		}
		if diff := cmp.Diff(c.want, r.notes()); diff != "" {
			t.Errorf("%v:\n%s", c.env, diff)
		}
	}
}
