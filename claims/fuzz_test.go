package claims_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimcheck/claims"
)

// FuzzLoad reads any bytes as a record from standard input. Whatever they are, loading ends, and leaves an article, a
// register's items, a rejection with a place in the text, or one error; what the schema accepts fits the types.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{
		"", "{}", "[]", "null", "\xef\xbb\xbf{}", `{"article": {"id": "a"`, article("a"), publishers,
		oneLine(article("a")) + "\n" + oneLine(article("b")),
		`{"people": [{"id": "x", "name": "X", "same_as": ["y"], "offices": [{"title": "T", "exclusive": true}]}, {"id": 1}]}`,
		`{"article": {"id": "a", "publisher": "p", "byline": ["x"], "published": {"text": "today"}, "text": {"file": "x"}},
 "sources": [{"id": "s", "kind": "post", "author": {"text": "somebody"}, "published": "2021-08"}],
 "claims": [{"id": "c", "kind": "number", "measure": "m", "value": -1.5e3, "change": {"from": 1, "to": 2}, "anchor": [{"exact": "x"}]},
  {"id": "d", "kind": "quote", "anchor": {"exact": "x", "source": "s"}, "said": {"date": "2021?"}, "suppress": [{"check": "x", "reason": "y"}]}]}`,
		`{"events": [{"id": "e", "extent": "span", "places": []}], "events": []}`,
	} {
		f.Add([]byte(seed))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"-"}, Stdin: bytes.NewReader(data)})
		if err != nil {
			return // Nothing in it was meant to be a record.
		}
		for i, told := range rejections(d) {
			if d.Rejected[i].Message == "" || strings.Contains(told, ":0:") || strings.HasSuffix(told, "\n") {
				t.Errorf("rejection %q", told)
			}
		}
		for _, a := range d.Articles {
			for _, c := range a.Claims {
				if position := claims.Resolve([]claims.Ref{c.AnchorRef()})[0]; position.Line < 1 || c.Voice().Article != a {
					t.Errorf("claim %q stands at %s", c.ID, position)
				}
			}
		}
	})
}

// FuzzConfig reads any bytes as a configuration.
func FuzzConfig(f *testing.F) {
	for _, seed := range []string{"", "version: 1", "version: 1\nchecks: {date-conflict: off}\nignore: ['**']", "a: &a [*a]", "? {}\n: 1", "version: 2026-01-01"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		path := filepath.Join(dir, claims.ConfigName)
		if err := errors.Join(os.WriteFile(path, data, 0o600), os.WriteFile(filepath.Join(dir, "p.json"), []byte(publishers), 0o600)); err != nil {
			t.Fatal(err)
		}
		_, err := claims.Load(context.Background(), claims.Options{Dir: dir})
		if err != nil && !strings.Contains(err.Error(), claims.ConfigName) && !strings.Contains(err.Error(), "no records found") {
			t.Errorf("the error names no file: %v", err)
		}
	})
}

// FuzzLines reads any bytes as a file of lines, and as one that is compressed. Whatever they are, loading ends, and a fault is
// told with its line.
func FuzzLines(f *testing.F) {
	lines := oneLine(article("a")) + "\n\n" + oneLine(article("b")) + "\r\n{}\nx\n"
	for _, seed := range []string{"", "\n\n", lines, lines[:100], publishers, "\xff\n{\"article\": 1}\n", strings.Repeat("x\n", 200)} {
		f.Add([]byte(seed), false)
		f.Add([]byte(seed), true)
	}
	packed := compress(f, lines)
	f.Add([]byte(packed), true)
	f.Add([]byte(packed[:len(packed)-4]), true)
	f.Add([]byte(packed+packed), true)
	f.Fuzz(func(t *testing.T, data []byte, compressed bool) {
		dir, name := t.TempDir(), "x.jsonl"
		if compressed {
			name += ".gz"
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
		d, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{name}})
		if err != nil {
			return // Nothing in it was meant to be a record.
		}
		for i, told := range rejections(d) {
			if line := d.Rejected[i].At.Document.Line; line < 1 || d.Rejected[i].Message == "" || !strings.HasPrefix(told, name+":") {
				t.Errorf("rejection %q of line %d", told, line)
			}
		}
	})
}
