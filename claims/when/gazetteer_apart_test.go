// What is certainly apart is tested pair by pair, both ways round, near misses beside hits.

package when

import (
	"strings"
	"testing"
)

func TestPlacesApart(t *testing.T) {
	tests := map[string][]string{
		"Lahore":           {"Karachi", "Islamabad", "India", "Delhi", "Paris, Texas", "LAHORE, Pakistan|Kabul"},
		"Paris":            {"London", "Lyon", "Texas", "Germany"},
		"Paris, Texas":     {"Lyon", "Paris, Illinois", "Chicago", "Paris"},
		"New York":         {"Boston", "Los Angeles", "Canada"},
		"Georgia":          nil, // The state or the country: no better claim.
		"Kyiv":             {"Kharkiv", "Moscow", "Warsaw"},
		"Sevastopol":       {"Moscow", "Kyiv"},
		"Mariupol":         {"Luhansk", "Kherson"},
		"Washington":       {"New York", "Baltimore", "Richmond"},
		"Kowloon":          {"Beijing", "Taiwan"},
		"Northern Ireland": {"London", "Dublin"},
	}
	for a, others := range tests {
		for _, b := range others {
			one, other, given := strings.Cut(b, "|")
			if !given {
				one, other = a, b
			}
			if !PlacesApart(one, other) || !PlacesApart(other, one) {
				t.Errorf("%q and %q are not told apart", one, other)
			}
		}
	}
}

func TestPlacesNotApart(t *testing.T) {
	tests := [][2]string{
		{"Lahore", "Pakistan"},
		{"Lahore", "LAHORE"},
		{"Kyiv", "Kiev"},
		{"Paris, Texas", "Texas"},
		{"Paris, Texas", "Houston"},
		{"New York", "Buffalo"},
		{"New York", "Brooklyn"},
		{"Washington", "Seattle"},
		{"Washington", "Pentagon"},
		{"Pentagon", "Virginia"},
		{"Georgia", "Atlanta"},
		{"Georgia", "Tbilisi"},
		{"Georgia", "Paris"},
		{"Springfield", "Paris"},
		{"Donetsk", "Mariupol"},
		{"Crimea", "Russia"},
		{"Sevastopol", "Russia"},
		{"Jerusalem", "West Bank"},
		{"East Jerusalem", "Palestinian territories"},
		{"Belfast", "Ireland"},
		{"the old pier", "Paris"},
		{"the old pier", "the new pier"},
		{"", "Paris"},
		{"Paris", strings.Repeat("x", 300)},
		{"Sittwe", "Rakhine"},
		{"Denpasar", "Bali"},
		{"Papeete", "Tahiti"},
		{"Lampedusa", "Sicily"},
		{"Brazzaville", "Congo"},
		{"Nowhere, Atlantis", "Paris"},
		{"Kandahar province", "Kabul"},
		{"Rafah", "Egypt"},
		{"Rafah crossing", "Egypt"},
	}
	for _, pair := range tests {
		if PlacesApart(pair[0], pair[1]) || PlacesApart(pair[1], pair[0]) {
			t.Errorf("%q and %q are told apart", pair[0], pair[1])
		}
	}
}

// TestGazetteerHabitsAreInTheTable proves that no line of the habits is lost by a slip of the pen, and that none says
// what the table says already.
func TestGazetteerHabitsAreInTheTable(t *testing.T) {
	for line := range strings.Lines(gazetteerHabits) {
		outer, inner, ok := strings.Cut(strings.TrimSpace(line), ":")
		if _, known := FindPlace(outer); !ok || !known {
			t.Errorf("%q does not begin with a place", line)
		}
		for name := range strings.SplitSeq(inner, ";") {
			if _, known := FindPlace(name); !known {
				t.Errorf("%q is no place of the gazetteer", name)
			}
			if PlaceContains(outer, name) {
				t.Errorf("the table has %q in %q already", name, outer)
			}
		}
	}
}
