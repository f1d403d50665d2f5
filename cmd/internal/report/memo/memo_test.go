package memo

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimcheck/cmd/internal/report/dossier"
)

var update = flag.Bool("update", false, "renew the expected output in testdata")

func written(t interface{ Fatalf(string, ...any) }, d *dossier.Dossier) string {
	var out strings.Builder
	if err := Write(&out, d); err != nil {
		t.Fatalf("%v", err)
	}
	return out.String()
}

func TestMemos(t *testing.T) {
	for name, d := range map[string]*dossier.Dossier{"shipped": shipped()} {
		compare(t, name+".md", written(t, d))
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", path, got, want)
	}
}
