// This file holds the rules for holidays and the weeks that they lie in.

package english

// The year of a holiday is chosen as that of a month and day is.
func (m *matcher) holidayDay(p *parts, year int) (meant, bool) {
	return dayPart(holidays[p.inner.slot.code].in(year), partNone)
}

func nearestHoliday(m *matcher, p *parts) (meant, bool) {
	away := func(year int) (int, bool) {
		return holidays[p.inner.slot.code].in(year).Since(m.view.day), true
	}
	year, ok := m.nearestOnSide(away, away)
	if !ok {
		return meant{}, false
	}
	return m.holidayDay(p, year)
}

func holidayOfYear(m *matcher, p *parts) (meant, bool) { return m.holidayDay(p, p.year) }

func turnedHoliday(m *matcher, p *parts) (meant, bool) {
	this := holidays[p.inner.slot.code].in(m.view.day.Year)
	year := m.view.day.Year
	switch {
	case p.turn < 0 && m.view.day.Compare(this) <= 0:
		year--
	case p.turn > 0 && this.Compare(m.view.day) <= 0:
		year++
	}
	return m.holidayDay(p, year)
}

func holidayOfTurnedYear(m *matcher, p *parts) (meant, bool) {
	return m.holidayDay(p, m.view.day.Year+p.turn)
}

func holidayWeek(m *matcher, p *parts) (meant, bool) {
	found, ok := nearestHoliday(m, p)
	if !ok {
		return found, false
	}
	if m.is(m.to-1, "weekend") {
		return unitSlot(found.slot.day, unitWeekend)
	}
	return unitSlot(found.slot.day, unitWeek)
}
