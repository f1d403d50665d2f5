package cli

// This file holds records that use every key there is, with much wrong in them, so that whatever stands in a key is told. An
// H in them is where a hostile text stands, and an N the number that makes ids unique.

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimcheck/fixtures"
	"claimcheck/schema"
)

const hostileArticle = `{
  "$schema": "H",
  "article": {
    "id": "article-N", "publisher": "wire-N", "published": {"text": "H", "date": "2021-08-10", "zone": "UTC"},
    "modified": {"text": "H", "date": "2021-08-11"}, "retrieved": {"text": "H", "date": "2021-08-12"},
    "dateline": {"place": "H", "date": "2021-08-10", "text": "H"}, "language": "en", "headline": "H", "url": "https://x.example/H",
    "archive_url": "https://x.example/H", "byline": ["H", "H and H"],
    "text": {"file": "texts/H.txt", "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
    "note": "H", "suppress": [{"check": "record-incomplete", "reason": "H", "until": "2028-02-29"}, {"check": "H", "reason": "H"}]
  },
  "sources": [
    {"id": "post", "kind": "post", "platform": "H", "title": "H", "author": "person-N", "url": "https://x.example/H",
     "published": {"text": "H", "date": "2021-08-09"}, "retrieved": {"text": "H", "date": "2021-08-12"},
     "text": "Earlier today I spoke with somebody, H, about peace on our shores.", "note": "H", "suppress": [{"check": "source-unused", "reason": "H"}]},
    {"id": "unused", "kind": "other", "title": "H", "author": {"text": "H"}}
  ],
  "claims": [
    {"id": "c01", "kind": "date", "event": "event-N", "when": {"text": "H", "date": "2021-08-10", "zone": "UTC"}, "phase": "during", "note": "H",
     "anchor": {"exact": "H on Tuesday", "through": "H", "prefix": "H", "suffix": "H", "part": "body"}, "cites": ["post"], "factuality": "asserted",
     "status": "confirmed", "checked": [{"by": "H", "date": "2021-08", "how": "H", "source": "post"}], "suppress": [{"check": "date-order", "reason": "H"}]},
    {"id": "c02", "kind": "date", "event": "event-N", "when": {"text": "H", "date": "2021-08-07"}, "anchor": {"exact": "Earlier today I spoke", "source": "post"}},
    {"id": "c03", "kind": "date", "event": "event-N", "when": {"text": "on Wednesday, Aug. 9, 2021 H"}, "anchor": {"exact": "H"}},
    {"id": "c04", "kind": "order", "event": "event-N", "relation": "before", "other": "other-N", "gap": "P3D", "bound": "about", "anchor": [{"exact": "H"}, {"exact": "H"}]},
    {"id": "c05", "kind": "order", "event": "other-N", "relation": "before", "other": "event-N", "anchor": {"exact": "H"}},
    {"id": "c06", "kind": "duration", "from": "2001-10-07", "to": "2021-08-31", "length": "P30Y", "bound": "exact", "anchor": {"exact": "H"}},
    {"id": "c07", "kind": "title", "person": "person-N", "title": "H", "name": "H", "when": {"text": "H", "date": "2021-08-10"}, "standing": "current", "anchor": {"exact": "H"}},
    {"id": "c08", "kind": "title", "person": "person-N", "title": "Director H", "name": "Mara Venm H", "anchor": {"exact": "Director H"}},
    {"id": "c09", "kind": "quote", "speaker": "person-N", "text": "Peace in our harbours, H, is all", "said": {"text": "H"}, "event": "event-N", "within": "c11",
     "cites": ["post"], "anchor": {"exact": "Peace in our harbours, H"}},
    {"id": "c10", "kind": "quote", "text": "H", "anchor": {"exact": "H"}},
    {"id": "c11", "kind": "statement", "speaker": {"text": "H"}, "text": "multiple shared H interests were discussed", "said": {"text": "H"}, "event": "event-N",
     "cites": ["post"], "anchor": {"exact": "H"}},
    {"id": "c12", "kind": "number", "measure": "measure-N", "value": 6, "unit": "H", "bound": "exact", "event": "event-N", "when": {"text": "H"}, "person": "person-N",
     "part_of": "measure-N-2", "change": {"from": 5, "to": 6}, "anchor": {"exact": "H"}},
    {"id": "c13", "kind": "number", "measure": "measure-N", "value": 9, "unit": "H", "event": "event-N", "anchor": {"exact": "H"}},
    {"id": "c14", "kind": "number", "measure": "age", "value": 9, "unit": "H", "person": "person-N", "anchor": {"exact": "H"}},
    {"id": "c15", "kind": "place", "event": "event-N", "place": "H", "anchor": {"exact": "H"}},
    {"id": "c16", "kind": "place", "event": "event-N", "place": "place-N", "anchor": {"exact": "H"}},
    {"id": "c17", "kind": "statement", "speaker": "nobody-N", "text": "H", "anchor": {"exact": "defence defense H"}}
  ]
}`

// hostileRegisters are the entries of each register.
var hostileRegisters = map[string]string{
	"people": `{"id": "person-N", "name": "Mara Venn H", "aliases": ["H"], "zone": "UTC", "born": "1953-08-08", "died": "2021-01", "same_as": ["H"], "note": "H",
  "offices": [{"title": "Secretary H", "aliases": ["H"], "organisation": "union-N", "from": "2021", "to": "2022-01", "exclusive": true, "source": "H"}]}`,
	"organisations": `{"id": "union-N", "name": "H", "aliases": ["H"], "zone": "UTC", "note": "H"}`,
	"publishers":    `{"id": "wire-N", "name": "H", "zone": "UTC", "note": "H"}`,
	"events": `{"id": "event-N", "name": "H", "participants": ["person-N"], "places": ["H"], "part_of": "series-N", "extent": "moment", "note": "H"},
  {"id": "other-N", "name": "H"}, {"id": "series-N", "name": "H", "extent": "series"}`,
	"places":   `{"id": "place-N", "name": "H", "aliases": ["H"], "zone": "UTC", "part_of": "H", "note": "H"}`,
	"measures": `{"id": "measure-N", "name": "H", "unit": "H", "note": "H"}, {"id": "measure-N-2", "name": "H"}`,
}

// hostileNewsroom is a dataset with an article for each text, and entries of the registers of its own.
func hostileNewsroom(t *testing.T, texts []string, put func(text, evil string) string) fixtures.Story {
	story := fixtures.Story{Check: "newsroom"}
	write := func(name, template string, i int) {
		numbered := strings.ReplaceAll(template, "-N", fmt.Sprint("-", i))
		story.Files = append(story.Files, fixtures.File{Path: name, Data: changed(t, numbered, func(_, text string) string { return put(text, texts[i]) })})
	}
	for i := range texts {
		write(fmt.Sprintf("articles/%03d.json", i), hostileArticle, i)
		for kind, entries := range hostileRegisters {
			write(fmt.Sprintf("%s/%03d.json", kind, i), fmt.Sprintf(`{%q: [%s]}`, kind, entries), i)
		}
	}
	return story
}

// TestHostileRecordsHaveEveryKey holds that no key is forgotten that a schema has.
func TestHostileRecordsHaveEveryKey(t *testing.T) {
	for _, kind := range schema.Kinds() {
		source, err := schema.Source(kind)
		if err != nil {
			t.Fatal(err)
		}
		var published any
		if err := json.Unmarshal(source, &published); err != nil {
			t.Fatal(err)
		}
		records := hostileArticle
		for name, entries := range hostileRegisters {
			records += fmt.Sprintf("%q: %s", name, entries)
		}
		for _, key := range keysOf(published) {
			if !strings.Contains(records, `"`+key+`":`) {
				t.Errorf("%s: no record has the key %q", kind, key)
			}
		}
	}
}

// keysOf lists the keys that a schema describes.
func keysOf(part any) []string {
	var keys []string
	switch part := part.(type) {
	case []any:
		for _, each := range part {
			keys = append(keys, keysOf(each)...)
		}
	case map[string]any:
		if described, ok := part["properties"].(map[string]any); ok {
			for key := range described {
				keys = append(keys, key)
			}
		}
		for _, each := range part {
			keys = append(keys, keysOf(each)...)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
