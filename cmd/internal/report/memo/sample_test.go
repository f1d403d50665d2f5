package memo

// This file makes the dossiers that the tests lay out: the shipped case, modelled on what check and show print for it, and
// an invented one that has all the rest.

import (
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/report/dossier"
)

func link(article, key, label string) dossier.Link {
	return dossier.Link{Article: article, Key: key, Label: label}
}

func span(start, end string) when.Spans {
	return when.Spans{{Start: instant(start), End: instant(end)}}
}

const (
	ary     = "ary-2021-08-10-austin-bajwa"
	aryFile = "claims/data/articles/austin-bajwa.json"
)

func instant(text string) time.Time {
	at, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		panic(err)
	}
	return at
}

// Zones in which the samples' words are read.
var washington, karachi, london, newYork = zone("America/New_York", "Washington"), zone("Asia/Karachi", "Karachi"),
	zone("Europe/London", "London"), zone("America/New_York", "New York")

func zone(name, label string) reading.Zone {
	location, err := when.LoadZone(name)
	if err != nil {
		panic(err)
	}
	return reading.Zone{Name: name, Label: label, Location: location}
}

func callTimeline() *timeline.Timeline {
	return &timeline.Timeline{
		Event: "austin-bajwa-call", Name: "the call between Austin and Bajwa", Verdict: reading.Conflict,
		Sentence: "as first read, the spans just touch; they agree from 2021-08-09 19:00Z to 2021-08-10 04:00Z if “on Tuesday” is Karachi time",
		Rows: []timeline.Row{
			{Who: "the article", Words: "“on Tuesday”", Bars: []timeline.Bar{
				{
					Certain: span("2021-08-10 04:00", "2021-08-11 04:00"), Possible: span("2021-08-10 04:00", "2021-08-11 04:00"),
					First: true, Zones: []reading.Zone{washington}, Words: "Tuesday, 10 August 2021 in Washington",
				},
				{Possible: span("2021-08-09 19:00", "2021-08-10 19:00"), Zones: []reading.Zone{karachi}, Words: "Tuesday, 10 August 2021 in Karachi", WayOut: true},
			}},
			{Who: "the post of Lloyd Austin", Words: "“Earlier today”", Side: 1, Bars: []timeline.Bar{{
				Certain: span("2021-08-09 04:00", "2021-08-09 19:00"), Possible: span("2021-08-08 04:00", "2021-08-10 04:00"),
				First: true, Zones: []reading.Zone{washington}, Words: "Monday, 9 August 2021 in Washington",
			}}},
		},
		Clocks: []timeline.Clock{{Label: "Washington", Location: washington.Location}, {Label: "Karachi", Location: karachi.Location}},
		Shown:  span("2021-08-08 00:00", "2021-08-11 08:00").Hull(),
		Marks: []timeline.Mark{
			{Kind: timeline.Gap, Span: when.Span{Start: instant("2021-08-10 04:00"), End: instant("2021-08-10 04:00")}, Rows: []int{0, 1}, Words: "the spans just touch"},
			{Kind: timeline.Saved, Span: span("2021-08-09 19:00", "2021-08-10 04:00").Hull(), Words: "9 hours"},
		},
	}
}

// shipped is the dossier of the shipped case, with some of its claims.
func shipped() *dossier.Dossier {
	event := &dossier.Event{
		Link: link("", "event-austin-bajwa-call", "the call between Austin and Bajwa"), Name: "the call between Austin and Bajwa",
		Timelines: []*timeline.Timeline{callTimeline()}, Articles: []dossier.Link{link(ary, "article-ary", "ARY News, 10 August 2021")},
	}
	c01, c02, c10, c18 := link(ary, "claim-c01", "c01"), link(ary, "claim-c02", "c02"), link(ary, "claim-c10", "c10"), link(ary, "claim-c18", "c18")
	tweet := link(ary, "source-austin-tweet", "austin-tweet")
	heading := "ARY News · Tuesday, 10 August 2021"
	conflict := &dossier.Finding{
		Link: link(ary, "finding-1a", "date-conflict"), Severity: check.Error, Check: "date-conflict",
		Title: "Claims that put one event at times that cannot all hold",
		Message: "the dates of the call between Austin and Bajwa cannot all hold: the article says “on Tuesday” (Tuesday, 10 August 2021 in Washington); " +
			"the post of Lloyd Austin says “Earlier today” (Monday, 9 August 2021 in Washington); they agree only if “on Tuesday” is Karachi time and " +
			"it took place between 15:00 and 24:00 on Monday, 9 August 2021 in Washington",
		Heading: heading, Day: "2021-08-10", Place: aryFile + ":28:27", Claims: []dossier.Link{c01, c10},
		Sides: []dossier.Side{
			{
				Quote: "on Tuesday telephoned", Part: "body", Place: aryFile + ":28:27", Claim: c01, Language: "en",
				Reading: "the article, read as Tuesday, 10 August 2021 in Washington (2021-08-10 04:00Z to 2021-08-11 04:00Z)",
			},
			{
				Quote: "Earlier today, I spoke with", Part: "source", Place: aryFile + ":100:27", Claim: c10, Language: "en",
				Reading: "the post of Lloyd Austin, read as Monday, 9 August 2021 in Washington (2021-08-09 04:00Z to 2021-08-10 04:00Z)",
			},
		},
		WaysOut: []string{"the article means Karachi time: 00:00 to 09:00 on Tuesday, 10 August 2021 there"},
		Corrections: []dossier.Correction{
			{Text: "10 August 2021 is a Tuesday and 9 August 2021 is a Monday: either the day of the article or that of the post is off by one day"},
			{Text: "if “on Tuesday” is Karachi time, the text should say so"},
		},
		Event: event,
	}
	event.Findings = []dossier.Link{conflict.Link}
	title := &dossier.Finding{
		Link: link(ary, "finding-2b", "title-unknown"), Severity: check.Warning, Check: "title-unknown",
		Title:   "Titles that the register lacks",
		Message: "“Secretary Defence” is no title that the register has for Lloyd Austin; the nearest is “Secretary of Defense” (2021-01-22 to 2025-01-20)",
		Heading: heading, Day: "2021-08-10", Place: aryFile + ":35:16", Claims: []dossier.Link{c02},
		Sides: []dossier.Side{
			{Quote: "Secretary Defence Lloyd Austin", Part: "body", Place: aryFile + ":37:27", Claim: c02},
			{Quote: "Secretary of Defense", Reading: "an office of Lloyd Austin (2021-01-22 to 2025-01-20)", Place: "claims/data/people.json:70:20"},
		},
		Corrections: []dossier.Correction{{
			Text: "if the article is right, add “Secretary Defence” to its offices", Value: "Secretary Defence", Place: "claims/data/people.json:70:20",
		}},
	}
	missing := &dossier.Finding{
		Link: link(ary, "finding-3c", "attribution-missing"), Severity: check.Warning, Check: "attribution-missing",
		Title:   "Quotes and statements without any speaker",
		Message: "nobody is named as the speaker of the statement “also discussed the ongoing situation … more broadly”",
		Heading: heading, Day: "2021-08-10", Place: aryFile + ":162:27", Claims: []dossier.Link{c18},
		Sides: []dossier.Side{{Quote: "also discussed the ongoing situation … more broadly", Part: "body", Place: aryFile + ":162:27", Claim: c18}},
	}
	said := &dossier.Claim{
		Link: c18, Kind: "statement", Quote: "also discussed the ongoing situation … more broadly", Part: "body",
		Told: "discussed the ongoing situation in Afghanistan", Findings: []dossier.Link{missing.Link}, Note: "The article does not say who told this.",
	}
	spoken := &dossier.Claim{
		Link: link(ary, "claim-c13", "c13"), Kind: "quote", Quote: "We discussed our mutual interest in regional stability", Part: "source",
		Told: "said by Lloyd Austin", Voice: "the post of Lloyd Austin", Sources: []dossier.Link{tweet},
	}
	article := &dossier.Article{
		Link: link(ary, "article-ary", ary), Heading: heading, Publisher: "ARY News", Day: "2021-08-10", Date: "Tuesday, 10 August 2021",
		Language: "en", Place: aryFile + ":4:11", Weights: dossier.Weights{Errors: 1, Warnings: 2},
		Note: "Recorded from the running text, which gives no headline, byline or web address.",
		Facts: []dossier.Fact{
			{Name: "publisher", Value: "ARY News"},
			{Name: "dateline", Value: "WASHINGTON, Tuesday, 10 August 2021"},
			{Name: "published", Value: "Tuesday, 10 August 2021"},
		},
		Sources: []*dossier.Source{{
			Link: tweet, Words: "a post by Lloyd Austin, August 9, 2021",
			Facts: []dossier.Fact{{Name: "platform", Value: "Twitter"}}, Recorded: true, Place: aryFile + ":12:7",
			Text: []dossier.Paragraph{{Runs: []dossier.Run{
				{Text: "Earlier today, I spoke with", Claims: []dossier.Link{c10}, Begins: []dossier.Link{c10}, Worst: check.Error},
				{Text: " Pakistan’s "},
				{Text: "Chief of Army Staff ", Claims: []dossier.Link{link(ary, "claim-c11", "c11")}, Begins: []dossier.Link{link(ary, "claim-c11", "c11")}},
				{
					Text: "General Bajwa", Claims: []dossier.Link{link(ary, "claim-c11", "c11"), link(ary, "claim-c12", "c12")},
					Begins: []dossier.Link{link(ary, "claim-c12", "c12")},
				},
				{Text: "."},
			}}},
			Claims: []dossier.Link{c01, c10},
		}},
		Findings: []*dossier.Finding{conflict, title, missing},
		Said: []dossier.Saying{
			{Unattributed: true, Words: "also discussed the ongoing situation in Afghanistan", Claim: said},
			{
				Speaker: "Lloyd Austin", Verbatim: true, Words: "We discussed our mutual interest in regional stability", Sources: []dossier.Link{tweet},
				Claim: spoken,
			},
		},
		Claims: []*dossier.Claim{
			{
				Link: c01, Kind: "date", Quote: "on Tuesday telephoned", Part: "body", Told: "the call between Austin and Bajwa: 2021-08-10",
				Status: "disputed", Marks: []dossier.Mark{{By: "desk", Date: "2021-08-11", How: "compared with the post", Source: tweet}},
				Sources: []dossier.Link{tweet}, Findings: []dossier.Link{conflict.Link},
			},
			spoken, said,
		},
		Checking: dossier.Checking{Disputed: 1, Open: 2},
		Text: dossier.Text{Paragraphs: []dossier.Paragraph{
			{
				Part: "body", Findings: []*dossier.Finding{conflict},
				Runs: []dossier.Run{{Text: "on Tuesday telephoned", Claims: []dossier.Link{c01}, Begins: []dossier.Link{c01}, Worst: check.Error}},
			},
			{Part: "body", Runs: []dossier.Run{{Text: "Secretary Defence Lloyd Austin", Claims: []dossier.Link{c02}, Begins: []dossier.Link{c02}, Worst: check.Warning}}},
		}},
	}
	return &dossier.Dossier{
		Dataset: "claims/data",
		Counts: dossier.Counts{
			Articles: 1, Claims: 3, Checks: 24, Weights: dossier.Weights{Errors: 1, Warnings: 2}, Checking: article.Checking, Unattributed: 1,
		},
		Findings: []*dossier.Finding{conflict, title, missing},
		Articles: []*dossier.Article{article},
		People: []*dossier.Person{{
			Link: link("", "person-lloyd-austin", "Lloyd Austin"), Name: "Lloyd Austin",
			Offices: []dossier.Office{{
				Title: "Secretary of Defense", From: "2021-01-22", To: "2025-01-20", Term: "22 January 2021 to 20 January 2025",
				First: "2021-01-22", Last: "2025-01-20", Exclusive: true,
			}},
			Titles: []dossier.Title{
				{
					Title: "Secretary Defence", Day: "2021-08-10", Date: "10 August 2021", Verdict: "not in the register", Claim: c02, Heading: heading,
					Findings: []dossier.Link{title.Link},
				},
				{
					Title: "Secretary", Day: "2021-08-10", Date: "10 August 2021", Offices: []int{0}, Verdict: "held", Claim: link(ary, "claim-c07", "c07"),
					Heading: heading,
				},
			},
		}},
		Events: []*dossier.Event{event},
	}
}
