package claims_test

// These tests hold the heads of files to what loading the files whole gives.

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"claimcheck/claims"
)

// headNames reads the heads of a dataset and tells the ids and headlines of its articles.
func headNames(t interface{ Fatal(...any) }, dir string) []string {
	heads, err := claims.ReadHeads(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}}, true)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, head := range heads.Articles {
		names = append(names, head.ID+" "+head.Headline)
	}
	return names
}

// articleText writes a record with its members in some order, and more words in it than a head holds where long is set.
func articleText(t *rapid.T, id, headline string) string {
	padding := ""
	if rapid.Bool().Draw(t, "long") {
		padding = strings.Repeat("many words ", 600)
	}
	article := rapid.Permutation([]string{
		fmt.Sprintf(`"id": %q`, id), fmt.Sprintf(`"headline": %q`, headline), `"publisher": "times"`, `"published": "2021-08-10"`,
		fmt.Sprintf(`"note": "%s{\"id\": \"wrong\"}"`, padding),
	}).Draw(t, "members of the article")
	members := rapid.Permutation([]string{
		`"$schema": "x"`, `"article": {` + strings.Join(article, ", ") + `}`,
		`"sources": [{"id": "s", "kind": "post", "text": "` + padding + `x"}]`,
		`"claims": [{"id": "wrong", "kind": "quote", "anchor": {"exact": "x"}}]`,
	}).Draw(t, "members")
	return "{" + strings.Join(members, ", ") + "}"
}

func TestHeadsAreWhatLoadingGives(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		var lines []string
		for i := range rapid.IntRange(1, 3).Draw(t, "articles") {
			lines = append(lines, articleText(t, fmt.Sprintf("a%d", i), fmt.Sprintf("Headline “%d”", i)))
		}
		put(t, filepath.Join(dir, "one.json"), articleText(t, "one", "The one"))
		put(t, filepath.Join(dir, "many.jsonl"), strings.Join(lines, "\n"))
		dataset, err := claims.Load(context.Background(), claims.Options{Dir: dir, Paths: []string{"."}})
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, article := range dataset.Articles {
			want = append(want, article.ID+" "+article.Headline)
		}
		if diff := cmp.Diff(want, headNames(t, dir)); diff != "" {
			t.Fatalf("heads (-loaded +heads):\n%s", diff)
		}
	})
}

func put(t interface{ Fatal(...any) }, path, text string) {
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestBrokenHeads(t *testing.T) {
	whole := `{"article": {"id": "a", "headline": "H\u00e9", "dateline": {"place": "x"}}, "claims": []}`
	for end := range len(whole) {
		dir := t.TempDir()
		put(t, filepath.Join(dir, "a.json"), whole[:end])
		for _, name := range headNames(t, dir) {
			if name != "a " && name != "a Hé" {
				t.Errorf("%q gives %q", whole[:end], name)
			}
		}
	}
	for _, text := range []string{``, `[]`, `"article"`, `{"article": 1}`, `{"article": {"id": 5}}`, "{\"article\": {\"id\": \"\xff\x00\"}}", `{"people": []}`} {
		dir := t.TempDir()
		put(t, filepath.Join(dir, "a.json"), text)
		if names := headNames(t, dir); len(names) > 0 {
			t.Errorf("%q gives %q", text, names)
		}
	}
}

func TestRegistersAlone(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, claims.ConfigName), "version: 1\n")
	put(t, filepath.Join(dir, "people.json"), `{"people": [{"id": "holt", "name": "Ann Holt"}]}`)
	put(t, filepath.Join(dir, "a.json"), `{"article": {"id": "a", "publisher": "times", "published": "2021-08-10"}}`)
	put(t, filepath.Join(dir, "b.json"), `{"article": {"id": "b", "publisher": "times", "published": "2021-08-10"}}`)
	heads, err := claims.ReadHeads(context.Background(), claims.Options{Dir: dir, Paths: []string{"a.json"}}, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(heads.Articles) != 1 || heads.Articles[0].ID != "a" {
		t.Errorf("articles %v, want those asked for alone", heads.Articles)
	}
	dataset, err := heads.Registers(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if person, ok := dataset.People.Find("holt"); !ok || person.Name != "Ann Holt" || len(dataset.Articles) > 0 {
		t.Errorf("people %v, articles %v", dataset.People.IDs(), dataset.Articles)
	}
	dataset, err = heads.Load(context.Background(), heads.Articles[0])
	if err != nil || len(dataset.Articles) != 1 || len(dataset.People.Items) != 1 {
		t.Errorf("loading one gives %v, %v", dataset, err)
	}
}
