// This file reads one date of an EDTF expression: its year, month and day with their qualifiers and unspecified
// digits. Times of day stand in edtf_clock.go, intervals and sets in edtf_compound.go, and the sentences for what is
// wrong in edtf_error.go.

package when

import (
	"fmt"
	"strings"
	"time"

	"claimcheck/claims/recall"
)

// longestDate bounds the text of an expression, in bytes. Sets in records have a few dozen members at most.
const longestDate = 4096

// ParseDate reads an EDTF expression (ISO 8601-2:2019): a date ("2021-08-10", "2021-08", "2021"), a date-time with or
// without a zone ("2021-08-09T14:30:00-04:00"), an interval ("2021-08-09/2021-08-10", "../2021-08-31"), a set
// ("[2021-08-09,2021-08-10]"); with qualifiers ("2021-08~"), unspecified digits ("201X") and codes for seasons and
// quarters ("2021-34"). Which parts of the standard are read is told at Date.
//
// An error is a *ParseError, which says what is wrong and, where the intent is plain, how it is written.
func ParseDate(text string) (Date, error) {
	parsed := parsedDates(text)
	if parsed.err != nil {
		return Date{}, explainDate(text, parsed.err)
	}
	return parsed.date, nil
}

// parsed is what became of an expression.
type parsed struct {
	date Date
	err  error
}

// Each date of a record is read by many checks, and articles of one week share theirs.
var parsedDates = recall.Of(1<<12, 40, func(text string) *parsed {
	date, err := parseDate(text)
	return &parsed{date, err}
})

// parseDate reads an expression; its error says what is wrong, but not yet what to write instead.
func parseDate(text string) (Date, error) {
	switch {
	case text == "":
		return Date{}, problem("a date is missing: write one like 2021-08-09, 2021-08 or 2021")
	case len(text) > longestDate:
		return Date{}, problem("a date of %d bytes is too long: at most %d are read", len(text), longestDate)
	case text[0] == '[' || text[0] == '{':
		return parseSet(text)
	}
	if from, to, ok := strings.Cut(text, "/"); ok {
		return parseInterval(from, to)
	}
	p, err := parsePoint(text)
	if err != nil {
		return Date{}, err
	}
	return dateOf(p), nil
}

// scanner walks over the bytes of one date.
type scanner struct {
	text string
	at   int
}

// peek returns the next byte, or 0 at the end.
func (s *scanner) peek() byte {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

// take steps over the byte if it comes next.
func (s *scanner) take(b byte) bool {
	if s.at < len(s.text) && s.text[s.at] == b {
		s.at++
		return true
	}
	return false
}

// mark steps over a qualifier and returns it, or 0 where there is none.
func (s *scanner) mark() byte {
	switch b := s.peek(); b {
	case '?', '~', '%':
		s.at++
		return b
	}
	return 0
}

// digits reads just so many digits, of which those that are X are left open and set in the mask. It fails where there
// are fewer or more.
func (s *scanner) digits(count int) (n int, mask uint8, ok bool) {
	for range count {
		b := s.peek()
		n, mask = n*10, mask<<1
		switch {
		case b >= '0' && b <= '9':
			n += int(b - '0')
		case b == 'X':
			mask |= 1
		default:
			return 0, 0, false
		}
		s.at++
	}
	next := s.peek()
	return n, mask, (next < '0' || next > '9') && next != 'X'
}

// parsePoint reads one date or date-time.
func parsePoint(text string) (point, error) {
	var p point
	s := scanner{text: text}
	if err := p.readYear(&s); err != nil {
		return p, err
	}
	for p.depth < partDay && s.take('-') {
		p.depth++
		if err := p.readPart(&s, p.depth); err != nil {
			return p, err
		}
	}
	if s.peek() == 'T' {
		if err := p.readClock(&s); err != nil {
			return p, err
		}
	}
	if s.at < len(s.text) {
		return p, notEDTF(text)
	}
	return p, p.check()
}

// readYear reads the year with its sign and its qualifiers.
func (p *point) readYear(s *scanner) error {
	p.marks[partYear][0] = s.mark()
	if s.take('Y') {
		if err := p.readLongYear(s); err != nil {
			return err
		}
	} else {
		p.behind = s.take('-')
		year, mask, ok := s.digits(4)
		if !ok {
			return notEDTF(s.text)
		}
		if p.behind {
			year = -year
			if year == 0 && mask == 0 {
				return problem("year -0000: the year before 0001 is written 0000")
			}
		}
		p.year, p.yearX = int32(year), mask
	}
	p.marks[partYear][1] = s.mark()
	return nil
}

// readLongYear reads the digits of a year after its Y, which stands before years of more than four digits only.
func (p *point) readLongYear(s *scanner) error {
	p.behind = s.take('-')
	start, year := s.at, 0
	for s.peek() >= '0' && s.peek() <= '9' {
		if year = year*10 + int(s.peek()-'0'); year > MaxYear {
			return problem("year %q is too far away: the years from -%d to %d can be told", s.text, MaxYear, MaxYear)
		}
		s.at++
	}
	switch written := s.text[start:s.at]; {
	case s.peek() == 'E' || s.peek() == 'S':
		return problem("%q: exponents and significant digits are not read; write the year out", s.text)
	case written == "" || s.peek() == 'X':
		return notEDTF(s.text)
	case year <= 9999 || written[0] == '0':
		return problem("year %q: the Y is for years of more than four digits; other years are written with four", s.text)
	}
	if p.behind {
		year = -year
	}
	p.year = int32(year)
	return nil
}

// readPart reads the month or the day with its qualifiers.
func (p *point) readPart(s *scanner, of part) error {
	p.marks[of][0] = s.mark()
	n, mask, ok := s.digits(2)
	if !ok {
		return notEDTF(s.text)
	}
	if of == partMonth {
		p.month, p.monthX = uint8(n), mask
	} else {
		p.day, p.dayX = uint8(n), mask
	}
	p.marks[of][1] = s.mark()
	return nil
}

// check reports a date that no calendar has.
func (p point) check() error {
	if p.depth >= partMonth {
		if err := p.checkMonth(); err != nil {
			return err
		}
	}
	if p.depth < partDay {
		return nil
	}
	day := string(appendDigits(nil, int(p.day), p.dayX, 2))
	switch {
	case p.month > 12:
		return problem("month %d: a season or a quarter has no days; a month is 01 to 12", p.month)
	case p.dayX == 0 && (p.day < 1 || p.day > 31):
		return problem("day %s: a day is 01 to 31", day)
	case p.yearX|p.monthX == 0:
		return p.checkDay(day)
	case len(p.runs()) == 0:
		return problem("%s: there is no such day in any month that this may be", p.append(nil))
	}
	return nil
}

// checkMonth reports a month that there is not.
func (p point) checkMonth() error {
	switch {
	case p.monthX == 0 && p.month >= 1 && p.month <= 12, p.monthX != 0 && len(p.monthOnly().runs()) > 0:
		return nil
	case p.monthX == 0 && p.month >= 21 && p.month <= 41:
		return nil
	case p.monthX == 0 && p.month > 12:
		return problem("month %02d: a month is 01 to 12", p.month)
	}
	return problem("month %s: a month is 01 to 12", appendDigits(nil, int(p.month), p.monthX, 2))
}

// monthOnly returns the date's month in a year of which everything is known.
func (p point) monthOnly() point {
	return point{year: 2000, month: p.month, monthX: p.monthX, depth: partMonth}
}

// checkDay reports a day that its month does not have.
func (p point) checkDay(day string) error {
	length := monthLength(int(p.year), monthOf(p.month))
	if p.dayX == 0 && int(p.day) > length || p.dayX != 0 && len(p.runs()) == 0 {
		return problem("%s-%s: %s has %d days", string(p.appendYear(nil))+fmt.Sprintf("-%02d", p.month), day,
			monthWords(int(p.year), monthOf(p.month)), length)
	}
	return nil
}

// monthWords tells a month to people: "February 2021".
func monthWords(year int, month time.Month) string { return month.String() + " " + yearWords(year) }
