package cli

// This file shows the dates of an event: each claim in each of its readings, as a table and as JSON.

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"claimcheck/checks/reading"
	"claimcheck/checks/timeline"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
)

// utcHeader is as wide as "2021-08-10 04:00Z to", so that no line ends between a date and its time of day.
const utcHeader = "span of time, in UTC"

// datesTable prints the event's dates, a row for each reading under its article's heading, and then the verdict.
func (s shown) datesTable(a *app, width int, paint func(string) string) error {
	if len(s.dates.Claimed) == 0 {
		_, err := fmt.Fprintln(a.Out, "no claim dates it")
		return err
	}
	a.head("dates", width, paint)
	fmt.Fprintln(a.Out)
	grid := terminal.Grid{Columns: []terminal.GridColumn{
		{Header: "id", Kind: terminal.Label}, {Header: "words"}, {Header: "read as"}, {Header: "zone"}, {Header: utcHeader},
	}}
	for _, date := range s.dates.Claimed {
		heading := report.Heading(s.dataset, date.Claim.Article)
		last := len(grid.Groups) - 1
		if last < 0 || grid.Groups[last].Heading != heading {
			grid.Groups = append(grid.Groups, terminal.GridGroup{Heading: heading})
			last++
		}
		grid.Groups[last].Rows = append(grid.Groups[last].Rows, dateRows(s.dates, date)...)
	}
	if err := grid.Write(a.Out, width, paint); err != nil {
		return err
	}
	fmt.Fprintln(a.Out)
	for _, line := range s.dates.VerdictLines() {
		for _, wrapped := range terminal.Hanging(terminal.Clean(line), 2, width) {
			fmt.Fprintln(a.Out, wrapped)
		}
	}
	return nil
}

// dateRows tells a claim, a row for each reading: the first row has its id and words, the others say that they are another
// reading, or one that does not come to mind at first.
func dateRows(e *timeline.Dates, date timeline.Claimed) [][]string {
	id, words := date.Claim.ID, dateWords(date.Claim)
	if marks := dateMarks(date.Claim); len(marks) > 0 {
		words += " (" + strings.Join(marks, ", ") + ")"
	}
	if len(date.Readings) == 0 {
		return [][]string{{id, words, "no time can be told", "", ""}}
	}
	showsDisplay := displayed(date)
	rows := make([][]string, 0, len(date.Readings))
	for i, r := range date.Readings {
		told := readAs(r)
		switch {
		case i == 0:
		case r.First:
			id, words, told = "", "", "or "+told
		default:
			id, words, told = "", "", "otherwise "+told
		}
		zone := zoneWords(e, r.Zone)
		if showsDisplay {
			zone += "; shown day counted in " + e.Labels.Of(r.Display)
		}
		rows = append(rows, []string{id, words, told, zone, r.Spans.Words(when.Span.UTCWords)})
	}
	return rows
}

// dateWords quotes what a date claim was read from: the words of its time, else those of its anchor.
func dateWords(c *claims.Claim) string {
	return terminal.Quoted(reading.Words(c))
}

// dateMarks tells what makes a date claim another than one that says plainly when an event took place: its phase, and
// why it is not judged.
func dateMarks(c *claims.Claim) []string {
	var marks []string
	if c.Phase != "" && c.Phase != claims.PhaseDuring {
		marks = append(marks, c.Phase)
	}
	if c.Fact() != claims.Asserted {
		marks = append(marks, c.Fact())
	}
	if !c.Live() {
		marks = append(marks, c.Status)
	}
	return marks
}

// displayed reports whether it matters to the claim in which zone the day shown on its post was counted.
func displayed(d timeline.Claimed) bool {
	return len(d.Readings) > 1 && !slices.ContainsFunc(d.Readings, func(r timeline.Reading) bool { return r.Display.Name == "" }) &&
		slices.ContainsFunc(d.Readings, func(r timeline.Reading) bool { return r.Display.Name != d.Readings[0].Display.Name })
}

// zoneWords tells a zone and where it comes from: a dateline or a place by its own name. The publisher stands in the
// heading of its article.
func zoneWords(e *timeline.Dates, zone reading.Zone) string {
	label := zone.Label
	if label == when.ZoneWords(zone.Location) {
		label = e.Labels.Of(zone)
	}
	origin, _, _ := strings.Cut(zone.Origin, ",")
	if origin == "" || origin == zone.Label {
		return label
	}
	return label + " (" + origin + ")"
}

// readAs tells the time that a reading gives, on the clocks of its zone.
func readAs(r timeline.Reading) string {
	if len(r.Spans) == 0 {
		return "no time at all"
	}
	return r.Spans.Words(func(s when.Span) string { return s.Words(r.Zone.Location) })
}

// dateMembers returns what the JSON of an event has beyond that of other things: how each claim may be read, and the verdict
// on the asserted ones. Of an event that lasts, the verdict is the worse of those on its start and its end, which follow.
func dateMembers(e *timeline.Dates) object {
	readings := []object{}
	for _, date := range e.Claimed {
		readings = append(readings, readingObjects(date)...)
	}
	out := object{{"readings", readings}}
	for i, judged := range e.Judged {
		switch {
		case judged.Name == "":
			out = append(out, instantObject(judged)...)
		case i == 0:
			out = append(out, member{"verdict", string(e.Verdict())}, member{judged.Name, instantObject(judged)})
		default:
			out = append(out, member{judged.Name, instantObject(judged)})
		}
	}
	var plans []object
	for _, plan := range e.Plans {
		told := object{{"claims", claimIDs(plan.Claims)}}
		if plan.Name != "" {
			told = append(told, member{"of", plan.Name})
		}
		plans = append(plans, append(told, instantObject(plan)...))
	}
	if len(plans) > 0 {
		out = append(out, member{"plans", plans})
	}
	return out
}

// instantObject tells one judged instant: the verdict, the sentence that the table has for it, the instants on which all agree,
// and what must be read otherwise than at first for that.
func instantObject(j timeline.Instant) object {
	out := object{
		{"verdict", string(j.Judgement.Verdict)},
		{"message", j.Sentence()},
		{"agreed", spanObjects(j.Judgement.Agreed)},
	}
	var ways []object
	for _, way := range j.Judgement.WaysOut {
		ways = append(ways, object{
			{"claims", claimIDs(way.Voice.Claims)}, {"zone", way.Zone.Name}, {"span", spanObject(way.Spans.Hull())},
		})
	}
	if len(ways) > 0 {
		out = append(out, member{"way_out", ways})
	}
	return out
}

func claimIDs(list []*claims.Claim) []string {
	ids := make([]string, 0, len(list))
	for _, claim := range list {
		ids = append(ids, claimID(claim))
	}
	return ids
}

// readingObjects are the readings of one claim; one that tells nothing but the claim where no time can be told.
func readingObjects(d timeline.Claimed) []object {
	c := d.Claim
	told := object{{"claim", c.ID}, {"article", c.Article.ID}}
	told = append(told, member{"words", reading.Words(c)})
	if c.Phase != "" {
		told = append(told, member{"phase", c.Phase})
	}
	if c.Fact() != claims.Asserted {
		told = append(told, member{"factuality", c.Fact()})
	}
	if !c.Live() {
		told = append(told, member{"status", c.Status})
	}
	if len(d.Readings) == 0 {
		return []object{told}
	}
	all := make([]object, 0, len(d.Readings))
	for _, r := range d.Readings {
		one := append(slices.Clone(told), member{"read_as", readAs(r)}, member{"zone", r.Zone.Name})
		if r.Display.Name != "" {
			one = append(one, member{"display", r.Display.Name})
		}
		one = append(one, member{"first", r.First})
		if len(r.Spans) > 0 {
			one = append(one, member{"span", spanObject(r.Spans.Hull())})
		}
		if len(r.Spans) > 1 {
			one = append(one, member{"spans", spanObjects(r.Spans)})
		}
		all = append(all, one)
	}
	return all
}

func spanObjects(spans when.Spans) []object {
	all := make([]object, 0, len(spans))
	for _, span := range spans {
		all = append(all, spanObject(span))
	}
	return all
}

// spanObject is a span as the JSON report has it: RFC 3339 in UTC, where an open end, or one outside the years 0000 to
// 9999, is absent.
func spanObject(span when.Span) object {
	out := object{}
	for _, end := range []struct {
		key string
		at  time.Time
	}{{"start", span.Start.UTC()}, {"end", span.End.UTC()}} {
		if year := end.at.Year(); year >= 0 && year <= 9999 {
			out = append(out, member{end.key, end.at.Format(time.RFC3339Nano)})
		}
	}
	return out
}
