package checks

// These tests have two people called by one office: by one article and by two, with terms in the register and without.

import (
	"fmt"
	"strings"
	"testing"
)

const (
	usSecretary   = `{"title": "Secretary of Defense", "organisation": "pentagon", "exclusive": true}`
	usDefence     = `{"title": "US Defense Secretary", "organisation": "pentagon"}`
	ofManila      = `{"title": "Secretary of Defense", "organisation": "manila", "exclusive": true}`
	portMayor     = `{"title": "Mayor of Port Ellis", "exclusive": true}`
	someMinister  = `{"title": "Minister of Defence", "exclusive": true}`
	ofRepublic    = `{"title": "President of Pakistan", "exclusive": true}`
	shortOffice   = `{"title": "Secretary of Defense", "organisation": "pentagon", "exclusive": true, "from": "2021-01-22", "to": "2021-08-10"}`
	nextOffice    = `{"title": "Secretary of Defense", "organisation": "pentagon", "exclusive": true, "from": "2021-08-10"}`
	longOffice    = `{"title": "Secretary of Defense", "organisation": "pentagon", "exclusive": true, "from": "2019", "to": "2024"}`
	earlierOffice = `{"title": "Secretary of Defense", "organisation": "pentagon", "exclusive": true, "from": "2015", "to": "2017"}`
	threeKirbys   = `{"title": "Pentagon Press Secretary", "organisation": "pentagon"}`
)

// titleOf is a claim of a title; more is further members, each behind a comma.
func titleOf(id, person, title, more string) string {
	return fmt.Sprintf(`{"id": %q, "kind": "title", "person": %q, "title": %q, "anchor": {"exact": %q}%s}`, id, person, title, title, more)
}

// holderFindings judges articles of the same day or others by the offices of two people.
func holderFindings(t *testing.T, kim, lee string, articles ...string) []string {
	t.Helper()
	files := map[string]string{
		"people.json": `{"people": [{"id": "kim", "name": "Kim Park", "offices": [` + kim + `]}, {"id": "lee", "name": "Lee Lund"` + lee + `}]}`,
		"organisations.json": `{"organisations": [{"id": "pentagon", "name": "United States Department of Defense", "aliases": ["Pentagon"]},
			{"id": "manila", "name": "Philippine Department of National Defense"}]}`,
	}
	for i, article := range articles {
		files[fmt.Sprintf("%d.json", i)] = article
	}
	var messages []string
	for _, finding := range foundIn(t, TitleHolder, files) {
		messages = append(messages, finding.Message)
	}
	return messages
}

func pageOf(id, members string, titles ...string) string {
	return `{"article": {"id": "` + id + `", "publisher": "herald", ` + members + `}, "claims": [` + strings.Join(titles, ", ") + `]}`
}

func TestTitleHolderFlagged(t *testing.T) {
	const day = `"published": "2021-08-10"`
	offices := func(list string) string { return `, "offices": [` + list + `]` }
	both := pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", ""), titleOf("c2", "lee", "Defence Secretary", ""))
	tests := map[string]struct {
		kim, lee string
		articles []string
	}{
		"one article":         {usSecretary, offices(usSecretary), []string{both}},
		"exclusive for one":   {usSecretary, offices(usDefence), []string{both}},
		"marked by the other": {usDefence, offices(usSecretary), []string{both}},
		"terms that overlap":  {longOffice, offices(usSecretary), []string{both}},
		"a page changed later": {usSecretary, offices(usSecretary), []string{pageOf("a", day+`, "modified": "2021-08-12"`,
			titleOf("c1", "kim", "Secretary of Defense", ""), titleOf("c2", "lee", "Defence Secretary", ""))}},
		"two articles": {usSecretary, offices(usSecretary), []string{
			pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", "")), pageOf("b", day, titleOf("c1", "lee", "US Defense Secretary", "")),
		}},
		"their own dates": {usSecretary, offices(usSecretary), []string{
			pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", `, "when": {"date": "2020-05-01"}`)),
			pageOf("b", `"published": "2020-05-01"`, titleOf("c1", "lee", "US Defense Secretary", "")),
		}},
		"no office, but the country": {usSecretary, "", []string{pageOf("a", day,
			titleOf("c1", "kim", "Secretary of Defense", ""), titleOf("c2", "lee", "US Defense Secretary", ""))}},
		"a place":   {portMayor, offices(portMayor), []string{pageOf("a", day, titleOf("c1", "kim", "Mayor of Port Ellis", ""), titleOf("c2", "lee", "Mayor of Port Ellis", ""))}},
		"a country": {ofRepublic, offices(ofRepublic), []string{pageOf("a", day, titleOf("c1", "kim", "Pakistani President", ""), titleOf("c2", "lee", "President of Pakistan", ""))}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			found := holderFindings(t, test.kim, test.lee, test.articles...)
			if len(found) != 1 || !strings.Contains(found[0], "Kim Park “") || !strings.Contains(found[0], "Lee Lund “") {
				t.Errorf("found %q, want one finding that names both", found)
			}
		})
	}
}

func TestTitleHolderSilent(t *testing.T) {
	const day = `"published": "2021-08-10"`
	offices := func(list string) string { return `, "offices": [` + list + `]` }
	two := func(first, second string) []string {
		return []string{pageOf("a", day, titleOf("c1", "kim", first, ""), titleOf("c2", "lee", second, ""))}
	}
	plain := two("Secretary of Defense", "Defence Secretary")
	with := func(more string) []string {
		return []string{pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", ""), titleOf("c2", "lee", "Defense Secretary", more))}
	}
	tests := map[string]struct {
		kim, lee string
		articles []string
	}{
		"one person twice":        {usSecretary, "", []string{pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", ""), titleOf("c2", "kim", "SecDef", ""))}},
		"two organisations":       {usSecretary, offices(ofManila), plain},
		"not exclusive":           {threeKirbys, offices(threeKirbys), two("Pentagon Press Secretary", "Pentagon Press Secretary")},
		"no body and no country":  {someMinister, offices(someMinister), two("Minister of Defence", "Defence Minister")},
		"no office, no country":   {usSecretary, "", plain},
		"another country":         {usSecretary, "", two("Secretary of Defense", "British Defence Secretary")},
		"handover":                {shortOffice, offices(nextOffice), plain},
		"tenure tells it":         {longOffice, offices(earlierOffice), plain},
		"the register lacks it":   {usSecretary, offices(portMayor), plain},
		"former":                  {usSecretary, offices(usSecretary), two("Secretary of Defense", "former Defense Secretary")},
		"acting":                  {usSecretary, offices(usSecretary), two("Secretary of Defense", "Acting Secretary of Defense")},
		"elect":                   {usSecretary, offices(usSecretary), with(`, "standing": "elect"`)},
		"another time":            {usSecretary, offices(usSecretary), with(`, "when": {"date": "2016-08-10"}`)},
		"a time not to the day":   {usSecretary, offices(usSecretary), with(`, "when": {"date": "2021"}`)},
		"planned":                 {usSecretary, offices(usSecretary), with(`, "factuality": "planned"`)},
		"retracted":               {usSecretary, offices(usSecretary), with(`, "status": "retracted"`)},
		"somebody's words":        {usSecretary, offices(usSecretary), with(`, "within": "c1"`)},
		"bare head words":         {ofRepublic, offices(ofRepublic), two("President", "President")},
		"lower case":              {usSecretary, offices(usSecretary), two("Secretary of Defense", "defence secretary")},
		"a deputy":                {usSecretary, "", two("Secretary of Defense", "US Deputy Secretary of Defense")},
		"joined by an address":    {usSecretary + `], "same_as": "wd:1", "note": "x", "aliases": [`, `, "same_as": ["wd:1"]` + offices(usSecretary), plain},
		"joined by a name":        {usSecretary, offices(usSecretary) + `, "aliases": ["KIM PARK"]`, plain},
		"the dead":                {usSecretary, offices(usSecretary) + `, "died": "2019"`, plain},
		"two days":                {usSecretary, offices(usSecretary), []string{pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", "")), pageOf("b", `"published": "2021-08-11"`, titleOf("c1", "lee", "Defense Secretary", ""))}},
		"a person not registered": {usSecretary, "", []string{pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", ""), titleOf("c2", "nobody", "US Secretary of Defense", ""))}},
		"in retrospect":           {usSecretary, offices(usSecretary), []string{pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", ""), strings.Replace(titleOf("c2", "lee", "Defense Secretary", ""), `"exact": "Def`, `"prefix": "when ", "exact": "Def`, 1))}},
		"told of 2003":            {usSecretary, offices(usSecretary), []string{pageOf("a", day, titleOf("c1", "kim", "Secretary of Defense", ""), strings.Replace(titleOf("c2", "lee", "Defense Secretary", ""), `"exact": "Def`, `"suffix": " in 2003", "exact": "Def`, 1))}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, message := range holderFindings(t, test.kim, test.lee, test.articles...) {
				t.Errorf("found: %s", message)
			}
		})
	}
}
