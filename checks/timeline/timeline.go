// Package timeline tells the dates of an event: who says what, the spans of time that the words may mean, which of them
// are certain and which only possible, and where all agree or by how much they miss one another.
//
// [Read] gives all dates of an event, claim by claim, and the verdict on them in words; [Of] gives them as a picture has
// them, a row for each voice. Both rest on the readings and the judgement of package reading, as the check date-conflict
// does, and so never show anything else than the check says. They decide nothing about how a picture looks.
package timeline

import (
	"slices"
	"time"

	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// Timeline is what claims say about one instant of an event.
type Timeline struct {
	// Event is the event's id, and Name what people call it.
	Event, Name string
	// Instant is "start" or "end" of an event that lasts, and empty for a moment. Planned says that these are plans.
	Instant string
	Planned bool
	Verdict reading.Verdict
	// Sentence tells the verdict: whether the dates agree, when, and by how much they miss one another where they do not.
	Sentence string
	// Rows are the voices, those that agree with one another together, in the order of the judgement's sides. There are
	// twelve at the most.
	Rows []Row
	// Clocks are the zones of the people in the story, at least one and at most four, those of first readings first; UTC is
	// among them only where somebody's clock is UTC. Places whose clocks show the same throughout are one clock.
	Clocks []Clock
	// Shown is the span of time that a picture has to show: the ends of bars, with some room on both sides. It is never
	// open. Bars that are open, or so much longer than all others that nothing else could be seen, reach beyond it.
	Shown when.Span
	// Marks are the overlap on which all agree, and the gaps between those that do not.
	Marks []Mark
}

// Row is what one voice says: some of the claims that give the same spans stand in one row.
type Row struct {
	// Who names the voice, or counts those that stand together: "the article", "the post of Lloyd Austin", "14 articles".
	// Words quotes what was read: "“on Tuesday”".
	Who, Words string
	// Voices names each of the voices.
	Voices []string
	Claims []*claims.Claim
	// Side is the number of the side of the judgement, from 0.
	Side int
	// Bars are the ways to read the row's words, the first readings before the others. There is none where the words give
	// no time at all, as those of a post that says "today" and is dated otherwise.
	Bars []Bar
}

// Bar is one way to read a voice's words.
type Bar struct {
	// Certain are the instants that all of the readings which this bar tells allow, and Possible those that some do. The
	// former lie within the latter. Readings that allow no instant are not told.
	Certain, Possible when.Spans
	// First says that these readings come to mind first; a bar of other readings shows what they would save.
	First bool
	// Zones are those of the readings, labelled as the timeline's clocks are, and Words tells what is possible on the clock
	// of the first of them: "Tuesday, 10 August 2021 in Washington".
	Zones []reading.Zone
	Words string
	// WayOut says that this reading lets all voices agree.
	WayOut bool
}

// Clock is a zone whose clock a picture shows, with the name that a reader knows it by: "Washington", "Paris and Berlin".
type Clock struct {
	Label    string
	Location *time.Location
}

// MarkKind says what a mark marks.
type MarkKind int

// The kinds of mark.
const (
	// Agreed is a span in which all voices agree as first read.
	Agreed MarkKind = iota
	// Saved is a span in which all agree only if somebody's words are read otherwise than at first.
	Saved
	// Gap is the time between two voices that share no instant; its span is empty where they just touch.
	Gap
)

// Mark is an overlap or a gap.
type Mark struct {
	Kind MarkKind
	Span when.Span
	// Rows are the numbers of the rows that it lies between, for a gap.
	Rows []int
	// Words tells its length: "9 hours", "4 hours apart", "the spans just touch", "from then on".
	Words string
}

// Of returns the timelines of an event: one of a moment, one each of the start and the end of what lasts, and one of any
// plans that cannot all hold. An instant of which nothing asserted tells a time has none, and neither has one whose dates
// are all open at both ends. Dated are the date claims on the event, as [Dating] gathers them.
func Of(d *claims.Dataset, event string, dated []*claims.Claim) []*Timeline {
	dates := read(d, event, dated)
	var all []*Timeline
	add := func(instants []Instant, planned bool) {
		for _, instant := range instants {
			t := &Timeline{
				Event: event, Name: d.EventName(event), Instant: instant.Name, Planned: planned,
				Verdict: instant.Judgement.Verdict, Sentence: instant.Sentence(),
			}
			if t.fill(d, instant) {
				all = append(all, t)
			}
		}
	}
	add(dates.Judged, false)
	add(dates.Plans, true)
	return all
}

// fill fills in what a picture shows. It is false where there is nothing to show.
func (t *Timeline) fill(d *claims.Dataset, instant Instant) bool {
	t.Rows = rows(d, instant)
	t.Marks = marks(instant.Judgement, t.Rows)
	drawn := false
	if t.Shown, drawn = shown(t.Rows, t.Marks); !drawn {
		return false
	}
	t.Clocks = clocks(instant, t.Rows, t.Shown)
	return true
}

// Told returns the timeline with each of its texts told otherwise, as by a function that makes hostile text harmless.
func (t *Timeline) Told(tell func(string) string) *Timeline {
	told := *t
	told.Event, told.Name, told.Sentence = tell(t.Event), tell(t.Name), tell(t.Sentence)
	told.Rows = slices.Clone(t.Rows)
	for i := range told.Rows {
		row := &told.Rows[i]
		row.Who, row.Words = tell(row.Who), tell(row.Words)
		row.Voices = slices.Clone(row.Voices)
		for k, voice := range row.Voices {
			row.Voices[k] = tell(voice)
		}
		row.Bars = slices.Clone(row.Bars)
		for k := range row.Bars {
			bar := &row.Bars[k]
			bar.Words, bar.Zones = tell(bar.Words), slices.Clone(bar.Zones)
			for z := range bar.Zones {
				bar.Zones[z].Label, bar.Zones[z].Origin = tell(bar.Zones[z].Label), tell(bar.Zones[z].Origin)
			}
		}
	}
	told.Clocks, told.Marks = slices.Clone(t.Clocks), slices.Clone(t.Marks)
	for i := range told.Clocks {
		told.Clocks[i].Label = tell(told.Clocks[i].Label)
	}
	for i := range told.Marks {
		told.Marks[i].Words = tell(told.Marks[i].Words)
	}
	return &told
}
