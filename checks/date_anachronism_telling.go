package checks

// This file completes findings on two times that lie the wrong way round: the evidence for both, and the slips that
// would explain either.

import (
	"fmt"
	"time"

	"claimcheck/checks/check"
	"claimcheck/claims/when"
)

// changedLater proposes that the article was changed after the time that the record gives.
func (c *chronology) changedLater() []check.Suggestion {
	message := "if the article was changed later than that, record it as \"modified\""
	if c.article.Modified == nil {
		return []check.Suggestion{{Message: message}}
	}
	return []check.Suggestion{{Message: "if the article was changed once more, record that as \"modified\""}}
}

// report completes a finding on two times that lie the wrong way round: its place, its evidence, and the slips that
// would explain either of them.
func (c *chronology) report(verdict string, wrong, against stamp, f check.Finding) {
	f.Verdict, f.At = verdict, wrong.at()
	f.Evidence = []check.Evidence{wrong.evidence(), against.evidence()}
	isLater := wrong.after(against)
	fits := func(moved, other stamp, later bool) bool {
		if later {
			return !moved.after(other)
		}
		return !other.after(moved)
	}
	slips := append(slipsOf(wrong, func(s stamp) bool { return fits(s, against, isLater) }),
		slipsOf(against, func(s stamp) bool { return fits(s, wrong, !isLater) })...)
	f.Suggestions = append(slips, f.Suggestions...)
	f.Suggestions = append(f.Suggestions,
		check.Suggestion{Message: fmt.Sprintf("either %s or %s is off", wrong.told(), against.told())})
	c.pass.Report(f)
}

// slipsOf lists the small slips that would put a day right: its year off by one, day and month exchanged.
func slipsOf(s stamp, fits func(stamp) bool) []check.Suggestion {
	day, ok := s.date.Day()
	if !ok {
		return nil
	}
	candidates := []struct {
		day  when.Day
		what string
	}{
		{when.Day{Year: day.Year - 1, Month: day.Month, Day: day.Day}, "the year may be off"},
		{when.Day{Year: day.Year + 1, Month: day.Month, Day: day.Day}, "the year may be off"},
		{when.Day{Year: day.Year, Month: time.Month(day.Day), Day: int(day.Month)}, "day and month may be exchanged"},
	}
	var slips []check.Suggestion
	for _, candidate := range candidates {
		if !candidate.day.Valid() || candidate.day == day {
			continue
		}
		meant := len(s.may) == 0 || allowed(s.quote, s.may, candidate.day.Date())
		if !meant && s.may[0].Relative {
			continue // "On Sunday" is no Saturday in any year; a date that is written out may be misprinted.
		}
		moved := s
		moved.date, moved.stretch = candidate.day.Date(), when.Span{}
		moved, ok := moved.measured()
		if !ok || !fits(moved) {
			continue
		}
		slip := check.Suggestion{Message: fmt.Sprintf("%s: %s may be %s", candidate.what, check.Quoted(s.quote), candidate.day.Words())}
		if s.written == day.String() && meant {
			at := s.at()
			slip.At, slip.Value = &at, candidate.day.String()
		}
		slips = append(slips, slip)
	}
	return slips
}
