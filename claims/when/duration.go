// This file reads durations as ISO 8601 writes them ("P20Y", "PT2H30M") and adds them to instants. A duration here is
// not a count of seconds: a month is a month, however long it is.

package when

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Unit is a unit that durations count in.
type Unit uint8

// The units of ISO 8601, from coarse to fine.
const (
	UnitYear Unit = iota
	UnitMonth
	UnitWeek
	UnitDay
	UnitHour
	UnitMinute
	UnitSecond
)

const (
	unitCount = 7
	// billion is the denominator of a duration's decimals.
	billion = 1_000_000_000
	// mostOfUnit bounds each number of a duration.
	mostOfUnit = 999_999_999
)

// unitNames are the units' names, and unitLetters what ISO 8601 writes for them.
var unitNames = [unitCount]string{"year", "month", "week", "day", "hour", "minute", "second"}

const unitLetters = "YMWDHMS"

// String names the unit: "year".
func (u Unit) String() string { return unitNames[min(u, UnitSecond)] }

// Duration is an ISO 8601 duration: a number of years, months, weeks, days, hours, minutes and seconds, of which the
// last may have decimals. It is comparable. The zero Duration is none, which ParseDuration never returns.
type Duration struct {
	counts   [unitCount]int64
	named    uint8 // named has a bit for each unit that is given.
	digits   uint8 // digits is how many decimals the smallest unit has.
	fraction int64 // fraction is their value, in billionths of the unit.
}

// ParseDuration reads a duration as ISO 8601 writes it: "P1Y6M", "P3W", "PT2H30M", with decimals, after a point or a
// comma, in the last number only: "P1.5Y". Weeks may stand beside other units (ISO 8601-2). An error is a *ParseError.
func ParseDuration(text string) (Duration, error) {
	d, err := parseDuration(text)
	if err == nil {
		return d, nil
	}
	told := &ParseError{Input: text, Problem: err.Error()}
	if candidate := suggestDuration(text); candidate != text {
		if _, err := parseDuration(candidate); err == nil {
			told.Suggestions = []string{candidate}
		}
	}
	return Duration{}, told
}

// parseDuration reads a duration; its error says what is wrong, but not yet what to write instead.
func parseDuration(text string) (Duration, error) {
	var d Duration
	rest, ok := strings.CutPrefix(text, "P")
	if !ok {
		return d, problem("%q is no ISO 8601 duration, such as P20Y, P1Y6M, P3W or PT2H30M", clip(text))
	}
	date, clock, timed := strings.Cut(rest, "T")
	switch {
	case rest == "":
		return d, problem("%q: a duration needs a number and a unit, such as P20Y", text)
	case timed && clock == "":
		return d, problem("%q: hours, minutes or seconds are missing after the T", clip(text))
	}
	next := UnitYear
	if err := d.readUnits(date, text, &next, UnitDay); err != nil {
		return d, err
	}
	next = max(next, UnitHour)
	return d, d.readUnits(clock, text, &next, UnitSecond)
}

// readUnits reads numbers with their units, which come in order, from *next to last.
func (d *Duration) readUnits(part, text string, next *Unit, last Unit) error {
	for part != "" {
		if d.digits > 0 {
			return problem("%q: only the last number of a duration may have decimals", clip(text))
		}
		size := strings.IndexFunc(part, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
		switch {
		case size < 0:
			return problem("%q: the unit of the last number is missing", clip(text))
		case size == 0:
			return problem("%q: a number is expected before %q", clip(text), clip(part))
		}
		unit := *next
		for unit <= last && unitLetters[unit] != part[size] {
			unit++
		}
		if unit > last {
			return problem("%q: the unit %q is unknown or out of order; a duration is PnYnMnWnDTnHnMnS", clip(text), firstRune(part[size:]))
		}
		if err := d.readCount(unit, part[:size], text); err != nil {
			return err
		}
		*next, part = unit+1, part[size+1:]
	}
	return nil
}

// readCount reads the number of one unit.
func (d *Duration) readCount(unit Unit, number, text string) error {
	whole, decimals := number, ""
	if at := strings.IndexAny(number, ".,"); at >= 0 {
		if whole, decimals = number[:at], number[at+1:]; decimals == "" {
			return problem("%q: decimals are missing after %q", clip(text), number)
		}
	}
	count, err := strconv.ParseInt(whole, 10, 64)
	switch {
	case strings.ContainsAny(decimals, ".,") || whole == "":
		return problem("%q: %q is no number", clip(text), number)
	case err != nil || count > mostOfUnit:
		return problem("%q: %ss are counted up to %d", clip(text), unit, mostOfUnit)
	case len(decimals) > 9:
		return problem("%q: a number has at most nine decimals here", clip(text))
	}
	d.counts[unit] = count
	d.named |= 1 << unit
	if decimals != "" {
		d.digits = uint8(len(decimals))
		d.fraction, _ = strconv.ParseInt((decimals + "000000000")[:9], 10, 64)
	}
	return nil
}

// firstRune returns the first character of a text.
func firstRune(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}

// suggestDuration rewrites what people write for a duration: "p20y", "20 years", "90 min", "1 year and 6 months".
func suggestDuration(text string) string {
	const longest = 60
	words := strings.Fields(strings.ToLower(strings.NewReplacer(",", " ", "-", " ", " and ", " ").Replace(text)))
	if len(words)%2 != 0 || len(words) == 0 || len(text) > longest {
		return strings.ToUpper(strings.ReplaceAll(text, " ", ""))
	}
	date, clock := "P", ""
	for i := 0; i < len(words); i += 2 {
		count := words[i]
		if n := slices.Index(countWords, count); n > 0 {
			count = strconv.Itoa(n)
		}
		unit, ok := unitOfWord(words[i+1])
		if !ok {
			return text
		}
		if unit >= UnitHour {
			clock += count + unitLetters[unit:unit+1]
		} else {
			date += count + unitLetters[unit:unit+1]
		}
	}
	if clock != "" {
		clock = "T" + clock
	}
	return date + clock
}

// countWords are the numbers that people write out, each at its place.
var countWords = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve")

// unitOfWord reads a unit in the singular, in the plural, or shortened: "years", "hrs", "min.".
func unitOfWord(word string) (Unit, bool) {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "."), "s")
	for unit, name := range unitNames {
		if word == name || word == name[:1] && name[0] != 'm' || word == shortUnits[unit] {
			return Unit(unit), true
		}
	}
	return 0, false
}

// shortUnits are what the units are shortened to; a month is not, since "m" and "min" are minutes.
var shortUnits = [unitCount]string{"yr", "month", "wk", "day", "hr", "min", "sec"}

// String writes the duration as ISO 8601 does, with a point before decimals and without leading zeros.
func (d Duration) String() string {
	if d.named == 0 {
		return ""
	}
	out := []byte{'P'}
	for unit := UnitYear; unit <= UnitSecond; unit++ {
		if d.named>>unit&1 == 0 {
			continue
		}
		if unit >= UnitHour && !strings.Contains(string(out), "T") {
			out = append(out, 'T')
		}
		out = strconv.AppendInt(out, d.counts[unit], 10)
		if unit == d.Unit() && d.digits > 0 {
			decimals := strconv.FormatInt(billion+d.fraction, 10)
			out = append(append(out, '.'), decimals[1:1+d.digits]...)
		}
		out = append(out, unitLetters[unit])
	}
	return string(out)
}

// IsZero reports whether there is no duration at all. "P0D" is one.
func (d Duration) IsZero() bool { return d.named == 0 }

// Unit returns the smallest unit that the duration names: months for "P1Y6M".
func (d Duration) Unit() Unit {
	for unit := UnitSecond; unit > UnitYear; unit-- {
		if d.named>>unit&1 == 1 {
			return unit
		}
	}
	return UnitYear
}

// Within returns the shortest and the longest duration that are within one smallest unit of this one, and never below
// zero: 19 and 21 years for 20, 17 and 19 months for a year and six months.
func (d Duration) Within() (shortest, longest Duration) {
	unit := d.Unit()
	shortest, longest = d, d
	longest.counts[unit]++
	coarser, size := Unit(0), int64(0)
	switch unit {
	case UnitMonth:
		coarser, size = UnitYear, 12
	case UnitDay:
		coarser, size = UnitWeek, 7
	case UnitHour:
		coarser, size = UnitDay, 24
	case UnitMinute, UnitSecond:
		coarser, size = unit-1, 60
	}
	switch {
	case d.counts[unit] > 0:
		shortest.counts[unit]--
	case size > 0 && d.counts[coarser] > 0:
		shortest.counts[coarser]--
		shortest.counts[unit] = size - 1
	default:
		shortest.digits, shortest.fraction = 0, 0
	}
	return shortest, longest
}

// AddTo returns the instant n durations after t, or before it where n is negative. Years and months are those of the
// calendar in t's zone, first, and where a month is too short its last day is taken (31 January and a month is 28
// February); then weeks and days of that calendar; then hours, minutes and seconds as they pass. Decimals are that
// part of the way from the whole number to the next one. What lies beyond MaxYear is Beginning or Forever.
func (d Duration) AddTo(t time.Time, n int) time.Time {
	n = min(max(n, -billion), billion)
	if d.fraction == 0 {
		return d.move(t, int64(n), 0)
	}
	// The decimals are gathered over all n durations, so that two halves make a whole.
	parts := int64(n) * d.fraction
	whole := floorDiv(parts, billion)
	start, end := d.move(t, int64(n), whole), d.move(t, int64(n), whole+1)
	if start.Equal(Beginning) || end.Equal(Forever) {
		return start
	}
	// Seconds by billionths are nanoseconds; the unit is a year at most, so that the product is far from overflowing.
	return start.Add(time.Duration((end.Unix() - start.Unix()) * (parts - whole*billion)))
}

// move adds n durations without their decimals, and so many more of the smallest unit.
func (d Duration) move(t time.Time, n, more int64) time.Time {
	var total [unitCount]int64
	for unit, count := range d.counts {
		total[unit] = count * n
	}
	total[d.Unit()] += more
	// No unit may move by more than the years that there are, which keeps every sum below within 64 bits.
	for unit, count := range total {
		if count <= mostMoved[unit] && count >= -mostMoved[unit] {
			continue
		}
		if count > 0 {
			return Forever
		}
		return Beginning
	}
	day := DayOf(t, t.Location())
	target := day.AddMonths(int(total[UnitYear]*12 + total[UnitMonth])).AddDays(int(total[UnitWeek]*7 + total[UnitDay]))
	moved := t
	if target != day {
		wall := target.wall() + int64(t.Hour()*3600+t.Minute()*60+t.Second())
		moved = wallSpan(wall, wall+1, t.Location()).Start.Add(time.Duration(t.Nanosecond()))
	}
	seconds := total[UnitHour]*3600 + total[UnitMinute]*60 + total[UnitSecond]
	moved = time.Unix(moved.Unix()+seconds, int64(moved.Nanosecond())).In(t.Location())
	switch year := moved.Year(); {
	case year > MaxYear:
		return Forever
	case year < -MaxYear:
		return Beginning
	}
	return moved
}

// mostMoved bounds how far each unit may move an instant.
var mostMoved = [unitCount]int64{
	UnitYear: MaxYear, UnitMonth: MaxYear * 12, UnitWeek: MaxYear * 52, UnitDay: MaxYear * 365,
	UnitHour: MaxYear * 365 * 24, UnitMinute: MaxYear * 365 * 24 * 60, UnitSecond: MaxYear * 365 * secondsADay,
}
