package checks

// These tests hold pairs of places against each other, with what registers say of them, and measure that many claims on
// one event are sorted in a time that grows with their number only.

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"claimcheck/checks/check"
)

// placeFindings judges the places that one article gives for one event, beside registers.
func placeFindings(t *testing.T, places []string, events, register string) []check.Finding {
	t.Helper()
	var claims []string
	for i, place := range places {
		claims = append(claims, fmt.Sprintf(`{"id": "c%d", "kind": "place", "event": "e", "place": %s, "anchor": {"exact": "x"}}`, i, quotedJSON(place)))
	}
	files := map[string]string{"a.json": recordOf("en", "", strings.Join(claims, ",\n"))}
	if events != "" {
		files["events.json"] = `{"events": [` + events + `]}`
	}
	if register != "" {
		files["places.json"] = `{"places": [` + register + `]}`
	}
	return foundIn(t, PlaceConflict, files)
}

// The registers of the tests.
const (
	harbour    = `{"id": "harbour", "name": "the harbour", "part_of": "Dover, England"}`
	pier       = `{"id": "pier", "name": "the pier", "part_of": "harbour"}`
	quay       = `{"id": "quay", "name": "the quay", "part_of": "harbour"}`
	mill       = `{"id": "mill", "name": "the mill"}`
	farm       = `{"id": "farm", "name": "the farm"}`
	ownLahore  = `{"id": "lahore", "name": "Lahore", "aliases": ["the city of gardens"]}`
	villageOne = `{"id": "village-one", "name": "Village One", "part_of": "Kent"}`
	villageTwo = `{"id": "village-two", "name": "Village Two", "part_of": "kent"}`
	ohio       = `{"id": "dover-ohio", "name": "Dover", "part_of": "Ohio"}`
	circle     = `{"id": "a", "name": "A", "part_of": "b"}, {"id": "b", "name": "B", "part_of": "a"}`
)

func TestPlaceConflictFlags(t *testing.T) {
	tests := map[string]struct {
		places           []string
		events, register string
	}{
		"two cities":                        {[]string{"Lahore", "Karachi"}, "", ""},
		"two countries":                     {[]string{"Qatar", "Oman"}, "", ""},
		"a city and another country":        {[]string{"Doha", "Oman"}, "", ""},
		"listed in one only":                {[]string{"Doha", "Oman"}, `{"id": "e", "name": "the visit", "places": ["Doha"]}`, ""},
		"both in the one listed":            {[]string{"Kabul", "Herat"}, `{"id": "e", "name": "the visit", "places": ["Afghanistan"]}`, ""},
		"a moment, as registered":           {[]string{"Doha", "Muscat"}, `{"id": "e", "name": "the visit", "extent": "moment"}`, ""},
		"a registered place and a city":     {[]string{"pier", "Calais"}, "", harbour + "," + pier},
		"registered by name":                {[]string{"THE PIER", "Calais"}, "", harbour + "," + pier},
		"side by side in a registered one":  {[]string{"pier", "quay"}, "", harbour + "," + pier + "," + quay},
		"side by side in an unknown one":    {[]string{"village-one", "Village Two"}, "", villageOne + "," + villageTwo},
		"the gazetteer's under another id":  {[]string{"the city of gardens", "Karachi"}, "", ownLahore},
		"a namesake that the register has":  {[]string{"Dover", "Texas"}, "", ohio},
		"what holds two takes no side":      {[]string{"Pakistan", "Lahore", "Karachi"}, "", ""},
		"an unknown place beside a clash":   {[]string{"the old pier", "Lahore", "Karachi"}, "", ""},
		"a known state behind a small town": {[]string{"Paris, Texas", "Lyon"}, "", ""},
	}
	for name, test := range tests {
		if found := placeFindings(t, test.places, test.events, test.register); len(found) != 1 {
			t.Errorf("%s: %d findings, want 1", name, len(found))
		}
	}
}

func TestPlaceConflictSilent(t *testing.T) {
	tests := map[string]struct {
		places           []string
		events, register string
	}{
		"one place":                      {[]string{"Lahore"}, "", ""},
		"one place twice":                {[]string{"Lahore", "Lahore", "LAHORE", "Lahore, Pakistan"}, "", ""},
		"a city and its country":         {[]string{"Lahore", "Pakistan", "Punjab (Pakistan)"}, "", ""},
		"two names":                      {[]string{"Kyiv", "Kiev"}, "", ""},
		"both listed":                    {[]string{"Washington", "Rawalpindi"}, `{"id": "e", "name": "the visit", "places": ["Washington", "Rawalpindi"]}`, ""},
		"within what is listed":          {[]string{"Pentagon", "Rawalpindi"}, `{"id": "e", "name": "the visit", "places": ["United States", "Pakistan"]}`, ""},
		"one may be the unknown listed":  {[]string{"Doha", "Muscat"}, `{"id": "e", "name": "the visit", "places": ["Doha", "the palace"]}`, ""},
		"a tour":                         {[]string{"Lahore", "Karachi"}, `{"id": "e", "name": "the visit", "extent": "series"}`, ""},
		"a march":                        {[]string{"Lahore", "Karachi"}, `{"id": "e", "name": "the visit", "extent": "span"}`, ""},
		"the pier is in Dover":           {[]string{"pier", "Dover, England", "England", "harbour"}, "", harbour + "," + pier},
		"the mill may be in Dover":       {[]string{"mill", "Dover, England"}, "", mill},
		"the mill may be the farm's":     {[]string{"mill", "farm"}, "", mill + "," + farm},
		"the village may be in Dover":    {[]string{"village-one", "Dover, England"}, "", villageOne},
		"the harbour may be on the farm": {[]string{"harbour", "farm"}, "", harbour + "," + farm},
		"registered and gazetted":        {[]string{"lahore", "Punjab (Pakistan)", "Lahore, Pakistan"}, "", ownLahore},
		"a namesake within its state":    {[]string{"Dover", "Ohio"}, "", ohio},
		"places within each other":       {[]string{"a", "b", "Lahore"}, "", circle},
		"unknown places":                 {[]string{"here", "there", "everywhere"}, "", ""},
	}
	for name, test := range tests {
		for _, finding := range placeFindings(t, test.places, test.events, test.register) {
			t.Errorf("%s: %s", name, finding.Message)
		}
	}
}

func TestPlaceConflictIsLinear(t *testing.T) {
	places := make([]string, 10_000)
	for i := range places {
		places[i] = fmt.Sprintf("place-%d, %s", i, []string{"Texas", "Ohio", "France"}[i%3])
	}
	begin := time.Now()
	found := placeFindings(t, places, "", "")
	if len(found) != 1 || len(found[0].Claims) != len(places) || len(found[0].Evidence) != 3*mostQuoted {
		t.Fatalf("%d findings, want one that has every claim and quotes %d of each side", len(found), mostQuoted)
	}
	if spent := time.Since(begin); spent > 20*time.Second {
		t.Errorf("sorting %d claims took %s", len(places), spent)
	}
}
