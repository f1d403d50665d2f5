package timeline_test

// This file holds the stories of which the timelines are read line by line.

import "strings"

// timelineStory is a dataset on the event "call", with the outlines of its timelines.
type timelineStory struct {
	name  string
	files map[string]string
	want  []string
}

func timelineStories() []timelineStory {
	return []timelineStory{
		{
			"of what lasts, the start and the end",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-02"}, "phase": "start"`, `"when": {"date": "2021-08-09"}, "phase": "end"`),
				"b.json": dated("b", inKarachi, `"when": {"date": "2021-08-02"}, "phase": "start"`, `"when": {"date": "2021-08-11"}, "phase": "end"`),
				"e.json": lasting("span"),
			},
			[]string{
				"the call start: consistent",
				"0 2 articles: “x”",
				"  first: 2021-08-01T19:00/2021-08-02T19:00: Monday, 2 August 2021 in Karachi",
				"agreed 2021-08-01T19:00/2021-08-02T19:00: 1 day []",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-08-01T18:02/2021-08-02T19:57",
				"the call end: contradiction",
				"0 The Paper (a): “x”",
				"  first: 2021-08-08T19:00/2021-08-09T19:00: Monday, 9 August 2021 in Karachi",
				"1 The Paper (b): “x”",
				"  first: 2021-08-10T19:00/2021-08-11T19:00: Wednesday, 11 August 2021 in Karachi",
				"gap 2021-08-09T19:00/2021-08-10T19:00: 1 day apart [0 1]",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-08-08T16:07/2021-08-11T21:52",
			},
		},
		{
			"a plan that cannot hold",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-12"}, "factuality": "planned"`,
				`"when": {"date": "2021-08-14"}, "factuality": "planned"`)},
			[]string{
				"call planned: contradiction",
				"0 the article: “x”",
				"  first: 2021-08-11T19:00/2021-08-12T19:00: Thursday, 12 August 2021 in Karachi",
				"1 the article: “x”",
				"  first: 2021-08-13T19:00/2021-08-14T19:00: Saturday, 14 August 2021 in Karachi",
				"gap 2021-08-12T19:00/2021-08-13T19:00: 1 day apart [0 1]",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-08-11T16:07/2021-08-14T21:52",
			},
		},
		{
			"three sides have the gaps between neighbours",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-08"}`),
				"b.json": dated("b", inKarachi, `"when": {"date": "2021-08-10"}`),
				"c.json": dated("c", inKarachi, `"when": {"date": "2021-08-04"}`),
			},
			[]string{
				"call: contradiction",
				"0 The Paper (a): “x”",
				"  first: 2021-08-07T19:00/2021-08-08T19:00: Sunday, 8 August 2021 in Karachi",
				"1 The Paper (b): “x”",
				"  first: 2021-08-09T19:00/2021-08-10T19:00: Tuesday, 10 August 2021 in Karachi",
				"2 The Paper (c): “x”",
				"  first: 2021-08-03T19:00/2021-08-04T19:00: Wednesday, 4 August 2021 in Karachi",
				"gap 2021-08-04T19:00/2021-08-07T19:00: 3 days apart [0 2]",
				"gap 2021-08-08T19:00/2021-08-09T19:00: 1 day apart [0 1]",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-08-03T12:16/2021-08-11T01:43",
			},
		},
		{
			"a gap that another voice bridges",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-08"}`),
				"b.json": dated("b", inKarachi, `"when": {"date": "2021-08-10"}`),
				"c.json": dated("c", inKarachi, `"when": {"date": "2021-08"}`),
			},
			[]string{
				"call: contradiction",
				"0 The Paper (c): “x”",
				"  first: 2021-07-31T19:00/2021-08-31T19:00: August 2021 in Karachi",
				"0 The Paper (a): “x”",
				"  first: 2021-08-07T19:00/2021-08-08T19:00: Sunday, 8 August 2021 in Karachi",
				"1 The Paper (b): “x”",
				"  first: 2021-08-09T19:00/2021-08-10T19:00: Tuesday, 10 August 2021 in Karachi",
				"gap 2021-08-08T19:00/2021-08-09T19:00: 1 day apart [1 2]",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-07-30T13:14/2021-09-02T00:45",
			},
		},
		{
			"open ends are shown as far as there is something to see",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"date": "2021-08/.."}`),
				"b.json": dated("b", inKarachi, `"when": {"date": "2021-07-15/.."}`),
			},
			[]string{
				"call: consistent",
				"0 The Paper (b): “x”",
				"  first: 2021-07-14T19:00/..: from Thursday, 15 July 2021 on in Karachi",
				"0 The Paper (a): “x”",
				"  first: 2021-07-31T19:00/..: from Sunday, 1 August 2021 on in Karachi",
				"agreed 2021-07-31T19:00/..: from then on []",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-07-14T02:40/2021-08-02T19:57",
			},
		},
		{
			"a year is shown no farther than around a day",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"date": "2021"}`),
				"b.json": dated("b", inKarachi, `"when": {"date": "2021-08-10"}`),
			},
			[]string{
				"call: consistent",
				"0 The Paper (a): “x”",
				"  first: 2020-12-31T19:00/2021-12-31T19:00: 2021 in Karachi",
				"0 The Paper (b): “x”",
				"  first: 2021-08-09T19:00/2021-08-10T19:00: Tuesday, 10 August 2021 in Karachi",
				"agreed 2021-08-09T19:00/2021-08-10T19:00: 1 day []",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-08-09T16:07/2021-08-10T21:52",
			},
		},
		{
			"a hundred years too early",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"date": "1921-08-10"}`),
				"b.json": dated("b", inKarachi, `"when": {"date": "2021-08-10"}`),
			},
			[]string{
				"call: contradiction",
				"0 The Paper (a): “x”",
				"  first: 1921-08-09T18:30/1921-08-10T18:30: Wednesday, 10 August 1921 in Karachi",
				"1 The Paper (b): “x”",
				"  first: 2021-08-09T19:00/2021-08-10T19:00: Tuesday, 10 August 2021 in Karachi",
				"gap 1921-08-10T18:30/2021-08-09T19:00: 99 years 364 days apart [0 1]",
				"clock of Karachi: Asia/Karachi",
				"shown 1917-08-09T17:31/2025-08-10T19:58",
			},
		},
		{
			"the reading that comes nearest in a contradiction",
			map[string]string{
				"a.json": dated("a", inBoth, `"when": {"text": "on Tuesday"}`),
				"b.json": dated("b", inWashington, `"when": {"date": "2021-08-09T14:00-04:00"}`),
			},
			[]string{
				"call: contradiction",
				"0 The Paper (a): “on Tuesday”",
				"  first: 2021-08-10T04:00/2021-08-11T04:00: Tuesday, 10 August 2021 in Washington",
				"  otherwise: 2021-08-09T19:00/2021-08-10T19:00: Tuesday, 10 August 2021 in Karachi",
				"1 The Wire (b): “x”",
				"  first: 2021-08-09T18:00/2021-08-09T18:01: 14:00 on Monday, 9 August 2021 in Washington",
				"gap 2021-08-09T18:01/2021-08-09T19:00: 59 minutes apart [0 1]",
				"clock of Washington: America/New_York",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-08-09T16:38/2021-08-11T05:21",
			},
		},
		{
			"clocks that show the same are one",
			map[string]string{
				"a.json": dated("a", strings.Replace(inWashington, "Washington", "Paris", 1), `"when": {"date": "2021-08-10"}`),
				"b.json": dated("b", strings.Replace(inWashington, "Washington", "Berlin", 1), `"when": {"date": "2021-08-10"}`),
			},
			[]string{
				"call: consistent",
				"0 The Wire (a): “x”",
				"  first: 2021-08-09T22:00/2021-08-10T22:00: Tuesday, 10 August 2021 in Paris",
				"0 The Wire (b): “x”",
				"  first: 2021-08-09T22:00/2021-08-10T22:00: Tuesday, 10 August 2021 in Berlin",
				"agreed 2021-08-09T22:00/2021-08-10T22:00: 1 day []",
				"clock of Paris and Berlin: Europe/Paris",
				"shown 2021-08-09T21:02/2021-08-10T22:57",
			},
		},
		{
			"words that give no time at all",
			map[string]string{"a.json": `{"article": {"id": "a", "publisher": "paper", "published": "2021-08-10T08:00+05:00"}, "claims": [
				{"id": "c1", "kind": "date", "event": "call", "when": {"text": "earlier today", "date": "2021-08-11"}, "anchor": {"exact": "x"}},
				{"id": "c2", "kind": "date", "event": "call", "when": {"date": "2021-08-10"}, "anchor": {"exact": "x"}}]}`},
			[]string{
				"call: contradiction",
				"0 the article: “x”",
				"  first: 2021-08-09T19:00/2021-08-10T19:00: Tuesday, 10 August 2021 in Karachi",
				"1 the article: “earlier today”",
				"clock of Karachi: Asia/Karachi",
				"shown 2021-08-09T18:02/2021-08-10T19:57",
			},
		},
		{
			"nothing that anybody tells the time of",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"text": "in a while"}`)},
			nil,
		},
	}
}
