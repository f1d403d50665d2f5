package dossier

// These tests narrow dossiers to an article, to an event and to a time, and look at findings in which several articles take
// part.

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// town is three articles of one newsroom, two of which date one meeting otherwise, and one that was never dated.
var town = map[string]string{
	"claimcheck.yaml": "version: 1\n",
	"a.json": `{"article": {"id": "a", "publisher": "herald", "published": "2021-03-03", "headline": "Council meets", "url": "https://herald.example/a"},
		"claims": [
			{"id": "c1", "kind": "date", "event": "meeting", "when": {"text": "on Monday", "date": "2021-03-01"}, "anchor": {"exact": "met on Monday"}},
			{"id": "c2", "kind": "quote", "anchor": {"exact": "nobody was asked"}},
			{"id": "c3", "kind": "quote", "speaker": {"text": "a clerk"}, "anchor": {"exact": "so it goes"}, "status": "confirmed",
				"checked": [{"by": "ed", "date": "2021-03-04", "how": "called back"}]}]}`,
	"b.json": `{"article": {"id": "b", "publisher": "herald", "published": "2021-04-10", "url": "https://herald.example/b", "headline": "Council looks back"},
		"claims": [
			{"id": "c1", "kind": "date", "event": "meeting", "when": {"text": "on March 8", "date": "2021-03-08"}, "anchor": {"exact": "met on March 8"}},
			{"id": "c2", "kind": "order", "event": "vote", "relation": "after", "other": "meeting", "anchor": {"exact": "voted after it met"}}]}`,
	"c.json": `{"article": {"id": "c", "publisher": "herald", "url": "https://herald.example/c", "headline": "Undated"},
		"claims": [{"id": "c1", "kind": "place", "event": "fair", "place": "London", "anchor": {"exact": "in London"}}]}`,
	"events.json":     `{"events": [{"id": "meeting", "name": "the council's meeting", "participants": ["nobody"]}]}`,
	"publishers.json": `{"publishers": [{"id": "herald", "name": "The Herald", "zone": "Europe/London"}]}`,
	"people.json":     `{"people": [{"id": "p", "name": "Kim Park", "born": "x"}]}`,
}

// told lists the findings of a list by check, with the article with which each is told.
func told(findings []*Finding) string {
	var words []string
	for _, f := range findings {
		words = append(words, f.Check+" in "+f.Link.Article)
	}
	return strings.Join(words, "; ")
}

func TestFindingOfTwoArticles(t *testing.T) {
	d := of(t, written(t, town), Selection{})
	inspect(t, d)
	const apart = "dangling-reference in ; schema-violation in "
	if got := told(d.Apart); got != apart {
		t.Errorf("apart are %q, want %q", got, apart)
	}
	a, b := d.Articles[0], d.Articles[1]
	if got, want := told(a.Findings), "date-conflict in a; attribution-missing in a"; got != want {
		t.Errorf("of a are told %q, want %q", got, want)
	}
	if len(b.Findings) != 0 || told(b.Elsewhere) != "date-conflict in a" {
		t.Errorf("of b are told %q and elsewhere %q", told(b.Findings), told(b.Elsewhere))
	}
	conflict := a.Findings[0]
	if conflict.Sides[0].Article != "" || conflict.Sides[1].Article != "Council looks back" || conflict.Sides[1].Claim.Key != b.Claims[0].Key {
		t.Errorf("its sides are %+v", conflict.Sides)
	}
	var labels []string
	for _, claim := range conflict.Claims {
		labels = append(labels, claim.Label)
	}
	if diff := cmp.Diff([]string{"c1", "b#c1"}, labels); diff != "" {
		t.Error(diff)
	}
	if len(d.Events) != 1 || conflict.Event != d.Events[0] || len(d.Events[0].Articles) != 2 || d.Events[0].Findings[0] != conflict.Link {
		t.Errorf("the events are %+v", d.Events)
	}
	if diff := cmp.Diff([]Link{conflict.Link}, b.Claims[0].Findings); diff != "" {
		t.Error(diff)
	}
}

func TestSelections(t *testing.T) {
	tests := []struct {
		name      string
		selection Selection
		scope     string
		articles  []string
		findings  string
	}{
		{"an article, with what others say otherwise", Selection{Article: "b"}, "the article “b”", []string{"b"}, "date-conflict in b"},
		{"an article that takes part in its own findings alone", Selection{Article: "c"}, "the article “c”", []string{"c"}, "record-incomplete in c"},
		{"an event: of what its articles tell besides, nothing", Selection{Event: "meeting"}, "the event “the council's meeting”", []string{"a", "b"}, "date-conflict in a; dangling-reference in "},
		{"an event of no register", Selection{Event: "fair"}, "the event “fair”", []string{"c"}, ""},
		{"an event that one is only set against", Selection{Event: "vote"}, "the event “vote”", []string{"b"}, ""},
		{"a day", Selection{Since: "2021-04-10"}, "articles of Saturday, 10 April 2021 or later; 1 article of an unknown day is left out", []string{"b"}, "date-conflict in b; dangling-reference in ; schema-violation in "},
		{"a month from its first day on", Selection{Since: "2021-03"}, "articles of Monday, 1 March 2021 or later; 1 article of an unknown day is left out", []string{"a", "b"}, "date-conflict in a; dangling-reference in ; schema-violation in ; attribution-missing in a"},
		{"a year after all of them", Selection{Since: "2022"}, "articles of Saturday, 1 January 2022 or later; 1 article of an unknown day is left out", nil, "dangling-reference in ; schema-violation in "},
	}
	r := written(t, town)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := of(t, r, test.selection)
			inspect(t, d)
			var articles []string
			for _, article := range d.Articles {
				articles = append(articles, article.Label)
			}
			if d.Scope != test.scope || !slices.Equal(articles, test.articles) {
				t.Errorf("%q has the articles %q", d.Scope, articles)
			}
			got, want := strings.Split(told(d.Findings), "; "), strings.Split(test.findings, "; ")
			slices.Sort(got)
			slices.Sort(want)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

// Seen from the article that was asked for, the other one's words are those of another article, and lead nowhere.
func TestFindingSeenFromTheOtherSide(t *testing.T) {
	d := of(t, written(t, town), Selection{Article: "b"})
	conflict := d.Findings[0]
	if conflict.Heading != "Council looks back" || conflict.Sides[0].Article != "Council meets" || conflict.Sides[1].Article != "" {
		t.Errorf("told with %q, of the sides %+v", conflict.Heading, conflict.Sides)
	}
	if first, second := conflict.Claims[0], conflict.Claims[1]; first.Key != "" || first.Label != "a#c1" || second.Label != "c1" || second.Key == "" {
		t.Errorf("its claims are %+v", conflict.Claims)
	}
}

func TestSelectionsRefused(t *testing.T) {
	tests := map[string]struct {
		selection Selection
		want      string
	}{
		"a misspelt article":       {Selection{Article: "council-1"}, `article "council-1": there is none of that id; did you mean "council-a"?`},
		"an article far from all":  {Selection{Article: "zebra"}, `article "zebra": there is none of that id; "claimcheck list articles" lists what there is`},
		"a rejected record":        {Selection{Article: "broken"}, `article "broken": its record was rejected, so there is nothing to report on; "claimcheck validate" tells why`},
		"a misspelt event":         {Selection{Event: "meetign"}, `event "meetign": there is none of that id; did you mean "meeting"?`},
		"the end of a duration":    {Selection{Event: "2021-03-01"}, `event "2021-03-01": there is none of that id; "claimcheck list events" lists what there is`},
		"a date without beginning": {Selection{Since: "../2021"}, `date "../2021": it has no first day; give a day, a month or a year such as 2021-08-10, 2021-08 or 2021`},
		"several at once":          {Selection{Article: "council-a", Since: "2021"}, "an article, an event and a date each narrow the report in another way; ask for one of them"},
		"hostile signs":            {Selection{Article: "\x1b[2J"}, `article "\x1b[2J": there is none of that id; "claimcheck list articles" lists what there is`},
	}
	r := written(t, map[string]string{
		"a.json": `{"article": {"id": "council-a", "publisher": "herald", "published": "2021-03-03"}, "claims": [
			{"id": "c1", "kind": "date", "event": "meeting", "when": {"date": "2021-03-01"}, "anchor": {"exact": "met on Monday"}},
			{"id": "c2", "kind": "duration", "from": "2021-03-01", "to": "2021-03-05", "length": "P4D", "anchor": {"exact": "four days"}}]}`,
		"b.json": `{"article": {"id": "broken", "published": 7}, "claims": []}`,
	})
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := New(r, test.selection)
			if err == nil || err.Error() != test.want {
				t.Errorf("refused with %v, want %s", err, test.want)
			}
		})
	}
	if _, err := New(r, Selection{Since: "soon"}); err == nil || !strings.HasPrefix(err.Error(), `date "soon": `) {
		t.Errorf("refused with %v", err)
	}
}
