// This file reads times of the clock, and the zones beside them: "5 p.m. EDT", "0900 GMT", "half past nine", "noon local
// time".

package english

import (
	"claimcheck/claims/when"
)

// readClock reads a time of the clock. A number alone is none: it needs "a.m.", "o'clock", a colon or a zone beside it.
func readClock(m *matcher, at int, into *parts) int {
	t := m.token(at)
	g := m.grammar
	switch e := m.entry(t); {
	case e.is&isPart != 0 && (e.part == partNoon || e.part == partMidnight):
		if t.word != g.noon && t.word != g.midnight && t.word != g.midday {
			return 0
		}
		hour := 12
		if e.part == partMidnight {
			hour = 24
		}
		into.clock = clock{given: true, hour: hour, whole: true}
		return 1
	case t.word == g.half && m.token(at+1).word == g.past:
		return m.clockBeside(at+2, 30, into, 2)
	case t.word == g.quarter && m.token(at+1).word == g.past:
		return m.clockBeside(at+2, 15, into, 2)
	case t.word == g.quarter && m.token(at+1).word == g.to:
		return m.clockBeside(at+2, -15, into, 2)
	}
	return m.plainClock(at, into)
}

// clockBeside reads the hour behind "half past", which may be a bare number.
func (m *matcher) clockBeside(at, minutes int, into *parts, taken int) int {
	hour, size := m.hour(at)
	if size == 0 {
		return 0
	}
	half, more := m.halfOfDay(at + size)
	total := (onHalf(hour, half)*60 + minutes + 24*60) % (24 * 60)
	into.clock = clock{given: true, hour: total / 60, minute: total % 60, sure: half != halfNone}
	return taken + size + more
}

// hour reads an hour of twelve, in digits or in words.
func (m *matcher) hour(at int) (hour, size int) {
	t := m.token(at)
	if t.word == wordNumber && t.digits <= 2 && t.number >= 1 && t.number <= 12 && !t.has(money) {
		return int(t.number), 1
	}
	if e := m.entry(t); e.is&isNumber != 0 && e.value >= 1 && e.value <= 12 && t.word != m.grammar.dozen {
		return int(e.value), 1
	}
	return 0, 0
}

// Halves of a day.
const (
	halfNone = iota
	halfMorning
	halfEvening
)

// halfOfDay reads "a.m." or "p.m.", "in the morning" or "at night".
func (m *matcher) halfOfDay(at int) (half, size int) {
	g := m.grammar
	switch word := m.token(at).word; {
	case word == g.am:
		return halfMorning, 1
	case word == g.pm:
		return halfEvening, 1
	case word == g.in && m.token(at+1).word == g.the:
		switch e := m.entry(m.token(at + 2)); {
		case e.is&isPart == 0:
		case e.part == partMorning:
			return halfMorning, 3
		case e.part == partAfternoon || e.part == partEvening:
			return halfEvening, 3
		}
	case word == g.at && m.entry(m.token(at+1)).part == partNight:
		return halfEvening, 2
	}
	return halfNone, 0
}

// onHalf puts an hour of twelve on a half of the day.
func onHalf(hour, half int) int {
	switch {
	case half == halfMorning && hour == 12:
		return 0
	case half == halfEvening && hour < 12:
		return hour + 12
	}
	return hour
}

// plainClock reads "5 p.m.", "5:30", "5.30 p.m.", "17:30", "0900 GMT", "nine o'clock".
func (m *matcher) plainClock(at int, into *parts) int {
	t := m.token(at)
	c := clock{given: true}
	size := 1
	switch {
	case t.word == wordClock, t.word == wordDecimal && t.digits == 2 && t.second < 60 && t.number < 25:
		c.hour, c.minute = int(t.number), int(t.second)
		half, more := m.halfOfDay(at + 1)
		if t.word == wordDecimal && half == halfNone {
			return 0
		}
		if half != halfNone && c.hour > 12 {
			half, more = halfNone, 0
		}
		c.hour, size, c.sure = onHalf(c.hour, half), 1+more, half != halfNone
	case t.word == wordNumber && t.digits == 4 && t.number <= 2400 && t.number%100 < 60 && !t.has(money|grouped) && m.military(at+1):
		c.hour, c.minute = int(t.number)/100, int(t.number)%100
		if m.token(at+1).word == m.grammar.hours {
			size++
		}
	default:
		return m.spokenClock(at, into)
	}
	if c.hour > 24 || c.hour == 24 && c.minute > 0 {
		return 0
	}
	into.clock = c
	return size
}

// spokenClock reads an hour with what shows it to be one: "9 a.m.", "nine o'clock in the morning".
func (m *matcher) spokenClock(at int, into *parts) int {
	hour, size := m.hour(at)
	if size == 0 || m.token(at).has(dotted) {
		return 0
	}
	sure := false
	if m.token(at+size).word == m.grammar.oclock {
		size++
		sure = true
	}
	half, more := m.halfOfDay(at + size)
	if !sure && half == halfNone {
		if _, zone := m.zone(at + size); zone == 0 || m.token(at).word != wordNumber {
			return 0
		}
	}
	into.clock = clock{given: true, hour: onHalf(hour, half), whole: true, sure: half != halfNone}
	return size + more
}

// military reports whether what follows four digits shows them to be a time.
func (m *matcher) military(at int) bool {
	if m.token(at).word == m.grammar.hours {
		return true
	}
	_, size := m.zone(at)
	return size > 0
}

// readZone reads the zone behind a time.
func readZone(m *matcher, at int, into *parts) int {
	zone, size := m.zone(at)
	if size > 0 {
		into.clock.zone, into.clock.offset, into.clock.zoned = zone.zone, zone.offset, zone.zoned
	}
	return size
}

// zone reads a zone: "EDT", "(GMT)", "Eastern time", "Eastern Daylight Time", "Moscow time", "local time".
func (m *matcher) zone(at int) (c clock, size int) {
	t := m.token(at)
	g := m.grammar
	if t.word == wordOpen {
		if inner, size := m.zone(at + 1); size > 0 && m.token(at+1+size).word == wordClose {
			return inner, size + 2
		}
		return c, 0
	}
	e := m.entry(t)
	text := g.lexicon.texts[t.word]
	switch {
	case t.word == g.local && m.token(at+1).word == g.time:
		return c, 2
	case e.is&isZone != 0 && (t.has(allCaps) || m.whole):
		c.offset = zoneOffsets[text]
		c.zoned = c.offset != openClock
		return c, 1
	case e.is&isZoneName != 0:
		c.zone = zoneNames[text]
		if len(text) == 2 {
			if !t.has(allCaps) {
				return c, 0
			}
			return c, 1
		}
		size = 1
		if word := m.token(at + 1).word; word == g.daylight || word == g.standard {
			size++
		}
		if m.token(at+size).word == g.time {
			return c, size + 1
		}
		return clock{}, 0
	case t.has(capital) && m.token(at+1).word == g.time:
		if place, ok := when.FindPlace(m.words(at, at+1)); ok && place.Zone != "" {
			c.zone = place.Zone
			return c, 2
		}
	}
	return c, 0
}

// readInstant reads a date-time of RFC 3339.
func readInstant(m *matcher, at int, into *parts) int {
	t := m.token(at)
	if t.word != wordNumeric || t.end-t.start <= int32(len("2021-08-09T")) {
		return 0
	}
	days := when.NumericDays(m.text[t.start : t.start+int32(len("2021-08-09"))])
	if len(days) != 1 {
		return 0
	}
	into.numeric[0] = days[0]
	return 1
}

// readNumeric reads a date in digits. Both orders of day and month are kept, the one of the reference's country is not known.
func readNumeric(m *matcher, at int, into *parts) int {
	t := m.token(at)
	if t.word != wordNumeric {
		return 0
	}
	days := when.NumericDays(m.words(at, at+1))
	if len(days) == 0 {
		return 0
	}
	into.numeric = [2]when.Day{days[0]}
	if len(days) > 1 {
		into.numeric[1] = days[1]
	}
	return 1
}
