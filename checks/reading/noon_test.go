package reading_test

import (
	"fmt"
	"testing"

	"claimcheck/checks/reading"
)

// TestWhatAgreesAtNoonIsConsistent puts an article's day beside that of a statement, in every fourth pair of zones and several
// words: what is seen to agree at a glance must be what the readings say.
func TestWhatAgreesAtNoonIsConsistent(t *testing.T) {
	zones := zonesByOffset(t, instant(t, "2021-08-10T00:00:00Z"))
	places, people, records := "", "", ""
	for i, zone := range zones {
		if i > 0 {
			places, people = places+", ", people+", "
		}
		places += fmt.Sprintf(`{"id": "z%d", "name": "Place %d", "zone": %q}`, i, i, zone)
		people += fmt.Sprintf(`{"id": "p%d", "name": "Person %d", "zone": %q}`, i, i, zone)
		for k := i % 4; k < len(zones); k += 4 {
			for n, words := range []string{"today", "Earlier today", "this morning", "yesterday", "on Tuesday", "once"} {
				author, published := fmt.Sprintf("p%d", k), ""
				if k%7 == 1 {
					author = "nobody"
				}
				if k%5 == 2 {
					published = `"published": "2021-08-10T02:30:00Z", `
				}
				records += fmt.Sprintf(`{"article": {"id": "a%d-%d-%d", "publisher": "p", %s"dateline": {"place": "z%d", "date": "2021-08-10"}}, `+
					`"sources": [{"id": "s", "kind": "statement", "author": %q, "published": {"date": "2021-08-10"}}], `+
					`"claims": [{"id": "c1", "kind": "date", "event": "call", "when": {"text": "on Tuesday", "date": "2021-08-10"}, "anchor": {"exact": "x"}}, `+
					`{"id": "c2", "kind": "date", "event": "call", "when": {"text": %q, "date": "2021-08-10"}, "anchor": {"exact": "x", "source": "s"}}]}`+"\n",
					i, k, n, published, i, author, words)
			}
		}
	}
	dataset := load(t, map[string]string{
		"all.jsonl": records, "places.json": `{"places": [` + places + "]}", "people.json": `{"people": [` + people + "]}",
		"publishers.json": `{"publishers": [{"id": "p", "name": "The Paper"}]}`,
	})
	agreeing := 0
	for _, article := range dataset.Articles {
		if !reading.AgreeAtNoon(dataset, article.Claims) {
			continue
		}
		agreeing++
		if verdict := reading.Judge(reading.Of(dataset, "call", article.Claims)).Verdict; verdict != reading.Consistent {
			t.Errorf("%s agrees at noon, and is a %s", article.ID, verdict)
		}
	}
	if agreeing < len(dataset.Articles)/4 {
		t.Errorf("only %d of %d agree at noon", agreeing, len(dataset.Articles))
	}
}
