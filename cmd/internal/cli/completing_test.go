package cli

// These tests complete in a large dataset, as a shell does.

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// bigDataset is a folder of articles of which no file is whole: whoever reads more than its head finds nothing.
func bigDataset(t testing.TB, articles int) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{
		"claimcheck.yaml": "version: 1\n",
		"people.json":     `{"people": [{"id": "john-kirby", "name": "John Kirby", "aliases": ["Adm. Kirby"]}, {"id": "holt", "name": "Ann Holt"}]}`,
		"events.json":     `{"events": [{"id": "call", "name": "the call"}]}`,
	}
	for i := range articles {
		files[fmt.Sprintf("%05d.json", i)] = fmt.Sprintf(`{"article": {"id": "a-%05d", "headline": "Headline %d", "published": `, i, i)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// completed asks the program what completes a command line.
func completed(t testing.TB, dir string, line ...string) []string {
	t.Helper()
	var out, faults bytes.Buffer
	status := Main(t.Context(), append([]string{"__complete"}, line...), Streams{Out: &out, Err: &faults, Dir: dir})
	if status != statusClean {
		t.Fatalf("status %d: %s", status, faults.String())
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	return lines[:len(lines)-1] // The last line tells the shell how to go on.
}

func TestCompletingReadsHeadsAlone(t *testing.T) {
	dir := bigDataset(t, 300)
	for _, test := range []struct {
		line []string
		want string
	}{
		{[]string{"list", "--person", "Adm"}, "john-kirby\tperson John Kirby"},
		{[]string{"list", "--event", ""}, "call\tthe call"},
		{[]string{"list", "--article", "a-00299"}, "a-00299\tHeadline 299"},
		{[]string{"show", "head"}, ""},
		{[]string{"show", "hol"}, "holt\tperson Ann Holt"},
		{[]string{"show", "john-kirby", ""}, ""},
	} {
		got := completed(t, dir, test.line...)
		if test.line[1] == "head" {
			if len(got) != 300 || got[7] != "a-00007\tarticle Headline 7" {
				t.Errorf("%q gives %d: %q", test.line, len(got), got[:min(len(got), 3)])
			}
			continue
		}
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%q gives %q, want %q", test.line, got, test.want)
		}
	}
}

func BenchmarkCompletingAPerson(b *testing.B) {
	dir := bigDataset(b, 10_000)
	for b.Loop() {
		completed(b, dir, "list", "--person", "Kir")
	}
}

func BenchmarkCompletingAnArticle(b *testing.B) {
	dir := bigDataset(b, 10_000)
	for b.Loop() {
		completed(b, dir, "list", "--article", "a-0999")
	}
}

func TestCompletingInsideAnArticle(t *testing.T) {
	dir := t.TempDir()
	record := `{"article": {"id": "a", "publisher": "times", "published": "2021-08-10"}, "sources": [{"id": "post", "kind": "post", "author": "holt"},
		{"id": "note", "kind": "document", "title": "Notice"}], "claims": [{"id": "c1", "kind": "quote", "anchor": {"exact": "x"}}]}`
	if err := os.WriteFile(filepath.Join(dir, "a.json"), []byte(record), 0o666); err != nil {
		t.Fatal(err)
	}
	a := &app{Streams: Streams{Dir: dir}}
	command := &cobra.Command{Use: "x"}
	command.SetContext(t.Context())
	command.Flags().String("article", "", "")
	complete := a.completingInArticle("article", kindSource)
	if got, _ := complete(command, nil, ""); len(got) > 0 {
		t.Errorf("no article is named, yet %q is offered", got)
	}
	if err := command.Flags().Set("article", "a"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "claimcheck.yaml"), []byte("version: 1\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{"": "post\tpost by holt note\tdocument: Notice", "no": "note\tdocument: Notice", "holt": "post\tpost by holt", "zz": ""} {
		if got, _ := complete(command, nil, typed); strings.Join(got, " ") != want {
			t.Errorf("%q gives %q, want %q", typed, got, want)
		}
	}
}
