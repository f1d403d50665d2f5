// These tests hold the algebra of spans to its laws, and the telling of spans to what people read.

package when

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// drawSpan draws a short span near one instant, so that spans often touch; some are empty, some open.
func drawSpan(t *rapid.T, name string) Span {
	hour := func(n int) time.Time { return time.Unix(int64(n)*3600, 0).UTC() }
	span := Span{hour(rapid.IntRange(0, 9).Draw(t, name+" start")), hour(rapid.IntRange(0, 9).Draw(t, name+" end"))}
	if rapid.IntRange(0, 9).Draw(t, name+" open start") == 0 {
		span.Start = Beginning
	}
	if rapid.IntRange(0, 9).Draw(t, name+" open end") == 0 {
		span.End = Forever
	}
	return span
}

func TestSpanAlgebra(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawSpan(t, "a"), drawSpan(t, "b")
		at := time.Unix(int64(rapid.IntRange(-1, 10).Draw(t, "hour"))*3600+rapid.SampledFrom([]int64{0, 1, 1800}).Draw(t, "second"), 0).UTC()
		both := a.Intersect(b)
		if both.Contains(at) != (a.Contains(at) && b.Contains(at)) {
			t.Fatalf("%s and %s intersect in %s: %s is amiss", a, b, both, at)
		}
		hull := a.Hull(b)
		if (a.Contains(at) || b.Contains(at)) && !hull.Contains(at) || !hull.Covers(a) || !hull.Covers(b) {
			t.Fatalf("%s and %s have the hull %s", a, b, hull)
		}
		if !both.Equal(b.Intersect(a)) || !hull.Equal(b.Hull(a)) || a.Overlaps(b) != b.Overlaps(a) || a.Overlaps(b) == both.Empty() {
			t.Fatalf("%s and %s depend on their order", a, b)
		}
		if !a.Empty() && !b.Empty() {
			if gap := a.Gap(b); gap != b.Gap(a) || gap > 0 && a.Overlaps(b) {
				t.Fatalf("%s and %s lie %s apart", a, b, gap)
			}
		}
		if a.Empty() != (a.Duration() == 0) || a.Covers(b) && b.Covers(a) && !a.Equal(b) {
			t.Fatalf("%s and %s are amiss", a, b)
		}
	})
}

// The worked example of the seed: the post shown as 9 August, and Tuesday, in Washington and in Karachi.
func TestSpansOfTheSeed(t *testing.T) {
	washington, karachi := mustZone(t, "America/New_York"), mustZone(t, "Asia/Karachi")
	monday, shown := tuesday.AddDays(-1), Span{}
	for _, test := range []struct {
		display, voice *time.Location
		gap            time.Duration
		both           string
	}{
		{washington, washington, 0, "empty"},
		{time.UTC, washington, 4 * time.Hour, "empty"},
		{karachi, washington, 9 * time.Hour, "empty"},
		{washington, karachi, 0, "2021-08-09T19:00:00Z/2021-08-10T04:00:00Z"},
		{time.UTC, karachi, 0, "2021-08-09T19:00:00Z/2021-08-10T00:00:00Z"},
		{karachi, karachi, 0, "empty"},
	} {
		shown = monday.Span(test.display)
		said := tuesday.Span(test.voice)
		if got := shown.Intersect(said).String(); got != test.both {
			t.Errorf("shown in %s, said in %s: %s, want %s", test.display, test.voice, got, test.both)
		}
		if got := shown.Gap(said); got != test.gap {
			t.Errorf("shown in %s, said in %s: %s apart, want %s", test.display, test.voice, got, test.gap)
		}
	}
	meeting := monday.Span(washington).Intersect(tuesday.Span(karachi))
	if got, want := meeting.Words(washington), "15:00 to 24:00 on Monday, 9 August 2021"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := meeting.Words(karachi), "00:00 to 09:00 on Tuesday, 10 August 2021"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSpanWords(t *testing.T) {
	for _, test := range []struct{ zone, start, end, want string }{
		{"UTC", "2021-08-10T00:00:00Z", "2021-08-11T00:00:00Z", "Tuesday, 10 August 2021"},
		{"America/New_York", "2021-03-14T05:00:00Z", "2021-03-15T04:00:00Z", "Sunday, 14 March 2021"},
		{"America/New_York", "2021-08-09T19:00:00Z", "2021-08-10T08:00:00Z", "Monday, 9 August 2021 15:00 to Tuesday, 10 August 2021 04:00"},
		{"UTC", "2021-08-09T15:00:00Z", "2021-08-11T00:00:00Z", "Monday, 9 August 2021 15:00 to Tuesday, 10 August 2021 24:00"},
		{"UTC", "2021-08-09T00:00:00Z", "2021-08-11T00:00:00Z", "Monday, 9 August 2021 to Tuesday, 10 August 2021"},
		{"UTC", "2021-08-01T00:00:00Z", "2021-09-01T00:00:00Z", "August 2021"},
		{"UTC", "2021-01-01T00:00:00Z", "2022-01-01T00:00:00Z", "2021"},
		{"UTC", "0001-01-01T00:00:00Z", "0002-01-01T00:00:00Z", "the year 1"},
		{"UTC", "2021-08-09T14:30:00Z", "2021-08-09T14:31:00Z", "14:30 on Monday, 9 August 2021"},
		{"UTC", "2021-08-09T14:30:05Z", "2021-08-09T14:30:06Z", "14:30:05 on Monday, 9 August 2021"},
		{"UTC", "2021-08-09T14:30:05Z", "2021-08-09T14:35:00Z", "14:30:05 to 14:35 on Monday, 9 August 2021"},
		{"America/New_York", "2021-11-07T05:30:00Z", "2021-11-07T06:30:00Z", "01:30 (UTC-4) to 01:30 (UTC-5) on Sunday, 7 November 2021"},
		{"UTC", "", "2021-08-10T00:00:00Z", "until the end of Monday, 9 August 2021"},
		{"UTC", "", "2021-08-10T04:00:00Z", "until Tuesday, 10 August 2021 04:00"},
		{"UTC", "2021-08-10T00:00:00Z", "", "from Tuesday, 10 August 2021 on"},
		{"UTC", "2021-08-10T04:00:00Z", "", "from Tuesday, 10 August 2021 04:00 on"},
		{"UTC", "", "", "at any time"},
		{"UTC", "2021-08-10T04:00:00Z", "2021-08-10T04:00:00Z", "at no time"},
		{"America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04T05:00:00Z", "01:00 to 03:00 on Sunday, 4 November 2018"},
	} {
		span := Always()
		if test.start != "" {
			span.Start = mustInstant(t, test.start)
		}
		if test.end != "" {
			span.End = mustInstant(t, test.end)
		}
		if got := span.Words(mustZone(t, test.zone)); got != test.want {
			t.Errorf("%s in %s:\n got %s\nwant %s", span, test.zone, got, test.want)
		}
	}
}

func TestClock(t *testing.T) {
	at := mustInstant(t, "2021-08-10T04:00:00Z")
	washington := mustZone(t, "America/New_York")
	for _, test := range []struct{ got, want string }{
		{Clock(at, washington), "00:00"},
		{EndClock(at, washington), "24:00"},
		{EndClock(at, nil), "04:00"},
		{Clock(at.Add(5*time.Second), nil), "04:00:05"},
		{EndClock(at.Add(time.Second), washington), "00:00:01"},
	} {
		if test.got != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
}

// mustInstant reads an instant that is written right.
func mustInstant(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		t.Fatal(err)
	}
	return at.UTC()
}

func TestUTCWords(t *testing.T) {
	noon := time.Date(2021, time.August, 9, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		span Span
		want string
	}{
		{Span{Start: noon, End: noon.Add(time.Hour)}, "2021-08-09 12:00Z to 2021-08-09 13:00Z"},
		{Span{Start: noon, End: noon.Add(5 * time.Second)}, "2021-08-09 12:00:00Z to 2021-08-09 12:00:05Z"},
		{Span{Start: noon, End: noon.Add(time.Millisecond)}, "2021-08-09 12:00:00.000Z to 2021-08-09 12:00:00.001Z"},
		{Span{Start: Beginning, End: noon}, "before 2021-08-09 12:00Z"},
		{Span{Start: noon, End: Forever}, "from 2021-08-09 12:00Z on"},
		{Always(), "at any time"},
	} {
		if got := test.span.UTCWords(); got != test.want {
			t.Errorf("%s, want %s", got, test.want)
		}
	}
}
