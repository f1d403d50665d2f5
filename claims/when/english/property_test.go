// These tests hold the reading of words to what must be true of any words: what they mean can be written and read, a text
// gives the same times however it is cut into pieces, and nothing makes the reader panic.

package english

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimcheck/claims/when"
)

// failer is what the checks below need of a test.
type failer interface{ Fatalf(string, ...any) }

func drawDay(t *rapid.T) when.Day {
	day := when.Day{
		Year:  rapid.OneOf(rapid.IntRange(1900, 2100), rapid.IntRange(-when.MaxYear, when.MaxYear)).Draw(t, "year"),
		Month: time.Month(rapid.IntRange(1, 12).Draw(t, "month")), Day: rapid.IntRange(1, 28).Draw(t, "day"),
	}
	return day
}

// What words mean is a date that can be written and read, and no words make the reader panic.
func TestResolvedDatesAreDates(t *testing.T) {
	vocabulary := []string{
		"on", "last", "next", "this", "the", "of", "Monday", "Aug.", "may", "9", "31st", "2021", "two", "weeks", "ago",
		"early", "today", "quarter", "second", "half", "year", "1990s", "08/09/2021", "2021-08-09", ",", "-", "earlier", "in", "day", "from", "now",
		"a", "couple", "summer", "night", "yesterday", "month", "decade", "10000", "later", "until", "about",
	}
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 6).Draw(t, "words"), " ")
		reference := drawDay(t)
		checkResolved(t, words, reference)
	})
}

// checkResolved resolves words and reads back what they mean.
func checkResolved(t failer, words string, reference when.Day) {
	meaning, ok := Resolve(words, reference)
	if !ok {
		if !meaning.Date.IsZero() {
			t.Fatalf("%q means nothing, and %s", words, meaning.Date)
		}
		return
	}
	back, err := when.ParseDate(meaning.Date.String())
	if err != nil || !back.Equal(meaning.Date) || meaning.Rule == "" {
		t.Fatalf("%q on %s is %s, which is read as %s: %v", words, reference, meaning.Date, back, err)
	}
	if meaning.Date.Span(nil).Empty() {
		t.Fatalf("%q on %s is %s, which is no time", words, reference, meaning.Date)
	}
}

func FuzzResolve(f *testing.F) {
	for _, words := range []string{
		"on Tuesday", "Aug. 31", "two weeks ago", "the second quarter of 2021", "Monday night, Aug. 9, 2021",
		"twenty-one years ago", "08/09/2021", "mid-August", "1,000 days ago", "\u2019\u00a0",
	} {
		f.Add(words, 2021, 8, 10)
	}
	f.Fuzz(func(t *testing.T, words string, year, month, day int) {
		checkResolved(t, words, when.Day{Year: year, Month: time.Month(month), Day: day})
		for _, stated := range StatedDates(words) {
			if len(stated.Days) == 0 || !strings.Contains(words, stated.Text) {
				t.Fatalf("%q states %v in %q", words, stated.Days, stated.Text)
			}
			stated.Agrees(tuesday)
		}
	})
}
