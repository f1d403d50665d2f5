package cli

// These tests make a dataset and slip faults into it: the facts of its article have to be alive.

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimcheck/cmd/internal/skeleton"
)

func TestSampleIsChecked(t *testing.T) {
	dir := t.TempDir()
	if got := runIn(t, dir, "init"); got.status != statusClean {
		t.Fatal(got.err)
	}
	path := filepath.Join(dir, filepath.FromSlash(skeleton.SampleArticle))
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range []struct{ old, slip, check string }{
		{"", "", ""},
		{`"on Saturday", "date": "2024-05-11"`, `"on Saturday", "date": "2024-05-10"`, "date-resolution"},
		{`"on Saturday", "date": "2024-05-11"`, `"on Sunday", "date": "2024-05-12"`, "date-conflict"},
		{`"value": 340`, `"value": 430`, "number-conflict"},
		{`"title": "Chair of the Tool Library"`, `"title": "Chair of the Town Library"`, "title-unknown"},
		{`"name": "Odile Marsh"`, `"name": "Odile March"`, "name-variant"},
		{`"text": "Nobody should have to buy a drill`, `"text": "Nobody should need to buy a drill`, "quote-altered"},
		{`"event": "tool-library-opening"`, `"event": "tool-libary-opening"`, "dangling-reference"},
		{`"publisher"`, `"publischer"`, "schema-violation"},
	} {
		if err := os.WriteFile(path, []byte(strings.Replace(string(sound), fault.old, fault.slip, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		var report struct{ Findings []struct{ Check string } }
		if err := json.Unmarshal([]byte(runIn(t, dir, "check", "--format", "json").out), &report); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range report.Findings {
			found = found || f.Check == fault.check
		}
		if found != (fault.check != "") || fault.check == "" && len(report.Findings) > 0 {
			t.Errorf("with %q the findings are %v; want %s", fault.slip, report.Findings, fault.check)
		}
	}
}

// TestInitPrintsHostileNamesHarmlessly lets no folder's name move the cursor or forge a line.
func TestInitPrintsHostileNamesHarmlessly(t *testing.T) {
	dir := t.TempDir()
	got := runIn(t, dir, "init", "a\x1b[2J\nwrote\u202eb; ls '$(x)'")
	if got.status != statusClean {
		t.Skip("this system has no such names: ", got.err)
	}
	if strings.ContainsAny(got.out, "\x1b\u202e") || strings.Contains(got.out, "\nwrote\\u") {
		t.Errorf("printed is %q", got.out)
	}
	if got := runIn(t, dir, "init", "a\x1b[2J\nwrote\u202eb; ls '$(x)'/inner"); got.status != statusFailed || strings.ContainsAny(got.err, "\x1b\u202e") {
		t.Errorf("exit status %d, printed is %q", got.status, got.err)
	}
	for word, want := range map[string]string{"a/b.c_d-e": "a/b.c_d-e", "two words": "'two words'", "it's": `'it'\''s'`, "$(ls)": "'$(ls)'"} {
		if got := shellWord(word); got != want {
			t.Errorf("%q is a shell's %s, want %s", word, got, want)
		}
	}
}
