// Which places are certainly two? News says "in Donetsk" of a town in the region around the city, and "in Washington" of
// what stands across the river; it counts Jerusalem and Crimea to one country or another. This file knows such habits,
// so that nobody is told that two names contradict each other where a reader would let both pass.

package when

import (
	"slices"
	"strings"
	"sync"
)

// PlacesApart reports whether two names, written as FindPlace takes them, are certain to be those of two places of which
// neither lies in the other. A name that may stand for several places ("New York", the city or the state) is read as each
// of them. Of a place that the gazetteer lacks, what stands behind its comma is known: "Paris, Texas" is apart from Lyon,
// but not from Houston. Where nothing is known the answer is false.
func PlacesApart(a, b string) bool {
	ones, others := placeReadings(a), placeReadings(b)
	for _, one := range ones {
		for _, other := range others {
			if reaches(one, other) || reaches(other, one) {
				return false
			}
		}
	}
	return len(ones) > 0 && len(others) > 0
}

// placeReadings returns the rows that a name may stand for, or else those in which the place lies by its own words. It
// returns none for a name that no one place has a better claim to than others: another one, which the gazetteer lacks,
// may be meant as well.
func placeReadings(name string) []*gazetteerRow {
	if len(name) > gazetteerLongest {
		return nil
	}
	index := gazetteerLoaded()
	for {
		if row := index.find(name); row != nil {
			rows := []*gazetteerRow{row}
			if parts := gazetteerParts(name); len(parts) == 1 {
				rows = append(rows, index.shared[parts[0]]...)
			}
			return rows
		}
		_, rest, more := strings.Cut(name, ",")
		if !more {
			return nil
		}
		name = rest
	}
}

// reaches reports whether one row is another or lies in it, by the table or by what people say.
func reaches(inner, outer *gazetteerRow) bool {
	seen := []*gazetteerRow{inner}
	for i := 0; i < len(seen); i++ {
		if seen[i] == outer {
			return true
		}
		for _, around := range append(slices.Clone(seen[i].within), alsoWithin()[seen[i]]...) {
			if !slices.Contains(seen, around) {
				seen = append(seen, around)
			}
		}
	}
	return false
}

// alsoWithin holds, for a row, those in which people count it beside the ones that the table has it in.
var alsoWithin = sync.OnceValue(func() map[*gazetteerRow][]*gazetteerRow {
	index := gazetteerLoaded()
	also := map[*gazetteerRow][]*gazetteerRow{}
	for line := range strings.Lines(gazetteerHabits) {
		outer, inner, _ := strings.Cut(strings.TrimSpace(line), ":")
		around := index.find(outer)
		for name := range strings.SplitSeq(inner, ";") {
			if row := index.find(name); row != nil && around != nil {
				also[row] = append(also[row], around)
			}
		}
	}
	return also
})

// gazetteerHabits has one place a line, and behind the colon what people count to it beside what the table does: where
// its name is also that of the region around, where a suburb goes by its name, where a border is disputed or was drawn
// anew, and where a crossing bears one name on both sides. The tests prove that each name leads to a place.
const gazetteerHabits = `Kandahar: Spin Boldak
	La Paz: El Alto
	Valparaiso, Chile: Vina del Mar; Easter Island
	Cairo: Giza
	Paris: Versailles
	Berlin: Potsdam
	Athens: Piraeus
	New Delhi: Gurugram
	Indian-controlled Kashmir: Leh
	Punjab (India): Chandigarh
	Isfahan: Natanz
	Qom: Fordo
	Mosul: Sinjar
	Iraqi Kurdistan: Kirkuk; Sinjar
	Sulaimaniyah: Halabja
	Tel Aviv: Herzliya
	Naples: Pompeii
	Garissa: Dadaab
	Tyre: Naqoura
	Chihuahua, Mexico: Ciudad Juarez
	Swat: Mingora
	Manila: Quezon City
	Doha: Lusail; Al Udeid
	Chelyabinsk: Magnitogorsk
	Krasnodar: Sochi
	Krasnoyarsk: Norilsk
	Saratov: Engels, Russia
	Dammam: Dhahran
	Mecca: Jeddah
	Johannesburg: Soweto
	Colombo: Sri Jayawardenepura Kotte
	Khartoum: Omdurman
	Aleppo: Afrin; Manbij; Kobani
	Homs: Palmyra
	Hasakeh: Qamishli
	Adana: Incirlik
	Sanliurfa: Suruc
	Kampala: Entebbe
	Chittagong: Cox's Bazar
	Kyiv: Bucha; Chernobyl
	Donetsk: Avdiivka; Bakhmut; Kostiantynivka; Kramatorsk; Mariupol; Pokrovsk; Sloviansk
	Luhansk: Sievierodonetsk
	Kharkiv: Izium
	Zaporizhzhia: Enerhodar
	Dnipro: Kryvyi Rih
	Liverpool: Southport, England
	Aberdeen, Scotland: Balmoral
	Los Angeles: Beverly Hills; Hollywood, California; Malibu; Santa Monica
	Miami: Miami Beach
	Cape Canaveral: Kennedy Space Center
	Palm Beach: West Palm Beach
	St. Louis: Ferguson, Missouri
	Detroit: Dearborn
	Dallas: Arlington, Texas
	Denver: Aurora, Colorado
	Honolulu: Pearl Harbor
	Fayetteville, North Carolina: Fort Bragg
	Washington: Alexandria, Virginia; Arlington, Virginia; Bethesda; Joint Base Andrews; Langley, Virginia; McLean
	Arlington, Virginia: Pentagon
	McLean: Langley, Virginia
	Tennessee: Fort Campbell
	Palestinian territories: Jerusalem
	West Bank: Jerusalem
	Syria: Golan Heights
	Russia: Abkhazia; Crimea; Donetsk; Kherson; Luhansk; South Ossetia; Zaporizhzhia
	Armenia: Nagorno-Karabakh
	India: Gilgit-Baltistan; Pakistan-administered Kashmir
	Pakistan: Indian-controlled Kashmir
	China: Taiwan
	Serbia: Kosovo; Montenegro
	Morocco: Western Sahara
	Argentina: Falkland Islands
	Italy: Vatican City
	Rome: Vatican City
	Ireland: Northern Ireland
	Sudan: South Sudan
	Ethiopia: Eritrea
	Indonesia: East Timor
	South Africa: Namibia
	United Kingdom: Hong Kong
	Congo: Republic of Congo
	North Korea: Panmunjom
	Egypt: Rafah
	Gaza Strip: Rafah, Egypt
	Rafah: Rafah, Egypt
	Afghanistan: Chaman; Torkham
	Spin Boldak: Chaman`
