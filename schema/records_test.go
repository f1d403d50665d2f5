package schema

// This file holds what the tests share: a validator with formats that are simple but real, and records to judge.

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// testFormats stand in for those of the claims package, which lies above this one.
func testFormats() map[string]Format {
	day := regexp.MustCompile(`^\d{4}(-(\d{2})(-\d{2})?)?$`)
	duration := regexp.MustCompile(`^P\d+[YMD]$`)
	return map[string]Format{
		"edtf": func(text string) error {
			parts := day.FindStringSubmatch(text)
			if parts == nil {
				return fmt.Errorf("%q: a date is written YYYY, YYYY-MM or YYYY-MM-DD", text)
			}
			if parts[2] > "12" {
				return fmt.Errorf("month %s is not a month; 01 to 12", parts[2])
			}
			return nil
		},
		"zone": func(text string) error {
			if !strings.Contains(text, "/") && text != "UTC" {
				return errors.New("a zone is an IANA name such as Asia/Karachi")
			}
			return nil
		},
		"duration": func(text string) error {
			if !duration.MatchString(text) {
				return errors.New("a duration is written as P20Y")
			}
			return nil
		},
	}
}

var sharedValidator = sync.OnceValues(func() (*Validator, error) { return New(testFormats()) })

func validator(t testing.TB) *Validator {
	t.Helper()
	v, err := sharedValidator()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// fullRecord is an article record that uses every key there is at least once.
const fullRecord = `{
  "$schema": "../schema/article.schema.json",
  "article": {
    "id": "ary-2021-08-10-austin-bajwa",
    "publisher": "ary-news",
    "published": "2021-08-10",
    "modified": {"text": "Aug 11, 2021", "date": "2021-08-11", "zone": "Asia/Karachi"},
    "retrieved": "2021-08-12",
    "dateline": {"place": "Washington", "date": "2021-08-10", "text": "WASHINGTON"},
    "language": "en-GB",
    "headline": "US defence secretary telephones army chief",
    "url": "https://example.org/a?b=c#d",
    "archive_url": "http://example.org/",
    "byline": ["One Reporter", "Another Reporter"],
    "text": {"file": "texts/a.txt", "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    "note": "",
    "suppress": [{"check": "record-incomplete", "reason": "no byline was printed", "until": "2028-02-29"}]
  },
  "sources": [
    {"id": "austin-tweet", "kind": "post", "platform": "Twitter", "title": "A post", "author": "lloyd-austin",
     "url": "https://example.org/", "published": {"text": "August 9, 2021", "date": "2021-08-09"},
     "retrieved": "2021", "text": "Earlier today, I spoke with someone.", "note": "n", "suppress": []},
    {"id": "talk", "kind": "other", "author": {"text": "a senior official"}}
  ],
  "claims": [
    {"id": "c01", "kind": "date", "event": "call", "when": {"text": "on Tuesday", "date": "2021-08-10"}, "phase": "during",
     "anchor": {"exact": "on Tuesday telephoned", "through": "x", "prefix": "y", "suffix": "z", "part": "body", "source": "austin-tweet"},
     "cites": ["austin-tweet"], "within": "c05", "factuality": "asserted", "status": "confirmed",
     "checked": [{"by": "A. Reporter", "date": "2021-08", "how": "by telephone", "source": "austin-tweet"}], "note": "n",
     "suppress": [{"check": "date-conflict", "reason": "known"}]},
    {"id": "c02", "kind": "order", "event": "call", "relation": "before", "other": "visit", "gap": "P3D", "bound": "about",
     "anchor": [{"exact": "a"}, {"exact": "b"}]},
    {"id": "c03", "kind": "duration", "from": "2001-10-07", "to": "exit", "length": "P20Y", "bound": "exact", "anchor": {"exact": "20-year war"}},
    {"id": "c04", "kind": "title", "person": "bajwa", "title": "General", "name": "Bajwa", "when": {"text": "now"}, "standing": "current",
     "anchor": {"exact": "General"}},
    {"id": "c05", "kind": "quote", "speaker": "kirby", "text": "Not much.", "said": {"date": "2021-08-09"}, "event": "briefing",
     "anchor": {"exact": "Not much."}},
    {"id": "c06", "kind": "statement", "speaker": {"text": "an official"}, "text": "was concerned", "said": {"text": "on Monday"},
     "event": "briefing", "anchor": {"exact": "deeply concerned"}},
    {"id": "c07", "kind": "number", "measure": "capitals", "value": 6, "unit": "cities", "bound": "at-least", "event": "offensive",
     "when": {"text": "on Monday"}, "person": "kirby", "part_of": "cities", "change": {"from": 5, "to": 6.0}, "anchor": {"exact": "a sixth"}},
    {"id": "c08", "kind": "place", "event": "talks", "place": "Qatar", "anchor": {"exact": "left for Qatar"}},
    {"id": "c09", "kind": "duration", "event": "war", "length": "P20Y", "anchor": {"exact": "20-year war"}},
    {"id": "c10", "kind": "quote", "anchor": {"exact": "press the Taliban"}}
  ]
}
`

// fullRegisters hold, for each other schema, a document that uses every key there is.
var fullRegisters = map[string]string{
	"people": `{"$schema": "x", "people": [{"id": "a", "name": "A", "aliases": ["B"], "zone": "Asia/Karachi", "born": "1953-08-08",
		"died": "2021", "same_as": "https://example.org/", "note": "n", "offices": [{"title": "Secretary", "aliases": ["Sec"],
		"organisation": "o", "from": "2021", "to": "2022-01", "exclusive": true, "source": "s"}]}, {"id": "b", "name": "B", "same_as": ["x"]}]}`,
	"organisations": `{"$schema": "x", "organisations": [{"id": "o", "name": "O", "aliases": [], "zone": "UTC", "note": "n"}]}`,
	"publishers":    `{"$schema": "x", "publishers": [{"id": "p", "name": "P", "zone": "UTC", "note": "n"}]}`,
	"events": `{"$schema": "x", "events": [{"id": "e", "name": "E", "participants": ["a"], "places": ["Washington, D.C."], "part_of": "s",
		"extent": "span", "note": "n"}]}`,
	"places":   `{"$schema": "x", "places": [{"id": "w", "name": "W", "aliases": ["V"], "zone": "UTC", "part_of": "United States", "note": "n"}]}`,
	"measures": `{"$schema": "x", "measures": [{"id": "m", "name": "M", "unit": "percent", "note": "n"}]}`,
	"config": `{"$schema": "x", "version": 1, "checks": {"spelling-mixed": "off", "date-order": "warning"}, "ignore": ["drafts/**"],
		"fail_on": "never", "baseline": "b.json", "suppress": [{"check": "date-conflict", "reason": "r", "until": "2030-01-31", "article": "a", "claim": "c", "path": "x/**"}]}`,
	"baseline": `{"$schema": "x", "version": 1, "findings": [{"fingerprint": "0123456789abcdef0123456789abcdef-2", "check": "date-conflict",
		"article": "a", "claims": ["c"], "message": "m"}]}`,
	"report": `{"$schema": "x", "version": 1, "dataset": ".", "summary": {"articles": 1, "claims": 2, "errors": 1, "warnings": 0, "infos": 0,
		"suppressed": 0, "known": 1, "skipped": 3}, "findings": [{"check": "date-conflict", "severity": "error", "verdict": "conflict", "message": "m",
		"article": "a", "claims": ["c"], "at": {"file": "f", "pointer": "/claims/0", "line": 1, "column": 2},
		"evidence": [{"at": {"file": "f"}, "quote": "q", "part": "body", "note": "n", "zone": "UTC",
		"span": {"start": "2021-08-09T19:00:00Z", "end": "2021-08-10T04:00:00.5Z"}}], "way_out": [{"voice": "v", "zone": "z", "span": {}}],
		"suggestions": [{"message": "m", "at": {"file": "f"}, "value": "v"}], "fingerprint": "x",
		"suppressed": {"reason": "r", "until": "2030-01-01", "by": "b"}, "baseline": "new"}]}`,
}

// fullDocument returns the full document of a schema.
func fullDocument(name string) string {
	if name == "article" {
		return fullRecord
	}
	return fullRegisters[name]
}

// withClaims returns an article record with the claims given.
func withClaims(claims ...string) string {
	return `{"article": {"id": "a", "publisher": "p"}, "claims": [` + strings.Join(claims, ", ") + `]}`
}

// messages returns violations as a reader sees them.
func messages(violations []Violation) []string {
	var lines []string
	for _, v := range violations {
		lines = append(lines, fmt.Sprintf("%d:%d %s: %s", v.Position.Line, v.Position.Column, v.Pointer, v.Message))
	}
	return lines
}

// decode reads JSON as gojsonschema does.
func decode(t testing.TB, text string) any {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// cleanRecord returns a record of some 6 KB with ten claims.
func cleanRecord() []byte {
	filler := strings.Repeat("words that the article says ", 11)
	var claims []string
	for i := range 10 {
		claims = append(claims, []string{
			`{"id": "c%02d", "kind": "date", "event": "call", "when": {"text": "on Tuesday", "date": "2021-08-10"}, "anchor": {"exact": "%s"}, "cites": ["post"]}`,
			`{"id": "c%02d", "kind": "quote", "speaker": "kirby", "anchor": {"exact": "%s"}, "status": "confirmed"}`,
			`{"id": "c%02d", "kind": "statement", "speaker": "kirby", "text": "was concerned", "anchor": {"exact": "%s", "part": "body"}}`,
			`{"id": "c%02d", "kind": "number", "measure": "capitals", "value": 6, "anchor": {"exact": "%s"}, "bound": "exact"}`,
			`{"id": "c%02d", "kind": "title", "person": "bajwa", "title": "General", "anchor": {"exact": "%s"}, "factuality": "asserted"}`,
		}[i%5])
		claims[i] = fmt.Sprintf(claims[i], i, filler)
	}
	return []byte(`{
  "article": {"id": "a", "publisher": "p", "published": "2021-08-10", "dateline": {"place": "Washington"}, "language": "en"},
  "sources": [{"id": "post", "kind": "post", "author": "austin", "text": "` + strings.Repeat(filler, 4) + `"}],
  "claims": [` + strings.Join(claims, ",\n    ") + "]\n}\n")
}
