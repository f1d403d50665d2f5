// These tests hold the grammar of time words to what they mean, seen from the day of the seed article: Tuesday,
// 10 August 2021.

package english

import (
	"strings"
	"testing"
	"time"

	"claimcheck/claims/when"
)

var tuesday = when.Day{Year: 2021, Month: time.August, Day: 10}

// resolvedWords are words with what they mean on Tuesday, 10 August 2021.
var resolvedWords = []struct {
	words    string
	want     string
	relative bool
}{
	{"on Tuesday", "2021-08-10", true},
	{"Tuesday", "2021-08-10", true},
	{"TUESDAY", "2021-08-10", true},
	{"Tues.", "2021-08-10", true},
	{"on Monday", "2021-08-09", true},
	{"Wednesday", "2021-08-04", true},
	{"since Wednesday", "2021-08-04", true},
	{"until Wednesday", "2021-08-11", true},
	{"by Monday", "2021-08-16", true},
	{"by Tuesday", "2021-08-10", true},
	{"last Tuesday", "2021-08-03", true},
	{"on this past Monday", "2021-08-09", true},
	{"next Tuesday", "2021-08-17", true},
	{"next Wednesday", "2021-08-11", true},
	{"this coming Friday", "2021-08-13", true},
	{"this Monday", "2021-08-09", true},
	{"this Sunday", "2021-08-15", true},
	{"Monday night", "2021-08-09", true},
	{"late Monday", "2021-08-09", true},
	{"early on Tuesday", "2021-08-10", true},
	{"earlier Tuesday", "2021-08-10", true},
	{"Monday of last week", "2021-08-02", true},
	{"Sunday last week", "[2021-08-01,2021-08-08]", true},
	{"today", "2021-08-10", true},
	{"tonight", "2021-08-10", true},
	{"this morning", "2021-08-10", true},
	{"Earlier today", "2021-08-10", true},
	{"earlier in the day", "2021-08-10", true},
	{"later today", "2021-08-10", true},
	{"yesterday", "2021-08-09", true},
	{"yesterday evening", "2021-08-09", true},
	{"late yesterday", "2021-08-09", true},
	{"tomorrow", "2021-08-11", true},
	{"last night", "2021-08-09/2021-08-10", true},
	{"the day before yesterday", "2021-08-08", true},
	{"earlier this week", "2021-08-08/2021-08-15", true},
	{"last week", "2021-08-01/2021-08-08", true},
	{"next week", "2021-08-15/2021-08-22", true},
	{"last month", "2021-07", true},
	{"this month", "2021-08", true},
	{"next month", "2021-09", true},
	{"last year", "2020", true},
	{"late last year", "2020", true},
	{"next year", "2022", true},
	{"last decade", "201X", true},
	{"Aug. 31", "2021-08-31", true},
	{"on Aug. 31", "2021-08-31", true},
	{"August 9", "2021-08-09", true},
	{"9 August", "2021-08-09", true},
	{"the 9th of August", "2021-08-09", true},
	{"January 2", "2022-01-02", true},
	{"Feb. 20", "2021-02-20", true},
	{"Feb. 29", "2020-02-29", true},
	{"Monday, Aug. 9", "2021-08-09", true},
	{"August 9, 2021", "2021-08-09", false},
	{"9 August 2021", "2021-08-09", false},
	{"Monday, Aug. 9, 2021", "2021-08-09", false},
	{"Monday night, Aug. 9, 2021", "2021-08-09", false},
	{"the evening of Aug. 9, 2021", "2021-08-09", false},
	{"2021-08-09", "2021-08-09", false},
	{"on 2021-08-09", "2021-08-09", false},
	{"2021-08-09T14:30Z", "2021-08-09T14:30Z", false},
	{"2021-08-09/2021-08-10", "2021-08-09/2021-08-10", false},
	{"Monday, 2021-08-09", "2021-08-09", false},
	{"13/08/2021", "2021-08-13", false},
	{"09/08/2021", "[2021-08-09,2021-09-08]", false},
	{"Aug. 9-11", "2021-08-09/2021-08-11", true},
	{"Aug. 9–11", "2021-08-09/2021-08-11", true},
	{"9 to 11 August 2021", "2021-08-09/2021-08-11", false},
	{"from Monday to Friday", "2021-08-09/2021-08-13", true},
	{"Monday through Wednesday", "2021-08-09/2021-08-11", true},
	{"March to April 2013", "2013-03/2013-04", true},
	{"between 1939 and 1945", "1939/1945", false},
	{"from Dec. 30, 2013 to Jan. 2", "2013-12-30/2014-01-02", true},
	{"Aug. 9 – Aug. 31", "2021-08-09/2021-08-31", true},
	{"from June to last year", "", false},
	{"to Friday to Monday", "", false},
	{"from 1945 to 1939", "", false},
	{"1939–45", "1939/1945", false},
	{"two Mondays ago", "2021-08-02", true},
	{"Tuesday week", "2021-08-17", true},
	{"August 2021", "2021-08", false},
	{"August of 2021", "2021-08", false},
	{"early August 2021", "2021-08", false},
	{"mid-August", "2021-08", true},
	{"the end of August", "2021-08", true},
	{"by the end of the month", "2021-08", true},
	{"August", "2021-08", true},
	{"in February", "2021-02", true},
	{"in March", "2021-03", true},
	{"January", "2022-01", true},
	{"in May", "2021-05", true},
	{"May", "2021-05", true},
	{"last August", "2020-08", true},
	{"next August", "2022-08", true},
	{"in August last year", "2020-08", true},
	{"2021", "2021", false},
	{"in 2021", "2021", false},
	{"in late 2021", "2021", false},
	{"the 1990s", "199X", false},
	{"in the early 1990s", "199X", false},
	{"3 days ago", "2021-08-07", true},
	{"two days ago", "2021-08-08", true},
	{"a day earlier", "2021-08-09", true},
	{"two days later", "2021-08-12", true},
	{"a couple of days ago", "2021-08-08~", true},
	{"about two months ago", "2021-06~", true},
	{"two weeks ago", "2021-07-25/2021-08-01", true},
	{"a month ago", "2021-07", true},
	{"a year ago", "2020", true},
	{"twenty-one years ago", "2000", true},
	{"20 years ago", "2001", true},
	{"two decades ago", "1996/2006", true},
	{"two years from now", "2023", true},
	{"second quarter of 2021", "2021-34", false},
	{"the third quarter", "2021-35", true},
	{"the fourth quarter", "2021-36", true},
	{"Q2 2021", "2021-34", false},
	{"last quarter", "2021-34", true},
	{"the first quarter of last year", "2020-33", true},
	{"the first half of 2021", "2021-40", false},
	{"the second half of last year", "2020-41", true},
	{"the last half of 2021", "2021-41", false},
	{"the spring of last year", "2020-21", true},
	{"earlier in the year", "2021", true},
	{"late in the month", "2021-08", true},
	{"about two weeks ago", "2021-07-25~/2021-08-01~", true},
	{"this decade", "202X", true},
	{"summer 2021", "2021-22", false},
	{"Aug.\u00a031", "2021-08-31", true},
	{"  on   Tuesday ", "2021-08-10", true},
}

func TestResolve(t *testing.T) {
	for _, test := range resolvedWords {
		got, ok := Resolve(test.words, tuesday)
		switch {
		case ok != (test.want != ""):
			t.Errorf("%q: resolved %v to %s", test.words, ok, got.Date)
		case ok && (got.Date.String() != test.want || got.Relative != test.relative):
			t.Errorf("%q is %s (relative: %v), want %s", test.words, got.Date, got.Relative, test.want)
		case ok && got.Rule == "":
			t.Errorf("%q has no rule", test.words)
		}
	}
}

func TestResolveNeverGuesses(t *testing.T) {
	for _, words := range []string{
		"", " ", ",", "on", "until", "soon", "recently", "on Tuesdays", "Tuesday and Wednesday", "Monday-Tuesday",
		"may", "sat", "march", "February 30", "August 32", "13/13/2021", "2 hours ago",
		"fifth quarter of 2021", "the third half of 2021", "Tuesday?", "on Tuesday (today)", "two days", "in two days",
		"day", "the next day", "last day", "2020-21", "2004-05", "2021-08-32", "a 20-year war", "9999999 years ago",
		"Mondayish", "on the on Tuesday", "at 3 p.m.", "3 p.m.", "42", "9", "the 9th", strings.Repeat("on ", 90) + "Tuesday",
		"Feb. 29, 2021", "999999 weeks ago today",
	} {
		if got, ok := Resolve(words, tuesday); ok {
			t.Errorf("%q is read as %s", words, got.Date)
		}
	}
	if got, ok := Resolve("on Tuesday", when.Day{}); ok {
		t.Errorf("without a reference day, Tuesday is read as %s", got.Date)
	}
}

func TestResolveBefore(t *testing.T) {
	for words, want := range map[string]bool{
		"Earlier today": true, "earlier this week": true, "earlier this morning": true,
		"earlier in the day": false, "later today": false, "today": false, "on Tuesday": false,
	} {
		if got, ok := Resolve(words, tuesday); !ok || got.Before != want {
			t.Errorf("%q: before the moment of speaking is %v, want %v", words, got.Before, want)
		}
	}
}

func TestResolveAhead(t *testing.T) {
	for words, want := range map[string]string{
		"on Wednesday": "2021-08-11", "on Tuesday": "2021-08-10", "on Monday": "2021-08-16", "Aug. 31": "2021-08-31",
		"Monday night": "2021-08-16", "last Monday": "2021-08-09",
	} {
		if got, ok := ResolveAhead(words, tuesday); !ok || got.Date.String() != want {
			t.Errorf("ahead, %q is %s, want %s", words, got.Date, want)
		}
	}
}

// A Sunday begins one week and ends the other, so both are meant.
func TestResolveWeekOnSunday(t *testing.T) {
	got, ok := Resolve("this week", when.Day{Year: 2021, Month: time.August, Day: 15})
	if !ok || got.Date.String() != "2021-08-09/2021-08-21" {
		t.Errorf("this week, on a Sunday, is %s", got.Date)
	}
}

func TestStatedDates(t *testing.T) {
	for _, test := range []struct {
		words string
		want  string // Each as "Text: weekday = days", joined by "; ".
	}{
		{"Monday, Oct. 4, 2022", "Monday, Oct. 4, 2022: Monday = 2022-10-04"},
		{"on Monday, Oct. 4, 2022, the ministry said", "Monday, Oct. 4, 2022: Monday = 2022-10-04"},
		{"Tuesday 10 August", "Tuesday 10 August: Tuesday = 0000-08-10"},
		{"Tuesday the 10th of August", "Tuesday the 10th of August: Tuesday = 0000-08-10"},
		{"Tue 08/10/2021", "Tue 08/10/2021: Tuesday = 2021-10-08 2021-08-10"},
		{"Tue 08/13/2021", "Tue 08/13/2021: Tuesday = 2021-08-13"},
		{"Tuesday, 2021-08-10", "Tuesday, 2021-08-10: Tuesday = 2021-08-10"},
		{"August 9 (Monday)", "August 9 (Monday: Monday = 0000-08-09"},
		{"Aug. 9, 2021, a Monday", "Aug. 9, 2021, a Monday: Monday = 2021-08-09"},
		{"Monday, Aug. 9, Tuesday, Aug. 10", "Monday, Aug. 9: Monday = 0000-08-09; Tuesday, Aug. 10: Tuesday = 0000-08-10"},
		{"on Aug. 9, Tuesday, Aug. 10", "Tuesday, Aug. 10: Tuesday = 0000-08-10"},
		{"Monday night, Aug. 9", "Monday night, Aug. 9: Monday = 0000-08-09"},
		{"on Tuesday, Aug. 10.", "Tuesday, Aug. 10: Tuesday = 0000-08-10"},
		{"from Monday to Aug. 10", ""},
		{"on Tuesday", ""},
		{"Aug. 10, 2021", ""},
		{"he sat 9 August", ""},
		{"Tuesday, Aug. 31st and Friday", "Tuesday, Aug. 31st: Tuesday = 0000-08-31"},
		{"", ""},
	} {
		var got []string
		for _, stated := range StatedDates(test.words) {
			days := ""
			for _, day := range stated.Days {
				days += " " + day.String()
			}
			got = append(got, stated.Text+": "+stated.Weekday.String()+" ="+days)
		}
		if all := strings.Join(got, "; "); all != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.words, all, test.want)
		}
	}
}

func TestStatedDateAgrees(t *testing.T) {
	for words, want := range map[string]bool{
		"Monday, Oct. 4, 2022":  false,
		"Tuesday, Oct. 4, 2022": true,
		"Monday, Aug. 9":        true,
		"Tuesday, Aug. 9":       false,
		"Tue 08/10/2021":        true,
		"Fri 08/10/2021":        true,
		"Wed 08/10/2021":        false,
		"Sunday, Feb. 29, 2021": false,
	} {
		stated := StatedDates(words)
		if len(stated) != 1 {
			t.Errorf("%q: %d dates are stated", words, len(stated))
			continue
		}
		if got := stated[0].Agrees(tuesday); got != want {
			t.Errorf("%q agrees: %v, want %v", words, got, want)
		}
		if stated[0].Ambiguous() != strings.Contains(words, "/10/") {
			t.Errorf("%q is ambiguous: %v", words, stated[0].Ambiguous())
		}
		if stated[0].YearStated() != strings.Contains(words, "20") {
			t.Errorf("%q states a year: %v", words, stated[0].YearStated())
		}
	}
}
