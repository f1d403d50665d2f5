package checks

import (
	"fmt"
	"strings"
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims"
	"claimcheck/claims/when"
	"claimcheck/claims/when/english"
)

// DateWeekday finds a weekday and a date that stand together and do not fall together.
var DateWeekday = &check.Check{
	Name: "date-weekday",
	Doc: `a weekday and a date that do not fall together

"Monday, Oct. 4, 2022" names a day that never was: 4 October 2022 was a Tuesday. One of weekday, day, month and year is
off, and a reader who plans or remembers by it goes wrong. A date in digits is judged with the day first and with the
month first; it is reported where neither fits. Where the words name no year, it is the recorded date's, else the one
that brings the date nearest to the article's day.

What to do: find out which part is off. The candidates are listed: the weekday of that date, the nearest date with that
weekday, the nearest year in which both fit.`,
	Severity: check.Error,
	Run:      check.EachArticle(dateWeekdays),
}

func dateWeekdays(p *check.Pass, a *claims.Article) {
	articleDay, _ := dayIn(a.Reference())
	if a.Published != nil {
		for _, finding := range weekdayFaults(a.Published, a.Published.Text, articleDay) {
			p.Report(placed(finding, a.Ref("published", "text"), "").In(a))
		}
	}
	for _, source := range a.Sources {
		if source.Published == nil {
			continue
		}
		for _, finding := range weekdayFaults(source.Published, source.Published.Text, articleDay) {
			p.Report(placed(finding, source.Ref("published", "text"), "source").OnSource(source))
		}
	}
	for _, claim := range a.Claims {
		if !claim.Live() {
			continue
		}
		today := articleDay
		if source := claim.Source(); source != nil && source.Published != nil {
			if day, ok := dayIn(source.Published.Date); ok {
				today = day
			}
		}
		for _, key := range []string{"when", "said"} {
			time := claim.When
			if key == "said" {
				time = claim.Said
			}
			if time == nil || time.Text == "" {
				continue
			}
			for _, finding := range weekdayFaults(time, time.Text, today) {
				p.Report(placed(finding, claim.Ref(key, "text"), check.QuoteOf(claim).Part).On(claim))
			}
		}
		if claim.Kind == claims.KindDate && (claim.When == nil || len(english.StatedDates(claim.When.Text)) == 0) {
			for _, finding := range weekdayFaults(claim.When, claim.Anchor.Quote(), today) {
				p.Report(placed(finding, claim.AnchorRef(), check.QuoteOf(claim).Part).On(claim))
			}
		}
	}
}

// placed gives a finding its place, and its one piece of evidence the part of the article in which the words stand.
func placed(f check.Finding, at claims.Ref, part string) check.Finding {
	f.At = at
	f.Evidence[0].At, f.Evidence[0].Part = at, part
	return f
}

// weekdayFaults judges every weekday with a date in some words; today gives the year where they name none.
func weekdayFaults(w *claims.When, words string, today when.Day) []check.Finding {
	var findings []check.Finding
	for _, stated := range english.StatedDates(words) {
		days := withYear(stated, w, today)
		if len(days) == 0 || fits(days, stated.Weekday) {
			continue
		}
		var truths []string
		for _, day := range days {
			truths = append(truths, fmt.Sprintf("%s is a %s", shortDay(day), day.Weekday()))
		}
		findings = append(findings, check.Finding{
			Message:     fmt.Sprintf("%s names no day: %s", check.Quoted(stated.Text), strings.Join(truths, ", and ")),
			Evidence:    []check.Evidence{{Quote: words, Note: yearNote(stated, days[0])}},
			Suggestions: weekdayCorrections(stated.Weekday, days, stated.YearStated()),
		})
	}
	return findings
}

// withYear returns the days that the words may name. Where they name no year it is the recorded date's, else the one
// that brings the date nearest to today.
func withYear(stated english.StatedDate, w *claims.When, today when.Day) []when.Day {
	if stated.YearStated() {
		return stated.Days
	}
	year := 0
	if w != nil && w.Date != "" {
		if date, err := when.ParseDate(w.Date); err == nil {
			if first, ok := date.FirstDay(); ok {
				year = first.Year
			}
		}
	}
	if year == 0 && today == (when.Day{}) {
		return nil
	}
	var days []when.Day
	for _, day := range stated.Days {
		day.Year = year
		if year == 0 {
			day = nearestYear(day, today)
		}
		if day.Valid() {
			days = append(days, day)
		}
	}
	return days
}

func nearestYear(day, today when.Day) when.Day {
	best := when.Day{}
	for year := today.Year - 1; year <= today.Year+1; year++ {
		candidate := when.Day{Year: year, Month: day.Month, Day: day.Day}
		if candidate.Valid() && (best == (when.Day{}) || apart(candidate, today) < apart(best, today)) {
			best = candidate
		}
	}
	return best
}

// apart returns the number of days between two days.
func apart(a, b when.Day) int {
	return max(a.Since(b), b.Since(a))
}

func fits(days []when.Day, weekday time.Weekday) bool {
	for _, day := range days {
		if day.Weekday() == weekday {
			return true
		}
	}
	return false
}

func yearNote(stated english.StatedDate, day when.Day) string {
	if stated.YearStated() {
		return ""
	}
	return fmt.Sprintf("the words name no year; read as %d", day.Year)
}

// weekdayCorrections lists what would agree: the date's own weekday, the nearest date with the weekday, and the nearest
// year in which both fit.
func weekdayCorrections(weekday time.Weekday, days []when.Day, yearStated bool) []check.Suggestion {
	var suggestions []check.Suggestion
	for _, day := range days {
		suggestions = append(suggestions, check.Suggestion{Message: fmt.Sprintf("the weekday may be off: %s", day.Words())})
		for distance := 1; distance <= 3; distance++ {
			for _, near := range []when.Day{day.AddDays(-distance), day.AddDays(distance)} {
				if near.Weekday() == weekday {
					suggestions = append(suggestions, check.Suggestion{Message: fmt.Sprintf("the date may be off: %s", near.Words())})
				}
			}
		}
		if year, ok := fittingYear(day, weekday); ok {
			what := "the year may be off"
			if !yearStated {
				what = "another year may be meant"
			}
			suggestions = append(suggestions, check.Suggestion{Message: fmt.Sprintf("%s: %s", what, year.Words())})
		}
	}
	return suggestions
}

// fittingYear returns the year nearest by, no more than three years away, in which day and month fall on the weekday: a
// slip of a year is a small one.
func fittingYear(day when.Day, weekday time.Weekday) (when.Day, bool) {
	for distance := 1; distance <= 3; distance++ {
		for _, year := range []int{day.Year - distance, day.Year + distance} {
			candidate := when.Day{Year: year, Month: day.Month, Day: day.Day}
			if candidate.Valid() && candidate.Weekday() == weekday {
				return candidate, true
			}
		}
	}
	return when.Day{}, false
}
