package claims

// This file holds that valid records are recognised as such by the quick way: were they not, every run would take twice as
// long and nothing else would show it.

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"claimcheck/fixtures"
)

// shippedRecords returns the texts of all records that the project ships, valid or not, by where they stand.
func shippedRecords(t *testing.T) map[string][]byte {
	t.Helper()
	texts := map[string][]byte{}
	for _, root := range []string{"data", filepath.Join("..", "fixtures", "consistent")} {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".json" {
				return err
			}
			texts[path], err = os.ReadFile(path)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, check := range fixtures.Folders() {
		for _, story := range fixtures.Stories(check) {
			for _, file := range story.Files {
				switch filepath.Ext(file.Path) {
				case ".json":
					texts[check+"/"+story.Name+"/"+file.Path] = []byte(file.Data)
				case ".jsonl":
					for line := range bytes.Lines([]byte(file.Data)) {
						texts[check+"/"+story.Name+"/"+file.Path+": "+string(line)] = line
					}
				}
			}
		}
	}
	return texts
}

func TestValidRecordsAreRecognised(t *testing.T) {
	v, err := validator()
	if err != nil {
		t.Fatal(err)
	}
	valid, invalid := 0, 0
	var missed []string
	for path, text := range shippedRecords(t) {
		kind, faults := Judge(text)
		told, certain := v.Recognise(text)
		switch {
		case len(faults) > 0:
			if invalid++; certain {
				t.Errorf("%s is recognised, though it is invalid: %s", path, faults[0].Message)
			}
		case certain && told.Kind == kind:
			valid++
		default:
			valid++
			missed = append(missed, path)
		}
	}
	if valid < 500 || invalid == 0 {
		t.Errorf("%d valid and %d invalid records were seen", valid, invalid)
	}
	if len(missed)*100 > valid {
		t.Errorf("of %d valid records %d are not recognised: %q", valid, len(missed), missed)
	}
	t.Logf("%d valid records, %d not recognised; %d invalid", valid, len(missed), invalid)
}
