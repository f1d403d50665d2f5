// This file holds what the property tests share, the properties of dates of every form, the fuzz targets, and the
// benchmarks.

package when

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// drawZone draws any zone that there is.
func drawZone(t *rapid.T) *time.Location {
	zone, err := LoadZone(rapid.SampledFrom(zoneNames()).Draw(t, "zone"))
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// drawDay draws a day whose year has at most that distance from the year 0.
func drawDay(t *rapid.T, years int) Day {
	day := Day{
		Year:  rapid.IntRange(-years, years).Draw(t, "year"),
		Month: time.Month(rapid.IntRange(1, 12).Draw(t, "month")),
	}
	day.Day = rapid.IntRange(1, monthLength(day.Year, day.Month)).Draw(t, "day")
	return day
}

// drawPoint draws the text of one EDTF date, made without the package's own writer.
func drawPoint(t *rapid.T) string {
	day := drawDay(t, 9999)
	year := fmt.Sprintf("%04d", day.Year)
	if day.Year < 0 {
		year = fmt.Sprintf("-%04d", -day.Year)
	}
	mark := func(name string) string { return rapid.SampledFrom([]string{"", "", "", "?", "~", "%"}).Draw(t, name) }
	marked := func(name, part string) string { return mark(name+" before") + part + mark(name+" after") }
	month, date := fmt.Sprintf("%02d", day.Month), fmt.Sprintf("%02d", day.Day)
	switch rapid.IntRange(0, 8).Draw(t, "form") {
	case 0:
		return marked("year", year)
	case 1:
		return marked("year", year) + "-" + marked("month", month)
	case 2:
		return marked("year", year) + "-" + marked("month", month) + "-" + marked("day", date)
	case 3:
		return year + "-" + fmt.Sprint(rapid.IntRange(21, 41).Draw(t, "season")) + mark("season")
	case 4:
		return marked("year", unspecify(t, year)) + "-" + marked("month", unspecify(t, month))
	case 5:
		return unspecify(t, year) + "-" + unspecify(t, month) + "-XX" + mark("end")
	case 6:
		return fmt.Sprintf("Y%d", rapid.IntRange(10_000, MaxYear).Draw(t, "long year"))
	case 7:
		clock := fmt.Sprintf("T%02d:%02d", rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"))
		clock += rapid.SampledFrom([]string{"", ":07", ":59", ":30.5", ":30.000000009"}).Draw(t, "second")
		return year + "-" + month + "-" + date + clock + rapid.SampledFrom([]string{"", "Z", "+05", "-04:30", "+00:00"}).Draw(t, "shift")
	}
	return year + "-" + month + "-" + date
}

// unspecify leaves the last digit of a part unspecified, or all of its two last ones.
func unspecify(t *rapid.T, part string) string {
	return part[:len(part)-2] + rapid.SampledFrom([]string{part[len(part)-2:], part[len(part)-2:len(part)-1] + "X", "XX"}).Draw(t, "digits")
}

// drawExpression draws the text of an EDTF expression. Some have ends in the wrong order, and are refused.
func drawExpression(t *rapid.T) string {
	switch rapid.IntRange(0, 5).Draw(t, "expression") {
	case 0:
		ends := []string{"", "..", drawPoint(t)}
		return rapid.SampledFrom(ends).Draw(t, "from") + "/" + drawPoint(t)
	case 1:
		return drawPoint(t) + "/" + rapid.SampledFrom([]string{"", "..", drawPoint(t)}).Draw(t, "to")
	case 2:
		members := rapid.SliceOfN(rapid.Custom(drawPoint), 1, 4).Draw(t, "members")
		form := rapid.SampledFrom([]string{"[%s]", "{%s}", "[..%s]", "{%s..}"}).Draw(t, "set")
		return fmt.Sprintf(form, strings.Join(members, ","))
	}
	return drawPoint(t)
}

// What is read is written again to the letter, and whatever it is its spans hang together.
func TestExpressionsRoundTrip(t *testing.T) {
	accepted := 0
	rapid.Check(t, func(t *rapid.T) {
		text := drawExpression(t)
		date, err := ParseDate(text)
		if err != nil {
			if strings.ContainsAny(text, "/X") {
				return
			}
			t.Fatalf("%s is refused: %v", text, err)
		}
		accepted++
		if date.String() != text {
			t.Fatalf("%s is written %s", text, date)
		}
		zone := drawZone(t)
		whole := date.Span(zone)
		if whole.Empty() {
			t.Fatalf("%s in %s means no time at all", text, zone)
		}
		var hull Span
		for _, span := range date.Spans(zone) {
			if span.Empty() {
				t.Fatalf("%s in %s has an empty span", text, zone)
			}
			hull = hull.Hull(span)
		}
		if !hull.Equal(whole) {
			t.Fatalf("%s in %s is %s, but its spans reach over %s", text, zone, whole, hull)
		}
		first, begins := date.FirstDay()
		last, ends := date.LastDay()
		if begins == whole.OpenStart() || ends == whole.OpenEnd() || begins && ends && last.Before(first) {
			t.Fatalf("%s is %s, from %s (%v) to %s (%v)", text, whole, first, begins, last, ends)
		}
		if whole.Words(zone) == "" || date.Precision() > PrecisionSecond {
			t.Fatalf("%s cannot be told", text)
		}
	})
	if accepted == 0 {
		t.Fatal("no expression was accepted")
	}
}

// A year holds its months, a month its days, a day its hours, in every zone. A day or a time that a clock change left
// out is moved forward by the gap, and so may leave what it is a part of.
func TestSpansNestWithPrecision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day, zone := drawDay(t, 9999), drawZone(t)
		full := day.Date().String() + fmt.Sprintf("T%02d:%02d:%02d", rapid.IntRange(0, 23).Draw(t, "hour"),
			rapid.IntRange(0, 59).Draw(t, "minute"), rapid.IntRange(0, 59).Draw(t, "second"))
		cut := len(full) - len("-08-09T14:30:00")
		outer := ""
		for _, length := range []int{cut, cut + 3, cut + 6, cut + 9, cut + 12, cut + 15} {
			inner := full[:length]
			if outer != "" {
				a, b := mustSpan(t, outer, zone), mustSpan(t, inner, zone)
				gap := DayOf(b.Start, zone) != day || length > cut+6 && !strings.HasPrefix(b.Start.In(zone).Format("15:04:05"), inner[cut+7:])
				if !a.Covers(b) && !(length >= cut+6 && gap) {
					t.Fatalf("%s in %s is %s, outside of %s, %s", inner, zone, b, outer, a)
				}
			}
			outer = inner
		}
	})
}

// mustSpan reads a date that there is.
func mustSpan(t *rapid.T, text string, zone *time.Location) Span {
	date, err := ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return date.Span(zone)
}

// The far ends of what can be told work in every zone.
func TestFarYearsInEveryZone(t *testing.T) {
	for _, name := range zoneNames() {
		zone := mustZone(t, name)
		for _, year := range []int{-MaxYear, -9999, 0, 9999, MaxYear} {
			span := dateOf(yearPoint(year)).Span(zone)
			if days := span.Duration().Hours() / 24; days < 364 || days > 367 {
				t.Errorf("the year %d in %s has %v days", year, name, days)
			}
			if span.OpenStart() || span.OpenEnd() {
				t.Errorf("the year %d in %s is open", year, name)
			}
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{
		"2021-08-09", "2021-08-09T14:30:00-04:00", "../2021-08-31", "[..1760-12-03]", "{1960,1961-12}",
		"201X", "156X-12-25", "2004?-06-~11", "Y-170000002", "2001-21", "9 August 2021", "2021/08/09", "2021-08-09T24:00", "XXXX-XX-3X",
	} {
		f.Add(text)
	}
	zone := mustZone(f, "America/New_York")
	f.Fuzz(func(t *testing.T, text string) {
		date, err := ParseDate(text)
		if err != nil {
			if err.Error() == "" {
				t.Fatalf("%q: an error without words", text)
			}
			return
		}
		if date.String() != text {
			t.Fatalf("%q is written %q", text, date.String())
		}
		if date.Span(zone).Empty() || len(date.Spans(zone)) == 0 {
			t.Fatalf("%q means no time", text)
		}
	})
}

func FuzzParseDuration(f *testing.F) {
	for _, text := range []string{"P20Y", "P1Y6M", "P3W", "PT2H30M", "P1.5Y", "PT0.000000001S", "20 years", "P999999999Y"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := ParseDuration(text)
		if err != nil {
			return
		}
		back, err := ParseDuration(d.String())
		if err != nil || back != d {
			t.Fatalf("%q is written %s, which is read as %s: %v", text, d, back, err)
		}
		start := time.Date(2021, time.August, 10, 0, 0, 0, 0, time.UTC)
		if d.AddTo(start, 1).Before(start) || d.AddTo(start, -1).After(start) || d.AddTo(start, 1<<40).Before(start) {
			t.Fatalf("%s runs backwards", d)
		}
	})
}

func FuzzLoadZone(f *testing.F) {
	for _, name := range []string{"Asia/Karachi", "Asia/Karachy", "+05:00", "-0400", "UTC+5:30", "EST", "../x", "Local", "", "Z"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		zone, err := LoadZone(name)
		if (zone == nil) == (err == nil) || err != nil && err.Error() == "" {
			t.Fatalf("%q: %v, %v", name, zone, err)
		}
		if zone != nil && ZoneWords(zone) == "" {
			t.Fatalf("%q has no words", name)
		}
	})
}

func BenchmarkParseDay(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseDate("2021-08-09"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseDateTime(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseDate("2021-08-09T14:30:00-04:00"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSpanInZone(b *testing.B) {
	zone, date := mustZone(b, "America/New_York"), tuesday.Date()
	b.ReportAllocs()
	for b.Loop() {
		if date.Span(zone).Empty() {
			b.Fatal("no time")
		}
	}
}
