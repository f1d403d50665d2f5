package cli

// These tests read the files by which other programs run claimcheck: the action and the hooks at the root of the
// repository, the template for GitLab, and what "init --ci" writes. They are held to the facts that a reader of them would
// look for; services_run_test.go runs their scripts.

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
	"go.yaml.in/yaml/v3"
)

// step is one step of an action or of a job.
type step struct {
	ID              string
	Uses            string
	If              string
	Shell           string
	Run             string
	Env             map[string]string
	With            map[string]string
	ContinueOnError bool `yaml:"continue-on-error"`
}

// action is an action.yml.
type action struct {
	Name, Description string
	Inputs            map[string]struct{ Description, Default string }
	Outputs           map[string]struct{ Description, Value string }
	Runs              struct {
		Using string
		Steps []step
	}
}

// workflow is a workflow of GitHub.
type workflow struct {
	On          map[string]any
	Permissions map[string]string
	Concurrency map[string]string
	Jobs        map[string]struct {
		Timeout     int `yaml:"timeout-minutes"`
		Permissions map[string]string
		Steps       []step
	}
}

// pipeline is a GitLab CI file with the one job that runs claimcheck.
type pipeline struct {
	Claimcheck struct {
		Image     string
		Variables map[string]string
		Rules     []map[string]string
		Script    []string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
}

// hook is an entry of .pre-commit-hooks.yaml.
type hook struct {
	ID, Language, Entry, Files, Exclude string
	PassFilenames                       *bool `yaml:"pass_filenames"`
}

// readYAML reads a file of the repository, or one that init wrote.
func readYAML(t *testing.T, path string, into any) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return string(data)
}

// laid returns the path of a file that "init --ci" writes.
func laid(t *testing.T, name string, args ...string) string {
	t.Helper()
	dir := t.TempDir()
	if got := runIn(t, dir, append([]string{"init"}, args...)...); got.status != statusClean {
		t.Fatal(got.err)
	}
	return filepath.Join(dir, filepath.FromSlash(name))
}

func readAction(t *testing.T) (a action, text string) {
	t.Helper()
	text = readYAML(t, filepath.Join(repository, "action.yml"), &a)
	return a, text
}

const workflowPath = ".github/workflows/claims.yml"

// workflows returns the workflow that init writes for an action elsewhere, and the one for a checkout.
func workflows(t *testing.T) map[string]workflow {
	t.Helper()
	found := map[string]workflow{}
	for from, args := range map[string][]string{
		"press/claimcheck@v1": {"--ci", "github", "--from", "press/claimcheck@v1"},
		"":                    {"--ci", "github"},
	} {
		var w workflow
		readYAML(t, laid(t, workflowPath, args...), &w)
		found[from] = w
	}
	return found
}

func TestAction(t *testing.T) {
	a, text := readAction(t)
	if a.Runs.Using != "composite" || a.Name == "" || a.Description == "" {
		t.Errorf("the action is %q, and uses %q", a.Name, a.Runs.Using)
	}
	for _, name := range []string{"paths", "config", "fail-on", "baseline", "changed-since", "sarif", "args", "version"} {
		if input, there := a.Inputs[name]; !there || input.Description == "" {
			t.Errorf("the input %s is not there, or not described", name)
		}
	}
	for name := range a.Inputs {
		if !strings.Contains(text, "${{ inputs."+name+" }}") {
			t.Errorf("the input %s is not used", name)
		}
	}
	for _, name := range []string{"status", "sarif"} {
		if a.Outputs[name].Value != "${{ steps.check.outputs."+name+" }}" {
			t.Errorf("the output %s is %q", name, a.Outputs[name].Value)
		}
	}
	for i, s := range a.Runs.Steps {
		if (s.Run == "") != (s.Shell == "") || (s.Run == "") == (s.Uses == "") {
			t.Errorf("step %d uses %q, runs %q and has the shell %q", i, s.Uses, s.Run, s.Shell)
		}
	}
	for _, used := range regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) \}\}`).FindAllStringSubmatch(text, -1) {
		if _, there := a.Inputs[used[1]]; !there {
			t.Errorf("the input %s is used, and not there", used[1])
		}
	}
}

// TestNothingIsPastedIntoScripts lets no text from outside become a part of a script, and every script be one.
func TestNothingIsPastedIntoScripts(t *testing.T) {
	a, _ := readAction(t)
	steps := a.Runs.Steps
	for _, w := range workflows(t) {
		for _, job := range w.Jobs {
			steps = append(steps, job.Steps...)
		}
	}
	var scripts []string
	trusted := regexp.MustCompile(`^(actions/[a-z-]+@v[0-9]+|github/codeql-action/upload-sarif@v[0-9]+|press/claimcheck@v1|\./\.claimcheck-action)$`)
	for _, s := range steps {
		if s.Run != "" {
			scripts = append(scripts, s.Run)
		} else if !trusted.MatchString(s.Uses) {
			t.Errorf("a step uses %q", s.Uses)
		}
	}
	var p pipeline
	readYAML(t, filepath.Join(repository, ".gitlab", "claimcheck.gitlab-ci.yml"), &p)
	scripts = append(scripts, p.Claimcheck.Script...)
	if len(scripts) < 5 {
		t.Errorf("only %d scripts", len(scripts))
	}
	for _, script := range scripts {
		if strings.Contains(script, "${{") {
			t.Errorf("a workflow's values are pasted into a script:\n%s", script)
		}
		command := exec.Command("bash", "-n")
		command.Stdin = strings.NewReader(script)
		if out, err := command.CombinedOutput(); err != nil {
			t.Errorf("bash cannot read a script: %v\n%s\n%s", err, out, script)
		}
	}
}

func TestWorkflow(t *testing.T) {
	a, _ := readAction(t)
	for from, w := range workflows(t) {
		t.Run("from "+from, func(t *testing.T) {
			job, there := w.Jobs["claimcheck"]
			if !there || len(w.Jobs) != 1 || job.Timeout == 0 || w.Concurrency["group"] == "" {
				t.Errorf("jobs are %v", w.Jobs)
			}
			if diff := cmp.Diff(map[string]string{"contents": "read"}, w.Permissions); diff != "" {
				t.Errorf("the workflow may:\n%s", diff)
			}
			want := map[string]string{"contents": "read", "security-events": "write", "actions": "read"}
			if diff := cmp.Diff(want, job.Permissions); diff != "" {
				t.Errorf("the job may:\n%s", diff)
			}
			if _, there := w.On["pull_request_target"]; there || w.On == nil {
				t.Errorf("it runs on %v", w.On)
			}
			if first := job.Steps[0]; first.With["fetch-depth"] != "0" || first.With["persist-credentials"] != "false" {
				t.Errorf("the checkout is %v", first.With)
			}
			use := job.Steps[slices.IndexFunc(job.Steps, func(s step) bool { return s.ID == "claims" })]
			for name := range use.With {
				if _, there := a.Inputs[name]; !there {
					t.Errorf("the action has no input %s", name)
				}
			}
			if from != "" && use.Uses != from || from == "" && use.Uses != "./.claimcheck-action" {
				t.Errorf("the action is %q", use.Uses)
			}
			upload := job.Steps[len(job.Steps)-1]
			if !strings.HasPrefix(upload.If, "always()") || upload.With["sarif_file"] != "${{ steps.claims.outputs.sarif }}" || !upload.ContinueOnError {
				t.Errorf("the last step is %+v", upload)
			}
		})
	}
}

// TestGitLab holds the template to include and the file that init writes to one text.
func TestGitLab(t *testing.T) {
	kept := filepath.Join(repository, ".gitlab", "claimcheck.gitlab-ci.yml")
	var plain, known pipeline
	written := readYAML(t, laid(t, ".gitlab-ci.yml", "--ci", "gitlab"), &plain)
	if *update {
		if err := os.WriteFile(kept, []byte(written), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var template pipeline
	if diff := cmp.Diff(written, readYAML(t, kept, &template)); diff != "" {
		t.Errorf("the template is not what init writes; make update renews it:\n%s", diff)
	}
	job := template.Claimcheck
	if job.Image != "golang:1.26" || job.Variables["GIT_DEPTH"] != "0" || len(job.Rules) != 2 || job.Artifacts.When != "always" {
		t.Errorf("the job is %+v", job)
	}
	for report, file := range map[string]string{"codequality": "gl-code-quality-report.json", "junit": "claimcheck.xml"} {
		if job.Artifacts.Reports[report] != file {
			t.Errorf("the report %s is %q", report, job.Artifacts.Reports[report])
		}
	}
	readYAML(t, laid(t, ".gitlab-ci.yml", "--ci", "gitlab", "--from", "https://git.example/press/claimcheck.git@v1"), &known)
	variables := known.Claimcheck.Variables
	if variables["CLAIMCHECK_REPOSITORY"] != "https://git.example/press/claimcheck.git" || variables["CLAIMCHECK_REF"] != "v1" {
		t.Errorf("the variables are %v", variables)
	}
	known.Claimcheck.Variables = plain.Claimcheck.Variables
	if diff := cmp.Diff(plain, known); diff != "" {
		t.Errorf("with --from more than the variables is another:\n%s", diff)
	}
}

func TestHooks(t *testing.T) {
	var hooks []hook
	readYAML(t, filepath.Join(repository, ".pre-commit-hooks.yaml"), &hooks)
	byID := map[string]hook{}
	for _, h := range hooks {
		byID[h.ID] = h
		if h.Language != "golang" {
			t.Errorf("%s is in %s", h.ID, h.Language)
		}
		holdToCommand(t, strings.Fields(h.Entry))
		for path, isRecord := range map[string]bool{
			"articles/ferry.json": true, "people.json": true, "archive/2021.jsonl": true, "archive/2021.jsonl.gz": true,
			".vscode/settings.json": false, "news/.claimcheck/schema/article.schema.json": false, "notes.txt": false, "a.jsonx": false,
		} {
			matched := regexp.MustCompile(h.Files).MatchString(path)
			if h.Exclude != "" {
				matched = matched && !regexp.MustCompile(h.Exclude).MatchString(path)
			}
			// The check of everything may run for more than records; the names are passed to the other one.
			if isRecord && !matched || !isRecord && matched && h.ID == "claimcheck-validate" {
				t.Errorf("%s: it is %v that the hook runs for %s", h.ID, matched, path)
			}
		}
	}
	if whole := byID["claimcheck"]; whole.PassFilenames == nil || *whole.PassFilenames || !regexp.MustCompile(whole.Files).MatchString("news/claimcheck.yaml") {
		t.Errorf("the whole dataset is checked by %+v", whole)
	}
	if single, there := byID["claimcheck-validate"]; !there || single.PassFilenames != nil {
		t.Errorf("single files are validated by %+v", single)
	}
	var written struct {
		Repos []struct {
			Repo, Rev string
			Hooks     []hook
		}
	}
	readYAML(t, laid(t, ".pre-commit-config.yaml", "--ci", "pre-commit", "--from", "press/claimcheck@v1.10"), &written)
	if len(written.Repos) != 1 || written.Repos[0].Rev != "v1.10" || len(written.Repos[0].Hooks) != 1 {
		t.Fatalf("init writes %+v", written)
	}
	if _, there := byID[written.Repos[0].Hooks[0].ID]; !there {
		t.Errorf("init writes the hook %q, which is not there", written.Repos[0].Hooks[0].ID)
	}
}

// holdToCommand holds a command line that some file has, with the program's name first, to the commands and flags that
// there are.
func holdToCommand(t *testing.T, line []string) {
	t.Helper()
	if len(line) < 2 || filepath.Base(line[0]) != program {
		t.Errorf("%q does not run %s", line, program)
		return
	}
	command := mustFind((&app{}).root(), line[1])
	for _, word := range line[2:] {
		if word == "--" {
			return
		}
		name, isFlag := strings.CutPrefix(word, "--")
		name, _, _ = strings.Cut(name, "=")
		if isFlag && command.Flags().Lookup(name) == nil {
			t.Errorf("%s has no flag --%s", fmt.Sprint(line[:2]), name)
		}
	}
}
