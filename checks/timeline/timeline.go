// Package timeline tells the dates of an event as a picture has them: who says what, the spans of time that the words
// may mean, which of them are certain and which only possible, and where all agree or by how much they miss one another.
//
// It rests on the readings and the judgement of package reading, as the check date-conflict does, and so never shows
// anything else than the check says. It decides nothing about how a picture looks.
package timeline

import (
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
	// Rows are the voices, those that agree with one another together, in the order of the judgement's sides.
	Rows []Row
	// Clocks are the zones of the people in the story, at least one; UTC is among them only where somebody's clock is UTC.
	Clocks []Clock
	// Shown is the span of time that a picture has to show: all ends of bars, with some room on both sides. It is never open.
	Shown when.Span
	// Marks are the overlap on which all agree, and the gaps between those that do not.
	Marks []Mark
}

// Row is what one voice says: some of the claims that give the same spans stand in one row.
type Row struct {
	// Who names the voice: "the article", "the post of Lloyd Austin". Words quotes what was read: "“on Tuesday”".
	Who, Words string
	Claims     []*claims.Claim
	// Side is the number of the side of the judgement, from 0.
	Side int
	Bars []Bar
}

// Bar is one way to read a voice's words.
type Bar struct {
	// Certain are the instants that all of the readings which this bar tells allow, and Possible those that some do. The
	// former lie within the latter.
	Certain, Possible when.Spans
	// First says that these readings come to mind first; a bar of other readings shows what they would save.
	First bool
	// Zones are those of the readings, and Words tells how the words are read, on the clock of the first of them: "Tuesday,
	// 10 August 2021 in Washington".
	Zones []reading.Zone
	Words string
	// WayOut says that this reading lets all voices agree.
	WayOut bool
}

// Clock is a zone whose clock a picture shows, with the name that a reader knows it by.
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
	// Words tells its length: "9 hours", "4 hours apart", "the spans just touch".
	Words string
}
