// These tests hold durations to ISO 8601 and to the calendar, and snowflakes to posts whose time is known.

package when

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestDurations(t *testing.T) {
	for _, test := range []struct {
		text, written string
		unit          Unit
		after, before string // The instants one duration after and before 2021-03-31T12:00:00Z.
		short, long   string
	}{
		{"P20Y", "P20Y", UnitYear, "2041-03-31T12:00:00Z", "2001-03-31T12:00:00Z", "P19Y", "P21Y"},
		{"P1Y6M", "P1Y6M", UnitMonth, "2022-09-30T12:00:00Z", "2019-09-30T12:00:00Z", "P1Y5M", "P1Y7M"},
		{"P1Y0M", "P1Y0M", UnitMonth, "2022-03-31T12:00:00Z", "2020-03-31T12:00:00Z", "P0Y11M", "P1Y1M"},
		{"P1M", "P1M", UnitMonth, "2021-04-30T12:00:00Z", "2021-02-28T12:00:00Z", "P0M", "P2M"},
		{"P3W", "P3W", UnitWeek, "2021-04-21T12:00:00Z", "2021-03-10T12:00:00Z", "P2W", "P4W"},
		{"P1W2D", "P1W2D", UnitDay, "2021-04-09T12:00:00Z", "2021-03-22T12:00:00Z", "P1W1D", "P1W3D"},
		{"PT2H30M", "PT2H30M", UnitMinute, "2021-03-31T14:30:00Z", "2021-03-31T09:30:00Z", "PT2H29M", "PT2H31M"},
		{"P1DT0H", "P1DT0H", UnitHour, "2021-04-01T12:00:00Z", "2021-03-30T12:00:00Z", "P0DT23H", "P1DT1H"},
		{"PT1.5S", "PT1.5S", UnitSecond, "2021-03-31T12:00:01.5Z", "2021-03-31T11:59:58.5Z", "PT0.5S", "PT2.5S"},
		{"P0,5D", "P0.5D", UnitDay, "2021-04-01T00:00:00Z", "2021-03-31T00:00:00Z", "P0D", "P1.5D"},
		{"P1.5M", "P1.5M", UnitMonth, "2021-05-16T00:00:00Z", "2021-02-14T12:00:00Z", "P0.5M", "P2.5M"},
		{"P0D", "P0D", UnitDay, "2021-03-31T12:00:00Z", "2021-03-31T12:00:00Z", "P0D", "P1D"},
		{"P007D", "P7D", UnitDay, "2021-04-07T12:00:00Z", "2021-03-24T12:00:00Z", "P6D", "P8D"},
		{"P999999999Y", "P999999999Y", UnitYear, Forever.Format(time.RFC3339Nano), "-999997978-03-31T12:00:00Z", "P999999998Y", "P1000000000Y"},
	} {
		d, err := ParseDuration(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		if d.String() != test.written || d.Unit() != test.unit {
			t.Errorf("%s is %s in %ss, want %s in %ss", test.text, d, d.Unit(), test.written, test.unit)
		}
		start := mustInstant(t, "2021-03-31T12:00:00Z")
		if got := d.AddTo(start, 1).Format(time.RFC3339Nano); got != test.after {
			t.Errorf("%s after is %s, want %s", test.text, got, test.after)
		}
		if got := d.AddTo(start, -1).Format(time.RFC3339Nano); got != test.before {
			t.Errorf("%s before is %s, want %s", test.text, got, test.before)
		}
		if short, long := d.Within(); short.String() != test.short || long.String() != test.long {
			t.Errorf("%s is within %s and %s, want %s and %s", test.text, short, long, test.short, test.long)
		}
	}
}

func TestDurationErrors(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", `"" is no ISO 8601 duration, such as P20Y, P1Y6M, P3W or PT2H30M`},
		{"P", `"P": a duration needs a number and a unit, such as P20Y`},
		{"PT", `"PT": hours, minutes or seconds are missing after the T`},
		{"P1YT", `"P1YT": hours, minutes or seconds are missing after the T`},
		{"20 years", `"20 years" is no ISO 8601 duration, such as P20Y, P1Y6M, P3W or PT2H30M; write P20Y`},
		{"20-year", `"20-year" is no ISO 8601 duration, such as P20Y, P1Y6M, P3W or PT2H30M; write P20Y`},
		{"two hours and 30 minutes", `"two hours and 30 minutes" is no ISO 8601 duration, such as P20Y, P1Y6M, P3W or PT2H30M; write PT2H30M`},
		{"p20y", `"p20y" is no ISO 8601 duration, such as P20Y, P1Y6M, P3W or PT2H30M; write P20Y`},
		{"-P1D", `"-P1D" is no ISO 8601 duration, such as P20Y, P1Y6M, P3W or PT2H30M`},
		{"P20", `"P20": the unit of the last number is missing`},
		{"PY", `"PY": a number is expected before "Y"`},
		{"P1M1Y", `"P1M1Y": the unit "Y" is unknown or out of order; a duration is PnYnMnWnDTnHnMnS`},
		{"P1H", `"P1H": the unit "H" is unknown or out of order; a duration is PnYnMnWnDTnHnMnS`},
		{"P1.5Y6M", `"P1.5Y6M": only the last number of a duration may have decimals`},
		{"P1.5DT6H", `"P1.5DT6H": only the last number of a duration may have decimals`},
		{"P1.Y", `"P1.Y": decimals are missing after "1."`},
		{"P.5Y", `"P.5Y": ".5" is no number`},
		{"P1.2.3Y", `"P1.2.3Y": "1.2.3" is no number`},
		{"P1.0123456789Y", `"P1.0123456789Y": a number has at most nine decimals here`},
		{"P1000000000Y", `"P1000000000Y": years are counted up to 999999999`},
		{"P1é", `"P1é": the unit "é" is unknown or out of order; a duration is PnYnMnWnDTnHnMnS`},
	} {
		_, err := ParseDuration(test.text)
		if err == nil {
			t.Errorf("%q is accepted", test.text)
		} else if err.Error() != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.text, err, test.want)
		}
	}
}

// Days of the calendar keep the time of day over a clock change; hours do not.
func TestDurationOverClockChange(t *testing.T) {
	zone := mustZone(t, "America/New_York")
	noon := time.Date(2021, time.March, 13, 12, 0, 0, 0, zone)
	for text, want := range map[string]string{"P1D": "2021-03-14T12:00:00-04:00", "PT24H": "2021-03-14T13:00:00-04:00", "P1M": "2021-04-13T12:00:00-04:00"} {
		d, err := ParseDuration(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.AddTo(noon, 1).Format(time.RFC3339); got != want {
			t.Errorf("%s after noon is %s, want %s", text, got, want)
		}
	}
}

// More of a duration is never earlier, and n of them are n steps for units of a fixed length.
func TestDurationIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`P[0-9]{1,3}Y[0-9]{1,2}M[0-9]{1,3}DT[0-9]{1,2}H[0-9]{1,3}(\.[0-9]{1,9})?M`).Draw(t, "duration")
		d, err := ParseDuration(text)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Unix(rapid.Int64Range(-5e9, 5e9).Draw(t, "start"), 0).In(drawZone(t))
		n := rapid.IntRange(-50, 50).Draw(t, "n")
		if d.AddTo(start, n).After(d.AddTo(start, n+1)) {
			t.Fatalf("%d times %s is later than %d times", n, d, n+1)
		}
		short, long := d.Within()
		if short.AddTo(start, 1).After(d.AddTo(start, 1)) || long.AddTo(start, 1).Before(d.AddTo(start, 1)) {
			t.Fatalf("%s is not between %s and %s", d, short, long)
		}
	})
}

func TestDurationParts(t *testing.T) {
	d, err := ParseDuration("PT0.5H")
	if err != nil {
		t.Fatal(err)
	}
	start := mustInstant(t, "2021-08-10T00:00:00Z")
	if got := d.AddTo(start, 3); got.Sub(start) != 90*time.Minute {
		t.Errorf("three half hours are %s", got.Sub(start))
	}
	if got := d.AddTo(start, 0); !got.Equal(start) {
		t.Errorf("no half hours are %s", got.Sub(start))
	}
	if !(Duration{}).IsZero() || d.IsZero() || (Duration{}).String() != "" {
		t.Error("the zero duration says something")
	}
}

func TestPostTime(t *testing.T) {
	for _, test := range []struct{ address, want string }{
		// The numbers are made up; their times were worked out by hand from the published layout.
		{"https://twitter.com/example/status/1424821395883511814", "2021-08-09T19:54:27.337Z"},
		{"https://x.com/example/status/1424821395883511814?s=20", "2021-08-09T19:54:27.337Z"},
		{"https://mobile.twitter.com/example/status/1424821395883511814/photo/1", "2021-08-09T19:54:27.337Z"},
		{"http://www.twitter.com/example/statuses/1424821395883511814#m", "2021-08-09T19:54:27.337Z"},
		{"https://twitter.com/i/web/status/1424821395883511814", "2021-08-09T19:54:27.337Z"},
		{"https://twitter.com/example/status/29700859247", ""}, // Numbered one after another, before snowflakes.
		{"https://twitter.com/jack/status/20", ""},
		{"https://twitter.com/example/status/", ""},
		{"https://twitter.com/example/status/1424821395883511814x", ""},
		{"https://twitter.com/example/status/99999999999999999999", ""},
		{"https://twitter.com/example/status/+1424821395883511814", ""},
		{"https://twitter.com/example", ""},
		{"https://twitter.com/ex-ample/status/1424821395883511814", ""},
		{"https://nottwitter.com/example/status/1424821395883511814", ""},
		{"https://twitter.com.example.org/example/status/1424821395883511814", ""},
		{"https://example.org/?u=https://twitter.com/example/status/1424821395883511814", ""},
		{"ftp://twitter.com/example/status/1424821395883511814", ""},
		{"", ""},
		{":", ""},
	} {
		at, ok := PostTime(test.address)
		switch {
		case ok != (test.want != ""):
			t.Errorf("%s: %v, %s", test.address, ok, at)
		case ok && at.Format(time.RFC3339Nano) != test.want:
			t.Errorf("%s is of %s, want %s", test.address, at.Format(time.RFC3339Nano), test.want)
		}
	}
}

func TestSnowflakeTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		milliseconds := rapid.Uint64Range(0, 1<<41-1).Draw(t, "milliseconds")
		rest := rapid.Uint64Range(0, 1<<22-1).Draw(t, "rest")
		if got := SnowflakeTime(milliseconds<<22 | rest).UnixMilli(); got != int64(milliseconds)+1288834974657 {
			t.Fatalf("got %d", got)
		}
	})
}
