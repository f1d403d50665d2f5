package memo

// This file makes an invented dossier that has what the shipped one lacks: several articles on one event, words compared,
// a text at hand, sources of some length, silenced findings, and findings about no article.

import (
	"strings"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/cmd/internal/report/dossier"
)

func newsroom() *dossier.Dossier {
	opening := &dossier.Event{
		Link: link("", "event-bridge-opening", "the opening of the bridge"), Name: "the opening of the bridge",
		Articles: []dossier.Link{link("herald-1", "article-herald-1", "Bridge opens at last"), link("post-7", "article-post-7", "Post, 4 May 2022")},
		Timelines: []*timeline.Timeline{
			{
				Event: "bridge-opening", Name: "the opening of the bridge", Instant: "start", Verdict: reading.Contradiction,
				Sentence: "no reading lets all dates hold: they miss one another by 24 hours",
				Rows: []timeline.Row{
					{Who: "2 articles", Words: "“on Tuesday”", Bars: []timeline.Bar{{
						Certain: span("2022-05-03 00:00", "2022-05-04 00:00"), Possible: span("2022-05-03 00:00", "2022-05-04 00:00"), First: true,
						Zones: []reading.Zone{london}, Words: "Tuesday, 3 May 2022 in London",
					}}},
					{Who: "Post", Words: "“on Thursday”", Side: 1, Bars: []timeline.Bar{
						{Possible: span("2022-05-05 00:00", "2022-05-06 00:00"), First: true, Zones: []reading.Zone{london}, Words: "Thursday, 5 May 2022 in London"},
						{Certain: span("2022-05-05 04:00", "2022-05-06 04:00"), Zones: []reading.Zone{newYork}, Words: "Thursday, 5 May 2022 in New York"},
					}},
					{Who: "the post of Ada Brook", Words: "“today”", Side: 2},
				},
				Clocks: []timeline.Clock{{Label: "London", Location: london.Location}},
				Shown:  span("2022-05-02 12:00", "2022-05-06 12:00").Hull(),
				Marks:  []timeline.Mark{{Kind: timeline.Gap, Span: span("2022-05-04 00:00", "2022-05-05 00:00").Hull(), Rows: []int{0, 1}, Words: "24 hours apart"}},
			},
			{Event: "bridge-opening", Name: "the opening of the bridge", Instant: "end", Planned: true, Verdict: reading.Consistent, Sentence: "all plans agree"},
		},
	}
	dates := &dossier.Finding{
		Link: link("herald-1", "finding-dates", "date-conflict"), Severity: check.Error, Check: "date-conflict",
		Title: "Claims that put one event at times that cannot all hold", Message: "the dates of the opening of the bridge cannot all hold",
		Heading: "Bridge opens at last", Day: "2022-05-03", Place: "articles/herald.json:10:8",
		Claims: []dossier.Link{link("herald-1", "claim-herald-1-c1", "c1"), link("herald-1", "claim-herald-1-c2", "c2")},
		Sides: []dossier.Side{
			{
				Quote: "opened on Tuesday", Part: "headline", Place: "articles/herald.json:10:8", Reading: "the article, read as Tuesday, 3 May 2022",
				Claim: link("herald-1", "claim-herald-1-c1", "c1"),
			},
			{Quote: "since Tuesday", Part: "body", Place: "articles/herald.json:20:8", Claim: link("herald-1", "claim-herald-1-c2", "c2")},
			{
				Quote: "opened on Thursday", Part: "body", Place: "articles/post.json:9:8", Reading: "the article, read as Thursday, 5 May 2022",
				Claim: link("post-7", "claim-post-7-c1", "c1"), Article: "Post, 4 May 2022",
			},
		},
		WaysOut:     []string{"the first means Auckland time", "the third means the ceremony"},
		Corrections: []dossier.Correction{{Text: "Tuesday was the day of the rehearsal"}, {Text: "the day may be", Value: "2022-05-05"}},
		Event:       opening,
	}
	opening.Findings = []dossier.Link{dates.Link}
	quote := &dossier.Finding{
		Link: link("herald-1", "finding-quote", "quote-altered"), Severity: check.Error, Check: "quote-altered", Title: "Quotes whose words are not in their source",
		Message: "the quote of Ada Brook is not in source “speech”", Heading: "Bridge opens at last", Place: "articles/herald.json:30:8",
		Claims: []dossier.Link{link("herald-1", "claim-herald-1-c2", "c2")},
		Sides: []dossier.Side{
			{Quote: "It is a very good day for us all", Part: "body", Place: "articles/herald.json:30:8", Claim: link("herald-1", "claim-herald-1-c2", "c2")},
			{Quote: "It is a good day for the whole city", Part: "source", Place: "articles/herald.json:40:8", Reading: "the nearest words of source “speech”"},
		},
		Comparisons: []dossier.Comparison{
			{Ours: "the quote", Theirs: "source “speech”", Pieces: []dossier.Piece{
				{Change: dossier.Same, Ours: "It is a ", Theirs: "It’s a "},
				{Change: dossier.Added, Ours: "very "},
				{Change: dossier.Same, Ours: "good day for ", Theirs: "good day for "},
				{Change: dossier.Missing, Theirs: "the whole city"},
				{Change: dossier.Added, Ours: "us all"},
			}},
			{Ours: "the quote", Theirs: "source “minutes”", Pieces: []dossier.Piece{
				{Change: dossier.Same, Ours: "It is ", Theirs: "It is "},
				{Change: dossier.Missing, Theirs: strings.Repeat("as the mayor said before ", 40)},
				{Change: dossier.Same, Ours: "a very good day", Theirs: "a very good day"},
			}},
		},
	}
	unread := &dossier.Finding{
		Link: link("", "finding-unread", "schema-violation"), Severity: check.Warning, Check: "schema-violation", Title: "Records that the schema rejects",
		Message: "“artcle” is no kind of record; the nearest is “article”", Place: "articles/typo.json:1:2",
		Sides: []dossier.Side{{Place: "articles/typo.json:1:2"}},
	}
	silenced := &dossier.Finding{
		Link: link("post-7", "finding-silenced", "spelling-mixed"), Severity: check.Info, Check: "spelling-mixed", Title: "Two spellings",
		Message: "two conventions of spelling", Heading: "Post, 4 May 2022", Place: "articles/post.json:50:8",
		State: "suppressed by the configuration until 2022-12-31: house style",
	}
	elsewhere := &dossier.Finding{
		Link: link("wire-3", "finding-wire", "date-order"), Severity: check.Info, Check: "date-order", Title: "Order",
		Message: "a finding about an article that is not told here", Heading: "Wire, 5 May 2022", Place: "articles/wire.json:5:8",
	}
	herald, post := heraldArticle(dates, quote), postArticle(dates, silenced, elsewhere)
	return &dossier.Dossier{
		Dataset: "newsroom", Scope: "the articles since 2022-05; 1 article without a day is left out",
		Counts: dossier.Counts{
			Articles: 3, Claims: 5, Checks: 24, Weights: dossier.Weights{Errors: 2, Warnings: 1}, Silenced: 1, Known: 2, Skipped: 1,
			Checking: dossier.Checking{Confirmed: 1, Open: 3, Retracted: 1},
		},
		Findings: []*dossier.Finding{dates, quote, unread},
		Articles: []*dossier.Article{herald, post},
		Apart:    []*dossier.Finding{unread},
		People: []*dossier.Person{{
			Link: link("", "person-ada-brook", "Ada Brook"), Name: "Ada Brook",
			Titles: []dossier.Title{{Title: "mayor", Standing: "former", Verdict: "a rank or a description", Claim: link("post-7", "claim-post-7-c1", "c1"), Heading: "Post, 4 May 2022"}},
		}},
		Events: []*dossier.Event{opening},
	}
}

// heraldArticle is an article whose text is at hand.
func heraldArticle(dates, quote *dossier.Finding) *dossier.Article {
	first, second := dates.Claims[0], quote.Claims[0]
	speech := link("herald-1", "source-herald-1-speech", "speech")
	said := &dossier.Claim{
		Link: second, Kind: "quote", Quote: "It is a very good day for us all", Part: "body", Told: "said by Ada Brook", Factuality: "planned", Status: "confirmed",
		Marks:    []dossier.Mark{{By: "checker", Date: "2022-05-06"}, {By: "desk", How: "by telephone", Source: speech}},
		Sources:  []dossier.Link{speech},
		Findings: []dossier.Link{dates.Link, quote.Link},
	}
	return &dossier.Article{
		Link: link("herald-1", "article-herald-1", "herald-1"), Heading: "Bridge opens at last", Publisher: "Herald", Day: "2022-05-03", Date: "Tuesday, 3 May 2022",
		Place: "articles/herald.json:2:3", Weights: dossier.Weights{Errors: 2},
		Facts: []dossier.Fact{
			{Name: "publisher", Value: "Herald"},
			{Name: "address", Value: "https://herald.example/bridge?id=1", URL: "https://herald.example/bridge?id=1"},
			{Name: "archived", Value: "in the archive", URL: "https://archive.example/`bridge`"},
		},
		Sources: []*dossier.Source{
			{
				Link: speech, Words: "a speech by Ada Brook", Facts: []dossier.Fact{{Name: "address", URL: "https://city.example/speech"}}, Recorded: true,
				Text: []dossier.Paragraph{
					{Runs: []dossier.Run{{Text: "Friends, "}, {Text: "it is a good day", Claims: []dossier.Link{second}, Begins: []dossier.Link{second}, Worst: check.Error}}},
					{Runs: []dossier.Run{{Text: strings.Repeat("and so on ", 120)}}},
				},
			},
			{Link: link("herald-1", "source-herald-1-minutes", "minutes"), Words: "a document", Place: "articles/herald.json:60:5"},
		},
		Findings: []*dossier.Finding{dates, quote},
		Said: []dossier.Saying{
			{Words: "the bridge is safe", Said: "on Monday", Claim: said},
			{Speaker: "Ada Brook", Verbatim: true, Words: "“It is a very good day for us all”", Sources: []dossier.Link{speech, link("herald-1", "source-herald-1-minutes", "minutes")}, Claim: said},
		},
		Claims: []*dossier.Claim{
			{Link: first, Kind: "date", Quote: "opened on Tuesday", Part: "headline", Told: "the opening of the bridge: 2022-05-03", Status: "retracted"}, said,
		},
		Checking: dossier.Checking{Confirmed: 1, Retracted: 1},
		Text: dossier.Text{
			File: "texts/herald.txt", Cut: true, Lost: []dossier.Link{first},
			Paragraphs: []dossier.Paragraph{
				{Runs: []dossier.Run{{Text: "1. The bridge opened."}}},
				{
					Findings: []*dossier.Finding{dates, quote},
					Runs: []dossier.Run{
						{Text: "“"},
						{Text: "It is a very good day", Claims: []dossier.Link{first, second}, Begins: []dossier.Link{first, second}, Worst: check.Error},
						{Text: " for us all", Claims: []dossier.Link{second}, Worst: check.Error},
						{Text: "”, she said (twice): "},
						{Text: "since Tuesday", Claims: []dossier.Link{first}, Begins: []dossier.Link{first}},
						{Text: "(and"},
						{Text: " Monday) "},
					},
				},
			},
		},
	}
}

// postArticle is an article of which only spans are quoted, with findings that are told elsewhere or not at all.
func postArticle(dates, silenced, elsewhere *dossier.Finding) *dossier.Article {
	claim := link("post-7", "claim-post-7-c1", "c1")
	return &dossier.Article{
		Link: link("post-7", "article-post-7", "post-7"), Heading: "Post, 4 May 2022", Note: "a note on the article",
		Silenced: []*dossier.Finding{silenced}, Elsewhere: []*dossier.Finding{dates, elsewhere},
		Claims:   []*dossier.Claim{{Link: claim, Kind: "date", Quote: "opened on Thursday", Told: "the opening of the bridge: 2022-05-05", Findings: []dossier.Link{dates.Link}}},
		Checking: dossier.Checking{Open: 1},
		Text: dossier.Text{Paragraphs: []dossier.Paragraph{
			{Part: "headline", Runs: []dossier.Run{{Text: "opened on Thursday", Claims: []dossier.Link{claim}, Begins: []dossier.Link{claim}, Worst: check.Error}}},
		}},
	}
}
