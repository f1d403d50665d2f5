package schema

// This file holds the formats that need no knowledge of claims: web addresses, calendar days, instants and languages.

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/language"
)

// builtinFormats returns the formats that every validator knows.
func builtinFormats() map[string]Format {
	return map[string]Format{
		"web-address":  webAddress,
		"calendar-day": calendarDay,
		"date-time":    instant,
		"language":     languageTag,
	}
}

// webAddress accepts absolute http and https addresses (RFC 3986) with a host. Addresses end up as links in reports, so
// nothing else may pass: no script, no file, no address that hides its host behind a user's name.
func webAddress(text string) error {
	if plainAddress(text) {
		return nil
	}
	return addressFault(text)
}

// addressFault says what is wrong with an address by all its parts.
func addressFault(text string) error {
	if i := strings.IndexFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsPrint(r) || strings.ContainsRune("\"<>\\^`{|}", r)
	}); i >= 0 {
		return errors.New("a web address holds no spaces, quotation marks, angle brackets or invisible characters; write them as %XX")
	}
	address, err := url.Parse(text)
	if err != nil {
		return errors.New("this is no web address; write one as it stands in a browser's address bar, beginning with https://")
	}
	switch scheme := strings.ToLower(address.Scheme); {
	case scheme != "http" && scheme != "https":
		return errors.New("a web address begins with https:// or http://")
	case address.User != nil:
		return errors.New("a web address holds no user name or password")
	case address.Hostname() == "":
		return errors.New("a web address names a host after //, such as https://example.org/")
	}
	return nil
}

// plainAddress reports whether a text is certainly a web address: a host of letters, digits, dots and hyphens, and behind it
// only characters that stand for themselves. Nearly all addresses are such.
func plainAddress(text string) bool {
	rest, found := strings.CutPrefix(text, "https://")
	if !found {
		rest, found = strings.CutPrefix(text, "http://")
	}
	host := len(rest)
	for i := range len(rest) {
		c := rest[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '.':
		case c == '/' && i > 0:
			host = min(host, i)
		case i > host && strings.IndexByte("_~?=&+,;:@!$*'()", c) >= 0:
		default:
			return false
		}
	}
	return found && len(rest) > 0
}

// calendarDay accepts a full date of the calendar, as RFC 3339 writes it: YYYY-MM-DD.
func calendarDay(text string) error {
	var year, month, day int
	if len(text) != len(time.DateOnly) || !digitsAt(text, "0000-00-00") {
		return errors.New("a day is written YYYY-MM-DD, such as 2026-12-31")
	}
	if _, err := fmt.Sscanf(text, "%4d-%2d-%2d", &year, &month, &day); err != nil {
		return errors.New("a day is written YYYY-MM-DD, such as 2026-12-31")
	}
	if month < 1 || month > 12 {
		return fmt.Errorf("month %02d is not a month; 01 to 12", month)
	}
	last := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	if day < 1 || day > last {
		return fmt.Errorf("%s %04d has no day %02d; 01 to %d", time.Month(month), year, day, last)
	}
	return nil
}

// digitsAt reports whether a text has the form of a mask, in which "0" stands for any digit.
func digitsAt(text, mask string) bool {
	for i := range len(mask) {
		if mask[i] == '0' && (text[i] < '0' || text[i] > '9') || mask[i] != '0' && text[i] != mask[i] {
			return false
		}
	}
	return true
}

// instant accepts a date and time with its offset from UTC, as RFC 3339 writes them.
func instant(text string) error {
	if _, err := time.Parse(time.RFC3339Nano, text); err != nil {
		return errors.New("an instant is written as in RFC 3339, such as 2021-08-09T19:00:00Z")
	}
	return nil
}

// languageTag accepts a language tag that is well formed by BCP 47 and made of subtags that are registered.
func languageTag(text string) error {
	const how = "a language is written as a BCP 47 tag, such as \"en\", \"en-GB\" or \"ur\""
	if strings.Contains(text, "_") {
		if dashed := strings.ReplaceAll(text, "_", "-"); languageTag(dashed) == nil {
			return fmt.Errorf("%s; did you mean %q?", how, dashed)
		}
		return errors.New(how)
	}
	if _, err := language.Parse(text); err != nil {
		return errors.New(how)
	}
	return nil
}
