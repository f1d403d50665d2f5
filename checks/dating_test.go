package checks_test

import (
	"testing"

	"claimcheck/checks"
	"claimcheck/claims"
	"claimcheck/claims/canon"
	"claimcheck/claims/when"
	"claimcheck/fixtures"
)

// TestDatingsAreThoseThatPeopleRecorded takes the dates out of records that people have dated, and holds what the words
// give to them: in the shipped dataset, and in the stories that no check about time has anything against.
func TestDatingsAreThoseThatPeopleRecorded(t *testing.T) {
	folders := []string{"../claims/data"}
	for _, story := range fixtures.Stories("date-resolution") {
		if !story.Flagged() {
			dir := t.TempDir()
			if err := story.Write(dir); err != nil {
				t.Fatal(err)
			}
			folders = append(folders, dir)
		}
	}
	dated, asked := 0, 0
	for _, folder := range folders {
		d, err := claims.Load(t.Context(), claims.Options{Paths: []string{folder}})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range d.Articles {
			text, err := canon.Parse(a.Document().Text())
			if err != nil {
				t.Fatal(err)
			}
			recorded := map[string]string{}
			for _, c := range a.Claims {
				if c.When == nil || c.When.Text == "" || c.When.Date == "" {
					continue
				}
				at := c.Ref("when").Pointer
				recorded[at] = c.When.Date
				if err := text.Remove(at + "/date"); err != nil {
					t.Fatal(err)
				}
			}
			asked += len(recorded)
			bare, ok := claims.ReadArticle(text.Bytes())
			if !ok {
				t.Fatalf("%s is no record without its dates", a.ID)
			}
			for _, found := range checks.Datings(d, bare) {
				want, ok := recorded[found.Pointer]
				if !ok {
					continue
				}
				dated++
				if folder == folders[0] && found.Date.String() != want {
					t.Errorf("%s%s: %q is dated %s, but people recorded %s", a.ID, found.Pointer, found.Words, found.Date, want)
				}
				if _, err := when.ParseDate(found.Date.String()); err != nil {
					t.Errorf("%q is dated %s, which is no EDTF: %v", found.Words, found.Date, err)
				}
			}
		}
	}
	if dated < 10 || asked < dated {
		t.Errorf("%d of %d words were dated", dated, asked)
	}
}
