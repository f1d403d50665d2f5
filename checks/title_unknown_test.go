package checks

// These tests judge titles by small registers: every way in which a newsroom writes an office, and near misses.

import (
	"fmt"
	"strings"
	"testing"

	"claimcheck/checks/check"
)

// titleFindings judges one title of a person whose offices are given as JSON.
func titleFindings(t *testing.T, title, offices string) []check.Finding {
	t.Helper()
	return foundIn(t, TitleUnknown, map[string]string{
		"a.json": recordOf("en", "", fmt.Sprintf(
			`{"id": "c1", "kind": "title", "person": "p", "title": %s, "anchor": {"exact": %s}}`, quotedJSON(title), quotedJSON(title))),
		"people.json": `{"people": [{"id": "p", "name": "Kim Park", "offices": [` + offices + `]}]}`,
		"organisations.json": `{"organisations": [
			{"id": "pentagon", "name": "United States Department of Defense", "aliases": ["Pentagon"]},
			{"id": "army", "name": "Pakistan Army"}, {"id": "eu", "name": "European Commission"}]}`,
	})
}

const (
	secretary  = `{"title": "Secretary of Defense", "organisation": "pentagon", "from": "2021-01-22", "to": "2025-01-20", "aliases": ["SecDef"]}`
	armyChief  = `{"title": "Chief of Army Staff", "organisation": "army", "from": "2016-11-29", "to": "2022-11-29"}`
	president  = `{"title": "President of the United States", "from": "2021-01-20", "to": "2025-01-20"}`
	vice       = `{"title": "Vice President of the United States", "from": "2021-01-20"}`
	foreign    = `{"title": "Minister of Foreign Affairs", "from": "2020"}`
	british    = `{"title": "Secretary of State for Defence"}`
	prime      = `{"title": "Prime Minister of Pakistan"}`
	policy     = `{"title": "Under Secretary of Defense for Policy", "organisation": "pentagon"}`
	adviser    = `{"title": "National Security Advisor"}`
	secGeneral = `{"title": "Secretary-General of the United Nations"}`
	envoy      = `{"title": "Special Representative for Afghanistan Reconciliation"}`
	commission = `{"title": "President of the European Commission", "organisation": "eu"}`
	spokesman  = `{"title": "Pentagon Press Secretary", "organisation": "pentagon"}`
	ambassador = `{"title": "Ambassador to Pakistan"}`
	chairman   = `{"title": "Chairman of the Joint Chiefs of Staff"}`
	attorney   = `{"title": "Attorney General"}`
	junior     = `{"title": "Minister of State for Foreign Affairs"}`
)

func TestTitleUnknownSilent(t *testing.T) {
	tests := []struct{ title, offices string }{
		{"Secretary of Defense", secretary},
		{"Secretary of Defence", secretary},
		{"SECRETARY OF DEFENSE", secretary},
		{"Defense Secretary", secretary},
		{"Defence Secretary", secretary},
		{"US Secretary of Defense", secretary},
		{"U.S. Defense Secretary", secretary},
		{"United States (US) Secretary of Defense", secretary},
		{"American Defense Secretary", secretary},
		{"the Secretary of Defense", secretary},
		{"Sec. of Defense", secretary},
		{"SecDef", secretary},
		{"Secretary", secretary},
		{"Former Secretary of Defense", secretary},
		{"then-Secretary of Defense", secretary},
		{"ex-Defense Secretary", secretary},
		{"Acting Secretary of Defense", secretary},
		{"28th Secretary of Defense", secretary},
		{"Secretary of Defense Kim Park", secretary},
		{"Secretary Park", secretary},
		{"Chief of Army Staff (COAS)", armyChief},
		{"Chief of the Army Staff", armyChief},
		{"Pakistan’s Chief of Army Staff", armyChief},
		{"Pakistani Chief of Army Staff", armyChief},
		{"Pakistan Army Chief of Staff", armyChief},
		{"Army Chief", armyChief},
		{"COAS", armyChief},
		{"COAS General", armyChief},
		{"Chief of Army Staff General", armyChief},
		{"Chief of Army Staff, Pakistan Army", armyChief},
		{"General", armyChief},
		{"Gen.", armyChief},
		{"Lt. Gen.", armyChief},
		{"General (retired)", armyChief},
		{"Retired Gen.", armyChief},
		{"Four-star General", armyChief},
		{"Air Chief Marshal", armyChief},
		{"Rear Admiral", armyChief},
		{"Staff Sgt.", armyChief},
		{"US Army General", armyChief},
		{"Mr.", armyChief},
		{"Mrs", armyChief},
		{"Dr.", armyChief},
		{"Sir", armyChief},
		{"Prof.", armyChief},
		{"Professor of History", armyChief},
		{"President", president},
		{"US President", president},
		{"President-elect", president},
		{"POTUS", president},
		{"Vice President", vice},
		{"Vice-President", vice},
		{"VP", vice},
		{"Foreign Minister", foreign},
		{"Minister for Foreign Affairs", foreign},
		{"Minister", foreign},
		{"FM", foreign},
		{"Defence Secretary", british},
		{"British Defence Secretary", british},
		{"Secretary of State", british},
		{"Secretary of State for Defense", british},
		{"Prime Minister", prime},
		{"PM", prime},
		{"Premier", prime},
		{"Caretaker Prime Minister", prime},
		{"Under Secretary of Defense", policy},
		{"Undersecretary", policy},
		{"Defense Undersecretary for Policy", policy},
		{"National Security Adviser", adviser},
		{"Security Adviser", adviser},
		{"NSA", adviser},
		{"UN Secretary General", secGeneral},
		{"UN Secretary-General", secGeneral},
		{"Special Representative", envoy},
		{"US Special Representative for Afghanistan Reconciliation", envoy},
		{"European Commission President", commission},
		{"President of the EU Commission", commission},
		{"Press Secretary", spokesman},
		{"Pentagon Press Secretary", spokesman},
		{"US Ambassador to Pakistan", ambassador},
		{"Ambassador", ambassador},
		{"Chairman", chairman},
		{"Joint Chiefs Chairman", chairman},
		{"Joint Chiefs of Staff Chairman", chairman},
		{"Chairman of the Joint Chiefs", chairman},
		{"Attorney General", attorney},
		{"US Attorney General", attorney},
		{"Minister of State", junior},
		{"Minister", junior},
		{"Prime Minister and Minister of Foreign Affairs", prime + "," + foreign},
		{"US envoy for Afghanistan", secretary},
		{"Pentagon spokesman", secretary},
		{"defence secretary", secretary},
		{"US defence secretary", secretary},
		{"Ministry of Defence spokesman", secretary},
		{"secretary of Defense", secretary},
		{"Bank of England governor", secretary},
		{"former top commander", secretary},
		{"President Joe Biden's adviser", secretary},
		{"Chancellor", ""},
		{"وزیر اعظم", secretary},
		{"???", secretary},
		{"(US)", secretary},
	}
	for _, test := range tests {
		t.Run(test.title, func(t *testing.T) {
			for _, finding := range titleFindings(t, test.title, test.offices) {
				t.Errorf("found: %s", finding.Message)
			}
		})
	}
}

func TestTitleUnknownFlagged(t *testing.T) {
	tests := []struct{ title, offices, want string }{
		{"Secretary Defence", secretary, "“Secretary Defence” is no title that the register has for Kim Park; " +
			"the nearest is “Secretary of Defense” (2021-01-22 to 2025-01-20)"},
		{"United States (US) Secretary Defence", secretary, "the nearest is “Secretary of Defense”"},
		{"Chancellor", secretary, "“Chancellor” is no title that the register has for Kim Park; it has “Secretary of Defense”"},
		{"President", secretary, "it has “Secretary of Defense”"},
		{"Minister", secretary, "it has"},
		{"Secretary of State", secretary, "the nearest is “Secretary of Defense”"},
		{"Deputy Secretary of Defense", secretary, "the nearest is “Secretary of Defense”"},
		{"Secretery of Defense", secretary, "the nearest is “Secretary of Defense”"},
		{"British Defence Secretary", secretary, "the nearest is “Secretary of Defense”"},
		{"Pentagon Spokesman", secretary, "“Pentagon Spokesman”"},
		{"Chief Army Staff", armyChief, "the nearest is “Chief of Army Staff” (2016-11-29 to 2022-11-29)"},
		{"Chief of Staff", `{"title": "Chief of Army Staff"}`, "the nearest is “Chief of Army Staff”"},
		{"Special Representative for Iran", envoy, "the nearest is “Special Representative for Afghanistan Reconciliation”"},
		{"Chief of Naval Staff", armyChief, "the nearest is “Chief of Army Staff”"},
		{"Chief of Army Staff (CJCSC)", armyChief, "“CJCSC” is no title"},
		{"Indian Army Chief", armyChief, "“Indian Army Chief”"},
		{"Vice Chief of Army Staff", armyChief, "the nearest is “Chief of Army Staff”"},
		{"Vice President", president, "the nearest is “President of the United States”"},
		{"French President", president, "“French President”"},
		{"President", vice, "the nearest is “Vice President of the United States” (since 2021-01-20)"},
		{"Defence Minister", foreign, "the nearest is “Minister of Foreign Affairs”"},
		{"Foreign Minister", junior, "the nearest is “Minister of State for Foreign Affairs”"},
		{"Prime Minister", foreign, "“Prime Minister”"},
		{"Foreign Minister", prime, "the nearest is “Prime Minister of Pakistan”"},
		{"Prime Minister and Minister of Finance", prime + "," + foreign, "“Prime Minister and Minister of Finance”"},
		{"Secretary of Defense", policy, "the nearest is “Under Secretary of Defense for Policy”"},
		{"Senator", secretary, "it has"},
		{"Ambassador to India", ambassador, "the nearest is “Ambassador to Pakistan”"},
		{"PM", secretary, "“PM” is no title"},
		{"CEO", secretary, "“CEO” is no title"},
		{"Attorney", secretary, "“Attorney”"},
		{"Solicitor General", attorney, "“Solicitor General”"},
		{"Army Secretary", armyChief, "the nearest is “Chief of Army Staff”"},
	}
	for _, test := range tests {
		t.Run(test.title, func(t *testing.T) {
			findings := titleFindings(t, test.title, test.offices)
			if len(findings) != 1 {
				t.Fatalf("found %d things, want one", len(findings))
			}
			f := findings[0]
			if !strings.Contains(f.Message, test.want) {
				t.Errorf("says %s\nwant  %s", f.Message, test.want)
			}
			if last := f.Suggestions[len(f.Suggestions)-1]; !strings.Contains(last.Message, `to "offices" of "p" in people.json`) {
				t.Errorf("suggests %q, want how to add the title", last.Message)
			}
		})
	}
}

// The office held on the article's day is offered first where two are equally near.
func TestTitleUnknownPrefersOfficesOfTheDay(t *testing.T) {
	offices := `{"title": "Minister of Health", "to": "2019"}, {"title": "Minister of Trade", "from": "2020-05"}`
	findings := titleFindings(t, "Minister of War", offices)
	if len(findings) != 1 || !strings.Contains(findings[0].Message, "“Minister of Trade” (since 2020-05)") {
		t.Errorf("found %v, want the office of 2021", findings)
	}
	if len(findings) == 1 && len(findings[0].Suggestions) != 3 {
		t.Errorf("suggestions %v: want both offices and the register", findings[0].Suggestions)
	}
}

// A record that differs from its own anchor can be mended; the article's words cannot.
func TestTitleUnknownReplacesOnlyTheRecord(t *testing.T) {
	tests := map[string]struct {
		anchor string
		value  string
	}{
		"the record slipped":  {"Secretary of Defense Kim Park", "Secretary of Defense"},
		"the article slipped": {"Secretary Defence Kim Park", ""},
		"nobody knows":        {"Park telephoned", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := foundIn(t, TitleUnknown, map[string]string{
				"a.json": recordOf("en", "", fmt.Sprintf(
					`{"id": "c1", "kind": "title", "person": "p", "title": "Secretary Defence", "anchor": {"exact": %q}}`, test.anchor)),
				"people.json": `{"people": [{"id": "p", "name": "Kim Park", "offices": [` + secretary + `]}]}`,
			})
			if len(findings) != 1 {
				t.Fatalf("found %d things, want one", len(findings))
			}
			first := findings[0].Suggestions[0]
			if first.Value != test.value || (first.At != nil) != (test.value != "") {
				t.Errorf("suggests %q at %v, want %q", first.Value, first.At, test.value)
			}
		})
	}
}

func TestTitleUnknownLeavesAlone(t *testing.T) {
	const people = `{"people": [{"id": "p", "name": "Kim Park", "offices": [` + secretary + `]}, {"id": "q", "name": "Jo Lund"}]}`
	tests := map[string]string{
		"no such person":   `{"id": "c", "kind": "title", "person": "nobody", "title": "Chancellor", "anchor": {"exact": "x"}}`,
		"no offices":       `{"id": "c", "kind": "title", "person": "q", "title": "Chancellor", "anchor": {"exact": "x"}}`,
		"retracted":        `{"id": "c", "kind": "title", "person": "p", "title": "Chancellor", "status": "retracted", "anchor": {"exact": "x"}}`,
		"denied":           `{"id": "c", "kind": "title", "person": "p", "title": "Chancellor", "factuality": "denied", "anchor": {"exact": "x"}}`,
		"another kind":     `{"id": "c", "kind": "quote", "text": "Chancellor", "anchor": {"exact": "x"}}`,
		"only punctuation": `{"id": "c", "kind": "title", "person": "p", "title": "()", "anchor": {"exact": "x"}}`,
	}
	for name, claim := range tests {
		t.Run(name, func(t *testing.T) {
			findings := foundIn(t, TitleUnknown, map[string]string{"a.json": recordOf("en", "", claim), "people.json": people})
			for _, finding := range findings {
				t.Errorf("found: %s", finding.Message)
			}
		})
	}
}
