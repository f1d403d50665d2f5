// This file tells days, times and spans to people. All of it is in English and in 24-hour time, with day, month and
// year in the order that cannot be misread ("10 August 2021").

package when

import (
	"fmt"
	"strings"
	"time"
)

// Clock tells the time of day that clocks in the zone show at t: "15:00", and "15:00:05" where the seconds are not
// zero. Fractions of a second are left out. A nil zone is UTC.
func Clock(t time.Time, zone *time.Location) string {
	t = t.In(zoneOrUTC(zone))
	if t.Second() != 0 {
		return t.Format("15:04:05")
	}
	return t.Format("15:04")
}

// EndClock tells the time of day at which a span ends, as Clock does, but with midnight as "24:00" of the day that ends.
func EndClock(t time.Time, zone *time.Location) string {
	if atMidnight(t, zoneOrUTC(zone)) {
		return "24:00"
	}
	return Clock(t, zone)
}

// Words tells the span to people whose clocks and calendars are those of the zone, as shortly as is unambiguous:
// "2021", "August 2021", "Tuesday, 10 August 2021", "15:00 to 24:00 on Monday, 9 August 2021", "Monday, 9 August 2021
// 15:00 to Tuesday, 10 August 2021 04:00", "until ..." and "from ... on" where an end is open. The zone itself is not
// told, save for the offset of a time that the zone's clocks show twice; see ZoneWords. A nil zone is UTC.
func (s Span) Words(zone *time.Location) string {
	zone = zoneOrUTC(zone)
	switch {
	case s.OpenStart() && s.OpenEnd():
		return "at any time"
	case s.Empty():
		return "at no time"
	case s.OpenStart():
		return "until " + endWords(s.End, zone)
	case s.OpenEnd():
		return "from " + startWords(s.Start, zone) + " on"
	}
	first, last := DayOf(s.Start, zone), lastDay(s.End, zone)
	switch {
	case s.Equal(first.Span(zone)):
		return first.Words()
	case beginsDay(s.Start, zone) && endsDay(s.End, zone):
		return daysWords(first, last)
	case first != last:
		return first.Words() + " " + clockWords(s.Start, zone) + " to " + last.Words() + " " + endClockWords(s.End, zone)
	}
	start, end := clockWords(s.Start, zone), endClockWords(s.End, zone)
	length := s.Duration()
	if start == end || length <= time.Second || length == time.Minute && s.Start.Truncate(time.Minute).Equal(s.Start) {
		return start + " on " + first.Words()
	}
	return start + " to " + end + " on " + first.Words()
}

// daysWords tells a run of whole days, the last one included, by the month or the year where it is just one.
func daysWords(first, last Day) string {
	switch {
	case first.Day == 1 && first.Month == time.January && last == Day{first.Year, time.December, 31}:
		if first.Year < 1000 {
			return "the year " + yearWords(first.Year)
		}
		return yearWords(first.Year)
	case first.Day == 1 && last == firstOfMonth(first.Year, first.Month+1).AddDays(-1):
		return monthWords(first.Year, first.Month)
	case first == last:
		return first.Words()
	}
	return first.Words() + " to " + last.Words()
}

// startWords tells where a span begins, and endWords where one ends; whole days are told without a clock.
func startWords(t time.Time, zone *time.Location) string {
	day := DayOf(t, zone)
	if beginsDay(t, zone) {
		return day.Words()
	}
	return day.Words() + " " + clockWords(t, zone)
}

func endWords(t time.Time, zone *time.Location) string {
	day := lastDay(t, zone)
	if endsDay(t, zone) {
		return "the end of " + day.Words()
	}
	return day.Words() + " " + endClockWords(t, zone)
}

// lastDay returns the day of the last instant before t.
func lastDay(t time.Time, zone *time.Location) Day { return DayOf(t.Add(-1), zone) }

// beginsDay reports whether t is where a day's span begins in the zone, and endsDay whether it is where one ends.
func beginsDay(t time.Time, zone *time.Location) bool {
	return DayOf(t, zone).Span(zone).Start.Equal(t)
}

func endsDay(t time.Time, zone *time.Location) bool { return lastDay(t, zone).Span(zone).End.Equal(t) }

// atMidnight reports whether clocks in the zone show midnight at t.
func atMidnight(t time.Time, zone *time.Location) bool {
	t = t.In(zone)
	return t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 && t.Nanosecond() == 0
}

// clockWords and endClockWords tell a time of day, with its offset where the clocks show it twice.
func clockWords(t time.Time, zone *time.Location) string {
	return Clock(t, zone) + twiceWords(t, zone)
}

func endClockWords(t time.Time, zone *time.Location) string {
	return EndClock(t, zone) + twiceWords(t, zone)
}

func twiceWords(t time.Time, zone *time.Location) string {
	if !comesTwice(t, zone) {
		return ""
	}
	_, offset := t.In(zone).Zone()
	return fmt.Sprintf(" (%s)", offsetWords(offset))
}

// UTCWords tells the span in UTC, as machines and desks do: "2021-08-10 04:00Z to 2021-08-11 04:00Z", to the minute
// unless its ends are known more precisely than that.
func (s Span) UTCWords() string {
	start, end := s.utcEnds()
	switch {
	case s.OpenStart() && s.OpenEnd():
		return "at any time"
	case s.OpenStart():
		return "before " + end
	case s.OpenEnd():
		return "from " + start + " on"
	}
	return start + " to " + end
}

// utcEnds writes both ends alike: with seconds where one of them has some, and with milliseconds where the ends could not
// be told apart without.
func (s Span) utcEnds() (start, end string) {
	for _, layout := range []string{"2006-01-02 15:04Z", "2006-01-02 15:04:05Z", "2006-01-02 15:04:05.000Z"} {
		start, end = s.Start.UTC().Format(layout), s.End.UTC().Format(layout)
		whole := s.Start.Second() == 0 && s.End.Second() == 0
		if start != end && (whole || strings.Contains(layout, "05")) {
			break
		}
	}
	return start, end
}

// mostSpans is how many spans are told one by one; of more the hull is told.
const mostSpans = 3

// Words tells the spans, each by the words that tell gives it: "a or b" where there are a few, else their hull.
func (s Spans) Words(tell func(Span) string) string {
	if len(s) > mostSpans {
		return tell(s.Hull())
	}
	told := make([]string, 0, len(s))
	for _, span := range s {
		told = append(told, tell(span))
	}
	return strings.Join(told, " or ")
}

// Words tells a date to people: "2021", "August 2021", "Tuesday, 10 August 2021", "Monday, 9 August 2021, 14:30-04:00",
// "2015 to March 2018", "until 2019", "from 2021 on". What has no such words, as a season, a set or an uncertain date, is told
// as it is written.
func (d Date) Words() string {
	stretches := d.stretches()
	if set, _ := d.IsSet(); set || len(stretches) != 1 || d.Qualified() {
		return d.String()
	}
	s := stretches[0]
	from, begins := s.from.words()
	if s.single {
		if !begins {
			return d.String()
		}
		return from
	}
	to, ends := s.to.words()
	begins, ends = begins && s.fromEnd == limitGiven, ends && s.toEnd == limitGiven
	switch {
	case begins && ends:
		return from + " to " + to
	case begins && s.toEnd == limitOpen:
		return "from " + from + " on"
	case ends && s.fromEnd == limitOpen:
		return "until " + to
	}
	return d.String()
}

// words tells one date; it is false where there are no words but those of EDTF.
func (p point) words() (string, bool) {
	written := string(p.append(nil))
	switch p.precision() {
	case PrecisionYear:
		return yearWords(int(p.year)), true
	case PrecisionMonth:
		return monthWords(int(p.year), monthOf(p.month)), true
	case PrecisionDay:
		return p.civil().Words(), true
	case PrecisionHour, PrecisionMinute, PrecisionSecond:
		_, clock, _ := strings.Cut(written, "T")
		return p.civil().Words() + ", " + clock, true
	}
	return written, false
}
