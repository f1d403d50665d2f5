package checks

// These tests hold what a report tells of titles against what the checks find: over titles of every sort, and over all the
// stories in which people are called by one.

import (
	"context"
	"fmt"
	"testing"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/fixtures"
)

func TestTitlesOf(t *testing.T) {
	tests := []struct {
		name, title, more string
		want              string
	}{
		{"an office that is held", "Secretary of Defense", "", "Secretary of Defense: held [0] 2021-08-10"},
		{"a name beside it is no part of it", "Secretary of Defense Kim Park", "", "Secretary of Defense: held [0] 2021-08-10"},
		{"the bare head word of one", "Secretary", "", "Secretary: held [0] 2021-08-10"},
		{"an office that is over", "Mayor of Port Ellis", "", "Mayor of Port Ellis: not held then [1] 2021-08-10"},
		{"a former one", "former Mayor of Port Ellis", "", "former Mayor of Port Ellis (former): held before [1] 2021-08-10"},
		{"one that is called former too early", "former Secretary of Defense", "", "former Secretary of Defense (former): not held then [0] 2021-08-10"},
		{"one that the record calls former", "Mayor of Port Ellis", `, "standing": "former"`, "Mayor of Port Ellis (former): held before [1] 2021-08-10"},
		{"one that is to come", "Ambassador-designate", "", "Ambassador-designate (elect): to be held later [3] 2021-08-10"},
		{"two joined titles, each for itself", "Secretary of Defense and Mayor of Port Ellis", "", "Secretary of Defense: held [0] 2021-08-10; Mayor of Port Ellis: not held then [1] 2021-08-10"},
		{"an office that the register lacks", "Secretary of State", "", "Secretary of State: not in the register [] 2021-08-10"},
		{"a rank that it lists", "General", "", "General: held [2] 2021-08-10"},
		{"a rank that it lacks", "Dr.", "", "Dr.: a rank or a description [] 2021-08-10"},
		{"a rank at a time before it was given", "General", `, "when": {"date": "1999"}`, "General: a rank or a description [] 1999-01-01/1999-12-31"},
		{"a description", "US envoy", "", "US envoy: a rank or a description [] 2021-08-10"},
		{"a day of its own", "Mayor of Port Ellis", `, "when": {"date": "2017-03"}`, "Mayor of Port Ellis: held [1] 2017-03-01/2017-03-31"},
		{"a day that nobody can tell", "Secretary of Defense", `, "when": {"text": "the other day"}`, "Secretary of Defense: day unknown [0] "},
		{"what is only planned", "Mayor of Port Ellis", `, "factuality": "planned"`, "Mayor of Port Ellis: not judged [1] 2021-08-10"},
		{"what was retracted", "Secretary of State", `, "status": "retracted"`, "Secretary of State: not judged [] 2021-08-10"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := datasetOf(t, map[string]string{
				"a.json": fmt.Sprintf(`{"article": {"id": "a", "publisher": "herald", "published": "2021-08-10"},
					"claims": [{"id": "c1", "kind": "title", "person": "p", "title": %s, "anchor": {"exact": %s}%s}]}`,
					quotedJSON(test.title), quotedJSON(test.title+" Kim Park"), test.more),
				"people.json": `{"people": [{"id": "p", "name": "Kim Park", "offices": [
					{"title": "Secretary of Defense", "from": "2021-01-22", "to": "2025-01-20"},
					{"title": "Mayor of Port Ellis", "from": "2015", "to": "2019"},
					{"title": "General", "from": "2010-05"},
					{"title": "Ambassador", "from": "2022"}]}]}`,
			})
			told := ""
			for i, title := range TitlesOf(d, "p", d.Articles[0].Claims)[0] {
				if i > 0 {
					told += "; "
				}
				told += title.words()
			}
			if told != test.want {
				t.Errorf("told %q, want %q", told, test.want)
			}
		})
	}
}

// words tells a title in one line.
func (s TitleStanding) words() string {
	given, day := "", ""
	if s.Given != "" {
		given = " (" + s.Given + ")"
	}
	if s.Dated {
		day = s.First.String()
	}
	if s.Dated && s.Last != s.First {
		day += "/" + s.Last.String()
	}
	return fmt.Sprintf("%s%s: %s %v %s", s.Title, given, s.Verdict, s.Offices, day)
}

func TestTitlesOfNobodyRegistered(t *testing.T) {
	d := datasetOf(t, map[string]string{"a.json": `{"article": {"id": "a", "publisher": "herald", "published": "2021-08-10"},
		"claims": [{"id": "c1", "kind": "title", "person": "p", "title": "Mayor of Port Ellis", "anchor": {"exact": "Mayor of Port Ellis"}}]}`})
	titles := TitlesOf(d, "p", d.Articles[0].Claims)[0]
	if len(titles) != 1 || titles[0].Verdict != TitleUnregistered {
		t.Errorf("told %v, want one title of which the register says nothing", titles)
	}
}

// What the report calls a fault is what the checks find, claim by claim.
func TestTitlesOfAgreeWithTheChecks(t *testing.T) {
	told := map[TitleVerdict]int{}
	for _, folder := range fixtures.Folders() {
		for _, story := range fixtures.Stories(folder) {
			dir := t.TempDir()
			if err := story.Write(dir); err != nil {
				t.Fatal(err)
			}
			d, err := claims.Load(context.Background(), claims.Options{Paths: []string{"."}, Dir: dir})
			if err != nil {
				continue // A story of a dataset without any record.
			}
			misplaced, unknown := map[*claims.Claim]bool{}, map[*claims.Claim]bool{}
			for judged, found := range map[*check.Check]map[*claims.Claim]bool{TitleTenure: misplaced, TitleUnknown: unknown} {
				for _, f := range runOn(t, d, judged) {
					found[f.Subjects()[0]] = true
				}
			}
			for _, article := range d.Articles {
				for _, c := range article.Claims {
					if c.Kind != claims.KindTitle {
						continue
					}
					not, lacking := false, false
					for _, title := range TitlesOf(d, c.Person, []*claims.Claim{c})[0] {
						told[title.Verdict]++
						not = not || title.Verdict == TitleNotHeld
						lacking = lacking || title.Verdict == TitleUnknownThere
					}
					if not != misplaced[c] || lacking != unknown[c] {
						t.Errorf("%s/%s: claim %s#%s %q: told as not held %t and unknown %t, found %t and %t",
							folder, story.Name, article.ID, c.ID, c.Title, not, lacking, misplaced[c], unknown[c])
					}
				}
			}
		}
	}
	for _, verdict := range []TitleVerdict{TitleHeld, TitleNotHeld, TitleUnknownThere, TitleNoOffice} {
		if told[verdict] < 3 {
			t.Errorf("%d titles of all stories are %q; too few to tell anything", told[verdict], verdict)
		}
	}
}
