package mutation

import (
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/checks"
	"claimcheck/claims"
)

var update = flag.Bool("update", false, "renew the expected output in testdata")

// consistent reads the datasets in which nothing is wrong.
func consistent(t *testing.T) []*Newsroom {
	t.Helper()
	dirs, err := filepath.Glob("../../../fixtures/consistent/*")
	if err != nil || len(dirs) < 4 {
		t.Fatalf("found %q, %v; want four newsrooms or more", dirs, err)
	}
	var newsrooms []*Newsroom
	for _, dir := range dirs {
		n, err := Read(dir)
		if err != nil {
			t.Fatal(err)
		}
		newsrooms = append(newsrooms, n)
	}
	return newsrooms
}

// TestChecksFindFaults injects some faults of every sort. Where one of them is missed, as many of its sort are injected as
// "make mutate" does, since a few tell nothing about a share.
func TestChecksFindFaults(t *testing.T) {
	newsrooms := consistent(t)
	report, err := Try(t.Context(), newsrooms, Settings{Seed: 1, Most: 3})
	if err != nil {
		t.Fatal(err)
	}
	for _, alarm := range report.FalseAlarms {
		t.Errorf("where nothing is wrong: %s", alarm)
	}
	var doubtful []Sort
	for _, o := range report.Outcomes {
		if o.Injected == 0 {
			t.Errorf("no place for the sort %q in any newsroom", o.Sort.Name)
		}
		if !o.Good() {
			doubtful = append(doubtful, o.Sort)
		}
	}
	if len(doubtful) == 0 {
		return
	}
	if report, err = Try(t.Context(), newsrooms, Settings{Seed: 1, Most: 45, Sorts: doubtful}); err != nil {
		t.Fatal(err)
	}
	for _, o := range report.Outcomes {
		if !o.Good() {
			t.Errorf("%s: %d of %d found\n%s", o.Sort.Name, o.Found, o.Injected, strings.Join(o.Missed, "\n"))
		}
	}
}

// TestNewsroomsUseEverything holds the newsrooms to what makes them worth a trial: every kind of claim in each of them.
func TestNewsroomsUseEverything(t *testing.T) {
	for _, n := range consistent(t) {
		kinds := map[string]bool{}
		for _, claim := range n.claims() {
			kinds[claim.text("kind")] = true
		}
		if len(kinds) != 8 {
			t.Errorf("%s has claims of %d kinds, want all 8", n.Name, len(kinds))
		}
		dataset, err := claims.Load(t.Context(), claims.Options{Paths: []string{"."}, Dir: filepath.Join("../../../fixtures/consistent", n.Name)})
		if err != nil {
			t.Fatal(err)
		}
		if articles, count := dataset.Asked(); dataset.Skipped > 0 || articles != len(n.records) || count != len(n.claims()) {
			t.Errorf("%s: read as %d articles with %d claims, and by claimcheck as %d with %d; %d files were skipped", n.Name,
				len(n.records), len(n.claims()), articles, count, dataset.Skipped)
		}
	}
}

// TestEveryCheckHasASort lets nobody add a check of which nobody knows how well it finds faults. The one exception looks at
// a file that the program writes, which no newsroom has.
func TestEveryCheckHasASort(t *testing.T) {
	tried, names := map[string]bool{"baseline-stale": true}, map[string]bool{}
	for _, sort := range Sorts() {
		if names[sort.Name] || len(sort.Checks) == 0 {
			t.Errorf("the sort %q is listed twice, or has no check", sort.Name)
		}
		names[sort.Name] = true
		for _, name := range sort.Checks {
			tried[name] = true
		}
	}
	for _, c := range checks.All() {
		if !tried[c.Name] {
			t.Errorf("no sort of fault is one for %s to find", c.Name)
		}
	}
}

// TestFaultsChangeSomething carries out every fault that could be injected: it changes the dataset and says where, and one
// seed gives one list of faults.
func TestFaultsChangeSomething(t *testing.T) {
	list := func(n *Newsroom, sort Sort) []Fault { return sort.faults(n, rand.New(rand.NewPCG(7, 7))) }
	for _, n := range consistent(t) {
		for _, sort := range Sorts() {
			again := list(n, sort)
			for k, fault := range list(n, sort) {
				if fault.What != again[k].What || fault.Where() != again[k].Where() {
					t.Fatalf("%s, %s: one seed chose %q and %q", n.Name, sort.Name, fault.What, again[k].What)
				}
				changes := false
				for _, e := range fault.edits {
					changes = changes || !reflect.DeepEqual(n.files[e.file], edited(n.files[e.file], e.path, e))
				}
				if !changes || fault.What == "" {
					t.Errorf("%s, %s: %q at %s changes nothing", n.Name, sort.Name, fault.What, fault.Where())
				}
			}
		}
	}
}

func TestEdited(t *testing.T) {
	tree := map[string]any{"a": []any{"x", map[string]any{"b": "y", "c": 1.0}}, "d": "z"}
	tests := []struct {
		name string
		edit edit
		want any
	}{
		{"set", edit{path: []any{"a", 1, "b"}, value: "new"}, map[string]any{"a": []any{"x", map[string]any{"b": "new", "c": 1.0}}, "d": "z"}},
		{"add a key", edit{path: []any{"e"}, value: "new"}, map[string]any{"a": tree["a"], "d": "z", "e": "new"}},
		{"add an element", edit{path: []any{"a", 2}, value: "new"}, map[string]any{"a": []any{"x", map[string]any{"b": "y", "c": 1.0}, "new"}, "d": "z"}},
		{"drop a key", edit{path: []any{"a", 1, "c"}, remove: true}, map[string]any{"a": []any{"x", map[string]any{"b": "y"}}, "d": "z"}},
		{"drop an element", edit{path: []any{"a", 0}, remove: true}, map[string]any{"a": []any{map[string]any{"b": "y", "c": 1.0}}, "d": "z"}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, edited(tree, test.edit.path, test.edit)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	if diff := cmp.Diff(map[string]any{"a": []any{"x", map[string]any{"b": "y", "c": 1.0}}, "d": "z"}, tree); diff != "" {
		t.Errorf("the tree itself was changed: %s", diff)
	}
}

func TestReprinted(t *testing.T) {
	tests := []struct {
		text         string
		value, wrong float64
		want         string
	}{
		{"Ferry carries 4,100", 4100, 5300, "Ferry carries 5,300"},
		{"Six hurt", 6, 8, "Eight hurt"},
		{"injuring six people", 6, 8, "injuring eight people"},
		{"a bill of £3.4 million", 3.4e6, 5.1e6, "a bill of £5.1 million"},
		{"to cost £3.4m", 3.4e6, 5.1e6, "to cost £5.1m"},
		{"a raise of 7.5 percent", 7.5, 10, "a raise of 10 percent"},
		{"thirteen hundred workers", 1300, 1800, "thirteen hundred workers"},
		{"six of 16", 16, 21, "six of 21"},
		{"six hurt", 6, 40, "six hurt"},
	}
	for _, test := range tests {
		if got := reprinted(test.text, test.value, test.wrong); got != test.want {
			t.Errorf("%q with %g for %g is %q, want %q", test.text, test.wrong, test.value, got, test.want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	dir := t.TempDir()
	if _, err := Read(dir); err == nil || !strings.Contains(err.Error(), "no record") {
		t.Errorf("an empty folder: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.json"), []byte(`{"article": `), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(dir); err == nil || !strings.Contains(err.Error(), "a.json") {
		t.Errorf("a broken file: %v", err)
	}
	if _, err := Read(filepath.Join(dir, "nowhere")); err == nil {
		t.Error("a folder that is not there was read")
	}
}

func TestWrite(t *testing.T) {
	sort := Sort{Name: "weekday off", Checks: []string{"date-resolution", "date-conflict"}}
	report := Report{
		Outcomes: []Outcome{{
			Sort: sort, Injected: 3, Found: 2, FoundBy: map[string]int{"date-conflict": 1, "date-resolution": 2},
			Missed: []string{"harbour/a.json, c1: “on Monday” becomes “on Tuesday”"}, FalseAlarms: 1,
		}},
		FalseAlarms: []string{"harbour: date-conflict: too much"},
		LeftOut:     []Sort{{Name: "age off", Checks: []string{"age-conflict"}}},
	}
	var out strings.Builder
	if err := report.Write(&out, 80); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", "report.txt")
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Error(diff)
	}
	if report.Good() {
		t.Error("a report with a false alarm and a recall of two thirds is good")
	}
}

func TestWriteMarkdown(t *testing.T) {
	report := Report{Outcomes: []Outcome{{
		Sort: Sort{Name: "weekday off"}, Injected: 3, Found: 2, FoundBy: map[string]int{"date-weekday": 1, "date-conflict": 1},
	}}}
	var out strings.Builder
	if err := report.WriteMarkdown(&out); err != nil {
		t.Fatal(err)
	}
	want := "| sort of fault | injected | found | found by |\n|---|---|---|---|\n| weekday off | 3 | 2 | date-conflict 1, date-weekday 1 |\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}
