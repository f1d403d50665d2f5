// This file reads the time of day of an EDTF date-time, and its shift from UTC.

package when

// farthestShift bounds the shift from UTC that a date-time may state, in seconds. No place was ever 16 hours away.
const farthestShift = 16 * 60 * 60

// readClock reads what follows the date: "T14:30:00-04:00". The time may stop at the hour or at the minute.
func (p *point) readClock(s *scanner) error {
	c := &p.clock
	switch {
	case p.depth < partDay:
		return problem("%q: a time of day needs a full date before it, like 2021-08-09T14:30:00", s.text)
	case p.qualified():
		return problem("%q: a date-time bears no qualifier; write the day alone, like 2021-08-09~", s.text)
	case p.yearX|p.monthX|p.dayX != 0:
		return problem("%q: a time of day needs a date without unspecified digits", s.text)
	}
	s.take('T')
	parts := []struct {
		into *uint8
		name string
		last int
	}{{&c.hour, "hour", 23}, {&c.minute, "minute", 59}, {&c.second, "second", 59}}
	for i, part := range parts {
		if i > 0 && !s.take(':') {
			break
		}
		n, mask, ok := s.digits(2)
		if !ok || mask != 0 {
			return notEDTF(s.text)
		}
		if n > part.last {
			return clockProblem(part.name, n, part.last)
		}
		*part.into = uint8(n)
		c.depth++
	}
	if err := c.readFraction(s); err != nil {
		return err
	}
	if s.mark() != 0 {
		return problem("%q: a date-time bears no qualifier; write the day alone, like 2021-08-09~", s.text)
	}
	return c.readShift(s)
}

// clockProblem says why a number is no hour, minute or second.
func clockProblem(name string, n, last int) error {
	switch {
	case name == "hour" && n == 24:
		return problem("hour 24: the end of a day is written as 00:00:00 of the next day")
	case name == "second" && n == 60:
		return problem("second 60: a leap second is not told apart from the second before it, which is 59")
	}
	article := "a"
	if name == "hour" {
		article = "an"
	}
	return problem("%s %02d: %s %s is 00 to %d", name, n, article, name, last)
}

// readFraction reads the decimals of the seconds, down to the nanosecond.
func (c *clock) readFraction(s *scanner) error {
	if c.depth < clockSecond || !s.take('.') {
		return nil
	}
	unit := int32(1_000_000_000)
	for s.peek() >= '0' && s.peek() <= '9' {
		if unit /= 10; unit == 0 {
			return problem("%q: a second has at most nine decimals here", s.text)
		}
		c.nanos += int32(s.peek()-'0') * unit
		c.digits++
		s.at++
	}
	if c.digits == 0 {
		return notEDTF(s.text)
	}
	return nil
}

// readShift reads the shift from UTC, if there is one.
func (c *clock) readShift(s *scanner) error {
	if s.take('Z') {
		c.shift = shiftZulu
		return nil
	}
	sign := int32(s.peek())
	if sign != '+' && sign != '-' {
		return nil
	}
	s.at++
	hours, mask, ok := s.digits(2)
	if !ok || mask != 0 {
		return notEDTF(s.text)
	}
	c.shift = shiftHours
	minutes := 0
	if s.take(':') {
		c.shift = shiftMinutes
		if minutes, mask, ok = s.digits(2); !ok || mask != 0 {
			return notEDTF(s.text)
		}
	}
	c.offset = int32(hours*3600 + minutes*60)
	switch {
	case minutes > 59:
		return problem("%q: the minutes of an offset are 00 to 59", s.text)
	case c.offset >= farthestShift:
		return problem("%q: an offset is less than 16 hours", s.text)
	case sign == '-' && c.offset == 0:
		return problem("%q: the offset of UTC is written Z or +00:00", s.text)
	case sign == '-':
		c.offset = -c.offset
	}
	return nil
}
