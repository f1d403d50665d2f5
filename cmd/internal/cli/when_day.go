package cli

// This file reads the day from which words are seen.

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"claimcheck/claims/when"
)

// saidDay is the day from which words are seen.
type saidDay struct {
	when.Day
	today bool // today says that nobody named it.
}

// words tells the day, and that nobody named it.
func (d saidDay) words() string {
	if d.today {
		return d.Words() + " (today)"
	}
	return d.Words()
}

// fullDate is the length of a date with year, month and day.
const fullDate = len("2021-08-10")

// referenceDay reads what --reference names, a date or a date-time in EDTF; without it, it is today.
func (a *app) referenceDay(text string, given bool) (saidDay, error) {
	if !given {
		now := a.now()
		return saidDay{when.DayOf(now, now.Location()), true}, nil
	}
	_, err := when.ParseDate(text)
	if err != nil {
		return saidDay{}, fmt.Errorf("--reference: %w", dayError(text, err))
	}
	day, err := dayOf(text)
	if err != nil {
		return saidDay{}, fmt.Errorf("--reference: %w", err)
	}
	return saidDay{day, false}, nil
}

// dayOf returns the day of a date, or that of a date-time as it is written there, whatever its clock and zone.
func dayOf(text string) (when.Day, error) {
	head := text
	if len(text) > fullDate && strings.IndexByte("Tt ", text[fullDate]) >= 0 {
		head = text[:fullDate]
	}
	day, err := when.ParseDay(head)
	if err != nil {
		return when.Day{}, dayError(text, err)
	}
	return day, nil
}

// dayError says why a text names no day: by the date that was probably meant, or by what the calendar has against it.
func dayError(text string, err error) error {
	var told *when.ParseError
	if errors.As(err, &told) && len(text) <= mostQuoted {
		days := slices.DeleteFunc(slices.Clone(told.Suggestions), func(s string) bool { return len(s) < fullDate })
		if len(days) > 0 {
			return fmt.Errorf("%s is no day; write %s", clipped(text), strings.Join(days, " or "))
		}
		if at := strings.LastIndex(told.Problem, ": "); at >= 0 && text != "" && !strings.Contains(told.Problem, " is no ") {
			return fmt.Errorf("%s is no day: %s", clipped(text), told.Problem[at+len(": "):])
		}
	}
	return fmt.Errorf("%s is no day; write one like 2021-08-10", clipped(text))
}

// mostQuoted is how many code points of somebody's words a message quotes.
const mostQuoted = 80

// clipped quotes words, shortened where they are long.
func clipped(words string) string {
	count := 0
	for at := range words {
		if count++; count > mostQuoted {
			return fmt.Sprintf("%q", words[:at]+"...")
		}
	}
	return fmt.Sprintf("%q", words)
}

// clippedList quotes the first few of a list.
func clippedList(list []string) string {
	const most = 3
	told := make([]string, 0, most)
	for _, words := range list[:min(len(list), most)] {
		told = append(told, clipped(words))
	}
	if more := len(list) - most; more > 0 {
		told = append(told, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(told, ", ")
}
