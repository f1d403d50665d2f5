package claims_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/claims"
)

const publishers = `{"publishers": [{"id": "p", "name": "The Paper", "zone": "Europe/London"}]}`

// article returns a record with one place claim.
func article(id string) string {
	return fmt.Sprintf(`{"article": {"id": %q, "publisher": "p"}, "claims": [
  {"id": "c1", "kind": "place", "event": "e", "place": "Dover", "anchor": {"exact": "in Dover"}}]}`, id)
}

// write makes files below a new folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func load(t *testing.T, dir string, paths ...string) *claims.Dataset {
	t.Helper()
	dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: paths})
	if err != nil {
		t.Fatal(err)
	}
	return dataset
}

// articleIDs lists the articles in the order of the dataset.
func articleIDs(d *claims.Dataset) []string {
	var ids []string
	for _, a := range d.Articles {
		ids = append(ids, a.ID)
	}
	return ids
}

// rejections tells what was rejected as "file:line:col: message".
func rejections(d *claims.Dataset) []string {
	var refs []claims.Ref
	for _, r := range d.Rejected {
		refs = append(refs, r.At)
	}
	var told []string
	for i, position := range claims.Resolve(refs) {
		told = append(told, position.String()+": "+d.Rejected[i].Message)
	}
	return told
}

func compress(t testing.TB, text string) string {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.String()
}

// oneLine makes a record fit for JSON lines.
func oneLine(record string) string { return strings.ReplaceAll(record, "\n", " ") }

func TestLoadReadsEveryForm(t *testing.T) {
	lines := oneLine(article("l1")) + "\n\n" + oneLine(article("l2")) + "\n"
	dir := write(t, map[string]string{
		"b/one.json":            article("b1"),
		"a/two.json":            article("a2"),
		"c.jsonl":               lines,
		"d.jsonl.gz":            compress(t, strings.ReplaceAll(lines, `"l`, `"z`)),
		"publishers.json":       publishers,
		"package.json":          `{"name": "not a record"}`,
		".hidden/x.json":        article("hidden"),
		"node_modules/m/x.json": article("module"),
		"notes.txt":             "no JSON",
	})
	for _, paths := range [][]string{{"."}, {"a", "b", "c.jsonl", "d.jsonl.gz", "*.json"}, {"**/*.json", "*.jsonl", "*.gz"}, {"d.jsonl.gz", ".", "."}} {
		d := load(t, dir, paths...)
		if diff := cmp.Diff([]string{"a2", "b1", "l1", "l2", "z1", "z2"}, articleIDs(d)); diff != "" && paths[0] != "**/*.json" {
			t.Errorf("paths %q: %s", paths, diff)
		}
		if len(rejections(d)) > 1 { // package.json is rejected where a glob names it outright
			t.Errorf("paths %q: rejected %q", paths, rejections(d))
		}
	}
	d := load(t, dir, ".")
	if _, count := d.Asked(); d.Skipped != 1 || count != 6 {
		t.Errorf("skipped %d files, %d claims; want 1 and 6", d.Skipped, count)
	}
	if got := claims.Resolve([]claims.Ref{d.Articles[3].Claims[0].Ref("place")})[0]; got.File != "c.jsonl" || got.Line != 3 {
		t.Errorf("the second line's claim stands at %s, want line 3 of c.jsonl", got)
	}
}

func TestLoadStandardInput(t *testing.T) {
	for name, text := range map[string]string{
		"one document": article("s1"),
		"one line":     oneLine(article("s1")),
		"lines":        oneLine(article("s1")) + "\n" + oneLine(article("s2")),
		"compressed":   compress(t, article("s1")),
	} {
		d, err := claims.Load(context.Background(), claims.Options{Dir: t.TempDir(), Paths: []string{"-"}, Stdin: strings.NewReader(text)})
		if err != nil || len(d.Articles) == 0 || len(d.Rejected) > 0 {
			t.Errorf("%s: %v, %v", name, err, d)
		}
	}
}

func TestLoadOrderDoesNotDependOnProcessors(t *testing.T) {
	files := map[string]string{"publishers.json": publishers}
	for i := range 200 {
		files[fmt.Sprintf("%03d.json", i)] = article(fmt.Sprintf("a%03d", i))
	}
	dir := write(t, files)
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	want := articleIDs(load(t, dir, "."))
	runtime.GOMAXPROCS(8)
	if diff := cmp.Diff(want, articleIDs(load(t, dir, "."))); diff != "" {
		t.Error(diff)
	}
}

func TestLoadKeepsTheNeighboursOfAFault(t *testing.T) {
	dir := write(t, map[string]string{
		"a.json": `{
  "article": {"id": "a", "publisher": "p"},
  "sources": [{"id": "s1", "kind": "psot"}, {"id": "s2", "kind": "post"}],
  "claims": [
    {"id": "c1", "kind": "place", "event": "e", "anchor": {"exact": "x"}},
    {"id": "c2", "kind": "place", "event": "e", "place": "Dover", "anchor": {"exact": "x", "source": "s1"}}
  ]
}`,
		"people.json":       `{"people": [{"id": "good", "name": "Good"}, {"id": "bad", "nam": "Bad"}]}`,
		"events.json":       `{"events": [{"id": "e", `,
		"binary.json":       "\x00\x01\x02",
		"empty.json":        "",
		"near.json":         `{"artcle": {"id": "x"}}`,
		"latin.json":        "{\"article\": {\"id\": \"a\", \"publisher\": \"p\", \"note\": \"\xe9\"}}",
		"folder.json/x.txt": "",
	})
	d := load(t, dir, ".")
	a := d.Articles[0]
	if len(a.Claims) != 1 || a.Claims[0].ID != "c2" || len(a.Sources) != 1 || !a.Incomplete {
		t.Errorf("want claim c2 and source s2 to be left; got %+v", a)
	}
	if !a.Lost("s1") || !a.Lost("c1") || a.Lost("c2") {
		t.Error("the article should excuse s1 and c1 alone")
	}
	if got := claims.Resolve([]claims.Ref{a.Claims[0].Ref("place")})[0]; got.Line != 6 || got.Pointer != "/claims/1/place" {
		t.Errorf("the second claim's place is told at %+v", got)
	}
	if _, ok := d.People.Find("good"); !ok || !d.People.Excused("bad") || d.People.Excused("unknown") {
		t.Error("the register of people should hold good and excuse bad alone")
	}
	if !d.Events.Excused("anything") {
		t.Error("a register that could not be read should excuse every id")
	}
	told := strings.Join(rejections(d), "\n")
	for _, file := range []string{"a.json:3:", "a.json:5:", "people.json:1:", "events.json:1:", "binary.json:1:1", "empty.json:1:1", "near.json:1:2", "latin.json:1:", "folder.json:1:1"} {
		if !strings.Contains(told, file) {
			t.Errorf("no fault is told at %s in\n%s", file, told)
		}
	}
	if len(rejections(d)) != 9 {
		t.Errorf("want one fault each, 9 in all:\n%s", told)
	}
}

func TestLoadAddsTheRegistersOfTheDataset(t *testing.T) {
	dir := write(t, map[string]string{
		"claimcheck.yaml": "version: 1\n", "publishers.json": publishers,
		"articles/a.json": article("a"), "articles/b.json": article("b"),
		"events.json": `{"$schema": "x", "events": [{"id": "e", "nam": "misspelt"}]}`,
	})
	d := load(t, dir, "articles/a.json")
	if _, ok := d.Publishers.Find("p"); !ok || len(d.Articles) != 1 {
		t.Errorf("want the register and the one article asked for; got %v", articleIDs(d))
	}
	if len(d.Rejected) != 1 || !d.Rejected[0].At.Document.Context {
		t.Error("a fault of a register that nobody asked for is not marked so")
	}
}

func TestLoadReadsEachFileOnce(t *testing.T) {
	dir := write(t, map[string]string{"data/claimcheck.yaml": "version: 1\n", "data/publishers.json": publishers, "data/a.json": article("a")})
	t.Chdir(dir)
	d, err := claims.Load(context.Background(), claims.Options{Paths: []string{"data", "data/../data/a.json", "./data/publishers.json", filepath.Join(dir, "data")}})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Articles) != 1 || len(d.Publishers.Items) != 1 || len(d.Publishers.Repeated) != 0 {
		t.Errorf("read %d articles and %d publishers, %d of them again; want one of each",
			len(d.Articles), len(d.Publishers.Items), len(d.Publishers.Repeated))
	}
}

func TestLoadSaysWhatCannotBeDone(t *testing.T) {
	dir := write(t, map[string]string{
		"claims/a.json": article("a"), "empty/readme.txt": "", "other/package.json": `{"name": "x"}`,
		"two/x/claimcheck.yaml": "version: 1", "two/y/claimcheck.yaml": "version: 1",
		"two/x/a.json": article("x"), "two/y/a.json": article("y"),
	})
	for _, c := range []struct {
		dir   string
		paths []string
		want  string
	}{
		{"", []string{"claim"}, `"claim" is not there; did you mean "claims"?`},
		{"", []string{"nowhere"}, `"nowhere" is not there; name a folder or a file of claims`},
		{"", []string{"*.jsonl"}, `pattern "*.jsonl" matches no file`},
		{"", []string{"empty"}, "no records found in empty: it holds no .json, .jsonl or .jsonl.gz file; name a folder or a file of claims"},
		{"", []string{"other"}, `no records found in other: 1 JSON file(s) there have no top-level key "article", nor that of a register`},
		{"two", nil, "2 datasets below this folder: x, y; name one of them"},
		{"empty", nil, "no dataset here: no claimcheck.yaml in this folder, above it or below it; name a folder or a file of claims"},
	} {
		_, err := claims.Load(context.Background(), claims.Options{Dir: filepath.Join(dir, c.dir), Paths: c.paths})
		if err == nil || err.Error() != c.want {
			t.Errorf("%q in %q:\n got %v\nwant %s", c.paths, c.dir, err, c.want)
		}
	}
	_, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"two/x", "two/y"}})
	if err == nil || !strings.Contains(err.Error(), "check one dataset at a time") {
		t.Errorf("two datasets: %v", err)
	}
}

func TestFindRoot(t *testing.T) {
	dir := write(t, map[string]string{"data/claimcheck.yaml": "version: 1", "data/articles/a.json": article("a")})
	for _, from := range []string{"", "data", "data/articles"} {
		root, err := claims.FindRoot(filepath.Join(dir, from))
		if err != nil || filepath.Base(root) != "data" {
			t.Errorf("from %q: %q, %v", from, root, err)
		}
	}
}

func TestConfigFaultsHavePlaces(t *testing.T) {
	dir := write(t, map[string]string{
		"a.json":          article("a"),
		"claimcheck.yaml": "version: 1\nchecks:\n  date-conflict: fatal\nignor:\n  - x\nfail_on: error\n",
	})
	_, err := claims.Load(context.Background(), claims.Options{Dir: dir})
	if err == nil {
		t.Fatal("a broken configuration was accepted")
	}
	for _, want := range []string{"claimcheck.yaml:3:3: ", "claimcheck.yaml:4:1: ", `did you mean "ignore"?`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in\n%v", want, err)
		}
	}
}

func TestConfigTakesDaysAsWritten(t *testing.T) {
	dir := write(t, map[string]string{
		"a.json":          article("a"),
		"claimcheck.yaml": "version: 1\nsuppress:\n  - {check: date-conflict, reason: known, until: 2027-01-01}\n",
	})
	if got := load(t, dir).Config.Suppress; len(got) != 1 || got[0].Until != "2027-01-01" {
		t.Errorf("the configuration suppresses %+v", got)
	}
}

func TestConfigIgnoresPaths(t *testing.T) {
	dir := write(t, map[string]string{
		"claimcheck.yaml": "version: 1\nignore: [drafts, '**/*.draft.json']\n",
		"a.json":          article("a"), "drafts/b.json": article("b"), "x/c.draft.json": article("c"),
	})
	if diff := cmp.Diff([]string{"a"}, articleIDs(load(t, dir))); diff != "" {
		t.Error(diff)
	}
}

// TestReportsAreNoRecords puts what the program writes beside a record: none of it is read, or wondered about.
func TestReportsAreNoRecords(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.json":        `{"article": {"id": "a", "publisher": "p"}}`,
		"report.json":   `{"version": 1, "dataset": ".", "summary": {}, "findings": []}`,
		"report.jsonl":  `{"check": "date-conflict", "article": "a", "claims": ["c1"], "fingerprint": "f"}` + "\n",
		"baseline.json": `{"version": 1, "findings": []}`,
		"other.json":    `{"name": "x"}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d, err := claims.Load(t.Context(), claims.Options{Dir: dir, Paths: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Articles) != 1 || len(d.Rejected) > 0 || d.Skipped != 1 || len(d.SkippedPaths) != 1 || d.SkippedPaths[0] != "other.json" {
		t.Errorf("%d articles, %v rejected, %d skipped: %q", len(d.Articles), d.Rejected, d.Skipped, d.SkippedPaths)
	}
}
