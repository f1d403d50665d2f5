package cli

// This file tells what one phrase means.

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
	"claimcheck/cmd/internal/report"
	"claimcheck/cmd/internal/terminal"
)

// phrase is a phrase with what it means.
type phrase struct {
	words  string
	said   saidDay
	zone   *time.Location // zone is nil where none was asked for.
	told   english.Meaning
	others []english.Reading
}

// whenWords reads a phrase and prints what it means.
func (a *app) whenWords(w *asked, p phrase) error {
	var ok bool
	if p.told, p.others, ok = english.Read(p.words, p.said.Day); !ok {
		return unknownWords(p.words, p.said.Day)
	}
	switch w.looks.format.value {
	case report.FormatJSON:
		return report.EncodeJSON(a.Out, p.object(w.zone))
	case formatLines:
		return json.MarshalEncode(jsontext.NewEncoder(a.Out, jsontext.AllowInvalidUTF8(true)), p.object(w.zone))
	}
	columns := []terminal.GridColumn{{Header: "words", Kind: terminal.Label}, {Header: terminal.Quoted(oneLine(p.words))}}
	return terminal.Rows(columns, p.rows()).Write(a.Out, a.columns(w.looks), nil)
}

// unknownWords says what to do about words that are no time: the times that they hold, or how a time may be written.
func unknownWords(words string, day when.Day) error {
	var held []string
	for _, found := range english.Find(words, day) {
		held = append(held, oneLine(found.Text))
	}
	if len(held) > 0 {
		give := "give only that"
		if len(held) > 1 {
			give = "give one of them"
		}
		return fmt.Errorf("%s: not a time alone, but words that hold %s; %s, or find all times of a text with --text FILE (%q is standard input)",
			clipped(words), clippedList(held), give, stdinName)
	}
	if dates := suggestedDates(words); len(dates) > 0 {
		return fmt.Errorf("%s: no time that %s knows; write %s", clipped(words), program, strings.Join(dates, " or "))
	}
	return fmt.Errorf(`%s: no time that %s knows; write words like "on Tuesday", "Aug. 31" or "two weeks ago"`, clipped(words), program)
}

// rows tells the phrase key by key, what it means first. The words themselves are the header.
func (p phrase) rows() [][]string {
	rows := [][]string{{"reference", p.said.words()}}
	if !p.told.Date.IsZero() {
		rows = append(rows,
			[]string{"means", p.means()},
			[]string{"UTC", p.spans(p.told).Words(when.Span.UTCWords)})
	}
	rows = append(rows, []string{"rule", p.told.Rule})
	for _, other := range p.others {
		reading := other.Value
		if !other.Date.IsZero() {
			reading = p.onClocks(other.Meaning)
		}
		rows = append(rows, []string{"otherwise", reading + ", " + other.Why})
	}
	rows = append(rows, []string{"type", string(p.told.Type)}, []string{"value", p.told.Value + " (TIMEX3)"})
	if !p.told.Date.IsZero() {
		rows = append(rows, []string{"EDTF", p.told.Date.String()})
	}
	return rows
}

// means tells the time on the clocks of the zone, and how far that zone is a guess.
func (p phrase) means() string {
	words := p.onClocks(p.told)
	stated := p.told.Date.Zoned()
	if p.zone != nil || stated {
		words += " in " + when.ZoneWords(p.zone)
	}
	if p.told.Before {
		words += ", up to the moment of speaking"
	}
	switch {
	case stated:
		return words + "; the words state their own zone"
	case p.zone == nil:
		return words + ", read as if in UTC; --zone reads it elsewhere"
	}
	return words
}

// onClocks tells a time as the clocks of the zone show it.
func (p phrase) onClocks(m english.Meaning) string {
	return p.spans(m).Words(func(s when.Span) string { return s.Words(p.zone) })
}

// spans returns the spans of which one is meant, in the order of time.
func (p phrase) spans(m english.Meaning) when.Spans {
	return when.Spans{}.Union(m.Date.Spans(p.zone))
}

// object is the phrase as JSON. Where one of several spans is meant, "span" holds them all.
func (p phrase) object(zone string) object {
	out := object{{"version", 1}, {"text", p.words}, {"reference", p.said.String()}}
	if p.zone != nil {
		out = append(out, member{"zone", zone})
	}
	others := []object{}
	for _, other := range p.others {
		others = append(others, append(p.meaning(other.Meaning), member{"why", other.Why}))
	}
	return append(slices.Concat(out, p.meaning(p.told)), member{"others", others})
}

func (p phrase) meaning(m english.Meaning) object {
	out := object{{"type", string(m.Type)}, {"value", m.Value}, {"edtf", m.Date.String()}}
	if spans := p.spans(m); len(spans) > 0 {
		out = append(out, member{"span", spanObject(spans.Hull())})
		if len(spans) > 1 {
			out = append(out, member{"spans", spanObjects(spans)})
		}
	}
	return append(out, member{"rule", m.Rule})
}
