package claims_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimcheck/claims"
)

func TestSaveWritesWhatTheSchemaAccepts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(path, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := claims.Save(path, []byte(`{"article":{"id":"a","publisher":"p","note":"Zürich \u00e9"}}`)); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := "{\n  \"article\": {\n    \"id\": \"a\",\n    \"publisher\": \"p\",\n    \"note\": \"Zürich \\u00e9\"\n  }\n}\n"
	if string(got) != want {
		t.Errorf("wrote %q, want %q", got, want)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the file's mode is %v, %v; want it kept", info.Mode(), err)
	}
}

func TestSaveRefusesWhatTheSchemaRejects(t *testing.T) {
	for document, want := range map[string]string{
		`{"article":{"id":"a"}}`:  "publisher",
		`{"artcle":{"id":"a"}}`:   `did you mean "article"?`,
		`{"article":{"id":"a"}`:   "not saved",
		`{"people":[{"id":"a"}]}`: "name",
	} {
		path := filepath.Join(t.TempDir(), "a.json")
		err := claims.Save(path, []byte(document))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v; want %q in it", document, err, want)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s: a refused document was written", document)
		}
	}
}
