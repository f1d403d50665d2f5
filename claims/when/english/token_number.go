// This file reads the shapes in which numbers stand in text: "20", "1,000", "9th", "1990s", "5:30", "1988-89", "1/2",
// "08/09/2021", "2021-08-09". What such a number means is told by the phrase that it stands in.

package english

import (
	"strings"
	"unicode/utf8"
)

// mostNumber bounds the numbers that are read as such.
const mostNumber = 99_999_999

// digits reads the number at this place, with all the numbers that marks join to it.
func (c *cutter) digits() {
	start := c.at
	t := token{start: int32(start), word: wordNumber}
	if c.at > 0 {
		switch before := c.text[c.at-1]; {
		case before == '$':
			t.flags |= money
		case isApostrophe(rune(before)):
			t.flags |= apostrophe
			t.start--
		case before >= utf8.RuneSelf:
			r, size := utf8.DecodeLastRuneInString(c.text[:c.at])
			if r == '£' || r == '€' || r == '¥' {
				t.flags |= money
			}
			if isApostrophe(r) {
				t.flags |= apostrophe
				t.start -= int32(size)
			}
		}
	}
	var values [4]int
	var widths [4]int
	var marks []byte
	parts := 0
	for {
		value, width := c.plainDigits()
		if parts < len(values) {
			values[parts], widths[parts] = value, width
		}
		parts++
		mark, size := c.innerMark()
		if size == 0 {
			break
		}
		marks = append(marks, mark)
		c.at += size
	}
	t.end = int32(c.at)
	if t.has(apostrophe) && (widths[0] != 2 || parts > 1) {
		t.start, t.flags = int32(start), t.flags&^apostrophe
	}
	t.number, t.digits = int32(values[0]), uint8(min(widths[0], 255))
	t.second = int32(values[1])
	t.word = shapeOf(&t, marks, values[:min(parts, len(values))], widths[:min(parts, len(widths))])
	c.suffix(&t)
	c.tokens = append(c.tokens, t)
}

// plainDigits reads the digits at this place.
func (c *cutter) plainDigits() (value, width int) {
	for c.at < len(c.text) && byteKinds[c.text[c.at]] == byteDigit {
		value = min(value*10+int(c.text[c.at]-'0'), mostNumber+1)
		c.at++
		width++
	}
	return value, width
}

// innerMark returns the mark that joins the number before it to the one behind it, and its size. An en dash is a hyphen.
func (c *cutter) innerMark() (mark byte, size int) {
	rest := c.text[c.at:]
	if len(rest) < 2 {
		return 0, 0
	}
	size = 1
	mark = rest[0]
	if strings.HasPrefix(rest, "\u2013") {
		mark, size = '-', len("\u2013")
	}
	if strings.IndexByte(".,:/-", mark) < 0 || len(rest) <= size || byteKinds[rest[size]] != byteDigit {
		return 0, 0
	}
	return mark, size
}

// shapeOf tells what joined numbers are.
func shapeOf(t *token, marks []byte, values, widths []int) uint16 {
	switch all := string(marks); {
	case all == "":
		if values[0] > mostNumber || t.has(apostrophe) && widths[0] == 2 {
			return short(t)
		}
		return wordNumber
	case strings.Trim(all, ",") == "" && groups(widths):
		t.flags |= grouped
		t.number = 0
		for _, value := range values {
			t.number = int32(min(int(t.number)*1000+value, mostNumber))
		}
		return wordNumber
	case all == ":" && widths[0] <= 2 && widths[1] == 2 && values[0] < 25 && values[1] < 60:
		return wordClock
	case all == "-":
		return wordRange
	case all == ".":
		t.digits = uint8(min(widths[1], 255)) // Decimals are told by their digits.
		return wordDecimal
	case all == "/" && widths[0] <= 4:
		return wordFraction
	case all == "//" || all == "--" || all == "..":
		t.number, t.second = int32(values[0]), int32(values[1])
		return wordNumeric
	}
	return wordMark
}

// short tells a year of two digits from a number that is too large.
func short(t *token) uint16 {
	if t.digits > 2 {
		return wordMark
	}
	return wordShort
}

// groups reports whether numbers are groups of three digits.
func groups(widths []int) bool {
	for i, width := range widths {
		if i > 0 && width != 3 || width > 3 {
			return false
		}
	}
	return true
}

// suffix reads the letters behind a number: those of an ordinal or of a decade, and "a.m." or "p.m.", which are a word of
// their own. Any others make it something that is no number.
func (c *cutter) suffix(t *token) {
	end := c.at
	for end < len(c.text) && byteKinds[c.text[end]] == byteLetter {
		end++
	}
	letters := strings.ToLower(c.text[c.at:end])
	decadeEnd := end
	if letters == "" && (strings.HasPrefix(c.text[c.at:], "'s") || strings.HasPrefix(c.text[c.at:], "\u2019s")) {
		decadeEnd = c.at + strings.IndexByte(c.text[c.at:], 's') + 1
		letters = "'s"
	}
	switch {
	case letters == "":
		if c.at < len(c.text) && c.text[c.at] == '.' {
			t.flags |= dotted
			c.at++
		}
		return
	case letters == "am" || letters == "pm" || (letters == "a" || letters == "p") && strings.HasPrefix(c.text[end:], ".m"):
		return
	case letters == "'s":
		if t.digits == 4 && t.number%10 == 0 {
			t.word, c.at = wordDecade, decadeEnd
			break
		}
		t.flags |= possessive
		c.at = decadeEnd
		return
	case letters == "s" && (t.word == wordNumber || t.word == wordShort) && t.number%10 == 0 && (t.digits == 4 || t.digits == 2):
		t.word = wordDecade
		c.at = end
	case t.word == wordNumber && (letters == "st" || letters == "nd" || letters == "rd" || letters == "th"):
		t.word = wordOrdinal
		c.at = end
	case t.word == wordNumeric && letters == "t" && c.instant(end, t):
	default:
		t.word = wordMark
		c.at = end
	}
	t.end = int32(c.at)
	if c.at < len(c.text) && c.text[c.at] == '.' {
		t.flags |= dotted
		c.at++
	}
}

// instant reads the rest of a date-time of RFC 3339 behind its T.
func (c *cutter) instant(at int, t *token) bool {
	end := at
	for end < len(c.text) && (byteKinds[c.text[end]] == byteDigit || strings.IndexByte(":.+-Z", c.text[end]) >= 0) {
		end++
	}
	for end > at && (c.text[end-1] == '.' || c.text[end-1] == ':' || c.text[end-1] == '-') {
		end--
	}
	c.at = end
	return end > at
}
