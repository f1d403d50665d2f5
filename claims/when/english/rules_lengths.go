// This file holds the rules for lengths of time, for what comes again and again, and for words that only point.

package english

import "strconv"

// lengthOf gives a length.
func lengthOf(c count, u unit) (meant, bool) {
	if u == unitNone || c.n > mostNumber {
		return meant{}, false
	}
	return meant{kind: TypeDuration, value: lengthValue(c, u)}, true
}

func length(_ *matcher, p *parts) (meant, bool) { return lengthOf(p.count, p.unit) }

func lengthAndHalf(_ *matcher, p *parts) (meant, bool) {
	p.count.n += 0.5
	return lengthOf(p.count, p.unit)
}

func vagueLength(_ *matcher, p *parts) (meant, bool) { return lengthOf(count{vague: true}, p.unit) }

// fewLength gives "a few days"; a couple is two.
func fewLength(m *matcher, p *parts) (meant, bool) {
	if m.is(m.from+1, "couple") {
		return lengthOf(count{n: 2}, p.unit)
	}
	return lengthOf(count{vague: true}, p.unit)
}

func oneUnit(_ *matcher, p *parts) (meant, bool) { return lengthOf(count{n: 1}, p.unit) }

// unitLong gives "week-long" and "decades-long".
func unitLong(_ *matcher, p *parts) (meant, bool) {
	return lengthOf(count{n: 1, vague: p.plural}, p.unit)
}

func oneYear(*matcher, *parts) (meant, bool) { return lengthOf(count{n: 1}, unitYear) }

// oneLongUnit gives "the last decade".
func oneLongUnit(m *matcher, _ *parts) (meant, bool) {
	if m.is(m.to-1, "century") {
		return lengthOf(count{n: 1}, unitCentury)
	}
	return lengthOf(count{n: 1}, unitDecade)
}

// wholeUnit gives "all day".
func wholeUnit(m *matcher, _ *parts) (meant, bool) {
	return lengthOf(count{n: 1}, m.entry(m.token(m.to-1)).unit)
}

// longWords are lengths of one word.
var longWords = map[string]unit{"daylong": unitDay, "weeklong": unitWeek, "monthlong": unitMonth, "yearlong": unitYear}

func lengthOfWord(m *matcher, _ *parts) (meant, bool) {
	return lengthOf(count{n: 1}, longWords[m.lower(m.from)])
}

// recentUnits gives "recent years" and "past years", which point to the past, and "coming weeks", which point ahead.
func recentUnits(m *matcher, p *parts) (meant, bool) {
	value := "FUTURE_REF"
	if m.is(m.from, "recent", "past") {
		value = "PAST_REF"
	}
	return meant{kind: TypeDate, value: value}, p.unit >= unitDay
}

// set gives a time that comes again and again.
func set(value string) (meant, bool) { return meant{kind: TypeSet, value: value}, true }

func everyUnit(_ *matcher, p *parts) (meant, bool) { return set(lengthValue(count{n: 1}, p.unit)) }

func everyCount(_ *matcher, p *parts) (meant, bool) { return set(lengthValue(p.count, p.unit)) }

func everyOther(_ *matcher, p *parts) (meant, bool) { return set(lengthValue(count{n: 2}, p.unit)) }

// everyWeekday writes weekdays as ISO 8601 numbers them, Monday first.
func everyWeekday(_ *matcher, p *parts) (meant, bool) {
	return set("XXXX-WXX-" + strconv.Itoa((int(p.weekday)+6)%7+1) + partCodes[p.part])
}

// partsOften are the parts of a day in the plural.
var partsOften = map[string]part{
	"mornings": partMorning, "afternoons": partAfternoon, "evenings": partEvening, "nights": partNight,
}

func everyWeekdayPart(m *matcher, p *parts) (meant, bool) {
	p.part = partsOften[m.lower(m.to-1)]
	return everyWeekday(m, p)
}

func everyMonth(_ *matcher, p *parts) (meant, bool) {
	return set("XXXX-" + string([]byte{byte('0' + p.month/10), byte('0' + p.month%10)}))
}

func everySeason(_ *matcher, p *parts) (meant, bool) { return set("XXXX" + seasonCodes[p.season-21]) }

func everyPart(_ *matcher, p *parts) (meant, bool) { return set("XXXX-XX-XX" + partCodes[p.part]) }

// frequencies are the words that tell how often by themselves.
var frequencies = map[string]string{
	"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M",
	"annually": "P1Y", "yearly": "P1Y",
}

// everyOfWord gives "daily".
func everyOfWord(m *matcher, _ *parts) (meant, bool) { return set(frequencies[m.lower(m.from)]) }

// vague gives a value that only points to the past, the present or the future.
func vague(value string) func(*matcher, *parts) (meant, bool) {
	return func(*matcher, *parts) (meant, bool) { return meant{kind: TypeDate, value: value}, true }
}
