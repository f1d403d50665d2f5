package when

// This file tests how dates are told to people.

import "testing"

func TestDateWords(t *testing.T) {
	tests := map[string]string{
		"2021":                      "2021",
		"2021-08":                   "August 2021",
		"2021-08-10":                "Tuesday, 10 August 2021",
		"2021-08-09T14:30:00-04:00": "Monday, 9 August 2021, 14:30:00-04:00",
		"2021-08-09T14:30Z":         "Monday, 9 August 2021, 14:30Z",
		"2015/2018-03":              "2015 to March 2018",
		"2021-08-09/2021-08-10":     "Monday, 9 August 2021 to Tuesday, 10 August 2021",
		"../2019":                   "until 2019",
		"2021-01-20/..":             "from Wednesday, 20 January 2021 on",
		"2021/":                     "2021/",
		"2021-21":                   "2021-21",
		"2021~":                     "2021~",
		"2021-08-XX":                "August 2021",
		"202X":                      "202X",
		"[2020,2021]":               "[2020,2021]",
		"":                          "",
		"-0044-03-15":               "Thursday, 15 March 45 BC",
		"XXXX-08":                   "XXXX-08",
	}
	for text, want := range tests {
		date, err := ParseDate(text)
		if err != nil && text != "" {
			t.Fatalf("%q: %v", text, err)
		}
		if got := date.Words(); got != want {
			t.Errorf("%q is told as %q, want %q", text, got, want)
		}
	}
}
