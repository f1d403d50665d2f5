// These tests hold reading, writing and the queries of Date to the examples of the EDTF specification (ISO 8601-2:2019,
// as the Library of Congress tells it), and its errors to the sentences that people read.

package when

import (
	"strings"
	"testing"
	"time"
)

// readDates are expressions that are read, with what they mean in UTC.
var readDates = []struct {
	text      string
	precision Precision
	start     string // The span in UTC, as Span.String writes it.
	end       string
}{
	// Level 0.
	{"1985-04-12", PrecisionDay, "1985-04-12T00:00:00Z", "1985-04-13T00:00:00Z"},
	{"1985-04", PrecisionMonth, "1985-04-01T00:00:00Z", "1985-05-01T00:00:00Z"},
	{"1985-12", PrecisionMonth, "1985-12-01T00:00:00Z", "1986-01-01T00:00:00Z"},
	{"1985", PrecisionYear, "1985-01-01T00:00:00Z", "1986-01-01T00:00:00Z"},
	{"0000", PrecisionYear, "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
	{"1985-04-12T23:20:30", PrecisionSecond, "1985-04-12T23:20:30Z", "1985-04-12T23:20:31Z"},
	{"1985-04-12T23:20:30Z", PrecisionSecond, "1985-04-12T23:20:30Z", "1985-04-12T23:20:31Z"},
	{"1985-04-12T23:20:30-04", PrecisionSecond, "1985-04-13T03:20:30Z", "1985-04-13T03:20:31Z"},
	{"1985-04-12T23:20:30+04:30", PrecisionSecond, "1985-04-12T18:50:30Z", "1985-04-12T18:50:31Z"},
	{"1964/2008", PrecisionYear, "1964-01-01T00:00:00Z", "2009-01-01T00:00:00Z"},
	{"2004-06/2006-08", PrecisionMonth, "2004-06-01T00:00:00Z", "2006-09-01T00:00:00Z"},
	{"2004-02-01/2005-02", PrecisionMonth, "2004-02-01T00:00:00Z", "2005-03-01T00:00:00Z"},
	// Times that stop early, and fractions.
	{"2021-08-09T14", PrecisionHour, "2021-08-09T14:00:00Z", "2021-08-09T15:00:00Z"},
	{"2021-08-09T14:30", PrecisionMinute, "2021-08-09T14:30:00Z", "2021-08-09T14:31:00Z"},
	{"2021-08-09T14:30-04:00", PrecisionMinute, "2021-08-09T18:30:00Z", "2021-08-09T18:31:00Z"},
	{"2021-08-09T14:30:00.250Z", PrecisionSecond, "2021-08-09T14:30:00.25Z", "2021-08-09T14:30:00.251Z"},
	{"2021-08-09T14:30:00.000000001Z", PrecisionSecond, "2021-08-09T14:30:00.000000001Z", "2021-08-09T14:30:00.000000002Z"},
	// Level 1.
	{"Y170000002", PrecisionYear, "170000002-01-01T00:00:00Z", "170000003-01-01T00:00:00Z"},
	{"Y-170000002", PrecisionYear, "-170000002-01-01T00:00:00Z", "-170000001-01-01T00:00:00Z"},
	{"-1985", PrecisionYear, "-1985-01-01T00:00:00Z", "-1984-01-01T00:00:00Z"},
	{"2001-25", PrecisionSeason, "2001-03-01T00:00:00Z", "2001-06-24T00:00:00Z"},
	{"1984?", PrecisionYear, "1983-01-01T00:00:00Z", "1986-01-01T00:00:00Z"},
	{"2004-06~", PrecisionMonth, "2004-05-01T00:00:00Z", "2004-08-01T00:00:00Z"},
	{"2004-06-11%", PrecisionDay, "2004-06-10T00:00:00Z", "2004-06-13T00:00:00Z"},
	{"201X", PrecisionDecade, "2010-01-01T00:00:00Z", "2020-01-01T00:00:00Z"},
	{"20XX", PrecisionCentury, "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"},
	{"2XXX", PrecisionMillennium, "2000-01-01T00:00:00Z", "3000-01-01T00:00:00Z"},
	{"XXXX", PrecisionNone, "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z"},
	{"-00XX", PrecisionCentury, "-0099-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
	{"2004-XX", PrecisionYear, "2004-01-01T00:00:00Z", "2005-01-01T00:00:00Z"},
	{"1985-04-XX", PrecisionMonth, "1985-04-01T00:00:00Z", "1985-05-01T00:00:00Z"},
	{"1985-XX-XX", PrecisionYear, "1985-01-01T00:00:00Z", "1986-01-01T00:00:00Z"},
	{"1985-04-12/..", PrecisionDay, "1985-04-12T00:00:00Z", ".."},
	{"1985-04/", PrecisionMonth, "1985-04-01T00:00:00Z", ".."},
	{"../1985", PrecisionYear, "..", "1986-01-01T00:00:00Z"},
	{"/1985-04-12", PrecisionDay, "..", "1985-04-13T00:00:00Z"},
	{"1984~/2004-06", PrecisionYear, "1983-01-01T00:00:00Z", "2004-07-01T00:00:00Z"},
	{"2021-08-09T10:00/2021-08-09T11:30", PrecisionMinute, "2021-08-09T10:00:00Z", "2021-08-09T11:31:00Z"},
	// Level 2.
	{"2001-34", PrecisionQuarter, "2001-04-01T00:00:00Z", "2001-07-01T00:00:00Z"},
	{"2001-39", PrecisionQuadrimester, "2001-09-01T00:00:00Z", "2002-01-01T00:00:00Z"},
	{"2001-41", PrecisionSemester, "2001-07-01T00:00:00Z", "2002-01-01T00:00:00Z"},
	{"2001-36~", PrecisionQuarter, "2001-07-01T00:00:00Z", "2002-04-01T00:00:00Z"},
	{"2001-32", PrecisionSeason, "2001-06-01T00:00:00Z", "2001-09-24T00:00:00Z"},
	{"2004-06~-11", PrecisionDay, "2004-05-11T00:00:00Z", "2004-07-12T00:00:00Z"},
	{"?2004-06-11", PrecisionDay, "2003-06-11T00:00:00Z", "2005-06-12T00:00:00Z"},
	{"2004?-06-~11", PrecisionDay, "2003-06-11T00:00:00Z", "2005-06-12T00:00:00Z"},
	{"~2004-06-%11", PrecisionDay, "2003-06-11T00:00:00Z", "2005-06-12T00:00:00Z"},
	{"156X-12-25", PrecisionDecade, "1560-12-25T00:00:00Z", "1569-12-26T00:00:00Z"},
	{"15XX-12-25", PrecisionCentury, "1500-12-25T00:00:00Z", "1599-12-26T00:00:00Z"},
	{"XXXX-12-XX", PrecisionNone, "0000-12-01T00:00:00Z", "10000-01-01T00:00:00Z"},
	{"XXXX-02-29", PrecisionNone, "0000-02-29T00:00:00Z", "9996-03-01T00:00:00Z"},
	{"1984-1X", PrecisionYear, "1984-10-01T00:00:00Z", "1985-01-01T00:00:00Z"},
	{"[1667,1668,1670..1672]", PrecisionYear, "1667-01-01T00:00:00Z", "1673-01-01T00:00:00Z"},
	{"[..1760-12-03]", PrecisionDay, "..", "1760-12-04T00:00:00Z"},
	{"[1760-01,1760-02,1760-12..]", PrecisionMonth, "1760-01-01T00:00:00Z", ".."},
	{"{1960,1961-12}", PrecisionYear, "1960-01-01T00:00:00Z", "1962-01-01T00:00:00Z"},
}

func TestParseDateRoundTrip(t *testing.T) {
	for _, test := range readDates {
		date, err := ParseDate(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		if got := date.String(); got != test.text {
			t.Errorf("%s is written %s", test.text, got)
		}
		if got := date.Precision(); got != test.precision {
			t.Errorf("%s has the precision of a %s, want %s", test.text, got, test.precision)
		}
		if got := date.Span(time.UTC).String(); got != test.start+"/"+test.end {
			t.Errorf("%s is %s, want %s/%s", test.text, got, test.start, test.end)
		}
	}
}

// refusedDates are expressions that are refused, with what people are told.
var refusedDates = []struct{ text, want string }{
	{"", `a date is missing: write one like 2021-08-09, 2021-08 or 2021`},
	{"2021-13-01", `month 13: a month is 01 to 12`},
	{"2021-00", `month 00: a month is 01 to 12`},
	{"2021-42", `month 42: a month is 01 to 12`},
	{"2021-2X", `month 2X: a month is 01 to 12`},
	{"2021-02-30", `2021-02-30: February 2021 has 28 days`},
	{"2021-02-3X", `2021-02-3X: February 2021 has 28 days`},
	{"1900-02-29", `1900-02-29: February 1900 has 28 days`},
	{"2021-08-32", `day 32: a day is 01 to 31`},
	{"2021-08-00", `day 00: a day is 01 to 31`},
	{"2021-0X-4X", `2021-0X-4X: there is no such day in any month that this may be`},
	{"2021-21-05", `month 21: a season or a quarter has no days; a month is 01 to 12`},
	{"9 August 2021", `"9 August 2021" is no EDTF date; write 2021-08-09`},
	{"August 9, 2021", `"August 9, 2021" is no EDTF date; write 2021-08-09`},
	{"Monday, Aug. 9, 2021", `"Monday, Aug. 9, 2021" is no EDTF date; write 2021-08-09`},
	{"August 2021", `"August 2021" is no EDTF date; write 2021-08`},
	{"2021/08/09", `"2021/08/09" is no EDTF date; write 2021-08-09`},
	{"2021/08", `"2021/08" is no EDTF date; write 2021-08`},
	{"2021-8-9", `"2021-8-9" is no EDTF date; write 2021-08-09`},
	{"2021-8", `"2021-8" is no EDTF date; write 2021-08`},
	{"13.08.2021", `"13.08.2021" is no EDTF date; write 2021-08-13`},
	{"09.08.2021", `"09.08.2021" is no EDTF date; write 2021-08-09 or 2021-09-08`},
	{"20210809", `"20210809" is no EDTF date; write 2021-08-09`},
	{" 2021-08-09", `" 2021-08-09" is no EDTF date; write 2021-08-09`},
	{"2021\u201308\u201309", "\"2021\u201308\u201309\" is no EDTF date; write 2021-08-09"},
	{"2021-08-09 14:30", `"2021-08-09 14:30" is no EDTF date; write 2021-08-09T14:30`},
	{"2021-08-09t14:30z", `"2021-08-09t14:30z" is no EDTF date; write 2021-08-09T14:30Z`},
	{"2021-08-09T14:30:00+0500", `"2021-08-09T14:30:00+0500" is no EDTF date; write 2021-08-09T14:30:00+05:00`},
	{"201x", `"201x" is no EDTF date; write 201X`},
	{"1980s", `"1980s" is no EDTF date; write 198X`},
	{"circa 2021", `"circa 2021" is no EDTF date; write 2021~`},
	{"2021-08-09/open", `"2021-08-09/open" is no EDTF date; write 2021-08-09/..`},
	{"2021-08-09/10", `"2021-08-09/10" is no EDTF date; write 2021-08-09/2021-08-10`},
	{"today", `"today" is no EDTF date; words that depend on their day belong in "text"`},
	{"Tuesday", `"Tuesday" is no EDTF date; words that depend on their day belong in "text"`},
	{"soon", `"soon" is no EDTF date; words that depend on their day belong in "text"`},
	{"2021-08-09T24:00:00", `hour 24: the end of a day is written as 00:00:00 of the next day; write 2021-08-10T00:00:00`},
	{"2021-12-31T24:00Z", `hour 24: the end of a day is written as 00:00:00 of the next day; write 2022-01-01T00:00Z`},
	{"2021-08-09T24:30:00", `hour 24: the end of a day is written as 00:00:00 of the next day`},
	{"2021-08-09T25:00", `hour 25: an hour is 00 to 23`},
	{"2021-08-09T14:60", `minute 60: a minute is 00 to 59`},
	{"2016-12-31T23:59:60Z", `second 60: a leap second is not told apart from the second before it, which is 59; write 2016-12-31T23:59:59Z`},
	{"2021-08-09T14:30:61", `second 61: a second is 00 to 59`},
	{"2021-08-09T14:30:00+16:00", `"2021-08-09T14:30:00+16:00": an offset is less than 16 hours`},
	{"2021-08-09T14:30:00+05:60", `"2021-08-09T14:30:00+05:60": the minutes of an offset are 00 to 59`},
	{"2021-08-09T14:30:00-00:00", `"2021-08-09T14:30:00-00:00": the offset of UTC is written Z or +00:00`},
	{"2021-08T14:30", `"2021-08T14:30": a time of day needs a full date before it, like 2021-08-09T14:30:00`},
	{"2021-08-09~T14:30", `"2021-08-09~T14:30": a date-time bears no qualifier; write the day alone, like 2021-08-09~`},
	{"2021-08-09T14:30~", `"2021-08-09T14:30~": a date-time bears no qualifier; write the day alone, like 2021-08-09~`},
	{"2021-08-XXT14:30", `"2021-08-XXT14:30": a time of day needs a date without unspecified digits`},
	{"2021-08-10/2021-08-09", `interval 2021-08-10/2021-08-09 ends before it begins; write 2021-08-09/2021-08-10`},
	{"/", `"/": an interval needs a date on one side at least`},
	{"../..", `"../..": an interval needs a date on one side at least`},
	{"2021-08-09/P3D", `"P3D": a duration is no end of an interval; write the date`},
	{"[2021,2022", `"[2021,2022": a set that begins with "[" ends with "]"`},
	{"[]", `"[]": a set needs a date`},
	{"[..]", `a member of a set is a date or a range of dates like 1670..1672; ".." is neither`},
	{"[2022..2021]", `range 2022..2021 ends before it begins`},
	{"Y9999999999", `year "Y9999999999" is too far away: the years from -999999999 to 999999999 can be told`},
	{"Y2021", `year "Y2021": the Y is for years of more than four digits; other years are written with four; write 2021`},
	{"Y17E8", `"Y17E8": exponents and significant digits are not read; write the year out`},
	{"-0000", `year -0000: the year before 0001 is written 0000; write 0000`},
	{"+2021", `"+2021" is no EDTF date; write 2021`},
	{"2021-08-09T1", `"2021-08-09T1" is no EDTF date; write one like 2021-08-09, 2021-08, 2021 or 2021-08-09T14:30:00Z`},
	{"2021-08-09T14:30:00.Z", `"2021-08-09T14:30:00.Z" is no EDTF date; write one like 2021-08-09, 2021-08, 2021 or 2021-08-09T14:30:00Z`},
	{"2021-08-09T14:30:00.0123456789Z", `"2021-08-09T14:30:00.0123456789Z": a second has at most nine decimals here`},
	{"[2021-13..2022]", `month 13: a month is 01 to 12`},
	{"unknown/2021", `"unknown/2021" is no EDTF date; write /2021`},
	{strings.Repeat("x", 90), `"` + strings.Repeat("x", 80) + `..." is no EDTF date; write one like 2021-08-09, 2021-08, 2021 or 2021-08-09T14:30:00Z`},
	{strings.Repeat("x", 4097), `a date of 4097 bytes is too long: at most 4096 are read`},
	{"2021-08-09-10", `"2021-08-09-10" is no EDTF date; write one like 2021-08-09, 2021-08, 2021 or 2021-08-09T14:30:00Z`},
}

func TestParseDateErrors(t *testing.T) {
	for _, test := range refusedDates {
		_, err := ParseDate(test.text)
		if err == nil {
			t.Errorf("%q is accepted", test.text)
		} else if err.Error() != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.text, err, test.want)
		}
	}
}

// askedDates are expressions with what is asked of them.
var askedDates = []struct {
	text             string
	first, last      string // "" where there is none.
	day              bool
	zoned, qualified bool
}{
	{"2021-08-09", "2021-08-09", "2021-08-09", true, false, false},
	{"2021-08-09~", "2021-08-08", "2021-08-10", false, false, true},
	{"2021-08", "2021-08-01", "2021-08-31", false, false, false},
	{"2021-08-XX", "2021-08-01", "2021-08-31", false, false, false},
	{"2021-08-09T23:30:00-04:00", "2021-08-09", "2021-08-09", false, true, false},
	{"2021-08-09T23:30:00", "2021-08-09", "2021-08-09", false, false, false},
	{"2021-08-09/2021-08-11", "2021-08-09", "2021-08-11", false, false, false},
	{"../2021-08-31", "", "2021-08-31", false, false, false},
	{"2021-08-31/", "2021-08-31", "", false, false, false},
	{"2021-08-09T10:00Z/2021-08-09T11:00", "2021-08-09", "2021-08-09", false, false, false},
	{"2021-08-09T10:00Z/2021-08-09T11:00Z", "2021-08-09", "2021-08-09", false, true, false},
	{"[2021-08-11,2021-08-09]", "2021-08-09", "2021-08-11", false, false, false},
	{"[2021-08-11,..2021-08-09]", "", "2021-08-11", false, false, false},
}

func TestDateQueries(t *testing.T) {
	for _, test := range askedDates {
		date, err := ParseDate(test.text)
		if err != nil {
			t.Fatal(err)
		}
		tell := func(day Day, ok bool) string {
			if !ok {
				return ""
			}
			return day.String()
		}
		if got := tell(date.FirstDay()); got != test.first {
			t.Errorf("%s: the first day is %q, want %q", test.text, got, test.first)
		}
		if got := tell(date.LastDay()); got != test.last {
			t.Errorf("%s: the last day is %q, want %q", test.text, got, test.last)
		}
		if _, ok := date.Day(); ok != test.day {
			t.Errorf("%s: a day is %v, want %v", test.text, ok, test.day)
		}
		if date.Zoned() != test.zoned || date.Qualified() != test.qualified {
			t.Errorf("%s: zoned %v, qualified %v", test.text, date.Zoned(), date.Qualified())
		}
	}
	for text, want := range map[string][2]bool{"2021": {false, false}, "[2021,2022]": {true, false}, "{2021,2022}": {true, true}} {
		date, err := ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		if set, all := date.IsSet(); set != want[0] || all != want[1] {
			t.Errorf("%s: a set: %v, of all: %v", text, set, all)
		}
		if date.Precision().String() != "year" {
			t.Errorf("%s has the precision of a %s", text, date.Precision())
		}
	}
	var none Date
	if _, ok := none.FirstDay(); ok || !none.IsZero() || none.Zoned() || none.String() != "" || !none.Span(nil).Empty() {
		t.Error("the zero date says something")
	}
}

func TestSpansOfSets(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"[2021-08-09,2021-08-10]", []string{"2021-08-09T00:00:00Z/2021-08-10T00:00:00Z", "2021-08-10T00:00:00Z/2021-08-11T00:00:00Z"}},
		{"{2021-08-09,2021-08-11}", []string{"2021-08-09T00:00:00Z/2021-08-12T00:00:00Z"}},
		{"[1670..1672,1675..]", []string{"1670-01-01T00:00:00Z/1673-01-01T00:00:00Z", "1675-01-01T00:00:00Z/.."}},
		{"2021-0X-31", []string{
			"2021-01-31T00:00:00Z/2021-02-01T00:00:00Z", "2021-03-31T00:00:00Z/2021-04-01T00:00:00Z",
			"2021-05-31T00:00:00Z/2021-06-01T00:00:00Z", "2021-07-31T00:00:00Z/2021-08-01T00:00:00Z",
			"2021-08-31T00:00:00Z/2021-09-01T00:00:00Z",
		}},
		{"19X0", []string{
			"1900-01-01T00:00:00Z/1901-01-01T00:00:00Z", "1910-01-01T00:00:00Z/1911-01-01T00:00:00Z",
			"1920-01-01T00:00:00Z/1921-01-01T00:00:00Z", "1930-01-01T00:00:00Z/1931-01-01T00:00:00Z",
			"1940-01-01T00:00:00Z/1941-01-01T00:00:00Z", "1950-01-01T00:00:00Z/1951-01-01T00:00:00Z",
			"1960-01-01T00:00:00Z/1961-01-01T00:00:00Z", "1970-01-01T00:00:00Z/1971-01-01T00:00:00Z",
			"1980-01-01T00:00:00Z/1981-01-01T00:00:00Z", "1990-01-01T00:00:00Z/1991-01-01T00:00:00Z",
		}},
		{"2021-22", []string{"2021-06-01T00:00:00Z/2021-09-24T00:00:00Z", "2020-12-01T00:00:00Z/2021-03-24T00:00:00Z", "2021-12-01T00:00:00Z/2022-03-24T00:00:00Z"}},
		{"2021-28", []string{"2020-12-01T00:00:00Z/2021-03-24T00:00:00Z", "2021-12-01T00:00:00Z/2022-03-24T00:00:00Z"}},
	} {
		date, err := ParseDate(test.text)
		if err != nil {
			t.Fatal(err)
		}
		spans := date.Spans(nil)
		if len(spans) != len(test.want) {
			t.Errorf("%s has %d spans, want %d: %v", test.text, len(spans), len(test.want), spans)
			continue
		}
		for i, span := range spans {
			if span.String() != test.want[i] {
				t.Errorf("%s, span %d: %s, want %s", test.text, i, span, test.want[i])
			}
		}
	}
}
