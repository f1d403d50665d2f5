package timeline

// These tests hold the telling of by how much voices miss one another to examples, and to comparing each with each.

import (
	"testing"
	"time"

	"pgregory.net/rapid"

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

func TestMissedIsFoundByComparingEachWithEach(t *testing.T) {
	day := time.Date(2021, time.August, 9, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		var voices []reading.Voice
		var sets []when.Spans
		for range rapid.IntRange(0, 6).Draw(t, "voices") {
			var spans when.Spans
			at := rapid.IntRange(0, 12).Draw(t, "start")
			for range rapid.SampledFrom([]int{0, 1, 1, 1, 2}).Draw(t, "spans") {
				end := at + rapid.IntRange(1, 5).Draw(t, "length")
				spans = append(spans, when.Span{Start: day.Add(time.Duration(at) * time.Hour), End: day.Add(time.Duration(end) * time.Hour)})
				at = end + rapid.IntRange(1, 3).Draw(t, "room")
			}
			voices = append(voices, reading.Voice{Readings: []reading.Reading{{First: true, Spans: spans}}})
			sets = append(sets, spans)
		}
		var want miss
		for i, a := range sets {
			for _, b := range sets[:i] {
				if len(a) > 0 && len(b) > 0 && !a.Overlaps(b) {
					gap := nearest(a, b)
					want.varies = want.varies || want.apart && gap != want.gap
					want.apart, want.gap = true, max(want.gap, gap)
				}
			}
		}
		if got := missed(voices, reading.First); got != want {
			t.Fatalf("%v: %+v, want %+v", sets, got, want)
		}
	})
}
