package checks

// These tests hold indirect statements against sources: what a paraphrase may do, and what says more than the source.

import (
	"strings"
	"testing"

	"claimcheck/checks/check"
)

// statementFinding holds one statement of a registered speaker against one source.
func statementFinding(t *testing.T, statement, source string) []check.Finding {
	t.Helper()
	return foundIn(t, StatementUnsupported, map[string]string{
		"a.json": recordOf("en",
			`{"id": "post", "kind": "post", "author": "austin", "published": {"text": "August 9, 2021", "date": "2021-08-09"}, "text": `+quotedJSON(source)+`}`,
			`{"id": "c1", "kind": "statement", "speaker": "austin", "text": `+quotedJSON(statement)+
				`, "anchor": {"exact": "said"}, "cites": ["post"]}`),
		"people.json": `{"people": [{"id": "austin", "name": "Lloyd J. Austin III", "aliases": ["Lloyd Austin"],
			"offices": [{"title": "Secretary of Defense", "aliases": ["SecDef"]}]}]}`,
	})
}

func TestStatementUnsupportedSilent(t *testing.T) {
	tests := map[string]struct{ statement, source string }{
		"the seed's paraphrase":  {"expressed his interest in continuing to improve the relationship between the US and Pakistan", call},
		"telephoned for spoke":   {"telephoned General Qamar Javed Bajwa", call},
		"nominalisation":         {"a discussion of the region's stability", call},
		"American for US":        {"continue to improve American relations with Pakistan", call},
		"Pakistani for Pakistan": {"desire to improve the relationship with the Pakistani side", call},
		"United States":          {"improving the United States’ relationship with Pakistan", call},
		"the speaker's title":    {"Secretary Austin said he desired better relations", call},
		"a reporting verb":       {"emphasised, stressed and reiterated a mutual interest", call},
		"a relative day":         {"on Tuesday discussed regional stability", call},
		"a pronoun":              {"their mutual interests, his and hers, in the region", call},
		"British spelling":       {"organise the defence programme", "We will organize the defense program."},
		"irregular verb":         {"sent soldiers home", "We are sending our soldiers home."},
		"irregular noun":         {"men and women were left behind", "No man and no woman left behind."},
		"troops for soldiers":    {"withdraw the soldiers", "The withdrawal of troops goes on."},
		"numbers in words":       {"lost twelve soldiers", "We lost 12 soldiers."},
		"a number with commas":   {"1,200 people crossed the border", "1200 people crossed the border"},
		"millions":               {"1.5 million refugees crossed", "1,500,000 refugees crossed the border"},
		"a rounded number":       {"nearly 2,000 refugees crossed", "1,987 refugees crossed the border"},
		"per cent":               {"rose by five per cent", "They rose by 5%."},
		"an ordinal":             {"captured a sixth capital", "The 6th capital was captured."},
		"a date for tomorrow":    {"will leave on Aug. 31", "We leave tomorrow."},
		"a month for next month": {"will leave in September", "We leave next month."},
		"a date cut short":       {"will leave on Aug. 31, 2021", "We will leave on 31 August 2021."},
		"a year for last year":   {"fought hard in 2020", "We fought hard last year."},
		"surname only":           {"met Prime Minister Imran Khan", "I met Mr. Khan."},
		"an acronym":             {"asked the IMF for money", "We asked the International Monetary Fund for money."},
		"an acronym spelt out":   {"asked the International Monetary Fund for money", "We asked the IMF for money."},
		"initials in a name":     {"thanked Gen. Mark A. Milley", "I thanked Milley."},
		"a title before a name":  {"met Foreign Minister of State Jane Roe", "I met Jane Roe."},
		"one word in three":      {"a frank discussion of stability", call},
		"written apart":          {"hold the cease fire", "The ceasefire holds."},
		"written as one":         {"hold the ceasefire", "The cease-fire holds."},
		"one":                    {"one of the interests was stability", call},
		"small words only":       {"that it was not for them to do", call},
		"a source abroad":        {"called for peace in the valley", "Nous voulons la paix maintenant pour toute notre région"},
		"all in capitals":        {"DISCUSSED REGIONAL STABILITY INTERESTS AND PAKISTAN", call},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, finding := range statementFinding(t, test.statement, test.source) {
				t.Errorf("found: %s", finding.Message)
			}
		})
	}
}

func TestStatementUnsupportedFlagged(t *testing.T) {
	tests := map[string]struct{ statement, source, want string }{
		"the seed": {
			"build upon the multiple shared interests in the region", call,
			"the statement of Lloyd J. Austin III that “build upon the multiple shared interests in the region” is covered to 60% " +
				"by source \"post\", which does not have “build” and “multiple”",
		},
		"a name":                    {"discussed stability in Afghanistan", call, "covered to 40% by source \"post\", which does not have the name “Afghanistan”"},
		"a country exchanged":       {"continue improving the relationship with India", call, "which does not have the name “India”"},
		"a number":                  {"lost 14 soldiers", "We lost 40 soldiers.", "which does not have the number “14”"},
		"a number not rounded":      {"lost 1,900 soldiers", "We lost 1,987 soldiers.", "the number “1,900”"},
		"rounded too far":           {"lost nearly 3,000 soldiers", "We lost 1,987 soldiers.", "the number “3,000”"},
		"an ordinal":                {"captured a sixth capital", "The fifth capital was captured.", "the number “sixth”"},
		"a date":                    {"will leave on Aug. 31", "We will leave in August, by the end.", "the date “Aug. 31”"},
		"a month":                   {"will leave in September", "We will leave in August.", "the date “September”"},
		"a year":                    {"fought hard in 2020", "We fought hard in 2019.", "the number “2020”"},
		"a person":                  {"spoke with General Asim Munir", call, "the name “Asim Munir”"},
		"the other Korea":           {"talks with North Korea", "We hold talks with South Korea.", "the name “North Korea”"},
		"another department":        {"praised the Justice Department", "We praise the State Department.", "the name"},
		"a possessive name":         {"welcomed Merkel’s plan", "We welcome this plan.", "the name “Merkel’s”"},
		"nothing of it":             {"threatened to bomb the harbour", call, "covered to 0% by source \"post\", which does not have “threatened”, “bomb” and “harbour”"},
		"one word, not there":       {"resigned", call, "does not have “resigned”"},
		"title words in lower case": {"praised the defense budget and its growth", call, "“defense”, “budget” and “growth”"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := statementFinding(t, test.statement, test.source)
			if len(findings) != 1 {
				t.Fatalf("found %d things, want one", len(findings))
			}
			f := findings[0]
			if !strings.Contains(f.Message, test.want) {
				t.Errorf("says %s\nwant  %s", f.Message, test.want)
			}
			if len(f.Evidence) != 2 || f.Evidence[1].Quote == "" || len(f.Suggestions) != 3 {
				t.Errorf("evidence %v, suggestions %v: want both sides and what to do", f.Evidence, f.Suggestions)
			}
		})
	}
}

func TestStatementUnsupportedSources(t *testing.T) {
	const post = `{"id": "post", "kind": "post", "text": "We lost 12 soldiers at the pass."}`
	const readout = `{"id": "readout", "kind": "readout", "title": "Minister Khan on the Shandur pass", "text": "Snow blocked the road."}`
	const claim = `{"id": "c", "kind": "statement", "speaker": {"text": "a senior official"}, "text": `
	tests := map[string]struct {
		language, claims, want string
	}{
		"two sources together":   {"en", claim + `"12 soldiers died in the snow on the road", "anchor": {"exact": "x"}, "cites": ["post", "readout"]}`, ""},
		"none of two":            {"en", claim + `"30 soldiers were lost", "anchor": {"exact": "x"}, "cites": ["post", "readout"]}`, `sources "post", "readout", none of which has the number “30”`},
		"a heading":              {"en", claim + `"snow blocked the Shandur road", "anchor": {"exact": "x"}, "cites": ["readout"]}`, ""},
		"its own anchor":         {"en", claim + `"30 soldiers", "anchor": {"source": "post", "exact": "12 soldiers"}}`, "the number “30”"},
		"a lost anchor":          {"en", claim + `"30 soldiers", "anchor": {"source": "post", "exact": "30 soldiers"}}`, ""},
		"nothing cited":          {"en", claim + `"30 soldiers", "anchor": {"exact": "x"}}`, ""},
		"another language":       {"de", claim + `"30 Soldaten", "anchor": {"exact": "x"}, "cites": ["post"]}`, ""},
		"an English variety":     {"en-GB", claim + `"30 soldiers", "anchor": {"exact": "x"}, "cites": ["post"]}`, "the number “30”"},
		"retracted":              {"en", claim + `"30 soldiers", "status": "retracted", "anchor": {"exact": "x"}, "cites": ["post"]}`, ""},
		"a quote":                {"en", `{"id": "c", "kind": "quote", "text": "30 soldiers", "anchor": {"exact": "x"}, "cites": ["post"]}`, ""},
		"a speaker without name": {"en", claim + `"a senior Official said 12 soldiers were lost", "anchor": {"exact": "x"}, "cites": ["post"]}`, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			findings := foundIn(t, StatementUnsupported, map[string]string{"a.json": recordOf(test.language, post+","+readout, test.claims)})
			switch {
			case test.want == "" && len(findings) > 0:
				t.Errorf("found: %s", findings[0].Message)
			case test.want != "" && (len(findings) != 1 || !strings.Contains(findings[0].Message, test.want)):
				t.Errorf("found %v, want %s", findings, test.want)
			}
		})
	}
}
