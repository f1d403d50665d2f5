package page

// This file makes the two invented articles of the sample.

import (
	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/report/dossier"
)

const (
	ferryFile = "claims/data/articles/ferry.json"
	quayFile  = "claims/data/articles/quay.json"
)

func ferryClaims() []*dossier.Claim {
	briefing := link(ferryArticle, "s-briefing", "briefing")
	claim := func(id, kind, quote, told, status string) *dossier.Claim {
		return &dossier.Claim{Link: link(ferryArticle, "ferry-"+id, id), Kind: kind, Quote: quote, Part: "body", Told: told, Status: status, Place: ferryFile + ":20:9"}
	}
	list := []*dossier.Claim{
		claim("c1", "date", "sank on Wednesday night", "the sinking of the ferry Lark: 2021-08-11", "disputed"),
		claim("c2", "quote", "we will bring every passenger home by Friday", "Mara Venn", "confirmed"),
		claim("c3", "number", "41 passengers", "passengers aboard: 41", "confirmed"),
		claim("c4", "date", "will resume on Aug. 20", "the ferry service: 2021-08-20", "draft"),
		claim("c5", "title", "Director of Ports Mara Venn", "Mara Venn: Director of Ports", "confirmed"),
		claim("c6", "title", "Captain", "Mara Venn: Captain", "retracted"),
	}
	list[0].Findings = []dossier.Link{link(ferryArticle, "f-ferry", "date-conflict")}
	list[1].Sources = []dossier.Link{briefing}
	list[1].Findings = []dossier.Link{link(ferryArticle, "f-quote", "quote-altered")}
	list[1].Marks = []dossier.Mark{
		{By: "I. Okafor", Date: "2021-08-12", How: "heard the recording", Source: briefing},
		{By: "T. Lind", Date: "2021-08-13"},
	}
	list[2].Marks = []dossier.Mark{{By: "I. Okafor", How: "telephoned the line's office"}}
	list[3].Factuality, list[3].Note = "planned", "The company says so; the ministry has not agreed."
	list[4].Findings = []dossier.Link{link(ferryArticle, "f-tenure", "title-tenure")}
	return list
}

func ferryEvent() *dossier.Event {
	wednesday, thursday := span("2021-08-11T04:00:00Z", "2021-08-12T04:00:00Z"), span("2021-08-12T04:00:00Z", "2021-08-13T04:00:00Z")
	halifax := reading.Zone{Name: "America/Halifax", Label: "Halifax", Location: zone("America/Halifax")}
	row := func(who, words string, side int, span when.Span) timeline.Row {
		return timeline.Row{Who: who, Words: words, Side: side, Bars: []timeline.Bar{{Certain: when.Spans{span}, Possible: when.Spans{span}, First: true, Zones: []reading.Zone{halifax}, Words: words}}}
	}
	return &dossier.Event{
		Link: link("", "e-ferry", "lark-sinking"), Name: "the sinking of the ferry Lark",
		Findings: []dossier.Link{link(ferryArticle, "f-ferry", "date-conflict")},
		Articles: []dossier.Link{link(ferryArticle, "a-ferry", "Ferry Lark sinks off the Point"), link(quayArticle, "a-quay", "عبّارة تغرق قبالة الساحل")},
		Timelines: []*timeline.Timeline{{
			Event: "lark-sinking", Name: "the sinking of the ferry Lark", Verdict: reading.Contradiction, Sentence: "No reading lets the dates agree: they lie 3 hours apart.",
			Rows:   []timeline.Row{row("the article of Harbour Post", "“on Wednesday night”", 0, wednesday), row("the article of The Herald", "“في فجر الخميس”", 1, thursday)},
			Clocks: []timeline.Clock{{Label: "Halifax", Location: zone("America/Halifax")}}, Shown: span("2021-08-11T00:00:00Z", "2021-08-13T08:00:00Z"),
			Marks: []timeline.Mark{{Kind: timeline.Gap, Span: span("2021-08-12T04:00:00Z", "2021-08-12T07:00:00Z"), Rows: []int{0, 1}, Words: "3 hours apart"}},
		}},
	}
}

func ferryFindings(heading string, claims []*dossier.Claim) []*dossier.Finding {
	about := func(key, name, title, message string, severity check.Severity, claim *dossier.Claim) *dossier.Finding {
		return &dossier.Finding{
			Link: link(ferryArticle, key, name), Severity: severity, Check: name, Title: title, Message: message, Heading: heading, Day: "2021-08-12",
			Place: ferryFile + ":20:9", Claims: []dossier.Link{claim.Link},
			Sides: []dossier.Side{{Quote: claim.Quote, Part: "body", Language: "en-CA", Place: ferryFile + ":20:9", Claim: claim.Link}},
		}
	}
	date := about("f-ferry", "date-conflict", "Claims that put one event at times that cannot all hold",
		"the dates of the sinking of the ferry Lark cannot all hold: Harbour Post says “on Wednesday night”, The Herald says “في فجر الخميس”", check.Error, claims[0])
	date.Event = ferryEvent()
	date.Sides = append(date.Sides, dossier.Side{
		Quote: "في فجر الخميس", Part: "headline", Reading: "Thursday, 12 August 2021 in Halifax", Place: quayFile + ":12:9", Language: "ar",
		Claim: link(quayArticle, "quay-c1", "c1"), Article: "عبّارة تغرق قبالة الساحل",
	})
	quote := about("f-quote", "quote-altered", "Quotes that differ from their source", "the quote of Mara Venn is not what source \"briefing\" has: it says “every passenger” for “all of the passengers”", check.Warning, claims[1])
	quote.Sides = append(quote.Sides, dossier.Side{Quote: "We will bring all of the passengers home by Friday, weather permitting", Part: "source", Place: ferryFile + ":9:15"})
	quote.Comparisons = []dossier.Comparison{{Ours: "the quote", Theirs: "source “briefing”", Pieces: []dossier.Piece{
		{Change: dossier.Same, Ours: "we will bring", Theirs: "We will bring"},
		{Change: dossier.Missing, Theirs: "all of the passengers"},
		{Change: dossier.Added, Ours: "every passenger"},
		{Change: dossier.Same, Ours: "home by Friday", Theirs: "home by Friday"},
		{Change: dossier.Missing, Theirs: "weather permitting"},
	}}}
	quote.Corrections = []dossier.Correction{{Text: "write the words as they were said", Value: "all of the passengers", Place: ferryFile + ":20:9"}}
	tenure := about("f-tenure", "title-tenure", "Titles given at a time when they were not held",
		"Mara Venn is called “Director of Ports” on Thursday, 12 August 2021, but held the office from 2017 to 30 June 2020", check.Warning, claims[4])
	tenure.WaysOut = []string{"the article means a former director: “then-Director of Ports”", "the register's last day is wrong"}
	return []*dossier.Finding{date, quote, tenure}
}

func ferrySample() *dossier.Article {
	claims := ferryClaims()
	heading := "Ferry Lark sinks off the Point; all aboard are safe, says the line"
	a := &dossier.Article{
		Link: link(ferryArticle, "a-ferry", heading), Heading: heading, Headlined: true, Publisher: "Harbour Post", Day: "2021-08-12", Date: "Thursday, 12 August 2021", Language: "en-CA",
		Place: ferryFile + ":3:5", Weights: dossier.Weights{Errors: 1, Warnings: 2},
		Facts: []dossier.Fact{
			{Name: "Publisher", Value: "Harbour Post"},
			{Name: "Byline", Value: "Ines Okafor"},
			{Name: "Address", Value: "https://news.example/2021/08/12/lark?from=front&page=1", URL: "https://news.example/2021/08/12/lark?from=front&page=1"},
			{Name: "Archived", Value: "an address that is none of the web", URL: "javascript:alert(1)"},
		},
		Sources: []*dossier.Source{
			{Link: link(ferryArticle, "s-briefing", "briefing"), Words: "a briefing by Mara Venn, August 12, 2021", Recorded: true, Claims: []dossier.Link{claims[1].Link}, Place: ferryFile + ":8:5", Text: []dossier.Paragraph{{Runs: []dossier.Run{{Text: "We will bring all of the passengers home by Friday, weather permitting."}}}}},
			{Link: link(ferryArticle, "s-list", "passenger-list"), Words: "a document by the ferry line", Place: ferryFile + ":12:5"},
		},
		Findings: ferryFindings(heading, claims), Claims: claims, Checking: dossier.Checking{Confirmed: 3, Disputed: 1, Open: 1, Retracted: 1},
		Said: []dossier.Saying{
			{Speaker: "Mara Venn", Verbatim: true, Words: claims[1].Quote, Said: "on Thursday", Sources: claims[1].Sources, Claim: claims[1]},
			{Words: claims[3].Quote, Claim: claims[3]},
		},
	}
	run := func(text string, worst check.Severity, links ...dossier.Link) dossier.Run {
		return dossier.Run{Text: text, Claims: links, Begins: links, Worst: worst}
	}
	a.Text = dossier.Text{File: "texts/ferry.txt", Cut: true, Lost: []dossier.Link{claims[5].Link}, Paragraphs: []dossier.Paragraph{
		{Runs: []dossier.Run{
			run("HALIFAX, Aug. 12. The ferry Lark ", check.Off), run("sank on Wednesday night", check.Error, claims[0].Link),
			run(" off the Point with ", check.Off), run("41 passengers", check.Off, claims[2].Link), run(" aboard, all of whom were taken off by fishing boats.", check.Off),
		}, Findings: a.Findings[:1]},
		{Runs: []dossier.Run{
			run("“", check.Off), run("we will bring every passenger home by Friday", check.Warning, claims[1].Link), run("”, ", check.Off),
			run("Director of Ports Mara Venn", check.Warning, claims[4].Link), run(" told reporters on the quay.", check.Off),
		}, Findings: a.Findings[1:3]},
		{Runs: []dossier.Run{run("The service ", check.Off), run("will resume on Aug. 20", check.Off, claims[3].Link), run(", the line said.", check.Off)}},
	}}
	a.Silenced = []*dossier.Finding{{
		Link: link(ferryArticle, "f-silenced", "spelling-mixed"), Severity: check.Info, Check: "spelling-mixed", Title: "Two conventions of spelling in one article",
		Message: "the article's own words follow two conventions of spelling", Heading: heading, Day: a.Day, Place: ferryFile + ":20:9",
		Sides: []dossier.Side{{Quote: "harbour", Part: "body", Reading: "“harbour” is British"}},
		State: "Silenced by the article: the name of the paper is spelled so.",
	}}
	return a
}

func quaySample() *dossier.Article {
	heading := "عبّارة تغرق قبالة الساحل"
	claim := &dossier.Claim{
		Link: link(quayArticle, "quay-c1", "c1"), Kind: "date", Quote: "في فجر الخميس", Part: "headline", Told: "the sinking of the ferry Lark: 2021-08-12", Place: quayFile + ":12:9",
		Findings: []dossier.Link{link(ferryArticle, "f-ferry", "date-conflict")},
	}
	return &dossier.Article{
		Link: link(quayArticle, "a-quay", heading), Heading: heading, Headlined: true, Publisher: "The Herald", Day: "2021-08-13", Date: "Friday, 13 August 2021", Language: "ar", Place: quayFile + ":3:5",
		Facts:  []dossier.Fact{{Name: "Publisher", Value: "The Herald"}},
		Claims: []*dossier.Claim{claim}, Checking: dossier.Checking{Open: 1},
		Text: dossier.Text{Paragraphs: []dossier.Paragraph{{Part: "headline", Runs: []dossier.Run{{Text: claim.Quote, Claims: []dossier.Link{claim.Link}, Begins: []dossier.Link{claim.Link}, Worst: check.Error}}}}},
	}
}
