package checks

// This file finds the dates that may be written beside words of time: those that a reader of the record would find there
// as well.

import (
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// Dating is a date for words beside which none is recorded.
type Dating struct {
	// Pointer is the JSON pointer of the when in its record.
	Pointer string
	// Words are those that the date is resolved from.
	Words string
	Date  when.Date
}

// Datings returns the dates that the words of an article's record give by themselves. Words of the article, and of a
// source, are seen from its reference day: the dateline's, else the day it was published. Where other days may be meant as
// well, since the page was changed on a later one, the words stand within a quote, or follow another clock, each of them
// must give the same date. Words of another time in the story have none, nor those that may be read with day and month
// exchanged.
func Datings(d *claims.Dataset, a *claims.Article) []Dating {
	var found []Dating
	for t := range timesOf(d, a) {
		if date, ok := t.dating(); ok {
			found = append(found, Dating{Pointer: strings.TrimSuffix(t.ref("text").Pointer, "/text"), Words: t.when.Text, Date: date})
		}
	}
	return found
}

// dating returns the date of words that have none beside them.
func (t timed) dating() (when.Date, bool) {
	if t.when.Text == "" || t.when.Date != "" {
		return when.Date{}, false
	}
	days := t.datingDays()
	if len(days) == 0 {
		meaning, ok := t.resolve(noDay)
		return meaning.Date, ok && !meaning.Relative
	}
	var date when.Date
	for i, day := range days {
		meaning, ok := t.resolve(day)
		if !ok || i > 0 && !meaning.Date.Equal(date) {
			return when.Date{}, false
		}
		date = meaning.Date
	}
	return date, true
}

// datingDays returns the days that must agree on what the words mean.
func (t timed) datingDays() []when.Day {
	v := t.view()
	switch {
	case t.when.Zone != "":
		return v.widened().days
	case len(v.days) == 0 || t.claim == nil || t.key != "when" || t.claim.Voice().Within != nil:
		return v.days
	}
	days := v.days[:1]
	if changed, ok := dayOfWhen(t.article.Modified); ok && t.claim.Source() == nil {
		days = []when.Day{days[0], changed}
	}
	return days
}

// resolve returns what the words mean from a day: those of a plan look ahead, as they do in every other check.
func (t timed) resolve(from when.Day) (english.Meaning, bool) {
	read := english.Resolve
	if t.claim != nil && t.claim.Fact() == claims.Planned {
		read = english.ResolveAhead
	}
	meaning, ok := read(t.when.Text, from)
	return meaning, ok && !meaning.FromStory && !english.Exchangeable(t.when.Text, from)
}
