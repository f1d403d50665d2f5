package quantity

// This file reads a number claim: its value as its words print it, widened by rounding, bound, range and unit.

import (
	"math"
	"strconv"
	"strings"

	"claimcheck/claims"
	"claimcheck/claims/wording"
)

// Reading is what a number claim says.
type Reading struct {
	Claim *claims.Claim
	// Interval holds all values that the claim leaves open, in the base unit of its unit's dimension.
	Interval
	// Own is the same interval in the claim's own unit, scale words applied.
	Own  Interval
	Unit Unit
	// Value is the value as recorded, scale words applied.
	Value float64
	// InWords says that the anchor's words hold the figure, and PercentInWords that some figure there is a percentage.
	InWords, PercentInWords bool
}

// Options say what is known of a claim beside its record.
type Options struct {
	// Unit is the unit that the register of measures has, for claims that give none.
	Unit string
	// English says that the words may be read.
	English bool
	// Measured says that other claims give the measure with decimals, so that even a small whole figure may be rounded.
	Measured bool
}

// UnitOf returns the claim's unit, that of the register, or none.
func UnitOf(c *claims.Claim, o Options) Unit {
	text := c.Unit
	if text == "" {
		text = o.Unit
	}
	unit := ParseUnit(text)
	if unit.Dimension != Percent || !o.English {
		return unit
	}
	// "2 percentage points" are points, though the record may say "percent".
	for _, figure := range printed(c.Anchor.Quote()) {
		if figure.Unit.Dimension == Points && figure.is(*c.Value) {
			points := figure.Unit
			points.Name, points.Scale = "percentage points", 1
			return points
		}
	}
	return unit
}

// Read reads a number claim. It reports false where the value is beyond all arithmetic.
func Read(c *claims.Claim, o Options) (Reading, bool) {
	if c.Value == nil {
		return Reading{}, false
	}
	r := Reading{Claim: c, Unit: UnitOf(c, o)}
	r.Value = *c.Value * r.Unit.Scale
	first := true
	widen := func(i Interval) {
		if first {
			r.Own, first = i, false
		} else {
			r.Own = r.Own.Hull(i)
		}
	}
	if o.English {
		for _, figure := range printed(c.Anchor.Quote()) {
			r.PercentInWords = r.PercentInWords || figure.Unit.Dimension == Percent
			if figure.is(r.Value) {
				r.InWords = true
				widen(r.asPrinted(figure, o))
			}
		}
	}
	if !r.InWords {
		widen(bounded(r.asRecorded(o), r.Value, bound(recordedBound(c)), r.Unit))
		if i, ok := vague(c.Anchor.Quote()); ok && o.English {
			widen(i)
		}
	}
	r.Interval = r.Unit.base(r.Own)
	return r, r.finite() && !math.IsInf(r.Value, 0)
}

func recordedBound(c *claims.Claim) string {
	if c.Bound == "exact" {
		return ""
	}
	return c.Bound
}

// is reports whether the figure, or the range that it ends, has a value. Words often tell a negative value by "fell" or
// "below zero".
func (p Printed) is(value float64) bool { return near(p.Value, math.Abs(value)) }

func near(a, b float64) bool { return math.Abs(a-b) <= slack*max(math.Abs(a), math.Abs(b)) }

// asPrinted returns the values that a figure in words leaves open. Where the record bounds it otherwise than the words
// do, both bounds count.
func (r Reading) asPrinted(p Printed, o Options) Interval {
	negative := r.Value < 0
	half := r.half(p.decimals, p.noughts, p.magnitude, p.Value, o)
	if p.ordinal {
		half = 0
	}
	if !p.sound && p.magnitude == 1 && p.Value >= 12 { // "two dozen"
		half = max(half, p.Value/12)
	}
	rounded := Interval{p.Value - half, p.Value + half}
	whole := rounded
	bounds := []bound{p.bound, bound(r.Claim.Bound)}
	if p.bound == none {
		bounds = bounds[1:]
	} else if r.Claim.Bound == "" {
		bounds = bounds[:1]
	}
	for _, b := range bounds {
		whole = whole.Hull(bounded(rounded, p.Value, b, r.Unit))
	}
	// What is bounded on one side only has not the rounding of the other.
	if len(bounds) == 1 && bounds[0] != none {
		whole = bounded(rounded, p.Value, bounds[0], r.Unit)
	}
	if p.other != nil {
		whole = whole.Hull(Point(p.other.Value))
	}
	if negative {
		whole = Interval{-whole.High, -whole.Low}
	}
	return whole
}

// asRecorded returns the values that the recorded value leaves open by its digits alone. A million and more is taken to
// be written with that word.
func (r Reading) asRecorded(o Options) Interval {
	value, magnitude := math.Abs(*r.Claim.Value), r.Unit.Scale
	if magnitude == 1 {
		for _, step := range []float64{1e12, 1e9, 1e6} {
			if shorter := strconv.FormatFloat(value/step, 'f', -1, 64); value >= step && len(shorter) <= len("123.45") {
				value, magnitude = value/step, step
				break
			}
		}
	}
	digits := strconv.FormatFloat(value, 'f', -1, 64)
	_, fraction, _ := strings.Cut(digits, ".")
	half := r.half(len(fraction), noughts(value), magnitude, math.Abs(r.Value), o)
	return Interval{r.Value - half, r.Value + half}
}

// half returns the half of what a figure may be rounded to: of the last place written, or of the noughts at its end, by
// which a tenth of the value may be lost at the most. A small count is exact.
func (r Reading) half(decimals, noughts int, magnitude, value float64, o Options) float64 {
	place := magnitude * math.Pow(10, -float64(decimals))
	counts := r.Unit.whole && !o.Measured && magnitude == 1 && decimals == 0
	if counts && r.Claim.Bound == "exact" {
		return 0
	}
	half := place / 2
	if counts {
		half = 0
	}
	if noughts > 0 && !r.Unit.fine && (value >= 100 || !counts) {
		half = max(half, min(place*math.Pow(10, float64(noughts))/2, value/10))
	}
	return half
}

// bounded widens a rounded value by its bound. What is counted about is off by one at least.
func bounded(rounded Interval, value float64, b bound, unit Unit) Interval {
	least := 0.0
	if unit.whole {
		least = 1
	}
	tenth := max(math.Abs(value)/10, least)
	if unit.Dimension == "temperature" || unit.Dimension == Points {
		tenth = max(tenth, 2)
	}
	switch b {
	case about:
		return rounded.Hull(Interval{value - tenth, value + tenth})
	case nearly:
		return Interval{min(rounded.Low, value-tenth), value}
	case over:
		return Interval{value, max(rounded.High, value+tenth)}
	case atLeast:
		return Interval{value, math.Inf(1)}
	case atMost:
		return Interval{math.Inf(-1), value}
	}
	return rounded
}

// Fraction reports whether a claim's value has a fraction that its unit's scale words do not take away.
func Fraction(c *claims.Claim, registered string) bool {
	if c.Value == nil {
		return false
	}
	value := *c.Value * UnitOf(c, Options{Unit: registered}).Scale
	return value != math.Trunc(value) && math.Abs(value-math.Round(value)) > slack*math.Abs(value)
}

// Misprinted returns the one figure in a claim's words, where the claim's value cannot be it and looks like a slip of
// it. Words from which a value may be reckoned ("twice as many", "30 a day", "three sons and their mother") prove
// nothing, and neither do words with a second figure.
func Misprinted(c *claims.Claim, o Options) (Printed, bool) {
	if !o.English || c.Value == nil || len(c.Anchor.Items) != 1 || c.Anchor.Items[0].Through != "" {
		return Printed{}, false
	}
	words := c.Anchor.Items[0].Exact
	figures := printed(words)
	if len(figures) != 1 || figures[0].ordinal || !figures[0].sound {
		return Printed{}, false
	}
	figure, unit := figures[0], UnitOf(c, o)
	value := math.Abs(*c.Value * unit.Scale)
	if near(value, figure.Value) || near(math.Abs(*c.Value), figure.Value) || reckoned(words) {
		return Printed{}, false
	}
	if _, ok := vague(words); ok {
		return Printed{}, false
	}
	named := unit.Scale == 1 && figure.Unit.Dimension == "" && Names(words, unit.Name)
	if given := c.Unit != "" || o.Unit != ""; given && !named && !convertible(figure.Unit, unit) {
		return Printed{}, false
	} else if !given && figure.Unit.Dimension == Percent && near(value*100, figure.Value) {
		return Printed{}, false // A share of one is recorded for a percentage.
	}
	return figure, Slip(value, figure.Value) != ""
}

// Names reports whether words hold a unit as it is recorded, such as "camps" in "the 31 camps".
func Names(words, unit string) bool {
	held := stemSet(strings.Join(strings.Fields(wording.Fold(words)), " "))
	named := strings.Fields(wording.Fold(unit))
	for _, word := range named {
		if len(word) < len("pier") || !held[wording.Stem(word)] {
			return false
		}
	}
	return len(named) > 0
}

// convertible reports whether a figure in words, in the unit that they name, may be held against a recorded value: not
// where the claim writer has converted it, nor where a unit that no table knows may have a scale ("USDm").
func convertible(words, recorded Unit) bool {
	switch {
	case strings.HasPrefix(recorded.Dimension, "unit "):
		return false
	case words.Dimension == "":
		return recorded.Dimension != "length" // The "m" of a record may be metres or millions.
	case strings.HasPrefix(words.Dimension, "money"):
		return strings.HasPrefix(recorded.Dimension, "money")
	}
	return words.Dimension == recorded.Dimension && words.low == recorded.low
}

// reckoned reports whether a text has words from which another number than the printed one may follow.
func reckoned(text string) bool {
	tokens := wording.Tokens(text)
	for i, token := range tokens {
		if i == 0 && (token.Key == "and" || token.Key == "by") {
			continue // "And 38 houses" adds nothing, "by 31 votes" takes nothing away.
		}
		if reckoning[token.Key] || (token.Key == "a" || token.Key == "an") && i+1 < len(tokens) && periods[tokens[i+1].Key] {
			return true
		}
	}
	return false
}

var periods = map[string]bool{"day": true, "week": true, "month": true, "year": true, "hour": true, "minute": true}

var reckoning = func() map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(`half third quarter thirds quarters twice double doubled triple tripled times fold
		each every per daily weekly monthly annual annually more another additional extra other others and plus out
		from by both pair dozen dozens score scores tenth tenfold threefold fourfold hundredth`) {
		set[word] = true
	}
	return set
}()
