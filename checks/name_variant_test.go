package checks

// These tests hold printed names against a register of several people; how two names are compared is tested in
// claims/wording.

import (
	"fmt"
	"strings"
	"testing"

	"claimcheck/checks/check"
)

// namesIn checks names that are printed for somebody, in an article of some language.
func namesIn(t *testing.T, language, people string, printed ...[2]string) []check.Finding {
	t.Helper()
	var list []string
	for i, name := range printed {
		list = append(list, fmt.Sprintf(`{"id": "c%d", "kind": "title", "person": %q, "title": "Mayor", "name": %s, "anchor": {"exact": %s}}`,
			i, name[0], quotedJSON(name[1]), quotedJSON("Mayor "+name[1])))
	}
	return foundIn(t, NameVariant, map[string]string{
		"a.json":      recordOf(language, "", strings.Join(list, ",")),
		"people.json": `{"people": [` + people + `]}`,
	})
}

const townspeople = `{"id": "holt", "name": "Ada Holt", "aliases": ["Ada B. Holt"]}, {"id": "ben", "name": "Ben Holt"},
	{"id": "vale", "name": "Ion Vale Sr."}, {"id": "vale-jr", "name": "Ion Vale Jr."}, {"id": "zed", "name": "Zed"},
	{"id": "abe", "name": "安倍晋三"}, {"id": "kishida", "name": "岸田文雄"}, {"id": "kemal", "name": "Kemal Derin"}`

func TestNameVariant(t *testing.T) {
	tests := []struct{ person, name, want string }{
		{"holt", "Ada Holt", ""},
		{"holt", "Holt", ""},
		{"holt", "A. Holt", ""},
		{"holt", "Ben Holt", anothersName},
		{"holt", "Mayor Ben Holt", anothersName},
		{"holt", "Zed", anothersName},
		{"holt", "Derin", anothersName},
		{"holt", "Kemal", ""}, // A given name alone names nobody.
		{"holt", "Ada C. Holt", "initial"},
		{"holt", "Ada Hollt", "spelling"},
		{"holt", "Eve Holt", "other-part"},
		{"holt", "Peter Smith", "unlike"},
		{"holt", "Peter", ""},
		{"nobody", "Ada Hollt", ""},
		{"vale", "Ion Vale", ""},
		{"vale", "Ion Vale Jr.", anothersName},
		{"vale", "Ion Vale III", "suffix"},
		{"zed", "Zed", ""},
		{"zed", "Zedekiah Brown", ""},
		{"zed", "Ada Holt", anothersName},
		{"abe", "安倍", ""},
		{"abe", "安倍晋二", ""},
		{"abe", "岸田文雄", anothersName},
	}
	for _, test := range tests {
		found := namesIn(t, "en", townspeople, [2]string{test.person, test.name})
		got := ""
		for _, f := range found {
			got += f.Verdict
			if f.Message == "" || len(f.Evidence) < 2 || len(f.Suggestions) < 2 || f.At.Pointer != "/claims/0/name" {
				t.Errorf("half a finding: %+v", f)
			}
		}
		if got != test.want {
			t.Errorf("%s, printed for %s: %q, want %q", test.name, test.person, got, test.want)
		}
	}
}

func TestNamesAreDeclinedOutsideEnglish(t *testing.T) {
	for language, want := range map[string]int{"en": 1, "en-GB": 1, "tr": 0, "pl": 0} {
		if found := namesIn(t, language, townspeople, [2]string{"kemal", "Kemal Derini"}); len(found) != want {
			t.Errorf("in %s: %d findings, want %d", language, len(found), want)
		}
	}
}

// TestOneNameIsToldOnce prints names again and again: each wrong one has one finding, which names all its claims.
func TestOneNameIsToldOnce(t *testing.T) {
	var people []string
	var printed [][2]string
	for i := range 1500 {
		id := fmt.Sprintf("p%d", i)
		family := strings.Map(func(r rune) rune { return 'a' + (r-'0')*2 }, fmt.Sprintf("%05d", i))
		people = append(people, fmt.Sprintf(`{"id": %q, "name": "Sam W%s"}`, id, family))
		printed = append(printed, [2]string{id, "Sam W" + family}, [2]string{id, "W" + family}, [2]string{"p7", "Samm Waaaao"})
	}
	found := namesIn(t, "en", strings.Join(people, ","), printed...)
	if len(found) != 1 || len(found[0].Claims) != 1500 || len(found[0].Evidence) > 20 {
		t.Errorf("%d findings, want one on 1,500 claims", len(found))
	}
}
