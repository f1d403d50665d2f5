package checks

// These tests hold recorded dates against their words: what words allow, seen from whom, and what they rule out.

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// resolutionOf holds the date of one claim of an article, with a dateline, against its words.
func resolutionOf(t *testing.T, article, text, date, more string) []check.Finding {
	t.Helper()
	return foundIn(t, DateResolution, map[string]string{
		"a.json": `{"article": {"id": "a", "publisher": "wire", ` + article + `}, "claims": [
			{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w"}` + more + `,
			 "when": {"text": ` + quotedJSON(text) + `, "date": ` + quotedJSON(date) + `}}]}`,
		"publishers.json": `{"publishers": [{"id": "wire", "name": "Wire", "zone": "Asia/Karachi"}]}`,
	})
}

// tuesday is an article whose words are all seen from Tuesday, 10 August 2021.
const tuesday = `"published": "2021-08-10", "dateline": {"place": "Washington", "date": "2021-08-10"}`

// resolutionCases are words in an article of Tuesday, 10 August 2021, and dates beside them.
var resolutionCases = []struct {
	text, date string
	flagged    bool
}{
	{"on Tuesday", "2021-08-10", false},
	{"on Tuesday", "2021-08-11", true},
	{"on Tuesday", "2021-08-03", false},
	{"on Tuesday", "2021-08-17", false},
	{"on Tuesday", "2020-08-10", true},
	{"on Tuesday", "2021-08", false},
	{"on Tuesday", "2021-08-11~", false},
	{"on Tuesday", "2021-08-09/2021-08-11", false},
	{"on Tuesday", "2021-08-10T23:30:00-04:00", false},
	{"on Tuesday", "2021-08-11T03:30:00Z", false},
	{"on Tuesday", "2021-08-12T14:00:00Z", true},
	{"until Friday", "../2021-08-13", false},
	{"until Friday", "2021-08-12", true},
	{"Tuesday night", "2021-08-11T01:00", false},
	{"Tuesday night", "2021-08-11", false},
	{"Tuesday morning", "2021-08-11", true},
	{"last Tuesday", "2021-08-03", false},
	{"last Tuesday", "2021-08-17", true},
	{"next Tuesday", "2021-08-17", false},
	{"next Tuesday", "2021-08-03", true},
	{"today", "2021-08-10", false},
	{"today", "2021-08-09", true},
	{"earlier today", "2021-08-10T09:00", false},
	{"yesterday", "2021-08-09", false},
	{"yesterday", "2021-08-10", true},
	{"tomorrow", "2021-08-10", true},
	{"last night", "2021-08-09", false},
	{"last night", "2021-08-08", true},
	{"Aug. 31", "2021-08-31", false},
	{"Aug. 31", "2022-08-31", false},
	{"Aug. 31", "2020-08-31", false},
	{"Aug. 31", "2019-08-31", true},
	{"Aug. 31", "2021-07-31", true},
	{"Aug. 31, 2021", "2022-08-31", true},
	{"31 August 2021", "2021", false},
	{"09/03/2021", "2021-03-09", false},
	{"09/03/2021", "2021-09-03", false},
	{"09/03/2021", "2021-09-04", true},
	{"in August", "2020-08", false},
	{"in August", "2021-09", true},
	{"early August", "2021-08-20", false},
	{"in 2020", "2021-01-04", true},
	{"last year", "2020-05", false},
	{"last year", "2021-05", true},
	{"two years ago", "2019-12", false},
	{"two years ago", "2018-12", false},
	{"two years ago", "2016", true},
	{"two days ago", "2021-08-08", false},
	{"two days ago", "2021-08-07", true},
	{"two days later", "2021-08-01", false},
	{"earlier in the day", "2021-08-01", false},
	{"the first quarter of 2021", "2020-11", false},
	{"the first quarter of 2021", "2018-11", true},
	{"winter 2020", "2021-02", false},
	{"after the storm", "2001-01-01", false},
	{"Tuesday, Aug. 11", "2021-08-11", false},
	{"Tuesday, Aug. 10", "2021-08-11", true},
	{"last week", "2021-08-04", false},
	{"last week", "2021-07-20", true},
}

func TestDateResolution(t *testing.T) {
	for _, test := range resolutionCases {
		t.Run(test.text+" "+test.date, func(t *testing.T) {
			found := resolutionOf(t, tuesday, test.text, test.date, "")
			if flagged := len(found) > 0; flagged != test.flagged {
				t.Errorf("flagged %v, want %v: %v", flagged, test.flagged, found)
			}
		})
	}
}

func TestDateResolutionReferenceDays(t *testing.T) {
	tests := map[string]struct {
		article, text, date, more string
		flagged                   bool
	}{
		"published a day after the dateline":   {`"published": "2021-08-11", "dateline": {"place": "Washington", "date": "2021-08-10"}`, "today", "2021-08-11", "", false},
		"two days after the dateline":          {`"published": "2021-08-10", "dateline": {"place": "Washington", "date": "2021-08-10"}`, "today", "2021-08-12", "", true},
		"another day at the dateline":          {`"published": "2021-08-10", "dateline": {"place": "Washington"}`, "today", "2021-08-09", "", false},
		"no other day without a dateline":      {`"published": "2021-08-10"`, "today", "2021-08-09", "", true},
		"changed on the next day":              {`"published": "2021-08-10", "modified": "2021-08-12"`, "today", "2021-08-11", "", false},
		"a month is no reference day":          {`"published": "2021-08"`, "today", "2021-07-01", "", false},
		"no reference day at all":              {`"language": "en"`, "on Tuesday", "2021-07-01", "", false},
		"a full date needs no reference day":   {`"language": "en"`, "July 2, 2021", "2021-07-01", "", true},
		"a plan looks ahead":                   {tuesday, "on Friday", "2021-08-13", `, "factuality": "planned"`, false},
		"retracted":                            {tuesday, "on Friday", "2021-08-12", `, "status": "retracted"`, false},
		"denied words mean what they mean":     {tuesday, "on Friday", "2021-08-12", `, "factuality": "denied"`, true},
		"within what is not there":             {tuesday, "today", "2021-08-01", `, "within": "c9"`, false},
		"the moment of publication has a zone": {`"published": "2021-08-10T21:00:00Z"`, "today", "2021-08-11", "", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			found := resolutionOf(t, test.article, test.text, test.date, test.more)
			if flagged := len(found) > 0; flagged != test.flagged {
				t.Errorf("flagged %v, want %v: %v", flagged, test.flagged, found)
			}
		})
	}
}

// sourceResolution holds a claim that stands in a source, or within a quote, against its words.
func sourceResolution(t *testing.T, source, claims string) []check.Finding {
	t.Helper()
	return foundIn(t, DateResolution, map[string]string{
		"a.json":          `{"article": {"id": "a", "publisher": "wire", ` + tuesday + `}, "sources": [` + source + `], "claims": [` + claims + `]}`,
		"publishers.json": `{"publishers": [{"id": "wire", "name": "Wire", "zone": "Asia/Karachi"}]}`,
		"people.json":     `{"people": [{"id": "holt", "name": "Ada Holt", "zone": "America/New_York"}, {"id": "vale", "name": "Ion Vale"}]}`,
	})
}

func TestDateResolutionOfSources(t *testing.T) {
	inPost := func(text, date string) string {
		return `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w", "source": "s"}, "when": {"text": "` + text + `", "date": "` + date + `"}}`
	}
	within := func(outer, text, date string) string {
		return `{"id": "q", "kind": "quote", "speaker": "holt", "anchor": {"exact": "q"}` + outer + `},
			{"id": "c1", "kind": "date", "event": "e", "within": "q", "anchor": {"exact": "w"}, "when": {"text": "` + text + `", "date": "` + date + `"}}`
	}
	const post = `{"id": "s", "kind": "post", "author": "holt", "published": "2021-08-09"}`
	tests := map[string]struct {
		source, claims string
		flagged        bool
	}{
		"the day shown":                      {post, inPost("Earlier today", "2021-08-09"), false},
		"the author's day before":            {post, inPost("Earlier today", "2021-08-08"), false},
		"never the author's day after":       {post, inPost("Earlier today", "2021-08-10"), true},
		"an author on an unknown clock":      {`{"id": "s", "kind": "post", "author": "vale", "published": "2021-08-09"}`, inPost("today", "2021-08-10"), false},
		"and two days away":                  {`{"id": "s", "kind": "post", "author": "vale", "published": "2021-08-09"}`, inPost("today", "2021-08-11"), true},
		"the number tells the moment":        {`{"id": "s", "kind": "post", "author": "holt", "url": "https://twitter.com/holt/status/1424802658513846272"}`, inPost("today", "2021-08-09"), false},
		"the number tells another day":       {`{"id": "s", "kind": "post", "author": "holt", "url": "https://twitter.com/holt/status/1424802658513846272"}`, inPost("today", "2021-08-10"), true},
		"a press release bears its day":      {`{"id": "s", "kind": "press-release", "author": "holt", "published": "2021-08-09"}`, inPost("today", "2021-08-10"), true},
		"an interview is older than print":   {`{"id": "s", "kind": "interview", "author": "holt", "published": "2021-08-09"}`, inPost("today", "2021-08-08"), false},
		"a lost source":                      {"", inPost("today", "2021-08-01"), false},
		"the day shown, in words":            {`{"id": "s", "kind": "post", "published": {"text": "August 9, 2021", "date": "2021-08-09"}}`, "", false},
		"the day shown, mistyped":            {`{"id": "s", "kind": "post", "published": {"text": "August 9, 2021", "date": "2021-09-08"}}`, "", true},
		"the day shown, without a year":      {`{"id": "s", "kind": "post", "published": {"text": "Aug 9", "date": "2020-08-09"}}`, "", false},
		"yesterday, seen when retrieved":     {`{"id": "s", "kind": "post", "retrieved": "2021-08-20", "published": {"text": "yesterday", "date": "2021-08-19"}}`, "", false},
		"within a quote said that day":       {"", within(`, "said": {"date": "2021-08-05"}`, "today", "2021-08-05"), false},
		"within a quote said another day":    {"", within(`, "said": {"date": "2021-08-05"}`, "today", "2021-08-09"), true},
		"within a quote said on a weekday":   {"", within(`, "said": {"text": "on Friday"}`, "today", "2021-08-06"), false},
		"within a quote of unknown day":      {"", within("", "today", "2021-08-09"), false},
		"when it was said, off by one":       {"", `{"id": "q", "kind": "quote", "speaker": "holt", "anchor": {"exact": "q"}, "said": {"text": "on Monday", "date": "2021-08-10"}}`, true},
		"said, told by the article":          {post, `{"id": "q", "kind": "quote", "speaker": "holt", "anchor": {"exact": "q", "source": "s"}, "said": {"text": "yesterday", "date": "2021-08-09"}}`, false},
		"words that state another zone":      {"", `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w"}, "when": {"text": "today", "date": "2021-08-11", "zone": "Asia/Tokyo"}}`, false},
		"the time of a number":               {"", `{"id": "n", "kind": "number", "measure": "m", "value": 6, "anchor": {"exact": "q"}, "when": {"text": "on Monday", "date": "2021-08-10"}}`, true},
		"the time of a title":                {"", `{"id": "n", "kind": "title", "person": "holt", "title": "Mayor", "anchor": {"exact": "q"}, "when": {"text": "in 2019", "date": "2018"}}`, true},
		"a statement that cites a late post": {`{"id": "s", "kind": "post", "author": "holt", "published": "2021-08-05"}`, within(`, "cites": ["s"]`, "today", "2021-08-05"), false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			found := sourceResolution(t, test.source, test.claims)
			if flagged := len(found) > 0; flagged != test.flagged {
				t.Errorf("flagged %v, want %v: %v", flagged, test.flagged, found)
			}
		})
	}
}

func TestDateResolutionTells(t *testing.T) {
	found := resolutionOf(t, tuesday, "on Tuesday", "2021-08-11", "")
	if len(found) != 1 {
		t.Fatalf("found %v", found)
	}
	const want = "“on Tuesday”, seen from Tuesday, 10 August 2021, is Tuesday, 10 August 2021 (a bare weekday is the last one on or before " +
		"the reference day, or the first one on or after it where the words look ahead); the record has Wednesday, 11 August 2021"
	if found[0].Message != want {
		t.Errorf("message %q", found[0].Message)
	}
	if got := found[0].At.Pointer; got != "/claims/0/when/date" {
		t.Errorf("at %s", got)
	}
	if got := len(found[0].Evidence); got != 3 {
		t.Errorf("%d pieces of evidence", got)
	}
	suggestions(t, found[0], "may mean Tuesday, 10 August 2021", "may mean Tuesday, 3 August 2021", "may mean Tuesday, 17 August 2021", "“on Wednesday” would be Wednesday, 11 August 2021")

	found = resolutionOf(t, tuesday, "yesterday", "2021-08-10", "")
	suggestions(t, found[0], "may mean Monday, 9 August 2021", "“today” would be Tuesday, 10 August 2021", "seen from Wednesday, 11 August 2021, “yesterday” is Tuesday, 10 August 2021")
}

// suggestions asks for suggestions that contain some words.
func suggestions(t *testing.T, f check.Finding, wants ...string) {
	t.Helper()
	var all []string
	for _, s := range f.Suggestions {
		all = append(all, s.Message)
	}
	for _, want := range wants {
		if !strings.Contains(strings.Join(all, "\n"), want) {
			t.Errorf("no suggestion %q among\n%s", want, strings.Join(all, "\n"))
		}
	}
}

// What words mean is never accused: a record that claimcheck itself resolved is silent.
func TestDateResolutionAllowsWhatWordsMean(t *testing.T) {
	phrases := []string{
		"on Monday", "Sunday night", "last Friday", "next Thursday", "this Saturday", "today", "yesterday", "tomorrow", "last night",
		"Aug. 31", "Feb. 29", "3 May 2020", "in March", "last month", "this week", "next year", "two weeks ago", "about three years ago",
		"spring 2020", "the second quarter", "late October", "08/09/2021", "Tuesday of last week", "the 1990s",
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SampledFrom(phrases).Draw(t, "words")
		from := when.DayOf(time.Unix(rapid.Int64Range(0, 4_000_000_000).Draw(t, "from"), 0), time.UTC)
		for _, resolve := range []func(string, when.Day) (english.Meaning, bool){english.Resolve, english.ResolveAhead} {
			meaning, ok := resolve(words, from)
			if !ok {
				t.Fatalf("%q is not understood", words)
			}
			if may := sensesOf(words, view{days: []when.Day{from}}); !allowed(words, may, meaning.Date) {
				t.Fatalf("%q from %s is %s, which %v do not allow", words, from, meaning.Date, may)
			}
		}
	})
}
