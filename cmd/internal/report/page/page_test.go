package page

// These tests lay the sample out and compare it with what was read once and found good.

import (
	"bytes"
	"flag"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimcheck/cmd/internal/report/dossier"
)

var update = flag.Bool("update", false, "renew the expected outputs in testdata")

// written is the dossier as one file.
func written(t testing.TB, d *dossier.Dossier) string {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// pages are the files of a folder that is kept in memory.
type pages struct {
	sync.Mutex
	files map[string]string
}

type page struct {
	bytes.Buffer
	name string
	in   *pages
}

func (p *page) Close() error {
	p.in.Lock()
	defer p.in.Unlock()
	p.in.files[p.name] = p.String()
	return nil
}

func writtenFolder(t testing.TB, d *dossier.Dossier) map[string]string {
	t.Helper()
	in := &pages{files: map[string]string{}}
	if err := WriteFolder(func(name string) (io.WriteCloser, error) { return &page{name: name, in: in}, nil }, d); err != nil {
		t.Fatal(err)
	}
	return in.files
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (renew it with -update):\n%s", file, diff)
	}
}

// policyLine is the line of a page that names its style and script by their hashes.
var policyLine = regexp.MustCompile(`(?m)^<meta http-equiv="Content-Security-Policy".*
`)

// unstyled is a page without its style, its script and their hashes, which other tests see to.
func unstyled(text string) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, style(), ""), script(), "")
	return policyLine.ReplaceAllString(text, "")
}

func TestOneFile(t *testing.T) {
	golden(t, "sample.html", unstyled(written(t, sample())))
}

func TestFolder(t *testing.T) {
	files := writtenFolder(t, sample())
	if want := []string{"articles/a-call.html", "articles/a-ferry.html", "articles/a-quay.html", "events.html", "index.html", "people.html"}; !slices.Equal(slices.Sorted(maps.Keys(files)), want) {
		t.Errorf("the files are %q", slices.Sorted(maps.Keys(files)))
	}
	for name, text := range files {
		golden(t, "folder/"+name, unstyled(text))
	}
}

// A dataset without any fault is the most common one.
func TestNothingFound(t *testing.T) {
	golden(t, "nothing.html", unstyled(written(t, &dossier.Dossier{
		Dataset: "claims/data", Scope: "the article “a1”", Counts: dossier.Counts{Articles: 1, Claims: 1, Checks: 31, Checking: dossier.Checking{Open: 1}},
		Articles: []*dossier.Article{{Link: link("a1", "a1", "A day"), Heading: "A day", Headlined: true}},
	})))
}
