package cli

// These tests change what others rest on: one article of several that are tied together, and the ledger itself.

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/ledger"
	"claimcheck/fixtures/invented"
)

// writeArticles writes articles, one a file, each with the claims given.
func writeArticles(t *testing.T, dir string, claims map[string]string) {
	t.Helper()
	for id, list := range claims {
		record := fmt.Sprintf(`{"article": {"id": %q, "publisher": "paper", "published": "2021-08-10", "headline": "News", "url": "https://example.org/%s"}, "sources": [], "claims": [%s]}`, id, id, list)
		if err := os.WriteFile(filepath.Join(dir, id+".json"), []byte(record), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestChangesReachWhatIsTied changes one article, and finds what other articles that have not changed tie to it.
func TestChangesReachWhatIsTied(t *testing.T) {
	order := func(event, relation, other string) string {
		return fmt.Sprintf(`{"id": "c1", "kind": "order", "event": %q, "relation": %q, "other": %q, "anchor": {"exact": "x"}}`, event, relation, other)
	}
	quote := func(speaker, text string) string {
		return fmt.Sprintf(`{"id": "c1", "kind": "quote", "speaker": %q, "text": %q, "anchor": {"exact": "y"}}`, speaker, text)
	}
	const words = "The northern harbour bridge collapsed under heavy evening traffic yesterday"
	for name, test := range map[string]struct {
		before map[string]string
		edit   map[string]string
		want   string
	}{
		"a chain of events": {
			map[string]string{"a": order("e1", "before", "e2"), "b": order("e2", "before", "e3"), "c": order("e3", "before", "e4"), "d": order("e5", "before", "e6")},
			map[string]string{"d": order("e4", "before", "e1")},
			"date-order",
		},
		"words of another speaker": {
			map[string]string{"a": quote("ann", words), "b": quote("ben", "Nothing at all happened anywhere near us that memorable evening")},
			map[string]string{"b": quote("ben", words)},
			"quote-speaker",
		},
		"an id": {
			map[string]string{"a": order("e1", "before", "e2"), "b": order("e3", "before", "e4")},
			map[string]string{"b": strings.Replace(order("e3", "before", "e4"), "c1", "c2", 1)},
			"",
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, book := t.TempDir(), newBook(t)
			e := edits{dir: dir}
			e.write(t, filepath.Join(dir, "registers.jsonl"), []byte(`{"people": [{"id": "ann", "name": "Ann Ames"}, {"id": "ben", "name": "Ben Boll"}]}
{"publishers": [{"id": "paper", "name": "The Paper", "zone": "Europe/London"}]}
`))
			writeArticles(t, dir, test.before)
			run := func() (string, string) {
				var out, errs bytes.Buffer
				Main(t.Context(), []string{"check", ".", "--format", "line", "-v"}, Streams{Dir: dir, Out: &out, Err: &errs, Now: func() time.Time { return today }, Book: book})
				return out.String(), errs.String()
			}
			out, errs := run()
			if test.want != "" && strings.Contains(out, test.want) || strings.Contains(errs, restsOn) {
				t.Fatalf("at first:\n%s%s", out, errs)
			}
			writeArticles(t, dir, test.edit)
			out, errs = run()
			if !strings.Contains(out, test.want) || !strings.Contains(errs, restsOn) {
				t.Errorf("after the change:\n%s%s", out, errs)
			}
			if again, _ := run(); again != out {
				t.Errorf("once more:\n%s", again)
			}
		})
	}
}

// TestSpoiltLedgers spoils what an earlier run has written down: that costs time, and changes nothing.
func TestSpoiltLedgers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dataset")
	if err := (invented.Dataset{Seed: 5, Articles: 30, FaultEvery: 5}).WriteFolder(dir); err != nil {
		t.Fatal(err)
	}
	want := runIn(t, dir, "check", ".", "--format", "json")
	book := newBook(t)
	run := func(flags ...string) (string, string) {
		var out, errs bytes.Buffer
		Main(context.Background(), append([]string{"check", ".", "--format", "json", "-v"}, flags...), Streams{Dir: dir, Out: &out, Err: &errs, Now: func() time.Time { return today }, Book: book})
		return out.String(), errs.String()
	}
	run()
	file, data := onlyFile(t, book.Folder)
	spoil := func(name string, do func(), rests bool) {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(file, data, 0o600); err != nil {
				t.Fatal(err)
			}
			do()
			out, errs := run()
			if out != want.out {
				t.Errorf("another report:\n%s", out)
			}
			if strings.Contains(errs, restsOn) != rests {
				t.Errorf("it rests on the ledger: %t, want %t\n%s", !rests, rests, errs)
			}
			if out, errs := run(); out != want.out || !strings.Contains(errs, restsOn) {
				t.Errorf("the run after that: %s", errs)
			}
		})
	}
	put := func(data []byte) func() { return func() { (&edits{}).write(t, file, data) } }
	spoil("sound", func() {}, true)
	spoil("asked not to", func() {
		if out, errs := run("--no-cache"); out != want.out || strings.Contains(errs, restsOn) {
			t.Errorf("%s%s", out, errs)
		}
	}, true)
	spoil("empty", put(nil), false)
	spoil("cut off", put(data[:len(data)/2]), false)
	spoil("longer", put(append(slices.Clone(data), 0)), false)
	spoil("foreign", put([]byte("\x7fELF and so on")), false)
	for _, at := range []int{0, 30, 100, len(data) / 3, len(data) - 1} {
		flipped := slices.Clone(data)
		flipped[at] ^= 4
		spoil(fmt.Sprintf("a bit at %d", at), put(flipped), false)
	}
	spoil("of another program", func() { book.Program = func() (string, error) { return "another one", nil } }, false)
	spoil("a folder", func() {
		if err := errors.Join(os.Remove(file), os.MkdirAll(filepath.Join(file, "in it"), 0o777)); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.RemoveAll(file) })
		out, errs := run()
		if out != want.out || !strings.Contains(errs, "not kept for the next run") {
			t.Errorf("%s%s", out, errs)
		}
		os.RemoveAll(file)
	}, false)
}

// onlyFile returns the one file in a folder, and its text.
func onlyFile(t *testing.T, folder string) (string, []byte) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Fatal(entries, err)
	}
	file := filepath.Join(folder, entries[0].Name())
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return file, data
}

// TestManyRunsShareABook runs the program at once over a dataset that changes meanwhile.
func TestManyRunsShareABook(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dataset")
	if err := (invented.Dataset{Seed: 6, Articles: 25, FaultEvery: 4}).WriteFolder(dir); err != nil {
		t.Fatal(err)
	}
	book := newBook(t)
	e := &edits{dir: dir, random: rand.New(rand.NewPCG(1, 1))}
	for range 8 {
		e.edit(t)
		want := runIn(t, dir, "check", ".", "--format", "json")
		var group sync.WaitGroup
		for range 4 {
			group.Go(func() {
				var out, errs bytes.Buffer
				Main(context.Background(), []string{"check", ".", "--format", "json"}, Streams{Dir: dir, Out: &out, Err: &errs, Now: func() time.Time { return today }, Book: book})
				if out.String() != want.out {
					t.Errorf("another report:\n%s%s", out.String(), errs.String())
				}
			})
		}
		group.Wait()
	}
}

// TestOddFilesBesideALedger checks datasets of which a part can be read once only, or comes out of a compressed file.
func TestOddFilesBesideALedger(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dataset")
	if err := (invented.Dataset{Seed: 8, Articles: 20, FaultEvery: 6}).WriteLines(dir); err != nil {
		t.Fatal(err)
	}
	lines, err := os.ReadFile(filepath.Join(dir, "articles.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	half := bytes.LastIndexByte(lines[:len(lines)/2], '\n') + 1
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(lines[:half]); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	e := edits{dir: dir}
	e.write(t, filepath.Join(dir, "articles.jsonl"), nil)
	e.write(t, filepath.Join(dir, "packed.jsonl.gz"), packed.Bytes())
	run := func(book *ledger.Book, in []byte, paths ...string) (string, string) {
		var out, errs bytes.Buffer
		Main(t.Context(), append([]string{"check", "--format", "json", "-v"}, paths...), Streams{
			Dir: dir, In: bytes.NewReader(in), Out: &out, Err: &errs, Now: func() time.Time { return today }, Book: book,
		})
		return out.String(), errs.String()
	}
	book := newBook(t)
	for _, test := range []struct {
		paths []string
		in    []byte
		rests [3]bool // rests says which of three runs rest on an earlier one; before the third a register changes.
	}{{[]string{"."}, nil, [3]bool{1: true}}, {[]string{".", "-"}, lines[half:], [3]bool{}}} {
		for step, rests := range test.rests {
			want, _ := run(nil, test.in, test.paths...)
			got, errs := run(book, test.in, test.paths...)
			if got != want || strings.Count(got, "fingerprint") == 0 {
				t.Errorf("run %d of %q says\n%s\nwant\n%s", step, test.paths, got, want)
			}
			if strings.Contains(errs, restsOn) != rests {
				t.Errorf("run %d of %q: %s", step, test.paths, errs)
			}
			if step == 1 {
				e.write(t, filepath.Join(dir, "people.json"), []byte(`{"people": []}`))
			}
		}
	}
}

// TestStaleEntriesNameTheirArticles has a baseline name an article of which nothing is found, so that nothing else needs it.
func TestStaleEntriesNameTheirArticles(t *testing.T) {
	dir, book := filepath.Join(t.TempDir(), "dataset"), newBook(t)
	if err := (invented.Dataset{Seed: 9, Articles: 10}).WriteFolder(dir); err != nil {
		t.Fatal(err)
	}
	(&edits{}).write(t, filepath.Join(dir, check.BaselineName), []byte(`{"version": 1, "findings": [
{"fingerprint": "0123456789abcdef0123456789abcdef", "check": "date-conflict", "article": "article-000003", "message": "it was not so"}]}`))
	want := runIn(t, dir, "check", ".")
	if !strings.Contains(want.out, "article-000003 · ") {
		t.Fatalf("the article is not named in full:\n%s%s", want.out, want.err)
	}
	for range 2 {
		var out, errs bytes.Buffer
		Main(t.Context(), []string{"check", "."}, Streams{Dir: dir, Out: &out, Err: &errs, Now: func() time.Time { return today }, Book: book})
		if out.String() != want.out {
			t.Errorf("with a ledger:\n%s\nwant\n%s", out.String(), want.out)
		}
	}
}
