package claims

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A survey knows where things stand without loading them, and loads a few files as they would be after a change.
func TestSurvey(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		ConfigName:            "version: 1\nignore: [drafts]\n",
		"people.json":         `{"$schema": "..\/x\"", "people": [{"id": "mara", "name": "Mara"}]}`,
		"articles/a.json":     `{"article": {"publisher": "p", "id": "a"}, "claims": [{"id": "c1", "kind": "title", "person": "mara", "title": "Director", "anchor": {"exact": "x"}}]}`,
		"articles/more.jsonl": "\n" + `{"article": {"id": "b", "publisher": "p"}}` + "\n" + `{"claims": [], "article": {"id": "c", "publisher": "mara"}}` + "\n",
		"drafts/d.json":       `{"article": {"id": "d", "publisher": "p"}}`,
		"other.json":          `{"name": "mara"}`,
		"broken.json":         `{"article": {"id": "e"`,
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	ctx := context.Background()
	s, err := Look(ctx, root, root)
	if err != nil {
		t.Fatal(err)
	}
	in := func(name string) string { return filepath.Join(root, filepath.FromSlash(name)) }
	if got := s.Registers(); !slices.Equal(got, []string{in("people.json")}) {
		t.Errorf("registers: %q", got)
	}
	for id, want := range map[string]string{"c": "articles/more.jsonl:3", "a": "articles/a.json:1", "b": "articles/more.jsonl:2", "d": "", "e": "", "mara": ""} {
		found, ok := s.Article(id)
		if ok != (want != "") || ok && s.At(found) != want {
			t.Errorf("article %q: %v, %v", id, found, ok)
		}
	}
	if got := s.Naming(ctx, []string{"mara", "Director"}); !slices.Equal(got, []string{in("articles/a.json"), in("articles/more.jsonl")}) {
		t.Errorf("naming: %q", got)
	}
	next := []byte(`{"article": {"id": "new", "publisher": "p"}}`)
	d, err := s.Load(ctx, []Standing{{Path: in("articles/new.json"), Text: next}}, []Standing{{Path: in("people.json")}})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Articles) != 1 || d.Articles[0].ID != "new" || len(d.People.Items) != 1 || !d.Partial {
		t.Errorf("loaded %+v", d)
	}
}
