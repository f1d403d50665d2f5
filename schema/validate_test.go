package schema

// This file tests verdicts, and that every fault is told once, in words, at its place.

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tenFaults has ten faults of ten sorts; its lines end in CRLF, and what stands before some of the faults is a tab, an
// emoji of two code points and a letter with a combining accent.
const tenFaults = `{
  "article": {
    "id": "c 01", "publisher": "p",
    "dateline": {"date": "2021-08-10"},
    "headline": "👍🏽 cafe` + "\u0301" + `", "langage": "en",
	"published": "2021-13-01"
  },
  "sources": [{"id": "s", "kind": "tweet"}],
  "claims": [
    {"id": "c01", "kind": "qoute", "anchor": {"exact": "x"}},
    {"id": "c02", "kind": "date", "event": "e", "whn": {"text": "on Tuesday"}, "anchor": {"exact": "x"}},
    {"id": "c03", "kind": "number", "measure": "m", "value": "six", "anchor": []},
    {"id": "c04", "kind": "place", "event": "e", "place": "", "anchor": {"exact": "x"}}
  ]
}
`

func TestTenFaults(t *testing.T) {
	document := strings.ReplaceAll(tenFaults, "\n", "\r\n")
	want := []string{
		`3:11 /article/id: id "c 01": only letters from A to Z, digits, ".", "_" and "-", beginning with a letter or digit`,
		`4:17 /article/dateline: the dateline needs "place": the place that the dateline names`,
		`5:29 /article/langage: unknown key "langage" in the article; did you mean "language"?`,
		`6:15 /article/published: published "2021-13-01": month 13 is not a month; 01 to 12`,
		`8:35 /sources/0/kind: kind "tweet": one of post, statement, press-release, readout, briefing, speech, interview, document, report, article, other`,
		`10:27 /claims/0/kind: kind "qoute": one of date, order, duration, title, quote, statement, number, place; did you mean "quote"?`,
		`11:49 /claims/1/whn: unknown key "whn" in a date claim; did you mean "when"?`,
		`12:62 /claims/2/value: value is the string "six"; a number is needed, in digits and without quotation marks, such as 6`,
		`12:79 /claims/2/anchor: anchor is an empty list; needed: where the claim's words stand`,
		`13:59 /claims/3/place: place is empty; needed: the place where the event took place`,
	}
	got := validator(t).Validate("article", []byte(document))
	if diff := cmp.Diff(want, messages(got)); diff != "" {
		t.Error(diff)
	}
}

// claimCase is a claim and what is said of it, without its place.
type claimCase struct {
	name, claim string
	want        []string
}

const sound = `"id": "c", "anchor": {"exact": "x"}, `

var claimCases = []claimCase{
	{"no object", `5`, []string{
		"a claim is the number 5; an object is needed, with the keys id, kind, within, anchor, cites, factuality, status, checked, note, suppress",
	}},
	{"no kind", `{` + sound + `"event": "e"}`, []string{
		`a claim needs "kind": one of date, order, duration, title, quote, statement, number, place`,
	}},
	{"misspelt kind", `{` + sound + `"knd": "date", "event": "e", "when": {"text": "x"}}`, []string{`unknown key "knd" in a claim; did you mean "kind"?`}},
	{"kind of a wrong type", `{` + sound + `"kind": 7}`, []string{
		`kind is the number 7; a string is needed: one of date, order, duration, title, quote, statement, number, place`,
	}},
	{"key of an unknown claim", `{` + sound + `"kind": "day", "evnt": "e"}`, []string{
		`kind "day": one of date, order, duration, title, quote, statement, number, place`,
		`unknown key "evnt" in a claim; did you mean "event"?`,
	}},
	{"missing key", `{` + sound + `"kind": "date", "when": {"text": "x"}}`, []string{`a date claim needs "event": the id of what took place`}},
	{"several missing", `{` + sound + `"kind": "order"}`, []string{
		`an order claim needs "event": the id of what took place`,
		`an order claim needs "other": the id of the other event`,
		`an order claim needs "relation": one of before, after, during, same-day`,
	}},
	{"key of another kind", `{` + sound + `"kind": "place", "event": "e", "place": "p", "measure": "m"}`, []string{
		`unknown key "measure" in a place claim; a number claim has it; allowed: id, kind, within, event, place, anchor, cites, factuality, status, checked, note, suppress`,
	}},
	{"key of another level", `{` + sound + `"kind": "date", "event": "e", "date": "2021", "when": {"text": "x"}}`, []string{
		`unknown key "date" in a date claim; it belongs inside "when"; allowed: id, kind, within, event, when, phase, anchor, cites, factuality, status, checked, note, suppress`,
	}},
	{"slip beside the key itself", `{` + sound + `"kind": "place", "event": "e", "evnt": "e", "place": "p"}`, []string{
		`unknown key "evnt" in a place claim; allowed: id, kind, within, event, place, anchor, cites, factuality, status, checked, note, suppress`,
	}},
	{"other case", `{` + sound + `"kind": "place", "Event": "e", "place": "p"}`, []string{`unknown key "Event" in a place claim; did you mean "event"?`}},
	{"number in a string", `{` + sound + `"kind": "number", "measure": "m", "value": "6"}`, []string{
		`value is the string "6"; a number is needed, without quotation marks: 6`,
	}},
	{"string without quotation marks", `{` + sound + `"kind": "place", "event": 5, "place": true}`, []string{
		`event is the number 5; a string is needed, in quotation marks: "5"`,
		`place is true; a string is needed, in quotation marks: "true"`,
	}},
	{"null", `{` + sound + `"kind": "quote", "speaker": null}`, []string{`speaker is null; a string or an object is needed; leave the key out where nothing is known`}},
	{"null where a key is needed", `{` + sound + `"kind": "place", "event": null, "place": "p"}`, []string{`event is null; a string is needed: the id of what took place`}},
	{"string for a list", `{` + sound + `"kind": "quote", "cites": "s"}`, []string{`cites is the string "s"; a list is needed, in square brackets: ["s"]`}},
	{"list of a wrong type", `{` + sound + `"kind": "quote", "cites": ["s", 3, "a b"]}`, []string{
		`an item of cites is the number 3; a string is needed, in quotation marks: "3"`,
		`cites "a b": only letters from A to Z, digits, ".", "_" and "-", beginning with a letter or digit`,
	}},
	{"name for an id", `{` + sound + `"kind": "quote", "speaker": "Lloyd Austin"}`, []string{
		`speaker "Lloyd Austin": an id holds only letters from A to Z, digits, ".", "_" and "-"; for somebody unnamed write {"text": "a senior official"}`,
	}},
	{"speaker without words", `{` + sound + `"kind": "quote", "speaker": {}}`, []string{
		`a speaker needs "text": the words that the article has for somebody whom it does not name`,
	}},
	{"empty when", `{` + sound + `"kind": "date", "event": "e", "when": {"zone": "UTC"}}`, []string{
		`a when needs "text", "date" or both: the words used for the time, or the date that they mean`,
	}},
	{"misspelt alternative", `{` + sound + `"kind": "date", "event": "e", "when": {"txt": "x"}}`, []string{`unknown key "txt" in a when; did you mean "text"?`}},
	{"one end of a duration", `{` + sound + `"kind": "duration", "length": "P1Y", "from": "e"}`, []string{
		`a duration claim needs "event", or both "from" and "to": what it was that lasted so long`,
	}},
	{"nothing that lasted", `{` + sound + `"kind": "duration", "length": "P1Y"}`, []string{
		`a duration claim needs "event", or both "from" and "to": what it was that lasted so long`,
	}},
	{"misspelt event of a duration", `{` + sound + `"kind": "duration", "length": "P1Y", "evnt": "e"}`, []string{
		`unknown key "evnt" in a duration claim; did you mean "event"?`,
	}},
	{"half a change", `{` + sound + `"kind": "number", "measure": "m", "value": 1, "change": {"from": 1}}`, []string{`a change needs "to": the value after the change`}},
	{"long span", `{"id": "c", "kind": "quote", "anchor": {"exact": "` + strings.Repeat("ü", 601) + `"}}`, []string{
		`exact "` + strings.Repeat("ü", 60) + `…" has 601 characters; at most 600 are allowed`,
	}},
	{"broken anchors", `{"id": "c", "kind": "quote", "anchor": [{"exact": "x", "part": "foot"}, 5]}`, []string{
		`part "foot": one of headline, body, caption`,
		`an anchor is the number 5; an object is needed, with the keys exact, through, prefix, suffix, part, source`,
	}},
	{"string for an anchor", `{"id": "c", "kind": "quote", "anchor": "x"}`, []string{
		`anchor is the string "x"; an object or a list is needed, with the keys exact, through, prefix, suffix, part, source`,
	}},
	{"suppression without a reason", `{` + sound + `"kind": "quote", "suppress": [{"check": "Date", "reason": "", "until": "2021-02-29"}]}`, []string{
		`check "Date": the name of a check is lower-case words joined by "-", such as "date-conflict"`,
		`reason is empty; needed: the reason why the check is silenced, in words that whoever reviews it can judge`,
		`until "2021-02-29": February 2021 has no day 29; 01 to 28`,
	}},
	{"format that quotes the value", `{` + sound + `"kind": "quote", "said": {"date": "Tuesday"}}`, []string{`date "Tuesday": a date is written YYYY, YYYY-MM or YYYY-MM-DD`}},
	{"hostile value", `{` + sound + `"kind": "x\u202e\u001b[2J\n"}`, []string{
		`kind "x\u202e\x1b[2J\n": one of date, order, duration, title, quote, statement, number, place`,
	}},
	{"hostile key", `{` + sound + `"kind": "quote", "\u202e\u0000": 1}`, []string{
		`unknown key "\u202e\x00" in a quote claim; allowed: id, kind, within, speaker, text, said, event, anchor, cites, factuality, status, checked, note, suppress`,
	}},
}

func TestClaims(t *testing.T) {
	for _, c := range claimCases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, violation := range validator(t).Validate("article", []byte(withClaims(c.claim))) {
				got = append(got, violation.Message)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOtherSchemas(t *testing.T) {
	cases := []struct {
		name, document string
		want           []string
	}{
		{"article", `[]`, []string{`1:1 : the text is a list; an object is needed, with the keys article, sources, claims`}},
		{"article", `null`, []string{`1:1 : the text is null; an object is needed, with the keys article, sources, claims`}},
		{"article", `{}`, []string{`1:1 : an article record needs "article": what the article is`}},
		{"article", `{"artcle": {}}`, []string{`1:2 /artcle: unknown key "artcle" in an article record; did you mean "article"?`}},
		{"article", `{"article": {"id": "a", "publisher": "p"}, "headline": "H"}`, []string{
			`1:44 /headline: unknown key "headline" in an article record; it belongs inside "article"; allowed: article, sources, claims`,
		}},
		{"article", `{"article": {"id": "a", "publisher": "p", "language": "en_US", "url": "javascript:x", "byline": [""], "modified": 4}}`, []string{
			`1:55 /article/language: language "en_US": a language is written as a BCP 47 tag, such as "en", "en-GB" or "ur"; did you mean "en-US"?`,
			`1:71 /article/url: url "javascript:x": a web address begins with https:// or http://`,
			`1:98 /article/byline/0: an item of byline is empty; needed: the name of one who wrote the article, as printed`,
			`1:115 /article/modified: modified is the number 4; a string or an object is needed, in quotation marks: "4"`,
		}},
		{"people", `{"people": [{"id": "x"}, {"id": "y", "name": "Y", "offices": [{"exclusive": "yes", "form": "2020", "title": "T"}]}]}`, []string{
			`1:13 /people/0: a person needs "name": the full name of the person`,
			`1:77 /people/1/offices/0/exclusive: exclusive is the string "yes"; true or false are allowed, without quotation marks`,
			`1:84 /people/1/offices/0/form: unknown key "form" in an office; did you mean "from"?`,
		}},
		{"config", `{"version": 2, "checks": {"a b": "of", "x": 1}, "fail-on": "error", "ignore": ["", 1]}`, []string{
			`1:13 /version: version 2: only 1 is allowed`,
			`1:34 /checks/a b: "a b" "of": one of off, info, warning, error`,
			`1:45 /checks/x: x is the number 1; a string is needed: one of off, info, warning, error`,
			`1:49 /fail-on: unknown key "fail-on" in the configuration; did you mean "fail_on"?`,
			`1:80 /ignore/0: an item of ignore is empty; needed: one glob`,
			`1:84 /ignore/1: an item of ignore is the number 1; a string is needed, in quotation marks: "1"`,
		}},
		{"report", `{"version": 1, "dataset": "d", "findings": [], "summary": {"articles": -1, "claims": 1.5, "errors": 1e2,
			"warnings": 1, "infos": 1, "suppressed": 1, "skipped": 1}}`, []string{
			`1:72 /summary/articles: articles -1: at least 0 is allowed`,
			`1:86 /summary/claims: claims is the number 1.5; a whole number is needed: how many claims were checked`,
		}},
		{"artikle", `{}`, []string{
			`1:1 : unknown schema "artikle"; one of article, baseline, config, events, measures, organisations, people, places, publishers, report; did you mean "article"?`,
		}},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, messages(validator(t).Validate(c.name, []byte(c.document)))); diff != "" {
			t.Errorf("%s %s: %s", c.name, c.document, diff)
		}
	}
}

// TestTextFaultsStandBesideOthers holds that what does not hide the structure does not hide the schema's faults either.
func TestTextFaultsStandBesideOthers(t *testing.T) {
	document := "{\"article\": {\"id\": \"a\", \"id\": \"a b\", \"publisher\": \"p\", \"note\": \"\xff\"},\n" +
		`"claims": [{"id": "c", "kind": "number", "measure": "m", "value": 1e999999999, "anchor": {"exact": "x"}},` + "\n" +
		`{"id": "d", "kind": "number", "measure": 1e999999999, "value": "x", "anchor": {"exact": "\ud800"}}]}`
	want := []string{
		`1:25 /article/id: key "id" stands here again; it stands on line 1 already; remove one of the two`,
		`1:31 /article/id: id "a b": only letters from A to Z, digits, ".", "_" and "-", beginning with a letter or digit`,
		`1:65 /article/note: the byte 0xff is not UTF-8; save the text as UTF-8`,
		`2:67 /claims/0/value: the number 1e999999999 has an exponent beyond 400; write a number that can be read`,
		`3:42 /claims/1/measure: the number 1e999999999 has an exponent beyond 400; write a number that can be read`,
		`3:64 /claims/1/value: value is the string "x"; a number is needed, in digits and without quotation marks, such as 6`,
		`3:90 /claims/1/anchor/exact: the escape \ud800 is half of a character; the other half must follow`,
	}
	if diff := cmp.Diff(want, messages(validator(t).Validate("article", []byte(document)))); diff != "" {
		t.Error(diff)
	}
}

func TestSyntaxFaultsStandAlone(t *testing.T) {
	got := validator(t).Validate("article", []byte(`{"article": {"colour": 1,}}`))
	want := []string{`1:25 : a comma stands before the closing bracket; remove it`}
	if diff := cmp.Diff(want, messages(got)); diff != "" {
		t.Error(diff)
	}
}

func TestTooManyFaults(t *testing.T) {
	claims := make([]string, 3*maxViolations)
	for i := range claims {
		claims[i] = "5"
	}
	repeated := make([]string, 3*maxViolations/maxKeys+1)
	for i := range repeated {
		repeated[i] = `{` + strings.TrimSuffix(strings.Repeat(`"note": "",`, maxKeys), ",") + `}`
	}
	strange := make([]string, 3*maxViolations/maxKeys+1)
	for i := range strange {
		strange[i] = `{` + strings.Join(manyKeys(maxKeys), ", ") + `}`
	}
	documents := map[string]string{
		"claims":       withClaims(claims...),
		"sources":      strings.Replace(withClaims(claims...), `"claims"`, `"sources"`, 1),
		"unknown keys": withClaims(strange...),
		"repetitions":  withClaims(repeated...),
	}
	for name, document := range documents {
		got := validator(t).Validate("article", []byte(document))
		if len(got) != maxViolations {
			t.Fatalf("%s: %d violations", name, len(got))
		}
		last := got[len(got)-1]
		if last.Pointer != "" || !strings.Contains(last.Message, "more faults from here on") {
			t.Errorf("%s: the last violation is %v", name, last)
		}
	}
}

func manyKeys(count int) []string {
	keys := make([]string, count)
	for i := range keys {
		keys[i] = fmt.Sprintf(`"zebra %d": 1`, i)
	}
	return keys
}

// TestAlikeEveryTime holds that messages and their order do not depend on goroutines or on the order of Go's maps.
func TestAlikeEveryTime(t *testing.T) {
	v := validator(t)
	want := messages(v.Validate("article", []byte(tenFaults)))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if diff := cmp.Diff(want, messages(v.Validate("article", []byte(tenFaults)))); diff != "" {
					t.Error(diff)
				}
				if got := v.Validate("article", []byte(fullRecord)); len(got) > 0 {
					t.Error(messages(got))
				}
			}
		})
	}
	group.Wait()
}
