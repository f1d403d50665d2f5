package timeline

// This file puts the verdict on an event's dates into one sentence: whether they agree, when, and by how much they miss
// one another where they do not.

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// VerdictLines tells each instant that was judged, or why none was.
func (e *Dates) VerdictLines() []string {
	var lines []string
	for _, judged := range e.Judged {
		lines = append(lines, instantName("", judged.Name)+judged.Sentence())
	}
	if len(e.Judged) == 0 {
		lines = append(lines, "not judged: "+e.notJudged())
	}
	for _, plan := range e.Plans {
		lines = append(lines, instantName("planned", plan.Name)+plan.Sentence())
	}
	return lines
}

// instantName names what a sentence is about: "planned end: ".
func instantName(words ...string) string {
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" })
	if len(words) == 0 {
		return ""
	}
	return strings.Join(words, " ") + ": "
}

func (e *Dates) notJudged() string {
	switch e.Extent {
	case claims.ExtentSeries:
		return "a series has no time of its own"
	case claims.ExtentSpan:
		return "no asserted claim tells when it began or ended"
	}
	return "no asserted claim tells a time"
}

// Sentence tells the verdict on one instant.
func (j Instant) Sentence() string {
	agreed := j.agreedWords()
	switch j.Judgement.Verdict {
	case reading.Conflict:
		return fmt.Sprintf("conflict: as first read, %s; they agree %s if %s%s",
			missed(j.Judgement.Voices(), reading.First).words(), agreedUTC(j.Judgement.Agreed), j.conditions(), agreed)
	case reading.Contradiction:
		return "contradiction: no time zone makes them agree; at best " + missed(j.Judgement.Voices(), reading.Any).words()
	}
	switch {
	case len(j.Judgement.Agreed) == 0:
		return "consistent: the one date that is asserted gives no time at all"
	case len(j.Claims) == 1:
		return "consistent: one date is asserted, " + j.Judgement.Agreed.Words(when.Span.UTCWords) + agreed
	}
	return "consistent: they agree " + agreedUTC(j.Judgement.Agreed) + agreed
}

// agreedUTC tells the instants on which all agree: "from 2021-08-09 19:00Z to 2021-08-10 04:00Z".
func agreedUTC(agreed when.Spans) string {
	return agreed.Words(func(s when.Span) string {
		if s.OpenStart() || s.OpenEnd() {
			return s.UTCWords()
		}
		return "from " + s.UTCWords()
	})
}

// mostNamed is how many clocks or conditions a sentence names one by one.
const mostNamed = 4

// agreedWords tells the instants on which all agree on the clocks of the people in the story. Clocks that show the same
// are told together; UTC has been told.
func (j Instant) agreedWords() string {
	type told struct {
		words  string
		places []string
	}
	var clocks []told
	for _, zone := range j.Judgement.Clocks() {
		if zone.Location == time.UTC {
			continue
		}
		words := j.Judgement.Agreed.Words(func(s when.Span) string { return s.Words(zone.Location) })
		at := slices.IndexFunc(clocks, func(t told) bool { return t.words == words })
		if at < 0 {
			at = len(clocks)
			clocks = append(clocks, told{words: words})
		}
		if label := j.Labels.Of(zone); !slices.Contains(clocks[at].places, label) {
			clocks[at].places = append(clocks[at].places, label)
		}
	}
	if len(clocks) == 0 || len(j.Judgement.Agreed) == 0 {
		return ""
	}
	var sentences []string
	for _, clock := range clocks[:min(len(clocks), mostNamed)] {
		sentences = append(sentences, clock.words+" in "+check.List(clock.places))
	}
	words := ": " + strings.Join(sentences, ", ")
	if more := len(clocks) - mostNamed; more > 0 {
		words += " (and " + check.Count(more, "more clock", "more clocks") + ")"
	}
	return words
}

// conditions tells what must be so for all to agree: each voice's words in one of the zones that save them.
func (j Instant) conditions() string {
	ways := j.Judgement.WaysOut
	type condition struct {
		words string
		zones []string
	}
	var found []condition
	for i, way := range ways {
		words := check.Quoted(reading.Words(way.Voice.Claims[0]))
		// The ways out of one voice follow one another; the same words in another article are another voice's.
		if len(found) == 0 || ways[i-1].Voice.Speaker != way.Voice.Speaker {
			found = append(found, condition{words: words})
		}
		last := &found[len(found)-1]
		if label := j.Labels.Of(way.Zone); !slices.Contains(last.zones, label) {
			last.zones = append(last.zones, label)
		}
	}
	var told []string
	for _, c := range found {
		words := fmt.Sprintf("%s is %s time", c.words, strings.Join(c.zones, " or "))
		if !slices.Contains(told, words) {
			told = append(told, words)
		}
	}
	if more := len(told) - mostNamed; more > 0 {
		told = append(told[:mostNamed:mostNamed], check.Count(more, "more such reading", "more such readings"))
	}
	return check.List(told)
}
