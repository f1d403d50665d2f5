// This file writes a Date as EDTF, so that what was read comes out again to the letter.

package when

import "strconv"

// String writes the expression as EDTF (ISO 8601-2:2019). For what ParseDate accepted that is the text it was given.
// The zero Date is "".
func (d Date) String() string {
	out := make([]byte, 0, 32)
	switch d.form {
	case formNone:
		return ""
	case formSingle, formInterval:
		return string(d.stretch.append(out, "/"))
	}
	opening, closing := byte('['), byte(']')
	if d.form == formAllOf {
		opening, closing = '{', '}'
	}
	for i, s := range d.members {
		if i > 0 {
			opening = ','
		}
		out = s.append(append(out, opening), "..")
	}
	return string(append(out, closing))
}

// append writes a stretch with what separates its ends: a slash in an interval, two dots in a set.
func (s stretch) append(out []byte, separator string) []byte {
	if s.single {
		return s.from.append(out)
	}
	end := func(p point, its limit) {
		switch {
		case its == limitGiven:
			out = p.append(out)
		case its == limitOpen && separator == "/":
			out = append(out, ".."...)
		}
	}
	end(s.from, s.fromEnd)
	out = append(out, separator...)
	end(s.to, s.toEnd)
	return out
}

// append writes one date or date-time.
func (p point) append(out []byte) []byte {
	for of := partYear; of <= p.depth; of++ {
		if of > partYear {
			out = append(out, '-')
		}
		if before := p.marks[of][0]; before != 0 {
			out = append(out, before)
		}
		switch of {
		case partYear:
			out = p.appendYear(out)
		case partMonth:
			out = appendDigits(out, int(p.month), p.monthX, 2)
		case partDay:
			out = appendDigits(out, int(p.day), p.dayX, 2)
		}
		if after := p.marks[of][1]; after != 0 {
			out = append(out, after)
		}
	}
	return p.clock.append(out)
}

// appendYear writes the year with its sign, its X's and, where it is long, its Y.
func (p point) appendYear(out []byte) []byte {
	if p.yearX == 0 {
		return appendYear(out, int(p.year))
	}
	year := int(p.year)
	if p.behind {
		out, year = append(out, '-'), -year
	}
	return appendDigits(out, year, p.yearX, 4)
}

// appendDigits writes a number with so many digits, and an X for each one that the mask leaves open.
func appendDigits(out []byte, n int, mask uint8, digits int) []byte {
	at := len(out)
	for range digits {
		out = append(out, '0')
	}
	for i := range digits {
		digit := byte('0' + n%10)
		if mask>>i&1 == 1 {
			digit = 'X'
		}
		out[at+digits-1-i] = digit
		n /= 10
	}
	return out
}

// append writes the time of day, if there is one.
func (c clock) append(out []byte) []byte {
	if c.depth == clockNone {
		return out
	}
	out = appendTwo(append(out, 'T'), int(c.hour))
	if c.depth >= clockMinute {
		out = appendTwo(append(out, ':'), int(c.minute))
	}
	if c.depth >= clockSecond {
		out = appendTwo(append(out, ':'), int(c.second))
	}
	if c.digits > 0 {
		fraction := strconv.Itoa(1_000_000_000 + int(c.nanos))
		out = append(append(out, '.'), fraction[1:1+c.digits]...)
	}
	return c.appendShift(out)
}

// appendShift writes the shift from UTC: Z, hours, or hours and minutes.
func (c clock) appendShift(out []byte) []byte {
	switch c.shift {
	case shiftNone:
		return out
	case shiftZulu:
		return append(out, 'Z')
	}
	offset, sign := int(c.offset), byte('+')
	if offset < 0 {
		offset, sign = -offset, '-'
	}
	out = appendTwo(append(out, sign), offset/3600)
	if c.shift == shiftMinutes {
		out = appendTwo(append(out, ':'), offset/60%60)
	}
	return out
}
