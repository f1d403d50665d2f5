package checks

// This file lists every correction that would settle a conflict of dates: a weekday or date that is off, day and month
// exchanged, a year too early or too late, another zone, or two events under one id. None is preferred.

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"claimcheck/checks/check"
	"claimcheck/checks/reading"
	"claimcheck/claims"
	"claimcheck/claims/when"
)

// dated is a claim that names one calendar day.
type dated struct {
	claim *claims.Claim
	voice reading.Voice
	day   when.Day
}

// corrections lists the candidates for the two largest sides, and for the claims in general.
func (t telling) corrections() []check.Suggestion {
	var suggestions []check.Suggestion
	add := func(s check.Suggestion) {
		for _, known := range suggestions {
			if known.Message == s.Message {
				return
			}
		}
		suggestions = append(suggestions, s)
	}
	sides := t.judgement.Sides
	if len(sides) > 1 {
		a, okA := t.dayOf(sides[0][0])
		b, okB := t.dayOf(sides[1][0])
		if okA && okB {
			if apart := t.daysApart(a, b); apart != "" {
				add(check.Suggestion{Message: apart})
			}
			for _, pair := range [][2]dated{{a, b}, {b, a}} {
				if s, ok := t.exchanged(pair[0], pair[1]); ok {
					add(s)
				}
				if s, ok := t.yearOff(pair[0], pair[1]); ok {
					add(s)
				}
			}
		}
	}
	for _, way := range t.judgement.WaysOut {
		add(check.Suggestion{Message: fmt.Sprintf("if %s is %s time, the text should say so",
			check.Quoted(reading.Words(way.Voice.Claims[0])), t.label(way.Zone))})
	}
	add(check.Suggestion{Message: fmt.Sprintf("if they speak of two events, give one an event id other than %q", t.event)})
	if event, ok := t.dataset.Events.Find(t.event); t.facet.Name == "" && (!ok || event.Extent == "") {
		// Nobody has said that it was a moment.
		add(check.Suggestion{Message: fmt.Sprintf("if it lasted, give the event %q the extent \"span\" in an events register", t.event)})
	}
	return suggestions
}

// dayOf returns the one calendar day that a voice's first claim names in its first reading.
func (t telling) dayOf(v reading.Voice) (dated, bool) {
	claim := v.Claims[0]
	if claim.When.Date != "" {
		day, ok := dayIn(claim.When.Date)
		return dated{claim, v, day}, ok
	}
	r := v.First()
	if len(r.PerClaim[0]) == 0 {
		return dated{}, false
	}
	hull := r.PerClaim[0].Hull()
	day := when.DayOf(hull.Start, r.Zone.Location)
	return dated{claim, v, day}, hull.End.Sub(hull.Start) <= 25*time.Hour
}

// daysApart tells two days that lie up to a week apart with their weekdays: one of the two is off.
func (t telling) daysApart(a, b dated) string {
	apart := 0
	for day := minDay(a.day, b.day); day != maxDay(a.day, b.day) && apart <= 7; day = day.AddDays(1) {
		apart++
	}
	if apart == 0 || apart > 7 {
		return ""
	}
	by := fmt.Sprintf("%d days", apart)
	switch apart {
	case 1:
		by = "one day"
	case 7:
		by = "one week"
	}
	either := fmt.Sprintf("the day of %s or that of %s", t.voice(a.voice), t.voice(b.voice))
	if t.voice(a.voice) == t.voice(b.voice) {
		either = check.Quoted(reading.Words(a.claim)) + " or " + check.Quoted(reading.Words(b.claim))
	}
	return fmt.Sprintf("%s is a %s and %s is a %s: either %s is off by %s",
		shortDay(a.day), a.day.Weekday(), shortDay(b.day), b.day.Weekday(), either, by)
}

// exchanged proposes a date with day and month exchanged, where that is the other side's day and the words do not name
// the month.
func (t telling) exchanged(a, b dated) (check.Suggestion, bool) {
	if strings.ContainsFunc(a.claim.When.Text, unicode.IsLetter) || a.day.Day > 12 || a.day.Day == int(a.day.Month) {
		return check.Suggestion{}, false
	}
	swapped := when.Day{Year: a.day.Year, Month: time.Month(a.day.Day), Day: int(a.day.Month)}
	if swapped != b.day {
		return check.Suggestion{}, false
	}
	s := check.Suggestion{Message: fmt.Sprintf("%s read as %s would agree: day and month may be exchanged",
		check.Quoted(reading.Words(a.claim)), swapped.Words())}
	if a.claim.When.Date != "" {
		at := a.claim.Ref(append([]string{"when"}, a.claim.When.Path("date")...)...)
		s.At, s.Value = &at, swapped.String()
	}
	return s, true
}

// yearOff proposes another year, where day and month are the other side's.
func (t telling) yearOff(a, b dated) (check.Suggestion, bool) {
	apart := a.day.Year - b.day.Year
	if a.day.Month != b.day.Month || a.day.Day != b.day.Day || apart < -1 || apart > 1 || apart == 0 {
		return check.Suggestion{}, false
	}
	return check.Suggestion{Message: fmt.Sprintf("%s in the year %d would agree: the year may be off by one",
		check.Quoted(reading.Words(a.claim)), b.day.Year)}, true
}

func shortDay(day when.Day) string { return fmt.Sprintf("%d %s %d", day.Day, day.Month, day.Year) }

func minDay(a, b when.Day) when.Day {
	if a.Compare(b) <= 0 {
		return a
	}
	return b
}

func maxDay(a, b when.Day) when.Day {
	if a.Compare(b) <= 0 {
		return b
	}
	return a
}
