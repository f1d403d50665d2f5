// The gazetteer is tested against what stands outside it: the list of UN members, AP's list of datelines that need no
// state or country, offsets that are known for a day, and near misses. Its table must also hold together in itself.

package when

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the zones must load where the machine has none
	"unicode"

	"pgregory.net/rapid"
)

// gazetteerMembers holds the ISO 3166-1 codes of the 193 members.
const gazetteerMembers = `AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL
CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID
IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA
NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK
SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW`

func TestGazetteerHasEveryCapital(t *testing.T) {
	capitals := map[string]int{}
	for _, place := range Gazetteer() {
		if place.Capital {
			capitals[place.Country]++
			if place.Zone == "" {
				t.Errorf("the capital %q has no zone", place.Name)
			}
		}
	}
	members := strings.Fields(gazetteerMembers)
	if len(members) != 193 {
		t.Fatalf("the list of members has %d codes, want 193", len(members))
	}
	for _, code := range append(members, "VA", "TW", "XK", "PS", "HK", "MO", "PR", "GL", "GI", "FK") {
		if capitals[code] == 0 {
			t.Errorf("no capital of %s", code)
		}
	}
	for code, want := range map[string]int{"ZA": 3, "BO": 2, "NL": 2, "FR": 1, "US": 1} {
		if capitals[code] != want {
			t.Errorf("%s has %d capitals, want %d", code, capitals[code], want)
		}
	}
}

func TestGazetteerZones(t *testing.T) {
	users := map[string]string{}
	for _, place := range Gazetteer() {
		if place.Zone == "" {
			continue
		}
		if _, err := time.LoadLocation(place.Zone); err != nil || place.Zone == "Local" {
			t.Errorf("%q: zone %q does not load: %v", place.Name, place.Zone, err)
		}
		// A zone of IANA's table belongs to one country, so a second user is most likely a slip of the pen.
		if user := users[place.Zone]; user != "" && user != place.Country && place.Zone != "Europe/Belgrade" {
			t.Errorf("%q: zone %s is used in %s and in %s", place.Name, place.Zone, user, place.Country)
		}
		users[place.Zone] = place.Country
	}
}

func TestGazetteerHoldsTogether(t *testing.T) {
	places := Gazetteer()
	if !slices.IsSortedFunc(places, func(a, b Place) int { return cmp.Compare(a.Name, b.Name) }) {
		t.Error("the list is not sorted by name")
	}
	byName := map[string]Place{}
	for _, place := range places {
		if _, twice := byName[place.Name]; twice {
			t.Errorf("%q is there twice", place.Name)
		}
		byName[place.Name] = place
	}
	code := regexp.MustCompile(`^[A-Z]{2}$`)
	countries := map[string][]string{} // By code, the places that lie in no other one of that code.
	for _, place := range places {
		if !code.MatchString(place.Country) {
			t.Errorf("%q has the country code %q", place.Name, place.Country)
		}
		if byName[place.PartOf].Country != place.Country {
			countries[place.Country] = append(countries[place.Country], place.Name)
		}
		steps := 0
		for inner := place; inner.PartOf != ""; inner = byName[inner.PartOf] {
			if _, ok := byName[inner.PartOf]; !ok {
				t.Fatalf("%q is part of %q, which is not there", inner.Name, inner.PartOf)
			}
			if steps++; steps > 10 {
				t.Fatalf("%q is part of itself", place.Name)
			}
		}
	}
	for code, names := range countries {
		if len(names) != 1 {
			t.Errorf("%s should have one place that contains the others, it has %q", code, names)
		}
	}
}

// TestGazetteerNamesAreUnique proves that each name and alias leads to its own line: were one claimed twice, one of the
// two lines would not be found by it.
func TestGazetteerNamesAreUnique(t *testing.T) {
	for _, place := range Gazetteer() {
		for _, name := range append([]string{place.Name}, place.Aliases...) {
			if strings.TrimSpace(name) != name || name == "" {
				t.Errorf("%q has the name %q, with space around it or empty", place.Name, name)
			}
			if found, ok := FindPlace(name); !ok || found.Name != place.Name {
				t.Errorf("%q leads to %q (%v), want %q", name, found.Name, ok, place.Name)
			}
		}
	}
}

// TestGazetteerTableIsTidy keeps the table fit for a diff.
func TestGazetteerTableIsTidy(t *testing.T) {
	for i, line := range strings.Split(strings.TrimSuffix(gazetteerTable, "\n"), "\n") {
		if line == "" || strings.TrimRight(line, " \t\r") != line {
			t.Errorf("line %d is empty or ends in space: %q", i+1, line)
		}
	}
}

func TestFindPlaceByEveryWayOfWriting(t *testing.T) {
	tests := map[string][]string{
		"Washington": {
			"WASHINGTON", "washington", "Washington, D.C.", "Washington, DC", "Washington D.C.", "WASHINGTON (D.C.)",
			"Washington, District of Columbia", "Washington, U.S.", "Washington,", "  Washington\u00a0", "WASHINGTON —",
		},
		"Sao Paulo":               {"SÃO PAULO", "São Paulo", "Sa\u0303o Paulo", "sao  paulo", "Sao Paulo, Brazil", "SaoPaulo"},
		"St. Louis":               {"ST. LOUIS", "Saint Louis", "St Louis", "St. Louis, Mo.", "St. Louis, MO, USA"},
		"The Hague":               {"THE HAGUE", "Hague", "Hague, The", "The Hague, Netherlands", "Den Haag"},
		"Kyiv":                    {"Kiev", "KYIV, Ukraine", "KIEV, UKRAINE"},
		"Istanbul":                {"İSTANBUL", "İstanbul", "ıstanbul"},
		"Lodz":                    {"Łódź", "ŁÓDŹ", "Lodz, Poland"},
		"Tromso":                  {"TROMSØ", "Tromsø, Norway"},
		"Sanaa":                   {"Sana'a", "Sana’a", "Sanʿaa", "SANAA, Yemen"},
		"Mumbai":                  {"Bombay", "MUMBAI, India", "Mumbai, Maharashtra, India"},
		"New York":                {"UNITED NATIONS", "New York, N.Y.", "New York, New York", "New York City", "U.N."},
		"Lahore":                  {"Lahore, Pakistan", "LAHORE, Punjab, Pakistan", "Lahore, PK", "Lahore, Islamic Republic of Pakistan"},
		"Springfield, Illinois":   {"Springfield, Ill.", "SPRINGFIELD, IL", "springfield , illinois", "Springfield, Illinois, USA"},
		"Cambridge, England":      {"Cambridge, U.K.", "CAMBRIDGE, England"},
		"Portland, Oregon":        {"PORTLAND, Ore.", "Portland, OR, U.S."},
		"Tbilisi":                 {"TBILISI, Georgia", "Tbilisi, GE"},
		"Atlanta":                 {"Atlanta, Georgia", "ATLANTA, Ga."},
		"Georgia (state)":         {"Georgia, USA", "Georgia state"},
		"Georgia (country)":       {"Republic of Georgia"},
		"Kinshasa":                {"KINSHASA, Congo", "Kinshasa, DRC"},
		"Brazzaville":             {"BRAZZAVILLE, Republic of Congo", "Brazzaville, Congo"},
		"Singapore":               {"Singapore, Singapore", "SINGAPORE"},
		"Hong Kong":               {"HONG KONG, China", "Hongkong"},
		"Bosnia-Herzegovina":      {"Bosnia and Herzegovina", "Bosnia & Herzegovina", "Bosnia–Herzegovina"},
		"N'Djamena":               {"N’DJAMENA", "Ndjamena", "N'Djamena, Chad"},
		"Fort Worth":              {"FORT WORTH, Texas", "Ft. Worth"},
		"St. Petersburg":          {"ST. PETERSBURG, Russia", "Saint Petersburg", "Leningrad"},
		"St. Petersburg, Florida": {"St. Petersburg, Fla.", "Saint Petersburg, FL"},
		"Victoria (Australia)":    {"Victoria, Australia"},
		"Jerusalem":               {"JERUSALEM", "Jerusalem, Israel"},
	}
	for want, names := range tests {
		for _, name := range names {
			if found, ok := FindPlace(name); !ok || found.Name != want {
				t.Errorf("FindPlace(%q) = %q, %v, want %q", name, found.Name, ok, want)
			}
		}
	}
}

func TestFindPlaceNearMisses(t *testing.T) {
	misses := []string{
		"", " ", ",", ",,,", ", Paris", ".", "the", "and", "Washingtn", "Washingtons", "Paris, Texas", "Paris, TX",
		"Lahore, India", "Lahore, Pakistan, India", "Lahore, Lahore", "Kabul, Pak", "London, Kentucky", "Berlin, N.H.",
		"Springfield", "Springfield, USA", "Portland", "Portland, USA", "Cambridge", "Birmingham", "San Jose", "Georgia",
		"Victoria", "Hyderabad", "Kashmir", "Punjab", "Ill.", "Calif.", "Washington, Wash.", "France, France", "Tbilisi, Ga.",
		"Atlanta, GE", "Paris and London", "Washington/New York", "Pa\u200bris", "Par\u202eis", "Par\xffis", "Paris\x00", "Pa2ris",
		"Pаris", // with a Cyrillic a
		strings.Repeat("Paris,", 1_000_000), strings.Repeat("the ", 100) + "Hague", "Kore", "Nigerr", "Guine",
	}
	for _, name := range misses {
		if found, ok := FindPlace(name); ok {
			t.Errorf("FindPlace(%.40q) = %q, want nothing", name, found.Name)
		}
	}
}

// TestFindPlaceDatelinesThatStandAlone holds AP's list of cities that need no state or country, with their zones.
func TestFindPlaceDatelinesThatStandAlone(t *testing.T) {
	byZone := map[string]string{
		"America/New_York": "Atlanta Baltimore Boston Cincinnati Cleveland Miami New_York Philadelphia Pittsburgh Washington",
		"America/Chicago":  "Chicago Dallas Houston Milwaukee Minneapolis New_Orleans Oklahoma_City St._Louis San_Antonio",
		"America/Denver":   "Denver Salt_Lake_City", "America/Phoenix": "Phoenix", "America/Detroit": "Detroit",
		"America/Los_Angeles":          "Las_Vegas Los_Angeles San_Diego San_Francisco Seattle",
		"America/Indiana/Indianapolis": "Indianapolis", "Pacific/Honolulu": "Honolulu",
		"Europe/Amsterdam": "Amsterdam", "Asia/Baghdad": "Baghdad", "Asia/Bangkok": "Bangkok", "Asia/Shanghai": "Beijing Shanghai",
		"Asia/Beirut": "Beirut", "Europe/Berlin": "Berlin Munich", "Europe/Brussels": "Brussels", "Africa/Cairo": "Cairo",
		"Africa/Djibouti": "Djibouti", "Europe/Dublin": "Dublin", "Europe/Zurich": "Geneva Zurich", "Europe/Gibraltar": "Gibraltar",
		"America/Guatemala": "Guatemala_City", "America/Havana": "Havana", "Europe/Helsinki": "Helsinki",
		"Asia/Hong_Kong": "Hong_Kong", "Asia/Karachi": "Islamabad", "Europe/Istanbul": "Istanbul", "Asia/Jerusalem": "Jerusalem",
		"Africa/Johannesburg": "Johannesburg", "Asia/Kuwait": "Kuwait_City", "Europe/London": "London",
		"Europe/Luxembourg": "Luxembourg", "Asia/Macau": "Macau", "Europe/Madrid": "Madrid", "America/Mexico_City": "Mexico_City",
		"Europe/Rome": "Milan Rome", "Europe/Monaco": "Monaco", "America/Toronto": "Montreal Quebec_City Toronto",
		"Europe/Moscow": "Moscow", "Asia/Kolkata": "New_Delhi", "America/Panama": "Panama_City", "Europe/Paris": "Paris",
		"Europe/Prague": "Prague", "America/Sao_Paulo": "Rio_de_Janeiro Sao_Paulo", "Europe/San_Marino": "San_Marino",
		"Asia/Singapore": "Singapore", "Europe/Stockholm": "Stockholm", "Australia/Sydney": "Sydney", "Asia/Tokyo": "Tokyo",
		"Europe/Vatican": "Vatican_City", "Europe/Vienna": "Vienna",
	}
	for zone, cities := range byZone {
		for city := range strings.FieldsSeq(cities) {
			name := strings.ToUpper(strings.ReplaceAll(city, "_", " "))
			if found, ok := FindPlace(name); !ok || found.Zone != zone {
				t.Errorf("FindPlace(%q) = %q in %q, %v, want zone %q", name, found.Name, found.Zone, ok, zone)
			}
		}
	}
}

// TestGazetteerOffsets compares with offsets that are known for the day of the seed article, 10 August 2021.
func TestGazetteerOffsets(t *testing.T) {
	noon := time.Date(2021, 8, 10, 12, 0, 0, 0, time.UTC)
	tests := map[string]string{
		"Kathmandu": "+05:45", "Caracas": "-04:00", "Pyongyang": "+09:00", "Washington": "-04:00", "Karachi": "+05:00",
		"Pakistan": "+05:00", "Kabul": "+04:30", "Tehran": "+04:30", "Phoenix": "-07:00", "Denver": "-06:00", "Yangon": "+06:30",
		"St. John's, Newfoundland": "-02:30", "Adelaide": "+09:30", "Apia": "+13:00", "Urumqi": "+08:00", "Istanbul": "+03:00",
		"Simferopol": "+03:00", "Vladivostok": "+10:00", "Kaliningrad": "+02:00", "Nuuk": "-02:00", "Honolulu": "-10:00",
		"London": "+01:00", "Reykjavik": "+00:00", "Moscow": "+03:00", "Colombo": "+05:30", "Ponta Delgada": "+00:00",
	}
	for name, want := range tests {
		place, ok := FindPlace(name)
		location, err := time.LoadLocation(place.Zone)
		if !ok || err != nil {
			t.Errorf("%q (found: %v): %v", name, ok, err)
			continue
		}
		if got := noon.In(location).Format("-07:00"); got != want {
			t.Errorf("%q keeps UTC%s, want UTC%s", name, got, want)
		}
	}
	for _, name := range []string{"United States", "Russia", "Indiana", "Australia", "Spain"} {
		if place, ok := FindPlace(name); !ok || place.Zone != "" {
			t.Errorf("%q (found: %v) has zone %q, want none, for it keeps several clocks", name, ok, place.Zone)
		}
	}
}

func TestPlaceContains(t *testing.T) {
	tests := []struct {
		outer, inner string
		want         bool
	}{
		{"Pakistan", "Lahore", true},
		{"PK", "Lahore", true},
		{"Lahore", "Pakistan", false},
		{"India", "Lahore", false},
		{"Punjab", "Lahore", true},
		{"United States", "Brooklyn", true},
		{"New York", "Brooklyn", true},
		{"Washington", "White House", true},
		{"Washington", "Seattle", false}, // As an outer place the bare name is the capital, too.
		{"Washington state", "Seattle", true},
		{"Georgia", "Atlanta", true},
		{"Georgia", "Tbilisi", true},
		{"Georgia (state)", "Tbilisi", false},
		{"Ill.", "Chicago", true},
		{"Kiev", "Kyiv", true},
		{"England", "Cambridge, England", true},
		{"Massachusetts", "Cambridge, England", false},
		{"Texas", "Paris, Texas", true},
		{"USA", "Paris, Texas", true},
		{"France", "Paris, Texas", false},
		{"Paris", "Paris, Texas", false},
		{"Georgia", "Dahlonega, Georgia", true},
		{"Springfield", "Springfield", true},
		{"Springfield", "Springfield, Ill.", false},
		{"China", "Kowloon", true},
		{"Atlantis", "Paris", false},
		{"", "Paris", false},
		{"France", "", false},
		{"", "", false},
		{"France", strings.Repeat("x,", 500_000) + "France", false},
	}
	for _, test := range tests {
		if got := PlaceContains(test.outer, test.inner); got != test.want {
			t.Errorf("PlaceContains(%q, %.40q) = %v, want %v", test.outer, test.inner, got, test.want)
		}
	}
}

// TestPlaceContainsIsAnOrder proves that containing is reflexive, and that of two places each contains the other only
// when they are one.
func TestPlaceContainsIsAnOrder(t *testing.T) {
	places := Gazetteer()
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SampledFrom(places).Draw(t, "a")
		b := rapid.SampledFrom(places).Draw(t, "b")
		if !PlaceContains(a.Name, a.Name) {
			t.Fatalf("%q does not contain itself", a.Name)
		}
		if a.PartOf != "" && (!PlaceContains(a.PartOf, a.Name) || PlaceContains(a.Name, a.PartOf)) {
			t.Fatalf("%q should contain %q and not the other way round", a.PartOf, a.Name)
		}
		if a.Name != b.Name && PlaceContains(a.Name, b.Name) && PlaceContains(b.Name, a.Name) {
			t.Fatalf("%q and %q contain each other", a.Name, b.Name)
		}
	})
}

// TestFindPlaceForgivesSpelling writes names in random case, with spaces and full stops put in or hyphens opened up.
func TestFindPlaceForgivesSpelling(t *testing.T) {
	places := Gazetteer()
	rapid.Check(t, func(t *rapid.T) {
		place := rapid.SampledFrom(places).Draw(t, "place")
		name := rapid.SampledFrom(append([]string{place.Name}, place.Aliases...)).Draw(t, "name")
		var written strings.Builder
		for _, r := range name {
			switch rapid.IntRange(0, 3).Draw(t, "way") {
			case 0:
				r = unicode.ToUpper(r)
			case 1:
				r = unicode.ToLower(r)
			case 2:
				if r == ' ' || r == '-' {
					written.WriteString(rapid.SampledFrom([]string{"  ", "\u00a0", "\t", " - "}).Draw(t, "gap"))
				}
			}
			written.WriteRune(r)
		}
		found, ok := FindPlace(" " + written.String() + ". ")
		if !ok || found.Name != place.Name {
			t.Fatalf("%q leads to %q (%v), want %q", written.String(), found.Name, ok, place.Name)
		}
	})
}

func TestGazetteerIsNotTheCallersToChange(t *testing.T) {
	found, ok := FindPlace("Kyiv")
	if !ok || len(found.Aliases) == 0 {
		t.Fatal("Kyiv should be there with an alias")
	}
	found.Aliases[0] = "changed"
	Gazetteer()[0].Name = "changed"
	if again, _ := FindPlace("Kyiv"); again.Aliases[0] == "changed" || Gazetteer()[0].Name == "changed" {
		t.Error("a caller could change the gazetteer")
	}
}

func TestGazetteerRefusesBadTables(t *testing.T) {
	tests := []struct{ lines, want string }{
		{"Paris\tFR\tEurope/Paris\t\t\tFrance", `which has no line`},
		{"A\tFR\t\t\t\tB\nB\tFR\t\t\t\tA", `part of itself`},
		{"A\tFR\t\t\t\tA", `part of itself`},
		{"A\tFR\n A \tFR", `names both`},
		{"A\tFR\nB\tFR\t\t\tÀ", `names both`},
		{"A\tFR\nA\tFR", `is there already`},
		{"A\tFRA", `two letters`},
		{"\tFR", `the name is empty`},
		{"...\tFR", `no letters`},
		{"A\tFR\t\tyes", `as capital`},
		{"A, Ohio\tFR", `does not lie there`},
		{"A\tFR\t\t\t\t\tB, C", `after a comma`},
		{"A\tFR\t\t\t\t\t\t\tninth", `9 columns`},
	}
	for _, test := range tests {
		_, err := gazetteerParse("# remark\n" + gazetteerHeader + "\n" + test.lines + "\n")
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("table %q: error %v, want one with %q", test.lines, err, test.want)
		}
	}
	if _, err := gazetteerParse("place\tzone\n"); err == nil || !strings.Contains(err.Error(), "the header is") {
		t.Errorf("a wrong header gives the error %v", err)
	}
}

func FuzzFindPlace(f *testing.F) {
	for _, seed := range []string{"WASHINGTON", "Lahore, Pakistan", "SÃO PAULO", "St. John's, Antigua", "Hague, The", ",", "\xff", "İ,I"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		place, ok := FindPlace(name)
		if padded, alike := FindPlace(" " + name + " "); len(name)+2 <= gazetteerLongest && (alike != ok || padded.Name != place.Name) {
			t.Errorf("%q leads to %q, with spaces around it to %q", name, place.Name, padded.Name)
		}
		if !ok {
			return
		}
		if again, ok := FindPlace(place.Name); !ok || again.Name != place.Name {
			t.Errorf("%q leads to %q, whose name leads to %q", name, place.Name, again.Name)
		}
		if !PlaceContains(place.Name, name) {
			t.Errorf("%q leads to %q but does not lie in it", name, place.Name)
		}
	})
}
