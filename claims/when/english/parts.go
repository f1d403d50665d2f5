// This file reads the kinds of words that phrases name in capitals: WEEKDAY, COUNT, CLOCK and so on.

package english

import (
	"time"

	"claimcheck/claims/when"
)

// parts is what a phrase has read out of the words.
type parts struct {
	weekday time.Weekday
	month   time.Month
	day     int
	year    int
	count   count
	unit    unit
	plural  bool
	turn    int
	place   int // place is the number of an ordinal: 2 for "second".
	season  int
	part    part
	clock   clock
	roughly bool
	inner   *meant // inner is what a phrase within the phrase means. It belongs to the matcher: rules change a copy.
	numeric [2]when.Day
}

// count is a number of units; vague where it is not told ("several").
type count struct {
	n     float64
	vague bool
	upTo  bool
}

// reader reads a kind of word at a place, and returns how many tokens it took: none where it does not fit.
type reader func(m *matcher, at int, into *parts) int

// kind is a kind of word: how it is read, and with which words it may begin.
type kind struct {
	read reader
	is   class
	also []uint16
	// words are others that it may begin with.
	words string
	// long means that it may take more than one token.
	long bool
}

// kinds are the kinds of words that phrases name in capitals.
var kinds = map[string]kind{
	"WEEKDAY":   {read: readWeekday, is: isWeekday},
	"WEEKDAYS":  {read: readWeekdays, is: isWeekdaySet},
	"MONTH":     {read: readMonth, is: isMonth},
	"DAY":       {read: readDay, long: true, also: []uint16{wordNumber, wordOrdinal}, is: isOrdinal | isNumber},
	"DAYS":      {read: readDays, long: true, also: []uint16{wordRange, wordNumber}},
	"YEAR":      {read: readYear, long: true, also: []uint16{wordNumber}, is: isNumber},
	"SHORT":     {read: readShort, also: []uint16{wordShort}},
	"YEARS":     {read: readYears, also: []uint16{wordRange}},
	"YEARMONTH": {read: readYearMonth, also: []uint16{wordRange}},
	"DECADE":    {read: readDecade, also: []uint16{wordDecade}},
	"COUNT":     {read: readCount, long: true, also: []uint16{wordNumber, wordDecimal, wordFraction, wordRange}, is: isNumber, words: "a an several many few some half couple dozens"},
	"NUMBER":    {read: readNumber, long: true, also: []uint16{wordNumber, wordDecimal, wordFraction, wordRange}, is: isNumber, words: "a an several many few half"},
	"UNIT":      {read: readUnit, is: isUnit},
	"UNITS":     {read: readUnits, is: isUnit},
	"TURN":      {read: readTurn, is: isTurn},
	"PART":      {read: readPart, is: isPart},
	"PLACE":     {read: readPlace, also: []uint16{wordOrdinal, wordNumber}, is: isOrdinal, words: "last final"},
	"ORDINAL":   {read: readOrdinal, long: true, also: []uint16{wordOrdinal}, is: isOrdinal},
	"SEASON":    {read: readSeason, is: isSeason},
	"INSTANT":   {read: readInstant, also: []uint16{wordNumeric}},
	"NUMERIC":   {read: readNumeric, also: []uint16{wordNumeric}},
	"CLOCK":     {read: readClock, long: true, also: []uint16{wordNumber, wordClock, wordDecimal}, is: isNumber | isPart, words: "half quarter"},
	"ZONE":      {read: readZone, long: true, is: isZone | isZoneName, words: "local", also: []uint16{wordUnknown, wordOpen}},
}

func readWeekday(m *matcher, at int, into *parts) int {
	t := m.token(at)
	e := m.entry(t)
	if e.is&isWeekday == 0 || !m.named(t, e) {
		return 0
	}
	into.weekday = e.weekday
	return 1
}

func readWeekdays(m *matcher, at int, into *parts) int {
	e := m.entry(m.token(at))
	if e.is&isWeekdaySet == 0 {
		return 0
	}
	into.weekday = e.weekday
	return 1
}

func readMonth(m *matcher, at int, into *parts) int {
	t := m.token(at)
	e := m.entry(t)
	if e.is&isMonth == 0 || !m.named(t, e) {
		return 0
	}
	into.month = e.month
	return 1
}

// readDay reads the day of a month.
func readDay(m *matcher, at int, into *parts) int {
	t := m.token(at)
	day, size := 0, 1
	switch e := m.entry(t); {
	case t.word == wordNumber && t.digits <= 2 && t.flags&(money|grouped) == 0, t.word == wordOrdinal:
		day = int(t.number)
	case e.is&isOrdinal != 0:
		day = int(e.ordinal)
	case e.is&isNumber != 0 && e.value >= 20 && e.value <= 30:
		next := m.token(at + 1)
		if inner := m.entry(next); inner.is&isOrdinal != 0 && inner.ordinal < 10 {
			day, size = int(e.value)+int(inner.ordinal), 2
		}
	}
	if day < 1 || day > 31 {
		return 0
	}
	into.day = day
	return size
}

// readDays reads the days of a month from one to another: "3-5", "3 to 5".
func readDays(m *matcher, at int, into *parts) int {
	t := m.token(at)
	first, last, size := int(t.number), int(t.second), 1
	if t.word == wordNumber && m.is(at+1, "to", "through", "and") && m.token(at+2).word == wordNumber {
		last, size = int(m.token(at+2).number), 3
	} else if t.word != wordRange {
		return 0
	}
	if first < 1 || last > 31 || first >= last {
		return 0
	}
	into.day, into.place = first, last
	return size
}

// readYear reads years of four digits, as news writes them, and years that are spelled out: "nineteen ninety-one".
func readYear(m *matcher, at int, into *parts) int {
	t := m.token(at)
	if t.word == wordNumber {
		if t.digits != 4 || t.number < 1000 || t.number > 2999 || t.flags&(money|grouped) != 0 {
			return 0
		}
		into.year = int(t.number)
		return 1
	}
	year, size := m.spelledYear(at)
	if size > 0 {
		into.year = year
	}
	return size
}

// spelledYear reads "nineteen ninety-one", "two thousand", "twenty twenty".
func (m *matcher) spelledYear(at int) (year, size int) {
	first := m.entry(m.token(at))
	if first.is&isNumber == 0 {
		return 0, 0
	}
	second := m.entry(m.token(at + 1))
	if second.is&isNumber == 0 {
		return 0, 0
	}
	if first.value == 2 && second.value == 1000 {
		year, size = 2000, 2
		rest := at + 2
		if m.token(rest).word == m.grammar.and {
			rest++
		}
		if n, taken := m.below100(rest); taken > 0 && n > 0 {
			year, size = year+n, rest-at+taken
		}
		return year, size
	}
	if first.value < 15 || first.value > 20 || second.value < 10 || second.value >= 100 {
		return 0, 0
	}
	n, taken := m.below100(at + 1)
	return int(first.value)*100 + n, 1 + taken
}

// below100 reads a number below a hundred in words.
func (m *matcher) below100(at int) (n, size int) {
	e := m.entry(m.token(at))
	if e.is&isNumber == 0 || e.value >= 100 {
		return 0, 0
	}
	if ones := m.entry(m.token(at + 1)); e.value >= 20 && ones.is&isNumber != 0 && ones.value >= 1 && ones.value <= 9 {
		return int(e.value + ones.value), 2
	}
	return int(e.value), 1
}

// readShort reads a year of two digits with an apostrophe: that of the century that ends after the reference day.
func readShort(m *matcher, at int, into *parts) int {
	t := m.token(at)
	if t.word != wordShort {
		return 0
	}
	into.year = m.century(int(t.number))
	return 1
}

// century completes a year of two digits: the last such year that is not more than ten years ahead.
func (m *matcher) century(short int) int {
	year := floorTo(m.view.day.Year, 100) + short
	if year > m.view.day.Year+10 {
		year -= 100
	}
	return year
}

// readYears reads "1988-89" and "1988-1990".
func readYears(m *matcher, at int, into *parts) int {
	t := m.token(at)
	if t.word != wordRange || t.digits != 4 || t.number < 1000 || t.number > 2999 {
		return 0
	}
	end := int(t.second)
	if end < 100 {
		end += floorTo(int(t.number), 100)
		if t.number%100 == 99 && end%100 < 10 {
			end += 100 // "1999-00".
		}
	}
	if end <= int(t.number) || end > int(t.number)+200 {
		return 0
	}
	into.year, into.place = int(t.number), end
	return 1
}

// readYearMonth reads a month as ISO 8601 writes it, where the digits are not those of two years: "2021-08".
func readYearMonth(m *matcher, at int, into *parts) int {
	t := m.token(at)
	if t.word != wordRange || t.end-t.start != int32(len("2021-08")) || t.digits != 4 || t.second < 1 || t.second > 12 ||
		readYears(m, at, into) > 0 {
		return 0
	}
	into.year, into.month = int(t.number), time.Month(t.second)
	return 1
}

func readDecade(m *matcher, at int, into *parts) int {
	t := m.token(at)
	if t.word != wordDecade {
		return 0
	}
	into.year = int(t.number)
	if t.digits == 2 {
		into.year = m.century(int(t.number))
	}
	return 1
}

func readUnit(m *matcher, at int, into *parts) int {
	e := m.entry(m.token(at))
	if e.is&isUnit == 0 {
		return 0
	}
	into.unit, into.plural = e.unit, e.is&isPlural != 0
	return 1
}

// readUnits reads a unit in the plural.
func readUnits(m *matcher, at int, into *parts) int {
	if m.entry(m.token(at)).is&isPlural == 0 {
		return 0
	}
	return readUnit(m, at, into)
}

func readTurn(m *matcher, at int, into *parts) int {
	e := m.entry(m.token(at))
	if e.is&isTurn == 0 {
		return 0
	}
	into.turn = int(e.value)
	return 1
}

func readPart(m *matcher, at int, into *parts) int {
	e := m.entry(m.token(at))
	if e.is&isPart == 0 {
		return 0
	}
	into.part = e.part
	return 1
}

// readPlace reads the ordinal of a quarter or a half; the last one is the fourth.
func readPlace(m *matcher, at int, into *parts) int {
	t := m.token(at)
	place := 0
	switch e := m.entry(t); {
	case t.word == wordOrdinal || t.word == wordNumber && t.digits == 1:
		place = int(t.number)
	case e.is&isOrdinal != 0:
		place = int(e.ordinal)
	case t.word == m.grammar.last || t.word == m.grammar.final:
		place = 4
	}
	if place < 1 || place > 4 {
		return 0
	}
	into.place = place
	return 1
}

// readOrdinal reads an ordinal below a hundred: "20th", "nineteenth", "twenty-first".
func readOrdinal(m *matcher, at int, into *parts) int {
	t := m.token(at)
	e := m.entry(t)
	switch {
	case t.word == wordOrdinal && t.digits <= 2:
		into.place = int(t.number)
	case e.is&isOrdinal != 0:
		into.place = int(e.ordinal)
	case e.is&isNumber != 0 && e.value >= 20 && m.entry(m.token(at+1)).is&isOrdinal != 0:
		into.place = int(e.value) + int(m.entry(m.token(at+1)).ordinal)
		return 2
	default:
		return 0
	}
	return 1
}

func readSeason(m *matcher, at int, into *parts) int {
	e := m.entry(m.token(at))
	if e.is&isSeason == 0 {
		return 0
	}
	into.season = int(e.season)
	return 1
}
