package amend

// These tests change whole newsrooms in which nothing is wrong: whatever is renamed or removed, nothing must be wrong
// afterwards.

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/mentions"
)

// newsrooms are folders of records, with what a configuration says of each.
func newsrooms(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{"data": filepath.Join("..", "..", "..", "claims", "data")}
	folders, err := filepath.Glob(filepath.Join("..", "..", "..", "fixtures", "consistent", "*"))
	if err != nil || len(folders) == 0 {
		t.Fatalf("no newsrooms: %v", err)
	}
	for _, folder := range folders {
		found[filepath.Base(folder)] = folder
	}
	return found
}

// lay copies a newsroom into a new folder.
func lay(t *testing.T, folder string) string {
	t.Helper()
	root := t.TempDir()
	if err := os.CopyFS(root, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(root, claims.ConfigName)
	if _, err := os.Stat(config); err != nil {
		if err := os.WriteFile(config, []byte("version: 1\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// texts returns what stands in the files of a folder.
func texts(t *testing.T, root string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		found[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// finds returns what the checks find in a dataset: the check and the place of each finding.
func finds(t *testing.T, root string) []string {
	t.Helper()
	dataset, err := claims.Load(t.Context(), claims.Options{Paths: []string{root}, Dir: root})
	if err != nil {
		t.Fatal(err)
	}
	result, err := check.Run(t.Context(), dataset, checks.All(), check.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range result.Findings {
		found = append(found, strings.ReplaceAll(placeOf(f), "\x00", " "))
	}
	slices.Sort(found)
	return found
}

// write carries a plan out, without the store's care for crashes, which takes its time.
func write(t *testing.T, plan *Plan) {
	t.Helper()
	for _, c := range plan.Changes {
		err := os.Remove(c.Path)
		if err == nil && !c.Removed {
			err = os.WriteFile(c.Path, c.Next, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// all lists everything in a dataset that has an id.
func all(t *testing.T, options Options) []Thing {
	t.Helper()
	d, err := Read(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	return d.things(func(string, string, string) bool { return true })
}

// TestRenameEverything gives everything in a newsroom another id, and then its own one again: the checks find what they
// found before, and in the end every file is what it was, byte for byte.
func TestRenameEverything(t *testing.T) {
	for name, folder := range newsrooms(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := lay(t, folder)
			options := Options{Paths: []string{root}, Dir: root}
			before, found := texts(t, root), finds(t, root)
			back := map[string]string{}
			for i, thing := range all(t, options) {
				if thing.Kind == mentions.Article || thing.Kind == mentions.Claim && i%16 > 0 {
					continue // Claims and sources are named by their articles, so that those come last; some claims are enough.
				}
				rename(t, options, thing, "zz"+strconv.Itoa(i), back)
			}
			for i, thing := range all(t, options) {
				if thing.Kind == mentions.Article {
					rename(t, options, thing, "zz-article"+strconv.Itoa(i), back)
				}
			}
			if diff := difference(found, finds(t, root)); diff != "" {
				t.Errorf("after everything has another id, the checks find something else:\n%s", diff)
			}
			for file, text := range texts(t, root) {
				if text == before[file] && file != claims.ConfigName {
					t.Errorf("%s is what it was", file)
				}
			}
			for _, thing := range slices.Backward(all(t, options)) {
				if old := back[thing.Kind+":"+thing.local()]; old != "" {
					rename(t, options, thing, old, map[string]string{})
				}
			}
			for file, text := range texts(t, root) {
				if text != before[file] {
					t.Errorf("%s is not what it was", file)
				}
			}
		})
	}
}

// rename gives a thing another id, and notes the old one by the new one. What keeps its id is left alone.
func rename(t *testing.T, options Options, thing Thing, next string, back map[string]string) {
	t.Helper()
	_, plan, err := Rename(t.Context(), options, thing.full(), next)
	if err != nil {
		if strings.Contains(err.Error(), "gazetteer") || strings.Contains(err.Error(), "age of a person") {
			return
		}
		t.Fatalf("%s cannot be renamed to %q: %v", thing, next, err)
	}
	write(t, plan)
	back[thing.Kind+":"+next] = thing.local()
}

func difference(want, got []string) string {
	var lines []string
	for _, each := range want {
		if !slices.Contains(got, each) {
			lines = append(lines, "- "+each)
		}
	}
	for _, each := range got {
		if !slices.Contains(want, each) {
			lines = append(lines, "+ "+each)
		}
	}
	return strings.Join(lines, "\n")
}

// TestRemoveWhatNothingRefersTo removes things from newsrooms in orders of chance, as long as they may be: nothing dangles
// then, and what is left has the form that the schema wants.
func TestRemoveWhatNothingRefersTo(t *testing.T) {
	for name, folder := range newsrooms(t) {
		for _, cascade := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s cascade %t", name, cascade), func(t *testing.T) {
				t.Parallel()
				root := lay(t, folder)
				options := Options{Paths: []string{root}, Dir: root}
				things := all(t, options)
				chance := rand.New(rand.NewPCG(uint64(len(things)), 1))
				chance.Shuffle(len(things), func(i, j int) { things[i], things[j] = things[j], things[i] })
				removed := 0
				for _, thing := range things[:min(len(things), 60)] {
					if _, plan, err := Remove(t.Context(), options, cascade, thing.full()); err == nil {
						write(t, plan)
						removed++
					}
				}
				if removed == 0 {
					t.Error("nothing could be removed")
				}
				for _, finding := range finds(t, root) {
					if strings.HasPrefix(finding, "dangling-reference") || strings.HasPrefix(finding, "schema-violation") {
						t.Errorf("after %d things are removed: %s", removed, finding)
					}
				}
			})
		}
	}
}
