package schema

// This file tests the formats that this package brings itself.

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The formats by short names.
const address, day, lang, point = "web-address", "calendar-day", "language", "date-time"

// formatCases are texts and what is wrong with them by a format, empty where nothing is.
var formatCases = []struct{ format, text, want string }{
	{address, "https://example.org", ""},
	{address, "HTTP://example.org:8080/a/b?c=d&e=%20#f", ""},
	{address, "https://xn--bcher-kva.example/ü", ""},
	{address, "https://[2001:db8::1]/", ""},
	{address, "example.org/a", "begins with https://"},
	{address, "javascript:alert(1)", "begins with https://"},
	{address, "JavaScript://example.org/%0aalert(1)", "begins with https://"},
	{address, "data:text/html,x", "begins with https://"},
	{address, "file:///etc/passwd", "begins with https://"},
	{address, "//example.org/", "begins with https://"},
	{address, "https:///a", "names a host"},
	{address, "https:example.org", "names a host"},
	{address, "https://:80/", "names a host"},
	{address, "https://example.org@evil.example/", "no user name"},
	{address, "https://example.org/a b", "no spaces"},
	{address, "https://example.org/\u202egpj", "invisible"},
	{address, "https://example.org/\n", "no spaces"},
	{address, `https://example.org/"onclick=`, "quotation marks"},
	{address, "https://example.org/<b>", "angle brackets"},
	{address, "https://exa%mple.org/", "no web address"},
	{address, "", "begins with https://"},
	{day, "2021-08-09", ""},
	{day, "2024-02-29", ""},
	{day, "2000-02-29", ""},
	{day, "1900-02-29", "February 1900 has no day 29; 01 to 28"},
	{day, "2021-02-29", "February 2021 has no day 29; 01 to 28"},
	{day, "2021-04-31", "April 2021 has no day 31; 01 to 30"},
	{day, "2021-12-00", "December 2021 has no day 00; 01 to 31"},
	{day, "2021-00-10", "month 00 is not a month; 01 to 12"},
	{day, "2021-13-10", "month 13 is not a month; 01 to 12"},
	{day, "2021-8-9", "YYYY-MM-DD"},
	{day, "2021-08", "YYYY-MM-DD"},
	{day, "09.08.2021", "YYYY-MM-DD"},
	{day, "2021-08-09Z", "YYYY-MM-DD"},
	{day, "+021-08-09", "YYYY-MM-DD"},
	{day, "２０２１-08-09", "YYYY-MM-DD"},
	{day, "", "YYYY-MM-DD"},
	{lang, "en", ""},
	{lang, "en-GB", ""},
	{lang, "zh-Hant-TW", ""},
	{lang, "ur-PK", ""},
	{lang, "en_GB", `did you mean "en-GB"?`},
	{lang, "english_british", "BCP 47"},
	{lang, "English", "BCP 47"},
	{lang, "xq", "BCP 47"},
	{lang, "", "BCP 47"},
	{point, "2021-08-09T19:00:00Z", ""},
	{point, "2021-08-09T19:00:00.25+05:00", ""},
	{point, "2021-08-09", "RFC 3339"},
	{point, "19:00:00Z", "RFC 3339"},
	{point, "2021-02-29T00:00:00Z", "RFC 3339"},
}

func TestFormats(t *testing.T) {
	formats := builtinFormats()
	for _, c := range formatCases {
		err := formats[c.format](c.text)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q: %v, want %q", c.format, c.text, err, c.want)
		}
	}
}

// TestPlainAddressesAreAddresses lets the address parser judge what is taken for an address at a glance.
func TestPlainAddressesAreAddresses(t *testing.T) {
	text := rapid.OneOf(
		rapid.StringMatching(`(https?|ftp|HTTP)?:?/{0,3}[a-z0-9.:@-]{0,5}[/?#:@]?[!-~]{0,8}`),
		rapid.StringMatching(`https?://[A-Za-z0-9.-]{1,5}(/[0-9A-Za-z._~?=&+,;:@!$*'()/-]{0,12})?`),
	)
	plain := 0
	rapid.Check(t, func(rt *rapid.T) {
		text := text.Draw(rt, "text")
		if !plainAddress(text) {
			return
		}
		plain++
		if err := addressFault(text); err != nil {
			rt.Fatalf("%q is taken for an address: %v", text, err)
		}
	})
	if plain == 0 {
		t.Error("no text was taken for an address")
	}
}

// TestCalendarDaysAreThoseOfTime compares the calendar with that of the standard library.
func TestCalendarDaysAreThoseOfTime(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := fmt.Sprintf("%04d-%02d-%02d", rapid.IntRange(0, 9999).Draw(rt, "year"),
			rapid.IntRange(0, 14).Draw(rt, "month"), rapid.IntRange(0, 33).Draw(rt, "day"))
		_, err := time.Parse(time.DateOnly, text)
		if (err == nil) != (calendarDay(text) == nil) {
			rt.Fatalf("%s: %v here, %v there", text, calendarDay(text), err)
		}
	})
}
