// These tests hold zones to the names and offsets that are accepted, and to what is said about the others.

package when

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestEveryZoneLoads(t *testing.T) {
	if !slices.IsSorted(zoneNames()) || len(zoneNames()) < 500 {
		t.Fatalf("zones.txt has %d names, sorted: %v", len(zoneNames()), slices.IsSorted(zoneNames()))
	}
	for _, name := range zoneNames() {
		zone, err := LoadZone(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if words := ZoneWords(zone); words == "" || strings.ContainsAny(words, "_/") {
			t.Errorf("%s is told as %q", name, words)
		}
	}
}

func TestLoadZone(t *testing.T) {
	at := time.Date(2021, time.August, 10, 0, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		name    string
		minutes int // The offset on 10 August 2021.
		words   string
	}{
		{"UTC", 0, "UTC"},
		{"Z", 0, "UTC"},
		{"+00:00", 0, "UTC"},
		{"Etc/UTC", 0, "UTC"},
		{"GMT", 0, "GMT"},
		{"Asia/Karachi", 300, "Karachi"},
		{"America/New_York", -240, "New York"},
		{"America/Argentina/Buenos_Aires", -180, "Buenos Aires"},
		{"America/North_Dakota/New_Salem", -300, "New Salem"},
		{"America/Port-au-Prince", -240, "Port-au-Prince"},
		{"US/Eastern", -240, "US Eastern"},
		{"Etc/GMT+5", -300, "UTC-5"},
		{"Japan", 540, "Japan"},
		{"+05:00", 300, "UTC+5"},
		{"-0400", -240, "UTC-4"},
		{"+05", 300, "UTC+5"},
		{"+05:45", 345, "UTC+5:45"},
		{"UTC+5:30", 330, "UTC+5:30"},
		{"UTC-4", -240, "UTC-4"},
		{"+15:59", 959, "UTC+15:59"},
	} {
		zone, err := LoadZone(test.name)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if _, offset := at.In(zone).Zone(); offset != test.minutes*60 {
			t.Errorf("%s is %d minutes from UTC, want %d", test.name, offset/60, test.minutes)
		}
		if got := ZoneWords(zone); got != test.words {
			t.Errorf("%s is told as %q, want %q", test.name, got, test.words)
		}
		if again, err := LoadZone(zone.String()); err != nil || ZoneWords(again) != test.words {
			t.Errorf("%s is not read back from %q: %v", test.name, zone, err)
		}
	}
}

func TestLoadZoneErrors(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"Asia/Karachy", `zone "Asia/Karachy" is unknown; did you mean "Asia/Karachi"?`},
		{"asia/karachi", `zone "asia/karachi" is unknown; did you mean "Asia/Karachi"?`},
		{"America/New York", `zone "America/New York" is unknown; did you mean "America/New_York"?`},
		{"Karachi", `zone "Karachi" is unknown; did you mean "Asia/Karachi"?`},
		{"America/Washington", `zone "America/Washington" is unknown; did you mean "America/New_York"?`},
		{"Mars/Olympus", `zone "Mars/Olympus" is unknown; write an IANA name like Asia/Karachi, or an offset like +05:00`},
		{"PKT", `zone "PKT" is an abbreviation, which does not name one place's time; write Asia/Karachi`},
		{"est", `zone "est" is an abbreviation, which does not name one place's time; write America/New_York`},
		{"IST", `zone "IST" is an abbreviation, which does not name one place's time; write Asia/Kolkata or Europe/Dublin or Asia/Jerusalem`},
		{"", `zone is empty; write an IANA name like Asia/Karachi, or an offset like +05:00`},
		{"Local", `zone "Local" depends on the machine; write an IANA name like Asia/Karachi`},
		{"../x", `zone "../x" is no IANA name like Asia/Karachi`},
		{"/etc/localtime", `zone "/etc/localtime" is no IANA name like Asia/Karachi`},
		{`C:\zone`, `zone "C:\\zone" is no IANA name like Asia/Karachi`},
		{"utc", `zone "utc" is unknown; write UTC`},
		{"+5", `zone "+5" is no offset; write it like +05:00 or -04:00`},
		{"+25:00", `zone "+25:00" is no offset; one is less than 16 hours, and its minutes are 00 to 59`},
		{"+05:60", `zone "+05:60" is no offset; one is less than 16 hours, and its minutes are 00 to 59`},
		{"\u221204:00", "zone \"\u221204:00\" is unknown; write -04:00"},
	} {
		_, err := LoadZone(test.name)
		if err == nil {
			t.Errorf("%q is accepted", test.name)
		} else if err.Error() != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.name, err, test.want)
		}
	}
	for abbreviation, meant := range abbreviations {
		for _, name := range meant {
			if _, err := LoadZone(name); err != nil {
				t.Errorf("%s is said to mean %s: %v", abbreviation, name, err)
			}
		}
	}
}

func TestLoadZoneIsOneAndSafe(t *testing.T) {
	zones := make([]*time.Location, 16)
	var all sync.WaitGroup
	for i := range zones {
		all.Go(func() { zones[i], _ = LoadZone("+03:21") })
	}
	all.Wait()
	for _, zone := range zones {
		if zone == nil || zone != zones[0] {
			t.Fatal("the same name gives different zones")
		}
	}
	if names := ZoneNames(); len(names) != len(zoneNames()) || &names[0] == &zoneNames()[0] {
		t.Error("the list of names is not a copy")
	}
}
