package cli

// These tests edit datasets at random, as people and programs do, and hold each run that rests on an earlier one to one that
// checks everything: they say the same, byte for byte.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/ledger"
	"claimcheck/fixtures/invented"
)

// newBook returns a book in which runs over datasets of any size are written down, by a clock that is ahead: files that were
// just written are old enough to be told by their stamps.
func newBook(t *testing.T) *ledger.Book {
	t.Helper()
	return &ledger.Book{
		Folder: filepath.Join(t.TempDir(), "book"), Least: 1,
		Program: func() (string, error) { return "this one", nil },
		Now:     func() time.Time { return time.Now().Add(time.Hour) },
	}
}

// restsOn are the words by which a run tells that it rests on an earlier one.
const restsOn = "were not read"

func TestRunsThatRestOnEarlierOnesSayTheSame(t *testing.T) {
	steps := 40
	if os.Getenv("CI_REQUIRES_ALL") != "" {
		steps = 250
	}
	datasets := map[string]func(string) error{
		"invented": invented.Dataset{Seed: 3, Articles: 40, FaultEvery: 7}.WriteFolder,
		"lines":    invented.Dataset{Seed: 4, Articles: 30, FaultEvery: 9}.WriteLines,
	}
	for _, newsroom := range []string{"indus-courier", "northern-ledger", "prairie-post", "southern-standard"} {
		datasets[newsroom] = func(dir string) error { return os.CopyFS(dir, os.DirFS("../../../fixtures/consistent/"+newsroom)) }
	}
	for name, write := range datasets {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := &edits{dir: filepath.Join(t.TempDir(), "dataset"), random: rand.New(rand.NewPCG(uint64(len(name)), 5))}
			if err := write(e.dir); err != nil {
				t.Fatal(err)
			}
			book, rested := newBook(t), 0
			runIn(t, e.dir, "check", ".", "--write-baseline", "--baseline", check.BaselineName, "--quiet")
			var done []string
			for step := range steps {
				for range e.random.IntN(3) {
					done = append(done, e.edit(t))
				}
				args := [][]string{{"check"}, {"check"}, {"check"}, {"validate"}, {"check", "--check", "quote-speaker,date-conflict,suppression-unused"}, {"check", "--skip", "title-holder"}}[e.random.IntN(6)]
				formats := []string{"json", "json", "table", "junit", "csv", "markdown", "sarif", "gitlab"}
				args = append(args, ".", "--format", formats[e.random.IntN(len(formats))])
				book.Bearable = int64(e.random.IntN(2)) << 40 // Now and then everything is borne.
				want := runIn(t, e.dir, args...)
				var out, errs bytes.Buffer
				status := Main(t.Context(), append(args, "-v"), Streams{Dir: e.dir, Out: &out, Err: &errs, Now: func() time.Time { return today }, Book: book})
				if status != want.status || out.String() != want.out {
					t.Fatalf("step %d, %q, after %q: exit status %d, without the ledger %d\n%s\nwithout it:\n%s\n%s", step, args, done, status, want.status, out.String(), want.out, errs.String())
				}
				if strings.Contains(errs.String(), restsOn) {
					rested++
				}
			}
			if rested < steps/20 {
				t.Errorf("only %d of %d runs rested on an earlier one", rested, steps)
			}
		})
	}
}

// edits changes a dataset.
type edits struct {
	dir    string
	random *rand.Rand
}

// records lists the files of the dataset that may hold articles.
func (e *edits) records(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(e.dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(filepath.Ext(path), ".json") && !entry.IsDir() {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	return files
}

// edit changes something, and tells what.
func (e *edits) edit(t *testing.T) string {
	t.Helper()
	files := e.records(t)
	file := files[e.random.IntN(len(files))]
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Base(file)
	isRegister := !strings.Contains(string(data[:min(len(data), 300)]), `"article"`)
	if isRegister && e.random.IntN(3) > 0 {
		return "nothing of " + name
	}
	switch e.random.IntN(16) {
	case 0:
		e.write(t, file, append(data, '\n'))
		return "added an empty line to " + name
	case 1:
		e.write(t, file, data[:len(data)*2/3])
		return "cut " + name + " off"
	case 2:
		if isRegister {
			return "nothing"
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
		return "removed " + name
	case 3:
		e.write(t, strings.TrimSuffix(file, filepath.Ext(file))+"-b"+filepath.Ext(file), data)
		return "copied " + name
	case 4:
		e.write(t, filepath.Join(e.dir, "claimcheck.yaml"), []byte(fmt.Sprintf("version: 1\nchecks:\n  source-unused: %s\n", []string{"off", "info", "error"}[e.random.IntN(3)])))
		return "changed the configuration"
	case 5:
		e.write(t, filepath.Join(filepath.Dir(file), "copy.txt"), []byte(fmt.Sprintf("Words of no article, %d.", e.random.IntN(3))))
		return "changed a local copy"
	case 6:
		if err := os.Chtimes(file, time.Time{}, today); err != nil {
			t.Fatal(err)
		}
		return "touched " + name
	case 7:
		if err := os.Remove(filepath.Join(filepath.Dir(file), "copy.txt")); err == nil {
			return "removed a local copy"
		}
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	if filepath.Ext(file) != ".jsonl" {
		lines = [][]byte{data}
	}
	at := e.random.IntN(len(lines))
	changed, what := e.change(t, lines[at], files)
	lines[at] = changed
	if len(lines) > 1 && e.random.IntN(4) == 0 {
		other := e.random.IntN(len(lines))
		lines[at], lines[other] = lines[other], lines[at]
		what += ", and exchanged two lines"
	}
	e.write(t, file, bytes.Join(lines, nil))
	return what + " in " + name
}

func (e *edits) write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// change changes one value of a record.
func (e *edits) change(t *testing.T, line []byte, files []string) ([]byte, string) {
	t.Helper()
	var record map[string]any
	if json.Unmarshal(line, &record) != nil {
		return line, "nothing"
	}
	list, _ := record["claims"].([]any)
	if len(list) == 0 {
		return e.changeRegister(t, record)
	}
	claim := list[e.random.IntN(len(list))].(map[string]any)
	what := ""
	switch e.random.IntN(10) {
	case 0:
		claim["suppress"] = []any{map[string]any{"check": []string{"date-conflict", "quote-variant", "anchor-lost"}[e.random.IntN(3)], "reason": "so it is"}}
		what = "suppressed a check"
	case 1:
		delete(claim, "suppress")
		claim["status"] = []string{"retracted", "confirmed"}[e.random.IntN(2)]
		what = "set a status"
	case 2:
		record["claims"] = slices.Delete(list, 0, 1)
		what = "removed a claim"
	case 3:
		record["article"].(map[string]any)["text"] = map[string]any{"file": "copy.txt"}
		what = "named a copy"
	case 4:
		if other := e.claimsOf(t, files); len(other) > 0 {
			record["claims"] = append(list, other[e.random.IntN(len(other))])
		}
		what = "added another article's claim"
	case 5:
		record["article"].(map[string]any)["id"] = fmt.Sprintf("article-%d", e.random.IntN(3))
		what = "gave another id"
	default:
		what = e.exchange(t, claim, files)
	}
	made, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.HasSuffix(line, []byte("\n")) {
		made = append(made, '\n')
	}
	return made, what
}

// changeRegister removes an entry of a register, or changes one.
func (e *edits) changeRegister(t *testing.T, record map[string]any) ([]byte, string) {
	t.Helper()
	what := "nothing"
	for key, value := range record {
		list, _ := value.([]any)
		if len(list) == 0 {
			continue
		}
		at := e.random.IntN(len(list))
		entry := list[at].(map[string]any)
		switch e.random.IntN(4) {
		case 0:
			record[key] = slices.Delete(list, at, at+1)
		case 1:
			delete(entry, "offices")
			delete(entry, "extent")
		case 2:
			entry["name"] = "Somebody Else"
		default:
			entry["id"] = fmt.Sprintf("%v-x", entry["id"])
		}
		what = "changed an entry of " + key
	}
	made, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	return made, what
}

// exchange gives a claim a value that another claim has.
func (e *edits) exchange(t *testing.T, claim map[string]any, files []string) string {
	t.Helper()
	keys := []string{"event", "other", "person", "speaker", "title", "text", "measure", "value", "when", "place", "name", "kind"}
	for range 30 {
		key := keys[e.random.IntN(len(keys))]
		others := e.claimsOf(t, files)
		if len(others) == 0 || claim[key] == nil {
			continue
		}
		if value := others[e.random.IntN(len(others))].(map[string]any)[key]; value != nil {
			claim[key] = value
			return "exchanged " + key
		}
	}
	return "nothing"
}

// claimsOf returns the claims of some article.
func (e *edits) claimsOf(t *testing.T, files []string) []any {
	t.Helper()
	data, err := os.ReadFile(files[e.random.IntN(len(files))])
	if err != nil {
		return nil // It was removed by the edit before.
	}
	lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
	var record map[string]any
	if json.Unmarshal(data, &record) != nil && json.Unmarshal(lines[e.random.IntN(len(lines))], &record) != nil {
		return nil
	}
	list, _ := record["claims"].([]any)
	return list
}
