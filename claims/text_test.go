package claims_test

// These tests let documents go without their texts, and change the files under them.

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimcheck/claims"
)

func TestTextsAreReadAgain(t *testing.T) {
	lines := "\n" + oneLine(article("l1")) + "\r\n\n" + oneLine(article("l2"))
	dir := write(t, map[string]string{
		"one.json": article("one"), "lines.jsonl": lines, "packed.jsonl.gz": compress(t, lines), "publishers.json": publishers,
	})
	d := load(t, dir, ".")
	if len(d.Articles) != 5 {
		t.Fatalf("%d articles", len(d.Articles))
	}
	for _, a := range d.Articles {
		document := a.Document()
		text := string(document.Text())
		if !strings.Contains(text, `{"article": {"id": "`+a.ID+`"`) || !strings.HasSuffix(strings.TrimSpace(text), "}") {
			t.Errorf("the text of %s is %q", document.Path, text)
		}
		if document.Size() != len(text) {
			t.Errorf("%s has %d bytes and not %d", document.Path, document.Size(), len(text))
		}
		if at := claims.Resolve([]claims.Ref{a.Claims[0].Ref("place")})[0]; at.Column < 2 || at.Line < document.Line {
			t.Errorf("the place of %s stands at %s", a.ID, at)
		}
	}
}

func TestFilesOfAnySizeAreRead(t *testing.T) {
	const room = 64 << 10 // This is what is read at once.
	for _, size := range []int{room - 1, room, room + 1, 2 * room, 2*room + 1, 20*room + 7} {
		text := article("a")
		dir := write(t, map[string]string{"a.json": text + strings.Repeat(" ", size-len(text)-1) + "\n", "b.json": article("b")})
		d := load(t, dir, ".")
		if ids := articleIDs(d); len(ids) != 2 || d.Articles[0].Document().Size() != size {
			t.Errorf("of a file of %d bytes and its neighbour %q are read, of %d bytes", size, ids, d.Articles[0].Document().Size())
		}
	}
}

func TestPlacesInFilesThatChanged(t *testing.T) {
	tests := map[string]struct {
		change func(path string) error
		gone   bool
	}{
		"nothing":                     {func(string) error { return nil }, false},
		"a line above":                {func(path string) error { return prepend(path, "\n") }, true},
		"a word, of the same length":  {func(path string) error { return replace(path, "Dover", "Cover") }, true},
		"all but its head":            {func(path string) error { return os.Truncate(path, 20) }, true},
		"its name":                    {func(path string) error { return os.Rename(path, path+".old") }, true},
		"a folder in its place":       {func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o755)) }, true},
		"its time, and not its words": {func(path string) error { return replace(path, "Dover", "Dover") }, false},
	}
	for changed, test := range tests {
		for _, name := range []string{"one.json", "two.jsonl"} {
			dir := write(t, map[string]string{"one.json": article("a"), "two.jsonl": oneLine(article("first")) + "\n" + oneLine(article("a")) + "\n"})
			d := load(t, dir, name)
			a := d.Articles[len(d.Articles)-1]
			ref := a.Claims[0].Ref("place")
			before := claims.Resolve([]claims.Ref{ref})[0]
			if err := test.change(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
			want := before
			if test.gone {
				want = claims.Position{File: name, Pointer: "/claims/0/place", Line: len(d.Articles), Column: 1, ByteColumn: 1, UTF16Column: 1}
			}
			if got := claims.Resolve([]claims.Ref{ref})[0]; got != want || before.Column < 40 {
				t.Errorf("%s changed in %s: %+v, want %+v", changed, name, got, want)
			}
			if gone := a.Document().Text() == nil; gone != test.gone {
				t.Errorf("%s changed in %s: the text is gone: %t", changed, name, gone)
			}
			if words := claims.Scalars([]claims.Ref{ref})[0]; (words == "Dover") == test.gone {
				t.Errorf("%s changed in %s: %q", changed, name, words)
			}
		}
	}
}

func TestTextsGivenAreKept(t *testing.T) {
	dir := write(t, map[string]string{"one.json": article("old")})
	path := filepath.Join(dir, "one.json")
	for name, options := range map[string]claims.Options{
		"in place of a file": {Dir: dir, Paths: []string{"."}, Texts: map[string][]byte{path: []byte(article("new"))}},
		"on standard input":  {Dir: dir, Paths: []string{"-"}, Stdin: strings.NewReader(oneLine(article("new")) + "\n" + publishers)},
	} {
		d, err := claims.Load(context.Background(), options)
		if err != nil {
			t.Fatal(err)
		}
		if text := string(d.Articles[0].Document().Text()); !strings.Contains(text, `"new"`) {
			t.Errorf("%s: %q", name, text)
		}
	}
}

func prepend(path, text string) error {
	old, err := os.ReadFile(path)
	return errors.Join(err, os.WriteFile(path, append([]byte(text), old...), 0o644))
}

func replace(path, old, now string) error {
	text, err := os.ReadFile(path)
	return errors.Join(err, os.WriteFile(path, []byte(strings.ReplaceAll(string(text), old, now)), 0o644))
}
