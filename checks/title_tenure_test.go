package checks

// These tests judge titles by their time: every way in which a newsroom says that an office is held, was held or will be,
// against terms of office that are told to the day, the month or the year, and near misses.

import (
	"fmt"
	"strings"
	"testing"

	"claimcheck/checks/check"
)

// tenureFindings judges one title in an article of some day, by a person's offices given as JSON. More is further members
// of the claim, each behind a comma.
func tenureFindings(t *testing.T, day, title, offices, more string) []check.Finding {
	t.Helper()
	return foundIn(t, TitleTenure, map[string]string{
		"a.json": fmt.Sprintf(`{"article": {"id": "a", "publisher": "herald", "published": %q},
			"claims": [{"id": "c1", "kind": "title", "person": "p", "title": %s, "anchor": {"exact": %s}%s}]}`,
			day, quotedJSON(title), quotedJSON(title+" Kim Park"), more),
		"people.json": `{"people": [{"id": "p", "name": "Kim Park", "offices": [` + offices + `]}]}`,
		"organisations.json": `{"organisations": [
			{"id": "pentagon", "name": "United States Department of Defense", "aliases": ["Pentagon"]},
			{"id": "army", "name": "Pakistan Army"}]}`,
	})
}

const (
	twice    = `{"title": "Pentagon Press Secretary", "organisation": "pentagon", "from": "2013-12", "to": "2015"}, {"title": "Pentagon Press Secretary", "organisation": "pentagon", "from": "2021-01-20", "to": "2022-05"}`
	inOffice = `{"title": "Secretary of Defense", "organisation": "pentagon", "from": "2021-01-22", "exclusive": true}`
	headed   = `{"title": "President of the United States", "from": "2021-01-20", "to": "2025-01-20", "exclusive": true}`
	mayor    = `{"title": "Mayor of Port Ellis", "to": "2019"}`
	undated  = `{"title": "Mayor of Port Ellis"}`
	vague    = `{"title": "Mayor of Port Ellis", "from": "2011~", "to": "2019?"}`
	chair    = `{"title": "Chancellor", "from": "2005-11-22", "to": "2021-12-08"}`
	twoPosts = `{"title": "Minister of Defence", "from": "2015", "to": "2018"}, {"title": "Prime Minister", "from": "2019"}`
	moved    = `{"title": "Secretary of State for Defence", "from": "2014", "to": "2017"}, {"title": "Secretary of State for Health", "from": "2018"}`
)

func TestTitleTenureFlagged(t *testing.T) {
	tests := []struct{ day, title, offices, more, verdict string }{
		{"2025-03-03", "Secretary of Defense", secretary, "", "ended"},
		{"2025-01-22", "Secretary of Defense", secretary, "", "ended"},
		{"2021-01-20", "Secretary of Defense", secretary, "", "not-begun"},
		{"2025-03-03", "US Defense Secretary", secretary, "", "ended"},
		{"2025-03-03", "U.S. Secretary of Defence", secretary, "", "ended"},
		{"2025-03-03", "United States (US) Secretary of Defense", secretary, "", "ended"},
		{"2025-03-03", "SecDef", secretary, "", "ended"},
		{"2025-03", "Secretary of Defense", secretary, "", "ended"},
		{"2026", "Secretary of Defense", secretary, "", "ended"},
		{"2023-03-03", "Chief of Army Staff (COAS)", armyChief, "", "ended"},
		{"2023-03-03", "COAS General", armyChief, "", "ended"},
		{"2023-03-03", "Chief of Army Staff General", armyChief, "", "ended"},
		{"2025-03-03", "US President", headed, "", "ended"},
		{"2022-02-01", "Chancellor", chair, "", "ended"},
		{"2022-07-01", "Pentagon Press Secretary", twice, "", "ended"},
		{"2018-07-01", "Pentagon Press Secretary", twice, "", "between-terms"},
		{"2012-07-01", "Pentagon Press Secretary", twice, "", "not-begun"},
		{"2021-08-10", "former Secretary of Defense", secretary, "", "held"},
		{"2021-08-10", "ex-Defense Secretary", secretary, "", "held"},
		{"2021-08-10", "Secretary of Defense", secretary, `, "standing": "former"`, "held"},
		{"2030-08-10", "former Secretary of Defense", inOffice, "", "held"},
		{"2020-08-10", "former Secretary of Defense", secretary, "", "not-begun"},
		{"2021-08-10", "former Pentagon Press Secretary", twice, "", "held"},
		{"2021-08-10", "former President", headed, "", "held"},
		{"2021-08-10", "Secretary of Defense-designate", secretary, "", "held"},
		{"2021-08-10", "Defense Secretary nominee", secretary, "", "held"},
		{"2021-08-10", "incoming Defense Secretary", secretary, "", "held"},
		{"2028-08-10", "incoming Defense Secretary", secretary, "", "ended"},
		{"2021-08-10", "President-elect", headed, "", "held"},
		{"2021-08-10", "US President", headed, `, "standing": "elect"`, "held"},
		{"2020-08-10", "then-Secretary of Defense", secretary, "", "not-begun"},
		{"2023-08-10", "then-Secretary of Defense", secretary, `, "when": {"date": "2019"}`, "not-begun"},
		{"2020-08-10", "outgoing Secretary of Defense", secretary, "", "not-begun"},
		{"2025-06-10", "outgoing Secretary of Defense", secretary, "", "ended"},
		{"2027-06-10", "Acting Secretary of Defense", secretary, "", "ended"},
		{"2021-08-10", "Secretary of Defense", secretary, `, "when": {"date": "2019"}`, "not-begun"},
		{"2021-08-10", "Secretary of Defense", secretary, `, "when": {"text": "in 2019"}`, "not-begun"},
		{"2021-08-10", "Mayor of Port Ellis", mayor, "", "ended"},
		{"2021-08-10", "Mayor of Port Ellis", vague, "", "ended"},
		{"2021-08-10", "Prime Minister and Minister of Defence", twoPosts, "", "ended"},
		{"2018-08-10", "Minister of Defence and former Prime Minister", twoPosts, "", "not-begun"},
		{"2021-08-10", "Defence Secretary", moved, "", "ended"},
	}
	for _, test := range tests {
		t.Run(test.day+" "+test.title+test.more, func(t *testing.T) {
			findings := tenureFindings(t, test.day, test.title, test.offices, test.more)
			if len(findings) != 1 {
				t.Fatalf("found %d things, want one", len(findings))
			}
			if findings[0].Verdict != test.verdict {
				t.Errorf("verdict %s, want %s: %s", findings[0].Verdict, test.verdict, findings[0].Message)
			}
			if !strings.Contains(findings[0].Message, "Kim Park “") {
				t.Errorf("does not quote the title: %s", findings[0].Message)
			}
		})
	}
}

func TestTitleTenureSilent(t *testing.T) {
	tests := []struct{ day, title, offices, more string }{
		{"2021-08-10", "Secretary of Defense", secretary, ""},
		{"2030-08-10", "Secretary of Defense", inOffice, ""},
		{"2025-01-21", "Secretary of Defense", secretary, ""},
		{"2021-01-21", "Secretary of Defense", secretary, ""},
		{"2025-01", "Secretary of Defense", secretary, ""},
		{"2025", "Secretary of Defense", secretary, ""},
		{"2025-01-19", "former Secretary of Defense", secretary, ""},
		{"2025-03-03", "former Secretary of Defense", secretary, ""},
		{"2025-03-03", "Secretary of Defense", secretary, `, "standing": "former"`},
		{"2025-03-03", "Secretary of Defense", secretary, `, "when": {"date": "2023"}`},
		{"2025-03-03", "Secretary of Defense", secretary, `, "when": {"text": "in 2023"}`},
		{"2025-03-03", "Secretary of Defense", secretary, `, "when": {"text": "during the war"}`},
		{"2025-03-03", "Secretary of Defense", secretary, `, "when": {"date": "../2024"}`},
		{"2025-03-03", "former Secretary of Defense", secretary, `, "when": {"date": "2023"}`},
		{"2025-03-03", "then-Secretary of Defense", secretary, ""},
		{"2025-03-03", "then-Secretary of Defense", secretary, `, "when": {"date": "2023"}`},
		{"2018-07-01", "former Pentagon Press Secretary", twice, ""},
		{"2015-12-31", "Pentagon Press Secretary", twice, ""},
		{"2022-05-31", "Pentagon Press Secretary", twice, ""},
		{"2022-05-03", "former Pentagon Press Secretary", twice, ""},
		{"2025-03-03", "Secretary", secretary, ""},
		{"2025-03-03", "President", headed, ""},
		{"2021-08-10", "former Secretary", `{"title": "Secretary of Defense", "from": "2021"}`, ""},
		{"2025-03-03", "defence secretary", secretary, ""},
		{"2025-03-03", "US defence secretary", secretary, ""},
		{"2025-03-03", "General", `{"title": "General", "from": "2016", "to": "2020"}`, ""},
		{"2025-03-03", "Gen.", armyChief, ""},
		{"2025-03-03", "Secretary of State", secretary, ""},
		{"2025-03-03", "Deputy Secretary of Defense", secretary, ""},
		{"2025-03-03", "British Defence Secretary", secretary, ""},
		{"2030-03-03", "Mayor of Port Ellis", undated, ""},
		{"2020-06-03", "Mayor of Port Ellis", vague, ""},
		{"2010-03-03", "Mayor of Port Ellis", mayor, ""},
		{"2019-12-31", "Mayor of Port Ellis", mayor, ""},
		{"2020-12-10", "Secretary of Defense-designate", secretary, ""},
		{"2021-01-20", "Defense Secretary nominee", secretary, ""},
		{"2021-01-23", "incoming Defense Secretary", secretary, ""},
		{"2020-12-10", "President-elect", headed, ""},
		{"2020-11-01", "newly elected US President", headed, ""},
		{"2021-02-01", "newly elected US President", headed, ""},
		{"2020-11-20", "Acting Secretary of Defense", secretary, ""},
		{"2021-11-20", "Acting Secretary of Defense", secretary, ""},
		{"2025-02-20", "Caretaker Secretary of Defense", secretary, ""},
		{"2025-01-10", "outgoing Secretary of Defense", secretary, ""},
		{"2025-02-01", "outgoing Secretary of Defense", secretary, ""},
		{"2021-08-10", "former Minister of Defence", twoPosts, ""},
		{"2021-08-10", "Prime Minister and former Minister of Defence", twoPosts, ""},
		{"2021-08-10", "former Secretary of State", moved, ""},
		{"2021-08-10", "Health Secretary", moved, ""},
		{"2025-03-03", "late Secretary of Defense", secretary, ""},
		{"2025-03-03", "ousted Secretary of Defense", secretary, ""},
		{"2025-03-03", "Secretary of Defense", secretary, `, "factuality": "denied"`},
		{"2025-03-03", "Secretary of Defense", secretary, `, "status": "retracted"`},
		{"2025-03-03", "Secretary of Defense", secretary, `, "within": "lost"`},
		{"../2025", "Secretary of Defense", secretary, ""},
	}
	for _, test := range tests {
		t.Run(test.day+" "+test.title+test.more, func(t *testing.T) {
			for _, finding := range tenureFindings(t, test.day, test.title, test.offices, test.more) {
				t.Errorf("found: %s", finding.Message)
			}
		})
	}
}

// What the anchored words tell of the time counts, and so does where they stand.
func TestTitleTenureOfAnchoredWords(t *testing.T) {
	tests := map[string]struct {
		anchor  string
		flagged bool
	}{
		"alone":                    {`{"exact": "Secretary of Defense Kim Park"}`, true},
		"this week":                {`{"exact": "Secretary of Defense Kim Park said on Monday"}`, true},
		"what is to come":          {`{"exact": "Secretary of Defense Kim Park will travel to Doha"}`, true},
		"headline":                 {`{"exact": "Secretary of Defense Park", "part": "headline"}`, true},
		"caption":                  {`{"exact": "Secretary of Defense Park", "part": "caption"}`, false},
		"a year in office":         {`{"exact": "Secretary of Defense Kim Park visited Kabul in 2021"}`, false},
		"a year out of office":     {`{"exact": "Secretary of Defense Kim Park visited Kabul in 2019"}`, true},
		"former in front":          {`{"exact": "former Secretary of Defense Kim Park"}`, false},
		"former US in front":       {`{"exact": "former US Secretary of Defense Kim Park"}`, false},
		"was":                      {`{"exact": "Park, who was Secretary of Defense"}`, false},
		"served as":                {`{"exact": "served as Secretary of Defense"}`, false},
		"under":                    {`{"exact": "under Secretary of Defense Kim Park"}`, false},
		"had":                      {`{"exact": "Secretary of Defense Kim Park had ordered the withdrawal"}`, false},
		"the prefix looks back":    {`{"exact": "Secretary of Defense Kim Park", "prefix": "when "}`, false},
		"two anchors, one in 2022": {`[{"exact": "Secretary of Defense"}, {"exact": "Kim Park, in 2022"}]`, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := foundIn(t, TitleTenure, map[string]string{
				"a.json": `{"article": {"id": "a", "publisher": "herald", "published": "2025-03-03"}, "claims": [
					{"id": "c1", "kind": "title", "person": "p", "title": "Secretary of Defense", "anchor": ` + test.anchor + `}]}`,
				"people.json": `{"people": [{"id": "p", "name": "Kim Park", "offices": [` + secretary + `]}]}`,
			})
			if (len(findings) > 0) != test.flagged {
				t.Errorf("found %v, want flagged %t", findings, test.flagged)
			}
		})
	}
}

// A title in somebody else's words is judged by the time of those words.
func TestTitleTenureOfVoices(t *testing.T) {
	title := func(more string) string {
		return `{"id": "c1", "kind": "title", "person": "p", "title": "Secretary of Defense"` + more + `}`
	}
	inSource := `, "anchor": {"exact": "Secretary of Defense", "source": "s"}`
	within := `, "within": "q", "anchor": {"exact": "Secretary of Defense"}`
	quote := func(kind, more string) string {
		return `{"id": "q", "kind": "` + kind + `", "speaker": {"text": "an aide"}, "anchor": {"exact": "q"}, "text": "q"` + more + `}, `
	}
	source := func(members string) string { return `{"id": "s", "kind": "post"` + members + `}` }
	tests := map[string]struct {
		sources, claims string
		says            string
	}{
		"a post of the time":           {source(`, "published": "2023-05-01"`), title(inSource), ""},
		"a post of today":              {source(`, "published": "2025-03-02"`), title(inSource), "the post calls"},
		"an undated post":              {source(``), title(inSource), ""},
		"a post of a month":            {source(`, "published": "2025-02"`), title(inSource), "as of February 2025"},
		"a post lost":                  {"", title(inSource), ""},
		"a quote of unknown time":      {"", quote("quote", "") + title(within), ""},
		"a quote of the time":          {"", quote("quote", `, "said": {"date": "2023-05-01"}`) + title(within), ""},
		"a quote of today":             {"", quote("quote", `, "said": {"date": "2025-03-02"}`) + title(within), "an aide calls"},
		"a quote of words":             {"", quote("quote", `, "said": {"text": "on Sunday"}`) + title(within), "an aide calls"},
		"a quote of words unclear":     {"", quote("quote", `, "said": {"text": "back then"}`) + title(within), ""},
		"a statement of before":        {"", quote("statement", `, "said": {"date": "2020-05-01"}`) + title(within), "an aide calls"},
		"a statement of the time":      {"", quote("statement", `, "said": {"date": "2023-05-01"}`) + title(within), ""},
		"a statement without its time": {"", quote("statement", "") + title(within), ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := foundIn(t, TitleTenure, map[string]string{
				"a.json": `{"article": {"id": "a", "publisher": "herald", "published": "2025-03-03"}, "sources": [` + test.sources +
					`], "claims": [` + test.claims + `]}`,
				"people.json": `{"people": [{"id": "p", "name": "Kim Park", "offices": [` + secretary + `]}]}`,
			})
			if test.says == "" && len(findings) > 0 || test.says != "" && (len(findings) != 1 || !strings.Contains(findings[0].Message, test.says)) {
				t.Errorf("found %v, want %q", findings, test.says)
			}
		})
	}
}

// The titles of the dead are history.
func TestTitleTenureOfTheDead(t *testing.T) {
	for died, flagged := range map[string]bool{"2025-02-01": false, "2025": false, "2026-05": true} {
		findings := foundIn(t, TitleTenure, map[string]string{
			"a.json":      `{"article": {"id": "a", "publisher": "herald", "published": "2025-03-03"}, "claims": [{"id": "c1", "kind": "title", "person": "p", "title": "Secretary of Defense", "anchor": {"exact": "x"}}]}`,
			"people.json": `{"people": [{"id": "p", "name": "Kim Park", "died": "` + died + `", "offices": [` + secretary + `]}]}`,
		})
		if (len(findings) > 0) != flagged {
			t.Errorf("died %s: found %v, want flagged %t", died, findings, flagged)
		}
	}
}
