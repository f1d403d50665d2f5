package skeleton

// These tests lay skeletons out: what is written, what is left alone, and what is refused.

import (
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/claims"
	"claimcheck/schema"
)

// read returns every file below a folder by its path.
func read(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(dir, at)
		if err != nil {
			return err
		}
		if entry.Type()&fs.ModeSymlink != 0 {
			files[filepath.ToSlash(relative)] = "a link"
			return nil
		}
		data, err := os.ReadFile(at)
		files[filepath.ToSlash(relative)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// write puts files into a folder.
func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLayTwiceChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "news room")
	first, err := Lay(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	laid := read(t, dir)
	if len(first.Written) != len(laid) || len(first.Kept) != 0 || first.Added {
		t.Errorf("%d files are there, and %d are said to be written: %+v", len(laid), len(first.Written), first)
	}
	if last := first.Written[len(first.Written)-1]; filepath.Base(last) != claims.ConfigName {
		t.Errorf("%s is written last; a folder is a dataset only when all else is there", last)
	}
	second, err := Lay(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(second.Written) != 0 || len(second.Kept) != len(laid) {
		t.Errorf("the second time %d files are written and %d kept", len(second.Written), len(second.Kept))
	}
	if diff := cmp.Diff(laid, read(t, dir)); diff != "" {
		t.Errorf("the second time changed files:\n%s", diff)
	}
}

func TestLayRefusesAndNamesAll(t *testing.T) {
	dir := t.TempDir()
	given := map[string]string{
		"people.json":           `{"people": []}`,
		"articles":              "a list of articles",
		".vscode/settings.json": `{"editor.tabSize": 2}`,
		"claimcheck.yaml/x":     "",
		"events.json":           string(text("events.json")),
	}
	write(t, dir, given)
	_, err := Lay(dir, Options{})
	var refused *Refusal
	if !errors.As(err, &refused) {
		t.Fatalf("%v is no refusal", err)
	}
	reasons := map[string]string{}
	for _, o := range refused.Obstacles {
		relative, err := filepath.Rel(dir, o.Path)
		if err != nil {
			t.Fatal(err)
		}
		reasons[filepath.ToSlash(relative)] = o.Reason
		if (o.Addition != "") != (relative == filepath.FromSlash(settingsPath)) {
			t.Errorf("%s: to add is %q", relative, o.Addition)
		}
	}
	want := map[string]string{
		"people.json":           "is there already, with other content",
		"articles":              "is a file, where a folder is needed",
		".vscode/settings.json": "is there already, without what claimcheck adds to it",
		"claimcheck.yaml":       "is a folder, where a file is needed",
	}
	if diff := cmp.Diff(want, reasons); diff != "" {
		t.Errorf("in the way are:\n%s", diff)
	}
	if diff := cmp.Diff(given, read(t, dir)); diff != "" {
		t.Errorf("a refused skeleton changed files:\n%s", diff)
	}
}

// TestLayTakesBackWhatItWrote lets a write fail when most files are there already: a link that leads nowhere cannot be
// told from a missing folder before.
func TestLayTakesBackWhatItWrote(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"notes.txt": "mine"})
	if err := os.Symlink("nowhere", filepath.Join(dir, "articles")); err != nil {
		t.Skip("this system makes no links: ", err)
	}
	_, err := Lay(dir, Options{})
	if err == nil || !strings.Contains(err.Error(), "cannot be written") {
		t.Fatalf("%v; want a file that cannot be written", err)
	}
	if diff := cmp.Diff(map[string]string{"notes.txt": "mine", "articles": "a link"}, read(t, dir)); diff != "" {
		t.Errorf("left behind:\n%s", diff)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("folders are left behind: %v, %v", entries, err)
	}
}

func TestLayInAReadOnlyFolder(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("nothing is read-only to root")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	if _, err := Lay(filepath.Join(dir, "news"), Options{}); err == nil || !strings.Contains(err.Error(), "permission denied") {
		t.Errorf("%v; want the reason", err)
	}
}

func TestLayInsideAnotherDataset(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{claims.ConfigName: "version: 1\n"})
	inner := filepath.Join(dir, "a", "b")
	if _, err := Lay(inner, Options{}); err == nil || !strings.Contains(err.Error(), `"b" lies inside it`) {
		t.Errorf("%v; want the dataset around it", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "a")); err == nil {
		t.Error("a folder was made")
	}
}

func TestServicesGoToTheRepositorysRoot(t *testing.T) {
	repository := t.TempDir()
	write(t, repository, map[string]string{".git/HEAD": "ref: refs/heads/main\n"})
	dir := filepath.Join(repository, "news")
	options := Options{Services: Services(), From: "press/claimcheck@v1.10"}
	if _, err := Lay(dir, options); err != nil {
		t.Fatal(err)
	}
	for _, s := range services {
		if _, err := os.Stat(filepath.Join(repository, filepath.FromSlash(s.path))); err != nil {
			t.Errorf("%s: %v", s.name, err)
		}
	}
	// A dataset that people have worked in still gets a file.
	write(t, dir, map[string]string{"people.json": `{"people": []}`})
	if err := os.RemoveAll(filepath.Join(repository, ".github")); err != nil {
		t.Fatal(err)
	}
	result, err := Lay(dir, options)
	if err != nil || !result.Added || len(result.Written) != 1 || len(result.Kept) != len(services)-1 {
		t.Errorf("%+v, %v; want one file written", result, err)
	}
	if _, err := Lay(dir, Options{}); err == nil {
		t.Error("without a service, a dataset that is there is no obstacle")
	}
}

// TestRecordsFollowTheSchemasBesideThem takes every record that is laid out to the schema that it names, and to the one
// that the editor's settings give it.
func TestRecordsFollowTheSchemasBesideThem(t *testing.T) {
	files := map[string][]byte{}
	for _, f := range datasetFiles() {
		files[f.path] = f.data
	}
	var settings struct {
		JSON []struct {
			FileMatch []string
			URL       string
		} `json:"json.schemas"`
		YAML map[string]string `json:"yaml.schemas"`
	}
	if err := json.Unmarshal(files[settingsPath], &settings); err != nil {
		t.Fatal(err)
	}
	mapped := map[string]string{}
	for schemaPath, pattern := range settings.YAML {
		mapped[pattern] = path.Clean(schemaPath)
	}
	for _, entry := range settings.JSON {
		for _, pattern := range entry.FileMatch {
			mapped[strings.TrimPrefix(strings.Replace(pattern, "**/*.json", "tool-library.json", 1), "/")] = path.Clean(entry.URL)
		}
	}
	known := slices.Sorted(maps.Values(mapped))
	for _, name := range schema.Names() {
		if at := schemaFolder + name + ".schema.json"; !slices.Contains(known, at) && name != "report" {
			t.Errorf("the editor's settings do not use %s", at)
		}
	}
	anything := func(string) error { return nil }
	validator, err := schema.New(map[string]schema.Format{"edtf": anything, "zone": anything, "duration": anything})
	if err != nil {
		t.Fatal(err)
	}
	records := 0
	for name, data := range files {
		var record map[string]any
		if path.Ext(name) != ".json" || strings.HasPrefix(name, ".") {
			continue
		}
		records++
		if err := json.Unmarshal(data, &record); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		named, _ := record["$schema"].(string)
		at := path.Join(path.Dir(name), named)
		if files[at] == nil || mapped[name] != at {
			t.Errorf("%s names the schema %q, and the editor's settings %q", name, at, mapped[name])
		}
		for _, violation := range validator.Validate(strings.TrimSuffix(path.Base(at), ".schema.json"), data) {
			t.Errorf("%s%s: %s", name, violation.Pointer, violation.Message)
		}
	}
	if records < 5 {
		t.Errorf("only %d records", records)
	}
}

// TestConfigurationShowsEveryKey lets nobody add a key that newcomers never hear of.
func TestConfigurationShowsEveryKey(t *testing.T) {
	source, err := schema.Source("config")
	if err != nil {
		t.Fatal(err)
	}
	var keys struct{ Properties map[string]any }
	if err := json.Unmarshal(source, &keys); err != nil {
		t.Fatal(err)
	}
	for key := range keys.Properties {
		if written := "\n" + string(text("config.yaml")); key != "$schema" && !strings.Contains(written, "\n"+key+":") && !strings.Contains(written, "\n# "+key+":") {
			t.Errorf("claimcheck.yaml does not show the key %q", key)
		}
	}
	uncommented := strings.NewReplacer("\n# ", "\n", "\n#   ", "\n  ")
	var examples []string
	for line := range strings.Lines(uncommented.Replace("\n" + string(text("config.yaml")))) {
		if name, _, ok := strings.Cut(line, ":"); strings.HasPrefix(line, "  ") || ok && keys.Properties[name] != nil {
			examples = append(examples, line)
		}
	}
	dir := t.TempDir()
	write(t, dir, map[string]string{
		claims.ConfigName: strings.Join(examples, ""),
		"publishers.json": string(text("publishers.json")),
	})
	loaded, err := claims.Load(t.Context(), claims.Options{Dir: dir})
	if err != nil {
		t.Fatalf("the examples do not hold:\n%s\n%v", strings.Join(examples, ""), err)
	}
	if c := loaded.Config; len(c.Checks) == 0 || len(c.Ignore) == 0 || c.FailOn == "" || c.Baseline == "" || len(c.Suppress) == 0 {
		t.Errorf("the examples leave keys out: %+v", c)
	}
}
