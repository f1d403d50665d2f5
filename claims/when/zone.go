// This file turns the name of a time zone, or an offset, into a time.Location, and tells a zone to people. Names are
// checked against a list of our own (zones.txt) before the time zone database is asked, so that what is accepted does
// not depend on the machine, and no name can reach a file.

package when

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // The database is carried along, for machines that have none.

	"github.com/agnivade/levenshtein"
)

//go:embed zones.txt
var zonesText string

// zoneNames returns the names of zones.txt, sorted.
var zoneNames = sync.OnceValue(func() []string {
	var names []string
	for line := range strings.Lines(zonesText) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			names = append(names, line)
		}
	}
	return names
})

// loadedZones holds each zone that was asked for, by name. Only names that exist come in, so it cannot grow without
// bound: there are some 600 names and 4,000 offsets.
var loadedZones sync.Map

// LoadZone returns a time zone by its IANA name ("Asia/Karachi"), or by its offset from UTC ("+05:00", "-0400", "+05",
// "UTC+5:30", "Z"). The same text always gives the same *time.Location. It may be called by many goroutines.
//
// Abbreviations are refused, since most have several meanings (IST is the time of India, Ireland and Israel) and name a
// clock rather than a place that changes its clocks; so are "Local" and anything that looks like a path. An error is a
// *ParseError, with the nearest name where there is one.
func LoadZone(name string) (*time.Location, error) {
	if zone, ok := loadedZones.Load(name); ok {
		return zone.(*time.Location), nil
	}
	zone, err := newZone(name)
	if err != nil {
		return nil, err
	}
	kept, _ := loadedZones.LoadOrStore(name, zone)
	return kept.(*time.Location), nil
}

// ZoneNames returns the IANA names that LoadZone knows, sorted.
func ZoneNames() []string { return slices.Clone(zoneNames()) }

// newZone makes the zone of a name or an offset.
func newZone(name string) (*time.Location, error) {
	if name == "UTC" || name == "Z" {
		return time.UTC, nil
	}
	offset, isOffset, err := parseOffset(name)
	switch {
	case err != nil:
		return nil, &ParseError{Input: name, Problem: err.Error()}
	case isOffset && offset == 0:
		return time.UTC, nil
	case isOffset:
		return time.FixedZone(offsetWords(offset), offset), nil
	}
	if _, known := slices.BinarySearch(zoneNames(), name); !known {
		return nil, unknownZone(name)
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, &ParseError{Input: name, Problem: fmt.Sprintf("zone %q is not in this machine's time zone database", name)}
	}
	return zone, nil
}

// parseOffset reads an offset, in seconds to the east. It is no offset where the text does not begin with a sign, after
// the word UTC or not.
func parseOffset(name string) (offset int, isOffset bool, err error) {
	digits, named := strings.CutPrefix(name, "UTC")
	if digits == "" || (digits[0] != '+' && digits[0] != '-') {
		return 0, false, nil
	}
	hours, minutes, colon := strings.Cut(digits[1:], ":")
	if !colon && len(hours) == len("0400") {
		hours, minutes = hours[:2], hours[2:]
	} else if !colon {
		minutes = "00"
	}
	h, wrongHours := strconv.ParseUint(hours, 10, 8)
	m, wrongMinutes := strconv.ParseUint(minutes, 10, 8)
	// "UTC+5" is how people are told an offset; the bare one has two digits, as in ISO 8601.
	if wrongHours != nil || wrongMinutes != nil || len(minutes) != 2 || len(hours) != 2 && !(named && len(hours) == 1) {
		return 0, true, problem("zone %q is no offset; write it like +05:00 or -04:00", clip(name))
	}
	offset = int(h*3600 + m*60)
	if m > 59 || offset >= farthestShift {
		return 0, true, problem("zone %q is no offset; one is less than 16 hours, and its minutes are 00 to 59", name)
	}
	if digits[0] == '-' {
		offset = -offset
	}
	return offset, true, nil
}

// abbreviations are the zones' abbreviations that news uses most, each with names that it may stand for.
var abbreviations = map[string][]string{
	"EST": {"America/New_York"}, "EDT": {"America/New_York"}, "ET": {"America/New_York"},
	"CST": {"America/Chicago", "Asia/Shanghai"}, "CDT": {"America/Chicago"}, "CT": {"America/Chicago"},
	"MST": {"America/Denver", "America/Phoenix"}, "MDT": {"America/Denver"}, "MT": {"America/Denver"},
	"PST": {"America/Los_Angeles", "Asia/Manila"}, "PDT": {"America/Los_Angeles"}, "PT": {"America/Los_Angeles"},
	"AKST": {"America/Anchorage"}, "AKDT": {"America/Anchorage"}, "HST": {"Pacific/Honolulu"},
	"AST": {"America/Halifax", "Asia/Riyadh"}, "ADT": {"America/Halifax"},
	"NST": {"America/St_Johns"}, "NDT": {"America/St_Johns"},
	"BRT": {"America/Sao_Paulo"}, "ART": {"America/Argentina/Buenos_Aires"},
	"WET": {"Europe/Lisbon"}, "WEST": {"Europe/Lisbon"}, "BST": {"Europe/London", "Asia/Dhaka"},
	"CET": {"Europe/Paris"}, "CEST": {"Europe/Paris"}, "MET": {"Europe/Paris"},
	"EET": {"Europe/Athens", "Europe/Kyiv"}, "EEST": {"Europe/Athens", "Europe/Kyiv"}, "MSK": {"Europe/Moscow"},
	"TRT": {"Europe/Istanbul"}, "IRST": {"Asia/Tehran"}, "GST": {"Asia/Dubai"}, "AFT": {"Asia/Kabul"},
	"PKT": {"Asia/Karachi"}, "PKST": {"Asia/Karachi"}, "IST": {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"},
	"IDT": {"Asia/Jerusalem"}, "NPT": {"Asia/Kathmandu"}, "ICT": {"Asia/Bangkok"}, "WIB": {"Asia/Jakarta"},
	"SGT": {"Asia/Singapore"}, "HKT": {"Asia/Hong_Kong"}, "PHT": {"Asia/Manila"}, "JST": {"Asia/Tokyo"},
	"KST": {"Asia/Seoul"}, "AWST": {"Australia/Perth"}, "ACST": {"Australia/Adelaide", "Australia/Darwin"},
	"AEST": {"Australia/Sydney", "Australia/Brisbane"}, "AEDT": {"Australia/Sydney"},
	"NZST": {"Pacific/Auckland"}, "NZDT": {"Pacific/Auckland"},
	"EAT": {"Africa/Nairobi"}, "CAT": {"Africa/Harare"}, "WAT": {"Africa/Lagos"}, "SAST": {"Africa/Johannesburg"},
}

// unknownZone says why a name is no zone and which one may be meant.
func unknownZone(name string) error {
	told := &ParseError{Input: name}
	if meant, ok := abbreviations[strings.ToUpper(name)]; ok {
		told.Problem = fmt.Sprintf("zone %q is an abbreviation, which does not name one place's time", name)
		told.Suggestions = meant
		return told
	}
	switch {
	case strings.TrimSpace(name) == "":
		told.Problem = "zone is empty; write an IANA name like Asia/Karachi, or an offset like +05:00"
	case strings.EqualFold(name, "local"):
		told.Problem = fmt.Sprintf("zone %q depends on the machine; write an IANA name like Asia/Karachi", name)
	case strings.EqualFold(name, "UTC") || strings.EqualFold(name, "Z"):
		told.Problem, told.Suggestions = fmt.Sprintf("zone %q is unknown", name), []string{"UTC"}
	case strings.HasPrefix(name, "\u2212"):
		told.Problem = fmt.Sprintf("zone %q is unknown", clip(name))
		told.Suggestions = []string{"-" + strings.TrimPrefix(name, "\u2212")}
	case strings.ContainsAny(name, `\.:`) || strings.HasPrefix(name, "/"):
		told.Problem = fmt.Sprintf("zone %q is no IANA name like Asia/Karachi", clip(name))
	default:
		told.Problem = fmt.Sprintf("zone %q is unknown", clip(name))
		if nearest, ok := nearestZone(name); ok {
			told.Problem += fmt.Sprintf("; did you mean %q?", nearest)
		} else {
			told.Problem += "; write an IANA name like Asia/Karachi, or an offset like +05:00"
		}
	}
	return told
}

// nearestZone returns the zone of the place that is named ("Lahore", "America/Washington"), or the name of a zone that
// is closest in letters, whole or by its city alone ("Karachy").
func nearestZone(name string) (string, bool) {
	const longest = 40
	if len(name) > longest {
		return "", false
	}
	if place, ok := FindPlace(strings.ReplaceAll(name[strings.LastIndexByte(name, '/')+1:], "_", " ")); ok && place.Zone != "" {
		return place.Zone, true
	}
	plain := plainZone(name)
	best, distance := "", len(plain)/4+1
	for _, candidate := range zoneNames() {
		whole := plainZone(candidate)
		near := levenshtein.ComputeDistance(plain, whole)
		if !strings.Contains(plain, "/") {
			near = min(near, levenshtein.ComputeDistance(plain, whole[strings.LastIndexByte(whole, '/')+1:]))
		}
		if near < distance {
			best, distance = candidate, near
		}
	}
	return best, best != ""
}

// plainZone folds what people write differently in a zone's name.
func plainZone(name string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(name))
}

// ZoneWords tells a zone to people: "Karachi", "New York", "UTC", "UTC+5:30". A nil zone is UTC.
func ZoneWords(zone *time.Location) string {
	name := zoneOrUTC(zone).String()
	area, city, ok := strings.Cut(name, "/")
	switch {
	case !ok:
		return strings.ReplaceAll(name, "_", " ")
	case area == "Etc":
		_, offset := time.Unix(0, 0).In(zone).Zone()
		return offsetWords(offset)
	case area == "US" || area == "Canada" || area == "Mexico" || area == "Brazil" || area == "Chile":
		// These names tell parts of a country: "US/Eastern".
		return area + " " + strings.ReplaceAll(city, "_", " ")
	}
	return strings.ReplaceAll(city[strings.LastIndexByte(city, '/')+1:], "_", " ")
}

// offsetWords tells an offset in seconds: "UTC", "UTC-4", "UTC+5:30", "UTC-0:44:30".
func offsetWords(offset int) string {
	if offset == 0 {
		return "UTC"
	}
	sign := '+'
	if offset < 0 {
		sign, offset = '-', -offset
	}
	hours, minutes, seconds := offset/3600, offset/60%60, offset%60
	switch {
	case seconds != 0:
		return fmt.Sprintf("UTC%c%d:%02d:%02d", sign, hours, minutes, seconds)
	case minutes != 0:
		return fmt.Sprintf("UTC%c%d:%02d", sign, hours, minutes)
	}
	return fmt.Sprintf("UTC%c%d", sign, hours)
}
