package checks

// These tests read what claims of each kind are told as.

import (
	"fmt"
	"testing"
)

func TestClaimWords(t *testing.T) {
	tests := []struct{ name, claim, want string }{
		{"a date", `"kind": "date", "event": "call", "when": {"text": "on Tuesday", "date": "2021-08-10"}`, "the call: Tuesday, 10 August 2021"},
		{"the end of something, in words alone", `"kind": "date", "event": "war", "phase": "end", "when": {"text": "last year"}`, "the end of \"war\": “last year”"},
		{"an order", `"kind": "order", "event": "call", "relation": "after", "other": "war"`, "the call after \"war\""},
		{"an order with a gap", `"kind": "order", "event": "call", "relation": "before", "other": "war", "gap": "P2D", "bound": "at-least"`, "the call at least 2 days before \"war\""},
		{"one day", `"kind": "order", "event": "call", "relation": "same-day", "other": "war"`, "the call on the same day as \"war\""},
		{"a duration", `"kind": "duration", "event": "war", "length": "P20Y"`, "\"war\": 20 years"},
		{"a duration between two ends", `"kind": "duration", "from": "2001-10", "to": "call", "length": "P1Y6M", "bound": "about"`, "from October 2001 to the call: about 1 year and 6 months"},
		{"a title", `"kind": "title", "person": "park", "title": "Mayor"`, "Kim Park is called “Mayor”"},
		{"a title of another time", `"kind": "title", "person": "park", "title": "Mayor", "standing": "former", "when": {"date": "2019"}`, "Kim Park is called “Mayor”, as former, for 2019"},
		{"a quote", `"kind": "quote", "speaker": "park", "text": "so it goes", "said": {"date": "2021-08-09"}`, "Kim Park: “so it goes”, said Monday, 9 August 2021"},
		{"a statement of nobody", `"kind": "statement", "text": "it goes on"`, "somebody who is not named: it goes on"},
		{"a number in its measure's unit", `"kind": "number", "measure": "ships", "value": 1200, "bound": "about"`, "ships in port: about 1,200 vessels"},
		{
			"a number with all that it may have", `"kind": "number", "measure": "lost", "value": 3, "unit": "boats", "event": "call", "when": {"date": "2021"}, "part_of": "ships", "change": {"from": 4, "to": 7}`,
			"\"lost\" (the call): 3 boats, from 4 to 7, a part of ships in port, 2021",
		},
		{"a place", `"kind": "place", "event": "call", "place": "London"`, "the call: London"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := datasetOf(t, map[string]string{
				"a.json": fmt.Sprintf(`{"article": {"id": "a", "publisher": "herald", "published": "2021-08-10"},
					"claims": [{"id": "c1", %s, "anchor": {"exact": "some words"}}]}`, test.claim),
				"people.json":   `{"people": [{"id": "park", "name": "Kim Park"}]}`,
				"events.json":   `{"events": [{"id": "call", "name": "the call"}]}`,
				"measures.json": `{"measures": [{"id": "ships", "name": "ships in port", "unit": "vessels"}]}`,
			})
			if got := ClaimWords(d, d.Articles[0].Claims[0]); got != test.want {
				t.Errorf("told as %q, want %q", got, test.want)
			}
		})
	}
}
