package checks

// These tests hold the times of a record against one another: what zones still allow, and what nothing does.

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// anachronismsOf checks an article of a publisher in Karachi.
func anachronismsOf(t *testing.T, article, sources, claims string) []check.Finding {
	t.Helper()
	return foundIn(t, DateAnachronism, map[string]string{
		"a.json":          `{"article": {"id": "a", "publisher": "wire", ` + article + `}, "sources": [` + sources + `], "claims": [` + claims + `]}`,
		"publishers.json": `{"publishers": [{"id": "wire", "name": "Wire", "zone": "Asia/Karachi"}]}`,
		"people.json": `{"people": [{"id": "holt", "name": "Ada Holt", "zone": "America/New_York", "born": "1953-08-08"},
			{"id": "vale", "name": "Ion Vale", "zone": "Asia/Karachi", "born": "1930", "died": "2021-07-03"}]}`,
	})
}

// happened is a date claim of the article's own words.
func happened(date, more string) string {
	return `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w"}, "when": {"date": "` + date + `"}` + more + `}`
}

// utterance is a quote of some speaker.
func utterance(speaker, more string) string {
	return `{"id": "c1", "kind": "quote", "speaker": "` + speaker + `", "anchor": {"exact": "w"}` + more + `}`
}

// Articles of 10 August 2021: one of Karachi, one datelined Washington.
const (
	plainPage = `"published": "2021-08-10"`
	linedPage = `"published": "2021-08-10", "dateline": {"place": "Washington", "date": "2021-08-10"}`
)

// numbered is a post whose number is that of 18:40 UTC on 9 August 2021.
func numbered(published string) string {
	return `{"id": "s", "kind": "post", "author": "holt", "url": "https://twitter.com/holt/status/1424802658513846272"` + published + `}`
}

// anachronismCases are records, and the verdict on each.
var anachronismCases = map[string]struct{ article, sources, claims, want string }{
	"happened on the day":            {plainPage, "", happened("2021-08-10", ""), ""},
	"happened on the next day":       {plainPage, "", happened("2021-08-11", ""), assertedAhead},
	"the next day at the dateline":   {linedPage, "", happened("2021-08-11", ""), ""},
	"two days later":                 {linedPage, "", happened("2021-08-12", ""), assertedAhead},
	"a plan":                         {plainPage, "", happened("2021-08-31", `, "factuality": "planned"`), ""},
	"a possibility":                  {plainPage, "", happened("2021-08-31", `, "factuality": "possible"`), ""},
	"a denial":                       {plainPage, "", happened("2021-08-31", `, "factuality": "denied"`), ""},
	"retracted":                      {plainPage, "", happened("2021-08-31", `, "status": "retracted"`), ""},
	"a month not yet over":           {plainPage, "", happened("2021-08", ""), ""},
	"an interval not yet over":       {plainPage, "", happened("2021-08-09/2021-08-31", ""), ""},
	"an interval still to come":      {plainPage, "", happened("2021-08-20/2021-08-31", ""), assertedAhead},
	"an end without a beginning":     {plainPage, "", happened("../2021-08-31", `, "phase": "end"`), ""},
	"about the next day":             {plainPage, "", happened("2021-08-11~", ""), ""},
	"changed later":                  {plainPage + `, "modified": "2021-08-13"`, "", happened("2021-08-12", ""), ""},
	"the dateline alone":             {`"dateline": {"place": "Lahore", "date": "2021-08-10"}`, "", happened("2021-08-12", ""), assertedAhead},
	"an article without a day":       {`"language": "en"`, "", happened("2091-08-12", ""), ""},
	"tomorrow, in words alone":       {plainPage, "", `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w"}, "when": {"text": "tomorrow"}}`, assertedAhead},
	"a weekday, in words alone":      {plainPage, "", `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w"}, "when": {"text": "on Friday"}}`, ""},
	"words that cannot mean it":      {plainPage, "", `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w"}, "when": {"text": "today", "date": "2021-08-12"}}`, ""},
	"a source that looks ahead":      {plainPage, `{"id": "s", "kind": "readout", "author": "vale", "published": "2021-08-05"}`, `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w", "source": "s"}, "when": {"date": "2021-08-07"}}`, assertedAhead},
	"a source without a day":         {plainPage, `{"id": "s", "kind": "readout", "author": "vale"}`, `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w", "source": "s"}, "when": {"date": "2021-08-07"}}`, ""},
	"later than it was said":         {plainPage, "", utterance("holt", `, "said": {"date": "2021-08-05"}`) + `, {"id": "c2", "kind": "date", "event": "e", "within": "c1", "anchor": {"exact": "v"}, "when": {"date": "2021-08-08"}}`, assertedAhead},
	"a post of the same day":         {plainPage, `{"id": "s", "kind": "post", "author": "holt", "published": "2021-08-10"}`, "", ""},
	"a post shown a day later":       {plainPage, `{"id": "s", "kind": "post", "author": "holt", "published": "2021-08-11"}`, "", sourceAfter},
	"the same beside a dateline":     {linedPage, `{"id": "s", "kind": "post", "author": "holt", "published": "2021-08-11"}`, "", ""},
	"an author on an unknown clock":  {plainPage, `{"id": "s", "kind": "post", "published": "2021-08-11"}`, "", ""},
	"and two days later":             {plainPage, `{"id": "s", "kind": "post", "published": "2021-08-12"}`, "", sourceAfter},
	"a post's number alone":          {`"published": "2021-08-08"`, numbered(""), "", sourceAfter},
	"a quote of a later source":      {plainPage, `{"id": "s", "kind": "post", "published": "2021-08-12"}`, utterance("holt", `, "said": {"date": "2021-08-12"}, "cites": ["s"]`), sourceAfter},
	"said on the day":                {plainPage, "", utterance("holt", `, "said": {"date": "2021-08-10"}`), ""},
	"said two days later":            {plainPage, "", utterance("vale2", `, "said": {"date": "2021-08-12"}`), saidAfter},
	"said after its source":          {plainPage, `{"id": "s", "kind": "readout", "author": "holt", "published": "2021-08-03"}`, `{"id": "c1", "kind": "quote", "speaker": "holt", "anchor": {"exact": "w", "source": "s"}, "said": {"date": "2021-08-07"}}`, saidAfter},
	"to be said":                     {plainPage, "", utterance("holt", `, "said": {"date": "2021-08-20"}, "factuality": "planned"`), ""},
	"said after death":               {plainPage, "", utterance("vale", `, "said": {"date": "2021-08-01"}`), saidAfterDeath},
	"said on the day of death":       {plainPage, "", utterance("vale", `, "said": {"date": "2021-07-03"}`), ""},
	"said in the month of death":     {plainPage, "", utterance("vale", `, "said": {"date": "2021-07"}`), ""},
	"said before birth":              {plainPage, "", utterance("holt", `, "said": {"date": "1951"}`), saidBeforeBirth},
	"quoted after death":             {plainPage, "", utterance("vale", ""), ""},
	"retrieved on the day before":    {plainPage + `, "retrieved": "2021-08-09"`, "", "", ""},
	"retrieved two days before":      {plainPage + `, "retrieved": "2021-08-08"`, "", "", retrievedEarly},
	"retrieved in the same month":    {`"published": "2021-08", "retrieved": "2021-08-02"`, "", "", ""},
	"a source retrieved early":       {plainPage, `{"id": "s", "kind": "report", "published": "2021-08-05", "retrieved": "2021-07-31"}`, "", retrievedEarly},
	"modified early":                 {plainPage + `, "modified": "2021-08-09"`, "", "", modifiedEarly},
	"modified on the day":            {plainPage + `, "modified": "2021-08-10"`, "", "", ""},
	"modified in another zone":       {plainPage + `, "modified": "2021-08-09T20:00:00Z"`, "", "", ""},
	"modified in a stated zone":      {plainPage + `, "modified": {"date": "2021-08-09", "zone": "America/New_York"}`, "", "", ""},
	"modified an hour early":         {`"published": "2021-08-10T12:00:00+05:00", "modified": "2021-08-10T06:00:00Z"`, "", "", modifiedEarly},
	"the number's day":               {plainPage, numbered(`, "published": "2021-08-09"`), "", ""},
	"the number's day in Karachi":    {plainPage, numbered(`, "published": "2021-08-10"`), "", ""},
	"the number's day nowhere":       {plainPage, numbered(`, "published": "2021-08-08"`), "", postedAnotherTime},
	"the number's day in its zone":   {plainPage, numbered(`, "published": {"date": "2021-08-10", "zone": "America/New_York"}`), "", postedAnotherTime},
	"the number's minute":            {plainPage, numbered(`, "published": "2021-08-09T14:40:00-04:00"`), "", ""},
	"the number's minute, off":       {plainPage, numbered(`, "published": "2021-08-09T15:40:00-04:00"`), "", postedAnotherTime},
	"checked before publication":     {plainPage, "", happened("2021-08-09", `, "checked": [{"by": "desk", "date": "2021-08-01"}]`), checkedEarly},
	"checked on the day before":      {plainPage, "", happened("2021-08-09", `, "checked": [{"by": "desk", "date": "2021-08-09"}]`), ""},
	"checked on the dateline's day":  {`"published": "2021-08-12", "dateline": {"place": "Lahore", "date": "2021-08-10"}`, "", happened("2021-08-09", `, "checked": [{"by": "desk", "date": "2021-08-10"}]`), ""},
	"checked in the month":           {plainPage, "", happened("2021-08-09", `, "checked": [{"by": "desk", "date": "2021-08"}]`), ""},
	"published by words":             {`"published": {"text": "August 10, 2021"}`, "", happened("2021-08-12", ""), assertedAhead},
	"words of publication misread":   {`"published": {"text": "August 20, 2021", "date": "2021-08-10"}`, "", happened("2021-08-12", ""), ""},
	"an event where it is still day": {plainPage, "", happened("2021-08-10T20:00:00-04:00", ""), assertedAhead},
}

func TestDateAnachronism(t *testing.T) {
	for name, test := range anachronismCases {
		t.Run(name, func(t *testing.T) {
			found := anachronismsOf(t, test.article, test.sources, test.claims)
			got := ""
			for _, f := range found {
				got += f.Verdict
				if f.Message == "" || f.At.Document == nil || len(f.Evidence) != 2 || len(f.Suggestions) == 0 {
					t.Errorf("half a finding: %+v", f)
				}
			}
			if got != test.want {
				t.Errorf("found %q, want %q: %v", got, test.want, found)
			}
		})
	}
}

func TestDateAnachronismTells(t *testing.T) {
	found := anachronismsOf(t, `"published": "2021-08-10"`, "",
		`{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w"}, "when": {"text": "on 3 September", "date": "2021-09-03"}}`)
	if len(found) != 1 {
		t.Fatalf("found %v", found)
	}
	const want = "“on 3 September” (Friday, 3 September 2021) is asserted as past before it happened: it lies after the publication " +
		"of the article, “2021-08-10” (Tuesday, 10 August 2021)"
	if found[0].Message != want {
		t.Errorf("message %q", found[0].Message)
	}
	suggestions(t, found[0], "the year may be off: “on 3 September” may be Thursday, 3 September 2020",
		`give the claim the factuality "planned"`, `record it as "modified"`)
}

// A moment that a post's number tells, recorded by the calendar of any zone, is never accused.
func TestPostTimeIsSilentOnEveryClock(t *testing.T) {
	zones := when.ZoneNames()
	rapid.Check(t, func(rt *rapid.T) {
		zone, err := when.LoadZone(rapid.SampledFrom(zones).Draw(rt, "zone"))
		if err != nil {
			rt.Fatal(err)
		}
		posted, _ := when.PostTime("https://x.com/a/status/1424802658513846272")
		shown, ok := newStamp("", &claims.When{Date: when.DayOf(posted, zone).String()}, func(...string) claims.Ref { return claims.Ref{} }, "", anywhere())
		if !ok || !shown.stretch.Overlaps(when.Span{Start: posted, End: posted.Add(time.Millisecond)}) {
			rt.Fatalf("%s is accused", when.DayOf(posted, zone))
		}
	})
}

// Times that no newspaper has are read without harm: open, unknown, uncertain, and as far off as dates go.
func TestOddTimesBreakNothing(t *testing.T) {
	odd := []string{"../2021", "2021/..", "..", "/2021", "Y999999999", "Y-999999999", "2021-XX-10", "[2021-08-01,2021-08-09]", "2021~", "2021-33", "-0001-12-31", "9999-12-31T23:59:59Z"}
	for _, time := range odd {
		if _, err := when.ParseDate(time); err != nil {
			continue
		}
		for _, text := range []string{"on Tuesday", "last year", "in August", "two decades ago"} {
			article := `"published": "` + time + `", "modified": "` + time + `", "retrieved": "` + time + `", "dateline": {"place": "Washington", "date": "` + time + `"}`
			claims := `{"id": "c1", "kind": "date", "event": "e", "anchor": {"exact": "w"}, "when": {"text": "` + text + `", "date": "` + time + `"}}, ` +
				`{"id": "c2", "kind": "quote", "speaker": "vale", "anchor": {"exact": "w", "source": "s"}, "said": {"text": "` + text + `"}}`
			sources := `{"id": "s", "kind": "post", "author": "holt", "published": {"text": "` + text + `", "date": "` + time + `"}}`
			if found := anachronismsOf(t, article, sources, claims); len(found) > 2 {
				t.Errorf("%s, %s: found %v", time, text, found)
			}
			sourceResolution(t, sources, claims)
		}
	}
}
