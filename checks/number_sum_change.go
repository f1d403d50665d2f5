package checks

// This file holds a change against its two ends: percentages, percentage points and differences.

import (
	"fmt"

	"claimcheck/checks/check"
	"claimcheck/checks/quantity"
)

// judgeChange reports a percentage or a difference that does not follow from its ends, however these were rounded.
func judgeChange(p *check.Pass, f figure) {
	change := quantity.ChangeOf(f.Claim.Change)
	if f.Unit.Multiple() || change.Is(f.Value) || change.Is(*f.Claim.Value) || followsFrom(f, change) {
		return
	}
	ends := quantity.Words(change.From) + " to " + quantity.Words(change.To)
	finding := check.Finding{
		Verdict:  notFollowing,
		At:       f.Claim.AnchorRef(),
		Evidence: []check.Evidence{f.evidence(p.Dataset, false, f.Unit)},
	}
	finding.Evidence[0].Note += fmt.Sprintf(", for a change from %s", ends)
	told, mistaken := "", ""
	switch size := f.Size(); f.Unit.Dimension {
	case quantity.Percent:
		told = change.PercentWords()
		switch {
		case size.Overlaps(change.Difference) && max(absolute(change.From), absolute(change.To)) <= 100:
			finding.Verdict = pointsMeant
			told = fmt.Sprintf("%s percentage points, or %s", change.Points(), told)
		case size.Overlaps(change.Ratio):
			mistaken = fmt.Sprintf("%s is %s of %s, which is a change by %s", quantity.Words(change.To), f.ValueWords(), quantity.Words(change.From), told)
		case size.Overlaps(change.OfLater):
			mistaken = fmt.Sprintf("%s is what the difference is of %s, the later figure; a change is reckoned from the earlier one", f.ValueWords(), quantity.Words(change.To))
		}
	case quantity.Points:
		told = change.Points() + " points"
		if change.Relative && size.Overlaps(change.Percent) {
			finding.Verdict = pointsMeant
			told += ", or " + change.PercentWords()
		}
	default:
		told = f.Unit.Words(absolute(change.To - change.From))
	}
	finding.Message = fmt.Sprintf("%s does not follow from its ends: from %s is %s", f.said(), ends, told)
	finding.Suggestions = changeCorrections(f, change, finding.Verdict, mistaken)
	p.Report(finding.On(f.Claim))
}

// followsFrom reports whether a change may follow from its ends. Ends may be given in the scale of the change's unit, and
// a change without any unit may be a difference or a percentage.
func followsFrom(f figure, change quantity.Change) bool {
	size := f.Size()
	difference := size.Overlaps(change.Difference)
	if scale := f.Unit.Scale; scale != 1 {
		difference = difference || size.Overlaps(quantity.Interval{Low: change.Difference.Low * scale, High: change.Difference.High * scale})
	}
	percent := change.Relative && size.Overlaps(change.Percent)
	switch {
	case f.Unit.Dimension == quantity.Percent && f.Claim.Unit == "" && !f.PercentInWords:
		return percent || difference
	case f.Unit.Dimension == quantity.Percent:
		return percent || !change.Relative
	case f.Unit.Dimension == quantity.Points:
		return difference
	}
	return difference || percent && f.Claim.Unit == ""
}

func changeCorrections(f figure, change quantity.Change, verdict, mistaken string) []check.Suggestion {
	var messages []string
	if verdict == pointsMeant {
		messages = append(messages, fmt.Sprintf("if the ends are percentages, write “%s percentage points”", change.Points()))
		messages = append(messages, fmt.Sprintf("if a relative change is meant, write “%s”", change.PercentWords()))
	}
	if mistaken != "" {
		messages = append(messages, mistaken)
	}
	expected := absolute(change.To - change.From)
	if f.Unit.Dimension == quantity.Percent && change.Relative {
		expected = change.PercentValue()
	}
	if slip := quantity.Slip(f.Value, expected); slip != "" {
		messages = append(messages, slip)
	}
	messages = append(messages, fmt.Sprintf("if the change is right, one of its ends is off: %s or %s", quantity.Words(change.From), quantity.Words(change.To)))
	var suggestions []check.Suggestion
	for _, message := range messages {
		suggestions = append(suggestions, check.Suggestion{Message: message})
	}
	return suggestions
}

func absolute(value float64) float64 { return max(value, -value) }
