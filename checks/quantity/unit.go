package quantity

// This file knows units: which may be converted into which, and which have more than one size.

import (
	"strings"
	"sync"

	"claimcheck/claims/recall"
	"claimcheck/claims/wording"
)

// Dimensions that checks ask for by name. Two units may be compared where they have one dimension.
const (
	Count   = "count"  // Count is of whole things and people.
	Percent = "ratio"  // Percent is a share or a rate, in percent.
	Points  = "points" // Points are a difference between two percentages, in percentage points.
)

// Unit is what a value is counted in.
type Unit struct {
	// Dimension is what is measured. A unit that no table knows is a dimension of its own.
	Dimension string
	// Name is the unit as the record writes it, scale words included.
	Name string
	// Scale is what scale words in the unit stand for: 1,000,000 in "million USD".
	Scale float64

	// low and high are the least and the most that one unit may be in the base unit; offset is where its scale begins.
	low, high, offset float64
	// whole says that it counts whole things, so that a small figure is exact.
	whole bool
	// fine says that a figure which ends in a nought is not rounded for that: "50 percent" is no 46.
	fine bool
}

// base turns an interval of values in the unit, scale words already applied, into one of the base unit.
func (u Unit) base(i Interval) Interval {
	low, high := (i.Low+u.offset)*u.low, (i.High+u.offset)*u.high
	if i.Low < 0 {
		low = (i.Low + u.offset) * u.high
	}
	if i.High < 0 {
		high = (i.High + u.offset) * u.low
	}
	return Interval{low, high}
}

// from turns an interval of the base unit into one of the unit, as far as the unit has one size.
func (u Unit) from(i Interval) Interval {
	size := (u.low + u.high) / 2
	return Interval{i.Low/size - u.offset, i.High/size - u.offset}
}

// scales are the words for powers of ten that stand in units and behind figures.
var scales = map[string]float64{
	"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9, "tn": 1e12,
	"lakh": 1e5, "crore": 1e7, "dozen": 12,
	"hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "lakhs": 1e5, "crores": 1e7,
	"dozens": 12,
}

// ParseUnit reads a unit as a record writes it. Every text is some unit.
func ParseUnit(text string) Unit { return parsedUnits(text) }

var parsedUnits = recall.Of(1<<8, 1<<6, parseUnit)

func parseUnit(text string) Unit {
	scale := 1.0
	var rest []string
	for _, word := range strings.Fields(strings.ReplaceAll(wording.Fold(text), ".", "")) {
		if times, ok := scales[word]; ok {
			scale *= times
		} else if word != "of" {
			rest = append(rest, wording.Spelling(word))
		}
	}
	unit, known := units()[strings.Join(rest, " ")]
	if !known {
		unit = Unit{Dimension: "unit " + stems(rest), low: 1, high: 1, whole: true}
	}
	if len(rest) == 0 || len(rest) == 1 && counted()[wording.Stem(rest[0])] {
		unit.Dimension = Count
	}
	unit.Name, unit.Scale = strings.TrimSpace(text), scale
	return unit
}

func stems(words []string) string {
	for i, word := range words {
		words[i] = wording.Stem(word)
	}
	return strings.Join(words, " ")
}

// counted are the nouns for whole things that may be compared with one another: the dead and the people who died.
var counted = sync.OnceValue(func() map[string]bool {
	return stemSet(`people person dead death killed fatality casualty injured wounded missing victim woman women man
	men child children boy girl civilian soldier troop officer policeman police student pupil passenger worker resident
	voter vote case patient guest player house home building city town village country vehicle car boat ship train
	plane aircraft school seat member lawmaker migrant refugee protester arrest detainee hostage prisoner attack
	incident event item`)
})

func stemSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[wording.Stem(word)] = true
	}
	return set
}

// units holds the units that can be converted, under every name that records and newsrooms give them.
var units = sync.OnceValue(newUnitTable)

// unitTable is units by their names, in the spelling that wording.Spelling gives them.
type unitTable map[string]Unit

func (t unitTable) add(unit Unit, names ...string) {
	for _, name := range names {
		words := strings.Fields(name)
		for i, word := range words {
			words[i] = wording.Spelling(word)
		}
		t[strings.Join(words, " ")] = unit
	}
}

// one adds a unit of one size in the base unit of its dimension.
func (t unitTable) one(dimension string, size float64, names ...string) {
	t.add(Unit{Dimension: dimension, low: size, high: size}, names...)
}

func newUnitTable() unitTable {
	table := unitTable{}
	table.addSpace()
	table.addMatter()
	table.addShares()
	// Currencies are never converted; "dollars" may be those of many countries.
	for name, aliases := range map[string][]string{
		"usd": {"us$", "us dollar", "us dollars"}, "dollar": {"dollars", "$"}, "eur": {"€", "euro", "euros"},
		"gbp": {"£", "pounds sterling", "british pounds"}, "jpy": {"¥", "yen"}, "cny": {"yuan", "renminbi", "rmb"},
		"pkr": {"pakistani rupees"}, "inr": {"₹", "indian rupees"}, "rupee": {"rupees", "rs"},
	} {
		table.one("money "+name, 1, append(aliases, name)...)
	}
	return table
}

// addSpace adds the units of length, area, speed and time. Months and years have more than one length.
func (t unitTable) addSpace() {
	t.one("length", 0.001, "mm", "millimeter", "millimeters")
	t.one("length", 0.01, "cm", "centimeter", "centimeters")
	t.one("length", 1, "m", "meter", "meters")
	t.one("length", 1000, "km", "kilometer", "kilometers")
	t.one("length", 1609.344, "mi", "mile", "miles")
	t.one("length", 1852, "nmi", "nautical mile", "nautical miles")
	t.one("length", 0.9144, "yd", "yard", "yards")
	t.one("length", 0.3048, "ft", "foot", "feet")
	t.one("length", 0.0254, "in", "inch", "inches")

	t.one("area", 1, "m2", "sq m", "square meter", "square meters")
	t.one("area", 1e6, "km2", "sq km", "square km", "square kilometer", "square kilometers")
	t.one("area", 1e4, "ha", "hectare", "hectares")
	t.one("area", 4046.8564224, "acre", "acres")
	t.one("area", 0.09290304, "sq ft", "square foot", "square feet")
	t.one("area", 2589988.110336, "sq mi", "square mile", "square miles")

	t.one("speed", 1, "km/h", "kmh", "kph", "kilometers per hour", "kilometers an hour")
	t.one("speed", 1.609344, "mph", "miles per hour", "miles an hour")
	t.one("speed", 1.852, "knot", "knots")
	t.one("speed", 3.6, "m/s", "meters per second")

	t.one("time", 1, "s", "second", "seconds")
	t.one("time", 60, "min", "minute", "minutes")
	t.one("time", 3600, "h", "hour", "hours")
	t.one("time", 86400, "d", "day", "days")
	t.one("time", 7*86400, "week", "weeks")
	t.add(Unit{Dimension: "time", low: 28 * 86400, high: 31 * 86400}, "month", "months")
	t.add(Unit{Dimension: "time", low: 365 * 86400, high: 366 * 86400}, "year", "years")
}

// addMatter adds the units of mass, volume and power. Tons and gallons have more than one size.
func (t unitTable) addMatter() {
	t.one("mass", 0.001, "g", "gram", "grams")
	t.one("mass", 1, "kg", "kilo", "kilos", "kilogram", "kilograms")
	t.one("mass", 1000, "tonne", "tonnes", "metric ton", "metric tons")
	t.add(Unit{Dimension: "mass", low: 907.18474, high: 1016.0469088}, "ton", "tons") // The American, the metric or the British one.
	t.one("mass", 0.45359237, "lb", "lbs", "pound", "pounds")
	t.one("mass", 0.028349523125, "oz", "ounce", "ounces")
	t.one("mass", 6.35029318, "stone")

	t.one("volume", 1, "l", "liter", "liters")
	t.one("volume", 1000, "m3", "cubic meter", "cubic meters")
	t.one("volume", 158.987294928, "bbl", "barrel", "barrels")
	t.add(Unit{Dimension: "volume", low: 3.785411784, high: 4.54609}, "gallon", "gallons") // The American or the British one.

	t.one("power", 1, "w", "watt", "watts")
	t.one("power", 1e3, "kw", "kilowatt", "kilowatts")
	t.one("power", 1e6, "mw", "megawatt", "megawatts")
	t.one("power", 1e9, "gw", "gigawatt", "gigawatts")
}

// addShares adds degrees, percentages and points.
func (t unitTable) addShares() {
	degrees := []string{"c", "°c", "celsius", "degree celsius", "degrees celsius", "degrees c"}
	t.add(Unit{Dimension: "temperature", low: 1, high: 1, fine: true}, degrees...)
	for i := range degrees {
		degrees[i] = strings.NewReplacer("celsius", "fahrenheit", "c", "f").Replace(degrees[i])
	}
	t.add(Unit{Dimension: "temperature", low: 5.0 / 9, high: 5.0 / 9, offset: -32, fine: true}, degrees...)

	t.add(Unit{Dimension: Percent, low: 1, high: 1, fine: true}, "percent", "%", "per cent", "pct")
	t.add(Unit{Dimension: Percent, low: 0.1, high: 0.1, fine: true}, "permille", "‰", "per mille", "per mil")
	t.add(Unit{Dimension: Points, low: 1, high: 1, fine: true}, "percentage point", "percentage points", "percent points",
		"percentage-point", "percentage-points", "point", "points", "pp")
	t.add(Unit{Dimension: Points, low: 0.01, high: 0.01, fine: true}, "basis point", "basis points", "bp", "bps")
}

// Differs reports whether two units of one dimension are of different size, so that a reader cannot compare values.
func (u Unit) Differs(other Unit) bool {
	return u.Dimension == other.Dimension && (u.low != other.low || u.high != other.high || u.offset != other.offset)
}
