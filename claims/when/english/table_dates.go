// These tables put days and longer units together with what is said of them (early, about, the end of), and with parts of
// the day and times of the clock. How patterns are written is told in table.go.

package english

// dateRows are all phrases of days and longer units, with what may be said about where in them, or how exactly.
func dateRows() []row {
	return []row{
		{pattern: "<day>", mean: inner},
		{pattern: "<unit>", mean: inner},
		{pattern: "early|mid|late|sometime|midway [in|on] <day>", mean: inner},
		{pattern: "early|mid|late|sometime|midway [in|on] <unit>", mean: inner},
		{pattern: "[the] very early|late [in|on] <unit>", mean: inner},
		{pattern: "[the] beginning|start|middle|end|close of <unit>", mean: inner},
		{pattern: "[the] beginning|start|middle|end|close of the UNIT", rule: ruleTurnedUnit, relative: true, mean: namedUnit},
		{pattern: "[the] first|second|latter half of <unit>", mean: inner},
		{pattern: "[the] early|latter part of <unit>", mean: inner},
		{pattern: "about|around|approximately|roughly|circa <day>", mean: innerRoughly},
		{pattern: "about|around|approximately|roughly|circa <unit>", mean: innerRoughly},
		{pattern: "on or about|around <day>", mean: innerRoughly},
		{pattern: "nearly|almost|about|around|some|roughly|approximately|over COUNT UNIT ago", rule: ruleAgo, relative: true, mean: roughlyAgo},
		{pattern: "more|less than COUNT UNIT ago", rule: ruleAgo, relative: true, mean: roughlyAgo},
		{pattern: "at least COUNT UNIT ago", rule: ruleAgo, relative: true, mean: roughlyAgo},
		{pattern: "the day before|after <day>", rule: ruleBeside, mean: dayBesideInner},
		{pattern: "day before last WEEKDAY", rule: ruleBeside, relative: true, story: true, mean: dayBeforeLast},
		{pattern: "<unit> or later|earlier", mean: inner},
	}
}

// momentRows are dates with a part of the day or a time of the clock.
func momentRows() []row {
	return []row{
		{pattern: "<date>", mean: inner},
		{pattern: "CLOCK [ZONE] [on] [,] <day>", mean: clockOnDay},
		{pattern: "about|around|approximately|shortly|just [before|after] CLOCK [ZONE] [on] [,] <day>", mean: clockOnDay},
		{pattern: "<day> [,] [at|around|about|by] [about|around] CLOCK [ZONE]", mean: clockOnDay},
		{pattern: "CLOCK [ZONE]", rule: ruleClock, relative: true, where: isClock, mean: clockAlone},
		{pattern: "about|around|approximately CLOCK [ZONE]", rule: ruleClock, relative: true, where: isClock, mean: clockAlone},
		{pattern: "[the] [early|mid|late] PART of [the] <day>", mean: partOfDay},
		{pattern: "[early|mid|late] PART on|of <day>", mean: partOfDay},
		{pattern: "[early|mid|late] PART <day>", where: isPartOfDay, mean: partOfDay},
		{pattern: "<day> [in|during] the PART", mean: partOfDay},
		{pattern: "early|mid|late PART", rule: rulePart, relative: true, where: isMidPart, mean: partAlone},
		{pattern: "the [early|mid|late] PART", rule: rulePart, relative: true, where: isInPart, mean: partAlone},
	}
}

// inner passes on what the phrase within the phrase means.
func inner(_ *matcher, p *parts) (meant, bool) { return *p.inner, true }

// innerWithPart passes on a day with the part of it that is told before.
func innerWithPart(_ *matcher, p *parts) (meant, bool) {
	found := *p.inner
	if p.part != partNone {
		found.slot.part = p.part
	}
	return found, true
}

func innerRoughly(_ *matcher, p *parts) (meant, bool) {
	found := *p.inner
	found.slot.roughly = true
	found.date = found.date.Approximate()
	return found, true
}

func roughlyAgo(m *matcher, p *parts) (meant, bool) {
	p.roughly = true
	return unitsAgo(m, p)
}

func dayBesideInner(m *matcher, p *parts) (meant, bool) {
	n := 1
	if m.is(m.from+2, "before") {
		n = -1
	}
	found, ok := dayPart(p.inner.slot.day.AddDays(n), partNone)
	found.relative = p.inner.relative
	return found, ok
}

func dayBeforeLast(m *matcher, p *parts) (meant, bool) {
	return dayPart(weekdayBefore(m.view.day, p.weekday).AddDays(-1), partNone)
}

// clockOnDay gives a time of the clock on the day beside it.
func clockOnDay(_ *matcher, p *parts) (meant, bool) {
	if p.inner.slot.unit != unitDay {
		return meant{}, false
	}
	found := *p.inner
	found.value, found.kind = "", ""
	found.slot.clock = p.clock
	if p.clock.hour > 0 && p.clock.hour < 12 && !p.clock.sure {
		// "Three o'clock Monday afternoon": the part of the day tells which half of it is meant.
		if part := found.slot.part; part == partAfternoon || part == partEvening || part == partNight && p.clock.hour > 5 {
			found.slot.clock.hour += 12
		}
	}
	return found, true
}

// clockAlone gives a time of the clock on the last day mentioned, else on the reference day.
func clockAlone(m *matcher, p *parts) (meant, bool) {
	found, ok := dayPart(m.lastDay(), partNone)
	found.slot.clock = p.clock
	found.dayless = true
	return found, ok
}

func partOfDay(_ *matcher, p *parts) (meant, bool) {
	if p.inner.slot.unit != unitDay {
		return meant{}, false
	}
	found := *p.inner
	found.value, found.kind = "", ""
	found.slot.part = p.part
	return found, true
}

func partAlone(m *matcher, p *parts) (meant, bool) {
	found, ok := dayPart(m.lastDay(), p.part)
	found.dayless = true
	return found, ok
}
