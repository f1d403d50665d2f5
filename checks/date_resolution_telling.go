package checks

// This file tells what words mean and what the record has instead, and lists every correction that would settle it:
// another date, other words, another reference day.

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// tellResolution makes the finding about a date that its words cannot mean.
func (t timed) tellResolution(recorded when.Date, may []sense) check.Finding {
	words, first, seen := t.when.Text, may[0], t.view()
	is := check.Quoted(words) + " is " + dateWords(first.Date)
	if first.Relative {
		is = fmt.Sprintf("%s, seen from %s, is %s (%s)", check.Quoted(words), first.from.Words(), dateWords(first.Date), first.Rule)
	}
	finding := t.on(check.Finding{
		At:          t.ref("date"),
		Message:     is + "; the record has " + dateWords(recorded),
		Evidence:    t.resolutionEvidence(recorded, first, seen),
		Suggestions: append(t.otherDates(recorded, may), t.otherWords(recorded, may)...),
	})
	finding.Suggestions = append(finding.Suggestions, t.otherReferences(recorded, first, seen)...)
	return finding
}

// dateWords tells a date to people: by its calendar where it has no clock, no doubt and no open end, else as written.
func dateWords(date when.Date) string {
	spans := when.Spans(date.Spans(time.UTC))
	hull := spans.Hull()
	if date.Zoned() || date.Qualified() || hull.OpenStart() || hull.OpenEnd() {
		return strconv.Quote(date.String())
	}
	return spans.Words(func(span when.Span) string { return span.Words(time.UTC) })
}

// resolutionEvidence quotes the words, the record and the day from which the words are seen.
func (t timed) resolutionEvidence(recorded when.Date, first sense, seen view) []check.Evidence {
	words := check.Evidence{At: t.ref("text"), Quote: t.when.Text, Part: t.part(), Note: "read as " + dateWords(first.Date) + ": " + first.Rule}
	record := check.Evidence{At: t.ref("date"), Quote: t.when.Date, Note: "the recorded date, read as " + dateWords(recorded)}
	if zone := seen.zone; zone != nil {
		words.Zone, record.Zone = zone.Name, zone.Name
		meant, has := first.Date.Span(zone.Location), recorded.Span(zone.Location)
		words.Span, record.Span = &meant, &has
		words.Note += " (" + meant.UTCWords() + " in " + zone.Label + ")"
		record.Note += " (" + has.UTCWords() + " in " + zone.Label + ")"
	}
	evidence := []check.Evidence{words, record}
	if first.Relative {
		evidence = append(evidence, check.Evidence{At: seen.at, Quote: seen.quote, Note: "the words are seen from " + seen.origin + ", " + first.from.Words()})
	}
	return evidence
}

// otherDates lists the dates that the words may mean. One that would
// replace a day, or a month by a month, can be written in its place; what has ends of its own, or a clock, is left to
// people.
func (t timed) otherDates(recorded when.Date, may []sense) []check.Suggestion {
	var suggestions []check.Suggestion
	_, single := recorded.Day()
	at := t.ref("date")
	for _, s := range may {
		suggestion := check.Suggestion{Message: fmt.Sprintf("the recorded date may be off: %s may mean %s", check.Quoted(t.when.Text), dateWords(s.Date))}
		if s.Relative && s.from != may[0].from {
			suggestion.Message += ", seen from " + s.from.Words()
		}
		alike := single || monthOrYear(recorded) && recorded.Precision() == s.Date.Precision()
		if set, _ := s.Date.IsSet(); alike && !set {
			suggestion.At, suggestion.Value = &at, s.Date.String()
		}
		suggestions = append(suggestions, suggestion)
	}
	return suggestions
}

// monthOrYear reports whether a date is a whole month or year, and nothing else.
func monthOrYear(date when.Date) bool {
	precision := date.Precision()
	return (precision == when.PrecisionYear || precision == when.PrecisionMonth) && !date.Qualified() && !strings.ContainsAny(date.String(), "/[{")
}

// weekdayName finds a weekday in words.
var weekdayName = regexp.MustCompile(`(?i)\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sun|mon|tues?|weds?|thu(?:rs?)?|fri|sat)\b\.?)`)

// otherWords lists words that would mean the recorded date: the other weekday, "yesterday" for "today", the plain date.
func (t timed) otherWords(recorded when.Date, may []sense) []check.Suggestion {
	day, ok := recorded.Day()
	if monthOrYear(recorded) {
		words := dateWords(recorded)
		return []check.Suggestion{{Message: fmt.Sprintf("the words may be off: %s would be %s", check.Quoted("in "+words), words)}}
	}
	if !ok {
		return nil
	}
	var candidates []string
	switch {
	case !may[0].Relative:
		candidates = []string{shortDay(day)}
	case weekdayName.MatchString(t.when.Text):
		candidates = []string{weekdayName.ReplaceAllString(t.when.Text, day.Weekday().String())}
	default:
		candidates = []string{"yesterday", "today", "tomorrow", "on " + day.Weekday().String()}
	}
	var suggestions []check.Suggestion
	add := func(words string) {
		suggestions = append(suggestions, check.Suggestion{
			Message: fmt.Sprintf("the words may be off: %s would be %s", check.Quoted(words), day.Words()),
		})
	}
	from := view{days: []when.Day{may[0].from}}
	if !may[0].Relative {
		from.days = nil
	}
	for _, words := range candidates {
		if allowed(words, sensesOf(words, from), recorded) {
			add(words)
		}
	}
	if len(suggestions) == 0 {
		add(shortDay(day))
	}
	return suggestions
}

// farthestReference is how many days away a reference day is looked for from which the words would be right: a slip is a
// small one.
const farthestReference = 14

// otherReferences lists the nearest days before and after the reference day from which the words mean the recorded date.
func (t timed) otherReferences(recorded when.Date, first sense, seen view) []check.Suggestion {
	if !first.Relative {
		return nil
	}
	var suggestions []check.Suggestion
	for _, direction := range []int{-1, 1} {
		for away := 1; away <= farthestReference; away++ {
			from := first.from.AddDays(direction * away)
			meaning, ok := english.Resolve(t.when.Text, from)
			if !ok || !allowed(t.when.Text, []sense{{meaning, from}}, recorded) {
				continue
			}
			suggestion := check.Suggestion{Message: fmt.Sprintf("%s may be off: seen from %s, %s is %s",
				seen.origin, from.Words(), check.Quoted(t.when.Text), dateWords(meaning.Date))}
			if written, err := when.ParseDay(seen.quote); err == nil && written == first.from && seen.at.Document != nil {
				at := seen.at
				suggestion.At, suggestion.Value = &at, from.String()
			}
			suggestions = append(suggestions, suggestion)
			break
		}
	}
	return suggestions
}
