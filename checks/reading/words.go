package reading

// This file turns one "when" into spans of UTC instants: by its recorded date, by its words seen from a reference day,
// or, for a post of which only the shown day is known, by its words seen from every day its author may have been in.

import (
	"time"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// told is a claim with its recorded date, which is the same in each of the zones in which the claim is read.
type told struct {
	*claims.Claim
	date  when.Date
	dated bool
	// settled says that the when states its own zone, or its date an offset: then spans are all that it means.
	settled bool
	spans   when.Spans
}

// appendTold reads the recorded dates of claims.
func appendTold(read []told, all []*claims.Claim) []told {
	for _, claim := range all {
		t := told{Claim: claim}
		t.date, t.dated = dateOf(claim.When)
		zone := time.UTC
		if t.settled = t.dated && t.date.Zoned(); t.dated && !t.settled && claim.When.Zone != "" {
			var err error
			zone, err = when.LoadZone(claim.When.Zone)
			t.settled = err == nil
		}
		if t.settled {
			t.spans = t.date.Spans(zone)
		}
		read = append(read, t)
	}
	return read
}

func dateOf(w *claims.When) (when.Date, bool) {
	if w == nil || w.Date == "" {
		return when.Date{}, false
	}
	date, err := when.ParseDate(w.Date)
	return date, err == nil
}

// dayOf returns the calendar day that an EDTF date names, or in which a moment lies by the clocks of a zone.
func dayOf(date string, zone *time.Location) (when.Day, bool) {
	parsed, err := when.ParseDate(date)
	if date == "" || err != nil {
		return when.Day{}, false
	}
	if day, ok := parsed.Day(); ok {
		return day, true
	}
	moment, ok := narrow(parsed.Span(zone))
	return when.DayOf(moment.Start, zone), ok
}

// narrow reports whether a span is known more precisely than to the day.
func narrow(span when.Span) (when.Span, bool) {
	return span, !span.OpenStart() && !span.OpenEnd() && span.Duration() <= time.Hour
}

// ownSpans reads the time of a claim in the article's own words: its recorded date, else its words seen from the
// reference day, forward where they tell a plan. "Earlier today" ends when the article was published, where that is known
// to the moment.
func ownSpans(t *told, zone Zone, reference string, published *claims.When) when.Spans {
	moment, printed := instantOf(published, zone.Location)
	if t.dated && !printed {
		return t.date.Spans(zone.Location) // Its words could only end it earlier.
	}
	today, known := dayOf(reference, zone.Location)
	meaning, understood := english.Meaning{}, false
	if known && t.When.Text != "" {
		meaning, understood = resolver(t.Claim)(t.When.Text, today)
	}
	date := t.date
	if !t.dated {
		if !understood {
			return nil
		}
		date = meaning.Date
	}
	spans := when.Spans(date.Spans(zone.Location))
	if understood && meaning.Before && printed {
		spans = spans.Intersect(when.Spans{{Start: when.Beginning, End: moment.End}})
	}
	return spans
}

// resolver returns what resolves the words of a claim: those of a plan look ahead.
func resolver(c *claims.Claim) func(string, when.Day) (english.Meaning, bool) {
	if c.Fact() == claims.Planned {
		return english.ResolveAhead
	}
	return english.Resolve
}

// instantOf returns the moment that a when names, if it is known more precisely than to the day.
func instantOf(w *claims.When, zone *time.Location) (when.Span, bool) {
	date, ok := dateOf(w)
	if _, whole := date.Day(); !ok || whole {
		return when.Span{}, false
	}
	return narrow(date.Span(zone))
}

// posting is when a source may have been published, under one zone in which its day was counted.
type posting struct {
	display Zone
	span    when.Span
	label   when.Day // label is the day as shown; the zero Day where the moment itself is known.
	known   bool
}

// postings returns the times at which a source may have been published: one where the moment is known, by a snowflake
// id or a time of day; else one for each zone in which the day shown may have been counted.
func postings(d *claims.Dataset, source *claims.Source, author Zone) []posting {
	if moment, ok := when.PostTime(source.URL); ok {
		return []posting{{span: when.Span{Start: moment, End: moment.Add(time.Millisecond)}, known: true}}
	}
	date, ok := dateOf(source.Published)
	if !ok {
		return []posting{{}}
	}
	var all []posting
	for _, display := range displayZones(d, source, author) {
		if span, ok := instantOf(source.Published, display.Location); ok {
			p := posting{span: span, known: true}
			if !date.Zoned() {
				p.display = display
			}
			all = append(all, p)
			continue
		}
		day, ok := date.Day()
		if !ok {
			return []posting{{}} // A source of a month or a year gives its words no day to be seen from.
		}
		all = append(all, posting{display: display, span: day.Span(display.Location), label: day, known: true})
	}
	if date.Zoned() {
		return all[:1]
	}
	return all
}

// spans reads a source's when. Words such as "earlier today" are seen from each day that its author may have been in
// when the source was published, and "earlier" ends with that moment. A recorded date that the words do not give from
// the day shown is taken as the claim writer's knowledge of the author's own day.
func (p posting) spans(t *told, author Zone) when.Spans {
	if relative, ok := p.relative(t, author); ok {
		return relative
	}
	if t.dated {
		return t.date.Spans(author.Location)
	}
	if t.When.Text != "" && p.known {
		if meaning, ok := resolver(t.Claim)(t.When.Text, when.DayOf(p.span.Start, author.Location)); ok {
			return meaning.Date.Spans(author.Location)
		}
	}
	return nil
}

func (p posting) relative(t *told, author Zone) (when.Spans, bool) {
	words, resolve := t.When.Text, resolver(t.Claim)
	if words == "" || !p.known {
		return nil, false
	}
	fromLabel := !t.dated
	if t.dated && p.label != (when.Day{}) {
		meaning, ok := resolve(words, p.label)
		fromLabel = ok && meaning.Date.Equal(t.date)
	}
	spans := when.Spans{}
	last := when.DayOf(p.span.End.Add(-time.Millisecond), author.Location)
	for day := when.DayOf(p.span.Start, author.Location); day.Compare(last) <= 0; day = day.AddDays(1) {
		meaning, ok := resolve(words, day)
		if !ok || !meaning.Relative {
			return nil, false
		}
		read := when.Spans(meaning.Date.Spans(author.Location))
		if !fromLabel {
			read = read.Intersect(t.date.Spans(author.Location))
		}
		if meaning.Before {
			posted := p.span.Intersect(day.Span(author.Location))
			read = read.Intersect(when.Spans{{Start: when.Beginning, End: posted.End}})
		}
		spans = spans.Union(read)
	}
	if len(spans) == 0 && !fromLabel {
		return nil, false // The words cannot give the recorded date; the date itself is all there is.
	}
	return spans, true
}
