package page

// This file makes the dossier that the tests lay out: the shipped article with its findings as check prints them, and two
// articles of an invented newsroom that bring what the shipped one lacks: several articles on one event, a text at hand,
// words compared with their source, marks of checkers, silenced findings, and a finding about a register.

import (
	"cmp"
	"slices"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/report/dossier"
)

const (
	callArticle  = "ary-2021-08-10-austin-bajwa"
	ferryArticle = "post-2021-08-12-ferry"
	quayArticle  = "herald-2021-08-13-ferry"
)

func link(article, key, label string) dossier.Link {
	return dossier.Link{Article: article, Key: key, Label: label}
}

// sample is a dossier with everything that one may hold.
func sample() *dossier.Dossier {
	call, ferry, quay := callSample(), ferrySample(), quaySample()
	ferryEvent := ferry.Findings[0].Event
	d := &dossier.Dossier{
		Dataset: "claims/data",
		Counts: dossier.Counts{
			Articles: 3, Claims: 22, Checks: 31, Weights: dossier.Weights{Errors: 2, Warnings: 4, Infos: 1}, Silenced: 1, Known: 1, Skipped: 2,
			Checking: dossier.Checking{Confirmed: 3, Disputed: 1, Open: 17, Retracted: 1}, Unattributed: 1,
		},
		Articles: []*dossier.Article{call, ferry, quay},
		Apart: []*dossier.Finding{{
			Link: link("", "f-register", "dangling-reference"), Severity: check.Warning, Check: "dangling-reference", Title: "References that lead nowhere",
			Message: "the office “Director of Ports” of Mara Venn names the organisation \"ports-authority\", which no register has",
			Place:   "claims/data/people.json:7:31", Sides: []dossier.Side{{Quote: "ports-authority", Place: "claims/data/people.json:7:31"}},
			Corrections: []dossier.Correction{{Text: "add the organisation to a register", Place: "claims/data/organisations.json:1:1"}},
		}},
		People: people(call, ferry),
		Events: []*dossier.Event{call.Findings[0].Event, ferryEvent},
	}
	quay.Elsewhere = []*dossier.Finding{ferry.Findings[0]}
	for _, a := range d.Articles {
		d.Findings = append(d.Findings, a.Findings...)
	}
	d.Findings = append(d.Findings, d.Apart...)
	slices.SortStableFunc(d.Findings, func(a, b *dossier.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return d
}

func span(from, to string) when.Span {
	start, err := time.Parse(time.RFC3339, from)
	if err != nil {
		panic(err)
	}
	end, err := time.Parse(time.RFC3339, to)
	if err != nil {
		panic(err)
	}
	return when.Span{Start: start, End: end}
}

func zone(name string) *time.Location {
	location, err := when.LoadZone(name)
	if err != nil {
		panic(err)
	}
	return location
}

func callTimeline() *timeline.Timeline {
	tuesday, karachi := span("2021-08-10T04:00:00Z", "2021-08-11T04:00:00Z"), span("2021-08-09T19:00:00Z", "2021-08-10T19:00:00Z")
	monday := span("2021-08-09T04:00:00Z", "2021-08-10T04:00:00Z")
	washington, pakistan := reading.Zone{Name: "America/New_York", Label: "Washington", Location: zone("America/New_York")}, reading.Zone{Name: "Asia/Karachi", Label: "Karachi", Location: zone("Asia/Karachi")}
	return &timeline.Timeline{
		Event: "austin-bajwa-call", Name: "the call between Austin and Bajwa", Verdict: reading.Conflict,
		Sentence: "As first read, the spans just touch; they agree from 2021-08-09 19:00Z to 2021-08-10 04:00Z if “on Tuesday” is Karachi time.",
		Rows: []timeline.Row{
			{Who: "the article", Words: "“on Tuesday”", Bars: []timeline.Bar{
				{Certain: when.Spans{tuesday}, Possible: when.Spans{tuesday}, First: true, Zones: []reading.Zone{washington}, Words: "Tuesday, 10 August 2021 in Washington"},
				{Certain: when.Spans{karachi}, Possible: when.Spans{karachi}, Zones: []reading.Zone{pakistan}, Words: "Tuesday, 10 August 2021 in Karachi", WayOut: true},
			}},
			{Who: "the post of Lloyd Austin", Words: "“Earlier today”", Side: 1, Bars: []timeline.Bar{
				{Certain: when.Spans{monday}, Possible: when.Spans{monday}, First: true, Zones: []reading.Zone{washington}, Words: "Monday, 9 August 2021 in Washington"},
			}},
		},
		Clocks: []timeline.Clock{{Label: "Washington", Location: zone("America/New_York")}, {Label: "Karachi", Location: zone("Asia/Karachi")}},
		Shown:  span("2021-08-09T00:00:00Z", "2021-08-11T08:00:00Z"),
		Marks: []timeline.Mark{
			{Kind: timeline.Gap, Span: span("2021-08-10T04:00:00Z", "2021-08-10T04:00:00Z"), Rows: []int{0, 1}, Words: "the spans just touch"},
			{Kind: timeline.Saved, Span: span("2021-08-09T19:00:00Z", "2021-08-10T04:00:00Z"), Words: "9 hours"},
		},
	}
}

func people(call, ferry *dossier.Article) []*dossier.Person {
	title := func(title, day, date, verdict string, claim dossier.Link, heading string, offices ...int) dossier.Title {
		return dossier.Title{Title: title, Day: day, Date: date, Verdict: verdict, Claim: claim, Heading: heading, Offices: offices}
	}
	unknown := title("Secretary Defence", "2021-08-10", "Tuesday, 10 August 2021", "not in the register", call.Claims[1].Link, call.Heading)
	unknown.Findings = []dossier.Link{call.Findings[1].Link}
	former := title("Director of Ports", "2021-08-12", "Thursday, 12 August 2021", "not held then", ferry.Claims[4].Link, ferry.Heading, 1)
	former.Findings = []dossier.Link{ferry.Findings[2].Link}
	acting := title("Harbour Master", "2016", "2016", "held", dossier.Link{}, "Harbour Post, 2016", 0)
	acting.Standing = "acting"
	return []*dossier.Person{
		{Link: link("", "p-austin", "Lloyd Austin"), Name: "Lloyd Austin", Offices: []dossier.Office{{
			Title: "Secretary of Defense", From: "2021-01-22", To: "2025-01-20", Term: "22 January 2021 to 20 January 2025", First: "2021-01-22", Last: "2025-01-20", Exclusive: true,
		}}, Titles: []dossier.Title{
			unknown,
			title("US defence secretary", "2021-08-10", "Tuesday, 10 August 2021", "held", call.Claims[2].Link, call.Heading, 0),
			title("Secretary of Defense", "2021-08-10", "Tuesday, 10 August 2021", "held", call.Claims[3].Link, call.Heading, 0),
		}},
		{Link: link("", "p-venn", "Mara Venn"), Name: "Mara Venn", Offices: []dossier.Office{
			{Title: "Harbour Master", From: "2011-03", To: "2017", Term: "March 2011 to 2017", First: "2011-03-01", Last: "2017-12-31"},
			{Title: "Director of Ports", From: "2017", To: "2020-06-30", Term: "2017 to 30 June 2020", First: "2017-01-01", Last: "2020-06-30", Exclusive: true},
			{Title: "Member of the Standing Committee on Inland Navigation, Canals and Ferries", From: "2019", Term: "since 2019", First: "2019-01-01"},
		}, Titles: []dossier.Title{
			acting, former,
			title("Captain", "", "", "a rank or a description", ferry.Claims[5].Link, ferry.Heading),
			title("Member of the Standing Committee on Inland Navigation, Canals and Ferries", "2021-08-12", "Thursday, 12 August 2021", "held", ferry.Claims[5].Link, ferry.Heading, 2),
		}},
	}
}
