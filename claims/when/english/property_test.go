// These tests hold the reading of words to what must be true of any words: what they mean can be written and read, a text
// gives the same times however it is cut into pieces, and nothing makes the reader panic.

package english

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
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

// However a text is cut, the same times stand at the same places, and each is its own words.
func TestFindDoesNotDependOnChunks(t *testing.T) {
	text := newsText(60_000) + "\n\nLe maire est arrivé à 5 h. “On Tuesday,” she said — naïve, œuvre, 北京 — “it rained.”\n" + newsText(5_000)
	whole := Find(text, tuesday)
	runes := []rune(text)
	for _, e := range whole {
		if string(runes[e.Start:e.End]) != e.Text {
			t.Fatalf("%q does not stand at %d to %d", e.Text, e.Start, e.End)
		}
	}
	if len(whole) < 100 {
		t.Fatalf("%d times are too few for the test", len(whole))
	}
	for _, most := range []int{1 << 11, 5000, 1 << 14} {
		var found []Expression
		f := newFinder(tuesday, func(e Expression) error {
			found = append(found, e)
			return nil
		})
		f.most = most
		f.readAll(text)
		if diff := cmp.Diff(places(whole), places(found)); diff != "" {
			t.Errorf("in chunks of %d bytes (-whole +chunks):\n%s", most, diff)
		}
	}
	var streamed []Expression
	err := Scan(iotest.HalfReader(strings.NewReader(text)), tuesday, func(e Expression) error {
		streamed = append(streamed, e)
		return nil
	})
	if diff := cmp.Diff(places(whole), places(streamed)); err != nil || diff != "" {
		t.Errorf("read as a stream: %v (-whole +stream):\n%s", err, diff)
	}
}

// places tells expressions in a line each.
func places(all []Expression) []string {
	var lines []string
	for _, e := range all {
		lines = append(lines, fmt.Sprintf("%d-%d %s %s %s", e.Start, e.End, e.Text, e.Type, e.Value))
	}
	return lines
}

// A text without spaces and of one line is read in bounded memory, and its times are found.
func TestScanBounds(t *testing.T) {
	for name, text := range map[string]string{
		"one word":     strings.Repeat("x", 3<<20),
		"one rune":     strings.Repeat("\u4e2d", 1<<20),
		"bad bytes":    strings.Repeat("\xff\xfe", 1<<20),
		"hyphens":      strings.Repeat("a-", 1<<20),
		"apostrophes":  strings.Repeat("'9", 1<<20),
		"digits":       strings.Repeat("9", 3<<20),
		"dates":        strings.Repeat("1/", 1<<20),
		"full stops":   strings.Repeat(". ", 1<<20),
		"half phrases": strings.Repeat("the first half of the early one ", 1<<16),
	} {
		t.Run(name, func(t *testing.T) {
			last := Expression{}
			err := Scan(strings.NewReader(text+" on Tuesday."), tuesday, func(e Expression) error {
				last = e
				return nil
			})
			if err != nil || last.Text != "Tuesday" {
				t.Errorf("the last time is %q (%v)", last.Text, err)
			}
		})
	}
}

func TestScanRefusesBinary(t *testing.T) {
	err := Scan(strings.NewReader(strings.Repeat("text ", 100_000)+"\x00"), tuesday, func(Expression) error { return nil })
	if !errors.Is(err, ErrNotText) || !strings.Contains(err.Error(), "500000") {
		t.Errorf("a NUL byte at 500000: %v", err)
	}
	failing := errors.New("the disk is gone")
	if err := Scan(iotest.ErrReader(failing), tuesday, nil); !errors.Is(err, failing) {
		t.Errorf("an error of the reader: %v", err)
	}
	if err := Scan(strings.NewReader("on Tuesday"), tuesday, func(Expression) error { return failing }); !errors.Is(err, failing) {
		t.Errorf("an error of yield: %v", err)
	}
}

func FuzzFind(f *testing.F) {
	sentences, err := os.ReadFile(sentencesFile)
	if err != nil {
		f.Fatal(err)
	}
	for i, line := range strings.Split(string(sentences), "\n") {
		if i%7 == 0 {
			f.Add(line, 2021, 8, 10)
		}
	}
	f.Add("'\u2019's 9'9 '99s 5:30 a.m.-p.m. \xff 2021-08-09T99:99Z the 40th century", 0, 1, 1)
	f.Fuzz(func(t *testing.T, text string, year, month, day int) {
		reference := when.Day{Year: year, Month: time.Month(month), Day: day}
		if !reference.Valid() {
			reference = tuesday
		}
		points := utf8.RuneCountInString(text)
		end := 0
		for _, e := range Find(text, reference) {
			if e.Start < end || e.End <= e.Start || e.End > points || e.Value == "" || e.Type == "" || e.Rule == "" {
				t.Fatalf("%q: %+v after %d", text, e, end)
			}
			end = e.End
			if date := e.Date.String(); date != "" {
				if back, err := when.ParseDate(date); err != nil || !back.Equal(e.Date) {
					t.Fatalf("%q: %q is %s: %v", text, e.Text, date, err)
				}
			}
		}
	})
}
