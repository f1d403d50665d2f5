package dossier

// These tests look at single parts of dossiers: facts, people, words that are compared, findings that are silent, records that
// share an id, and texts that mean no good.

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"claimcheck/checks"
	"claimcheck/checks/check"
	"claimcheck/cmd/internal/report"
)

func TestAddressesOnTheWeb(t *testing.T) {
	tests := map[string]bool{
		"https://herald.example/a?b=c#d":   true,
		"http://herald.example":            true,
		"javascript:alert(1)":              false,
		"data:text/html,x":                 false,
		"//herald.example/a":               false,
		"https:":                           false,
		"https://":                         false,
		"ftp://herald.example/a":           false,
		"https://herald.example/\u202egnp": false,
		"https://herald.example/\x00":      false,
		"https://user:word@herald.example": false,
		"https://herald.example/a b":       false,
		"https://herald.example/\"><b>":    false,
		"https://herald.example/" + strings.Repeat("a", longestAddress): false,
	}
	for address, want := range tests {
		got := webAddress(address)
		if (got != "") != want || want && got != address {
			t.Errorf("%q is followed to %q", address, got)
		}
	}
}

// compared tells a comparison in one line, what is added between plus signs and what is missing between minus signs.
func compared(c Comparison) string {
	told := c.Ours + " / " + c.Theirs + ": "
	for _, p := range c.Pieces {
		switch p.Change {
		case Added:
			told += "+" + p.Ours + "+"
		case Missing:
			told += "-" + p.Theirs + "-"
		default:
			told += p.Ours
		}
	}
	return told
}

func TestComparisons(t *testing.T) {
	d := of(t, written(t, map[string]string{
		"a.json": `{"article": {"id": "a", "publisher": "herald", "published": "2021-03-03", "headline": "Port opens", "url": "https://herald.example/a"},
			"sources": [{"id": "speech", "kind": "speech", "author": "reed", "published": "2021-03-03", "text": "We will open the new harbour before the end of spring, and no ship has to wait."}],
			"claims": [
				{"id": "c1", "kind": "quote", "speaker": "reed", "text": "We will open the old harbour before the end of spring", "anchor": {"exact": "open the old harbour"}, "cites": ["speech"]},
				{"id": "c2", "kind": "quote", "speaker": "reed", "text": "Money is short everywhere, taxes rise quickly", "anchor": {"exact": "taxes rise"}, "cites": ["speech"]}]}`,
		"b.json": `{"article": {"id": "b", "publisher": "herald", "published": "2021-03-04", "headline": "Harbour news", "url": "https://herald.example/b"},
			"claims": [{"id": "c1", "kind": "quote", "speaker": "reed", "text": "The bank will never take one boat from our harbour", "said": {"date": "2021-03-02"}, "anchor": {"exact": "bank will"}}]}`,
		"c.json": `{"article": {"id": "c", "publisher": "herald", "published": "2021-03-04", "headline": "Fleet news", "url": "https://herald.example/c"},
			"claims": [{"id": "c1", "kind": "quote", "speaker": "reed", "text": "The bank will hardly take one boat from our harbour", "said": {"date": "2021-03-02"}, "anchor": {"exact": "bank will"}}]}`,
		"publishers.json": `{"publishers": [{"id": "herald", "name": "The Herald"}]}`,
		"people.json":     `{"people": [{"id": "reed", "name": "Jo Reed"}]}`,
	}), Selection{})
	inspect(t, d)
	var got []string
	for _, f := range d.Findings {
		for _, c := range f.Comparisons {
			got = append(got, f.Check+" "+compared(c))
		}
	}
	want := []string{
		"quote-altered the quote c1 / source “speech”: We will open the -new -+old +harbour before the end of spring",
		"quote-variant the quote c1 / the quote c1 in “Fleet news”: The bank will -hardly -+never +take one boat from our harbour",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

func TestSilentFindings(t *testing.T) {
	r := written(t, map[string]string{
		"claimcheck.yaml": "version: 1\n",
		"a.json": `{"article": {"id": "a", "publisher": "herald", "published": "2021-03-03", "headline": "Port opens"},
			"claims": [
				{"id": "c1", "kind": "quote", "anchor": {"exact": "so it goes"}, "suppress": [{"check": "attribution-missing", "reason": "house style", "until": "2021-12-31"}]},
				{"id": "c2", "kind": "quote", "anchor": {"exact": "and so on"}}]}`,
		"publishers.json": `{"publishers": [{"id": "herald", "name": "The Herald"}]}`,
	})
	for i := range r.Findings {
		if r.Findings[i].Check == "record-incomplete" { // As if a baseline listed it.
			r.Findings[i].Known = true
			r.Known, r.Findings = append(r.Known, r.Findings[i]), slices.Delete(r.Findings, i, i+1)
			r.Baseline = "baseline.json"
			break
		}
	}
	d := of(t, r, Selection{})
	inspect(t, d)
	var states []string
	for _, f := range d.Articles[0].Silenced {
		states = append(states, f.Check+": "+f.State)
	}
	want := []string{
		"attribution-missing: Silenced by claim c1 until 2021-12-31: “house style”",
		"record-incomplete: Known: the baseline baseline.json lists it",
	}
	if diff := cmp.Diff(want, states); diff != "" {
		t.Error(diff)
	}
	if told(d.Articles[0].Findings) != "attribution-missing in a" || d.Counts.Silenced != 1 || d.Counts.Known != 1 || d.Counts.Unattributed != 2 {
		t.Errorf("told are %q, counted %+v", told(d.Articles[0].Findings), d.Counts)
	}
	if findings := d.Articles[0].Claims[0].Findings; len(findings) != 0 {
		t.Errorf("of the claim whose finding is silenced are told %v", findings)
	}
}

// Where records share ids, which is a fault of its own, each still has its place.
func TestSharedIDs(t *testing.T) {
	record := `{"article": {"id": "a.1", "publisher": "herald", "published": "2021-03-03"},
		"sources": [{"id": "s", "kind": "post", "text": "so it goes"}, {"id": "s", "kind": "report", "text": "and on"}],
		"claims": [{"id": "c", "kind": "quote", "anchor": {"exact": "so it goes", "source": "s"}}, {"id": "c", "kind": "quote", "anchor": {"exact": "and on"}}]}`
	d := of(t, written(t, map[string]string{"a.json": record, "b.json": record, "c.json": strings.Replace(record, "a.1", "A 1", 1)}), Selection{})
	inspect(t, d)
	var pages, keys []string
	for _, article := range d.Articles {
		pages, keys = append(pages, article.Link.Article), append(keys, article.Key)
		if len(article.Sources[1].Text) != 1 {
			t.Errorf("the second source of one id has the text %v", article.Sources[1].Text)
		}
		if len(article.Findings) < 3 {
			t.Errorf("with %s are told %q", article.Link.Article, told(article.Findings))
		}
	}
	if diff := cmp.Diff([]string{"a.1", "a.1 (2)"}, pages[:2]); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"article-a-1", "article-a-1-2"}, keys[:2]); diff != "" {
		t.Error(diff)
	}
}

func TestSayingsAndMarks(t *testing.T) {
	d := of(t, written(t, town), Selection{Article: "a"})
	said := d.Articles[0].Said
	if len(said) != 2 || !said[0].Unattributed || said[0].Claim.Label != "c2" || said[1].Speaker != "a clerk" || said[1].Unattributed {
		t.Errorf("said are %+v", said)
	}
	if diff := cmp.Diff([]Mark{{By: "ed", Date: "2021-03-04", How: "called back"}}, d.Articles[0].Claims[2].Marks); diff != "" {
		t.Error(diff)
	}
	if want := (Checking{Confirmed: 1, Open: 2}); d.Articles[0].Checking != want || d.Counts.Checking != want {
		t.Errorf("checked are %v", d.Articles[0].Checking)
	}
}

func TestTitlesOverTime(t *testing.T) {
	article := func(id, day, titles string) string {
		return fmt.Sprintf(`{"article": {"id": %q, "publisher": "herald", "published": %q}, "claims": [%s]}`, id, day, titles)
	}
	title := func(id, person, title string) string {
		return fmt.Sprintf(`{"id": %q, "kind": "title", "person": %q, "title": %q, "anchor": {"exact": %q}}`, id, person, title, title)
	}
	d := of(t, written(t, map[string]string{
		"b.json": article("b", "2021-03-03", title("c1", "park", "Mayor of Port Ellis")+","+title("c2", "park", "Mayor of Port Ellis")+","+title("c3", "abe", "Harbour Master")),
		"a.json": article("a", "2023-03-03", title("c1", "park", "Mayor of Port Ellis")+","+title("c2", "park", "General")),
		"people.json": `{"people": [{"id": "park", "name": "Kim Park", "offices": [
			{"title": "Mayor of Port Ellis", "from": "2019", "to": "2022-02-01"}, {"title": "Councillor"}]}]}`,
	}), Selection{})
	inspect(t, d)
	var got []string
	for _, person := range d.People {
		for _, office := range person.Offices {
			got = append(got, fmt.Sprintf("%s, %s: %s [%s %s]", person.Name, office.Title, office.Term, office.First, office.Last))
		}
		for _, title := range person.Titles {
			got = append(got, fmt.Sprintf("%s %s %s %v, %d findings", title.Day, title.Title, title.Verdict, title.Offices, len(title.Findings)))
		}
	}
	want := []string{
		"2021-03-03 Harbour Master no office in the register [], 1 findings",
		"Kim Park, Councillor:  [ ]",
		"Kim Park, Mayor of Port Ellis: 2019 to 1 February 2022 [2019-01-01 2022-02-01]",
		"2021-03-03 Mayor of Port Ellis held [1], 1 findings", // It is recorded twice.
		"2023-03-03 Mayor of Port Ellis not held then [1], 1 findings",
		"2023-03-03 General a rank or a description [], 0 findings",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

// A finding that no record of the dataset holds, made by hand of the worst texts, is told like any other.
func TestFindingsOfNothing(t *testing.T) {
	r := written(t, town)
	const evil = "\x1b[2J\u202egnp.exe\u2066 a\u200bb\r\n\x00\xff"
	made := report.New(r.Records(), checks.All(), check.Result{
		Findings:   []check.Finding{{Check: evil, Severity: check.Error, Message: evil, Article: evil, Claims: []string{evil}, Fingerprint: evil}},
		Suppressed: []check.Finding{{Check: "date-conflict", Severity: check.Info, Suppressed: &check.Suppressed{Reason: evil, By: evil}}},
	})
	d := of(t, made, Selection{})
	inspect(t, d)
	if len(d.Apart) != 2 || d.Apart[0].Title != d.Apart[0].Check || d.Apart[0].Claims[0].Key != "" {
		t.Errorf("apart are %+v", d.Apart)
	}
}

// hostile draws texts that mean something to terminals, browsers and readers of JSON.
func hostile() *rapid.Generator[string] {
	pieces := []string{
		"<script>alert(1)</script>", "</pre>", "\"", "\\", "\u202e", "\u2066", "\x1b[2J", "\x00", "\u200b", "\n", "\r\n", "\t", " ", "a", "b", "on Monday", "é\u0301", "👩\u200d👧",
		"\u00ad", "&amp;", "|", "“", "”", "#", "/", "..", "~1", "战争", strings.Repeat("w ", 3000), "javascript:alert(1)", "https://x.example",
	}
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 5), func(p []string) string { return strings.Join(p, "") })
}

// Whatever stands in the fields of a record, its dossier is clean, whole and tells each thing once.
func TestHostileRecords(t *testing.T) {
	id := rapid.SampledFrom([]string{"a", "A", "b", "a-b", "a.b", "a_b", "c.1", "a-2"})
	rapid.Check(t, func(rt *rapid.T) {
		text := func(name string) string { return hostile().Draw(rt, name) }
		object := func(members ...any) map[string]any {
			made := map[string]any{}
			for i := 0; i < len(members); i += 2 {
				made[members[i].(string)] = members[i+1]
			}
			return made
		}
		files := map[string]string{}
		write := func(name string, value any) {
			data, err := json.Marshal(value)
			if err != nil {
				rt.Fatal(err)
			}
			files[name] = string(data)
		}
		source := id.Draw(rt, "source")
		anchor := func() map[string]any { return object("exact", text("exact"), "source", source) }
		write("a.json", object(
			"article", object("id", id.Draw(rt, "article"), "publisher", id.Draw(rt, "publisher"), "published", "2021-08-10", "headline", text("headline"),
				"url", "https://herald.example/a", "note", text("note"), "byline", text("byline"), "dateline", object("place", "Washington", "date", "2021-08-10"),
				"text", object("file", "copy.txt")),
			"sources", []any{object("id", source, "kind", "post", "author", object("text", text("author")), "text", text("text"), "title", text("title"), "url", rapid.SampledFrom([]string{"https://x.example/a", "javascript:alert(1)"}).Draw(rt, "url"))},
			"claims", []any{
				object("id", id.Draw(rt, "claim"), "kind", "quote", "text", text("quote"), "anchor", anchor(), "cites", []any{source}, "note", text("remark")),
				object("id", id.Draw(rt, "claim"), "kind", "title", "person", id.Draw(rt, "person"), "title", text("title"), "anchor", object("exact", text("exact"))),
				object("id", id.Draw(rt, "claim"), "kind", "statement", "speaker", object("text", text("speaker")), "text", text("statement"), "anchor", []any{object("exact", text("exact")), object("exact", text("exact"))}),
				object("id", "d", "kind", "date", "event", id.Draw(rt, "event"), "when", object("text", text("when")), "anchor", object("exact", "on Monday")),
				object("id", "e", "kind", "date", "event", id.Draw(rt, "event"), "when", object("date", "2021-08-09"), "anchor", anchor(),
					"checked", []any{object("by", text("by"), "date", "2021-08-11", "how", text("how"))}),
			}))
		write("people.json", object("people", []any{object("id", "a", "name", text("name"), "offices", []any{object("title", text("office"), "from", "2020")})}))
		files["copy.txt"] = text("copy") + text("copy")
		r := written(t, files)
		d, err := New(r, Selection{})
		if err != nil {
			rt.Fatal(err)
		}
		inspectWhole(rt, r, d)
	})
}
