package timeline

import (
	"testing"
	"time"

	"claimcheck/checks/reading"
	"claimcheck/claims/when"
)

func TestMissed(t *testing.T) {
	day := time.Date(2021, time.August, 9, 0, 0, 0, 0, time.UTC)
	at := func(hours ...int) reading.Voice {
		var spans when.Spans
		for i := 0; i < len(hours); i += 2 {
			from := day.Add(time.Duration(hours[i]) * time.Hour)
			spans = append(spans, when.Span{Start: from, End: day.Add(time.Duration(hours[i+1]) * time.Hour)})
		}
		return reading.Voice{Readings: []reading.Reading{{First: true, Spans: spans}}}
	}
	for _, test := range []struct {
		name   string
		voices []reading.Voice
		want   string
	}{
		{"touching", []reading.Voice{at(0, 4), at(4, 8)}, "the spans just touch"},
		{"apart", []reading.Voice{at(8, 9), at(0, 4)}, "they are 4 hours apart"},
		{"the nearest spans count", []reading.Voice{at(0, 4, 20, 21), at(22, 30)}, "they are 1 hour apart"},
		{"the farthest two", []reading.Voice{at(0, 1), at(2, 3), at(54, 55)}, "they are up to 2 days 5 hours apart"},
		{"two by two", []reading.Voice{at(0, 1, 2, 3), at(2, 3, 4, 5), at(0, 1, 4, 5)}, "no instant lies in all of them"},
		{"no instant at all", []reading.Voice{at(), at(0, 1)}, "no instant lies in all of them"},
		{"alike", []reading.Voice{at(0, 4), at(0, 4), at(5, 6)}, "they are 1 hour apart"},
		{"some touch", []reading.Voice{at(0, 4), at(4, 5), at(7, 8)}, "they are up to 3 hours apart"},
	} {
		if got := missed(test.voices, reading.First).words(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestGapWords(t *testing.T) {
	for gap, want := range map[time.Duration]string{
		time.Millisecond:              "less than a second",
		time.Second:                   "1 second",
		20*time.Minute - 1:            "20 minutes",
		90 * time.Minute:              "1 hour 30 minutes",
		24 * time.Hour:                "1 day",
		50*time.Hour + 59*time.Second: "2 days 2 hours",
		time.Hour + 30*time.Second:    "1 hour 30 seconds",
	} {
		if got := gapWords(gap); got != want {
			t.Errorf("%v: %s, want %s", gap, got, want)
		}
	}
}
