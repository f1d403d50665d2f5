package quantity

// These tests read claims from words and records, and let random true values be written in every way that is true of
// them.

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"claimcheck/claims"
)

// claimOf returns a number claim with these words.
func claimOf(words string, value float64, unit, bound string) *claims.Claim {
	return &claims.Claim{
		Kind: claims.KindNumber, Figure: &claims.Figure{Measure: "m", Value: &value, Unit: unit}, Bound: bound,
		Anchor: claims.Anchors{Items: []claims.Anchor{{Exact: words}}},
	}
}

var english = Options{English: true}

func TestRead(t *testing.T) {
	inf := math.Inf(1)
	tests := []struct {
		words       string
		value       float64
		unit, bound string
		low, high   float64
	}{
		{"13 people were killed", 13, "", "", 13, 13},
		{"thirteen people", 13, "people", "", 13, 13},
		{"the dead", 4, "", "", 4, 4},
		{"30 people", 30, "", "", 30, 30},
		{"about 30 people", 30, "", "", 27, 33},
		{"some 30 people", 30, "", "about", 27, 33},
		{"30 people", 30, "", "about", 27, 33},
		{"about five people", 5, "", "", 4, 6},
		{"more than 30 people", 30, "", "", 30, inf},
		{"over 30", 30, "", "at-least", 30, inf},
		{"more than 30 people", 30, "", "exact", 30, inf},
		{"no fewer than 30", 30, "", "", 30, inf},
		{"30 or more", 30, "", "", 30, inf},
		{"300+ boats", 300, "", "", 300, inf},
		{"up to 30", 30, "", "", -inf, 30},
		{"as many as 30 people", 30, "", "", -inf, 30},
		{"no more than 30", 30, "", "", -inf, 30},
		{"nearly 2,000 homes", 2000, "", "", 1800, 2000},
		{"just over 2,000 homes", 2000, "", "", 2000, 2200},
		{"1.2 million tonnes", 1.2e6, "tonnes", "", 1.15e9, 1.25e9},
		{"1.2 million", 1.2, "million", "", 1.15e6, 1.25e6},
		{"$5m", 5e6, "$", "", 4.5e6, 5.5e6},
		{"€1.25 billion", 1.25e9, "EUR", "", 1.245e9, 1.255e9},
		{"a million people", 1e6, "", "", 0.5e6, 1.5e6},
		{"half a million people", 5e5, "", "", 4.5e5, 5.5e5},
		{"two dozen people", 24, "", "", 22, 26},
		{"3 crore rupees", 3e7, "rupees", "", 2.5e7, 3.5e7},
		{"5 lakh", 5e5, "", "", 4.5e5, 5.5e5},
		{"1,234 people", 1234, "", "", 1234, 1234},
		{"1,200 people", 1200, "", "", 1150, 1250},
		{"20,000 people", 20000, "", "", 18000, 22000},
		{"dozens of people", 30, "", "", 20, 120},
		{"hundreds of thousands", 2e5, "", "at-least", 180e3, inf},
		{"a sixth provincial capital", 6, "cities", "", 6, 6},
		{"the 106th", 106, "", "", 106, 106},
		{"between 10 and 20 people", 10, "", "", 10, 20},
		{"10-20 people", 20, "", "", 10, 20},
		{"10 to 20 people", 20, "", "", 10, 20},
		{"2 to 3 million people", 2e6, "", "", 1.5e6, 3e6},
		{"rose from 10 to 20 people", 20, "", "", 20, 20},
		{"5 percent", 5, "percent", "", 4.5, 5.5},
		{"50 percent", 50, "%", "", 49.5, 50.5},
		{"5 per mille", 5, "permille", "", 0.45, 0.55},
		{"5 km", 5, "km", "", 4500, 5500},
		{"30 miles", 30, "miles", "", 27 * 1609.344, 33 * 1609.344},
		{"86 degrees Fahrenheit", 86, "°F", "", 85.5*5/9 - 160.0/9, 86.5*5/9 - 160.0/9},
		{"minus 12 degrees", -12, "°C", "", -12.5, -11.5},
		{"5 tons", 5, "tons", "", 4.5 * 907.18474, 5.5 * 1016.0469088},
	}
	for _, test := range tests {
		t.Run(test.words, func(t *testing.T) {
			r, ok := Read(claimOf(test.words, test.value, test.unit, test.bound), english)
			if !ok || !alike(r.Low, test.low) || !alike(r.High, test.high) {
				t.Errorf("read as %v, want %v to %v", r.Interval, test.low, test.high)
			}
		})
	}
}

func alike(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-6*math.Abs(b) }

func TestReadRefusesWhatNoArithmeticHolds(t *testing.T) {
	if r, ok := Read(claimOf("many", math.MaxFloat64, "million", ""), english); ok {
		t.Errorf("read as %v", r.Interval)
	}
}

func TestUnits(t *testing.T) {
	for _, pair := range [][2]string{
		{"kilometres", "miles"},
		{"km²", "acres"},
		{"square kilometres", "hectares"},
		{"°C", "degrees Fahrenheit"},
		{"per cent", "‰"},
		{"percentage points", "basis points"},
		{"pounds", "kg"},
		{"million tonnes", "tons"},
		{"people", ""},
		{"deaths", "dead"},
		{"million USD", "US dollars"},
		{"litres", "gallons"},
		{"km/h", "mph"},
	} {
		if a, b := ParseUnit(pair[0]).Dimension, ParseUnit(pair[1]).Dimension; a != b {
			t.Errorf("%s is %q and %s is %q", pair[0], a, pair[1], b)
		}
	}
	for _, pair := range [][2]string{{"EUR", "USD"}, {"dollars", "USD"}, {"percent", "percentage points"}, {"pounds", "GBP"}, {"tonnes", ""}, {"goals", "points"}} {
		if a, b := ParseUnit(pair[0]).Dimension, ParseUnit(pair[1]).Dimension; a == b {
			t.Errorf("%s and %s are both %q", pair[0], pair[1], a)
		}
	}
}

func TestMisprinted(t *testing.T) {
	tests := []struct {
		words   string
		value   float64
		unit    string
		flagged bool
	}{
		{"13 people were killed", 31, "", true},
		{"30 people were killed in the quarry", 13, "", true},
		{"1.2 million tonnes", 12e6, "tonnes", true},
		{"1.2 million tonnes", 1.2, "tonnes", true},
		{"1,254 votes", 1264, "", true},
		{"13 people were killed", 13, "", false},
		{"1.2 million tonnes", 1.2, "million tonnes", false},
		{"three sons and their mother", 4, "", false},
		{"30 people", 60, "", false},
		{"30 a day", 300, "", false},
		{"30 percent", 0.3, "", false},
		{"3,000 metres", 3, "km", false},
		{"1.200 people", 1200, "", false},
		{"1,2 million", 1.2e6, "", false},
		{"a 13th victim", 31, "", false},
		{"$5 million", 5, "USDm", false},
		{"$5 million", 5, "m", false},
		{"5 million", 5, "m", false},
		{"$5 million", 50e6, "USD", true},
		{"50 basis points", 0.5, "percent", false},
		{"10 of the 13 people", 31, "", false},
		{"twice as many as 10", 100, "", false},
	}
	for _, test := range tests {
		if _, flagged := Misprinted(claimOf(test.words, test.value, test.unit, ""), english); flagged != test.flagged {
			t.Errorf("“%s” recorded as %v %s: flagged %v, want %v", test.words, test.value, test.unit, flagged, test.flagged)
		}
	}
}

func TestSlip(t *testing.T) {
	for _, pair := range [][2]float64{{13, 30}, {13, 31}, {1.2, 12}, {1.2e6, 1.2e9}, {3000, 3e6}, {1254, 1264}, {120, 210}, {4, 400}} {
		if Slip(pair[0], pair[1]) == "" {
			t.Errorf("%v and %v do not look like a slip", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]float64{{13, 13}, {13, 14}, {13, 40}, {30, 90}, {0, 10}, {100, 200}, {3, 3000}} {
		if told := Slip(pair[0], pair[1]); told != "" {
			t.Errorf("%v and %v: %s", pair[0], pair[1], told)
		}
	}
}

// written is a way to write a true value.
type written struct {
	words string
	value float64
	bound string
}

// write draws a way in which a report may write a count: exact, rounded to two digits or more, with a bound.
func write(t *rapid.T, count int) written {
	digits := len(strconv.Itoa(count))
	keep := digits
	if count >= 100 {
		keep = rapid.IntRange(2, digits).Draw(t, "digits")
	}
	step := math.Pow10(digits - keep)
	rounded := math.Round(float64(count)/step) * step
	number := strconv.FormatFloat(rounded, 'f', -1, 64)
	switch {
	case rounded >= 1e6 && rapid.Bool().Draw(t, "scale word"):
		number = strconv.FormatFloat(rounded/1e6, 'f', -1, 64) + " million"
	case rapid.Bool().Draw(t, "commas"):
		number = commas(number)
	}
	at := func(lowest, highest float64) float64 {
		return math.Round(rapid.Float64Range(lowest, highest).Draw(t, "bound"))
	}
	exact := float64(count)
	switch rapid.IntRange(0, 4).Draw(t, "how") {
	case 0:
		near := math.Round(exact * rapid.Float64Range(0.95, 1.05).Draw(t, "about"))
		return written{fmt.Sprintf("about %s people", commas(strconv.FormatFloat(near, 'f', -1, 64))), near, ""}
	case 1:
		least := at(0, exact)
		return written{fmt.Sprintf("more than %v people", int(least)), least, "at-least"}
	case 2:
		most := at(exact, 2*exact)
		return written{fmt.Sprintf("up to %v people", int(most)), most, "at-most"}
	}
	return written{number + " people", rounded, ""}
}

func TestTrueValuesLieInTheirIntervals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(20, 50_000_000).Draw(t, "count")
		w := write(t, count)
		r, ok := Read(claimOf(w.words, w.value, "people", w.bound), english)
		if !ok || !r.Contains(float64(count)) {
			t.Fatalf("“%s” (%v) is read as %v, without %d", w.words, w.value, r.Interval, count)
		}
		r, ok = Read(claimOf("the figure", w.value, "people", w.bound), Options{})
		if how := w.words[0] == 'a'; !how && (!ok || !r.Contains(float64(count))) {
			t.Fatalf("%v alone is read as %v, without %d", w.value, r.Interval, count)
		}
	})
}

func TestConversionsHoldTheTrueValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		metres := rapid.Float64Range(20_000, 5_000_000).Draw(t, "metres")
		kilometres, miles := math.Round(metres/1000), math.Round(metres/1609.344)
		a, _ := Read(claimOf(fmt.Sprintf("%v km", kilometres), kilometres, "km", ""), english)
		b, _ := Read(claimOf(fmt.Sprintf("%v miles", miles), miles, "miles", ""), english)
		if !a.Contains(metres) || !b.Contains(metres) || len(Sides([]Interval{a.Interval, b.Interval})) != 1 {
			t.Fatalf("%v m: %v and %v", metres, a.Interval, b.Interval)
		}
	})
}

func TestSidesAgreeWithPairs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []Interval
		for range rapid.IntRange(1, 12).Draw(t, "count") {
			low := float64(rapid.IntRange(-5, 20).Draw(t, "low"))
			all = append(all, Interval{low, low + float64(rapid.IntRange(0, 9).Draw(t, "length"))})
		}
		together := true
		for i, a := range all {
			for _, b := range all[:i] {
				together = together && a.Overlaps(b)
			}
		}
		sides := Sides(all)
		if (len(sides) == 1) != together {
			t.Fatalf("%v: %d sides", all, len(sides))
		}
		seen := slices.Concat(sides...)
		slices.Sort(seen)
		if len(slices.Compact(seen)) != len(all) {
			t.Fatalf("%v: sides %v lose some", all, sides)
		}
	})
}

func TestWords(t *testing.T) {
	inf := math.Inf(1)
	for interval, want := range map[Interval]string{
		{30, 30}: "30", {27, 33}: "27 to 33", {1.15e6, 1.25e6}: "1.15 to 1.25 million", {30, inf}: "30 or more",
		{math.Inf(-1), 1200}: "1,200 or less", {900e3, 1.1e6}: "900,000 to 1.1 million", {-3.5, -3.5}: "-3.5",
		{1234567, 1234567}: "1,234,567",
	} {
		if got := interval.Words(); got != want {
			t.Errorf("%v is told as %q, want %q", interval, got, want)
		}
	}
}
