package timeline_test

// These tests read the verdicts on an event's dates.

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// dated writes an article with date claims on the event "call", each told by its keys beside id, kind and event.
func dated(id, article string, dates ...string) string {
	var told []string
	for i, date := range dates {
		told = append(told, fmt.Sprintf(`{"id": "c%d", "kind": "date", "event": "call", "anchor": {"exact": "x"}, %s}`, i+1, date))
	}
	return fmt.Sprintf(`{"article": {"id": %q, %s}, "claims": [%s]}`, id, article, strings.Join(told, ", "))
}

// What articles may say beside their ids.
const (
	inKarachi    = `"publisher": "paper", "published": "2021-08-10"`
	inWashington = `"publisher": "wire", "dateline": {"place": "Washington", "date": "2021-08-10"}`
	inBoth       = `"publisher": "paper", "dateline": {"place": "Washington", "date": "2021-08-10"}`
)

// verdictOn is a dataset on the event "call", with the lines that tell its verdict.
type verdictOn struct {
	name  string
	files map[string]string
	want  []string
}

func (test verdictOn) run(t *testing.T) {
	if diff := cmp.Diff(test.want, eventIn(t, test.files).VerdictLines()); diff != "" {
		t.Error(diff)
	}
}

// lasting is a register that gives the call an extent.
func lasting(extent string) string {
	return fmt.Sprintf(`{"events": [{"id": "call", "name": "the call", "extent": %q}]}`, extent)
}

func TestVerdictsOnFewDates(t *testing.T) {
	for _, test := range []verdictOn{
		{
			"one date",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"text": "on Tuesday"}`)},
			[]string{"consistent: one date is asserted, 2021-08-09 19:00Z to 2021-08-10 19:00Z: Tuesday, 10 August 2021 in Karachi"},
		},
		{
			"two clocks",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"text": "on Tuesday"}`),
				"b.json": dated("b", inWashington, `"when": {"text": "on Monday"}`),
			},
			[]string{"consistent: they agree from 2021-08-09 19:00Z to 2021-08-10 04:00Z: 00:00 to 09:00 on Tuesday, 10 August 2021 in Karachi, " +
				"15:00 to 24:00 on Monday, 9 August 2021 in Washington"},
		},
		{
			"a way out that bridges hours",
			map[string]string{
				"a.json": dated("a", inBoth, `"when": {"text": "on Tuesday"}`),
				"b.json": dated("b", inWashington, `"when": {"date": "2021-08-09T15:00/2021-08-09T20:00"}`),
			},
			[]string{"conflict: as first read, they are 3 hours 59 minutes apart; they agree from 2021-08-09 19:00Z to 2021-08-10 00:01Z " +
				"if “on Tuesday” is Karachi time: 15:00 to 20:01 on Monday, 9 August 2021 in Washington, " +
				"00:00 to 05:01 on Tuesday, 10 August 2021 in Karachi"},
		},
	} {
		t.Run(test.name, test.run)
	}
}

func TestVerdictsOnManyDates(t *testing.T) {
	for _, test := range []verdictOn{
		{
			"two voices that must be read otherwise",
			map[string]string{
				"a.json": dated("a", inBoth, `"when": {"text": "on Tuesday"}`),
				"b.json": dated("b", strings.Replace(inBoth, "Washington", "London", 1), `"when": {"text": "Tuesday"}`),
				"c.json": dated("c", inWashington, `"when": {"date": "2021-08-09T15:30-04:00"}`),
			},
			[]string{"conflict: as first read, they are up to 8 hours 29 minutes apart; they agree from 2021-08-09 19:30Z to 2021-08-09 19:31Z " +
				"if “on Tuesday” is Karachi time and “Tuesday” is Karachi time: 15:30 on Monday, 9 August 2021 in Washington, " +
				"20:30 on Monday, 9 August 2021 in London, 00:30 on Tuesday, 10 August 2021 in Karachi"},
		},
		{
			"many clocks",
			map[string]string{
				"a.json": dated("a", inWashington, `"when": {"date": "2021-08-10T12:00Z"}`),
				"b.json": dated("b", strings.Replace(inWashington, "Washington", "London", 1), `"when": {"date": "2021-08-10"}`),
				"c.json": dated("c", strings.Replace(inWashington, "Washington", "Paris", 1), `"when": {"date": "2021-08-10"}`),
				"d.json": dated("d", strings.Replace(inWashington, "Washington", "Berlin", 1), `"when": {"date": "2021-08-10"}`),
				"e.json": dated("e", strings.Replace(inWashington, "Washington", "Cairo", 1), `"when": {"date": "2021-08"}`),
				"f.json": dated("f", strings.Replace(inWashington, "Washington", "Moscow", 1), `"when": {"date": "2021-08"}`),
				"g.json": dated("g", strings.Replace(inWashington, "Washington", "Tokyo", 1), `"when": {"date": "2021-08"}`),
			},
			[]string{"consistent: they agree from 2021-08-10 12:00Z to 2021-08-10 12:01Z: 08:00 on Tuesday, 10 August 2021 in Washington, " +
				"13:00 on Tuesday, 10 August 2021 in London, 14:00 on Tuesday, 10 August 2021 in Paris, Berlin and Cairo, " +
				"15:00 on Tuesday, 10 August 2021 in Moscow (and 1 more clock)"},
		},
		{
			"three sides",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-08"}`),
				"b.json": dated("b", inKarachi, `"when": {"date": "2021-08-10"}`),
				"c.json": dated("c", inKarachi, `"when": {"date": "2021-08-04"}`),
			},
			[]string{"contradiction: no time zone makes them agree; at best they are up to 5 days apart"},
		},
		{
			"one voice against itself",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-09"}`, `"when": {"date": "2021-08-10"}`)},
			[]string{"contradiction: no time zone makes them agree; at best the spans just touch"},
		},
		{
			"an open span",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"date": "2021-08/.."}`, `"when": {"date": "2021-07-15/.."}`)},
			[]string{"consistent: they agree from 2021-07-31 19:00Z on: from Sunday, 1 August 2021 on in Karachi"},
		},
	} {
		t.Run(test.name, test.run)
	}
}

func TestVerdictsOnExtents(t *testing.T) {
	for _, test := range []verdictOn{
		{
			"no asserted date",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-09"}, "factuality": "denied"`, `"when": {"text": "in a while"}`)},
			[]string{"not judged: no asserted claim tells a time"},
		},
		{
			"a series",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-09"}`), "events.json": lasting("series")},
			[]string{"not judged: a series has no time of its own"},
		},
		{
			"something that lasts, whose ends nobody tells",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-09"}`), "events.json": lasting("span")},
			[]string{"not judged: no asserted claim tells when it began or ended"},
		},
		{
			"a start that fits and an end that does not",
			map[string]string{
				"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-02"}, "phase": "start"`, `"when": {"date": "2021-08-09"}, "phase": "end"`),
				"b.json": dated("b", inKarachi, `"when": {"date": "2021-08-02"}, "phase": "start"`, `"when": {"date": "2021-08-11"}, "phase": "end"`),
				"e.json": lasting("span"),
			},
			[]string{
				"start: consistent: they agree from 2021-08-01 19:00Z to 2021-08-02 19:00Z: Monday, 2 August 2021 in Karachi",
				"end: contradiction: no time zone makes them agree; at best they are 1 day apart",
			},
		},
		{
			"plans of one article",
			map[string]string{"a.json": dated("a", inKarachi, `"when": {"date": "2021-08-12"}, "factuality": "planned"`,
				`"when": {"date": "2021-08-14"}, "factuality": "planned"`, `"when": {"date": "2021-08-09"}`)},
			[]string{
				"consistent: one date is asserted, 2021-08-08 19:00Z to 2021-08-09 19:00Z: Monday, 9 August 2021 in Karachi",
				"planned: contradiction: no time zone makes them agree; at best they are 1 day apart",
			},
		},
	} {
		t.Run(test.name, test.run)
	}
}
