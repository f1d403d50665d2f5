package when_test

import (
	"testing"

	"claimcheck/claims/when"
)

func TestPlaceZoneIsThatOfThePlace(t *testing.T) {
	names := []string{"WASHINGTON", "Lahore, Pakistan", "Springfield", "Atlantis", ""}
	for _, place := range when.Gazetteer() {
		names = append(names, place.Name)
	}
	for _, name := range names {
		want, found := when.FindPlace(name)
		zone, label, ok := when.PlaceZone(name)
		if zone != want.Zone || label != want.Name || ok != found {
			t.Errorf("%q is %q in zone %q (%t), want %q in zone %q (%t)", name, label, zone, ok, want.Name, want.Zone, found)
		}
	}
}
