package page

// This file makes the shipped article of the sample, as check prints its findings.

import (
	"claimcheck/checks/check"
	"claimcheck/checks/timeline"
	"claimcheck/cmd/internal/report/dossier"
)

const callFile = "claims/data/articles/austin-bajwa.json"

func callClaims() []*dossier.Claim {
	tweet := []dossier.Link{link(callArticle, "s-tweet", "austin-tweet")}
	claim := func(id, kind, quote, part, told, place string, sources []dossier.Link) *dossier.Claim {
		return &dossier.Claim{Link: link(callArticle, "call-"+id, id), Kind: kind, Quote: quote, Part: part, Told: told, Place: callFile + ":" + place, Sources: sources}
	}
	list := []*dossier.Claim{
		claim("c01", "date", "on Tuesday telephoned", "body", "the call between Austin and Bajwa: 2021-08-10", "26:16", tweet),
		claim("c02", "title", "Secretary Defence Lloyd Austin", "body", "Lloyd Austin: Secretary Defence", "35:16", nil),
		claim("c06", "title", "US defence secretary", "body", "Lloyd Austin: US defence secretary", "66:16", nil),
		claim("c15", "title", "Secretary of Defense Lloyd J. Austin III", "body", "Lloyd Austin: Secretary of Defense", "138:16", nil),
		claim("c08", "statement", "expressed his interest in continuing … the US and Pakistan", "body", "Lloyd Austin: his interest in continuing to improve the relationship", "82:16", tweet),
		claim("c09", "statement", "build upon the multiple shared interests in the region", "body", "Lloyd Austin: build upon the multiple shared interests in the region", "91:16", tweet),
		claim("c10", "date", "Earlier today, I spoke with", "source", "the call between Austin and Bajwa: 2021-08-09", "98:16", nil),
		claim("c13", "quote", "We discussed our mutual interest in regional stability", "source", "Lloyd Austin", "118:16", nil),
		claim("c18", "statement", "also discussed the ongoing situation … more broadly", "body", "nobody: the ongoing situation", "161:16", nil),
	}
	list[6].Voice, list[7].Voice = "the post of Lloyd Austin", "the post of Lloyd Austin"
	list[1].Findings = []dossier.Link{link(callArticle, "f-title", "title-unknown")}
	list[0].Findings = []dossier.Link{link(callArticle, "f-date", "date-conflict")}
	list[6].Findings = list[0].Findings
	return list
}

func callSample() *dossier.Article {
	claims := callClaims()
	heading := "ARY News · Tuesday, 10 August 2021"
	event := &dossier.Event{
		Link: link("", "e-call", "austin-bajwa-call"), Name: "the call between Austin and Bajwa", Timelines: []*timeline.Timeline{callTimeline()},
		Findings: claims[0].Findings, Articles: []dossier.Link{link(callArticle, "a-call", heading)},
	}
	a := &dossier.Article{
		Link: link(callArticle, "a-call", heading), Heading: heading, Publisher: "ARY News", Day: "2021-08-10", Date: "Tuesday, 10 August 2021", Language: "en",
		Note:  "Recorded from the running text, which gives no headline, byline or web address. The day stands before the dateline.",
		Place: callFile + ":4:11", Weights: dossier.Weights{Errors: 1, Warnings: 2, Infos: 1},
		Facts: []dossier.Fact{
			{Name: "Publisher", Value: "ARY News"},
			{Name: "Dateline", Value: "Washington, Tuesday, 10 August 2021"},
			{Name: "Published", Value: "Tuesday, 10 August 2021"},
			{Name: "Language", Value: "en"},
		},
		Sources: []*dossier.Source{{
			Link: link(callArticle, "s-tweet", "austin-tweet"), Words: "a post by Lloyd Austin, August 9, 2021", Recorded: true, Place: callFile + ":15:13",
			Facts: []dossier.Fact{{Name: "Platform", Value: "Twitter"}, {Name: "Published", Value: "August 9, 2021"}, {Name: "Note", Value: "Embedded in the article; the day is the one shown on the post."}},
			Text: []dossier.Paragraph{{Runs: []dossier.Run{
				{Text: "Earlier today, I spoke with", Claims: []dossier.Link{claims[6].Link}, Begins: []dossier.Link{claims[6].Link}, Worst: check.Error},
				{Text: " Pakistan’s Chief of Army Staff General Bajwa. "},
				{Text: "We discussed our mutual interest in regional stability", Claims: []dossier.Link{claims[7].Link}, Begins: []dossier.Link{claims[7].Link}},
				{Text: ", and I reiterated my desire to continue improving the important U.S. – Pakistan relationship."},
			}}},
			Claims: []dossier.Link{claims[0].Link, claims[6].Link, claims[7].Link},
		}},
		Findings: callFindings(heading, claims, event),
		Claims:   claims, Checking: dossier.Checking{Open: len(claims)},
	}
	said := func(speaker string, verbatim bool, claim *dossier.Claim) dossier.Saying {
		return dossier.Saying{Speaker: speaker, Unattributed: speaker == "", Verbatim: verbatim, Words: claim.Quote, Sources: claim.Sources, Claim: claim}
	}
	a.Said = []dossier.Saying{
		said("", false, claims[8]), said("Lloyd Austin", false, claims[4]), said("Lloyd Austin", false, claims[5]), said("Lloyd Austin", true, claims[7]),
	}
	for _, c := range []*dossier.Claim{claims[1], claims[0], claims[2], claims[4]} {
		paragraph := dossier.Paragraph{Part: c.Part, Runs: []dossier.Run{{Text: c.Quote, Claims: []dossier.Link{c.Link}, Begins: []dossier.Link{c.Link}}}}
		for _, f := range a.Findings {
			for _, l := range f.Claims {
				if l == c.Link {
					paragraph.Findings = append(paragraph.Findings, f)
					paragraph.Runs[0].Worst = f.Severity
				}
			}
		}
		a.Text.Paragraphs = append(a.Text.Paragraphs, paragraph)
	}
	return a
}

func callFindings(heading string, claims []*dossier.Claim, event *dossier.Event) []*dossier.Finding {
	about := func(key, name, title, message, place string, severity check.Severity, links ...dossier.Link) *dossier.Finding {
		return &dossier.Finding{
			Link: link(callArticle, key, name), Severity: severity, Check: name, Title: title, Message: message, Heading: heading, Day: "2021-08-10",
			Place: callFile + ":" + place, Claims: links,
		}
	}
	date := about("f-date", "date-conflict", "Claims that put one event at times that cannot all hold",
		"the dates of the call between Austin and Bajwa cannot all hold: the article says “on Tuesday” (Tuesday, 10 August 2021 in Washington); the post of Lloyd Austin says “Earlier today” (Monday, 9 August 2021 in Washington); they agree only if “on Tuesday” is Karachi time and it took place between 15:00 and 24:00 on Monday, 9 August 2021 in Washington",
		"28:27", check.Error, claims[0].Link, claims[6].Link)
	date.Event = event
	date.Sides = []dossier.Side{
		{Quote: "on Tuesday telephoned", Part: "body", Language: "en", Place: callFile + ":28:27", Claim: claims[0].Link, Reading: "the article, read as Tuesday, 10 August 2021 in Washington (2021-08-10 04:00Z to 2021-08-11 04:00Z)"},
		{Quote: "Earlier today, I spoke with", Part: "source", Place: callFile + ":100:27", Claim: claims[6].Link, Reading: "the post of Lloyd Austin, read as Monday, 9 August 2021 in Washington (2021-08-09 04:00Z to 2021-08-10 04:00Z); the day shown on the post, Monday, 9 August 2021, may be that of Washington, Karachi or UTC: it ends by 10 August 04:00 UTC"},
	}
	date.WaysOut = []string{"the article means Karachi time: 00:00 to 09:00 on Tuesday, 10 August 2021 there"}
	date.Corrections = []dossier.Correction{
		{Text: "10 August 2021 is a Tuesday and 9 August 2021 is a Monday: either the day of the article or that of the post of Lloyd Austin is off by one day"},
		{Text: "if “on Tuesday” is Karachi time, the text should say so"},
		{Text: "if they speak of two events, give one an event id other than \"austin-bajwa-call\"", Value: "austin-bajwa-call-2", Place: callFile + ":27:16"},
	}
	title := about("f-title", "title-unknown", "Titles that the register lacks",
		"“Secretary Defence” is no title that the register has for Lloyd Austin; the nearest is “Secretary of Defense” (2021-01-22 to 2025-01-20)", "35:16", check.Warning, claims[1].Link)
	title.Sides = []dossier.Side{
		{Quote: "Secretary Defence Lloyd Austin", Part: "body", Language: "en", Place: callFile + ":37:27", Claim: claims[1].Link},
		{Quote: "Secretary of Defense", Reading: "an office of Lloyd Austin (2021-01-22 to 2025-01-20)", Place: "claims/data/people.json:70:20"},
	}
	title.Corrections = []dossier.Correction{{Text: "ask the article's editor: the register calls Lloyd Austin “Secretary of Defense” (2021-01-22 to 2025-01-20)"}}
	nobody := about("f-nobody", "attribution-missing", "Words that nobody is said to have spoken",
		"nobody is named as the speaker of the statement “also discussed the ongoing situation … more broadly”", "162:27", check.Warning, claims[8].Link)
	nobody.Sides = []dossier.Side{{Quote: claims[8].Quote, Part: "body", Language: "en", Place: callFile + ":162:27", Claim: claims[8].Link}}
	bare := about("f-bare", "record-incomplete", "Records that lack what others need to look them up",
		"the article \"ary-2021-08-10-austin-bajwa\" has no url or headline, so others cannot look it up", "4:11", check.Info)
	bare.Sides = []dossier.Side{{Place: callFile + ":4:11"}}
	return []*dossier.Finding{date, title, nobody, bare}
}
