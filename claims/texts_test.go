package claims

// This file tests that a dataset can be read as it would be, before anything is written.

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTextsStandForFiles(t *testing.T) {
	root := t.TempDir()
	path := filepath.Join(root, "publishers.json")
	if err := os.WriteFile(path, []byte(`{"publishers": [{"id": "old", "name": "Old"}]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{
		path:                              []byte(`{"publishers": [{"id": "new", "name": "New"}]}`),
		filepath.Join(root, "other.json"): []byte(`{"publishers": [{"id": "other", "name": "Other"}]}`),
	}
	d, err := Load(t.Context(), Options{Paths: []string{root}, Texts: texts})
	if err != nil {
		t.Fatal(err)
	}
	if ids := d.Publishers.IDs(); len(ids) != 1 || ids[0] != "new" {
		t.Errorf("the register holds %q", ids)
	}
}
