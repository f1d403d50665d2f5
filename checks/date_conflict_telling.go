package checks

// This file puts a judgement over an event's dates into words: who says what, how it was read, what would save it and
// what may be off.

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

// telling tells one judgement.
type telling struct {
	dataset   *claims.Dataset
	event     string
	facet     reading.Facet
	judgement reading.Judgement
	labels    reading.Labels
	// several says that more than one article is involved, so that each must be named.
	several bool
}

func newTelling(d *claims.Dataset, event string, f reading.Facet, j reading.Judgement) telling {
	t := telling{dataset: d, event: event, facet: f, judgement: j, labels: reading.Labels{}}
	voices := j.Voices()
	t.labels.Name(voices)
	t.several = reading.Several(voices)
	return t
}

func (t telling) label(zone reading.Zone) string { return t.labels.Of(zone) }

// name returns the event's name as it stands in a sentence.
func (t telling) name() string {
	if event, ok := t.dataset.Events.Find(t.event); ok {
		return event.Label()
	}
	return fmt.Sprintf("%q", t.event)
}

// message is the finding in one sentence.
func (t telling) message() string {
	var sides []string
	for _, side := range t.judgement.Sides {
		sides = append(sides, t.sideWords(side))
	}
	instant := t.name()
	if t.facet.Name != "" {
		instant = "the " + t.facet.Name + " of " + instant
	}
	head := fmt.Sprintf("the dates of %s cannot all hold: %s", instant, strings.Join(sides, "; "))
	if t.judgement.Verdict == reading.Contradiction {
		return head + "; no time zone makes them agree"
	}
	return head + "; " + t.wayOutWords()
}

// wayOutWords tells the readings that save all claims, with the clock times: each voice that must be read otherwise than
// at first, in one zone or another.
func (t telling) wayOutWords() string {
	var conditions []string
	for i := 0; i < len(t.judgement.WaysOut); {
		voice := t.judgement.WaysOut[i].Voice
		var zones []string
		for ; i < len(t.judgement.WaysOut) && t.judgement.WaysOut[i].Voice.Speaker == voice.Speaker; i++ {
			zones = append(zones, t.label(t.judgement.WaysOut[i].Zone))
		}
		words := fmt.Sprintf("%s is %s time", check.Quoted(reading.Words(voice.Claims[0])), strings.Join(zones, " or "))
		if !slices.Contains(conditions, words) {
			conditions = append(conditions, words)
		}
	}
	agreed := t.judgement.Agreed.Hull()
	place := t.judgement.Clocks()[0]
	return fmt.Sprintf("they agree only if %s and it took place %s in %s",
		check.List(conditions), betweenWords(agreed, place.Location), t.label(place))
}

// betweenWords tells when something took place that did so at some moment of a span.
func betweenWords(span when.Span, zone *time.Location) string {
	first, last := when.DayOf(span.Start, zone), when.DayOf(span.End.Add(-time.Nanosecond), zone)
	if span.OpenStart() || span.OpenEnd() || first != last || span.Equal(first.Span(zone)) {
		return "in the time " + span.Words(zone)
	}
	if span.Duration() <= time.Minute {
		return "at " + span.Words(zone)
	}
	return fmt.Sprintf("between %s and %s on %s", when.Clock(span.Start, zone), when.EndClock(span.End, zone), first.Words())
}

// voice names who asserts something.
func (t telling) voice(v reading.Voice) string { return v.Name(t.dataset, t.several) }

// meant tells the time that a voice's words mean in its first reading.
func (t telling) meant(v reading.Voice) string {
	r := v.First()
	if len(r.Spans) == 0 {
		return ""
	}
	return r.Spans.Words(func(s when.Span) string { return s.Words(r.Zone.Location) }) + " in " + t.label(r.Zone)
}

// evidence quotes a voice's k-th claim and says how it was read.
func (t telling) evidence(v reading.Voice, k int) check.Evidence {
	claim := v.Claims[k]
	evidence := check.QuoteOf(claim)
	r := v.First()
	evidence.Zone = r.Zone.Name
	if spans := r.PerClaim[k]; len(spans) > 0 {
		span := spans.Hull()
		evidence.Span = &span
		evidence.Note = fmt.Sprintf("%s, read as %s in %s (%s)", t.voice(reading.Voice{Speaker: v.Speaker, Claims: v.Claims[k : k+1]}),
			spans.Words(func(s when.Span) string { return s.Words(r.Zone.Location) }), t.label(r.Zone), spans.Words(when.Span.UTCWords))
	}
	if r.Display.Name != "" {
		evidence.Note += t.displayNote(v, k)
	}
	return evidence
}

// displayNote tells what the day shown on a post leaves open, where it has been read in more than one zone.
func (t telling) displayNote(v reading.Voice, k int) string {
	var zones []string
	last := time.Time{}
	for _, r := range v.Readings {
		if r.Display.Name == "" || len(r.PerClaim[k]) == 0 {
			continue
		}
		if label := t.label(r.Display); len(zones) == 0 || zones[len(zones)-1] != label {
			zones = append(zones, label)
		}
		if end := r.PerClaim[k].Hull().End; end.After(last) {
			last = end
		}
	}
	if len(zones) < 2 {
		return ""
	}
	shown := v.Speaker.Source.Published.Date
	if day, ok := dayIn(shown); ok {
		shown = day.Words()
	}
	return fmt.Sprintf("; the day shown on the post, %s, may be that of %s: it ends by %s UTC",
		shown, strings.Join(zones[:len(zones)-1], ", ")+" or "+zones[len(zones)-1], last.UTC().Format("2 January 15:04"))
}

// dayIn returns the one calendar day in which an EDTF date lies as it is written.
func dayIn(date string) (when.Day, bool) {
	parsed, err := when.ParseDate(date)
	if err != nil {
		return when.Day{}, false
	}
	if day, whole := parsed.Day(); whole {
		return day, true
	}
	first, begins := parsed.FirstDay()
	last, ends := parsed.LastDay()
	return first, begins && ends && first == last
}

// waysOut lists the readings that save all claims.
func (t telling) waysOut() []check.WayOut {
	var ways []check.WayOut
	for _, way := range t.judgement.WaysOut {
		ways = append(ways, check.WayOut{Voice: t.voice(way.Voice), Zone: way.Zone.Name, Span: way.Spans.Hull()})
	}
	return ways
}
